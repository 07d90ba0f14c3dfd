import { C as inertExcerpt, x as messageOf } from "./start.js";
import { t as LOGIN_CAUSES } from "./logins.js";
import { t as diagnose } from "./diagnose.js";

// src/clients/databases/login-error.ts
function loginResultOf(error, codes) {
	const { code } = error ?? {};
	const name = typeof code === "string" ? code : "";
	if (codes.refused.has(name)) return { kind: "refused" };
	if (codes.afterLogin.has(name)) return { kind: "accepted" };
	const message = messageOf(error) || name;
	const said = inertExcerpt(message, 200);
	const known = diagnose(LOGIN_CAUSES, {
		call: "database:login",
		code: name,
		message
	});
	if (!known) return {
		kind: "unreachable",
		reason: said
	};
	const fix = known.fix.replace(/\.$/, "");
	return {
		kind: "unreachable",
		reason: `${said}; ${known.cause}. ${fix} (${known.of.docs})`,
		cause: known.of.id
	};
}

export { loginResultOf as t };