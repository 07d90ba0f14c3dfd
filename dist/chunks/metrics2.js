import { n as renderMetrics, r as renderSuccess, t as isSuccess } from "./metrics.js";

export { isSuccess, renderMetrics, renderSuccess };