import "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { n as noteAt } from "./foundation.js";
import { t as placesIn } from "./places2.js";

// src/config/other-tools/table-reader.ts
function readTable(table, file, notes) {
	const left = new Map(table.entries);
	const placeOf = ({ line, column }) => ({
		file,
		line,
		column
	});
	function take(key) {
		const node = left.get(key);
		left.delete(key);
		return node;
	}
	function refuse(key, node) {
		notes.push(noteAt(placeOf(node), `"${inertExcerpt(key, 60)}" has a value that Rekey does not know.`));
	}
	function strings(key) {
		const node = take(key);
		if (!node) return [];
		return (node.kind === "array" ? node.items : [node]).flatMap((item) => {
			if (item.kind === "scalar" && typeof item.value === "string") return [{
				source: item.value,
				place: placeOf(item)
			}];
			refuse(key, item);
			return [];
		});
	}
	function oneOf(key, words) {
		const node = take(key);
		if (!node) return void 0;
		const value = node.kind === "scalar" ? String(node.value).toUpperCase() : "";
		const meant = words.find((word) => word.toUpperCase() === value) ?? words.find((word) => SIGNS[value] === word);
		if (meant === void 0 && value !== "") refuse(key, node);
		return meant;
	}
	function tables(key) {
		const node = take(key);
		if (!node) return [];
		return (node.kind === "array" ? node.items : [node]).flatMap((item) => {
			if (item.kind === "table") return [readTable(item, file, notes)];
			refuse(key, item);
			return [];
		});
	}
	return {
		place: placeOf(table),
		take,
		strings,
		number(key) {
			const node = take(key);
			if (node?.kind === "scalar" && typeof node.value === "number") return node.value;
			if (node) refuse(key, node);
		},
		isTrue(key) {
			const node = take(key);
			return node?.kind === "scalar" && node.value === true;
		},
		oneOf,
		table: (key) => tables(key)[0],
		tables,
		rest() {
			for (const [key, node] of left) notes.push(noteAt(placeOf(node), `"${inertExcerpt(key, 60)}" is not used by Rekey.`));
		}
	};
}
const SIGNS = {
	"||": "OR",
	"&&": "AND"
};

// src/config/other-tools/toml-values.ts
const ESCAPES = {
	b: "\b",
	t: "	",
	n: "\n",
	f: "\f",
	r: "\r",
	"\"": "\"",
	"\\": "\\"
};
function readString(text, at, fail, { multiline }) {
	const start = at.offset;
	const quote = text.charAt(start);
	const isLong = multiline && text.startsWith(quote.repeat(3), start);
	const content = start + (isLong ? 3 : 1);
	const end = isLong ? endOfLong(text, quote, content) : endOfShort(text, quote, content);
	if (end === void 0) fail("The string has no end.", start);
	at.offset = end + (isLong ? 3 : 1);
	const raw = text.slice(content, end).replace(isLong ? /^\r?\n/ : /^$/, "");
	return quote === "'" ? raw : unescaped(raw, start, fail);
}
function endOfShort(text, quote, from) {
	for (let offset = from; offset < text.length; offset += 1) {
		const character = text[offset];
		if (character === quote) return offset;
		if (character === "\n") return void 0;
		if (character === "\\" && quote === "\"") offset += 1;
	}
}
function endOfLong(text, quote, from) {
	for (let offset = from; offset < text.length; offset += 1) {
		if (text[offset] === "\\" && quote === "\"") {
			offset += 1;
			continue;
		}
		if (!text.startsWith(quote.repeat(3), offset)) continue;
		let end = offset;
		while (end < offset + 2 && text[end + 3] === quote) end += 1;
		return end;
	}
}
function unescaped(raw, start, fail) {
	return raw.replaceAll(/\\(?:[ \t]*\r?\n\s*|[\s\S])/g, (found) => /^\\[ \t]*\r?\n/.test(found) ? "" : found).replaceAll(/\\(?:u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|(?<one>[\s\S]?))/g, (found, ...parts) => {
		const groups = parts.at(-1);
		const code = Number.parseInt(groups.short ?? groups.long ?? "x", 16);
		if (code <= 1114111 && !(code >= 55296 && code <= 57343)) return String.fromCodePoint(code);
		return ESCAPES[groups.one ?? ""] ?? fail(`The escape "${found.slice(0, 10)}" does not exist.`, start);
	});
}
const DATE = /(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?![\w.:+-])/y;
const NUMBER = /(?:0x[\da-f]+(?:_[\da-f]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*|[+-]?(?:\d+(?:_\d+)*)(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+(?:_\d+)*)?)(?![\w.:+-])/iy;
const WORD = /(?:true|false|[+-]?(?:inf|nan))(?![\w-])/y;
function readNumberOrDate(text, at, fail) {
	const take = (pattern) => {
		pattern.lastIndex = at.offset;
		const found = pattern.exec(text)?.[0];
		at.offset += found?.length ?? 0;
		return found;
	};
	const word = take(WORD);
	if (word === "true" || word === "false") return word === "true";
	if (word !== void 0) return word.endsWith("nan") ? NaN : Number(word.replace("inf", "Infinity"));
	const date = take(DATE);
	if (date !== void 0) return date;
	const number = take(NUMBER);
	return number === void 0 ? fail("Expected a value.") : Number(number.replaceAll("_", ""));
}

// src/config/other-tools/toml.ts
const DEEPEST = 64;
function parseToml(text, file) {
	const at = { offset: text.startsWith("﻿") ? 1 : 0 };
	const placeOf = placesIn(text, file);
	function begin(offset = at.offset) {
		const { line, column } = placeOf(offset);
		return {
			line,
			column
		};
	}
	function fail(what, offset = at.offset) {
		throw new RekeyError({
			code: "toml-invalid",
			what,
			where: placeOf(offset)
		});
	}
	function newTable(offset, inline) {
		return {
			kind: "table",
			entries: /* @__PURE__ */ new Map(),
			inline,
			defined: false,
			...begin(offset)
		};
	}
	function skip(pattern) {
		pattern.lastIndex = at.offset;
		const match = pattern.exec(text);
		if (!match) return false;
		at.offset += match[0].length;
		return true;
	}
	function expect(literal) {
		if (!text.startsWith(literal, at.offset)) fail(`Expected "${literal}".`);
		at.offset += literal.length;
	}
	function readKey() {
		const parts = [];
		for (;;) {
			skip(BLANKS);
			const bare = BARE_KEY;
			bare.lastIndex = at.offset;
			const match = bare.exec(text);
			if (match) {
				parts.push(match[0]);
				at.offset += match[0].length;
			} else if (/["']/.test(text.charAt(at.offset))) parts.push(readString(text, at, fail, { multiline: false }));
			else fail("Expected a key.");
			skip(BLANKS);
			if (text[at.offset] !== ".") return parts;
			at.offset += 1;
		}
	}
	function readValue(depth) {
		if (depth > DEEPEST) fail(`Values are nested deeper than ${DEEPEST}.`);
		const start = at.offset;
		const character = text.charAt(start);
		if (character === "\"" || character === "'") return {
			kind: "scalar",
			value: readString(text, at, fail, { multiline: true }),
			...begin(start)
		};
		if (character === "[") return readArray(depth);
		if (character === "{") return readInlineTable(depth);
		return {
			kind: "scalar",
			value: readNumberOrDate(text, at, fail),
			...begin(start)
		};
	}
	function readArray(depth) {
		const start = at.offset;
		const items = [];
		expect("[");
		for (;;) {
			skip(BLANKS_LINES_COMMENTS);
			if (text[at.offset] === "]") break;
			items.push(readValue(depth + 1));
			skip(BLANKS_LINES_COMMENTS);
			if (text[at.offset] !== ",") break;
			at.offset += 1;
		}
		expect("]");
		return {
			kind: "array",
			items,
			ofTables: false,
			...begin(start)
		};
	}
	function readInlineTable(depth) {
		const table = newTable(at.offset, true);
		expect("{");
		skip(BLANKS);
		if (text[at.offset] !== "}") for (;;) {
			readPair(table, depth + 1);
			skip(BLANKS);
			if (text[at.offset] !== ",") break;
			at.offset += 1;
		}
		expect("}");
		return table;
	}
	function readPair(table, depth) {
		skip(BLANKS);
		const start = at.offset;
		const path = readKey();
		const last = path.pop() ?? "";
		expect("=");
		skip(BLANKS);
		const inside = path.reduce((here, name) => tableIn(here, name, start), table);
		if (inside.entries.has(last)) fail(`The key "${last.slice(0, 60)}" is already set.`, start);
		inside.entries.set(last, readValue(depth));
	}
	function tableIn(table, name, offset) {
		const present = table.entries.get(name);
		if (!present) {
			const made = newTable(offset, false);
			table.entries.set(name, made);
			return made;
		}
		const found = present.kind === "array" && present.ofTables ? present.items.at(-1) : present;
		if (found?.kind !== "table" || found.inline) fail(`"${name.slice(0, 60)}" is no table.`, offset);
		return found;
	}
	function openTable(root) {
		const start = at.offset;
		const isArray = text.startsWith("[[", start);
		at.offset += isArray ? 2 : 1;
		const path = readKey();
		expect(isArray ? "]]" : "]");
		const last = path.pop() ?? "";
		const parent = path.reduce((here, name) => tableIn(here, name, start), root);
		if (!isArray) {
			const table = tableIn(parent, last, start);
			if (table.defined || parent.entries.get(last) !== table) fail(`The table "${last.slice(0, 60)}" is already there.`, start);
			table.defined = true;
			return table;
		}
		const present = parent.entries.get(last) ?? {
			kind: "array",
			items: [],
			ofTables: true,
			...begin(start)
		};
		if (present.kind !== "array" || !present.ofTables) fail(`"${last.slice(0, 60)}" is no list of tables.`, start);
		const made = {
			...newTable(start, false),
			defined: true
		};
		present.items.push(made);
		parent.entries.set(last, present);
		return made;
	}
	const root = newTable(at.offset, false);
	let current = root;
	for (;;) {
		skip(BLANKS_LINES_COMMENTS);
		if (at.offset >= text.length) return root;
		if (text[at.offset] === "[") current = openTable(root);
		else readPair(current, 0);
		skip(BLANKS);
		if (!skip(END_OF_LINE)) fail("Expected the end of the line.");
	}
}
const BLANKS = /[ \t]*/y;
const BLANKS_LINES_COMMENTS = /(?:[ \t\r\n]|#[^\n]*)*/y;
const END_OF_LINE = /(?:#[^\n]*)?(?:\r?\n|$)/y;
const BARE_KEY = /[\w-]+/y;

// src/config/other-tools/gitleaks-config.ts
function parseGitleaksConfig(text, file) {
	const notes = [];
	const root = readTable(parseToml(text, file), file, notes);
	for (const name of [
		"title",
		"description",
		"minVersion"
	]) root.take(name);
	const extended = root.table("extend");
	const path = extended?.strings("path")[0];
	extended?.take("useDefault");
	const unknownUrl = extended?.strings("url")[0];
	if (unknownUrl) notes.push(noteAt(unknownUrl.place, "A configuration at an address is not fetched."));
	const disabled = extended?.strings("disabledRules") ?? [];
	extended?.rest();
	const rules = [];
	const allowlists = allowlistsOf(root, void 0);
	for (const table of root.tables("rules")) {
		const id = table.strings("id")[0]?.source;
		if (id === void 0) {
			notes.push(noteAt(table.place, "A rule without an id is not used."));
			continue;
		}
		const rule = ruleOf(table, id, notes);
		if (rule) rules.push(rule);
		allowlists.push(...allowlistsOf(table, [id]));
		table.rest();
	}
	root.rest();
	return {
		rules,
		allowlists,
		notes,
		disabled: disabled.map(({ source, place }) => ({
			id: source,
			place
		})),
		extends: path && {
			path: path.source,
			place: path.place
		}
	};
}
function ruleOf(table, id, notes) {
	const [regex] = table.strings("regex");
	const description = table.strings("description")[0]?.source;
	const [path] = table.strings("path");
	const keywords = table.strings("keywords").map(({ source }) => source);
	const group = table.number("secretGroup");
	const entropy = table.number("entropy");
	table.take("tags");
	if (table.isTrue("skipReport")) {
		notes.push(noteAt(table.place, `The rule "${shown(id)}" only helps others and is not used.`));
		return;
	}
	if (!regex) {
		const what = `The rule "${shown(id)}" judges files by their path alone, which Rekey does not.`;
		if (path) notes.push(noteAt(path.place, what));
		return;
	}
	return {
		rule: {
			id: id.replaceAll(/[^\w.-]/g, "-").slice(0, 100),
			description: inertExcerpt(description ?? id, 200),
			pattern: regex.source,
			severity: "high",
			group: group === void 0 || group === 0 ? "first" : group,
			...keywords.length === 0 ? {} : { keywords },
			...entropy === void 0 || entropy === 0 ? {} : { entropy },
			...path ? { path: path.source } : {}
		},
		place: regex.place
	};
}
function allowlistsOf(table, rules) {
	const older = table.table("allowlist");
	return [...older ? [older] : [], ...table.tables("allowlists")].map((each) => {
		const target = each.oneOf("regexTarget", [
			"secret",
			"match",
			"line"
		]);
		const condition = each.oneOf("condition", ["OR", "AND"]);
		const targets = each.strings("targetRules").map(({ source }) => source);
		const allowlist = {
			place: each.place,
			description: each.strings("description")[0]?.source,
			rules: rules ?? (targets.length === 0 ? void 0 : targets),
			condition: condition ?? "OR",
			paths: each.strings("paths"),
			commits: each.strings("commits").map(({ source }) => source.toLowerCase()),
			regexTarget: target ?? "secret",
			regexes: each.strings("regexes"),
			stopwords: each.strings("stopwords").map(({ source }) => source.toLowerCase())
		};
		each.rest();
		return allowlist;
	});
}
function shown(id) {
	return inertExcerpt(id, 60);
}

export { parseGitleaksConfig };