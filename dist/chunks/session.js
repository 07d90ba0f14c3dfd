import "./rolldown-runtime.js";
import { t as Secret } from "./secret.js";
import { t as VERSION } from "./version.js";
import { n as isAwsError, t as callAws } from "./errors2.js";

// src/clients/aws/paced-retries.ts
const WINDOW_MS = 2e3;
const LEAST_RATE = 4;
const GROWTH = .01;
const STEP = .02;
const PATIENCE_MS = 5e3;
const SETTLE_MS = 1e3;
const RETREAT = .95;
function openPace(now = () => performance.now(), wait = waitFor) {
	let rate = Number.POSITIVE_INFINITY;
	let nextAt = 0;
	let grownAt = now();
	let retreatedAt = Number.NEGATIVE_INFINITY;
	let successes = [];
	function measured(at) {
		successes = successes.filter((time) => time > at - WINDOW_MS);
		const first = successes[0];
		return first === void 0 ? 0 : successes.length * 1e3 / Math.max(1e3, at - first);
	}
	return {
		async take() {
			const at = now();
			const slot = Math.max(at, nextAt);
			nextAt = slot + (Number.isFinite(rate) ? 1e3 / rate : 0);
			if (slot > at) await wait(slot - at);
		},
		succeeded() {
			const at = now();
			successes.push(at);
			if (successes.length > 1e3) successes = successes.slice(-500);
			if (!Number.isFinite(rate)) return;
			const boldness = 1 + ((at - retreatedAt) / PATIENCE_MS) ** 2;
			rate += (at - grownAt) / 1e3 * (rate * GROWTH + STEP) * boldness;
			grownAt = at;
		},
		throttled(sentAt) {
			if (sentAt < retreatedAt + SETTLE_MS) return;
			const at = now();
			rate = Math.max(LEAST_RATE, Math.min(rate, measured(at)) * RETREAT);
			grownAt = at;
			retreatedAt = at;
			nextAt = Math.max(nextAt, at + 1e3 / rate);
		}
	};
}
const FIRST_WAIT_MS = 100;
const MOST_WAIT_MS = 2e4;
function pacedRetries(pace, { attempts, onlyThrottled }) {
	async function tokenOf(tried) {
		await pace.take();
		return {
			sentAt: performance.now(),
			getRetryCount: () => tried,
			getRetryDelay: () => 0
		};
	}
	return {
		acquireInitialRetryToken: async () => await tokenOf(0),
		async refreshRetryTokenForRetry(token, { error, errorType, retryAfterHint }) {
			const isLimit = isAwsError(error, "LimitExceeded");
			const isThrottled = errorType === "THROTTLING" && !isLimit;
			if (isThrottled) pace.throttled(token.sentAt);
			const tried = token.getRetryCount() + 1;
			if (tried >= attempts || !(isThrottled || !isLimit && !onlyThrottled && errorType !== "CLIENT_ERROR")) throw new Error("the call is not tried again");
			const hinted = retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;
			const backOff = isThrottled && tried === 1 ? 0 : Math.random() * FIRST_WAIT_MS * 2 ** tried;
			await waitFor(Math.min(MOST_WAIT_MS, Math.max(hinted, backOff)));
			return await tokenOf(tried);
		},
		recordSuccess: () => pace.succeeded()
	};
}
function waitFor(ms) {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

// src/clients/aws/session.ts
const MAX_ATTEMPTS = 6;
const TIMEOUTS = {
	connectionTimeout: 5e3,
	requestTimeout: 2e4,
	throwOnRequestTimeout: true
};
function openAwsSession(options) {
	const { env } = options;
	const region = options.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
	const clients = /* @__PURE__ */ new Map();
	const paces = /* @__PURE__ */ new Map();
	function paceOf(service, where) {
		const key = `${service}/${where ?? region ?? ""}`;
		const pace = paces.get(key) ?? openPace();
		paces.set(key, pace);
		return pace;
	}
	const optionsFor = (service, where, { onlyThrottled = false } = {}) => ({
		maxAttempts: MAX_ATTEMPTS,
		retryStrategy: pacedRetries(paceOf(service, where), {
			attempts: MAX_ATTEMPTS,
			onlyThrottled
		}),
		customUserAgent: [["rekey", VERSION]],
		requestHandler: TIMEOUTS,
		...present("region", where ?? region),
		...present("endpoint", endpointOf(service, env))
	});
	const ambient = ambientCredentials(env);
	const assumed = options.role === void 0 ? void 0 : assumeRole(options.role);
	const signed = (...of) => ({
		...optionsFor(...of),
		...present("credentials", assumed ?? ambient)
	});
	function kept(key, open) {
		const known = clients.get(key);
		if (known) return known;
		const opened = open();
		clients.set(key, opened);
		return opened;
	}
	function assumeRole(role) {
		return async () => {
			const { AssumeRoleCommand, STSClient } = await import("./dist-es5.js");
			const sts = new STSClient({
				...optionsFor("sts"),
				...present("credentials", ambient)
			});
			const command = new AssumeRoleCommand({
				RoleArn: role,
				RoleSessionName: sessionName(env)
			});
			const { Credentials: got } = await callAws("sts:AssumeRole", () => sts.send(command));
			sts.destroy();
			const secretAccessKey = got?.SecretAccessKey ?? "";
			const sessionToken = got?.SessionToken ?? "";
			for (const value of [secretAccessKey, sessionToken]) options.learn?.(Secret.of(value));
			return {
				accessKeyId: got?.AccessKeyId ?? "",
				secretAccessKey,
				sessionToken,
				...present("expiration", got?.Expiration)
			};
		};
	}
	return {
		region,
		iam: () => kept("iam", async () => new (await (import("./dist-es2.js"))).IAMClient(signed("iam"))),
		iamOnce: () => kept("iam-once", async () => {
			const { IAMClient } = await import("./dist-es2.js");
			return new IAMClient(signed("iam", void 0, { onlyThrottled: true }));
		}),
		secretsManager: (where) => kept(`secrets-manager/${where ?? ""}`, async () => {
			const { SecretsManagerClient } = await import("./dist-es4.js");
			return new SecretsManagerClient(signed("secrets-manager", where));
		}),
		rds: (where) => kept(`rds/${where ?? ""}`, async () => {
			const { RDSClient } = await import("./dist-es3.js");
			return new RDSClient(signed("rds", where));
		}),
		rdsOnce: () => kept("rds-once", async () => {
			const { RDSClient } = await import("./dist-es3.js");
			return new RDSClient(signed("rds", void 0, { onlyThrottled: true }));
		}),
		sts: (where) => kept(`sts/${where ?? ""}`, async () => {
			const { STSClient } = await import("./dist-es5.js");
			return new STSClient(signed("sts", where));
		}),
		stsAs: async (key, where) => {
			const { STSClient } = await import("./dist-es5.js");
			const credentials = async () => ({
				accessKeyId: key.id,
				secretAccessKey: key.secret.expose()
			});
			return new STSClient({
				...optionsFor("sts", where),
				credentials
			});
		},
		close: () => {
			for (const client of clients.values()) client.then((open) => open.destroy());
			clients.clear();
		}
	};
}
function ambientCredentials(env) {
	const accessKeyId = env.AWS_ACCESS_KEY_ID;
	const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
	if (!accessKeyId || !secretAccessKey) return void 0;
	const sessionToken = env.AWS_SESSION_TOKEN;
	return async () => ({
		accessKeyId,
		secretAccessKey,
		...sessionToken ? { sessionToken } : {}
	});
}
function endpointOf(service, env) {
	if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return void 0;
	return env[`AWS_ENDPOINT_URL_${service.replaceAll("-", "_").toUpperCase()}`] || env.AWS_ENDPOINT_URL || void 0;
}
function sessionName(env) {
	const run = (env.GITHUB_RUN_ID ?? "").replaceAll(/[^\w+=,.@-]/g, "");
	return run === "" ? "rekey" : `rekey-${run}`.slice(0, 64);
}
function present(key, value) {
	return value === void 0 ? {} : { [key]: value };
}

export { openAwsSession };