import { t as defaults } from "./actions-github.js";

export { defaults };