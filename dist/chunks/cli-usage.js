import "./rolldown-runtime.js";
import { i as COMMON, o as describeCommand, r as COMMAND_NAMES, s as describeOption } from "./start.js";

// src/commands/cli-usage.ts
function usage() {
	const commands = COMMAND_NAMES.flatMap((name) => {
		const { takes, what, options } = describeCommand(name);
		return [line(`  ${[
			"rekey",
			name,
			...takes === void 0 ? [] : [takes]
		].join(" ")}`, 26, what), ...ownOf(options).map((option) => optionLine(option, 6))];
	});
	const common = [
		...COMMON,
		"version",
		"help"
	];
	return `rekey: finds leaked cloud credentials, changes them, and proves that the old ones are dead.

${commands.join("\n")}

${common.map((option) => optionLine(option, 2)).join("\n")}

Exit codes: 0 clean; 1 findings at or above --fail-on, or a rotation failed;
2 wrong usage or configuration; 3 could not look at everything.
`;
}
function ownOf(options) {
	const common = COMMON;
	return options.filter((option) => !common.includes(option));
}
function optionLine(name, indent) {
	const { value, short, what } = describeOption(name);
	const names = [...short === void 0 ? [] : [`-${short}`], `--${name}`].join(", ");
	return line(`${" ".repeat(indent)}${value === void 0 ? names : `${names} ${value}`}`, 31, what);
}
function line(head, width, what) {
	return `${head.length < width ? head.padEnd(width) : `${head}  `}${what}`;
}

export { usage };