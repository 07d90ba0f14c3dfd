// src/findings/credential-age.ts
function eachCredentialOnce(credentials) {
	const byKey = /* @__PURE__ */ new Map();
	for (const credential of credentials) {
		const { rotation, kind, account = "", owner = "", name } = credential;
		const key = rotation === void 0 ? `${kind}\n${account}\n${owner}\n${name}` : `rotation\n${rotation}`;
		if (!byKey.has(key)) byKey.set(key, credential);
	}
	return [...byKey.values()];
}
function ageOfCredential({ since }, now) {
	return Math.max(0, now.getTime() - Date.parse(since));
}
function dueIn({ dueAt }, now) {
	return Date.parse(dueAt) - now.getTime();
}

export { dueIn as n, eachCredentialOnce as r, ageOfCredential as t };