const { setFlagsFromString } = process.getBuiltinModule("node:v8");

// src/base/heap.ts
function keepHeapSmall() {
	setFlagsFromString("--heap-growing-percent=50");
}
function keepNewHeapSmall() {
	setFlagsFromString("--semi-space-growth-factor=1");
}

export { keepNewHeapSmall as n, keepHeapSmall as t };