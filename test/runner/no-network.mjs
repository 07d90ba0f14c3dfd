// Preloaded (NODE_OPTIONS=--import) into a process whose connections a test wants to know: refuses every TCP,
// UDP and DNS request that is not on the allow-list, and writes each attempt down as one line of JSON.
//   NETWORK_GUARD_ALLOW   comma list of host:port, host:* or a socket's path
//   NETWORK_GUARD_RECORD  file to append to
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const allowed = new Set((process.env.NETWORK_GUARD_ALLOW ?? '').split(',').filter(Boolean));
const recordFile = process.env.NETWORK_GUARD_RECORD;

function isAllowed(host, port) {
  return allowed.has(`${host}:${port}`) || allowed.has(`${host}:*`);
}

function record(kind, target, ok) {
  if (recordFile) appendFileSync(recordFile, `${JSON.stringify({ kind, target, allowed: ok })}\n`);
}

function refusal(kind, target) {
  const error = new Error(`The network guard refused ${kind} to ${target}`);
  error.code = 'ERR_NETWORK_GUARD';
  return error;
}

/** The options of the many forms of `Socket.connect`; Node itself passes them as one normalised array. */
function connectOptions(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return { port: Number(first), host: typeof args[1] === 'string' ? args[1] : 'localhost' };
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guardedConnect(...args) {
  const options = connectOptions(args);
  const host = options.host ?? 'localhost';
  const target = options.path ?? `${host}:${options.port}`;
  const ok = options.path ? allowed.has(options.path) : isAllowed(host, options.port);
  record('tcp', target, ok);
  if (ok) return connect.apply(this, args);
  process.nextTick(() => this.destroy(refusal('a connection', target)));
  return this;
};

function mayResolve(host) {
  if (net.isIP(host) || host === 'localhost') return true;
  for (const entry of allowed) if (entry.slice(0, entry.lastIndexOf(':')) === host) return true;
  return false;
}

const names = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));
for (const name of names) {
  const original = dns[name];
  dns[name] = function guardedDns(host, ...rest) {
    const ok = mayResolve(String(host));
    if (ok) return original.call(this, host, ...rest);
    record('dns', String(host), false);
    const callback = rest.at(-1);
    if (typeof callback === 'function') process.nextTick(callback, refusal('a look-up', String(host)));
    return {};
  };
}
for (const name of Object.keys(dns.promises).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
  const original = dns.promises[name];
  dns.promises[name] = async function guardedDnsPromise(host, ...rest) {
    if (mayResolve(String(host))) return await original.call(this, host, ...rest);
    record('dns', String(host), false);
    throw refusal('a look-up', String(host));
  };
}

for (const resolver of [dns.Resolver, dns.promises.Resolver]) {
  const methods = Object.getOwnPropertyNames(resolver.prototype).filter((key) =>
    /^(resolve|reverse)/.test(key),
  );
  for (const name of methods) {
    resolver.prototype[name] = function guardedResolver(host) {
      record('dns', String(host), false);
      throw refusal('a look-up', String(host));
    };
  }
}

dgram.Socket.prototype.send = function guardedSend(...args) {
  record('udp', String(args.findLast((argument) => typeof argument === 'string') ?? ''), false);
  throw refusal('a datagram', 'anywhere');
};
syncBuiltinESMExports();
