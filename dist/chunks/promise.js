import { n as require_promise } from "./mysql2.js";

export default require_promise();

export {  };