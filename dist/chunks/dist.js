import { i as MatcherBaseClass, n as debounce, r as Options, t as ZxcvbnFactory } from "./zxcvbn-ts-core.js";

export { MatcherBaseClass, Options, ZxcvbnFactory, debounce };