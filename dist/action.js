import "./chunks/rolldown-runtime.js";
import { a as notice, c as summary, i as info, n as error, o as setOutput, r as getInput, s as warning, t as debug } from "./chunks/actions-core.js";
import { An as logTo, C as ignoring, D as refusalToSuppress, Dn as compareFindings, Dt as Secret, E as acceptedFindings, En as groupedDigits, Et as refusalToVerify, Ft as loadConfigAtCommit, It as loadConfigFile, On as openFindings, Ot as runCommands, Sn as teamsAmong, _n as isObjectId, b as Redactor, bn as readerInFolder, gn as isNullId, jn as systemClock, kn as optimizeLater, wt as verdictOf, x as readEvent, xn as loginsAmong, y as fingerprintsWith, yn as readCodeOwners } from "./chunks/foundation.js";
import { C as inertExcerpt, S as inert, _ as isAtLeast, b as RekeyError, d as VERSION, f as readActionInputs, g as highestSeverity, h as SEVERITIES, l as tellFailure, x as messageOf } from "./chunks/start.js";
import { t as needsAws } from "./chunks/needs-aws.js";
import { n as annotationsOf, t as annotationsLeftOut } from "./chunks/annotations.js";
import { c as PULL_FILE, i as recordAt, n as cloneUrlOf, r as worthComment, t as keepPullComment, u as renderPullFile } from "./chunks/pull-comment.js";
import { D as VERIFIED_WORDS, E as STATUS_WORDS, F as severityCounts, I as statsLine, L as statusCounts, N as percent, P as placeOf, R as subjectOf, T as ROTATION_STATUSES, V as withReadableTimes, _ as htmlCode, a as stepsTable, b as plainText, c as plannedEntries, d as dueCounts, f as dueSection, g as codeSpan, i as stageLines, j as isClean, k as count, n as diagnosisHtml, p as rotationTimeline, v as htmlProse, x as prose, y as htmlText, z as verdictLine } from "./chunks/text.js";
import { r as planSection } from "./chunks/plan.js";
import { n as readerAtCommit, t as openGithub } from "./chunks/github.js";
import { n as REPORT, r as chooseCommands, t as DOCTOR } from "./chunks/choose.js";
import { n as writeReportFiles, t as TRAIL_FILE } from "./chunks/report-files.js";
import { t as runPlace } from "./chunks/run-place.js";
import { t as githubRequestOfEvent } from "./chunks/github-request2.js";
import { A as withMarker, B as deathsKnownTo, C as MAX_BODY, D as placed, E as newBody, F as rawMarker, G as sourceOf, H as keyOf, I as readMarker, K as ALERT_SUBJECT, L as dueAt, M as withRegion, N as publicEvent, P as formatMarker, R as dueText, S as withEvent, T as lengthOfOthers, U as deletionOf, V as isOfCredential, W as coverageOf, a as OUR_LABEL, b as draftIssue, c as tagsFor, d as isClosing, f as stateOf, g as formatDashboardMarker, h as isAccepted, i as withTicks, j as withNotice, k as withEvents, l as withTags, m as indexIssues, n as keyOf$1, o as labelsFor, p as asTheyAre, q as matchAlert, r as ticksOf, t as refusalToAccept, u as decisionOn, v as readDashboardMarker, w as bodyOf$3, x as openMemory, y as withoutDashboardMarker, z as reminderAt } from "./chunks/may-accept.js";
import { t as wideToken } from "./chunks/wide-token.js";
import { t as RULES } from "./chunks/catalogue.js";
import { t as tellChannels } from "./chunks/tell-channels.js";
import { a as parseCommands, t as learningComments } from "./chunks/learning-comments.js";
import { i as isMeant, t as entriesOf } from "./chunks/expand.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);
const { existsSync, lstatSync, readFileSync } = process.getBuiltinModule("node:fs");
const { join: join$1, resolve, sep } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

// src/report/trend-chart.ts
const BAR_COLOR = "#2f86c8";
function trendChart(points) {
	const [first] = points;
	const last = points.at(-1);
	if (!first || !last || points.length < 2) return "";
	const byDay = new Map(points.map((point) => [point.at.slice(0, 10), point]));
	const shown = [...byDay].slice(-14);
	const totals = shown.map(([, point]) => totalOf(point));
	const short = shown.map(([date]) => date.slice(5));
	const isClear = new Set(short).size === short.length;
	const days = shown.map(([date], index) => `"${isClear ? short[index] : date}"`);
	const ratio = first.ratio === void 0 || last.ratio === void 0 ? "" : ` Rotated on time: ${percent(first.ratio)} then, ${percent(last.ratio)} now.`;
	return [
		"### Trend\n",
		`Over ${count(points.length, "run")} since ${first.at.slice(0, 10)}: ${count(totalOf(first), "open finding")} then, ${groupedDigits(totalOf(last))} now.${ratio}\n`,
		...shown.length < byDay.size ? [`The last ${count(shown.length, "day")} with a run:\n`] : [],
		"```mermaid",
		`%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${BAR_COLOR}"}}}}%%`,
		"xychart-beta",
		`  x-axis [${days.join(", ")}]`,
		`  y-axis "Open findings" 0 --> ${Math.max(1, ...totals)}`,
		`  bar [${totals.join(", ")}]`,
		"```"
	].join("\n");
}
function totalOf({ open }) {
	return SEVERITIES.reduce((sum, severity) => sum + open[severity], 0);
}

// src/report/summary.ts
const MAX_BYTES = 1e6;
const MAX_FINDINGS_BYTES = 4e5;
const MAX_LIST_BYTES = 1e5;
const MAX_PLACES$2 = 3;
const MAX_STEPS$1 = 60;
function renderSummary(report, options) {
	const [verdict = "", ...others] = (options.detail === "counts" ? countsOf$1(report, options) : detailsOf(report, options)).filter((section) => section !== "");
	let text = verdict;
	let size = Buffer.byteLength(verdict);
	for (const section of others) {
		const bytes = Buffer.byteLength(section) + 2;
		if (size + bytes > MAX_BYTES) return `${text}\n\n${MORE$1}\n`;
		text += `\n\n${section}`;
		size += bytes;
	}
	return `${text}\n`;
}
const MORE$1 = "There is more than fits here: the JSON and SARIF reports of this run have all of it.";
function detailsOf(report, { at, trend = [] }) {
	const open = openFindings(report.findings).sort(compareFindings);
	return [
		heading(report),
		list("Not looked at", report.gaps),
		findingsTable(open),
		nextSteps(open),
		dueSection(report, at),
		rotationsTable(report),
		planSection(report.plan),
		rotationTimeline(report.rotations.filter(({ status }) => status !== "planned")),
		rotationSteps(report),
		trendChart(trend),
		list("Looked at", [...report.scope, statsLine(report.stats)]),
		list("Notes", report.notes)
	];
}
function countsOf$1(report, { at, trend = [] }) {
	const open = openFindings(report.findings);
	const due = dueCounts(report, at);
	const lines = [
		...severityCounts(open).map(([severity, number]) => `${severity}: ${count(number, "finding")}`),
		...statusCounts(report.rotations).map(([status, number]) => `${STATUS_WORDS[status]}: ${count(number, "rotation")}`),
		...due.length > 0 ? [`credentials: ${due.join(", ")}`] : [],
		...report.gaps.length > 0 ? [`not looked at: ${count(report.gaps.length, "gap")}`] : []
	];
	const where = report.detailsIn ?? [];
	const why = where.length > 0 ? `This page is public, so it names nothing. Those who may read them find the details in: ${prose(where.join(", "))}.` : "This page is public, so it names nothing. The reports of the run say more to those who may read them. [How to have the details where only maintainers see them](https://github.com/rekey/rekey/blob/main/docs/confidentiality.md)";
	return [
		heading(report),
		lines.map((line) => `- ${line}`).join("\n"),
		lines.length > 0 ? why : "",
		trendChart(trend)
	];
}
function heading(report) {
	return `## ${isClean(report) ? "✅" : "❌"} Rekey\n\n**${prose(verdictLine(report))}**`;
}
function findingsTable(findings) {
	if (findings.length === 0) return "";
	const rows = [];
	let size = 0;
	for (const finding of findings) {
		const row = findingRow(finding);
		size += Buffer.byteLength(row);
		if (size > MAX_FINDINGS_BYTES) break;
		rows.push(row);
	}
	const rest = findings.length - rows.length;
	const more = rest > 0 ? `\n\nAnd ${count(rest, "more finding")}. ${MORE$1}` : "";
	return `### Findings\n\n${table([
		"Severity",
		"Finding",
		"Where",
		"Fingerprint"
	], rows)}${more}`;
}
function findingRow(finding) {
	const places = finding.locations.slice(0, MAX_PLACES$2).map((location) => htmlCode(placeOf(location)));
	const more = finding.locations.length - places.length;
	if (more > 0) places.push(`and ${more} more`);
	if (places.length === 0) places.push(htmlCode(subjectOf(finding)));
	const known = finding.state === "known" ? "<br>already in the base" : "";
	const works = finding.verification ? `<br>${VERIFIED_WORDS[finding.verification.result]}` : "";
	const about = `${htmlProse(finding.title)}<br>${htmlCode(finding.rule)}${known}${works}`;
	return tableRow([
		finding.severity,
		about,
		places.join("<br>"),
		htmlCode(finding.fingerprint)
	]);
}
function nextSteps(findings) {
	const byRule = Map.groupBy(findings, ({ rule, subject, fingerprint }) => subject.kind === "rotation" ? fingerprint : rule);
	const byRemedy = /* @__PURE__ */ new Map();
	for (const [, [first]] of byRule) {
		if (!first || first.remedy.length === 0) continue;
		const steps = first.remedy.map((step, index) => `${index + 1}. ${prose(step)}`).join("\n");
		byRemedy.set(steps, [...byRemedy.get(steps) ?? [], `**${prose(first.title)}**`]);
	}
	const parts = [...byRemedy].map(([steps, titles]) => `${[...new Set(titles)].join(", ")}\n\n${steps}`);
	if (parts.length === 0) return "";
	return fitting$1(["### What to do", ...parts], "\n\n");
}
function rotationsTable({ rotations }) {
	if (rotations.length === 0) return "";
	return `### Rotations\n\n${table([
		"Name",
		"Kind",
		"Status",
		"What happened"
	], rotations.map((rotation) => {
		const caveats = rotation.caveats.map((caveat) => `<br>⚠️ ${htmlProse(caveat)}`).join("");
		const why = rotation.diagnosis ? `<br>${diagnosisHtml(rotation)}` : "";
		const times = stageLines(rotation).map((line) => `<br>⏱ ${htmlText(line)}`);
		const what = `${htmlProse(withReadableTimes(rotation.summary))}${why}${times.join("")}${caveats}`;
		return tableRow([
			htmlCode(rotation.name),
			htmlCode(rotation.kind),
			STATUS_WORDS[rotation.status],
			what
		]);
	}))}`;
}
function isStuck({ status }) {
	return status === "failed" || status === "needs-person";
}
function rotationSteps({ rotations }) {
	const folds = rotations.filter(({ status, steps }) => status !== "planned" && steps.length > 0).toSorted((a, b) => Number(isStuck(b)) - Number(isStuck(a))).map(({ name, steps }) => {
		return `<details>${`<summary>Steps of ${htmlCode(name)}</summary>`}\n${stepsTable(steps, { maxRows: MAX_STEPS$1 })}\n</details>`;
	});
	return folds.length === 0 ? "" : fitting$1(folds, "\n\n");
}
function table(heads, rows) {
	return `<table>\n<tr>${heads.map((name) => `<th>${name}</th>`).join("")}</tr>\n${rows.join("\n")}\n</table>`;
}
function tableRow(cells) {
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
function list(title, items) {
	const lines = items.filter((item) => item !== "").map((item) => `- ${prose(item)}`);
	return lines.length === 0 ? "" : fitting$1([`### ${title}\n`, ...lines], "\n");
}
function fitting$1(parts, separator) {
	const kept = [];
	let size = 0;
	for (const part of parts) {
		size += Buffer.byteLength(part) + separator.length;
		if (size > MAX_LIST_BYTES) return [...kept, MORE$1].join(separator);
		kept.push(part);
	}
	return kept.join(separator);
}

// src/commands/action-config.ts
async function configFor(inputs, event, base) {
	if (event.baseCommit === void 0) return await loadConfigFile(inputs.configPath, event.workspace);
	const read = readerAtCommit(event.workspace, inputs.githubToken, base);
	return await loadConfigAtCommit(inputs.configPath, event.baseCommit, read);
}
function companionsFor(inputs, event, base) {
	const from = event.baseCommit === void 0 ? "tree" : "base";
	return {
		read: repositoryFiles(inputs, event, base),
		from
	};
}
function repositoryFiles({ githubToken }, { baseCommit, workspace }, context) {
	if (baseCommit === void 0) return readerInFolder(workspace);
	const read = readerAtCommit(workspace, githubToken, context);
	return async (path) => await read(path, baseCommit);
}

// src/commands/action-outputs.ts
function setOutputs(report, files, surface) {
	const open = openFindings(report.findings);
	const named = (...statuses) => JSON.stringify(report.rotations.filter(({ status }) => statuses.includes(status)).map(({ name }) => name));
	const outputs = {
		findings: String(open.length),
		"highest-severity": highestSeverity(open.map(({ severity }) => severity)),
		rotated: JSON.stringify(report.rotations.filter(wasPromoted).map(({ name }) => name)),
		pending: named("pending"),
		"rolled-back": named("rolled-back"),
		failed: named("failed", "needs-person"),
		"sarif-file": files.sarif,
		"json-file": files.json,
		"html-file": files.html,
		"metrics-file": files.metrics,
		"junit-file": files.junit,
		"trend-file": files.trend ?? "",
		"emf-file": files.emf ?? "",
		"trail-file": files.trail,
		complete: String(report.complete),
		"pull-file": files.pull,
		matrix: files.matrix,
		"fleet-file": files.fleet,
		"plan-file": files.plan ?? "",
		"plan-digest": report.plan?.digest ?? "",
		planned: JSON.stringify(report.plan ? plannedEntries(report.plan).map(({ name }) => name) : [])
	};
	for (const [name, value] of Object.entries(outputs)) surface.setOutput(name, value);
}
function wasPromoted(rotation) {
	return rotation.status !== "planned" && rotation.status !== "rolled-back" && rotation.steps.some(({ step }) => step === "promote");
}

// src/commands/roll-back-request.ts
function rollBackOf({ rollBack, command, only, force, plan }, { name }) {
	if (rollBack.length === 0) return rollBack;
	if (name !== "workflow_dispatch") throw new RekeyError({
		code: "input-invalid",
		what: `The input "roll-back" is only for runs that somebody starts by hand (workflow_dispatch), not for "${name}".`,
		fix: "Start the workflow by hand, with the names as an input of its own."
	});
	if (command !== "auto" && command !== "rotate") throw new RekeyError({
		code: "input-invalid",
		what: `The input "roll-back" cannot be given beside "command: ${command}".`,
		fix: "Use \"command: rotate\"; with \"dry-run: true\" it is a plan."
	});
	if (only.length > 0 || force || plan) throw new RekeyError({
		code: "input-invalid",
		what: "The input \"roll-back\" cannot be given beside \"only\", \"force\" or \"plan\": it names its rotations itself.",
		fix: "Remove the others."
	});
	return rollBack;
}

// src/commands/rotate/force.ts
const STARTED = [
	"workflow_dispatch",
	"repository_dispatch",
	"issue_comment",
	"issues"
];
function forceOf({ force, command, dryRun }, { name }, { env, log }) {
	if (!force) return {
		force,
		notes: []
	};
	if (!STARTED.includes(name)) throw new RekeyError({
		code: "force-unasked",
		what: `The input "force" is for runs that somebody starts, not for the event "${inertExcerpt(name, 60)}": it would rotate each time.`,
		fix: "Run on workflow_dispatch, repository_dispatch or after triage, or leave it out."
	});
	const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? "1");
	if (!(attempt > 1) || command === "plan" || dryRun) return {
		force,
		notes: []
	};
	const note = `This is attempt ${attempt} of the run: "force" holds for the first one alone, so that nothing is replaced twice. What that one began is finished; to force anew, start a new run.`;
	log.warning(note);
	return {
		force: false,
		notes: [note]
	};
}

// src/commands/scan/event-request.ts
function scanRequestForEvent(event, env, options) {
	const path = event.workspace;
	const remote = remoteFrom(env, options.token);
	if (options.scope === "tree") return {
		kind: "tree",
		path
	};
	if (options.scope === "history") return {
		kind: "history",
		path,
		...remote
	};
	const range = rangeOf(event, env);
	if (range) return range.kind === "nothing" ? range : {
		kind: "range",
		path,
		...range.of,
		...remote
	};
	if (options.scope === void 0) return {
		kind: "tree",
		path
	};
	throw new RekeyError({
		code: "scope-without-range",
		what: `The event "${inertExcerpt(event.name, 60)}" has no range of commits.`,
		fix: "Set \"scope\" to tree or history, or leave it out."
	});
}
function rangeOf(event, env) {
	const { name, payload } = event;
	if (name === "pull_request" || name === "pull_request_target") return pullRequestRange(name, payload, env);
	if (name === "push") return pushRange(payload);
	if (name !== "merge_group") return void 0;
	return {
		kind: "range",
		of: {
			base: idAt(name, payload, "merge_group", "base_sha"),
			head: idAt(name, payload, "merge_group", "head_sha"),
			texts: []
		}
	};
}
function pullRequestRange(name, payload, env) {
	const head = idAt(name, payload, "pull_request", "head", "sha");
	const { GITHUB_REF: ref = "", GITHUB_SHA: sha = "" } = env;
	const isMerge = name === "pull_request" && /^refs\/pull\/\d+\/merge$/.test(ref) && isObjectId(sha) && sha !== head;
	return {
		kind: "range",
		of: {
			base: idAt(name, payload, "pull_request", "base", "sha"),
			head,
			...isMerge ? { mergeResult: sha } : {},
			...commitCount(valueAt(payload, "pull_request", "commits")),
			texts: texts(["pull request title", valueAt(payload, "pull_request", "title")], ["pull request body", valueAt(payload, "pull_request", "body")], ["branch name", valueAt(payload, "pull_request", "head", "ref")])
		}
	};
}
function pushRange(payload) {
	const ref = textAt(payload, "ref") ?? "";
	const after = idAt("push", payload, "after");
	if (isNullId(after)) return {
		kind: "nothing",
		reason: `"${inertExcerpt(ref, 200)}" was deleted: there is nothing to scan.`
	};
	const before = idAt("push", payload, "before");
	const branch = textAt(payload, "repository", "default_branch");
	const isTag = ref.startsWith("refs/tags/");
	return {
		kind: "range",
		of: {
			head: after,
			...commitCount(valueAt(payload, "commits", "length")),
			...isNullId(before) ? {} : { base: before },
			instead: branch === void 0 || ref === `refs/heads/${branch}` ? {} : { branch },
			texts: texts([isTag ? "tag name" : "branch name", ref.replace(/^refs\/(?:heads|tags)\//, "")])
		}
	};
}
function commitCount(count) {
	return typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? { commits: count } : {};
}
function texts(...named) {
	return named.flatMap(([name, text]) => typeof text === "string" && text !== "" ? [{
		name,
		text
	}] : []);
}
function remoteFrom(env, token) {
	const { GITHUB_SERVER_URL: server = "", GITHUB_REPOSITORY: name = "" } = env;
	if (!URL.canParse(server) || !/^[\w.-]+\/[\w.-]+$/.test(name)) return {};
	return { remote: {
		url: `${server.replace(/\/+$/, "")}/${name}`,
		...token === "" ? {} : { token: Secret.of(token) }
	} };
}
function idAt(event, payload, ...path) {
	const found = textAt(payload, ...path);
	if (found !== void 0 && isObjectId(found)) return found;
	throw new RekeyError({
		code: "event-unreadable",
		what: `The event "${event}" does not say ${path.join(".")}, so the commits to scan are not known.`,
		fix: "Set \"scope\" to tree or history, or run on an event of GitHub.",
		exit: 3
	});
}
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function valueAt(value, ...path) {
	let found = value;
	for (const key of path) {
		if (typeof found !== "object" || found === null) return void 0;
		found = found[key];
	}
	return found;
}

// src/commands/code-scanning.ts
const NOTHING$3 = {
	notes: [],
	gaps: [],
	uploaded: false
};
async function uploadToCodeScanning(report, run, context) {
	const wanted = context.config["code-scanning"];
	const target = targetOf$1(run, context.env);
	if (wanted === false || run.dryRun || !run.commands.includes("scan") || !target) return NOTHING$3;
	if (wanted === "auto" && run.event.isChange) return NOTHING$3;
	const said = (text) => wanted === true ? {
		notes: [],
		gaps: [text],
		uploaded: false
	} : {
		notes: [text],
		gaps: [],
		uploaded: false
	};
	if (!report.complete) return said(INCOMPLETE);
	const { renderSarif } = await import("./chunks/sarif.js");
	const { category, observedAt: startedAt } = run;
	const sarif = context.redactor.redact(renderSarif(report, {
		version: VERSION,
		category,
		suppressed: "left-out"
	}));
	try {
		const github = await openGithub(context, { token: run.token });
		const { clock, signal } = context;
		const outcome = await github.uploadSarif({
			sarif,
			...target,
			startedAt
		}, {
			clock,
			signal
		});
		if (outcome.kind === "refused") return said(`Code scanning: ${outcome.note} Where it is not wanted, say "code-scanning: false".`);
		if (outcome.kind === "rejected") return said(`Code scanning: ${outcome.note}`);
		return {
			notes: [outcome.kind === "pending" ? PENDING : UPLOADED],
			gaps: [],
			uploaded: true,
			detailsIn: ["code scanning"]
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return said(`Code scanning: ${messageOf(error)}`);
	}
}
const UPLOADED = "The findings are in code scanning, where those see them who may write.";
const PENDING = "The findings are handed to code scanning, which was still reading them.";
const INCOMPLETE = "Code scanning: nothing was uploaded, since not everything was looked at and what is missing would count as fixed.";
function targetOf$1({ event, scan }, { GITHUB_REF: ref = "", GITHUB_SHA: commit = "" }) {
	if (!/^[0-9a-f]{40,64}$/.test(commit)) return void 0;
	if (scan.kind === "tree" || scan.kind === "history") return /^refs\/heads\/(?!gh-readonly-queue\/)/.test(ref) && !event.isChange ? {
		ref,
		commit
	} : void 0;
	return scan.kind === "range" && event.name === "pull_request" && /^refs\/pull\/\d+\/merge$/.test(ref) && !isFromFork(event) ? {
		ref,
		commit
	} : void 0;
}
function isFromFork({ payload }) {
	const pull = recordAt(payload, "pull_request");
	const nameOf = (side) => recordAt(recordAt(pull, side), "repo").full_name;
	return nameOf("head") !== nameOf("base");
}

// src/report/advisory.ts
const SUMMARY = "Credentials that need a look (kept up to date by Rekey)";
const MAX_PLACES$1 = 10;
const MARKER = /^<!-- rekey:advisory:v1 (?<hash>[\w-]{16}) -->\r?\n/;
function readAdvisoryMarker(description) {
	return MARKER.exec(description)?.groups?.hash;
}
function readAdvisory(description) {
	const parts = description.replaceAll("\r\n", "\n").split(/^(?=<!-- rekey:v1 \{)/m);
	return {
		sections: parts.slice(1).map((part) => {
			const [memory = "", ...rest] = part.split("\n");
			return {
				memory,
				text: rest.join("\n").replace(NOTICE, "").trim()
			};
		}),
		isWhole: !MORE.test(parts[0] ?? "")
	};
}
function renderAdvisory(sections) {
	return textWith(highestSeverity(sections.map(({ severity }) => severity)), sections.length === 0 ? OVER : bodyOf$2([...sections].sort(bySeverity$1)));
}
function renderMovedAdvisory() {
	return textWith("none", MOVED);
}
function textWith(worst, text) {
	const hash = createHash("sha256").update(`${worst}\0${text}`).digest("base64url").slice(0, 16);
	return {
		summary: SUMMARY,
		description: `<!-- rekey:advisory:v1 ${hash} -->\n${text}`,
		severity: worst === "none" ? "low" : worst
	};
}
const OVER = "Complete scans find nothing of what stood here any more, and its credentials are known to be dead or were settled by a person.";
const MOVED = "What stood here is kept up to date in another place now, which the summary of the run names.";
const HEAD = "This repository is public, so its issues say neither what nor where. This draft does; **do not publish it**: it names credentials and where they stand. Close it when all is done.";
function bySeverity$1(a, b) {
	if (a.finding && b.finding) return compareFindings(a.finding, b.finding);
	return Number(a.finding === void 0) - Number(b.finding === void 0);
}
function bodyOf$2(sections) {
	let left = 59722;
	const kept = sections.filter(({ memory }) => {
		left -= memory.length + 2;
		return left > 0;
	});
	left = Math.max(0, left);
	let told = 0;
	const parts = kept.map((each) => {
		const text = `${each.memory}\n${textOf(each)}`;
		const length = text.length - each.memory.length;
		if (length > left) return each.memory;
		left -= length;
		told += 1;
		return text;
	});
	const rest = sections.length - told;
	const more = rest > 0 ? [`And ${count(rest, "more finding")}, which the reports of the run list.`] : [];
	return [
		HEAD,
		...more,
		...parts
	].join("\n\n");
}
const MORE = /^And \S+ more findings?, which/m;
function textOf({ finding, before, gone }) {
	if (finding) return section(finding);
	const notice = gone ? `> [!NOTE]\n> Not found since ${gone.since}, by ${count(gone.looks, "complete look")} so far. It stands here until [it is over](https://github.com/rekey/rekey/blob/main/docs/issues.md#when-it-closes).` : "";
	return [before ?? "", notice].filter((part) => part !== "").join("\n\n");
}
const NOTICE = /\n*> \[!NOTE\]\n> Not found since .*\n*$/;
function section(finding) {
	const { locations, remedy } = finding;
	const places = locations.slice(0, MAX_PLACES$1).map((place) => codeSpan(inertExcerpt(placeOf(place), 300)));
	const rest = locations.length - places.length;
	const where = places.length === 0 ? codeSpan(subjectOf(finding)) : places.join(", ");
	const more = rest > 0 ? ` and ${count(rest, "more place")}` : "";
	return [
		`### ${prose(inertExcerpt(finding.title, 200))} · ${finding.severity}`,
		`In ${where}${more}. Rule ${codeSpan(finding.rule)}, fingerprint ${codeSpan(finding.fingerprint)}.`,
		remedy.map((step, index) => `${index + 1}. ${prose(inertExcerpt(step, 500))}`).join("\n")
	].filter((part) => part !== "").join("\n\n");
}

// src/tracker/gone.ts
function lookAgain(memory, { today, closeAfter, closeOn, deaths }) {
	const dead = isOfCredential(memory) ? deaths.ofMarker(memory) : void 0;
	const needed = POSITIVE.some((source) => source === memory.source) ? 1 : closeAfter;
	const gone = {
		since: memory.gone?.since ?? today,
		looks: Math.min(needed, (memory.gone?.looks ?? 0) + 1)
	};
	return {
		gone,
		needed,
		isEnough: gone.looks >= needed,
		dead,
		isProved: !isOfCredential(memory) || dead !== void 0 || closeOn === "gone"
	};
}
const POSITIVE = ["rotation", "alert"];

// src/tracker/issue-action.ts
function targetOf({ issue }) {
	return {
		number: issue.number,
		seen: rawMarker(issue.body)
	};
}
function writesOf(action) {
	return "comment" in action && action.comment !== void 0 ? 2 : 1;
}
function isLoud(action) {
	return action.kind === "create" || action.kind === "reopen" || (action.kind === "update" || action.kind === "note") && action.comment !== void 0;
}
const ORDER = {
	hide: -1,
	create: 0,
	reopen: 0,
	close: 1,
	update: 2,
	note: 2,
	settle: 3
};
function withinBudget(actions, maxWrites) {
	const now = [];
	let left = maxWrites;
	for (const action of actions.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
		const writes = writesOf(action);
		if (writes <= left) now.push(action);
		left -= writes;
	}
	return {
		now,
		later: actions.length - now.length
	};
}

// src/tracker/close-issue.ts
function closeSuppressed({ suppression }, known, options) {
	const until = suppression?.until === void 0 ? "" : ` until ${suppression.until}`;
	const comment = options.isPublic || !suppression ? "Accepted." : `Accepted${until} by \`${suppression.by.replaceAll("`", "")}\`.`;
	return {
		kind: "close",
		...targetOf(known),
		reason: "not_planned",
		comment,
		marker: closed(known.marker, "suppressed", options.today)
	};
}
function closeDuplicate(known) {
	return {
		kind: "close",
		...targetOf(known),
		reason: "not_planned",
		comment: `Duplicate of #${known.of}, which stays.`,
		marker: {
			...known.marker,
			state: "duplicate"
		}
	};
}
function closeDead(known, dead, { today, isPublic }) {
	return {
		kind: "close",
		...targetOf(known),
		reason: "completed",
		comment: isPublic ? "Its reason is gone." : `The credential is dead: ${dead}`,
		event: {
			day: today,
			what: isPublic ? "closed: its reason is gone" : "closed: the credential is dead"
		},
		marker: {
			...closed(known.marker, "fixed", today),
			dead: isPublic ? "" : dead
		}
	};
}
function closed(marker, state, day) {
	return {
		...marker,
		state,
		history: withEvent(marker.history, day, state)
	};
}

// src/tracker/decide-gone.ts
function decideGone(known, options) {
	const { issue, marker } = known;
	if (marker.state !== "open") return void 0;
	if (issue.state === "closed") return isClosing(marker.decision) || isAccepted(known) ? settled$1(known, "fixed") : void 0;
	const { gone, needed, isEnough, dead, isProved } = lookAgain(marker, options);
	if (isEnough && isProved) return closeGone(known, {
		gone,
		needed,
		dead
	}, options);
	if (marker.gone?.looks === gone.looks && marker.dead === dead) return void 0;
	const notice = noticeOn(gone, {
		needed,
		isProved
	}, options);
	return {
		kind: "note",
		...targetOf(known),
		marker: {
			...marker,
			gone,
			...deadOf(dead, options)
		},
		notice,
		...isEnough ? { comment: notice } : {}
	};
}
function noticeOn({ since, looks }, { needed, isProved }, { today, isPublic }) {
	const left = needed - looks;
	const unproved = isPublic ? "Then somebody who may says that it is settled: `/revoked HOW`." : "Then it stays open until the credential is known to be dead: change it if nobody has, and write `/revoked HOW`.";
	if (left > 0) {
		const next = `The complete look of ${today} did not find it any more. It takes ${left} more in a row.`;
		return isProved ? next : `${next} ${unproved}`;
	}
	return `No longer found since ${since}, by ${needed === 1 ? "a complete look" : `${needed} complete looks in a row`}. ${isPublic ? "It stays open until somebody who may says that it is settled: `/revoked HOW`." : "It stays open, since nothing shows that the credential is dead, and taking it away does not kill it: change it if nobody has, then write `/revoked HOW`, or close this issue."}`;
}
function closeGone(known, { gone, needed, dead }, options) {
	const { today, isPublic, closeOn } = options;
	const { marker } = known;
	const looks = needed === 1 ? `a complete look on ${today} at everything that could show it did not find it` : `${needed} complete looks in a row, from ${gone.since} to ${today}, at everything that could show it did not find it`;
	const whyDead = dead === void 0 || dead === "" || isPublic ? "" : ` The credential is dead: ${dead}`;
	const unproved = isOfCredentialOpenly(marker, isPublic) && dead === void 0 && closeOn === "gone" ? ` ${STILL_ALIVE}` : "";
	const { gone: _gone, ...memory } = marker;
	return {
		kind: "close",
		...targetOf(known),
		reason: "completed",
		comment: `No longer found: ${looks}.${whyDead}${unproved}`,
		event: {
			day: today,
			what: eventOf(marker, dead, isPublic)
		},
		marker: {
			...memory,
			state: "fixed",
			history: withEvent(marker.history, today, "fixed"),
			...deadOf(dead, options)
		}
	};
}
function isOfCredentialOpenly(marker, isPublic) {
	return isOfCredential(marker) && !isPublic;
}
function eventOf(marker, dead, isPublic) {
	if (isPublic || !isOfCredential(marker)) return "closed: no longer found";
	return dead === void 0 ? "closed: no longer found" : "closed: no longer found, and the credential is dead";
}
function deadOf(dead, { isPublic }) {
	return dead === void 0 ? {} : { dead: isPublic ? "" : dead };
}
const STILL_ALIVE = "That it is gone from there does not make the credential dead: if nobody has changed it, change it now.";
function settled$1(known, state) {
	return {
		kind: "settle",
		...targetOf(known),
		marker: {
			...known.marker,
			state
		}
	};
}

// src/tracker/decide-issue.ts
function decideNew(finding, options) {
	if (finding.state === "suppressed" || !isAtLeast(finding.severity, options.threshold)) return "nothing";
	if (options.deaths.ofFinding(finding, void 0) !== void 0) return "nothing";
	const tags = tagsFor(finding, void 0, {
		isOverdue: false,
		isPublic: options.isPublic
	});
	const { title, text, marker } = draftIssue(finding, {
		source: sourceOf(finding, options.scope),
		history: [[options.today, "found"]],
		since: timeOf(options),
		tags: tags.map(({ name }) => name)
	}, 0, options);
	const labels = [...labelsFor(options.labels), ...tags];
	return {
		kind: "create",
		finding,
		issue: {
			title,
			body: bodyOf$3(marker, text),
			labels: [...new Set(labels.map(({ name }) => name))],
			assignees: options.ownersOf(finding).assignees
		},
		ensure: labels
	};
}
function decide(finding, known, options) {
	const { issue, marker } = known;
	if (finding.state === "suppressed") return issue.state === "open" && marker.state === "open" ? closeSuppressed(finding, known, options) : "nothing";
	if (issue.state === "closed") return decideClosed(finding, known, options);
	const dead = options.deaths.ofFinding(finding, marker);
	return dead !== void 0 && marker.source === "github" && marker.state === "open" && !marker.kept ? closeDead(known, dead, options) : updateOf(finding, known, options);
}
function decideClosed(finding, known, options) {
	const { issue, marker } = known;
	const isNewer = issue.closedAt === void 0 || options.observedAt > issue.closedAt;
	if (isClosing(marker.decision)) {
		const refusal = refusalOf(finding, known, options);
		const holds = decisionOn(marker, options.today) !== void 0;
		if (holds && refusal === void 0) return marker.state === "fixed" ? settled$1(known, "open") : "held";
		if (!isNewer) return "held";
		const ended = `The risk was accepted until ${marker.decision.until ?? options.today}; it is still found.`;
		return reopen(finding, known, options, holds ? refusal ?? ended : ended);
	}
	if (isAccepted(known)) return marker.state === "fixed" ? settled$1(known, "open") : "held";
	if (options.deaths.ofFinding(finding, marker) !== void 0) return "nothing";
	if (!isNewer || !isAtLeast(finding.severity, options.threshold)) return "nothing";
	return reopen(finding, known, options, `Found again on ${options.today}, after this issue was closed. To accept the risk, write \`/accept-risk until DATE REASON\`, or close it as "not planned".`);
}
function refusalOf(finding, { marker }, options) {
	const { decision } = marker;
	if (decision?.kind !== "revoked") return options.refusalOf(finding);
	if (options.deaths.ofFinding(finding, marker) !== void 0) return void 0;
	const { result, detail = "" } = finding.verification ?? {};
	if (result === "live" || result === "inactive") return options.isPublic ? "It was called settled, and is not." : `@${decision.by} called it revoked on ${decision.on}. ${detail}`;
	return options.refusalOf(finding);
}
function reopen(finding, known, options, comment) {
	const { issue, marker } = known;
	const { decision: _decision, reminded: _reminded, dead: _dead, ...memory } = marker;
	const tags = tagsFor(finding, void 0, {
		isOverdue: false,
		isPublic: options.isPublic
	});
	const { text, marker: next } = draftIssue(finding, {
		...memory,
		history: withEvent(marker.history, options.today, "found again"),
		since: timeOf(options),
		again: true,
		tags: tags.map(({ name }) => name)
	}, lengthOfOthers(issue.body), options);
	return {
		kind: "reopen",
		...targetOf(known),
		marker: next,
		text,
		comment,
		...labelled(known, next, tags)
	};
}
function updateOf(finding, known, options) {
	const { issue, marker } = known;
	const { decision, history, woken } = decisionOf(known, options);
	const time = options.due[finding.severity];
	const due = options.isPublic ? void 0 : dueAt(marker, time);
	const isResting = decision?.kind === "snoozed";
	const isOverdue = due !== void 0 && !isResting && due < options.observedAt;
	const reminder = due === void 0 || isResting || !options.mayRemind ? void 0 : reminderAt(due, time, {
		now: options.observedAt,
		reminded: marker.reminded
	});
	const tags = tagsFor(finding, decision, {
		isOverdue,
		isPublic: options.isPublic
	});
	const { decision: _former, reminded: _reminded, dead: _dead, ...memory } = marker;
	const reminded = reminder ?? marker.reminded;
	const dead = options.deaths.ofFinding(finding, marker);
	const { text, marker: next } = draftIssue(finding, {
		...memory,
		history,
		...decision ? { decision } : {},
		...reminded ? { reminded } : {},
		...dead === void 0 ? {} : { dead },
		...marker.state === "fixed" ? { kept: true } : {},
		tags: tags.map(({ name }) => name)
	}, lengthOfOthers(issue.body), options);
	const comment = woken ?? remind(reminder, due);
	if (comment === void 0 && sameMemory$1(marker, next)) return "nothing";
	return {
		kind: "update",
		...targetOf(known),
		marker: next,
		text,
		...comment === void 0 ? {} : { comment },
		...labelled(known, next, tags)
	};
}
function decisionOf({ marker }, options) {
	const { decision, history } = marker;
	if (!decision) return { history };
	const { today } = options;
	if (isClosing(decision)) return { history: withEvent(history, today, "opened again by a person") };
	if (decisionOn(marker, today)) return {
		decision,
		history
	};
	const woken = `Snoozed until ${decision.until}, which is over.`;
	if (!options.mayRemind) return {
		decision,
		history
	};
	return {
		history: withEvent(history, today, "no longer snoozed"),
		woken
	};
}
function remind(reminder, due) {
	if (reminder === void 0 || due === void 0) return void 0;
	return reminder === "due" ? `This is due by ${dueText(due)}.` : `This was due by ${dueText(due)}. Say \`/snooze 14d\` or \`/accept-risk until DATE REASON\` if it must wait.`;
}
function sameMemory$1(before, after) {
	return JSON.stringify(comparable$1(before)) === JSON.stringify(comparable$1(after));
}
function comparable$1(marker) {
	const { hash, state, severity, decision, reminded, tags, owners, ours, rotation, key, gone, dead, from } = marker;
	return [
		hash,
		state,
		severity,
		marker.public,
		decision,
		reminded,
		tags,
		owners,
		ours,
		rotation,
		key,
		gone,
		dead,
		from
	];
}
function labelled({ marker }, next, ensure) {
	const tags = next.tags ?? [];
	return JSON.stringify(marker.tags) === JSON.stringify(tags) ? {} : {
		tags,
		ensure
	};
}
function timeOf({ observedAt }) {
	return `${observedAt.toISOString().slice(0, 19)}Z`;
}

// src/tracker/hide-issue.ts
function mustHide({ marker }, { isPublic }) {
	return isPublic && marker.public !== true;
}
function hideIssue(known, options) {
	const { issue, marker } = known;
	const { title, text, marker: hidden } = draftIssue({
		...NOTHING$2,
		fingerprint: marker.fp
	}, marker, lengthOfOthers(issue.body), options);
	return {
		kind: "hide",
		...targetOf(known),
		title,
		text,
		tags: [],
		marker: {
			...hidden,
			state: marker.state,
			...goneOf(marker)
		}
	};
}
function goneOf({ gone }) {
	return gone === void 0 ? {} : { gone };
}
const NOTHING$2 = {
	fingerprint: "",
	rule: "",
	severity: "low",
	title: "",
	confidence: "generic",
	state: "new",
	locations: [],
	subject: { kind: "" },
	remedy: []
};

// src/tracker/plan-issues.ts
function planIssues(findings, { canonical, duplicates, readable, unreadable }, options) {
	const open = readable.filter((known) => mustHide(known, options));
	const isHiding = new Set(open.map(({ issue }) => issue.number));
	const actions = open.map((known) => hideIssue(known, options));
	const waiting = [];
	const held = [];
	let room = options.maxNew;
	for (const finding of distinct(findings)) {
		const known = canonical.get(finding.fingerprint);
		const now = {
			...options,
			mayRemind: room > 0
		};
		const decision = known ? decide(finding, known, now) : decideNew(finding, now);
		if (decision === "nothing") continue;
		if ((decision === "held" || decision.kind === "settle" && decision.marker.state === "open") && known) held.push({
			finding,
			known
		});
		if (decision === "held" || known && isHiding.has(known.issue.number)) continue;
		if (!isLoud(decision)) actions.push(decision);
		else if (options.asked.has(finding.fingerprint)) actions.push(decision);
		else if (room > 0 && !(decision.kind === "create" && options.isHeldBack(finding))) {
			actions.push(decision);
			room -= 1;
		} else waiting.push(finding);
	}
	const found = new Set(findings.map(({ fingerprint }) => fingerprint));
	for (const [fingerprint, known] of canonical) {
		if (found.has(fingerprint) || isHiding.has(known.issue.number) || !options.covers(known.marker)) continue;
		const gone = decideGone(known, {
			...options,
			mayRemind: room > 0
		});
		if (!gone) continue;
		if (isLoud(gone) && room <= 0) continue;
		actions.push(gone);
		if (isLoud(gone)) room -= 1;
	}
	actions.push(...duplicates.filter(({ issue }) => !isHiding.has(issue.number)).map(closeDuplicate));
	const { now, later } = withinBudget(actions, options.maxWrites);
	return {
		actions: now,
		waiting,
		held,
		later,
		unreadable
	};
}
function distinct(findings) {
	const byFingerprint = /* @__PURE__ */ new Map();
	for (const finding of [...findings].sort((a, b) => suppressedLast(a) - suppressedLast(b) || compareFindings(a, b))) if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
	return [...byFingerprint.values()];
}
function suppressedLast({ state }) {
	return state === "suppressed" ? 1 : 0;
}

// src/tracker/advisory-entries.ts
function advisoryEntries(before, report, { scope, ourAccounts, closeAfter, closeOn, today }) {
	const deaths = deathsKnownTo(report, ourAccounts);
	const covers = coverageOf(report, scope, deaths);
	const remembered = new Map(before.map((memory) => [memory.fp, memory]));
	const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
	const settled = new Set(report.settled);
	const entries = [];
	for (const finding of distinct(report.findings)) {
		if (finding.state === "suppressed") continue;
		const former = remembered.get(finding.fingerprint);
		const dead = deaths.ofFinding(finding, former);
		const source = former?.source ?? sourceOf(finding, scope);
		if (dead !== void 0 && (former === void 0 || source === "github")) continue;
		const key = keyOf(finding, ourAccounts);
		entries.push({
			finding,
			memory: {
				...BLANK,
				fp: finding.fingerprint,
				source,
				...openMemory(finding, source),
				...dead === void 0 ? {} : { dead },
				...key === void 0 ? {} : { key }
			}
		});
	}
	for (const memory of before) {
		if (found.has(memory.fp) || settled.has(memory.fp)) continue;
		if (!covers(memory)) {
			entries.push({
				memory,
				finding: void 0
			});
			continue;
		}
		const { gone, isEnough, isProved, dead } = lookAgain(memory, {
			today,
			closeAfter,
			closeOn,
			deaths
		});
		if (isEnough && isProved) continue;
		entries.push({
			memory: {
				...memory,
				gone,
				...dead === void 0 ? {} : { dead }
			},
			finding: void 0
		});
	}
	return entries;
}
const BLANK = {
	state: "open",
	hash: "",
	history: []
};

// src/commands/confidential-advisory.ts
const NOTHING$1 = {
	notes: [],
	gaps: [],
	detailsIn: []
};
async function keepAdvisory(report, run, context) {
	const { event, scan, dryRun, isTold } = run;
	const wanted = context.config.issues.advisory;
	const { token, isWide } = wideToken(run.token, context);
	if (!event.isPublic || event.isChange || dryRun || wanted === false) return NOTHING$1;
	if (scan?.kind !== "tree" && scan?.kind !== "history") return NOTHING$1;
	if (wanted === "auto" && !isWide) return NOTHING$1;
	try {
		const { advisories } = await openGithub(context, { token });
		const ours = await marked(advisories);
		const present = ours.find(({ state }) => state === "draft") ?? ours[0];
		if (wanted === "auto" && isTold) {
			if (present?.state === "draft") await advisories.update(present.id, {
				...renderMovedAdvisory(),
				state: "closed"
			});
			return NOTHING$1;
		}
		const id = await keep(present, sectionsAfter(present, report, {
			scan: scan.kind,
			isPartial: run.isPartial
		}, context), advisories, context);
		if (id === void 0) return NOTHING$1;
		return {
			notes: [`The draft security advisory ${id} has the details.`],
			gaps: [],
			detailsIn: [PLACE]
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		if (wanted === "auto" && isTold) return NOTHING$1;
		const text = `The draft security advisory: ${messageOf(error)}`;
		return wanted === true ? {
			...NOTHING$1,
			gaps: [text]
		} : {
			...NOTHING$1,
			notes: [text]
		};
	}
}
const PLACE = "a draft security advisory";
function sectionsAfter(present, report, scope, { config, clock }) {
	const before = new Map(rememberedIn(present).map(({ marker, text }) => [marker.fp, {
		marker,
		text
	}]));
	const remembered = present?.state === "draft" ? [...before.values()] : [];
	return advisoryEntries(remembered.map(({ marker }) => marker), report, {
		scope,
		ourAccounts: config.aws.accounts,
		closeAfter: config.issues["close-after"],
		closeOn: config.issues["close-on"],
		today: clock.now().toISOString().slice(0, 10)
	}).map(({ memory, finding }) => ({
		memory: formatMarker(memory),
		severity: finding?.severity ?? SEVERITIES.find((name) => name === memory.severity) ?? "low",
		finding,
		before: before.get(memory.fp)?.text,
		gone: memory.gone
	}));
}
function rememberedIn(advisory) {
	if (!advisory) return [];
	return readAdvisory(advisory.description).sections.flatMap(({ memory, text }) => {
		const marker = readMarker(memory);
		return marker ? [{
			marker,
			text
		}] : [];
	});
}
async function keep(present, sections, advisories, { redactor }) {
	const rendered = renderAdvisory(sections);
	const text = {
		...rendered,
		description: redactor.redact(rendered.description)
	};
	if (sections.length === 0) {
		if (present?.state === "draft") await advisories.update(present.id, {
			...text,
			state: "closed"
		});
		return;
	}
	if (!present) return await create$2(advisories, text);
	if (present.state === "closed" && !hasNews(present, sections)) return present.id;
	if (readAdvisoryMarker(present.description) === readAdvisoryMarker(rendered.description)) return present.id;
	await advisories.update(present.id, {
		...text,
		...present.state === "closed" ? { state: "draft" } : {}
	});
	return present.id;
}
function hasNews(closed, sections) {
	if (!readAdvisory(closed.description).isWhole) return false;
	const known = new Set(rememberedIn(closed).map(({ marker }) => marker.fp));
	return sections.some(({ finding }) => finding !== void 0 && !known.has(finding.fingerprint));
}
async function create$2(advisories, text) {
	try {
		return await advisories.create(text);
	} catch (error) {
		if (!(error instanceof RekeyError) || error.code !== "github-unavailable") throw error;
		const [made] = await marked(advisories);
		if (!made) throw error;
		return made.id;
	}
}
async function marked(advisories) {
	return (await advisories.listOurs()).filter(({ description }) => readAdvisoryMarker(description) !== void 0);
}

// src/commands/pull-event.ts
function pullOf({ name, payload }, { env }) {
	if (name !== "pull_request" && name !== "pull_request_target") return void 0;
	const pull = recordAt(payload, "pull_request");
	const [head, base] = [recordAt(pull, "head"), recordAt(pull, "base")];
	const { number } = pull;
	if (typeof number !== "number" || typeof head.sha !== "string" || typeof base.ref !== "string") return void 0;
	const isFork = recordAt(head, "repo").full_name !== recordAt(base, "repo").full_name;
	return {
		number,
		head: head.sha,
		baseRef: base.ref,
		isReadOnly: isFork && name === "pull_request",
		hasComments: pull.comments !== 0 || (env.GITHUB_RUN_ATTEMPT ?? "1") !== "1"
	};
}

// src/commands/pull-check.ts
const NAME = "Rekey: more annotations";
const OURS = "rekey/1/";
const PER_REQUEST = 50;
const MAX_ANNOTATIONS = 1e3;
async function keepPullCheck(request) {
	const { head, checks, redact } = request;
	const wanted = request.annotations.slice(0, MAX_ANNOTATIONS).map((annotation) => ({
		...annotation,
		title: redact(annotation.title),
		message: redact(annotation.message)
	}));
	const present = await checks.find(head, NAME, OURS);
	if (wanted.length === 0) return await clear(present, checks);
	const conclusion = request.fails ? "failure" : "neutral";
	const externalId = `${OURS}${createHash("sha256").update(JSON.stringify(wanted)).digest("base64url").slice(0, 22)}`;
	const isSame = present?.externalId === externalId;
	if (isSame && present.isCompleted && present.conclusion === conclusion) return "unchanged";
	const output = outputFor(request.annotations.length, wanted.length);
	const id = isSame ? present.id : await create$1(request, externalId, output);
	let sent = isSame ? present.annotations : 0;
	while (sent < wanted.length) sent = await annotate(request, {
		id,
		externalId,
		output,
		batch: wanted.slice(sent, sent + PER_REQUEST),
		sent
	});
	await checks.conclude(id, output, conclusion);
	return "made";
}
async function create$1({ checks, head }, externalId, output) {
	try {
		return await checks.create(head, NAME, externalId, output);
	} catch (error) {
		if (!isLost(error)) throw error;
		const present = await checks.find(head, NAME, OURS);
		if (present?.externalId !== externalId) throw error;
		return present.id;
	}
}
async function annotate({ checks, head }, { id, externalId, output, batch, sent }) {
	try {
		await checks.annotate(id, output, batch);
		return sent + batch.length;
	} catch (error) {
		if (!isLost(error)) throw error;
		const present = await checks.find(head, NAME, OURS);
		if (present?.externalId !== externalId || present.annotations <= sent) throw error;
		return present.annotations;
	}
}
async function clear(present, checks) {
	if (!present || present.conclusion === "success") return "none";
	await checks.conclude(present.id, {
		title: "Nothing more",
		summary: "The check of the job itself says all there is to say."
	}, "success");
	return "cleared";
}
function outputFor(all, shown) {
	const rest = all > shown ? ` The job summary has ${count(all - shown, "more finding")}.` : "";
	return {
		title: count(all, "more finding"),
		summary: `A step may make ten annotations of a level; these are those beyond. The check of the job has the most severe ones, what to do, and the verdict.${rest}`
	};
}
function isLost(error) {
	return error instanceof RekeyError && error.code === "github-unavailable";
}

// src/commands/pull-tell.ts
async function tellAtGithub(report, pull, { token, isPublic, failOn }, context) {
	const { comment, check: anyCheck } = context.config["pull-requests"];
	const check = isPublic ? false : anyCheck;
	if (comment === false && check === false) return {
		notes: [],
		gaps: [],
		commented: true
	};
	const findings = worthComment(report.findings);
	const annotations = annotationsLeftOut(report);
	const isIdle = findings.length === 0 && annotations.length === 0;
	if (isIdle && !pull.hasComments) return {
		notes: [],
		gaps: [],
		commented: true
	};
	if (pull.isReadOnly && comment !== true && check !== true) return {
		notes: isIdle ? [] : [FORK],
		gaps: [],
		commented: false
	};
	const redact = (text) => context.redactor.redact(text);
	const attempts = attempting(context);
	const isRequired = comment === true || check === true;
	const github = await attempts.make({
		wanted: isRequired || "auto",
		isIdle,
		what: "The pull request:"
	}, () => openGithub(context, {
		token,
		retries: 1,
		formerAuthors: context.config.issues["former-authors"]
	}));
	const isTold = comment === false || github !== void 0 && await attempts.make({
		wanted: comment,
		isIdle: findings.length === 0,
		what: "The comment on the pull request:"
	}, () => keepPullComment({
		pull: pull.number,
		verdict: {
			findings,
			complete: report.complete,
			head: pull.head
		},
		options: {
			namesPlaces: !isPublic,
			cloneUrl: cloneUrlOf(context),
			baseRef: pull.baseRef
		},
		comments: github.pullComments,
		redact
	})) !== void 0;
	if (check !== false && github) {
		const fails = verdictOf(report, failOn).exit !== 0;
		await attempts.make({
			wanted: check,
			isIdle: annotations.length === 0,
			what: "The check with more annotations:"
		}, () => keepPullCheck({
			head: pull.head,
			annotations,
			fails,
			checks: github.checks,
			redact
		}));
	}
	return {
		notes: attempts.notes,
		gaps: attempts.gaps,
		commented: isTold
	};
}
const FORK = "This pull request is from a fork, so its run may not comment. A second workflow may: https://github.com/rekey/rekey/blob/main/docs/pull-requests.md#forks";
function attempting({ log }) {
	const notes = [];
	const gaps = [];
	let silence;
	return {
		notes,
		gaps,
		async make({ wanted, isIdle, what }, run) {
			try {
				if (silence) throw silence;
				return await run();
			} catch (error) {
				if (!(error instanceof RekeyError)) throw error;
				if (error.code === "github-unavailable") silence = error;
				const text = `${what} ${messageOf(error)}`;
				if (wanted === true) gaps.push(text);
				else if (isIdle) log.debug(text);
				else notes.push(text);
				return;
			}
		}
	};
}

// src/commands/pull-request.ts
async function tellPullRequest(report, { token, event, dryRun, failOn, folder }, context) {
	const pull = pullOf(event, context);
	if (!pull || dryRun) return {
		notes: [],
		gaps: [],
		file: ""
	};
	const { isPublic } = event;
	const told = await tellAtGithub(report, pull, {
		token,
		isPublic,
		failOn
	}, context);
	const { number, head } = pull;
	const content = {
		pull: number,
		head,
		complete: report.complete,
		commented: told.commented
	};
	const text = context.redactor.redact(renderPullFile(content, worthComment(report.findings)));
	return {
		notes: told.notes,
		gaps: told.gaps,
		file: await write(text, folder)
	};
}
async function write(text, folder) {
	const file = join$1(folder, PULL_FILE);
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(file, text, { mode: 384 });
		return file;
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The reports could not be written to ${folder}: ${messageOf(error)}.`,
			fix: "Choose another folder with the input \"output-dir\".",
			exit: 3,
			cause: error
		});
	}
}

// src/detect/github-secret-types.ts
const SECRET_TYPES = {
	adobe_device_token: ["json-web-token"],
	adobe_pac_token: ["json-web-token"],
	adobe_refresh_token: ["json-web-token"],
	adobe_service_token: ["json-web-token"],
	adobe_short_lived_access_token: ["json-web-token"],
	alibaba_cloud_access_key_id: ["alibaba-cloud-access-key"],
	alibaba_cloud_access_key_secret: ["alibaba-cloud-access-key-secret", "alibaba-cloud-access-key"],
	amazon_oauth_client_id: ["amazon_oauth_client_secret"],
	apify_actor_run_api_token: ["apify_integration_api_token"],
	apify_actor_run_proxy_password: ["apify_integration_api_token"],
	apify_ui_token: ["apify_integration_api_token"],
	apify_webhook_dispatch_api_token: ["apify_integration_api_token"],
	atlassian_jwt: ["json-web-token"],
	aws_access_key_id: [
		"aws-access-key",
		"aws-secret-access-key",
		"aws-session-token"
	],
	aws_api_key: ["aws-bedrock-api-key", "aws-appsync-api-key"],
	aws_secret_access_key: [
		"aws-secret-access-key",
		"aws-access-key",
		"aws-session-token"
	],
	aws_session_token: [
		"aws-session-token",
		"aws-unnamed-session-token",
		"aws-access-key"
	],
	aws_temporary_access_key_id: [
		"aws-access-key",
		"aws-session-token",
		"aws-secret-access-key"
	],
	azure_anomaly_detector_ee_key: ["azure_anomaly_detector_key", "azure_ai_services_key"],
	azure_apim_direct_management_key: ["azure_apim_gateway_key"],
	azure_apim_repository_key: ["azure_ai_services_key", "azure_apim_gateway_key"],
	azure_fluid_relay_key: ["azure_ai_services_key", "azure_signalr_key"],
	azure_health_decision_support_key: ["azure_ai_services_key"],
	azure_internal_all_in_one_key: ["azure_ai_services_key", "azure_cognitive_services_key"],
	azure_iot_device_key: ["azure_iot_hub_key", "azure_signalr_key"],
	azure_iot_device_provisioning_key: ["azure_iot_hub_key"],
	azure_knowledge_key: ["azure_ai_services_key", "azure_qna_maker_key"],
	azure_mixed_reality_key: ["azure_ai_services_key", "azure_signalr_key"],
	azure_ml_inference_identifiable_key: ["azure_ai_services_key"],
	azure_qna_maker_v2_key: ["azure_qna_maker_key", "azure_ai_services_key"],
	azure_quantum_key: ["azure_ai_services_key", "azure_signalr_key"],
	azure_search_query_key: ["azure_search_admin_key", "azure-search-key"],
	azure_speech_translation_key: ["azure_speech_services_key", "azure_ai_services_key"],
	azure_video_intelligence_key: ["azure_ai_services_key", "azure_cognitive_services_key"],
	azure_web_app_bot_key: ["azure_signalr_key", "azure_ai_services_key"],
	azure_web_pub_sub_key: ["azure_signalr_key", "azure_ai_services_key"],
	bitrise_workspace_api_token: ["bitrise-prefixed-token"],
	buildkite_packages_temporary_token: ["buildkite_cluster_queue_token"],
	canva_app_secret: ["canva_secret"],
	canva_connect_api_secret: ["canva_secret"],
	circleci_release_integration_token: ["circleci_bot_access_token"],
	databricks_account_session_token: ["databricks_token"],
	databricks_federated_account_session_token: ["databricks_token"],
	databricks_oauth_code: ["databricks_token"],
	databricks_oauth_refresh_token: ["databricks_token"],
	databricks_oauth_single_use_refresh_token_child: ["databricks_token"],
	databricks_oauth_single_use_refresh_token_parent: ["databricks_token"],
	databricks_scoped_api_token: ["databricks_token"],
	databricks_scoped_internal_token: ["databricks_token"],
	databricks_workspace_session_token: ["databricks_token"],
	dynatrace_internal_token: ["dynatrace_api_token"],
	ebay_production_client_id: ["ebay_production_client_secret"],
	ebay_sandbox_client_id: ["ebay_sandbox_client_secret"],
	frameio_jwt: ["json-web-token"],
	github_ssh_private_key: ["private-key"],
	google_gemini_api_key: ["google_api_key", "google_gcp_api_key_bound_service_account"],
	google_oauth_client_id: ["google_oauth_client_secret", "google-legacy-client-secret"],
	grafana_cloud_api_key: ["grafana_project_api_key"],
	guardsquare_maven_token: ["guardsquare_cli_access_token"],
	hashicorp_vault_root_service_token: ["hashicorp_vault_service_token"],
	heroku_postgres_connection_url: ["database-url"],
	highnote_rk_live_key: ["highnote_sk_live_key"],
	highnote_rk_test_key: ["highnote_sk_live_key"],
	highnote_sk_test_key: ["highnote_sk_live_key"],
	hop_bearer: ["hop_pat"],
	hop_ptk: ["hop_pat"],
	ionic_refresh_token: ["ionic_personal_access_token"],
	jfrog_platform_access_token: ["json-web-token"],
	lark_apaas_client_secret: ["lark_meego_plugin_secret", "lark_app_secret"],
	lark_mcp_grant_token: ["lark_meego_plugin_secret"],
	mailersend_smtp_username: ["mailersend_smtp_password"],
	mailgun_smtp_credential: ["mailgun-private-api-key"],
	microsoft_azure_entra_id_token: ["json-web-token"],
	mongodb_atlas_db_uri_with_credentials: ["database-url"],
	navercloud_gov_access_key: ["navercloud_pub_access_key"],
	navercloud_gov_access_key_secret: ["navercloud_pub_access_key_secret"],
	navercloud_gov_sts: ["navercloud_pub_sts"],
	navercloud_gov_sts_secret: ["navercloud_pub_sts"],
	navercloud_pub_sts_secret: ["navercloud_pub_sts"],
	neon_connection_uri: ["database-url"],
	notion_oauth_client_secret: ["notion_integration_token"],
	onechronos_eb_api_key: ["onechronos_api_key"],
	onechronos_eb_encryption_key: ["onechronos_api_key"],
	onechronos_oauth_token: ["onechronos_api_key"],
	onechronos_refresh_token: ["onechronos_api_key"],
	oracle_api_key: ["private-key"],
	palantir_jwt: ["json-web-token"],
	planning_center_oauth_app_secret: ["planning_center_oauth_access_token"],
	prefect_server_api_key: ["prefect_user_api_key"],
	proctorio_consumer_key: ["proctorio_secret_key"],
	proctorio_linkage_key: ["proctorio_secret_key"],
	proctorio_registration_key: ["proctorio_secret_key"],
	rainforest_sandbox_api_key: ["rainforest_api_key"],
	salesforce_marketing_cloud_api_oauth2_token: ["json-web-token"],
	salesforce_oauth2_consumer_key: ["salesforce_oauth2_consumer_secret"],
	scalr_api_token: ["json-web-token"],
	shopify_app_client_credentials: ["shopify_app_client_secret", "shopify_app_shared_secret"],
	shopify_marketplace_token: ["shopify_app_client_secret"],
	shopify_merchant_token: ["shopify_app_client_secret"],
	siemens_code_token: ["siemens_api_token"],
	slack_workflow_trigger_url: ["slack_workflow_webhook_url"],
	snowflake_postgres_connection_string: ["database-url"],
	snowflake_postgres_host: ["database-url"],
	snowflake_postgres_password: ["database-url", "generic-password"],
	snowflake_programmatic_access_token: ["json-web-token"],
	sourcegraph_instance_identifier_access_token: ["sourcegraph_access_token"],
	sslmate_cluster_secret: ["sslmate_api_key"],
	supabase_service_key: ["json-web-token"],
	temporal_cloud_api_key: ["json-web-token"],
	tencent_wechat_api_app_id: ["wechat-app-secret"]
};
function rulesOfSecretType(type) {
	if (Object.hasOwn(SECRET_TYPES, type)) return SECRET_TYPES[type] ?? [];
	return [type, type.replaceAll("_", "-")];
}

// src/commands/secret-alerts.ts
async function withSecretAlerts(report, run, context) {
	const wanted = context.config["secret-scanning-alerts"];
	const isWhole = run.scan?.kind === "tree" || run.scan?.kind === "history";
	if (wanted === false || !isWhole || run.event.isChange) return report;
	const { token, isWide } = wideToken(run.token, context);
	try {
		const { secretScanning } = await openGithub(context, { token });
		const known = join(report, await secretScanning.openAlerts(), run.event.workspace, context);
		return await resolved({
			...known.report,
			alertsRead: true
		}, known.dead, secretScanning, run.dryRun, context);
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		const text = `GitHub's own alerts: ${messageOf(error)}`;
		if (wanted === true) return {
			...report,
			complete: false,
			gaps: [...report.gaps, text]
		};
		if (isWide) return {
			...report,
			notes: [...report.notes, text]
		};
		context.log.info(text);
		return report;
	}
}
function join(report, alerts, workspace, context) {
	const blobOf = blobReader(workspace);
	const ignores = ignoring(context.config.scan["ignore-paths"]);
	const isIgnored = ({ places }) => places.length > 0 && places.every(({ path }) => ignores(path));
	const remarks = /* @__PURE__ */ new Map();
	const unknown = [];
	const dead = [];
	for (const alert of alerts) {
		const { findings, isCertain } = matchAlert(alert, report.findings, rulesOfSecretType, blobOf);
		if (findings.length === 0 && !isIgnored(alert)) unknown.push(alert);
		for (const finding of findings) remarks.set(finding, [...remarks.get(finding) ?? [], alert]);
		const whys = findings.map((finding) => whyDead(finding, report, context));
		const [why] = whys;
		if (why !== void 0 && isCertain && whys.every((each) => each !== void 0)) dead.push({
			alert,
			why
		});
	}
	const findings = [...report.findings.map((finding) => remarked(finding, remarks.get(finding) ?? [])), ...unknown.map((alert) => findingOf(alert, context))];
	return {
		report: {
			...report,
			findings: findings.sort(compareFindings)
		},
		dead
	};
}
function whyDead({ subject, verification }, { rotations }, { config }) {
	if (verification?.result === "dead") return verification.detail;
	const { kind, id, account } = subject;
	if (kind !== "aws-access-key" || id === void 0 || account === void 0) return void 0;
	return config.aws.accounts.includes(account) ? deletionOf(id, rotations) : void 0;
}
function remarked(finding, alerts) {
	if (alerts.length === 0) return finding;
	const told = alerts.map(({ number, validity }) => `#${number} (${VALIDITY[validity]})`).join(", ");
	const isActive = alerts.some(({ validity }) => validity === "active");
	return {
		...finding,
		detail: [finding.detail, `GitHub's alert ${told}.`].filter(Boolean).join(" "),
		links: [...finding.links ?? [], ...alerts.map(({ url }) => url)],
		...isActive ? { confidence: "verified" } : {},
		...isActive && !finding.verification ? { verification: {
			result: "live",
			detail: "GitHub asked its provider, and it works."
		} } : {}
	};
}
const VALIDITY = {
	active: "active: GitHub asked its provider",
	inactive: "inactive: GitHub asked its provider",
	unknown: "validity unknown"
};
function findingOf(alert, context) {
	const { number, secretType, title, validity, url, places } = alert;
	const { config, clock, env, fingerprints, redactor } = context;
	const [ruleId] = rulesOfSecretType(secretType);
	const rule = RULES.find(({ id }) => id === ruleId);
	const fingerprint = fingerprints.ofResource(ALERT_SUBJECT, `${env.GITHUB_REPOSITORY ?? ""}#${number}`);
	const today = clock.now().toISOString().slice(0, 10);
	const suppression = acceptedFindings(config.suppress, today).find(fingerprint);
	return {
		fingerprint,
		rule: rule?.id ?? "github-secret-alert",
		severity: rule?.severity ?? "high",
		title: redactor.redact(inertExcerpt(title, 100)),
		detail: `GitHub's secret scanning found it (alert #${number}, ${VALIDITY[validity]}); the scan of this run did not.`,
		remedy: rule?.remedy ?? ["Make a new one, put it where the old one is used, then revoke the old one."],
		state: suppression ? "suppressed" : "new",
		confidence: validity === "active" ? "verified" : "structured",
		locations: places.map(({ path, commit, startLine, startColumn, endLine, endColumn }) => ({
			path: redactor.redact(path),
			commit,
			startLine,
			startColumn,
			endLine,
			endColumn,
			startByte: 0,
			endByte: 0
		})),
		subject: {
			kind: ALERT_SUBJECT,
			id: `#${number}`
		},
		...suppression ? { suppression } : {},
		links: [url, ...rule?.links ?? []]
	};
}
async function resolved(report, dead, secretScanning, dryRun, context) {
	const notes = [];
	for (const { alert, why } of dead) {
		if (dryRun) {
			notes.push(`Would resolve GitHub's alert #${alert.number} as revoked.`);
			continue;
		}
		try {
			await secretScanning.resolve(alert.number, context.redactor.redact(`Rekey: ${inertExcerpt(why, 250)}`));
			notes.push(`GitHub's alert #${alert.number} is resolved as revoked: the credential is dead.`);
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			notes.push(`GitHub's alert #${alert.number}: ${messageOf(error)}`);
			break;
		}
	}
	return {
		...report,
		notes: [...report.notes, ...notes]
	};
}
function blobReader(workspace) {
	const root = resolve(workspace);
	const known = /* @__PURE__ */ new Map();
	return (path, like) => {
		const key = `${like.length}\0${path}`;
		if (!known.has(key)) known.set(key, blobId(root, path, like.length === 64 ? "sha256" : "sha1"));
		return known.get(key);
	};
}
function blobId(root, path, algorithm) {
	const file = resolve(root, path);
	if (!file.startsWith(`${root}${sep}`)) return void 0;
	try {
		if (!lstatSync(file).isFile()) return void 0;
		const bytes = readFileSync(file);
		return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
	} catch {
		return;
	}
}

// src/commands/tell-others.ts
async function tellOthers(found, request, context) {
	const { token, event, commands, isPartial, dryRun, failOn, folder } = request;
	const scan = commands.includes("scan") ? request.scan : void 0;
	const alerted = await withSecretAlerts(found, {
		token,
		event,
		scan,
		dryRun
	}, context);
	const tracked = await request.withIssues(alerted);
	const pull = await tellPullRequest(tracked, {
		token,
		event,
		dryRun,
		failOn,
		folder
	}, context);
	const uploaded = await uploadToCodeScanning(tracked, request, context);
	const isTold = uploaded.uploaded || (tracked.detailsIn ?? []).length > 0;
	return {
		report: [
			pull,
			uploaded,
			await keepAdvisory(tracked, {
				token,
				event,
				scan,
				isPartial,
				dryRun,
				isTold
			}, context)
		].reduce(withOutcome, tracked),
		pullFile: pull.file
	};
}
function withOutcome(report, { notes, gaps, detailsIn = [] }) {
	return {
		...report,
		complete: report.complete && gaps.length === 0,
		gaps: [...report.gaps, ...gaps],
		notes: [...report.notes, ...notes],
		...detailsIn.length > 0 ? { detailsIn: [...report.detailsIn ?? [], ...detailsIn] } : {}
	};
}

// src/commands/shard/action-shards.ts
const SHARDS_FOLDER = "rekey-shards";
async function workOfShards({ inputs, event, context }, ofEvent) {
	const { mergedWork } = await import("./chunks/merged-work.js");
	const { reports } = inputs.shards;
	const { workspace, isPublic } = event;
	return await mergedWork({
		folders: reports.length > 0 ? reports : [join$1(context.env.RUNNER_TEMP ?? "", SHARDS_FOLDER)],
		workspace,
		token: inputs.githubToken,
		isPublic,
		ofEvent
	}, context);
}
async function scanIn({ inputs, event, context }, whole) {
	const { part, fleet } = inputs.shards;
	if (!part) return whole;
	const { refuseInPublic, scanOfShard } = await import("./chunks/shard-scan.js");
	refuseInPublic(event);
	return await scanOfShard(whole, {
		part,
		fleet,
		token: inputs.githubToken
	}, context);
}
async function matrixOf({ inputs, event, context }, commands, folder) {
	if (!commands.includes("plan")) return void 0;
	if (context.config.fleet) (await import("./chunks/shard-scan.js")).refuseInPublic(event);
	const { layOut } = await import("./chunks/matrix.js");
	return await layOut({
		token: inputs.githubToken,
		folder
	}, context);
}
async function withPart(report, { inputs, context }, { commands, whole, scan, matrix, startedAt }) {
	if (matrix) {
		const { scope, notes } = report;
		return {
			...report,
			scope: [...scope, matrix.scope],
			notes: [...notes, ...matrix.notes]
		};
	}
	const { part } = inputs.shards;
	if (!part) return report;
	const { shardRecord } = await import("./chunks/shard-scan.js");
	const { only } = inputs;
	return {
		...report,
		shard: shardRecord({
			part,
			commands,
			whole,
			scan,
			only,
			startedAt
		}, context)
	};
}
async function tellUnlessPart(report, { inputs, context }, request) {
	if (inputs.shards.part) return {
		report,
		pullFile: ""
	};
	return await tellOthers(report, request, context);
}

// src/report/dashboard.ts
const TITLE = "Security follow-up: overview";
function renderDashboard(data, { maxLength }) {
	for (const rows of [
		150,
		60,
		25,
		10,
		3,
		0
	]) {
		const body = bodyOf$1(data, rows);
		if (body.length <= maxLength) return {
			title: TITLE,
			body
		};
	}
	return {
		title: TITLE,
		body: countsOf(data)
	};
}
function bodyOf$1(data, rows) {
	return [
		countsOf(data),
		openTable(data, rows),
		waitingList(data, rows),
		decidedTable("Snoozed", data.snoozed, rows, data.isPublic),
		decidedTable("Accepted", data.accepted, rows, data.isPublic),
		rotationTable(data, rows),
		`### Ask for it\n\n${box("rescan", "Look at everything again")}`,
		happened$1(data),
		`<sub>${FOOTER$1}</sub>`
	].filter((section) => section !== "").join("\n\n");
}
const FOOTER$1 = "Rekey rewrites the text above; what you write below stays. It closes this issue when nothing is open; close it yourself, and it stays closed.";
function countsOf({ open, waiting, snoozed, accepted, isPublic }) {
	const overdue = open.filter(({ isOverdue }) => isOverdue === true).length;
	const parts = [`**${count(open.length, "open issue")}**`];
	if (overdue > 0) parts.push(`${overdue} overdue`);
	if (waiting.count > 0) parts.push(`${count(waiting.count, "finding")} ${waiting.count === 1 ? "waits" : "wait"} for an issue`);
	if (snoozed.length > 0) parts.push(`${snoozed.length} snoozed`);
	if (accepted.length > 0) parts.push(`${accepted.length} accepted`);
	const line = `${parts.join(" · ")}.`;
	if (!isPublic) return line;
	return `${line}\n\nThis page is public, so it says neither what nor where.`;
}
function openTable({ open, isPublic }, rows) {
	if (open.length === 0) return "";
	const shown = open.slice(0, rows);
	if (isPublic) return `### Open\n\n${shown.map(({ number }) => `- #${number}`).join("\n")}${more(open.length - shown.length)}`;
	const table = [
		"| issue | severity | what | due | state |",
		"|---|---|---|---|---|",
		...shown.map(({ number, title, severity = "", state, due, isOverdue }) => `| #${number} | ${plainText(severity)} | ${plainText(title)} | ${due ? due.toISOString().slice(0, 10) : ""}${isOverdue ? ", **overdue**" : ""} | ${WORDS[state] ?? ""} |`)
	].join("\n");
	return `### Open\n\n${shown.length === 0 ? "" : table}${more(open.length - shown.length)}`;
}
const WORDS = {
	open: "open",
	regressed: "found again",
	acknowledged: "acknowledged",
	snoozed: "snoozed",
	accepted: "accepted risk",
	"false-positive": "false positive"
};
function more(number) {
	return number > 0 ? `\n\nAnd ${groupedDigits(number)} more.` : "";
}
function waitingList({ waiting, isPublic }, rows) {
	if (waiting.count === 0) return "";
	const shown = isPublic ? [] : waiting.shown.slice(0, rows);
	const boxes = shown.map(({ fp, severity, title }) => box(`open=${fp}`, `${plainText(severity)}: ${plainText(title)}`));
	const all = box("open-all", "All of them");
	return [
		"### Waiting for an issue",
		prose("Each run opens the most severe of them, as many as `issues.max-new` allows. Tick what the next run is to open first."),
		`${[all, ...boxes].join("\n")}${shown.length === 0 ? "" : more(waiting.count - shown.length)}`
	].join("\n\n");
}
function box(command, text) {
	return `- [ ] <!-- rekey:${command} --> ${text}`;
}
function decidedTable(heading, issues, rows, isPublic) {
	if (issues.length === 0) return "";
	const shown = issues.slice(0, rows);
	const lines = shown.map(({ number, title, severity = "", state, until }) => {
		return `| #${number} |${isPublic ? "" : ` ${plainText(severity)} | ${plainText(title)} |`} ${WORDS[state] ?? ""} | ${until ?? "no end"} |`;
	});
	const head = isPublic ? ["| issue | state | until |", "|---|---|---|"] : ["| issue | severity | what | state | until |", "|---|---|---|---|---|"];
	return `### ${heading}\n\n${shown.length === 0 ? "" : [...head, ...lines].join("\n")}${more(issues.length - shown.length)}`;
}
function rotationTable({ rotations, isPublic }, rows) {
	if (rotations.length === 0 || isPublic) return "";
	const shown = rotations.slice(0, rows);
	const lines = shown.map(({ name, status, summary }) => `- ${codeSpan(name)} (${plainText(statusWord(status))}): ${prose(summary)}`);
	const boxes = shown.filter(({ name }) => /^[\w.-]{1,100}(?:\/[\w.+=@/-]{1,512})?$/.test(name)).map(({ name }) => box(`rotate=${name}`, codeSpan(name)));
	const list = `### Rotations\n\n${lines.join("\n")}${more(rotations.length - shown.length)}`;
	if (boxes.length === 0) return list;
	return `${list}\n\nTick one to have it made now; it still waits for its approval.\n\n${boxes.join("\n")}`;
}
function statusWord(status) {
	const known = ROTATION_STATUSES.find((each) => each === status);
	return known ? STATUS_WORDS[known] : status;
}
function happened$1({ history }) {
	if (history.length === 0) return "";
	return `### History\n\n${history.map(([date, event]) => `- ${plainText(date)}: ${plainText(event)}`).join("\n")}`;
}

// src/report/issue.ts
const MAX_PLACES = 50;
const MAX_STEPS = 30;
const MAX_TITLE$1 = 200;
function renderIssue(finding, options) {
	if (options.isPublic) return {
		title: "Security follow-up needed",
		body: stub(options)
	};
	const title = inertExcerpt(finding.title, MAX_TITLE$1);
	for (const [places, rows] of [
		[MAX_PLACES, MAX_STEPS],
		[10, 8],
		[1, 0]
	]) {
		const body = bodyOf(finding, {
			places,
			rows
		}, options);
		if (body.length <= options.maxLength) return {
			title,
			body
		};
	}
	return {
		title,
		body: bodyOf(shortened(finding), {
			places: 0,
			rows: 0
		}, options).slice(0, options.maxLength)
	};
}
const FOOTER = "Rekey rewrites the text above; what you write below stays. Comments such as `/acknowledge`, `/snooze 14d` or `/accept-risk until DATE REASON` are [carried out](https://github.com/rekey/rekey/blob/main/docs/triage.md), where the repository has the workflow for it.";
function stub({ history, closing }) {
	return [
		"Something in this repository or in what it is configured for needs a look by its maintainers.",
		"This page is public, so it says neither what nor where. The code-scanning alerts and the reports of the latest Rekey run say more to those who may read them.",
		prose(closing),
		happened(history),
		`<sub>${FOOTER}</sub>`
	].join("\n\n");
}
function bodyOf(finding, most, options) {
	return [
		`**${finding.severity.toUpperCase()}** · ${prose(finding.title)}`,
		finding.detail === void 0 ? "" : prose(finding.detail),
		facts(finding, options),
		plans(finding, options, most.rows),
		remedy(finding, options),
		where(finding, most.places),
		further(finding),
		happened(options.history),
		`<sub>${FOOTER}</sub>`
	].filter((section) => section !== "").join("\n\n");
}
function facts({ subject, confidence, rule, fingerprint, locations, verification }, { due, isOurs }) {
	const lines = [`- What: ${[subject.kind, subject.id ?? ""].filter((part) => part !== "").map(codeSpan).join(" ")}`];
	if (subject.account !== void 0) lines.push(`- Account: ${codeSpan(subject.account)}${isOurs ? ", which is ours" : ""}`);
	if (subject.region !== void 0) lines.push(`- Region: ${codeSpan(subject.region)}`);
	if (subject.kind !== "rotation") lines.push(`- Certainty: ${CERTAINTY[confidence]}`);
	if (verification) lines.push(`- Alive: **${VERIFIED_WORDS[verification.result]}**`);
	else if (locations.length > 0 && confidence !== "placeholder") lines.push(`- Alive: ${confidence === "verified" ? "**it works**" : "nobody has asked, so take it for alive"}`);
	if (due) lines.push(`- Due: ${due.toISOString().slice(0, 16).replace("T", " ")} UTC`);
	lines.push(`- Rule: ${codeSpan(rule)}, fingerprint ${codeSpan(fingerprint)}`);
	return lines.join("\n");
}
const CERTAINTY = {
	verified: "verified with its provider or our own account",
	structured: "it has the documented form of such a credential",
	generic: "judged by name, shape and randomness",
	placeholder: "it looks like an example"
};
function plans({ subject }, { closing, rotation, steps = [] }, maxRows) {
	const lines = [prose(closing)];
	const when = subject.kind === "rotation" ? "The next run looks at it again and goes on from where it is" : `The rotation ${codeSpan(rotation ?? "")} changes it when it is due`;
	if (rotation !== void 0) lines.unshift(`${when}; the comment ${codeSpan("/rotate")} asks for it now, and ${codeSpan("/rotate --dry-run")} for what it would do.`);
	const told = [stepsTable(steps, { maxRows }), maxRows > 0 ? rotationTimeline([{
		name: rotation ?? "rotation",
		steps
	}]) : ""].filter((part) => part !== "").join("\n\n");
	const trace = told === "" ? "" : `\n\n### What the last run did\n\n${told}`;
	return `### What happens next\n\n${lines.join(" ")}${trace}`;
}
function remedy(finding, { isOurs }) {
	const isDead = finding.verification?.result === "dead";
	const steps = [
		...isDead ? ["It is dead: nothing needs to be changed any more."] : finding.remedy.map(prose),
		...finding.locations.length > 0 ? [OUT_OF_THE_FILES] : [],
		...finding.locations.length > 0 && !isDead && !isOurs ? [SAY_SO] : []
	];
	if (steps.length === 0) return "";
	return `### What to do\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}`;
}
const OUT_OF_THE_FILES = "Take it out of the files, and check with `rekey scan`. The history may keep what is dead: rewriting it breaks every clone and pull request ([how, if you must](https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository)).";
const SAY_SO = "When it is dead, say how it came to be in a comment: `/revoked HOW`. When it is no credential: `/false-positive REASON`.";
function where({ locations }, maxPlaces) {
	if (locations.length === 0) return "";
	const lines = locations.slice(0, maxPlaces).map((location) => `- ${codeSpan(placeOf(location))}`);
	const more = locations.length - lines.length;
	if (more > 0) lines.push(`- and ${count(more, lines.length > 0 ? "more place" : "place")}, which the reports of the run list`);
	return `### Where\n\n${lines.join("\n")}`;
}
function further({ links }) {
	const safe = (links ?? []).filter((link) => /^https:\/\/[\w./~%#?=&+-]+$/.test(link));
	return safe.length === 0 ? "" : `### Read on\n\n${safe.map((link) => `- <${link}>`).join("\n")}`;
}
function happened(history) {
	if (history.length === 0) return "";
	return `### History\n\n${history.map(([date, event]) => `- ${plainText(date)}: ${plainText(event)}`).join("\n")}`;
}
function shortened(finding) {
	const { detail, links: _links, ...others } = finding;
	return {
		...others,
		title: inertExcerpt(finding.title, MAX_TITLE$1),
		...detail === void 0 ? {} : { detail: inertExcerpt(detail, 500) },
		remedy: finding.remedy.slice(0, 5).map((step) => inertExcerpt(step, 200))
	};
}

// src/tracker/apply-issues.ts
async function applyIssues(actions, tracker, listedAt) {
	const done = {
		opened: [],
		reopened: [],
		updated: [],
		closed: []
	};
	const now = [];
	const notes = [];
	const gaps = [];
	let made = 0;
	let isCut = false;
	try {
		const labels = labelsOf(actions);
		if (labels.length > 0) await tracker.ensureLabels(labels);
		for (const action of actions) {
			const outcome = await applied(action, tracker, listedAt);
			if (outcome instanceof RekeyError) gaps.push(`${nameOf(action)}: ${outcome.message}`);
			if (outcome === "too-long" && action.kind !== "create") notes.push(`Issue #${action.number} has no room left for our text, so it was not updated.`);
			if (typeof outcome === "string" || outcome instanceof RekeyError) continue;
			made += 1;
			now.push(outcome);
			if (action.kind !== "settle") done[DONE[action.kind]].push(outcome.number);
		}
	} catch (error) {
		isCut = true;
		gaps.push(`Issues: ${made} of ${actions.length} changes were made, the rest waits for the next run. ${messageOf(error)}`);
	}
	return {
		...done,
		now,
		notes,
		gaps,
		isCut
	};
}
async function applied(action, tracker, listedAt) {
	try {
		return action.kind === "create" ? await create(action, tracker, listedAt) : await change(action, tracker);
	} catch (error) {
		if (error instanceof RekeyError && ["github-refused", "github-not-found"].includes(error.code)) return error;
		throw error;
	}
}
function nameOf(action) {
	return action.kind === "create" ? "A new issue" : `Issue #${action.number}`;
}
const DONE = {
	create: "opened",
	reopen: "reopened",
	update: "updated",
	hide: "updated",
	note: "updated",
	close: "closed"
};
async function create({ issue, finding }, tracker, listedAt) {
	const { title, body, labels, assignees } = issue;
	const made = (number) => ({
		number,
		title,
		body,
		labels,
		assignees,
		state: "open"
	});
	try {
		return made(await tracker.create(issue));
	} catch (error) {
		if (isRefused(error)) throw error;
		const since = /* @__PURE__ */ new Date(listedAt.getTime() - 3e5);
		const found = (await tracker.list(OUR_LABEL, { since }).catch(() => [])).find((each) => each.state === "open" && readMarker(each.body)?.fp === finding.fingerprint);
		if (!found) throw error;
		return made(found.number);
	}
}
function isRefused(error) {
	return error instanceof RekeyError && error.code !== "github-unavailable";
}
async function change(action, tracker) {
	const { number, kind, tags } = action;
	const issue = await tracker.read(number);
	if (kind !== "hide" && issue.state !== {
		close: "open",
		reopen: "closed",
		update: "open",
		note: "open",
		settle: "closed"
	}[kind]) return "moved-on";
	if (rawMarker(issue.body) !== action.seen) return "moved-on";
	const body = bodyAfter(action, issue.body);
	if (body.length > 65536) return "too-long";
	const labelled = tags ? { labels: withTags(issue.labels, readMarker(issue.body) ?? {}, tags) } : {};
	const title = kind === "hide" ? action.title : void 0;
	if (kind === "close") await tracker.update(number, {
		body,
		state: "closed",
		stateReason: action.reason
	});
	else if (kind === "reopen") await tracker.update(number, {
		body,
		...labelled,
		state: "open",
		stateReason: "reopened"
	});
	else await tracker.update(number, {
		body,
		...labelled,
		...title === void 0 ? {} : { title }
	});
	if ("comment" in action && action.comment !== void 0) await tracker.comment(number, action.comment);
	const state = {
		close: "closed",
		reopen: "open"
	};
	return {
		...issue,
		...labelled,
		...title === void 0 ? {} : { title },
		body,
		state: kind === "close" || kind === "reopen" ? state[kind] : issue.state,
		...kind === "close" ? { stateReason: action.reason } : {}
	};
}
function bodyAfter(action, body) {
	const { kind, marker } = action;
	if (kind === "update" || kind === "reopen" || kind === "hide") return withRegion(body, marker, action.text);
	const plain = withMarker(body, marker);
	if (kind === "settle") return plain;
	const told = kind === "note" ? withNotice(body, action.notice) : withHistory(withNotice(body, void 0), action.event);
	const full = withMarker(told, marker);
	return full.length <= 65536 ? full : plain;
}
function withHistory(body, event) {
	return event ? withEvents(body, event.day, [event.what]) : body;
}
function labelsOf(actions) {
	const byName = /* @__PURE__ */ new Map();
	for (const action of actions) for (const label of action.ensure ?? []) byName.set(label.name, label);
	return [...byName.values()];
}

// src/tracker/dashboard/apply-dashboard.ts
async function applyDashboard(action, tracker) {
	if (action.kind === "create") {
		await tracker.ensureLabels(action.ensure);
		return { opened: await tracker.create(action.issue) };
	}
	const { number, marker, text, granted, state, isHiding } = action;
	const issue = await tracker.read(number);
	const isChanging = state !== void 0;
	if (!isHiding && issue.state !== (isChanging && state === "open" ? "closed" : "open")) return {};
	const done = new Set(granted.map(keyOf$1));
	const left = ticksOf(issue.body).filter((command) => !done.has(keyOf$1(command)));
	const body = placed(withoutDashboardMarker(issue.body), formatDashboardMarker(marker), withTicks(text, left));
	if (body.length > 65536) return { note: `Issue #${number} has no room left for our text, so it was not updated.` };
	await tracker.update(number, {
		body,
		...isChanging ? {
			state,
			stateReason: state === "open" ? "reopened" : "completed"
		} : {}
	});
	return {};
}

// src/tracker/dashboard/plan-dashboard.ts
const MAX_TEXT = 34e3;
const MIN_TEXT = 2e3;
const MANY = 10;
function planDashboard(request) {
	const actions = [];
	const issue = request.dashboards.find(({ state }) => state === "open") ?? request.dashboards[0];
	const first = planFirst(issue, request);
	if (first) actions.push(first);
	for (const other of request.dashboards) {
		const isDone = other === issue && first !== void 0;
		if (other.state === "closed" && !isDone) actions.push(...hidden(other, request));
	}
	const open = request.dashboards.filter(({ state }) => state === "open");
	for (const other of open.slice(1)) {
		const text = `Another issue shows all: #${open[0]?.number}.`;
		const { marker } = draft(request, [[request.today, "closed as a duplicate"]], 0);
		actions.push({
			kind: "write",
			number: other.number,
			marker: {
				...marker,
				state: "closed"
			},
			text,
			granted: [],
			state: "closed"
		});
	}
	return actions;
}
function hidden(issue, request) {
	const before = readDashboardMarker(issue.body);
	if (!request.data.isPublic || before?.public === true) return [];
	const { marker, text } = draft(request, before?.history ?? [], 0);
	return [{
		kind: "write",
		number: issue.number,
		marker: {
			...marker,
			state: before?.state ?? "open"
		},
		text,
		granted: ticksOf(issue.body),
		isHiding: true
	}];
}
function planFirst(issue, request) {
	const { mode, data } = request;
	const before = issue && readDashboardMarker(issue.body);
	const isEmpty = data.open.length + data.snoozed.length + data.waiting.count === 0;
	if (!issue) {
		const isMuch = data.waiting.count > 0 || data.open.length > MANY;
		if (mode === false || isEmpty || mode === "auto" && !isMuch) return void 0;
		const { title, marker, text } = draft(request, [[request.today, "opened"]], 0);
		const labels = labelsFor(request.labels);
		return {
			kind: "create",
			issue: {
				title,
				body: newBody(formatDashboardMarker(marker), text),
				labels: labels.map(({ name }) => name),
				assignees: []
			},
			ensure: labels
		};
	}
	if (issue.state === "closed") {
		const isOurs = before?.state === "closed";
		if (isEmpty || mode === false || !(isOurs || mode === true)) return void 0;
		if (mode === "auto" && data.waiting.count === 0 && data.open.length <= MANY) return void 0;
		return written(issue, request, before, "open");
	}
	if (mode === false || isEmpty && !isKeptEmpty(before, request)) return written(issue, request, before, "closed");
	return written(issue, request, before, void 0);
}
function written(issue, request, before, state) {
	const events = before?.history ?? [[request.today, "opened"]];
	const history = state === void 0 ? events : [...events, [request.today, state]];
	const others = placed(withoutDashboardMarker(issue.body), "", "").length;
	const { marker: made, text } = draft(request, history, others);
	const marker = {
		...made,
		state: state ?? "open",
		...before?.handled ? { handled: before.handled } : {},
		...state === void 0 && isKeptEmpty(before, request) ? { kept: true } : {}
	};
	const granted = grantedAmong(ticksOf(issue.body), request.data);
	if (state === void 0 && before !== void 0 && before.state === "open" && sameMemory(before, marker) && granted.length === 0) return void 0;
	return {
		kind: "write",
		number: issue.number,
		marker,
		text,
		granted,
		...state === void 0 ? {} : { state }
	};
}
function isKeptEmpty(before, { data }) {
	return data.open.length + data.snoozed.length + data.waiting.count === 0 && (before?.kept === true || before?.state === "closed");
}
function sameMemory(before, after) {
	return comparable(before) === comparable(after);
}
function comparable({ hash, waiting, rotations, public: isPublic, from }) {
	return JSON.stringify([
		hash,
		waiting,
		rotations,
		isPublic,
		from
	]);
}
function grantedAmong(ticked, { waiting, rotations }) {
	const open = /* @__PURE__ */ new Set([
		...waiting.shown.map(({ fp }) => keyOf$1({
			kind: "open",
			fingerprint: fp
		})),
		...rotations.map(({ name }) => keyOf$1({
			kind: "rotate",
			rotation: name
		})),
		...waiting.count > 0 ? [keyOf$1({ kind: "open-all" })] : []
	]);
	return ticked.filter((command) => command.kind === "rescan" || !open.has(keyOf$1(command)));
}
function draft({ data, waiting, source, render }, events, others) {
	const last = events.slice(-20);
	const history = data.isPublic ? last.map(publicEvent) : last;
	const memory = {
		state: "open",
		waiting,
		rotations: data.rotations,
		history,
		...data.isPublic ? { public: true } : {},
		...source === void 0 || data.isPublic ? {} : { from: source }
	};
	const taken = formatDashboardMarker({
		...memory,
		hash: ""
	}).length + others + 1e3;
	const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - taken));
	const { title, body } = render({
		...data,
		history
	}, { maxLength });
	const hash = createHash("sha256").update(`${title}\0${body}`).digest("base64url").slice(0, 16);
	return {
		title,
		marker: {
			...memory,
			hash
		},
		text: body
	};
}

// src/tracker/leave-issues.ts
async function leaveIssues(request) {
	const { tracker, config, clock } = request;
	const now = clock.now();
	const today = now.toISOString().slice(0, 10);
	let issues;
	try {
		issues = await tracker.list(OUR_LABEL);
	} catch (error) {
		return {
			notes: [`Whether this repository has issues from before could not be seen. ${messageOf(error)}`],
			gaps: []
		};
	}
	try {
		const index = indexIssues(issues);
		const actions = index.readable.flatMap((known) => actionFor(known, request, today));
		const { now: first, later } = withinBudget(actions, config.issues["max-writes"]);
		const { updated, closed, gaps, isCut } = await applyIssues(first, tracker, now);
		const waiting = later > 0 ? [`${later} former issues of this repository wait for the next run.`] : [];
		if (!isCut) await leaveDashboards(index, request, today);
		const done = (/* @__PURE__ */ new Set([...updated, ...closed])).size;
		return {
			notes: [...done > 0 ? [`${done} former issues of this repository say nothing, and are closed.`] : [], ...waiting],
			gaps
		};
	} catch (error) {
		return {
			notes: [],
			gaps: [`Issues: the former ones of this repository could not be closed. ${messageOf(error)}`]
		};
	}
}
function actionFor(known, request, today) {
	const { issue, marker } = known;
	if (mustHide(known, { isPublic: true })) return [hideIssue(known, optionsFor$1(request))];
	if (issue.state === "closed" || marker.state !== "open") return [];
	return [{
		kind: "close",
		...targetOf(known),
		reason: "not_planned",
		comment: "This is looked after in another place now.",
		marker: {
			...marker,
			state: "suppressed",
			history: withEvent(marker.history, today, "suppressed")
		}
	}];
}
async function leaveDashboards({ dashboards }, { tracker, config, renderDashboard }, today) {
	const actions = planDashboard({
		mode: false,
		data: {
			open: [],
			snoozed: [],
			accepted: [],
			rotations: [],
			history: [],
			waiting: {
				count: 0,
				shown: []
			},
			isPublic: true
		},
		waiting: {},
		dashboards,
		labels: config.issues.labels,
		today,
		source: void 0,
		render: renderDashboard
	});
	for (const action of actions) await applyDashboard(action, tracker);
}
function optionsFor$1({ config, render }) {
	const { due, "close-after": closeAfter, "close-on": closeOn } = config.issues;
	return {
		isPublic: true,
		source: void 0,
		render,
		ownersOf: () => ({
			assignees: [],
			teams: [],
			all: []
		}),
		ourAccounts: [],
		rotationOf: () => void 0,
		due,
		closeAfter,
		closeOn
	};
}

// src/tracker/dashboard/dashboard-data.ts
function partsOf(report, scope) {
	if (scope.isPartial) return [];
	const parts = [];
	if (report.commands.includes("scan") && scope.scan !== void 0 && scope.scan !== "range") parts.push("files");
	if (report.commands.includes("audit")) parts.push("account");
	const isPlanned = report.rotations.some(({ status }) => status === "planned");
	if (report.commands.includes("rotate") && !isPlanned) parts.push("rotation");
	return parts;
}
function partOf(finding, scope) {
	const source = sourceOf(finding, scope);
	return source === "rotation" || source === "account" ? source : "files";
}
const MAX_KEPT = 6e3;
const MAX_TITLE = 80;
const MAX_SUMMARY = 200;
function fitting(rows) {
	const kept = [];
	let size = 0;
	for (const row of rows) {
		size += JSON.stringify(row).replaceAll(/[<>]/g, "\\u003c").length;
		if (size > MAX_KEPT) break;
		kept.push(row);
	}
	return kept;
}
function waitingOf(findings, known, before, { scope, isPublic }) {
	const waiting = { ...before?.waiting };
	for (const part of known) {
		const here = findings.filter((finding) => partOf(finding, scope) === part);
		const shown = fitting(here.map(({ fingerprint, severity, title }) => ({
			fp: fingerprint,
			severity,
			title: inertExcerpt(title, MAX_TITLE)
		})));
		if (here.length === 0) delete waiting[part];
		else waiting[part] = {
			count: here.length,
			shown: isPublic ? [] : shown
		};
	}
	if (!isPublic) return waiting;
	return Object.fromEntries(Object.entries(waiting).map(([part, { count }]) => [part, {
		count,
		shown: []
	}]));
}
function rotationsOf({ rotations }, isKnown, before, isPublic) {
	if (isPublic) return [];
	if (!isKnown) return before?.rotations ?? [];
	return fitting(rotations.filter(({ status }) => status !== "done").toSorted((a, b) => WORST.indexOf(a.status) - WORST.indexOf(b.status)).map(({ name, status, summary }) => ({
		name,
		status,
		summary: inertExcerpt(summary, MAX_SUMMARY)
	})));
}
const WORST = [
	"needs-person",
	"failed",
	"rolled-back",
	"pending",
	"planned",
	"not-due"
];
function issuesOf(known, { today, now, due, isPublic }) {
	const open = [];
	const snoozed = [];
	const accepted = [];
	for (const each of known) {
		const state = stateOf(each, today);
		if (state === "resolved") continue;
		const { issue, marker } = each;
		const severity = SEVERITIES.find((name) => name === marker.severity);
		const dueDate = severity && !isPublic ? dueAt(marker, due[severity]) : void 0;
		const row = {
			number: issue.number,
			title: isPublic ? "" : inertExcerpt(issue.title, MAX_TITLE),
			state,
			...isPublic ? {} : {
				severity,
				due: dueDate
			},
			...dueDate && dueDate < now ? { isOverdue: true } : {},
			until: marker.decision?.until
		};
		if (state === "snoozed") snoozed.push(row);
		else if (state === "accepted" || state === "false-positive") accepted.push(row);
		else open.push(row);
	}
	return {
		open: open.sort(bySeverity),
		snoozed: snoozed.sort(bySeverity),
		accepted: accepted.sort(bySeverity)
	};
}
function bySeverity(a, b) {
	return rankOf(a) - rankOf(b) || a.number - b.number;
}
function rankOf({ severity }) {
	const rank = SEVERITIES.map(String).indexOf(severity ?? "");
	return rank < 0 ? SEVERITIES.length : rank;
}
function allWaiting(waiting) {
	const parts = Object.values(waiting);
	const shown = parts.flatMap((part) => part.shown);
	return {
		count: parts.reduce((sum, part) => sum + part.count, 0),
		shown: shown.toSorted((a, b) => rankOf(a) - rankOf(b))
	};
}

// src/tracker/dashboard/track-dashboard.ts
async function trackDashboard(request, tracked) {
	const { report, scope, config, tracker, isPublic } = request;
	const parts = partsOf(report, scope);
	const nothing = {
		opened: [],
		notes: [],
		gaps: []
	};
	if (parts.length === 0) return nothing;
	const { index, options } = tracked;
	const { today, observedAt: now, due, labels } = options;
	const issue = index.dashboards.find(({ state }) => state === "open") ?? index.dashboards[0];
	const before = issue && readDashboardMarker(issue.body);
	const waiting = waitingOf(tracked.waiting, parts, before, {
		scope,
		isPublic
	});
	const data = {
		...issuesOf(asTheyAre(index, tracked.applied).values(), {
			today,
			now,
			due,
			isPublic
		}),
		waiting: allWaiting(waiting),
		rotations: rotationsOf(report, parts.includes("rotation"), before, isPublic),
		history: before?.history ?? [],
		isPublic
	};
	const actions = planDashboard({
		mode: config.issues.dashboard,
		data,
		waiting,
		dashboards: index.dashboards,
		labels,
		today,
		source: request.source,
		render: request.renderDashboard
	});
	const opened = [];
	const notes = [];
	try {
		for (const action of actions) {
			const done = await applyDashboard(action, tracker);
			if (done.opened !== void 0) {
				opened.push(done.opened);
				if (mayPin(request)) notes.push(...await pinned(done.opened, tracker));
			}
			if (done.note !== void 0) notes.push(done.note);
		}
		return {
			opened,
			notes,
			gaps: []
		};
	} catch (error) {
		return {
			opened,
			notes,
			gaps: [`Issues: the dashboard was not brought up to date. ${messageOf(error)}`]
		};
	}
}
function mayPin({ config, isPublic, source }) {
	const wanted = config.issues["pin-dashboard"];
	return wanted === "auto" ? !isPublic && source === void 0 : wanted;
}
async function pinned(number, tracker) {
	try {
		await tracker.pin(number);
		return [];
	} catch (error) {
		return [`The dashboard, issue #${number}, is not pinned, which is not tried again. ${messageOf(error)}`];
	}
}

// src/tracker/follow-up.ts
function followUpOf(followed) {
	const { index, applied, today } = followed;
	const markers = new Map(applied.now.flatMap((issue) => {
		const marker = readMarker(issue.body);
		return marker ? [[issue.number, marker]] : [];
	}));
	const of = (numbers) => numbers.flatMap((number) => markers.get(number) ?? []);
	const opened = of(applied.opened);
	const former = [...index.canonical.values()].filter(({ marker }) => marker.state !== "duplicate");
	return {
		detection: opened.flatMap((marker) => detectionOf(marker, followed)),
		response: of(applied.closed).flatMap((marker) => responseOf(marker, followed)),
		issues: former.length + opened.length,
		falsePositives: former.filter((known) => isFalse(known, today)).length
	};
}
function detectionOf({ fp, source }, { findings, waited, observedAt }) {
	const introducedAt = findings.find(({ fingerprint }) => fingerprint === fp)?.introducedAt;
	if (introducedAt === void 0 || waited.has(fp)) return [];
	return [{
		source,
		ms: Math.max(0, observedAt.getTime() - Date.parse(introducedAt))
	}];
}
function responseOf({ state, source, since }, { observedAt }) {
	if (state !== "fixed" || since === void 0) return [];
	return [{
		source,
		ms: Math.max(0, observedAt.getTime() - Date.parse(since))
	}];
}
function isFalse(known, today) {
	return stateOf(known, today) === "false-positive";
}

// src/tracker/issue-owners.ts
const MOST = 10;
const NO_FILE = /^\(.*\)$/s;
function ownersFor(options) {
	const { assignees, codeowners, isPublic } = options;
	const named = typeof assignees === "string" ? [] : assignees;
	return ({ locations }) => {
		if (codeowners === void 0 || isPublic) return {
			assignees: named,
			teams: [],
			all: []
		};
		const paths = new Set(filesAmong(locations).map(({ path }) => path));
		const owners = [...new Set([...paths].flatMap((path) => codeowners.ownersOf(path)))];
		const all = [...new Set(owners.map(withoutAddress))].slice(0, MOST_KNOWN);
		if (assignees !== "codeowners") return {
			assignees: named,
			teams: [],
			all
		};
		return {
			assignees: loginsAmong(owners).slice(0, MOST),
			teams: teamsAmong(owners).slice(0, MOST),
			all
		};
	};
}
function withoutAddress(owner) {
	return owner.startsWith("@") ? owner.slice(1) : "(address)";
}
const MOST_KNOWN = 30;
function filesAmong(locations) {
	return locations.filter(({ path, repository }) => repository === void 0 && !NO_FILE.test(path));
}
const MOST_PLACES = 3;
async function assigneesOf({ locations }, owners, options) {
	if (owners.assignees.length > 0 || owners.teams.length > 0) return owners.assignees;
	const { issues, authors, isPublic } = options;
	const found = /* @__PURE__ */ new Set();
	if (typeof issues.assignees === "string" && authors && !isPublic) for (const { path, commit, startLine, inside } of filesAmong(locations).slice(0, MOST_PLACES)) {
		const line = inside ? void 0 : startLine;
		const login = await authors.lastAuthor({
			path,
			commit,
			line
		});
		if (login !== void 0) found.add(login);
	}
	return (found.size > 0 ? [...found] : issues["default-assignees"]).slice(0, MOST);
}

// src/tracker/plan-notes.ts
function notesOn({ waiting, held, later, unreadable }, { isHeldBack, isPublic }, accepted) {
	const notes = [];
	if (waiting.some(isHeldBack)) notes.push(`This is the first look, and it found ${waiting.length}: only the dashboard is opened. The next run begins with the most severe; accept what is known with a baseline before.`);
	else if (waiting.length > 0) notes.push(`${waiting.length} more findings wait for their issue ("issues: max-new").`);
	const quiet = held.length - accepted;
	if (quiet > 0) notes.push(`${quiet} findings are accepted: their issues were closed as "not planned".`);
	if (later > 0) notes.push(`${later} changes to issues wait for the next run ("issues: max-writes").`);
	for (const number of unreadable) notes.push(`Issue #${number} carries the label "${OUR_LABEL}" but has lost its marker, so it is left alone.${isPublic ? MAY_TELL : ""}`);
	return notes;
}
const MAY_TELL = " Everybody can read it: look whether it says what they should not know.";
function planned({ actions }) {
	return actions.map((action) => action.kind === "create" ? `Would open an issue: ${action.issue.title}` : `Would ${action.kind} issue #${action.number}.`);
}

// src/tracker/plan-options.ts
function optionsFor(request, index) {
	const { report, config, scope, isPublic, ourAccounts = [] } = request;
	const { issues } = config;
	const deaths = deathsKnownTo(report, ourAccounts);
	const observedAt = request.observedAt ?? request.clock.now();
	const asked = index.dashboards.flatMap(({ state, body }) => state === "open" ? ticksOf(body) : []).flatMap((box) => {
		if (box.kind === "open") return [box.fingerprint];
		return box.kind === "open-all" ? waitingIn(index) : [];
	});
	return {
		threshold: request.threshold,
		maxNew: issues["max-new"],
		maxWrites: Math.max(1, issues["max-writes"] - writesOfDashboard(issues, index)),
		asked: new Set(asked),
		isHeldBack: heldBack(request, index),
		scope,
		covers: coverageOf(report, scope, deaths),
		observedAt,
		today: observedAt.toISOString().slice(0, 10),
		isPublic,
		source: request.source,
		labels: issues.labels,
		due: issues.due,
		ourAccounts,
		ownersOf: ownersFor({
			assignees: issues.assignees,
			codeowners: request.codeowners,
			isPublic
		}),
		rotationOf: request.rotationOf ?? (() => void 0),
		refusalOf: ({ subject }) => refusalToSuppress(subject, ourAccounts, "An accepted risk"),
		render: request.render,
		closeAfter: issues["close-after"],
		closeOn: issues["close-on"],
		deaths
	};
}
function writesOfDashboard(issues, { dashboards }) {
	return dashboards.length === 0 && issues.dashboard !== false && issues["pin-dashboard"] !== false ? 2 : 1;
}
function waitingIn({ dashboards }) {
	return dashboards.flatMap(({ body }) => Object.values(readDashboardMarker(body)?.waiting ?? {}).flatMap(({ shown }) => shown.map(({ fp }) => fp)));
}
function heldBack({ report, config, scope, threshold }, index) {
	const { issues } = config;
	if (index.canonical.size + index.dashboards.length + index.unreadable.length > 0 || issues.dashboard === false) return () => false;
	const parts = partsOf(report, scope);
	const isShown = (finding) => parts.includes(partOf(finding, scope));
	return report.findings.filter((finding) => finding.state !== "suppressed" && isAtLeast(finding.severity, threshold) && isShown(finding)).length > issues["max-new"] ? isShown : () => false;
}

// src/tracker/triage/acceptance.ts
async function acceptancesOf(held, people, options) {
	const accepted = /* @__PURE__ */ new Map();
	const notes = [];
	if (!people) return {
		accepted,
		notes
	};
	const roles = /* @__PURE__ */ new Map();
	const roleOf = async (login) => {
		const role = roles.get(login) ?? await people.role(login);
		roles.set(login, role);
		return role;
	};
	for (const { finding, known } of held) {
		const decision = decisionOn(known.marker, options.today);
		if (!isClosing(decision)) continue;
		const { number } = known.issue;
		const proof = await proofOf(number, decision, {
			owners: options.ownersOf(finding).all,
			isPublic: options.isPublic
		}, {
			comment: async (id) => await people.comment(id),
			role: roleOf
		});
		if (typeof proof === "string") {
			notes.push(`Issue #${number} is accepted, but not for the check: ${proof}.`);
			continue;
		}
		accepted.set(finding.fingerprint, proof);
		const until = proof.until === void 0 ? "" : ` until ${proof.until}`;
		notes.push(`The finding of issue #${number} was accepted by ${decision.by}${until}: it fails no check.`);
	}
	return {
		accepted,
		notes
	};
}
async function proofOf(issue, decision, rule, people) {
	try {
		const comment = decision.comment === void 0 ? void 0 : await people.comment(decision.comment);
		if (!comment) return "the comment that accepted it is gone";
		const said = saidIn(comment, issue, decision);
		if (typeof said === "string") return said;
		const refusal = refusalToAccept(decision.by, await people.role(decision.by), rule);
		if (refusal !== void 0) return `of @${decision.by}, ${refusal}`;
		const until = decision.until === void 0 ? {} : { until: decision.until };
		return {
			by: `issue #${issue} (${decision.by})`,
			reason: said.reason,
			...until
		};
	} catch (error) {
		if (error instanceof RekeyError) return `whether it may be cannot be asked (${error.what})`;
		throw error;
	}
}
function saidIn(comment, issue, decision) {
	if (comment.issue !== issue) return "the comment that it names stands elsewhere";
	if (comment.isBot || comment.author !== decision.by) return "the comment that it names is of somebody else";
	if (comment.isEdited) return "the comment that accepted it was edited";
	const said = parseCommands(comment.body, decision.on).flatMap((parsed) => parsed.kind === "command" ? [parsed.command] : []).find((command) => {
		if (decision.kind === "accepted") return command.name === "accept-risk" && command.until === decision.until;
		return command.name === decision.kind;
	});
	if (said && "reason" in said) return said;
	return "the comment that it names says something else";
}
function withAccepted(findings, accepted) {
	return findings.map((finding) => {
		const suppression = accepted.get(finding.fingerprint);
		return suppression && finding.state !== "suppressed" ? {
			...finding,
			state: "suppressed",
			suppression
		} : finding;
	});
}

// src/tracker/track-findings.ts
async function trackFindings(request) {
	const { report, tracker } = request;
	const listedAt = request.clock.now();
	let issues;
	try {
		issues = await tracker.list(OUR_LABEL);
	} catch (error) {
		return {
			...NOTHING,
			gaps: [`Issues: they could not be listed, so none was changed. ${messageOf(error)}`]
		};
	}
	const index = indexIssues(issues);
	const options = optionsFor(request, index);
	const plan = planIssues(report.findings, index, options);
	const acceptances = await acceptancesOf(plan.held, request.people, options);
	const notes = [...notesOn(plan, options, acceptances.accepted.size), ...acceptances.notes];
	const said = {
		held: plan.held.length,
		waiting: plan.waiting.length,
		accepted: acceptances.accepted
	};
	if (request.dryRun === true) return {
		...NOTHING,
		...said,
		notes: [...notes, ...planned(plan)]
	};
	const { actions, gaps } = await assigned(plan.actions, request, options);
	const applied = await applyIssues(actions, tracker, listedAt);
	const shown = applied.isCut ? {
		opened: [],
		notes: [],
		gaps: []
	} : await trackDashboard(request, {
		index,
		applied: applied.now,
		waiting: plan.waiting,
		options
	});
	return {
		...numbersOf(applied),
		...said,
		settled: [...asTheyAre(index, applied.now)].flatMap(([fingerprint, { issue }]) => issue.state === "closed" ? [fingerprint] : []),
		followUp: followUpOf({
			index,
			applied,
			findings: report.findings,
			waited: new Set(waitingIn(index)),
			observedAt: options.observedAt,
			today: options.today
		}),
		opened: [...applied.opened, ...shown.opened],
		notes: [
			...notes,
			...applied.notes,
			...shown.notes
		],
		gaps: [
			...gaps,
			...applied.gaps,
			...shown.gaps
		]
	};
}
const NOTHING = {
	opened: [],
	reopened: [],
	updated: [],
	closed: [],
	held: 0,
	waiting: 0,
	accepted: /* @__PURE__ */ new Map(),
	settled: [],
	notes: [],
	gaps: []
};
function numbersOf({ opened, reopened, updated, closed }) {
	return {
		opened,
		reopened,
		updated,
		closed
	};
}
async function assigned(actions, { config, authors, isPublic }, { ownersOf }) {
	const made = [];
	try {
		for (const action of actions) {
			if (action.kind !== "create") {
				made.push(action);
				continue;
			}
			const owners = ownersOf(action.finding);
			const people = {
				issues: config.issues,
				authors,
				isPublic
			};
			const assignees = await assigneesOf(action.finding, owners, people);
			made.push({
				...action,
				issue: {
					...action.issue,
					assignees
				}
			});
		}
		return {
			actions: made,
			gaps: []
		};
	} catch (error) {
		const gap = `Issues: who changed the files last could not be asked, so new issues have no assignee. ${messageOf(error)}`;
		return {
			actions: [...made, ...actions.slice(made.length)],
			gaps: [gap]
		};
	}
}

// src/tracker/confidential.ts
const MAX_LABEL = 50;
function sourceLabel(repository) {
	const name = `from/${repository.toLowerCase()}`;
	const short = createHash("sha256").update(name).digest("hex").slice(0, 8);
	return {
		name: name.length <= MAX_LABEL ? name : `${name.slice(0, 41)}-${short}`,
		colour: "5b6577",
		description: "The public repository that it is about"
	};
}
function trackerFor(repository, tracker) {
	const label = sourceLabel(repository);
	let isThere = false;
	const ensure = async (labels) => {
		await tracker.ensureLabels([...labels, label]);
		isThere = true;
	};
	const isOurs = ({ labels }) => labels.some((name) => name.toLowerCase() === label.name);
	return {
		...tracker,
		list: async (name, options) => (await tracker.list(name, options)).filter(isOurs),
		readOurs: async (number) => {
			const issue = await tracker.readOurs(number);
			return issue && isOurs(issue) ? issue : void 0;
		},
		create: async (issue) => {
			if (!isThere) await ensure([]);
			return await tracker.create({
				...issue,
				title: `${repository}: ${issue.title}`,
				labels: [...issue.labels, label.name]
			});
		},
		update: async (number, { labels, ...change }) => await tracker.update(number, {
			...change,
			...labels === void 0 ? {} : { labels: [.../* @__PURE__ */ new Set([...labels, label.name])] }
		}),
		ensureLabels: ensure
	};
}

// src/commands/confidential.ts
async function issuePlace(own, token, context) {
	const isPublic = await own.isPublic();
	const { "private-repository": name } = context.config.issues;
	const here = {
		github: own,
		tracker: own.issues,
		isPublic,
		notes: [],
		gaps: [],
		detailsIn: []
	};
	if (!isPublic || name === void 0) return here;
	const source = context.env.GITHUB_REPOSITORY ?? "";
	try {
		const github = await openGithub(context, {
			token: wideToken(token, context).token,
			repository: name,
			formerAuthors: context.config.issues["former-authors"]
		});
		if (!await github.isPrivate()) throw new RekeyError({
			code: "private-repository-open",
			what: `"issues: private-repository" names ${name}, which others than its collaborators can read, so nothing was written there.`,
			fix: "Make it private, or name another one. What was written there before can be read by them."
		});
		return {
			github,
			tracker: trackerFor(source, github.issues),
			isPublic: false,
			source,
			notes: [`This repository is public, so its issues are in ${name}.`],
			gaps: [],
			detailsIn: ["the issues of a private repository"]
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return {
			...here,
			gaps: [`Issues: ${messageOf(error)} Those of this repository say neither what nor where.`]
		};
	}
}

// src/commands/rotation-for.ts
function rotationFor(config) {
	return ({ subject: { kind, id } }) => {
		if (id === void 0) return void 0;
		if (kind === "rotation") return entriesOf(config).some((entry) => isMeant([id], entry)) ? id : void 0;
		const names = config.rotate.filter((entry) => {
			if (kind === "iam-user") return entry.kind === "iam-user" && entry.user === id;
			return kind === "secret" && "secret" in entry && entry.secret === id;
		});
		return names.length === 1 ? names[0]?.name : void 0;
	};
}

// src/commands/track-issues.ts
async function trackIssues(report, request, context) {
	let isDenied = false;
	const denied = () => {
		isDenied = true;
	};
	try {
		const own = await openGithub(context, {
			token: request.token,
			formerAuthors: context.config.issues["former-authors"]
		});
		const place = await issuePlace(own, request.token, context);
		const { assignees } = context.config.issues;
		const wantsOwners = assignees === "codeowners";
		const wantsAuthors = wantsOwners || assignees === "last-committer";
		const codeowners = await readCodeOwners(request.readFile);
		const outcome = await trackFindings({
			report,
			config: context.config,
			tracker: guarded(place.tracker, context, denied),
			render: (finding, options) => renderIssue(finding, {
				...options,
				steps: stepsAbout(finding, report)
			}),
			renderDashboard,
			codeowners,
			authors: wantsAuthors ? own.lastAuthors : void 0,
			people: {
				...place.github.triage,
				comment: learningComments(place.github.triage, context)
			},
			ourAccounts: context.config.aws.accounts,
			rotationOf: rotationFor(context.config),
			clock: context.clock,
			isPublic: place.isPublic,
			source: place.source,
			scope: {
				scan: scopeOf(request.scan),
				isPartial: request.isPartial,
				repositories: request.repositories
			},
			threshold: request.threshold,
			observedAt: request.observedAt,
			dryRun: request.dryRun
		});
		const said = [
			"opened",
			"reopened",
			"updated",
			"closed"
		].filter((what) => outcome[what].length > 0).map((what) => `Issues ${what}: ${outcome[what].map((number) => `#${number}`).join(", ")}.`);
		for (const line of said) context.log.info(line);
		const unowned = wantsOwners && codeowners === void 0 ? [NO_CODEOWNERS] : [];
		const isOptional = isDenied && !request.isRequired && place.github === own;
		const done = settled(withAccepted(report.findings, outcome.accepted), [
			...place.notes,
			...said,
			...outcome.notes,
			...unowned
		], outcome.gaps, isOptional, context);
		const left = place.source === void 0 || request.dryRun ? void 0 : await leaveIssues({
			tracker: guarded(own.issues, context, () => {}),
			config: context.config,
			render: renderIssue,
			renderDashboard,
			clock: context.clock
		});
		const { followUp, settled: ended } = outcome;
		return {
			...done,
			notes: [...done.notes, ...left?.notes ?? []],
			gaps: [
				...place.gaps,
				...done.gaps,
				...left?.gaps ?? []
			],
			detailsIn: place.detailsIn,
			settled: ended,
			...followUp ? { followUp } : {}
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		const isOptional = isRefusal(error) && !request.isRequired;
		return settled(report.findings, [], [`Issues: ${messageOf(error)}`], isOptional, context);
	}
}
function stepsAbout({ subject }, { rotations }) {
	if (subject.kind !== "rotation") return [];
	return rotations.find(({ name }) => name === subject.id)?.steps ?? [];
}
const NO_CODEOWNERS = "\"issues: assignees\" is codeowners, but there is no CODEOWNERS in the repository: who changed a file last is assigned, or nobody.";
function settled(findings, notes, gaps, isOptional, context) {
	if (!isOptional) return {
		findings,
		notes,
		gaps
	};
	for (const gap of gaps) context.log.warning(gap);
	return {
		findings,
		notes: [...notes, ...gaps],
		gaps: []
	};
}
function isRefusal(error) {
	return error instanceof RekeyError && ["github-denied", "github-no-token"].includes(error.code);
}
function guarded(tracker, { redactor }, denied) {
	const safe = (text) => redactor.redact(text);
	const watching = async (call) => await call.catch((error) => {
		if (isRefusal(error)) denied();
		throw error;
	});
	return {
		...tracker,
		list: async (label, options) => await watching(tracker.list(label, options)),
		ensureLabels: async (labels) => await watching(tracker.ensureLabels(labels)),
		create: async (issue) => await watching(tracker.create({
			...issue,
			title: safe(issue.title),
			body: safe(issue.body)
		})),
		update: async (number, change) => await tracker.update(number, {
			...change,
			...change.title === void 0 ? {} : { title: safe(change.title) },
			...change.body === void 0 ? {} : { body: safe(change.body) }
		}),
		comment: async (number, text) => await tracker.comment(number, safe(text))
	};
}
function scopeOf(scan) {
	if (scan?.kind === "fleet") return scan.scope === "tree" ? "fleet-tree" : "fleet-history";
	return scan?.kind === "range" || scan?.kind === "tree" || scan?.kind === "history" ? scan.kind : void 0;
}

// src/commands/triage-run.ts
const TRIAGE_EVENTS = ["issue_comment", "issues"];
function isTriage({ command }, { name }) {
	return command === "triage" || command === "auto" && TRIAGE_EVENTS.some((event) => event === name);
}
function isPlanAsked({ inputs: { command, issues, only }, event }) {
	return command === "plan" && issues !== "false" && only.length > 0 && event.name === "issue_comment";
}
async function runTriage({ githubToken: token, dryRun }, event, context, surface) {
	const { triage } = await import("./chunks/triage.js");
	const { rotate, plan, rescan, source = "", told } = await triage({
		token,
		event,
		dryRun
	}, context);
	for (const line of told) context.log.info(line);
	surface.setOutput("asked-rotations", JSON.stringify(dryRun ? [] : rotate));
	surface.setOutput("asked-plan", JSON.stringify(dryRun ? [] : plan));
	surface.setOutput("asked-rescan", String(rescan && !dryRun));
	surface.setOutput("asked-repository", source);
	if (told.length > 0) {
		const head = dryRun ? "### Rekey would answer" : "### Rekey answered";
		await surface.addSummary(`${head}\n\n${told.map((line) => `- ${prose(line)}`).join("\n")}\n`);
	}
	return {
		exit: 0,
		sentence: "Triage is done."
	};
}

// src/commands/action-run.ts
async function runAction(inputs, event, base, surface) {
	optimizeLater();
	if (inputs.command === "doctor") {
		const { runDoctorAction } = await import("./chunks/doctor-action.js");
		return await runDoctorAction(inputs, event, base, {
			surface,
			folder: resolve(inputs.outputDir ?? join$1(temporary(base), "rekey"))
		});
	}
	const config = await configFor(inputs, event, base);
	const companions = companionsFor(inputs, event, base);
	const context = {
		...base,
		config,
		companions
	};
	if (event.name === "workflow_run" && inputs.command === "auto") {
		const { followUpPullRequest } = await import("./chunks/pull-follow-up.js");
		const { githubToken: token, dryRun } = inputs;
		const file = inputs.pullFile ?? join$1(temporary(context), "rekey-pull", "rekey-pull.json");
		return await followUpPullRequest({
			token,
			event,
			file: resolve(event.workspace, file),
			dryRun
		}, context);
	}
	if (isTriage(inputs, event)) return await runTriage(inputs, event, context, surface);
	const rollBack = rollBackOf(inputs, event);
	const folder = resolve(inputs.outputDir ?? join$1(temporary(context), "rekey"));
	const ofEvent = () => scanRequestForEvent(event, context.env, {
		scope: inputs.scope,
		token: inputs.githubToken
	});
	const run = {
		inputs,
		event,
		context
	};
	const merged = inputs.command === "report" ? await workOfShards(run, ofEvent) : void 0;
	const commands = merged?.commands ?? chooseCommands(rollBack.length > 0 ? "rotate" : inputs.command, {
		name: event.name,
		isDefaultBranch: event.isDefaultBranch,
		hasRotations: config.rotate.length + config.selections.length > 0,
		hasAudits: needsAws(config)
	});
	const { part } = inputs.shards;
	const whole = merged?.scan ?? ofEvent();
	const scan = await scanIn(run, whole);
	context.log.info(`Rekey runs ${commands.join(", ")} on ${event.name}${inputs.dryRun ? " (dry run)" : ""}.`);
	const observedAt = merged?.startedAt ?? context.clock.now();
	const { only, dryRun } = inputs;
	const ignoreWindows = event.name === "workflow_dispatch" && only.length > 0;
	const { force, notes } = forceOf(inputs, event, context);
	const matrix = await matrixOf(run, commands, folder);
	const trail = join$1(folder, TRAIL_FILE);
	const request = {
		commands,
		scan,
		beside: part && part.index > 1 ? void 0 : githubRequestOfEvent(event, config, inputs, context),
		only: rollBack.length > 0 ? rollBack : only,
		rollBack: rollBack.length > 0,
		resume: ignoreWindows,
		dryRun,
		ignoreWindows: ignoreWindows || force,
		force,
		plan: inputs.plan,
		namesPlaces: detailFor(event) === "full",
		verify: { refusal: refusalToVerify(event) },
		trail,
		part,
		matrixOnly: inputs.shards.matrixOnly
	};
	const work = async () => await runCommands(request, context);
	const found = merged?.report ?? await (isPlanAsked(run) ? answered(run, work) : work());
	const noted = await withPart({
		...found,
		notes: [...notes, ...found.notes]
	}, run, {
		commands,
		whole,
		scan,
		matrix,
		startedAt: observedAt
	});
	const category = categoryOf(commands, scan);
	const { githubToken: token, failOn } = inputs;
	const { report: told, pullFile } = await tellUnlessPart(noted, run, {
		token,
		event,
		commands,
		scan,
		isPartial: isPartial({
			inputs,
			merged
		}),
		dryRun,
		failOn,
		category,
		folder,
		observedAt,
		withIssues: async (alerted) => await withIssues(alerted, {
			inputs,
			event,
			commands,
			scan,
			observedAt,
			merged
		}, context)
	});
	const { isChange } = event;
	const isPart = part !== void 0 || commands.includes("scan") && scan.kind === "range";
	const at = context.clock.now();
	const place = runPlace(context.env);
	const { report, trend } = await tellChannels(told, {
		folder,
		category,
		at,
		isChange,
		isPart,
		isPartial: part !== void 0 || isPartial({
			inputs,
			merged
		}),
		tells: part === void 0,
		dryRun,
		place
	}, context);
	const detail = detailFor(event);
	const files = await writeReportFiles(report, {
		folder,
		category,
		at,
		detail,
		trend,
		place
	}, context);
	setOutputs(report, {
		...files,
		trail: report.rotations.length > 0 && existsSync(trail) ? trail : "",
		pull: pullFile,
		matrix: matrix?.json ?? "",
		fleet: matrix?.fleetFile ?? ""
	}, surface);
	for (const annotation of annotationsOf(report, { detail })) surface.annotate(annotation);
	await surface.addSummary(renderSummary(report, {
		detail,
		at,
		trend: trend.series
	}));
	return verdictOf(report, inputs.failOn);
}
async function answered(run, work) {
	const { answeringPlan } = await import("./chunks/plan-answer.js");
	return await answeringPlan(run, work, run.context);
}
async function withIssues(report, tracking, context) {
	const { inputs, event } = tracking;
	const byDefault = !event.isChange && !tracking.commands.includes("plan");
	if (!(inputs.issues === "auto" ? byDefault : inputs.issues === "true")) return report;
	const outcome = await trackIssues(report, {
		token: inputs.githubToken,
		isRequired: inputs.issues === "true",
		threshold: "low",
		dryRun: inputs.dryRun,
		isPartial: isPartial(tracking),
		repositories: tracking.merged?.repositories,
		scan: tracking.commands.includes("scan") ? tracking.scan : void 0,
		observedAt: tracking.observedAt,
		readFile: repositoryFiles(inputs, event, context)
	}, context);
	const { findings, followUp, settled = [] } = outcome;
	return {
		...withOutcome(report, outcome),
		findings,
		settled,
		...followUp ? { followUp } : {}
	};
}
function isPartial({ inputs, merged }) {
	return merged?.isPartial === true || inputs.only.length + inputs.rollBack.length > 0 || inputs.plan !== void 0;
}
function categoryOf(commands, scan) {
	return `rekey/${commands.map((command) => command === "scan" ? scan.kind : command).join("+")}`;
}
function temporary(context) {
	const folder = context.env.RUNNER_TEMP;
	if (folder) return folder;
	throw new RekeyError({
		code: "not-a-runner",
		what: "RUNNER_TEMP is not set, so there is no place for the reports.",
		fix: "Run this as an action, or use the command line: node dist/cli.js --help."
	});
}
function detailFor(event) {
	return event.isPublic && !event.isChange ? "counts" : "full";
}

// src/action.ts
const redactor = new Redactor();
const safe = (text) => redactor.redact(text);
const surface = {
	setOutput: (name, value) => setOutput(name, safe(value)),
	annotate: ({ level, file, line, endLine, col, title, message }) => {
		const announce = {
			error,
			warning,
			notice
		}[level];
		announce(safe(message), {
			title: safe(title),
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { startLine: line },
			...endLine === void 0 ? {} : { endLine },
			...col === void 0 ? {} : { startColumn: col }
		});
	},
	addSummary: async (markdown) => void await summary.addRaw(safe(markdown), true).write()
};
const PREFIX = {
	debug: "",
	info: "",
	warning: "warning: ",
	error: "error: "
};
const log = logTo((level, text) => {
	const line = lineOf(`${PREFIX[level]}${text}`);
	if (level === "debug") debug(line);
	else info(line);
});
function lineOf(text) {
	return safe(inert(text)).replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [");
}
async function main() {
	const inputs = readActionInputs((name) => getInput(name));
	if (inputs.githubToken !== "") redactor.add(Secret.of(inputs.githubToken));
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(/* @__PURE__ */ new Error(`Stopped by ${name}.`)));
	const base = {
		env: process.env,
		log,
		clock: systemClock,
		redactor,
		fingerprints: fingerprintsWith(process.env.REKEY_FINGERPRINT_KEY ?? ""),
		signal: controller.signal
	};
	const verdict = await runAction(inputs, await readEvent(process.env), base, surface);
	log.info(verdict.sentence);
	return verdict.exit === 0 ? 0 : 1;
}
try {
	process.exitCode = await main();
} catch (error$1) {
	if (process.env.GITHUB_OUTPUT) setOutput("complete", "false");
	tellFailure(error$1, process.env, (text, place) => error(lineOf(text), {
		...place === void 0 ? {} : { file: place.file },
		...place?.line === void 0 ? {} : { startLine: place.line },
		...place?.column === void 0 ? {} : { startColumn: place.column }
	}));
	process.exitCode = 1;
}

export {  };