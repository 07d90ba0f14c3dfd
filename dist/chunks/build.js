import { a as RE2JSCompileException, c as RE2JSGroupException, i as RE2JS, l as RE2JSInternalException, n as MatcherInput, o as RE2JSException, r as MatcherInputBase, s as RE2JSFlagsException, t as Matcher, u as RE2JSSyntaxException } from "./re2js.js";

export { RE2JS };