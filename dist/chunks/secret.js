import { inspect } from "node:util";
import { timingSafeEqual } from "node:crypto";

// src/credentials/secret.ts
const SHOWN = "[secret]";
var Secret = class Secret {
	#text;
	constructor(text) {
		this.#text = text;
	}
	static of(text) {
		return new Secret(text);
	}
	expose() {
		return this.#text;
	}
	get length() {
		return this.#text.length;
	}
	equals(other) {
		const mine = Buffer.from(this.#text);
		const theirs = Buffer.from(other.#text);
		return mine.length === theirs.length && timingSafeEqual(mine, theirs);
	}
	toString() {
		return SHOWN;
	}
	toJSON() {
		return SHOWN;
	}
	[Symbol.toPrimitive]() {
		return SHOWN;
	}
	[inspect.custom]() {
		return SHOWN;
	}
};

export { Secret as t };