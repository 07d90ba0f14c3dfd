import "./rolldown-runtime.js";
import { t as callAws } from "./errors2.js";

// src/clients/aws/caller-account.ts
async function callerAccount(session) {
	const sts = await session.sts();
	const { GetCallerIdentityCommand } = await import("./dist-es5.js");
	return (await callAws("sts:GetCallerIdentity", () => sts.send(new GetCallerIdentityCommand({})))).Account ?? "";
}

export { callerAccount };