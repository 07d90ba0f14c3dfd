import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { Dt as Secret } from "./foundation.js";
import { r as serversIn } from "./github-request2.js";
import { t as wideToken } from "./wide-token.js";
import { t as openFleet } from "./open-fleet.js";

// src/commands/fleet/fleet-of-terminal.ts
async function fleetOfTerminal(part, context) {
	const { config, env, redactor } = context;
	const { fleet } = config;
	if (!fleet || fleet.repositories.length === 0) throw new RekeyError({
		code: "fleet-missing",
		what: "The configuration names no repositories for --fleet.",
		fix: "Write them as \"fleet: { repositories: [acme/*] }\" (docs/fleet.md)."
	});
	const { token } = wideToken(env.GITHUB_TOKEN || env.GH_TOKEN || "", context);
	if (token === "") throw new RekeyError({
		code: "github-no-token",
		what: "There is no token for GitHub.",
		fix: "Set GITHUB_TOKEN or GH_TOKEN, for example to what \"gh auth token\" prints."
	});
	const secret = Secret.of(token);
	redactor.add(secret);
	const { repositories, notes } = await openFleet(fleet, token, context);
	return {
		kind: "fleet",
		scope: fleet.scope,
		repositories,
		part: part ?? {
			index: 1,
			count: 1
		},
		serverUrl: serversIn(env).serverUrl,
		token: secret,
		notes
	};
}

export { fleetOfTerminal };