import "./rolldown-runtime.js";
import { d as VERSION } from "./start.js";
const createHmac = (...args) => process.getBuiltinModule("node:crypto").createHmac(...args);
const randomUUID = (...args) => process.getBuiltinModule("node:crypto").randomUUID(...args);

// src/clients/webhook.ts
const TIMEOUT_MS = 1e4;
const MOST_TRIES = 3;
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 3e4;
async function sendWebhook(request, tools) {
	const url = request.url.expose();
	const problem = problemOf(url, request.allowHttp === true);
	if (problem !== void 0) return problem;
	const headers = headersOf(request, tools.clock.now());
	for (let tries = 1;; tries += 1) {
		const outcome = await trySend(url, request, headers, tools);
		if (outcome === "taken") return void 0;
		tools.signal.throwIfAborted();
		const waitMs = outcome.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
		if (!outcome.isBusy || tries === MOST_TRIES || waitMs > LONGEST_WAIT_MS) return outcome.why;
		await tools.clock.sleep(waitMs, tools.signal);
	}
}
async function trySend(url, { method, body }, headers, { fetch, clock, signal }) {
	try {
		const response = await fetch(url, {
			method,
			headers,
			body,
			redirect: "manual",
			signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
		});
		await response.body?.cancel();
		const { status } = response;
		if (status >= 200 && status < 300) return "taken";
		const isBusy = status === 429 || status >= 500;
		return {
			why: `it answered ${status}`,
			isBusy,
			waitMs: pauseOf(response, clock.now())
		};
	} catch (error) {
		return {
			why: codeOf(error),
			isBusy: true
		};
	}
}
function pauseOf(response, now) {
	const text = response.headers.get("retry-after");
	if (text === null) return void 0;
	const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1e3 : Date.parse(text) - now.getTime();
	return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
}
function headersOf({ type, body, key, authorization }, now) {
	const common = {
		"content-type": type,
		"user-agent": `rekey/${VERSION}`,
		...authorization ? { authorization: authorization.expose() } : {}
	};
	if (!key) return common;
	const id = `msg_${randomUUID()}`;
	const timestamp = String(Math.floor(now.getTime() / 1e3));
	const text = key.expose();
	const bytes = text.startsWith("whsec_") ? Buffer.from(text.slice(6), "base64") : Buffer.from(text);
	const signature = createHmac("sha256", bytes).update(`${id}.${timestamp}.${body}`).digest("base64");
	return {
		...common,
		"webhook-id": id,
		"webhook-timestamp": timestamp,
		"webhook-signature": `v1,${signature}`
	};
}
function problemOf(text, allowHttp) {
	const url = URL.parse(text);
	if (!url) return "its address is not one";
	const isLocal = allowHttp || [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(url.hostname);
	if (url.protocol === "https:" || url.protocol === "http:" && isLocal) return void 0;
	return "its address is not https";
}
function codeOf(error) {
	if (error instanceof Error && error.name === "TimeoutError") return `it did not answer within ${TIMEOUT_MS / 1e3} s`;
	const { code } = (error ?? {}).cause ?? {};
	return typeof code === "string" && /^[A-Z_0-9]{1,60}$/.test(code) ? `the connection failed (${code})` : "the connection failed";
}

export { sendWebhook };