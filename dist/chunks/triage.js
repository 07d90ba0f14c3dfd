import "./rolldown-runtime.js";
import { x as prose } from "./text.js";
import { A as withMarker, C as MAX_BODY, D as placed, I as readMarker, O as textIn, S as withEvent, _ as isDashboard, d as isClosing, g as formatDashboardMarker, i as withTicks, k as withEvents, l as withTags, r as ticksOf, s as retagged, t as refusalToAccept, v as readDashboardMarker, y as withoutDashboardMarker } from "./may-accept.js";
import { a as parseCommands, i as isRotationName, n as USAGE, r as dayAfter, t as learningComments } from "./learning-comments.js";
import { n as atLeast } from "./ports.js";
import { t as openGithub } from "./github.js";
import { b as RekeyError } from "./start.js";
import { t as require_dist } from "./yaml.js";
import { Ft as loadConfigAtCommit, Pt as DEFAULT_CONFIG_PATH } from "./foundation.js";
import { i as isMeant, t as entriesOf } from "./expand.js";
import { t as askedBy } from "./triage-event.js";

// src/report/triage-reply.ts
function renderTriageReply(replies) {
	return replies.map(({ isDone, text }) => `- ${isDone ? "Done" : "**Not done**"}: ${prose(text)}`).join("\n");
}

// src/tracker/triage/ask-rotation.ts
function refusalToRotate(name, { dryRun }, { isRotation, source }) {
	if (dryRun && source !== void 0) return `Plans of ${source} are not told here: start its workflow that plans.`;
	return isRotationName(name) && isRotation(name) ? void 0 : `There is no rotation "${name}" in the configuration.`;
}
function askFor(name, { dryRun }, { by, isPublic }, asked) {
	const names = dryRun ? asked.plan : asked.rotate;
	if (!names.includes(name)) names.push(name);
	const rotation = isPublic ? "rotation" : `rotation ${name}`;
	return dryRun ? {
		event: `plan of ${isPublic ? "a " : ""}${rotation} asked for by ${by}`,
		said: "The plan is asked for. It changes nothing, and comes as a comment here."
	} : {
		event: `${rotation} asked for by ${by}`,
		said: "The rotation is asked for; it waits for its approval."
	};
}

// src/tracker/triage/triage-request.ts
const NOTHING_ASKED = {
	rotate: [],
	plan: [],
	rescan: false,
	told: []
};

// src/tracker/triage/on-dashboard.ts
async function triageOnDashboard(comment, role, commands, request) {
	const issue = await request.tracker.read(comment.issue);
	const marker = readDashboardMarker(issue.body);
	if (!marker || marker.handled?.includes(comment.id)) return {
		replies: [{
			isDone: true,
			text: "This was carried out before."
		}],
		outcome: NOTHING_ASKED
	};
	const asked = {
		rotate: [],
		plan: [],
		rescan: false,
		events: []
	};
	const replies = commands.map((parsed) => {
		const line = `\`${parsed.line.replaceAll("`", "")}\``;
		const answer = parsed.kind === "mistake" ? {
			isDone: false,
			text: parsed.problem
		} : ask(parsed, comment, role, asked, request);
		return {
			...answer,
			text: `${line}: ${answer.text}`
		};
	});
	if (asked.events.length > 0 && !request.dryRun) {
		const handled = [...marker.handled ?? [], comment.id].slice(-20);
		await write$1(issue, {
			...marker,
			handled
		}, asked.events, void 0, request);
	}
	const { rotate, plan, rescan } = asked;
	return {
		replies,
		outcome: {
			...NOTHING_ASKED,
			rotate,
			plan,
			rescan
		}
	};
}
function ask({ command }, { author }, role, asked, request) {
	const needed = command.name === "rotate" ? "write" : "triage";
	if (!atLeast(role, needed)) return {
		isDone: false,
		text: `It takes the role ${needed}, and yours is ${role}.`
	};
	if (command.name === "help") return {
		isDone: true,
		text: `Here: \`${USAGE.rescan}\`, \`/rotate NAME [--dry-run]\`.`
	};
	if (command.name === "rescan") {
		asked.rescan = true;
		asked.events.push(`another look asked for by ${author}`);
		return {
			isDone: true,
			text: "Another look is asked for."
		};
	}
	if (command.name !== "rotate") return {
		isDone: false,
		text: "Write it in the issue of the finding."
	};
	const name = command.rotation;
	if (name === void 0) return {
		isDone: false,
		text: "Write the name of the rotation, `/rotate NAME`."
	};
	const refusal = refusalToRotate(name, command, request);
	if (refusal !== void 0) return {
		isDone: false,
		text: refusal
	};
	const { event, said } = askFor(name, command, {
		by: author,
		isPublic: request.isPublic
	}, asked);
	asked.events.push(event);
	return {
		isDone: true,
		text: said
	};
}
async function triageTicks({ issue: number, editor }, request) {
	const { tracker, desk, isPublic, dryRun } = request;
	const issue = await tracker.readOurs(number);
	const marker = issue && readDashboardMarker(issue.body);
	if (!issue || !marker) return {
		...NOTHING_ASKED,
		told: [`Issue #${number} is no dashboard of ours.`]
	};
	const ticked = ticksOf(issue.body);
	if (ticked.length === 0) return {
		...NOTHING_ASKED,
		told: ["No box is ticked."]
	};
	const role = await desk.role(editor);
	if (!atLeast(role, "write")) return {
		...NOTHING_ASKED,
		told: [`Ticking a box takes the role write, and that of ${editor} is ${role}.`]
	};
	const names = ticked.flatMap((box) => box.kind === "rotate" ? [box.rotation] : []);
	const rotate = [...new Set(names)].filter((name) => refusalToRotate(name, { dryRun: false }, request) === void 0);
	const rescan = ticked.some(({ kind }) => kind !== "rotate");
	const events = rotate.map((name) => isPublic ? `rotation asked for by ${editor}` : `rotation ${name} asked for by ${editor}`);
	if (rescan) events.push(`another look asked for by ${editor}`);
	const stay = ticked.filter(({ kind }) => kind === "open" || kind === "open-all");
	if (!dryRun && stay.length < ticked.length) await write$1(issue, marker, events, stay, request);
	return {
		...NOTHING_ASKED,
		rotate,
		rescan,
		told: events
	};
}
async function write$1(issue, marker, events, ticks, { tracker, today }) {
	const history = [...marker.history, ...events.map((event) => [today, event])].slice(-20);
	const line = formatDashboardMarker({
		...marker,
		history
	});
	const text = textIn(issue.body);
	const rest = withoutDashboardMarker(issue.body);
	const body = text === void 0 ? `${line}\n${rest}` : withEvents(placed(rest, line, withTicks(text, ticks ?? ticksOf(issue.body))), today, events);
	if (body.length <= 65536) await tracker.update(issue.number, { body });
}

// src/tracker/triage/carry-out.ts
const FALSE_POSITIVE_DAYS = 365;
function carryOut$1(command, facts, draft) {
	const { author: by, comment, today, isPublic, marker } = facts;
	switch (command.name) {
		case "accept-risk":
			draft.decision = {
				kind: "accepted",
				by,
				on: today,
				until: command.until,
				comment
			};
			draft.state = "closed";
			draft.events.push(`accepted until ${command.until} by ${by}`);
			return `The risk is accepted until ${command.until}, that day included.`;
		case "false-positive": {
			const until = dayAfter(today, FALSE_POSITIVE_DAYS);
			draft.decision = {
				kind: "false-positive",
				by,
				on: today,
				until,
				comment
			};
			draft.state = "closed";
			draft.falsePositive = {
				until,
				reason: command.reason
			};
			draft.events.push(`called a false positive by ${by}`);
			return `It is taken for a false positive until ${until}.`;
		}
		case "revoked":
			draft.decision = {
				kind: "revoked",
				by,
				on: today,
				comment
			};
			draft.state = "closed";
			draft.events.push(isPublic ? `called settled by ${by}` : `called revoked by ${by}`);
			return isPublic ? "It is settled." : "It is taken for dead. If it is seen to work, this issue opens again.";
		case "snooze":
			draft.decision = {
				kind: "snoozed",
				by,
				on: today,
				until: command.until,
				comment
			};
			draft.events.push(`snoozed until ${command.until} by ${by}`);
			return `No reminders until ${command.until}. The check still counts it.`;
		case "acknowledge":
			draft.decision = {
				kind: "acknowledged",
				by,
				on: today,
				comment
			};
			draft.events.push(`acknowledged by ${by}`);
			return `${by} looks after it.`;
		case "assign": {
			const logins = loginsOf(command.logins, by);
			draft.assignees = [.../* @__PURE__ */ new Set([...draft.assignees, ...logins])];
			draft.events.push(`assigned to ${logins.join(", ")} by ${by}`);
			return `Assigned to ${logins.join(", ")}.`;
		}
		case "rotate": {
			const asked = askFor(rotationOf(command, marker) ?? "", command, {
				by,
				isPublic
			}, draft);
			draft.events.push(asked.event);
			return asked.said;
		}
		case "rescan":
			draft.rescan = true;
			draft.events.push(`another look asked for by ${by}`);
			return "Another look is asked for.";
		case "reopen":
			draft.decision = void 0;
			draft.state = "open";
			draft.events.push(`opened again by ${by}`);
			return "It is open again.";
		case "help": return `${Object.values(USAGE).map((usage) => `\`${usage}\``).join(", ")}.`;
	}
}
function loginsOf(logins, author) {
	return logins.map((login) => login === "me" ? author : login);
}
function rotationOf({ rotation }, marker) {
	return rotation ?? marker.rotation ?? marker.about;
}

// src/tracker/triage/decide-triage.ts
function decideTriage(commands, facts) {
	const { issue, marker, today } = facts;
	const draft = {
		decision: marker.decision,
		state: issue.state,
		assignees: issue.assignees,
		events: [],
		rotate: [],
		plan: [],
		rescan: false,
		falsePositive: void 0
	};
	const replies = commands.map((parsed) => {
		const line = `\`${parsed.line.replaceAll("`", "")}\``;
		if (parsed.kind === "mistake") return {
			isDone: false,
			text: `${line}: ${parsed.problem}`
		};
		const refusal = refusalOf(parsed.command, facts, draft);
		if (refusal !== void 0) return {
			isDone: false,
			text: `${line}: ${refusal}`
		};
		return {
			isDone: true,
			text: `${line}: ${carryOut$1(parsed.command, facts, draft)}`
		};
	});
	const { names, ensure } = retagged(marker.tags ?? [], facts.isPublic ? void 0 : draft.decision);
	const { decision: _former, ...memory } = marker;
	const history = draft.events.reduce((all, event) => withEvent(all, today, event), marker.history);
	return {
		marker: {
			...memory,
			...draft.decision ? { decision: draft.decision } : {},
			...marker.tags ? { tags: names } : {},
			history,
			handled: [...marker.handled ?? [], facts.comment].slice(-MOST_HANDLED)
		},
		change: {
			...draft.state === issue.state ? {} : {
				state: draft.state,
				stateReason: reasonFor(draft)
			},
			...draft.assignees === issue.assignees ? {} : { assignees: draft.assignees }
		},
		ensure: marker.tags ? ensure : [],
		events: draft.events,
		replies,
		rotate: draft.rotate,
		plan: draft.plan,
		rescan: draft.rescan,
		...draft.falsePositive ? { falsePositive: draft.falsePositive } : {}
	};
}
const MOST_HANDLED = 30;
const MOST_ASSIGNEES = 10;
function reasonFor({ state, decision }) {
	if (state === "open") return "reopened";
	return decision?.kind === "revoked" ? "completed" : "not_planned";
}
const NEEDED = {
	"accept-risk": "write",
	"false-positive": "write",
	revoked: "write",
	snooze: "triage",
	assign: "triage",
	acknowledge: "triage",
	rotate: "write",
	rescan: "triage",
	reopen: "triage",
	help: "triage"
};
function refusalOf(command, facts, draft) {
	const { author, role, marker, isPublic, assignable } = facts;
	const needed = NEEDED[command.name];
	if (!atLeast(role, needed)) return `It takes the role ${needed}, and yours is ${role}.`;
	switch (command.name) {
		case "accept-risk":
		case "false-positive": {
			if (marker.ours) return "It is of one of our own accounts and may be alive, so nobody can accept it until it is dead.";
			const refusal = refusalToAccept(author, role, {
				owners: marker.owners ?? [],
				isPublic
			});
			if (refusal !== void 0) return `Not accepted: ${refusal}.`;
			return draft.state === "closed" && !isClosing(draft.decision) ? CLOSED : void 0;
		}
		case "revoked": {
			if (marker.ours && marker.dead === void 0 && marker.gone === void 0) return "It is of one of our own accounts, where it is seen when it is dead. Until then: rotate it, or delete it.";
			const refusal = refusalToAccept(author, role, {
				owners: marker.owners ?? [],
				isPublic
			});
			if (refusal !== void 0) return `Not closed: ${refusal}.`;
			return draft.state === "closed" && !isClosing(draft.decision) ? CLOSED : void 0;
		}
		case "snooze":
		case "acknowledge": return draft.state === "closed" ? CLOSED : void 0;
		case "assign": {
			const unknown = loginsOf(command.logins, author).filter((login) => !assignable.has(login.toLowerCase()));
			if (unknown.length > 0) return `${unknown.join(", ")} cannot be assigned here.`;
			return (/* @__PURE__ */ new Set([...draft.assignees, ...loginsOf(command.logins, author)])).size > MOST_ASSIGNEES ? `An issue has at most ${MOST_ASSIGNEES} assignees.` : void 0;
		}
		case "rotate": {
			const name = rotationOf(command, marker);
			if (name === void 0) return "No one rotation changes this: write its name, `/rotate NAME`.";
			return refusalToRotate(name, command, facts);
		}
		case "reopen": return draft.state === "open" ? "It is open." : void 0;
		default: return;
	}
}
const CLOSED = "This issue is closed: write `/reopen` first.";

// src/tracker/triage/triage-comment.ts
async function triageComment({ issue: number, comment: id }, request) {
	const { tracker, desk, today } = request;
	const ours = await tracker.readOurs(number);
	if (!ours) return told(`Issue #${number} is none of ours, so nothing is done.`);
	const comment = await desk.comment(id);
	if (!comment || comment.issue !== number) return told("The comment is gone, so nothing is done.");
	if (comment.isBot) return told("The comment is of a bot, so nothing is done.");
	const commands = parseCommands(comment.body, today);
	if (commands.length === 0) return told("The comment holds no command.");
	if (!request.dryRun) await desk.react(id, "eyes");
	const role = await desk.role(comment.author);
	if (comment.isEdited) return await answered(comment, role, [{
		isDone: false,
		text: "What was edited is not carried out: write a new comment."
	}], NOTHING_ASKED, request);
	if (isDashboard(ours.body)) {
		const { replies, outcome } = await triageOnDashboard(comment, role, commands, request);
		return await answered(comment, role, replies, outcome, request);
	}
	const decided = await carryOut(comment, role, commands, await assignableAmong(commands, comment.author, desk), request);
	if (!decided) return told(`Issue #${number} has lost its marker, so nothing is done.`);
	return await answered(comment, role, decided.replies, decided.outcome, request);
}
async function carryOut(comment, role, commands, assignable, { tracker, today, isPublic, isRotation, source, dryRun }) {
	const issue = await tracker.read(comment.issue);
	const marker = readMarker(issue.body);
	if (!marker) return void 0;
	if (marker.handled?.includes(comment.id)) return {
		replies: commands.map(() => ({
			isDone: true,
			text: "This was carried out before."
		})).slice(0, 1),
		outcome: NOTHING_ASKED
	};
	const facts = {
		issue,
		marker,
		author: comment.author,
		comment: comment.id,
		role,
		today,
		isPublic,
		isRotation,
		source,
		assignable
	};
	const decision = decideTriage(commands, facts);
	const { replies } = decision;
	if (decision.events.length === 0) return {
		replies,
		outcome: NOTHING_ASKED
	};
	if (!dryRun) await write(issue, marker, decision, today, tracker);
	return {
		replies,
		outcome: outcomeOf(decision, marker)
	};
}
async function write(issue, before, { marker, change, ensure, events }, today, tracker) {
	if (ensure.length > 0) await tracker.ensureLabels(ensure);
	const full = withMarker(withEvents(issue.body, today, events), marker);
	const body = full.length <= 65536 ? full : withMarker(issue.body, marker);
	const labels = marker.tags ? withTags(issue.labels, before, marker.tags) : issue.labels;
	const isRelabelled = labels.join("\n") !== issue.labels.join("\n");
	await tracker.update(issue.number, {
		body,
		...change,
		...isRelabelled ? { labels } : {}
	});
}
function outcomeOf({ rotate, plan, rescan, falsePositive }, { fp }) {
	return {
		rotate,
		plan,
		rescan,
		...falsePositive ? { falsePositive: {
			fingerprint: fp,
			...falsePositive
		} } : {},
		told: []
	};
}
async function assignableAmong(commands, author, desk) {
	const named = commands.flatMap((parsed) => parsed.kind === "command" && parsed.command.name === "assign" ? parsed.command.logins : []);
	const able = /* @__PURE__ */ new Set();
	for (const login of new Set(named.map((name) => name === "me" ? author : name))) if (await desk.isAssignable(login)) able.add(login.toLowerCase());
	return able;
}
async function answered(comment, role, replies, outcome, { tracker, desk, renderReply, isPublic, dryRun }) {
	const isMember = atLeast(role, isPublic ? "triage" : "read");
	const said = replies.map(({ isDone, text }) => `${isDone ? "Done" : "Not done"}: ${text}`);
	if (!dryRun) {
		const mark = `<!-- rekey:reply:${comment.id} -->`;
		if (isMember && !await desk.hasReply(comment.issue, mark)) await tracker.comment(comment.issue, `${renderReply(replies)}\n${mark}`);
		await desk.react(comment.id, replies.every(({ isDone }) => isDone) ? "+1" : "-1");
	}
	return {
		...outcome,
		told: [...said, ...outcome.told]
	};
}
function told(sentence) {
	return {
		...NOTHING_ASKED,
		told: [sentence]
	};
}

// src/config/add-suppression.ts
var import_dist = require_dist();
function withSuppression(text, entry) {
	const document = (0, import_dist.parseDocument)(text, { logLevel: "error" });
	if (document.errors.length > 0 || document.contents !== null && !(0, import_dist.isMap)(document.contents)) return void 0;
	const line = `{ fingerprint: ${entry.fingerprint}, reason: ${JSON.stringify(entry.reason)}, until: ${entry.until} }`;
	const list = document.get("suppress", true);
	if (!(0, import_dist.isMap)(document.contents)) return `${text}${ending(text)}version: 1\nsuppress:\n  - ${line}\n`;
	if (list === void 0 || list === null) return `${text}${ending(text)}suppress:\n  - ${line}\n`;
	if (!(0, import_dist.isSeq)(list)) return void 0;
	const known = list.toJSON();
	if (Array.isArray(known) && known.some((each) => each?.fingerprint === entry.fingerprint)) return void 0;
	const [begin, end] = list.range ?? [];
	if (begin === void 0 || end === void 0) return void 0;
	if (list.flow) {
		const isEmpty = list.items.length === 0;
		const inside = text.slice(begin + 1, end - 1).trimEnd();
		return `${text.slice(0, begin + 1)}${isEmpty ? ` ${line} ` : `${inside.replace(/,$/, "")}, ${line}`}${text.slice(end - 1)}`;
	}
	const indent = text.slice(text.lastIndexOf("\n", begin - 1) + 1, begin);
	const before = text.slice(0, end);
	if (before.endsWith("\n")) return `${before}${indent}- ${line}\n${text.slice(end)}`;
	return `${before}\n${indent}- ${line}\n${text.slice(end).replace(/^\n/, "")}`;
}
function ending(text) {
	return text === "" || text.endsWith("\n") ? "" : "\n";
}

// src/commands/propose-suppression.ts
async function proposeSuppression(entry, { github, issue }, { config, redactor, log }) {
	if (!config.issues["propose-suppressions"]) return [];
	const safe = {
		...entry,
		reason: redactor.redact(entry.reason)
	};
	try {
		const proposed = await github.proposeFile({
			path: DEFAULT_CONFIG_PATH,
			branch: `rekey/suppress-${entry.fingerprint}`,
			title: `Suppress ${entry.fingerprint} as a false positive`,
			message: `Suppress ${entry.fingerprint} as a false positive`,
			body: `Somebody called the finding of #${issue} a false positive. This accepts it everywhere, on pull requests too, until ${entry.until}.`,
			edit: (text = "") => withSuppression(text, safe)
		});
		if (!proposed) return ["The configuration has such a suppression already, or could not be added to."];
		if (proposed.state === "new") return [`Proposed as pull request #${proposed.number}.`];
		return [`Proposed before as pull request #${proposed.number}, which is ${proposed.state}.`];
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		log.info(`Not proposed as a suppression: ${error.message}`);
		return [];
	}
}

// src/commands/triage-source.ts
async function triageSource(issue, token, context) {
	const { config, env } = context;
	const from = issue && (readMarker(issue.body)?.from ?? readDashboardMarker(issue.body)?.from);
	if (from === void 0 || from.toLowerCase() === env.GITHUB_REPOSITORY?.toLowerCase()) return {
		repository: void 0,
		config,
		told: []
	};
	try {
		const github = await openGithub(context, {
			token,
			repository: from
		});
		const read = async (path, ref) => await github.readFile(path, ref);
		return {
			repository: from,
			config: await loadConfigAtCommit(DEFAULT_CONFIG_PATH, "HEAD", read),
			told: []
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return {
			repository: from,
			config: {
				rotate: [],
				selections: []
			},
			told: [`No rotation of ${from} can be asked for: ${error.message}`]
		};
	}
}

// src/commands/triage.ts
async function triage({ token, event, dryRun }, context) {
	const asked = askedBy(event);
	if (typeof asked === "string") return {
		...NOTHING_ASKED,
		told: [asked]
	};
	const github = await openGithub(context, {
		token,
		formerAuthors: context.config.issues["former-authors"]
	});
	const tracker = redacted(github.issues, context);
	const source = await triageSource(await tracker.readOurs(asked.issue), token, context);
	const request = {
		tracker,
		desk: {
			...github.triage,
			comment: learningComments(github.triage, context)
		},
		renderReply: renderTriageReply,
		today: context.clock.now().toISOString().slice(0, 10),
		isPublic: await github.isPublic(),
		isRotation: (name) => entriesOf(source.config).some((entry) => isMeant([name], entry)),
		source: source.repository,
		dryRun
	};
	const outcome = "editor" in asked ? await triageTicks(asked, request) : await triageComment(asked, request);
	const told = [...outcome.told, ...source.told];
	const { falsePositive } = outcome;
	if (source.repository !== void 0) {
		if (falsePositive) told.push(notProposed(falsePositive.fingerprint, source.repository));
		return {
			...outcome,
			source: source.repository,
			told
		};
	}
	if (!falsePositive || dryRun) return {
		...outcome,
		told
	};
	const proposed = await proposeSuppression(falsePositive, {
		github,
		issue: asked.issue
	}, context);
	return {
		...outcome,
		told: [...told, ...proposed]
	};
}
function notProposed(fingerprint, repository) {
	return `Not proposed as a suppression: ${repository} is public, and the reason with it would be. To have it on pull requests too, suppress ${fingerprint} there.`;
}
function redacted(tracker, { redactor }) {
	return {
		...tracker,
		update: async (number, change) => await tracker.update(number, {
			...change,
			...change.body === void 0 ? {} : { body: redactor.redact(change.body) }
		}),
		comment: async (number, text) => await tracker.comment(number, redactor.redact(text))
	};
}

export { triage };