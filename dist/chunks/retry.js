// src/base/retry.ts
async function pollUntil(ask, options) {
	const start = options.clock.now().getTime();
	let wait = options.firstWaitMs;
	for (let attempt = 1;; attempt += 1) {
		const answer = await ask(attempt);
		if (answer !== void 0) return answer;
		const left = start + options.deadlineMs - options.clock.now().getTime();
		if (left <= 0) return void 0;
		await options.clock.sleep(Math.min(wait, left), options.signal);
		wait = Math.min(wait * 2, options.maxWaitMs);
	}
}

export { pollUntil as t };