import "./rolldown-runtime.js";
import { n as callAws } from "./errors.js";

// src/clients/aws/caller-identity.ts
async function callerIdentity(session) {
	const sts = await session.sts();
	const { GetCallerIdentityCommand } = await import("./dist-es7.js");
	const answer = await callAws("sts:GetCallerIdentity", () => sts.send(new GetCallerIdentityCommand({})));
	return {
		account: answer.Account ?? "",
		arn: answer.Arn ?? ""
	};
}

export { callerIdentity as t };