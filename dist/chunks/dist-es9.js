import { t as fromIni } from "./aws-sdk-credential-provider-ini.js";

export { fromIni };