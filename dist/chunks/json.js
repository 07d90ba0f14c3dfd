import { n as renderJson, t as inertJson } from "./json2.js";

export { inertJson, renderJson };