import "./rolldown-runtime.js";
import { d as VERSION } from "./start.js";

// src/clients/providers/send.ts
const TIMEOUT_MS = 1e4;
const MOST_BYTES = 65536;
function providerSender(fetch) {
	return async ({ host, path, method = "GET", headers, body }, signal) => {
		const origin = `https://${host}`;
		try {
			const url = new URL(path, origin);
			if (url.origin !== origin) return { failed: "the address is not its own" };
			const timeout = AbortSignal.timeout(TIMEOUT_MS);
			const response = await fetch(url.href, {
				method,
				headers: {
					"user-agent": `rekey/${VERSION}`,
					...headers
				},
				redirect: "manual",
				signal: AbortSignal.any([signal, timeout]),
				...body === void 0 ? {} : { body }
			});
			return {
				status: response.status,
				body: await beginningOf(response)
			};
		} catch (error) {
			if (signal.aborted) throw signal.reason;
			return { failed: codeOf(error) };
		}
	};
}
async function beginningOf({ body }) {
	const reader = body?.getReader();
	if (!reader) return "";
	const chunks = [];
	let size = 0;
	while (size < MOST_BYTES) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		size += value.length;
	}
	await reader.cancel();
	return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString("utf8");
}
function codeOf(error) {
	if (error instanceof Error && error.name === "TimeoutError") return `none within ${TIMEOUT_MS / 1e3} s`;
	const { cause } = error ?? {};
	const code = cause?.code;
	return typeof code === "string" && /^[A-Z_0-9]{1,60}$/.test(code) ? code : "the connection failed";
}

export { providerSender };