// src/base/errors.ts
var RekeyError = class extends Error {
	code;
	what;
	fix;
	where;
	docs;
	diagnosis;
	exit;
	constructor(init) {
		super(describe(init), init.cause === void 0 ? void 0 : { cause: init.cause });
		this.name = "RekeyError";
		this.code = init.code;
		this.what = init.what;
		this.fix = init.fix;
		this.where = init.where;
		this.docs = init.docs;
		this.diagnosis = init.diagnosis ?? init.code;
		this.exit = init.exit ?? 2;
	}
};
function formatPlace(place) {
	return [
		place.file,
		place.line,
		place.column
	].filter((part) => part !== void 0).join(":");
}
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}
function describe(init) {
	const where = init.where ? `${formatPlace(init.where)}: ` : "";
	const fix = init.fix ? ` ${init.fix}` : "";
	const docs = init.docs ? ` (${init.docs})` : "";
	return `${where}${init.what}${fix}${docs}`;
}

export { messageOf as n, RekeyError as t };