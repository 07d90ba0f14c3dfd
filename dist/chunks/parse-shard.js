import { J as inertExcerpt, W as RekeyError } from "./foundation.js";

// src/commands/shard/parse-shard.ts
const MOST_SHARDS = 256;
function parseShard(name, text) {
	if (text === "") return void 0;
	const [, index = 0, count = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
	if (index >= 1 && index <= count && count <= 256) return {
		index,
		count
	};
	throw new RekeyError({
		code: "input-invalid",
		what: `"${name}" must be a part such as 2/16, of at most ${256}, not "${inertExcerpt(text, 40)}".`,
		fix: "It is \"matrix.shard\" in a job whose matrix \"command: plan\" has made (docs/fleet.md)."
	});
}

export { parseShard as t };