import "./rolldown-runtime.js";
import { t as loginResultOf } from "./login-error.js";

// src/clients/databases/postgres.ts
const CODES = {
	refused: /* @__PURE__ */ new Set(["28P01"]),
	afterLogin: /* @__PURE__ */ new Set(["3D000", "42501"])
};
const TIMEOUT_MS = 15e3;
async function postgresClient(login, { ca }) {
	const client = new (await (import("./esm.js"))).default.Client({
		host: login.host,
		port: login.port,
		user: login.user,
		password: login.password.expose(),
		database: login.database ?? "postgres",
		ssl: {
			rejectUnauthorized: true,
			...ca ? { ca } : {}
		},
		connectionTimeoutMillis: TIMEOUT_MS,
		query_timeout: TIMEOUT_MS,
		application_name: "rekey"
	});
	client.on("error", () => {});
	return client;
}
async function postgresLogin(login, trust) {
	const client = await postgresClient(login, trust);
	try {
		await client.connect();
		trust.verified(login.host, socketOf(client));
		await client.query("SELECT 1");
		return { kind: "accepted" };
	} catch (error) {
		return loginResultOf(error, CODES);
	} finally {
		await client.end().catch(() => {});
	}
}
async function usePostgres(login, trust, use) {
	const client = await postgresClient(login, trust);
	try {
		try {
			await client.connect();
			trust.verified(login.host, socketOf(client));
		} catch (error) {
			return loginResultOf(error, CODES);
		}
		return {
			kind: "used",
			result: await use(client)
		};
	} finally {
		await client.end().catch(() => {});
	}
}
function socketOf(client) {
	const { connection } = client;
	return connection?.stream;
}

export { postgresLogin, usePostgres };