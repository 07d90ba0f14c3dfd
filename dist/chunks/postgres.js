import "./rolldown-runtime.js";
import { t as loginResultOf } from "./login-error.js";

// src/clients/databases/postgres.ts
const CODES = {
	refused: /* @__PURE__ */ new Set(["28P01"]),
	afterLogin: /* @__PURE__ */ new Set(["3D000", "42501"])
};
const TIMEOUT_MS = 15e3;
async function postgresClient(login, ca) {
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
async function postgresLogin(login, ca) {
	const client = await postgresClient(login, ca);
	try {
		await client.connect();
		await client.query("SELECT 1");
		return { kind: "accepted" };
	} catch (error) {
		return loginResultOf(error, CODES);
	} finally {
		await client.end().catch(() => {});
	}
}
async function usePostgres(login, ca, use) {
	const client = await postgresClient(login, ca);
	try {
		try {
			await client.connect();
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

export { postgresLogin, usePostgres };