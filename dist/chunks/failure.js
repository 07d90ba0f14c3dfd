import { t as tellFailure } from "./failure2.js";

export { tellFailure };