// src/sources/counts.ts
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
function formatBytes(bytes) {
	if (bytes < 1e3) return counted(bytes, "byte");
	const [unit, size] = bytes < 999500 ? ["kB", 1e3] : bytes < 9995e5 ? ["MB", 1e6] : ["GB", 1e9];
	const value = bytes / size;
	return `${value < 10 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value)} ${unit}`;
}

export { formatBytes as n, counted as t };