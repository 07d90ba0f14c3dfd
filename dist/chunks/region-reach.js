import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";
const randomUUID = (...args) => process.getBuiltinModule("node:crypto").randomUUID(...args);

// src/clients/aws/region-reach.ts
async function reachRegion(session, region) {
	const { GetCallerIdentityCommand } = await import("./dist-es7.js");
	const sts = await session.sts(region);
	await callAws("sts:GetCallerIdentity", () => sts.send(new GetCallerIdentityCommand({})));
	const { DescribeSecretCommand } = await import("./dist-es6.js");
	const secrets = await session.secretsManager(region);
	await callAws("secretsmanager:DescribeSecret", async () => {
		try {
			await secrets.send(new DescribeSecretCommand({ SecretId: `rekey-doctor-${randomUUID()}` }));
		} catch (error) {
			if (!isAwsError(error, "ResourceNotFound", "AccessDenied")) throw error;
		}
	});
}

export { reachRegion };