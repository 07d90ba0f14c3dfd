import { b as RekeyError, x as messageOf } from "./start.js";
import { Dn as compareFindings, Mt as emptyReport, Nt as mergeReports } from "./foundation.js";
import { t as entriesOf } from "./expand.js";
import { n as placesOf } from "./places.js";

// src/commands/audit-places.ts
function accountsOf(config) {
	const { role, region } = config.aws;
	const places = placesOf(entriesOf(config), config.aws).map((place) => ({
		role: place.role,
		region: place.region,
		entries: place.rotations
	}));
	const others = (config.fleet?.accounts ?? []).map((account) => ({
		role: account.role,
		region: account.region ?? region,
		entries: []
	}));
	const all = [...places, ...others];
	const isOwn = (place) => place.role === role && place.region === region;
	const own = {
		role,
		region,
		entries: places.find(isOwn)?.entries ?? []
	};
	const keyOf = (place) => JSON.stringify([place.role, place.region]);
	const further = new Map(all.filter((each) => !isOwn(each)).map((each) => [keyOf(each), each]));
	for (const place of places) if (!isOwn(place)) further.set(keyOf(place), place);
	return [own, ...further.values()];
}
async function auditPlaces(config, look, isMine = () => true) {
	const [own, ...others] = accountsOf(config);
	const reports = own && isMine(own) ? [await look({
		...own,
		config
	})] : [];
	for (const place of others.filter(isMine)) {
		const passwords = {
			profile: config.passwords.profile,
			secrets: []
		};
		try {
			reports.push(await look({
				...place,
				config: {
					...config,
					passwords
				}
			}));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			const gap = `The account and region of ${place.entries.map(({ name }) => `"${name}"`).join(", ") || place.role} could not be looked at: ${messageOf(error)}`;
			reports.push({
				...emptyReport,
				complete: false,
				gaps: [gap]
			});
		}
	}
	const merged = mergeReports(reports);
	return {
		...merged,
		commands: ["audit"],
		findings: eachOnce(merged.findings),
		notes: [...new Set(merged.notes)]
	};
}
function eachOnce(findings) {
	return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()].sort(compareFindings);
}

export { auditPlaces as n, accountsOf as t };