import { i as __toESM } from "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { t as statementError } from "./statement-error.js";

// src/clients/databases/mysql-grants.ts
const LINKS = [
	" TO ",
	" FOR ",
	" FROM "
];
const OPTIONS = [" WITH GRANT OPTION", " WITH ADMIN OPTION"];
function readGrant(row, account) {
	for (const spelled of spellings(account)) for (const link of LINKS) {
		const at = row.lastIndexOf(link + spelled);
		if (at < 0) continue;
		const tail = row.slice(at + link.length + spelled.length);
		const option = OPTIONS.find((one) => tail.includes(one)) ?? "";
		return {
			head: row.slice(0, at),
			link,
			option
		};
	}
	throw new RekeyError({
		code: "database-grants",
		what: "SHOW GRANTS answered something that Rekey cannot read.",
		fix: "Please report the version of the server (without the answer)."
	});
}
function isSubstantial({ head, option }) {
	return head !== "GRANT USAGE ON *.*" || option !== "";
}
function isPowerful({ head, option }) {
	if (head.includes("`rds_superuser_role`")) return true;
	const everywhere = /^GRANT (.*) ON \*\.\*$/.exec(head)?.[1];
	if (everywhere === void 0) return false;
	if (option !== "") return true;
	return everywhere.split(", ").some((one) => [
		"ALL PRIVILEGES",
		"SUPER",
		"CREATE USER"
	].includes(one));
}
function grantText({ head, option }) {
	return head + option;
}
function spellings({ user, host }) {
	return ["`", "'"].map((mark) => {
		const quoted = (text) => mark + text.replaceAll(mark, mark + mark) + mark;
		return `${quoted(user)}@${quoted(host)}`;
	});
}

// src/clients/databases/mysql-users.ts
const LASTING = {
	forbidden: /* @__PURE__ */ new Set([
		"ER_SPECIFIC_ACCESS_DENIED_ERROR",
		"ER_ACCESS_DENIED_ERROR",
		"ER_DBACCESS_DENIED_ERROR",
		"ER_TABLEACCESS_DENIED_ERROR",
		"ER_COLUMNACCESS_DENIED_ERROR",
		"ER_CANT_CREATE_USER_WITH_GRANT"
	]),
	password: /* @__PURE__ */ new Set(["ER_NOT_VALID_PASSWORD", "ER_PASSWD_LENGTH"])
};
const LIMITS = {
	max_questions: "MAX_QUERIES_PER_HOUR",
	max_updates: "MAX_UPDATES_PER_HOUR",
	max_connections: "MAX_CONNECTIONS_PER_HOUR",
	max_user_connections: "MAX_USER_CONNECTIONS"
};
const LIMIT_NAMES = Object.keys(LIMITS);
async function inspectMysql(connection, pair) {
	try {
		await prepare(connection);
		const rows = await accountRows(connection, pair);
		const twinExists = rows.some(({ user }) => user === pair.twin);
		const found = accountsOf(rows, pair);
		if (typeof found === "string") return {
			unfit: found,
			twinExists,
			drift: []
		};
		const { active, twin } = found;
		const has = await grantsOf(connection, active);
		const twinHas = twin ? await grantsOf(connection, twin) : [];
		if ([...has, ...twinHas].some(isPowerful)) return {
			unfit: `${named(pair.active)} or its twin may administer the whole server: such a user can have no twin.`,
			twinExists,
			drift: []
		};
		return {
			twinExists,
			drift: twin ? driftOf({
				active,
				twin
			}, has, twinHas) : []
		};
	} catch (error) {
		throw statementError(error, "read the users and their grants", LASTING);
	}
}
async function createMysqlTwin(connection, pair, password) {
	try {
		const { escape: text } = await import("./mysql22.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		await prepare(connection);
		const found = accountsOf(await accountRows(connection, pair), pair);
		if (typeof found === "string") throw new Error("the users changed");
		const { active } = found;
		const twin = found.twin ?? {
			user: pair.twin,
			host: active.host
		};
		if (!found.twin) {
			const limits = LIMIT_NAMES.map((name) => `${LIMITS[name]} ${active[name]}`).join(" ");
			const demands = `REQUIRE ${active.tls === "" ? "NONE" : "SSL"} WITH ${limits}`;
			const identified = await identification(connection, active);
			await connection.query(`CREATE USER ?@? ${identified} ${demands}`, [
				twin.user,
				twin.host,
				password.expose()
			]);
		}
		const has = new Set((await grantsOf(connection, twin)).map(grantText));
		for (const grant of await grantsOf(connection, active)) {
			if (has.has(grantText(grant))) continue;
			await connection.query(`${grant.head}${grant.link}${text(twin.user)}@${text(twin.host)}${grant.option}`);
		}
	} catch (error) {
		throw statementError(error, `make ${named(pair.twin)} like the other`, LASTING);
	}
}
async function setMysqlPassword(connection, pair, password) {
	try {
		await prepare(connection);
		const found = accountsOf(await accountRows(connection, pair), pair);
		if (typeof found === "string" || !found.twin) throw new Error("the users changed");
		const { user, host } = found.twin;
		const identified = await identification(connection, found.twin);
		await connection.query(`ALTER USER ?@? ${identified}`, [
			user,
			host,
			password.expose()
		]);
	} catch (error) {
		throw statementError(error, `set the password of ${named(pair.twin)}`, LASTING);
	}
}
async function prepare(connection) {
	await connection.query("SET SESSION sql_mode = 'STRICT_ALL_TABLES', SESSION sql_quote_show_create = 1");
}
async function accountRows(connection, pair) {
	const columns = `User AS user, Host AS host, plugin, ssl_type AS tls, ${LIMIT_NAMES.join(", ")}`;
	const [rows] = await connection.execute(`SELECT ${columns} FROM mysql.user WHERE User = ? OR User = ?`, [pair.active, pair.twin]);
	return rows;
}
function accountsOf(rows, pair) {
	const [active, ...others] = rows.filter(({ user }) => user === pair.active);
	const [twin, ...twins] = rows.filter(({ user }) => user === pair.twin);
	if (!active) return `${named(pair.active)} is not on the server.`;
	if (others.length > 0 || twins.length > 0) return `${named(pair.active)} or its twin has accounts for several hosts: leave one for each name.`;
	if (active.tls !== "" && active.tls !== "ANY") return `${named(pair.active)} must show a client certificate, which Rekey has none of.`;
	return {
		active,
		twin
	};
}
async function grantsOf(connection, account) {
	const [rows] = await connection.query("SHOW GRANTS FOR ?@?", [account.user, account.host]);
	const grants = rows.map((row) => readGrant(String(Object.values(row)[0]), account)).filter(isSubstantial);
	return await isMariadb(connection) ? grants : [...grants, ...await defaultRoles(connection, account)];
}
async function defaultRoles(connection, { user, host }) {
	const { escape: text } = await import("./mysql22.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		const [rows] = await connection.execute("SELECT DEFAULT_ROLE_USER AS role, DEFAULT_ROLE_HOST AS place FROM mysql.default_roles WHERE USER = ? AND HOST = ? ORDER BY 1, 2", [user, host]);
		const roles = rows.map(({ role, place }) => `${text(String(role))}@${text(String(place))}`);
		if (roles.length === 0) return [];
		return [{
			head: `SET DEFAULT ROLE ${roles.join(", ")}`,
			link: " TO ",
			option: ""
		}];
	} catch (error) {
		if (error.code === "ER_NO_SUCH_TABLE") return [];
		throw error;
	}
}
function driftOf({ active, twin }, has, twinHas) {
	const [theirs, ours] = [new Set(has.map(grantText)), new Set(twinHas.map(grantText))];
	const drift = [];
	if (twin.host !== active.host) drift.push(`is for the host "${inertExcerpt(twin.host, 60)}"`);
	if (twin.plugin !== active.plugin) drift.push("has another authentication plugin");
	if (twin.tls !== active.tls) drift.push("has another demand for TLS (REQUIRE)");
	if (LIMIT_NAMES.some((name) => twin[name] !== active[name])) drift.push("has other limits (WITH MAX_…)");
	for (const grant of theirs) if (!ours.has(grant)) drift.push(`lacks ${inertExcerpt(grant, 200)}`);
	for (const grant of ours) if (!theirs.has(grant)) drift.push(`has ${inertExcerpt(grant, 200)} besides`);
	return drift;
}
async function identification(connection, { plugin }) {
	if (!/^\w{1,64}$/.test(plugin)) throw new Error("an authentication plugin of no usual name");
	return await isMariadb(connection) ? `IDENTIFIED VIA ${plugin} USING PASSWORD(?)` : `IDENTIFIED WITH ${plugin} BY ?`;
}
async function isMariadb(connection) {
	const [rows] = await connection.query("SELECT VERSION() AS version");
	return /mariadb/i.test(String(rows[0]?.version));
}
function named(user) {
	return `the user "${inertExcerpt(user, 80)}"`;
}

export { createMysqlTwin, inspectMysql, setMysqlPassword };