import { t as parseConfig } from "./parse.js";

export { parseConfig };