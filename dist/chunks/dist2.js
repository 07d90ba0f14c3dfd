import { n as dictionary, t as adjacencyGraphs } from "./zxcvbn-ts-language-common.js";

export { adjacencyGraphs, dictionary };