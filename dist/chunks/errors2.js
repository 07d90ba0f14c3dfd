import { t as RekeyError } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";

// src/clients/aws/errors.ts
function awsCodeOf(thrown) {
	if (typeof thrown !== "object" || thrown === null) return "";
	const { Code, code, name } = thrown;
	const found = [Code, name === "Error" ? code : name].find((text) => typeof text === "string" && text !== "");
	return typeof found === "string" ? found.replace(/(?:Exception|Fault)$/, "") : "";
}
function isAwsError(thrown, ...codes) {
	const code = awsCodeOf(thrown);
	return codes.some((known) => known.replace(/(?:Exception|Fault)$/, "") === code);
}
async function callAws(call, run) {
	try {
		return await run();
	} catch (thrown) {
		throw explainAwsError(thrown, call);
	}
}
function explainAwsError(thrown, call) {
	if (thrown instanceof RekeyError) return thrown;
	const facts = factsOf(thrown);
	for (const { codes, explain } of KNOWN) if (codes.test(facts.code)) return errorFrom(explain(facts, call), thrown);
	if (facts.message === "Region is missing") return errorFrom(regionMissing(), thrown);
	if (facts.status !== void 0 && facts.status >= 400 && facts.status < 500) return errorFrom({
		code: "aws-refused",
		what: `${call} was refused: ${said(facts)}`
	}, thrown);
	return errorFrom({
		code: "aws-unavailable",
		what: `${call} got no usable answer (${facts.status === void 0 ? "" : `HTTP ${facts.status}, `}${said(facts)}).`,
		fix: "Run it again; it goes on from what AWS says."
	}, thrown);
}
function factsOf(thrown) {
	const { $metadata } = thrown ?? {};
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return {
		code: awsCodeOf(thrown),
		message,
		status: $metadata?.httpStatusCode
	};
}
function errorFrom(init, cause) {
	return new RekeyError({
		exit: 3,
		...init,
		cause
	});
}
function said(facts) {
	const text = inertExcerpt(facts.message, 400);
	return facts.code === "" || text.includes(facts.code) ? text : `${facts.code}: ${text}`;
}
const SIGN_IN = "In a workflow, run aws-actions/configure-aws-credentials (with OIDC) before this step.";
function regionMissing() {
	return {
		code: "aws-region",
		what: "No AWS region is set.",
		fix: "Set \"aws.region\" in the config, or AWS_REGION.",
		exit: 2
	};
}
function deniedAction(facts, call) {
	return /not authorized to perform:? (?<action>[a-z0-9-]+:\w+)/.exec(facts.message)?.groups?.action ?? call;
}
const KNOWN = [
	{
		codes: /^(?:CredentialsProviderError|TokenProviderError)$/,
		explain: (facts) => ({
			code: "aws-no-credentials",
			what: `There are no usable AWS credentials (${inertExcerpt(facts.message, 200)}).`,
			fix: SIGN_IN,
			exit: 2
		})
	},
	{
		codes: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)$/,
		explain: (_facts, call) => ({
			code: "aws-credentials-expired",
			what: `${call}: the AWS credentials of this run have expired.`,
			fix: `${SIGN_IN} Raise role-duration-seconds when the run is long.`,
			exit: 2
		})
	},
	{
		codes: /^(?:InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|NotAuthorized)$/,
		explain: (_facts, call) => ({
			code: "aws-credentials-refused",
			what: `${call}: AWS does not know the access key of this run, or it is inactive.`,
			fix: SIGN_IN,
			exit: 2
		})
	},
	{
		codes: /^RequestTimeTooSkewed$/,
		explain: (_facts, call) => ({
			code: "aws-clock",
			what: `${call}: the clock of this machine is more than five minutes off.`,
			fix: "Correct it (NTP); AWS refuses signatures of another time."
		})
	},
	{
		codes: /^(?:SignatureDoesNotMatch|IncompleteSignature)$/,
		explain: (facts, call) => /expired|not yet current/i.test(facts.message) ? {
			code: "aws-clock",
			what: `${call}: the clock of this machine is too far off (${inertExcerpt(facts.message, 200)}).`,
			fix: "Correct it (NTP); AWS refuses signatures of another time."
		} : {
			code: "aws-credentials-refused",
			what: `${call}: the secret access key of this run does not belong to its access key id.`,
			fix: "Check that both come from the same key and that neither was cut.",
			exit: 2
		}
	},
	{
		codes: /^(?:AccessDenied|UnauthorizedOperation|AccessDeniedError)$/,
		explain: (facts, call) => ({
			code: "aws-denied",
			what: `${call}: not allowed to perform ${deniedAction(facts, call)} (${said(facts)}).`,
			fix: `Allow ${deniedAction(facts, call)} in the policy of the role that Rekey runs with.`
		})
	},
	{
		codes: /^(?:ENOTFOUND|EAI_AGAIN)$/,
		explain: (facts, call) => ({
			code: "aws-region",
			what: `${call}: there is no such endpoint (${said(facts)}).`,
			fix: "Check that \"aws.region\" (or AWS_REGION) names a region that exists, and that this machine can resolve names."
		})
	},
	{
		codes: /^(?:Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown)/,
		explain: (facts, call) => ({
			code: "aws-unavailable",
			what: `${call} was throttled, also after several tries (${said(facts)}).`,
			fix: "Run it again later, or spread the work with \"shard\"."
		})
	}
];

export { isAwsError as n, callAws as t };