// src/base/grouped-digits.ts
function groupedDigits(number) {
	return Number.isSafeInteger(number) ? String(number).replace(/\B(?=(?:\d{3})+$)/g, ",") : number.toLocaleString("en-US");
}

export { groupedDigits as t };