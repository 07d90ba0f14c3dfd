import "./rolldown-runtime.js";
import { Dt as Secret } from "./foundation.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as secretFacts } from "./secret-facts.js";

// src/clients/aws/secret-store.ts
function awsSecretStore(session) {
	const clientFor = (secret) => session.secretsManager(regionOf(secret));
	return {
		async describe(secret) {
			const client = await clientFor(secret);
			const { DescribeSecretCommand } = await import("./dist-es6.js");
			const facts = await orMissing(() => callAws("secretsmanager:DescribeSecret", () => client.send(new DescribeSecretCommand({ SecretId: secret }))));
			return facts && describe(facts, await listVersions(client, facts.ARN ?? secret));
		},
		async read(secret, versionId) {
			return (await readVersion(await clientFor(secret), secret, versionId))?.value;
		},
		async readReplica(secret, region, versionId) {
			return await readVersion(await session.secretsManager(region), secret.name, versionId);
		},
		async putPending(secret, token, value) {
			const client = await clientFor(secret);
			const { PutSecretValueCommand } = await import("./dist-es6.js");
			const command = new PutSecretValueCommand({
				SecretId: secret,
				ClientRequestToken: token,
				SecretString: value.expose(),
				VersionStages: ["AWSPENDING"]
			});
			return await callAws("secretsmanager:PutSecretValue", async () => {
				try {
					await client.send(command);
					return "stored";
				} catch (error) {
					if (isAwsError(error, "ResourceExists")) return "taken";
					throw error;
				}
			});
		},
		async moveLabel(secret, label, move) {
			const client = await clientFor(secret);
			const { UpdateSecretVersionStageCommand } = await import("./dist-es6.js");
			const command = new UpdateSecretVersionStageCommand({
				SecretId: secret,
				VersionStage: label,
				...move.from === void 0 ? {} : { RemoveFromVersionId: move.from },
				...move.to === void 0 ? {} : { MoveToVersionId: move.to }
			});
			return await callAws("secretsmanager:UpdateSecretVersionStage", async () => {
				try {
					await client.send(command);
					return "moved";
				} catch (error) {
					if (isAwsError(error, "InvalidParameter")) return "lost";
					if (isAwsError(error, "LimitExceeded")) return "full";
					throw error;
				}
			});
		},
		async tag(secret, tags) {
			const client = await clientFor(secret);
			const { TagResourceCommand } = await import("./dist-es6.js");
			const Tags = Object.entries(tags).map(([Key, Value]) => ({
				Key,
				Value
			}));
			await callAws("secretsmanager:TagResource", () => client.send(new TagResourceCommand({
				SecretId: secret,
				Tags
			})));
		}
	};
}
async function listVersions(client, secret) {
	const { paginateListSecretVersionIds } = await import("./dist-es6.js");
	return await callAws("secretsmanager:ListSecretVersionIds", async () => {
		const versions = [];
		const pages = paginateListSecretVersionIds({ client }, {
			SecretId: secret,
			IncludeDeprecated: true,
			MaxResults: 100
		});
		for await (const page of pages) for (const { VersionId: id, VersionStages, CreatedDate } of page.Versions ?? []) if (id) versions.push({
			id,
			labels: VersionStages ?? [],
			createdAt: CreatedDate ?? /* @__PURE__ */ new Date()
		});
		return versions;
	});
}
async function readVersion(client, secret, versionId) {
	const { GetSecretValueCommand } = await import("./dist-es6.js");
	const command = new GetSecretValueCommand({
		SecretId: secret,
		VersionId: versionId
	});
	const answer = await orMissing(() => callAws("secretsmanager:GetSecretValue", () => client.send(command)));
	if (answer?.SecretString === void 0) return void 0;
	return {
		value: Secret.of(answer.SecretString),
		stages: answer.VersionStages ?? []
	};
}
function describe(facts, versions) {
	return {
		...secretFacts(facts),
		replicas: (facts.ReplicationStatus ?? []).map(({ Region, Status, StatusMessage }) => ({
			region: Region ?? "",
			status: Status ?? "",
			message: StatusMessage
		})),
		versions
	};
}
async function orMissing(run) {
	try {
		return await run();
	} catch (error) {
		if (error instanceof Error && isAwsError(error.cause, "ResourceNotFound")) return void 0;
		throw error;
	}
}
function regionOf(secret) {
	return /^arn:aws[\w-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region;
}

export { awsSecretStore };