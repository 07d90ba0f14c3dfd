import { n as dueIn, r as eachCredentialOnce } from "./credential-age.js";

// src/report/posture.ts
const SOON_MS = 12096e5;
function postureOf(report, now) {
	const credentials = credentialsOf(report).sort((a, b) => dueIn(a, now) - dueIn(b, now));
	const oldest = credentials.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))[0];
	return {
		credentials,
		overdue: credentials.filter((each) => dueIn(each, now) <= 0),
		soon: credentials.filter((each) => dueIn(each, now) > 0 && dueIn(each, now) <= SOON_MS),
		oldest,
		ratio: ratioOf(report, now)
	};
}
function credentialsOf({ rotations, credentials = [] }) {
	return eachCredentialOnce([...rotations.flatMap(({ credential }) => credential ?? []), ...credentials]);
}
function ratioOf({ rotations, unseenRotations = [] }, now) {
	if (rotations.length === 0) return void 0;
	return rotations.filter((rotation) => isInPeriod(rotation, now)).length / (rotations.length + unseenRotations.length);
}
function ratiosByKind({ rotations, unseenRotations = [] }, now) {
	const ratios = [...Map.groupBy(rotations, ({ kind }) => kind)].flatMap(([kind, some]) => {
		const ratio = ratioOf({
			rotations: some,
			unseenRotations: unseenRotations.filter((each) => each.kind === kind)
		}, now);
		return ratio === void 0 ? [] : [[kind, ratio]];
	});
	return new Map(ratios);
}
function isInPeriod({ status, credential }, now) {
	if (status === "failed" || status === "needs-person" || status === "rolled-back") return false;
	if (credential) return dueIn(credential, now) > 0;
	return status !== "planned";
}

export { ratiosByKind as n, postureOf as t };