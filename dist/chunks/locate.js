// src/findings/locate.ts
function textStart(bytes) {
	return {
		byte: 0,
		line: 1,
		column: 1,
		encoding: encodingOf(bytes)
	};
}
function advance(from, bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (from.encoding !== "utf-8") return advanceDecoded(from, text);
	let line = from.line;
	let lineStart = -1;
	for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) {
		line += 1;
		lineStart = at + 1;
	}
	const units = text.toString("utf8", Math.max(0, lineStart)).length;
	return {
		...from,
		byte: from.byte + text.length,
		line,
		column: (lineStart < 0 ? from.column : 1) + units
	};
}
function locator(start, bytes) {
	let last = start;
	const positionOf = (byte) => {
		const from = byte >= last.byte ? last : start;
		return advance(from, bytes.subarray(from.byte - start.byte, byte - start.byte));
	};
	return (startByte, endByte) => {
		last = positionOf(startByte);
		const end = positionOf(endByte);
		return {
			startLine: last.line,
			startColumn: last.column,
			endLine: end.line,
			endColumn: end.column,
			startByte,
			endByte
		};
	};
}
function encodingOf(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
}
function advanceDecoded(from, bytes) {
	const lines = new TextDecoder(from.encoding, { ignoreBOM: from.byte !== 0 }).decode(bytes).split("\n");
	const units = lines.at(-1)?.length ?? 0;
	return {
		...from,
		byte: from.byte + bytes.length,
		line: from.line + lines.length - 1,
		column: (lines.length === 1 ? from.column : 1) + units
	};
}

export { locator as n, textStart as r, advance as t };