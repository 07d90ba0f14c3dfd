import { d as runCli } from "./scanning.js";

export { runCli };