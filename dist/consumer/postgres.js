// src/consumer/postgres.ts
/** Whether PostgreSQL judged the password and refused it (appendix A, `invalid_password`). */
function isPostgresAuthFailure(error) {
	return error?.code === "28P01";
}
/**
* Makes a pool log in with what the secret says, and gives the same pool back: `query` and `connect` of it then
* wait, instead of failing, while a password changes. Connections that are open stay as they are.
*/
function withPostgresSecret(pool, credentials) {
	const connect = pool.connect.bind(pool);
	const acquire = () => credentials.logIn(({ username, password }) => new Promise((resolve, reject) => {
		if (username !== void 0) pool.options.user = username;
		pool.options.password = password;
		connect((error, client, release) => error ? reject(error) : resolve({
			client,
			release
		}));
	}), isPostgresAuthFailure);
	const connectWithSecret = (callback) => {
		const acquired = acquire();
		if (!callback) return acquired.then(({ client }) => client);
		answer(acquired, callback);
	};
	return Object.assign(pool, { connect: connectWithSecret });
}
async function answer(acquired, callback) {
	let checkout;
	try {
		checkout = await acquired;
	} catch (error) {
		return callback(error);
	}
	callback(void 0, checkout.client, checkout.release);
}

export { isPostgresAuthFailure, withPostgresSecret };