import "./chunks/rolldown-runtime.js";
import { a as notice, c as summary, i as info, n as error, o as setOutput, r as getInput, s as warning, t as debug } from "./chunks/actions-core.js";
import { t as systemClock } from "./chunks/clock.js";
import { n as inertExcerpt, t as inert } from "./chunks/hostile-text.js";
import { t as logTo } from "./chunks/log.js";
import { i as readActionInputs } from "./chunks/action-inputs.js";
import { n as messageOf$1, t as RekeyError } from "./chunks/errors.js";
import { n as readerAtCommit, r as needsAws, t as openGithub } from "./chunks/github.js";
import { n as openFindings, t as compareFindings } from "./chunks/finding.js";
import { i as plannedEntries } from "./chunks/rotation-plan.js";
import { n as highestSeverity, r as isAtLeast } from "./chunks/severity.js";
import { a as isFile, c as statsLine, d as verdictLine, l as statusCounts, n as STATUS_WORDS, o as placeOf$1, r as count, s as severityCounts, u as subjectOf } from "./chunks/phrases.js";
import { a as plainText, i as htmlText, n as htmlCode, o as prose, r as htmlProse, t as codeSpan } from "./chunks/markdown-escape.js";
import { i as stepsTable, r as stageLines, t as diagnosisHtml } from "./chunks/rotation-steps.js";
import { t as formatDuration } from "./chunks/duration.js";
import { t as suggest } from "./chunks/suggest.js";
import { a as readerInFolder, i as readCodeOwners, n as verdictOf, o as loginsAmong, r as runCommands, s as teamsAmong, t as Redactor } from "./chunks/redactor.js";
import { i as loadConfigFile, r as loadConfigAtCommit, t as fingerprintsWith } from "./chunks/fingerprint.js";
import { t as VERSION } from "./chunks/version.js";
import { t as Secret } from "./chunks/secret.js";
import { a as isObjectId, i as isNullId } from "./chunks/run.js";
import { t as tellFailure } from "./chunks/failure2.js";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";

// src/report/annotations.ts
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE = 4096;
const MAX_TITLE$1 = 200;
function annotationsOf(report, { detail } = { detail: "full" }) {
	if (detail === "counts") return countsOnly(report);
	const all = [...gapAnnotations(report.gaps, report.complete), ...openFindings(report.findings).sort(compareFindings).map(findingAnnotation)];
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => withinLimit(all.filter((annotation) => annotation.level === level), level));
}
function countsOnly(report) {
	const open = openFindings(report.findings);
	if (open.length === 0 && report.complete) return [];
	const levels = new Set(open.map(levelOf));
	const level = ["error", "warning"].find((each) => levels.has(each)) ?? "notice";
	return [{
		level: report.complete ? level : "error",
		title: "Rekey",
		message: `${verdictLine(report)} This log is public, so it names nothing; the reports of the run do.`
	}];
}
function withinLimit(annotations, level) {
	if (annotations.length <= 10) return [...annotations];
	const shown = annotations.slice(0, 9);
	const rest = annotations.length - shown.length;
	return [...shown, {
		level,
		title: `Rekey: ${rest} more`,
		message: `${count(rest, "more finding")} of this level did not fit. The job summary and the reports have all of them.`
	}];
}
function gapAnnotations(gaps, isComplete) {
	if (isComplete) return [];
	const [first = "The run does not say why.", ...others] = gaps;
	const more = others.length > 0 ? ` And ${count(others.length, "more gap")}, listed in the job summary.` : "";
	return [{
		level: "error",
		title: "Rekey: not everything could be looked at",
		message: inertExcerpt(`${first}${more}`, MAX_MESSAGE)
	}];
}
function findingAnnotation(finding) {
	const [location] = finding.locations;
	const remark = {
		level: levelOf(finding),
		title: inertExcerpt(`Rekey: ${finding.title} (${finding.severity})`, MAX_TITLE$1),
		message: messageOf(finding)
	};
	if (!location || !isFile(location)) return remark;
	return {
		...remark,
		file: location.path,
		line: location.startLine,
		endLine: location.endLine,
		col: location.startColumn
	};
}
function levelOf(finding) {
	if (finding.state === "known") return "notice";
	if (finding.severity === "low") return "notice";
	return finding.severity === "medium" ? "warning" : "error";
}
function messageOf(finding) {
	const [first] = finding.locations;
	const lines = [];
	if (finding.detail !== void 0) lines.push(finding.detail);
	if (first && !isFile(first)) lines.push(`Where: ${placeOf$1(first)}`);
	if (first?.commit !== void 0) lines.push(`In commit ${first.commit}.`);
	lines.push(...finding.remedy.map((step, index) => `${index + 1}. ${step}`));
	if (finding.locations.length > 1) lines.push(`And in ${count(finding.locations.length - 1, "more place")}.`);
	lines.push(`Rule ${finding.rule}, fingerprint ${finding.fingerprint}.`);
	const text = lines.map(inert).join("\n");
	return text.length <= MAX_MESSAGE ? text : `${text.slice(0, 4095).toWellFormed()}…`;
}

// src/report/plan.ts
const MAX_BYTES$1 = 2e5;
function planSection(plan) {
	if (!plan) return "";
	const planned = plannedEntries(plan);
	const drifted = plan.rotations.filter(({ steps, drift }) => steps.length === 0 && drift.length > 0);
	if (planned.length === 0 && drifted.length === 0) return "### Plan\n\nNothing is to be done.";
	const parts = [
		"### Plan",
		...planned.map(entrySection),
		...drifted.map(driftSection)
	];
	const digest = `Digest of the plan: <code>${plan.digest}</code>`;
	const kept = [];
	let size = 0;
	for (const part of parts) {
		size += Buffer.byteLength(part) + 2;
		if (size > MAX_BYTES$1) {
			const rest = count(parts.length - kept.length, "more rotation");
			return [
				...kept,
				`And ${rest}: \`plan.json\` has them all.`,
				digest
			].join("\n\n");
		}
		kept.push(part);
	}
	return [...kept, digest].join("\n\n");
}
function entrySection(entry) {
	const { name, kind, reasons, drift, steps } = entry;
	const why = reasons.map(({ text }) => prose(text)).join(" ");
	const table = `<table>\n<tr><th></th><th>Step</th><th>What</th><th>Call</th></tr>\n${steps.map(({ step, call, detail }, index) => `<tr><td>${index + 1}</td><td>${htmlCode(step)}</td><td>${htmlProse(detail)}</td><td>${htmlCode(call)}</td></tr>`).join("\n")}\n</table>`;
	return [
		`**${htmlCode(name)}** (${htmlCode(kind)}, ${placeOf(entry)}): ${why}`,
		table,
		...driftLines(drift)
	].join("\n\n");
}
function driftSection(entry) {
	return [`**${htmlCode(entry.name)}** (${placeOf(entry)}): nothing is to be done.`, ...driftLines(entry.drift)].join("\n\n");
}
function driftLines(drift) {
	return drift.length === 0 ? [] : [["Not as the last rotation left it:", ...drift.map((line) => `- ${prose(line)}`)].join("\n")];
}
function placeOf({ account, region }) {
	return htmlProse(region === void 0 ? `account ${account}` : `account ${account}, ${region}`);
}

// src/report/rotation-timeline.ts
const MAX_TEXT$1 = 4e4;
const THINNEST = 1 / 80;
function rotationTimeline(rotations) {
	const done = rotations.map(({ name, steps }) => ({
		name,
		bars: steps.map(barOf).filter((bar) => bar !== void 0)
	})).filter(({ bars }) => bars.length > 0);
	const all = done.flatMap(({ bars }) => bars);
	if (all.length === 0) return "";
	const start = Math.min(...all.map((bar) => bar.start));
	const whole = Math.max(...all.map((bar) => bar.end)) - start;
	const lines = [
		"```mermaid",
		"gantt",
		"  dateFormat x",
		`  axisFormat ${whole < 5e3 ? "%S.%L" : "%H:%M:%S"}`
	];
	let size = 0;
	for (const { name, bars } of done) {
		const tasks = bars.map((bar) => taskOf(bar, Math.max(1, Math.round(whole * THINNEST))));
		const section = [`  section ${label(name)}`, ...tasks];
		size += section.join("\n").length;
		if (size > MAX_TEXT$1) break;
		lines.push(...section);
	}
	return [...lines, "```"].join("\n");
}
function barOf({ step, at, ms }) {
	const end = Date.parse(at);
	return Number.isNaN(end) ? void 0 : {
		step,
		start: end - Math.max(0, Math.round(ms)),
		end
	};
}
function taskOf({ step, start, end }, thinnest) {
	const tags = step.endsWith("-failed") ? "crit, " : step === "promote" ? "milestone, " : "";
	return `  ${label(`${step} ${formatDuration(end - start)}`)} :${tags}${start}, ${Math.max(end, start + thinnest)}`;
}
function label(text) {
	const plain = text.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "").slice(0, 60);
	return plain === "" ? "unnamed" : plain;
}

// src/report/summary.ts
const MAX_BYTES = 1e6;
const MAX_FINDINGS_BYTES = 4e5;
const MAX_LIST_BYTES = 1e5;
const MAX_PLACES$1 = 3;
const MAX_STEPS$1 = 60;
function renderSummary(report, { detail }) {
	const [verdict = "", ...others] = (detail === "counts" ? countsOf(report) : detailsOf(report)).filter((section) => section !== "");
	let text = verdict;
	let size = Buffer.byteLength(verdict);
	for (const section of others) {
		const bytes = Buffer.byteLength(section) + 2;
		if (size + bytes > MAX_BYTES) return `${text}\n\n${MORE}\n`;
		text += `\n\n${section}`;
		size += bytes;
	}
	return `${text}\n`;
}
const MORE = "There is more than fits here: the JSON and SARIF reports of this run have all of it.";
function detailsOf(report) {
	const open = openFindings(report.findings).sort(compareFindings);
	return [
		heading(report),
		findingsTable(open),
		nextSteps(open),
		rotationsTable(report),
		planSection(report.plan),
		rotationTimeline(report.rotations.filter(({ status }) => status !== "planned")),
		rotationSteps(report),
		list("Not looked at", report.gaps),
		list("Looked at", [...report.scope, statsLine(report.stats)]),
		list("Notes", report.notes)
	];
}
function countsOf(report) {
	const open = openFindings(report.findings);
	const lines = [
		...severityCounts(open).map(([severity, number]) => `${severity}: ${count(number, "finding")}`),
		...statusCounts(report.rotations).map(([status, number]) => `${STATUS_WORDS[status]}: ${count(number, "rotation")}`),
		...report.gaps.length > 0 ? [`not looked at: ${count(report.gaps.length, "gap")}`] : []
	];
	return [
		heading(report),
		lines.map((line) => `- ${line}`).join("\n"),
		lines.length > 0 ? "This page is public, so it names nothing. The issues and the reports of the run say more to those who may read them." : ""
	];
}
function heading(report) {
	return `## ${openFindings(report.findings).length === 0 && report.complete ? "✅" : "❌"} Rekey\n\n**${prose(verdictLine(report))}**`;
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
	const more = rest > 0 ? `\n\nAnd ${count(rest, "more finding")}. ${MORE}` : "";
	return `${table([
		"Severity",
		"Finding",
		"Where",
		"Fingerprint"
	], rows)}${more}`;
}
function findingRow(finding) {
	const places = finding.locations.slice(0, MAX_PLACES$1).map((location) => htmlCode(placeOf$1(location)));
	const more = finding.locations.length - places.length;
	if (more > 0) places.push(`and ${more} more`);
	if (places.length === 0) places.push(htmlCode(subjectOf(finding)));
	const known = finding.state === "known" ? "<br>already in the base" : "";
	const about = `${htmlProse(finding.title)}<br>${htmlCode(finding.rule)}${known}`;
	return tableRow([
		finding.severity,
		about,
		places.join("<br>"),
		htmlCode(finding.fingerprint)
	]);
}
function nextSteps(findings) {
	const byRule = Map.groupBy(findings, ({ rule, subject, fingerprint }) => subject.kind === "rotation" ? fingerprint : rule);
	const parts = [];
	for (const [, [first]] of byRule) {
		if (!first || first.remedy.length === 0) continue;
		parts.push(`**${prose(first.title)}**\n\n${first.remedy.map((step, index) => `${index + 1}. ${prose(step)}`).join("\n")}`);
	}
	if (parts.length === 0) return "";
	return fitting(["### What to do", ...parts], "\n\n");
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
		const what = `${htmlProse(rotation.summary)}${why}${times.join("")}${caveats}`;
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
	return folds.length === 0 ? "" : fitting(folds, "\n\n");
}
function table(heads, rows) {
	return `<table>\n<tr>${heads.map((name) => `<th>${name}</th>`).join("")}</tr>\n${rows.join("\n")}\n</table>`;
}
function tableRow(cells) {
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
function list(title, items) {
	const lines = items.filter((item) => item !== "").map((item) => `- ${prose(item)}`);
	return lines.length === 0 ? "" : fitting([`### ${title}\n`, ...lines], "\n");
}
function fitting(parts, separator) {
	const kept = [];
	let size = 0;
	for (const part of parts) {
		size += Buffer.byteLength(part) + separator.length;
		if (size > MAX_LIST_BYTES) return [...kept, MORE].join(separator);
		kept.push(part);
	}
	return kept.join(separator);
}

// src/commands/choose.ts
const AVAILABLE = [
	"scan",
	"rotate",
	"audit",
	"plan"
];
const LATER = [
	"respond",
	"recover",
	"triage",
	"report"
];
function chooseCommands(command, event) {
	if (command === "auto") return automatic(event);
	const available = AVAILABLE.find((name) => name === command);
	if (available) return [available];
	if (LATER.some((name) => name === command)) throw new RekeyError({
		code: "command-unavailable",
		what: `The command "${command}" is not part of this version.`,
		fix: `Use one of: auto, ${AVAILABLE.join(", ")}.`
	});
	const meant = suggest(command, [
		"auto",
		...AVAILABLE,
		...LATER
	]);
	throw new RekeyError({
		code: "command-unknown",
		what: `Unknown command "${command}".`,
		fix: meant ? `Did you mean "${meant}"?` : `Use one of: auto, ${AVAILABLE.join(", ")}.`
	});
}
function automatic(event) {
	const upkeep = [];
	if (event.hasRotations) upkeep.push("rotate");
	if (event.hasAudits) upkeep.push("audit");
	switch (event.name) {
		case "pull_request":
		case "pull_request_target":
		case "merge_group": return ["scan"];
		case "push": return event.isDefaultBranch ? ["scan", ...upkeep] : ["scan"];
		case "schedule":
		case "workflow_dispatch":
		case "repository_dispatch": return ["scan", ...upkeep];
		default: throw new RekeyError({
			code: "event-unknown",
			what: `The command "auto" does not know what to do on the event "${event.name}".`,
			fix: "Set the input \"command\", or run on pull_request, push, merge_group, schedule or workflow_dispatch."
		});
	}
}

// src/commands/report-files.ts
const TRAIL_FILE = "rotation-trail.jsonl";
async function writeReportFiles(report, folder, category, context) {
	const [{ renderSarif }, { renderJson }, { renderHtml }, { renderMetrics }] = await Promise.all([
		import("./chunks/sarif.js"),
		import("./chunks/json.js"),
		import("./chunks/html.js"),
		import("./chunks/metrics.js")
	]);
	const at = resolve(folder);
	const write = async (name, text) => {
		const path = join(at, name);
		await writeFile(path, context.redactor.redact(text), { mode: 384 });
		return path;
	};
	try {
		await mkdir(at, { recursive: true });
		const [sarif, json, html, metrics] = await Promise.all([
			write("rekey.sarif", renderSarif(report, {
				version: VERSION,
				category,
				suppressed: "left-out"
			})),
			write("rekey.json", renderJson(report)),
			write("rekey.html", renderHtml(report)),
			write("rekey.prom", renderMetrics(report))
		]);
		return {
			sarif,
			json,
			html,
			metrics,
			plan: report.plan && await write("plan.json", `${JSON.stringify(report.plan, void 0, 2)}\n`)
		};
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The reports could not be written to ${at}: ${messageOf$1(error)}.`,
			fix: "Choose another folder with the input \"output-dir\".",
			exit: 3,
			cause: error
		});
	}
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
function forceOf({ force }, { name }, { env, log }) {
	if (!force) return {
		force,
		notes: []
	};
	if (!["workflow_dispatch", "repository_dispatch"].includes(name)) throw new RekeyError({
		code: "force-unasked",
		what: `The input "force" is for runs that somebody starts, not for the event "${inertExcerpt(name, 60)}": it would rotate each time.`,
		fix: "Run on workflow_dispatch or repository_dispatch, or leave it out."
	});
	const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? "1");
	if (!(attempt > 1)) return {
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
			...commitCount(valueAt$1(payload, "pull_request", "commits")),
			texts: texts(["pull request title", valueAt$1(payload, "pull_request", "title")], ["pull request body", valueAt$1(payload, "pull_request", "body")], ["branch name", valueAt$1(payload, "pull_request", "head", "ref")])
		}
	};
}
function pushRange(payload) {
	const ref = textAt$1(payload, "ref") ?? "";
	const after = idAt("push", payload, "after");
	if (isNullId(after)) return {
		kind: "nothing",
		reason: `"${inertExcerpt(ref, 200)}" was deleted: there is nothing to scan.`
	};
	const before = idAt("push", payload, "before");
	const branch = textAt$1(payload, "repository", "default_branch");
	const isTag = ref.startsWith("refs/tags/");
	return {
		kind: "range",
		of: {
			head: after,
			...commitCount(valueAt$1(payload, "commits", "length")),
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
	const found = textAt$1(payload, ...path);
	if (found !== void 0 && isObjectId(found)) return found;
	throw new RekeyError({
		code: "event-unreadable",
		what: `The event "${event}" does not say ${path.join(".")}, so the commits to scan are not known.`,
		fix: "Set \"scope\" to tree or history, or run on an event of GitHub.",
		exit: 3
	});
}
function textAt$1(value, ...path) {
	const found = valueAt$1(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function valueAt$1(value, ...path) {
	let found = value;
	for (const key of path) {
		if (typeof found !== "object" || found === null) return void 0;
		found = found[key];
	}
	return found;
}

// src/report/issue.ts
const MAX_PLACES = 50;
const MAX_STEPS = 30;
const MAX_TITLE = 200;
function renderIssue(finding, options) {
	if (options.isPublic) return {
		title: "Security follow-up needed",
		body: stub(options)
	};
	const title = inertExcerpt(finding.title, MAX_TITLE);
	for (const [places, rows] of [
		[MAX_PLACES, MAX_STEPS],
		[10, 8],
		[1, 0]
	]) {
		const body = bodyOf$1(finding, {
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
		body: bodyOf$1(shortened(finding), {
			places: 0,
			rows: 0
		}, options).slice(0, options.maxLength)
	};
}
const FOOTER = "Rekey rewrites the text above; what you write below stays. Close as \"not planned\" to accept the risk.";
function stub({ history, closing }) {
	return [
		"Something in this repository or in what it is configured for needs a look by its maintainers.",
		"This page is public, so it says neither what nor where. The code-scanning alerts and the reports of the latest Rekey run say more to those who may read them.",
		prose(closing),
		happened(history),
		`<sub>${FOOTER}</sub>`
	].join("\n\n");
}
function bodyOf$1(finding, most, { closing, history, steps = [] }) {
	return [
		`**${finding.severity.toUpperCase()}** · ${prose(finding.title)}`,
		finding.detail === void 0 ? "" : prose(finding.detail),
		facts(finding),
		remedy(finding),
		where(finding, most.places),
		trace(steps, most.rows),
		further(finding),
		`### What happens next\n\n${prose(closing)}`,
		happened(history),
		`<sub>${FOOTER}</sub>`
	].filter((section) => section !== "").join("\n\n");
}
function facts({ subject, confidence, rule, fingerprint }) {
	const lines = [`- What: ${[subject.kind, subject.id ?? ""].filter((part) => part !== "").map(codeSpan).join(" ")}`];
	if (subject.account !== void 0) lines.push(`- Account: ${codeSpan(subject.account)}`);
	if (subject.region !== void 0) lines.push(`- Region: ${codeSpan(subject.region)}`);
	lines.push(`- Certainty: ${CERTAINTY[confidence]}`, `- Rule: ${codeSpan(rule)}, fingerprint ${codeSpan(fingerprint)}`);
	return lines.join("\n");
}
const CERTAINTY = {
	verified: "verified with its provider or our own account",
	structured: "it has the documented form of such a credential",
	generic: "judged by name, shape and randomness",
	placeholder: "it looks like an example"
};
function remedy(finding) {
	if (finding.remedy.length === 0) return "";
	return `### What to do\n\n${finding.remedy.map((step, index) => `${index + 1}. ${prose(step)}`).join("\n")}`;
}
function where({ locations }, maxPlaces) {
	if (locations.length === 0) return "";
	const lines = locations.slice(0, maxPlaces).map((location) => `- ${codeSpan(placeOf$1(location))}`);
	const more = locations.length - lines.length;
	if (more > 0) lines.push(`- and ${count(more, lines.length > 0 ? "more place" : "place")}, which the reports of the run list`);
	return `### Where\n\n${lines.join("\n")}`;
}
function trace(steps, maxRows) {
	const table = stepsTable(steps, { maxRows });
	return table === "" ? "" : `### What the last run did\n\n${table}`;
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
		title: inertExcerpt(finding.title, MAX_TITLE),
		...detail === void 0 ? {} : { detail: inertExcerpt(detail, 500) },
		remedy: finding.remedy.slice(0, 5).map((step) => inertExcerpt(step, 200))
	};
}

// src/tracker/marker.ts
const ISSUE_SOURCES = [
	"range",
	"tree",
	"history",
	"account",
	"rotation"
];
const STATES = [
	"open",
	"fixed",
	"suppressed",
	"duplicate"
];
function formatMarker(marker) {
	const kept = {
		...marker,
		history: marker.history.slice(-20)
	};
	return `<!-- rekey:v1 ${JSON.stringify(kept).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} -->`;
}
const LINE = /^<!-- rekey:v1 (?<json>\{.*\}) -->[ \t]*\r?$/m;
function readMarker(body) {
	const json = LINE.exec(body)?.groups?.json;
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
		return isMarker(value) ? value : void 0;
	} catch {
		return;
	}
}
function withoutMarker(body) {
	return body.replace(new RegExp(`${LINE.source}\\n?`, "m"), "");
}
function isMarker(value) {
	if (typeof value !== "object" || value === null) return false;
	const { fp, state, source, hash, history, about } = value;
	return typeof fp === "string" && typeof hash === "string" && (about === void 0 || typeof about === "string") && STATES.some((known) => known === state) && ISSUE_SOURCES.some((known) => known === source) && Array.isArray(history) && history.every((entry) => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string"));
}

// src/tracker/region.ts
const BEGIN = "<!-- rekey:begin -->";
const END = "<!-- rekey:end -->";
const MAX_BODY = 65536;
function bodyOf(marker, text, others = "") {
	const tail = others === "" ? "\n" : `\n${others}`;
	return `${formatMarker(marker)}\n${BEGIN}\n${text}\n${END}${tail}`;
}
function withRegion(body, marker, text) {
	const rest = withoutMarker(body);
	const begin = rest.indexOf(BEGIN);
	const end = rest.indexOf(END);
	if (!(begin >= 0 && end > begin && rest.lastIndexOf(BEGIN) === begin && rest.lastIndexOf(END) === end)) return bodyOf(marker, text, withoutBorders(rest));
	const before = rest.slice(0, begin);
	const after = rest.slice(end + 18);
	return `${formatMarker(marker)}\n${before}${BEGIN}\n${text}\n${END}${after}`;
}
function withMarker(body, marker) {
	return `${formatMarker(marker)}\n${withoutMarker(body)}`;
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
const MARKER_ROOM = 1500;
function withoutBorders(text) {
	return text.replaceAll(BEGIN, "").replaceAll(END, "");
}

// src/tracker/apply-issues.ts
async function applyIssues(actions, tracker) {
	const done = {
		opened: [],
		reopened: [],
		updated: [],
		closed: []
	};
	const notes = [];
	const gaps = [];
	try {
		const labels = labelsOf(actions);
		if (labels.length > 0) await tracker.ensureLabels(labels);
		for (const action of actions) {
			if (action.kind === "create") {
				done.opened.push(await tracker.create(action.issue));
				continue;
			}
			const outcome = await change(action, tracker);
			if (outcome === "too-long") notes.push(`Issue #${action.number} has no room left for our text, so it was not updated.`);
			if (outcome !== "done") continue;
			if (action.kind === "update") done.updated.push(action.number);
			else if (action.kind === "reopen") done.reopened.push(action.number);
			else done.closed.push(action.number);
		}
	} catch (error) {
		const made = done.opened.length + done.reopened.length + done.updated.length + done.closed.length;
		gaps.push(`Issues: ${made} of ${actions.length} changes were made, the rest waits for the next run. ${messageOf$1(error)}`);
	}
	return {
		...done,
		notes,
		gaps
	};
}
async function change(action, tracker) {
	const { number, kind, marker } = action;
	const issue = await tracker.read(number);
	if (issue.state !== (kind === "reopen" ? "closed" : "open")) return "moved-on";
	const body = kind === "close" ? withMarker(issue.body, marker) : withRegion(issue.body, marker, action.text);
	if (body.length > 65536) return "too-long";
	if (kind === "update") {
		const { title, labels } = action;
		await tracker.update(number, {
			body,
			...title === void 0 ? {} : { title },
			...labels ? { labels } : {}
		});
		return "done";
	}
	if (kind === "close") await tracker.update(number, {
		body,
		state: "closed",
		stateReason: action.reason
	});
	else await tracker.update(number, {
		body,
		state: "open",
		stateReason: "reopened"
	});
	await tracker.comment(number, action.comment);
	return "done";
}
function labelsOf(actions) {
	const byName = /* @__PURE__ */ new Map();
	for (const action of actions) {
		const ensure = action.kind === "create" || action.kind === "update" ? action.ensure : void 0;
		for (const label of ensure ?? []) byName.set(label.name, label);
	}
	return [...byName.values()];
}

// src/tracker/coverage.ts
function sourceOf(finding, scope) {
	if (finding.subject.kind === "rotation") return "rotation";
	if (finding.locations.length === 0) return "account";
	return scope.scan ?? "account";
}
function coverageOf(report, scope) {
	if (!report.complete || scope.isPartial) return () => false;
	const ran = (command) => report.commands.includes(command);
	const covered = /* @__PURE__ */ new Set();
	if (ran("scan") && scope.scan === "tree") covered.add("tree");
	if (ran("scan") && scope.scan === "history") for (const source of [
		"tree",
		"range",
		"history"
	]) covered.add(source);
	if (ran("audit")) covered.add("account");
	const unsettled = report.rotations.filter(({ status }) => !SETTLED.some((known) => known === status));
	const stuck = new Set(unsettled.map(({ name }) => name));
	const timed = new Set(report.rotations.filter(({ stages = [] }) => stages.length > 0).map(({ name }) => name));
	return ({ source, about, rule }) => {
		if (source !== "rotation") return covered.has(source);
		if (rule === "rotation-slow" && about !== void 0 && !timed.has(about)) return false;
		return ran("rotate") && (about === void 0 ? stuck.size === 0 : !stuck.has(about));
	};
}
const SETTLED = [
	"not-due",
	"pending",
	"rolled-back",
	"done"
];
const CLOSING = {
	range: "Rekey closes this issue when a complete scan of the history no longer finds it.",
	history: "Rekey closes this issue when a complete scan of the history no longer finds it.",
	tree: "Rekey closes this issue when a complete scan of the files no longer finds it.",
	account: "Rekey closes this issue when a complete audit no longer finds it.",
	rotation: "Rekey closes this issue when a run finds nothing wrong with this rotation any more."
};

// src/tracker/issue-owners.ts
const MOST = 10;
const NO_FILE = /^\(.*\)$/;
function ownersFor(options) {
	const { assignees, codeowners, isPublic } = options;
	if (assignees !== "codeowners") return () => ({
		assignees,
		teams: []
	});
	if (codeowners === void 0 || isPublic) return () => ({
		assignees: [],
		teams: []
	});
	return ({ locations }) => {
		const paths = new Set(locations.map(({ path }) => path).filter((path) => !NO_FILE.test(path)));
		const owners = [...new Set([...paths].flatMap((path) => codeowners.ownersOf(path)))];
		return {
			assignees: loginsAmong(owners).slice(0, MOST),
			teams: teamsAmong(owners).slice(0, MOST)
		};
	};
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
function labelsFor(severity, configured, isPublic) {
	const labels = [{
		name: OUR_LABEL,
		colour: "5b6577",
		description: "Opened and kept up to date by Rekey"
	}, ...configured.map((name) => ({
		name,
		colour: "d93f0b",
		description: "Set by the Rekey configuration"
	}))];
	if (!isPublic) labels.push({
		name: `${SEVERITY_PREFIX}${severity}`,
		colour: COLOURS[severity],
		description: `Rekey found this to be ${severity}`
	});
	return labels.filter(({ name }, index) => labels.findIndex((label) => label.name === name) === index);
}
function withSeverity(labels, severity) {
	return [...labels.filter((label) => !label.startsWith(SEVERITY_PREFIX)), `${SEVERITY_PREFIX}${severity}`];
}

// src/tracker/index-issues.ts
function indexIssues(issues) {
	const canonical = /* @__PURE__ */ new Map();
	const duplicates = [];
	const unreadable = [];
	const readable = [];
	for (const issue of issues) {
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
		unreadable
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

// src/tracker/issue-draft.ts
function draftIssue(finding, { source, history }, others, { isPublic, render, ownersOf }) {
	const owners = mentionOf(ownersOf(finding).teams);
	const maxLength = Math.max(MIN_TEXT, Math.min(MAX_TEXT, MAX_BODY - others) - owners.length);
	const rendered = render(finding, {
		isPublic,
		history,
		closing: isPublic ? "Rekey closes this issue when its reason is gone." : CLOSING[source],
		maxLength
	});
	const { title, body } = {
		...rendered,
		body: rendered.body + owners
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
			...isPublic ? { public: true } : openly(finding, source)
		}
	};
}
function mentionOf(teams) {
	return teams.length === 0 ? "" : `\n\nCode owners: ${teams.join(", ")}`;
}
function openly({ rule, severity, subject }, source) {
	return {
		rule,
		severity,
		...source === "rotation" && subject.id !== void 0 ? { about: subject.id } : {}
	};
}
const MAX_TEXT = 3e4;
const MIN_TEXT = 1e3;

// src/tracker/plan-issues.ts
function planIssues(findings, issues, options) {
	const { canonical, duplicates, unreadable } = indexIssues(issues);
	const actions = duplicates.map(({ issue, marker, of }) => closeDuplicate(issue, marker, of));
	let budget = options.maxNew;
	let waiting = 0;
	let held = 0;
	for (const finding of distinct(findings)) {
		const known = canonical.get(finding.fingerprint);
		const decision = known ? decide(finding, known, options) : decideNew(finding, options);
		if (decision === "nothing") continue;
		if (decision === "held") held += 1;
		else if (decision.kind === "create" || decision.kind === "reopen") {
			if (budget > 0) actions.push(decision);
			else waiting += 1;
			budget -= 1;
		} else actions.push(decision);
	}
	const found = new Set(findings.map(({ fingerprint }) => fingerprint));
	for (const [fingerprint, { issue, marker }] of canonical) if (!found.has(fingerprint) && options.covers(marker) && issue.state === "open" && marker.state === "open") actions.push(closeGone(issue, marker, options));
	return {
		actions,
		waiting,
		held,
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
function decideNew(finding, options) {
	if (finding.state === "suppressed" || !isAtLeast(finding.severity, options.threshold)) return "nothing";
	const source = sourceOf(finding, options.scope);
	const { title, text, marker } = draftIssue(finding, {
		source,
		history: [[dayOf(options), "found"]]
	}, 0, options);
	const labels = labelsFor(finding.severity, options.labels, options.isPublic);
	return {
		kind: "create",
		fingerprint: finding.fingerprint,
		issue: {
			title,
			body: bodyOf(marker, text),
			labels: labels.map(({ name }) => name),
			assignees: options.ownersOf(finding).assignees
		},
		ensure: labels
	};
}
function decide(finding, known, options) {
	const { issue, marker } = known;
	if (finding.state === "suppressed") return issue.state === "open" && marker.state === "open" ? closeSuppressed(issue, marker, finding, options) : "nothing";
	if (issue.state === "open") return updateOf(finding, issue, marker, options);
	if (isAccepted(known)) return "held";
	if (!(issue.closedAt === void 0 || options.observedAt > issue.closedAt) || !isAtLeast(finding.severity, options.threshold)) return "nothing";
	const history = [...marker.history, [dayOf(options), "found again"]];
	const { text, marker: next } = draftIssue(finding, {
		...marker,
		history
	}, lengthOfOthers(issue.body), options);
	const comment = `Found again on ${dayOf(options)}, after this issue was closed. To accept the risk, close it as "not planned".`;
	return {
		kind: "reopen",
		number: issue.number,
		marker: next,
		text,
		comment
	};
}
function updateOf(finding, issue, marker, options) {
	const { title, text, marker: next } = draftIssue(finding, marker, lengthOfOthers(issue.body), options);
	if (next.hash === marker.hash && marker.state === "open" && next.severity === marker.severity && next.public === marker.public) return "nothing";
	const mustHide = options.isPublic && marker.public !== true;
	const isResorted = next.severity !== void 0 && next.severity !== marker.severity;
	return {
		kind: "update",
		number: issue.number,
		marker: next,
		text,
		...mustHide ? { title } : {},
		...isResorted ? resorted(issue, finding, options) : {}
	};
}
function resorted(issue, { severity }, options) {
	return {
		labels: withSeverity(issue.labels, severity),
		ensure: labelsFor(severity, [], options.isPublic)
	};
}
function closeGone(issue, marker, options) {
	const day = dayOf(options);
	const comment = `No longer found: a complete look on ${day} at everything that could show it did not find it.`;
	return {
		kind: "close",
		number: issue.number,
		reason: "completed",
		comment,
		marker: closed(marker, "fixed", day)
	};
}
function closeSuppressed(issue, marker, finding, options) {
	const { suppression } = finding;
	const until = suppression?.until === void 0 ? "" : ` until ${suppression.until}`;
	const comment = options.isPublic || !suppression ? "Accepted." : `Accepted${until} by \`${suppression.by.replaceAll("`", "")}\`.`;
	const next = closed(marker, "suppressed", dayOf(options));
	return {
		kind: "close",
		number: issue.number,
		reason: "not_planned",
		comment,
		marker: next
	};
}
function closeDuplicate(issue, marker, of) {
	const comment = `Duplicate of #${of}, which stays.`;
	return {
		kind: "close",
		number: issue.number,
		reason: "not_planned",
		comment,
		marker: {
			...marker,
			state: "duplicate"
		}
	};
}
function closed(marker, state, day) {
	return {
		...marker,
		state,
		history: [...marker.history, [day, state]]
	};
}
function dayOf({ observedAt }) {
	return observedAt.toISOString().slice(0, 10);
}

// src/tracker/track-findings.ts
async function trackFindings(request) {
	const { report, config, tracker, scope } = request;
	let issues;
	try {
		issues = await tracker.list(OUR_LABEL);
	} catch (error) {
		return {
			...NOTHING,
			gaps: [`Issues: they could not be listed, so none was changed. ${messageOf$1(error)}`]
		};
	}
	const plan = planIssues(report.findings, issues, {
		threshold: request.threshold,
		maxNew: config.issues["max-new"],
		scope,
		covers: coverageOf(report, scope),
		observedAt: request.observedAt ?? request.clock.now(),
		isPublic: request.isPublic,
		labels: config.issues.labels,
		ownersOf: ownersFor({
			assignees: config.issues.assignees,
			codeowners: request.codeowners,
			isPublic: request.isPublic
		}),
		render: request.render
	});
	const notes = notesOn(plan);
	if (request.dryRun === true) return {
		...NOTHING,
		held: plan.held,
		waiting: plan.waiting,
		notes: [...notes, ...planned(plan)]
	};
	const applied = await applyIssues(plan.actions, tracker);
	return {
		...applied,
		held: plan.held,
		waiting: plan.waiting,
		notes: [...notes, ...applied.notes]
	};
}
const NOTHING = {
	opened: [],
	reopened: [],
	updated: [],
	closed: [],
	held: 0,
	waiting: 0,
	notes: [],
	gaps: []
};
function notesOn({ waiting, held, unreadable }) {
	const notes = [];
	if (waiting > 0) notes.push(`${waiting} more findings wait for their issue ("issues: max-new").`);
	if (held > 0) notes.push(`${held} findings are accepted: their issues were closed as "not planned".`);
	for (const number of unreadable) notes.push(`Issue #${number} carries the label "${OUR_LABEL}" but has lost its marker, so it is left alone.`);
	return notes;
}
function planned({ actions }) {
	return actions.map((action) => action.kind === "create" ? `Would open an issue: ${action.issue.title}` : `Would ${action.kind} issue #${action.number}.`);
}

// src/commands/track-issues.ts
async function trackIssues(report, request, context) {
	let isDenied = false;
	const denied = () => {
		isDenied = true;
	};
	try {
		const github = await openGithub(context, { token: request.token });
		const wantsOwners = context.config.issues.assignees === "codeowners";
		const codeowners = wantsOwners ? await readCodeOwners(request.readFile) : void 0;
		const outcome = await trackFindings({
			report,
			config: context.config,
			tracker: guarded(github.issues, context, denied),
			render: (finding, options) => renderIssue(finding, {
				...options,
				steps: stepsAbout(finding, report)
			}),
			codeowners,
			clock: context.clock,
			isPublic: await github.isPublic(),
			scope: {
				scan: scopeOf(request.scan),
				isPartial: request.isPartial
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
		return settled([
			...said,
			...outcome.notes,
			...unowned
		], outcome.gaps, isDenied && !request.isRequired, context);
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		const isOptional = isRefusal(error) && !request.isRequired;
		return settled([], [`Issues: ${messageOf$1(error)}`], isOptional, context);
	}
}
function stepsAbout({ subject }, { rotations }) {
	if (subject.kind !== "rotation") return [];
	return rotations.find(({ name }) => name === subject.id)?.steps ?? [];
}
const NO_CODEOWNERS = "\"issues: assignees\" is codeowners, but there is no CODEOWNERS in the repository, so nobody is assigned.";
function settled(notes, gaps, isOptional, context) {
	if (!isOptional) return {
		notes,
		gaps
	};
	for (const gap of gaps) context.log.warning(gap);
	return {
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
		list: async (label) => await watching(tracker.list(label)),
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
	return scan?.kind === "range" || scan?.kind === "tree" || scan?.kind === "history" ? scan.kind : void 0;
}

// src/commands/action-run.ts
async function runAction(inputs, event, base, surface) {
	const config = await configFor(inputs, event, base);
	const companions = companionsFor(inputs, event, base);
	const context = {
		...base,
		config,
		companions
	};
	const rollBack = rollBackOf(inputs, event);
	const commands = chooseCommands(rollBack.length > 0 ? "rotate" : inputs.command, {
		name: event.name,
		isDefaultBranch: event.isDefaultBranch,
		hasRotations: config.rotate.length + config.selections.length > 0,
		hasAudits: needsAws(config)
	});
	const scan = scanRequestForEvent(event, context.env, {
		scope: inputs.scope,
		token: inputs.githubToken
	});
	context.log.info(`Rekey runs ${commands.join(", ")} on ${event.name}${inputs.dryRun ? " (dry run)" : ""}.`);
	const observedAt = context.clock.now();
	const { only, dryRun } = inputs;
	const ignoreWindows = event.name === "workflow_dispatch" && only.length > 0;
	const { force, notes } = forceOf(inputs, event, context);
	const folder = resolve(inputs.outputDir ?? join(temporary(context), "rekey"));
	const trail = join(folder, TRAIL_FILE);
	const found = await runCommands({
		commands,
		scan,
		only: rollBack.length > 0 ? rollBack : only,
		rollBack: rollBack.length > 0,
		resume: ignoreWindows,
		dryRun,
		ignoreWindows: ignoreWindows || force,
		force,
		plan: inputs.plan,
		namesPlaces: detailFor(event) === "full",
		trail
	}, context);
	const report = await withIssues({
		...found,
		notes: [...notes, ...found.notes]
	}, {
		inputs,
		event,
		commands,
		scan,
		observedAt
	}, context);
	setOutputs(report, {
		...await writeReportFiles(report, folder, categoryOf(commands, scan), context),
		trail: report.rotations.length > 0 && existsSync(trail) ? trail : ""
	}, surface);
	const detail = detailFor(event);
	for (const annotation of annotationsOf(report, { detail })) surface.annotate(annotation);
	await surface.addSummary(renderSummary(report, { detail }));
	return verdictOf(report, inputs.failOn);
}
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
async function withIssues(report, tracking, context) {
	const { inputs, event } = tracking;
	const byDefault = !event.isChange && !tracking.commands.includes("plan");
	if (!(inputs.issues === "auto" ? byDefault : inputs.issues === "true")) return report;
	const outcome = await trackIssues(report, {
		token: inputs.githubToken,
		isRequired: inputs.issues === "true",
		threshold: "low",
		dryRun: inputs.dryRun,
		isPartial: inputs.only.length + inputs.rollBack.length > 0 || inputs.plan !== void 0,
		scan: tracking.commands.includes("scan") ? tracking.scan : void 0,
		observedAt: tracking.observedAt,
		readFile: repositoryFiles(inputs, event, context)
	}, context);
	return {
		...report,
		complete: report.complete && outcome.gaps.length === 0,
		gaps: [...report.gaps, ...outcome.gaps],
		notes: [...report.notes, ...outcome.notes]
	};
}
function repositoryFiles({ githubToken }, { baseCommit, workspace }, context) {
	if (baseCommit === void 0) return readerInFolder(workspace);
	const read = readerAtCommit(workspace, githubToken, context);
	return async (path) => await read(path, baseCommit);
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
		"trail-file": files.trail,
		complete: String(report.complete),
		"plan-file": files.plan ?? "",
		"plan-digest": report.plan?.digest ?? "",
		planned: JSON.stringify(report.plan ? plannedEntries(report.plan).map(({ name }) => name) : [])
	};
	for (const [name, value] of Object.entries(outputs)) surface.setOutput(name, value);
}
function wasPromoted(rotation) {
	return rotation.status !== "planned" && rotation.status !== "rolled-back" && rotation.steps.some(({ step }) => step === "promote");
}

// src/commands/event.ts
async function readEvent(env) {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = env;
	if (!name || !path) throw new RekeyError({
		code: "not-a-runner",
		what: "GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a job of GitHub Actions.",
		fix: "On a terminal use the command line: node dist/cli.js --help."
	});
	let payload;
	try {
		payload = JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new RekeyError({
			code: "event-unreadable",
			what: `The event could not be read: ${messageOf$1(error)}.`,
			exit: 3
		});
	}
	return describeEvent(name, isRecord(payload) ? payload : {}, env);
}
function describeEvent(name, payload, env) {
	const isChange = [
		"pull_request",
		"pull_request_target",
		"merge_group"
	].includes(name);
	const defaultBranch = textAt(payload, "repository", "default_branch");
	return {
		name,
		payload,
		workspace: env.GITHUB_WORKSPACE ?? ".",
		isChange,
		baseCommit: textAt(payload, "pull_request", "base", "sha") ?? textAt(payload, "merge_group", "base_sha"),
		isDefaultBranch: defaultBranch !== void 0 && textAt(payload, "ref") === `refs/heads/${defaultBranch}`,
		isPublic: !isClosed(payload)
	};
}
function isClosed(payload) {
	const visibility = textAt(payload, "repository", "visibility");
	if (visibility !== void 0) return visibility === "private" || visibility === "internal";
	return valueAt(payload, "repository", "private") === true;
}
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function valueAt(value, ...path) {
	let found = value;
	for (const key of path) found = isRecord(found) ? found[key] : void 0;
	return found;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
	tellFailure(error$1, process.env, (text, place) => error(lineOf(text), {
		...place === void 0 ? {} : { file: place.file },
		...place?.line === void 0 ? {} : { startLine: place.line },
		...place?.column === void 0 ? {} : { startColumn: place.column }
	}));
	process.exitCode = 1;
}

export {  };