import { n as databaseTrust, t as CA_FILE_VARIABLE } from "./tls.js";

export { CA_FILE_VARIABLE };