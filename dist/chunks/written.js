// src/config/other-tools/written.ts
function noteAt({ file, line, column }, text) {
	return `${file}:${line}:${column}: ${text}`;
}

export { noteAt as t };