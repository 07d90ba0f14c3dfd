// src/base/duration.ts
const UNITS = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
function parseDuration(text) {
	const match = /^(?<count>\d{1,6})(?<unit>[smhd])$/.exec(text);
	if (!match?.groups) return void 0;
	const unit = match.groups.unit;
	return Number(match.groups.count) * UNITS[unit];
}
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)}ms`;
	const parts = [];
	let rest = Math.round(ms / 1e3) * 1e3;
	for (const unit of [
		"d",
		"h",
		"m",
		"s"
	]) {
		const count = Math.floor(rest / UNITS[unit]);
		if (count > 0) parts.push(`${count}${unit}`);
		rest -= count * UNITS[unit];
	}
	return parts.slice(0, 2).join(" ");
}

export { parseDuration as n, formatDuration as t };