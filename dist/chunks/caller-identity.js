import { t as callerIdentity } from "./caller-identity2.js";

export { callerIdentity };