import "./rolldown-runtime.js";
import { C as inertExcerpt } from "./start.js";
import { t as statementError } from "./statement-error.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);
const createHmac = (...args) => process.getBuiltinModule("node:crypto").createHmac(...args);
const pbkdf2Sync = (...args) => process.getBuiltinModule("node:crypto").pbkdf2Sync(...args);
const randomBytes = (...args) => process.getBuiltinModule("node:crypto").randomBytes(...args);

// src/clients/databases/postgres-verifier.ts
const ITERATIONS = 4096;
const SALT_BYTES = 16;
function passwordVerifier(user, password, encryption) {
	const text = password.expose();
	if (encryption === "md5" || encryption === "on") return `md5${createHash("md5").update(text + user).digest("hex")}`;
	const salt = randomBytes(SALT_BYTES);
	const salted = pbkdf2Sync(text, salt, ITERATIONS, 32, "sha256");
	const clientKey = createHmac("sha256", salted).update("Client Key").digest();
	const storedKey = createHash("sha256").update(clientKey).digest("base64");
	const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
	return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}

// src/clients/databases/postgres-users.ts
const LASTING = {
	forbidden: /* @__PURE__ */ new Set(["42501"]),
	password: /* @__PURE__ */ new Set()
};
const ROLES = `
  SELECT rolname, rolcanlogin, rolconnlimit, rolvaliduntil::text AS until,
         rolsuper OR rolreplication OR EXISTS (
           SELECT 1 FROM pg_catalog.pg_roles s
           WHERE s.rolname = 'rds_superuser' AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER')) AS powerful
  FROM pg_catalog.pg_roles r WHERE rolname IN ($1, $2)`;
const SETTINGS = `
  SELECT d.datname, unnest(s.setconfig) AS setting
  FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
  LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
  WHERE r.rolname = $1 ORDER BY 1, 2`;
const INHERITS = `
  SELECT pg_catalog.pg_has_role(t.oid, a.oid, 'USAGE') AS inherits
  FROM pg_catalog.pg_roles a, pg_catalog.pg_roles t WHERE a.rolname = $1 AND t.rolname = $2`;
const MISSING_ROLES = `
  SELECT g.rolname FROM pg_catalog.pg_auth_members m
  JOIN pg_catalog.pg_roles a ON a.oid = m.member JOIN pg_catalog.pg_roles g ON g.oid = m.roleid,
  pg_catalog.pg_roles t
  WHERE a.rolname = $1 AND t.rolname = $2 AND g.oid <> t.oid
    AND NOT pg_catalog.pg_has_role(t.oid, g.oid, 'USAGE') ORDER BY 1`;
const OWN_THINGS = `
  SELECT count(*)::int AS things FROM pg_catalog.pg_shdepend s
  JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
  WHERE r.rolname = $1 AND s.refclassid = 'pg_catalog.pg_authid'::regclass
    AND s.classid <> 'pg_catalog.pg_auth_members'::regclass AND s.deptype IN ('o', 'a', 'r')`;
async function inspectPostgres(client, pair) {
	try {
		const roles = (await client.query(ROLES, [pair.active, pair.twin])).rows;
		const active = roles.find(({ rolname }) => rolname === pair.active);
		const twin = roles.find(({ rolname }) => rolname === pair.twin);
		const twinExists = twin !== void 0;
		const name = `the user "${inertExcerpt(pair.active, 63)}"`;
		if (!active) return {
			unfit: `${name} is not on the server.`,
			twinExists,
			drift: []
		};
		if (active.powerful || twin?.powerful) return {
			unfit: `${name} or its twin is a superuser or may replicate: such a user can have no twin.`,
			twinExists,
			drift: []
		};
		return {
			twinExists,
			drift: twin ? await driftOf(client, active, twin) : []
		};
	} catch (error) {
		throw statementError(error, "read the users", LASTING);
	}
}
async function driftOf(client, active, twin) {
	const names = [active.rolname, twin.rolname];
	const drift = [];
	if (!twin.rolcanlogin) drift.push("may not log in (NOLOGIN)");
	if (twin.rolconnlimit !== active.rolconnlimit) drift.push("has another CONNECTION LIMIT");
	if (twin.until !== active.until) drift.push("has another VALID UNTIL");
	const settings = await settingsOf(client, twin.rolname);
	if (!isDeepEqual(ownSettings(settings), ownSettings(await settingsOf(client, active.rolname)))) drift.push("has other settings (ALTER ROLE … SET)");
	const [inherits] = (await client.query(INHERITS, names)).rows;
	if (inherits?.inherits) {
		if (!settings.some((one) => one.datname === null && one.setting === `role=${active.rolname}`)) drift.push("does not act as the other (ALTER ROLE … SET role)");
		return drift;
	}
	for (const { rolname } of (await client.query(MISSING_ROLES, names)).rows) drift.push(`is no member of "${inertExcerpt(rolname, 63)}"`);
	const [own] = (await client.query(OWN_THINGS, [active.rolname])).rows;
	if (own && own.things > 0) drift.push(`has no share in ${own.things} objects of the other`);
	return drift;
}
async function settingsOf(client, role) {
	return (await client.query(SETTINGS, [role])).rows;
}
function ownSettings(settings) {
	return settings.filter(({ setting }) => !setting.startsWith("role="));
}
function isDeepEqual(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
async function createPostgresTwin(client, pair, password) {
	const { escapeIdentifier: id, escapeLiteral: text } = (await import("./esm.js")).default;
	const twin = id(pair.twin);
	const attempt = `make the user "${inertExcerpt(pair.twin, 63)}"`;
	try {
		const roles = (await client.query(ROLES, [pair.active, pair.twin])).rows;
		const active = roles.find(({ rolname }) => rolname === pair.active);
		if (!active) throw new Error("the users changed");
		if (roles.length > 1) return;
		const verifier = passwordVerifier(pair.twin, password, await encryptionOf(client));
		const until = active.until === null ? "" : ` VALID UNTIL ${text(active.until)}`;
		const limit = ` CONNECTION LIMIT ${active.rolconnlimit}`;
		await client.query("BEGIN");
		await client.query(`CREATE ROLE ${twin} LOGIN INHERIT${limit}${until} PASSWORD ${text(verifier)}`);
		await client.query(`GRANT ${id(pair.active)} TO ${twin}`);
		await client.query(`ALTER ROLE ${twin} SET role = ${text(pair.active)}`);
		for (const { datname, setting } of ownSettings(await settingsOf(client, pair.active))) {
			const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
			await client.query("SELECT pg_catalog.set_config($1, $2, true)", [name, value]);
			const where = datname === null ? "" : ` IN DATABASE ${id(datname)}`;
			const dotted = name.split(".").map(id).join(".");
			await client.query(`ALTER ROLE ${twin}${where} SET ${dotted} FROM CURRENT`);
		}
		await client.query("COMMIT");
	} catch (error) {
		throw statementError(error, attempt, LASTING);
	}
}
async function setPostgresPassword(client, user, password) {
	const { escapeIdentifier: id, escapeLiteral: text } = (await import("./esm.js")).default;
	try {
		const verifier = passwordVerifier(user, password, await encryptionOf(client));
		await client.query(`ALTER ROLE ${id(user)} PASSWORD ${text(verifier)}`);
	} catch (error) {
		throw statementError(error, `set the password of "${inertExcerpt(user, 63)}"`, LASTING);
	}
}
async function encryptionOf(client) {
	const { rows } = await client.query("SHOW password_encryption");
	return rows[0]?.password_encryption ?? "";
}

export { createPostgresTwin, inspectPostgres, setPostgresPassword };