import { t as scan } from "./scanning.js";

export { scan };