// src/clients/aws/managed-secret.ts
function managedSecretOf(found) {
	return found && {
		arn: found.SecretArn ?? "",
		status: found.SecretStatus ?? "",
		kmsKey: found.KmsKeyId
	};
}

export { managedSecretOf as t };