import { Tt as isRecord } from "./foundation.js";
import { C as inertExcerpt } from "./start.js";
import { n as atLeast } from "./ports.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/findings/github-alert.ts
const ALERT_SUBJECT = "github-alert";
const NEAR = 3;
function matchAlert({ secretType, places }, findings, rulesOf, blobOf) {
	const isText = (location, place) => location.commit === void 0 ? blobOf(place.path, place.blob) === place.blob : location.commit === place.commit;
	const rules = rulesOf(secretType);
	const sameKind = findings.filter(({ rule }) => rules.includes(rule));
	const matching = (most, isMeant) => sameKind.filter(({ locations }) => locations.some((location) => places.some((place) => location.path === place.path && Math.abs(location.startLine - place.startLine) <= most && isMeant(location, place))));
	for (const [most, isCertain] of [
		[0, true],
		[NEAR, true],
		[0, false],
		[NEAR, false]
	]) {
		const found = matching(most, isCertain ? isText : () => true);
		if (found.length > 0) return {
			findings: found,
			isCertain
		};
	}
	return {
		findings: [],
		isCertain: false
	};
}

// src/findings/github-text.ts
const NAMES = /^\((?:issue #|pull request #|commit comment |release |wiki |gist |workflow run |artifact )/;
function standsOnGithub({ path }) {
	return NAMES.test(path);
}

// src/tracker/coverage.ts
function sourceOf(finding, scope) {
	if (finding.subject.kind === "rotation") return "rotation";
	if (finding.subject.kind === "github-alert") return "alert";
	if (finding.locations.length === 0) return "account";
	if (finding.locations.some(({ repository }) => repository !== void 0)) return scope.scan === "fleet-tree" ? "fleet-tree" : "fleet-history";
	if (finding.locations.some(standsOnGithub)) return "github";
	return scope.scan ?? "account";
}
function coverageOf(report, scope, deaths = { ofMarker: () => void 0 }) {
	if (!report.complete || scope.isPartial) return () => false;
	const ran = (command) => report.commands.includes(command);
	const covered = /* @__PURE__ */ new Set();
	if (ran("scan") && scope.scan === "tree") covered.add("tree");
	if (ran("scan") && scope.scan === "history") for (const source of [
		"tree",
		"range",
		"history"
	]) covered.add(source);
	if (ran("scan") && scope.scan === "fleet-tree") covered.add("fleet-tree");
	if (ran("scan") && scope.scan === "fleet-history") covered.add("fleet-tree").add("fleet-history");
	const isSeen = (name) => scope.repositories?.has(name) === true;
	if (ran("audit")) covered.add("account");
	if (report.alertsRead === true) covered.add("alert");
	const unsettled = report.rotations.filter(({ status }) => !SETTLED.some((known) => known === status));
	const stuck = new Set(unsettled.map(({ name }) => name));
	const timed = new Set(report.rotations.filter(({ stages = [] }) => stages.length > 0).map(({ name }) => name));
	return (marker) => {
		const { about, rule, repositories } = marker;
		const source = coveringSource(marker, deaths);
		if (source === "fleet-tree" || source === "fleet-history") return covered.has(source) && (repositories?.every(isSeen) ?? false);
		if (source !== "rotation") return covered.has(source);
		if (rule === "rotation-slow" && about !== void 0 && !timed.has(about)) return false;
		return ran("rotate") && (about === void 0 ? stuck.size === 0 : !stuck.has(about));
	};
}
function coveringSource(marker, deaths) {
	return deaths.ofMarker(marker) === void 0 ? marker.source : whereItMatters(marker.source);
}
function whereItMatters(source) {
	if (source === "range" || source === "history") return "tree";
	return source === "fleet-history" ? "fleet-tree" : source;
}
const SETTLED = [
	"not-due",
	"pending",
	"rolled-back",
	"done"
];
function closingOf(source, { isPublic, isOurs, closeAfter, closeOn }) {
	if (isPublic) return `${source === "github" ? "Close" : "Rekey closes"} this issue when its reason is gone.`;
	if (source === "github") return ON_GITHUB;
	if (source === "alert") return "Rekey closes this issue when GitHub no longer lists its alert as open.";
	if (source === "rotation") return "Rekey closes this issue when a run finds nothing wrong with this rotation any more.";
	if (source === "account") return `Rekey closes this issue when ${looks(closeAfter, "account")} it.`;
	if (closeOn === "gone") return `Rekey closes this issue when ${looks(closeAfter, source)} it. That does not make the credential dead: changing it does.`;
	const proof = `Rekey closes this issue when the credential is known to be dead and ${looks(closeAfter, whereItMatters(source))} it.`;
	return isOurs ? `${proof} It learns of the death from a rotation, or by asking the account.` : `${proof} It learns of the death from a rotation, or from the provider where it may ask; you can say it with \`/revoked HOW\`, which closes the issue at once.`;
}
function looks(closeAfter, source) {
	return closeAfter === 1 ? `a complete ${LOOK[source]} no longer finds` : `${closeAfter} complete ${LOOKS[source]} in a row no longer find`;
}
const ON_GITHUB = "Rekey closes this issue when the credential is known to be dead; former revisions of a text on GitHub stay readable. When you have changed it, write `/revoked HOW`.";
const LOOK = {
	range: "scan of the history",
	history: "scan of the history",
	tree: "scan of the files",
	account: "audit",
	"fleet-tree": "scan of the fleet",
	"fleet-history": "scan of the histories of the fleet"
};
const LOOKS = {
	range: "scans of the history",
	history: "scans of the history",
	tree: "scans of the files",
	account: "audits",
	"fleet-tree": "scans of the fleet",
	"fleet-history": "scans of the histories of the fleet"
};

// src/findings/deleted-key.ts
function deletionOf(maskedId, rotations) {
	const deletes = rotations.find(({ steps }) => steps.some(({ call, detail }) => call === "iam:DeleteAccessKey" && detail.includes(`${maskedId} is deleted`)));
	return deletes && `The rotation "${deletes.name}" has deleted the key ${maskedId}.`;
}

// src/tracker/death.ts
const MAX_SAID = 250;
const OF_CREDENTIALS = [
	"range",
	"tree",
	"history",
	"github",
	"fleet-tree",
	"fleet-history"
];
function isOfCredential({ source }) {
	return OF_CREDENTIALS.includes(source);
}
function keyOf$1({ subject }, ourAccounts) {
	const { kind, id, account } = subject;
	return kind === "aws-access-key" && account !== void 0 && ourAccounts.includes(account) ? id : void 0;
}
function deathsKnownTo({ rotations }, ourAccounts) {
	const deletion = (key) => key === void 0 ? void 0 : deletionOf(key, rotations);
	return {
		ofFinding: (finding, before) => {
			const deleted = deletion(keyOf$1(finding, ourAccounts));
			if (deleted !== void 0) return deleted;
			const { result, detail = "" } = finding.verification ?? {};
			if (result === "dead") return inertExcerpt(detail, MAX_SAID);
			return result === "live" || result === "inactive" ? void 0 : before?.dead;
		},
		ofMarker: ({ dead, key }) => deletion(key) ?? dead
	};
}

// src/tracker/due.ts
const DAY$1 = 864e5;
function dueAt({ since, history }, time) {
	const began = Date.parse(since ?? history[0]?.[0] ?? "");
	return Number.isNaN(began) ? void 0 : new Date(began + time);
}
function reminderAt(due, time, { now, reminded }) {
	if (reminded === "overdue") return void 0;
	const left = due.getTime() - now.getTime();
	if (left < 0) return "overdue";
	return left <= DAY$1 && time > 2 * DAY$1 && reminded === void 0 ? "due" : void 0;
}
function dueText(due) {
	return `${due.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/tracker/marker.ts
const ISSUE_SOURCES = [
	"range",
	"tree",
	"history",
	"account",
	"rotation",
	"github",
	"alert",
	"fleet-tree",
	"fleet-history"
];
const STATES = [
	"open",
	"fixed",
	"suppressed",
	"duplicate"
];
const DECISIONS = [
	"acknowledged",
	"snoozed",
	"accepted",
	"false-positive",
	"revoked"
];
function formatMarker(marker) {
	const kept = {
		...marker,
		history: marker.history.slice(-20)
	};
	return `<!-- rekey:v1 ${JSON.stringify(kept).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} -->`;
}
const LINE$1 = /^<!-- rekey:v1 (?<json>\{.*\}) -->[ \t]*\r?$/m;
function readMarker(body) {
	const json = LINE$1.exec(body)?.groups?.json;
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
		return isMarker(value) ? value : void 0;
	} catch {
		return;
	}
}
function rawMarker(body) {
	return LINE$1.exec(body)?.groups?.json;
}
function withoutMarker(body) {
	return body.replace(new RegExp(`${LINE$1.source}\\n?`, "m"), "");
}
function isMarker(value) {
	if (!isRecord(value)) return false;
	const { fp, state, source, hash, history, about } = value;
	return typeof fp === "string" && typeof hash === "string" && isText(about) && STATES.some((known) => known === state) && ISSUE_SOURCES.some((known) => known === source) && Array.isArray(history) && history.every((entry) => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string")) && hasLaterFields(value);
}
function hasLaterFields(value) {
	const { since, decision, reminded, tags, owners, rotation, handled, repositories, key, dead, gone } = value;
	const { from } = value;
	return (since === void 0 || typeof since === "string" && !Number.isNaN(Date.parse(since))) && (decision === void 0 || isDecision(decision)) && (reminded === void 0 || reminded === "due" || reminded === "overdue") && isListOf("string", tags) && isListOf("string", owners) && isListOf("string", repositories) && isText(rotation) && isText(key) && isText(dead) && (from === void 0 || isRepositoryName(from)) && (gone === void 0 || isGone(gone)) && isListOf("number", handled);
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function isDecision(value) {
	if (!isRecord(value)) return false;
	const { kind, by, on, until, comment } = value;
	return DECISIONS.some((known) => known === kind) && typeof by === "string" && typeof on === "string" && (until === void 0 || typeof until === "string" && DAY.test(until)) && (comment === void 0 || typeof comment === "number");
}
function isGone(value) {
	if (!isRecord(value)) return false;
	const { since, looks } = value;
	return typeof since === "string" && DAY.test(since) && typeof looks === "number" && looks >= 1;
}
function isRepositoryName(value) {
	return typeof value === "string" && /^[A-Za-z0-9][\w-]{0,99}\/[\w.-]{1,100}$/.test(value);
}
function isText(value) {
	return value === void 0 || typeof value === "string";
}
function isListOf(type, value) {
	return value === void 0 || Array.isArray(value) && value.every((item) => typeof item === type);
}

// src/tracker/public-event.ts
function publicEvent([day, event]) {
	return [day, event.replace(/^(?<plan>plan of )?rotation .+ asked for by /, (_, plan) => plan === void 0 ? "rotation asked for by " : "plan of a rotation asked for by ").replace(/^called revoked by /, "called settled by ").replace(/, and the credential is dead$/, "")];
}

// src/tracker/region.ts
const BEGIN = "<!-- rekey:begin -->";
const END = "<!-- rekey:end -->";
const MAX_BODY = 65536;
function bodyOf(marker, text, others = "") {
	return newBody(formatMarker(marker), text, others);
}
function withRegion(body, marker, text) {
	return placed(withoutMarker(body), formatMarker(marker), text);
}
function withMarker(body, marker) {
	return `${formatMarker(marker)}\n${withoutMarker(body)}`;
}
function newBody(line, text, others = "") {
	const tail = others === "" ? "\n" : `\n${others}`;
	return `${line}\n${BEGIN}\n${text}\n${END}${tail}`;
}
function placed(rest, line, text) {
	const region = regionIn(rest);
	if (!region) return newBody(line, text, withoutBorders(rest));
	return `${line}\n${rest.slice(0, region.begin)}${BEGIN}\n${text}\n${END}${rest.slice(region.end)}`;
}
function textIn(body) {
	const region = regionIn(body);
	return region && body.slice(region.begin + 20, region.end - 18).trim();
}
function regionIn(text) {
	const begin = text.indexOf(BEGIN);
	const end = text.indexOf(END);
	return begin >= 0 && end > begin && text.lastIndexOf(BEGIN) === begin && text.lastIndexOf(END) === end ? {
		begin,
		end: end + 18
	} : void 0;
}
const NOTICE = /^\r?\n> \[!NOTE\]\r?\n(?:>.*\n)*\r?\n/;
function withNotice(body, notice) {
	const region = regionIn(body);
	if (!region) return body;
	const begin = region.begin + 20;
	const rest = body.slice(begin).replace(NOTICE, "\n");
	const lines = notice === void 0 ? "" : `\n> [!NOTE]\n> ${notice.replaceAll(/\s*\n\s*/g, " ")}\n`;
	return `${body.slice(0, begin)}${lines}${rest}`;
}
function withEvents(body, day, events) {
	const region = regionIn(body);
	if (!region || events.length === 0) return body;
	const lines = body.slice(region.begin, region.end).split("\n");
	const heading = lines.lastIndexOf("### History");
	if (heading < 0) return body;
	let end = heading + 2;
	while (lines[end]?.startsWith("- ")) end += 1;
	lines.splice(end, 0, ...events.map((event) => `- ${day}: ${event}`));
	return `${body.slice(0, region.begin)}${lines.join("\n")}${body.slice(region.end)}`;
}
function lengthOfOthers(body) {
	return withRegion(body, {
		fp: "",
		state: "open",
		source: "tree",
		hash: "",
		history: []
	}, "").length + MARKER_ROOM;
}
const MARKER_ROOM = 2500;
function withoutBorders(text) {
	return text.replaceAll(BEGIN, "").replaceAll(END, "");
}

// src/tracker/issue-draft.ts
function draftIssue(finding, memory, others, { isPublic, source: from, render, ownersOf, ourAccounts, rotationOf, due: times, closeAfter, closeOn }) {
	const { source, since } = memory;
	const events = memory.history.slice(-20);
	const history = isPublic ? events.map(publicEvent) : events;
	const owners = ownersOf(finding);
	const mention = mentionOf(owners.teams);
	const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - others) - mention.length);
	const { account } = finding.subject;
	const isOurs = account !== void 0 && ourAccounts.includes(account);
	const closing = closingOf(source, {
		isPublic,
		isOurs,
		closeAfter,
		closeOn
	});
	const rotation = rotationOf(finding);
	const key = keyOf$1(finding, ourAccounts);
	const rendered = render(finding, {
		isPublic,
		history,
		closing,
		maxLength,
		due: isPublic ? void 0 : dueAt({
			since,
			history
		}, times[finding.severity]),
		isOurs,
		rotation
	});
	const { title, body } = {
		...rendered,
		body: rendered.body + mention
	};
	return {
		title,
		text: body,
		marker: {
			fp: finding.fingerprint,
			state: "open",
			source,
			hash: createHash("sha256").update(`${title}\0${body}`).digest("base64url").slice(0, 16),
			history,
			...memoryOf(memory),
			...memory.dead === void 0 ? {} : { dead: isPublic ? "" : memory.dead },
			...isPublic ? {
				public: true,
				tags: []
			} : {
				...openMemory(finding, source),
				...from === void 0 ? {} : { from },
				...owners.all.length === 0 ? {} : { owners: owners.all },
				...isOurs ? { ours: true } : {},
				...key === void 0 ? {} : { key },
				...rotation === void 0 ? {} : { rotation }
			}
		}
	};
}
function memoryOf({ since, again, decision, reminded, tags, handled, kept }) {
	return {
		...since === void 0 ? {} : { since },
		...again ? { again } : {},
		...decision ? { decision } : {},
		...reminded ? { reminded } : {},
		...tags ? { tags } : {},
		...handled ? { handled } : {},
		...kept ? { kept } : {}
	};
}
function withEvent(history, day, event) {
	return [...history, [day, event]];
}
function mentionOf(teams) {
	return teams.length === 0 ? "" : `\n\nCode owners: ${teams.join(", ")}`;
}
function openMemory({ rule, severity, subject, locations }, source) {
	return {
		rule,
		severity,
		...source === "rotation" && subject.id !== void 0 ? { about: subject.id } : {},
		...repositoriesOf(locations)
	};
}
function repositoriesOf(locations) {
	const names = new Set(locations.flatMap(({ repository }) => repository?.toLowerCase() ?? []));
	return names.size > 0 && names.size <= MOST_REPOSITORIES ? { repositories: [...names].sort() } : {};
}
const MOST_REPOSITORIES = 50;
const MAX_TEXT = 3e4;
const MIN_TEXT = 1e3;

// src/tracker/dashboard/dashboard-marker.ts
const PARTS = [
	"files",
	"account",
	"rotation"
];
const LINE = /^<!-- rekey:dashboard:v1 (?<json>\{.*\}) -->[ \t]*\r?$/m;
function isDashboard(body) {
	return LINE.test(body);
}
function formatDashboardMarker(marker) {
	return `<!-- rekey:dashboard:v1 ${JSON.stringify(marker).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} -->`;
}
function readDashboardMarker(body) {
	const json = LINE.exec(body)?.groups?.json;
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
		return isDashboardMarker(value) ? value : void 0;
	} catch {
		return;
	}
}
function withoutDashboardMarker(body) {
	return body.replace(new RegExp(`${LINE.source}\\n?`, "m"), "");
}
function isDashboardMarker(value) {
	if (!isRecord(value)) return false;
	const { state, hash, waiting, rotations, history, handled, from } = value;
	return (state === "open" || state === "closed") && typeof hash === "string" && isRecord(waiting) && Object.entries(waiting).every(([part, held]) => PARTS.some((known) => known === part) && isPart(held)) && Array.isArray(rotations) && rotations.every((row) => hasTexts(row, [
		"name",
		"status",
		"summary"
	])) && Array.isArray(history) && history.every((entry) => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string")) && (from === void 0 || isRepositoryName(from)) && (handled === void 0 || Array.isArray(handled) && handled.every((id) => typeof id === "number"));
}
function isPart(value) {
	return isRecord(value) && typeof value.count === "number" && Array.isArray(value.shown) && value.shown.every((row) => hasTexts(row, [
		"fp",
		"severity",
		"title"
	]));
}
function hasTexts(value, keys) {
	return isRecord(value) && keys.every((key) => typeof value[key] === "string");
}

// src/tracker/index-issues.ts
function indexIssues(issues) {
	const canonical = /* @__PURE__ */ new Map();
	const duplicates = [];
	const unreadable = [];
	const readable = [];
	const dashboards = issues.filter(({ body }) => isDashboard(body)).sort((a, b) => a.number - b.number);
	for (const issue of issues) {
		if (dashboards.includes(issue)) continue;
		const marker = readMarker(issue.body);
		if (marker) readable.push({
			issue,
			marker
		});
		else unreadable.push(issue.number);
	}
	readable.sort((a, b) => precedence(a) - precedence(b) || a.issue.number - b.issue.number);
	for (const { issue, marker } of readable) {
		if (marker.state === "duplicate" && issue.state === "closed") continue;
		const first = canonical.get(marker.fp);
		if (!first) canonical.set(marker.fp, {
			issue,
			marker
		});
		else if (issue.state === "open") duplicates.push({
			issue,
			marker,
			of: first.issue.number
		});
	}
	return {
		canonical,
		duplicates,
		readable,
		unreadable,
		dashboards
	};
}
function precedence(known) {
	if (known.issue.state === "open") return 0;
	return isAccepted(known) ? 1 : 2;
}
function isAccepted({ issue, marker }) {
	const isUnfixed = issue.stateReason === "not_planned" || issue.stateReason === "duplicate";
	return issue.state === "closed" && isUnfixed && marker.state !== "suppressed";
}
function asTheyAre(index, applied) {
	const changed = new Map(applied.map((issue) => [issue.number, issue]));
	const before = [...index.canonical.values()].map(({ issue }) => changed.get(issue.number) ?? issue);
	const known = new Set(before.map(({ number }) => number));
	const opened = applied.filter(({ number }) => !known.has(number));
	return indexIssues([...before, ...opened]).canonical;
}

// src/tracker/state.ts
function stateOf(known, today) {
	const { issue, marker } = known;
	const decision = decisionOn(marker, today);
	if (issue.state === "open") {
		if (decision?.kind === "snoozed" || decision?.kind === "acknowledged") return decision.kind;
		return marker.again ? "regressed" : "open";
	}
	if (marker.state === "fixed" || marker.state === "duplicate") return "resolved";
	if (isClosing(decision)) return decision.kind === "revoked" ? "resolved" : decision.kind;
	return marker.state === "suppressed" || isAccepted(known) ? "accepted" : "resolved";
}
function decisionOn({ decision }, today) {
	if (!decision) return void 0;
	return decision.until === void 0 || decision.until >= today ? decision : void 0;
}
function isClosing(decision) {
	return decision !== void 0 && [
		"accepted",
		"false-positive",
		"revoked"
	].includes(decision.kind);
}

// src/tracker/labels.ts
const OUR_LABEL = "rekey";
const SEVERITY_PREFIX = "severity/";
const COLOURS = {
	critical: "a3195b",
	high: "c62828",
	medium: "e0a100",
	low: "1769aa"
};
const MAX_NAME = 50;
const DECIDED = {
	acknowledged: {
		name: "state/acknowledged",
		colour: "1769aa",
		description: "Somebody said that they look after it"
	},
	snoozed: {
		name: "state/snoozed",
		colour: "8a93a3",
		description: "No reminders until the day that was given"
	},
	accepted: {
		name: "state/accepted-risk",
		colour: "8a93a3",
		description: "Somebody accepted the risk until a day"
	},
	"false-positive": {
		name: "state/false-positive",
		colour: "8a93a3",
		description: "Somebody said that it is no credential"
	},
	revoked: {
		name: "state/revoked",
		colour: "2e7d32",
		description: "Somebody said that the credential is dead"
	}
};
const ACTIVE = {
	name: "state/verified-active",
	colour: "a3195b",
	description: "The provider or our own account says that it works"
};
const OVERDUE = {
	name: "sla/overdue",
	colour: "c62828",
	description: "It should be done with by now"
};
function labelsFor(configured) {
	const labels = [{
		name: OUR_LABEL,
		colour: "5b6577",
		description: "Opened and kept up to date by Rekey"
	}, ...configured.map((name) => ({
		name,
		colour: "d93f0b",
		description: "Set by the Rekey configuration"
	}))];
	return labels.filter(({ name }, index) => labels.findIndex((label) => label.name === name) === index);
}
function tagsFor({ severity, rule, confidence }, decision, { isOverdue, isPublic }) {
	if (isPublic) return [];
	const tags = [{
		name: `${SEVERITY_PREFIX}${severity}`,
		colour: COLOURS[severity],
		description: `Rekey found this to be ${severity}`
	}];
	const ofRule = `rule/${rule}`;
	if (ofRule.length <= MAX_NAME && /^[\w./-]+$/.test(ofRule)) tags.push({
		name: ofRule,
		colour: "c8cdd6",
		description: "The rule or check that found it"
	});
	if (confidence === "verified") tags.push(ACTIVE);
	if (decision) tags.push(DECIDED[decision.kind]);
	if (isOverdue) tags.push(OVERDUE);
	return tags;
}
function withTags(labels, { tags }, next) {
	const ours = tags ?? labels.filter((label) => label.startsWith(SEVERITY_PREFIX));
	return [...labels.filter((label) => !ours.includes(label) && !next.includes(label)), ...next];
}
function retagged(tags, decision) {
	const decided = Object.values(DECIDED).map(({ name }) => name);
	const names = tags.filter((name) => !decided.includes(name));
	if (!decision) return {
		names,
		ensure: []
	};
	const tag = DECIDED[decision.kind];
	return {
		names: [...names, tag.name],
		ensure: [tag]
	};
}

// src/tracker/dashboard/checkboxes.ts
const BOX = /^- \[(?<tick>[ xX])\] <!-- rekey:(?<kind>open-all|open|rotate|rescan)(?:=(?<of>[\w.+=@/-]{1,613}))? -->/gm;
function ticksOf(body) {
	return tickedIn(textIn(body) ?? "");
}
function tickedIn(text) {
	const found = [];
	for (const { groups } of text.matchAll(BOX)) {
		if (groups?.tick === " ") continue;
		const { kind, of } = groups ?? {};
		if (kind === "open-all" || kind === "rescan") found.push({ kind });
		else if (kind === "open" && of !== void 0) found.push({
			kind,
			fingerprint: of
		});
		else if (kind === "rotate" && of !== void 0) found.push({
			kind,
			rotation: of
		});
	}
	return found;
}
function withTicks(text, ticks) {
	const wanted = new Set(ticks.map(keyOf));
	return text.replaceAll(BOX, (box) => {
		const [command] = tickedIn(box.replace("- [ ]", "- [x]"));
		const tick = command && wanted.has(keyOf(command)) ? "x" : " ";
		return box.replace(/^- \[.\]/, `- [${tick}]`);
	});
}
function keyOf(command) {
	if (command.kind === "open") return `open=${command.fingerprint}`;
	return command.kind === "rotate" ? `rotate=${command.rotation}` : command.kind;
}

// src/tracker/triage/may-accept.ts
function refusalToAccept(login, role, { owners, isPublic }) {
	if (atLeast(role, "maintain")) return void 0;
	if (!atLeast(role, "write")) return `it takes the role write, and yours is ${role}`;
	if (isPublic) return "in a public repository it takes the role maintain";
	if (owners.length === 0) return void 0;
	return owners.some((owner) => owner.toLowerCase() === login.toLowerCase()) ? void 0 : "it takes a code owner of the files, or the role maintain";
}

export { withMarker as A, deathsKnownTo as B, MAX_BODY as C, placed as D, newBody as E, rawMarker as F, sourceOf as G, keyOf$1 as H, readMarker as I, ALERT_SUBJECT as K, dueAt as L, withRegion as M, publicEvent as N, textIn as O, formatMarker as P, dueText as R, withEvent as S, lengthOfOthers as T, deletionOf as U, isOfCredential as V, coverageOf as W, isDashboard as _, OUR_LABEL as a, draftIssue as b, tagsFor as c, isClosing as d, stateOf as f, formatDashboardMarker as g, isAccepted as h, withTicks as i, withNotice as j, withEvents as k, withTags as l, indexIssues as m, keyOf as n, labelsFor as o, asTheyAre as p, matchAlert as q, ticksOf as r, retagged as s, refusalToAccept as t, decisionOn as u, readDashboardMarker as v, bodyOf as w, openMemory as x, withoutDashboardMarker as y, reminderAt as z };