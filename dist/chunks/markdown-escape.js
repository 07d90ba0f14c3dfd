import { t as inert } from "./hostile-text.js";

// src/report/markdown-escape.ts
const WORD_JOINER = "⁠";
const STRUCTURE = /[\\`*_{}[\]()#+!|~$:.^=-]/g;
function plainText(text) {
	return inert(text).replaceAll(/(?<=GH-)(?=\d)|(?<=[@#])/gi, WORD_JOINER).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(STRUCTURE, "\\$&");
}
function codeSpan(text) {
	const content = inert(text);
	if (content === "") return "";
	const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${/^[` ]|[` ]$/.test(content) ? ` ${content} ` : content}${fence}`;
}
function prose(text) {
	const parts = text.trim().split("`");
	if (parts.length % 2 === 0) return plainText(text.trim());
	return parts.map((part, index) => index % 2 === 0 ? plainText(part) : codeSpan(part)).join("");
}
function htmlText(text) {
	return inert(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function htmlCode(text) {
	return text === "" ? "" : `<code>${htmlText(text)}</code>`;
}
function htmlProse(text) {
	const parts = text.split("`");
	const isPaired = parts.length % 2 === 1;
	return parts.map((part, index) => isPaired && index % 2 === 1 ? htmlCode(part) : unlinked(part)).join(isPaired ? "" : "`");
}
function unlinked(text) {
	return htmlText(text).replaceAll(/(?<=GH-)(?=\d)|(?<=@)|(?<=(?<!&)#)/gi, WORD_JOINER);
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};

export { plainText as a, htmlText as i, htmlCode as n, prose as o, htmlProse as r, codeSpan as t };