// src/base/hostile-text.ts
function inert(text) {
	return text.replaceAll(UNSAFE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return SHORT[character] ?? `\\u{${code.toString(16)}}`;
	});
}
function inertExcerpt(text, max) {
	const safe = inert(text);
	if (safe.length <= max) return safe;
	return `${safe.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}
const SHORT = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export { inertExcerpt as n, inert as t };