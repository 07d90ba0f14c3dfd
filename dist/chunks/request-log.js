const { AsyncLocalStorage } = process.getBuiltinModule("node:async_hooks");

// src/base/request-log.ts
const collector = new AsyncLocalStorage();
async function collectRequests(take, run) {
	return await collector.run(take, run);
}
function requestNoter() {
	return collector.getStore() ?? (() => {});
}

export { requestNoter as n, collectRequests as t };