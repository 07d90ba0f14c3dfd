import { d as string, l as record, m as NEVER, t as date } from "./zod.js";
import { n as parseDuration } from "./duration.js";

// src/config/rotation-window.ts
const WINDOW = /^(\d\d):(\d\d)-(\d\d):(\d\d) (\S+)$/;
const DAY = 1440;
const MINUTE_MS = 6e4;
function parseWindow(text) {
	const [, ...parts] = WINDOW.exec(text) ?? [];
	const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = parts.slice(0, 4).map(Number);
	const zone = parts[4] ?? "";
	const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
	if (!(fromMinute < 60 && toMinute < 60 && from < DAY && to <= DAY) || from === to || !isZone(zone)) return void 0;
	return {
		text,
		from,
		to,
		zone
	};
}
function isOpen(window, at) {
	return holds(window, localMinute(window.zone, at));
}
function opensAt(window, after) {
	const start = Math.ceil(after.getTime() / MINUTE_MS) * MINUTE_MS;
	const now = localMinute(window.zone, new Date(start));
	if (holds(window, now)) return new Date(start);
	const wait = (window.from - now + DAY) % DAY;
	const regular = new Date(start + wait * MINUTE_MS);
	if (localMinute(window.zone, regular) === window.from) return regular;
	for (let minute = 1; minute <= 3 * DAY; minute += 1) {
		const at = new Date(start + minute * MINUTE_MS);
		if (isOpen(window, at)) return at;
	}
	return regular;
}
function holds({ from, to }, minute) {
	return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}
const formats = /* @__PURE__ */ new Map();
function localMinute(zone, at) {
	let format = formats.get(zone);
	if (!format) {
		const options = {
			timeZone: zone,
			hourCycle: "h23",
			hour: "numeric",
			minute: "numeric"
		};
		format = new Intl.DateTimeFormat("en-GB", options);
		formats.set(zone, format);
	}
	const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	return (shown.get("hour") ?? 0) * 60 + (shown.get("minute") ?? 0);
}
function isZone(name) {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}

// src/config/values.ts
const Duration = string().regex(/^\d{1,6}[smhd]$/, "must be a duration such as 30s, 15m, 24h or 90d").transform((text) => parseDuration(text) ?? 0).describe("A duration: a number and s, m, h or d");
const Window = string().transform((text, context) => {
	const window = parseWindow(text);
	if (window) return window;
	context.addIssue("must be hours and an IANA time zone such as 03:00-06:00 Europe/Berlin");
	return NEVER;
}).describe("Hours and an IANA time zone, such as 03:00-06:00 Europe/Berlin");
const IsoDate = date("must be a date such as 2027-01-31");
const AccountId = string().regex(/^\d{12}$/, "must be a 12-digit AWS account id in quotes");
const RoleArn = string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, "must be the ARN of an IAM role");
const Region = string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, "must be an AWS region such as eu-west-1");
const Name = string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/, "must be 1 to 100 letters, digits, dots, dashes or underscores");
const SecretId = string().min(1).max(2048).describe("Name or ARN of a secret in Secrets Manager");
const Tags = record(string().min(1).max(128), string().max(256));

export { Region as a, Tags as c, opensAt as d, Name as i, Window as l, Duration as n, RoleArn as o, IsoDate as r, SecretId as s, AccountId as t, isOpen as u };