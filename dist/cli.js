#!/usr/bin/env node
import "./chunks/rolldown-runtime.js";
import { b as RekeyError, d as VERSION, t as readCommandLine } from "./chunks/start.js";

// src/cli.ts
async function main() {
	const request = readCommandLine(process.argv.slice(2));
	switch (request.do) {
		case "version":
			process.stdout.write(`${VERSION}\n`);
			return 0;
		case "help":
			process.stdout.write((await import("./chunks/cli-usage.js")).usage());
			return 0;
		case "completion":
			process.stdout.write((await import("./chunks/completion.js")).completionFor(request.shell));
			return 0;
		default: {
			const { runCli } = await import("./chunks/cli-run.js");
			const isDumb = process.env.TERM === "dumb";
			return await runCli(request, {
				env: process.env,
				get stdin() {
					return process.stdin;
				},
				print: (text) => void process.stdout.write(text),
				tell: (text) => void process.stderr.write(text),
				isTerminal: process.stdout.isTTY && !isDumb,
				width: process.stdout.isTTY ? process.stdout.columns : void 0,
				columns: process.stderr.isTTY && !isDumb ? process.stderr.columns : void 0,
				signal: endOfProcess()
			});
		}
	}
}
function endOfProcess() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(/* @__PURE__ */ new Error(`Stopped by ${name}.`)));
	return controller.signal;
}
const OLDEST_NODE = 24;
try {
	if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) throw new RekeyError({
		code: "node-too-old",
		what: `Rekey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`,
		fix: "Install a newer Node, or use the action, which brings its own."
	});
	process.exitCode = await main();
} catch (error) {
	const { tellFailure } = await import("./chunks/failure.js");
	process.exitCode = tellFailure(error, process.env, (text) => void process.stderr.write(`${text}\n`));
}

export {  };