import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as describeKey } from "./kms2.js";

// src/clients/aws/secret-keys.ts
async function keysOfSecret(session, secret) {
	const client = await session.secretsManager(partsOf(secret)?.region);
	const { DescribeSecretCommand } = await import("./dist-es6.js");
	const found = await callAws("secretsmanager:DescribeSecret", async () => {
		try {
			return await client.send(new DescribeSecretCommand({ SecretId: secret }));
		} catch (error) {
			if (isAwsError(error, "ResourceNotFoundException")) return void 0;
			throw error;
		}
	});
	const home = partsOf(found?.ARN ?? "");
	if (!home) return [];
	return [{
		KmsKeyId: found?.KmsKeyId,
		Region: home.region
	}, ...found?.ReplicationStatus ?? []].flatMap(({ KmsKeyId: id, Region: region }) => {
		if (id === void 0 || region === void 0 || id.endsWith("alias/aws/secretsmanager")) return [];
		if (id.startsWith("arn:")) return [id];
		const named = id.startsWith("alias/") ? id : `key/${id}`;
		return [`arn:${home.partition}:kms:${region}:${home.account}:${named}`];
	});
}
async function arnOfKey(session, arn) {
	if (!arn.includes(":alias/")) return arn;
	const key = await describeKey(session, arn, partsOf(arn)?.region ?? "");
	if (key.arn !== "") return key.arn;
	throw new RekeyError({
		code: "kms-key-unknown",
		what: `KMS does not say which key "${arn}" is.`,
		exit: 3
	});
}
function partsOf(arn) {
	const [head, partition = "", , region = "", account = ""] = arn.split(":");
	return head === "arn" ? {
		partition,
		region,
		account
	} : void 0;
}

export { arnOfKey, keysOfSecret };