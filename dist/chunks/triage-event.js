import { b as RekeyError } from "./start.js";
import { Tt as isRecord } from "./foundation.js";

// src/commands/triage-event.ts
function askedBy({ name, payload }) {
	const { action } = payload;
	const issue = numberAt(payload.issue, "number");
	if (name === "issue_comment") {
		if (action !== "created") return "Only new comments are carried out.";
		const comment = numberAt(payload.comment, "id");
		if (issue === void 0 || comment === void 0) return "The event names no comment.";
		if (isRecord(payload.issue) && payload.issue.pull_request) return "A pull request is no issue of ours.";
		return {
			issue,
			comment
		};
	}
	if (name === "issues") {
		const { sender } = payload;
		const editor = isRecord(sender) && sender.type === "User" && typeof sender.login === "string" ? sender.login : void 0;
		const isOfBody = isRecord(payload.changes) && "body" in payload.changes;
		if (action !== "edited" || !isOfBody) return "Nothing was written in an issue.";
		if (issue === void 0 || editor === void 0) return "No person edited the issue.";
		return {
			issue,
			editor
		};
	}
	throw new RekeyError({
		code: "event-unknown",
		what: `The command "triage" does not know what to do on the event "${name}".`,
		fix: "Run it on issue_comment (types: created) and issues (types: edited)."
	});
}
function numberAt(value, key) {
	const found = isRecord(value) ? value[key] : void 0;
	return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : void 0;
}

export { askedBy as t };