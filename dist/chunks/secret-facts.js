// src/clients/aws/secret-facts.ts
function secretFacts(entry) {
	return {
		arn: entry.ARN ?? "",
		name: entry.Name ?? "",
		primaryRegion: entry.PrimaryRegion,
		owningService: entry.OwningService,
		rotationEnabled: entry.RotationEnabled ?? false,
		deletedAt: entry.DeletedDate,
		rotatedAt: entry.LastRotatedDate,
		tags: new Map((entry.Tags ?? []).map(({ Key, Value }) => [Key ?? "", Value ?? ""]))
	};
}

export { secretFacts as t };