import "./rolldown-runtime.js";
import { b as RekeyError, h as SEVERITIES, x as messageOf } from "./start.js";
import { a as MAX_PULL_FILE_BYTES, i as recordAt, l as placeOfKind, n as cloneUrlOf, o as MAX_PULL_FINDINGS, s as PLACES, t as keepPullComment } from "./pull-comment.js";
import { a as boolean, d as string, i as array, o as int, r as _enum, s as literal, u as strictObject } from "./zod.js";
import { t as openGithub } from "./github.js";
import { t as RULES } from "./catalogue.js";
const { constants } = process.getBuiltinModule("node:fs");
const open = (...args) => process.getBuiltinModule("node:fs/promises").open(...args);

// src/report/pull-file-document.ts
const PullFile = strictObject({
	version: literal(1),
	pull: int().min(1).max(2 ** 31),
	head: string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
	complete: boolean(),
	commented: boolean(),
	findings: array(strictObject({
		rule: string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
		severity: _enum(SEVERITIES),
		fingerprint: string().regex(/^[a-z2-7]{16}$/),
		places: array(_enum(PLACES)).max(PLACES.length)
	})).max(MAX_PULL_FINDINGS)
});
function parsePullFile(text) {
	if (Buffer.byteLength(text) > 1048576) return void 0;
	try {
		const parsed = PullFile.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : void 0;
	} catch {
		return;
	}
}

// src/commands/pull-findings.ts
function findingsOfPullFile({ findings }, userRules) {
	return findings.map(({ rule, severity, fingerprint, places }) => {
		const known = knownRule(rule, userRules);
		return {
			fingerprint,
			rule: known ? rule : "unknown",
			severity,
			title: known?.title ?? "A credential of a kind that this version of Rekey does not know",
			remedy: known?.remedy ?? ["Make a new one, put it where the old one is used, then revoke the old one."],
			state: "new",
			confidence: "structured",
			locations: places.map(placeOfKind),
			subject: { kind: "secret" },
			...known?.links ? { links: known.links } : {}
		};
	});
}
function knownRule(id, userRules) {
	const rule = RULES.find((each) => each.id === id);
	if (rule) return rule;
	const own = userRules.find((each) => each.id === id);
	return own && {
		title: own.description,
		remedy: USER_REMEDY
	};
}
const USER_REMEDY = ["Make a new one, put it where the old one is used, then revoke the old one."];

// src/commands/pull-follow-up.ts
async function followUpPullRequest(request, context) {
	const run = followedRun(request.event);
	if (run.event !== "pull_request") return said(`The run was on "${run.event.replaceAll(/\W/g, "")}", not on a pull request: there is nothing to do.`);
	const content = await readPullFile(request.file);
	if (content.head !== run.head) throw foreign("it is about another commit than the run that it is from");
	if (context.config["pull-requests"].comment === false) return said("Comments are switched off.");
	if (content.commented) return said("The run has written its comment itself.");
	const formerAuthors = context.config.issues["former-authors"];
	const github = await openGithub(context, {
		token: request.token,
		formerAuthors
	});
	const facts = await factsOf(github.pullComments, content.pull);
	if (!facts.isOpen) return said(`Pull request #${content.pull} is closed: there is nothing to do.`);
	if (run.repository === void 0 || facts.headRepository?.toLowerCase() !== run.repository.toLowerCase()) throw foreign(`pull request #${content.pull} is from another repository than the run`);
	if (facts.head !== run.head) return said(`Pull request #${content.pull} has moved on: the run for its newest commit speaks.`);
	if (request.dryRun) return said(`Would keep the comment on pull request #${content.pull}.`);
	const outcome = await keepPullComment({
		pull: content.pull,
		verdict: {
			findings: findingsOfPullFile(content, context.config.scan.rules),
			complete: content.complete,
			head: content.head
		},
		options: {
			namesPlaces: false,
			cloneUrl: cloneUrlOf(context),
			baseRef: facts.baseRef
		},
		comments: github.pullComments,
		redact: (text) => context.redactor.redact(text)
	});
	return said(`The comment on pull request #${content.pull}: ${outcome}.`);
}
function followedRun({ payload }) {
	const run = recordAt(payload, "workflow_run");
	const { event, head_sha: head } = run;
	if (typeof event !== "string" || typeof head !== "string") throw new RekeyError({
		code: "event-unreadable",
		what: "The event \"workflow_run\" does not say which run it is about.",
		fix: "Run this on the event \"workflow_run\" of GitHub.",
		exit: 3
	});
	const name = recordAt(run, "head_repository").full_name;
	return {
		event,
		head,
		repository: typeof name === "string" ? name : void 0
	};
}
async function readPullFile(path) {
	const text = await readBounded(path).catch((error) => {
		throw new RekeyError({
			code: "pull-file-missing",
			what: `The file of the run on the pull request could not be read: ${messageOf(error)}.`,
			fix: "Download its artifact before this step, to the place that the input \"pull-file\" names (docs/pull-requests.md).",
			exit: 3
		});
	});
	const content = parsePullFile(text);
	if (content) return content;
	throw new RekeyError({
		code: "pull-file-invalid",
		what: "The file of the run on the pull request is not as Rekey writes it, so nothing of it is used.",
		fix: "Both workflows must run the same version of Rekey; otherwise somebody has changed the file.",
		exit: 3
	});
}
async function readBounded(path) {
	const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		if (!(await file.stat()).isFile()) throw new Error("it is no file");
		const buffer = Buffer.alloc(MAX_PULL_FILE_BYTES + 1);
		let length = 0;
		while (length < buffer.length) {
			const { bytesRead } = await file.read(buffer, length, buffer.length - length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return buffer.toString("utf8", 0, length);
	} finally {
		await file.close();
	}
}
async function factsOf(comments, pull) {
	try {
		return await comments.facts(pull);
	} catch (error) {
		if (error instanceof RekeyError && error.code === "github-not-found") throw foreign(`there is no pull request #${pull} here that the token may see`);
		throw error;
	}
}
function foreign(why) {
	return new RekeyError({
		code: "pull-file-foreign",
		what: `The file of the run on the pull request is not used: ${why}.`,
		fix: "Download the artifact of the run that started this one; otherwise somebody has changed the file.",
		exit: 3
	});
}
function said(sentence) {
	return {
		exit: 0,
		sentence
	};
}

export { followUpPullRequest };