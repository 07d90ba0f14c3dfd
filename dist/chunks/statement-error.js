import { b as RekeyError } from "./start.js";

// src/clients/databases/statement-error.ts
function statementError(error, attempt, lasting) {
	if (error instanceof RekeyError) return error;
	const { code } = error ?? {};
	const name = typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "no code";
	if (lasting.forbidden.has(name)) return new RekeyError({
		code: "database-admin-forbidden",
		what: `The user of "admin-secret" may not ${attempt} (${name}).`,
		fix: "Give it the privileges that docs/permissions.md names for database-user."
	});
	if (lasting.password.has(name)) return new RekeyError({
		code: "database-password-rule",
		what: `The database's own rule for passwords does not allow to ${attempt} (${name}).`,
		fix: "Choose a \"passwords.profile\" that satisfies it."
	});
	return new RekeyError({
		code: "database-statement-unavailable",
		what: `The database could not ${attempt} (${name}).`,
		exit: 3
	});
}

export { statementError as t };