// src/base/iso-date.ts
function parseIsoDate(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return void 0;
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : void 0;
}

export { parseIsoDate as t };