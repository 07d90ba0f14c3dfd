import { b as RekeyError, y as suggest } from "./start.js";

// src/commands/choose.ts
const AVAILABLE = [
	"scan",
	"rotate",
	"audit",
	"plan"
];
const LATER = ["respond", "recover"];
const BY_ITSELF = "triage";
const DOCTOR = "doctor";
const REPORT = "report";
function isCommandName(text) {
	return AVAILABLE.some((name) => name === text);
}
function chooseCommands(command, event) {
	if (command === "auto") return automatic(event);
	const available = AVAILABLE.find((name) => name === command);
	if (available) return [available];
	if (LATER.some((name) => name === command)) throw new RekeyError({
		code: "command-unavailable",
		what: `The command "${command}" is not part of this version.`,
		fix: `Use one of: auto, ${[
			...AVAILABLE,
			BY_ITSELF,
			REPORT,
			DOCTOR
		].join(", ")}.`
	});
	const meant = suggest(command, [
		"auto",
		...AVAILABLE,
		BY_ITSELF,
		REPORT,
		DOCTOR,
		...LATER
	]);
	throw new RekeyError({
		code: "command-unknown",
		what: `Unknown command "${command}".`,
		fix: meant ? `Did you mean "${meant}"?` : `Use one of: auto, ${[
			...AVAILABLE,
			BY_ITSELF,
			REPORT,
			DOCTOR
		].join(", ")}.`
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

export { isCommandName as i, REPORT as n, chooseCommands as r, DOCTOR as t };