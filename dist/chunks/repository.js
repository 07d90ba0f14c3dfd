import { i as readRepositoryIdentity, n as isPublicRepository, r as readRepositoryFile, t as isPrivateRepository } from "./repository2.js";

export { isPrivateRepository };