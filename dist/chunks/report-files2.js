import { n as writeReportFiles, t as TRAIL_FILE } from "./report-files.js";

export { TRAIL_FILE };