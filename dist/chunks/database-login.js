import "./rolldown-runtime.js";
import { n as trustedCertificates } from "./tls2.js";

// src/clients/databases/database-login.ts
function databaseLogin(options) {
	let certificates;
	return { async tryLogin(login) {
		certificates ??= trustedCertificates(options.caFile);
		const ca = await certificates;
		switch (login.family) {
			case "postgres": return await (await import("./postgres.js")).postgresLogin(login, ca);
			case "mysql": return await (await import("./mysql.js")).mysqlLogin(login, ca);
		}
	} };
}

export { databaseLogin };