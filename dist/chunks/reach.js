import "./rolldown-runtime.js";
import { t as loginResultOf } from "./login-error.js";
import { n as databaseTrust } from "./tls.js";
const { once } = process.getBuiltinModule("node:events");
const connect = (...args) => process.getBuiltinModule("node:net").connect(...args);
const isIP = (...args) => process.getBuiltinModule("node:net").isIP(...args);
const connect$1 = (...args) => process.getBuiltinModule("node:tls").connect(...args);

// src/clients/databases/reach.ts
const TIMEOUT_MS = 1e4;
function databaseReach(options) {
	return async (place) => {
		let note;
		const trusted = await databaseTrust({
			...options,
			note: (text) => note = text
		})();
		let socket;
		let secure;
		try {
			socket = connect({
				host: place.host,
				port: place.port
			});
			await happens(socket, "connect");
			await NEGOTIATIONS[place.family](socket);
			const { host } = place;
			const ca = trusted.ca ? { ca: trusted.ca } : {};
			secure = connect$1({
				socket,
				host,
				...isIP(host) ? {} : { servername: host },
				...ca
			});
			await happens(secure, "secureConnect");
			trusted.verified(host, secure);
			return {
				kind: "reached",
				note
			};
		} catch (error) {
			const said = loginResultOf(error, {
				refused: /* @__PURE__ */ new Set(),
				afterLogin: /* @__PURE__ */ new Set()
			});
			return {
				kind: "unreachable",
				reason: "reason" in said ? said.reason : said.kind
			};
		} finally {
			secure?.destroy();
			socket?.destroy();
		}
	};
}
const NEGOTIATIONS = {
	postgres: askPostgres,
	mysql: askMysql
};
async function askPostgres(socket) {
	const request = Buffer.alloc(8);
	request.writeInt32BE(8, 0);
	request.writeInt32BE(80877103, 4);
	socket.write(request);
	const [answer] = await hear(socket, () => 1);
	if (answer === LETTER_S) return;
	if (answer === LETTER_N) throw new Error("The server does not support SSL connections");
	throw new Error("The server does not speak the protocol of PostgreSQL");
}
const LETTER_S = 83;
const LETTER_N = 78;
const CLIENT_SSL = 2048;
const CAPABILITIES = 35328;
const UTF8MB4 = 45;
async function askMysql(socket) {
	const greeting = (await hear(socket, (heard) => heard.length < 4 ? void 0 : 4 + heard.readUIntLE(0, 3))).subarray(4);
	const [protocol] = greeting;
	if (protocol === 255) throw new Error(`The server refuses connections: ${greeting.toString("latin1", 3, 200)}`);
	const version = greeting.indexOf(0, 1);
	if (protocol !== 10 || version < 0) throw new Error("The server does not speak the protocol of MySQL");
	const at = version + 1 + 4 + 8 + 1;
	if (greeting.length < at + 2 || (greeting.readUInt16LE(at) & CLIENT_SSL) === 0) throw new Error("Server does not support secure connection");
	const request = Buffer.alloc(36);
	request.writeUIntLE(32, 0, 3);
	request.writeUInt8(1, 3);
	request.writeUInt32LE(CAPABILITIES, 4);
	request.writeUInt32LE(16777216, 8);
	request.writeUInt8(UTF8MB4, 12);
	socket.write(request);
}
const MOST_BYTES = 4096;
async function hear(socket, enough) {
	let heard = Buffer.alloc(0);
	for (;;) {
		const [chunk] = await happens(socket, "data");
		heard = Buffer.concat([heard, chunk]);
		const length = enough(heard);
		if (length !== void 0 && heard.length === length) return heard;
		if (length !== void 0 && heard.length > length || heard.length > MOST_BYTES) throw new Error("The server says more than its protocol has here");
	}
}
async function happens(socket, event) {
	const ended = new AbortController();
	const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(TIMEOUT_MS)]);
	const end = () => ended.abort();
	socket.once("close", end);
	try {
		return await once(socket, event, { signal });
	} catch (error) {
		if (!signal.aborted) throw error;
		if (ended.signal.aborted) throw new Error("The server closed the connection", { cause: error });
		throw Object.assign(new Error(`no answer within ${TIMEOUT_MS / 1e3} s`, { cause: error }), { code: "ETIMEDOUT" });
	} finally {
		socket.off("close", end);
	}
}

export { databaseReach };