import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { t as hasAwsCredentials } from "./aws-at-hand.js";
import { t as engineOf } from "./engines.js";
import { t as yamlText } from "./yaml-text.js";

// src/commands/init/matching-secret.ts
const SHORT = 3;
function matchingSecret(id, secrets, taken) {
	const free = secrets.filter(({ name, owner }) => owner === void 0 && !taken.has(name));
	const tagged = free.find(({ tags }) => tags.some(([, value]) => isSame(value, id)));
	if (tagged) return {
		name: tagged.name,
		by: "its tags",
		changedAt: tagged.changedAt
	};
	const named = shortest(free.filter(({ name }) => isSame(name.split("/").at(-1) ?? "", id))) ?? shortest(free.filter(({ name }) => holdsWord(name, id)));
	if (named) return {
		name: named.name,
		by: "its name",
		changedAt: named.changedAt
	};
	const described = shortest(free.filter(({ description }) => holdsWord(description, id)));
	return described && {
		name: described.name,
		by: "its description",
		changedAt: described.changedAt
	};
}
function isSame(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
function holdsWord(text, id) {
	if (id.length <= SHORT) return false;
	const lowered = text.toLowerCase();
	const word = id.toLowerCase();
	for (let at = lowered.indexOf(word); at !== -1; at = lowered.indexOf(word, at + 1)) {
		const around = `${lowered[at - 1] ?? " "}${lowered[at + word.length] ?? " "}`;
		if (!/[a-z0-9]/.test(around)) return true;
	}
	return false;
}
function shortest(secrets) {
	return [...secrets].sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))[0];
}

// src/commands/init/suggested-rotations.ts
const MOST_DATABASES = 10;
const DAY = 864e5;
function suggestedRotations(found, now) {
	const names = /* @__PURE__ */ new Set();
	const taken = /* @__PURE__ */ new Set();
	const secretOf = (id, name, present) => {
		const match = found.secrets && matchingSecret(id, found.secrets, taken);
		if (match) {
			taken.add(match.name);
			return {
				line: `secret: ${yamlText(match.name)} # by ${match.by}; see whether it is`,
				changedAt: match.changedAt
			};
		}
		const why = found.secrets ? "none was found" : "secrets could not be listed";
		return { line: `secret: ${yamlText(`rekey/${name}`)} # ${why}: create one with the present ${present}` };
	};
	const users = found.users.map(({ name: user, keyMadeAt, hasLoggedIn }) => {
		const name = freeName(user, names);
		return suggested(name, [
			`kind: iam-user # ${`its key is ${days(now.getTime() - keyMadeAt.getTime())} old`}${hasLoggedIn ? "; somebody logs in to the console as it" : ""}`,
			`user: ${yamlText(user)}`,
			secretOf(user, name, "key").line,
			"every: 90d"
		]);
	});
	const databases = [...found.clusters.map((one) => ({
		...one,
		kind: "rds-cluster",
		field: "cluster"
	})), ...found.instances.map((one) => ({
		...one,
		kind: "rds-instance",
		field: "instance"
	}))].flatMap(({ id, engine, managedSecret, passwordOf, kind, field }) => {
		const known = engineOf(engine);
		if (!known || passwordOf !== void 0) return [];
		const name = freeName(id, names);
		const isManaged = managedSecret !== void 0;
		const { line, changedAt } = isManaged ? {
			line: `secret: ${yamlText(managedSecret)}`,
			changedAt: void 0
		} : secretOf(id, name, "password");
		return [{
			made: suggested(name, [
				isManaged ? `kind: rds-managed # ${engine}; RDS keeps its password itself` : `kind: ${kind} # ${engine}`,
				`${field}: ${yamlText(id)}`,
				line,
				"every: 30d",
				...isManaged || known.login ? [] : ["verify: status-only"]
			]),
			changedAt
		}];
	});
	databases.sort((a, b) => timeOf(a.changedAt) - timeOf(b.changedAt));
	return [...users, ...databases.slice(0, MOST_DATABASES).map(({ made }) => made)];
}
function suggested(name, lines) {
	return {
		name,
		lines: [`- name: ${yamlText(name)}`, ...lines.map((line) => `  ${line}`)]
	};
}
function timeOf(date) {
	return date?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
function days(ms) {
	const count = Math.max(0, Math.floor(ms / DAY));
	return count === 1 ? "1 day" : `${count} days`;
}
function freeName(id, names) {
	const base = id.replaceAll(/[^\w.-]/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 90) || "rotation";
	let name = base;
	for (let next = 2; names.has(name); next += 1) name = `${base}-${next}`;
	names.add(name);
	return name;
}

// src/commands/init/survey-account.ts
const MOST_USERS = 10;
const PATIENCE_MS = 45e3;
async function surveyAccount(account, { env, signal }) {
	signal.throwIfAborted();
	if (!hasAwsCredentials(env)) return none(NO_CREDENTIALS);
	const { openAwsSession } = await import("./session.js");
	const session = openAwsSession({ env });
	const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
	const stopped = Promise.withResolvers();
	late.addEventListener("abort", () => stopped.reject(tooLate(late.reason)), { once: true });
	try {
		return await Promise.race([look(session, account), stopped.promise]);
	} catch (error) {
		signal.throwIfAborted();
		if (!(error instanceof RekeyError)) throw error;
		return none(`No AWS account was looked at: ${error.message}`);
	} finally {
		session.close();
	}
}
const NO_CREDENTIALS = "There are no AWS credentials here, so no account was looked at: log in to one and run \"rekey init\" again, or give --account ID.";
function none(note) {
	return {
		account: void 0,
		notes: [note]
	};
}
function tooLate(cause) {
	return new RekeyError({
		code: "init-aws-late",
		what: "AWS did not answer in time.",
		exit: 3,
		cause
	});
}
async function look(session, expected) {
	const region = await regionOf(session);
	if (region === void 0) return none("No AWS account was looked at: set AWS_REGION to the region of its secrets and run \"rekey init\" again.");
	const { callerIdentity } = await import("./caller-identity.js");
	const { account, arn } = await callerIdentity(session);
	if (expected !== void 0 && expected !== account) return none(`The AWS credentials here are of account ${account}, so ${expected} was not looked at.`);
	const [survey, { awsTargetSearch }] = await Promise.all([import("./account-survey.js"), import("./target-search.js")]);
	const search = awsTargetSearch(session);
	const [users, secrets, databases, groups, providers] = await Promise.all([
		seen(() => survey.usersWithOldestKeys(session, MOST_USERS)),
		seen(() => survey.namedSecrets(session)),
		seen(async () => await search.instances()),
		seen(async () => await search.clusters()),
		seen(() => survey.identityProviders(session))
	]);
	const all = {
		users,
		secrets,
		databases,
		groups
	};
	return {
		account,
		region,
		suggestions: suggestedRotations({
			users: users.value?.items ?? [],
			instances: databases.value ?? [],
			clusters: groups.value ?? [],
			secrets: secrets.value?.items
		}, session.clock.now()),
		trusts: (issuer) => providers.value?.includes(issuer),
		notes: [`Looked at account ${account} in ${region}, as ${arn}: ${countsOf(all)}.`, ...gapsOf(all)]
	};
}
async function regionOf(session) {
	if (session.region !== void 0) return session.region;
	try {
		return await (await session.sts()).config.region();
	} catch {
		return;
	}
}
async function seen(ask) {
	try {
		return {
			value: await ask(),
			error: void 0
		};
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return {
			value: void 0,
			error
		};
	}
}
function countsOf({ users, secrets, databases, groups }) {
	const instances = databases.value?.filter(({ passwordOf }) => passwordOf === void 0);
	const keyed = users.value?.items.length;
	return [
		...keyed === void 0 ? [] : [`${counted(keyed, "user")} with access keys${keyed === MOST_USERS ? " (the oldest)" : ""}`],
		...instances ? [counted(instances.length, "DB instance")] : [],
		...groups.value ? [counted(groups.value.length, "DB cluster")] : [],
		...secrets.value ? [`the names of ${counted(secrets.value.looked, "secret")}`] : []
	].join(", ");
}
function counted(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
function gapsOf({ users, secrets, databases, groups }) {
	const refused = [
		users,
		databases,
		groups,
		secrets
	].flatMap(({ error }) => error ? [`Not seen: ${messageOf(error)}`] : []);
	const { looked = 0, of = 0 } = users.value ?? {};
	return [
		...refused,
		...looked < of ? [`Of ${of} users the keys of the ${looked} oldest were looked at.`] : [],
		...secrets.value && secrets.value.looked < secrets.value.of ? [`There are more secrets than the ${secrets.value.looked} that were looked at.`] : []
	];
}

export { surveyAccount };