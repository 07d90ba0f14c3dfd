// src/consumer/database-secret.ts
/**
* Reads the JSON of a secret.
* @throws Error that says nothing of the text: when it is no JSON object with a text `password`.
*/
function parseDatabaseSecret(text) {
	const { username, password } = objectIn(text);
	if (typeof password !== "string") throw new Error("The secret has no text \"password\".");
	return typeof username === "string" ? {
		username,
		password
	} : { password };
}
function objectIn(text) {
	try {
		const parsed = JSON.parse(text);
		if (typeof parsed === "object" && parsed !== null) return parsed;
	} catch {}
	throw new Error("The secret is not a JSON object.");
}

export { parseDatabaseSecret };