import { i as __toESM } from "./rolldown-runtime.js";
import { t as loginResultOf } from "./login-error.js";
const isIP = (...args) => process.getBuiltinModule("node:net").isIP(...args);

// src/clients/databases/mysql.ts
const CODES = {
	refused: /* @__PURE__ */ new Set(["ER_ACCESS_DENIED_ERROR", "ER_ACCESS_DENIED_NO_PASSWORD_ERROR"]),
	afterLogin: /* @__PURE__ */ new Set(["ER_MUST_CHANGE_PASSWORD_LOGIN"])
};
const TIMEOUT_MS = 15e3;
async function mysqlLogin(login, trust) {
	try {
		const used = await useMysql(login, trust, (connection) => connection.query({
			sql: "SELECT 1",
			timeout: TIMEOUT_MS
		}));
		return used.kind === "used" ? { kind: "accepted" } : used;
	} catch (error) {
		return loginResultOf(error, CODES);
	}
}
async function useMysql(login, trust, use) {
	if (isIP(login.host) !== 0 && !isLoopback(login.host)) return {
		kind: "unreachable",
		reason: `${login.host} is an address, for which no certificate can be verified`
	};
	const { createConnection } = await import("./promise.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const { ca } = trust;
	let connection;
	try {
		connection = await createConnection({
			host: login.host,
			port: login.port,
			user: login.user,
			password: login.password.expose(),
			ssl: {
				rejectUnauthorized: true,
				verifyIdentity: true,
				minVersion: "TLSv1.2",
				...ca ? { ca } : {}
			},
			connectTimeout: TIMEOUT_MS
		});
	} catch (error) {
		return loginResultOf(error, CODES);
	}
	connection.on("error", () => {});
	trust.verified(login.host, socketOf(connection));
	try {
		return {
			kind: "used",
			result: await use(connection)
		};
	} finally {
		connection.destroy();
	}
}
function isLoopback(address) {
	return address === "::1" || address.startsWith("127.");
}
function socketOf(connection) {
	const { connection: inner } = connection;
	return inner?.stream;
}

export { mysqlLogin, useMysql };