// src/consumer/mysql.ts
/** MySQL Server Error Reference, and MariaDB's: the login was judged and refused. */
const REFUSED = /* @__PURE__ */ new Set(["ER_ACCESS_DENIED_ERROR", "ER_ACCESS_DENIED_NO_PASSWORD_ERROR"]);
/** Whether MySQL or MariaDB judged the password and refused it. */
function isMysqlAuthFailure(error) {
	return REFUSED.has(error?.code);
}
/**
* Makes a pool log in with what the secret says, and gives the same pool back: `query`, `execute` and
* `getConnection` of it then wait, instead of failing, while a password changes. Connections that are open stay.
*/
function withMysqlSecret(pool, credentials) {
	const inner = callbackPoolOf(pool);
	const getConnection = inner.getConnection.bind(inner);
	const acquire = () => credentials.logIn(({ username, password }) => new Promise((resolve, reject) => {
		const { connectionConfig } = inner.config;
		if (username !== void 0) connectionConfig.user = username;
		connectionConfig.password = password;
		getConnection((error, connection) => error ? reject(error) : resolve(connection));
	}), isMysqlAuthFailure);
	inner.getConnection = (callback) => void answer(acquire(), callback);
	return pool;
}
async function answer(acquired, callback) {
	let connection;
	try {
		connection = await acquired;
	} catch (error) {
		return callback(error);
	}
	callback(null, connection);
}
function callbackPoolOf(pool) {
	const inner = "pool" in pool ? pool.pool : pool;
	const { config, getConnection } = inner;
	if (config?.connectionConfig === void 0 || getConnection === void 0) throw new TypeError("This is not a pool of mysql2, version 3.");
	return inner;
}

export { isMysqlAuthFailure, withMysqlSecret };