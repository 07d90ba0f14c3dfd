import { i as sealedKind, n as containerKind, r as isTarHeader } from "./container-kind.js";
import { t as Secret } from "./secret.js";
import { a as AWS_RULE_ID, c as ALIYUN_REMEDY, d as textOfBase64, f as placeholderReason, i as AWS_REMEDY, l as ALIYUN_RULE_ID, m as entropyOf, n as enabledRules, o as isPlausibleAwsSecret, p as readsAsWords, r as AWS_LINKS, s as ALIYUN_LINKS, u as isPlausibleAliyunSecret } from "./catalogue.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { r as maskKeyId, t as awsAccountOf } from "./aws-key-id.js";
import { t as RekeyError } from "./errors.js";
import zlib from "node:zlib";

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
function claimOf({ span, value }) {
	return {
		...span,
		value
	};
}

// src/detect/containers/unpacking.ts
const OF_FILES = {
	floor: 16777216,
	ratio: 32
};
const OF_TEXTS = {
	floor: 4194304,
	ratio: 2
};
const CEILING = 536870912;
const LARGEST_TEXT = 134217728;
const MOST_TEXTS = 65536;
const BEGINNING = 4096;
var UnpackAllowance = class {
	#left;
	#texts = MOST_TEXTS;
	constructor(packedBytes, { floor, ratio } = OF_FILES) {
		this.#left = Math.min(CEILING, Math.max(floor, packedBytes * ratio));
	}
	get room() {
		return this.#texts > 0 ? Math.min(this.#left, LARGEST_TEXT) : 0;
	}
	take(bytes) {
		this.#left = Math.max(0, this.#left - bytes);
		this.#texts -= 1;
	}
};
function unpack(form, packed, allowance) {
	const { room } = allowance;
	if (room === 0) return "large";
	const inflated = tryToUnpack(form, packed, room, false);
	if (inflated === "large") allowance.take(room);
	else allowance.take(BEGINNING + (inflated === "broken" ? 0 : inflated.bytes.length));
	return inflated;
}
function tryToUnpack(form, packed, room, isCut) {
	const options = {
		info: true,
		maxOutputLength: room,
		chunkSize: Math.max(1024, Math.min(65536, packed.length * 4)),
		...isCut ? { finishFlush: form === "zstd" ? zlib.constants.ZSTD_e_continue : zlib.constants.Z_SYNC_FLUSH } : {}
	};
	try {
		if (form === "zstd" && typeof zlib.zstdDecompressSync !== "function") return "broken";
		const { buffer, engine } = form === "zlib" ? zlib.inflateSync(packed, options) : form === "zstd" ? zlib.zstdDecompressSync(packed, options) : zlib.inflateRawSync(packed, options);
		return {
			bytes: buffer,
			used: engine.bytesWritten,
			cut: isCut
		};
	} catch (failure) {
		const code = failure instanceof Error && "code" in failure ? failure.code : void 0;
		if (code === "ERR_BUFFER_TOO_LARGE") return "large";
		if (code === "Z_BUF_ERROR" && !isCut) return tryToUnpack(form, packed, room, true);
		if (typeof code === "string") return "broken";
		throw failure;
	}
}
function checksumOf(bytes) {
	return typeof zlib.crc32 === "function" ? zlib.crc32(bytes) : void 0;
}

// src/detect/decode/allowance.ts
const SAME = 8;
const TELLING = 64;
var Allowance = class {
	unpacking;
	#unpacked = /* @__PURE__ */ new Map();
	#left;
	#taken = 0;
	#spent = false;
	#far = false;
	constructor(bytes) {
		this.#left = bytes;
		this.unpacking = new UnpackAllowance(bytes, OF_TEXTS);
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
	opens(packed) {
		const key = `${packed.length} ${packed.toString("latin1", 0, TELLING)} ${packed.toString("latin1", Math.max(0, packed.length - TELLING))}`;
		const times = (this.#unpacked.get(key) ?? 0) + 1;
		if (times > SAME) {
			this.#spent = true;
			return false;
		}
		this.#unpacked.set(key, times);
		return true;
	}
	grant(bytes) {
		this.#left += bytes;
	}
	refuse() {
		this.#spent = true;
	}
	reachFar() {
		this.#far = true;
	}
	get taken() {
		return this.#taken;
	}
	get exceeded() {
		return this.#spent;
	}
	get reachedFar() {
		return this.#far;
	}
};

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
	"AGFzbQEAAAABOwZgB39/f39/f38Bf2ACf38Bf2AFf39/f38Bf2ADf39/AX9gBn9/f39/fwBgDH9/f39/f39/f39/fwF/Ag8BA2Vu",
	"dgZtZW1vcnkCAAEDCwoAAQMBAgACBAUAB2QIC2ZpbmRBbmNob3JzAAkLYnVpbGRTdGF0ZXMACAtmaWxsT3V0cHV0cwAHC2tlZXBG",
	"aXR0aW5nAAYIZmluZFJ1bnMABQhmaW5kTWFpbAAECWZpbmRTaWducwADBm1lbW9yeQIACoghCu4EAQV/IAIEfyABIAJqQQFrLQAA",
	"QdwARgVBAAsEQCACQQFqIAIgASACai0AACICQfIARiACQe4ARnIgAkH0AEZyGyECCyADIAJrIARJBEAgBg8LIAEgAmohB0EBIQpB",
	"ASEJA0AgC0ECSARAQQAhBEEAIQEDQCABQQRIBEAgACAHIAtBAnRqIAFqLQAAai0AACAEQQZ0ciEEIAFBAWohAQwBCwtBACEBA0Ag",
	"AUEDSARAIApBACAEQRAgAUEDdGt2Qf8BcSIIQf8ASSAIQSBPcSAIQQpGciAIQQ1GciAIQQlGchshCkEAIAkgC0EDbCABakEBcQR/",
	"IAgFIAhB/wBJIAhBIE9xIAhBCkZyIAhBDUZyIAhBCUZyRQsbIQkgAUEBaiEBDAELCyALQQFqIQsMAQsLIAkgCnIEf0EBBQJ/IAci",
	"AS0AAEEwRgR/IActAAFBIHJB+ABGBUEACwRAIAFBAmohAQtBACABIAdrQQxqIAMgAmtLDQAaIAFBDGohCQNAIAEgCUkEQCABLQAA",
	"IgRBMGsiAEEKTwR/QYACIARBIHJB4QBrIgBBCmogAEEGTxsFIAALQQR0IQhBACABLQABIgRBMGsiAEEKTwR/QYACIARBIHJB4QBr",
	"IgBBCmogAEEGTxsFIAALIAhyIgBB/wFLBH9BAAUgAEH/AEkgAEEgT3EgAEEKRnIgAEENRnIgAEEJRnILRQ0CGiABQQJqIQEMAQsL",
	"QQELCwR/QQEFIAcoAgAiAEHVis2jBEYgAEHI6MzLBEZyIABBy5jVsgdGcgtFBEAgBg8LIAUgBkEDdGoiACACNgIAIAAgAzYCBCAG",
	"QQFqC2oBAn8gACABai0AAEE9RwRAQQAPCyAAIAFqIgMtAAEhAiADLQACIQMgAkEzRgRAIANBIHJB5ABGDwsgAkEKRgRAIAAgASAB",
	"QQJqEAIPCyADQQpGIAJBDUZxBH8gACABIAFBA2oQAgVBAAsLngEBAX8gAUUEQEEADwsgACABakEBay0AACIDQT1GBEBBAA8LIANB",
	"CUYgA0EgRnIEfyAAIAJqLQAAIgJBCUYgAkEgRnIFQQALBEBBAA8LIAFBzQBrQQAgAUHNAEsbIQMgASECA0AgAiADSwR/IAAgAmpB",
	"AWstAABBCkcFQQALBEAgAkEBayECDAELCyABIAJrQQFqIgBBzABNIABBPE9xC4MEAgN/BXsDQCABIANLBEAgByAAIANqIgT9AAQA",
	"Igb9DCUlJSUlJSUlJSUlJSUlJSX9IyAE/QAEASIF/QwyMjIyMjIyMjIyMjIyMjIy/XH9DAYGBgYGBgYGBgYGBgYGBgb9Jv1O/VAh",
	"ByAIIAb9DFxcXFxcXFxcXFxcXFxcXFz9IyAF/Qx1dXV1dXV1dXV1dXV1dXV1/SMgBf0MeHh4eHh4eHh4eHh4eHh4eP0j/VAgBf0M",
	"Ly8vLy8vLy8vLy8vLy8vL/0j/VD9Tv1QIQggCSAG/QwmJiYmJiYmJiYmJiYmJiYm/SMgBf0MIyMjIyMjIyMjIyMjIyMjI/0jIAX9",
	"DCAgICAgICAgICAgICAgICD9UP0MYWFhYWFhYWFhYWFhYWFhYf1x/QwaGhoaGhoaGhoaGhoaGhoa/Sb9UP1O/VAhCUEAIAb9DD09",
	"PT09PT09PT09PT09PT39IyAF/QwKCgoKCgoKCgoKCgoKCgoK/SMgBf0MDQ0NDQ0NDQ0NDQ0NDQ0NDf0j/VAgBf0MMzMzMzMzMzMz",
	"MzMzMzMzM/0j/VD9Tv1TIAIbBEAgAyECAn8DQCACIANBEGpJBEBBASAAIAIQAQ0CGiACQQFqIQIMAQsLQQALIQILIANBEGohAwwB",
	"CwsgB/1TQQBHQQJBACAI/VMbckEEQQAgCf1TG3JBCEEAIAIbcgs9AQF/A0AgASACSSAEIAVLcQRAIAAgARABBEAgAyAFQQJ0aiAB",
	"NgIAIAVBAWohBQsgAUEBaiEBDAELCyAFC+QEAgR/AXsgBEEQSQRAIAIgBGpBAWshBwNAIAMgB0sEQAJAIAAgASAHai0AAGotAABB",
	"/wFGBEAgBCAHaiEHDAMLIAchCANAIAIgCEkEfyAAIAEgCGpBAWstAABqLQAAQf8BRwVBAAsEQCAIQQFrIQgMAQsLIAdBAWohAgNA",
	"IAIgA0kEfyAAIAEgAmotAABqLQAAQf8BRwVBAAsEQCACQQFqIQIMAQsLIAIgBGohByAAIAEgCCACIAQgBSAJEAAiCSAGRg0ADAIL",
	"CwsFIAIhBwJAA0AgB0EQaiADTQRAIAEgB2r9AAQAIgv9DCAgICAgICAgICAgICAgICD9UP0MYWFhYWFhYWFhYWFhYWFhYf1x/Qwa",
	"GhoaGhoaGhoaGhoaGhoa/SYgC/0MMDAwMDAwMDAwMDAwMDAwMP1x/QwKCgoKCgoKCgoKCgoKCgoK/Sb9UCAL/QwrKysrKysrKysr",
	"KysrKysr/SMgC/0MLy8vLy8vLy8vLy8vLy8vL/0j/VAgC/0MLS0tLS0tLS0tLS0tLS0tLf0jIAv9DF9fX19fX19fX19fX19fX1/9",
	"I/1Q/VD9UP1kIghB//8DRwRAIAcgCEF/c2hqIgogAmsgBE8EQCAAIAEgAiAKIAQgBSAJEAAiCSAGRg0ECyAHQRBqIAhBEHRBf3Nn",
	"ayECCyAHQRBqIQcMAQsLA0AgAyAHTwRAIAMgB0sEfyAAIAEgB2otAABqLQAAQf8BRwVBAAtFBEAgByACayAETwRAIAAgASACIAcg",
	"BCAFIAkQACIJIAZGDQQLIAdBAWohAgsgB0EBaiEHDAELCwsLIAkLoAMBC38gAyEFA0AgBCAJSwRAIAAgAyAJQQN0aiILKAIEQQJ0",
	"aigCACIGBH8CfyALKAIAIQ4gBkEEaiEIIAYoAgAhCgNAIAoEQCAOIAgoAgBrIQcgCEEMaiINIAgoAggiDEEFdGohCCANQQhrKAIA",
	"BEBBACEGAkAgB0UNACABIAdqQQFrLQAAIg9BIHJB4QBrQRpPIA9BMGtBCk9xDQAgD0HLAEYgD0HtAEZyDQBBASEGIAdBAUYEf0EB",
	"BSABIAdqQQJrLQAAQdwARwsNACAPQfIARiAPQe4ARnIgD0H0AEZyIA9B4gBGciAPQeYARnIgD0H2AEZyIA9BMEZyRSEGCwVBACEG",
	"CyAGRQRAQQAhBgNAIAYgDEkgBiAHaiACSXEEQCANIAZBBXRqIAEgB2ogBmotAAAiD0EDdmotAAAgD0EHcXVBAXEEQCAGQQFqIQYM",
	"AgsLC0EBIAYgDEYgBiAHaiACT3INAxoLIApBAWshCgwBCwtBAAsFQQELBEAgBSALKQMANwMAIAVBCGohBQsgCUEBaiEJDAELCyAF",
	"IANrQQN2C5EBAQR/A0AgACAHSwRAIAQgASAHQQF0ai8BACIJQQJ0aigCACEGIAIgCUEBdGovAQAiCARAIAUgBkEBdGogCEEBazsB",
	"ACAGQQFqIQYLIAkEQCAFIAZBAXRqIAUgBCADIAlBAXRqLwEAQQJ0aiIGKAIAIghBAXRqIAYoAgQgCGtBAXT8CgAACyAHQQFqIQcM",
	"AQsLC/4EAQd/A0AgAiAMSwRAIA0gASAMQQF0ai8BAGohDSAMQQFqIQwMAQsLQQEhDANAIA0gDksEQCAAIA5qLQAAIg8gA2oiEC0A",
	"AEUEQCAQIAw6AAAgD0HhAGtBGkkEQCAQQSBrIAw6AAALIAxBAWohDAsgDkEBaiEODAELCyAMQcAASwRAQQAPC0EBIQ1BACEMA0Ag",
	"AiAMSwRAQQAhDiAAIAEgDEEBdGovAQBqIRADQCAAIBBJBEAgBCADIAAtAABqLQAAIhEgDkEGdGoiEkEBdGovAQBFBEAgDUGAgAJG",
	"BEBBAA8LIAQgEkEBdGogDTsBACANQQF0Ig8gC2ogETsBACAKIA9qIAkgDkEBdGoiDi8BADsBACAOIA07AQAgDUEBaiENCyAEIBJB",
	"AXRqLwEAIQ4gAEEBaiEADAELCyAGIA5BAXRqIAxBAWoiDDsBAAwBCwtBASEBQQAhAgNAIAEgAksEQCAEIAUgAkEBdGovAQAiA0EH",
	"dGohDCADBEAgDCAEIAcgA0EBdGovAQBBB3RqQYAB/AoAAAsgCSADQQF0ai8BACEAA0AgAARAIAsgAEEBdGovAQAhDiAIIAMEfyAM",
	"IA5BAXRqLwEAQf//fXEFQQALIg9BAWpBAnRqKAIAIABBAXQiECAGai8BAEEAR2ohESAHIBBqIA87AQAgCCAAQQFqQQJ0aiARNgIA",
	"IAwgDkEBdGogAEGAgAJyIAAgERs7AQAgBSABQQF0aiAAOwEAIAFBAWohASAKIBBqLwEAIQAMAQsLIAJBAWohAgwBCwtBACEAA0Ag",
	"ACANSQRAIAggAEECdGoiASABKAIAIAEoAgRqNgIEIABBAWohAAwBCwsgDQusBwERfyAEIANrQQJ2Ig0gAiADaiIVaiEUIA0gFGoi",
	"FiANaiEXIAMgBWtBACADIAVLGyEHA0AgAyAHSwRAIAAgASACIAdqLQAAai0AACAIQf//fXFBBnRyQQF0ai8BACEIIAdBAWohBwwB",
	"CwsgCEH//31xIRBBACEIIAMgDWoiCSAFa0EAIAUgCUkbIQcDQCAHIAlJBEAgACABIAIgB2otAABqLQAAIAhB//99cUEGdHJBAXRq",
	"LwEAIQggB0EBaiEHDAELCyAIQf//fXEhEUEAIQggAyANQQF0aiIJIAVrQQAgBSAJSRshBwNAIAcgCUkEQCAAIAEgAiAHai0AAGot",
	"AAAgCEH//31xQQZ0ckEBdGovAQAhCCAHQQFqIQcMAQsLIAhB//99cSESQQAhByADIA1BA2xqIgggBWtBACAFIAhJGyEFA0AgBSAI",
	"SQRAIAAgASACIAVqLQAAai0AACAHQf//fXFBBnRyQQF0ai8BACEHIAVBAWohBQwBCwsgB0H//31xIQ4gDUEDdCIFIAZqIgogBWoi",
	"CyAFaiEMIAYhBSAKIQggCyEJIAwhBwNAIA0gD0sEQCAAIAEgDyAXai0AAGotAAAgDkH//31xQQZ0ckEBdGovAQAiDiAAIAEgDyAW",
	"ai0AAGotAAAgEkH//31xQQZ0ckEBdGovAQAiEiAAIAEgDyAVai0AAGotAAAgEEH//31xQQZ0ckEBdGovAQAiECAAIAEgDyAUai0A",
	"AGotAAAgEUH//31xQQZ0ckEBdGovAQAiEXJyckGAgAJxBEAgAyAPakEBaiETIBBBgIACcQRAIAUgEzYCACAFIBBB//99cTYCBCAF",
	"QQhqIQULIBFBgIACcQRAIAggDSATajYCACAIIBFB//99cTYCBCAIQQhqIQgLIBJBgIACcQRAIAkgEyANQQF0ajYCACAJIBJB//99",
	"cTYCBCAJQQhqIQkLIA5BgIACcQRAIAcgEyANQQNsajYCACAHIA5B//99cTYCBCAHQQhqIQcLCyAPQQFqIQ8MAQsLIAMgDUECdGoh",
	"AwNAIAMgBEkEQCAAIAEgAiADai0AAGotAAAgDkH//31xQQZ0ckEBdGovAQAiDkGAgAJxBEAgByADQQFqNgIAIAcgDkH//31xNgIE",
	"IAdBCGohBwsgA0EBaiEDDAELCyAFIAogCCAKayIA/AoAACAAIAVqIgAgCyAJIAtrIgH8CgAAIAAgAWoiACAMIAcgDGsiAfwKAAAg",
	"ACABaiAGa0EDdgs="
].join("");

// src/detect/kernel/kernel.ts
const SIGN = {
	percent: 1,
	backslash: 2,
	entity: 4,
	mail: 8
};
const SCRATCH = 65536;
const BLOCK$1 = 65536;
const PAIR = 8;
const PADDING = 64;
const FILTER_BYTES = 1048576;
const ROW_BYTES = 128;
function createKernel(anchors, sixtets) {
	const joined = Buffer.from(anchors.join(""), "latin1");
	const most = joined.length + 1;
	const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
	const nextAt = SCRATCH;
	const classesAt = nextAt + most * ROW_BYTES;
	const sixtetsAt = classesAt + 256;
	const outAt = sixtetsAt + 256 + 7 & -8;
	const filtersAt = outAt + BLOCK$1 * PAIR;
	const filterEnd = filtersAt + FILTER_BYTES;
	const textAt = filterEnd;
	const { exports, memory } = instantiate(KERNEL, textAt + BLOCK$1);
	const { findAnchors, keepFitting, findRuns, findSigns, findMail } = exports;
	function build() {
		const startsAt = textAt;
		const tables = startsAt + (most + 1) * 4;
		const [orderAt, ownAt, failureAt, childAt, siblingAt, columnAt, lengthsAt] = Array.from({ length: 7 }, (_, table) => tables + table * most * 2);
		const anchorsAt = lengthsAt + anchors.length * 2;
		const endingAt = anchorsAt + joined.length + 1 & -2;
		const whole = memory(endingAt);
		whole.set(joined, anchorsAt);
		new Uint16Array(whole.buffer, lengthsAt, anchors.length).set(anchors.map((anchor) => anchor.length));
		const places = [
			classesAt,
			nextAt,
			orderAt,
			ownAt,
			failureAt,
			startsAt,
			childAt,
			siblingAt,
			columnAt
		];
		const states = exports.buildStates(anchorsAt, lengthsAt, anchors.length, ...places);
		if (states === 0) throw new RangeError("too many anchors, or too many different characters in them, for one automaton");
		const endingFrom = new Uint32Array(whole.buffer, startsAt, states + 1).slice();
		const count = endingFrom[states];
		const all = memory(endingAt + count * 2);
		exports.fillOutputs(states, orderAt, ownAt, failureAt, startsAt, endingAt);
		return {
			states,
			endingFrom,
			ending: new Uint16Array(all.buffer, endingAt, count).slice()
		};
	}
	const { states, ending, endingFrom } = build();
	let bytes = memory(textAt);
	bytes.set(sixtets, sixtetsAt);
	let loaded;
	let length = 0;
	let filterAt = filtersAt + states * 4;
	let outputs = /* @__PURE__ */ new Uint32Array(4096);
	let runs = /* @__PURE__ */ new Uint32Array(1024);
	return {
		ending,
		endingFrom,
		load(text) {
			if (text === loaded) return;
			bytes = memory(textAt + text.length + PADDING);
			loaded = text;
			length = text.length;
			bytes.set(text, textAt);
			bytes.fill(0, textAt + length, textAt + length + PADDING);
		},
		outputs() {
			let used = 0;
			for (let from = 0; from < length; from += BLOCK$1) {
				const to = Math.min(length, from + BLOCK$1);
				const found = findAnchors(nextAt, classesAt, textAt, from, to, reach, outAt);
				const count = keepFitting(filtersAt, textAt, length, outAt, found) * 2;
				if (used + count > outputs.length) outputs = grown(outputs, used + count);
				outputs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
			}
			return {
				pairs: outputs,
				length: used
			};
		},
		require(state, fittings) {
			const words = fittings.flatMap(({ length: back, isToken, shape }) => [
				back,
				isToken ? 1 : 0,
				shape.length,
				...shape.flatMap((set) => [...set])
			]);
			if (filterAt + (words.length + 1) * 4 > filterEnd) return;
			new Uint32Array(bytes.buffer, filterAt, words.length + 1).set([fittings.length, ...words]);
			new Uint32Array(bytes.buffer, filtersAt + state * 4, 1)[0] = filterAt;
			filterAt += (words.length + 1) * 4;
		},
		signs: () => findSigns(textAt, length),
		mails() {
			const parts = [];
			for (let from = 0;;) {
				const count = findMail(textAt, from, length, outAt, BLOCK$1);
				for (const place of new Uint32Array(bytes.buffer, outAt, count)) parts.push(place);
				if (count < BLOCK$1) return Uint32Array.from(parts);
				from = parts.at(-1) + 1;
			}
		},
		runs(shortest) {
			let used = 0;
			for (let from = 0;;) {
				const count = findRuns(sixtetsAt, textAt, from, length, shortest, outAt, BLOCK$1) * 2;
				if (used + count > runs.length) runs = grown(runs, used + count);
				runs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
				if (count < BLOCK$1 * 2) return {
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
	sign: SIGN.percent,
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
	sign: SIGN.backslash,
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
const NAMED$2 = {
	amp: "&",
	quot: "\"",
	apos: "'",
	lt: "<",
	gt: ">",
	sol: "/",
	plus: "+",
	equals: "=",
	colon: ":",
	commat: "@",
	lowbar: "_",
	period: ".",
	dollar: "$",
	percnt: "%",
	num: "#",
	excl: "!",
	quest: "?",
	ast: "*",
	comma: ",",
	semi: ";",
	vert: "|",
	bsol: "\\",
	Hat: "^",
	lpar: "(",
	rpar: ")",
	lsqb: "[",
	rsqb: "]",
	lcub: "{",
	rcub: "}",
	nbsp: " ",
	Tab: "	",
	NewLine: "\n"
};
const NAMES = Object.keys(NAMED$2).join("|");
const ENTITIES = {
	encoding: "entities",
	sign: SIGN.entity,
	lead: "&",
	trigger: new RegExp(`&(?:#0{0,4}\\d{2,3}|#[xX]0{0,4}[0-9A-Fa-f]{2}|${NAMES});`, "y"),
	escape: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,7});/y,
	decode: (matched) => {
		const body = matched.slice(1, -1);
		if (!body.startsWith("#")) return NAMED$2[body];
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
	let covered = 0;
	for (let at = text.indexOf(style.lead); at !== -1;) {
		style.trigger.lastIndex = at;
		if (!style.trigger.test(text)) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		const { start, end } = lineAround$1(text, at);
		const from = Math.max(start, covered);
		if (!allowance.take(end - from)) break;
		if (from > covered || covered === 0) builder.separate(from);
		covered = decodeRegion(text, from, end, style, builder);
		at = text.indexOf(style.lead, covered);
	}
	return builder.build();
}
function decodeRegion(text, start, end, style, builder) {
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
	return Math.max(copied, end);
}
function lineAround$1(text, at) {
	let start = at;
	while (start > 0 && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
	const ahead = text.slice(at, at + REGION * 8);
	const lineEnd = ahead.indexOf("\n");
	const end = at + (lineEnd === -1 ? ahead.length : lineEnd);
	const limit = Math.min(end, at + REGION * 8);
	let stop = Math.min(end, at + REGION * 4);
	while (stop < limit && !" 	\"',;".includes(text.charAt(stop))) stop += 1;
	return {
		start,
		end: stop
	};
}

// src/detect/decode/quoted-printable.ts
const REACH = 4096;
const ESCAPE$2 = /=(?:[0-9A-Fa-f]{2}|[ \t]{0,8}\r?\n)/y;
function decodeQuotedPrintable(view, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "quoted-printable");
	kernel.load(view.bytes);
	let covered = 0;
	for (const at of kernel.mails()) {
		if (at < covered) continue;
		const line = lineAround(text, at);
		if (!allowance.take(line.end - line.start)) break;
		if (line.goesOn) allowance.reachFar();
		decodeLine(text, line, builder);
		covered = Math.max(line.end, at + 1);
	}
	return builder.build();
}
function lineAround(text, at) {
	const first = Math.max(0, at - REACH);
	const near = text.slice(first, at + REACH);
	const place = at - first;
	const lineStart = near.lastIndexOf("\n", place - 1) + 1;
	let start = lineStart;
	while (start > 0 && /=\r?\n$/.test(near.slice(Math.max(0, start - 3), start))) start = start < 2 ? 0 : near.lastIndexOf("\n", start - 2) + 1;
	const lineEnd = endOfLine(near, place);
	let end = lineEnd;
	while (end < near.length && /=\r?$/.test(near.slice(Math.max(0, end - 2), end))) end = endOfLine(near, end + 1);
	const isCut = start === 0 && first > 0 || end === near.length && first + end < text.length;
	return {
		start: first + (place === 0 ? 0 : start),
		end: first + end,
		goesOn: isCut || start !== lineStart || end !== lineEnd
	};
}
function endOfLine(text, at) {
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end;
}
function decodeLine(text, { start, end }, builder) {
	builder.separate(start);
	let copied = start;
	for (let at = text.indexOf("=", start); at !== -1 && at < end;) {
		ESCAPE$2.lastIndex = at;
		const matched = ESCAPE$2.exec(text)?.[0];
		if (matched === void 0) {
			at = text.indexOf("=", at + 1);
			continue;
		}
		if (copied < at) builder.copy(copied, at);
		copied = at + matched.length;
		if (!matched.endsWith("\n")) builder.add("whole", String.fromCharCode(Number.parseInt(matched.slice(1), 16)), {
			start: at,
			end: copied
		});
		at = text.indexOf("=", copied);
	}
	if (copied < end) builder.copy(copied, end);
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

// src/detect/decode/base64-lines.ts
const CONTEXT$2 = 80;
const LINE_BREAK = /(?:\r?\n[ \t]{0,40}|(?:\\r)?\\n)(?=[A-Za-z0-9+/_-])/y;
function runEnd$1(bytes, from) {
	let end = from + 1;
	while (end < bytes.length && SIXTETS[bytes[end]] !== 255) end += 1;
	return end;
}
function contextStart(text, start, covered) {
	const limit = Math.max(covered, start - 80);
	let at = start;
	while (at > limit && text[at - 1] !== "\n") at -= 1;
	return at;
}
function looksLikeText(decoded) {
	const head = decoded.slice(0, 512);
	if (/[\0-\x08\x0e-\x1f\x7f]/.test(head)) return false;
	return (head.match(/[\x80-\xff]/g)?.length ?? 0) * 4 <= head.length;
}

// src/detect/containers/gzip.ts
function gunzip(bytes, allowance) {
	const parts = [];
	let name;
	let failure;
	let at = 0;
	while (failure === void 0 && isGzipHeader(bytes, at)) {
		const header = readHeader(bytes, at);
		const unpacked = header ? unpack("deflate", bytes.subarray(header.end), allowance) : "broken";
		if (!header || typeof unpacked === "string") {
			failure = unpacked === "large" ? "large" : "broken";
			break;
		}
		name ??= header.name;
		parts.push(unpacked.bytes);
		const end = header.end + unpacked.used;
		if (unpacked.cut || end + 4 > bytes.length) failure = "cut";
		else if (!isChecksum(bytes.readUInt32LE(end), unpacked.bytes)) failure = "damaged";
		at = end + 8;
	}
	return {
		bytes: joined$1(parts),
		name,
		failure: failure ?? restOf(bytes, at)
	};
}
function unzstd(bytes, allowance) {
	const parts = [];
	let failure;
	let at = 0;
	while (failure === void 0 && bytes.length - at >= 8) {
		const magic = bytes.readUInt32LE(at);
		if (magic >>> 4 === SKIPPED) {
			at += 8 + bytes.readUInt32LE(at + 4);
			continue;
		}
		if (magic !== ZSTD) break;
		const unpacked = unpack("zstd", bytes.subarray(at), allowance);
		if (typeof unpacked === "string") {
			failure = unpacked;
			break;
		}
		parts.push(unpacked.bytes);
		if (unpacked.cut) failure = "cut";
		at += Math.max(8, unpacked.used);
	}
	return {
		bytes: joined$1(parts),
		name: void 0,
		failure: failure ?? restOf(bytes, at)
	};
}
const ZSTD = 4247762216;
const SKIPPED = 25481893;
function joined$1(parts) {
	const [only = Buffer.alloc(0)] = parts;
	return parts.length === 1 ? only : Buffer.concat(parts);
}
function restOf(bytes, at) {
	return bytes.subarray(at).some((byte) => byte !== 0) ? "damaged" : void 0;
}
function isChecksum(told, bytes) {
	const checksum = checksumOf(bytes);
	return checksum === void 0 || checksum === told;
}
function isGzipHeader(bytes, at) {
	return bytes[at] === 31 && bytes[at + 1] === 139 && bytes[at + 2] === 8;
}
const FLAG = {
	headerChecksum: 2,
	extra: 4,
	name: 8,
	comment: 16
};
function readHeader(bytes, start) {
	const flags = bytes[start + 3] ?? 0;
	let at = start + 10;
	let name;
	if (flags & FLAG.extra) at += 2 + ((bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8);
	if (flags & FLAG.name) {
		const end = bytes.indexOf(0, at);
		if (end === -1) return void 0;
		name = Buffer.from(bytes.subarray(at, Math.min(end, at + 1024))).toString("latin1");
		at = end + 1;
	}
	if (flags & FLAG.comment) {
		const end = bytes.indexOf(0, at);
		if (end === -1) return void 0;
		at = end + 1;
	}
	if (flags & FLAG.headerChecksum) at += 2;
	return at < bytes.length ? {
		end: at,
		name
	} : void 0;
}

// src/detect/containers/office.ts
const DOCUMENT_PART = /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedStrings|comments\d*|worksheets\/sheet\d+)|ppt\/(?:slides|notesSlides|comments)\/\w+|content|styles)\.xml$/;
const LINE_ENDS = /<(?:\/(?:w:p|a:p|text:p|text:h|si|is|row|table:table-row)|w:br|w:cr|a:br|text:line-break)(?=[\s/>])[^<>]*>/g;
const BLANKS = /<(?:\/(?:w:tc|a:tc|c|table:table-cell)|w:tab|text:tab|text:s)(?=[\s/>])[^<>]*>/g;
function officeText(name, bytes) {
	if (!DOCUMENT_PART.test(name)) return void 0;
	const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	if (!xml.startsWith("<?xml") && !xml.startsWith("ï»¿<?xml")) return void 0;
	const text = xml.replaceAll(/[\r\n]+/g, " ").replaceAll(LINE_ENDS, "\n").replaceAll(BLANKS, "	").replaceAll(/<[^<>]*>/g, "");
	return Buffer.from(text, "latin1");
}

// src/detect/containers/pdf/tokens.ts
var Steps = class {
	#left;
	constructor(characters) {
		this.#left = characters * 6 + 65536;
	}
	take(steps) {
		this.#left -= steps;
	}
	get areSpent() {
		return this.#left <= 0;
	}
};
const BLANK$1 = /[\0\t\n\f\r ]*(?:%[^\r\n]{0,4096}[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]{1,4096}/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
function readTokens(text, from, to, steps) {
	const reader = {
		at: from,
		next
	};
	function sticky(pattern) {
		pattern.lastIndex = reader.at;
		const match = pattern.exec(text);
		if (match) reader.at = pattern.lastIndex;
		return match;
	}
	function next() {
		const start = reader.at;
		const token = read();
		steps.take(reader.at - start + 1);
		return token;
	}
	function read() {
		sticky(BLANK$1);
		if (reader.at >= to || steps.areSpent) return void 0;
		const first = text[reader.at];
		switch (first) {
			case "/":
				reader.at += 1;
				return {
					kind: "name",
					value: nameOf(sticky(REGULAR)?.[0] ?? "")
				};
			case "(": return {
				kind: "string",
				value: literal()
			};
			case "<": {
				if (text[reader.at + 1] === "<") return mark("<<");
				const hex = sticky(HEX)?.[1];
				if (hex === void 0) reader.at += 1;
				return {
					kind: "string",
					value: hex === void 0 ? "" : fromHex(hex)
				};
			}
			case ">":
				if (text[reader.at + 1] === ">") return mark(">>");
				break;
			case "[":
			case "]": return mark(first);
			default: {
				const number = sticky(NUMBER);
				if (number) return {
					kind: "number",
					value: Number(number[0])
				};
				const word = sticky(REGULAR);
				if (word) return {
					kind: "word",
					value: word[0]
				};
			}
		}
		reader.at += 1;
		return {
			kind: "word",
			value: first
		};
	}
	function mark(kind) {
		reader.at += kind.length;
		return { kind };
	}
	function literal() {
		const parts = [];
		let depth = 1;
		let copied = reader.at + 1;
		let at = copied;
		for (; at < to && depth > 0; at += 1) {
			const character = text[at];
			if (character === "(") depth += 1;
			else if (character === ")") depth -= 1;
			else if (character === "\\") {
				parts.push(text.slice(copied, at));
				ESCAPE$1.lastIndex = at;
				const escaped = ESCAPE$1.exec(text)?.[0] ?? "\\";
				parts.push(unescaped(escaped));
				at += escaped.length - 1;
				copied = at + 1;
			}
		}
		if (copied < at) parts.push(text.slice(copied, depth === 0 ? at - 1 : at));
		reader.at = at;
		return parts.join("");
	}
	return reader;
}
const ESCAPE$1 = /\\(?:[0-7]{1,3}|\r\n|[\s\S])/y;
const ESCAPED$1 = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	"\n": "",
	"\r": "",
	"\r\n": ""
};
function unescaped(escaped) {
	const code = escaped.slice(1);
	if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
	return ESCAPED$1[code] ?? code;
}
function nameOf(written) {
	return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
function fromHex(written) {
	const digits = written.replaceAll(/[\0\t\n\f\r ]/g, "");
	return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1");
}

// src/detect/containers/pdf/fonts.ts
const MOST_CODES = 65536;
function readFontMap(cmap, steps) {
	const text = /* @__PURE__ */ new Map();
	const reader = readTokens(cmap, 0, cmap.length, steps);
	let operands = [];
	let list;
	let mode;
	let width = 2;
	for (let token = reader.next(); token; token = reader.next()) if (token.kind === "word") {
		if (token.value === "beginbfchar") mode = "char";
		else if (token.value === "beginbfrange") mode = "range";
		else if (token.value.startsWith("end")) mode = void 0;
		operands = [];
		list = void 0;
	} else if (token.kind === "[") list = [];
	else if (token.kind === "]" && mode === "range" && operands.length === 2 && list) {
		const first = codeOf$1(operands[0]);
		for (const [index, each] of list.entries()) text.set(first + index, fromUtf16(each));
		operands = [];
		list = void 0;
	} else if (token.kind === "string" && mode) {
		if (list) {
			list.push(token.value);
			continue;
		}
		operands.push(token.value);
		if (operands.length === 1) width = token.value.length === 1 ? 1 : 2;
		if (mode === "char" && operands.length === 2) {
			text.set(codeOf$1(operands[0]), fromUtf16(operands[1] ?? ""));
			operands = [];
		} else if (mode === "range" && operands.length === 3) {
			setRange(text, codeOf$1(operands[0]), codeOf$1(operands[1]), fromUtf16(operands[2] ?? ""));
			operands = [];
		}
	}
	return {
		width,
		text
	};
}
function setRange(text, first, last, to) {
	const start = to.codePointAt(0);
	if (start === void 0) return;
	for (let code = first; code <= last && text.size < MOST_CODES; code += 1) {
		const point = start + code - first;
		if (point <= 1114111) text.set(code, String.fromCodePoint(point));
	}
}
function codeOf$1(bytes = "") {
	let code = 0;
	for (const byte of Buffer.from(bytes.slice(0, 2), "latin1")) code = code * 256 + byte;
	return code;
}
function fromUtf16(bytes) {
	return Buffer.from(bytes.length % 2 === 0 ? bytes : `\0${bytes}`, "latin1").swap16().toString("utf16le");
}
function textIn$1(string, font) {
	if (!font || font.text.size === 0) return string;
	const { width, text } = font;
	let said = "";
	for (let at = 0; at + width <= string.length; at += width) {
		const code = width === 1 ? string.charCodeAt(at) : string.charCodeAt(at) * 256 + string.charCodeAt(at + 1);
		said += text.get(code) ?? (width === 1 ? string[at] : " ");
	}
	return said;
}
function plainText(string) {
	if (string.startsWith("þÿ")) return fromUtf16(string.slice(2));
	if (string.startsWith("ï»¿")) return Buffer.from(string.slice(3), "latin1").toString("utf8");
	return string;
}

// src/detect/containers/pdf/objects.ts
const DEEPEST$2 = 24;
function readValue$1(reader, depth = 0) {
	const token = reader.next();
	return token && valueAt(token, reader, depth);
}
function valueAt(token, reader, depth) {
	if (depth > DEEPEST$2) return void 0;
	switch (token.kind) {
		case "number": return referenceAt(token.value, reader) ?? token.value;
		case "name": return { name: token.value };
		case "string": return { text: token.value };
		case "[": {
			const values = [];
			for (let each = reader.next(); each && each.kind !== "]" && !isEnd(each); each = reader.next()) values.push(valueAt(each, reader, depth + 1));
			return values;
		}
		case "<<": {
			const values = /* @__PURE__ */ new Map();
			for (let key = reader.next(); key && key.kind !== ">>" && !isEnd(key); key = reader.next()) if (key.kind === "name") values.set(key.value, readValue$1(reader, depth + 1));
			return values;
		}
		default: return;
	}
}
function isEnd(token) {
	return token.kind === "word" && (token.value === "endobj" || token.value === "stream");
}
function referenceAt(number, reader) {
	const { at } = reader;
	if (reader.next()?.kind === "number") {
		const word = reader.next();
		if (word?.kind === "word" && word.value === "R") return { ref: number };
	}
	reader.at = at;
}
const HEADER = /(\d{1,10})[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}$/;
const STREAM_START = /[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)/y;
function* objectsIn(text, steps) {
	for (let at = text.indexOf("obj"); at !== -1 && !steps.areSpent;) {
		const header = HEADER.exec(text.slice(Math.max(0, at - 48), at));
		if (!header) {
			at = text.indexOf("obj", at + 3);
			continue;
		}
		const reader = readTokens(text, at + 3, text.length, steps);
		const value = readValue$1(reader);
		let end = Math.max(at + 3, reader.at);
		const number = Number(header[1]);
		STREAM_START.lastIndex = reader.at;
		if (value instanceof Map && STREAM_START.test(text)) {
			const start = STREAM_START.lastIndex;
			const stream = {
				start,
				end: streamEnd(text, start, value.get("Length"))
			};
			end = stream.end;
			yield {
				number,
				value,
				stream
			};
		} else yield {
			number,
			value
		};
		at = text.indexOf("obj", end);
	}
}
function streamEnd(text, start, length) {
	if (typeof length === "number" && length >= 0) {
		const said = start + length;
		if (/^[\0\t\n\f\r ]{0,4}endstream/.test(text.slice(said, said + 16))) return said;
	}
	const found = text.indexOf("endstream", start);
	return found === -1 ? text.length : found;
}

// src/detect/containers/pdf/page-text.ts
const BLANK = -200;
function pageText(content, fonts, steps) {
	const reader = readTokens(content, 0, content.length, steps);
	const apart = [];
	const joined = [];
	let font;
	let height;
	let numbers = [];
	let strings = [];
	let name = "";
	const show = () => {
		for (const each of strings) {
			apart.push(each);
			joined.push(each);
		}
	};
	const line = () => {
		apart.push("\n");
		joined.push("\n");
	};
	const cell = () => void apart.push("	");
	for (let token = reader.next(); token; token = reader.next()) {
		if (token.kind === "number") {
			if (strings.length > 0 && token.value < BLANK) strings.push(" ");
			numbers.push(token.value);
		} else if (token.kind === "string") strings.push(textIn$1(token.value, font));
		else if (token.kind === "name") name = token.value;
		if (token.kind !== "word") continue;
		switch (token.value) {
			case "Tf":
				font = fonts(name);
				break;
			case "'":
			case "\"":
				line();
				show();
				break;
			case "Tj":
			case "TJ":
				show();
				break;
			case "Td":
			case "TD":
				if (numbers.at(-1) === 0) cell();
				else line();
				break;
			case "Tm":
				if (numbers.at(-1) === height) cell();
				else line();
				height = numbers.at(-1);
				break;
			case "T*":
				line();
				break;
			case "ET":
				cell();
				break;
			case "ID": {
				const end = content.indexOf("EI", reader.at);
				reader.at = end === -1 ? content.length : end + 2;
			}
		}
		numbers = [];
		strings = [];
	}
	return {
		apart: apart.join(""),
		joined: joined.join("")
	};
}

// src/detect/containers/pdf/pages.ts
function* shownTexts(contents) {
	const fonts = new Fonts(contents);
	const ofPages = /* @__PURE__ */ new Set();
	let pages = 0;
	for (const page of contents.values.values()) {
		if (!isDictionary(page) || nameIn$1(page.get("Type")) !== "Page") continue;
		pages += 1;
		const parts = streamsOf(page, contents).filter(({ number }) => !ofPages.has(number));
		if (parts.length === 0) continue;
		for (const { number } of parts) ofPages.add(number);
		const from = {
			start: Math.min(...parts.map((part) => part.from.start)),
			end: Math.max(...parts.map((part) => part.from.end))
		};
		const content = parts.map(({ text }) => text).join("\n");
		yield* shown$1({
			name: `page ${pages}`,
			from
		}, content, fonts.ofPage(page), false);
	}
	for (const { number, dictionary, text, from } of contents.streams.values()) {
		if (ofPages.has(number)) continue;
		const place = {
			name: `object ${number}`,
			from
		};
		yield {
			...place,
			bytes: Buffer.from(text, "latin1")
		};
		if (SHOWS_TEXT.test(text)) yield* shown$1(place, text, fonts.ofForm(dictionary), true);
	}
}
const SHOWS_TEXT = /\bT[jJ]\b/;
function* shown$1(place, content, fonts, isRendering) {
	const { apart, joined } = pageText(content, fonts, new Steps(content.length));
	yield {
		...place,
		bytes: Buffer.from(apart),
		...isRendering ? { isRendering } : {}
	};
	if (joined !== apart) yield {
		...place,
		bytes: Buffer.from(joined),
		isRendering: true
	};
}
function streamsOf(page, { values, streams }) {
	const contents = page.get("Contents");
	const list = isReference(contents) ? values.get(contents.ref) : contents;
	return (isList(list) ? list : [contents]).flatMap((each) => isReference(each) ? streams.get(each.ref) ?? [] : []);
}
const DEEPEST$1 = 32;
var Fonts = class {
	#contents;
	#maps = /* @__PURE__ */ new Map();
	#any = /* @__PURE__ */ new Map();
	constructor(contents) {
		this.#contents = contents;
		for (const value of contents.values.values()) {
			if (!isDictionary(value)) continue;
			const fonts = this.#fontsIn(value) ?? this.#fontsIn(this.#dictionary(value.get("Resources")));
			for (const [name, font] of fonts ?? []) if (!this.#any.has(name)) this.#any.set(name, font);
		}
	}
	ofPage(page) {
		let node = page;
		for (let depth = 0; node && depth < DEEPEST$1; depth += 1) {
			const resources = this.#dictionary(node.get("Resources"));
			if (resources) return this.#byName(this.#fontsIn(resources));
			node = this.#dictionary(node.get("Parent"));
		}
		return this.#byName(void 0);
	}
	ofForm(form) {
		return this.#byName(this.#fontsIn(this.#dictionary(form.get("Resources"))));
	}
	#byName(fonts) {
		return (name) => this.#mapOf(this.#dictionary(fonts?.get(name) ?? this.#any.get(name)));
	}
	#mapOf(font) {
		const reference = font?.get("ToUnicode");
		if (!isReference(reference)) return void 0;
		const known = this.#maps.get(reference.ref);
		const stream = this.#contents.streams.get(reference.ref);
		if (known || !stream) return known;
		const map = readFontMap(stream.text, new Steps(stream.text.length));
		this.#maps.set(reference.ref, map);
		return map;
	}
	#fontsIn(resources) {
		return this.#dictionary(resources?.get("Font"));
	}
	#dictionary(value) {
		const found = isReference(value) ? this.#contents.values.get(value.ref) : value;
		return isDictionary(found) ? found : void 0;
	}
};
function isReference(value) {
	return typeof value === "object" && "ref" in value;
}
function isDictionary(value) {
	return value instanceof Map;
}
function isList(value) {
	return Array.isArray(value);
}
function nameIn$1(value) {
	return typeof value === "object" && "name" in value ? value.name : void 0;
}

// src/detect/containers/pdf/streams.ts
function decodeStream(dictionary, bytes, allowance) {
	if (holdsNoText(dictionary)) return void 0;
	let decoded = bytes;
	let cut = false;
	for (const filter of namesIn(dictionary.get("Filter") ?? dictionary.get("F"))) switch (filter) {
		case "FlateDecode":
		case "Fl": {
			const unpacked = unpack("zlib", decoded, allowance);
			if (typeof unpacked === "string") return unpacked;
			decoded = unpacked.bytes;
			cut ||= unpacked.cut;
			break;
		}
		case "ASCIIHexDecode":
		case "AHx":
			decoded = Buffer.from(decoded.toString("latin1").replaceAll(/[^0-9A-Fa-f]/g, ""), "hex");
			break;
		case "ASCII85Decode":
		case "A85":
			decoded = fromAscii85(decoded.toString("latin1"));
			break;
		default: return IMAGE_FILTERS.has(filter) ? void 0 : "form";
	}
	return {
		bytes: decoded,
		cut
	};
}
const IMAGE_FILTERS = /* @__PURE__ */ new Set([
	"DCTDecode",
	"DCT",
	"JPXDecode",
	"CCITTFaxDecode",
	"CCF",
	"JBIG2Decode"
]);
function holdsNoText(dictionary) {
	const [type] = namesIn(dictionary.get("Type"));
	const [subtype] = namesIn(dictionary.get("Subtype"));
	return subtype === "Image" || type === "XRef" || dictionary.has("Length1") || dictionary.has("FunctionType") || dictionary.has("ShadingType") || dictionary.has("Alternate") || [
		"Type1C",
		"CIDFontType0C",
		"OpenType"
	].includes(subtype ?? "");
}
function namesIn(value) {
	return (Array.isArray(value) ? value : [value]).flatMap((each) => typeof each === "object" && "name" in each && !Array.isArray(each) ? [each.name] : []);
}
function fromAscii85(written) {
	const end = written.indexOf("~");
	const text = end === -1 ? written : written.slice(0, end);
	const bytes = Buffer.alloc(Math.ceil(text.length) * 4);
	let to = 0;
	let value = 0;
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 122 && count === 0) {
			to += 4;
			continue;
		}
		if (code < 33 || code > 117) continue;
		value = value * 85 + (code - 33);
		count += 1;
		if (count < 5) continue;
		to = bytes.writeUInt32BE(value % 4294967296, to);
		value = 0;
		count = 0;
	}
	if (count > 1) {
		for (let missing = count; missing < 5; missing += 1) value = value * 85 + 84;
		const last = Buffer.alloc(4);
		last.writeUInt32BE(value % 4294967296);
		to += last.copy(bytes, to, 0, count - 1);
	}
	return bytes.subarray(0, to);
}

// src/detect/containers/pdf/pdf.ts
function* pdfTexts(bytes, allowance) {
	const text = bytes.toString("latin1");
	if (/\/Encrypt[\0\t\n\f\r ]{1,16}\d{1,10}[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}R/.test(text)) {
		yield {
			name: "",
			failure: "encrypted"
		};
		return;
	}
	const steps = new Steps(text.length);
	const values = /* @__PURE__ */ new Map();
	const streams = /* @__PURE__ */ new Map();
	for (const object of objectsIn(text, steps)) {
		values.set(object.number, object.value);
		const { stream } = object;
		if (!stream || !(object.value instanceof Map)) continue;
		const found = readStream(object, bytes, allowance);
		if (!found) continue;
		if ("failure" in found) yield found;
		if (!("text" in found)) continue;
		if (nameIn$1(found.dictionary.get("Type")) === "ObjStm") readObjectStream(found, values, steps);
		streams.set(object.number, found);
	}
	if (steps.areSpent) yield {
		name: "",
		failure: "broken"
	};
	const strings = stringsOf(values);
	if (strings !== "") yield {
		name: "strings",
		from: {
			start: 0,
			end: bytes.length
		},
		bytes: Buffer.from(strings)
	};
	yield* shownTexts({
		values,
		streams
	});
}
function readStream({ number, value, stream }, bytes, allowance) {
	if (!stream) return void 0;
	const dictionary = value;
	const decoded = decodeStream(dictionary, bytes.subarray(stream.start, stream.end), allowance);
	if (decoded === void 0) return void 0;
	const name = `object ${number}`;
	if (typeof decoded === "string") return {
		name,
		failure: decoded
	};
	return {
		number,
		dictionary,
		text: decoded.bytes.toString("latin1"),
		from: stream
	};
}
function readObjectStream({ dictionary, text }, values, steps) {
	const first = dictionary.get("First");
	const count = dictionary.get("N");
	if (typeof first !== "number" || typeof count !== "number") return;
	const header = readTokens(text, 0, Math.min(first, text.length), steps);
	for (let index = 0; index < count; index += 1) {
		const number = header.next();
		const at = header.next();
		if (number?.kind !== "number" || at?.kind !== "number") return;
		if (first + at.value >= text.length || at.value < 0) continue;
		values.set(number.value, readValue$1(readTokens(text, first + at.value, text.length, steps)));
	}
}
function stringsOf(values) {
	const lines = [];
	const visit = (value) => {
		if (Array.isArray(value)) for (const each of value) visit(each);
		else if (value instanceof Map) {
			const [field, content] = [textOf$1(value.get("T")), textOf$1(value.get("V"))];
			if (field !== void 0 && content !== void 0) lines.push(`${field} = "${content}"`);
			for (const [key, each] of value) if (key !== "ID") visit(each);
		} else {
			const text = textOf$1(value);
			if (text !== void 0 && text.length > 3) lines.push(text);
		}
	};
	for (const value of values.values()) visit(value);
	return lines.join("\n");
}
function textOf$1(value) {
	return typeof value === "object" && "text" in value ? plainText(value.text) : void 0;
}

// src/detect/containers/tar.ts
const BLOCK = 512;
function* tarEntries(bytes, broken) {
	let longName;
	let longSize;
	let told = false;
	for (let at = 0; at + BLOCK <= bytes.length;) {
		if (!isTarHeader(bytes, at)) {
			if (!told && !isEmptyBlock(bytes, at)) {
				broken();
				told = true;
			}
			at += BLOCK;
			continue;
		}
		const kind = String.fromCharCode(bytes[at + 156]);
		const size = (kind === "L" ? void 0 : longSize) ?? numberIn(bytes, at + 124, 12);
		const start = at + BLOCK * (1 + (kind === SPARSE ? mapBlocks(bytes, at) : 0));
		if (!(size >= 0)) {
			if (!told) broken();
			told = true;
			at = start;
			continue;
		}
		const end = Math.min(bytes.length, start + size);
		if (kind === "L") longName = textIn(bytes, start, Math.min(end, start + 8192));
		else if (kind === "x") {
			const records = paxRecords(bytes, start, Math.min(end, start + 65536));
			longName = records.name ?? longName;
			longSize = records.size;
		} else {
			if (!NO_FILES.has(kind) && size > 0) yield {
				name: longName ?? nameAt(bytes, at),
				span: {
					start,
					end
				},
				cut: start + size > bytes.length
			};
			longName = void 0;
			longSize = void 0;
		}
		at = start + (NO_BYTES.has(kind) ? 0 : Math.ceil(size / BLOCK) * BLOCK);
	}
}
const SPARSE = "S";
const NO_BYTES = /* @__PURE__ */ new Set([
	"1",
	"2",
	"3",
	"4",
	"5",
	"6"
]);
const NO_FILES = /* @__PURE__ */ new Set([
	...NO_BYTES,
	"g",
	"K",
	"V",
	"D"
]);
function mapBlocks(bytes, at) {
	let blocks = 0;
	for (let more = bytes[at + 482]; more === 1; more = bytes[at + blocks * BLOCK + 504]) blocks += 1;
	return blocks;
}
function isEmptyBlock(bytes, at) {
	for (let index = at; index < at + BLOCK; index += 1) if (bytes[index] !== 0) return false;
	return true;
}
function numberIn(bytes, at, length) {
	const first = bytes[at];
	if (first >= 128) {
		let value = first & 127;
		for (let index = 1; index < length; index += 1) value = value * 256 + bytes[at + index];
		return value <= Number.MAX_SAFE_INTEGER ? value : NaN;
	}
	const digits = textIn(bytes, at, at + length).trim();
	return digits === "" ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : NaN;
}
function nameAt(bytes, at) {
	const name = textIn(bytes, at, at + 100);
	const prefix = bytes[at + 262] === 0 ? textIn(bytes, at + 345, at + 500) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}
function paxRecords(bytes, start, end) {
	const records = Buffer.from(bytes.subarray(start, end)).toString("utf8");
	const size = /(?:^|\n)\d+ size=(\d{1,15})\n/.exec(records)?.[1];
	return {
		name: /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1],
		size: size === void 0 ? void 0 : Number(size)
	};
}
function textIn(bytes, start, end) {
	const field = Buffer.from(bytes.subarray(start, end));
	const nul = field.indexOf(0);
	return (nul === -1 ? field : field.subarray(0, nul)).toString("utf8");
}

// src/detect/containers/zip-directory.ts
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 65535;
const UNKNOWN$1 = 4294967295;
function directoryOf(bytes) {
	const end = endOf(bytes);
	if (!end) return void 0;
	const moved = Math.max(0, end.at - end.size - end.offset);
	const start = end.offset + moved;
	const entries = [];
	let at = start;
	while (at + CENTRAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
		const name = at + CENTRAL_BYTES;
		const extra = name + bytes.readUInt16LE(at + 28);
		const extraEnd = extra + bytes.readUInt16LE(at + 30);
		const next = extraEnd + bytes.readUInt16LE(at + 32);
		if (next > bytes.length) break;
		const sizes = {
			unpacked: bytes.readUInt32LE(at + 24),
			packed: bytes.readUInt32LE(at + 20),
			local: bytes.readUInt32LE(at + 42)
		};
		readExtra64(bytes, extra, extraEnd, sizes);
		const local = sizes.local + moved;
		if (isLocalHeader(bytes, local)) {
			const from = dataStart(bytes, local);
			entries.push({
				name: nameIn(bytes, name, extra),
				method: bytes.readUInt16LE(at + 10),
				encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
				packed: {
					start: from,
					end: Math.min(bytes.length, from + sizes.packed)
				},
				open: false,
				checksum: bytes.readUInt32LE(at + 16),
				local
			});
		} else if (sizes.packed > 0) return {
			entries,
			complete: false,
			span: {
				start,
				end: at
			}
		};
		at = next;
	}
	return {
		entries,
		complete: entries.length > 0 || end.count === 0,
		span: {
			start,
			end: Math.max(start, at)
		}
	};
}
function localEntry(bytes, at) {
	if (!isLocalHeader(bytes, at)) return void 0;
	const flags = bytes.readUInt16LE(at + 6);
	const sizes = {
		unpacked: bytes.readUInt32LE(at + 22),
		packed: bytes.readUInt32LE(at + 18),
		local: 0
	};
	const name = at + LOCAL_BYTES;
	const extra = name + bytes.readUInt16LE(at + 26);
	const start = dataStart(bytes, at);
	if (start > bytes.length) return void 0;
	readExtra64(bytes, extra, start, sizes);
	const open = (flags & 8) !== 0 && sizes.packed === 0;
	return {
		get name() {
			return nameIn(bytes, name, extra);
		},
		method: bytes.readUInt16LE(at + 8),
		encrypted: (flags & 1) !== 0,
		packed: {
			start,
			end: open ? bytes.length : Math.min(bytes.length, start + sizes.packed)
		},
		open,
		checksum: open ? void 0 : bytes.readUInt32LE(at + 14),
		local: at
	};
}
function endOf(bytes) {
	const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
	for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
		if (bytes[at] !== 80 || bytes.readUInt32LE(at) !== END) continue;
		const end = {
			at,
			count: bytes.readUInt16LE(at + 10),
			size: bytes.readUInt32LE(at + 12),
			offset: bytes.readUInt32LE(at + 16)
		};
		return end64(bytes, at) ?? end;
	}
}
function end64(bytes, end) {
	const locator = end - 20;
	if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return void 0;
	const said = Number(bytes.readBigUInt64LE(locator + 8));
	for (const at of [said, locator - 56]) {
		if (!(at >= 0 && at + 56 <= bytes.length) || bytes.readUInt32LE(at) !== END_64) continue;
		const [count, size, offset] = [
			32,
			40,
			48
		].map((field) => Number(bytes.readBigUInt64LE(at + field)));
		return {
			at,
			count,
			size,
			offset
		};
	}
}
function readExtra64(bytes, from, to, sizes) {
	for (let at = from; at + 4 <= to;) {
		const length = bytes.readUInt16LE(at + 2);
		if (bytes.readUInt16LE(at) === 1) {
			let field = at + 4;
			const end = Math.min(to, field + length);
			for (const key of [
				"unpacked",
				"packed",
				"local"
			]) {
				if (sizes[key] !== UNKNOWN$1 || field + 8 > end) continue;
				sizes[key] = Number(bytes.readBigUInt64LE(field));
				field += 8;
			}
		}
		at += 4 + length;
	}
}
function isLocalHeader(bytes, at) {
	return at >= 0 && at + LOCAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === 67324752;
}
function dataStart(bytes, local) {
	return local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}
function nameIn(bytes, start, end) {
	return bytes.toString("utf8", start, Math.min(end, start + 4096));
}

// src/detect/containers/zip.ts
const METHOD = {
	stored: 0,
	deflate: 8,
	zstd: 93
};
function* zipTexts(bytes, allowance, broken) {
	const directory = directoryOf(bytes);
	if (directory?.complete !== true) broken();
	const covered = directory ? [directory.span] : [];
	const known = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const isNew = (entry) => {
		const key = readingOf(entry);
		return !seen.has(key) && seen.add(key) !== void 0;
	};
	for (const entry of directory?.entries ?? []) {
		const own = localEntry(bytes, entry.local);
		const agree = own !== void 0 && (own.open || isSame(own, entry));
		if (isNew(entry)) {
			const end = yield* textOf(bytes, entry, allowance);
			if (agree) {
				covered.push({
					start: entry.packed.start,
					end
				});
				known.add(entry.packed.start);
			}
		}
		if (own && !agree && isNew(own)) yield* textOf(bytes, own, allowance);
	}
	for (const { start, end } of gapsBetween(covered, bytes.length)) for (let at = start; at < end;) {
		const found = bytes.indexOf(SIGNATURE, at);
		if (found === -1 || found >= end) break;
		const entry = localEntry(bytes, found);
		at = found + SIGNATURE.length;
		if (entry && !known.has(entry.packed.start) && isNew(entry)) at = Math.max(at, yield* textOf(bytes, entry, allowance));
	}
}
const SIGNATURE = Buffer.alloc(4);
SIGNATURE.writeUInt32LE(LOCAL);
function isSame(a, b) {
	return a.packed.start === b.packed.start && a.packed.end === b.packed.end && a.method === b.method;
}
function readingOf({ packed, method }) {
	return `${packed.start} ${packed.end} ${method}`;
}
function* textOf(bytes, entry, allowance) {
	const { name, encrypted, packed, open, checksum } = entry;
	const { start } = packed;
	if (packed.end <= start) return start;
	const read = entry.method === METHOD.stored ? storedBytes(bytes, entry, allowance) : unpackEntry(entry, bytes, allowance);
	const sum = typeof read === "string" ? void 0 : checksumOf(read.bytes);
	const isRight = sum !== void 0 && sum === checksum;
	if (typeof read === "string" || encrypted && !isRight) {
		yield {
			name,
			failure: encrypted && read !== "large" ? "encrypted" : read
		};
		return open ? start : packed.end;
	}
	if (read.cut) yield {
		name,
		failure: "cut"
	};
	else if (!isRight && sum !== void 0 && checksum !== void 0) yield {
		name,
		failure: "damaged"
	};
	const end = start + read.used;
	yield {
		name,
		from: {
			start,
			end
		},
		bytes: read.bytes,
		isPacked: entry.method !== METHOD.stored
	};
	return open ? end : packed.end;
}
function storedBytes(bytes, { packed, open }, allowance) {
	const { start } = packed;
	const next = open ? bytes.indexOf("PK", start + 1, "latin1") : -1;
	const end = next === -1 ? packed.end : next;
	if (allowance.room < end - start) return "large";
	allowance.take(end - start);
	return {
		bytes: bytes.subarray(start, end),
		used: end - start,
		cut: false
	};
}
function unpackEntry({ method, packed }, bytes, allowance) {
	const part = bytes.subarray(packed.start, packed.end);
	if (method === METHOD.deflate) return unpack("deflate", part, allowance);
	return method === METHOD.zstd ? unpack("zstd", part, allowance) : "form";
}
function gapsBetween(covered, length) {
	const gaps = [];
	let at = 0;
	for (const { start, end } of [...covered].sort((a, b) => a.start - b.start)) {
		if (start - at > 30) gaps.push({
			start: at,
			end: start
		});
		at = Math.max(at, end);
	}
	if (length - at > 30) gaps.push({
		start: at,
		end: length
	});
	return gaps;
}

// src/detect/containers/open.ts
const DEEPEST = 5;
function openContainer(kind, bytes, path, opening, allowance = new UnpackAllowance(bytes.length)) {
	open(kind, {
		bytes: asBuffer(bytes),
		path: "",
		name: baseName(path),
		from: void 0,
		depth: 1
	}, {
		allowance,
		opening
	});
}
function open(kind, container, job) {
	const { bytes, path } = container;
	const unread = (name, why) => job.opening.unread(join(path, name), why);
	switch (kind) {
		case "gzip":
		case "zstd": {
			const { bytes: inner, name, failure } = (kind === "gzip" ? gunzip : unzstd)(bytes, job.allowance);
			if (failure) unread("", failure);
			if (inner.length > 0) enterPacked(inner, name ?? stem(container.name), container, job);
			return;
		}
		case "zip": {
			const broken = () => unread("", "broken");
			for (const text of zipTexts(bytes, job.allowance, broken)) if ("failure" in text) unread(text.name, text.failure);
			else enter(text.bytes, text.name, text.from, !text.isPacked, container, job);
			return;
		}
		case "tar":
			for (const { name, span, cut } of tarEntries(bytes, () => unread("", "broken"))) {
				if (cut) unread(name, "cut");
				const inner = bytes.subarray(span.start, span.end);
				if (job.allowance.room < inner.length) unread(name, "large");
				else {
					job.allowance.take(inner.length);
					enter(inner, name, span, true, container, job);
				}
			}
			return;
		case "pdf": for (const text of pdfTexts(bytes, job.allowance)) if ("failure" in text) unread(text.name, text.failure);
		else {
			const place = {
				path: join(path, text.name),
				from: placeIn(container, text.from),
				isPlain: false
			};
			const rendering = text.isRendering ? { isRendering: true } : {};
			job.opening.text({
				...place,
				bytes: text.bytes,
				...rendering
			});
		}
	}
}
function enterPacked(bytes, name, container, job) {
	const kind = containerKind(bytes);
	const from = placeIn(container, {
		start: 0,
		end: container.bytes.length
	});
	if (kind !== "tar" || container.depth >= DEEPEST) {
		enter(bytes, name, {
			start: 0,
			end: container.bytes.length
		}, false, container, job);
		return;
	}
	open(kind, {
		bytes,
		path: container.path,
		name,
		from,
		depth: container.depth + 1
	}, job);
}
function enter(bytes, name, span, isPlain, container, job) {
	const path = join(container.path, name);
	const from = placeIn(container, span);
	const isInFile = isPlain && container.from === void 0;
	job.opening.text({
		path,
		bytes,
		from,
		isPlain: isInFile
	});
	const document = officeText(name, bytes);
	if (document) job.opening.text({
		path,
		bytes: document,
		from,
		isPlain: false,
		isRendering: true
	});
	const kind = containerKind(bytes);
	if (!kind) return;
	if (container.depth >= DEEPEST) {
		job.opening.unread(path, "deep");
		return;
	}
	const inner = {
		bytes: asBuffer(bytes),
		path,
		name: baseName(name),
		depth: container.depth + 1
	};
	open(kind, isInFile ? {
		...inner,
		from: void 0,
		offset: from.start
	} : {
		...inner,
		from
	}, job);
}
function placeIn({ from, offset = 0 }, { start, end }) {
	return from ?? {
		start: start + offset,
		end: end + offset
	};
}
function join(path, name) {
	if (name === "") return path;
	return path === "" ? name : `${path}!/${name}`;
}
function stem(name) {
	return name.replace(/\.(?:t?gz|tgz|zst|gzip)$/i, "") || name;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function asBuffer(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/detect/decode/packed-text.ts
function isPacked(text, start) {
	return text.startsWith("H4sI", start) || text.startsWith("UEsDB", start) || text.startsWith("KLUv", start);
}
function addPacked(view, start, end, builder, allowance) {
	const { text } = view;
	const { packed, covered } = readLines(view, start, end);
	const kind = containerKind(packed);
	if (!kind || !allowance.opens(packed)) return covered;
	openContainer(kind, packed, "", {
		text({ bytes: inner, isRendering }) {
			const said = Buffer.from(inner.buffer, inner.byteOffset, inner.byteLength).toString("latin1");
			if (isRendering || !looksLikeText(said)) return;
			allowance.grant(said.length * 2);
			builder.separate(start);
			builder.copy(contextStart(text, start, 0), start);
			builder.add("whole", said, {
				start,
				end: covered
			});
		},
		unread(_, why) {
			if (why === "large" || why === "deep" || why === "form") allowance.refuse();
		}
	}, allowance.unpacking);
	return covered;
}
function readLines({ bytes, text }, start, end) {
	const lines = [text.slice(start, end)];
	const width = end - start;
	let covered = end;
	let goesOn = width >= 60 && width % 4 === 0;
	while (goesOn) {
		LINE_BREAK.lastIndex = covered;
		if (!LINE_BREAK.test(text)) break;
		const next = LINE_BREAK.lastIndex;
		covered = runEnd$1(bytes, next);
		lines.push(text.slice(next, covered));
		goesOn = covered - next === width;
	}
	return {
		packed: Buffer.from(lines.join(""), "base64"),
		covered
	};
}

// src/detect/decode/runs.ts
const SHORTEST = 16;
const SHORTEST_IN_SECRET = 8;
function decodeRuns(view, skip, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "base64");
	const unpacked = new ViewBuilder(view, "base64 of a packed file");
	kernel.load(view.bytes);
	const isSecret = isKubernetesSecret(text);
	if (isSecret) allowance.reachFar();
	const { pairs, length } = kernel.runs(isSecret ? SHORTEST_IN_SECRET : SHORTEST);
	let covered = 0;
	let skipIndex = 0;
	for (let pair = 0; pair < length; pair += 2) {
		const start = pairs[pair];
		const end = pairs[pair + 1];
		if (start < covered) continue;
		while (skipIndex < skip.length && skip[skipIndex].end <= start) skipIndex += 1;
		const recognised = skip[skipIndex];
		if (recognised && recognised.start < end) continue;
		if (isPacked(text, start)) {
			allowance.reachFar();
			covered = addPacked(view, start, end, unpacked, allowance);
			continue;
		}
		const decoded = decodeRun(view, start, end);
		if (!decoded) continue;
		if (!allowance.take(decoded.text.length + 80)) break;
		builder.separate(start);
		builder.copy(contextStart(text, start, covered), decoded.from.start);
		builder.add(view.encodings.length > 0 ? "whole" : decoded.kind, decoded.text, decoded.from);
		covered = decoded.kind === "base64" ? addLines(view, decoded.from, builder, allowance) : decoded.from.end;
		covered = addQuote(text, covered, builder);
	}
	return [builder.build(), unpacked.build()].filter((each) => each !== void 0);
}
function isKubernetesSecret(text) {
	for (let at = text.indexOf("Secret"); at !== -1; at = text.indexOf("Secret", at + 6)) {
		if (!BEFORE_KIND.includes(text.charAt(at - 1))) continue;
		if (KIND.test(text.slice(Math.max(0, at - 20), at + 7))) return true;
	}
	return false;
}
const BEFORE_KIND = ": 	\r\n\"'\\";
const KIND = /kind\\{0,3}["']?:\s{0,4}\\{0,3}["']?Secret(?!\w)/;
function addLines(view, first, builder, allowance) {
	const width = first.end - first.start;
	if (width < 60 || width % 4 !== 0) return first.end;
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
function addQuote(text, at, builder) {
	let end = at;
	while (text[end] === "\\" && end - at < 3) end += 1;
	if (!QUOTES.includes(text.charAt(end)) || end >= text.length) return at;
	builder.copy(at, end + 1);
	return end + 1;
}
const QUOTES = "\"'`";
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
	if (!hasZero(bytes, sample)) return void 0;
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
function hasZero(bytes, within) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length)).includes(0);
}

// src/detect/literal.ts
const GAP_REACH = 40;
function readValue(text, operator, longest) {
	if (operator.kind === "tag") return readTagContent(text, operator.at, longest);
	const value = readPlainValue(text, operator, longest);
	if (!value || operator.wholeLine !== true) return value;
	const rest = text.slice(value.end, value.end + 40);
	return /^["'`]?[ \t]*(?:\r?\n|$)/.test(rest) ? value : void 0;
}
function readPlainValue(text, operator, longest) {
	let at = skipBlank(text, operator.at, operator.kind !== "option");
	const first = text.charAt(at);
	if (first === "|" || first === ">") at += YAML_BLOCK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	else if (first === "&" || first === "!") at += YAML_MARK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	const prefix = stringPrefix(text, at);
	at += prefix;
	let escapes = 0;
	while (escapes < MOST_ESCAPES && text[at + escapes] === "\\") escapes += 1;
	if (isQuote(text.charAt(at + escapes))) return readQuoted(text, innerQuote(text, at, escapes), longest);
	if (prefix > 0 || operator.kind === "quoted-only") return void 0;
	if (operator.sameLine === true && text.slice(operator.at, at).includes("\n")) return void 0;
	return readBare(text, at, longest, operator.separator);
}
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;
const YAML_MARK = /^(?:&[\w-]{1,30}|!!?str) {1,4}/;
function mayBeQuoted(text, from) {
	const at = skipBlank(text, from, true);
	if ("\"'`\\|>&!".includes(text.charAt(at))) return true;
	MAY_BE_PREFIX.lastIndex = at;
	return MAY_BE_PREFIX.test(text);
}
const STRING_PREFIX = /^(?:(?:(?:[bBrRuUfF]{1,2}|@|\$|\$@|N|L)(?=["'])|(?:Buffer\.from|(?:std::)?string|String|String::from|String\.valueOf|str|new String|SecretString|SecretStr|SecretValue|Secret|Some|bytes|\[\]byte|aws\.String|pulumi\.String|Field|(?:System\.Text\.)?Encoding\.\w{1,8}\.GetBytes|Base64\.encode|b64encode|(?:md5|sha1|sha2|sha256|sha512|bcrypt|crypt|encrypt|password|old_password|MD5|SHA1|SHA2|SHA256|BCRYPT|CRYPT|ENCRYPT|PASSWORD|OLD_PASSWORD))\(\s{0,12}(?:default\s?=\s?)?(?=["'`])|\(\s{0,12}(?=["'`])|\{\s?(?=["'`][^"'`]{1,256}["'`]\s?\}))|r#{1,3}(?="))/;
function stringPrefix(text, at) {
	MAY_BE_PREFIX.lastIndex = at;
	if (!MAY_BE_PREFIX.test(text)) return 0;
	return STRING_PREFIX.exec(text.slice(at, at + (text[at] === "{" ? 280 : 40)))?.[0].length ?? 0;
}
const MAY_BE_PREFIX = /[A-Za-z@$[({][\w.:[\] $@]{0,34}[({"'#]|[({]/y;
const MOST_ESCAPES = 7;
const BRACED_REACH = 280;
function innerQuote(text, at, escapes) {
	const outer = at + escapes;
	const quote = text.charAt(outer);
	const start = outer + 1;
	const code = quote.charCodeAt(0);
	if (text[start] === quote && text[start + 1] === quote) return {
		start: start + 2,
		code,
		escapes
	};
	const next = text.charAt(start);
	if (isQuote(next) && next !== quote) return {
		start: start + 1,
		code: next.charCodeAt(0),
		escapes: 0
	};
	let inner = 0;
	while (inner < MOST_ESCAPES && text[start + inner] === "\\") inner += 1;
	const nested = text.charAt(start + inner);
	if (inner > escapes && isQuote(nested)) return {
		start: start + inner + 1,
		code: nested.charCodeAt(0),
		escapes: inner
	};
	return {
		start,
		code,
		escapes
	};
}
function readQuoted(text, { start, code: quote, escapes }, longest) {
	const limit = Math.min(text.length, start + longest);
	let at = start;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13) break;
		let slashes = 0;
		while (text.charCodeAt(at + slashes) === BACKSLASH) slashes += 1;
		if (slashes === escapes && text.charCodeAt(at + slashes) === quote) return {
			start,
			end: at,
			closed: true,
			delimited: true,
			expression: false
		};
		at += slashes === 0 ? 1 : slashes + 1;
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
function readTagContent(text, from, longest) {
	const isCharacterData = text.startsWith("<![CDATA[", from);
	const start = isCharacterData ? from + 9 : from;
	const limit = Math.min(text.length, start + longest);
	let end = start;
	let code = text.charCodeAt(end);
	while (end < limit && code !== 60 && code !== 10 && code !== 13) {
		if (isCharacterData && code === 93 && text.startsWith("]]>", end)) break;
		end += 1;
		code = text.charCodeAt(end);
	}
	return {
		start,
		end,
		closed: end > start && (code === 60 || isCharacterData),
		delimited: true,
		expression: false
	};
}
function readBare(text, start, longest, separator) {
	if (separator === ";" && text.charCodeAt(start) === 123) {
		const inner = IN_BRACES.exec(text.slice(start, start + 280))?.[0].length;
		if (inner !== void 0) return {
			start: start + 1,
			end: start + inner - 1,
			closed: true,
			delimited: true,
			expression: false
		};
	}
	const limit = Math.min(text.length, start + longest);
	const separatorCode = separator?.charCodeAt(0);
	let stop = start;
	for (; stop < limit; stop += 1) {
		const code = text.charCodeAt(stop);
		if (endsBare(code) || code === separatorCode) break;
		if (code === BACKSLASH && ESCAPED.test(text.charAt(stop + 1))) break;
		if (endsField(code) && NEXT_FIELD.test(text.slice(stop + 1, stop + 32))) break;
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
const IN_BRACES = /^\{[^{}\s"'`]{1,256}\}(?=[;"'`\s]|$)/;
const ESCAPED = /[nrt"'`\\]/;
const NEXT_FIELD = /^(?:amp;)? ?[A-Za-z][\w .-]{0,24}=/;
function endsField(code) {
	return code === 38 || code === 59 || code === 44;
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

// src/detect/entry.ts
const ENTRY_REACH = 240;
const BEFORE = 160;
const VALUE_FIELD = /^(?:(?!\n\s{0,20}- )[^{}[\]<>])*?(?:^|[\s,;{])["'\\]{0,3}(?:\w{0,12}value|default|content)["'\\]{0,3}\s{0,12}[:=]/i;
const VALUE_FIELD_BEFORE = /[\s,;{<]["'\\]{0,3}\w{0,12}value["'\\]{0,3}\s{0,4}[:=]\s{0,4}(?=\\{0,3}["'][^"'\\\r\n]{6,120}\\{0,3}["'][,;]?\s{0,24}["'\\]{0,3}\w{0,12}$)/i;
const NAME_FIELD = /(?:name|key|id|variable|field|header|setting|property)["'\\]{0,3}\s{0,12}$/i;
function entryOperator(text, nameStart, closerEnd) {
	let at = nameStart;
	let before = text.charCodeAt(at - 1);
	while (nameStart - at < 4 && (isQuoteCode(before) || before === 92)) before = text.charCodeAt(--at - 1);
	const quoted = at < nameStart;
	while (nameStart - at < 12 && before === 32) before = text.charCodeAt(--at - 1);
	if (before === 62 && text[closerEnd] === "<") return elementOperator(text, at, closerEnd);
	const isAttribute = before === 61;
	if (!isAttribute && before !== 58) return void 0;
	const field = NAME_FIELD.exec(text.slice(Math.max(0, at - 24), at - 1));
	if (!field) return void 0;
	const behind = VALUE_FIELD.exec(text.slice(closerEnd, closerEnd + ENTRY_REACH));
	if (behind) return {
		kind: "assign",
		at: closerEnd + behind[0].length
	};
	if (!quoted) return void 0;
	const tagEnd = /^[^<>\n]{0,60}(?<!\/)>(?:\s{0,24}<value>|(?!\s*<))/.exec(text.slice(closerEnd, closerEnd + 100));
	if (tagEnd && isAttribute) return {
		kind: "tag",
		at: closerEnd + tagEnd[0].length
	};
	const fieldStart = at - 1 - field[0].length;
	const from = Math.max(0, fieldStart - BEFORE);
	const ahead = VALUE_FIELD_BEFORE.exec(text.slice(from, fieldStart));
	return ahead ? {
		kind: "quoted-only",
		at: from + ahead.index + ahead[0].length
	} : void 0;
}
function isQuoteCode(code) {
	return code === 34 || code === 39 || code === 96;
}
function elementOperator(text, at, closerEnd) {
	if (!/<(?:\w{1,16}:)?(?:key|name)>$/i.test(text.slice(Math.max(0, at - 24), at))) return void 0;
	const next = /^<\/(?:\w{1,16}:)?(?:key|name)>\s{0,24}<(?:\w{1,16}:)?(?:string|value)>/i.exec(text.slice(closerEnd, closerEnd + 96));
	return next ? {
		kind: "tag",
		at: closerEnd + next[0].length
	} : void 0;
}
function valueWithin(text, at) {
	if (text[at] !== "{") return void 0;
	const field = VALUE_FIELD.exec(text.slice(at + 1, at + 1 + ENTRY_REACH));
	return field ? {
		kind: "quoted-only",
		at: at + 1 + field[0].length
	} : void 0;
}

// src/detect/operator.ts
function readOperator(text, nameStart, nameEnd) {
	const before = text.charAt(nameStart - 1);
	if (before === "<" || before === "/" && text.charAt(nameStart - 2) === "<") {
		const close = skipAttributes(text, nameEnd);
		const inner = /^\s{0,24}<(?:value|string)>/i.exec(text.slice(close, (close ?? 0) + 40));
		if (close !== void 0) return before === "<" ? {
			kind: "tag",
			at: close + (inner?.[0].length ?? 0)
		} : void 0;
	}
	const closerEnd = skipClosers(text, nameEnd);
	const entry = entryOperator(text, nameStart, closerEnd);
	if (entry) return entry;
	const nameQuoted = closerEnd > nameEnd;
	const at = skipBlank(text, closerEnd, nameQuoted);
	return signOperator(text, nameStart, at, nameQuoted) ?? neighbourOperator(text, {
		nameStart,
		closerEnd,
		at,
		nameQuoted
	});
}
function signOperator(text, nameStart, at, nameQuoted) {
	if (at >= text.length || !"=:|?+<-âï".includes(text.charAt(at))) return void 0;
	if (isPlainSign(text, nameStart, at)) return oneSign(text, nameStart, at, nameQuoted);
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
	const isSubstitution = text[nameStart - 1] === "{" && text[nameStart - 2] === "$";
	if (isSubstitution && two === ":=") return {
		kind: "assign",
		at: at + 2,
		separator: "}"
	};
	if (two === ":=" || two === "=>" || two === "+=" || two === "?=") return {
		kind: "assign",
		at: at + 2
	};
	if (two === "==" || two === "||" || two === "??" || two === "::" || two === "?:") return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === "<-" || two === "->") return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === ":-" && isSubstitution) return {
		kind: "assign",
		at: at + 2,
		separator: "}"
	};
	const one = text.charAt(at);
	if (one === ":" && isSubstitution) return {
		kind: "assign",
		at: at + 1,
		separator: "}"
	};
	if (one !== "=" && one !== ":") return dashOperator(text, nameStart, at);
	return oneSign(text, nameStart, at, nameQuoted);
}
function isPlainSign(text, nameStart, at) {
	const next = text.charAt(at + 1);
	if (text[at] === "=") return next !== "=" && next !== ">";
	return text[at] === ":" && next !== "=" && next !== ":" && next !== "-" && text[nameStart - 1] !== "{";
}
function oneSign(text, nameStart, at, nameQuoted) {
	const one = text.charAt(at);
	const isScoped = text[nameStart - 2] === ":" && text[at + 1] === " " && !nameQuoted;
	if (one === ":" && text[nameStart - 1] === ":" && !isScoped) return void 0;
	const within = nameQuoted || one === "=" ? valueWithin(text, skipBlank(text, at + 1, false)) : void 0;
	if (within) return within;
	if (one === "=") return {
		kind: "assign",
		at: at + 1,
		sameLine: true,
		...separatorOf(text, nameStart)
	};
	return {
		kind: "assign",
		at: defaultInBlock(text, at + 1) ?? skipTypeAnnotation(text, at + 1) ?? at + 1
	};
}
const SIGNS = "=:|?+<-âï";
function dashOperator(text, nameStart, at) {
	const dash = DASH.exec(text.slice(at - 1, at + 6))?.[0];
	if (dash !== void 0) return startOfLine(text, nameStart, 40) ? {
		kind: "option",
		at: at - 1 + dash.length,
		wholeLine: true
	} : void 0;
	return text.startsWith(WIDE_COLON, at) ? {
		kind: "option",
		at: at + WIDE_COLON.length
	} : void 0;
}
const DASH = /^ (?:-{1,2}|\u00e2\u0080\u0093)(?= )/;
const WIDE_COLON = "ï¼";
function defaultInBlock(text, from) {
	const code = text.charCodeAt(from);
	if (code !== 10 && code !== 13) return void 0;
	const field = BLOCK_DEFAULT.exec(text.slice(from, from + BLOCK_REACH));
	return field ? from + field[0].length : void 0;
}
const BLOCK_REACH = 240;
const BLOCK_DEFAULT = /^\r?\n(?<indent>[ \t]{1,32})(?:(?!default:|value:)\w{1,40}:[^\n]{0,120}\n\k<indent>){0,6}(?:default|value):(?=[ \t])/i;
function neighbourOperator(text, place) {
	const { nameStart, closerEnd, at, nameQuoted } = place;
	switch (text.charAt(at)) {
		case "(": return {
			kind: "quoted-only",
			at: at + 1
		};
		case "[": return declared(text, at, /^\[\w{0,8}\]\s{0,4}=(?!=)/);
		case "{": return bracedOperator(text, at, nameQuoted);
		case "}": return declared(text, at, /^\}\s{0,4}=>?(?=\s{0,4}["'])/) ?? robotVariable(text, nameStart, at);
		case ",": return commaOperator(text, place);
		case "|": return startsRow(text, nameStart) ? {
			kind: "option",
			at: at + 1,
			separator: "|"
		} : void 0;
		default: return at > closerEnd ? blankOperator(text, place) : void 0;
	}
}
function bracedOperator(text, at, nameQuoted) {
	const property = declared(text, at, /^\{ ?get;(?: ?(?:private |protected |internal )?(?:set|init);)? ?\} ?=/);
	if (property) return property;
	if (nameQuoted) return /^\{\s{0,2}["']/.test(text.slice(at, at + 4)) ? {
		kind: "quoted-only",
		at: at + 1
	} : valueWithin(text, at);
	return /^\{ ?"[^"\n]{1,256}" ?\} ?;/.test(text.slice(at, at + 280)) ? {
		kind: "quoted-only",
		at: at + 1
	} : void 0;
}
function commaOperator(text, { nameStart, closerEnd, at, nameQuoted }) {
	const quoted = {
		kind: "quoted-only",
		at: at + 1
	};
	if (nameQuoted) {
		if (text[nameStart] === "-") return quoted;
		const before = text.slice(Math.max(0, nameStart - 40), nameStart);
		if (FIRST_ARGUMENT.test(before)) return quoted;
	}
	if (/\bset :$/.test(text.slice(Math.max(0, nameStart - 6), nameStart))) return quoted;
	if (text[nameStart - 1] === "{" && /^\s{0,2}["'<]/.test(text.slice(at + 1, at + 4))) return quoted;
	if (!startOfLine(text, nameQuoted ? nameStart - 1 : nameStart, 0) || at !== closerEnd || isBlankCode(text.charCodeAt(at + 1))) return void 0;
	return {
		kind: isQuote(text.charAt(at + 1)) ? "quoted-only" : "option",
		at: at + 1,
		wholeLine: true
	};
}
const FIRST_ARGUMENT = /(?:\(\s{0,12}(?:(?:\d{1,9}|NULL|DEFAULT)\s{0,2},\s{0,3})?|(?:buildConfigField|resValue)\s?\(?\s?["']\w{1,20}["'],\s{0,3})\\?["'`]$/i;
function blankOperator(text, { nameStart, at, nameQuoted }) {
	if (nameQuoted) return declared(text, at, /^to(?=\s{1,2}["'])/);
	const typed = declared(text, at, /^(?:\*?string|\[\]byte|As String|N?VARCHAR2?(?:\(\w{1,4}\))?)\s{0,4}:?=(?=\s{0,4}["'`])/i);
	if (typed) return typed;
	if (text[nameStart] === "-") return {
		kind: "option",
		at: at + (/^\r?\n[ \t]{0,24}- {1,3}/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
	};
	if (takesName(text, nameStart)) return {
		kind: "option",
		at
	};
	const stated = declared(text, at, /^(?:is|was)(?: now)?:?(?= )/);
	if (stated) return {
		kind: "option",
		at: stated.at
	};
	const isQuoted = isQuote(text.charAt(at));
	if (!startOfLine(text, nameStart, 40)) return isQuoted && PASSWORD_WORD.test(text.slice(Math.max(nameStart, at - 14), at)) && isBlankCode(text.charCodeAt(nameStart - 1)) ? {
		kind: "quoted-only",
		at
	} : void 0;
	return isQuoted ? {
		kind: "quoted-only",
		at
	} : {
		kind: "option",
		at,
		wholeLine: true
	};
}
const PASSWORD_WORD = /pass(?:word|wd|phrase)[ \t]{1,2}$/i;
function robotVariable(text, nameStart, at) {
	if (text[nameStart - 1] !== "{" || text[nameStart - 2] !== "$" || !startOfLine(text, nameStart - 2, 0)) return void 0;
	const gap = /^\}(?: =)?(?: {2,12}|\t{1,4})(?=[^\s=])/.exec(text.slice(at, at + 20));
	return gap ? {
		kind: "option",
		at: at + gap[0].length,
		wholeLine: true
	} : void 0;
}
const TAKES_NAME = /(?:\b(?:ENV|ARG|setx|setenv|SetEnv|setq|defvar|def|defonce|define|set|set -\w{1,3}|WITH|ENCRYPTED)|(?:_set_header|add_header|[Hh]eader (?:set|add))|#\s{0,2}define|[({ ]:) {0,4}$/;
function takesName(text, nameStart) {
	return TAKES_NAME.test(text.slice(Math.max(0, nameStart - 16), nameStart));
}
function declared(text, at, pattern) {
	const match = pattern.exec(text.slice(at, at + 40));
	return match ? {
		kind: "quoted-only",
		at: at + match[0].length
	} : void 0;
}
function startOfLine(text, from, most) {
	let at = from - 1;
	while (at >= 0 && from - at <= most && isBlankCode(text.charCodeAt(at))) at -= 1;
	return at < 0 || text.charCodeAt(at) === 10;
}
function startsRow(text, nameStart) {
	return /(?:^|\n)[ \t]{0,8}\| {0,4}[*`]{0,2}$/.test(text.slice(Math.max(0, nameStart - 16), nameStart));
}
function isBlankCode(code) {
	return code === 32 || code === 9;
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
	while (at - from < 6 && "\"'`])\\*".includes(text.charAt(at)) && at < text.length) at += 1;
	return at;
}
function skipAttributes(text, from) {
	for (let at = from; at < text.length && at - from < 40; at += 1) {
		const character = text.charAt(at);
		if (character === ">") return at + 1;
		if (character === "<" || character === "\n") return void 0;
	}
}
function skipTypeAnnotation(text, from) {
	const match = /^\s{0,4}&?(?:'static )?[A-Za-z][\w.<>|[\]? ]{0,30}\s{0,4}=(?=\s{0,4}(?:[rb]?["'`]|(?:Field|Some|String::from|SecretStr|Secret)\())/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}

// src/detect/assigns-nothing.ts
function assignsNothing(text, { start, end, wordsEnd }) {
	if (wordsEnd !== end) return false;
	const before = text.charCodeAt(start - 1);
	if (before === 60 || before === 47) return false;
	const closerEnd = skipClosers(text, end);
	if (mayBeEntry(text, start, closerEnd)) return false;
	const isClosed = closerEnd > end;
	const at = skipBlank(text, closerEnd, isClosed);
	const character = text.charAt(at);
	if ("=:|?+<-âï".includes(character)) return at >= text.length;
	switch (character) {
		case "{":
		case "}": return false;
		case "[": return !text.slice(at, at + 10).includes("]");
		case "(": return !mayBeQuoted(text, at + 1);
		case ",": return !mayBeColumn(text, start, at, isClosed) && !(isClosed && mayBeQuoted(text, at + 1));
		default: return at === closerEnd || !mayFollowBlank(text, start, at, isClosed);
	}
}
function mayBeEntry(text, start, closerEnd) {
	let at = start - 1;
	while (start - at <= 4 && "\"'`\\".includes(text.charAt(at))) at -= 1;
	while (start - at <= 12 && text[at] === " ") at -= 1;
	const code = text.charCodeAt(at);
	if (code === 62) return text[closerEnd] === "<";
	if (code !== 61 && code !== 58) return false;
	at -= 1;
	const field = at;
	while (field - at < 12 && isSpace(text.charCodeAt(at))) at -= 1;
	const name = at;
	while (name - at < 3 && "\"'\\".includes(text.charAt(at))) at -= 1;
	return at >= 0 && "eydrgEYDRG".includes(text.charAt(at));
}
function isSpace(code) {
	return code <= 32 || code === 160;
}
function mayBeColumn(text, start, comma, isClosed) {
	const before = text.charAt(start - 1);
	if (before === ":" || before === "{") return true;
	const from = isClosed ? start - 1 : start;
	return !isBlankCode(text.charCodeAt(comma + 1)) && startOfLine(text, from, 0);
}
function mayFollowBlank(text, start, at, isClosed) {
	const first = text.charAt(at);
	if (isClosed) return first === "t";
	if (isQuote(first) || text[start] === "-") return true;
	const two = (first + text.charAt(at + 1)).toLowerCase();
	if (TYPED_OR_STATED.includes(two)) return true;
	return startOfLine(text, start, 40) || takesName(text, start);
}
const TYPED_OR_STATED = [
	"*s",
	"st",
	"as",
	"nv",
	"va",
	"is",
	"wa"
];

// src/detect/assignment.ts
const NAME_REACH = 60;
const VALUE_REACH = 512;
function readName(text, at, end) {
	const span = nameAround(text, at, end);
	return assignsNothing(text, span) ? void 0 : {
		...span,
		text: joinedWords(text, span.start, span.end)
	};
}
function nameAround(text, at, end) {
	const start = startOfWords(text, spanLeft(text, at));
	const nameEnd = spanRight(text, end);
	return {
		start,
		end: nameEnd,
		wordsEnd: text[nameEnd] === " " ? endOfWords(text, nameEnd) : nameEnd
	};
}
function readAssignment(text, name, longest = VALUE_REACH) {
	const { start, end, wordsEnd } = name;
	const reading = readNamed(text, start, end, longest);
	if (reading.assignment || wordsEnd === end) return reading;
	const { assignment, looked } = readNamed(text, start, wordsEnd, longest);
	return {
		assignment,
		looked: looked + reading.looked + WORDS_COST
	};
}
function joinedWords(text, start, end) {
	const words = text.slice(start, end);
	return words.includes(" ") ? words.replaceAll(" ", "_") : words;
}
const WORDS_COST = 200;
function readNamed(text, nameStart, nameEnd, longest) {
	const looked = nameEnd - nameStart + 40;
	const operator = readOperator(text, nameStart, nameEnd);
	const value = operator && readValue(text, operator, longest);
	if (!value) return {
		assignment: void 0,
		looked
	};
	const { start, end } = value;
	const isInside = (quotes) => isInString(text, nameStart, quotes);
	const inString = value.expression && !delimitedName(text, nameEnd) && isQuote(text.charAt(end)) && isInside(text.charAt(end));
	const environment = !value.delimited && start === nameEnd + 1 && text.charCodeAt(nameEnd) === 61 && ENVIRONMENT.test(text.slice(nameStart, nameEnd + 1));
	const assignment = {
		name: joinedWords(text, nameStart, nameEnd),
		start,
		end,
		delimited: value.delimited || inString || environment && isInside("\"'`"),
		environment,
		expression: value.expression && !inString
	};
	return {
		assignment: value.closed ? assignment : void 0,
		looked: looked + Math.abs(end - nameEnd)
	};
}
const ENVIRONMENT = /^[A-Z][A-Z\d_]{2,59}=$/;
const STRING_REACH = 200;
function isInString(text, nameStart, quotes) {
	const before = text.slice(Math.max(0, nameStart - STRING_REACH), nameStart);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	return Array.from(quotes).some((quote) => line.split(quote).length % 2 === 0);
}
function delimitedName(text, nameEnd) {
	return isQuote(text.charAt(nameEnd)) || text[nameEnd] === "\\";
}
function spanLeft(text, at) {
	let start = at;
	while (start > 0 && at - start < NAME_REACH) if (isNameCode(text.charCodeAt(start - 1))) start -= 1;
	else if (isAccented(text, start - 2)) start -= 2;
	else break;
	if (start > 0 && start < at && text[start - 1] === "\\" && "nrt".includes(text.charAt(start))) start += 1;
	return start;
}
function startOfWords(text, from) {
	if (text[from - 1] !== " ") return from;
	const word = /\b(?:public|primary|foreign|cache|host|partition|sort|product|registry|next|previous)$/i.exec(text.slice(Math.max(0, from - 11), from - 1));
	if (word?.[0].toLowerCase() === "public" && !/^keys?\b/i.test(text.slice(from, from + 5))) return from;
	return from - (word ? word[0].length + 1 : 0);
}
function endOfWords(text, from) {
	return from + ((/^(?: [A-Za-z][A-Za-z\d]{0,15}){1,4}(?= ?[:=]| (?:is|was)\b)/.exec(text.slice(from, from + 80))?.[0].replace(/ (?:is|was)$/, ""))?.length ?? 0);
}
function spanRight(text, from) {
	let end = from;
	while (end < text.length && end - from < NAME_REACH) if (isNameCode(text.charCodeAt(end))) end += 1;
	else if (isAccented(text, end)) end += 2;
	else break;
	return end;
}
function isAccented(text, at) {
	const lead = text.charCodeAt(at);
	return lead >= 195 && lead <= 197 && text.charCodeAt(at + 1) >> 6 === 2;
}
function isNameCode(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 45 || code === 46 || code === 36;
}

// src/detect/engine/names.ts
const MOST_NAMES = 4096;
function rulesOfName({ rules, known }, name) {
	if (name.wordsEnd !== name.end) return rules;
	const before = known.get(name.text);
	if (before) return before;
	const those = rules.filter(({ rule }) => !readsNames(rule.match) || isNamed(rule.match, name.text));
	if (known.size >= MOST_NAMES) known.clear();
	known.set(name.text, those);
	return those;
}
function readsNames(match) {
	return typeof match === "object" && !(match instanceof RegExp);
}
function isNamed(match, name) {
	return match.name.test(name) || match.value !== void 0 && match.name.test(joined(name));
}
function joined(name) {
	return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[.-]/g, "_");
}

// src/detect/engine/byte-set.ts
const WORDS$1 = 8;
const KNOWN = /* @__PURE__ */ new Map();
function byteSetOf(written, fold) {
	const known = KNOWN.get(`${fold}${written}`);
	if (known) return known;
	const set = written.startsWith("[") ? setOfClass(written.slice(1, -1), fold) : setOfOne(written, fold);
	if (set) KNOWN.set(`${fold}${written}`, set);
	return set;
}
function setOfClass(written, fold) {
	const negated = written.startsWith("^");
	const set = new Uint32Array(8);
	const parts = (negated ? written.slice(1) : written).matchAll(CLASS_PART);
	for (const [part, first, last] of parts) {
		if (part === "\\b" || part === "\\B") return void 0;
		const low = setOfPart(first ?? part, fold);
		if (!low) return void 0;
		if (last === void 0) {
			for (let word = 0; word < 8; word += 1) add(set, word, low[word]);
			continue;
		}
		const [from, to] = [codeOf(first), codeOf(last)];
		if (from === void 0 || to === void 0) return void 0;
		for (let code = from; code <= Math.min(to, 255); code += 1) put(set, code, fold);
	}
	return negated ? complement(set) : set;
}
function setOfPart(written, fold) {
	return setOfOne(written === "." ? "\\." : written, fold);
}
const CLASS_PART = /(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])-(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\]/gs;
const CONTROLS = {
	n: 10,
	r: 13,
	t: 9,
	f: 12,
	v: 11
};
function codeOf(written) {
	if (!written.startsWith("\\")) return written.charCodeAt(0);
	const kind = written.charAt(1);
	if (/[ux]/.test(kind) && written.length > 2) return Number.parseInt(written.slice(2), 16);
	if (/[A-Za-z\d]/.test(kind)) return CONTROLS[kind];
	return kind.charCodeAt(0);
}
function setOfOne(written, fold) {
	const named = NAMED$1[written];
	if (named) return named;
	const code = codeOf(written);
	if (code === void 0) return void 0;
	const set = new Uint32Array(8);
	put(set, code, fold);
	return set;
}
function put(set, code, fold) {
	const forms = fold ? casesOf(code) : [code];
	for (const form of forms) if (form < 256) add(set, form >> 5, 1 << (form & 31));
}
function casesOf(code) {
	const character = String.fromCharCode(code);
	return [
		code,
		character.toLowerCase().charCodeAt(0),
		character.toUpperCase().charCodeAt(0)
	];
}
function complement(set) {
	return set.map((word) => ~word);
}
function has(set, code) {
	return (set[code >> 5] & 1 << (code & 31)) !== 0;
}
function setOf(pattern) {
	const set = new Uint32Array(8);
	for (let code = 0; code < 256; code += 1) if (pattern.test(String.fromCharCode(code))) put(set, code, false);
	return set;
}
const NAMED$1 = {
	".": setOf(/./),
	"\\w": setOf(/\w/),
	"\\W": setOf(/\W/),
	"\\d": setOf(/\d/),
	"\\D": setOf(/\D/),
	"\\s": setOf(/\s/),
	"\\S": setOf(/\S/)
};
function add(set, word, bits = 0) {
	set[word] = set[word] | bits;
}

// src/detect/engine/pattern-syntax.ts
function partsOf(pattern) {
	const cursor = {
		source: pattern.source,
		at: 0
	};
	const part = readAlternatives(cursor);
	return cursor.at < cursor.source.length ? UNKNOWN : part;
}
const EDGE = { is: "edge" };
const UNKNOWN = { is: "unknown" };
function readAlternatives(cursor) {
	const { source } = cursor;
	const choices = [];
	let parts = [];
	while (cursor.at < source.length && source[cursor.at] !== ")") if (source[cursor.at] === "|") {
		cursor.at += 1;
		choices.push({
			is: "sequence",
			parts
		});
		parts = [];
	} else parts.push(readRepeated(cursor));
	const last = {
		is: "sequence",
		parts
	};
	return choices.length === 0 ? last : {
		is: "choice",
		of: [...choices, last]
	};
}
function readRepeated(cursor) {
	const part = readTerm(cursor);
	if (!"*+?{".includes(cursor.source.charAt(cursor.at) || " ")) return part;
	const quantifier = QUANTIFIER.exec(cursor.source.slice(cursor.at, cursor.at + 16));
	if (!quantifier) return part;
	cursor.at += quantifier[0].length;
	return {
		is: "repeated",
		part,
		...repetitions(quantifier)
	};
}
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;
function repetitions([whole, least, comma, most]) {
	if (least !== void 0) return {
		least: Number(least),
		most: comma === "" ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY
	};
	return {
		least: whole.startsWith("+") ? 1 : 0,
		most: whole.startsWith("?") ? 1 : Number.POSITIVE_INFINITY
	};
}
function readTerm(cursor) {
	const { source } = cursor;
	const start = cursor.at;
	const character = source.charAt(start);
	cursor.at += 1;
	switch (character) {
		case "(": return readGroup(cursor);
		case "^":
		case "$": return EDGE;
		case "[":
			while (cursor.at < source.length && source[cursor.at] !== "]") cursor.at += source[cursor.at] === "\\" ? 2 : 1;
			cursor.at += 1;
			return {
				is: "character",
				written: source.slice(start, cursor.at)
			};
		case "\\": return readEscape(cursor);
		default: return {
			is: "character",
			written: character
		};
	}
}
function readGroup(cursor) {
	const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? "";
	const isKnown = prefix !== "" || cursor.source[cursor.at] !== "?";
	cursor.at += prefix.length;
	const part = readAlternatives(cursor);
	cursor.at += 1;
	if (!isKnown) return UNKNOWN;
	return /[=!]$/.test(prefix) ? {
		is: "look",
		part
	} : part;
}
function readEscape(cursor) {
	const start = cursor.at - 1;
	const escaped = ESCAPE.exec(cursor.source.slice(start, start + 40))?.[0] ?? "\\";
	cursor.at = start + escaped.length;
	if (escaped === "\\b" || escaped === "\\B") return EDGE;
	return NO_CHARACTER.test(escaped) ? UNKNOWN : {
		is: "character",
		written: escaped
	};
}
const ESCAPE = /^\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|[pP]\{\w+\}|.)/s;
const NO_CHARACTER = /^\\(?:\d|k|[pP]|c|[ux]$|$)/;

// src/detect/engine/pattern-shape.ts
function patternShape(pattern) {
	if (!/^i?$/.test(pattern.flags)) return [];
	const places = Array.from({ length: 16 }, () => new Uint32Array(8));
	const ends = follow(partsOf(pattern), 1, {
		places,
		fold: pattern.flags === "i"
	});
	if (ends === void 0) return [];
	const shape = [];
	for (const [place, set] of places.entries()) {
		if (ends & 1 << place || has(set, LINE_FEED$1) || has(set, CARRIAGE_RETURN)) break;
		shape.push(set);
	}
	return shape;
}
function admits(shape, bytes, at) {
	const end = Math.min(shape.length, bytes.length - at);
	for (let place = 0; place < end; place += 1) if (!has(shape[place], bytes[at + place])) return false;
	return true;
}
const LONGEST = 16;
const LINE_FEED$1 = 10;
const CARRIAGE_RETURN = 13;
const PLACES = 2 ** 16 - 1;
function follow(part, from, following) {
	switch (part.is) {
		case "character": return take(following, from, byteSetOf(part.written, following.fold));
		case "sequence": {
			let here = from;
			for (const each of part.parts) {
				here = follow(each, here, following);
				if (here === void 0) return void 0;
			}
			return here;
		}
		case "choice": {
			let ends = 0;
			for (const each of part.of) {
				const end = follow(each, from, following);
				if (end === void 0) return void 0;
				ends |= end;
			}
			return ends;
		}
		case "repeated": return followRepeated(part, from, following);
		case "look": return follow(part.part, 0, following) === void 0 ? void 0 : from;
		case "edge": return from;
		case "unknown": return;
	}
}
function followRepeated({ part, least, most }, from, following) {
	let ends = least === 0 ? from : 0;
	let here = follow(part, from, following);
	for (let times = 1; times <= most && here !== void 0 && here !== 0; times += 1) {
		if (times >= least) {
			if ((ends | here) === ends) break;
			ends |= here;
		}
		here = follow(part, here, following);
	}
	return here === void 0 ? void 0 : ends;
}
function take({ places }, from, set) {
	if (!set) return void 0;
	for (let left = from; left !== 0; left &= left - 1) {
		const place = places[31 - Math.clz32(left & -left)];
		for (let word = 0; word < 8; word += 1) add(place, word, set[word]);
	}
	return from << 1 & PLACES;
}

// src/detect/engine/anchors.ts
const OFTEN = 16;
function createAnchorFinder(anchors, fittingsOf) {
	const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
	const kernel = createKernel(anchors.map((anchor) => anchor.toLowerCase()), SIXTETS);
	const { ending, endingFrom } = kernel;
	const met = new Uint8Array(endingFrom.length);
	function anchorsOf(state) {
		return ending.subarray(endingFrom[state], endingFrom[state + 1]);
	}
	function lookCloser(state) {
		const fittings = [];
		for (const anchor of anchorsOf(state)) {
			const those = fittingsOf?.(anchor);
			if (!those) return;
			const length = lengths[anchor];
			fittings.push(...those.map((each) => ({
				...each,
				length
			})));
		}
		kernel.require(state, fittings);
	}
	function findAnchors(bytes) {
		kernel.load(bytes);
		const { pairs, length } = kernel.outputs();
		let count = 0;
		for (let pair = 1; pair < length; pair += 2) {
			const state = pairs[pair];
			count += endingFrom[state + 1] - endingFrom[state];
		}
		const starts = new Uint32Array(count);
		const found = new Uint16Array(count);
		let at = 0;
		for (let pair = 0; pair < length; pair += 2) {
			const end = pairs[pair];
			const state = pairs[pair + 1];
			const to = endingFrom[state + 1];
			if (met[state] <= OFTEN) {
				met[state] = met[state] + 1;
				if (met[state] === OFTEN) lookCloser(state);
			}
			for (let output = endingFrom[state]; output < to; output += 1) {
				const anchor = ending[output];
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

// src/detect/engine/plan.ts
function cleared(tallies) {
	const { met, isMet, spent, resumeAt } = tallies;
	for (const index of met) {
		isMet[index] = 0;
		spent[index] = 0;
		resumeAt[index] = 0;
	}
	met.length = 0;
	return tallies;
}
const DEFAULT_REACH = 256;
function planFor(rules) {
	const compiled = rules.map((rule, index) => {
		return {
			rule,
			index,
			reach: rule.reach ?? DEFAULT_REACH,
			left: rule.left ?? "token",
			sticky: void 0,
			indexed: void 0,
			shape: void 0
		};
	});
	const byAnchor = /* @__PURE__ */ new Map();
	for (const each of compiled) for (const anchor of new Set(each.rule.anchors.map((text) => text.toLowerCase()))) {
		const sharing = byAnchor.get(anchor);
		if (sharing) sharing.push(each);
		else byAnchor.set(anchor, [each]);
	}
	const anchors = [...byAnchor.keys()];
	const rulesOf = [...byAnchor.values()];
	return {
		finder: createAnchorFinder(anchors, (anchor) => fittingsOf(rulesOf[anchor] ?? [])),
		rules: compiled,
		anchors: rulesOf.map(anchorRules),
		lengths: Uint16Array.from(anchors, (anchor) => anchor.length),
		tallies: {
			met: [],
			isMet: new Uint8Array(compiled.length),
			spent: new Float64Array(compiled.length),
			resumeAt: new Uint32Array(compiled.length)
		}
	};
}
function anchorRules(rules) {
	const named = rules.filter(({ rule }) => readsNames(rule.match));
	return {
		patterns: rules.filter(({ rule }) => !readsNames(rule.match)),
		named: named.length === 0 ? void 0 : {
			rules: named,
			known: /* @__PURE__ */ new Map()
		}
	};
}
function fittingsOf(rules) {
	const fittings = rules.map((compiled) => ({
		isToken: compiled.left === "token",
		shape: compiled.rule.match instanceof RegExp ? shapeOf(compiled, compiled.rule.match) : []
	}));
	return fittings.every(({ isToken, shape }) => isToken || shape.length > 0) ? fittings : void 0;
}
function shapeOf(compiled, pattern) {
	compiled.shape ??= patternShape(pattern);
	return compiled.shape;
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
	const { met, isMet, spent, resumeAt } = cleared(plan.tallies);
	let most = 0;
	const reader = createReader(text);
	function tryRule(compiled, at, end, name) {
		const { index, rule } = compiled;
		if (at < resumeAt[index]) return true;
		if (isMet[index] === 0) {
			isMet[index] = 1;
			met.push(index);
			if (isLeftOut(rule, options)) {
				resumeAt[index] = NEVER;
				return true;
			}
		}
		if (compiled.left === "token" && followsToken(text, at)) return true;
		if (rule.match instanceof RegExp && !admits(shapeOf(compiled, rule.match), view.bytes, at)) return true;
		if (spent[index] > allowance || name && reader.looked() > allowance) {
			onGap(rule.id);
			return true;
		}
		const { found, looked, read } = attempt(compiled, {
			text,
			at,
			end,
			name
		}, options.file, reader);
		options.onTry?.(compiled, read);
		spent[index] = spent[index] + looked + (found ? STEPS_TO_JUDGE : 0);
		most = Math.max(most, spent[index]);
		if (!found) return true;
		if (options.everywhere !== true) resumeAt[index] = found.next ?? found.end;
		if (onFound(compiled, found)) return true;
		resumeAt[index] = text.length;
		return options.everywhere !== true;
	}
	for (let hit = 0; hit < hits.count; hit += 1) {
		const anchor = hits.anchors[hit];
		const at = hits.starts[hit];
		const end = at + plan.lengths[anchor];
		const { patterns, named } = plan.anchors[anchor];
		for (const compiled of patterns) if (!tryRule(compiled, at, end)) return STEPS_FLOOR;
		const name = named && readName(text, at, end);
		if (!name) continue;
		for (const compiled of rulesOfName(named, name)) if (!tryRule(compiled, at, end, name)) return STEPS_FLOOR;
	}
	return Math.max(most, reader.looked());
}
const NEVER = 4294967295;
function isLeftOut({ generic, files }, { structuredOnly, file }) {
	return generic === true && structuredOnly || files !== void 0 && !files.test(file.name);
}
function attempt(compiled, { text, at, end, name }, file, reader) {
	const { match } = compiled.rule;
	if (match instanceof RegExp) return {
		found: attemptPattern(compiled, match, text, at),
		looked: compiled.reach
	};
	if (typeof match === "function") return {
		found: match(text, at, end, file),
		looked: compiled.reach
	};
	if (!name) return {
		found: void 0,
		looked: 0
	};
	const { assignment, looked } = reader.read(name, match.longest);
	return {
		found: assignment && foundAssigned(assignment, match, text),
		looked: 0,
		read: looked
	};
}
function createReader(text) {
	let last;
	let looked = 0;
	return {
		read(name, longest) {
			if (!last || last.name !== name || last.longest !== longest) {
				last = {
					name,
					longest,
					reading: readAssignment(text, name, longest)
				};
				looked += last.reading.looked;
			}
			return last.reading;
		},
		looked: () => looked
	};
}
function foundAssigned(assignment, match, text) {
	const { start, end, name, delimited, environment } = assignment;
	if (match.value ? !match.value.test(text.slice(start, end)) : assignment.expression) return void 0;
	if (!isNamed(match, name)) return void 0;
	return {
		start,
		end,
		name,
		delimited,
		environment,
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
	const last = text.charAt(at - 1);
	if (text.charCodeAt(at - 2) === 92 && ESCAPES.includes(last)) return false;
	return !((last === "m" || last === "K") && CONTROL.test(text.slice(Math.max(0, at - CONTROL_REACH), at)));
}
const ESCAPES = "nrtbfv0";
const CONTROL = /\[[\d;]{0,12}[mK]$/;
const CONTROL_REACH = 14;
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
	const most = head.length / HUGE_LINE;
	let lines = 1;
	for (let at = head.indexOf(10); at !== -1 && lines < most; at = head.indexOf(10, at + 1)) lines += 1;
	return lines < most;
}
const HUGE_LINE = 800;

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
	if (found.name !== void 0 && rule.generic !== true && rule.opaque !== true && saysWords(value)) {
		onNothing?.("it is the base64 of words");
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
function saysWords(value) {
	const text = textOfBase64(value);
	return text?.includes(":") === false && (readsAsWords(text) || placeholderReason(text, "generic") !== void 0);
}

// src/detect/collect.ts
const DEPTH = 4;
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
	if (depth >= 4) return true;
	kernel.load(view.bytes);
	const signs = kernel.signs();
	for (const runs of decodeRuns(view, recognised, allowance, kernel)) if (!walkViews(runs, allowance, kernel, visit, depth + 1)) return false;
	for (const style of ESCAPE_STYLES) {
		if ((signs & style.sign) === 0) continue;
		const decoded = decodeEscapes(view, style, allowance);
		if (decoded && !walkViews(decoded, allowance, kernel, visit, depth + 1)) return false;
	}
	const mail = (signs & SIGN.mail) === 0 ? void 0 : decodeQuotedPrintable(view, allowance, kernel);
	return !mail || walkViews(mail, allowance, kernel, visit, depth + 1);
}
function allowanceFor(view) {
	return new Allowance(view.bytes.length * 2 + ALLOWANCE_FLOOR);
}
const ALLOWANCE_FLOOR = 1048576;
function isBinary(bytes) {
	return hasZero(bytes, 8e3);
}

// src/detect/containers/inside.ts
function withInside(kind, { bytes, path }, own, search) {
	const matches = [...own.matches];
	const gaps = [...own.gaps];
	const notes = [];
	const refused = [...own.leftAlone ?? []];
	const unread = /* @__PURE__ */ new Map();
	const values = /* @__PURE__ */ new Map();
	openContainer(kind, bytes, path, {
		text(inner) {
			const found = search({
				bytes: inner.bytes,
				path: inner.path
			});
			for (const gap of found.gaps) gaps.push(`${shown(inner.path)}: ${gap}`);
			for (const match of found.matches) {
				const key = keyOf(match);
				const places = values.get(key) ?? /* @__PURE__ */ new Set();
				values.set(key, places);
				if (inner.isRendering && places.has(inner.path)) continue;
				places.add(inner.path);
				matches.push(insideOf(match, inner));
			}
			if (!inner.isRendering) for (const each of found.leftAlone ?? []) refused.push(insideOf(each, inner));
		},
		unread(at, why) {
			const places = unread.get(why);
			if (places) places.push(at);
			else unread.set(why, [at]);
		}
	});
	for (const [why, places] of unread) (MERE_NOTES.has(why) ? notes : gaps).push(`${WORDS[why]}${listed(places)}`);
	const isDeeper = ({ inside, ...match }) => {
		const outer = inside === void 0 ? "" : `${inside.path}!/`;
		return [...values.get(keyOf(match)) ?? []].some((at) => at !== inside?.path && at.startsWith(outer));
	};
	return {
		matches: matches.filter((match) => !isDeeper(match)).sort((a, b) => a.startByte - b.startByte),
		gaps,
		notes: [...own.notes ?? [], ...notes],
		...own.leftAlone ? { leftAlone: refused } : {}
	};
}
function sealedNotes(bytes) {
	const sealed = sealedKind(bytes);
	return sealed === void 0 ? [] : [`what is in it was not looked at, since files of ${sealed} are not opened`];
}
const MERE_NOTES = /* @__PURE__ */ new Set(["encrypted", "damaged"]);
const WORDS = {
	encrypted: "not looked at, since it is encrypted",
	large: "not looked at, since it unpacks to too much",
	broken: "not looked at, since it cannot be unpacked",
	damaged: "looked at as it is, though it is damaged, as its checksum says",
	cut: "looked at only as far as it goes, since it is cut off",
	form: "not looked at, since it is packed in a way that is not read",
	deep: "not looked at, since it lies in too many archives"
};
const NAMED = 3;
function listed(places) {
	const names = [...new Set(places)].filter((place) => place !== "");
	if (names.length === 0) return "";
	const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
	return `: ${names.slice(0, NAMED).map(shown).join(", ")}${more}`;
}
function shown(path) {
	return inertExcerpt(path, 120);
}
function insideOf(found, { path, bytes, from, isPlain }) {
	const { startByte, endByte } = found;
	const place = isPlain ? {
		startByte: from.start + startByte,
		endByte: from.start + endByte
	} : {
		startByte: from.start,
		endByte: from.end
	};
	return {
		...found,
		...place,
		inside: {
			path,
			bytes,
			startByte,
			endByte
		}
	};
}
function keyOf({ kind, secret }) {
	return `${kind}\0${secret.expose()}`;
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
function placeAll(parts, role, noise) {
	const bySpan = /* @__PURE__ */ new Map();
	for (const part of parts) {
		if (part.rule.part?.role !== role) continue;
		const key = `${part.span.start} ${part.span.end} ${part.value}`;
		const known = bySpan.get(key);
		if (known) known.again.push(part);
		else bySpan.set(key, place(part, noise));
	}
	return [...bySpan.values()];
}
function place(candidate, noise) {
	const label = (candidate.found.name ?? nameBefore(candidate.view.text, candidate.found.start)).toLowerCase().replaceAll(noise, "");
	return {
		candidate,
		again: [],
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
	for (const { view, found } of ids.flatMap(({ candidate, again }) => [candidate, ...again])) {
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
const BARE$1 = /(?:(?<=\\[nrt]|LTAI[A-Za-z0-9]{12,20}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9]{30}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT$1 = 240;
function assembleAliyun(parts) {
	if (parts.length === 0) return [];
	const of = (role) => placeAll(parts, role, NOISE$1);
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
		claims: [claimOf(id), ...temporary ? sessions.map(({ candidate }) => claimOf(candidate)) : []],
		subject: {
			kind: ALIYUN_RULE_ID,
			id: mask(id.value)
		},
		parts: {
			id: id.value,
			...temporary && sessions.length === 1 ? sessionOf(sessions) : {}
		},
		remedy: ALIYUN_REMEDY,
		links: ALIYUN_LINKS,
		why: [stand ?? "an id and its secret: usable as it is", ..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]]
	};
}
function sessionOf([only]) {
	return only === void 0 ? {} : { session: only.candidate.value };
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
const BARE = /(?:(?<=\\[nrt]|A[KS]IA[A-Z2-7]{16}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT = 240;
function assembleAws(parts) {
	if (parts.length === 0) return [];
	const of = (role) => placeAll(parts, role, NOISE);
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
		claims: [claimOf(id.candidate), ...session ? [claimOf(session.candidate)] : []],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(keyId),
			...account === void 0 ? {} : { account }
		},
		parts: {
			id: keyId,
			...session ? { session: session.candidate.value } : {}
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
		for (const claim of [{
			...draft.span,
			value: draft.value
		}, ...draft.claims]) for (const bucket of bucketsOf(claim)) {
			const entries = this.#buckets.get(bucket);
			if (entries) entries.push({
				claim,
				draft
			});
			else this.#buckets.set(bucket, [{
				claim,
				draft
			}]);
		}
	}
	holds({ span, view, value }) {
		for (const bucket of bucketsOf(span)) for (const other of this.#buckets.get(bucket) ?? []) {
			if (other.claim.start >= span.end || span.start >= other.claim.end) continue;
			if (!(view.encodings.length > 0 && view === other.draft.view) || other.claim.value.includes(value) || value.includes(other.claim.value)) return true;
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
	return widthOf$1(partsOf(pattern));
}
function widthOf$1(part) {
	switch (part.is) {
		case "character": return 1;
		case "sequence": return part.parts.reduce((sum, each) => sum + widthOf$1(each), 0);
		case "choice": return part.of.reduce((widest, each) => Math.max(widest, widthOf$1(each)), 0);
		case "repeated": {
			const width = widthOf$1(part.part);
			return width === 0 ? 0 : width * part.most;
		}
		case "look": return widthOf$1(part.part);
		case "edge": return 0;
		case "unknown": return Number.POSITIVE_INFINITY;
	}
}

// src/detect/sift-windows.ts
const MARGIN = 896;
const LONGEST_LINE = 262144;
const RUN_LINE = 60;
const LONGEST_RUN = 65536;
const LINE_FEED = 10;
const WORTH_IT = .9;
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
			if (total > text.length * WORTH_IT) return void 0;
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
const WIDEST = 880;
const ASSIGNMENT_WIDTH = 340;
const LONGEST_VALUE = 512;
function widthOf({ rule: { match } }) {
	if (typeof match === "function") return Number.POSITIVE_INFINITY;
	return match instanceof RegExp ? patternWidth(match) : ASSIGNMENT_WIDTH + (match.longest ?? LONGEST_VALUE);
}
function createSieve(plan, now) {
	const far = /* @__PURE__ */ new Set();
	const farWhenFound = /* @__PURE__ */ new Set();
	for (const each of plan.rules) {
		const width = widthOf(each);
		if (width > WIDEST) far.add(each);
		if (width + 2 * (each.rule.around ?? 0) > WIDEST) farWhenFound.add(each);
	}
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
		let reachesFar = false;
		walkViews(view, allowance, plan.finder.kernel, (each) => {
			steps += search(each, plan, {
				...options,
				onTry: (compiled, read) => {
					reachesFar ||= far.has(compiled) && (read === void 0 || ASSIGNMENT_WIDTH + read > WIDEST);
				}
			}, (compiled, match) => {
				const { rule } = compiled;
				reachesFar ||= farWhenFound.has(compiled);
				found ||= judge(rule, each, match, file, now) !== void 0;
				return !found;
			}, () => {
				found = true;
			});
			return found ? void 0 : [];
		}, binary ? 4 : 0);
		reachesFar ||= allowance.reachedFar;
		return {
			found: found || allowance.exceeded,
			reachesFar,
			steps,
			decoded: allowance.taken
		};
	}
	function sift({ bytes, path, from }) {
		if (utf16Order(bytes) !== void 0 || containerKind(bytes) || sealedKind(bytes)) return DIRTY;
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
	const order = new Map(rules.map((rule, index) => [rule, index]));
	const now = options.now ?? /* @__PURE__ */ new Date();
	function detect(text, { explain = false } = {}) {
		const own = search(text, explain);
		if (text.isPart === true) return own;
		const kind = containerKind(text.bytes);
		if (kind) return withInside(kind, text, own, (inner) => search(inner, explain));
		const notes = sealedNotes(text.bytes);
		return notes.length === 0 ? own : {
			...own,
			notes
		};
	}
	function search({ bytes, path }, explain) {
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
		const whole = candidates.filter((candidate) => candidate.rule.part === void 0).sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0)).map(draftOf);
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
function matchOf({ value, span, view, claims: _claims, why, parts, ...rest }) {
	const hidden = view.encodings.length === 0 ? [] : [`it is hidden by ${view.encodings.join(", then ")}`];
	return {
		...rest,
		why: [...why, ...hidden],
		secret: Secret.of(value),
		...parts === void 0 ? {} : { parts: secretParts(parts) },
		startByte: span.start,
		endByte: span.end
	};
}
function secretParts({ id, session }) {
	return {
		id: Secret.of(id),
		...session === void 0 ? {} : { session: Secret.of(session) }
	};
}

export { instantiate as n, createDetector as t };