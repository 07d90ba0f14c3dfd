import "./rolldown-runtime.js";
import { n as xsalsa20poly1305, t as hsalsa } from "./noble-ciphers.js";
import { t as blake2b } from "./noble-hashes.js";
const createPublicKey = (...args) => process.getBuiltinModule("node:crypto").createPublicKey(...args);
const diffieHellman = (...args) => process.getBuiltinModule("node:crypto").diffieHellman(...args);
const generateKeyPairSync = (...args) => process.getBuiltinModule("node:crypto").generateKeyPairSync(...args);

// src/clients/github/sealed-box.ts
const PUBLIC_KEY_BYTES = 32;
const NONCE_BYTES = 24;
function sealedBox(message, publicKey) {
	const ephemeral = generateKeyPairSync("x25519");
	const own = Buffer.from(ephemeral.publicKey.export({ format: "jwk" }).x ?? "", "base64url");
	const x = Buffer.from(publicKey).toString("base64url");
	const theirs = createPublicKey({
		key: {
			kty: "OKP",
			crv: "X25519",
			x
		},
		format: "jwk"
	});
	const agreed = diffieHellman({
		privateKey: ephemeral.privateKey,
		publicKey: theirs
	});
	const nonce = blake2b(Buffer.concat([own, publicKey]), { dkLen: NONCE_BYTES });
	return Buffer.concat([own, xsalsa20poly1305(boxKey(agreed), nonce).encrypt(message)]);
}
function boxKey(agreed) {
	const sigma = words(Buffer.from("expand 32-byte k"));
	const key = /* @__PURE__ */ new Uint32Array(8);
	hsalsa(sigma, words(agreed), /* @__PURE__ */ new Uint32Array(4), key);
	const bytes = Buffer.alloc(32);
	for (const [index, word] of key.entries()) bytes.writeUInt32LE(word, index * 4);
	return bytes;
}
function words(bytes) {
	return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}

export { PUBLIC_KEY_BYTES, sealedBox };