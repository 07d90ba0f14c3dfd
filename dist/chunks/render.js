import "./rolldown-runtime.js";
import { S as inert } from "./start.js";

// src/commands/init/render.ts
const WORDS = {
	written: "written",
	updated: "updated",
	"is as it should be": "left alone",
	differs: "differs"
};
const WORD_WIDTH = 10;
function renderInit({ files, notes, next }) {
	const width = Math.max(0, ...files.map(({ path }) => path.length));
	const lines = files.map(({ path, what, outcome, keptAs }) => {
		const kept = keptAs === void 0 ? "" : `; what stood there is in ${keptAs}`;
		return `${WORDS[outcome].padEnd(WORD_WIDTH)}  ${path.padEnd(width)}  ${what}${kept}`;
	});
	const steps = next.flatMap(({ what, commands }, index) => [`${index + 1}. ${what}`, ...commands.flatMap((command) => command.split("\n")).map((command) => `     ${command}`)]);
	const told = notes.length === 0 ? [] : ["", ...notes];
	return `${[
		...lines,
		...told,
		"",
		"Next:",
		...steps
	].map(inert).join("\n")}\n`;
}

export { renderInit };