import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/account-survey.ts
const AT_ONCE = 8;
const MOST_ASKED = 400;
const MOST_PAGES = 20;
async function usersWithOldestKeys(session, most) {
	const users = await usersByAge(session);
	const found = [];
	let looked = 0;
	while (looked < Math.min(users.length, MOST_ASKED)) {
		const last = found.sort(byAgeOfKey)[most - 1];
		const next = users[looked]?.CreateDate;
		if (last && next && last.keyMadeAt <= next) return {
			items: found.slice(0, most),
			looked,
			of: looked
		};
		const batch = users.slice(looked, looked + AT_ONCE);
		const keys = await mapBounded(batch, AT_ONCE, async (user) => await oldestKeyOf(session, user));
		found.push(...keys.flatMap((key) => key ?? []));
		looked += batch.length;
	}
	return {
		items: found.sort(byAgeOfKey).slice(0, most),
		looked,
		of: users.length
	};
}
function byAgeOfKey(a, b) {
	return a.keyMadeAt.getTime() - b.keyMadeAt.getTime();
}
async function usersByAge(session) {
	const client = await session.iam();
	const { paginateListUsers } = await import("./dist-es3.js");
	return await callAws("iam:ListUsers", async () => {
		const users = [];
		for await (const page of paginateListUsers({ client }, { MaxItems: 1e3 })) users.push(...page.Users ?? []);
		return users.sort((a, b) => (a.CreateDate?.getTime() ?? 0) - (b.CreateDate?.getTime() ?? 0));
	});
}
async function oldestKeyOf(session, { UserName: name = "", PasswordLastUsed }) {
	const client = await session.iam();
	const { ListAccessKeysCommand } = await import("./dist-es3.js");
	return await callAws("iam:ListAccessKeys", async () => {
		try {
			const { AccessKeyMetadata = [] } = await client.send(new ListAccessKeysCommand({ UserName: name }));
			const [keyMadeAt] = AccessKeyMetadata.flatMap(({ Status, CreateDate }) => Status === "Active" && CreateDate ? [CreateDate] : []).sort((a, b) => a.getTime() - b.getTime());
			return keyMadeAt && {
				name,
				keyMadeAt,
				hasLoggedIn: PasswordLastUsed !== void 0
			};
		} catch (error) {
			if (isAwsError(error, "NoSuchEntity")) return void 0;
			throw error;
		}
	});
}
async function namedSecrets(session) {
	const client = await session.secretsManager();
	const { ListSecretsCommand } = await import("./dist-es6.js");
	return await callAws("secretsmanager:ListSecrets", async () => {
		const items = [];
		let NextToken;
		for (let page = 0; page < MOST_PAGES; page += 1) {
			const answer = await client.send(new ListSecretsCommand({
				MaxResults: 100,
				...NextToken ? { NextToken } : {}
			}));
			for (const entry of answer.SecretList ?? []) items.push({
				name: entry.Name ?? "",
				description: entry.Description ?? "",
				tags: (entry.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]),
				owner: entry.OwningService,
				changedAt: entry.LastChangedDate ?? entry.CreatedDate
			});
			NextToken = answer.NextToken;
			if (!NextToken) return {
				items,
				looked: items.length,
				of: items.length
			};
		}
		return {
			items,
			looked: items.length,
			of: Number.POSITIVE_INFINITY
		};
	});
}
async function identityProviders(session) {
	const client = await session.iam();
	const { ListOpenIDConnectProvidersCommand } = await import("./dist-es3.js");
	return await callAws("iam:ListOpenIDConnectProviders", async () => {
		const { OpenIDConnectProviderList = [] } = await client.send(new ListOpenIDConnectProvidersCommand({}));
		return OpenIDConnectProviderList.map(({ Arn = "" }) => Arn.replace(/^.*:oidc-provider\//, ""));
	});
}

export { identityProviders, namedSecrets, usersWithOldestKeys };