import "./rolldown-runtime.js";
import { t as Secret } from "./secret.js";
import { t as VERSION } from "./version.js";
import { t as callAws } from "./errors2.js";

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
	const optionsFor = (service, where) => ({
		maxAttempts: MAX_ATTEMPTS,
		retryMode: "adaptive",
		customUserAgent: [["rekey", VERSION]],
		requestHandler: TIMEOUTS,
		...present("region", where ?? region),
		...present("endpoint", endpointOf(service, env))
	});
	const ambient = ambientCredentials(env);
	const assumed = options.role === void 0 ? void 0 : assumeRole(options.role);
	const signed = (service, where) => ({
		...optionsFor(service, where),
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
			return new IAMClient({
				...signed("iam"),
				maxAttempts: 1,
				retryMode: "standard"
			});
		}),
		secretsManager: (where) => kept(`secrets-manager/${where ?? ""}`, async () => {
			const { SecretsManagerClient } = await import("./dist-es4.js");
			return new SecretsManagerClient(signed("secrets-manager", where));
		}),
		rds: (where) => kept(`rds/${where ?? ""}`, async () => {
			const { RDSClient } = await import("./dist-es3.js");
			return new RDSClient(signed("rds", where));
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