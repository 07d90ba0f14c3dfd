import { n as trustedCertificates, t as CA_FILE_VARIABLE } from "./tls2.js";

export { CA_FILE_VARIABLE };