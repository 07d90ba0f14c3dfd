import { n as instanceFactsOf, t as awsDatabaseControl } from "./database-control2.js";

export { awsDatabaseControl };