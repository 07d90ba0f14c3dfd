import { promisify } from "node:util";
import { createHmac, scrypt, scryptSync } from "node:crypto";

// src/findings/fingerprint.ts
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;
const HARDENING = {
	N: 16384,
	r: 8,
	p: 1
};
const BYTES = 20;
const hardenedInBackground = promisify(scrypt);
function fingerprintsWith(key) {
	const slow = /* @__PURE__ */ new Map();
	const keyed = (domain, text) => {
		return printOf(createHmac("sha256", `rekey/1/${key}`).update(`${domain}\0${text}`).digest());
	};
	const salt = (kind) => `rekey/1/${key}/${kind}`;
	const identity = (kind, secret) => keyed(`secret/${kind}`, secret.expose());
	return {
		async prepare(guessable) {
			const wanted = /* @__PURE__ */ new Map();
			for (const each of guessable) {
				const fast = identity(each.kind, each.secret);
				if (!slow.has(fast)) wanted.set(fast, each);
			}
			await Promise.all(Array.from(wanted, async ([fast, { kind, secret }]) => {
				const hardened = await hardenedInBackground(secret.expose(), salt(kind), BYTES, HARDENING);
				slow.set(fast, printOf(hardened));
			}));
		},
		ofSecret(kind, secret, { guessable }) {
			const fast = identity(kind, secret);
			if (!guessable) return fast;
			const known = slow.get(fast);
			if (known !== void 0) return known;
			const print = printOf(scryptSync(secret.expose(), salt(kind), BYTES, HARDENING));
			slow.set(fast, print);
			return print;
		},
		ofResource: (check, resource) => keyed(`resource/${check}`, resource)
	};
}
function printOf(digest) {
	return base32(digest).slice(0, LENGTH);
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