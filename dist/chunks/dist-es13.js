import { n as fromWebToken, t as fromTokenFile } from "./aws-sdk-credential-provider-web-identity.js";

export { fromTokenFile };