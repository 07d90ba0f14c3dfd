import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/lambda-functions.ts
function awsLambdaFunctions(session) {
	return {
		async describe({ function: name, region }) {
			const lambda = await session.lambda(region);
			const { GetFunctionConfigurationCommand } = await import("./dist-es4.js");
			const command = new GetFunctionConfigurationCommand({ FunctionName: name });
			return await callAws("lambda:GetFunctionConfiguration", async () => {
				try {
					const { Description, RevisionId, LastModified, LastUpdateStatus, LastUpdateStatusReason } = await lambda.send(command);
					return {
						description: Description ?? "",
						revision: RevisionId ?? "",
						modifiedAt: timeOf(LastModified),
						update: LastUpdateStatus ?? "",
						reason: LastUpdateStatusReason
					};
				} catch (error) {
					if (isAwsError(error, "ResourceNotFound")) return void 0;
					throw error;
				}
			});
		},
		async redescribe({ function: name, region }, { description, revision }) {
			const lambda = await session.lambda(region);
			const { UpdateFunctionConfigurationCommand } = await import("./dist-es4.js");
			const command = new UpdateFunctionConfigurationCommand({
				FunctionName: name,
				Description: description,
				RevisionId: revision
			});
			return await callAws("lambda:UpdateFunctionConfiguration", async () => {
				try {
					const { LastModified } = await lambda.send(command);
					return { modifiedAt: timeOf(LastModified) };
				} catch (error) {
					if (isAwsError(error, "PreconditionFailed")) return "changed";
					if (isAwsError(error, "ResourceConflict")) return "busy";
					throw error;
				}
			});
		}
	};
}
function timeOf(text) {
	const time = new Date((text ?? "").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
	return Number.isNaN(time.getTime()) ? /* @__PURE__ */ new Date(0) : time;
}

export { awsLambdaFunctions };