import "./rolldown-runtime.js";
import { n as startSiftWorkers, o as threadsFor } from "./sift-worker.js";

// src/commands/scan/sift-tree.ts
function treeSifter(options) {
	if (options.userRules.length > 0) return void 0;
	return async (files) => {
		options.signal?.throwIfAborted();
		const job = {
			...files,
			clean: new Float64Array(new SharedArrayBuffer(files.names.length * 8)).fill(NaN),
			taken: new Int32Array(new SharedArrayBuffer(4))
		};
		const workers = startSiftWorkers(threadsFor(files.names.length / 16), options);
		const stop = () => void workers.close();
		options.signal?.addEventListener("abort", stop);
		const said = () => options.progress?.(`scanning: ${percentOf(job)} % of the files`);
		const watch = options.progress && setInterval(said, 250);
		try {
			await workers.sift(job);
		} catch (failure) {
			options.signal?.throwIfAborted();
			throw failure;
		} finally {
			clearInterval(watch);
			options.signal?.removeEventListener("abort", stop);
			await workers.close();
		}
		return job.clean;
	};
}
function percentOf({ taken, names }) {
	return Math.floor(Math.min(names.length, Atomics.load(taken, 0)) / Math.max(1, names.length) * 100);
}

export { treeSifter };