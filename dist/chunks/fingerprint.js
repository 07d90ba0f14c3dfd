import { createHmac, scryptSync } from "node:crypto";

// src/findings/fingerprint.ts
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;
const HARDENING = {
	N: 16384,
	r: 8,
	p: 1
};
function fingerprintsWith(key) {
	const slow = /* @__PURE__ */ new Map();
	const keyed = (domain, text) => {
		return base32(createHmac("sha256", `rekey/1/${key}`).update(`${domain}\0${text}`).digest()).slice(0, LENGTH);
	};
	return {
		ofSecret(kind, secret, { guessable }) {
			const fast = keyed(`secret/${kind}`, secret.expose());
			if (!guessable) return fast;
			const known = slow.get(fast);
			if (known !== void 0) return known;
			const hardened = base32(scryptSync(secret.expose(), `rekey/1/${key}/${kind}`, 20, HARDENING));
			slow.set(fast, hardened.slice(0, LENGTH));
			return hardened.slice(0, LENGTH);
		},
		ofResource: (check, resource) => keyed(`resource/${check}`, resource)
	};
}
function base32(bytes) {
	let bits = 0;
	let count = 0;
	let text = "";
	for (const byte of bytes) {
		bits = (bits << 8 | byte) & 65535;
		count += 8;
		while (count >= 5) {
			count -= 5;
			text += ALPHABET.charAt(bits >> count & 31);
		}
	}
	return text;
}

export { fingerprintsWith as t };