// src/clients/aws/managed-secret.ts
function managedSecretOf(found) {
	return found && {
		arn: found.SecretArn ?? "",
		status: found.SecretStatus ?? "",
		kmsKey: found.KmsKeyId
	};
}

// src/clients/aws/pending-changes.ts
function otherPendingOf(pending) {
	return Object.entries(pending ?? {}).filter(([name, value]) => name !== "MasterUserPassword" && value !== void 0).map(([name]) => name);
}

export { managedSecretOf as n, otherPendingOf as t };