import { l as tellFailure } from "./start.js";

export { tellFailure };