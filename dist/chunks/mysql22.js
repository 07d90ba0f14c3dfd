import { t as require_mysql2 } from "./mysql2.js";

export default require_mysql2();

export {  };