import { t as describeKey } from "./kms2.js";

export { describeKey };