import "./rolldown-runtime.js";
import { Dt as Secret } from "./foundation.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/key-store.ts
function awsKeyStore(session) {
	return {
		async readUser(user) {
			const iam = await session.iam();
			const { GetUserCommand } = await import("./dist-es3.js");
			return await callAws("iam:GetUser", async () => {
				try {
					const answer = await iam.send(new GetUserCommand({ UserName: user }));
					return { tags: new Map((answer.User?.Tags ?? []).map(({ Key, Value }) => [Key ?? "", Value ?? ""])) };
				} catch (error) {
					if (isAwsError(error, "NoSuchEntity")) return void 0;
					throw error;
				}
			});
		},
		async listKeys(user) {
			const iam = await session.iam();
			const { paginateListAccessKeys } = await import("./dist-es3.js");
			return await callAws("iam:ListAccessKeys", async () => {
				const keys = [];
				try {
					for await (const page of paginateListAccessKeys({ client: iam }, { UserName: user })) for (const { AccessKeyId, Status, CreateDate } of page.AccessKeyMetadata ?? []) {
						if (!AccessKeyId) continue;
						const createdAt = CreateDate ?? /* @__PURE__ */ new Date(0);
						keys.push({
							id: AccessKeyId,
							status: Status === "Active" ? "Active" : "Inactive",
							createdAt
						});
					}
				} catch (error) {
					if (!isAwsError(error, "NoSuchEntity")) throw error;
				}
				return keys;
			});
		},
		async lastUsed(keyId) {
			const iam = await session.iam();
			const { GetAccessKeyLastUsedCommand } = await import("./dist-es3.js");
			const command = new GetAccessKeyLastUsedCommand({ AccessKeyId: keyId });
			const answer = await callAws("iam:GetAccessKeyLastUsed", () => orGone(() => iam.send(command)));
			if (answer === "gone") return "gone";
			const use = answer.AccessKeyLastUsed;
			if (!use?.LastUsedDate) return "never";
			return {
				at: use.LastUsedDate,
				service: use.ServiceName ?? "N/A",
				region: use.Region ?? "N/A"
			};
		},
		async createKey(user) {
			const iam = await session.iamOnce();
			const { CreateAccessKeyCommand } = await import("./dist-es3.js");
			return await callAws("iam:CreateAccessKey", async () => {
				try {
					const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: user }));
					if (!key?.AccessKeyId || !key.SecretAccessKey) throw new Error("the answer holds no key");
					return {
						id: key.AccessKeyId,
						secret: Secret.of(key.SecretAccessKey),
						createdAt: key.CreateDate ?? /* @__PURE__ */ new Date()
					};
				} catch (error) {
					if (isAwsError(error, "LimitExceeded")) return "limit";
					throw error;
				}
			});
		},
		async setStatus(user, keyId, status) {
			const iam = await session.iam();
			const { UpdateAccessKeyCommand } = await import("./dist-es3.js");
			const command = new UpdateAccessKeyCommand({
				UserName: user,
				AccessKeyId: keyId,
				Status: status
			});
			return await callAws("iam:UpdateAccessKey", () => orGone(async () => {
				await iam.send(command);
				return "set";
			}));
		},
		async deleteKey(user, keyId) {
			const iam = await session.iam();
			const { DeleteAccessKeyCommand } = await import("./dist-es3.js");
			const command = new DeleteAccessKeyCommand({
				UserName: user,
				AccessKeyId: keyId
			});
			await callAws("iam:DeleteAccessKey", () => orGone(() => iam.send(command)));
		},
		async tagUser(user, tags) {
			const iam = await session.iam();
			const { TagUserCommand } = await import("./dist-es3.js");
			const Tags = Object.entries(tags).map(([Key, Value]) => ({
				Key,
				Value
			}));
			await callAws("iam:TagUser", () => iam.send(new TagUserCommand({
				UserName: user,
				Tags
			})));
		},
		async untagUser(user, names) {
			const iam = await session.iam();
			const { UntagUserCommand } = await import("./dist-es3.js");
			await callAws("iam:UntagUser", () => iam.send(new UntagUserCommand({
				UserName: user,
				TagKeys: [...names]
			})));
		}
	};
}
async function orGone(call) {
	try {
		return await call();
	} catch (error) {
		if (isAwsError(error, "NoSuchEntity")) return "gone";
		throw error;
	}
}

export { awsKeyStore };