// src/base/container-kind.ts
const LARGEST_CONTAINER = 104857600;
function containerKind(bytes) {
	if (startsWith(bytes, 31, 139, 8)) return bytes.length >= 18 && bytes[3] < 32 ? "gzip" : void 0;
	if (startsWith(bytes, 80, 75)) return isZip(bytes, 0) ? "zip" : void 0;
	if (startsWith(bytes, 37, 80, 68, 70, 45)) return "pdf";
	if (startsWith(bytes, 40, 181, 47, 253)) return "zstd";
	if (bytes[257] === 117 && isTarHeader(bytes, 0)) return "tar";
	const end = bytes.length - 22;
	return end > 0 && bytes[end] === 80 && isZip(bytes, end) ? "zip" : void 0;
}
function isZip(bytes, at) {
	if (bytes[at + 1] !== 75) return false;
	const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
	return third === 3 && fourth === 4 || third === 5 && fourth === 6 || third === 7 && fourth === 8;
}
function isTarHeader(bytes, at) {
	if (at + 512 > bytes.length) return false;
	let told = 0;
	for (let index = 148; index < 156; index += 1) {
		const digit = bytes[at + index] - 48;
		if (digit >= 0 && digit < 8) told = told * 8 + digit;
	}
	if (told === 0) return false;
	let sum = 0;
	let high = 0;
	for (let index = 0; index < 512; index += 1) {
		const byte = index >= 148 && index < 156 ? 32 : bytes[at + index];
		sum += byte;
		if (byte >= 128) high += 1;
	}
	return told === sum || told === sum - high * 256;
}
function sealedKind(bytes) {
	const words = SEALED[bytes[0] ?? -1];
	if (!words || bytes.length < 32) return void 0;
	return words.find(([magic]) => startsWith(bytes, ...magic))?.[1];
}
const SEALED = {
	55: [[[
		55,
		122,
		188,
		175,
		39,
		28
	], "7z"]],
	82: [[[
		82,
		97,
		114,
		33,
		26,
		7
	], "rar"]],
	253: [[[
		253,
		55,
		122,
		88,
		90,
		0
	], "xz"]],
	66: [
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9
	].map((level) => [[
		66,
		90,
		104,
		48 + level,
		49,
		65,
		89,
		38,
		83,
		89
	], "bzip2"]),
	4: [[[
		4,
		34,
		77,
		24
	], "lz4"]],
	76: [[[
		76,
		90,
		73,
		80,
		1
	], "lzip"]],
	237: [[[
		237,
		171,
		238,
		219
	], "rpm"]]
};
function startsWith(bytes, ...magic) {
	return magic.every((byte, index) => bytes[index] === byte);
}

export { sealedKind as i, containerKind as n, isTarHeader as r, LARGEST_CONTAINER as t };