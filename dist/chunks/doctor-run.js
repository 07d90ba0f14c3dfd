import "./rolldown-runtime.js";
import { jn as systemClock, y as fingerprintsWith } from "./foundation.js";
import { a as renderExamined, i as examinedAsJson, r as counted, t as doctor } from "./doctor.js";
import { p as saveReport } from "./scanning.js";

// src/commands/doctor-run.ts
async function runDoctor(asked, surface) {
	const { terminal, folder, log, redactor, line } = surface;
	const { env, signal, isTerminal } = terminal;
	const examined = await doctor(asked, folder, {
		env,
		log,
		clock: systemClock,
		redactor,
		fingerprints: fingerprintsWith(env.REKEY_FINGERPRINT_KEY ?? ""),
		signal,
		progress: line?.show
	});
	line?.clear();
	const { quiet, output } = asked;
	const colour = isTerminal && asked.colour && !env.NO_COLOR && output === void 0;
	const text = redactor.redact(asked.format === "json" ? examinedAsJson(examined) : renderExamined(examined, {
		colour,
		quiet
	}));
	if (output !== void 0) await saveReport(output, text);
	else terminal.print(text);
	const failed = examined.some(({ standing }) => standing === "fail");
	if (failed && output !== void 0) log.error(counted(examined));
	return failed ? 1 : 0;
}

export { runDoctor };