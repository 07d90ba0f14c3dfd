// src/consumer/aws-secret.ts
/** Reads a secret by its labels. `parse` turns its text into what is logged in with. */
function fromSecretsManager(client, secretId, parse) {
	return async (stage) => {
		const answer = await orMissing(client.getSecretValue({
			SecretId: secretId,
			VersionStage: stage
		}));
		if (answer?.SecretString === void 0 || answer.VersionId === void 0) return void 0;
		return {
			version: answer.VersionId,
			value: parse(answer.SecretString)
		};
	};
}
/** Also the answer for AWSPENDING on a version that has no value yet (aws/aws-sdk-js-v3#7701). */
async function orMissing(asked) {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && error.name === "ResourceNotFoundException") return void 0;
		throw error;
	}
}

export { fromSecretsManager };