import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/audit-account.ts
function auditAccountReader(session) {
	return {
		async accountId() {
			const { GetCallerIdentityCommand } = await import("./dist-es7.js");
			const client = await session.sts();
			const { Account } = await callAws("sts:GetCallerIdentity", () => client.send(new GetCallerIdentityCommand({})));
			return Account ?? "";
		},
		async passwordPolicy() {
			const { GetAccountPasswordPolicyCommand } = await import("./dist-es3.js");
			const client = await session.iam();
			return await callAws("iam:GetAccountPasswordPolicy", async () => {
				try {
					const { PasswordPolicy } = await client.send(new GetAccountPasswordPolicyCommand({}));
					return {
						minimumLength: PasswordPolicy?.MinimumPasswordLength ?? 0,
						remembered: PasswordPolicy?.PasswordReusePrevention ?? 0
					};
				} catch (error) {
					if (isAwsError(error, "NoSuchEntity")) return "none";
					throw error;
				}
			});
		},
		async rootAccessKeys() {
			const { GetAccountSummaryCommand } = await import("./dist-es3.js");
			const client = await session.iam();
			const { SummaryMap } = await callAws("iam:GetAccountSummary", () => client.send(new GetAccountSummaryCommand({})));
			return SummaryMap?.AccountAccessKeysPresent ?? 0;
		},
		async users() {
			const { paginateListUsers } = await import("./dist-es3.js");
			const client = await session.iam();
			return await callAws("iam:ListUsers", async () => {
				const names = [];
				for await (const page of paginateListUsers({ client }, {})) for (const { UserName } of page.Users ?? []) if (UserName !== void 0) names.push(UserName);
				return names;
			});
		},
		async accessKeys(user) {
			const { ListAccessKeysCommand } = await import("./dist-es3.js");
			const client = await session.iam();
			return await callAws("iam:ListAccessKeys", async () => {
				try {
					const { AccessKeyMetadata } = await client.send(new ListAccessKeysCommand({ UserName: user }));
					return (AccessKeyMetadata ?? []).flatMap(({ AccessKeyId, Status, CreateDate }) => {
						if (AccessKeyId === void 0 || CreateDate === void 0) return [];
						return [{
							id: AccessKeyId,
							active: Status === "Active",
							createdAt: CreateDate
						}];
					});
				} catch (error) {
					if (isAwsError(error, "NoSuchEntity")) return [];
					throw error;
				}
			});
		},
		async lastUsed(keyId) {
			const { GetAccessKeyLastUsedCommand } = await import("./dist-es3.js");
			const client = await session.iam();
			const { AccessKeyLastUsed } = await callAws("iam:GetAccessKeyLastUsed", () => client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: keyId })));
			return AccessKeyLastUsed?.LastUsedDate ?? "never";
		}
	};
}

export { auditAccountReader };