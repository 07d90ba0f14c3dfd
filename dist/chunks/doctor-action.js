import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { a as renderExamined, i as examinedAsJson, n as DOCTOR_CHECKS, r as counted, t as doctor } from "./doctor.js";
import "./annotations.js";
import { b as plainText, v as htmlProse, y as htmlText } from "./text.js";
import { Pt as DEFAULT_CONFIG_PATH } from "./foundation.js";
const { join, resolve } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

// src/commands/doctor/summary.ts
const MARKS = {
	fail: "❌ failed",
	warn: "⚠️ warning",
	ok: "✅ ok",
	skipped: "⏭️ skipped"
};
const ORDER = [
	"fail",
	"warn",
	"ok",
	"skipped"
];
const MOST_ROWS = 300;
const MOST_TEXT = 2e3;
function doctorSummary(examined, { isPublic }) {
	return `${`## Rekey doctor\n\n${plainText(counted(examined))}\n`}\n${isPublic ? byCheck(examined) : byResult(examined)}`;
}
function byResult(examined) {
	const sorted = ORDER.flatMap((standing) => examined.filter((one) => one.standing === standing));
	const rows = sorted.slice(0, MOST_ROWS).map(({ check, about, standing, said, fix }) => `<tr><td>${MARKS[standing]}</td><td><code>${htmlText(check)}</code></td><td>${saidOf(about, said, fix)}</td></tr>`);
	const left = sorted.length - rows.length;
	const more = left > 0 ? `\n\n${left} more results stand in the log.` : "";
	return `<table>\n<tr><th>result</th><th>check</th><th>what is so</th></tr>\n${rows.join("\n")}\n</table>${more}\n`;
}
function saidOf(about, said, fix) {
	const text = `${about === "" ? "" : `<code>${htmlText(cut(about))}</code>: `}${htmlProse(cut(said))}`;
	if (fix === void 0) return text;
	const [sentence = "", ...lines] = cut(fix).split("\n");
	const paste = lines.length === 0 ? "" : `<pre>${lines.map(htmlText).join("<br>")}</pre>`;
	return `${text}<br><b>To do:</b> ${htmlProse(sentence)}${paste}`;
}
function cut(text) {
	return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT)}…`;
}
function byCheck(examined) {
	return `| result | check | what it looks at |\n|---|---|---|\n${DOCTOR_CHECKS.flatMap(({ name, what }) => {
		const own = new Set(examined.filter(({ check }) => check === name).map(({ standing }) => standing));
		const worst = ORDER.find((standing) => own.has(standing));
		return worst ? [`| ${MARKS[worst]} | \`${name}\` | ${plainText(what)} |`] : [];
	}).join("\n")}\n\nEverybody can read this, so nothing is named here: run \`rekey doctor\` at a terminal.\n`;
}
function doctorAnnotations(failed) {
	return failed.slice(0, 10).map(({ check, about, said }) => ({
		level: "error",
		title: `Rekey doctor: ${check}`,
		message: cut(about === "" ? said : `${about}: ${said}`)
	}));
}

// src/commands/doctor-action.ts
const FILE = "doctor.json";
async function runDoctorAction({ configPath }, event, context, { surface, folder }) {
	if (event.isChange) throw new RekeyError({
		code: "doctor-on-change",
		what: `The doctor does not run on ${event.name}: the change would choose which secrets and servers it looks at.`,
		fix: "Run it on workflow_dispatch or schedule."
	});
	const request = {
		config: configPath === ".github/rekey.yml" ? void 0 : resolve(event.workspace, configPath),
		role: void 0,
		repository: void 0,
		kmsKeys: []
	};
	const examined = await doctor(request, event.workspace, context);
	const { isPublic } = event;
	tell(examined, isPublic, context);
	const file = join(folder, FILE);
	await mkdir(folder, { recursive: true });
	await writeFile(file, context.redactor.redact(examinedAsJson(examined)), { mode: 384 });
	surface.setOutput("json-file", file);
	const failed = examined.filter(({ standing }) => standing === "fail");
	surface.setOutput("complete", String(failed.length === 0));
	if (!isPublic) for (const annotation of doctorAnnotations(failed)) surface.annotate(annotation);
	await surface.addSummary(doctorSummary(examined, { isPublic }));
	const sentence = counted(examined);
	return failed.length > 0 ? {
		exit: 1,
		sentence: `The job fails: something that the configured work needs is missing. ${sentence}`
	} : {
		exit: 0,
		sentence
	};
}
function tell(examined, isPublic, { log }) {
	if (isPublic) return;
	const lines = renderExamined(examined, {
		colour: false,
		quiet: false
	}).trimEnd().split("\n");
	for (const line of lines) log.info(line);
}

export { runDoctorAction };