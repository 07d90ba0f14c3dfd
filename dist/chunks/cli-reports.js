import "./rolldown-runtime.js";
import { n as writeReportFiles } from "./report-files.js";
import { t as runPlace } from "./run-place.js";
import { t as tellChannels } from "./tell-channels.js";
const { basename, resolve } = process.getBuiltinModule("node:path");
const { hostname } = process.getBuiltinModule("node:os");

// src/commands/cli-reports.ts
async function keepAndTell(found, { outputDir, notify, scan, isPartial, dryRun, folder: of }, context) {
	const at = context.clock.now();
	const category = `rekey/${found.commands.map((command) => command === "scan" ? scan ?? command : command).join("+")}`;
	const place = runPlace(context.env, `${hostname()}: ${basename(resolve(of))}`);
	const folder = outputDir === void 0 ? void 0 : resolve(outputDir);
	const isPart = [
		"range",
		"staged",
		"stdin"
	].includes(scan ?? "");
	const common = {
		folder,
		category,
		at,
		place
	};
	const { report, trend } = await tellChannels(notify ? withNobody(found, context) : found, {
		...common,
		isChange: false,
		isPart,
		isPartial,
		tells: notify,
		dryRun
	}, context);
	if (folder === void 0) return report;
	await writeReportFiles(report, {
		...common,
		folder,
		detail: "full",
		trend
	}, context);
	context.log.info(`The reports are in ${folder}.`);
	return report;
}
function withNobody(report, { config, log }) {
	if (config.notify.length > 0 || config.metrics.pushgateway) return report;
	const note = "--notify told nobody: the configuration names none under \"notify\" or \"metrics: pushgateway\".";
	log.warning(note);
	return {
		...report,
		notes: [...report.notes, note]
	};
}

export { keepAndTell };