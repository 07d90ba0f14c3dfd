import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { A as diagnosedAs, E as STATUS_WORDS, V as withReadableTimes, c as plannedEntries, g as codeSpan, k as count, x as prose } from "./text.js";
import { n as entrySection, t as driftLines } from "./plan.js";
import { a as parseCommands, t as learningComments } from "./learning-comments.js";
import { n as atLeast } from "./ports.js";
import { t as openGithub } from "./github.js";
import { t as runPlace } from "./run-place.js";
import { t as askedBy } from "./triage-event.js";

// src/report/plan-answer.ts
const MAX_LENGTH = 55e3;
function renderPlanAnswer(report, options) {
	const { plan, gaps } = report;
	const entries = plan?.rotations ?? [];
	const steps = entries.reduce((sum, entry) => sum + entry.steps.length, 0);
	const head = steps === 0 ? "**Nothing would be done now**, and nothing was changed." : `**${count(steps, "step")} would be done**; nothing was changed.`;
	if (options.isPublic) return [head, details(options)].join("\n\n");
	const [shown, left] = fitting([...report.rotations.map((outcome) => {
		const entry = entries.find(({ name }) => name === outcome.name);
		if (entry && entry.steps.length > 0) return entrySection(entry);
		const why = [withReadableTimes(outcome.summary), diagnosedAs(outcome) ?? ""];
		return [`**${codeSpan(outcome.name)}**, ${STATUS_WORDS[outcome.status]}: ${why.filter((part) => part !== "").map(prose).join(" ")}`, ...driftLines(entry?.drift ?? [])].join("\n\n");
	}), ...gaps.map((gap) => `Not looked at: ${prose(gap)}`)]);
	const rest = left === 0 ? [] : [`And ${count(left, "more part")}: the summary of the run has them.`];
	const [planned, ...others] = plan ? plannedEntries(plan) : [];
	const command = `/rotate ${planned && others.length === 0 ? planned.name : "NAME"}`;
	const next = planned ? [`${codeSpan(command)} asks for it, and waits for its approval.`] : [];
	return [
		head,
		...shown,
		...rest,
		[...next, details(options)].join(" ")
	].join("\n\n");
}
function renderNoPlan(why, options) {
	return [
		"**The plan could not be made**; nothing was changed.",
		...options.isPublic || why === "" ? [] : [prose(why)],
		details(options)
	].join("\n\n");
}
function fitting(sections) {
	let length = 0;
	const end = sections.findIndex((section) => {
		length += section.length + 2;
		return length > MAX_LENGTH;
	});
	return end < 0 ? [sections, 0] : [sections.slice(0, end), sections.length - end];
}
function details({ run }) {
	return /^https?:\/\/[\w./:-]+$/.test(run) ? `The rest stands in [the run](${run}).` : "The rest stands in the log of the run.";
}

// src/tracker/triage/answer-plan.ts
async function answerPlan({ asked, text, tracker, desk, today }) {
	const { issue, comment: id } = asked;
	if (!await tracker.readOurs(issue)) return `Issue #${issue} is none of ours, so the plan is not told there.`;
	const comment = await desk.comment(id);
	const refusal = comment ? refusalToAnswer(comment, issue, today) : "is gone";
	if (!comment || refusal !== void 0) return `The plan is not told in issue #${issue}: the comment ${refusal}.`;
	const role = await desk.role(comment.author);
	if (!atLeast(role, "write")) return `The plan is not told in issue #${issue}: it takes the role write, and that of ${comment.author} is ${role}.`;
	const mark = `<!-- rekey:plan:${id} -->`;
	if (await desk.hasReply(issue, mark)) return `Issue #${issue} has the answer already.`;
	await tracker.comment(issue, `${text}\n${mark}`);
	return `The answer stands in issue #${issue}.`;
}
function refusalToAnswer({ issue, isBot, isEdited, body }, expected, today) {
	if (issue !== expected) return "stands elsewhere";
	if (isBot) return "is of a bot";
	if (isEdited) return "was edited";
	return parseCommands(body, today).some((parsed) => parsed.kind === "command" && parsed.command.name === "rotate" && parsed.command.dryRun) ? void 0 : "asks for no plan";
}

// src/commands/plan-answer.ts
async function answeringPlan(asked, work, context) {
	let report;
	try {
		report = await work();
	} catch (error) {
		const why = error instanceof RekeyError ? error.message : "";
		const told = await answer(asked, (options) => renderNoPlan(why, options), context).catch(messageOf);
		context.log.info(told);
		throw error;
	}
	try {
		const told = await answer(asked, (options) => renderPlanAnswer(report, options), context);
		context.log.info(told);
		return report;
	} catch (error) {
		if (asked.inputs.issues === "true" || !(error instanceof RekeyError)) throw error;
		return {
			...report,
			notes: [...report.notes, `The plan is not told in the issue: ${error.message}`]
		};
	}
}
async function answer({ inputs, event }, render, context) {
	const asked = askedBy(event);
	if (typeof asked === "string") return asked;
	if (!("comment" in asked)) return "Nobody asked in a comment.";
	const { config, clock, env, redactor } = context;
	const formerAuthors = config.issues["former-authors"];
	const github = await openGithub(context, {
		token: inputs.githubToken,
		formerAuthors
	});
	const { issues, triage } = github;
	const options = {
		isPublic: await github.isPublic(),
		run: runPlace(env).run
	};
	return await answerPlan({
		asked,
		text: render(options),
		tracker: {
			readOurs: async (number) => await issues.readOurs(number),
			comment: async (number, text) => await issues.comment(number, redactor.redact(text))
		},
		desk: {
			...triage,
			comment: learningComments(triage, context)
		},
		today: clock.now().toISOString().slice(0, 10)
	});
}

export { answeringPlan };