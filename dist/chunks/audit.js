import "./rolldown-runtime.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as compareFindings } from "./finding.js";
import { n as mergeReports, t as emptyReport } from "./run-report.js";
import { i as expandEntries, n as placesOf, r as entriesOf } from "./places.js";

// src/commands/audit-places.ts
async function auditPlaces(config, look) {
	const { role, region } = config.aws;
	const places = placesOf(entriesOf(config), config.aws);
	const isOwn = (place) => place.role === role && place.region === region;
	const reports = [await look({
		role,
		region,
		config,
		entries: places.find(isOwn)?.rotations ?? []
	})];
	for (const place of places.filter((each) => !isOwn(each))) {
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
				},
				entries: place.rotations
			}));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			const gap = `The account and region of ${place.rotations.map(({ name }) => `"${name}"`).join(", ")} could not be looked at: ${messageOf(error)}`;
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

// src/commands/audit.ts
async function audit(_request, context) {
	const { config, env, redactor } = context;
	const [{ openAwsSession }, { auditSecrets }, { auditAccountReader }, { auditDatabases }, { auditAccount }] = await Promise.all([
		import("./session.js"),
		import("./audit-secrets.js"),
		import("./audit-account2.js"),
		import("./audit-databases.js"),
		import("./audit-account.js")
	]);
	const learn = redactor.add.bind(redactor);
	return await auditPlaces(config, async ({ role, region, config: common, entries }) => {
		const session = openAwsSession({
			env,
			region,
			role,
			learn,
			clock: context.clock
		});
		try {
			const { rotations, notes, gaps } = await expandEntries(entries, session);
			const report = await auditAccount({
				config: {
					...common,
					rotate: [...rotations]
				},
				ports: {
					secrets: auditSecrets(session),
					account: auditAccountReader(session),
					databases: auditDatabases(session)
				},
				clock: session.clock,
				fingerprints: context.fingerprints,
				learn,
				signal: context.signal
			});
			return {
				...report,
				complete: report.complete && gaps.length === 0,
				gaps: [...report.gaps, ...gaps],
				notes: [...report.notes, ...notes]
			};
		} finally {
			session.close();
		}
	});
}

export { audit };