import { s as runCli } from "./scanning.js";

export { runCli };