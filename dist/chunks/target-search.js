import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { Dt as Secret } from "./foundation.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as managedSecretOf } from "./managed-secret.js";

// src/clients/aws/target-search.ts
const AT_ONCE = 8;
function awsTargetSearch(session) {
	async function userNames() {
		const iam = await session.iam();
		const { paginateListUsers } = await import("./dist-es3.js");
		return await callAws("iam:ListUsers", async () => {
			const names = [];
			for await (const page of paginateListUsers({ client: iam }, {})) for (const { UserName } of page.Users ?? []) if (UserName !== void 0) names.push(UserName);
			return names;
		});
	}
	async function tagsOf(user) {
		const iam = await session.iam();
		const { paginateListUserTags } = await import("./dist-es3.js");
		return await callAws("iam:ListUserTags", async () => {
			const tags = [];
			for await (const page of paginateListUserTags({ client: iam }, { UserName: user })) tags.push(...page.Tags ?? []);
			return tagMap(tags);
		});
	}
	return {
		async instances() {
			const rds = await session.rds();
			const { paginateDescribeDBInstances } = await import("./dist-es5.js");
			return await callAws("rds:DescribeDBInstances", async () => {
				const found = [];
				for await (const page of paginateDescribeDBInstances({ client: rds }, {})) found.push(...(page.DBInstances ?? []).map(taggedInstance));
				return found;
			});
		},
		async clusters() {
			const rds = await session.rds();
			const { paginateDescribeDBClusters } = await import("./dist-es5.js");
			return await callAws("rds:DescribeDBClusters", async () => {
				const found = [];
				for await (const page of paginateDescribeDBClusters({ client: rds }, {})) found.push(...(page.DBClusters ?? []).map(taggedCluster));
				return found;
			});
		},
		async users() {
			return await mapBounded(await userNames(), AT_ONCE, async (id) => ({
				id,
				tags: await tagsOf(id)
			}));
		},
		async secrets(tagKeys) {
			const client = await session.secretsManager();
			const { paginateListSecrets } = await import("./dist-es6.js");
			const Filters = filterFor(tagKeys);
			return await callAws("secretsmanager:ListSecrets", async () => {
				const found = [];
				for await (const page of paginateListSecrets({ client }, { Filters })) found.push(...(page.SecretList ?? []).map((entry) => taggedSecret(entry, session.region)));
				return found;
			});
		},
		async value(arn) {
			const client = await session.secretsManager();
			const { GetSecretValueCommand } = await import("./dist-es6.js");
			return await callAws("secretsmanager:GetSecretValue", async () => {
				try {
					const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
					if (SecretString === void 0) return void 0;
					const value = Secret.of(SecretString);
					session.learn(value);
					return value;
				} catch (error) {
					if (isAwsError(error, "ResourceNotFound")) return void 0;
					throw error;
				}
			});
		}
	};
}
const MOST_VALUES = 10;
function filterFor(tagKeys) {
	return tagKeys.length <= MOST_VALUES && !tagKeys.some((key) => key.startsWith("!")) ? [{
		Key: "tag-key",
		Values: [...tagKeys]
	}] : [];
}
function tagMap(tags) {
	return new Map((tags ?? []).map(({ Key, Value }) => [Key ?? "", Value ?? ""]));
}
function taggedInstance(found) {
	const { DBClusterIdentifier: cluster } = found;
	const source = found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier;
	return {
		id: found.DBInstanceIdentifier ?? "",
		tags: tagMap(found.TagList),
		engine: found.Engine ?? "",
		masterUser: found.MasterUsername,
		passwordOf: cluster === void 0 ? source && `"${source}"` : `the cluster "${cluster}"`,
		managedSecret: managedSecretOf(found.MasterUserSecret)?.arn
	};
}
function taggedCluster(found) {
	const { ReplicationSourceIdentifier: source } = found;
	return {
		id: found.DBClusterIdentifier ?? "",
		tags: tagMap(found.TagList),
		engine: found.Engine ?? "",
		masterUser: found.MasterUsername,
		passwordOf: source && `"${source}"`,
		managedSecret: managedSecretOf(found.MasterUserSecret)?.arn
	};
}
function taggedSecret(entry, region) {
	const { PrimaryRegion: primary } = entry;
	const here = region ?? entry.ARN?.split(":")[3];
	return {
		id: entry.Name ?? "",
		arn: entry.ARN ?? "",
		tags: tagMap(entry.Tags),
		owningService: entry.OwningService,
		replicaOf: primary === here ? void 0 : primary
	};
}

export { awsTargetSearch };