import { t as __commonJSMin } from "./rolldown-runtime.js";

// tools/build/no-profiles.cjs
var require_no_profiles = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {};
}));

export { require_no_profiles as t };