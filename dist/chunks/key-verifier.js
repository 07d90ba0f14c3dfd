import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { C as inertExcerpt, x as messageOf } from "./start.js";
import { n as requestNoter } from "./request-log.js";
import { n as regionInHost } from "./aws-url.js";

// src/clients/aws/signed-probe.ts
const ONE_PLACE = "us-east-1";
const MOST_BYTES = 16384;
const UNKNOWN_KEY = /^(?:InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|NotSignedUp)/;
const PASSING = /^(?:Throttl|SlowDown|TooManyRequests|RequestLimit|RequestTimeTooSkewed|ServiceUnavailable|Internal)/;
async function probeAs(session, key, { method, url: text, service, region }) {
	const url = new URL(text);
	const signingRegion = region ?? regionInHost(url.hostname) ?? ONE_PLACE;
	const client = await session.stsAs(key, signingRegion, service === "s3" ? "as sent" : "escaped");
	const note = requestNoter();
	const call = `${service}:${method}`;
	try {
		const signed = await (await client.config.signer({
			name: "sigv4",
			signingName: service,
			signingRegion,
			properties: {}
		})).sign(requestFor(url, method), { signingDate: new Date(Date.now() + (client.config.systemClockOffset ?? 0)) });
		const { response } = await client.config.requestHandler.handle(rerouted(signed, session.endpointFor(service)));
		const headers = response.headers;
		const code = codeOf(headers["x-amzn-errortype"], await beginningOf(response.body));
		const id = headers["x-amzn-requestid"] ?? headers["x-amz-request-id"];
		note({
			call,
			status: response.statusCode,
			...id === void 0 ? {} : { id }
		});
		return answerFor(response.statusCode, code);
	} catch (error) {
		note({
			call,
			error: "Error"
		});
		return {
			kind: "unavailable",
			why: inertExcerpt(messageOf(error), 200)
		};
	} finally {
		client.destroy();
	}
}
function requestFor(url, method) {
	const query = {};
	for (const name of new Set(url.searchParams.keys())) {
		const values = url.searchParams.getAll(name);
		query[name] = values.length === 1 ? values[0] ?? "" : values;
	}
	return {
		method,
		protocol: "https:",
		hostname: url.hostname,
		path: url.pathname.split("/").map((part) => strictlyEncoded(decodeURIComponent(part))).join("/"),
		query,
		headers: { host: url.hostname }
	};
}
function strictlyEncoded(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function rerouted(request, endpoint) {
	if (endpoint === void 0) return request;
	const { protocol, hostname, port } = new URL(endpoint);
	return Object.assign(request, {
		protocol,
		hostname,
		...port === "" ? {} : { port: Number(port) }
	});
}
async function beginningOf(body) {
	if (body instanceof Uint8Array) return Buffer.from(body.subarray(0, MOST_BYTES)).toString("utf8");
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= MOST_BYTES) break;
	}
	return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString("utf8");
}
function codeOf(header, body) {
	return (/^[A-Za-z.]{1,80}/.exec(header ?? "") ?? /(?<=<Code>)[A-Za-z.]{1,80}(?=<\/Code>)/.exec(body) ?? /(?<="(?:__type|code)"\s*:\s*"(?:[^"#]{0,200}#)?)[A-Za-z.]{1,80}(?=")/i.exec(body))?.[0] ?? "";
}
function answerFor(status, code) {
	const why = code === "" ? `HTTP ${status}` : `HTTP ${status} ${code}`;
	if (status >= 200 && status < 300) return { kind: "works" };
	if (UNKNOWN_KEY.test(code)) return {
		kind: "unknown-key",
		why
	};
	if (status >= 500 || status === 429 || PASSING.test(code)) return {
		kind: "unavailable",
		why
	};
	return {
		kind: "refused",
		why
	};
}

// src/clients/aws/key-verifier.ts
const REFUSALS = [
	"InvalidClientTokenId",
	"InvalidAccessKeyId",
	"UnrecognizedClient",
	"SignatureDoesNotMatch"
];
const PARTITIONS = [
	{
		prefix: "cn-",
		regions: ["cn-north-1", "cn-northwest-1"]
	},
	{
		prefix: "us-gov-",
		regions: ["us-gov-west-1", "us-gov-east-1"]
	},
	{
		prefix: "",
		regions: ["us-east-1", "us-west-2"]
	}
];
function awsKeyVerifier(session, wanted) {
	return {
		regions: verificationRegions(session.region, wanted),
		probe: (key, request) => probeAs(session, key, request),
		async tryKey(key, region) {
			const { GetCallerIdentityCommand } = await import("./dist-es7.js");
			const sts = await session.stsAs(key, region);
			try {
				return await callAws("sts:GetCallerIdentity", async () => {
					try {
						const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
						return { arn: Arn ?? "" };
					} catch (error) {
						if (isAwsError(error, ...REFUSALS)) return "refused";
						throw error;
					}
				});
			} finally {
				sts.destroy();
			}
		}
	};
}
function verificationRegions(own, wanted) {
	const partition = PARTITIONS.find(({ prefix }) => (own ?? "").startsWith(prefix));
	const distinct = [.../* @__PURE__ */ new Set([...own === void 0 ? [] : [own], ...wanted])];
	const besides = (partition?.regions ?? []).filter((region) => !distinct.includes(region));
	return [...distinct, ...besides.slice(0, Math.max(1, 2 - distinct.length))];
}

export { awsKeyVerifier };