import { n as openGithubSource, r as serversIn, t as githubRequestOfEvent } from "./github-request2.js";

export { openGithubSource };