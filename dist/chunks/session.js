import "./rolldown-runtime.js";
import { Dt as Secret, jn as systemClock } from "./foundation.js";
import { d as VERSION } from "./start.js";
import { n as callAws, r as isAwsError, t as awsCodeOf } from "./errors.js";
import { n as requestNoter } from "./request-log.js";

// src/clients/aws/note-requests.ts
const SERVICES = { SecretsManagerClient: "secretsmanager" };
function noteRequests({ middlewareStack }) {
	middlewareStack.add((next, context) => async (args) => {
		const note = requestNoter();
		const call = callOf(context);
		try {
			const result = await next(args);
			note({
				call,
				...metadataOf(result.output)
			});
			return result;
		} catch (thrown) {
			note({
				call,
				...metadataOf(thrown),
				error: awsCodeOf(thrown) || "Error"
			});
			throw thrown;
		}
	}, {
		step: "finalizeRequest",
		priority: "low",
		name: "rekeyNoteRequests",
		override: true
	});
}
function callOf({ clientName = "", commandName = "" }) {
	return `${SERVICES[clientName] ?? clientName.replace(/Client$/, "").toLowerCase()}:${commandName.replace(/Command$/, "")}`;
}
function metadataOf(answer) {
	const { $metadata } = answer ?? {};
	const { requestId, httpStatusCode } = $metadata ?? {};
	return {
		...requestId === void 0 ? {} : { id: requestId },
		...httpStatusCode === void 0 ? {} : { status: httpStatusCode }
	};
}

// src/clients/aws/paced-retries.ts
const WINDOW_MS = 2e3;
const LEAST_RATE = 4;
const GROWTH = .01;
const STEP = .02;
const PATIENCE_MS = 5e3;
const SETTLE_MS = 1e3;
const RETREAT = .98;
function openPace(now = () => performance.now(), wait = waitFor) {
	let rate = Number.POSITIVE_INFINITY;
	let ceiling = rate;
	let nextAt = 0;
	let grownAt = now();
	let retreatedAt = Number.NEGATIVE_INFINITY;
	let taken = [];
	function measured(at) {
		taken = taken.filter((time) => time > at - WINDOW_MS);
		if (taken.length === 0) return 0;
		return taken.length * 1e3 / Math.max(SETTLE_MS, at - Math.min(...taken));
	}
	function retreat(at) {
		rate = Math.max(LEAST_RATE, Math.min(ceiling, measured(at)) * RETREAT);
		const counted = taken.filter((time) => time > at - SETTLE_MS);
		nextAt = Math.max(nextAt, counted.length === 0 ? at + 1e3 / rate : Math.min(...counted) + SETTLE_MS);
	}
	return {
		async take() {
			const at = now();
			const slot = Math.max(at, nextAt);
			nextAt = slot + (Number.isFinite(rate) ? 1e3 / rate : 0);
			if (slot > at) await wait(slot - at);
		},
		succeeded(sentAt) {
			const at = now();
			taken.push(sentAt);
			if (taken.length > 1e3) taken = taken.slice(-500);
			if (!Number.isFinite(rate)) return;
			if (sentAt < retreatedAt) return retreat(at);
			const boldness = 1 + ((at - retreatedAt) / PATIENCE_MS) ** 2;
			rate += (at - grownAt) / 1e3 * (rate * GROWTH + STEP) * boldness;
			grownAt = at;
		},
		throttled(sentAt) {
			if (sentAt < retreatedAt + SETTLE_MS) return;
			const at = now();
			ceiling = rate;
			grownAt = at;
			retreatedAt = at;
			retreat(at);
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
			const isUnknown = errorType !== "CLIENT_ERROR" && !isLimit && !isRefusal(error);
			const isWorthIt = isThrottled || isRefusedForTime(error) || isUnknown && !onlyThrottled;
			if (tried >= attempts || !isWorthIt) throw new Error("the call is not tried again");
			const hinted = retryAfterHint ? retryAfterHint.getTime() - Date.now() : 0;
			const backOff = isThrottled && tried === 1 ? 0 : Math.random() * FIRST_WAIT_MS * 2 ** tried;
			await waitFor(Math.min(MOST_WAIT_MS, Math.max(hinted, backOff)));
			return await tokenOf(tried);
		},
		recordSuccess: (token) => pace.succeeded(token.sentAt)
	};
}
const OF_ANOTHER_TIME = [
	"AuthFailure",
	"InvalidSignature",
	"RequestExpired",
	"RequestInTheFuture",
	"RequestTimeTooSkewed",
	"SignatureDoesNotMatch"
];
function isRefusedForTime(error) {
	return isCorrected(error) && isAwsError(error, ...OF_ANOTHER_TIME);
}
function isRefusal(error) {
	const { $metadata } = error ?? {};
	const status = $metadata?.httpStatusCode ?? 0;
	return isCorrected(error) && status >= 400 && status < 500 && !isAwsError(error, "RequestTimeout");
}
function isCorrected(error) {
	const { $metadata } = error ?? {};
	return $metadata?.clockSkewCorrected === true;
}
function waitFor(ms) {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

// src/clients/aws/server-time.ts
const GRAIN_MS = 1e3;
function serverTime(local) {
	let ahead = 0;
	let isHeard = false;
	const now = () => new Date(local.now().getTime() + ahead);
	return {
		clock: {
			now,
			sleep: (ms, signal) => local.sleep(ms, signal)
		},
		aheadMs: () => ahead,
		aheadOfSystemMs: () => isHeard ? now().getTime() - Date.now() : 0,
		heard(date, sentAt) {
			isHeard = true;
			const least = date.getTime() - local.now().getTime();
			const most = date.getTime() + GRAIN_MS - sentAt;
			ahead = Math.min(Math.max(ahead, least), most);
		}
	};
}
function listen({ middlewareStack }, time, local) {
	middlewareStack.add((next) => async (args) => {
		const sentAt = local.now().getTime();
		const answer = await next(args);
		const date = dateOf(answer.response);
		if (date) time.heard(date, sentAt);
		return answer;
	}, {
		step: "deserialize",
		priority: "low",
		name: "serverTime",
		override: true
	});
}
function dateOf(response) {
	const { headers } = response ?? {};
	const text = headers?.date ?? headers?.Date;
	const date = text === void 0 ? void 0 : new Date(text);
	return date && Number.isFinite(date.getTime()) ? date : void 0;
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
	const region = options.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || void 0);
	const clients = /* @__PURE__ */ new Map();
	const local = options.clock ?? systemClock;
	const time = serverTime(local);
	function timed(client) {
		listen(client, time, local);
		noteRequests(client);
		return client;
	}
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
		requestHandler: options.requestHandler ?? TIMEOUTS,
		systemClockOffset: time.aheadOfSystemMs(),
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
			const { AssumeRoleCommand, STSClient } = await import("./dist-es7.js");
			const sts = timed(new STSClient({
				...optionsFor("sts"),
				...present("credentials", ambient)
			}));
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
		clock: time.clock,
		aheadMs: () => time.aheadMs(),
		learn: (secret) => options.learn?.(secret),
		iam: () => kept("iam", async () => timed(new (await (import("./dist-es3.js"))).IAMClient(signed("iam")))),
		iamOnce: () => kept("iam-once", async () => {
			const { IAMClient } = await import("./dist-es3.js");
			return timed(new IAMClient(signed("iam", void 0, { onlyThrottled: true })));
		}),
		secretsManager: (where) => kept(`secrets-manager/${where ?? ""}`, async () => {
			const { SecretsManagerClient } = await import("./dist-es6.js");
			return timed(new SecretsManagerClient(signed("secrets-manager", where)));
		}),
		rds: (where) => kept(`rds/${where ?? ""}`, async () => {
			const { RDSClient } = await import("./dist-es5.js");
			return timed(new RDSClient(signed("rds", where)));
		}),
		rdsOnce: () => kept("rds-once", async () => {
			const { RDSClient } = await import("./dist-es5.js");
			return timed(new RDSClient(signed("rds", void 0, { onlyThrottled: true })));
		}),
		ecs: (where) => kept(`ecs/${where ?? ""}`, async () => {
			const { ECSClient } = await import("./dist-es2.js");
			return timed(new ECSClient(signed("ecs", where)));
		}),
		ecsOnce: (where) => kept(`ecs-once/${where ?? ""}`, async () => {
			const { ECSClient } = await import("./dist-es2.js");
			return timed(new ECSClient(signed("ecs", where, { onlyThrottled: true })));
		}),
		lambda: (where) => kept(`lambda/${where ?? ""}`, async () => {
			const { LambdaClient } = await import("./dist-es4.js");
			return timed(new LambdaClient(signed("lambda", where)));
		}),
		sts: (where) => kept(`sts/${where ?? ""}`, async () => {
			const { STSClient } = await import("./dist-es7.js");
			return timed(new STSClient(signed("sts", where)));
		}),
		endpointFor: (service) => endpointOf(service, env),
		stsAs: async (key, where, paths = "escaped") => {
			const { STSClient } = await import("./dist-es7.js");
			const credentials = async () => ({
				accessKeyId: key.id,
				secretAccessKey: key.secret.expose(),
				...present("sessionToken", key.session?.expose())
			});
			const signingEscapePath = paths === "escaped";
			return timed(new STSClient({
				...optionsFor("sts", where),
				signingEscapePath,
				credentials
			}));
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