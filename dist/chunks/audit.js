import "./rolldown-runtime.js";

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
	const session = openAwsSession({
		env,
		region: config.aws.region,
		role: config.aws.role,
		learn
	});
	try {
		return await auditAccount({
			config,
			ports: {
				secrets: auditSecrets(session),
				account: auditAccountReader(session),
				databases: auditDatabases(session)
			},
			clock: context.clock,
			fingerprints: context.fingerprints,
			learn,
			signal: context.signal
		});
	} finally {
		session.close();
	}
}

export { audit };