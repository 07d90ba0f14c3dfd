import { f as runCli } from "./scanning.js";

export { runCli };