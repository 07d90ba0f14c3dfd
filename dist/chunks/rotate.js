import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as suggest } from "./suggest.js";
import { t as emptyReport } from "./run-report.js";
import { n as opensAt, t as isOpen } from "./rotation-window.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as Secret } from "./secret.js";
import { i as passwordProfile, n as generatePassword, t as ruleFor } from "./provider-rules.js";
import { t as formatDuration } from "./duration.js";
import { n as maskKeyId } from "./aws-key-id.js";
import { a as isAsked, i as expandEntries, n as placesOf, o as isMeant, r as entriesOf, t as accountOfRole } from "./places.js";
import { t as openGithub } from "./github.js";
import { createHash } from "node:crypto";

// src/rotate/outcome-finding.ts
const DOCS = "https://github.com/rekey/rekey/blob/main/docs/rotate.md";
function findingOf(rotated, config, fingerprints) {
	const trouble = troubleOf(rotated);
	if (!trouble) return void 0;
	const { rule, severity, title, remedy } = trouble;
	return {
		fingerprint: fingerprints.ofResource(rule, `${config.kind}/${config.name}`),
		rule,
		severity,
		title,
		detail: rotated.outcome.summary,
		remedy,
		state: "new",
		confidence: "verified",
		locations: [],
		subject: {
			kind: "rotation",
			id: config.name
		},
		links: [DOCS]
	};
}
function troubleOf({ outcome, concern }) {
	const { name, status, summary } = outcome;
	if (concern === "old-key-in-use") return {
		rule: "rotation-old-key-in-use",
		severity: "medium",
		title: `The old key of "${name}" is still used after its grace period`,
		remedy: ["Find who uses it (CloudTrail, by its access key id) and give them the new one."]
	};
	switch (status) {
		case "needs-person": return {
			rule: "rotation-needs-person",
			severity: "high",
			title: `The rotation "${name}" needs a person`,
			remedy: [summary, `Then run it again: rekey rotate --only ${name}`]
		};
		case "failed": return {
			rule: "rotation-failed",
			severity: "high",
			title: `The rotation "${name}" could not finish`,
			remedy: [`Run it again: rekey rotate --only ${name}. It goes on from where it stopped.`, "If it fails again, mend what the message says."]
		};
		default: return;
	}
}

// src/rotate/in-window.ts
const BEGINNINGS = [
	"journal",
	"generate",
	"stage"
];
function inWindow(rotation, window) {
	return {
		...rotation,
		decide(state, now) {
			const decision = rotation.decide(state, now);
			if (!("next" in decision) || !BEGINNINGS.includes(decision.next.step) || isOpen(window, now)) return decision;
			const opens = opensAt(window, now).toISOString();
			return { end: {
				status: "settled",
				summary: `Due, and waits for its window ${window.text}, which opens next on ${opens}.`
			} };
		}
	};
}

// src/rotate/ports.ts
function mayPass(error) {
	return !(error instanceof RekeyError) || /-(?:unavailable|expired|late)$/.test(error.code);
}
function isLate(error) {
	return error instanceof RekeyError && error.code.endsWith("-late");
}

// src/rotate/timeline.ts
function openTimeline(name, { clock, log, redact }) {
	const steps = [];
	function record(step, call, told, startedAt) {
		const at = clock.now();
		const failed = typeof told === "object";
		const detail = redact(failed ? told.failed : told);
		const entry = {
			at: at.toISOString(),
			step: failed ? `${step}-failed` : step,
			call,
			detail,
			ms: at.getTime() - startedAt
		};
		steps.push(entry);
		const line = `${name}: ${entry.step}: ${detail} (${call}, ${entry.ms} ms)`;
		if (failed) log.warning(line);
		else log.info(line);
	}
	return {
		steps,
		async during(step, call, run, tell) {
			const startedAt = clock.now().getTime();
			let result;
			try {
				result = await run();
			} catch (error) {
				record(step, call, { failed: messageOf(error) }, startedAt);
				throw error;
			}
			record(step, call, tell(result), startedAt);
			return result;
		}
	};
}

// src/rotate/lifecycle.ts
const MOST_STEPS = 200;
const MOST_TROUBLES = 4;
const FIRST_PAUSE_MS = 1e3;
const MOST_LOOKS = 10;
const CONTESTED = {
	status: "failed",
	summary: "Somebody else kept changing the same things at the same time. The next run looks anew."
};
async function runRotation(rotation, world) {
	const redact = (text) => world.redactor.redact(text);
	const timeline = openTimeline(rotation.name, {
		clock: world.clock,
		log: world.log,
		redact
	});
	let state;
	let changed = false;
	let troubles = 0;
	let looks = 0;
	let doubted;
	for (let turn = 0; turn < MOST_STEPS; turn += 1) try {
		world.signal.throwIfAborted();
		state ??= await rotation.observe();
		const decision = rotation.decide(state, world.clock.now());
		if ("end" in decision) {
			const { end } = decision;
			if (end.status !== "needs-person" || end.summary === doubted) return conclude(rotation, end, timeline.steps, changed, redact);
			doubted = end.summary;
			state = void 0;
			await pause(world, 1);
			continue;
		}
		const { action, reads } = decision.next;
		const before = state;
		state = void 0;
		changed ||= reads !== true;
		state = await rotation.perform(before, action, timeline);
		troubles = 0;
		if (state === void 0) looks += 1;
		if (looks > MOST_LOOKS) return conclude(rotation, CONTESTED, timeline.steps, changed, redact);
	} catch (error) {
		state = void 0;
		troubles += 1;
		const end = endingOf(error, troubles, world.signal);
		if (end) return conclude(rotation, end, timeline.steps, changed, redact);
		world.log.warning(`${rotation.name}: looking again after: ${redact(messageOf(error))}`);
		await pause(world, troubles);
	}
	return conclude(rotation, {
		status: "failed",
		summary: "The rotation did not come to an end; this is a bug of Rekey."
	}, timeline.steps, changed, redact);
}
async function planRotation(rotation, world) {
	const redact = (text) => world.redactor.redact(text);
	const timeline = openTimeline(rotation.name, {
		clock: world.clock,
		log: world.log,
		redact
	});
	const steps = [];
	try {
		let state = await rotation.observe();
		for (let turn = 0; turn < MOST_STEPS; turn += 1) {
			world.signal.throwIfAborted();
			const now = world.clock.now();
			const decision = rotation.decide(state, now);
			if ("end" in decision) {
				if (steps.length === 0) return conclude(rotation, decision.end, [], false, redact);
				const summary = `Planned, nothing was changed: ${steps.length} steps. Then: ${decision.end.summary}`;
				return {
					outcome: {
						...described(rotation),
						status: "planned",
						summary: redact(summary),
						steps
					},
					concern: decision.end.concern
				};
			}
			const { step, call, detail, action, reads } = decision.next;
			if (reads && steps.length === 0) {
				state = await rotation.perform(state, action, timeline) ?? await rotation.observe();
				continue;
			}
			steps.push({
				at: now.toISOString(),
				step,
				call,
				detail: redact(detail),
				ms: 0
			});
			world.log.info(`${rotation.name}: would ${step}: ${redact(detail)} (${call})`);
			state = rotation.foresee(state, action, now);
		}
		throw new Error("the plan did not come to an end");
	} catch (error) {
		return conclude(rotation, endingOf(error, MOST_TROUBLES, world.signal) ?? {
			status: "failed",
			summary: messageOf(error)
		}, steps, false, redact);
	}
}
function endingOf(error, troubles, signal) {
	if (signal.aborted) return {
		status: "failed",
		summary: "Stopped between two steps; the next run goes on from here."
	};
	if (error instanceof RekeyError && !mayPass(error)) return {
		status: "needs-person",
		summary: error.message
	};
	if (troubles < MOST_TROUBLES && !isLate(error)) return void 0;
	return {
		status: "failed",
		summary: `${messageOf(error)} The next run goes on from here.`
	};
}
async function pause(world, troubles) {
	try {
		await world.clock.sleep(FIRST_PAUSE_MS * 2 ** (troubles - 1), world.signal);
	} catch {}
}
function described({ name, kind, caveats }) {
	return {
		name,
		kind,
		caveats
	};
}
function conclude(rotation, end, steps, changed, redact) {
	return {
		outcome: {
			...described(rotation),
			status: statusOf(end, changed),
			summary: redact(end.summary),
			steps
		},
		concern: end.concern
	};
}
function statusOf({ status }, changed) {
	if (status !== "settled") return status;
	return changed ? "done" : "not-due";
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
	return attempts(arn, current).includes(versionId);
}
function nextToken(secret, current) {
	const taken = new Set(secret.versions.map(({ id }) => id));
	return attempts(secret.arn, current).find((token) => !taken.has(token));
}
function shortVersion(versionId) {
	return versionId.length <= 16 ? versionId : `${versionId.slice(0, 14)}…`;
}
function attempts(arn, current) {
	return Array.from({ length: MOST_ATTEMPTS }, (_, attempt) => rotationToken(arn, current, attempt));
}

// src/rotate/journal.ts
const INTENT_TAG = "rekey:rotation";
const RETIRED_TAG = "rekey:retired";
const SPREAD_TAG = "rekey:spread";
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
function readTime(text) {
	if (text === void 0 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return void 0;
	const time = new Date(text);
	return Number.isNaN(time.getTime()) ? void 0 : time;
}

// src/rotate/secret-state.ts
async function observeSecret(store, secret) {
	const description = await store.describe(secret);
	if (!description) throw new RekeyError({
		code: "secret-missing",
		what: `There is no secret "${secret}" in Secrets Manager.`,
		fix: "Create it (without a value is enough), or correct \"secret\" and the region in the config."
	});
	const labelled = (label) => description.versions.find(({ labels }) => labels.includes(label));
	return {
		description,
		current: labelled("AWSCURRENT"),
		pending: labelled("AWSPENDING"),
		previous: labelled("AWSPREVIOUS"),
		spread: readStamp(description.tags.get(SPREAD_TAG)),
		documents: /* @__PURE__ */ new Map(),
		reached: /* @__PURE__ */ new Set(),
		delivered: 0
	};
}
function pendingState({ description, current, pending, previous }) {
	if (!pending) return "none";
	const ours = isRotationToken(pending.id);
	if (pending.id === current?.id) return ours ? "promoted" : "none";
	if (!ours) return "foreign";
	return !(pending.id === previous?.id) && isBasedOn(pending.id, description.arn, current?.id) ? "ours" : "stale";
}
function owesSpread({ current, spread }) {
	return current !== void 0 && isRotationToken(current.id) && spread?.id !== current.id;
}
function dueAt({ current }, everyMs, now) {
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
	if (description.deletedAt) return `${name} is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`;
	if (description.owningService === "rds") return `${name} is managed by rds: use "kind: rds-managed", or remove this rotation.`;
	if (description.owningService !== void 0) return `${name} is managed by ${description.owningService}; remove this rotation, its owner rotates it.`;
	if (description.rotationEnabled) return `${name} is rotated by Secrets Manager; cancel that (secretsmanager:CancelRotateSecret) or remove this rotation.`;
	const region = description.arn.split(":")[3];
	if (description.primaryRegion !== void 0 && description.primaryRegion !== region) return `${name} is a replica; its primary is in ${description.primaryRegion}: rotate it there.`;
	const missing = config.replicas.filter((wanted) => !description.replicas.some((has) => has.region === wanted));
	if (missing.length > 0) return `${name} has no replica in ${missing.join(", ")}; create it (secretsmanager:ReplicateSecretToRegions) or correct "replicas".`;
	if (pendingState(state) === "foreign") return `${name} has AWSPENDING on version ${state.pending?.id}, which another rotation left; finish that one or remove the label.`;
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

// src/rotate/labels.ts
const CALL = "secretsmanager:UpdateSecretVersionStage";
function promoteStep({ current, pending }) {
	const detail = `Move AWSCURRENT${current ? ` from ${shortVersion(current.id)}` : ""} to ${shortVersion(pending?.id ?? "")}, if nobody else moved it`;
	return {
		step: "promote",
		call: CALL,
		detail,
		action: { do: "promote" }
	};
}
function tidyStep({ pending }) {
	const detail = `Take AWSPENDING off ${shortVersion(pending?.id ?? "")}`;
	return {
		step: "tidy",
		call: CALL,
		detail,
		action: { do: "tidy" }
	};
}
function unlabelStep({ pending }) {
	const detail = `Give up version ${shortVersion(pending?.id ?? "")}: take AWSPENDING off it`;
	return {
		step: "abandon",
		call: CALL,
		detail,
		action: { do: "unlabel" }
	};
}
function labelMoved(state, action) {
	return action.do === "promote" ? promoted(state) : {
		...state,
		pending: void 0
	};
}
async function performLabel(state, action, world, timeline) {
	const { description, current, pending } = state;
	const version = shortVersion(pending?.id ?? "");
	const [step, label, move, told] = action.do === "promote" ? [
		"promote",
		"AWSCURRENT",
		{
			from: current?.id,
			to: pending?.id
		},
		`AWSCURRENT is now ${version}`
	] : action.do === "tidy" ? [
		"tidy",
		"AWSPENDING",
		{ from: pending?.id },
		`AWSPENDING is off ${version}`
	] : [
		"abandon",
		"AWSPENDING",
		{ from: pending?.id },
		`version ${version} is given up`
	];
	return await timeline.during(step, CALL, () => world.secrets.moveLabel(description.arn, label, move), (outcome) => outcome === "moved" ? told : { failed: `${label} was moved by somebody else meanwhile; looking again` }) === "moved" ? labelMoved(state, action) : void 0;
}

// src/base/retry.ts
async function pollUntil(ask, options) {
	const start = options.clock.now().getTime();
	let wait = options.firstWaitMs;
	for (let attempt = 1;; attempt += 1) {
		const answer = await ask(attempt);
		if (answer !== void 0) return answer;
		const left = start + options.deadlineMs - options.clock.now().getTime();
		if (left <= 0) return void 0;
		await options.clock.sleep(Math.min(wait, left), options.signal);
		wait = Math.min(wait * 2, options.maxWaitMs);
	}
}

// src/rotate/spread.ts
const REPLICA_DEADLINE_MS = 3e5;
const FAILURE_CHECK_EVERY = 4;
function nextSpread(state, config) {
	const region = replicaRegions(state, config).find((one) => !state.reached.has(one));
	if (region !== void 0) return {
		step: "spread",
		call: "secretsmanager:GetSecretValue",
		detail: `Wait until the replica in ${region} has the new version as AWSCURRENT`,
		action: {
			do: "await-replica",
			region
		}
	};
	const target = config.downstream[state.delivered];
	if (target) {
		const { repository } = target["github-secrets"];
		return {
			step: "spread",
			call: "github:PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}",
			detail: `Store ${deliveriesOf(target).map(([, name]) => name).join(" and ")} in ${repository}`,
			action: {
				do: "deliver",
				index: state.delivered
			}
		};
	}
	return {
		step: "spread",
		call: "secretsmanager:TagResource",
		detail: "Note on the secret that everyone has the new version",
		action: { do: "acknowledge" }
	};
}
function spreadDone(state, action, now) {
	switch (action.do) {
		case "await-replica": return {
			...state,
			reached: /* @__PURE__ */ new Set([...state.reached, action.region])
		};
		case "deliver": return {
			...state,
			delivered: action.index + 1
		};
		case "acknowledge": return {
			...state,
			spread: {
				id: state.current?.id ?? "",
				at: now
			}
		};
	}
}
async function performSpread(state, action, config, world, timeline) {
	switch (action.do) {
		case "await-replica":
			await awaitReplica(state, action.region, world, timeline);
			break;
		case "deliver":
			await deliver(state, action.index, config, world, timeline);
			break;
		case "acknowledge": await acknowledge(state, world, timeline);
	}
	return spreadDone(state, action, world.clock.now());
}
function replicaRegions({ description }, config) {
	return [.../* @__PURE__ */ new Set([...config.replicas, ...description.replicas.map(({ region }) => region)])].sort();
}
async function awaitReplica(state, region, world, timeline) {
	const { description, current } = state;
	const versionId = current?.id ?? "";
	const value = documentOf(state, current).toSecret();
	await timeline.during("spread", "secretsmanager:GetSecretValue", async () => {
		if (await pollUntil(async (attempt) => {
			const there = await world.secrets.readReplica(description, region, versionId);
			if (there?.stages.includes("AWSCURRENT") && there.value.equals(value)) return true;
			if (attempt % FAILURE_CHECK_EVERY !== 0) return void 0;
			return (await replicaOf(description.arn, region, world))?.status === "Failed" ? false : void 0;
		}, {
			clock: world.clock,
			deadlineMs: REPLICA_DEADLINE_MS,
			firstWaitMs: 500,
			maxWaitMs: 15e3,
			signal: world.signal
		})) return;
		const replica = await replicaOf(description.arn, region, world);
		const status = replica ? [replica.status, replica.message].filter(Boolean).join(": ") : "it is gone";
		throw new RekeyError({
			code: "replica-late",
			what: `The replica of "${description.name}" in ${region} does not have the new version yet (${status}).`,
			fix: "The old credential stays; look at the replication status of the secret."
		});
	}, () => `the replica in ${region} has version ${shortVersion(versionId)} as AWSCURRENT`);
}
async function replicaOf(secret, region, world) {
	return (await world.secrets.describe(secret))?.replicas.find((one) => one.region === region);
}
async function deliver(state, index, config, world, timeline) {
	const target = config.downstream[index];
	if (!target) throw new Error(`no downstream ${index}`);
	const { repository } = target["github-secrets"];
	const deliveries = deliveriesOf(target);
	await timeline.during("spread", "github:PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}", async () => {
		const document = documentOf(state, state.current);
		for (const [field, name] of deliveries) {
			const value = document.secret(field);
			if (!value) throw new Error(`the secret has no ${field} to deliver`);
			await world.downstream.put(repository, name, value);
		}
	}, () => `${deliveries.map(([, name]) => name).join(" and ")} of ${repository} have the new value`);
}
function deliveriesOf({ "github-secrets": names }) {
	return [
		["password", names.password],
		["username", names.username],
		["SecretAccessKey", names["secret-access-key"]],
		["AccessKeyId", names["access-key-id"]]
	].filter((delivery) => delivery[1] !== void 0);
}
async function acknowledge({ current, description }, world, timeline) {
	const stamp = {
		id: current?.id ?? "",
		at: world.clock.now()
	};
	await timeline.during("spread", "secretsmanager:TagResource", () => world.secrets.tag(description.arn, { [SPREAD_TAG]: writeStamp(stamp) }), () => "everyone who must have the new version has it");
}

// src/rotate/config-problem.ts
const KINDS = {
	"iam-user": {
		fields: ["AccessKeyId", "SecretAccessKey"],
		delivered: ["access-key-id", "secret-access-key"]
	},
	"rds-managed": {
		fields: [],
		delivered: []
	},
	"rds-cluster": {
		fields: [
			"engine",
			"host",
			"port",
			"username",
			"password",
			"dbname",
			"dbClusterIdentifier"
		],
		delivered: ["password"]
	},
	"rds-instance": {
		fields: [
			"engine",
			"host",
			"port",
			"username",
			"password",
			"dbname",
			"dbInstanceIdentifier"
		],
		delivered: ["password"]
	},
	"database-user": {
		fields: [
			"engine",
			"host",
			"port",
			"username",
			"password",
			"dbname"
		],
		delivered: ["username", "password"]
	}
};
const DOWNSTREAM_NAMES = [
	"access-key-id",
	"secret-access-key",
	"username",
	"password"
];
function configProblemOf(config) {
	return managedProblem(config) ?? fieldsProblem(config) ?? downstreamProblem(config);
}
function managedProblem(config) {
	if (config.kind !== "rds-managed") return void 0;
	const asked = [
		"fields",
		"replicas",
		"downstream"
	].find((key) => Object.keys(config[key]).length > 0);
	if (asked === void 0) return void 0;
	return `"${config.name}" has "${asked}", which a rotation of kind rds-managed cannot have: RDS alone writes to its secret.`;
}
function fieldsProblem({ name, kind, fields }) {
	const known = KINDS[kind].fields;
	const unknown = Object.keys(fields).find((field) => !known.includes(field));
	if (unknown === void 0) return void 0;
	const meant = suggest(unknown, known);
	return `"fields" of "${name}" names "${unknown}", which a rotation of kind ${kind} does not have: ${meant ? `did you mean "${meant}"?` : `there are ${known.join(", ")}.`}`;
}
function downstreamProblem({ name, kind, downstream }) {
	const wanted = KINDS[kind].delivered;
	for (const { "github-secrets": given } of downstream) {
		const named = DOWNSTREAM_NAMES.filter((key) => given[key] !== void 0);
		if (named.length !== wanted.length || named.some((key) => !wanted.includes(key))) return `The downstream ${given.repository} of "${name}" must name ${wanted.join(" and ")}, for a rotation of kind ${kind}.`;
	}
}

// src/rotate/targets/database-user/users.ts
const bytes = (name) => Buffer.byteLength(name);
const characters = (name) => Array.from(name).length;
const ENGINES$2 = [
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
	return ENGINES$2.find(({ names }) => names.includes((name ?? "").toLowerCase()));
}
const SUFFIX = "_clone";
function twinOf(user) {
	return user.endsWith(SUFFIX) ? user.slice(0, -6) : user + SUFFIX;
}

// src/rotate/targets/database-user/refusal.ts
function databaseUserRefusalOf(state, config) {
	const { secret, admins } = state;
	const label = `The secret "${secret.description.name}"`;
	if (!secret.current) return `${label} has no value in AWSCURRENT: put the present user and password into it; this kind makes twins, not first users.`;
	const refusal = refusalOf(secret, config) ?? configProblemOf(config);
	if (refusal !== void 0 || admins.length === 0) return refusal;
	for (const admin of admins) {
		const problem = adminProblem(admin);
		if (problem) return `The secret "${config["admin-secret"]}" ${problem}`;
	}
	return pairProblem(state, config, label);
}
function adminProblem(admin) {
	if (!engineNamed(admin.text("engine"))) return "names no engine that this kind can rotate: postgres, mysql or mariadb in \"engine\".";
	const missing = [
		"host",
		"username",
		"password"
	].find((field) => admin.text(field) === void 0);
	return missing === void 0 ? void 0 : `has no text "${missing}".`;
}
function pairProblem({ secret, admins }, config, label) {
	const [current, pending] = [secret.current, secret.pending].map((version) => version && secret.documents.get(version.id));
	const [admin] = admins;
	if (!admin || !current) return void 0;
	const mismatch = documentProblem$1(current, admin, config);
	if (mismatch) return `${label} (AWSCURRENT) ${mismatch}`;
	const user = current.text("username") ?? "";
	const twin = twinOf(user);
	const engine = engineNamed(admin.text("engine"));
	if (admins.some((one) => [user, twin].includes(one.text("username") ?? ""))) return `${label} is of the administrator in "${config["admin-secret"]}", whose password this kind cannot change: for the master user of RDS there is the kind rds-instance.`;
	if (twin === "") return `${label} is of a user without a name before "_clone".`;
	if (engine && engine.lengthOf(twin) > engine.longestName) return `${label} is of "${inertExcerpt(user, 80)}", a name too long for its twin: with "_clone" it may have ${engine.longestName}.`;
	if (pendingState(secret) !== "ours" || !pending) return void 0;
	const other = documentProblem$1(pending, admin, config);
	if (other) return `${label} (AWSPENDING) ${other}`;
	return pending.text("username") === twin ? void 0 : `${label} (AWSPENDING) is of another user than "${inertExcerpt(twin, 80)}": take AWSPENDING off.`;
}
function documentProblem$1(document, admin, config) {
	const field = (name) => `"${config.fields[name] ?? name}"`;
	for (const name of ["username", "password"]) if (document.text(name) === void 0) return `has no text ${field(name)}.`;
	if (document.text("username")?.includes("\0")) return `has a NUL in ${field("username")}.`;
	const [engine, theirs] = [document.text("engine"), engineNamed(admin.text("engine"))];
	if (engine !== void 0 && engineNamed(engine) !== theirs) return `names another engine than "${config["admin-secret"]}" in ${field("engine")}.`;
	const [host, place] = [document.text("host"), admin.text("host")];
	if (host !== void 0 && host.toLowerCase() !== place?.toLowerCase()) return `names another host than "${config["admin-secret"]}" in ${field("host")}.`;
	const port = document.integer("port");
	if (port !== void 0 && port !== (admin.integer("port") ?? theirs?.port)) return `names another port than "${config["admin-secret"]}" in ${field("port")}.`;
}

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
		return typeof number === "number" && Number.isInteger(number) ? number : void 0;
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

// src/rotate/targets/database-user/state.ts
async function observeDatabaseUser(config, world) {
	const secret = await observeSecret(world.secrets, config.secret);
	const bare = {
		secret,
		admins: [],
		sight: void 0,
		logins: {
			pending: "untried",
			current: "untried"
		},
		created: 0,
		applied: 0,
		abandoned: false
	};
	const now = world.clock.now();
	if (pendingState(secret) === "none" && !owesSpread(secret) && dueAt(secret, config.every, now) > now || databaseUserRefusalOf(bare, config) !== void 0) return bare;
	const admins = await readAdmins(config, world);
	const labelled = [
		secret.current,
		secret.pending,
		secret.previous
	];
	const known = {
		...bare,
		secret: await readDocuments(secret, labelled, config, world),
		admins
	};
	if (databaseUserRefusalOf(known, config) !== void 0) return known;
	return {
		...known,
		sight: await look(known, world)
	};
}
async function readAdmins(config, world) {
	const admin = await observeSecret(world.secrets, config["admin-secret"]);
	if (!admin.current) throw new RekeyError({
		code: "secret-without-value",
		what: `The secret "${config["admin-secret"]}" ("admin-secret") has no value in AWSCURRENT.`,
		fix: "Put the user and password of an administrator into it."
	});
	const versions = [admin.current, admin.pending];
	const { documents } = await readDocuments(admin, versions, { fields: {} }, world);
	return versions.flatMap((version) => {
		const document = version && documents.get(version.id);
		return document ? [document] : [];
	});
}
async function look(state, world) {
	const pair = pairOf(state);
	for (const document of state.admins) {
		const admin = loginOf(document, state);
		const result = await world.admins.inspect(admin, pair);
		if (result.kind === "seen") return {
			...result,
			admin
		};
		if (result.kind === "unreachable") return result;
	}
	return { kind: "refused" };
}
function pairOf({ secret }) {
	const active = (secret.current && secret.documents.get(secret.current.id))?.text("username") ?? "";
	return {
		active,
		twin: twinOf(active)
	};
}
function loginOf(document, { admins }) {
	const [place] = admins;
	const engine = engineNamed(place?.text("engine"));
	const [host, user, password] = [
		place?.text("host"),
		document.text("username"),
		document.secret("password")
	];
	if (!place || !engine || host === void 0 || user === void 0 || !password) throw new Error("a login without its fields");
	const port = place.integer("port") ?? engine.port;
	return {
		family: engine.family,
		host,
		port,
		user,
		password,
		database: document.text("dbname")
	};
}
function originOfTwin({ secret }) {
	const { description, current, previous } = secret;
	const users = [current, previous].map((version) => version && secret.documents.get(version.id)?.text("username"));
	if (users[0] !== void 0 && users[1] === twinOf(users[0])) return "former";
	return description.versions.some(({ id }) => isBasedOn(id, description.arn, current?.id)) ? "attempted" : "nobody's";
}

// src/rotate/targets/database-user/decide.ts
const MOST_APPLIES$1 = 2;
const MOST_DRIFT = 5;
function decideDatabaseUser(state, config, now) {
	const refusal = databaseUserRefusalOf(state, config);
	if (refusal !== void 0) return end$3("needs-person", refusal);
	if (state.abandoned) return end$3("failed", "The rotation was given up; AWSCURRENT still logs in. The next run tries again.");
	switch (pendingState(state.secret)) {
		case "ours": return whenSeen(state, (facts) => finish(state, facts));
		case "stale": return giveUpStale$1(state);
		case "promoted":
			if (owesSpread(state.secret)) return next$2(nextSpread(state.secret, config));
			return next$2(tidyStep(state.secret));
		case "none":
		case "foreign":
			if (owesSpread(state.secret)) return next$2(nextSpread(state.secret, config));
			return startWhenDue$3(state, config, now);
	}
}
function finish(state, facts) {
	const { secret, logins } = state;
	const fresh = originOfTwin(state) === "attempted";
	if (!facts.twinExists || fresh && facts.drift.length > 0 && state.created === 0) return state.created < MOST_APPLIES$1 ? next$2(createStep(state)) : end$3("failed", TWIN_VANISHED);
	if (facts.drift.length > 0) return end$3("needs-person", unlike(state, facts));
	if (isUnreachable$1(logins.pending)) return end$3("failed", noRoute$1(logins.pending));
	if (logins.pending === "untried") return next$2(tryStep("pending", state));
	if (logins.pending === "accepted") return next$2(promoteStep(secret));
	return state.applied < MOST_APPLIES$1 ? next$2(applyStep$1(state)) : next$2(unlabelStep(secret));
}
function giveUpStale$1(state) {
	const { logins, secret } = state;
	if (logins.current === "untried") return next$2(tryStep("current", state));
	if (isUnreachable$1(logins.current)) return end$3("failed", noRoute$1(logins.current));
	if (logins.current === "accepted") return next$2(unlabelStep(secret));
	return end$3("needs-person", "AWSCURRENT was changed by somebody else during the rotation, and it does not log in. Put a user and password that work into the secret and take AWSPENDING off.");
}
function startWhenDue$3(state, config, now) {
	const { secret, logins } = state;
	const due = dueAt(secret, config.every, now);
	if (due > now) return end$3("settled", `The present user is next due on ${due.toISOString()}; the one before it works until then.`);
	return whenSeen(state, (facts) => {
		const { twin } = pairOf(state);
		if (facts.twinExists && originOfTwin(state) === "nobody's") return end$3("needs-person", `There is a user "${inertExcerpt(twin, 80)}" already, and nothing says that it is this secret's. Drop it if nobody needs it: a rotation would change its password.`);
		if (facts.twinExists && originOfTwin(state) === "former" && facts.drift.length > 0) return end$3("needs-person", unlike(state, facts));
		if (logins.current === "untried") return next$2(tryStep("current", state));
		if (isUnreachable$1(logins.current)) return end$3("failed", `${noRoute$1(logins.current)} Nothing was changed.`);
		if (logins.current === "refused") return end$3("needs-person", CURRENT_IS_DEAD$1);
		const token = startingToken(secret);
		return next$2({
			step: "stage",
			call: "secretsmanager:PutSecretValue",
			detail: `Make a password for "${inertExcerpt(twin, 80)}" and store both as version ${shortVersion(token)} under AWSPENDING`,
			action: {
				do: "stage",
				token
			}
		});
	});
}
function whenSeen({ sight }, go) {
	switch (sight?.kind) {
		case void 0: throw new Error("the users were not looked at");
		case "unreachable": return end$3("failed", noRoute$1({ unreachable: sight.reason }));
		case "refused": return end$3("needs-person", ADMIN_IS_DEAD);
		case "seen": return sight.facts.unfit === void 0 ? go(sight.facts) : end$3("needs-person", `This user cannot be rotated: ${sight.facts.unfit}`);
	}
}
const CURRENT_IS_DEAD$1 = "The password in AWSCURRENT does not log in: it was changed elsewhere. Put the one that works into the secret; nothing was changed.";
const ADMIN_IS_DEAD = "The password in \"admin-secret\" does not log in. Put the one that works into that secret; nothing was changed.";
const TWIN_VANISHED = "The twin was made, and is gone again. The next run looks anew.";
function unlike(state, { drift }) {
	const { active, twin } = pairOf(state);
	const more = drift.length > MOST_DRIFT ? `, and ${drift.length - MOST_DRIFT} more` : "";
	return `"${inertExcerpt(twin, 80)}" is not like "${inertExcerpt(active, 80)}": it ${drift.slice(0, MOST_DRIFT).join(", ")}${more}. Make the two alike; who takes their place would notice.`;
}
function isUnreachable$1(trial) {
	return typeof trial === "object";
}
function noRoute$1(trial) {
	return `The database could not be asked: ${trial.unreachable}.`;
}
function createStep(state) {
	const { active, twin } = pairOf(state);
	return {
		step: "apply",
		call: "database:create-user",
		detail: `Make the user "${inertExcerpt(twin, 80)}" with the pending password, and let it do all that "${inertExcerpt(active, 80)}" may`,
		action: { do: "create" }
	};
}
function applyStep$1(state) {
	return {
		step: "apply",
		call: "database:set-password",
		detail: `Set the pending password as that of "${inertExcerpt(pairOf(state).twin, 80)}"`,
		action: { do: "apply" }
	};
}
function tryStep(which, state) {
	const label = which === "pending" ? "AWSPENDING" : "AWSCURRENT";
	const { active, twin } = pairOf(state);
	return {
		step: "verify",
		call: "database:login",
		detail: `See whether ${label} logs in as "${inertExcerpt(which === "pending" ? twin : active, 80)}" over verified TLS`,
		action: {
			do: "try",
			which
		},
		reads: true
	};
}
function next$2(step) {
	return { next: step };
}
function end$3(status, summary) {
	return { end: {
		status,
		summary
	} };
}

// src/rotate/targets/database-user/foresee.ts
function foreseeDatabaseUser(state, action, now) {
	const { secret, logins } = state;
	switch (action.do) {
		case "stage": return {
			...state,
			secret: staged(secret, action.token, now),
			logins: {
				...logins,
				pending: "refused"
			}
		};
		case "create": return {
			...state,
			sight: alike(state.sight),
			created: state.created + 1,
			logins: {
				...logins,
				pending: "untried"
			}
		};
		case "apply": return {
			...state,
			applied: state.applied + 1,
			logins: {
				...logins,
				pending: "untried"
			}
		};
		case "try": return {
			...state,
			logins: {
				...logins,
				[action.which]: "accepted"
			}
		};
		case "promote":
		case "tidy": return {
			...state,
			secret: labelMoved(secret, action)
		};
		case "unlabel": return {
			...state,
			secret: labelMoved(secret, action),
			abandoned: true
		};
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: spreadDone(secret, action, now)
		};
	}
}
function alike(sight) {
	return sight?.kind === "seen" ? {
		...sight,
		facts: {
			twinExists: true,
			drift: []
		}
	} : sight;
}

// src/rotate/targets/database-user/perform.ts
async function performDatabaseUser(state, action, config, world, timeline) {
	const scene = {
		state,
		world,
		timeline
	};
	switch (action.do) {
		case "stage": return await stage$1(scene, action.token);
		case "create": return await create(scene);
		case "apply": return await apply$1(scene);
		case "try": return await tryLogin$1(scene, action.which);
		case "promote":
		case "tidy":
		case "unlabel": return await performLabel(state.secret, action, world, timeline) && foreseeDatabaseUser(state, action, world.clock.now());
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: await performSpread(state.secret, action, config, world, timeline)
		};
	}
}
async function stage$1({ state, world, timeline }, token) {
	const { secret, admins } = state;
	const rule = ruleFor(admins[0]?.text("engine") ?? "");
	const password = generatePassword({
		rule,
		profile: world.passwordProfile
	});
	const present = documentOf(secret, secret.current);
	const document = learn(present.with({
		username: pairOf(state).twin,
		password
	}), world);
	if (await timeline.during("stage", "secretsmanager:PutSecretValue", () => world.secrets.putPending(secret.description.arn, token, document.toSecret()), (result) => result === "stored" ? `the other user and a new password are stored as version ${shortVersion(token)} under AWSPENDING` : { failed: "another run stored its password first; going on with that one" }) === "taken") return void 0;
	const known = withDocument(staged(secret, token, world.clock.now()), token, document);
	return {
		...state,
		secret: known,
		logins: {
			...state.logins,
			pending: "refused"
		}
	};
}
async function create(scene) {
	const { state, world, timeline } = scene;
	if (!await isStillOurTurn(scene)) return void 0;
	const { admin, pair, password } = instrumentsOf(state);
	await timeline.during("apply", "database:create-user", () => world.admins.createTwin(admin, pair, password), () => `the user "${inertExcerpt(pair.twin, 80)}" is there and may what the other may`);
	const sight = await look(state, world);
	const logins = {
		...state.logins,
		pending: "untried"
	};
	return {
		...state,
		sight,
		logins,
		created: state.created + 1
	};
}
async function apply$1(scene) {
	const { state, world, timeline } = scene;
	if (!await isStillOurTurn(scene)) return void 0;
	const { admin, pair, password } = instrumentsOf(state);
	await timeline.during("apply", "database:set-password", () => world.admins.setPassword(admin, pair, password), () => `the password of "${inertExcerpt(pair.twin, 80)}" is the pending one`);
	return {
		...state,
		applied: state.applied + 1,
		logins: {
			...state.logins,
			pending: "untried"
		}
	};
}
async function isStillOurTurn({ state, world }) {
	const { secret } = state;
	const now = await observeSecret(world.secrets, secret.description.arn);
	return now.current?.id === secret.current?.id && now.pending?.id === secret.pending?.id;
}
function instrumentsOf(state) {
	const password = documentOf(state.secret, state.secret.pending).secret("password");
	if (!password || state.sight?.kind !== "seen") throw new Error("nothing to change a user with");
	return {
		admin: state.sight.admin,
		pair: pairOf(state),
		password
	};
}
async function tryLogin$1({ state, world, timeline }, which) {
	const document = documentOf(state.secret, state.secret[which]);
	const label = which === "pending" ? "AWSPENDING" : "AWSCURRENT";
	const trial = await timeline.during("verify", "database:login", async () => {
		const result = await world.logins.tryLogin(loginOf(document, state));
		return result.kind === "unreachable" ? { unreachable: result.reason } : result.kind;
	}, (found) => {
		if (typeof found === "object") return { failed: `the database could not be asked: ${found.unreachable}` };
		if (found === "accepted") return `the user and password in ${label} log in over verified TLS`;
		const told = `the user and password in ${label} do not log in`;
		return which === "pending" && state.applied + state.created === 0 ? `${told} yet` : { failed: told };
	});
	return {
		...state,
		logins: {
			...state.logins,
			[which]: trial
		}
	};
}

// src/rotate/targets/database-user.ts
function databaseUserRotation(config, world) {
	return {
		name: config.name,
		kind: config.kind,
		caveats: [],
		observe: () => observeDatabaseUser(config, world),
		decide: (state, now) => decideDatabaseUser(state, config, now),
		perform: (state, action, timeline) => performDatabaseUser(state, action, config, world, timeline),
		foresee: foreseeDatabaseUser
	};
}

// src/rotate/orphan.ts
const IN_FLIGHT_MS = 3e5;
function judgeUnknownKey({ key, lastUse, intent, token, stored, now }) {
	if (!intent || intent.keyIds.includes(key.id) || lastUse !== "never") return { do: "keep" };
	if (intent.token !== token && !stored.includes(intent.token)) return { do: "keep" };
	const sinceIntent = key.createdAt.getTime() - intent.at.getTime();
	if (sinceIntent < -6e4 || sinceIntent > 3e5) return { do: "keep" };
	const until = new Date(key.createdAt.getTime() + IN_FLIGHT_MS);
	if (until > now) return {
		do: "wait",
		until
	};
	return { do: intent.token === token ? "delete" : "keep" };
}

// src/rotate/retire.ts
const LAST_USED_GRAIN_MS = 9e5;
function judgeOldKey(facts) {
	const { key, retired, now } = facts;
	const stamp = retired?.id === key.id ? retired : void 0;
	if (key.status === "Active") {
		if (stamp) return { do: "forget" };
		const { lastUse } = facts;
		const usedUntil = typeof lastUse === "object" ? lastUse.at.getTime() + LAST_USED_GRAIN_MS : 0;
		const quietSince = Math.max(facts.replacedAt.getTime(), usedUntil);
		const until = new Date(quietSince + facts.graceMs);
		if (until <= now) return { do: lastUse === "unasked" ? "ask" : "deactivate" };
		return {
			do: "wait",
			until,
			why: facts.replacedAt.getTime() + facts.graceMs <= now.getTime() ? "in-use" : "grace"
		};
	}
	if (!stamp) return { do: "stamp" };
	const until = new Date(stamp.at.getTime() + facts.recoveryMs);
	return until <= now ? { do: "delete" } : {
		do: "wait",
		until,
		why: "recovery"
	};
}

// src/rotate/targets/iam-user/state.ts
async function observeIamUser(config, world) {
	const [secret, keys] = await Promise.all([observeSecret(world.secrets, config.secret), world.keys.listKeys(config.user)]);
	const bare = {
		secret,
		keys,
		lastUses: /* @__PURE__ */ new Map(),
		keyOf: /* @__PURE__ */ new Map(),
		intent: void 0,
		retired: void 0,
		trial: "none",
		abandoned: void 0
	};
	if (keys.length === 1 && pendingState(secret) === "none" && !owesSpread(secret) && dueAt(secret, config.every, world.clock.now()) > world.clock.now()) return bare;
	const known = await withMemory(bare, config, world);
	return refusalOf(secret, config) !== void 0 ? known : await withValues(known, config, world);
}
async function withMemory(state, config, world) {
	const user = await world.keys.readUser(config.user);
	if (!user) throw new RekeyError({
		code: "user-missing",
		what: `There is no IAM user "${config.user}" in this account.`,
		fix: "Correct \"user\" in the config, or the account that the role belongs to."
	});
	return {
		...state,
		intent: readIntent(user.tags.get(INTENT_TAG)),
		retired: readStamp(user.tags.get(RETIRED_TAG))
	};
}
async function withValues(state, config, world) {
	const { current, pending, previous } = state.secret;
	const wanted = [
		current,
		pending,
		state.keys.length > 1 ? previous : void 0
	];
	const secret = await readDocuments(state.secret, wanted, config, world);
	const keyOf = /* @__PURE__ */ new Map();
	for (const version of wanted) if (version) keyOf.set(version.id, keyIdIn(secret, version, config));
	return {
		...state,
		secret,
		keyOf
	};
}
function keyIdIn(secret, version, config) {
	const document = secret.documents.get(version.id);
	const id = document?.text("AccessKeyId");
	if (id !== void 0 && document?.secret("SecretAccessKey")) return id;
	const field = (name) => config.fields[name] ?? name;
	throw new RekeyError({
		code: "secret-without-key",
		what: `"${secret.description.name}" (${version.labels.join(", ")}) has no texts "${field("AccessKeyId")}" and "${field("SecretAccessKey")}".`,
		fix: "Put the key of the user into the secret under these names, or name the fields with \"fields\"."
	});
}
function keyOfVersion(state, version) {
	return version && state.keyOf.get(version.id);
}

// src/rotate/targets/iam-user/decide.ts
function decideIamUser(state, config, now) {
	const problem = refusalOf(state.secret, config) ?? configProblemOf(config) ?? ownershipProblem(state, config);
	if (problem !== void 0) return end$2("needs-person", problem);
	if (state.abandoned) return end$2("failed", ABANDONED[state.abandoned]);
	return finishPending$1(state) ?? spreadCurrent(state, config) ?? retireOthers(state, config, now) ?? startWhenDue$2(state, config, now);
}
const ABANDONED = {
	refused: "AWS did not accept the new key in time, so it was deleted. AWSCURRENT was not touched; the next run tries again.",
	stale: "AWSCURRENT was changed by somebody else during the rotation, which was given up. The next run looks anew."
};
function finishPending$1(state) {
	const { secret, trial } = state;
	const pending = pendingState(secret);
	if (pending === "none" || pending === "foreign") return void 0;
	if (pending === "stale" || pending === "ours" && trial === "refused") return giveUp(state);
	if (trial === "none") return next$1({
		step: "verify",
		call: "sts:GetCallerIdentity",
		detail: `Sign calls with the new key ${maskKeyId(keyOfVersion(state, secret.pending) ?? "")} until AWS accepts it everywhere`,
		action: { do: "try" }
	});
	if (pending === "ours") return next$1(promoteStep(secret));
	if (trial === "refused") return end$2("needs-person", "AWS does not accept the key that is AWSCURRENT. Put a working key into the secret.");
}
function giveUp(state) {
	const { secret } = state;
	const keyId = keyOfVersion(state, secret.pending);
	const inUse = [secret.current, secret.previous].some((version) => keyOfVersion(state, version) === keyId);
	return next$1(keyId === void 0 || inUse ? unlabelStep(secret) : discardStep(keyId));
}
function spreadCurrent(state, config) {
	if (owesSpread(state.secret)) return next$1(nextSpread(state.secret, config));
	if (pendingState(state.secret) === "promoted") return next$1(tidyStep(state.secret));
}
function retireOthers(state, config, now) {
	const { secret, keys } = state;
	const present = keyOfVersion(state, secret.current);
	if (keys.length === 1 && secret.current) return void 0;
	const other = keys.find(({ id }) => id !== present);
	if (!other) return void 0;
	const replaced = keyOfVersion(state, secret.previous) === other.id;
	const byUs = secret.current !== void 0 && isRotationToken(secret.current.id);
	return replaced && byUs && secret.spread ? retireOld(state, other, secret.spread.at, config, now) : unknownKey(state, other, config, now);
}
function retireOld(state, key, replacedAt, config, now) {
	const lastUse = state.lastUses.get(key.id) ?? "unasked";
	const { grace: graceMs, recovery: recoveryMs } = config;
	const verdict = judgeOldKey({
		key,
		lastUse,
		replacedAt,
		retired: state.retired,
		graceMs,
		recoveryMs,
		now
	});
	const name = maskKeyId(key.id);
	switch (verdict.do) {
		case "ask": return next$1(askStep(key));
		case "forget": return next$1({
			step: "retire",
			call: "iam:UntagUser",
			detail: `Forget that ${name} was retired: somebody made it active again`,
			action: { do: "forget" }
		});
		case "deactivate": return next$1({
			step: "retire",
			call: "iam:UpdateAccessKey",
			detail: `Make the old key ${name} inactive: unused for ${formatDuration(graceMs)}`,
			action: {
				do: "deactivate",
				keyId: key.id
			}
		});
		case "stamp": return next$1({
			step: "retire",
			call: "iam:TagUser",
			detail: `Write down that ${name} is inactive from now on`,
			action: {
				do: "stamp",
				keyId: key.id
			}
		});
		case "delete": return next$1({
			step: "retire",
			call: "iam:DeleteAccessKey",
			detail: `Delete the old key ${name}: inactive for ${formatDuration(recoveryMs)}`,
			action: {
				do: "delete",
				keyId: key.id
			}
		});
		case "wait": return { end: {
			status: "pending",
			summary: waiting(verdict.why, name, verdict.until, lastUse),
			concern: verdict.why === "in-use" ? "old-key-in-use" : void 0
		} };
	}
}
function waiting(why, key, until, lastUse) {
	const time = until.toISOString();
	if (why === "recovery") return `The new key is in use; the old key ${key} is inactive and is deleted after ${time}.`;
	const rest = `it is made inactive when it was unused until ${time}.`;
	if (why === "grace") return `The new key is in use; the old key ${key} stays active for its grace: ${rest}`;
	return `The old key ${key} is still used (${typeof lastUse === "object" ? lastUse.service : "unknown service"}): ${rest}`;
}
function unknownKey(state, key, config, now) {
	const { intent, secret } = state;
	const lastUse = state.lastUses.get(key.id);
	if (lastUse === void 0) return next$1(askStep(key));
	const verdict = judgeUnknownKey({
		key,
		lastUse,
		intent,
		token: startingToken(secret),
		stored: [secret.current, secret.pending].flatMap((version) => version ? [version.id] : []),
		now
	});
	if (verdict.do === "delete") return next$1(discardStep(key.id));
	if (verdict.do === "wait") return next$1({
		step: "wait",
		call: "iam:ListAccessKeys",
		detail: `See whether another run stores the new key ${maskKeyId(key.id)}`,
		action: {
			do: "await-flight",
			keyId: key.id,
			until: verdict.until
		}
	});
	return end$2("needs-person", `The user "${config.user}" has the key ${maskKeyId(key.id)}, which "${secret.description.name}" does not hold and no rotation of ours made. Delete it if nobody needs it; Rekey does not remove it.`);
}
function startWhenDue$2(state, config, now) {
	const { secret, intent } = state;
	const due = dueAt(secret, config.every, now);
	if (due > now) return end$2("settled", `The present key is next due on ${due.toISOString()}.`);
	const token = startingToken(secret);
	if (!(intent?.token === token && now.getTime() - intent.at.getTime() < FRESH_INTENT_MS) || !sameIds(intent.keyIds, state.keys)) return next$1({
		step: "journal",
		call: "iam:TagUser",
		detail: `Write down which keys "${config.user}" has, before a new one is made`,
		action: {
			do: "journal",
			token
		}
	});
	return next$1({
		step: "generate",
		call: "iam:CreateAccessKey",
		detail: `Make a new key and store it as version ${shortVersion(token)} under AWSPENDING (secretsmanager:PutSecretValue)`,
		action: {
			do: "create",
			token
		}
	});
}
const FRESH_INTENT_MS = 3e4;
function ownershipProblem(state, config) {
	const present = keyOfVersion(state, state.secret.current);
	if (present === void 0) return void 0;
	const name = `"${state.secret.description.name}" holds the key ${maskKeyId(present)}`;
	const key = state.keys.find(({ id }) => id === present);
	if (!key && pendingState(state.secret) === "promoted") return void 0;
	if (!key) return `${name}, which the user "${config.user}" does not have. Correct "user" or "secret", or put a key of that user into the secret.`;
	if (key.status === "Inactive") return `${name}, which is inactive. Make it active, or put a working key into the secret.`;
}
function askStep({ id }) {
	return {
		step: "retire",
		call: "iam:GetAccessKeyLastUsed",
		detail: `See when the key ${maskKeyId(id)} was last used`,
		action: {
			do: "ask-use",
			keyId: id
		},
		reads: true
	};
}
function discardStep(keyId) {
	return {
		step: "abandon",
		call: "iam:DeleteAccessKey",
		detail: `Delete the key ${maskKeyId(keyId)}, which a rotation made and nobody can use`,
		action: {
			do: "discard",
			keyId
		}
	};
}
function sameIds(ids, keys) {
	return ids.length === keys.length && keys.every(({ id }) => ids.includes(id));
}
function next$1(step) {
	return { next: step };
}
function end$2(status, summary) {
	return { end: {
		status,
		summary
	} };
}

// src/rotate/targets/iam-user/foresee.ts
const NEW_KEY = "(new)";
function foreseeIamUser(state, action, now) {
	const { secret } = state;
	switch (action.do) {
		case "journal": return {
			...state,
			intent: {
				token: action.token,
				at: now,
				keyIds: state.keys.map(({ id }) => id)
			}
		};
		case "create": return {
			...state,
			secret: staged(secret, action.token, now),
			keys: [...state.keys, {
				id: NEW_KEY,
				status: "Active",
				createdAt: now
			}],
			keyOf: new Map(state.keyOf).set(action.token, NEW_KEY)
		};
		case "try": return {
			...state,
			trial: "accepted"
		};
		case "await-flight":
		case "discard":
		case "delete": return without(state, action.keyId);
		case "ask-use": return {
			...state,
			lastUses: new Map(state.lastUses).set(action.keyId, "never")
		};
		case "forget": return {
			...state,
			retired: void 0
		};
		case "deactivate": return withStatus(state, action.keyId, "Inactive");
		case "stamp": return {
			...state,
			retired: {
				id: action.keyId,
				at: now
			}
		};
		case "promote":
		case "tidy": return {
			...state,
			secret: labelMoved(secret, action)
		};
		case "unlabel": return {
			...state,
			secret: labelMoved(secret, action),
			abandoned: pendingState(secret) === "stale" ? "stale" : "refused"
		};
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: spreadDone(secret, action, now)
		};
	}
}
function without(state, keyId) {
	const keyOf = new Map([...state.keyOf].filter(([, id]) => id !== keyId));
	return {
		...state,
		keys: state.keys.filter(({ id }) => id !== keyId),
		keyOf
	};
}
function withStatus(state, keyId, status) {
	return {
		...state,
		keys: state.keys.map((key) => key.id === keyId ? {
			...key,
			status
		} : key)
	};
}

// src/rotate/targets/iam-user/try-key.ts
const IN_A_ROW = 3;
const DEADLINE_MS = 3e5;
const FIRST_WAIT_MS$2 = 500;
const MAX_WAIT_MS$2 = 8e3;
async function tryNewKey(key, user, { verifier, clock, signal }) {
	const needed = Math.max(IN_A_ROW, verifier.regions.length);
	return await pollUntil(async () => {
		for (let call = 0; call < needed; call += 1) {
			const region = verifier.regions[call % verifier.regions.length];
			if (region === void 0) throw new Error("there is no endpoint to try the key at");
			const answer = await verifier.tryKey(key, region);
			if (answer === "refused") return void 0;
			if (userOf(answer.arn) !== user) throw anotherUser(user);
		}
		return true;
	}, {
		clock,
		deadlineMs: DEADLINE_MS,
		firstWaitMs: FIRST_WAIT_MS$2,
		maxWaitMs: MAX_WAIT_MS$2,
		signal
	}) ? "accepted" : "refused";
}
function userOf(arn) {
	return /:user\/(?:.*\/)?(?<name>[^/]+)$/.exec(arn)?.groups?.name;
}
function anotherUser(user) {
	return new RekeyError({
		code: "key-of-another-user",
		what: `The pending key does not belong to the user "${user}".`,
		fix: "Take AWSPENDING off that version and find out who wrote it."
	});
}

// src/rotate/targets/iam-user/perform.ts
async function performIamUser(state, action, config, world, timeline) {
	const { keys, clock } = world;
	const { user } = config;
	switch (action.do) {
		case "journal": {
			const intent = {
				token: action.token,
				at: clock.now(),
				keyIds: state.keys.map(({ id }) => id)
			};
			await timeline.during("journal", "iam:TagUser", () => keys.tagUser(user, { [INTENT_TAG]: writeIntent(intent) }), () => `a rotation to version ${shortVersion(action.token)} begins`);
			return {
				...state,
				intent
			};
		}
		case "create": return await createKey(state, action.token, config, world, timeline);
		case "try": return {
			...state,
			trial: await tryPending(state, config, world, timeline)
		};
		case "await-flight":
			await timeline.during("wait", "secretsmanager:DescribeSecret", () => awaitFlight(state, action, config, world), (landed) => landed ? "another run took care of its new key" : "nobody took care of the new key that was found");
			return;
		case "ask-use": {
			const use = await timeline.during("retire", "iam:GetAccessKeyLastUsed", () => keys.lastUsed(action.keyId), (last) => `${maskKeyId(action.keyId)} ${saidOf(last)}`);
			if (use === "gone") return void 0;
			return {
				...state,
				lastUses: new Map(state.lastUses).set(action.keyId, use)
			};
		}
		case "discard":
			await timeline.during("abandon", "iam:DeleteAccessKey", () => discard(user, action.keyId, world), () => `the key ${maskKeyId(action.keyId)}, which nobody can use, is deleted`);
			break;
		case "forget":
			await timeline.during("retire", "iam:UntagUser", () => keys.untagUser(user, [RETIRED_TAG]), () => "an earlier retirement is forgotten");
			break;
		case "deactivate":
			if (await timeline.during("retire", "iam:UpdateAccessKey", () => keys.setStatus(user, action.keyId, "Inactive"), (result) => `the old key ${maskKeyId(action.keyId)} is ${result === "set" ? "inactive" : "gone"}`) === "gone") return void 0;
			break;
		case "stamp":
			await timeline.during("retire", "iam:TagUser", () => keys.tagUser(user, { [RETIRED_TAG]: writeStamp({
				id: action.keyId,
				at: clock.now()
			}) }), () => `the recovery period of ${maskKeyId(action.keyId)} has begun`);
			break;
		case "delete":
			await timeline.during("retire", "iam:DeleteAccessKey", () => keys.deleteKey(user, action.keyId), () => `the old key ${maskKeyId(action.keyId)} is deleted`);
			break;
		case "promote":
		case "tidy":
		case "unlabel": return await performLabel(state.secret, action, world, timeline) && foreseeIamUser(state, action, clock.now());
		case "await-replica":
		case "deliver":
		case "acknowledge": {
			const secret = await performSpread(state.secret, action, config, world, timeline);
			return {
				...state,
				secret
			};
		}
	}
	return foreseeIamUser(state, action, clock.now());
}
async function createKey(state, token, config, world, timeline) {
	const { secret } = state;
	const key = await timeline.during("generate", "iam:CreateAccessKey", async () => {
		const made = await world.keys.createKey(config.user);
		if (made === "limit") throw new Error(`"${config.user}" got another key meanwhile`);
		world.redactor.add(made.secret);
		return made;
	}, ({ id }) => `the new key ${maskKeyId(id)} is made`);
	const base = secret.current ? documentOf(secret, secret.current) : SecretDocument.empty(config.fields);
	const document = learn(base.with({
		AccessKeyId: key.id,
		SecretAccessKey: key.secret
	}), world);
	if (await timeline.during("stage", "secretsmanager:PutSecretValue", () => putOrDiscard(), (outcome) => outcome === "stored" ? `the new key is stored as version ${shortVersion(token)} under AWSPENDING` : { failed: "another run stored its new key first; ours is deleted" }) === "taken" || !secret.current) return void 0;
	return {
		...state,
		secret: withDocument(staged(secret, token, world.clock.now()), token, document),
		keys: [...state.keys, {
			id: key.id,
			status: "Active",
			createdAt: key.createdAt
		}],
		keyOf: new Map(state.keyOf).set(token, key.id)
	};
	async function putOrDiscard() {
		try {
			const outcome = await world.secrets.putPending(secret.description.arn, token, document.toSecret());
			if (outcome === "taken") await discard(config.user, key.id, world);
			return outcome;
		} catch (error) {
			if (error instanceof RekeyError && !mayPass(error)) await discard(config.user, key.id, world);
			throw error;
		}
	}
}
async function tryPending(state, config, world, timeline) {
	const document = documentOf(state.secret, state.secret.pending);
	const id = document.text("AccessKeyId");
	const secret = document.secret("SecretAccessKey");
	if (id === void 0 || !secret) throw new Error("the pending version holds no key");
	return await timeline.during("verify", "sts:GetCallerIdentity", () => tryNewKey({
		id,
		secret
	}, config.user, world), (result) => result === "accepted" ? `AWS accepts the new key in ${world.verifier.regions.join(", ")}` : { failed: "AWS still refuses the new key" });
}
function saidOf(last) {
	if (last === "gone") return "is gone";
	return last === "never" ? "was never used" : `was last used ${last.at.toISOString()} (${last.service})`;
}
async function discard(user, keyId, { keys }) {
	if ((await keys.listKeys(user)).find(({ id }) => id === keyId)?.status === "Active") await keys.setStatus(user, keyId, "Inactive");
	await keys.deleteKey(user, keyId);
}
async function awaitFlight(state, action, config, world) {
	const { description } = state.secret;
	const left = action.until.getTime() - world.clock.now().getTime();
	return await pollUntil(async () => {
		if (!(await world.keys.listKeys(config.user)).some(({ id }) => id === action.keyId)) return true;
		return (await world.secrets.describe(description.arn))?.versions.some(({ labels }) => labels.includes("AWSPENDING")) && pendingState(state.secret) === "none" ? true : void 0;
	}, {
		clock: world.clock,
		deadlineMs: left,
		firstWaitMs: 2e3,
		maxWaitMs: 3e4,
		signal: world.signal
	}) === true;
}

// src/rotate/targets/iam-user.ts
function iamUserRotation(config, world) {
	return {
		name: config.name,
		kind: config.kind,
		caveats: [],
		observe: () => observeIamUser(config, world),
		decide: (state, now) => decideIamUser(state, config, now),
		perform: (state, action, timeline) => performIamUser(state, action, config, world, timeline),
		foresee: foreseeIamUser
	};
}

// src/rotate/master-password/engines.ts
const ENGINES$1 = [
	{
		engine: "postgres",
		names: ["postgres", "postgresql"],
		login: "postgres"
	},
	{
		engine: "aurora-postgresql",
		names: [
			"aurora-postgresql",
			"postgres",
			"postgresql"
		],
		login: "postgres"
	},
	{
		engine: "mysql",
		names: ["mysql"],
		login: "mysql"
	},
	{
		engine: "aurora-mysql",
		names: ["aurora-mysql", "mysql"],
		login: "mysql"
	},
	{
		engine: "mariadb",
		names: ["mariadb"],
		login: "mysql"
	},
	{
		engine: "sqlserver",
		names: ["sqlserver"]
	},
	{
		engine: "oracle",
		names: ["oracle"]
	},
	{
		engine: "db2",
		names: ["db2"]
	}
];
function engineOf(rdsEngine) {
	return ENGINES$1.find(({ engine }) => rdsEngine === engine || rdsEngine.startsWith(`${engine}-`));
}

// src/rotate/master-password/refusal.ts
function masterPasswordRefusalOf(state, target) {
	return refusalOf(state.secret, target.config) ?? configProblemOf(target.config) ?? state.database.obstacle ?? databaseProblem(state.database, target) ?? documentProblem(state, target);
}
function databaseProblem(database, target) {
	const { config, noun } = target;
	const name = `The ${noun} "${database.id}"`;
	const engine = engineOf(database.engine);
	if (!engine || !target.ruleOf(engine.engine)) return `${name} runs "${database.engine}", whose password rule Rekey does not know.`;
	if (config.verify === "login" && !engine.login) return `A login to ${database.engine} cannot be tried by this version: set "verify: status-only" for "${config.name}", and the reports will say so.`;
	if (config.verify === "login" && !database.endpoint) return `${name} has no endpoint (its status is "${database.status}"): start it, then run again.`;
}
function documentProblem(state, target) {
	const { secret, database } = state;
	for (const version of [secret.current, secret.pending]) {
		const document = version && secret.documents.get(version.id);
		if (!document) continue;
		const label = version === secret.current ? "AWSCURRENT" : "AWSPENDING";
		const found = mismatch(document, database, target);
		if (found) return `"${secret.description.name}" (${label}) ${found}`;
	}
}
function mismatch(document, database, { config, noun, idField }) {
	const field = (name) => config.fields[name] ?? name;
	if (!document.secret("password")) return `has no text "${field("password")}".`;
	const user = document.text("username");
	if (user === void 0) return `has no text "${field("username")}".`;
	if (user !== database.masterUser) return `is of another user than the master user of "${database.id}"; this kind rotates master passwords only.`;
	const host = document.text("host");
	const { endpoint } = database;
	if (host !== void 0 && endpoint && !isAt(host, [endpoint, database.readerEndpoint])) return `names another host than the endpoint of "${database.id}" (${endpoint.host}); correct "${field("host")}" or "${noun}".`;
	const id = document.text(idField);
	if (id !== void 0 && id.toLowerCase() !== database.id.toLowerCase()) return `names another ${noun} than "${database.id}" in "${field(idField)}".`;
	const engine = document.text("engine");
	if (engine !== void 0 && !engineOf(database.engine)?.names.includes(engine.toLowerCase())) return `names another engine than that of "${database.id}" (${database.engine}) in "${field("engine")}".`;
}
function isAt(host, endpoints) {
	return endpoints.some((endpoint) => endpoint?.host.toLowerCase() === host.toLowerCase());
}

// src/rotate/master-password/decide.ts
const MOST_APPLIES = 2;
function decideMasterPassword(state, target, now) {
	const refusal = masterPasswordRefusalOf(state, target);
	if (refusal !== void 0) return end$1("needs-person", refusal);
	if (state.abandoned) return end$1("failed", "The rotation was given up; AWSCURRENT still logs in. The next run tries again.");
	return finishPending(state, target) ?? afterPromotion(state, target) ?? startWhenDue$1(state, target, now);
}
function finishPending(state, target) {
	switch (pendingState(state.secret)) {
		case "none":
		case "foreign": return;
		case "stale": return giveUpStale(state, target);
		case "ours": return target.config.verify === "login" ? finishByLogin(state, target) : finishByStatus(state, target);
		case "promoted": return target.config.verify === "login" ? finishByLogin(state, target) : finishFirstByStatus(state, target);
	}
}
function finishByLogin(state, target) {
	const { logins, applied, secret } = state;
	const isCurrent = secret.pending?.id === secret.current?.id;
	if (logins.pending === "untried") return next(applied > 0 ? verifyStep(target) : probeStep("pending", target));
	if (isUnreachable(logins.pending)) return end$1("failed", noRoute(logins.pending));
	if (logins.pending === "accepted") return isCurrent ? void 0 : next(promoteStep(secret));
	if (isCurrent || !secret.current) {
		if (applied < MOST_APPLIES) return next(applyStep(target));
		return end$1("failed", "RDS took the new password, but the database does not. The next run sets it again.");
	}
	if (logins.current === "untried") return next(probeStep("current", target));
	if (isUnreachable(logins.current)) return end$1("failed", noRoute(logins.current));
	if (logins.current === "refused") return end$1("needs-person", nothingLogsIn(target));
	return applied < MOST_APPLIES ? next(applyStep(target)) : next(unlabelStep(secret));
}
function finishByStatus(state, target) {
	if (state.applied === 0) return next(applyStep(target));
	return next(state.settled ? promoteStep(state.secret) : verifyStep(target));
}
function finishFirstByStatus(state, target) {
	if (state.secret.previous || state.settled) return void 0;
	return next(state.applied === 0 ? applyStep(target) : verifyStep(target));
}
function giveUpStale(state, target) {
	const { logins, secret } = state;
	const stuck = end$1("needs-person", "AWSCURRENT was changed by somebody else during the rotation, and it is not known to log in. Put the password that works into the secret and take AWSPENDING off.");
	if (target.config.verify !== "login") return stuck;
	if (logins.current === "untried") return next(probeStep("current", target));
	if (isUnreachable(logins.current)) return end$1("failed", noRoute(logins.current));
	return logins.current === "accepted" ? next(unlabelStep(secret)) : stuck;
}
function afterPromotion(state, target) {
	const { secret, logins, database } = state;
	const { config } = target;
	const promoted = pendingState(secret) === "promoted";
	const byLogin = config.verify === "login" && promoted;
	const hasReaders = byLogin && database.readerEndpoint !== void 0;
	if (hasReaders && logins.readers === "untried") return next(probeReadersStep(target));
	const provable = byLogin && secret.previous !== void 0;
	const readersFollow = !hasReaders || logins.readers === "accepted";
	if (provable && readersFollow && logins.previous === "untried") return next({
		step: "prove",
		call: "database:login",
		detail: "Try the old password, which must be refused now",
		action: { do: "prove" }
	});
	if (owesSpread(secret)) return next(nextSpread(secret, config));
	if (!promoted) return void 0;
	if (!readersFollow) return end$1("failed", `The new password is set and logs in to the writer of "${database.id}", but not at the endpoint of its readers (${why(logins.readers)}). The next run looks again.`);
	if (provable && isUnreachable(logins.previous)) return end$1("failed", `The new password is set and promoted. Of the old one: ${noRoute(logins.previous)}`);
	if (provable && logins.previous === "accepted") return end$1("needs-person", `The new password is set, but the old one still logs in to "${database.id}". Look at how the database authenticates its master user.`);
	return next(tidyStep(secret));
}
function startWhenDue$1(state, target, now) {
	const { secret, database, logins } = state;
	const { config } = target;
	const due = dueAt(secret, config.every, now);
	if (due > now) return end$1("settled", `The present password is next due on ${due.toISOString()}.`);
	if (database.status !== "available") return end$1("failed", `The ${target.noun} "${database.id}" is "${database.status}", not "available". The next run tries again.`);
	if (config.verify === "login" && secret.current) {
		if (logins.current === "untried") return next(probeStep("current", target));
		if (isUnreachable(logins.current)) return end$1("failed", `${noRoute(logins.current)} Nothing was changed.`);
		if (logins.current === "refused") return end$1("needs-person", CURRENT_IS_DEAD);
		if (database.readerEndpoint !== void 0) {
			if (logins.readers === "untried") return next(probeReadersStep(target));
			if (logins.readers !== "accepted") return end$1("failed", readersNotReady(logins.readers));
		}
	}
	const token = startingToken(secret);
	return next({
		step: "stage",
		call: "secretsmanager:PutSecretValue",
		detail: `Make a new password and store it as version ${shortVersion(token)} under AWSPENDING`,
		action: {
			do: "stage",
			token
		}
	});
}
const CURRENT_IS_DEAD = "The password in AWSCURRENT does not log in: it was changed elsewhere. Put the one that works into the secret; nothing was changed.";
function nothingLogsIn({ calls }) {
	return `Neither AWSCURRENT nor AWSPENDING logs in: the password was changed elsewhere. Put the one that works into the secret and take AWSPENDING off, or set the pending one with ${calls.modify}.`;
}
function readersNotReady(trial) {
	return `AWSCURRENT logs in to the writer, but not at the endpoint of the readers (${why(trial)}). Nothing was changed.`;
}
function why(trial) {
	return isUnreachable(trial) ? trial.unreachable : "the password is refused";
}
function isUnreachable(trial) {
	return typeof trial === "object";
}
function noRoute(trial) {
	return `The database could not be asked: ${trial.unreachable}.`;
}
function applyStep({ id, calls }) {
	const detail = `Ask RDS to set the pending password as the master password of "${id}"`;
	return {
		step: "apply",
		call: calls.modify,
		detail,
		action: { do: "apply" }
	};
}
function verifyStep({ config, calls }) {
	const byLogin = config.verify === "login";
	return {
		step: "verify",
		call: byLogin ? "database:login" : calls.describe,
		detail: byLogin ? "Wait until RDS has settled and the new password logs in over verified TLS" : "Wait until RDS has settled; whether the new password logs in is not tried (status-only)",
		action: { do: "verify" }
	};
}
function probeStep(which, { id }) {
	return {
		step: "verify",
		call: "database:login",
		detail: `See whether ${which === "pending" ? "AWSPENDING" : "AWSCURRENT"} logs in to "${id}" over verified TLS`,
		action: {
			do: "probe",
			which
		},
		reads: true
	};
}
function probeReadersStep({ id }) {
	return {
		step: "verify",
		call: "database:login",
		detail: `See whether AWSCURRENT logs in at the endpoint of the readers of "${id}"`,
		action: { do: "probe-readers" },
		reads: true
	};
}
function next(step) {
	return { next: step };
}
function end$1(status, summary) {
	return { end: {
		status,
		summary
	} };
}

// src/rotate/master-password/foresee.ts
function foreseeMasterPassword(state, action, now) {
	const { secret, logins } = state;
	switch (action.do) {
		case "stage": return {
			...state,
			secret: staged(secret, action.token, now),
			logins: {
				...logins,
				pending: "refused"
			}
		};
		case "apply": return {
			...state,
			applied: state.applied + 1,
			logins: {
				...logins,
				pending: "untried",
				readers: "untried"
			}
		};
		case "verify": return {
			...state,
			settled: true,
			logins: {
				...logins,
				pending: "accepted"
			}
		};
		case "probe": return {
			...state,
			logins: {
				...logins,
				[action.which]: "accepted"
			}
		};
		case "probe-readers": return {
			...state,
			logins: {
				...logins,
				readers: "accepted"
			}
		};
		case "prove": return {
			...state,
			logins: {
				...logins,
				previous: "refused"
			}
		};
		case "promote":
		case "tidy": return {
			...state,
			secret: labelMoved(secret, action)
		};
		case "unlabel": return {
			...state,
			secret: labelMoved(secret, action),
			abandoned: true
		};
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: spreadDone(secret, action, now)
		};
	}
}

// src/rotate/master-password/login.ts
const RESET_DEADLINE_MS = 9e5;
const UNSEEN_RESET_MS = 6e4;
const CHANGEOVER_MS = 6e4;
const FIRST_WAIT_MS$1 = 500;
const MAX_WAIT_MS$1 = 1e4;
function isSettled({ status, passwordPending }) {
	return !passwordPending && status !== "resetting-master-credentials" && status !== "modifying";
}
async function tryLogin(document, database, { logins }, endpoint = database.endpoint) {
	const password = document.secret("password");
	const family = engineOf(database.engine)?.login;
	if (!password || !family || !endpoint) throw new Error(`no login to "${database.id}" can be tried`);
	const name = document.text("dbname") ?? database.database;
	const { host, port } = endpoint;
	const result = await logins.tryLogin({
		family,
		host,
		port,
		user: database.masterUser,
		password,
		database: name
	});
	return result.kind === "unreachable" ? { unreachable: result.reason } : result.kind;
}
async function awaitSettled(target, world, options) {
	const start = world.clock.now().getTime();
	let seen = !options.afterApply;
	return await poll(world, RESET_DEADLINE_MS, async () => {
		const database = await target.describe();
		if (!database) throw new Error(`the ${target.noun} "${target.id}" is gone`);
		if (!isSettled(database)) {
			seen = true;
			return;
		}
		return seen || world.clock.now().getTime() - start >= UNSEEN_RESET_MS ? database : void 0;
	});
}
async function awaitLogin(document, target, world) {
	let last = "refused";
	const accepted = await poll(world, RESET_DEADLINE_MS, async () => {
		const database = await target.describe();
		if (!database || !isSettled(database)) return void 0;
		last = await tryLogin(document, database, world);
		return last === "accepted" ? database : void 0;
	});
	return accepted ? {
		trial: "accepted",
		database: accepted
	} : { trial: last };
}
async function whichLogsIn(documents, database, world) {
	let current = "refused";
	return await poll(world, CHANGEOVER_MS, async () => {
		current = await tryLogin(documents.current, database, world);
		if (current !== "refused" || !documents.pending) return false;
		return await tryLogin(documents.pending, database, world) === "accepted" ? true : void 0;
	}) ? {
		current: "refused",
		pending: "accepted"
	} : { current };
}
async function awaitReaders(document, database, world) {
	let last = "refused";
	await poll(world, CHANGEOVER_MS, async () => {
		last = await tryLogin(document, database, world, database.readerEndpoint);
		return last === "accepted" ? true : void 0;
	});
	return last;
}
async function awaitRefusal(document, database, world) {
	const endpoints = [database.endpoint, database.readerEndpoint].filter((one) => one !== void 0);
	for (const endpoint of endpoints) {
		const answer = await poll(world, CHANGEOVER_MS, async () => {
			const trial = await tryLogin(document, database, world, endpoint);
			return trial === "accepted" ? void 0 : trial;
		});
		if (answer !== "refused") return answer ?? "accepted";
	}
	return "refused";
}
async function poll({ clock, signal }, deadlineMs, ask) {
	return await pollUntil(ask, {
		clock,
		deadlineMs,
		firstWaitMs: FIRST_WAIT_MS$1,
		maxWaitMs: MAX_WAIT_MS$1,
		signal
	});
}

// src/rotate/master-password/perform.ts
async function performMasterPassword(state, action, target, world, timeline) {
	const scene = {
		state,
		target,
		world,
		timeline
	};
	switch (action.do) {
		case "stage": return await stage(scene, action.token);
		case "apply": return await apply(scene);
		case "verify": return await verify(scene);
		case "probe": return await probe(scene, action.which);
		case "probe-readers": return await probeReaders(scene);
		case "prove": return await prove(scene);
		case "promote":
		case "tidy":
		case "unlabel": return await performLabel(state.secret, action, world, timeline) && foreseeMasterPassword(state, action, world.clock.now());
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: await performSpread(state.secret, action, target.config, world, timeline)
		};
	}
}
async function stage({ state, target, world, timeline }, token) {
	const { secret } = state;
	const document = learn(newDocument(state, target, newPassword(state, target, world)), world);
	if (await timeline.during("stage", "secretsmanager:PutSecretValue", () => world.secrets.putPending(secret.description.arn, token, document.toSecret()), (result) => result === "stored" ? `a new password is stored as version ${shortVersion(token)} under AWSPENDING` : { failed: "another run stored its password first; going on with that one" }) === "taken" || !secret.current) return void 0;
	const known = withDocument(staged(secret, token, world.clock.now()), token, document);
	return {
		...state,
		secret: known,
		logins: {
			...state.logins,
			pending: "refused"
		}
	};
}
function newPassword({ database }, target, world) {
	const engine = engineOf(database.engine)?.engine ?? database.engine;
	return generatePassword({
		rule: target.ruleOf(engine),
		profile: world.passwordProfile
	});
}
function newDocument({ secret, database }, { config, idField }, password) {
	if (secret.current) return documentOf(secret, secret.current).with({ password });
	return SecretDocument.empty(config.fields).with({
		engine: engineOf(database.engine)?.names[0],
		host: database.endpoint?.host,
		port: database.endpoint?.port,
		username: database.masterUser,
		password,
		dbname: database.database,
		[idField]: database.id
	});
}
async function apply({ state, target, timeline }) {
	const password = documentOf(state.secret, state.secret.pending).secret("password");
	if (!password) throw new Error("the pending version has no password");
	await timeline.during("apply", target.calls.modify, async () => {
		if (await target.setPassword(password) === "busy") throw new Error(`"${target.id}" cannot take a new password in its present state`);
	}, () => `RDS is setting the new password of "${target.id}"`);
	return {
		...state,
		applied: state.applied + 1,
		settled: false,
		logins: {
			...state.logins,
			pending: "untried",
			current: "untried",
			readers: "untried"
		}
	};
}
async function verify({ state, target, world, timeline }) {
	if (target.config.verify === "status-only") {
		await timeline.during("verify", target.calls.describe, async () => {
			if (!await awaitSettled(target, world, { afterApply: true })) throw resetLate(target);
		}, () => "RDS has settled; whether the new password logs in was not tried (status-only)");
		return {
			...state,
			settled: true
		};
	}
	const { trial: pending, database = state.database } = await timeline.during("verify", "database:login", () => awaitLogin(documentOf(state.secret, state.secret.pending), target, world), ({ trial }) => told("the new password", trial));
	return {
		...state,
		database,
		logins: {
			...state.logins,
			pending
		}
	};
}
async function probe(scene, which) {
	const { state, target, world, timeline } = scene;
	const database = isSettled(state.database) ? state.database : await awaitSettled(target, world, { afterApply: false });
	if (!database) throw resetLate(target);
	const { secret } = state;
	const logins = await timeline.during("verify", "database:login", async () => {
		if (which === "pending") return { pending: await tryLogin(documentOf(secret, secret.pending), database, world) };
		const pending = secret.pending && documentOf(secret, secret.pending);
		return await whichLogsIn({
			current: documentOf(secret, secret.current),
			pending
		}, database, world);
	}, (found) => which === "pending" ? told("the password in AWSPENDING", found.pending) : told("the password in AWSCURRENT", found.current));
	return {
		...state,
		database,
		logins: {
			...state.logins,
			...logins
		}
	};
}
async function probeReaders({ state, world, timeline }) {
	const { secret, database } = state;
	const readers = await timeline.during("verify", "database:login", () => awaitReaders(documentOf(secret, secret.current), database, world), (trial) => told("at the endpoint of the readers, the password in AWSCURRENT", trial));
	return {
		...state,
		logins: {
			...state.logins,
			readers
		}
	};
}
async function prove({ state, world, timeline }) {
	const { secret, database } = state;
	const previous = await timeline.during("prove", "database:login", () => awaitRefusal(documentOf(secret, secret.previous), database, world), (trial) => {
		if (typeof trial === "object") return notAsked(trial);
		return trial === "refused" ? "the old password no longer logs in" : { failed: "the old password still logs in" };
	});
	return {
		...state,
		logins: {
			...state.logins,
			previous
		}
	};
}
function resetLate({ id, noun }) {
	return new RekeyError({
		code: "reset-late",
		what: `RDS did not finish setting the password of "${id}" in a quarter of an hour.`,
		fix: `Look at the events of the ${noun}.`
	});
}
function told(password, trial) {
	if (typeof trial === "object") return notAsked(trial);
	return trial === "accepted" ? `${password} logs in over verified TLS` : { failed: `${password} is refused` };
}
function notAsked({ unreachable }) {
	return { failed: `the database could not be asked: ${unreachable}` };
}

// src/rotate/master-password/state.ts
async function observeMasterPassword(target, world) {
	const { config, noun, id } = target;
	const [secret, database] = await Promise.all([observeSecret(world.secrets, config.secret), target.describe()]);
	if (!database) throw new RekeyError({
		code: `${noun}-missing`,
		what: `There is no DB ${noun} "${id}" in this account and region.`,
		fix: `Correct "${noun}" or "aws.region" in the config.`
	});
	const bare = {
		secret,
		database,
		logins: {
			pending: "untried",
			current: "untried",
			previous: "untried",
			readers: "untried"
		},
		applied: 0,
		settled: false,
		abandoned: false
	};
	const now = world.clock.now();
	const standing = pendingState(secret);
	if (standing === "none" && !owesSpread(secret) && dueAt(secret, config.every, now) > now || masterPasswordRefusalOf(bare, target) !== void 0) return bare;
	const previous = standing === "promoted" ? secret.previous : void 0;
	const read = await readDocuments(secret, [
		secret.current,
		secret.pending,
		previous
	], config, world);
	return {
		...bare,
		secret: read
	};
}

// src/rotate/master-password/rotation.ts
const STATUS_ONLY = "status-only: whether the new password logs in was not tried, only that RDS set it";
function masterPasswordRotation(target, world) {
	const { config } = target;
	return {
		name: config.name,
		kind: config.kind,
		caveats: config.verify === "status-only" ? [STATUS_ONLY] : [],
		observe: () => observeMasterPassword(target, world),
		decide: (state, now) => decideMasterPassword(state, target, now),
		perform: (state, action, timeline) => performMasterPassword(state, action, target, world, timeline),
		foresee: foreseeMasterPassword
	};
}

// src/rotate/targets/rds-cluster/obstacle.ts
const ENGINES = [
	"aurora-postgresql",
	"aurora-mysql",
	"postgres",
	"mysql"
];
function clusterObstacleOf(cluster) {
	const name = `The cluster "${cluster.id}"`;
	if (!ENGINES.includes(cluster.engine)) return `${name} runs "${cluster.engine}"; clusters of ${ENGINES.join(", ")} are rotated.`;
	if (cluster.sourceOfReplica !== void 0) return `${name} is a read replica of "${cluster.sourceOfReplica}" and has its password: rotate that one.`;
	if (cluster.globalCluster !== void 0) return cluster.hasWriter ? `${name} is the primary of the global database "${cluster.globalCluster}", whose readers in other regions have the same password and cannot be tried from here: set it by hand (rds:ModifyDBCluster) and put it into the secret.` : `${name} is a secondary of the global database "${cluster.globalCluster}" and has the password of its primary, in another region.`;
	if (cluster.managedSecret !== void 0) return `RDS manages the password of "${cluster.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`;
	if (cluster.engineMode !== "provisioned") return `${name} is of the engine mode "${cluster.engineMode}", which AWS has retired: move it to Aurora Serverless v2 or provisioned instances first.`;
}

// src/rotate/targets/rds-cluster.ts
function rdsClusterRotation(config, world) {
	const { clusters } = world;
	const id = config.cluster;
	return masterPasswordRotation({
		config,
		id,
		noun: "cluster",
		idField: "dbClusterIdentifier",
		calls: {
			describe: "rds:DescribeDBClusters",
			modify: "rds:ModifyDBCluster"
		},
		ruleOf: () => ruleFor("rds-cluster"),
		async describe() {
			const cluster = await clusters.describe(id);
			return cluster && {
				...cluster,
				obstacle: clusterObstacleOf(cluster)
			};
		},
		setPassword: (password) => clusters.setPassword(id, password)
	}, world);
}

// src/rotate/targets/rds-instance/obstacle.ts
function instanceObstacleOf(instance) {
	const name = `The instance "${instance.id}"`;
	if (instance.sourceOfReplica !== void 0) return `${name} is a read replica of "${instance.sourceOfReplica}" and has its password: rotate that one.`;
	if (instance.cluster !== void 0) return `${name} belongs to the cluster "${instance.cluster}", which has the password: use "kind: rds-cluster" with "cluster: ${instance.cluster}".`;
	if (instance.managedSecret !== void 0) return `RDS manages the password of "${instance.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`;
	if (instance.multiTenant) return `${name} is an Oracle multi-tenant database, whose passwords are set per tenant (ModifyTenantDatabase).`;
	if (instance.engine.startsWith("custom-")) return `${name} is RDS Custom, whose password cannot be changed through RDS: change it in the database.`;
}

// src/rotate/targets/rds-instance.ts
function rdsInstanceRotation(config, world) {
	const { databases } = world;
	const id = config.instance;
	return masterPasswordRotation({
		config,
		id,
		noun: "instance",
		idField: "dbInstanceIdentifier",
		calls: {
			describe: "rds:DescribeDBInstances",
			modify: "rds:ModifyDBInstance"
		},
		ruleOf: ruleFor,
		async describe() {
			const instance = await databases.describe(id);
			return instance && {
				...instance,
				obstacle: instanceObstacleOf(instance)
			};
		},
		setPassword: (password) => databases.setPassword(id, password)
	}, world);
}

// src/rotate/targets/rds-managed/database.ts
function managedDatabase(config, { databases, clusters }) {
	const { cluster, instance = "" } = config;
	if (cluster !== void 0) return {
		config,
		noun: "cluster",
		id: cluster,
		calls: {
			describe: "rds:DescribeDBClusters",
			modify: "rds:ModifyDBCluster"
		},
		describe: () => clusters.describe(cluster),
		rotate: () => clusters.rotateManaged(cluster)
	};
	return {
		config,
		noun: "instance",
		id: instance,
		calls: {
			describe: "rds:DescribeDBInstances",
			modify: "rds:ModifyDBInstance"
		},
		async describe() {
			const found = await databases.describe(instance);
			return found && {
				...found,
				elsewhere: elsewhere(found)
			};
		},
		rotate: () => databases.rotateManaged(instance)
	};
}
function elsewhere({ id, cluster, sourceOfReplica }) {
	if (cluster !== void 0) return `The instance "${id}" belongs to the cluster "${cluster}", which has the password: name "cluster: ${cluster}" instead of "instance".`;
	if (sourceOfReplica !== void 0) return `The instance "${id}" is a read replica of "${sourceOfReplica}" and has its password: name that one.`;
}

// src/rotate/targets/rds-managed/decide.ts
function decideRdsManaged(state, managed, now) {
	const { secret } = state;
	const { managedSecret } = state.database;
	if (!secret || !managedSecret) return end("needs-person", notManaged(state, managed));
	const refusal = configProblemOf(managed.config) ?? otherSecret(secret, managed) ?? doomed(secret);
	if (refusal !== void 0) return end("needs-person", refusal);
	if (managedSecret.status === "impaired") return end("needs-person", impaired(state, managed));
	const replaced = state.replacing !== void 0 && secret.current?.id !== state.replacing;
	if (managedSecret.status !== "active" || state.replacing !== void 0 && !replaced) return { next: {
		step: "verify",
		call: managed.calls.describe,
		detail: `Wait until RDS has replaced the password of "${managed.id}" and its secret is active`,
		action: { do: "watch" },
		reads: true
	} };
	return startWhenDue(state, secret, managed, now);
}
function startWhenDue({ database }, secret, { config, noun, id, calls }, now) {
	const due = dueAt(secret, config.every, now);
	if (due > now) return end("settled", `The present password is next due on ${due.toISOString()}.`);
	if (database.status !== "available") return end("failed", `The ${noun} "${id}" is "${database.status}", not "available". The next run tries again.`);
	if (database.otherPending.length > 0) return end("failed", `Changes of "${id}" wait for its maintenance window (${database.otherPending.join(", ")}), and a rotation would apply them at once. Apply or cancel them; after the window the next run goes on.`);
	const detail = `Ask RDS to replace the password of "${id}", which it keeps in version ${shortVersion(secret.current?.id ?? "none")}`;
	return { next: {
		step: "generate",
		call: calls.modify,
		detail,
		action: { do: "rotate" }
	} };
}
function notManaged({ database }, { noun, id }) {
	return database.elsewhere ?? `RDS does not manage the password of "${id}": use "kind: rds-${noun}", or turn that on (ManageMasterUserPassword).`;
}
function otherSecret({ description }, { config, id }) {
	if (config.secret === description.name || config.secret === description.arn) return void 0;
	return `RDS keeps the password of "${id}" in the secret "${description.name}", and the config names another: correct "secret".`;
}
function doomed({ description }) {
	if (!description.deletedAt) return void 0;
	return `The secret "${description.name}" is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`;
}
function impaired({ database }, { noun, id }) {
	const key = database.managedSecret?.kmsKey;
	return `RDS cannot rotate the password of "${id}" any more: its secret is "impaired". The password still works. Most likely RDS lost its access to the secret or to its KMS key${key === void 0 ? "" : ` (${key})`}: see that the key is enabled, not scheduled for deletion, and that its policy still allows RDS. If that cannot be mended, turn the management of the ${noun}'s password off and on again (ManageMasterUserPassword), which makes a new secret.`;
}
function end(status, summary) {
	return { end: {
		status,
		summary
	} };
}

// src/rotate/targets/rds-managed/state.ts
async function observeRdsManaged(managed, world) {
	const { noun, id } = managed;
	const database = await managed.describe();
	if (!database) throw new RekeyError({
		code: `${noun}-missing`,
		what: `There is no DB ${noun} "${id}" in this account and region.`,
		fix: `Correct "${noun}" or "aws.region" in the config.`
	});
	const { managedSecret } = database;
	return {
		database,
		secret: managedSecret && await observeSecret(world.secrets, managedSecret.arn)
	};
}

// src/rotate/targets/rds-managed/perform.ts
const ROTATION_DEADLINE_MS = 9e5;
const FIRST_WAIT_MS = 1e3;
const MAX_WAIT_MS = 15e3;
async function performRdsManaged(state, action, managed, world, timeline) {
	switch (action.do) {
		case "rotate": return await rotate$1(state, managed, world, timeline);
		case "watch": return await watch(state, managed, world, timeline);
	}
}
function foreseeRdsManaged(state, action, now) {
	const { secret, database } = state;
	const { managedSecret } = database;
	if (!secret || !managedSecret) return state;
	if (action.do === "rotate") return {
		...state,
		replacing: secret.current?.id ?? ""
	};
	const current = {
		id: "the next version",
		labels: ["AWSCURRENT"],
		createdAt: now
	};
	return {
		...state,
		database: {
			...database,
			managedSecret: {
				...managedSecret,
				status: "active"
			}
		},
		secret: {
			...secret,
			current
		}
	};
}
async function rotate$1(state, managed, world, timeline) {
	const replacing = state.secret?.current?.id ?? "";
	try {
		return await timeline.during("generate", managed.calls.modify, () => managed.rotate(), (result) => result === "accepted" ? `RDS is replacing the password of "${managed.id}"` : { failed: `"${managed.id}" cannot take a new password in its present state; looking again` }) === "accepted" ? {
			...state,
			replacing
		} : void 0;
	} catch (error) {
		if (mayPass(error) && await hasBegun(replacing, managed, world)) return {
			...state,
			replacing
		};
		throw error;
	}
}
const EFFECT_DEADLINE_MS = 1e4;
async function hasBegun(replacing, managed, world) {
	const { clock, signal } = world;
	return await pollUntil(async () => {
		const { database, secret } = await observeRdsManaged(managed, world);
		return database.managedSecret?.status !== "active" || secret?.current?.id !== replacing || void 0;
	}, {
		deadlineMs: EFFECT_DEADLINE_MS,
		firstWaitMs: FIRST_WAIT_MS,
		maxWaitMs: FIRST_WAIT_MS,
		clock,
		signal
	}) === true;
}
async function watch({ replacing }, managed, world, timeline) {
	return await timeline.during("verify", managed.calls.describe, async () => {
		const { clock, signal } = world;
		const settled = await pollUntil(async () => {
			const seen = {
				...await observeRdsManaged(managed, world),
				replacing
			};
			return isOver(seen) ? seen : void 0;
		}, {
			deadlineMs: ROTATION_DEADLINE_MS,
			firstWaitMs: FIRST_WAIT_MS,
			maxWaitMs: MAX_WAIT_MS,
			clock,
			signal
		});
		if (settled) return settled;
		throw new RekeyError({
			code: "reset-late",
			what: `RDS did not finish replacing the password of "${managed.id}" in a quarter of an hour.`,
			fix: `Look at the events of the ${managed.noun}.`
		});
	}, ({ database }) => database.managedSecret?.status === "active" ? `the secret of "${managed.id}" is active${replacing === void 0 ? "" : " and holds the new password"}` : { failed: `the secret of "${managed.id}" is ${database.managedSecret?.status ?? "gone"}` });
}
function isOver({ database, secret, replacing }) {
	const status = database.managedSecret?.status;
	if (status === void 0 || status === "impaired") return true;
	return status === "active" && (replacing === void 0 || secret?.current?.id !== replacing);
}

// src/rotate/targets/rds-managed.ts
const WORD_OF_RDS = "rds-managed: RDS makes, sets and stores the password itself; no login with it was tried";
function rdsManagedRotation(config, world) {
	const database = managedDatabase(config, world);
	return {
		name: config.name,
		kind: config.kind,
		caveats: [WORD_OF_RDS],
		observe: () => observeRdsManaged(database, world),
		decide: (state, now) => decideRdsManaged(state, database, now),
		perform: (state, action, timeline) => performRdsManaged(state, action, database, world, timeline),
		foresee: foreseeRdsManaged
	};
}

// src/rotate/rotate-all.ts
const TARGETS = {
	"iam-user": (config, world, take) => take(iamUserRotation(config, world), world),
	"rds-cluster": (config, world, take) => take(rdsClusterRotation(config, world), world),
	"rds-managed": (config, world, take) => take(rdsManagedRotation(config, world), world),
	"rds-instance": (config, world, take) => take(rdsInstanceRotation(config, world), world),
	"database-user": (config, world, take) => take(databaseUserRotation(config, world), world)
};
const AT_ONCE = 24;
async function rotateAll(rotations, world, options) {
	const take = options.dryRun ? planRotation : runRotation;
	return await mapBounded(rotations, AT_ONCE, (config) => {
		const { window } = config;
		if (window === void 0 || options.ignoreWindows === true) return rotateOne(config, world, take);
		return rotateOne(config, world, (rotation, where) => take(inWindow(rotation, window), where));
	});
}
async function rotateOne(config, world, take) {
	const target = TARGETS[config.kind];
	return await target(config, world, take);
}

// src/commands/rotate/check-account.ts
async function checkAccount(session, ours) {
	const { callerAccount } = await import("./caller-account.js");
	const account = await callerAccount(session);
	if (ours.length > 0 && !ours.includes(account)) throw new RekeyError({
		code: "aws-account",
		what: `The AWS credentials of this run belong to account ${account}, which "aws.accounts" does not name.`,
		fix: "Use credentials of one of these accounts, or add this one."
	});
	return account;
}

// src/commands/rotate/open-places.ts
async function openPlaces(places, only, context) {
	const { openAwsSession } = await import("./session.js");
	const { env, redactor, config } = context;
	const opened = [];
	const gaps = [];
	const notes = [];
	for (const place of places) {
		const { role, region, rotations } = place;
		const session = openAwsSession({
			env,
			region,
			role,
			learn: (secret) => redactor.add(secret)
		});
		try {
			const account = await checkAccount(session, config.aws.accounts);
			const expanded = await expandEntries(rotations, session);
			const asked = expanded.rotations.filter((each) => only.length === 0 || isAsked(only, each));
			opened.push({
				...place,
				rotations: asked,
				session,
				account
			});
			notes.push(...expanded.notes);
		} catch (error) {
			session.close();
			if (!(error instanceof RekeyError) || places.length === 1) throw error;
			const names = rotations.map(({ name }) => `"${name}"`).join(", ");
			gaps.push(`Nothing was done about ${names}: ${messageOf(error)}`);
		}
	}
	return {
		opened: opened.map((place) => ({
			...place,
			region: place.session.region
		})),
		gaps,
		notes
	};
}

// src/commands/rotate/downstream.ts
function downstreamSecrets({ env, log }) {
	const clients = /* @__PURE__ */ new Map();
	function clientFor(repository) {
		const known = clients.get(repository);
		if (known) return known;
		const opened = openGithub({
			env,
			log
		}, {
			repository,
			token: tokenIn(env)
		});
		clients.set(repository, opened);
		return opened;
	}
	return { async put(repository, name, value) {
		const { downstream } = await clientFor(repository);
		await downstream.put(repository, name, value);
	} };
}
function tokenIn(env) {
	return [
		"REKEY_GITHUB_TOKEN",
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"INPUT_GITHUB-TOKEN"
	].map((name) => env[name]).find((value) => value !== void 0 && value !== "") ?? "";
}

// src/commands/rotate/open-world.ts
async function openRotationWorld(session, rotations, context) {
	const { awsClusterControl } = await import("./cluster-control.js");
	const { awsDatabaseControl } = await import("./database-control.js");
	const { awsKeyStore } = await import("./key-store.js");
	const { awsKeyVerifier } = await import("./key-verifier.js");
	const { awsSecretStore } = await import("./secret-store.js");
	const { databaseAdmin } = await import("./database-admin.js");
	const { databaseLogin } = await import("./database-login.js");
	const { CA_FILE_VARIABLE } = await import("./tls.js");
	const replicas = rotations.flatMap((rotation) => rotation.kind === "iam-user" ? rotation.replicas : []);
	const { clock, log, redactor, signal } = context;
	return {
		secrets: awsSecretStore(session),
		keys: awsKeyStore(session),
		verifier: awsKeyVerifier(session, replicas),
		databases: awsDatabaseControl(session),
		clusters: awsClusterControl(session),
		logins: databaseLogin({ caFile: context.env[CA_FILE_VARIABLE] }),
		admins: databaseAdmin({ caFile: context.env[CA_FILE_VARIABLE] }),
		downstream: downstreamSecrets(context),
		passwordProfile: passwordProfile(context.config.passwords.profile),
		clock,
		log,
		redactor,
		signal
	};
}

// src/commands/rotate/overlap.ts
function namesakes(placed) {
	const spaces = /* @__PURE__ */ new Map();
	for (const { rotation, account, region = "" } of placed) {
		const space = rotation.kind === "iam-user" ? account : `${account}/${region}`;
		spaces.set(space, [...spaces.get(space) ?? [], rotation]);
	}
	return [...spaces.values()];
}
function refuseSharedSecrets(placed) {
	const owners = /* @__PURE__ */ new Map();
	for (const { rotation, account, region = "" } of placed) {
		const secret = secretKey(rotation.secret, account, region);
		const owner = owners.get(secret);
		if (owner !== void 0) throw new RekeyError({
			code: "rotation-shared-secret",
			what: `The rotations "${owner}" and "${rotation.name}" are both of the secret "${rotation.secret}".`,
			fix: "Give each of them a secret of its own: one value cannot be that of two things."
		});
		owners.set(secret, rotation.name);
	}
}
const ARN = /^arn:[\w-]+:secretsmanager:(?<region>[\w-]+):(?<account>\d+):secret:(?<name>.+?)(?:-[A-Za-z0-9]{6})?$/;
function secretKey(secret, account, region) {
	const arn = ARN.exec(secret)?.groups;
	return arn ? `${arn.account}/${arn.region}/${arn.name}` : `${account}/${region}/${secret}`;
}

// src/commands/rotate.ts
async function rotate(request, context) {
	const { config } = context;
	const everything = entriesOf(config);
	refuseOverlaps(placesOf(config.rotate, config.aws).map((place) => ({
		...place,
		account: accountOfRole(place.role)
	})));
	const rotations = chosen(everything, request.only);
	const report = {
		...emptyReport,
		commands: ["rotate"]
	};
	if (rotations.length === 0) return {
		...report,
		notes: ["No rotation is configured."]
	};
	const { opened, gaps, notes } = await openPlaces(placesOf(rotations, config.aws), request.only, context);
	for (const note of notes) context.log.warning(note);
	try {
		refuseOverlaps(opened);
		const reports = await mapBounded(opened, PLACES_AT_ONCE, (place) => rotateIn(place, request, context));
		const merged = {
			...report,
			complete: gaps.length === 0,
			gaps,
			notes,
			scope: reports.flatMap(({ scope }) => scope),
			findings: reports.flatMap(({ findings }) => findings),
			rotations: inOrder(reports.flatMap((each) => each.rotations), rotations)
		};
		for (const { name, status, summary } of merged.rotations) context.log.info(`${name}: ${status}: ${summary}`);
		return merged;
	} finally {
		for (const { session } of opened) session.close();
	}
}
function inOrder(outcomes, entries) {
	return entries.flatMap((entry) => outcomes.filter(({ name }) => isMeant([name], entry)));
}
const PLACES_AT_ONCE = 4;
async function rotateIn({ session, account, rotations }, request, context) {
	const world = await openRotationWorld(session, rotations, context);
	const rotated = await rotateAll(rotations, world, {
		dryRun: request.dryRun,
		ignoreWindows: request.ignoreWindows ?? false
	});
	const findings = rotated.flatMap((one, index) => {
		const config = rotations[index];
		const finding = config && findingOf(one, config, context.fingerprints);
		return finding ? [finding] : [];
	});
	return {
		scope: [`${`${rotations.length} rotation${rotations.length === 1 ? "" : "s"}`} in account ${account}${session.region === void 0 ? "" : `, ${session.region}`}`],
		findings,
		rotations: rotated.map(({ outcome }) => outcome)
	};
}
function refuseOverlaps(places) {
	const placed = places.flatMap(({ account, region, rotations }) => rotations.map((rotation) => ({
		rotation,
		account,
		region
	})));
	for (const group of namesakes(placed)) refuseSharedTargets(group);
	refuseSharedSecrets(placed);
}
function refuseSharedTargets(rotations) {
	const owners = /* @__PURE__ */ new Map();
	for (const rotation of rotations) {
		const target = targetOf(rotation);
		const owner = owners.get(target);
		if (owner !== void 0) throw new RekeyError({
			code: "rotation-shared-target",
			what: `The rotations "${owner}" and "${rotation.name}" are both of the ${target}.`,
			fix: "Keep one of them; more copies of its value are \"replicas\" or \"downstream\"."
		});
		owners.set(target, rotation.name);
	}
}
function targetOf(rotation) {
	switch (rotation.kind) {
		case "iam-user": return `user ${rotation.user}`;
		case "rds-instance": return `instance ${rotation.instance.toLowerCase()}`;
		case "database-user": return `secret ${rotation.secret}`;
		case "rds-managed": return rotation.cluster === void 0 ? `instance ${(rotation.instance ?? "").toLowerCase()}` : `cluster ${rotation.cluster.toLowerCase()}`;
		case "rds-cluster": return `cluster ${rotation.cluster.toLowerCase()}`;
	}
}
function chosen(rotations, only) {
	if (only.length === 0) return rotations;
	const names = rotations.map(({ name }) => name);
	const unknown = only.find((name) => !rotations.some((each) => isMeant([name], each)));
	if (unknown === void 0) return rotations.filter((each) => isMeant(only, each));
	const meant = suggest(unknown, names);
	throw new RekeyError({
		code: "rotation-unknown",
		what: `There is no rotation "${unknown}" in the config.`,
		fix: meant ? `Did you mean "${meant}"?` : `There are: ${names.join(", ") || "none"}.`
	});
}

export { rotate };