import { setTimeout } from "node:timers/promises";

// src/base/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (ms, signal) => {
		await setTimeout(ms, void 0, signal ? { signal } : {});
	}
};

export { systemClock as t };