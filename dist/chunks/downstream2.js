import { b as RekeyError, d as VERSION } from "./start.js";
import { a as SecretDocument } from "./expand.js";
import { n as routeOf, t as describePlace } from "./ports2.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/commands/rotate/check-account.ts
async function checkAccount(session, ours) {
	const { callerIdentity } = await import("./caller-identity.js");
	const identity = await callerIdentity(session);
	const { account } = identity;
	if (ours.length > 0 && !ours.includes(account)) throw new RekeyError({
		code: "aws-account",
		what: `The AWS credentials of this run belong to account ${account}, which "aws.accounts" does not name.`,
		fix: "Use credentials of one of these accounts, or add this one."
	});
	return identity;
}

// src/rotate/demand.ts
function demandOf({ current, demands }) {
	const demand = current && demands?.get(current.id);
	return demand?.kind === "too-soon" ? void 0 : demand;
}
function isPreviousExposed({ previous, demands }) {
	return previous !== void 0 && demands?.get(previous.id)?.kind === "exposed";
}
function onDemand(rotation) {
	const secretOf = (state) => rotation.secretOf?.(state);
	let first;
	return {
		...rotation,
		async observe() {
			const state = await rotation.observe();
			const secret = secretOf(state);
			first ??= secret?.current && secret.demands?.get(secret.current.id);
			return state;
		},
		decide(state, now) {
			const decision = rotation.decide(state, now);
			if ("next" in decision || !first) return decision;
			const secret = secretOf(state);
			const isOpen = secret !== void 0 && demandOf(secret) !== void 0;
			return { end: explained(decision.end, first, {
				isOpen,
				kind: rotation.kind
			}) };
		}
	};
}
const NO_ROOM = " IAM allows two keys: delete the one that waits, if nobody needs it, and run this again.";
function explained(end, demand, { isOpen, kind }) {
	const { status, summary } = end;
	const hasEnded = status === "settled" || status === "pending";
	switch (demand.kind) {
		case "exposed":
			if (!isOpen || !hasEnded) return {
				...end,
				summary: `Its value is exposed in ${demand.where}. ${summary}`
			};
			return {
				...end,
				status: "needs-person",
				summary: `Its value is exposed in ${demand.where} and cannot be replaced yet. ${summary}${kind === "iam-user" ? NO_ROOM : ""}`
			};
		case "too-soon": return {
			...end,
			summary: `Asked for, but its value is less than an hour old and was not replaced again. ${summary}`
		};
		case "asked":
		case "approved": return isOpen && hasEnded ? {
			...end,
			summary: `Asked for, and not begun. ${summary}`
		} : end;
	}
}

// src/rotate/journal.ts
const INTENT_TAG = "rekey:rotation";
const RETIRED_TAG = "rekey:retired";
const SPREAD_TAG = "rekey:spread";
const MADE_TAG = "rekey:made";
const ONLY_KEY_TAG = "rekey:only-key";
const DOWNSTREAM_TAG = "rekey:downstream";
const ROLLED_BACK_TAG = "rekey:rolled-back";
function writeIntent({ token, at, keyIds }) {
	return [
		token,
		at.toISOString(),
		keyIds.length === 0 ? "none" : keyIds.join("/")
	].join(" ");
}
function readIntent(text) {
	const [token, time, keys, ...rest] = (text ?? "").split(" ");
	const at = readTime(time);
	if (!token || !at || keys === void 0 || rest.length > 0) return void 0;
	return {
		token,
		at,
		keyIds: keys === "none" ? [] : keys.split("/")
	};
}
function writeStamp({ id, at }) {
	return `${id} ${at.toISOString()}`;
}
function readStamp(text) {
	const [id, time, ...rest] = (text ?? "").split(" ");
	const at = readTime(time);
	return id && at && rest.length === 0 ? {
		id,
		at
	} : void 0;
}
function writeRolloutNote({ id, done, digest, phase, ref, at }) {
	return [
		id,
		done,
		digest,
		phase,
		ref,
		at.toISOString()
	].join(" ");
}
function readRolloutNote(text) {
	const [id, done = "", digest, phase, ref, time, ...rest] = (text ?? "").split(" ");
	const at = readTime(time);
	if (!id || !/^\d{1,3}$/.test(done) || !digest || !ref || !at || rest.length > 0) return void 0;
	if (phase !== "asking" && phase !== "asked") return void 0;
	return {
		id,
		done: Number(done),
		digest,
		phase,
		ref,
		at
	};
}
function writeRetirement({ id, at, knownUse, again }) {
	const more = again ? "again" : knownUse instanceof Date ? knownUse.toISOString() : knownUse;
	return [
		id,
		at.toISOString(),
		more
	].filter((part) => part !== void 0).join(" ");
}
function readRetirement(text) {
	const [id, time, more, ...rest] = (text ?? "").split(" ");
	const at = readTime(time);
	if (!id || !at || rest.length > 0) return void 0;
	if (more === void 0) return {
		id,
		at
	};
	if (more === "again") return {
		id,
		at,
		again: true
	};
	const knownUse = more === "never" ? more : readTime(more);
	return knownUse && {
		id,
		at,
		knownUse
	};
}
function writeRollBack({ from, to, candidate, why, at }) {
	return [
		from,
		to,
		candidate,
		why,
		at.toISOString()
	].join(" ");
}
function readRollBack(text) {
	const [from, to, candidate, why, time, ...rest] = (text ?? "").split(" ");
	const at = readTime(time);
	if (!from || !to || !candidate || !at || rest.length > 0) return void 0;
	return why === "asked" || why === "rejected" ? {
		from,
		to,
		candidate,
		why,
		at
	} : void 0;
}
function readTime(text = "") {
	const time = new Date(text);
	return !Number.isNaN(time.getTime()) && time.toISOString() === text ? time : void 0;
}

// src/rotate/refusal.ts
function refuse(id, text) {
	return {
		id,
		text
	};
}

// src/rotate/roll-back/standing.ts
function rolledBack({ current, rollBack }) {
	return current !== void 0 && rollBack?.to === current.id ? rollBack : void 0;
}
function rollingBack({ current, rollBack }) {
	return current !== void 0 && rollBack?.from === current.id ? rollBack : void 0;
}
function isRollBackWanted(state) {
	return state.request?.do === "roll-back" && !rolledBack(state) && !rollingBack(state);
}
function owesRollBack(state) {
	return isRollBackWanted(state) || rollingBack(state) !== void 0;
}
function heldUntil(state, everyMs, now) {
	const undone = rolledBack(state);
	if (!undone) return void 0;
	const { request, spread, current } = state;
	const isDone = spread !== void 0 && spread.id === current?.id && spread.at >= undone.at;
	if (request?.do === "resume" && isDone && spread.at < request.at) return now;
	return new Date(Math.max(undone.at.getTime(), current?.createdAt.getTime() ?? 0) + everyMs);
}
function candidateOf(state) {
	const { current, pinned, previous, description } = state;
	const begun = rollingBack(state);
	if (begun) return description.versions.find(({ id }) => id === begun.candidate);
	return pinned && pinned.id !== current?.id ? pinned : previous;
}

// src/rotate/rotation-token.ts
const PREFIX = "rekey-";
const HASH_LENGTH = 40;
const MOST_ATTEMPTS = 50;
function rotationToken(arn, basedOn, attempt) {
	const hash = createHash("sha256").update(JSON.stringify([
		arn,
		basedOn ?? null,
		attempt
	]));
	return PREFIX + hash.digest("hex").slice(0, HASH_LENGTH);
}
function isRotationToken(versionId) {
	return versionId.startsWith(PREFIX) && versionId.length === 46;
}
function isBasedOn(versionId, arn, current) {
	for (const token of attempts(arn, current)) if (token === versionId) return true;
	return false;
}
function nextToken(secret, current) {
	const taken = new Set(secret.versions.map(({ id }) => id));
	for (const token of attempts(secret.arn, current)) if (!taken.has(token)) return token;
}
function shortVersion(versionId) {
	return versionId.length <= 16 ? versionId : `${versionId.slice(0, 14)}…`;
}
function* attempts(arn, current) {
	for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) yield rotationToken(arn, current, attempt);
}

// src/rotate/secret-state.ts
const ROLLBACK_LABEL = "REKEY_ROLLBACK";
async function observeSecret(store, secret, request) {
	const description = await store.describe(secret);
	if (!description) throw new RekeyError({
		code: "secret-missing",
		what: `There is no secret "${secret}" in Secrets Manager.`,
		fix: "Create it (without a value is enough), or correct \"secret\" and the region in the config."
	});
	const labelled = (label) => description.versions.find(({ labels }) => labels.includes(label));
	const state = {
		description,
		current: asNoted(labelled("AWSCURRENT"), description),
		pending: labelled("AWSPENDING"),
		previous: labelled("AWSPREVIOUS"),
		pinned: labelled(ROLLBACK_LABEL),
		rollBack: readRollBack(description.tags.get(ROLLED_BACK_TAG)),
		request,
		spread: readStamp(description.tags.get(SPREAD_TAG)),
		documents: /* @__PURE__ */ new Map(),
		reached: /* @__PURE__ */ new Set(),
		delivered: 0,
		rollout: readRolloutNote(description.tags.get(DOWNSTREAM_TAG))
	};
	const undone = rolledBack(state);
	return undone && state.rollout && state.rollout.at < undone.at ? {
		...state,
		rollout: void 0
	} : state;
}
const MOST_SKEW_MS = 6e5;
function asNoted(version, { tags, owningService, rotatedAt }) {
	const made = readStamp(tags.get(MADE_TAG));
	const noted = made && made.id === version?.id ? made.at : owningService && rotatedAt;
	if (!version || !noted) return version;
	return Math.abs(noted.getTime() - version.createdAt.getTime()) <= MOST_SKEW_MS ? {
		...version,
		createdAt: noted
	} : version;
}
function pendingState({ description, current, pending, previous }) {
	if (!pending) return "none";
	const ours = isRotationToken(pending.id);
	if (pending.id === current?.id) return ours ? "promoted" : "none";
	if (!ours) return "foreign";
	return !(pending.id === previous?.id) && isBasedOn(pending.id, description.arn, current?.id) ? "ours" : "stale";
}
function owesSpread(state) {
	const { current, spread } = state;
	const undone = rolledBack(state);
	if (current === void 0 || !(undone || isRotationToken(current.id))) return false;
	return spread?.id !== current.id || undone !== void 0 && spread.at < undone.at;
}
function dueAt(state, everyMs, now) {
	const { current } = state;
	if (demandOf(state)) return now;
	const held = heldUntil(state, everyMs, now);
	if (held) return held;
	return current ? new Date(current.createdAt.getTime() + everyMs) : now;
}
function startingToken({ description, current }) {
	const token = nextToken(description, current?.id);
	if (token !== void 0) return token;
	throw new RekeyError({
		code: "rotation-attempts",
		what: `Every attempt to replace the present value of "${description.name}" was abandoned.`,
		fix: "Look at the earlier failures; the next change of AWSCURRENT starts the count anew."
	});
}
function refusalOf(state, config) {
	const { description } = state;
	const name = `The secret "${description.name}"`;
	if (description.deletedAt) return refuse("secret-deleted", `${name} is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`);
	if (description.owningService === "rds") return refuse("secret-owned", `${name} is managed by rds: use "kind: rds-managed", or remove this rotation.`);
	if (description.owningService !== void 0) return refuse("secret-owned", `${name} is managed by ${description.owningService}; remove this rotation, its owner rotates it.`);
	if (description.rotationEnabled) return refuse("secret-rotates-itself", `${name} is rotated by Secrets Manager; cancel that (secretsmanager:CancelRotateSecret) or remove this rotation.`);
	const region = description.arn.split(":")[3];
	if (description.primaryRegion !== void 0 && description.primaryRegion !== region) return refuse("secret-replica", `${name} is a replica; its primary is in ${description.primaryRegion}: rotate it there.`);
	const missing = config.replicas.filter((wanted) => !description.replicas.some((has) => has.region === wanted));
	if (missing.length > 0) return refuse("replica-missing", `${name} has no replica in ${missing.join(", ")}; create it (secretsmanager:ReplicateSecretToRegions) or correct "replicas".`);
	if (pendingState(state) === "foreign") return refuse("pending-foreign", `${name} has AWSPENDING on version ${state.pending?.id}, which another rotation left; finish that one or remove the label.`);
}
function versionInHand(state, action) {
	const { token } = action ?? {};
	return typeof token === "string" ? token : (state?.pending ?? state?.current)?.id;
}
function promoted(state) {
	const { current, pending } = state;
	return {
		...state,
		current: pending,
		previous: current ?? state.previous,
		reached: /* @__PURE__ */ new Set(),
		delivered: 0
	};
}
function withDocument(state, versionId, document) {
	return {
		...state,
		documents: new Map(state.documents).set(versionId, document)
	};
}
function staged(state, token, at) {
	const pending = {
		id: token,
		labels: ["AWSPENDING"],
		createdAt: at
	};
	const { description } = state;
	return {
		...state,
		pending,
		description: {
			...description,
			versions: [...description.versions, pending]
		}
	};
}
function documentOf(state, version) {
	const document = version && state.documents.get(version.id);
	if (!document) throw new Error(`the value of a version of ${state.description.name} was not read`);
	return document;
}

// src/rotate/read-document.ts
async function readDocuments(state, versions, config, world) {
	let known = state;
	for (const version of versions) {
		if (!version || known.documents.has(version.id)) continue;
		const where = `"${state.description.name}" (${version.labels.join(", ") || version.id})`;
		const value = await world.secrets.read(state.description.arn, version.id);
		if (!value) throw new RekeyError({
			code: "secret-without-value",
			what: `${where} has no value.`,
			fix: "Another rotation may have stopped in the middle: finish it, or take the label off that version."
		});
		known = withDocument(known, version.id, learn(SecretDocument.parse(value, config.fields, where), world));
	}
	return known;
}
function learn(document, world) {
	for (const secret of document.secrets()) world.redactor.add(secret);
	return document;
}

// src/rotate/targets/database-user/users.ts
const bytes = (name) => Buffer.byteLength(name);
const characters = (name) => Array.from(name).length;
const ENGINES = [
	{
		names: [
			"postgres",
			"postgresql",
			"aurora-postgresql"
		],
		family: "postgres",
		port: 5432,
		longestName: 63,
		lengthOf: bytes
	},
	{
		names: ["mysql", "aurora-mysql"],
		family: "mysql",
		port: 3306,
		longestName: 32,
		lengthOf: characters
	},
	{
		names: ["mariadb"],
		family: "mysql",
		port: 3306,
		longestName: 80,
		lengthOf: characters
	}
];
function engineNamed(name) {
	return ENGINES.find(({ names }) => names.includes((name ?? "").toLowerCase()));
}
const SUFFIX = "_clone";
function twinOf(user) {
	return user.endsWith(SUFFIX) ? user.slice(0, -6) : user + SUFFIX;
}

// src/rotate/downstream/github-secrets.ts
function placesOf({ repository = "", environment, organization, for: apps }) {
	return [...new Set(apps)].map((app) => organization === void 0 ? {
		app,
		repository,
		environment
	} : {
		app,
		organization
	});
}
function deliveriesOf(names) {
	return [
		["password", names.password],
		["username", names.username],
		["SecretAccessKey", names["secret-access-key"]],
		["AccessKeyId", names["access-key-id"]]
	].filter((delivery) => delivery[1] !== void 0);
}
function describeSecrets(config) {
	return `${deliveriesOf(config).map(([, name]) => name).join(" and ")} of ${placesOf(config).map(describePlace).join(", ")}`;
}
function storingCall(config) {
	const [place] = placesOf(config);
	return `github:PUT ${place ? routeOf(place) : ""}/{secret_name}`;
}
async function storeSecrets(config, document, { downstream }) {
	const unseen = [];
	for (const place of placesOf(config)) {
		const deliveries = deliveriesOf(config);
		for (const [field, name] of deliveries) {
			const value = document.secret(field);
			if (!value) throw new Error(`the secret has no ${field} to deliver`);
			if (await downstream.put(place, name, value) === "new-and-unseen") unseen.push(`${name} is new in ${describePlace(place)} and no repository may read it yet`);
		}
		if (deliveries.length > 1) await checkPair(place, deliveries, downstream);
	}
	return unseen;
}
async function checkPair(place, deliveries, downstream) {
	const times = await Promise.all(deliveries.map(([, name]) => downstream.updatedAt(place, name)));
	const last = times.at(-1);
	if (last && times.every((time) => time !== void 0 && time <= last)) return;
	throw new RekeyError({
		code: "downstream-mixed-unavailable",
		what: `Somebody else writes to ${deliveries.map(([, name]) => name).join(" and ")} of ${describePlace(place)} too, so they may not belong together.`,
		fix: "They are stored again; let only one writer have them."
	});
}

// src/commands/rotate/downstream.ts
function githubDownstream({ env, log }) {
	let opened;
	async function open() {
		const { openGithubDownstream } = await import("./downstream.js");
		const apiUrl = env.GITHUB_API_URL || "https://api.github.com";
		return await openGithubDownstream({
			token: tokenIn(env),
			apiUrl,
			version: VERSION,
			log,
			env
		});
	}
	function github() {
		opened ??= open();
		return opened;
	}
	return {
		downstream: {
			put: async (...of) => await (await github()).secrets.put(...of),
			updatedAt: async (...of) => await (await github()).secrets.updatedAt(...of)
		},
		workflows: {
			sendEvent: async (...of) => await (await github()).workflows.sendEvent(...of),
			start: async (...of) => await (await github()).workflows.start(...of),
			read: async (...of) => await (await github()).workflows.read(...of),
			list: async (...of) => await (await github()).workflows.list(...of),
			unfinished: async (...of) => await (await github()).workflows.unfinished(...of)
		}
	};
}
function tokenIn(env) {
	return [
		"REKEY_GITHUB_TOKEN",
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"INPUT_GITHUB-TOKEN"
	].map((name) => env[name]).find((value) => value !== void 0 && value !== "") ?? "";
}

export { rolledBack as A, readIntent as B, isBasedOn as C, heldUntil as D, candidateOf as E, MADE_TAG as F, writeRollBack as G, readStamp as H, ONLY_KEY_TAG as I, demandOf as J, writeRolloutNote as K, RETIRED_TAG as L, refuse as M, DOWNSTREAM_TAG as N, isRollBackWanted as O, INTENT_TAG as P, ROLLED_BACK_TAG as R, withDocument as S, shortVersion as T, writeIntent as U, readRetirement as V, writeRetirement as W, onDemand as X, isPreviousExposed as Y, checkAccount as Z, promoted as _, storeSecrets as a, startingToken as b, twinOf as c, ROLLBACK_LABEL as d, documentOf as f, pendingState as g, owesSpread as h, placesOf as i, rollingBack as j, owesRollBack as k, learn as l, observeSecret as m, deliveriesOf as n, storingCall as o, dueAt as p, writeStamp as q, describeSecrets as r, engineNamed as s, githubDownstream as t, readDocuments as u, refusalOf as v, isRotationToken as w, versionInHand as x, staged as y, SPREAD_TAG as z };