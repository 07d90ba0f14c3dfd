import "./rolldown-runtime.js";
import { n as isAwsError, t as callAws } from "./errors2.js";

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
function awsKeyVerifier(session, replicas) {
	return {
		regions: verificationRegions(session.region, replicas),
		async tryKey(key, region) {
			const { GetCallerIdentityCommand } = await import("./dist-es5.js");
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
function verificationRegions(own, replicas) {
	const partition = PARTITIONS.find(({ prefix }) => (own ?? "").startsWith(prefix));
	const wanted = [...own === void 0 ? [] : [own], ...replicas];
	const distinct = [...new Set(wanted)];
	const besides = (partition?.regions ?? []).filter((region) => !distinct.includes(region));
	return [...distinct, ...besides.slice(0, Math.max(1, 2 - distinct.length))];
}

export { awsKeyVerifier };