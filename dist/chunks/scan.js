import "./rolldown-runtime.js";
import { t as RekeyError } from "./errors.js";
import { t as createDetector } from "./detector.js";
import { t as compareFindings } from "./finding.js";
import { t as emptyReport } from "./run-report.js";
import { n as refusalToSuppress, t as acceptedFindings } from "./suppression.js";
import { n as runGit, t as GitFailure } from "./run.js";
import { n as ignoring } from "./paths.js";
import { i as watched, t as openSource } from "./request.js";
import { t as BASELINE_PATH } from "./baseline.js";
import { t as openRepository } from "./repository.js";
import { i as readOtherTools } from "./other-tools.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { i as severityRank, r as isAtLeast } from "./severity.js";
import { l as isWhole } from "./tally.js";
import { n as containerKind, t as LARGEST_CONTAINER } from "./container-kind.js";
import { t as Secret } from "./secret.js";
import { n as formatBytes } from "./counts.js";
import { n as locator, r as textStart } from "./locate.js";

// src/commands/scan/commit-times.ts
async function withCommitTimes(found, { commitTimes }) {
	const commits = new Set(found.flatMap(({ finding }) => commitsOf(finding)));
	if (commits.size === 0 || !commitTimes) return found;
	const times = await commitTimes([...commits]).catch((failure) => {
		if (failure instanceof GitFailure) return /* @__PURE__ */ new Map();
		throw failure;
	});
	return found.map((each) => {
		const known = commitsOf(each.finding).flatMap((commit) => times.get(commit)?.getTime() ?? []);
		if (known.length === 0) return each;
		const introducedAt = new Date(Math.min(...known)).toISOString();
		return {
			...each,
			finding: {
				...each.finding,
				introducedAt
			}
		};
	});
}
function commitsOf({ state, locations }) {
	return state === "known" ? [] : locations.flatMap(({ commit }) => commit ?? []);
}

// src/commands/scan/companions.ts
async function readCompanions({ companions, config }) {
	if (!companions) return {
		from: "tree",
		tools: void 0,
		baseline: []
	};
	const { read, from } = companions;
	const [tools, baseline] = await Promise.all([readOtherTools(read, config.scan.rules.map(({ id }) => id)), read(BASELINE_PATH)]);
	return {
		from,
		tools,
		baseline: baseline === void 0 ? [] : await entriesOf(baseline)
	};
}
async function entriesOf(baseline) {
	const { parseBaseline } = await import("./read-baseline.js");
	return parseBaseline(baseline);
}
async function elsewhereOf(occurrences, { tools, from }, judging) {
	if (!tools || occurrences.length === 0) return void 0;
	const { acceptedElsewhere } = await import("./accepted-elsewhere.js");
	return await acceptedElsewhere(occurrences, {
		...judging,
		tools,
		from
	});
}
function versionReader(request, { env, signal }) {
	let opened;
	return async (path, commit) => {
		if (!("path" in request)) return void 0;
		try {
			opened ??= openRepository(request.path, env, signal);
			return await runGit(await opened, [
				"cat-file",
				"blob",
				`${commit}:${path}`
			]);
		} catch (error) {
			if (error instanceof GitFailure || error instanceof RekeyError) return void 0;
			throw error;
		}
	};
}

// src/commands/scan/findings.ts
function findingOf(fingerprint, occurrences, acceptance) {
	const [best = occurrences[0]] = [...occurrences].sort(byWeight);
	if (!best) throw new Error("a finding without an occurrence");
	const { match } = best;
	const suppression = suppressionOf(fingerprint, occurrences, match.subject, acceptance);
	const state = occurrences.every(({ known }) => known) ? "known" : "new";
	return {
		fingerprint,
		rule: match.rule,
		severity: match.confidence === "placeholder" ? "low" : match.severity,
		title: match.title,
		...match.why.length === 0 ? {} : { detail: `Why: ${match.why.join("; ")}.` },
		remedy: match.remedy,
		state: suppression ? "suppressed" : state,
		confidence: match.confidence,
		locations: locationsOf(occurrences),
		subject: match.subject,
		...suppression ? { suppression } : {},
		...match.links.length === 0 ? {} : { links: match.links }
	};
}
const CONFIDENCE = {
	structured: 0,
	generic: 1,
	placeholder: 2
};
function byWeight(a, b) {
	return CONFIDENCE[a.match.confidence] - CONFIDENCE[b.match.confidence] || severityRank(b.match.severity) - severityRank(a.match.severity) || Number(b.match.subject.account !== void 0) - Number(a.match.subject.account !== void 0);
}
function suppressionOf(fingerprint, occurrences, subject, acceptance) {
	const note = (text) => acceptance.note(text);
	const suppression = acceptance.accepted.find(fingerprint) ?? inlineSuppression(occurrences, acceptance);
	if (!suppression) return void 0;
	const refusal = refusalToSuppress(subject, acceptance.ourAccounts, suppression.by === "config" ? "A suppression in the config" : suppression.by);
	if (refusal === void 0) return suppression;
	const [first] = occurrences;
	note(first ? `${placeOf(first)}: ${refusal}` : refusal);
}
function inlineSuppression(occurrences, acceptance) {
	let first;
	let everywhere = true;
	for (const here of byPath(occurrences).values()) {
		const current = here.filter(({ standing }) => standing.current);
		for (const occurrence of current.length > 0 ? current : here) {
			const held = heldMarker(occurrence, acceptance) ?? acceptance.elsewhere?.(occurrence);
			first ??= held;
			if (!held) everywhere = false;
		}
	}
	return everywhere ? first : void 0;
}
function heldMarker(occurrence, acceptance) {
	const { marker } = occurrence;
	if (!marker) return void 0;
	if (marker.by !== "rekey:ignore") return {
		by: marker.by,
		reason: `${marker.by} at ${placeOf(occurrence)}`
	};
	if (marker.reason !== void 0) return {
		by: marker.by,
		reason: inertExcerpt(acceptance.redact(marker.reason), 200)
	};
	acceptance.note(`${placeOf(occurrence)}: rekey:ignore needs a reason after it; without one it does not hold.`);
}
function locationsOf(occurrences) {
	const now = [];
	const former = [];
	for (const here of byPath(occurrences).values()) {
		const current = here.filter(({ standing }) => standing.current);
		const [first] = [...here].sort((a, b) => a.standing.order - b.standing.order);
		now.push(...current);
		if (first && !current.some(({ standing }) => standing.commit === first.standing.commit)) former.push(first);
	}
	former.sort((a, b) => a.standing.order - b.standing.order);
	return [...now, ...former].map(({ standing, span, inside }) => ({
		path: standing.path,
		...standing.commit === void 0 ? {} : { commit: standing.commit },
		...span,
		...inside ? { inside } : {}
	}));
}
function byPath(occurrences) {
	const paths = /* @__PURE__ */ new Map();
	for (const occurrence of occurrences) {
		const { path, commit = "" } = occurrence.standing;
		const key = occurrence.origin.kind === "message" ? `${path}\0${commit}` : path;
		const group = paths.get(key);
		if (group) group.push(occurrence);
		else paths.set(key, [occurrence]);
	}
	return paths;
}
function placeOf({ standing, span }) {
	return `${inertExcerpt(standing.path, 200)}:${span.startLine}`;
}

// src/commands/scan/occurrences.ts
async function placeSightings(sightings, source, detector) {
	const origins = [...new Set(sightings.map(({ origin }) => origin))];
	const standings = await source.standings(origins);
	const placed = [];
	for (const sighting of sightings) {
		const { origin } = sighting;
		const inText = {
			path: origin.path,
			current: true,
			order: 0,
			...origin.kind === "message" && origin.commit ? { commit: origin.commit } : {}
		};
		for (const standing of origin.kind === "message" ? [inText] : standings.get(origin) ?? []) placed.push({
			sighting,
			standing
		});
	}
	const inFiles = placed.filter(({ sighting }) => sighting.origin.kind !== "message");
	const before = await matchesBefore(source, new Set(inFiles.map(({ standing }) => standing.path)), detector);
	return placed.map(({ sighting, standing }) => ({
		...sighting,
		standing,
		known: sighting.origin.kind !== "message" && (before.get(standing.path) ?? []).some((former) => isSame(former, sighting.match))
	}));
}
async function bySecret(occurrences, fingerprints) {
	await fingerprints.prepare(occurrences.map(({ match }) => match).filter(({ guessable }) => guessable));
	const groups = /* @__PURE__ */ new Map();
	for (const occurrence of occurrences) {
		const { kind, secret, guessable } = occurrence.match;
		const fingerprint = fingerprints.ofSecret(kind, secret, { guessable });
		const group = groups.get(fingerprint);
		if (group) group.push(occurrence);
		else groups.set(fingerprint, [occurrence]);
	}
	return groups;
}
async function matchesBefore(source, paths, detector) {
	const matches = /* @__PURE__ */ new Map();
	if (paths.size === 0) return matches;
	for await (const piece of source.before(paths)) {
		const { origin, bytes } = piece;
		const values = detector.detect({
			bytes,
			path: origin.path,
			isPart: !isWhole(piece)
		}).matches.map(({ inside: _text, ...match }) => match);
		matches.set(origin.path, [...matches.get(origin.path) ?? [], ...values]);
	}
	return matches;
}
function isSame(a, b) {
	return a.kind === b.kind && a.secret.equals(b.secret);
}

// src/commands/scan/remarks.ts
var Remarks = class {
	#byKey = /* @__PURE__ */ new Map();
	add(origin, what) {
		const id = origin.kind === "blob" ? origin.oid : "";
		this.#byKey.set(`${id} ${origin.path} ${what}`, {
			origin,
			what
		});
	}
	get all() {
		return [...this.#byKey.values()];
	}
};
const NAMED = 20;
async function sentencesOn(remarks, source, more) {
	if (remarks.length === 0) return [];
	const origins = [...new Set(remarks.map(({ origin }) => origin))];
	const standings = await source.standings(origins);
	const sentences = /* @__PURE__ */ new Set();
	for (const { origin, what } of remarks) {
		const paths = origin.kind === "message" ? [origin.path] : (standings.get(origin) ?? []).map(({ path }) => path);
		const [path = ""] = paths.includes(origin.path) ? [origin.path] : paths;
		if (paths.length > 0) sentences.add(`${inertExcerpt(path, 200)}: ${what}`);
	}
	const all = [...sentences];
	return all.length <= NAMED ? all : [...all.slice(0, NAMED), `${all.length - NAMED} more texts ${more}.`];
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

// src/commands/scan/match-places.ts
function placer({ start, bytes }) {
	const locate = locator(start, bytes);
	let inner;
	return ({ startByte, endByte, inside }) => {
		const from = start.byte + startByte;
		const to = start.byte + endByte;
		if (!inside) return {
			span: locate(from, to),
			text: bytes,
			startByte,
			endByte
		};
		if (inner?.bytes !== inside.bytes) inner = {
			bytes: inside.bytes,
			locate: locator(textStart(inside.bytes), inside.bytes)
		};
		const { startLine, startColumn, endLine, endColumn } = inner.locate(inside.startByte, inside.endByte);
		return {
			span: {
				startLine: 1,
				startColumn: 1,
				endLine: 1,
				endColumn: 1,
				startByte: from,
				endByte: to
			},
			inside: {
				path: inside.path,
				startLine,
				startColumn,
				endLine,
				endColumn
			},
			text: inside.bytes,
			startByte: inside.startByte,
			endByte: inside.endByte
		};
	};
}

// src/commands/scan/sightings.ts
const MOST_EXPLAINED = 1e4;
const TOO_LARGE = `not looked into, since it has more than ${formatBytes(LARGEST_CONTAINER)}`;
async function searchAll(pieces, detector, redactor, { signal, keepLines = false, explain = false }) {
	const sightings = [];
	const gaps = new Remarks();
	const notes = new Remarks();
	const leftAlone = [];
	let leftAloneMore = 0;
	for await (const piece of pieces) {
		signal.throwIfAborted();
		const { origin, bytes, start } = piece;
		const isPart = !isWhole(piece);
		if (isPart && start.byte === 0 && containerKind(bytes)) gaps.add(origin, TOO_LARGE);
		const detection = detector.detect({
			bytes,
			path: origin.path,
			isPart
		}, { explain });
		for (const gap of detection.gaps) gaps.add(origin, gap);
		for (const note of detection.notes ?? []) notes.add(origin, note);
		const placeOf = placer(piece);
		for (const found of detection.matches) {
			redactor.add(found.secret);
			const from = start.byte + found.startByte;
			if (from < piece.ownFrom || from >= piece.ownTo) continue;
			const { span, inside, text, startByte, endByte } = placeOf(found);
			const { inside: _, ...match } = found;
			const line = keepLines ? { line: linesAt(text, startByte, endByte) } : {};
			const place = {
				origin,
				span,
				...inside ? { inside } : {}
			};
			sightings.push({
				match,
				...place,
				marker: markerAt(text, startByte),
				...line
			});
		}
		for (const refused of detection.leftAlone ?? []) {
			const from = start.byte + refused.startByte;
			if (from < piece.ownFrom || from >= piece.ownTo) continue;
			if (leftAlone.length === MOST_EXPLAINED) {
				leftAloneMore += 1;
				continue;
			}
			const { span, inside } = placeOf(refused);
			const { startLine, startColumn } = inside ?? span;
			const path = inside ? `${origin.path}!/${inside.path}` : origin.path;
			leftAlone.push({
				rule: refused.rule,
				path,
				startLine,
				startColumn,
				why: refused.why
			});
		}
	}
	return {
		sightings,
		gaps: gaps.all,
		notes: notes.all,
		leftAlone,
		leftAloneMore
	};
}
const LONGEST_SIDE = 16384;
function linesAt(bytes, from, to) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = from === 0 ? 0 : text.lastIndexOf(10, from - 1) + 1;
	const found = text.indexOf(10, to);
	const end = found === -1 ? text.length : found;
	return Secret.of(text.toString("utf8", Math.max(start, from - LONGEST_SIDE), Math.min(end, to + LONGEST_SIDE)));
}

// src/commands/scan/verification.ts
async function verification(found, { wanted, refusal }, context, userRules) {
	if (!(wanted ?? context.config.scan.verify)) return {
		found,
		notes: refusal === void 0 || !context.config.scan.verify ? [] : [refusal]
	};
	if (refusal !== void 0) return {
		found,
		notes: [refusal]
	};
	const open = found.filter(({ finding }) => finding.state !== "suppressed" && finding.confidence !== "placeholder" && !userRules.includes(finding.rule));
	const results = await ask(open, context);
	const byFinding = new Map(open.map(({ finding }, index) => [finding, results[index]]));
	return {
		found: found.map((each) => ({
			...each,
			finding: withResult(each.finding, byFinding.get(each.finding))
		})),
		notes: noteOn(results.filter((result) => result !== void 0))
	};
}
async function ask(found, context) {
	if (found.length === 0) return [];
	const { env, clock, signal, config, redactor } = context;
	const [{ verifyAll }, { providerSender }, { proxiedFetch }, { awsFoundKeys }] = await Promise.all([
		import("./verify.js"),
		import("./send.js"),
		import("./proxied-fetch.js"),
		import("./found-keys.js")
	]);
	const asked = found.map(({ finding, group }) => askedOf(finding, group));
	const all = asked.flat();
	for (const { session } of all) if (session) redactor.add(session);
	const sessions = await openSessions(context);
	try {
		const results = await verifyAll(all, {
			send: providerSender(await proxiedFetch(env)),
			clock,
			signal,
			aws: awsFoundKeys(sessions),
			ourAccounts: config.aws.accounts
		});
		const byAsked = new Map(all.map((each, index) => [each, results[index]]));
		return asked.map((group) => together(group.map((each) => byAsked.get(each))));
	} finally {
		for (const session of sessions) session.close();
	}
}
async function openSessions({ env, clock, config, redactor }) {
	const { openAwsSession } = await import("./session.js");
	const { aws, rotate, selections } = config;
	const roles = /* @__PURE__ */ new Set([aws.role, ...[...rotate, ...selections].map(({ role }) => role ?? aws.role)]);
	const region = aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "us-east-1";
	return [...roles].map((role) => openAwsSession({
		env,
		region,
		role,
		clock,
		learn: (secret) => redactor.add(secret)
	}));
}
function askedOf({ rule, subject }, group) {
	const asked = /* @__PURE__ */ new Map();
	for (const { match } of group) {
		const { secret, parts } = match;
		const account = match.subject.account ?? (parts ? void 0 : subject.account);
		const key = parts?.id.expose() ?? "";
		if (!asked.has(key) || parts?.session) asked.set(key, {
			rule,
			secret,
			id: parts?.id,
			session: parts?.session,
			account
		});
	}
	const whole = [...asked.values()].filter(({ id }) => id !== void 0);
	return whole.length > 0 ? whole : [...asked.values()];
}
const ORDER = [
	"live",
	"canary",
	"unknown",
	"inactive",
	"dead"
];
function together(results) {
	return results.filter((result) => result !== void 0).toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))[0];
}
const CEILING = {
	inactive: "medium",
	dead: "low"
};
function withResult(finding, result) {
	if (!result) return finding;
	const ceiling = CEILING[result.result];
	return {
		...finding,
		severity: ceiling && isAtLeast(finding.severity, ceiling) ? ceiling : finding.severity,
		confidence: result.result === "live" ? "verified" : finding.confidence,
		detail: [finding.detail, result.detail].filter(Boolean).join(" "),
		verification: result
	};
}
const WORDS = [
	["live", "live"],
	["inactive", "inactive"],
	["dead", "dead"],
	["canary", "left alone, like a canary token"],
	["unknown", "unknown"]
];
function noteOn(results) {
	if (results.length === 0) return [];
	const said = WORDS.map(([result, words]) => {
		const number = results.filter((each) => each.result === result).length;
		return number === 0 ? void 0 : `${number} ${words}`;
	}).filter((count) => count !== void 0).join(", ");
	return [`Verification of ${results.length === 1 ? "1 credential" : `${results.length} credentials`}: ${said}.`];
}

// src/commands/scan.ts
async function scan(request, context, { hand, explain = false, beside, verify, detector: ready, isOneOfMany } = {}) {
	const started = context.clock.now();
	const { config } = context;
	const others = await readCompanions(context);
	const userRules = [...config.scan.rules, ...others.tools?.rules ?? []];
	const hasOwnRules = (others.tools?.rules.length ?? 0) > 0;
	const detector = ready && !hasOwnRules ? ready : await createDetector({
		disable: config.scan.disable,
		userRules,
		now: started
	});
	if (request.kind === "nothing") return {
		...emptyReport,
		commands: ["scan"],
		notes: [request.reason]
	};
	const ignores = ignoring(config.scan["ignore-paths"]);
	const { env, signal } = context;
	const { progress } = context;
	const sifting = {
		disable: config.scan.disable,
		userRules,
		now: started,
		signal,
		progress
	};
	const sifters = explain ? {} : await siftersFor(request, sifting);
	const { log } = context;
	const source = await openSource(request, {
		env,
		ignores,
		signal,
		...sifters,
		log
	}, beside).catch(unreadable);
	try {
		const looked = await look(source, detector, request, context, {
			started,
			hand,
			explain,
			verify,
			others,
			isOneOfMany: isOneOfMany === true,
			userRules: userRules.map(({ id }) => id)
		});
		return {
			...looked,
			stats: {
				...looked.stats,
				ms: context.clock.now().getTime() - started.getTime()
			}
		};
	} catch (failure) {
		return unreadable(failure);
	} finally {
		await source.close();
	}
}
async function siftersFor({ kind }, options) {
	if (kind === "history") return { sift: (await import("./sift-history.js")).historySifter(options) };
	if (kind === "tree") return { siftFiles: (await import("./sift-tree.js")).treeSifter(options) };
	return {};
}
function unreadable(failure) {
	if (!(failure instanceof GitFailure)) throw failure;
	throw new RekeyError({
		code: "repository-unreadable",
		what: `The repository could not be read: ${failure.message}.`,
		fix: "Check it with \"git fsck\"; check it out without \"filter\", so that nothing is left out.",
		exit: 3,
		cause: failure
	});
}
async function look(source, detector, request, context, { started, hand, explain, verify = {}, others, userRules, isOneOfMany = false }) {
	const { config, fingerprints, redactor, signal, progress } = context;
	const { sightings, leftAlone, leftAloneMore, ...remarks } = await searchAll(progress ? watched(source.pieces(), progress) : source.pieces(), detector, redactor, {
		signal,
		explain,
		keepLines: others.tools !== void 0 && others.tools.allowlists.length > 0
	});
	const occurrences = await placeSightings(sightings, source, detector);
	const notes = new Set(others.tools?.notes);
	const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10), others.baseline);
	const redact = (text) => redactor.redact(text);
	const note = (text) => void notes.add(text);
	const acceptance = {
		accepted,
		elsewhere: await elsewhereOf(occurrences, others, {
			detector,
			redact,
			note,
			readAtCommit: versionReader(request, context)
		}),
		ourAccounts: config.aws.accounts,
		redact,
		note
	};
	const found = [...await bySecret(occurrences, fingerprints)].map(([fingerprint, group]) => ({
		finding: findingOf(fingerprint, group, acceptance),
		group
	})).sort((a, b) => compareFindings(a.finding, b.finding));
	const dated = await withCommitTimes(found, source);
	const verified = await verification(dated, verify, context, userRules);
	for (const each of verified.notes) note(each);
	for (const { finding, group } of verified.found) hand?.(finding, group);
	const findings = verified.found.map(({ finding }) => finding).sort(compareFindings);
	const gaps = await sentencesOn(remarks.gaps, source, "could not be searched to their end");
	for (const each of await sentencesOn(remarks.notes, source, "could not be looked into")) note(each);
	const coverage = source.coverage();
	const allGaps = [...coverage.gaps, ...gaps];
	const everythingScanned = request.kind === "history" && request.part === void 0 && !isOneOfMany && allGaps.length === 0;
	if (leftAloneMore > 0) note(`${leftAloneMore} more places were left alone than are explained.`);
	return {
		...emptyReport,
		commands: ["scan"],
		scope: coverage.scope,
		complete: allGaps.length === 0,
		gaps: allGaps,
		findings,
		stats: {
			bytes: coverage.bytes,
			blobs: coverage.blobs,
			files: coverage.files,
			ms: 0
		},
		notes: [
			...coverage.notes,
			...notes,
			...accepted.notes({ everythingScanned })
		],
		...explain ? { leftAlone } : {}
	};
}

export { scan as t };