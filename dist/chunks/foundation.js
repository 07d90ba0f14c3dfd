import { inspect, promisify } from "node:util";
import { createHash, createHmac, scrypt, scryptSync, timingSafeEqual } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/base/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (ms, signal) => {
		await setTimeout(ms, void 0, signal ? { signal } : {});
	}
};

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

// src/base/log.ts
function logTo(write) {
	return {
		debug: (text) => write("debug", text),
		info: (text) => write("info", text),
		warning: (text) => write("warning", text),
		error: (text) => write("error", text)
	};
}
const silentLog = logTo(() => {});

// src/base/errors.ts
var RekeyError = class extends Error {
	code;
	what;
	fix;
	where;
	docs;
	diagnosis;
	exit;
	constructor(init) {
		super(describe(init), init.cause === void 0 ? void 0 : { cause: init.cause });
		this.name = "RekeyError";
		this.code = init.code;
		this.what = init.what;
		this.fix = init.fix;
		this.where = init.where;
		this.docs = init.docs;
		this.diagnosis = init.diagnosis ?? init.code;
		this.exit = init.exit ?? 2;
	}
};
function formatPlace(place) {
	return [
		place.file,
		place.line,
		place.column
	].filter((part) => part !== void 0).join(":");
}
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}
function describe(init) {
	const where = init.where ? `${formatPlace(init.where)}: ` : "";
	const fix = init.fix ? ` ${init.fix}` : "";
	const docs = init.docs ? ` (${init.docs})` : "";
	return `${where}${init.what}${fix}${docs}`;
}

// src/config/suggest.ts
function suggest(word, candidates) {
	let best;
	let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
function editDistance(a, b) {
	let older = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		older = previous;
		previous = current;
	}
	return previous[b.length] ?? 0;
}

// src/findings/severity.ts
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
function severityRank(severity) {
	return SEVERITIES.length - SEVERITIES.indexOf(severity);
}
function isAtLeast(severity, threshold) {
	return threshold !== "never" && severityRank(severity) >= severityRank(threshold);
}
function highestSeverity(severities) {
	let highest = "none";
	for (const severity of severities) if (highest === "none" || severityRank(severity) > severityRank(highest)) highest = severity;
	return highest;
}

// src/findings/finding.ts
function openFindings(findings) {
	return findings.filter((finding) => finding.state !== "suppressed");
}
function compareFindings(a, b) {
	return severityRank(b.severity) - severityRank(a.severity) || STATE_ORDER[a.state] - STATE_ORDER[b.state] || compareText(a.locations[0]?.path ?? "", b.locations[0]?.path ?? "") || (a.locations[0]?.startByte ?? 0) - (b.locations[0]?.startByte ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
const STATE_ORDER = {
	new: 0,
	known: 1,
	suppressed: 2
};
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/base/grouped-digits.ts
function groupedDigits(number) {
	return Number.isSafeInteger(number) ? String(number).replace(/\B(?=(?:\d{3})+$)/g, ",") : number.toLocaleString("en-US");
}

// src/findings/credential-age.ts
function eachCredentialOnce(credentials) {
	const byKey = /* @__PURE__ */ new Map();
	for (const credential of credentials) {
		const { rotation, kind, account = "", owner = "", name } = credential;
		const key = rotation === void 0 ? `${kind}\n${account}\n${owner}\n${name}` : `rotation\n${rotation}`;
		if (!byKey.has(key)) byKey.set(key, credential);
	}
	return [...byKey.values()];
}
function ageOfCredential({ since }, now) {
	return Math.max(0, now.getTime() - Date.parse(since));
}
function dueIn({ dueAt }, now) {
	return Date.parse(dueAt) - now.getTime();
}

// src/config/deep-freeze.ts
function deepFreeze(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const inner of Object.values(value)) deepFreeze(inner);
	return value;
}

// src/config/default-config.ts
const DAY = 864e5;
const DEFAULT_CONFIG = deepFreeze({
	version: 1,
	scan: {
		"ignore-paths": [],
		rules: [],
		disable: [],
		verify: false
	},
	suppress: [],
	aws: { accounts: [] },
	targets: {
		database: 3e4,
		replicas: 3e5
	},
	passwords: {
		profile: "default",
		secrets: []
	},
	audit: {
		"max-key-age": 90 * DAY,
		"max-secret-age": 90 * DAY
	},
	issues: {
		"max-new": 10,
		"max-writes": 100,
		labels: ["security"],
		assignees: [],
		"default-assignees": [],
		due: {
			critical: DAY,
			high: 7 * DAY,
			medium: 30 * DAY,
			low: 90 * DAY
		},
		dashboard: "auto",
		"pin-dashboard": "auto",
		advisory: "auto",
		"close-after": 2,
		"close-on": "proof",
		"former-authors": [],
		"propose-suppressions": true
	},
	"pull-requests": {
		comment: "auto",
		check: "auto"
	},
	notify: [],
	metrics: {
		"cloudwatch-emf": false,
		namespace: "Rekey"
	},
	"code-scanning": "auto",
	"secret-scanning-alerts": "auto",
	rotate: [],
	selections: []
});

// src/findings/run-report.ts
const emptyReport = {
	commands: [],
	scope: [],
	complete: true,
	gaps: [],
	findings: [],
	rotations: [],
	stats: {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	},
	notes: []
};
function mergeReports(reports) {
	const stats = {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	};
	for (const report of reports) {
		stats.bytes += report.stats.bytes;
		stats.blobs += report.stats.blobs;
		stats.files += report.stats.files;
		stats.ms += report.stats.ms;
	}
	return {
		commands: reports.flatMap((report) => report.commands),
		scope: reports.flatMap((report) => report.scope),
		complete: reports.every((report) => report.complete),
		gaps: reports.flatMap((report) => report.gaps),
		findings: reports.flatMap((report) => report.findings),
		rotations: reports.flatMap((report) => report.rotations),
		stats,
		notes: reports.flatMap((report) => report.notes),
		...credentialsOf(reports),
		...unseenOf(reports),
		...leftAloneOf(reports),
		...reports.reduce((found, { plan }) => plan ? { plan } : found, {})
	};
}
function credentialsOf(reports) {
	const seen = eachCredentialOnce(reports.flatMap(({ credentials = [] }) => credentials));
	return seen.length === 0 ? {} : { credentials: seen };
}
function unseenOf(reports) {
	const seen = new Set(reports.flatMap(({ rotations }) => rotations.map(({ name }) => name)));
	const unseen = [...new Map(reports.flatMap(({ unseenRotations = [] }) => unseenRotations.map((each) => [each.name, each]))).values()].filter(({ name }) => !seen.has(name));
	return unseen.length === 0 ? {} : { unseenRotations: unseen };
}
function leftAloneOf(reports) {
	const asked = reports.flatMap(({ leftAlone }) => leftAlone ? [leftAlone] : []);
	return asked.length === 0 ? {} : { leftAlone: asked.flat() };
}

// src/credentials/aws-key-id.ts
const SECRET_BEARING = /* @__PURE__ */ new Set([
	"AKIA",
	"ASIA",
	"ABIA",
	"ACCA"
]);
const ALPHABET$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function isAwsKeyId(text) {
	return text.length === 20 && SECRET_BEARING.has(text.slice(0, 4)) && /^[A-Z2-7]{16}$/.test(text.slice(4));
}
function awsAccountOf(keyId) {
	if (!isAwsKeyId(keyId) || ALPHABET$1.indexOf(keyId.charAt(4)) < ALPHABET$1.indexOf("Q")) return void 0;
	let bits = 0n;
	for (const character of keyId.slice(4)) bits = bits << 5n | BigInt(ALPHABET$1.indexOf(character));
	return ((bits >> 32n & 140737488355200n) >> 7n).toString().padStart(12, "0");
}
function maskKeyId(keyId) {
	return keyId.length <= 8 ? keyId : `${keyId.slice(0, 4)}…${keyId.slice(-4)}`;
}

// src/credentials/secret.ts
const SHOWN = "[secret]";
var Secret = class Secret {
	#text;
	constructor(text) {
		this.#text = text;
	}
	static of(text) {
		return new Secret(text);
	}
	expose() {
		return this.#text;
	}
	get length() {
		return this.#text.length;
	}
	equals(other) {
		const mine = Buffer.from(this.#text);
		const theirs = Buffer.from(other.#text);
		return mine.length === theirs.length && timingSafeEqual(mine, theirs);
	}
	toString() {
		return SHOWN;
	}
	toJSON() {
		return SHOWN;
	}
	[Symbol.toPrimitive]() {
		return SHOWN;
	}
	[inspect.custom]() {
		return SHOWN;
	}
};

// src/findings/baseline.ts
const BASELINE_PATH = ".github/rekey-baseline.yml";
const HEAD = `# What "rekey scan --write-baseline" accepted: one line a finding, in order. Remove a line when its credential is dead.
# The fingerprint belongs to the value, not to its place. https://github.com/rekey/rekey/blob/main/docs/scan.md#baseline
`;
function renderBaseline(entries) {
	const lines = entries.toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1).map(({ fingerprint, until, rule, reason }) => {
		return `- { fingerprint: ${fingerprint}, until: ${until}${rule === void 0 ? "" : `, rule: ${JSON.stringify(rule)}`}, reason: ${JSON.stringify(reason)} }\n`;
	});
	return `${HEAD}${lines.join("")}`;
}

// src/findings/suppression.ts
function acceptedFindings(entries, today, baseline = []) {
	const byFingerprint = new Map([...baseline, ...entries].map((entry) => [entry.fingerprint, entry]));
	const ofBaseline = new Set(baseline);
	const seen = /* @__PURE__ */ new Set();
	const hasEnded = (entry) => entry.until < today;
	return {
		find(fingerprint) {
			const entry = byFingerprint.get(fingerprint);
			if (!entry) return void 0;
			seen.add(fingerprint);
			const by = ofBaseline.has(entry) ? BASELINE_PATH : "config";
			return hasEnded(entry) ? void 0 : {
				by,
				reason: entry.reason,
				until: entry.until
			};
		},
		notes({ everythingScanned }) {
			const ofConfig = entries.flatMap((entry) => {
				const name = `The suppression of ${entry.fingerprint}`;
				if (seen.has(entry.fingerprint)) return hasEnded(entry) ? [`${name} ended on ${entry.until} and no longer holds.`] : [];
				return everythingScanned ? [`${name} is not needed: nothing with this fingerprint was found.`] : [];
			});
			const ended = baseline.filter((entry) => seen.has(entry.fingerprint) && hasEnded(entry));
			const unused = everythingScanned ? baseline.filter((entry) => !seen.has(entry.fingerprint)) : [];
			return [
				...ofConfig,
				...listed(ended, "have ended and no longer hold"),
				...listed(unused, "are not needed: nothing with these fingerprints was found")
			];
		}
	};
}
const NAMED = 20;
function listed(entries, what) {
	if (entries.length === 0) return [];
	const names = entries.slice(0, NAMED).map(({ fingerprint }) => fingerprint);
	const more = entries.length > NAMED ? `, and ${entries.length - NAMED} more` : "";
	return [`Entries of ${BASELINE_PATH} ${what}: ${names.join(", ")}${more}.`];
}
function refusalToSuppress(subject, ourAccounts, by) {
	if (subject.account === void 0 || !ourAccounts.includes(subject.account)) return void 0;
	return `${by} does not hold for a key of our own account ${subject.account}, which may still be active: it stays open until the key is dead.`;
}

// src/credentials/literal-search.ts
function literalSearch(shortest) {
	const all = /* @__PURE__ */ new Set();
	const byHead = /* @__PURE__ */ new Map();
	const firstThree = /* @__PURE__ */ new Uint8Array(65536);
	return {
		get size() {
			return all.size;
		},
		add(literal) {
			if (literal.length < shortest || all.has(literal)) return;
			all.add(literal);
			const head = literal.slice(0, shortest);
			byHead.set(head, [...byHead.get(head) ?? [], literal]);
			firstThree[slotAt(literal, 0)] = 1;
		},
		rangesIn(text) {
			const ranges = [];
			for (let start = 0; start + shortest <= text.length; start += 1) {
				if (firstThree[slotAt(text, start)] === 0) continue;
				for (const literal of byHead.get(text.slice(start, start + shortest)) ?? []) if (text.startsWith(literal, start)) ranges.push([start, start + literal.length]);
			}
			return ranges;
		}
	};
}
function slotAt(text, at) {
	return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2) & 65535;
}
function replaceRanges(text, ranges, replacement) {
	if (ranges.length === 0) return text;
	const merged = [];
	for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	let result = "";
	let done = 0;
	for (const [start, end] of merged) {
		result += text.slice(done, start) + replacement;
		done = end;
	}
	return result + text.slice(done);
}

// src/credentials/unescape.ts
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	"#39": "'",
	"#x27": "'"
};
const CONTROLS = {
	n: "\n",
	r: "\r",
	t: "	"
};
const ESCAPES = new RegExp([
	String.raw`\\u(?<unit>[0-9a-fA-F]{4})`,
	String.raw`\\u\\?\{(?<point>[0-9a-fA-F]{1,6})\\?\}`,
	String.raw`\\(?<control>[nrt])`,
	String.raw`(?<nothing>[\\\u2060${"`"}]|</?code>)`,
	"&(?<entity>amp|lt|gt|quot|apos|#39|#x27);",
	"(?<percent>%[0-7][0-9a-fA-F]|%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3})"
].join("|"), "g");
const LEVELS = 8;
function unescapeText(text) {
	let bare = withoutOneLevel(text);
	for (let level = 1; bare !== void 0 && level < LEVELS; level += 1) {
		const next = withoutOneLevel(bare.text);
		if (next === void 0) break;
		const { starts, ends } = bare;
		bare = {
			text: next.text,
			starts: next.starts.map((start) => starts[start] ?? 0),
			ends: next.ends.map((end) => ends[end - 1] ?? 0)
		};
	}
	return bare;
}
function withoutOneLevel(text) {
	const parts = [];
	const starts = [];
	const ends = [];
	let done = 0;
	const keep = (until) => {
		parts.push(text.slice(done, until));
		for (let at = done; at < until; at += 1) {
			starts.push(at);
			ends.push(at + 1);
		}
	};
	for (const match of text.matchAll(ESCAPES)) {
		keep(match.index);
		done = match.index + match[0].length;
		const meant = meaningOf(match.groups ?? {}, match[0]);
		parts.push(meant);
		for (let unit = 0; unit < meant.length; unit += 1) {
			starts.push(match.index);
			ends.push(done);
		}
	}
	if (done === 0) return void 0;
	keep(text.length);
	const bare = parts.join("");
	return bare === text ? void 0 : {
		text: bare,
		starts,
		ends
	};
}
function meaningOf(groups, written) {
	const { unit, point, control, entity, percent } = groups;
	const code = unit ?? point;
	if (code !== void 0) {
		const number = Number.parseInt(code, 16);
		return number > 1114111 ? written : String.fromCodePoint(number);
	}
	if (control !== void 0) return CONTROLS[control] ?? "";
	if (entity !== void 0) return ENTITIES[entity] ?? "";
	if (percent === void 0) return "";
	try {
		return decodeURIComponent(percent);
	} catch {
		return written;
	}
}

// src/credentials/redactor.ts
const SHORTEST = 6;
const REDACTED = "[redacted]";
var Redactor = class {
	#written = literalSearch(SHORTEST);
	#meant = literalSearch(SHORTEST);
	add(secret) {
		const value = secret.expose();
		for (const part of new Set([value, ...value.split(/\r?\n/)].flatMap((line) => [line, line.trim()]))) {
			if (part.trim().length < SHORTEST) continue;
			const meant = unescapeText(part)?.text ?? part;
			for (const form of [...disguises(part), meant]) this.#written.add(form);
			for (const form of [part, meant]) this.#meant.add(form);
		}
	}
	redact(text) {
		if (this.#written.size === 0) return text;
		const ranges = this.#written.rangesIn(text);
		const bare = unescapeText(text);
		for (const [start, end] of bare ? this.#meant.rangesIn(bare.text) : []) ranges.push([bare?.starts[start] ?? 0, bare?.ends[end - 1] ?? text.length]);
		return replaceRanges(text, ranges, REDACTED);
	}
};
function disguises(value) {
	const bytes = Buffer.from(value);
	const json = JSON.stringify(value).slice(1, -1);
	const forms = [
		value,
		json,
		JSON.stringify(json).slice(1, -1),
		encodeURIComponent(value.toWellFormed()),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase()
	];
	for (let shift = 0; shift < 3; shift += 1) {
		const encoded = inBase64(bytes, shift);
		forms.push(encoded, encoded.replaceAll("+", "-").replaceAll("/", "_"));
	}
	return new Set(forms);
}
function inBase64(bytes, shift) {
	const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
	const first = Math.ceil(shift * 8 / 6);
	const last = Math.floor((shift + bytes.length) * 8 / 6);
	return encoded.slice(first, last);
}

// src/findings/fingerprint.ts
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;
const HARDENING = {
	N: 16384,
	r: 8,
	p: 1
};
const BYTES = 20;
const hardenedInBackground = promisify(scrypt);
function fingerprintsWith(key) {
	const slow = /* @__PURE__ */ new Map();
	const keyed = (domain, text) => {
		return printOf(createHmac("sha256", `rekey/1/${key}`).update(`${domain}\0${text}`).digest());
	};
	const salt = (kind) => `rekey/1/${key}/${kind}`;
	const identity = (kind, secret) => keyed(`secret/${kind}`, secret.expose());
	return {
		async prepare(guessable) {
			const wanted = /* @__PURE__ */ new Map();
			for (const each of guessable) {
				const fast = identity(each.kind, each.secret);
				if (!slow.has(fast)) wanted.set(fast, each);
			}
			await Promise.all(Array.from(wanted, async ([fast, { kind, secret }]) => {
				const hardened = await hardenedInBackground(secret.expose(), salt(kind), BYTES, HARDENING);
				slow.set(fast, printOf(hardened));
			}));
		},
		ofSecret(kind, secret, { guessable }) {
			const fast = identity(kind, secret);
			if (!guessable) return fast;
			const known = slow.get(fast);
			if (known !== void 0) return known;
			const print = printOf(scryptSync(secret.expose(), salt(kind), BYTES, HARDENING));
			slow.set(fast, print);
			return print;
		},
		ofResource: (check, resource) => keyed(`resource/${check}`, resource)
	};
}
function printOf(digest) {
	return base32(digest).slice(0, LENGTH);
}
function base32(bytes) {
	let bits = 0;
	let count = 0;
	let text = "";
	for (const byte of bytes) {
		bits = (bits << 8 | byte) & 65535;
		count += 8;
		while (count >= 5) {
			count -= 5;
			text += ALPHABET.charAt(bits >> count & 31);
		}
	}
	return text;
}

// src/base/part.ts
function formatPart({ index, count }) {
	return `${index}/${count}`;
}
function partOfId(id, count) {
	return Math.floor(Number.parseInt(id.slice(0, 8), 16) / 2 ** 32 * count) + 1;
}
function partOfName(name, count) {
	return partOfId(createHash("sha256").update(name).digest("hex"), count);
}

// src/base/container-kind.ts
const LARGEST_CONTAINER = 104857600;
function containerKind(bytes) {
	if (startsWith(bytes, 31, 139, 8)) return bytes.length >= 18 && bytes[3] < 32 ? "gzip" : void 0;
	if (startsWith(bytes, 80, 75)) return isZip(bytes, 0) ? "zip" : void 0;
	if (startsWith(bytes, 37, 80, 68, 70, 45)) return "pdf";
	if (startsWith(bytes, 40, 181, 47, 253)) return "zstd";
	if (bytes[257] === 117 && isTarHeader(bytes, 0)) return "tar";
	const end = bytes.length - 22;
	return end > 0 && bytes[end] === 80 && isZip(bytes, end) ? "zip" : void 0;
}
function isZip(bytes, at) {
	if (bytes[at + 1] !== 75) return false;
	const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
	return third === 3 && fourth === 4 || third === 5 && fourth === 6 || third === 7 && fourth === 8;
}
function isTarHeader(bytes, at) {
	if (at + 512 > bytes.length) return false;
	let told = 0;
	for (let index = 148; index < 156; index += 1) {
		const digit = bytes[at + index] - 48;
		if (digit >= 0 && digit < 8) told = told * 8 + digit;
	}
	if (told === 0) return false;
	let sum = 0;
	let high = 0;
	for (let index = 0; index < 512; index += 1) {
		const byte = index >= 148 && index < 156 ? 32 : bytes[at + index];
		sum += byte;
		if (byte >= 128) high += 1;
	}
	return told === sum || told === sum - high * 256;
}
function sealedKind(bytes) {
	const words = SEALED[bytes[0] ?? -1];
	if (!words || bytes.length < 32) return void 0;
	return words.find(([magic]) => startsWith(bytes, ...magic))?.[1];
}
const SEALED = {
	55: [[[
		55,
		122,
		188,
		175,
		39,
		28
	], "7z"]],
	82: [[[
		82,
		97,
		114,
		33,
		26,
		7
	], "rar"]],
	253: [[[
		253,
		55,
		122,
		88,
		90,
		0
	], "xz"]],
	66: [
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9
	].map((level) => [[
		66,
		90,
		104,
		48 + level,
		49,
		65,
		89,
		38,
		83,
		89
	], "bzip2"]),
	4: [[[
		4,
		34,
		77,
		24
	], "lz4"]],
	76: [[[
		76,
		90,
		73,
		80,
		1
	], "lzip"]],
	237: [[[
		237,
		171,
		238,
		219
	], "rpm"]]
};
function startsWith(bytes, ...magic) {
	return magic.every((byte, index) => bytes[index] === byte);
}

// src/findings/locate.ts
function textStart(bytes) {
	return {
		byte: 0,
		line: 1,
		column: 1,
		encoding: encodingOf(bytes)
	};
}
function advance(from, bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (from.encoding !== "utf-8") return advanceDecoded(from, text);
	let line = from.line;
	let lineStart = -1;
	for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) {
		line += 1;
		lineStart = at + 1;
	}
	const units = text.toString("utf8", Math.max(0, lineStart)).length;
	return {
		...from,
		byte: from.byte + text.length,
		line,
		column: (lineStart < 0 ? from.column : 1) + units
	};
}
function locator(start, bytes) {
	let last = start;
	const positionOf = (byte) => {
		const from = byte >= last.byte ? last : start;
		return advance(from, bytes.subarray(from.byte - start.byte, byte - start.byte));
	};
	return (startByte, endByte) => {
		last = positionOf(startByte);
		const end = positionOf(endByte);
		return {
			startLine: last.line,
			startColumn: last.column,
			endLine: end.line,
			endColumn: end.column,
			startByte,
			endByte
		};
	};
}
function encodingOf(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
}
function advanceDecoded(from, bytes) {
	const lines = new TextDecoder(from.encoding, { ignoreBOM: from.byte !== 0 }).decode(bytes).split("\n");
	const units = lines.at(-1)?.length ?? 0;
	return {
		...from,
		byte: from.byte + bytes.length,
		line: from.line + lines.length - 1,
		column: (lines.length === 1 ? from.column : 1) + units
	};
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

// src/base/steps.ts
function finish(steps) {
	while (steps.next().done !== true);
}
const SLICE_MS = 40;
async function finishInTurns(steps, signal) {
	for (let until = performance.now() + SLICE_MS; steps.next().done !== true;) {
		if (performance.now() < until) continue;
		await new Promise((resolve) => setImmediate(resolve));
		signal?.throwIfAborted();
		until = performance.now() + SLICE_MS;
	}
}

// src/config/other-tools/rule-names.ts
const OURS$1 = {
	"generic-api-key": ["generic-secret", "generic-password"],
	"aws-access-token": ["aws-access-key"],
	"aws-amazon-bedrock-api-key-long-lived": ["aws-bedrock-api-key"],
	"alibaba-access-key-id": ["alibaba-cloud-access-key"],
	"alibaba-secret-key": ["alibaba-cloud-access-key", "alibaba-cloud-access-key-secret"],
	"anthropic-admin-api-key": ["anthropic_admin_api_key"],
	"curl-auth-header": ["basic-authorization", "generic-secret"],
	"curl-auth-user": ["basic-authorization", "generic-password"],
	"gcp-api-key": ["google_api_key"],
	"github-app-token": ["github_app_installation_access_token"],
	"github-fine-grained-pat": ["github_fine_grained_personal_access_token"],
	"github-oauth": ["github_oauth_access_token"],
	"github-pat": ["github_personal_access_token"],
	"gitlab-pat": ["gitlab_access_token"],
	"gitlab-ptt": ["gitlab_pipeline_trigger_token"],
	"gitlab-rrt": ["gitlab_runner_registration_token"],
	jwt: ["json-web-token"],
	"npm-access-token": ["npm_access_token"],
	"private-key": [
		"private-key",
		"pgp-private-key",
		"putty-private-key"
	],
	"pypi-upload-token": ["pypi_api_token"],
	"sendgrid-api-token": ["sendgrid_api_key"],
	"slack-app-token": ["slack-app-level-token"],
	"slack-bot-token": ["slack_api_token"],
	"slack-user-token": ["slack_api_token"],
	"slack-webhook-url": ["slack_incoming_webhook_url", "slack_workflow_webhook_url"],
	"stripe-access-token": [
		"stripe_api_key",
		"stripe_live_restricted_key",
		"stripe_test_secret_key",
		"stripe_test_restricted_key"
	],
	"telegram-bot-api-token": ["telegram_bot_token"]
};
const SAME_WORD = {
	gcp: "google",
	aliyun: "alibaba",
	pat: "token"
};
function isSameRule(theirs, ours) {
	if (theirs === ours || OURS$1[theirs]?.includes(ours) === true) return true;
	return wordsOf(theirs).toSorted().join(" ") === wordsOf(ours).toSorted().join(" ");
}
function mayFindTheSame(theirs, ours) {
	if (isSameRule(theirs, ours)) return true;
	if (theirs.startsWith("generic") || ours.startsWith("generic")) return true;
	return wordsOf(theirs)[0] === wordsOf(ours)[0];
}
function isKnownName(theirs, ours) {
	return ours.some((each) => isSameRule(theirs, each));
}
function wordsOf(id) {
	return id.toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== "").map((word) => SAME_WORD[word] ?? word);
}

// src/config/other-tools/written.ts
function noteAt({ file, line, column }, text) {
	return `${file}:${line}:${column}: ${text}`;
}

// src/findings/suppression-markers.ts
const REACH = 65536;
const OURS = /rekey:ignore(?![\w-])(?<reason>.*)/u;
const ON_LINE = [
	["gitleaks:allow", /gitleaks:allow/],
	["pragma: allowlist secret", /pragma:\s?(?:allow|white)list[ -]secret/i],
	["trufflehog:ignore", /trufflehog:ignore/],
	["secretlint-disable-line", /secretlint-disable-line/]
];
const ON_LINE_BEFORE = [["pragma: allowlist nextline secret", /pragma:\s?(?:allow|white)list[ -]nextline[ -]secret/i], ["secretlint-disable-next-line", /secretlint-disable-next-line/]];
const REGION = /secretlint-(?<state>disable|enable)(?![-\w])/g;
function markerAt(bytes, at) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lineStart = startOfLine(text, at);
	const lineEnd = text.indexOf(10, at);
	const end = lineEnd === -1 ? text.length : lineEnd;
	const sides = [text.toString("utf8", at, Math.min(end, at + REACH)), text.toString("utf8", Math.max(lineStart, at - REACH), at)];
	for (const side of sides) {
		const ours = OURS.exec(side);
		if (ours) return {
			by: "rekey:ignore",
			reason: reasonIn(ours.groups?.reason ?? "")
		};
	}
	for (const [by, pattern] of ON_LINE) if (sides.some((side) => pattern.test(side))) return {
		by,
		reason: void 0
	};
	if (lineStart === 0) return void 0;
	const previous = startOfLine(text, lineStart - 1);
	const before = text.toString("utf8", Math.max(previous, lineStart - REACH), lineStart);
	for (const [by, pattern] of ON_LINE_BEFORE) if (pattern.test(before)) return {
		by,
		reason: void 0
	};
	return regionAt(text, lineStart);
}
function startOfLine(text, at) {
	return at === 0 ? 0 : text.lastIndexOf(10, at - 1) + 1;
}
function regionAt(text, lineStart) {
	if (text.subarray(0, lineStart).indexOf("secretlint-disable") === -1) return void 0;
	let state;
	for (const match of text.toString("latin1", 0, lineStart).matchAll(REGION)) state = match.groups?.state;
	return state === "disable" ? {
		by: "secretlint-disable",
		reason: void 0
	} : void 0;
}
function reasonIn(rest) {
	const text = rest.replace(/(?:\*+\/|-->|--%?>|%>|#\}|\*\)|"""|''').*$/, "").replace(/^[\s:,–—-]+/, "").trim();
	return /\p{L}{2}/u.test(text) ? text.slice(0, 500) : void 0;
}

export { mergeReports as A, highestSeverity as B, BASELINE_PATH as C, isAwsKeyId as D, awsAccountOf as E, eachCredentialOnce as F, messageOf as G, severityRank as H, groupedDigits as I, inertExcerpt as J, logTo as K, compareFindings as L, deepFreeze as M, ageOfCredential as N, maskKeyId as O, dueIn as P, openFindings as R, refusalToSuppress as S, Secret as T, suggest as U, isAtLeast as V, RekeyError as W, systemClock as Y, partOfId as _, mayFindTheSame as a, Redactor as b, instantiate as c, textStart as d, LARGEST_CONTAINER as f, formatPart as g, sealedKind as h, isSameRule as i, DEFAULT_CONFIG as j, emptyReport as k, advance as l, isTarHeader as m, noteAt as n, finish as o, containerKind as p, inert as q, isKnownName as r, finishInTurns as s, markerAt as t, locator as u, partOfName as v, renderBaseline as w, acceptedFindings as x, fingerprintsWith as y, SEVERITIES as z };