import { t as RekeyError } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as suggest } from "./suggest.js";
import { t as SEVERITIES } from "./severity.js";

// src/commands/action-inputs.ts
const FAIL_ON = [...SEVERITIES, "never"];
function readActionInputs(input) {
	if (input("shard") !== "") throw new RekeyError({
		code: "input-unavailable",
		what: "The input \"shard\" needs the command \"plan\", which is not part of this version.",
		fix: "Remove the input."
	});
	const scope = input("scope");
	const outputDir = input("output-dir");
	return {
		command: input("command") || "auto",
		configPath: input("config") || ".github/rekey.yml",
		githubToken: input("github-token"),
		scope: scope === "" ? void 0 : oneOf("scope", scope, [
			"range",
			"tree",
			"history"
		]),
		failOn: oneOf("fail-on", input("fail-on") || "high", FAIL_ON),
		issues: oneOf("issues", lowerBoolean(input("issues")) || "auto", [
			"auto",
			"true",
			"false"
		]),
		dryRun: oneOf("dry-run", lowerBoolean(input("dry-run")) || "false", ["true", "false"]) === "true",
		only: listOf(input("only")),
		outputDir: outputDir === "" ? void 0 : outputDir
	};
}
function listOf(text) {
	return text.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== "");
}
function oneOf(name, value, allowed) {
	const found = allowed.find((candidate) => candidate === value);
	if (found !== void 0) return found;
	const meant = suggest(value, allowed);
	throw new RekeyError({
		code: "input-invalid",
		what: `"${name}" must be one of ${allowed.join(", ")}, not "${inertExcerpt(value, 40)}".`,
		...meant ? { fix: `Did you mean "${meant}"?` } : {}
	});
}
function lowerBoolean(text) {
	return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

export { readActionInputs as i, listOf as n, oneOf as r, FAIL_ON as t };