import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as inert } from "./hostile-text.js";
import { writeFile } from "node:fs/promises";

// src/commands/save-report.ts
async function saveReport(path, text) {
	try {
		await writeFile(path, text, { mode: 384 });
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The report could not be written to ${inert(path)}: ${messageOf(error)}.`,
			fix: "Choose another file with --output.",
			cause: error
		});
	}
}

export { saveReport as t };