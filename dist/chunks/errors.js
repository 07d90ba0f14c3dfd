import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { t as AWS_CAUSES } from "./catalogue2.js";
import { t as diagnose } from "./diagnose.js";

// src/clients/aws/errors.ts
function awsCodeOf(thrown) {
	if (typeof thrown !== "object" || thrown === null) return "";
	const { Code, code, name } = thrown;
	const found = [Code, name === "Error" || name === "AggregateError" ? code : name].find((text) => typeof text === "string" && text !== "");
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
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const symptom = {
		call,
		code: awsCodeOf(thrown),
		message
	};
	const known = diagnose(AWS_CAUSES, symptom);
	if (!known) return unknownError(thrown, symptom);
	const { id: diagnosis, error: code, exit = 3, docs } = known.of;
	const what = `${call}: ${known.cause} (${said(symptom)}).`;
	return new RekeyError({
		code,
		what,
		fix: known.fix,
		docs,
		diagnosis,
		exit,
		cause: thrown
	});
}
function unknownError(thrown, symptom) {
	const { $metadata } = thrown ?? {};
	const status = $metadata?.httpStatusCode;
	if (status !== void 0 && status >= 400 && status < 500) {
		const what = `${symptom.call} was refused: ${said(symptom)}`;
		return new RekeyError({
			code: "aws-refused",
			what,
			exit: 3,
			cause: thrown
		});
	}
	const answered = status === void 0 ? "" : `HTTP ${status}, `;
	return new RekeyError({
		code: "aws-unavailable",
		what: `${symptom.call} got no usable answer (${answered}${said(symptom)}).`,
		fix: "Run it again; it goes on from what AWS says.",
		exit: 3,
		cause: thrown
	});
}
function said({ code, message }) {
	const text = inertExcerpt(message, 400);
	return code === "" || text.includes(code) ? text : `${code}: ${text}`;
}

export { callAws as n, isAwsError as r, awsCodeOf as t };