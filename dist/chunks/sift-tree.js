import "./rolldown-runtime.js";
import { t as siftInThreads } from "./sift-worker.js";

// src/commands/scan/sift-tree.ts
function treeSifter(options) {
	if (options.userRules.length > 0) return void 0;
	return async (files) => {
		const { length } = files.names;
		const job = {
			...files,
			clean: new Float64Array(new SharedArrayBuffer(length * 8)).fill(NaN),
			taken: new Int32Array(new SharedArrayBuffer(4))
		};
		let cut = /* @__PURE__ */ new Map();
		await siftInThreads(length / 16, options, async (sift) => {
			cut = await sift(job, (percent) => `scanning: ${percent} % of the files`);
		});
		return {
			clean: job.clean,
			cut
		};
	};
}

export { treeSifter };