// src/credentials/aws-key-id.ts
const SECRET_BEARING = /* @__PURE__ */ new Set([
	"AKIA",
	"ASIA",
	"ABIA",
	"ACCA"
]);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function isAwsKeyId(text) {
	return text.length === 20 && SECRET_BEARING.has(text.slice(0, 4)) && /^[A-Z2-7]{16}$/.test(text.slice(4));
}
function awsAccountOf(keyId) {
	if (!isAwsKeyId(keyId) || ALPHABET.indexOf(keyId.charAt(4)) < ALPHABET.indexOf("Q")) return void 0;
	let bits = 0n;
	for (const character of keyId.slice(4)) bits = bits << 5n | BigInt(ALPHABET.indexOf(character));
	return ((bits >> 32n & 140737488355200n) >> 7n).toString().padStart(12, "0");
}
function maskKeyId(keyId) {
	return keyId.length <= 8 ? keyId : `${keyId.slice(0, 4)}…${keyId.slice(-4)}`;
}

export { isAwsKeyId as n, maskKeyId as r, awsAccountOf as t };