import { C as inertExcerpt, u as parseIsoDate } from "./start.js";
const { Readable } = process.getBuiltinModule("node:stream");

// src/tracker/triage/parse-commands.ts
const USAGE = {
	"accept-risk": "/accept-risk until 2027-01-31 REASON",
	"false-positive": "/false-positive REASON",
	revoked: "/revoked HOW",
	snooze: "/snooze 14d",
	assign: "/assign @login",
	acknowledge: "/acknowledge",
	rotate: "/rotate [NAME] [--dry-run]",
	rescan: "/rescan",
	reopen: "/reopen",
	help: "/help"
};
const MOST_COMMANDS = 10;
const LONGEST_ACCEPTANCE_DAYS = 366;
const LONGEST_SNOOZE_DAYS = 90;
const MAX_LINE = 1e3;
const MAX_REASON = 300;
const LOGIN = /^@?(?<login>[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?)$/;
function parseCommands(body, today) {
	const found = [];
	for (const line of visibleLines(body)) {
		const match = /^\/(?<name>[a-z-]{1,30})(?:[ \t]+(?<rest>.*))?$/.exec(line.trimEnd());
		if (!match || line.length > MAX_LINE) continue;
		const { name = "", rest = "" } = match.groups ?? {};
		const known = NAMES.find((each) => each === (ALIASES[name] ?? name));
		const shown = inertExcerpt(line.trimEnd(), 100);
		if (known) found.push(parseOne(known, rest.trim(), today, shown));
		else if (isLike(name)) found.push({
			kind: "mistake",
			line: shown,
			problem: "There is no such command."
		});
	}
	return found.slice(0, MOST_COMMANDS);
}
const NAMES = Object.keys(USAGE);
const ALIASES = { ack: "acknowledge" };
function isLike(name) {
	return [
		"accept",
		"risk",
		"false",
		"snooz",
		"rotat",
		"rescan",
		"acknowl",
		"reopen",
		"revok"
	].some((part) => name.includes(part));
}
function visibleLines(body) {
	const lines = [];
	let fence;
	let isHidden = false;
	for (const line of body.split(/\r\n|\n|\r/)) {
		if (fence !== void 0) {
			if (new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`).test(line)) fence = void 0;
			continue;
		}
		if (isHidden) {
			isHidden = !line.includes("-->");
			continue;
		}
		const opening = /^ {0,3}(?<fence>`{3,}|~{3,})/.exec(line)?.groups?.fence;
		if (opening !== void 0) {
			fence = opening;
			continue;
		}
		const comment = line.lastIndexOf("<!--");
		if (comment >= 0) {
			isHidden = !line.slice(comment).includes("-->");
			continue;
		}
		if (/^<(?:pre|script|style|textarea)\b/i.test(line)) return lines;
		lines.push(line);
	}
	return lines;
}
function parseOne(name, rest, today, line) {
	const made = commandOf(name, rest, today);
	if (typeof made !== "string") return {
		kind: "command",
		line,
		command: made
	};
	return {
		kind: "mistake",
		line,
		problem: `${made} Write \`${USAGE[name]}\`.`
	};
}
function commandOf(name, rest, today) {
	switch (name) {
		case "accept-risk": {
			const { day = "", reason = "" } = /^until[ \t]+(?<day>\S+)[ \t]*(?<reason>.*)$/.exec(rest)?.groups ?? {};
			return wrongDay(day, today, LONGEST_ACCEPTANCE_DAYS) ?? wrongReason(reason) ?? {
				name,
				until: day,
				reason: reasonOf(reason)
			};
		}
		case "false-positive":
		case "revoked": return wrongReason(rest) ?? {
			name,
			reason: reasonOf(rest)
		};
		case "snooze": {
			const days = /^(?<days>\d{1,3})d$/.exec(rest)?.groups?.days;
			const day = days === void 0 ? rest.replace(/^until[ \t]+/, "") : dayAfter(today, Number(days));
			return wrongDay(day, today, LONGEST_SNOOZE_DAYS) ?? {
				name,
				until: day
			};
		}
		case "assign": {
			const logins = rest.split(/[ \t,]+/).map((word) => LOGIN.exec(word)?.groups?.login);
			const known = logins.filter((login) => login !== void 0);
			if (known.length === 0 || known.length < logins.length) return "It needs logins.";
			return known.length > 10 ? "An issue has at most 10 assignees." : {
				name,
				logins: known
			};
		}
		case "rotate": return rotateOf(rest);
		default: return rest === "" ? { name } : "Nothing comes after it.";
	}
}
function rotateOf(rest) {
	const words = rest.split(/[ \t]+/).filter((word) => word !== "");
	const [rotation, ...others] = words.filter((word) => word !== DRY_RUN);
	if (!(others.length === 0 && words.length <= (rotation === void 0 ? 1 : 2)) || rotation !== void 0 && !isRotationName(rotation)) return `After it comes the name of one rotation, \`${DRY_RUN}\`, both, or nothing.`;
	return {
		name: "rotate",
		rotation,
		dryRun: words.includes(DRY_RUN)
	};
}
const DRY_RUN = "--dry-run";
function isRotationName(text) {
	return /^[A-Za-z0-9][\w.-]{0,99}(?:\/[\w.+=@/-]{1,512})?$/.test(text);
}
function wrongDay(day, today, mostDays) {
	if (!parseIsoDate(day)) return "It needs a day such as 2027-01-31.";
	if (day <= today) return `${day} is not in the future.`;
	return day > dayAfter(today, mostDays) ? `At most ${mostDays} days are possible.` : void 0;
}
function wrongReason(reason) {
	return /\p{L}{2}/u.test(reason) ? void 0 : "It needs a reason.";
}
function reasonOf(text) {
	return inertExcerpt(text, MAX_REASON);
}
function dayAfter(day, days) {
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? "" : new Date(time + days * 864e5).toISOString().slice(0, 10);
}

// src/commands/learning-comments.ts
function learningComments(people, context) {
	return async (id) => {
		const comment = await people.comment(id);
		if (!comment) return void 0;
		const { scan } = await import("./scan.js");
		await scan({
			kind: "stdin",
			stream: Readable.from([Buffer.from(comment.body)])
		}, context);
		return comment;
	};
}

export { parseCommands as a, isRotationName as i, USAGE as n, dayAfter as r, learningComments as t };