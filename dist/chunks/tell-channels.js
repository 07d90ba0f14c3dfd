import { i as untold, r as trendWith } from "./report-files.js";

// src/commands/tell-channels.ts
async function tellChannels(report, { folder, category, at, isChange, isPart, isPartial, tells, dryRun, place }, context) {
	const isAside = isChange || isPartial;
	let trend = await trendWith(report, {
		folder,
		of: category,
		at,
		isChange: isAside,
		dryRun
	});
	const { notify, metrics } = context.config;
	const notes = [...trend.notes];
	const missed = [];
	if (tells && notify.length > 0) {
		const { notifyChannels } = await import("./notify2.js");
		const { notes: told, untold: unheard } = await notifyChannels(report, {
			at,
			place,
			trend,
			isChange,
			isPart,
			dryRun
		}, context);
		notes.push(...told);
		missed.push(...unheard);
		if (unheard.length > 0) trend = untold(trend);
	}
	if (tells && metrics.pushgateway) {
		const { pushMetrics } = await import("./push-metrics.js");
		const request = {
			at,
			of: category,
			isChange: isAside,
			dryRun,
			place
		};
		missed.push(...await pushMetrics(report, request, context));
	}
	const all = [
		...report.notes,
		...notes,
		...missed
	];
	return {
		report: {
			...report,
			notes: all,
			...missed.length > 0 ? { untold: missed } : {}
		},
		trend
	};
}

export { tellChannels as t };