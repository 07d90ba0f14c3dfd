import { t as proxiedFetch } from "./proxied-fetch2.js";

export { proxiedFetch };