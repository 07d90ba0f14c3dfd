import { n as scanFleet, t as partOfFleet } from "./scan-fleet.js";

export { scanFleet };