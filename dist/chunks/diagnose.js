import { C as inertExcerpt } from "./start.js";

// src/findings/diagnosis/clock-skew.ts
const TIMES = /:? (?<signed>\d{8}T\d{6}Z) is .*\((?<server>\d{8}T\d{6}Z) [+-] \d+ min/;
function clockSkew(message) {
	const { signed, server } = TIMES.exec(message)?.groups ?? {};
	if (signed === void 0 || server === void 0) return "more than five minutes off";
	const seconds = Math.round((timeOf(signed) - timeOf(server)) / 1e3);
	return `${spanOf(Math.abs(seconds))} ${seconds < 0 ? "behind" : "ahead"}`;
}
function timeOf(basic) {
	return Date.parse(basic.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
}
function spanOf(seconds) {
	return [
		[Math.floor(seconds / 3600), "h"],
		[Math.floor(seconds / 60) % 60, "min"],
		[seconds % 60, "s"]
	].filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ") || "0 s";
}

// src/findings/diagnosis/diagnose.ts
function diagnose(causes, symptom) {
	for (const of of causes) {
		if (of.call && !of.call.test(symptom.call)) continue;
		if (of.code && !of.code.test(symptom.code)) continue;
		const seen = of.message ? of.message.exec(symptom.message) : void 0;
		if (seen === null) continue;
		const named = namedIn(symptom, seen?.groups);
		return {
			of,
			cause: fill(of.cause, named),
			fix: fill(of.fix, named)
		};
	}
}
function namedIn({ call, message }, groups = {}) {
	const named = /* @__PURE__ */ new Map([
		["call", call],
		["action", call],
		["skew", clockSkew(message)],
		["policy", "the policies of the role"]
	]);
	for (const [name, text] of Object.entries(groups)) if (text !== void 0) named.set(name, inertExcerpt(text, 120));
	return named;
}
function fill(text, named) {
	return text.replaceAll(/\{(\w+)\}/g, (whole, name) => named.get(name) ?? whole);
}

export { diagnose as t };