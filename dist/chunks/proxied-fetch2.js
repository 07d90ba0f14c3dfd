import "./rolldown-runtime.js";

// src/clients/proxied-fetch.ts
async function proxiedFetch(env) {
	if (![
		"https_proxy",
		"HTTPS_PROXY",
		"http_proxy",
		"HTTP_PROXY"
	].some((name) => (env[name] ?? "") !== "")) return globalThis.fetch;
	const { defaults } = await import("./utils.js");
	const fetch = defaults.request?.fetch;
	return typeof fetch === "function" ? fetch : globalThis.fetch;
}

export { proxiedFetch as t };