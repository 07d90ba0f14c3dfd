import "./rolldown-runtime.js";
import { W as RekeyError, q as inert } from "./foundation.js";

// src/commands/failure.ts
const BUG = "https://github.com/rekey/rekey/issues/new";
function tellFailure(error, env, tell) {
	if (error instanceof RekeyError) {
		for (const line of error.message.split("\n")) tell(`rekey: ${inert(line)}`, error.where);
		return error.exit;
	}
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	tell(`rekey: This is a bug in Rekey (${inert(name)}: ${inert(message)}). Please report it: ${BUG}`);
	if (env.RUNNER_DEBUG === "1" && stack) for (const line of stack.split("\n")) tell(inert(line));
	return 3;
}

export { tellFailure as t };