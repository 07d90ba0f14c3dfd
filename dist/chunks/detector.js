import { t as Secret } from "./secret.js";
import { a as AWS_RULE_ID, c as ALIYUN_REMEDY, d as entropyOf, f as placeholderReason, i as AWS_REMEDY, l as ALIYUN_RULE_ID, n as enabledRules, o as isPlausibleAwsSecret, r as AWS_LINKS, s as ALIYUN_LINKS, u as isPlausibleAliyunSecret } from "./catalogue2.js";
import { r as maskKeyId, t as awsAccountOf } from "./aws-key-id.js";
import { t as RekeyError } from "./errors.js";

// src/detect/candidate.ts
function draftOf(candidate) {
	const { rule, view, span, value, severity, confidence, why, id } = candidate;
	const kind = rule.kind ?? rule.id;
	return {
		rule: rule.id,
		kind,
		title: rule.title,
		severity,
		confidence,
		guessable: rule.guessable === true,
		value,
		view,
		span,
		claims: [],
		subject: id === void 0 ? { kind } : {
			kind,
			id
		},
		remedy: rule.remedy,
		links: rule.links,
		why
	};
}

// src/detect/decode/allowance.ts
var Allowance = class {
	#left;
	#taken = 0;
	#spent = false;
	constructor(bytes) {
		this.#left = bytes;
	}
	take(bytes) {
		if (bytes > this.#left) {
			this.#spent = true;
			return false;
		}
		this.#left -= bytes;
		this.#taken += bytes;
		return true;
	}
	get taken() {
		return this.#taken;
	}
	get exceeded() {
		return this.#spent;
	}
};

// src/detect/decode/view.ts
function plainView(bytes, offset) {
	return {
		bytes,
		text: latin1(bytes),
		encodings: [],
		toOriginal: (start, end) => ({
			start: start + offset,
			end: end + offset
		})
	};
}
function latin1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
function textAt(view, start, end) {
	const text = view.text.slice(start, end);
	if (!/[\u0080-\u00ff]/.test(text)) return text;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(view.bytes.subarray(start, end));
	} catch {
		return text;
	}
}
const UNITS = {
	copy: {
		decoded: 1,
		encoded: 1
	},
	base64: {
		decoded: 3,
		encoded: 4
	},
	hex: {
		decoded: 1,
		encoded: 2
	}
};
var ViewBuilder = class {
	#parent;
	#encoding;
	#parts = [];
	#segments = [];
	#length = 0;
	constructor(parent, encoding) {
		this.#parent = parent;
		this.#encoding = encoding;
	}
	get length() {
		return this.#length;
	}
	add(kind, decoded, from) {
		if (decoded.length === 0) return;
		this.#segments.push({
			kind,
			at: this.#length,
			from
		});
		this.#parts.push(decoded);
		this.#length += decoded.length;
	}
	copy(start, end) {
		this.add("copy", this.#parent.text.slice(start, end), {
			start,
			end
		});
	}
	separate(at) {
		this.add("whole", "\n\n", {
			start: at,
			end: at
		});
	}
	build() {
		if (this.#length === 0) return void 0;
		const text = this.#parts.join("");
		const parent = this.#parent;
		const segments = this.#segments;
		return {
			bytes: Buffer.from(text, "latin1"),
			text,
			encodings: [...parent.encodings, this.#encoding],
			toOriginal: (start, end) => {
				const first = segmentAt(segments, start);
				const last = segmentAt(segments, Math.max(start, end - 1));
				return parent.toOriginal(placeOf(first, start, "start"), placeOf(last, end, "end"));
			}
		};
	}
};
function segmentAt(segments, offset) {
	let low = 0;
	let high = segments.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (segments[middle].at <= offset) low = middle;
		else high = middle - 1;
	}
	return segments[low];
}
function placeOf(segment, offset, edge) {
	if (segment.kind === "whole") return segment.from[edge];
	const unit = UNITS[segment.kind];
	const inside = (offset - segment.at) / unit.decoded;
	const units = edge === "start" ? Math.floor(inside) : Math.ceil(inside);
	return Math.min(segment.from.start + units * unit.encoded, segment.from.end);
}

// src/detect/decode/escapes.ts
const REGION = 1024;
const PERCENT = {
	encoding: "percent",
	lead: "%",
	trigger: /%[2-7][0-9A-Fa-f]/y,
	escape: /%[0-9A-Fa-f]{2}/y,
	decode: (matched) => String.fromCharCode(Number.parseInt(matched.slice(1), 16))
};
const SIMPLE = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	"0": "\0"
};
const BACKSLASH$1 = {
	encoding: "escapes",
	lead: "\\",
	trigger: /\\(?:u00[2-7][0-9A-Fa-f]|u\{[2-7][0-9A-Fa-f]\}|x[2-7][0-9A-Fa-f]|\/)/y,
	escape: /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[^ux\r\n])/y,
	decode: (matched) => {
		const kind = matched.charAt(1);
		if (kind !== "u" && kind !== "x") return SIMPLE[kind] ?? kind;
		const code = Number.parseInt(matched.replaceAll(/[^0-9A-Fa-f]/g, ""), 16);
		if (kind === "x") return String.fromCharCode(code);
		return code <= 1114111 && !(code >= 55296 && code <= 57343) ? Buffer.from(String.fromCodePoint(code)).toString("latin1") : void 0;
	}
};
const NAMED = {
	amp: "&",
	quot: "\"",
	apos: "'",
	lt: "<",
	gt: ">",
	sol: "/",
	plus: "+",
	equals: "="
};
const ENTITIES = {
	encoding: "entities",
	lead: "&",
	trigger: /&(?:#\d{2,3}|#[xX][0-9A-Fa-f]{2}|amp|quot|apos|lt|gt|sol|plus|equals);/y,
	escape: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,6});/y,
	decode: (matched) => {
		const body = matched.slice(1, -1);
		if (!body.startsWith("#")) return NAMED[body];
		const hex = body[1] === "x" || body[1] === "X";
		const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
		return code <= 1114111 && !(code >= 55296 && code <= 57343) ? Buffer.from(String.fromCodePoint(code)).toString("latin1") : void 0;
	}
};
const ESCAPE_STYLES = [
	PERCENT,
	BACKSLASH$1,
	ENTITIES
];
function decodeEscapes(view, style, allowance) {
	const { text } = view;
	const builder = new ViewBuilder(view, style.encoding);
	for (let at = text.indexOf(style.lead); at !== -1;) {
		style.trigger.lastIndex = at;
		if (!style.trigger.test(text)) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		const region = lineAround(text, at);
		if (!allowance.take(region.end - region.start)) break;
		decodeRegion(text, region.start, region.end, style, builder);
		at = text.indexOf(style.lead, region.end);
	}
	return builder.build();
}
function decodeRegion(text, start, end, style, builder) {
	builder.separate(start);
	let copied = start;
	for (let at = text.indexOf(style.lead, start); at !== -1 && at < end;) {
		style.escape.lastIndex = at;
		const matched = style.escape.exec(text)?.[0];
		const decoded = matched === void 0 ? void 0 : style.decode(matched);
		if (matched === void 0 || decoded === void 0) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		builder.copy(copied, at);
		copied = at + matched.length;
		builder.add("whole", decoded, {
			start: at,
			end: copied
		});
		at = text.indexOf(style.lead, copied);
	}
	if (copied < end) builder.copy(copied, end);
}
function lineAround(text, at) {
	let start = at;
	while (start > 0 && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
	const lineEnd = text.indexOf("\n", at);
	const end = lineEnd === -1 ? text.length : lineEnd;
	const limit = Math.min(end, at + REGION * 8);
	let stop = Math.min(end, at + REGION * 4);
	while (stop < limit && !" 	\"',;".includes(text.charAt(stop))) stop += 1;
	return {
		start,
		end: stop
	};
}

// src/detect/decode/base64-alphabet.ts
const SIXTETS = sixtets();
function sixtets() {
	const table = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (let value = 0; value < 64; value += 1) table[alphabet.charCodeAt(value)] = value;
	table["-".charCodeAt(0)] = 62;
	table["_".charCodeAt(0)] = 63;
	return table;
}

// src/detect/decode/runs.ts
const SHORTEST = 16;
const SHORTEST_IN_SECRET = 8;
const CONTEXT$2 = 80;
function decodeRuns(view, skip, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "base64");
	kernel.load(view.bytes);
	const { pairs, length } = kernel.runs(isKubernetesSecret(text) ? SHORTEST_IN_SECRET : SHORTEST);
	let covered = 0;
	let skipIndex = 0;
	for (let pair = 0; pair < length; pair += 2) {
		const start = pairs[pair];
		const end = pairs[pair + 1];
		if (start < covered) continue;
		while (skipIndex < skip.length && skip[skipIndex].end <= start) skipIndex += 1;
		const recognised = skip[skipIndex];
		if (recognised && recognised.start < end) continue;
		const decoded = decodeRun(view, start, end);
		if (!decoded) continue;
		if (!allowance.take(decoded.text.length + CONTEXT$2)) break;
		builder.separate(start);
		builder.copy(contextStart(text, start, covered), decoded.from.start);
		builder.add(view.encodings.length > 0 ? "whole" : decoded.kind, decoded.text, decoded.from);
		covered = decoded.kind === "base64" ? addLines(view, decoded.from, builder, allowance) : decoded.from.end;
	}
	return builder.build();
}
function isKubernetesSecret(text) {
	return text.includes("Secret") && /kind["']?:\s{0,4}["']?Secret\b/.test(text);
}
function runEnd$1(bytes, from) {
	let end = from + 1;
	while (end < bytes.length && SIXTETS[bytes[end]] !== 255) end += 1;
	return end;
}
const SHORTEST_LINE = 60;
const LINE_BREAK = /(?:\r?\n[ \t]{0,40}|(?:\\r)?\\n)(?=[A-Za-z0-9+/_-])/y;
function addLines(view, first, builder, allowance) {
	const width = first.end - first.start;
	if (width < SHORTEST_LINE || width % 4 !== 0) return first.end;
	let covered = first.end;
	for (let length = width; length === width;) {
		LINE_BREAK.lastIndex = covered;
		if (view.text[covered - 1] === "=" || !LINE_BREAK.test(view.text)) break;
		const start = LINE_BREAK.lastIndex;
		const line = readBase64(view, start, runEnd$1(view.bytes, start));
		length = line.from.end - start;
		if (length > width || !looksLikeText(line.text) || !allowance.take(line.text.length)) break;
		builder.add(view.encodings.length > 0 ? "whole" : "base64", line.text, line.from);
		covered = line.from.end;
	}
	return covered;
}
function readBase64({ text, bytes }, start, end) {
	let padded = end;
	while (padded < bytes.length && padded - end < 2 && bytes[padded] === 61) padded += 1;
	return {
		text: Buffer.from(text.slice(start, end), "base64").toString("latin1"),
		from: {
			start,
			end: padded
		}
	};
}
function decodeRun(view, from, end) {
	return decodeHex(view, from, end) ?? decodeBase64(view, from, end);
}
function decodeHex(view, from, end) {
	const { bytes, text } = view;
	const start = text[from] === "0" && (text[from + 1] === "x" || text[from + 1] === "X") ? from + 2 : from;
	if ((end - start) % 2 !== 0 || end - start < SHORTEST) return void 0;
	for (let at = start; at < start + 12; at += 2) {
		const byte = hexDigit(bytes[at]) << 4 | hexDigit(bytes[at + 1]);
		if (byte < 0 || !isText(byte)) return void 0;
	}
	const run = text.slice(start, end);
	if (!/^[0-9A-Fa-f]+$/.test(run)) return void 0;
	const decoded = Buffer.from(run, "hex").toString("latin1");
	return looksLikeText(decoded) ? {
		kind: "hex",
		text: decoded,
		from: {
			start,
			end
		}
	} : void 0;
}
function decodeBase64(view, start, end) {
	const { bytes, text } = view;
	const wide = firstBytesAreText(bytes, start);
	if (wide === void 0) return void 0;
	const run = text.slice(start, end);
	if (/[-_]/.test(run) && /[+/]/.test(run)) return void 0;
	if (run.length % 4 === 1) return void 0;
	const { text: decoded, from } = readBase64(view, start, end);
	if (!wide) return looksLikeText(decoded) ? {
		kind: "base64",
		text: decoded,
		from
	} : void 0;
	const narrow = decoded.replaceAll("\0", "");
	return looksLikeText(narrow) ? {
		kind: "whole",
		text: narrow,
		from
	} : void 0;
}
function firstBytesAreText(bytes, start) {
	let narrow = true;
	let wide = true;
	for (let group = 0; group < 2; group += 1) {
		const at = start + group * 4;
		let bits = 0;
		for (let offset = 0; offset < 4; offset += 1) bits = bits << 6 | SIXTETS[bytes[at + offset]];
		for (let index = 0; index < 3; index += 1) {
			const byte = bits >> 16 - 8 * index & 255;
			narrow &&= isText(byte);
			wide &&= (group * 3 + index) % 2 === 0 ? isText(byte) : byte === 0;
		}
	}
	if (narrow) return false;
	return wide ? true : void 0;
}
function contextStart(text, start, covered) {
	const limit = Math.max(covered, start - CONTEXT$2);
	let at = start;
	while (at > limit && text[at - 1] !== "\n") at -= 1;
	return at;
}
function looksLikeText(decoded) {
	const head = decoded.slice(0, 512);
	if (/[\0-\x08\x0e-\x1f\x7f]/.test(head)) return false;
	return (head.match(/[\x80-\xff]/g)?.length ?? 0) * 4 <= head.length;
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9;
}
function hexDigit(code) {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -256;
}

// src/detect/decode/utf16.ts
function utf16Order(bytes) {
	if (bytes.length < 4) return void 0;
	if (bytes[0] === 255 && bytes[1] === 254) return "le";
	if (bytes[0] === 254 && bytes[1] === 255) return "be";
	const sample = Math.min(bytes.length & -2, 4096);
	if (!bytes.subarray(0, sample).includes(0)) return void 0;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let at = 0; at < sample; at += 2) {
		if (bytes[at] === 0) evenZeros += 1;
		if (bytes[at + 1] === 0) oddZeros += 1;
	}
	const pairs = sample / 2;
	if (oddZeros > pairs * .7 && evenZeros < pairs * .05) return "le";
	if (evenZeros > pairs * .7 && oddZeros < pairs * .05) return "be";
}
function utf16View(bytes, order, offset) {
	const even = Buffer.from(bytes.subarray(0, bytes.length & -2));
	if (order === "be") even.swap16();
	const utf8 = Buffer.from(even.toString("utf16le"));
	const map = utf8.length * 2 === even.length ? void 0 : unitOfByte(even, utf8.length);
	const unitAt = (index) => map ? map[index] ?? even.length >> 1 : index;
	return {
		bytes: utf8,
		text: utf8.toString("latin1"),
		encodings: [order === "le" ? "utf-16le" : "utf-16be"],
		toOriginal: (start, end) => ({
			start: offset + unitAt(start) * 2,
			end: offset + unitAt(end) * 2
		})
	};
}
function unitOfByte(utf16, length) {
	const map = new Uint32Array(length);
	let at = 0;
	for (let unit = 0; unit * 2 < utf16.length; unit += 1) {
		const code = utf16.readUInt16LE(unit * 2);
		const next = unit * 2 + 2 < utf16.length ? utf16.readUInt16LE(unit * 2 + 2) : 0;
		const pair = code >= 55296 && code <= 56319 && next >= 56320 && next <= 57343;
		const width = pair ? 4 : utf8Width(code);
		map.fill(unit, at, at + width);
		at += width;
		if (pair) unit += 1;
	}
	return map;
}
function utf8Width(code) {
	if (code < 128) return 1;
	return code < 2048 ? 2 : 3;
}

// src/detect/literal.ts
const GAP_REACH = 40;
function readValue(text, operator, longest) {
	let at = skipBlank(text, operator.at, operator.kind !== "option");
	if (operator.kind === "tag") return readTagContent(text, operator.at, longest);
	if (text[at] === "|" || text[at] === ">") at += YAML_BLOCK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	const prefix = STRING_PREFIX.exec(text.slice(at, at + 24))?.[0].length ?? 0;
	at += prefix;
	const escaped = text[at] === "\\" && isQuote(text.charAt(at + 1));
	const quote = text.charAt(escaped ? at + 1 : at);
	if (isQuote(quote)) return readQuoted(text, at + (escaped ? 2 : 1), quote.charCodeAt(0), escaped, longest);
	if (prefix > 0 || operator.kind === "quoted-only") return void 0;
	return readBare(text, at, longest, operator.separator);
}
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;
const STRING_PREFIX = /^(?:(?:[bBrRuUfF]{1,2}|@|\$|N|L)(?=["'])|(?:Buffer\.from|String|str|new String|SecretString|Secret|bytes)\((?=["'`]))/;
function readQuoted(text, start, quote, escaped, longest) {
	const limit = Math.min(text.length, start + longest);
	let at = start;
	for (; at < limit; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13) break;
		if (escaped ? code === BACKSLASH && text.charCodeAt(at + 1) === quote : code === quote) return {
			start,
			end: at,
			closed: true,
			delimited: true,
			expression: false
		};
		if (code === BACKSLASH) at += 1;
	}
	return {
		start,
		end: Math.min(at, limit),
		closed: false,
		delimited: true,
		expression: false
	};
}
const BACKSLASH = 92;
function readTagContent(text, start, longest) {
	const limit = Math.min(text.length, start + longest);
	let end = start;
	let code = text.charCodeAt(end);
	while (end < limit && code !== 60 && code !== 10 && code !== 13) {
		end += 1;
		code = text.charCodeAt(end);
	}
	return {
		start,
		end,
		closed: end > start && code === 60,
		delimited: true,
		expression: false
	};
}
function readBare(text, start, longest, separator) {
	const limit = Math.min(text.length, start + longest);
	const separatorCode = separator?.charCodeAt(0);
	let stop = start;
	for (; stop < limit; stop += 1) {
		const code = text.charCodeAt(stop);
		if (endsBare(code) || code === separatorCode) break;
	}
	const closed = stop < limit || stop === text.length;
	if (!closed || separator !== void 0) return {
		start,
		end: stop,
		closed: closed && stop > start,
		delimited: true,
		expression: false
	};
	let end = stop;
	while (end > start && ",;)]}\\".includes(text.charAt(end - 1))) end -= 1;
	const expression = /[([{]/.test(text.slice(start, end)) || isQuote(text.charAt(stop)) && end === stop;
	return {
		start,
		end,
		closed: end > start,
		delimited: false,
		expression
	};
}
function endsBare(code) {
	return code <= 32 || code === 34 || code === 39 || code === 96 || code === 60;
}
function skipBlank(text, from, lines) {
	let at = from;
	let breaks = 0;
	while (at - from < 40) {
		const code = text.charCodeAt(at);
		if (code === 10 && lines && breaks === 0) breaks += 1;
		else if (code !== 32 && code !== 9 && !(code === 13 && lines)) break;
		at += 1;
	}
	return at;
}
function isQuote(character) {
	return character === "\"" || character === "'" || character === "`";
}

// src/detect/assignment.ts
const NAME_REACH = 60;
const VALUE_REACH = 512;
function readAssignment(text, at, end, longest = VALUE_REACH) {
	const nameStart = spanLeft(text, at);
	const nameEnd = spanRight(text, end);
	const looked = nameEnd - nameStart + 40;
	const operator = readOperator(text, nameStart, nameEnd);
	const value = operator && readValue(text, operator, longest);
	if (!value) return {
		assignment: void 0,
		looked
	};
	const { start, end: valueEnd } = value;
	const inString = value.expression && !delimitedName(text, nameEnd) && isInString(text, nameStart, text.charAt(valueEnd));
	const assignment = {
		name: text.slice(nameStart, nameEnd),
		start,
		end: valueEnd,
		delimited: value.delimited || inString,
		expression: value.expression && !inString
	};
	return {
		assignment: value.closed ? assignment : void 0,
		looked: looked + valueEnd - nameEnd
	};
}
const STRING_REACH = 200;
function isInString(text, nameStart, quote) {
	if (!isQuote(quote)) return false;
	let inside = false;
	for (let at = nameStart - 1; at >= 0 && nameStart - at < STRING_REACH; at -= 1) {
		if (text.charCodeAt(at) === 10) break;
		if (text[at] === quote) inside = !inside;
	}
	return inside;
}
function delimitedName(text, nameEnd) {
	return isQuote(text.charAt(nameEnd)) || text[nameEnd] === "\\";
}
function spanLeft(text, at) {
	let start = at;
	while (start > 0 && at - start < NAME_REACH && isNameCode(text.charCodeAt(start - 1))) start -= 1;
	if (start > 0 && start < at && text[start - 1] === "\\" && "nrt".includes(text.charAt(start))) start += 1;
	return start;
}
function spanRight(text, from) {
	let end = from;
	while (end < text.length && end - from < NAME_REACH && isNameCode(text.charCodeAt(end))) end += 1;
	return end;
}
function readOperator(text, nameStart, nameEnd) {
	let at = nameEnd;
	const before = text.charAt(nameStart - 1);
	if (before === "<" || before === "/" && text.charAt(nameStart - 2) === "<") {
		const close = skipAttributes(text, at);
		if (close !== void 0) return before === "<" ? {
			kind: "tag",
			at: close
		} : void 0;
	}
	const closerEnd = skipClosers(text, at);
	const nameQuoted = closerEnd > at;
	const entry = nameQuoted || isEntryName(text, nameStart);
	at = skipBlank(text, closerEnd, entry);
	if (entry) {
		const viaValue = skipValueKeyword(text, at);
		if (viaValue !== void 0) return {
			kind: "assign",
			at: viaValue
		};
	}
	const two = text.slice(at, at + 2);
	const three = text.slice(at, at + 3);
	if (three === "===") return {
		kind: "quoted-only",
		at: at + 3
	};
	if (three === "||=" || three === "??=") return {
		kind: "assign",
		at: at + 3
	};
	if (two === ":=" || two === "=>" || two === "+=" || two === "?=") return {
		kind: "assign",
		at: at + 2
	};
	if (two === "==" || two === "||" || two === "??" || two === "::") return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === "?:") return {
		kind: "quoted-only",
		at: at + 2
	};
	const one = text.charAt(at);
	if (one === "=") return {
		kind: "assign",
		at: at + 1,
		...separatorOf(text, nameStart)
	};
	if (one === ":" && before === ":") return void 0;
	if (one === ":") return {
		kind: "assign",
		at: skipTypeAnnotation(text, at + 1) ?? at + 1
	};
	if (one === "(") return {
		kind: "quoted-only",
		at: at + 1
	};
	const firstArgument = isQuote(before) && text[nameStart - 2] === "(";
	if (one === "," && firstArgument) return {
		kind: "quoted-only",
		at: at + 1
	};
	const type = at > nameEnd && !nameQuoted ? skipGoType(text, at) : void 0;
	if (type !== void 0) return {
		kind: "assign",
		at: type
	};
	const isOption = text[nameStart] === "-" || /\b(?:ENV|ARG) {1,4}$/.test(text.slice(Math.max(0, nameStart - 9), nameStart));
	if (at > nameEnd && isOption && !nameQuoted) return {
		kind: "option",
		at
	};
}
function separatorOf(text, nameStart) {
	let at = nameStart - 1;
	while (at > nameStart - 3 && text[at] === " ") at -= 1;
	const before = text[at];
	if (before === "?" || before === "&") return { separator: "&" };
	return before === ";" ? { separator: ";" } : {};
}
function skipClosers(text, from) {
	let at = from;
	while (at - from < 6 && "\"'`])\\".includes(text.charAt(at)) && at < text.length) at += 1;
	return at;
}
function skipAttributes(text, from) {
	for (let at = from; at < text.length && at - from < 40; at += 1) {
		const character = text.charAt(at);
		if (character === ">") return at + 1;
		if (character === "<" || character === "\n") return void 0;
	}
}
function skipValueKeyword(text, from) {
	const match = /^,?\s{0,12}"?value"?\s{0,3}[:=]/i.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function isEntryName(text, nameStart) {
	return /(?:name|key): {1,4}$/i.test(text.slice(Math.max(0, nameStart - 12), nameStart));
}
function skipTypeAnnotation(text, from) {
	const match = /^\s{0,4}&?(?:'static )?[A-Za-z][\w.<>|[\]?]{0,30}\s{0,4}=(?=\s{0,4}["'`])/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function skipGoType(text, from) {
	const match = /^(?:\*?string|\[\]byte)\s{0,4}=(?=\s{0,4}["`])/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function isNameCode(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 45 || code === 46 || code === 36;
}

// src/base/web-assembly.ts
const PAGE = 65536;
function instantiate(base64, bytes) {
	const { Memory, Module, Instance } = globalThis.WebAssembly;
	const memory = new Memory({ initial: Math.ceil(bytes / PAGE) });
	const { exports } = new Instance(new Module(Buffer.from(base64, "base64")), { env: { memory } });
	let whole = new Uint8Array(memory.buffer);
	return {
		exports,
		memory(least) {
			if (least > whole.length) {
				memory.grow(Math.ceil((least - whole.length) / PAGE));
				whole = new Uint8Array(memory.buffer);
			}
			return whole;
		}
	};
}

// src/detect/kernel/wasm.ts
const KERNEL = [
	"AGFzbQEAAAABDAFgB39/f39/f38BfwIPAQNlbnYGbWVtb3J5AgABAwMCAAAHIwMLZmluZEFuY2hvcnMAAQhmaW5kUnVucwAABm1l",
	"bW9yeQIACqgNAvcFAQp/IAIgBGpBAWshCANAIAMgCEsEQCAAIAEgCGotAABqLQAAQf8BRgRAIAQgCGohCAwCCyAIIQcDQCACIAdJ",
	"BH8gACABIAdqQQFrLQAAai0AAEH/AUcFQQALBEAgB0EBayEHDAELCyAIQQFqIQIDQCACIANJBH8gACABIAJqLQAAai0AAEH/AUcF",
	"QQALBEAgAkEBaiECDAELCyACIARqIQggAiAHBH8gASAHakEBay0AAEHcAEYFQQALBH8gB0EBaiAHIAEgB2otAAAiB0HyAEYgB0Hu",
	"AEZyIAdB9ABGchsFIAcLIglrIARJDQEgASAJaiEPQQAhCkEBIQxBASEOA0AgCkECSARAQQAhC0EAIQcDQCAHQQRIBEAgACAPIApB",
	"AnRqIAdqLQAAai0AACALQQZ0ciELIAdBAWohBwwBCwtBACEHA0AgB0EDSARAIAxBACALQRAgB0EDdGt2Qf8BcSIQQf8ASSAQQSBP",
	"cSAQQQpGciAQQQ1GciAQQQlGchshDEEAIA4gCkEDbCAHakEBcQR/IBAFIBBB/wBJIBBBIE9xIBBBCkZyIBBBDUZyIBBBCUZyRQsb",
	"IQ4gB0EBaiEHDAELCyAKQQFqIQoMAQsLIAwgDnIEf0EBBQJ/IAEgCWoiCiIHLQAAQTBGBH8gBy0AAUEgckH4AEYFQQALBEAgB0EC",
	"aiEHC0EAIAcgCmtBDGogAiAJa0sNABogB0EMaiEKA0AgByAKSQRAIActAAAiC0EwayIMQQpPBH9BgAIgC0EgckHhAGsiC0EKaiAL",
	"QQZPGwUgDAtBBHQhC0EAIActAAEiDEEwayIOQQpPBH9BgAIgDEEgckHhAGsiDEEKaiAMQQZPGwUgDgsgC3IiC0H/AUsEf0EABSAL",
	"Qf8ASSALQSBPcSALQQpGciALQQ1GciALQQlGcgtFDQIaIAdBAmohBwwBCwtBAQsLRQ0BIAUgDUEDdGoiByAJNgIAIAcgAjYCBCAN",
	"QQFqIg0gBkYEQCANDwsMAQsLIA0LrAcBEX8gBCADa0ECdiINIAIgA2oiFWohFCANIBRqIhYgDWohFyADIAVrQQAgAyAFSxshBwNA",
	"IAMgB0sEQCAAIAEgAiAHai0AAGotAAAgCEH//31xQQZ0ckEBdGovAQAhCCAHQQFqIQcMAQsLIAhB//99cSEQQQAhCCADIA1qIgkg",
	"BWtBACAFIAlJGyEHA0AgByAJSQRAIAAgASACIAdqLQAAai0AACAIQf//fXFBBnRyQQF0ai8BACEIIAdBAWohBwwBCwsgCEH//31x",
	"IRFBACEIIAMgDUEBdGoiCSAFa0EAIAUgCUkbIQcDQCAHIAlJBEAgACABIAIgB2otAABqLQAAIAhB//99cUEGdHJBAXRqLwEAIQgg",
	"B0EBaiEHDAELCyAIQf//fXEhEkEAIQcgAyANQQNsaiIIIAVrQQAgBSAISRshBQNAIAUgCEkEQCAAIAEgAiAFai0AAGotAAAgB0H/",
	"/31xQQZ0ckEBdGovAQAhByAFQQFqIQUMAQsLIAdB//99cSEOIA1BA3QiBSAGaiIKIAVqIgsgBWohDCAGIQUgCiEIIAshCSAMIQcD",
	"QCANIA9LBEAgACABIA8gF2otAABqLQAAIA5B//99cUEGdHJBAXRqLwEAIg4gACABIA8gFmotAABqLQAAIBJB//99cUEGdHJBAXRq",
	"LwEAIhIgACABIA8gFWotAABqLQAAIBBB//99cUEGdHJBAXRqLwEAIhAgACABIA8gFGotAABqLQAAIBFB//99cUEGdHJBAXRqLwEA",
	"IhFycnJBgIACcQRAIAMgD2pBAWohEyAQQYCAAnEEQCAFIBM2AgAgBSAQQf//fXE2AgQgBUEIaiEFCyARQYCAAnEEQCAIIA0gE2o2",
	"AgAgCCARQf//fXE2AgQgCEEIaiEICyASQYCAAnEEQCAJIBMgDUEBdGo2AgAgCSASQf//fXE2AgQgCUEIaiEJCyAOQYCAAnEEQCAH",
	"IBMgDUEDbGo2AgAgByAOQf//fXE2AgQgB0EIaiEHCwsgD0EBaiEPDAELCyADIA1BAnRqIQMDQCADIARJBEAgACABIAIgA2otAABq",
	"LQAAIA5B//99cUEGdHJBAXRqLwEAIg5BgIACcQRAIAcgA0EBajYCACAHIA5B//99cTYCBCAHQQhqIQcLIANBAWohAwwBCwsgBSAK",
	"IAggCmsiAPwKAAAgACAFaiIAIAsgCSALayIB/AoAACAAIAFqIgAgDCAHIAxrIgH8CgAAIAAgAWogBmtBA3YL"
].join("");

// src/detect/kernel/kernel.ts
const LOUD = 32768;
const SCRATCH = 65536;
const BLOCK = 65536;
const PAIR = 8;
function createKernel({ next, classes, reach }, sixtets) {
	const nextAt = SCRATCH;
	const classesAt = nextAt + next.byteLength;
	const sixtetsAt = classesAt + 256;
	const outAt = sixtetsAt + 256 + 7 & -8;
	const textAt = outAt + BLOCK * PAIR;
	const { exports, memory } = instantiate(KERNEL, textAt + BLOCK);
	const { findAnchors, findRuns } = exports;
	let bytes = memory(textAt);
	new Uint16Array(bytes.buffer, nextAt, next.length).set(next);
	bytes.set(classes, classesAt);
	bytes.set(sixtets, sixtetsAt);
	let loaded;
	let length = 0;
	let outputs = /* @__PURE__ */ new Uint32Array(4096);
	let runs = /* @__PURE__ */ new Uint32Array(1024);
	return {
		load(text) {
			if (text === loaded) return;
			bytes = memory(textAt + text.length + 1);
			loaded = text;
			length = text.length;
			bytes.set(text, textAt);
			bytes[textAt + length] = 0;
		},
		outputs() {
			let used = 0;
			for (let from = 0; from < length; from += BLOCK) {
				const to = Math.min(length, from + BLOCK);
				const count = findAnchors(nextAt, classesAt, textAt, from, to, reach, outAt) * 2;
				if (used + count > outputs.length) outputs = grown(outputs, used + count);
				outputs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
			}
			return {
				pairs: outputs,
				length: used
			};
		},
		runs(shortest) {
			let used = 0;
			for (let from = 0;;) {
				const count = findRuns(sixtetsAt, textAt, from, length, shortest, outAt, BLOCK) * 2;
				if (used + count > runs.length) runs = grown(runs, used + count);
				runs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
				if (count < BLOCK * 2) return {
					pairs: runs,
					length: used
				};
				from = runs[used - 1];
			}
		}
	};
}
function grown(from, least) {
	const to = new Uint32Array(Math.max(from.length * 2, least));
	to.set(from);
	return to;
}

// src/detect/engine/anchors.ts
function createAnchorFinder(anchors) {
	const { automaton, outputStart, outputs } = buildAutomaton(anchors.map((anchor) => anchor.toLowerCase()));
	const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
	const kernel = createKernel(automaton, SIXTETS);
	function findAnchors(bytes) {
		kernel.load(bytes);
		const { pairs, length } = kernel.outputs();
		let count = 0;
		for (let pair = 1; pair < length; pair += 2) {
			const state = pairs[pair];
			count += outputStart[state + 1] - outputStart[state];
		}
		const starts = new Uint32Array(count);
		const found = new Uint16Array(count);
		let at = 0;
		for (let pair = 0; pair < length; pair += 2) {
			const end = pairs[pair];
			const state = pairs[pair + 1];
			const to = outputStart[state + 1];
			for (let output = outputStart[state]; output < to; output += 1) {
				const anchor = outputs[output];
				starts[at] = end - lengths[anchor];
				found[at] = anchor;
				at += 1;
			}
		}
		return {
			count,
			starts,
			anchors: found
		};
	}
	return {
		findAnchors,
		kernel
	};
}
function buildAutomaton(anchors) {
	const trie = buildTrie(anchors);
	const classes = classesOf(anchors);
	const next = new Uint16Array(trie.length * 64);
	const failure = new Uint16Array(trie.length);
	const order = [0];
	for (const state of order) {
		const row = state * 64;
		const failureRow = failure[state] * 64;
		if (state !== 0) next.copyWithin(row, failureRow, failureRow + 64);
		for (const [byte, child] of trie[state]?.children ?? []) {
			const column = classes[byte];
			const fallback = state === 0 ? 0 : next[failureRow + column] & ~LOUD;
			const outputs = trie[child]?.anchors;
			outputs.push(...trie[fallback]?.anchors ?? []);
			failure[child] = fallback;
			next[row + column] = outputs.length > 0 ? child | LOUD : child;
			order.push(child);
		}
	}
	const outputStart = new Uint32Array(trie.length + 1);
	for (const [state, node] of trie.entries()) outputStart[state + 1] = outputStart[state] + node.anchors.length;
	const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
	const outputs = Uint16Array.from(trie.flatMap((node) => node.anchors));
	return {
		automaton: {
			next,
			classes,
			reach
		},
		outputStart,
		outputs
	};
}
function classesOf(anchors) {
	const classes = /* @__PURE__ */ new Uint8Array(256);
	let used = 1;
	for (const anchor of anchors) for (let at = 0; at < anchor.length; at += 1) {
		const byte = anchor.charCodeAt(at);
		if (classes[byte] !== 0) continue;
		classes[byte] = used;
		if (byte >= 97 && byte <= 122) classes[byte - 32] = used;
		used += 1;
	}
	if (used > 64) throw new RangeError("too many different characters in anchors for one automaton");
	return classes;
}
function buildTrie(anchors) {
	const trie = [{
		children: /* @__PURE__ */ new Map(),
		anchors: []
	}];
	for (const [index, anchor] of anchors.entries()) {
		let state = 0;
		for (let at = 0; at < anchor.length; at += 1) {
			const { children } = trie[state];
			const byte = anchor.charCodeAt(at);
			const child = children.get(byte) ?? trie.push({
				children: /* @__PURE__ */ new Map(),
				anchors: []
			}) - 1;
			children.set(byte, child);
			state = child;
		}
		trie[state]?.anchors.push(index);
	}
	if (trie.length > 32768) throw new RangeError("too many anchors for one automaton");
	return trie;
}

// src/detect/engine/plan.ts
const DEFAULT_REACH = 256;
function planFor(rules) {
	const compiled = rules.map((rule, index) => {
		return {
			rule,
			index,
			reach: rule.reach ?? DEFAULT_REACH,
			left: rule.left ?? "token",
			sticky: void 0,
			indexed: void 0
		};
	});
	const byAnchor = /* @__PURE__ */ new Map();
	for (const each of compiled) for (const anchor of new Set(each.rule.anchors.map((text) => text.toLowerCase()))) {
		const sharing = byAnchor.get(anchor);
		if (sharing) sharing.push(each);
		else byAnchor.set(anchor, [each]);
	}
	const anchors = [...byAnchor.keys()];
	return {
		finder: createAnchorFinder(anchors),
		rules: compiled,
		rulesOf: [...byAnchor.values()],
		lengths: Uint16Array.from(anchors, (anchor) => anchor.length)
	};
}
function stickyPattern(compiled, pattern) {
	compiled.sticky ??= new RegExp(pattern.source, withFlags(pattern, "y"));
	return compiled.sticky;
}
function indexedPattern(compiled, pattern) {
	compiled.indexed ??= new RegExp(pattern.source, withFlags(pattern, "dy"));
	return compiled.indexed;
}
function withFlags(pattern, flags) {
	return [...new Set(pattern.flags.replace("g", "") + flags)].join("");
}

// src/detect/engine/search.ts
const STEPS_A_BYTE = 24;
const STEPS_FLOOR = 4194304;
const STEPS_TO_JUDGE = 500;
function search(view, plan, options, onFound, onGap) {
	const { text } = view;
	const hits = plan.finder.findAnchors(view.bytes);
	if (hits.count === 0) return 0;
	const allowance = Math.max(STEPS_FLOOR, view.bytes.length * STEPS_A_BYTE);
	const spent = new Float64Array(plan.rules.length);
	const resumeAt = new Uint32Array(plan.rules.length);
	const reader = createReader(text);
	for (let hit = 0; hit < hits.count; hit += 1) {
		const anchor = hits.anchors[hit];
		const at = hits.starts[hit];
		for (const compiled of plan.rulesOf[anchor]) {
			const { index, rule } = compiled;
			if (at < resumeAt[index]) continue;
			if (rule.generic === true && options.structuredOnly) continue;
			if (rule.files !== void 0 && !rule.files.test(options.file.name)) continue;
			if (compiled.left === "token" && followsToken(text, at)) continue;
			const byName = typeof rule.match === "object" && !(rule.match instanceof RegExp);
			if (spent[index] > allowance || byName && reader.looked() > allowance) {
				onGap(rule.id);
				continue;
			}
			options.onTry?.(compiled);
			const tried = attempt(compiled, text, at, at + plan.lengths[anchor], options.file, reader);
			spent[index] = spent[index] + tried.looked;
			const { found } = tried;
			if (!found) continue;
			if (options.everywhere !== true) resumeAt[index] = found.next ?? found.end;
			spent[index] += STEPS_TO_JUDGE;
			if (onFound(compiled, found)) continue;
			if (options.everywhere === true) return STEPS_FLOOR;
			resumeAt[index] = text.length;
		}
	}
	return spent.reduce((most, one) => Math.max(most, one), reader.looked());
}
function attempt(compiled, text, at, end, file, reader) {
	const { match } = compiled.rule;
	if (match instanceof RegExp) return {
		found: attemptPattern(compiled, match, text, at),
		looked: compiled.reach
	};
	if (typeof match === "function") return {
		found: match(text, at, end, file),
		looked: compiled.reach
	};
	const assignment = reader.read(at, end, match.longest);
	return {
		found: assignment && foundAssigned(assignment, match, text),
		looked: 0
	};
}
function createReader(text) {
	let last;
	let looked = 0;
	return {
		read(at, end, longest) {
			if (!last || last.at !== at || last.end !== end || last.longest !== longest) {
				last = {
					at,
					end,
					longest,
					reading: readAssignment(text, at, end, longest)
				};
				looked += last.reading.looked;
			}
			return last.reading.assignment;
		},
		looked: () => looked
	};
}
function foundAssigned(assignment, match, text) {
	const { start, end, name, delimited } = assignment;
	if (assignment.expression && !match.value || !match.name.test(name)) return void 0;
	if (match.value && !match.value.test(text.slice(start, end))) return void 0;
	return {
		start,
		end,
		name,
		delimited,
		next: start
	};
}
function attemptPattern(compiled, how, text, at) {
	const sticky = stickyPattern(compiled, how);
	sticky.lastIndex = at;
	if (!sticky.test(text)) return void 0;
	const pattern = indexedPattern(compiled, how);
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	const whole = match?.indices?.[0];
	if (!match?.indices || !whole) return void 0;
	const span = match.indices.groups?.secret ?? whole;
	const head = match.indices.groups?.head;
	return {
		start: head ? Math.min(head[0], span[0]) : span[0],
		end: span[1],
		next: whole[1],
		...match.groups ? { groups: match.groups } : {}
	};
}
function followsToken(text, at) {
	if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
	return !(text.charCodeAt(at - 2) === 92 && ESCAPES.includes(text.charAt(at - 1)));
}
const ESCAPES = "nrtbfv0";
function isAlphanumeric(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}

// src/detect/file-facts.ts
const LOCK = /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|go\.sum|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|packages\.lock\.json|podfile\.lock|mix\.lock|flake\.lock|pubspec\.lock|\.terraform\.lock\.hcl|gradle\.lockfile|package\.resolved)$/;
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|py|pyi|ipynb|rb|erb|go|java|kt|kts|scala|groovy|gradle|cs|vb|fs|php|phtml|rs|c|h|cc|cpp|cxx|hpp|m|mm|swift|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|clj|cljs|elm|nim|zig|sol|sql|json|json5|jsonc|graphql|proto|tf|hcl|bicep|html?|xhtml|css|scss|less|ps1|psm1)$/;
const CONFIG = /(?:\.(?:ya?ml|toml|ini|cfg|conf|config|properties|env|envrc|sh|bash|zsh|fish|bat|cmd|tfvars|xml|plist|props|netrc|pgpass|npmrc|pypirc|my\.cnf|cnf|service|desktop|reg|dist|local|development|production|staging|example|sample)|^dockerfile|^makefile|^procfile|^credentials|^config|^\.env|^\.netrc|^_netrc|^\.pgpass|^\.npmrc|^\.pypirc|^\.s3cfg|^\.boto|^\.htpasswd|\.dockerfile|rc)$/;
function factsOf(path, bytes) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return {
		path,
		name,
		format: formatOf(name),
		minified: /\.(?:[cm]?js|css|html?|map)$/.test(name) && hasHugeLines(bytes)
	};
}
function formatOf(name) {
	if (LOCK.test(name)) return "lock";
	if (/^\.env|^dockerfile|\.env(?:\.|$)/.test(name) || CONFIG.test(name)) return "config";
	if (CODE.test(name)) return "code";
	return "unknown";
}
function hasHugeLines(bytes) {
	const head = bytes.subarray(0, 16384);
	if (head.length < 4096) return false;
	let lines = 1;
	for (let at = head.indexOf(10); at !== -1; at = head.indexOf(10, at + 1)) lines += 1;
	return head.length / lines > 800;
}

// src/detect/judge/candidate.ts
function judge(rule, view, found, file, now, onNothing) {
	const value = textAt(view, found.start, found.end);
	const verdict = rule.check?.(value, {
		text: view.text,
		found,
		file,
		now
	}) ?? { is: "secret" };
	if (verdict.is === "nothing") {
		onNothing?.(verdict.why ?? "it does not hold what its rule checks: a checksum, an alphabet, randomness");
		return;
	}
	const candidate = {
		rule,
		view,
		found,
		span: view.toOriginal(found.start, found.end),
		value
	};
	if (verdict.is === "placeholder") return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: verdict.why
	};
	const stand = rule.opaque === true || rule.generic === true ? void 0 : placeholderReason(value, "structured");
	if (stand !== void 0) return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: [stand]
	};
	return {
		...candidate,
		severity: verdict.severity ?? rule.severity,
		confidence: rule.generic === true ? "generic" : "structured",
		why: verdict.why ?? [],
		...verdict.id === void 0 ? {} : { id: verdict.id }
	};
}

// src/detect/collect.ts
const DEPTH = 3;
const PIECE = 33554432;
const MOST_FOUND = 2e3;
const OVERLAP = 131072;
function collect(bytes, path, plan, now, onView, onNothing) {
	const file = factsOf(path, bytes);
	const gaps = /* @__PURE__ */ new Set();
	const candidates = [];
	const order = utf16Order(bytes);
	const binary = order === void 0 && isBinary(bytes);
	for (let start = 0; start === 0 || start + OVERLAP < bytes.length; start += PIECE) {
		const piece = bytes.subarray(start, start + PIECE + OVERLAP);
		const view = order === void 0 ? plainView(piece, start) : utf16View(piece, order, start);
		const allowance = allowanceFor(view);
		const job = {
			plan,
			file,
			now,
			binary,
			candidates,
			gaps,
			onView,
			onNothing
		};
		if (binary) collectView(view, job);
		else walkViews(view, allowance, plan.finder.kernel, (each) => collectView(each, job));
		if (allowance.exceeded) gaps.add("more encoded text than is decoded");
	}
	return {
		candidates,
		gaps: [...gaps]
	};
}
function collectView(view, job) {
	job.onView(view);
	const recognised = [];
	const counts = /* @__PURE__ */ new Map();
	search(view, job.plan, {
		structuredOnly: onlyStructured(job),
		file: job.file
	}, ({ rule }, found) => {
		const { onNothing } = job;
		const onRefusal = onNothing && ((why) => onNothing(rule, view.toOriginal(found.start, found.end), why));
		const candidate = judge(rule, view, found, job.file, job.now, onRefusal);
		if (!candidate) return true;
		const count = (counts.get(rule.id) ?? 0) + 1;
		counts.set(rule.id, count);
		if (count > MOST_FOUND) {
			job.gaps.add(`more than ${MOST_FOUND} matches of "${rule.id}"`);
			return false;
		}
		job.candidates.push(candidate);
		if (candidate.confidence !== "generic" && rule.part === void 0) recognised.push(found);
		return true;
	}, (rule) => job.gaps.add(`more places that may be "${rule}" than are tried`));
	return recognised.sort((a, b) => a.start - b.start);
}
function onlyStructured({ binary, file }) {
	return binary || file.format === "lock";
}
function walkViews(view, allowance, kernel, visit, depth = 0) {
	const recognised = visit(view);
	if (recognised === void 0) return false;
	if (depth >= 3) return true;
	const runs = decodeRuns(view, recognised, allowance, kernel);
	if (runs && !walkViews(runs, allowance, kernel, visit, depth + 1)) return false;
	for (const style of ESCAPE_STYLES) {
		if (view.encodings.at(-1) === style.encoding) continue;
		const decoded = decodeEscapes(view, style, allowance);
		if (decoded && !walkViews(decoded, allowance, kernel, visit, depth + 1)) return false;
	}
	return true;
}
function allowanceFor(view) {
	return new Allowance(view.bytes.length * 2 + ALLOWANCE_FLOOR);
}
const ALLOWANCE_FLOOR = 1048576;
function isBinary(bytes) {
	return bytes.subarray(0, 8e3).includes(0);
}

// src/detect/left-alone.ts
function leftAlone(refused, candidates, drafts) {
	const taken = drafts.flatMap(({ span, claims }) => [span, ...claims]);
	const halves = candidates.filter(({ rule }) => rule.part !== void 0).map(({ rule, span }) => ({
		rule: rule.id,
		startByte: span.start,
		endByte: span.end,
		why: "it looks like half of a credential, and its other half does not stand near it"
	}));
	const all = /* @__PURE__ */ new Map();
	for (const each of [...refused, ...halves]) {
		const { rule, startByte, endByte, why } = each;
		if (taken.some(({ start, end }) => start < endByte && startByte < end)) continue;
		all.set(`${rule} ${startByte} ${why}`, each);
	}
	return [...all.values()].sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
}

// src/detect/pairing/align.ts
const MOST = 300;
function alignPairs(ids, secrets) {
	const pairs = /* @__PURE__ */ new Map();
	const labels = new Set(ids.map((id) => id.label).filter((label) => label !== ""));
	const taken = /* @__PURE__ */ new Set();
	for (const label of labels) {
		const namedSecrets = secrets.filter((secret) => secret.label === label);
		if (namedSecrets.length === 0) continue;
		for (const [secret, id] of inOrder(ids.filter((each) => each.label === label), namedSecrets)) {
			pairs.set(secret, id);
			taken.add(id);
		}
	}
	const restIds = ids.filter((id) => !taken.has(id));
	const restSecrets = secrets.filter((secret) => !pairs.has(secret));
	for (const [secret, id] of inOrder(restIds, restSecrets)) pairs.set(secret, id);
	return pairs;
}
function inOrder(ids, secrets) {
	const firsts = [...ids].sort((a, b) => a.start - b.start);
	const seconds = [...secrets].sort((a, b) => a.start - b.start);
	if (firsts.length > MOST || seconds.length > MOST) return seconds.slice(0, firsts.length).map((secret, index) => [secret, firsts[index]]);
	const width = seconds.length + 1;
	const cost = new Float64Array((firsts.length + 1) * width);
	for (let i = 1; i <= firsts.length; i += 1) for (let j = 1; j <= seconds.length; j += 1) {
		const paired = cost[(i - 1) * width + j - 1] + distance(firsts[i - 1], seconds[j - 1]);
		const skipId = i > j ? cost[(i - 1) * width + j] : Number.POSITIVE_INFINITY;
		const skipSecret = j > i ? cost[i * width + j - 1] : Number.POSITIVE_INFINITY;
		cost[i * width + j] = Math.min(paired, skipId, skipSecret);
	}
	const pairs = [];
	let i = firsts.length;
	let j = seconds.length;
	while (i > 0 && j > 0) {
		const here = cost[i * width + j];
		if (i > j && here === cost[(i - 1) * width + j]) i -= 1;
		else if (j > i && here === cost[i * width + j - 1]) j -= 1;
		else {
			pairs.push([seconds[j - 1], firsts[i - 1]]);
			i -= 1;
			j -= 1;
		}
	}
	return pairs;
}
function distance(a, b) {
	return a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);
}

// src/detect/pairing/parts.ts
const NEAR = 2048;
function place(candidate, noise) {
	const label = (candidate.found.name ?? nameBefore(candidate.view.text, candidate.found.start)).toLowerCase().replaceAll(noise, "");
	return {
		candidate,
		start: candidate.span.start,
		end: candidate.span.end,
		label
	};
}
function bareSecretsNear(ids, pattern, plausible, known) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { view, windows } of windowsOf(ids)) for (const window of windows) {
		const near = view.text.slice(window.start, window.end);
		for (const match of near.matchAll(pattern)) {
			const start = window.start + match.index;
			const end = start + match[0].length;
			const span = view.toOriginal(start, end);
			if (seen.has(span.start) || !plausible(match[0])) continue;
			if (known.some((other) => other.start < span.end && span.start < other.end)) continue;
			seen.add(span.start);
			found.push({
				view,
				value: textAt(view, start, end),
				span,
				start: span.start,
				end: span.end,
				label: ""
			});
		}
	}
	return found;
}
function windowsOf(ids) {
	const byView = /* @__PURE__ */ new Map();
	for (const { candidate } of ids) {
		const { view, found } = candidate;
		const windows = byView.get(view) ?? [];
		byView.set(view, windows);
		const start = Math.max(0, found.start - NEAR);
		const end = Math.min(view.text.length, found.end + NEAR);
		const last = windows.at(-1);
		if (last && start <= last.end) windows[windows.length - 1] = {
			start: last.start,
			end: Math.max(end, last.end)
		};
		else windows.push({
			start,
			end
		});
	}
	return [...byView].map(([view, windows]) => ({
		view,
		windows
	}));
}
function nameBefore(text, at) {
	const before = text.slice(Math.max(0, at - 100), at);
	return /(?<name>[\w.-]{1,60})["'\\\])]{0,4}\s{0,8}(?:=>|:=|[:=,(])\s{0,10}["'\\`]{0,3}$/.exec(before)?.groups?.name ?? "";
}

// src/detect/pairing/aliyun.ts
const NOISE$1 = /alibaba|aliyun|cloud|alicloud|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE$1 = /(?<![A-Za-z0-9/+_=-])[A-Za-z0-9]{30}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT$1 = 240;
function assembleAliyun(parts) {
	const of = (role) => parts.filter((part) => part.rule.part?.role === role).map((part) => place(part, NOISE$1));
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE$1, isPlausibleAliyunSecret, known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const pairedIds = /* @__PURE__ */ new Set();
	for (const [secret, id] of pairs) {
		pairedIds.add(id.candidate.value);
		drafts.push(pairDraft$1(id.candidate, secret, sessions));
	}
	for (const secret of named) if (!pairs.has(secret) && saysAliyun(secret.candidate)) drafts.push(draftOf(secret.candidate));
	if (![...pairs.values()].some((id) => isTemporary$1(id.candidate))) for (const session of sessions) drafts.push(draftOf(session.candidate));
	for (const id of ids) {
		if (pairedIds.has(id.candidate.value)) continue;
		drafts.push({
			...draftOf(id.candidate),
			title: "Alibaba Cloud AccessKey id",
			subject: {
				kind: ALIYUN_RULE_ID,
				id: mask(id.candidate.value)
			},
			why: ["an id without its secret: the secret may stand elsewhere", ...id.candidate.why]
		});
	}
	return drafts;
}
function pairDraft$1(id, secret, sessions) {
	const { value, view, span } = "candidate" in secret ? secret.candidate : secret;
	const stand = placeholderReason(value, "structured");
	const temporary = isTemporary$1(id);
	return {
		rule: ALIYUN_RULE_ID,
		kind: ALIYUN_RULE_ID,
		title: temporary ? "Temporary Alibaba Cloud credentials" : "Alibaba Cloud AccessKey with its secret",
		severity: stand === void 0 ? temporary ? "high" : "critical" : "low",
		confidence: stand === void 0 ? "structured" : "placeholder",
		guessable: false,
		value,
		view,
		span,
		claims: [id.span, ...temporary ? sessions.map((session) => session.candidate.span) : []],
		subject: {
			kind: ALIYUN_RULE_ID,
			id: mask(id.value)
		},
		remedy: ALIYUN_REMEDY,
		links: ALIYUN_LINKS,
		why: [stand ?? "an id and its secret: usable as it is", ..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]]
	};
}
function saysAliyun({ found, view }) {
	if (/ali(?:baba|yun|cloud)|access_?key_?secret/i.test(found.name ?? "")) return true;
	return /ali(?:baba|yun|cloud)/i.test(view.text.slice(Math.max(0, found.start - CONTEXT$1), found.start));
}
function isTemporary$1(id) {
	return id.value.startsWith("STS.");
}
function mask(id) {
	return `${id.slice(0, 4)}…${id.slice(-4)}`;
}

// src/detect/pairing/aws.ts
const NOISE = /aws|amazon|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE = /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT = 240;
function assembleAws(parts) {
	const of = (role) => parts.filter((part) => part.rule.part?.role === role).map((part) => place(part, NOISE));
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE, (value) => isPlausibleAwsSecret(value, { bare: true }), known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const usedSessions = /* @__PURE__ */ new Set();
	const pairedIds = /* @__PURE__ */ new Map();
	const idOfSecret = /* @__PURE__ */ new Map();
	for (const [secret, id] of pairs) {
		const session = isTemporary(id) ? nearest(sessions, secret, usedSessions) : void 0;
		if (session) usedSessions.add(session);
		pairedIds.set(id.candidate.value, id);
		idOfSecret.set(valueOfSecret(secret), id);
		drafts.push(pairDraft(id, secret, session));
	}
	for (const secret of named) {
		if (pairs.has(secret)) continue;
		const id = idOfSecret.get(secret.candidate.value);
		if (id) drafts.push(pairDraft(id, secret, void 0));
		else if (saysAws(secret.candidate)) drafts.push(loneSecret(secret.candidate));
	}
	for (const id of ids) if (!pairedIds.has(id.candidate.value)) drafts.push(loneId(id.candidate));
	for (const session of sessions) if (!usedSessions.has(session)) drafts.push(draftOf(session.candidate));
	return drafts;
}
function pairDraft(id, secret, session) {
	const keyId = id.candidate.value;
	const value = valueOfSecret(secret);
	const view = "candidate" in secret ? secret.candidate.view : secret.view;
	const span = "candidate" in secret ? secret.candidate.span : secret.span;
	const stand = placeholderReason(value, "structured");
	const strength = isTemporary(id) ? {
		severity: session ? "high" : "medium",
		title: "Temporary AWS credentials",
		why: session ? "with its session token" : "without its session token, which it needs"
	} : {
		severity: "critical",
		title: "AWS access key with its secret",
		why: "an id and its secret: usable as it is"
	};
	const account = awsAccountOf(keyId);
	return {
		...base(stand === void 0 ? strength.severity : "low", stand === void 0 ? "structured" : "placeholder"),
		title: strength.title,
		value,
		view,
		span,
		claims: [id.candidate.span, ...session ? [session.candidate.span] : []],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(keyId),
			...account === void 0 ? {} : { account }
		},
		why: [
			stand ?? strength.why,
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]
		]
	};
}
function loneId(candidate) {
	const account = awsAccountOf(candidate.value);
	const temporary = candidate.value.startsWith("ASIA");
	return {
		...base(candidate.confidence !== "placeholder" && !temporary ? "medium" : "low", candidate.confidence),
		title: temporary ? "Id of temporary AWS credentials" : "AWS access key id",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(candidate.value),
			...account === void 0 ? {} : { account }
		},
		why: [
			"an id without its secret: the secret may stand elsewhere",
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			...candidate.why
		]
	};
}
function loneSecret(candidate) {
	return {
		...base(candidate.confidence !== "placeholder" ? "high" : "low", candidate.confidence),
		title: "AWS secret access key",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: { kind: AWS_RULE_ID },
		why: [`40 characters of its alphabet under the name ${candidate.found.name ?? "of a secret"}`, ...candidate.why]
	};
}
function base(severity, confidence) {
	return {
		rule: AWS_RULE_ID,
		kind: AWS_RULE_ID,
		severity,
		confidence,
		guessable: false,
		remedy: AWS_REMEDY,
		links: AWS_LINKS
	};
}
function saysAws({ found, view }) {
	if (/aws|amazon|secret[-_. ]?access[-_. ]?key/i.test(found.name ?? "")) return true;
	return /\baws|amazon|boto3/i.test(view.text.slice(Math.max(0, found.start - CONTEXT), found.start));
}
function isTemporary(id) {
	return id.candidate.value.startsWith("ASIA");
}
function valueOfSecret(secret) {
	return "candidate" in secret ? secret.candidate.value : secret.value;
}
function nearest(sessions, to, used) {
	let best;
	for (const session of sessions) {
		if (used.has(session)) continue;
		if (!best || Math.abs(session.start - to.start) < Math.abs(best.start - to.start)) best = session;
	}
	return best;
}

// src/detect/resolve.ts
function resolve(drafts) {
	const kept = [];
	const claimed = new ClaimIndex();
	for (const draft of [...drafts].sort(betterFirst)) {
		if (claimed.holds(draft)) continue;
		claimed.add(draft);
		kept.push(draft);
	}
	return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function betterFirst(a, b) {
	const generic = a.confidence === "generic";
	if (generic !== (b.confidence === "generic")) return generic ? 1 : -1;
	const depth = a.view.encodings.length - b.view.encodings.length;
	return (generic ? -depth : 0) || Number(a.guessable) - Number(b.guessable) || b.claims.length - a.claims.length || b.span.end - b.span.start - (a.span.end - a.span.start) || depth || a.span.start - b.span.start;
}
var ClaimIndex = class {
	#buckets = /* @__PURE__ */ new Map();
	add(draft) {
		for (const span of [draft.span, ...draft.claims]) for (const bucket of bucketsOf(span)) {
			const entries = this.#buckets.get(bucket);
			if (entries) entries.push({
				span,
				draft
			});
			else this.#buckets.set(bucket, [{
				span,
				draft
			}]);
		}
	}
	holds({ span, view, value }) {
		for (const bucket of bucketsOf(span)) for (const other of this.#buckets.get(bucket) ?? []) {
			if (other.span.start >= span.end || span.start >= other.span.end) continue;
			if (!(view.encodings.length > 0 && view === other.draft.view) || other.draft.value.includes(value) || value.includes(other.draft.value)) return true;
		}
		return false;
	}
};
const BUCKET = 4096;
function* bucketsOf(span) {
	const last = Math.floor(Math.max(span.start, span.end - 1) / BUCKET);
	for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket += 1) yield bucket;
}

// src/detect/engine/pattern-width.ts
function patternWidth(pattern) {
	return alternatives({
		source: pattern.source,
		at: 0
	});
}
function alternatives(cursor) {
	let widest = 0;
	let width = 0;
	while (cursor.at < cursor.source.length) {
		const character = cursor.source.charAt(cursor.at);
		if (character === ")") break;
		if (character === "|") {
			cursor.at += 1;
			widest = Math.max(widest, width);
			width = 0;
			continue;
		}
		const one = term(cursor);
		const most = repetitions(cursor);
		width += one === 0 ? 0 : one * most;
	}
	cursor.at += 1;
	return Math.max(widest, width);
}
function term(cursor) {
	const { source } = cursor;
	const character = source.charAt(cursor.at);
	cursor.at += 1;
	switch (character) {
		case "(": {
			const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(source.slice(cursor.at))?.[0] ?? "";
			cursor.at += prefix.length;
			return alternatives(cursor);
		}
		case "[":
			while (source.charAt(cursor.at) !== "]") cursor.at += source.charAt(cursor.at) === "\\" ? 2 : 1;
			cursor.at += 1;
			return 1;
		case "\\": return escapeWidth(cursor);
		case "^":
		case "$": return 0;
		default: return 1;
	}
}
function escapeWidth(cursor) {
	const escaped = /^(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|.)/s.exec(cursor.source.slice(cursor.at))?.[0] ?? "";
	cursor.at += escaped.length;
	if (/^[bB]$/.test(escaped)) return 0;
	return /^(?:[1-9]|k<)/.test(escaped) ? Number.POSITIVE_INFINITY : 1;
}
function repetitions(cursor) {
	const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at))?.[0];
	if (quantifier === void 0) return 1;
	cursor.at += quantifier.length;
	if (quantifier.startsWith("?")) return 1;
	const [, least = "", most] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
	if (least === "" || most === "") return Number.POSITIVE_INFINITY;
	return Number(most ?? least);
}

// src/detect/sift-windows.ts
const MARGIN = 768;
const LONGEST_LINE = 16384;
const RUN_LINE = 60;
const LONGEST_RUN = 65536;
const LINE_FEED = 10;
const GAP = Buffer.from("\n\n");
function windowsAround(bytes, { ranges, length }) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [];
	let total = 0;
	let start = -1;
	let end = -1;
	for (let at = 0; at <= length; at += 2) {
		const isLast = at === length;
		const from = isLast ? Number.POSITIVE_INFINITY : ranges[at] - MARGIN;
		const to = isLast ? 0 : ranges[at + 1] + MARGIN;
		if (from <= end) {
			end = Math.max(end, to);
			continue;
		}
		if (end !== -1) {
			const window = wholeLines(text, start, end);
			if (!window) return void 0;
			parts.push(window, GAP);
			total += window.length;
			if (total * 2 > text.length) return void 0;
		}
		start = Math.max(0, from);
		end = to;
	}
	return Buffer.concat(parts);
}
function wholeLines(text, start, end) {
	const from = lineStart(text, start, LONGEST_LINE);
	const to = lineEnd(text, Math.min(end, text.length), LONGEST_LINE);
	if (from === void 0 || to === void 0) return void 0;
	const first = runStart(text, from);
	const last = runEnd(text, to);
	return first === void 0 || last === void 0 ? void 0 : text.subarray(first, last);
}
function runStart(text, from) {
	let start = from;
	while (start > 0 && isRun(text, start - 2)) {
		const before = lineStart(text, start - 1, LONGEST_LINE);
		if (before === void 0 || from - before > LONGEST_RUN) return void 0;
		start = before;
	}
	return start;
}
function runEnd(text, from) {
	let end = from;
	while (end < text.length && isRun(text, end + RUN_LINE)) {
		const next = lineEnd(text, end + 1, LONGEST_LINE);
		if (next === void 0 || next - from > LONGEST_RUN) return void 0;
		end = next;
	}
	return end;
}
function isRun(text, last) {
	for (let at = last; at > last - 8; at -= 1) {
		const code = text[at];
		if (code === void 0) return false;
		if (!(code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 43 && code <= 57) && code !== 95 && code !== 92 && code !== 13 && code !== 34 && code !== 61) return false;
	}
	return true;
}
function lineStart(text, at, within) {
	if (at <= 0) return 0;
	const found = text.lastIndexOf(LINE_FEED, at - 1);
	if (at - found > within) return void 0;
	return found + 1;
}
function lineEnd(text, at, within) {
	const found = text.indexOf(LINE_FEED, at);
	const end = found === -1 ? text.length : found;
	return end - at > within ? void 0 : end;
}

// src/detect/sift.ts
const DIRTY = {
	clean: false,
	reading: void 0,
	steps: 0,
	decoded: 0
};
const WIDEST = 720;
const ASSIGNMENT_WIDTH = 200;
const LONGEST_VALUE = 512;
function isFar({ rule }) {
	const { match } = rule;
	if (typeof match === "function") return true;
	return (match instanceof RegExp ? patternWidth(match) : ASSIGNMENT_WIDTH + (match.longest ?? LONGEST_VALUE)) + 2 * (rule.around ?? 0) > WIDEST;
}
function createSieve(plan, now) {
	const far = new Set(plan.rules.filter(isFar));
	function look(bytes, file, binary) {
		const view = plainView(bytes, 0);
		const allowance = allowanceFor(view);
		const options = {
			structuredOnly: onlyStructured({
				binary,
				file
			}),
			file,
			everywhere: true
		};
		let found = false;
		let steps = 0;
		let reachesFar = isKubernetesSecret(view.text);
		walkViews(view, allowance, plan.finder.kernel, (each) => {
			steps += search(each, plan, {
				...options,
				onTry: (compiled) => {
					reachesFar ||= far.has(compiled);
				}
			}, ({ rule }, match) => {
				found ||= judge(rule, each, match, file, now) !== void 0;
				return !found;
			}, () => {
				found = true;
			});
			return found ? void 0 : [];
		}, binary ? 3 : 0);
		return {
			found: found || allowance.exceeded,
			reachesFar,
			steps,
			decoded: allowance.taken
		};
	}
	function sift({ bytes, path, from }) {
		if (utf16Order(bytes) !== void 0) return DIRTY;
		const file = factsOf(path, bytes);
		const binary = isBinary(bytes);
		const reading = `${binary} ${file.format} ${file.minified} ${file.name}`;
		const base = from?.sifted;
		if (from && base?.clean && base.reading === reading) {
			const windows = windowsAround(bytes, from.changes);
			const seen = windows && look(windows, file, binary);
			if (seen && !seen.reachesFar) {
				const steps = base.steps + seen.steps;
				const decoded = base.decoded + seen.decoded;
				if (steps <= 4194304 && decoded <= 1048576) return seen.found ? DIRTY : {
					clean: true,
					reading,
					steps,
					decoded
				};
			}
		}
		const { found, reachesFar, steps, decoded } = look(bytes, file, binary);
		if (found) return DIRTY;
		return {
			clean: true,
			reading: reachesFar ? void 0 : reading,
			steps,
			decoded
		};
	}
	return { sift };
}

// src/detect/user-rules.ts
const MOST_MATCHES = 1e3;
async function compileUserRules(rules) {
	const { RE2JS: Engine } = await import("./build.js");
	const make = (source) => Engine.compile(source);
	const compiled = rules.map((rule) => ({
		rule,
		...patternOf(rule, make),
		path: rule.path === void 0 ? void 0 : compile(rule, rule.path, make),
		keywords: rule.keywords?.map((keyword) => keyword.toLowerCase())
	}));
	return { search(view, path) {
		const drafts = [];
		const gaps = [];
		let lower;
		for (const { path: where, keywords, ...each } of compiled) {
			const { rule } = each;
			if (where?.matcher(path).find() === false) continue;
			if (keywords) {
				lower ??= view.text.toLowerCase();
				const text = lower;
				if (!keywords.some((keyword) => text.includes(keyword))) continue;
			}
			const found = searchOne(each, view);
			drafts.push(...found);
			if (found.length === MOST_MATCHES) gaps.push(`"${rule.id}" matches more than ${MOST_MATCHES} times`);
		}
		return {
			drafts,
			gaps
		};
	} };
}
function compile(rule, source, make) {
	try {
		return make(source);
	} catch (cause) {
		throw new RekeyError({
			code: "invalid-pattern",
			what: `The pattern of the rule "${rule.id}" is not valid RE2 syntax.`,
			fix: "Look-around and back-references do not exist there: https://github.com/google/re2/wiki/Syntax",
			cause
		});
	}
}
function patternOf(rule, make) {
	const { id, group } = rule;
	const pattern = compile(rule, rule.pattern, make);
	if (group === void 0) return {
		pattern,
		group: pattern.namedGroups().secret ?? 0
	};
	if (group === "first" || group <= pattern.groupCount()) return {
		pattern,
		group
	};
	throw new RekeyError({
		code: "invalid-pattern",
		what: `The pattern of the rule "${id}" has ${pattern.groupCount()} groups, so there is no group ${group}.`
	});
}
function firstGroup(matcher) {
	for (let group = 1; group <= matcher.groupCount(); group += 1) if (matcher.end(group) > matcher.start(group)) return group;
	return 0;
}
function searchOne({ rule, pattern, group }, view) {
	const drafts = [];
	const matcher = pattern.matcher(view.text);
	while (drafts.length < MOST_MATCHES && matcher.find()) {
		const taken = group === "first" ? firstGroup(matcher) : group;
		const start = matcher.start(taken);
		const end = matcher.end(taken);
		if (start < 0 || end <= start) continue;
		const value = textAt(view, start, end);
		if (rule.entropy !== void 0 && entropyOf(value) <= rule.entropy) continue;
		drafts.push({
			rule: rule.id,
			kind: rule.id,
			title: rule.description,
			severity: rule.severity,
			confidence: "structured",
			guessable: true,
			value,
			view,
			span: view.toOriginal(start, end),
			claims: [],
			subject: { kind: rule.id },
			remedy: ["Change it where it was issued, then remove it from the text."],
			links: [],
			why: ["it matches a pattern of the configuration"]
		});
	}
	return drafts;
}

// src/detect/detector.ts
async function createDetector(options) {
	const rules = enabledRules(options.disable, options.userRules.map((rule) => rule.id));
	const mine = options.userRules.filter((rule) => !options.disable.includes(rule.id));
	const user = mine.length === 0 ? void 0 : await compileUserRules(mine);
	const plan = planFor(rules);
	const now = options.now ?? /* @__PURE__ */ new Date();
	function detect({ bytes, path }, { explain = false } = {}) {
		const refused = [];
		const ofUser = [];
		const userGaps = /* @__PURE__ */ new Set();
		const searchOfUser = (view) => {
			const found = user?.search(view, path);
			ofUser.push(...found?.drafts ?? []);
			for (const gap of found?.gaps ?? []) userGaps.add(gap);
		};
		const { candidates, gaps } = collect(bytes, path, plan, now, searchOfUser, explain ? (rule, { start, end }, why) => {
			refused.push({
				rule: rule.id,
				startByte: start,
				endByte: end,
				why
			});
		} : void 0);
		const whole = candidates.filter((candidate) => candidate.rule.part === void 0).sort((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule)).map(draftOf);
		const of = (family) => candidates.filter((candidate) => candidate.rule.part?.family === family);
		const drafts = resolve([
			...whole,
			...assembleAws(of("aws")),
			...assembleAliyun(of("aliyun")),
			...ofUser
		]);
		const detection = {
			matches: drafts.map(matchOf),
			gaps: [...gaps, ...userGaps]
		};
		return explain ? {
			...detection,
			leftAlone: leftAlone(refused, candidates, drafts)
		} : detection;
	}
	return {
		detect,
		rules: [...rules, ...mine.map((rule) => ({
			...rule,
			title: rule.description,
			links: []
		}))].map(({ id, title, severity, links }) => ({
			id,
			title,
			severity,
			links
		})),
		sieve: () => user ? void 0 : createSieve(plan, now)
	};
}
function matchOf({ value, span, view, claims: _claims, why, ...rest }) {
	const hidden = view.encodings.length === 0 ? [] : [`it is hidden by ${view.encodings.join(", then ")}`];
	return {
		...rest,
		why: [...why, ...hidden],
		secret: Secret.of(value),
		startByte: span.start,
		endByte: span.end
	};
}

export { createDetector as t };