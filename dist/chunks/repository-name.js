import { t as repositoryName } from "./repository-name2.js";

export { repositoryName };