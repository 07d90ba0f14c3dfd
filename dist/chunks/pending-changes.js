// src/clients/aws/pending-changes.ts
function otherPendingOf(pending) {
	return Object.entries(pending ?? {}).filter(([name, value]) => name !== "MasterUserPassword" && value !== void 0).map(([name]) => name);
}

export { otherPendingOf as t };