import { t as parseBaseline } from "./read-baseline2.js";

export { parseBaseline };