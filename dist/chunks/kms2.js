import "./rolldown-runtime.js";
import { n as callAws } from "./errors.js";

// src/clients/aws/kms.ts
const MOST_BYTES = 65536;
async function describeKey(session, id, region) {
	const client = await session.sts(region);
	return await callAws("kms:DescribeKey", async () => {
		const signed = await (await client.config.signer({
			name: "sigv4",
			signingName: "kms",
			signingRegion: region,
			properties: {}
		})).sign(requestFor(id, region, session.endpointFor("kms")), {
			signingService: "kms",
			signingRegion: region,
			signingDate: new Date(Date.now() + (client.config.systemClockOffset ?? 0))
		});
		const { response } = await client.config.requestHandler.handle(signed);
		const answer = parsed(await textOf(response.body));
		if (response.statusCode !== 200) throw failureOf(answer, response.statusCode);
		return keyOf(answer);
	});
}
function requestFor(id, region, endpoint) {
	const ending = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
	const url = new URL(endpoint ?? `https://kms.${region}.${ending}`);
	return {
		method: "POST",
		protocol: url.protocol,
		hostname: url.hostname,
		...url.port === "" ? {} : { port: Number(url.port) },
		path: "/",
		query: {},
		headers: {
			host: url.host,
			"content-type": "application/x-amz-json-1.1",
			"x-amz-target": "TrentService.DescribeKey"
		},
		body: JSON.stringify({ KeyId: id })
	};
}
async function textOf(body) {
	if (body instanceof Uint8Array) return Buffer.from(body.subarray(0, MOST_BYTES)).toString("utf8");
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > MOST_BYTES) break;
	}
	return Buffer.concat(chunks).toString("utf8");
}
function parsed(text) {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}
function failureOf({ __type: type, message, Message }, status) {
	const code = textIn(type).replace(/^.*#/, "");
	const error = new Error(textIn(message) || textIn(Message) || `HTTP ${status}`);
	return Object.assign(error, {
		name: code,
		$metadata: { httpStatusCode: status }
	});
}
function keyOf({ KeyMetadata }) {
	const { Arn, KeyState, KeyManager, DeletionDate } = isObject(KeyMetadata) ? KeyMetadata : {};
	return {
		arn: textIn(Arn),
		state: textIn(KeyState),
		manager: KeyManager === "AWS" ? "AWS" : "CUSTOMER",
		deletedAt: typeof DeletionDate === "number" ? /* @__PURE__ */ new Date(DeletionDate * 1e3) : void 0
	};
}
function textIn(value) {
	return typeof value === "string" ? value : "";
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { describeKey as t };