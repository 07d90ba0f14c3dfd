import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { t as callAws } from "./errors2.js";

// src/clients/aws/target-search.ts
const AT_ONCE = 8;
function awsTargetSearch(session) {
	async function userNames() {
		const iam = await session.iam();
		const { paginateListUsers } = await import("./dist-es2.js");
		return await callAws("iam:ListUsers", async () => {
			const names = [];
			for await (const page of paginateListUsers({ client: iam }, {})) for (const { UserName } of page.Users ?? []) if (UserName !== void 0) names.push(UserName);
			return names;
		});
	}
	async function tagsOf(user) {
		const iam = await session.iam();
		const { paginateListUserTags } = await import("./dist-es2.js");
		return await callAws("iam:ListUserTags", async () => {
			const tags = /* @__PURE__ */ new Map();
			for await (const page of paginateListUserTags({ client: iam }, { UserName: user })) for (const { Key, Value } of page.Tags ?? []) tags.set(Key ?? "", Value ?? "");
			return tags;
		});
	}
	return {
		async instances() {
			const rds = await session.rds();
			const { paginateDescribeDBInstances } = await import("./dist-es3.js");
			return await callAws("rds:DescribeDBInstances", async () => {
				const found = [];
				for await (const page of paginateDescribeDBInstances({ client: rds }, {})) found.push(...(page.DBInstances ?? []).map(taggedInstance));
				return found;
			});
		},
		async users() {
			return await mapBounded(await userNames(), AT_ONCE, async (id) => ({
				id,
				tags: await tagsOf(id)
			}));
		}
	};
}
function taggedInstance(found) {
	const { DBClusterIdentifier: cluster } = found;
	const source = found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier;
	const owner = cluster === void 0 ? source && `"${source}"` : `the cluster "${cluster}"`;
	return {
		id: found.DBInstanceIdentifier ?? "",
		tags: new Map((found.TagList ?? []).map(({ Key, Value }) => [Key ?? "", Value ?? ""])),
		passwordOf: owner ?? (found.MasterUserSecret === void 0 ? void 0 : "a secret that RDS itself rotates")
	};
}

export { awsTargetSearch };