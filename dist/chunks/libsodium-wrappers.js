import { _ as u, a as d, b as y, c as h, d as m, f as o, g as t, h as s, i as c, l as i, m as r, n as T, o as f, p, r as b, s as g, t as E, u as l, v, y as x } from "./libsodium-wrappers2.js";

export { t as default };