import "./rolldown-runtime.js";
import { Dt as Secret } from "./foundation.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/audit-secrets.ts
function auditSecrets(session) {
	return {
		async describe(id) {
			const { DescribeSecretCommand } = await import("./dist-es6.js");
			const client = await session.secretsManager(regionOf(id));
			return await callAws("secretsmanager:DescribeSecret", async () => {
				try {
					return described(await client.send(new DescribeSecretCommand({ SecretId: id })));
				} catch (error) {
					if (isAwsError(error, "ResourceNotFoundException")) return void 0;
					throw error;
				}
			});
		},
		async withTags(tags) {
			const { paginateListSecrets } = await import("./dist-es6.js");
			const client = await session.secretsManager();
			const Filters = Object.keys(tags).filter((key) => !key.startsWith("!")).map((key) => ({
				Key: "tag-key",
				Values: [key]
			}));
			return await callAws("secretsmanager:ListSecrets", async () => {
				const found = [];
				for await (const page of paginateListSecrets({ client }, { Filters })) for (const entry of page.SecretList ?? []) if (hasTags(entry, tags)) found.push(described(entry));
				return found;
			});
		},
		async value(arn) {
			const { GetSecretValueCommand } = await import("./dist-es6.js");
			const client = await session.secretsManager(regionOf(arn));
			return await callAws("secretsmanager:GetSecretValue", async () => {
				try {
					const { SecretString, CreatedDate } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
					if (SecretString === void 0) return { kind: "binary" };
					return {
						kind: "text",
						text: Secret.of(SecretString),
						createdAt: CreatedDate
					};
				} catch (error) {
					if (isAwsError(error, "ResourceNotFoundException")) return { kind: "no-value" };
					if (isAwsError(error, "DecryptionFailure")) return { kind: "undecryptable" };
					throw error;
				}
			});
		}
	};
}
function regionOf(id) {
	return /^arn:[\w-]+:secretsmanager:(?<region>[\w-]+):/.exec(id)?.groups?.region;
}
function described(entry) {
	return {
		arn: entry.ARN ?? "",
		name: entry.Name ?? "",
		owningService: entry.OwningService,
		deletedAt: entry.DeletedDate,
		lastChangedAt: entry.LastChangedDate ?? entry.CreatedDate,
		nextRotationAt: entry.RotationEnabled ? entry.NextRotationDate : void 0
	};
}
function hasTags(entry, tags) {
	const own = new Map((entry.Tags ?? []).map(({ Key, Value }) => [Key, Value ?? ""]));
	return Object.entries(tags).every(([key, value]) => own.get(key) === value);
}

export { auditSecrets };