import "./rolldown-runtime.js";
import { n as databaseTrust } from "./tls.js";

// src/clients/databases/database-login.ts
function databaseLogin(options) {
	const trusted = databaseTrust(options);
	return { async tryLogin(login) {
		const trust = await trusted();
		switch (login.family) {
			case "postgres": return await (await import("./postgres.js")).postgresLogin(login, trust);
			case "mysql": return await (await import("./mysql.js")).mysqlLogin(login, trust);
		}
	} };
}

export { databaseLogin };