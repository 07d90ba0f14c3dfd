import "./rolldown-runtime.js";
import { n as databaseTrust } from "./tls.js";

// src/clients/databases/database-admin.ts
function databaseAdmin(options) {
	const trusted = databaseTrust(options);
	return {
		async inspect(admin, pair) {
			const trust = await trusted();
			if (admin.family === "postgres") {
				const [{ usePostgres }, users] = [await import("./postgres.js"), await import("./postgres-users.js")];
				return pairResult(await usePostgres(admin, trust, (client) => users.inspectPostgres(client, pair)));
			}
			const [{ useMysql }, users] = [await import("./mysql.js"), await import("./mysql-users.js")];
			return pairResult(await useMysql(admin, trust, (connection) => users.inspectMysql(connection, pair)));
		},
		async createTwin(admin, pair, password) {
			const trust = await trusted();
			if (admin.family === "postgres") {
				const [{ usePostgres }, users] = [await import("./postgres.js"), await import("./postgres-users.js")];
				return mustHaveUsed(await usePostgres(admin, trust, (client) => users.createPostgresTwin(client, pair, password)));
			}
			const [{ useMysql }, users] = [await import("./mysql.js"), await import("./mysql-users.js")];
			mustHaveUsed(await useMysql(admin, trust, (connection) => users.createMysqlTwin(connection, pair, password)));
		},
		async setPassword(admin, pair, password) {
			const trust = await trusted();
			if (admin.family === "postgres") {
				const [{ usePostgres }, users] = [await import("./postgres.js"), await import("./postgres-users.js")];
				return mustHaveUsed(await usePostgres(admin, trust, (client) => users.setPostgresPassword(client, pair.twin, password)));
			}
			const [{ useMysql }, users] = [await import("./mysql.js"), await import("./mysql-users.js")];
			mustHaveUsed(await useMysql(admin, trust, (connection) => users.setMysqlPassword(connection, pair, password)));
		}
	};
}
function pairResult(used) {
	if (used.kind === "used") return {
		kind: "seen",
		facts: used.result
	};
	if (used.kind === "accepted") return {
		kind: "unreachable",
		reason: "the login was accepted and no session given"
	};
	return used;
}
function mustHaveUsed(used) {
	if (used.kind === "used") return;
	throw new Error(`the administrator's login: ${used.kind === "unreachable" ? used.reason : `it was ${used.kind}`}`);
}

export { databaseAdmin };