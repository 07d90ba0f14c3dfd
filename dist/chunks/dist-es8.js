import { t as fromHttp } from "./aws-sdk-credential-provider-http.js";

export { fromHttp };