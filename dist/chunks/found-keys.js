import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { t as callerIdentity } from "./caller-identity2.js";
import { n as callAws, r as isAwsError, t as awsCodeOf } from "./errors.js";

// src/clients/aws/found-keys.ts
const PARTITIONS = [
	"us-east-1",
	"us-gov-west-1",
	"cn-north-1"
];
const MOST_FAILURES = 3;
const UNKNOWN = [
	"InvalidClientTokenId",
	"UnrecognizedClient",
	"InvalidAccessKeyId"
];
function awsFoundKeys(sessions) {
	const accounts = /* @__PURE__ */ new Map();
	let failures = [];
	async function accountOf(session) {
		const known = accounts.get(session);
		if (known) return await known;
		const asked = callerIdentity(session).then(({ account }) => account, asRekeyError);
		accounts.set(session, asked);
		return await asked;
	}
	return {
		async look(keyId, account) {
			let why = "this run has no AWS credentials";
			for (const session of sessions) {
				const own = await accountOf(session);
				if (own === account) return await standingOf(session, keyId);
				why = own instanceof RekeyError ? `AWS could not be asked as ourselves (${own.code})` : `the AWS credentials of this run are of another account than ${account}`;
			}
			return { failed: why };
		},
		async attempt(pair) {
			const [session] = sessions;
			if (!session) return { failed: "there is no way to AWS" };
			if (failures.length === MOST_FAILURES) return failures[0] ?? "refused";
			const answer = await attemptEverywhere(session, pair);
			failures = typeof answer === "object" ? [...failures, answer] : [];
			return answer;
		}
	};
}
async function attemptEverywhere(session, pair) {
	let mismatched = false;
	for (const region of regionsOf(session)) {
		const answer = await attemptIn(session, pair, region);
		if (answer === "mismatched") mismatched = true;
		else if (answer !== "refused") return answer;
	}
	return mismatched ? "mismatched" : "refused";
}
function regionsOf(session) {
	return session.endpointFor("sts") === void 0 ? PARTITIONS : [session.region ?? PARTITIONS[0]];
}
async function standingOf(session, keyId) {
	try {
		const { GetAccessKeyLastUsedCommand, paginateListAccessKeys } = await import("./dist-es3.js");
		const iam = await session.iam();
		const used = await callAws("iam:GetAccessKeyLastUsed", () => iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyId })).catch(orGone));
		if (used === "gone") return { status: "gone" };
		const user = used.UserName ?? "";
		const lastUsed = used.AccessKeyLastUsed?.LastUsedDate;
		return await callAws("iam:ListAccessKeys", async () => {
			for await (const page of paginateListAccessKeys({ client: iam }, { UserName: user })) {
				const key = page.AccessKeyMetadata?.find(({ AccessKeyId }) => AccessKeyId === keyId);
				if (!key) continue;
				return {
					status: key.Status === "Active" ? "active" : "inactive",
					...lastUsed === void 0 ? {} : { lastUsed }
				};
			}
			return { status: "gone" };
		});
	} catch (error) {
		return { failed: refusedPermission(error) ?? `IAM could not be asked (${asRekeyError(error).code})` };
	}
}
function orGone(error) {
	if (isAwsError(error, "NoSuchEntity")) return "gone";
	throw error;
}
function refusedPermission(error) {
	const cause = error instanceof RekeyError ? error.cause : void 0;
	if (!isAwsError(cause, "AccessDenied")) return void 0;
	return `AWS denied ${messageOf(error).split(":", 2).join(":")}: the permission is missing, or the account has no such key`;
}
async function attemptIn(session, pair, region) {
	const { id, secret, session: token } = pair;
	const key = {
		id,
		secret,
		...token === void 0 ? {} : { session: token }
	};
	const sts = await session.stsAs(key, region);
	try {
		const { GetCallerIdentityCommand } = await import("./dist-es7.js");
		await sts.send(new GetCallerIdentityCommand({}));
		return "accepted";
	} catch (error) {
		if (isAwsError(error, ...UNKNOWN)) return "refused";
		if (isAwsError(error, "SignatureDoesNotMatch")) return "mismatched";
		if (isAwsError(error, "ExpiredToken")) return "expired";
		return { failed: `STS in ${region} could not be asked (${/^[A-Za-z.]{1,60}$/.exec(awsCodeOf(error))?.[0] ?? "no answer"})` };
	} finally {
		sts.destroy();
	}
}
function asRekeyError(error) {
	if (error instanceof RekeyError) return error;
	return new RekeyError({
		code: "aws-unavailable",
		what: "AWS could not be asked.",
		exit: 3,
		cause: error
	});
}

export { awsFoundKeys };