import "./rolldown-runtime.js";
import { b as RekeyError, d as VERSION, x as messageOf } from "./start.js";
import { a as withPoint, i as trendPoint, r as seriesOf, t as EMPTY_TREND } from "./trend.js";
const { join, resolve } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const stat = (...args) => process.getBuiltinModule("node:fs/promises").stat(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

// src/commands/trend-file.ts
const TREND_FILE = "trend.json";
const MOST_BYTES = 1e7;
async function trendWith(report, { folder, of, at, isChange, dryRun }) {
	const now = trendPoint(report, {
		at,
		of
	});
	if (isChange) return {
		now,
		before: void 0,
		series: [],
		file: void 0,
		notes: []
	};
	const { trend, notes } = folder === void 0 ? {
		trend: EMPTY_TREND,
		notes: []
	} : await readTrend(join(folder, TREND_FILE));
	const before = seriesOf(trend, of).findLast((point) => point.at < now.at && !point.untold);
	const file = withPoint(trend, now);
	return {
		now,
		before,
		series: seriesOf(file, of),
		file: dryRun ? void 0 : file,
		notes
	};
}
function untold(trend) {
	return trend.file ? {
		...trend,
		file: withPoint(trend.file, {
			...trend.now,
			untold: true
		})
	} : trend;
}
async function readTrend(path) {
	try {
		const { size } = await stat(path);
		const trend = size > MOST_BYTES ? void 0 : await parsed(await readFile(path, "utf8"));
		if (trend) return {
			trend,
			notes: []
		};
	} catch {
		return {
			trend: EMPTY_TREND,
			notes: []
		};
	}
	return {
		trend: EMPTY_TREND,
		notes: [`The earlier ${TREND_FILE} could not be read, so the trend begins anew.`]
	};
}
async function parsed(text) {
	const { parseTrend } = await import("./trend-document.js");
	return parseTrend(text);
}

// src/commands/report-files.ts
const TRAIL_FILE = "rotation-trail.jsonl";
async function writeReportFiles(report, { folder, category, at, detail, trend, place }, context) {
	const [{ renderSarif }, { renderJson }, { renderHtml }, { renderMetrics }, { renderJunit }] = await Promise.all([
		import("./sarif.js"),
		import("./json.js"),
		import("./html.js"),
		import("./metrics2.js"),
		import("./junit.js")
	]);
	const to = resolve(folder);
	const write = async (name, text) => {
		const path = join(to, name);
		await writeFile(path, context.redactor.redact(text), { mode: 384 });
		return path;
	};
	try {
		await mkdir(to, { recursive: true });
		const [sarif, json, html, metrics, junit] = await Promise.all([
			write("rekey.sarif", renderSarif(report, {
				version: VERSION,
				category,
				suppressed: "left-out"
			})),
			write("rekey.json", renderJson(report)),
			write("rekey.html", renderHtml(report, {
				at,
				detail,
				place,
				trend: trend.series
			})),
			write("rekey.prom", renderMetrics(report, {
				at,
				version: VERSION
			})),
			write("rekey.junit.xml", renderJunit(report, {
				at,
				detail
			}))
		]);
		const plan = report.plan && await write("plan.json", `${JSON.stringify(report.plan, void 0, 2)}\n`);
		const kept = trend.file && await write("trend.json", `${JSON.stringify(trend.file)}\n`);
		const emf = await emfOf(report, at, place, context);
		return {
			sarif,
			json,
			html,
			metrics,
			junit,
			plan,
			trend: kept,
			emf: emf === void 0 ? void 0 : await write("rekey.emf.jsonl", emf)
		};
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The reports could not be written to ${to}: ${messageOf(error)}.`,
			fix: "Choose another folder with \"output-dir\".",
			exit: 3,
			cause: error
		});
	}
}
async function emfOf(report, at, place, { config }) {
	const { namespace, "cloudwatch-emf": isWanted } = config.metrics;
	if (!isWanted) return void 0;
	const { renderEmf } = await import("./emf.js");
	return renderEmf(report, {
		at,
		namespace,
		repository: place.repository || "local"
	});
}

export { untold as i, writeReportFiles as n, trendWith as r, TRAIL_FILE as t };