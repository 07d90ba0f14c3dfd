import { t as openOctokit } from "./octokit2.js";

export { openOctokit };