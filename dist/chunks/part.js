import { createHash } from "node:crypto";

// src/base/part.ts
function formatPart({ index, count }) {
	return `${index}/${count}`;
}
function partOfId(id, count) {
	return Math.floor(Number.parseInt(id.slice(0, 8), 16) / 2 ** 32 * count) + 1;
}
function partOfName(name, count) {
	return partOfId(createHash("sha256").update(name).digest("hex"), count);
}

export { partOfId as n, partOfName as r, formatPart as t };