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

export { opensAt as n, parseWindow as r, isOpen as t };