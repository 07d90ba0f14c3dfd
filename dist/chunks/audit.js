import "./rolldown-runtime.js";
import { n as auditPlaces } from "./audit-places.js";
import { n as expandEntries } from "./expand.js";

// src/commands/audit.ts
async function audit({ share }, context) {
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
	}, share && ((account) => share.hasAccount(account)));
}

export { audit };