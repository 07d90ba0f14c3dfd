import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as compareFindings } from "./finding.js";
import { n as mergeReports, t as emptyReport } from "./run-report.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { n as TAG_PLACEHOLDER } from "./rotation-schema.js";
import { t as engineOf } from "./engines.js";
import { n as placesOf } from "./places.js";

// src/rotate/selection-candidates.ts
const OF_SELECTION = "/";
function candidatesOf(selection, listed) {
	const { select, ...settings } = selection;
	const chosen = (among) => among.filter(({ tags }) => Object.entries(select.tag).every(([key, value]) => tags.get(key) === value));
	switch (settings.kind) {
		case "iam-user": return chosen(listed.users).map((one) => ofUser(settings, one));
		case "rds-instance": return chosen(listed.instances).map((one) => ofInstance(settings, one));
		case "rds-cluster": return chosen(listed.clusters).map((one) => ofCluster(settings, one));
		case "rds-managed": return [...chosen(listed.instances).map((one) => ofManaged(settings, one, "instance")), ...chosen(listed.clusters).map((one) => ofManaged(settings, one, "cluster"))];
		case "database-user": return ofSecrets(settings, chosen(listed.secrets));
	}
}
function ofUser(settings, { id }) {
	return {
		target: `user ${id}`,
		id,
		rotation: {
			...named(settings, id),
			user: id
		}
	};
}
function ofInstance(settings, one) {
	const { id } = one;
	const target = `instance ${id}`;
	const leftOut = withoutPassword(one);
	return leftOut === void 0 ? {
		target,
		id,
		rotation: {
			...named(settings, id),
			instance: id
		}
	} : {
		target,
		id,
		leftOut
	};
}
function ofCluster(settings, one) {
	const { id } = one;
	const target = `cluster ${id}`;
	const leftOut = withoutPassword(one) ?? ofAnotherService(one);
	return leftOut === void 0 ? {
		target,
		id,
		rotation: {
			...named(settings, id),
			cluster: id
		}
	} : {
		target,
		id,
		leftOut
	};
}
function named(settings, id) {
	const { name, secret } = settings;
	return {
		...settings,
		name: `${name}${"/"}${id}`,
		secret: secret.replaceAll(/\{(?:id|user)\}/g, () => id),
		downstream: []
	};
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
	const ofSecrets = selections.filter(({ kind }) => kind === "database-user");
	const tagKeys = new Set(ofSecrets.flatMap(({ select }) => Object.keys(select.tag)));
	return {
		instances: wants("rds-instance", "rds-managed") ? await search.instances() : [],
		clusters: wants("rds-cluster", "rds-managed") ? await search.clusters() : [],
		users: wants("iam-user") ? await search.users() : [],
		secrets: tagKeys.size > 0 ? await search.secrets([...tagKeys]) : []
	};
}
function notesOn({ name, kind, select }, candidates, taken) {
	if (candidates.length === 0) return [`"${name}" selects nothing: no ${NOUNS[kind]} carries ${told(select.tag)}.`];
	return candidates.flatMap((one) => "leftOut" in one && !taken.has(one.target) ? [`"${name}" leaves out "${one.id}", which ${one.leftOut}.`] : []);
}
const NOUNS = {
	"iam-user": "IAM user",
	"rds-instance": "DB instance",
	"rds-cluster": "DB cluster",
	"rds-managed": "DB instance or cluster",
	"database-user": "secret"
};
function told(tags) {
	return Object.entries(tags).map(([key, value]) => `${key}=${value}`).join(" and ");
}

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

// src/commands/audit-places.ts
function accountsOf(config) {
	const { role, region } = config.aws;
	const places = placesOf(entriesOf(config), config.aws).map((place) => ({
		role: place.role,
		region: place.region,
		entries: place.rotations
	}));
	const others = (config.fleet?.accounts ?? []).map((account) => ({
		role: account.role,
		region: account.region ?? region,
		entries: []
	}));
	const all = [...places, ...others];
	const isOwn = (place) => place.role === role && place.region === region;
	const own = {
		role,
		region,
		entries: places.find(isOwn)?.entries ?? []
	};
	const keyOf = (place) => JSON.stringify([place.role, place.region]);
	const further = new Map(all.filter((each) => !isOwn(each)).map((each) => [keyOf(each), each]));
	for (const place of places) if (!isOwn(place)) further.set(keyOf(place), place);
	return [own, ...further.values()];
}
async function auditPlaces(config, look, isMine = () => true) {
	const [own, ...others] = accountsOf(config);
	const reports = own && isMine(own) ? [await look({
		...own,
		config
	})] : [];
	for (const place of others.filter(isMine)) {
		const passwords = {
			profile: config.passwords.profile,
			secrets: []
		};
		try {
			reports.push(await look({
				...place,
				config: {
					...config,
					passwords
				}
			}));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			const gap = `The account and region of ${place.entries.map(({ name }) => `"${name}"`).join(", ") || place.role} could not be looked at: ${messageOf(error)}`;
			reports.push({
				...emptyReport,
				complete: false,
				gaps: [gap]
			});
		}
	}
	const merged = mergeReports(reports);
	return {
		...merged,
		commands: ["audit"],
		findings: eachOnce(merged.findings),
		notes: [...new Set(merged.notes)]
	};
}
function eachOnce(findings) {
	return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()].sort(compareFindings);
}

export { isAsked as a, expandEntries as i, auditPlaces as n, isMeant as o, entriesOf as r, accountsOf as t };