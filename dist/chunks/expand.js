import { t as mapBounded } from "./concurrency.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { Dt as Secret } from "./foundation.js";
import { t as TAG_PLACEHOLDER } from "./tag-placeholder.js";
import { t as engineOf } from "./engines.js";

// src/rotate/secret-document.ts
const PUBLIC_FIELDS = /* @__PURE__ */ new Set([
	"engine",
	"host",
	"port",
	"username",
	"dbname",
	"dbInstanceIdentifier",
	"dbClusterIdentifier",
	"ssl"
]);
const SHOWN = "[secret]";
var SecretDocument = class SecretDocument {
	#fields;
	#names;
	constructor(fields, names) {
		this.#fields = fields;
		this.#names = names;
	}
	static empty(names) {
		return new SecretDocument(/* @__PURE__ */ new Map(), names);
	}
	static parse(value, names, where) {
		let parsed;
		try {
			parsed = JSON.parse(value.expose(), keepDigits);
		} catch {
			throw notJson(where, "is not JSON");
		}
		if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw notJson(where, "is not a JSON object");
		return new SecretDocument(new Map(Object.entries(parsed)), names);
	}
	text(field) {
		const value = this.#fields.get(this.#nameOf(field));
		return typeof value === "string" && value !== "" ? value : void 0;
	}
	integer(field) {
		const value = this.#fields.get(this.#nameOf(field));
		const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
		return Number.isInteger(number) ? Number(number) : void 0;
	}
	secret(field) {
		const value = this.text(field);
		return value === void 0 ? void 0 : Secret.of(value);
	}
	with(changes) {
		const fields = new Map(this.#fields);
		for (const [field, value] of Object.entries(changes)) {
			if (value === void 0) continue;
			fields.set(this.#nameOf(field), value instanceof Secret ? value.expose() : value);
		}
		return new SecretDocument(fields, this.#names);
	}
	toSecret() {
		return Secret.of(JSON.stringify(Object.fromEntries(this.#fields)));
	}
	*secrets() {
		const open = new Set([...PUBLIC_FIELDS].map((field) => this.#nameOf(field)));
		for (const [name, value] of this.#fields) if (!open.has(name)) yield* textsIn(value);
	}
	toString() {
		return SHOWN;
	}
	toJSON() {
		return SHOWN;
	}
	#nameOf(field) {
		return this.#names[field] ?? field;
	}
};
function* textsIn(value) {
	if (typeof value === "string") yield Secret.of(value);
	if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
function notJson(where, what) {
	return new RekeyError({
		code: "secret-not-json",
		what: `The value of ${where} ${what}.`,
		fix: "Store a JSON object with the documented fields.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/configuration.md"
	});
}
function keepDigits(_key, value, context) {
	const source = context?.source;
	if (typeof value !== "number" || source === void 0 || String(value) === source) return value;
	const { rawJSON } = JSON;
	return rawJSON ? rawJSON(source) : value;
}

// src/rotate/secret-of-database.ts
function carries({ tags }, wanted) {
	return Object.entries(wanted).every(([key, value]) => tags.get(key) === value);
}
function isOwn({ owningService, replicaOf }) {
	return owningService === void 0 && replicaOf === void 0;
}
function secretOfDatabase({ id, masterUser }, idField, { secrets, values, tags, fields }) {
	for (const { arn, id: name } of secrets) {
		const value = values.get(arn);
		if (value instanceof RekeyError) return { gap: `may have its password in the secret "${name}", which could not be read: ${value.what.replace(/\.$/, "")}` };
	}
	const named = secrets.filter(({ arn, id: name }) => {
		const document = documentIn(values.get(arn), name, fields);
		return document?.text(idField)?.toLowerCase() === id.toLowerCase() && masterUser !== void 0 && document?.text("username") === masterUser;
	});
	const [only, ...others] = named;
	if (!only) return { gap: `no secret with ${tags} names as its "${idField}"${masterUser === void 0 ? "" : ` with the user "${masterUser}"`}` };
	if (others.length > 0) return { gap: `is named by several secrets: ${named.map((one) => `"${one.id}"`).join(", ")}` };
	return { secret: only.id };
}
function documentIn(value, name, fields) {
	if (value === void 0 || value instanceof RekeyError) return void 0;
	try {
		return SecretDocument.parse(value, fields, name);
	} catch (error) {
		if (error instanceof RekeyError) return void 0;
		throw error;
	}
}

// src/rotate/selection-candidates.ts
const OF_SELECTION = "/";
function candidatesOf(selection, listed) {
	const { select, ...settings } = selection;
	const chosen = (among) => among.filter((one) => carries(one, select.tag));
	switch (settings.kind) {
		case "iam-user": return chosen(listed.users).map((one) => ofUser(settings, one));
		case "rds-instance": return chosen(listed.instances).map((one) => ofInstance(settings, one, listed));
		case "rds-cluster": return chosen(listed.clusters).map((one) => ofCluster(settings, one, listed));
		case "rds-managed": return [...chosen(listed.instances).map((one) => ofManaged(settings, one, "instance")), ...chosen(listed.clusters).map((one) => ofManaged(settings, one, "cluster"))];
		case "database-user": return ofSecrets(settings, chosen(listed.secrets));
	}
}
function ofUser(settings, { id }) {
	const { secret } = settings;
	return {
		target: `user ${id}`,
		id,
		rotation: {
			...named(settings, id, nameFrom(secret, id)),
			user: id
		}
	};
}
function ofInstance(settings, one, listed) {
	const { id } = one;
	const target = `instance ${id}`;
	const found = secretFor(settings, one, "dbInstanceIdentifier", listed);
	if (!("secret" in found)) return {
		target,
		id,
		...found
	};
	return {
		target,
		id,
		rotation: {
			...named(settings, id, found.secret),
			instance: id
		}
	};
}
function ofCluster(settings, one, listed) {
	const { id } = one;
	const target = `cluster ${id}`;
	const found = secretFor(settings, one, "dbClusterIdentifier", listed);
	if (!("secret" in found)) return {
		target,
		id,
		...found
	};
	return {
		target,
		id,
		rotation: {
			...named(settings, id, found.secret),
			cluster: id
		}
	};
}
function named(settings, id, secret) {
	return {
		...settings,
		name: `${settings.name}${"/"}${id}`,
		secret,
		downstream: []
	};
}
function nameFrom(template, id) {
	return template.replaceAll(/\{(?:id|user)\}/g, () => id);
}
function secretFor({ secret, fields }, one, idField, { secrets, values }) {
	const isCluster = idField === "dbClusterIdentifier";
	const leftOut = withoutPassword(one) ?? (isCluster ? ofAnotherService(one) : void 0);
	if (leftOut !== void 0) return { leftOut };
	if (typeof secret === "string") return { secret: nameFrom(secret, one.id) };
	const tagged = secrets.filter((each) => isOwn(each) && carries(each, secret.tag));
	return secretOfDatabase(one, idField, {
		secrets: tagged,
		values,
		tags: toldTags(secret.tag),
		fields
	});
}
function toldTags(tags) {
	return Object.entries(tags).map(([key, value]) => `${key}=${value}`).join(" and ");
}
function ofManaged(settings, one, noun) {
	const { id, managedSecret, passwordOf } = one;
	const target = `${noun} ${id}`;
	if (passwordOf !== void 0) return {
		target,
		id,
		leftOut: `has the password of ${passwordOf}`
	};
	const other = noun === "cluster" ? ofAnotherService(one) : void 0;
	if (other !== void 0) return {
		target,
		id,
		leftOut: other
	};
	if (managedSecret === void 0) return {
		target,
		id,
		leftOut: "has a password that RDS does not manage"
	};
	if (managedSecret === "") return {
		target,
		id,
		leftOut: "has a secret that RDS is still making"
	};
	const name = `${settings.name}${"/"}${noun === "cluster" ? `cluster/${id}` : id}`;
	const common = {
		replicas: [],
		downstream: [],
		fields: {},
		secret: managedSecret
	};
	return {
		target,
		id,
		rotation: {
			...settings,
			...common,
			name,
			[noun]: id
		}
	};
}
function withoutPassword({ passwordOf, managedSecret }) {
	if (passwordOf !== void 0) return `has the password of ${passwordOf}`;
	return managedSecret === void 0 ? void 0 : "has the password of a secret that RDS itself rotates";
}
function ofAnotherService({ engine }) {
	return engineOf(engine) === void 0 ? `is of the engine ${inertExcerpt(engine, 40)}` : void 0;
}
function ofSecrets({ "admin-secret": template, ...settings }, chosen) {
	const filled = chosen.map((one) => ({
		one,
		admin: fill(template, one)
	}));
	const admins = new Set(filled.map(({ admin }) => "name" in admin ? admin.name : void 0));
	return filled.map(({ one, admin }) => {
		const { id, arn } = one;
		const target = `secret ${id}`;
		const leftOut = [
			id,
			arn,
			arn.slice(0, -7)
		].some((name) => admins.has(name)) ? "is that of an administrator" : ofOthers(one);
		if (leftOut !== void 0) return {
			target,
			id,
			leftOut
		};
		if ("problem" in admin) return {
			target,
			id,
			gap: admin.problem
		};
		const name = `${settings.name}${"/"}${id}`;
		return {
			target,
			id,
			rotation: {
				...settings,
				name,
				secret: id,
				"admin-secret": admin.name,
				downstream: []
			}
		};
	});
}
function ofOthers({ owningService, replicaOf }) {
	if (replicaOf !== void 0) return `is a replica of the one in ${replicaOf}`;
	return owningService === void 0 ? void 0 : `is managed by ${owningService}`;
}
function fill(template, { tags }) {
	const keys = [...template.matchAll(TAG_PLACEHOLDER)].map(({ groups }) => groups?.key ?? "");
	const missing = keys.find((key) => !tags.has(key));
	if (missing !== void 0) return { problem: `carries no tag "${missing}" for "admin-secret"` };
	const unlike = keys.find((key) => !/^[\w/+=.@-]+$/.test(tags.get(key) ?? ""));
	if (unlike !== void 0) return { problem: `carries a tag "${unlike}" whose value cannot be part of the name of a secret` };
	return { name: template.replaceAll(TAG_PLACEHOLDER, (_all, key) => tags.get(key) ?? "") };
}

// src/rotate/select.ts
async function expandSelections(selections, search) {
	const listed = await list(selections, search);
	const found = selections.map((selection) => ({
		selection,
		candidates: candidatesOf(selection, listed)
	}));
	const chosen = found.flatMap(({ candidates }) => candidates).filter((one) => "rotation" in one);
	const taken = new Set(chosen.map(({ target }) => target));
	return {
		rotations: chosen.map(({ rotation }) => rotation),
		notes: found.flatMap(({ selection, candidates }) => notesOn(selection, candidates, taken)),
		gaps: found.flatMap(({ selection, candidates }) => candidates.flatMap((one) => "gap" in one ? [`"${selection.name}" cannot rotate "${one.id}", which ${one.gap}.`] : []))
	};
}
async function list(selections, search) {
	const wants = (...kinds) => selections.some(({ kind }) => kinds.includes(kind));
	const ofSecrets = selections.filter(({ kind }) => kind === "database-user").map(({ select }) => select.tag);
	const ofValues = selections.flatMap((one) => "secret" in one && typeof one.secret !== "string" ? [one.secret.tag] : []);
	const tagKeys = new Set([...ofSecrets, ...ofValues].flatMap((tags) => Object.keys(tags)));
	const targets = {
		instances: wants("rds-instance", "rds-managed") ? await search.instances() : [],
		clusters: wants("rds-cluster", "rds-managed") ? await search.clusters() : [],
		users: wants("iam-user") ? await search.users() : []
	};
	const secrets = tagKeys.size > 0 ? await search.secrets([...tagKeys]) : [];
	const telling = secrets.filter((one) => isOwn(one) && ofValues.some((tag) => carries(one, tag)));
	return {
		...targets,
		secrets,
		values: await valuesOf(telling, search)
	};
}
const AT_ONCE = 8;
async function valuesOf(secrets, search) {
	const values = await mapBounded(secrets, AT_ONCE, async ({ arn }) => {
		try {
			return [arn, await search.value(arn)];
		} catch (error) {
			if (error instanceof RekeyError) return [arn, error];
			throw error;
		}
	});
	return new Map(values);
}
function notesOn({ name, kind, select }, candidates, taken) {
	if (candidates.length === 0) return [`"${name}" selects nothing: no ${NOUNS[kind]} carries ${toldTags(select.tag)}.`];
	return candidates.flatMap((one) => "leftOut" in one && !taken.has(one.target) ? [`"${name}" leaves out "${one.id}", which ${one.leftOut}.`] : []);
}
const NOUNS = {
	"iam-user": "IAM user",
	"rds-instance": "DB instance",
	"rds-cluster": "DB cluster",
	"rds-managed": "DB instance or cluster",
	"database-user": "secret"
};

// src/commands/rotate/expand.ts
function entriesOf({ rotate, selections }) {
	return [...rotate, ...selections];
}
function rotationsAmong(entries) {
	return entries.filter((entry) => !("select" in entry));
}
async function expandEntries(entries, session) {
	const selections = entries.filter((entry) => "select" in entry);
	const rotations = rotationsAmong(entries);
	if (selections.length === 0) return {
		rotations,
		notes: [],
		gaps: []
	};
	const { awsTargetSearch } = await import("./target-search.js");
	const selected = await expandSelections(selections, awsTargetSearch(session));
	return {
		...selected,
		rotations: [...rotations, ...selected.rotations]
	};
}
function isMeant(only, entry) {
	const isSelection = "select" in entry;
	return only.some((name) => name === entry.name || isSelection && name.startsWith(`${entry.name}${"/"}`));
}
function isAsked(only, { name }) {
	return only.includes(name) || only.some((one) => name.startsWith(`${one}${"/"}`));
}

export { SecretDocument as a, isMeant as i, expandEntries as n, isAsked as r, entriesOf as t };