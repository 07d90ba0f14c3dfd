import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_picomatch } from "./picomatch.js";

// src/sources/paths.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function pathText(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("�") || Buffer.from(text).equals(bytes)) return text;
	let shown = "";
	for (let at = 0; at < bytes.length;) {
		const length = [
			1,
			2,
			3,
			4
		].find((size) => isCharacter(bytes.subarray(at, at + size)));
		shown += length ? bytes.toString("utf8", at, at + length) : `\\x${bytes.toString("hex", at, at + 1)}`;
		at += length ?? 1;
	}
	return shown;
}
function isCharacter(bytes) {
	const text = bytes.toString("utf8");
	return !text.includes("�") || text === "�" ? Buffer.from(text).equals(bytes) : false;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function oneOfEachName(paths) {
	const names = /* @__PURE__ */ new Map();
	for (const path of paths) if (!names.has(baseName(path))) names.set(baseName(path), path);
	return [...names.values()];
}
function ignoring(patterns) {
	if (patterns.length === 0) return () => false;
	const matches = (0, import_picomatch.default)([...patterns], { dot: true });
	return (path) => matches(path);
}

export { pathText as i, ignoring as n, oneOfEachName as r, baseName as t };