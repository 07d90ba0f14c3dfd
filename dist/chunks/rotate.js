import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { C as inertExcerpt, b as RekeyError, p as formatDuration, x as messageOf, y as suggest } from "./start.js";
import { t as keepHeapSmall } from "./heap.js";
import { A as diagnosedAs, V as withReadableTimes, c as plannedEntries, l as plannedSummary, o as entryDigest, s as planDigest, u as sha256 } from "./text.js";
import { An as logTo, Mt as emptyReport, Tt as isRecord, jt as maskKeyId } from "./foundation.js";
import { A as rolledBack, B as readIntent, C as isBasedOn, D as heldUntil, E as candidateOf, F as MADE_TAG, G as writeRollBack, H as readStamp, I as ONLY_KEY_TAG, J as demandOf, K as writeRolloutNote, L as RETIRED_TAG, M as refuse, N as DOWNSTREAM_TAG, O as isRollBackWanted, P as INTENT_TAG, R as ROLLED_BACK_TAG, S as withDocument, T as shortVersion, U as writeIntent, V as readRetirement, W as writeRetirement, X as onDemand, Y as isPreviousExposed, Z as checkAccount, _ as promoted, a as storeSecrets, b as startingToken, c as twinOf, d as ROLLBACK_LABEL, f as documentOf, g as pendingState, h as owesSpread, i as placesOf, j as rollingBack, k as owesRollBack, l as learn, m as observeSecret, n as deliveriesOf, o as storingCall, p as dueAt, q as writeStamp, r as describeSecrets, s as engineNamed, t as githubDownstream, u as readDocuments, v as refusalOf, w as isRotationToken, x as versionInHand, y as staged, z as SPREAD_TAG } from "./downstream2.js";
import { n as opensAt, t as isOpen } from "./rotation-window.js";
import { n as causeOf, r as pageOfCause } from "./catalogue2.js";
import { t as collectRequests } from "./request-log.js";
import { t as describePlace } from "./ports2.js";
import { t as pollUntil } from "./retry.js";
import { i as passwordProfile, n as generatePassword, t as ruleFor } from "./provider-rules.js";
import { a as SecretDocument, i as isMeant, n as expandEntries, r as isAsked, t as entriesOf } from "./expand.js";
import { t as engineOf } from "./engines.js";
import { t as PlanDocument } from "./rotation-plan-document.js";
import { t as isWorthListing } from "./listing.js";
import { n as placesOf$1, t as accountOfRole } from "./places.js";
import { t as inertJson } from "./json2.js";
import { t as onlyOf } from "./shares2.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);
const { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } = process.getBuiltinModule("node:fs");
const { dirname, resolve } = process.getBuiltinModule("node:path");
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const stat = (...args) => process.getBuiltinModule("node:fs/promises").stat(...args);

// src/rotate/outcome-finding.ts
const DOCS$1 = "https://github.com/rekey/rekey/blob/main/docs/rotate.md";
function findingsOf(rotated, config, fingerprints) {
	return [concernOf(rotated), troubleOf(rotated)].filter((trouble) => trouble !== void 0).map(({ rule, severity, title, remedy }) => ({
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
		links: linksOf(rotated.outcome)
	}));
}
function linksOf({ diagnosis }) {
	return [.../* @__PURE__ */ new Set([...diagnosis ? [diagnosis.page, diagnosis.docs] : [], DOCS$1])];
}
function concernOf({ outcome: { name }, concern }) {
	const remedy = ["Find who uses it (CloudTrail, by its access key id) and give them the new one."];
	switch (concern) {
		case "old-key-in-use": return {
			rule: "rotation-old-key-in-use",
			severity: "medium",
			title: `The old key of "${name}" is still used after its grace period`,
			remedy
		};
		case "old-key-reactivated": return {
			rule: "rotation-old-key-reactivated",
			severity: "high",
			title: `The old key of "${name}" was made inactive while it was in use, and is active again`,
			remedy
		};
		case void 0: return;
	}
}
function troubleOf({ outcome }) {
	const { name, status, summary, diagnosis } = outcome;
	switch (status) {
		case "needs-person": return {
			rule: "rotation-needs-person",
			severity: "high",
			title: `The rotation "${name}" needs a person`,
			remedy: [diagnosis?.fix ?? summary, `Then run it again: rekey rotate --only ${name}`]
		};
		case "failed": return {
			rule: "rotation-failed",
			severity: "high",
			title: `The rotation "${name}" could not finish`,
			remedy: [`Run it again: rekey rotate --only ${name}. It goes on from where it stopped.`, diagnosis ? `If it fails again: ${diagnosis.fix}` : "If it fails again, mend what the message says."]
		};
		case "rolled-back": return {
			rule: "rotation-rolled-back",
			severity: "medium",
			title: `The rotation "${name}" was rolled back`,
			remedy: ["Find out why the new value did not work, and mend it.", `Then rotate again: rekey rotate --only ${name}`]
		};
		default: return;
	}
}

// src/rotate/credential-age.ts
async function withAge(rotation, config, { clock }, { isPlan = false }, take) {
	let seen;
	const rotated = await take({
		...rotation,
		decide(state, now) {
			if (!isPlan || !seen) seen = state;
			return rotation.decide(state, now);
		}
	});
	const age = rotated && seen && ageIn(rotation, seen, config, clock.now());
	if (!rotated || !age) return rotated;
	return {
		...rotated,
		outcome: {
			...rotated.outcome,
			credential: age
		}
	};
}
function ageIn(rotation, state, config, now) {
	const { name, kind } = rotation;
	const secret = rotation.secretOf?.(state);
	if (!secret?.current) return void 0;
	const since = secret.current.createdAt.toISOString();
	const account = secret.description.arn.split(":")[4] ?? "";
	return {
		provider: "aws",
		kind,
		name,
		...account === "" ? {} : { account },
		since,
		dueAt: dueAt(secret, config.every, now).toISOString(),
		rotation: name
	};
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
			const secret = rotation.secretOf?.(state);
			if (secret && demandOf(secret)) return decision;
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
function wasRejected(error) {
	return error instanceof RekeyError && error.code.endsWith("-rejected");
}

// src/rotate/conclude.ts
const MOST_TROUBLES = 4;
function endingOf$1(error, troubles, signal) {
	return signal.aborted || !mayPass(error) || isLate(error) || troubles >= MOST_TROUBLES ? lastEndingOf(error, signal) : void 0;
}
function lastEndingOf(error, signal) {
	if (signal.aborted) return {
		status: "failed",
		summary: "Stopped between two steps; the next run goes on from here.",
		diagnosis: "stopped"
	};
	const { diagnosis, fix } = error instanceof RekeyError ? error : {};
	if (error instanceof RekeyError && !mayPass(error)) return {
		status: "needs-person",
		summary: error.message,
		diagnosis,
		fix
	};
	return {
		status: "failed",
		summary: `${messageOf(error)} The next run goes on from here.`,
		diagnosis,
		fix
	};
}
function described$1({ name, kind, caveats }) {
	return {
		name,
		kind,
		caveats
	};
}
function conclude(rotation, end, { timeline, steps = timeline.steps, changed = false, redact }) {
	const status = statusOf(end, changed);
	const diagnosis = status === "failed" || status === "needs-person" ? diagnosisOf(end) : void 0;
	const outcome = {
		...described$1(rotation),
		status,
		summary: redact(end.summary),
		steps,
		...diagnosis ? { diagnosis: {
			...diagnosis,
			fix: redact(diagnosis.fix)
		} } : {}
	};
	timeline.end(outcome, diagnosis?.id);
	return {
		outcome,
		concern: end.concern
	};
}
function diagnosisOf({ diagnosis: id = "", fix }) {
	const known = causeOf(id);
	if (!known) return void 0;
	return {
		id,
		cause: known.cause.replaceAll(/\{\w+\}/g, "…"),
		fix: fix ?? known.fix,
		docs: known.docs,
		page: pageOfCause(id)
	};
}
function statusOf({ status }, changed) {
	if (status !== "settled") return status;
	return changed ? "done" : "not-due";
}

// src/rotate/timeline.ts
function openTimeline({ name, kind }, { clock, log, redact, trail }) {
	const steps = [];
	let version;
	function write(startedAt, entry) {
		trail?.write({
			at: startedAt.toISOString(),
			rotation: name,
			kind,
			version,
			...entry
		});
	}
	function opened() {
		const requests = [];
		let isOver = false;
		return {
			take: (request) => {
				if (isOver) write(clock.now(), {
					ms: 0,
					step: "observe",
					outcome: "done",
					requests: [request]
				});
				else requests.push(request);
			},
			close: () => {
				isOver = true;
				return requests;
			}
		};
	}
	function record(step, call, told, startedAt, requests, thrown) {
		const at = clock.now();
		const failed = typeof told === "object";
		const detail = redact(failed ? told.failed : told);
		const ms = since(startedAt, at);
		const entry = {
			at: at.toISOString(),
			step: failed ? `${step}-failed` : step,
			call,
			detail,
			ms,
			...requests.length > 0 ? { requests } : {}
		};
		steps.push(entry);
		write(startedAt, {
			ms,
			step,
			call,
			outcome: failed ? "failed" : "done",
			detail,
			requests,
			...failureOf(thrown)
		});
		const line = `${name}: ${entry.step}: ${detail} (${call}, ${ms} ms)`;
		if (failed) log.warning(line);
		else log.info(line);
	}
	return {
		steps,
		async during(step, call, run, tell) {
			const startedAt = clock.now();
			const { take, close } = opened();
			write(startedAt, {
				step,
				call,
				outcome: "begun"
			});
			let result;
			try {
				result = await collectRequests(take, run);
			} catch (error) {
				record(step, call, { failed: messageOf(error) }, startedAt, close(), error);
				throw error;
			}
			record(step, call, tell(result), startedAt, close());
			return result;
		},
		async around(run) {
			const startedAt = clock.now();
			const { take, close } = opened();
			const tell = (failure) => {
				const ms = since(startedAt, clock.now());
				const requests = close();
				if (requests.length > 0) write(startedAt, {
					ms,
					step: "observe",
					requests,
					...failure
				});
			};
			try {
				const result = await collectRequests(take, run);
				tell({ outcome: "done" });
				return result;
			} catch (error) {
				tell({
					outcome: "failed",
					...failureOf(error)
				});
				throw error;
			}
		},
		about(id) {
			version = id;
		},
		end({ status, summary }, diagnosis) {
			write(clock.now(), {
				step: "end",
				outcome: status,
				detail: redact(summary),
				diagnosis
			});
		}
	};
}
function since(startedAt, at) {
	return Math.max(0, at.getTime() - startedAt.getTime());
}
function failureOf(thrown) {
	if (thrown === void 0) return {};
	if (thrown instanceof RekeyError) {
		const { code, diagnosis } = thrown;
		return causeOf(diagnosis) ? {
			error: code,
			diagnosis
		} : { error: code };
	}
	const { code, name } = thrown;
	const word = [code, name].find((text) => typeof text === "string" && /^\w{1,60}$/.test(text));
	return { error: typeof word === "string" ? word : "Error" };
}

// src/rotate/lifecycle.ts
const MOST_STEPS = 200;
const FIRST_PAUSE_MS = 1e3;
const LOOKING = "looking";
const MOST_LOOKS = 10;
const CONTESTED = {
	status: "failed",
	summary: "Somebody else kept changing the same things at the same time. The next run looks anew.",
	diagnosis: "changed-meanwhile"
};
async function runRotation(rotation, world) {
	const redact = (text) => world.redactor.redact(text);
	const timeline = timelineOf(rotation, world);
	let state;
	let changed = false;
	const troubles = /* @__PURE__ */ new Map();
	let doing = LOOKING;
	let looks = 0;
	let doubted;
	for (let turn = 0; turn < MOST_STEPS; turn += 1) try {
		world.signal.throwIfAborted();
		doing = LOOKING;
		state ??= await timeline.around(() => rotation.observe());
		troubles.delete(doing);
		const decision = rotation.decide(state, world.clock.now());
		if ("end" in decision) {
			const { end } = decision;
			if (end.status !== "needs-person" || end.summary === doubted) return conclude(rotation, end, {
				timeline,
				changed,
				redact
			});
			doubted = end.summary;
			state = void 0;
			await pause(world, 1);
			continue;
		}
		const { step, detail, action, reads } = decision.next;
		doing = `${step}: ${detail}`;
		const before = state;
		state = void 0;
		changed ||= reads !== true;
		timeline.about(versionInHand(rotation.secretOf?.(before), action));
		state = await timeline.around(() => rotation.perform(before, action, timeline));
		troubles.delete(doing);
		if (state === void 0) looks += 1;
		if (looks > MOST_LOOKS) return conclude(rotation, CONTESTED, {
			timeline,
			changed,
			redact
		});
	} catch (error) {
		state = void 0;
		const count = (troubles.get(doing) ?? 0) + 1;
		troubles.set(doing, count);
		const end = endingOf$1(error, count, world.signal);
		if (end) return conclude(rotation, end, {
			timeline,
			changed,
			redact
		});
		world.log.warning(`${rotation.name}: looking again after: ${redact(messageOf(error))}`);
		await pause(world, count);
	}
	return conclude(rotation, {
		status: "failed",
		summary: "The rotation did not come to an end; this is a bug of Rekey."
	}, {
		timeline,
		changed,
		redact
	});
}
async function planRotation(rotation, world) {
	const redact = (text) => world.redactor.redact(text);
	const timeline = timelineOf(rotation, world);
	const steps = [];
	try {
		let state = await timeline.around(() => rotation.observe());
		for (let turn = 0; turn < MOST_STEPS; turn += 1) {
			world.signal.throwIfAborted();
			const now = world.clock.now();
			const decision = rotation.decide(state, now);
			if ("end" in decision) {
				if (steps.length === 0) return conclude(rotation, decision.end, {
					timeline,
					steps,
					redact
				});
				const summary = plannedSummary(steps.length, decision.end.summary);
				const outcome = {
					...described$1(rotation),
					status: "planned",
					summary: redact(summary),
					steps
				};
				timeline.end(outcome, void 0);
				return {
					outcome,
					concern: decision.end.concern
				};
			}
			const { step, call, detail, action, reads } = decision.next;
			if (reads && steps.length === 0) {
				const before = state;
				state = await timeline.around(async () => await rotation.perform(before, action, timeline) ?? await rotation.observe());
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
		return conclude(rotation, lastEndingOf(error, world.signal), {
			timeline,
			steps,
			redact
		});
	}
}
async function pause(world, troubles) {
	try {
		await world.clock.sleep(FIRST_PAUSE_MS * 2 ** (troubles - 1), world.signal);
	} catch {}
}
function timelineOf(rotation, world) {
	const { clock, log, redactor, trail } = world;
	return openTimeline(rotation, {
		clock,
		log,
		trail,
		redact: (text) => redactor.redact(text)
	});
}

// src/rotate/plan-apply.ts
async function applyApproved(rotation, world, approved) {
	const again = await planRotation(rotation, {
		...world,
		log: logTo(() => void 0),
		trail: void 0
	});
	const { outcome } = again;
	if (outcome.status === "failed" || outcome.status === "needs-person") return again;
	if (outcome.status !== "planned") {
		const summary = `Nothing of the plan is left to do. ${outcome.summary}`;
		return {
			...again,
			outcome: {
				...outcome,
				summary
			}
		};
	}
	const now = outcome.steps.map(asPlanned);
	const [first] = now;
	if (first && isWithin(now, approved.steps)) return await runRotation(beginningWith(rotation, first), world);
	const differences = differencesOf(approved.steps, now);
	for (const line of differences) world.log.warning(`${rotation.name}: ${line}`);
	return {
		outcome: {
			...outcome,
			status: "needs-person",
			summary: NOT_APPROVED,
			steps: []
		},
		concern: void 0,
		differences
	};
}
const NOT_APPROVED = "What would be done now is not what was approved, so nothing was done. Plan again, and have that approved.";
function isWithin(steps, approved) {
	let rest = approved;
	for (const step of steps) {
		const at = rest.findIndex((other) => isSame(step, other));
		if (at < 0) return false;
		rest = rest.slice(at + 1);
	}
	return true;
}
function differencesOf(approved, now) {
	const gone = approved.filter((step) => lacks(now, step)).map((step) => `approved, not now: ${told$4(step)}`);
	const added = now.filter((step) => lacks(approved, step)).map((step) => `now, not approved: ${told$4(step)}`);
	const both = [...gone, ...added];
	return both.length > 0 ? both : ["the same steps, in another order"];
}
function beginningWith(rotation, first) {
	let begun = false;
	return {
		...rotation,
		decide(state, now) {
			const decision = rotation.decide(state, now);
			if (begun || "end" in decision || decision.next.reads) return decision;
			if (!isSame(asPlanned(decision.next), first)) return { end: {
				status: "needs-person",
				summary: NOT_APPROVED
			} };
			begun = true;
			return decision;
		}
	};
}
function lacks(list, step) {
	return !list.some((other) => isSame(step, other));
}
function isSame(step, other) {
	return step.step === other.step && step.call === other.call && step.detail === other.detail;
}
function told$4({ step, call, detail }) {
	return `${step}: ${detail} (${call})`;
}
function asPlanned({ step, call = "", detail }) {
	return {
		step,
		call,
		detail
	};
}

// src/rotate/plan-drift.ts
const CLOCK_SLACK_MS = 3e5;
async function findDrift(subject, config, world) {
	const { secret } = subject;
	const { description, current } = secret;
	const found = labelDrift(secret, world);
	if (pendingState(secret) !== "none" || owesSpread(secret) || !current) return found;
	const questions = [
		{
			about: "AWSCURRENT",
			ask: async () => asList(await subject.mismatch?.())
		},
		...description.replicas.map(({ region }) => ({
			about: `The replica in ${region}`,
			ask: () => replicaDrift(description, current.id, region, world)
		})),
		{
			about: "GitHub",
			ask: () => githubDrift(secret, config, world)
		}
	];
	for (const { about, ask } of questions) try {
		world.signal.throwIfAborted();
		found.push(...await ask());
	} catch (error) {
		found.push(`${about} could not be compared: ${messageOf(error)}`);
	}
	return found.map((text) => world.redactor.redact(text));
}
function labelDrift({ description, current, spread }, { redactor }) {
	const found = description.replicas.filter(({ status }) => status !== "InSync").map(({ region, status, message }) => `The replica in ${region} is "${status}"${message === void 0 ? "" : ` (${inertExcerpt(message, 200)})`}.`);
	if (current && spread && spread.id !== current.id && !isRotationToken(current.id)) found.push(`AWSCURRENT was changed by somebody else since the last rotation: what replicas and downstreams are known to have is version ${shortVersion(spread.id)}, of ${spread.at.toISOString()}.`);
	return found.map((text) => redactor.redact(text));
}
async function replicaDrift(description, version, region, { secrets }) {
	const there = await secrets.readReplica(description, region, version);
	if (there?.stages.includes("AWSCURRENT")) return [];
	return [`The replica in ${region} does not have ${shortVersion(version)} as AWSCURRENT${there ? "" : ", nor at all"}.`];
}
async function githubDrift({ spread }, { downstream }, world) {
	const found = [];
	for (const { "github-secrets": names } of downstream) {
		if (!names || !spread) continue;
		for (const place of placesOf(names)) for (const [, name] of deliveriesOf(names)) {
			const at = await world.downstream.updatedAt(place, name);
			if (!at) found.push(`${name} of ${describePlace(place)} is gone.`);
			else if (at.getTime() > spread.at.getTime() + CLOCK_SLACK_MS) found.push(`${name} of ${describePlace(place)} was written by somebody else, on ${at.toISOString()}.`);
		}
	}
	return found;
}
function asList(text) {
	return text === void 0 ? [] : [text];
}

// src/rotate/plan-details.ts
async function planInDetail(rotation, world, config) {
	let seen;
	const watched = {
		...rotation,
		async observe() {
			const state = await rotation.observe();
			seen ??= state;
			return state;
		}
	};
	const rotated = await planRotation(watched, world);
	const secret = seen && rotation.secretOf?.(seen);
	if (!seen || !secret) return rotated;
	const plan = {
		reasons: reasonsOf(secret, config, rotated.outcome.steps, world.clock.now()),
		drift: await findDrift({
			secret,
			mismatch: mismatchIn(rotation, seen)
		}, config, world),
		replaces: secret.current?.id,
		demanded: demandOf(secret) !== void 0 || isResumed(secret)
	};
	return {
		...rotated,
		plan
	};
}
function isResumed(secret) {
	return secret.request?.do === "resume" && rolledBack(secret) !== void 0;
}
function mismatchIn(rotation, state) {
	const mismatchOf = rotation.mismatchOf?.bind(rotation);
	return mismatchOf && (() => mismatchOf(state));
}
function reasonsOf(secret, config, steps, now) {
	if (steps.length === 0) return [];
	const reasons = [];
	const version = shortVersion(secret.pending?.id ?? "");
	const pending = pendingState(secret);
	if (pending === "ours") reasons.push({
		kind: "unfinished",
		text: `A rotation to version ${version} was begun and is to be finished.`
	});
	if (pending === "stale") reasons.push({
		kind: "unfinished",
		text: `Version ${version} is to be given up: AWSCURRENT is no longer the one that it was made to follow.`
	});
	if (pending === "promoted") reasons.push({
		kind: "unfinished",
		text: `What follows the promotion of version ${version} is missing.`
	});
	else if (owesSpread(secret)) reasons.push({
		kind: "spread",
		text: "Not everyone is known to have the present value."
	});
	if (steps.some(({ step }) => step === "retire")) reasons.push({
		kind: "retire",
		text: "An old key is to be retired."
	});
	if (steps.some(({ step }) => BEGINNINGS.some((name) => name === step))) reasons.push(whyBegin(secret, config, now));
	return reasons;
}
function whyBegin(secret, { every }, now) {
	if (!secret.current) return {
		kind: "first",
		text: "The secret has no value yet."
	};
	const demand = demandOf(secret);
	if (demand?.kind === "exposed") return {
		kind: "exposed",
		text: `The present value is exposed in ${demand.where}.`
	};
	if (demand) return {
		kind: "asked",
		text: "Somebody asked for it, whatever its age."
	};
	return {
		kind: "due",
		text: `Due since ${dueAt(secret, every, now).toISOString()}.`
	};
}

// src/rotate/config-problem.ts
const KINDS = {
	"iam-user": {
		fields: ["AccessKeyId", "SecretAccessKey"],
		delivered: ["access-key-id", "secret-access-key"]
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
	const problem = config.kind === "rds-managed" ? managedProblem(config) : fieldsProblem(config) ?? downstreamProblem(config);
	return problem === void 0 ? void 0 : refuse("config-not-of-kind", problem);
}
function managedProblem(config) {
	if (config["roll-back"] === "on-rejection") return `"${config.name}" has "roll-back", which a rotation of kind rds-managed cannot have: RDS keeps no earlier password.`;
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
		if (!given) continue;
		const named = DOWNSTREAM_NAMES.filter((key) => given[key] !== void 0);
		if (named.length !== wanted.length || named.some((key) => !wanted.includes(key))) return `The downstream ${given.organization ?? given.repository} of "${name}" must name ${wanted.join(" and ")}, for a rotation of kind ${kind}.`;
	}
}

// src/rotate/roll-back/course.ts
function cannotGoBack(why) {
	return { obstacle: refuse("roll-back-impossible", `This cannot be rolled back: ${why}`) };
}
function courseProblem(state) {
	const { current } = state;
	if (!current) return cannotGoBack("the secret has no value yet.");
	if (!isRotationToken(current.id)) return cannotGoBack("what is in AWSCURRENT was not put there by a rotation of ours. Put the value that you want into the secret by hand.");
	const candidate = candidateOf(state);
	if (!candidate || candidate.id === current.id) return cannotGoBack("there is no earlier value. Rotate forward instead.");
}

// src/rotate/roll-back/steps.ts
const CALL$1 = "secretsmanager:TagResource";
const CANCELLED = "none";
function noteStep$1(back) {
	return {
		step: "roll-back",
		call: CALL$1,
		detail: `Write down that ${shortVersion(back.from)} is rolled back to the value of ${shortVersion(back.candidate)}`,
		action: {
			do: "note-roll-back",
			back
		}
	};
}
function cancelStep(obstacle) {
	return {
		step: "roll-back",
		call: CALL$1,
		detail: "Write down that the roll-back is cancelled",
		action: {
			do: "cancel-roll-back",
			obstacle
		}
	};
}
function rollBackNoted(state, action, now) {
	return {
		...state,
		rollBack: action.do === "note-roll-back" ? {
			...action.back,
			at: now
		} : void 0
	};
}
async function performRollBackNote(state, action, { secrets, clock }, timeline) {
	const now = clock.now();
	const isNote = action.do === "note-roll-back";
	const value = isNote ? writeRollBack({
		...action.back,
		at: now
	}) : CANCELLED;
	await timeline.during("roll-back", CALL$1, () => secrets.tag(state.description.arn, { [ROLLED_BACK_TAG]: value }), () => isNote ? "the roll-back begins" : "the roll-back is cancelled");
	return rollBackNoted(state, action, now);
}

// src/rotate/roll-back/with-roll-back.ts
function withRollBack(rotation, config, world) {
	let gaveUp;
	const { back } = rotation;
	const secretOf = (state) => rotation.secretOf?.(state);
	function courseByRule(state, secret) {
		const isRule = config["roll-back"] === "on-rejection";
		if (!back || !isRule || gaveUp || rolledBack(secret) || rollingBack(secret)) return void 0;
		if (isPreviousExposed(secret)) return void 0;
		const course = back.courseOf(state, world.clock.now(), "rejected");
		return "obstacle" in course ? void 0 : course;
	}
	function beforeAll(state, secret, now) {
		if (!back || refusalOf(secret, config) || configProblemOf(config)) return void 0;
		const begun = rollingBack(secret);
		if (begun) {
			const course = back.courseOf(state, now, begun.why);
			if ("obstacle" in course) return { next: cancelStep(course.obstacle) };
			const { from, why } = begun;
			return course.to === begun.to ? void 0 : { next: noteStep$1({
				from,
				why,
				...course
			}) };
		}
		const standing = pendingState(secret);
		if (!isRollBackWanted(secret) || standing === "ours" || standing === "stale") return void 0;
		const course = gaveUp ?? back.courseOf(state, now, "asked");
		if ("obstacle" in course) return refused$2(course);
		return { next: noteStep$1({
			from: secret.current?.id ?? "",
			why: "asked",
			...course
		}) };
	}
	return {
		...rotation,
		decide(state, now) {
			const secret = secretOf(state);
			if (!back && world.rollBackRequest?.do === "roll-back") return refused$2(cannotGoBack(NOT_OURS));
			if (!secret) return rotation.decide(state, now);
			const first = beforeAll(state, secret, now);
			if (first) return first;
			const decision = rotation.decide(state, now);
			if ("next" in decision) return BEGINNINGS.includes(decision.next.step) && secret.request?.do === "roll-back" ? { end: notBegun(secret) } : decision;
			const course = decision.end.rejected ? courseByRule(state, secret) : void 0;
			if (course) return { next: noteStep$1({
				from: secret.current?.id ?? "",
				why: "rejected",
				...course
			}) };
			return { end: told$3(decision.end, secret, config, now) };
		},
		async perform(state, action, timeline) {
			const secret = secretOf(state);
			if (isRollBackAction(action)) {
				if (!secret || !back) throw new Error("nothing to note a roll-back on");
				const noted = await performRollBackNote(secret, action, world, timeline);
				if (action.do === "cancel-roll-back") {
					gaveUp = { obstacle: action.obstacle };
					world.log.warning(`${rotation.name}: ${action.obstacle.text}`);
				}
				return secret.request?.do === "roll-back" ? back.withSecret(state, noted) : void 0;
			}
			try {
				return await rotation.perform(state, action, timeline);
			} catch (error) {
				const course = secret && wasRejected(error) ? courseByRule(state, secret) : void 0;
				const undone = secret && rolledBack(secret);
				if (!secret || !course) throw undone ? afterRollBack(error, undone) : error;
				world.log.warning(`${rotation.name}: rolling back, since the new value was rejected: ${messageOf(error)}`);
				const note = noteStep$1({
					from: secret.current?.id ?? "",
					why: "rejected",
					...course
				});
				await performRollBackNote(secret, note.action, world, timeline);
				return;
			}
		},
		foresee(state, action, now) {
			if (!isRollBackAction(action)) return rotation.foresee(state, action, now);
			const secret = secretOf(state);
			if (!secret || !back) return state;
			if (action.do === "cancel-roll-back") gaveUp = { obstacle: action.obstacle };
			return back.withSecret(state, rollBackNoted(secret, action, now));
		}
	};
}
const NOT_OURS = "RDS makes these passwords itself and keeps no earlier one. Have it make another one instead: rekey rotate --only with --force.";
function refused$2({ obstacle }) {
	return { end: {
		status: "needs-person",
		summary: obstacle.text,
		diagnosis: obstacle.id
	} };
}
function notBegun(secret) {
	const summary = "There is nothing left to roll back, and a run that rolls back begins no rotation.";
	const undone = rolledBack(secret);
	return undone ? {
		status: "rolled-back",
		summary: `${whenAndWhy(undone)} ${summary}`
	} : {
		status: "settled",
		summary
	};
}
function told$3(end, secret, { every }, now) {
	const undone = rolledBack(secret);
	if (!undone) return end;
	const held = `No rotation begins before ${heldUntil({
		...secret,
		request: void 0
	}, every, now)?.toISOString()} unless somebody asks for one.`;
	const summary = `${whenAndWhy(undone)} ${held} ${end.summary}`;
	const hasEnded = (end.status === "settled" || end.status === "pending") && !owesSpread(secret);
	return {
		...end,
		status: hasEnded ? "rolled-back" : end.status,
		summary
	};
}
function afterRollBack(error, undone) {
	if (!wasRejected(error)) return error;
	const { code, what, fix, diagnosis } = error;
	return new RekeyError({
		code,
		what: `${whenAndWhy(undone)} ${what}`,
		...fix === void 0 ? {} : { fix },
		diagnosis,
		cause: error
	});
}
function whenAndWhy({ why, candidate, at }) {
	const reason = why === "rejected" ? "since the new value was rejected" : "as somebody asked";
	return `Rolled back on ${at.toISOString()}, ${reason}: AWSCURRENT has the credential of version ${shortVersion(candidate)} again.`;
}
function isRollBackAction(action) {
	const { do: name } = action;
	return name === "note-roll-back" || name === "cancel-roll-back";
}

// src/rotate/labels.ts
const CALL = "secretsmanager:UpdateSecretVersionStage";
function shown(version) {
	return shortVersion(version?.id ?? "");
}
function promoteStep({ current, pending }) {
	const detail = `Move AWSCURRENT${current ? ` from ${shown(current)}` : ""} to ${shown(pending)}, if nobody else moved it`;
	return {
		step: "promote",
		call: CALL,
		detail,
		action: { do: "promote" }
	};
}
function tidyStep({ pending }) {
	const detail = `Take AWSPENDING off ${shown(pending)}`;
	return {
		step: "tidy",
		call: CALL,
		detail,
		action: { do: "tidy" }
	};
}
function unlabelStep({ pending }) {
	const detail = `Give up version ${shown(pending)}: take AWSPENDING off it`;
	return {
		step: "abandon",
		call: CALL,
		detail,
		action: { do: "unlabel" }
	};
}
function needsPin({ current, pinned, unpinnable }) {
	return current !== void 0 && pinned?.id !== current.id && unpinnable !== true;
}
function pinStep({ current }, step) {
	const version = current?.id ?? "";
	const detail = `Keep version ${shortVersion(version)} for a roll-back: label it ${ROLLBACK_LABEL}`;
	return {
		step,
		call: CALL,
		detail,
		action: {
			do: "pin",
			step,
			version
		}
	};
}
function pinAgainStep({ previous }) {
	const version = previous?.id ?? "";
	const detail = `Put ${ROLLBACK_LABEL} on ${shortVersion(version)} again`;
	return {
		step: "retire",
		call: CALL,
		detail,
		action: {
			do: "pin",
			step: "retire",
			version
		}
	};
}
function unpinStep({ pinned }) {
	const detail = `Take ${ROLLBACK_LABEL} off ${shown(pinned)}, whose key is to be deleted`;
	return {
		step: "retire",
		call: CALL,
		detail,
		action: { do: "unpin" }
	};
}
function goBackStep({ current }, version) {
	const detail = `Move AWSCURRENT from ${shown(current)} back to ${shortVersion(version)}, if nobody else moved it`;
	return {
		step: "roll-back",
		call: CALL,
		detail,
		action: {
			do: "go-back",
			version
		}
	};
}
function labelMoved(state, action) {
	const versionOf = (wanted) => state.description.versions.find(({ id }) => id === wanted);
	switch (action.do) {
		case "promote": return promoted(state);
		case "tidy":
		case "unlabel": return {
			...state,
			pending: void 0
		};
		case "pin": return {
			...state,
			pinned: versionOf(action.version)
		};
		case "unpin": return {
			...state,
			pinned: void 0
		};
		case "go-back": return {
			...promoted({
				...state,
				pending: versionOf(action.version)
			}),
			pending: state.pending
		};
	}
}
function moveOf({ current, pending, pinned }, action) {
	const version = shown(pending);
	switch (action.do) {
		case "promote": return {
			step: "promote",
			label: "AWSCURRENT",
			from: current?.id,
			to: pending?.id,
			told: `AWSCURRENT is now ${version}`
		};
		case "tidy": return {
			step: "tidy",
			label: "AWSPENDING",
			from: pending?.id,
			told: `AWSPENDING is off ${version}`
		};
		case "unlabel": return {
			step: "abandon",
			label: "AWSPENDING",
			from: pending?.id,
			told: `version ${version} is given up`
		};
		case "pin": return {
			step: action.step,
			label: ROLLBACK_LABEL,
			from: pinned?.id,
			to: action.version,
			told: `version ${shortVersion(action.version)} is kept for a roll-back`
		};
		case "unpin": return {
			step: "retire",
			label: ROLLBACK_LABEL,
			from: pinned?.id,
			told: `version ${shown(pinned)} is no longer kept for a roll-back`
		};
		case "go-back": return {
			step: "roll-back",
			label: "AWSCURRENT",
			from: current?.id,
			to: action.version,
			told: `AWSCURRENT is ${shortVersion(action.version)} again`
		};
	}
}
async function performLabel(state, action, world, timeline) {
	const { step, label, from, to, told } = moveOf(state, action);
	const result = await timeline.during(step, CALL, () => world.secrets.moveLabel(state.description.arn, label, {
		from,
		to
	}), (outcome) => {
		if (outcome === "moved") return told;
		if (outcome === "full") return { failed: `the secret has as many labels as AWS allows: no ${label}` };
		return { failed: `${label} was moved by somebody else meanwhile; looking again` };
	});
	if (result === "full" && action.do === "pin") return {
		...state,
		unpinnable: true
	};
	return result === "moved" ? labelMoved(state, action) : void 0;
}

// src/rotate/downstream/order.ts
function inOrder$1(downstream) {
	return [...downstream.filter(stores), ...downstream.filter((target) => !stores(target))];
}
function stores(target) {
	return target["github-secrets"] !== void 0;
}
function digestOf(targets) {
	return createHash("sha256").update(JSON.stringify(targets)).digest("hex").slice(0, 12);
}
function progressOf({ current, delivered, rollout }, targets) {
	const isOurs = rollout !== void 0 && rollout.id === current?.id && rollout.done < targets.length && rollout.digest === digestOf(targets.slice(0, rollout.done + 1));
	const done = Math.max(delivered, isOurs ? rollout.done : 0);
	return {
		done,
		note: isOurs && rollout.done === done ? rollout : void 0
	};
}

// src/rotate/downstream/ecs-service.ts
const SETTLED_MS = 12e4;
function ecsServiceRollout(config) {
	const { cluster, service, timeout } = config;
	const name = `the ECS service "${service}" of "${cluster}"`;
	return {
		name,
		wish: `Replace the tasks of ${name}, which read the secret when they start`,
		calls: {
			ask: "ecs:UpdateService",
			look: "ecs:DescribeServices"
		},
		timeoutMs: timeout,
		isAwaited: true,
		async mark({ services }) {
			return shortId(primaryOf(checked$1(await services.describe(config), name), name).id);
		},
		async ask({ mark = "", mayBeAsked }, { services }) {
			if (mayBeAsked) {
				const present = shortId(primaryOf(checked$1(await services.describe(config), name), name).id);
				if (present !== mark) return `${mark}/${present}`;
			}
			return `${mark}/${shortId(await services.redeploy(config))}`;
		},
		async look(ref, { at }, { services, clock }) {
			const found = checked$1(await services.describe(config), name);
			const isSettled = clock.now().getTime() - at.getTime() >= SETTLED_MS;
			return judgeDeployment(found, ref, {
				name,
				isSettled
			});
		}
	};
}
function judgeDeployment(service, ref, { name, isSettled }) {
	const [before, begun] = ref.split("/");
	const primary = primaryOf(service, name);
	const ours = service.deployments.find(({ id }) => shortId(id) === begun);
	if (!ours && !isSettled) return {
		state: "under-way",
		what: `${name} does not show its new deployment yet`
	};
	if (ours?.rollout === "FAILED") throw rejected(name, ours);
	if (shortId(primary.id) === before && before !== begun || /\broll(?:ing|ed)[ -]?back\b/i.test(primary.reason ?? "")) throw rejected(name, ours ?? primary);
	if (ours && primary.id !== ours.id && primary.createdAt < ours.createdAt) throw rejected(name, ours);
	if (primary.rollout === "FAILED") throw rejected(name, primary);
	if (primary.rollout === "COMPLETED" || primary.rollout === void 0 && service.deployments.length === 1 && primary.running === primary.desired) return {
		state: "works",
		told: `${name} runs ${primary.running} new tasks`
	};
	return {
		state: "under-way",
		what: `${name}: ${primary.running} of ${primary.desired} new tasks run`
	};
}
function rejected(name, { id, reason }) {
	return new RekeyError({
		code: "ecs-deployment-rejected",
		what: `The new tasks of ${name} did not come up (deployment ${shortId(id)}${reason === void 0 ? "" : `: ${reason}`}).`,
		fix: "Look at why its tasks stopped. The old credential stays; when a newer deployment of the service completes, the next run goes on.",
		exit: 1
	});
}
function checked$1(service, name) {
	if (!service) throw new RekeyError({
		code: "ecs-service-missing",
		what: `There is no such thing as ${name} in this account and region.`,
		fix: "Correct \"cluster\", \"service\" or \"region\" of the downstream."
	});
	if (service.status !== "ACTIVE") throw new RekeyError({
		code: "ecs-service-inactive",
		what: `Of ${name} the status is ${service.status}.`,
		fix: "Take it off \"downstream\" if nobody needs it any more."
	});
	if (service.controller !== "ECS") throw new RekeyError({
		code: "ecs-service-controller",
		what: `The deployments of ${name} are made by ${service.controller}, not by ECS: its tasks cannot be replaced by ecs:UpdateService.`,
		fix: "Use \"github-workflow\" with a workflow that deploys it."
	});
	return service;
}
function primaryOf({ deployments }, name) {
	const primary = deployments.find(({ status }) => status === "PRIMARY");
	if (primary) return primary;
	throw new RekeyError({
		code: "ecs-service-inactive",
		what: `There is no deployment of ${name}.`
	});
}
function shortId(id) {
	return id.replace(/^.*\//, "");
}

// src/rotate/downstream/runs.ts
function writeRunRef(ref) {
	return "run" in ref ? `run/${ref.run}` : `since/${ref.since.toISOString()}`;
}
function readRunRef(text) {
	const [kind, value = ""] = text.split("/");
	return kind === "run" ? { run: Number(value) } : { since: new Date(value) };
}
function runsSince(runs, since, { version, title }) {
	const young = runs.filter(({ createdAt }) => createdAt >= since);
	const named = young.filter((run) => run.title.includes(version));
	if (named.length > 0) return named;
	return young.filter((run) => title === void 0 || run.title === title);
}
function judgeRuns(runs, what) {
	const failed = runs.find(({ conclusion }) => conclusion === "failure");
	if (failed) throw new RekeyError({
		code: "github-workflow-rejected",
		what: `${capital(what)} failed: ${failed.url}.`,
		fix: "The old credential stays. When a new attempt of that run succeeds, the next run goes on.",
		exit: 1
	});
	const running = runs.find(({ status }) => status !== "completed");
	if (running) return {
		state: "under-way",
		what: `${what} is "${running.status}" (${running.url})`
	};
	const odd = runs.find(({ conclusion }) => conclusion !== "success");
	if (odd) throw new RekeyError({
		code: "github-workflow-unproven",
		what: `${capital(what)} ended as "${odd.conclusion ?? "nothing"}", which says nothing about the new value: ${odd.url}.`,
		fix: "The old credential stays. When a new attempt of that run succeeds, the next run goes on.",
		exit: 1
	});
	if (runs.length === 0) return {
		state: "under-way",
		what: `${what} has not begun`
	};
	return {
		state: "works",
		told: `${what} succeeded`
	};
}
function vanished(run, what) {
	return new RekeyError({
		code: "github-workflow-unproven",
		what: `${capital(what)} (${run}) is not to be found any more, so nothing says whether it succeeded.`,
		fix: "Take the tag \"rekey:downstream\" off the secret: then it is asked again.",
		exit: 1
	});
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/rotate/downstream/github-dispatch.ts
function githubDispatchRollout(config) {
	const { repository, "event-type": eventType, workflow } = config;
	const what = `the run of ${workflow ?? "a workflow"} in ${repository} for the event "${eventType}"`;
	return {
		name: what,
		wish: `Send the event "${eventType}" to ${repository}`,
		calls: {
			ask: "github:POST /repos/{owner}/{repo}/dispatches",
			look: "github:GET /repos/{owner}/{repo}/actions/runs"
		},
		timeoutMs: config.timeout,
		isAwaited: config.await,
		async ask({ rotation, secret, version }, { workflows }) {
			const { at } = await workflows.sendEvent(repository, eventType, {
				rotation,
				secret,
				version
			});
			return writeRunRef({ since: at });
		},
		async look(ref, { version }, { workflows }) {
			const known = readRunRef(ref);
			const since = "since" in known ? known.since : /* @__PURE__ */ new Date(0);
			const runs = await workflows.list(repository, {
				event: "repository_dispatch",
				workflow
			});
			return judgeRuns(runsSince(runs, since, {
				version,
				title: eventType
			}), what);
		}
	};
}

// src/rotate/downstream/github-workflow.ts
function githubWorkflowRollout(config) {
	const { repository, workflow, ref: branch } = config;
	const what = `the run of ${workflow} in ${repository}`;
	return {
		name: what,
		wish: `Start ${workflow} in ${repository} on ${branch}`,
		calls: {
			ask: "github:POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
			look: "github:GET /repos/{owner}/{repo}/actions/runs/{run_id}"
		},
		timeoutMs: config.timeout,
		isAwaited: config.await,
		async ask(request, { workflows }) {
			const { run, at } = await workflows.start(config, filled(config.inputs, request));
			return writeRunRef(run === void 0 ? { since: at } : { run });
		},
		async look(ref, { version }, { workflows }) {
			const known = readRunRef(ref);
			if ("run" in known) {
				const run = await workflows.read(repository, known.run);
				if (!run) throw vanished(known.run, what);
				return judgeRuns([run], what);
			}
			const there = (await workflows.list(repository, {
				event: "workflow_dispatch",
				workflow
			})).filter((run) => run.branch === branch);
			return judgeRuns(runsSince(there, known.since, {
				version,
				title: void 0
			}), what);
		}
	};
}
function filled(inputs, { rotation, secret, version }) {
	const names = {
		rotation,
		secret,
		version
	};
	return Object.fromEntries(Object.entries(inputs).map(([key, text]) => [key, text.replaceAll(/\{(rotation|secret|version)\}/g, (whole, name) => names[name] ?? whole)]));
}

// src/rotate/downstream/lambda-function.ts
const LONGEST_DESCRIPTION = 256;
const BUSY_DEADLINE_MS = 12e4;
function lambdaFunctionRollout(config) {
	const name = `the Lambda function "${config.function}"`;
	return {
		name,
		wish: `Replace the execution environments of ${name} by a new description, which changes nothing else`,
		calls: {
			ask: "lambda:UpdateFunctionConfiguration",
			look: "lambda:GetFunctionConfiguration"
		},
		timeoutMs: config.timeout,
		isAwaited: true,
		async ask({ version }, world) {
			const modifiedAt = await pollUntil(() => redescribe(config, name, version, world), {
				clock: world.clock,
				deadlineMs: BUSY_DEADLINE_MS,
				firstWaitMs: 1e3,
				maxWaitMs: 15e3,
				signal: world.signal
			});
			if (modifiedAt) return String(modifiedAt.getTime());
			throw new RekeyError({
				code: "lambda-busy-late",
				what: `Somebody else keeps updating ${name}.`,
				fix: "The next run tries again."
			});
		},
		async look(ref, { version }, { functions }) {
			return judgeUpdate(checked(await functions.describe(config), name), Number(ref), version, name);
		}
	};
}
function judgeUpdate({ update, reason, description, modifiedAt }, since, version, name) {
	if (!(description.includes(markerOf(version)) || modifiedAt.getTime() > since)) return {
		state: "under-way",
		what: `${name} does not show its update yet`
	};
	if (update === "Successful") return {
		state: "works",
		told: `${name} runs in new execution environments`
	};
	if (update === "InProgress") return {
		state: "under-way",
		what: `${name} is being updated`
	};
	throw new RekeyError({
		code: "lambda-update-failed",
		what: `Lambda could not update ${name}${reason === void 0 ? "" : ` (${reason})`}; its old execution environments go on.`,
		fix: "Mend what Lambda says and update the function. The old credential stays; then the next run goes on.",
		exit: 1
	});
}
function describedFor(description, version, name) {
	const text = [description.replaceAll(/\s*\[rekey-[0-9a-f]{12}\]/g, ""), markerOf(version)].filter((part) => part !== "").join(" ");
	if (text.length <= LONGEST_DESCRIPTION) return text;
	throw new RekeyError({
		code: "lambda-description",
		what: `The description of ${name} leaves no room for ${markerOf(version)}.`,
		fix: `Shorten it to ${LONGEST_DESCRIPTION - markerOf(version).length - 1} characters.`
	});
}
function markerOf(version) {
	return `[rekey-${(isRotationToken(version) ? version.slice(6) : createHash("sha256").update(version).digest("hex")).slice(0, 12)}]`;
}
async function redescribe(config, name, version, { functions }) {
	const present = checked(await functions.describe(config), name);
	if (present.description.includes(markerOf(version))) return present.modifiedAt;
	const description = describedFor(present.description, version, name);
	if (present.update === "InProgress") return void 0;
	const answer = await functions.redescribe(config, {
		description,
		revision: present.revision
	});
	return typeof answer === "string" ? void 0 : answer.modifiedAt;
}
function checked(found, name) {
	if (found) return found;
	throw new RekeyError({
		code: "lambda-function-missing",
		what: `There is no such thing as ${name} in this account and region.`,
		fix: "Correct \"function\" or \"region\" of the downstream."
	});
}

// src/rotate/downstream/rollout.ts
function rolloutOf(target) {
	const { "github-dispatch": dispatch, "github-workflow": workflow } = target;
	const { "ecs-service": service, "lambda-function": lambda } = target;
	if (dispatch) return githubDispatchRollout(dispatch);
	if (workflow) return githubWorkflowRollout(workflow);
	if (service) return ecsServiceRollout(service);
	if (lambda) return lambdaFunctionRollout(lambda);
	throw new Error("a downstream of no known kind");
}

// src/rotate/downstream/deliver.ts
const OVERDUE_MS = 864e5;
function nextDelivery(state, config, now) {
	const targets = inOrder$1(config.downstream);
	const { done: index, note } = progressOf(state, targets);
	const target = targets[index];
	if (!target) return void 0;
	const secrets = target["github-secrets"];
	if (secrets) {
		const detail = `Store ${describeSecrets(secrets)}`;
		return { next: {
			step: "spread",
			call: storingCall(secrets),
			detail,
			action: {
				do: "deliver",
				index
			}
		} };
	}
	const rollout = rolloutOf(target);
	const { wish, name, calls } = rollout;
	if (!rollout.isAwaited) return { next: {
		step: "spread",
		call: calls.ask,
		detail: wish,
		action: {
			do: "deliver",
			index
		}
	} };
	if (note?.phase !== "asked") {
		const detail = `${wish}, and note that it was asked (secretsmanager:TagResource)`;
		const digest = digestOf(targets.slice(0, index + 1));
		return { next: {
			step: "spread",
			call: calls.ask,
			detail,
			action: {
				do: "deliver",
				index,
				phase: "ask",
				digest
			}
		} };
	}
	if (state.waitedFor !== void 0) return { end: endingOf(state.waitedFor, note, now) };
	const detail = `Wait at most ${formatDuration(rollout.timeoutMs)} until ${name} works with it`;
	return { next: {
		step: "spread",
		call: calls.look,
		detail,
		action: {
			do: "deliver",
			index,
			phase: "await"
		}
	} };
}
function endingOf(waitedFor, { at }, now) {
	const overdueAt = new Date(at.getTime() + OVERDUE_MS);
	const asked = `It was asked at ${at.toISOString()}, and the old credential stays until it is over.`;
	if (now < overdueAt) return {
		status: "pending",
		summary: `The new value is AWSCURRENT; waiting for a downstream: ${waitedFor}. ${asked} The next run looks again; from ${overdueAt.toISOString()} on this needs a person.`
	};
	return {
		status: "needs-person",
		summary: `A downstream neither succeeds nor fails: ${waitedFor}. ${asked} See to it that it comes to an end, or take the tag "${DOWNSTREAM_TAG}" off the secret to have it asked again.`,
		diagnosis: "downstream-under-way"
	};
}
function deliveryForeseen(state, action, now) {
	const { index } = action;
	if (action.phase !== "ask") return {
		...state,
		delivered: index + 1
	};
	const { digest } = action;
	const id = state.current?.id ?? "";
	return {
		...state,
		rollout: {
			id,
			done: index,
			digest,
			phase: "asked",
			ref: "foreseen",
			at: now
		}
	};
}
async function performDelivery(state, action, config, world, timeline) {
	const { index } = action;
	const targets = inOrder$1(config.downstream);
	const target = targets[index];
	if (!target) throw new Error(`no downstream ${index}`);
	const secrets = target["github-secrets"];
	if (secrets) {
		await timeline.during("spread", storingCall(secrets), () => storeSecrets(secrets, documentOf(state, state.current), world), (unseen) => [`stored ${describeSecrets(secrets)}`, ...unseen].join("; "));
		return {
			...state,
			delivered: index + 1
		};
	}
	const rollout = rolloutOf(target);
	const { note } = progressOf(state, targets);
	const request = {
		rotation: config.name,
		secret: state.description.name,
		version: state.current?.id ?? "",
		mark: note?.phase === "asking" ? note.ref : void 0,
		mayBeAsked: note?.phase === "asking"
	};
	if (action.phase === "await") {
		if (!note) throw new Error(`nothing was asked of downstream ${index}`);
		return await awaitRollout(state, index, rollout, note, request, world, timeline);
	}
	const asked = await askRollout(state, {
		done: index,
		digest: digestOf(targets.slice(0, index + 1))
	}, rollout, request, world, timeline);
	return action.phase === "ask" ? {
		...state,
		rollout: asked
	} : {
		...state,
		delivered: index + 1
	};
}
async function askRollout({ description }, where, rollout, request, world, timeline) {
	const note = async (phase, ref) => {
		const written = {
			id: request.version,
			...where,
			phase,
			ref,
			at: world.clock.now()
		};
		if (rollout.isAwaited) await world.secrets.tag(description.arn, { [DOWNSTREAM_TAG]: writeRolloutNote(written) });
		return written;
	};
	return await timeline.during("spread", rollout.calls.ask, async () => {
		const mark = request.mark ?? await rollout.mark?.(world);
		if (mark !== void 0 && mark !== request.mark) await note("asking", mark);
		return await note("asked", await rollout.ask({
			...request,
			mark
		}, world));
	}, () => `asked for ${rollout.name} with version ${shortVersion(request.version)}`);
}
async function awaitRollout(state, index, rollout, note, request, world, timeline) {
	const { clock, signal } = world;
	let waitedFor = rollout.name;
	return await timeline.during("spread", rollout.calls.look, () => pollUntil(async () => {
		const seen = await rollout.look(note.ref, {
			...request,
			at: note.at
		}, world);
		if (seen.state === "works") return seen;
		waitedFor = seen.what;
	}, {
		clock,
		signal,
		deadlineMs: note.at.getTime() + rollout.timeoutMs - clock.now().getTime(),
		firstWaitMs: 5e3,
		maxWaitMs: 3e4
	}), (seen) => seen?.told ?? `${waitedFor}; this run waits no longer`) ? {
		...state,
		delivered: index + 1
	} : {
		...state,
		waitedFor
	};
}

// src/rotate/spread.ts
const REPLICA_DEADLINE_MS = 3e5;
const FAILURE_CHECK_EVERY = 4;
function nextSpread(state, config, now) {
	const region = replicaRegions(state, config).find((one) => !state.reached.has(one));
	if (region !== void 0) return { next: {
		step: "spread",
		call: "secretsmanager:GetSecretValue",
		detail: `Wait until the replica in ${region} has the new version as AWSCURRENT`,
		action: {
			do: "await-replica",
			region
		}
	} };
	const delivery = nextDelivery(state, config, now);
	if (delivery) return delivery;
	return { next: {
		step: "spread",
		call: "secretsmanager:TagResource",
		detail: "Note on the secret that everyone has the new version",
		action: { do: "acknowledge" }
	} };
}
function spreadDone(state, action, now) {
	switch (action.do) {
		case "await-replica": return {
			...state,
			reached: /* @__PURE__ */ new Set([...state.reached, action.region])
		};
		case "deliver": return deliveryForeseen(state, action, now);
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
		case "deliver": return await performDelivery(state, action, config, world, timeline);
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
async function acknowledge({ current, description }, world, timeline) {
	const at = world.clock.now();
	const id = current?.id ?? "";
	const tags = {
		[SPREAD_TAG]: writeStamp({
			id,
			at
		}),
		[MADE_TAG]: writeStamp({
			id,
			at: current?.createdAt ?? at
		})
	};
	await timeline.during("spread", "secretsmanager:TagResource", () => world.secrets.tag(description.arn, tags), () => "everyone who must have the new version has it");
}

// src/rotate/find-demands.ts
const ASKED_TWICE_MS = 36e5;
async function withDemands(secret, config, world, mayBe = () => true) {
	const { current, previous } = secret;
	const { demands } = world;
	if (!demands || !current) return secret;
	const found = /* @__PURE__ */ new Map();
	if (demands.asked) {
		const age = world.clock.now().getTime() - current.createdAt.getTime();
		found.set(current.id, {
			kind: age < ASKED_TWICE_MS ? "too-soon" : "asked",
			where: ""
		});
	}
	if (demands.approved.get(config.name) === current.id) found.set(current.id, {
		kind: "approved",
		where: ""
	});
	if (exposedTo(config, demands).filter(mayBe).length === 0) return {
		...secret,
		demands: found
	};
	const versions = config.kind === "database-user" ? [current, previous] : [current];
	return withExposures({
		...await readDocuments(secret, versions, config, world),
		demands: found
	}, config, world);
}
function withExposures(secret, config, { demands }) {
	if (!demands) return secret;
	const exposed = exposedTo(config, demands);
	const found = new Map(secret.demands);
	for (const version of [secret.current, secret.previous]) {
		const document = version && secret.documents.get(version.id);
		if (!document) continue;
		const exposure = exposed.find(({ type, value }) => FIELDS[type].some((field) => document.secret(field)?.equals(value)));
		if (!exposure) continue;
		demands.matched?.(exposure, config.name);
		found.set(version.id, {
			kind: "exposed",
			where: exposure.where ?? "this repository"
		});
	}
	return {
		...secret,
		demands: found
	};
}
const FIELDS = {
	"access-key": ["SecretAccessKey", "AccessKeyId"],
	password: ["password"]
};
function exposedTo({ kind }, { exposed }) {
	const wanted = kind === "iam-user" ? "access-key" : "password";
	return exposed.filter(({ type }) => type === wanted);
}

// src/rotate/targets/database-user/refusal.ts
function databaseUserRefusalOf(state, config) {
	const { secret, admins } = state;
	const label = `The secret "${secret.description.name}"`;
	if (!secret.current) return refuse("secret-without-value", `${label} has no value in AWSCURRENT: put the present user and password into it; this kind makes twins, not first users.`);
	const refusal = refusalOf(secret, config) ?? configProblemOf(config);
	if (refusal !== void 0) return refusal;
	for (const admin of admins) {
		const problem = adminProblem(admin);
		if (problem) return refuse(problem.id, `The secret "${config["admin-secret"]}" ${problem.text}`);
	}
	return pairProblem(state, config, label);
}
function adminProblem(admin) {
	if (!engineNamed(admin.text("engine"))) return refuse("admin-secret-unfit", "names no engine that this kind can rotate: postgres, mysql or mariadb in \"engine\".");
	const missing = [
		"host",
		"username",
		"password"
	].find((field) => admin.text(field) === void 0);
	return missing === void 0 ? void 0 : refuse("secret-incomplete", `has no text "${missing}".`);
}
function pairProblem({ secret, admins }, config, label) {
	const [current, pending] = [secret.current, secret.pending].map((version) => version && secret.documents.get(version.id));
	const [admin] = admins;
	if (!admin || !current) return void 0;
	const mismatch = documentProblem$1(current, admin, config);
	if (mismatch) return refuse(mismatch.id, `${label} (AWSCURRENT) ${mismatch.text}`);
	const user = current.text("username") ?? "";
	const twin = twinOf(user);
	const engine = engineNamed(admin.text("engine"));
	if (admins.some((one) => [user, twin].includes(one.text("username") ?? ""))) return refuse("user-is-administrator", `${label} is of the administrator in "${config["admin-secret"]}", whose password this kind cannot change: for the master user of RDS there is the kind rds-instance.`);
	if (twin === "") return refuse("user-unfit", `${label} is of a user without a name before "_clone".`);
	if (engine && engine.lengthOf(twin) > engine.longestName) return refuse("user-unfit", `${label} is of "${inertExcerpt(user, 80)}", a name too long for its twin: with "_clone" it may have ${engine.longestName}.`);
	if (pendingState(secret) !== "ours" || !pending) return void 0;
	const other = documentProblem$1(pending, admin, config);
	if (other) return refuse(other.id, `${label} (AWSPENDING) ${other.text}`);
	return pending.text("username") === twin ? void 0 : refuse("secret-of-another", `${label} (AWSPENDING) is of another user than "${inertExcerpt(twin, 80)}": take AWSPENDING off.`);
}
function documentProblem$1(document, admin, config) {
	const field = (name) => `"${config.fields[name] ?? name}"`;
	const elsewhere = (what) => refuse("secret-of-another", `names another ${what} than "${config["admin-secret"]}" in ${field(what)}.`);
	for (const name of ["username", "password"]) if (document.text(name) === void 0) return refuse("secret-incomplete", `has no text ${field(name)}.`);
	if (document.text("username")?.includes("\0")) return refuse("user-unfit", `has a NUL in ${field("username")}.`);
	const [engine, theirs] = [document.text("engine"), engineNamed(admin.text("engine"))];
	if (engine !== void 0 && engineNamed(engine) !== theirs) return elsewhere("engine");
	const [host, place] = [document.text("host"), admin.text("host")];
	if (host !== void 0 && host.toLowerCase() !== place?.toLowerCase()) return elsewhere("host");
	const port = document.integer("port");
	if (port !== void 0 && port !== (admin.integer("port") ?? theirs?.port)) return elsewhere("port");
}

// src/rotate/targets/database-user/state.ts
async function observeDatabaseUser(config, world) {
	const observed = await observeSecret(world.secrets, config.secret, world.rollBackRequest);
	const secret = refusalOf(observed, config) === void 0 ? await withDemands(observed, config, world) : observed;
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
	const standing = pendingState(secret);
	const owes = owesSpread(secret) || owesRollBack(secret);
	if (standing === "none" && !owes && dueAt(secret, config.every, now) > now || databaseUserRefusalOf(bare, config) !== void 0) return bare;
	const admins = await readAdmins(config, world);
	const labelled = [
		secret.current,
		secret.pending,
		secret.previous,
		candidateOf(secret)
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

// src/rotate/targets/database-user/go-back.ts
function courseOfUser(state) {
	const { secret } = state;
	const problem = courseProblem(secret);
	const candidate = candidateOf(secret);
	if (problem || !candidate) return problem ?? cannotGoBack("there is no earlier value.");
	const { twin } = pairOf(state);
	if (secret.documents.get(candidate.id)?.text("username") !== twin) return cannotGoBack("the version before is not of the other user. Rotate forward instead.");
	if (rollingBack(secret) && pendingState(secret) === "ours") return cannotGoBack("the next rotation has begun, and sets a new password of the former user.");
	if (state.logins.former === "refused") return cannotGoBack(`the password of "${inertExcerpt(twin, 80)}" in the version before does not log in. Rotate forward instead.`);
	return {
		to: candidate.id,
		candidate: candidate.id
	};
}
function goBackToUser(state) {
	const { secret, logins } = state;
	const begun = rollingBack(secret);
	const standing = pendingState(secret);
	if (!begun || standing === "ours" || standing === "stale") return void 0;
	if (standing === "promoted") return { next: tidyStep(secret) };
	if (needsPin(secret)) return { next: pinStep(secret, "roll-back") };
	if (typeof logins.former === "object") {
		const { unreachable, cause } = logins.former;
		return { end: {
			status: "failed",
			summary: `The roll-back waits: the database could not be asked: ${unreachable}. The next run goes on.`,
			diagnosis: cause
		} };
	}
	if (logins.former !== "accepted") return { next: {
		step: "roll-back",
		call: "database:login",
		detail: `See whether the former user "${inertExcerpt(pairOf(state).twin, 80)}" logs in over verified TLS`,
		action: {
			do: "try",
			which: "former"
		},
		reads: true
	} };
	return { next: goBackStep(secret, begun.to) };
}

// src/rotate/targets/database-user/decide.ts
const MOST_APPLIES$1 = 2;
const MOST_DRIFT = 5;
function decideDatabaseUser(state, config, now) {
	const refusal = databaseUserRefusalOf(state, config);
	if (refusal !== void 0) return end$3("needs-person", refusal.text, refusal.id);
	if (state.abandoned) return end$3("failed", "The rotation was given up; AWSCURRENT still logs in. The next run tries again.", "attempt-given-up");
	const back = goBackToUser(state);
	if (back) return back;
	switch (pendingState(state.secret)) {
		case "ours": return whenSeen(state, (facts) => finish(state, facts));
		case "stale": return giveUpStale$1(state);
		case "promoted":
			if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
			return next$3(tidyStep(state.secret));
		case "none":
		case "foreign":
			if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
			return startWhenDue$3(state, config, now);
	}
}
function finish(state, facts) {
	const { secret, logins } = state;
	const fresh = originOfTwin(state) === "attempted";
	if (!facts.twinExists || fresh && facts.drift.length > 0 && state.created === 0) return state.created < MOST_APPLIES$1 ? next$3(createStep(state)) : end$3("failed", TWIN_VANISHED, "changed-meanwhile");
	if (facts.drift.length > 0) return end$3("needs-person", unlike(state, facts), "users-differ");
	if (isUnreachable$1(logins.pending)) return unasked$1(logins.pending);
	if (logins.pending === "untried") return next$3(tryStep("pending", state));
	if (logins.pending === "accepted") return next$3(promoteStep(secret));
	return state.applied < MOST_APPLIES$1 ? next$3(applyStep$1(state)) : next$3(unlabelStep(secret));
}
function giveUpStale$1(state) {
	const { logins, secret } = state;
	if (logins.current === "untried") return next$3(tryStep("current", state));
	if (isUnreachable$1(logins.current)) return unasked$1(logins.current);
	if (logins.current === "accepted") return next$3(unlabelStep(secret));
	return end$3("needs-person", "AWSCURRENT was changed by somebody else during the rotation, and it does not log in. Put a user and password that work into the secret and take AWSPENDING off.", "changed-meanwhile");
}
function startWhenDue$3(state, config, now) {
	const { secret, logins } = state;
	const due = dueAt(secret, config.every, now);
	if (due > now) return end$3("settled", `The present user is next due on ${due.toISOString()}; the one before it works until then.${exposedUntilThen$1(secret, config)}`);
	return whenSeen(state, (facts) => {
		const { twin } = pairOf(state);
		if (facts.twinExists && originOfTwin(state) === "nobody's") return end$3("needs-person", `There is a user "${inertExcerpt(twin, 80)}" already, and nothing says that it is this secret's. Drop it if nobody needs it: a rotation would change its password.`, "user-of-unknown-origin");
		if (facts.twinExists && originOfTwin(state) === "former" && facts.drift.length > 0) return end$3("needs-person", unlike(state, facts), "users-differ");
		if (logins.current === "untried") return next$3(tryStep("current", state));
		if (isUnreachable$1(logins.current)) return unasked$1(logins.current, " Nothing was changed.");
		if (logins.current === "refused") return end$3("needs-person", CURRENT_IS_DEAD$1, "current-does-not-log-in");
		if (needsPin(secret)) return next$3(pinStep(secret, "journal"));
		const token = startingToken(secret);
		return next$3({
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
function exposedUntilThen$1(secret, { name }) {
	if (!isPreviousExposed(secret)) return "";
	return ` Its password is exposed: when everybody has the new user, replace it (rekey rotate --only ${name} --force, not before an hour has passed).`;
}
function whenSeen({ sight }, go) {
	switch (sight?.kind) {
		case void 0: throw new Error("the users were not looked at");
		case "unreachable": return unasked$1({
			unreachable: sight.reason,
			cause: sight.cause
		});
		case "refused": return end$3("needs-person", ADMIN_IS_DEAD, "admin-does-not-log-in");
		case "seen": return sight.facts.unfit === void 0 ? go(sight.facts) : end$3("needs-person", `This user cannot be rotated: ${sight.facts.unfit}`, "user-unfit");
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
function unasked$1(trial, more = "") {
	return { end: {
		status: "failed",
		summary: `${noRoute$1(trial)}${more}`,
		diagnosis: trial.cause
	} };
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
function next$3(step) {
	return { next: step };
}
function end$3(status, summary, diagnosis) {
	return { end: {
		status,
		summary,
		diagnosis
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
		case "tidy":
		case "pin":
		case "unpin":
		case "go-back": return {
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

// src/rotate/targets/database-user/mismatch.ts
async function databaseUserMismatch({ secret }, config, world) {
	const { current } = secret;
	if (!current) return void 0;
	const admins = await readAdmins(config, world);
	const known = await readDocuments(secret, [current], config, world);
	const result = await world.logins.tryLogin(loginOf(documentOf(known, current), { admins }));
	if (result.kind === "refused") return "The user and password in AWSCURRENT do not log in: they were changed elsewhere.";
	return result.kind === "unreachable" ? `Whether AWSCURRENT logs in could not be asked: ${result.reason}.` : void 0;
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
		case "pin":
		case "unpin":
		case "go-back":
		case "unlabel": {
			const secret = await performLabel(state.secret, action, world, timeline);
			return secret && {
				...foreseeDatabaseUser(state, action, world.clock.now()),
				secret
			};
		}
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
const LABELS = {
	pending: "AWSPENDING",
	current: "AWSCURRENT",
	former: "the version before"
};
async function tryLogin$1({ state, world, timeline }, which) {
	const { secret } = state;
	const document = documentOf(secret, which === "former" ? candidateOf(secret) : secret[which]);
	const label = LABELS[which];
	const trial = await timeline.during(which === "former" ? "roll-back" : "verify", "database:login", async () => {
		const result = await world.logins.tryLogin(loginOf(document, state));
		return result.kind === "unreachable" ? {
			unreachable: result.reason,
			cause: result.cause
		} : result.kind;
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
		secretOf: ({ secret }) => secret,
		mismatchOf: (state) => databaseUserMismatch(state, config, world),
		back: {
			courseOf: courseOfUser,
			withSecret: (state, secret) => ({
				...state,
				secret
			})
		},
		foresee: foreseeDatabaseUser
	};
}

// src/rotate/targets/iam-user/state.ts
async function observeIamUser(config, world) {
	const [bareSecret, keys] = await Promise.all([observeSecret(world.secrets, config.secret, world.rollBackRequest), world.keys.listKeys(config.user)]);
	const mayBe = ({ keyId }) => keyId === void 0 || keys.some(({ id }) => maskKeyId(id) === keyId);
	const secret = refusalOf(bareSecret, config) === void 0 ? await withDemands(bareSecret, config, world, mayBe) : bareSecret;
	const bare = {
		secret,
		keys,
		lastUses: /* @__PURE__ */ new Map(),
		runs: /* @__PURE__ */ new Map(),
		keyOf: /* @__PURE__ */ new Map(),
		intent: void 0,
		retired: void 0,
		onlyKey: world.lists ? readStamp(secret.description.tags.get(ONLY_KEY_TAG)) : "unasked",
		trial: "none",
		backTrial: "none",
		deactivated: void 0,
		abandoned: void 0
	};
	if (keys.length === 1 && pendingState(secret) === "none" && !owesSpread(secret) && !owesRollBack(secret) && dueAt(secret, config.every, world.clock.now()) > world.clock.now()) return bare;
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
		retired: readRetirement(user.tags.get(RETIRED_TAG))
	};
}
async function withValues(state, config, world) {
	const { current, pending, previous, pinned } = state.secret;
	const wanted = [
		current,
		pending,
		...state.keys.length > 1 || owesRollBack(state.secret) ? [
			previous,
			pinned,
			candidateOf(state.secret)
		] : []
	];
	const secret = await readDocuments(state.secret, wanted, config, world);
	const keyOf = /* @__PURE__ */ new Map();
	for (const version of wanted) if (version) keyOf.set(version.id, keyIdIn(secret, version, config));
	return {
		...state,
		secret: withExposures(secret, config, world),
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
		diagnosis: "secret-incomplete",
		what: `"${secret.description.name}" (${version.labels.join(", ")}) has no texts "${field("AccessKeyId")}" and "${field("SecretAccessKey")}".`,
		fix: "Put the key of the user into the secret under these names, or name the fields with \"fields\"."
	});
}
function keyOfVersion(state, version) {
	return version && state.keyOf.get(version.id);
}

// src/rotate/targets/iam-user/go-back.ts
function courseOfKey(state, { recovery }, now, why) {
	const { secret, keys, retired } = state;
	const problem = courseProblem(secret);
	if (problem) return problem;
	const candidate = candidateOf(secret);
	const keyId = keyOfVersion(state, candidate);
	const key = keys.find(({ id }) => id === keyId);
	if (!candidate || keyId === void 0 || keyId === keyOfVersion(state, secret.current)) return cannotGoBack("the version before does not hold another key. Rotate forward instead.");
	const name = maskKeyId(keyId);
	if (!key) return cannotGoBack(`the key before, ${name}, is deleted. Rotate forward instead.`);
	if (state.backTrial === "refused") return cannotGoBack(`AWS does not accept the key before, ${name}. Rotate forward instead.`);
	if (why === "rejected" && !rollingBack(secret) && key.status === "Inactive") return cannotGoBack(`somebody made the key before, ${name}, inactive.`);
	const retiredSince = retired?.id === key.id && !retired.again ? retired.at.getTime() : 1e400;
	if (!secret.pinned && key.status === "Inactive" && retiredSince + recovery <= now.getTime()) return cannotGoBack(`the key before, ${name}, is being deleted. Rotate forward instead.`);
	return {
		to: candidate.id,
		candidate: candidate.id
	};
}
function goBackToKey(state) {
	const { secret, keys } = state;
	const begun = rollingBack(secret);
	const standing = pendingState(secret);
	if (!begun || standing === "ours" || standing === "stale") return void 0;
	if (standing === "promoted") return { next: tidyStep(secret) };
	if (needsPin(secret)) return { next: pinStep(secret, "roll-back") };
	const key = keys.find(({ id }) => id === state.keyOf.get(begun.to));
	if (!key) throw new Error("the key to go back to was not looked at");
	if (key.status === "Inactive") return activate(key);
	if (state.backTrial === "none") return { next: {
		step: "roll-back",
		call: "sts:GetCallerIdentity",
		detail: `Sign calls with the key ${maskKeyId(key.id)} until AWS accepts it everywhere`,
		action: {
			do: "try-back",
			version: begun.to
		}
	} };
	return { next: goBackStep(secret, begun.to) };
}
function keepActive(state) {
	const { secret, keys, retired } = state;
	const undone = rolledBack(secret);
	const key = keys.find(({ id }) => id === keyOfVersion(state, secret.current));
	if (!undone || key?.status !== "Inactive") return void 0;
	return retired?.id === key.id && retired.knownUse !== void 0 && retired.at >= undone.at || owesSpread(secret) ? activate(key) : void 0;
}
function activate({ id }) {
	return { next: {
		step: "roll-back",
		call: "iam:UpdateAccessKey",
		detail: `Make the key ${maskKeyId(id)} active`,
		action: {
			do: "activate",
			keyId: id,
			step: "roll-back"
		}
	} };
}

// src/rotate/targets/iam-user/probe.ts
const IN_A_ROW$1 = 3;
const DEADLINE_MS$1 = 3e5;
const FIRST_WAIT_MS$3 = 500;
const MAX_WAIT_MS$3 = 8e3;
async function tryProbe(request, { pending, current }, { verifier, clock, signal }) {
	let last;
	let former;
	const compare = async () => {
		former ??= current && await verifier.probe(current, request);
		return former;
	};
	if (await pollUntil(async () => {
		for (let call = 0; call < IN_A_ROW$1; call += 1) {
			last = await verifier.probe(pending, request);
			if (last.kind === "works") continue;
			if (last.kind === "refused" && (await compare())?.kind === "refused") throw refused$1(request, last, former);
			return;
		}
		return true;
	}, {
		deadlineMs: DEADLINE_MS$1,
		firstWaitMs: FIRST_WAIT_MS$3,
		maxWaitMs: MAX_WAIT_MS$3,
		clock,
		signal
	}) || !last) return;
	if (last.kind === "unavailable" || (await compare())?.kind === "works") throw late(request, last);
	throw refused$1(request, last, former);
}
function named({ method, url }) {
	return `The probe ${method} ${url}`;
}
function told$2(answer) {
	return answer && "why" in answer ? answer.why : "no answer";
}
function refused$1(request, last, former) {
	const other = former === void 0 ? "and there is no present key to compare it with" : `and with the present key neither (${told$2(former)})`;
	return new RekeyError({
		code: "probe-refused",
		what: `${named(request)} does not succeed with the new key (${told$2(last)}), ${other}.`,
		fix: "Correct \"probes\", or what the user may do. Nothing was promoted; the next run goes on with the same key."
	});
}
function late(request, last) {
	return new RekeyError({
		code: "probe-late",
		what: `${named(request)} did not succeed with the new key in five minutes (${told$2(last)}).`,
		fix: "Nothing was promoted; the next run tries the same key again."
	});
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

// src/rotate/targets/iam-user/try-version.ts
async function tryVersion(state, earlier, config, world, timeline) {
	const { pending, current, description } = state.secret;
	const version = earlier === void 0 ? pending : description.versions.find(({ id }) => id === earlier);
	const key = keyIn(state, version);
	const which = earlier === void 0 ? "new" : "old";
	const trial = await timeline.during(earlier === void 0 ? "verify" : "roll-back", "sts:GetCallerIdentity", () => tryNewKey(key, config.user, world), (result) => result === "accepted" ? `AWS accepts the ${which} key in ${world.verifier.regions.join(", ")}` : { failed: `AWS still refuses the ${which} key` });
	if (trial === "refused" || earlier !== void 0) return trial;
	const present = current && current.id !== version?.id ? keyIn(state, current) : void 0;
	for (const probe of config.probes) await timeline.during("verify", `${probe.service}:${probe.method}`, () => tryProbe(probe, {
		pending: key,
		current: present
	}, world), () => `${probe.method} ${inertExcerpt(probe.url, 200)} succeeds with the new key`);
	return "accepted";
}
function keyIn(state, version) {
	const document = documentOf(state.secret, version);
	const id = document.text("AccessKeyId");
	const secret = document.secret("SecretAccessKey");
	if (id === void 0 || !secret) throw new Error("the version to be tried holds no key");
	return {
		id,
		secret
	};
}

// src/rotate/targets/iam-user/preflight.ts
function preflight(state, { probes }) {
	const { secret, wrongProbe } = state;
	if (probes.length === 0 || !secret.current || wrongProbe === "none") return void 0;
	if (wrongProbe !== void 0) return { end: {
		status: "needs-person",
		summary: `${wrongProbe} Correct "probes", or what the user may do. Nothing was changed.`,
		diagnosis: "probe-refused"
	} };
	const [first] = probes;
	const detail = `Make ${probes.length === 1 ? "the probe" : `the ${probes.length} probes`} with the present key`;
	return { next: {
		step: "verify",
		call: `${first?.service}:${first?.method}`,
		detail,
		action: { do: "probe-present" },
		reads: true
	} };
}
async function probePresent(state, { probes }, { verifier }, timeline) {
	const key = keyIn(state, state.secret.current);
	for (const probe of probes) {
		const { method, url } = probe;
		const answer = await timeline.during("verify", `${probe.service}:${method}`, () => verifier.probe(key, probe), (given) => given.kind === "works" ? `${method} ${inertExcerpt(url, 200)} succeeds with the present key` : { failed: `${method} ${inertExcerpt(url, 200)} with the present key: ${given.why}` });
		if (answer.kind === "refused") return `The probe ${method} ${url} is refused to the present key (${answer.why}).`;
	}
	return "none";
}

// src/rotate/downstream/queued-runs.ts
const LISTING_RUNS = "github:GET /repos/{owner}/{repo}/actions/runs";
const LONGEST_RUN_MS = 3024e6;
function nextRunsDoubt(answers, downstream, replacedAt, now) {
	const from = /* @__PURE__ */ new Date(now.getTime() - LONGEST_RUN_MS);
	if (from > replacedAt) return void 0;
	const repository = repositoriesIn(downstream).find((one) => !answers.has(one));
	if (repository !== void 0) return { ask: {
		repository,
		created: {
			from,
			to: replacedAt
		}
	} };
	const held = [...answers].flatMap(([name, answer]) => "count" in answer && answer.count > 0 ? [describeRuns(name, answer)] : []);
	if (held.length === 0) return void 0;
	const latest = new Date(replacedAt.getTime() + LONGEST_RUN_MS).toISOString();
	return { held: `${held.join(" and ")}, created before the new one was everywhere, may still use it. It is made inactive when they are over, or after ${latest}, by when GitHub has cancelled them.` };
}
async function askRuns({ repository, created }, { workflows }, timeline) {
	return await timeline.during("retire", LISTING_RUNS, async () => {
		try {
			return await workflows.unfinished(repository, created);
		} catch (error) {
			if (!(error instanceof RekeyError) || mayPass(error)) throw error;
			return { unasked: error.what };
		}
	}, (answer) => {
		if ("unasked" in answer) return { failed: answer.unasked };
		return answer.count === 0 ? `no run of ${repository} may hold the old key` : `${describeRuns(repository, answer)} may hold the old key`;
	});
}
function unaskedRuns(answers) {
	return [...answers].map(([repository, answer]) => "unasked" in answer ? ` Whether workflow runs of ${repository} may still use it is not known: ${answer.unasked} Asking takes a token with "Actions: read".` : "").join("");
}
function repositoriesIn(downstream) {
	const names = downstream.flatMap(({ "github-secrets": secrets }) => secrets?.repository !== void 0 && secrets.for.some((app) => app !== "codespaces") ? [secrets.repository] : []);
	return [...new Set(names)];
}
function describeRuns(repository, { count, since }) {
	return `${count === 1 ? "1 workflow run" : `${count} workflow runs`} of ${repository}${since ? ` (${count === 1 ? "of" : "the oldest of"} ${since.toISOString()})` : ""}`;
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
const DEACTIVATION_SPREADS_MS = 18e5;
function judgeOldKey(facts) {
	const { key, retired } = facts;
	const stamp = retired?.id === key.id ? retired : void 0;
	return key.status === "Active" ? judgeActive(facts, stamp) : judgeInactive(facts, stamp);
}
function judgeActive(facts, stamp) {
	const { lastUse, replacedAt, graceMs, now } = facts;
	if (stamp && !stamp.again) {
		if (stamp.knownUse === void 0) return { do: "forget" };
		if (lastUse === "unasked") return { do: "ask" };
		return { do: isNews(lastUse, stamp) ? "note-reactivated" : "forget" };
	}
	const usedUntil = typeof lastUse === "object" ? lastUse.at.getTime() + LAST_USED_GRAIN_MS : 0;
	const quietSince = Math.max(replacedAt.getTime(), usedUntil, stamp?.at.getTime() ?? 0);
	const until = new Date(quietSince + graceMs);
	if (until <= now) return { do: lastUse === "unasked" ? "ask" : "deactivate" };
	if (stamp) return lastUse === "unasked" ? { do: "ask" } : {
		do: "wait",
		until,
		why: "reactivated"
	};
	return {
		do: "wait",
		until,
		why: replacedAt.getTime() + graceMs <= now.getTime() ? "in-use" : "grace"
	};
}
function judgeInactive(facts, stamp) {
	const { lastUse, pinned, recoveryMs, now } = facts;
	if (!stamp || stamp.again) return { do: "stamp" };
	const until = new Date(stamp.at.getTime() + recoveryMs);
	if (until <= now && pinned) return { do: "unpin" };
	if (lastUse === "unasked") return { do: "ask" };
	if (lastUse !== "never" && lastUse.at.getTime() > stamp.at.getTime() + 18e5) return { do: "stamp" };
	if (isNews(lastUse, stamp)) return { do: "reactivate" };
	return until <= now ? { do: "delete" } : {
		do: "wait",
		until,
		why: "recovery"
	};
}
function isNews(lastUse, { knownUse }) {
	if (lastUse === "never") return false;
	return knownUse === "never" || lastUse.at.getTime() > (knownUse?.getTime() ?? Number.POSITIVE_INFINITY);
}

// src/rotate/targets/iam-user/retire-others.ts
function retireOthers(state, config, now) {
	const { secret, keys } = state;
	const present = keyOfVersion(state, secret.current);
	if (keys.length === 1 && secret.current) return void 0;
	const other = keys.find(({ id }) => id !== present);
	if (!other) return void 0;
	const replaced = [secret.previous, secret.pinned].some((version) => version?.id !== secret.current?.id && keyOfVersion(state, version) === other.id);
	const undone = rolledBack(secret);
	const isRolledBack = undone !== void 0 && undone.from === secret.previous?.id;
	const byUs = secret.current !== void 0 && (isRotationToken(secret.current.id) || isRolledBack);
	return replaced && byUs && secret.spread ? retireOld(state, other, secret.spread.at, config, now) : unknownKey(state, other, config, now);
}
function retireOld(state, key, replacedAt, config, now) {
	const lastUse = state.lastUses.get(key.id) ?? "unasked";
	const { grace: graceMs, recovery: recoveryMs } = config;
	const { pinned, current } = state.secret;
	const isPinned = pinned !== void 0 && keyOfVersion(state, pinned) === key.id;
	const verdict = judgeOldKey({
		key,
		lastUse,
		replacedAt,
		retired: state.retired,
		pinned: isPinned,
		graceMs,
		recoveryMs,
		now
	});
	const name = maskKeyId(key.id);
	switch (verdict.do) {
		case "ask": return next$2(askStep(key));
		case "forget": return next$2({
			step: "retire",
			call: "iam:UntagUser",
			detail: `Forget that ${name} was retired: somebody made it active again`,
			action: { do: "forget" }
		});
		case "deactivate": {
			const doubt = nextRunsDoubt(state.runs, config.downstream, replacedAt, now);
			if (doubt && "ask" in doubt) return next$2(askRunsStep(doubt.ask));
			if (doubt) return { end: {
				status: "pending",
				summary: `${`${standingOf(state, name)} stays active: ${doubt.held}${unaskedRuns(state.runs)}`}${exposedUntilThen(state, key, config)}`
			} };
			return next$2({
				step: "retire",
				call: "iam:UpdateAccessKey",
				detail: `Make the old key ${name} inactive: unused for ${formatDuration(graceMs)}`,
				action: {
					do: "deactivate",
					keyId: key.id
				}
			});
		}
		case "stamp": {
			const knownUse = state.deactivated === key.id && lastUse !== "unasked" ? lastUse === "never" ? lastUse : lastUse.at : void 0;
			return next$2({
				step: "retire",
				call: "iam:TagUser",
				detail: `Write down that ${name} is inactive from now on`,
				action: {
					do: "stamp",
					keyId: key.id,
					knownUse
				}
			});
		}
		case "reactivate": return next$2({
			step: "reactivate",
			call: "iam:UpdateAccessKey",
			detail: `Make ${name} active again: it was in use (${usedFor(lastUse)}) when it was made inactive`,
			action: {
				do: "activate",
				keyId: key.id,
				step: "reactivate"
			}
		});
		case "note-reactivated": return next$2({
			step: "reactivate",
			call: "iam:TagUser",
			detail: `Write down that ${name} is active again, since it was in use`,
			action: {
				do: "note-reactivated",
				keyId: key.id
			}
		});
		case "unpin": return next$2(unpinStep(state.secret));
		case "delete":
			if (pinned && pinned.id === current?.id) return next$2(pinAgainStep(state.secret));
			return next$2({
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
			summary: `${waiting(verdict.why, name, verdict.until, lastUse, standingOf(state, name))}${unaskedRuns(state.runs)}${exposedUntilThen(state, key, config)}`,
			concern: CONCERNS[verdict.why]
		} };
	}
}
function exposedUntilThen({ secret }, { status }, { user }) {
	if (status !== "Active" || !isPreviousExposed(secret)) return "";
	return ` It is exposed, and valid until then: when its users have the new one, make it inactive at once (aws iam list-access-keys --user-name ${user}, then aws iam update-access-key --status Inactive).`;
}
const CONCERNS = {
	grace: void 0,
	"in-use": "old-key-in-use",
	reactivated: "old-key-reactivated",
	recovery: void 0
};
function usedFor(lastUse) {
	return typeof lastUse === "object" ? `${lastUse.service} in ${lastUse.region}, ${lastUse.at.toISOString()}` : "unknown service";
}
function standingOf({ secret }, key) {
	return rolledBack(secret) ? `The former key is in use again; the rolled-back key ${key}` : `The new key is in use; the old key ${key}`;
}
function waiting(why, key, until, lastUse, standing) {
	const time = until.toISOString();
	if (why === "recovery") return `${standing} is inactive and is deleted after ${time}.`;
	const rest = `it is made inactive when it was unused until ${time}.`;
	if (why === "grace") return `${standing} stays active for its grace: ${rest}`;
	if (why === "reactivated") return `The old key ${key} was inactive although it was in use (${usedFor(lastUse)}), and is active again: ${rest}`;
	return `The old key ${key} is still used (${typeof lastUse === "object" ? lastUse.service : "unknown service"}): ${rest}`;
}
function unknownKey(state, key, config, now) {
	const { intent, secret } = state;
	const lastUse = state.lastUses.get(key.id);
	if (lastUse === void 0) return next$2(askStep(key));
	const verdict = judgeUnknownKey({
		key,
		lastUse,
		intent,
		token: startingToken(secret),
		stored: [secret.current, secret.pending].flatMap((version) => version ? [version.id] : []),
		now
	});
	if (verdict.do === "delete") return next$2(discardStep(key.id));
	if (verdict.do === "wait") return next$2({
		step: "wait",
		call: "iam:ListAccessKeys",
		detail: `See whether another run stores the new key ${maskKeyId(key.id)}`,
		action: {
			do: "await-flight",
			keyId: key.id,
			until: verdict.until
		}
	});
	return { end: {
		status: "needs-person",
		summary: `The user "${config.user}" has the key ${maskKeyId(key.id)}, which "${secret.description.name}" does not hold and no rotation of ours made. Delete it if nobody needs it; Rekey does not remove it.`,
		diagnosis: "key-of-unknown-origin"
	} };
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
function askRunsStep({ repository, created }) {
	const detail = `See whether workflow runs of ${repository} that began before it had the new key are not over`;
	return {
		step: "retire",
		call: LISTING_RUNS,
		detail,
		action: {
			do: "ask-runs",
			repository,
			created
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
function next$2(step) {
	return { next: step };
}

// src/rotate/targets/iam-user/decide.ts
function decideIamUser(state, config, now) {
	const refusal = refusalOf(state.secret, config) ?? configProblemOf(config);
	const back = refusal ? void 0 : goBackToKey(state) ?? keepActive(state);
	if (back) return back;
	const problem = refusal ?? ownershipProblem(state, config);
	if (problem !== void 0) return end$2("needs-person", problem.text, problem.id);
	if (state.abandoned) return { end: {
		status: "failed",
		...ABANDONED[state.abandoned]
	} };
	return finishPending$1(state, config) ?? spreadCurrent(state, config, now) ?? retireOthers(state, config, now) ?? startWhenDue$2(state, config, now);
}
const ABANDONED = {
	refused: {
		summary: "AWS did not accept the new key in time, so it was deleted. AWSCURRENT was not touched; the next run tries again.",
		diagnosis: "key-not-accepted"
	},
	stale: {
		summary: "AWSCURRENT was changed by somebody else during the rotation, which was given up. The next run looks anew.",
		diagnosis: "changed-meanwhile"
	}
};
function finishPending$1(state, config) {
	const { secret, trial } = state;
	const pending = pendingState(secret);
	if (pending === "none" || pending === "foreign") return void 0;
	if (pending === "stale" || pending === "ours" && trial === "refused") return giveUp(state);
	if (trial === "none") {
		const count = config.probes.length;
		return next$1({
			step: "verify",
			call: "sts:GetCallerIdentity",
			detail: `Sign calls with the new key until AWS accepts it everywhere${count === 0 ? "" : `, then make ${count === 1 ? "the probe" : `the ${count} probes`} with it`}`,
			action: { do: "try" }
		});
	}
	if (pending === "ours") return next$1(promoteStep(secret));
	if (trial === "refused") return end$2("needs-person", "AWS does not accept the key that is AWSCURRENT. Put a working key into the secret.", "current-key-refused");
}
function giveUp(state) {
	const { secret } = state;
	const keyId = keyOfVersion(state, secret.pending);
	const inUse = [secret.current, secret.previous].some((version) => keyOfVersion(state, version) === keyId);
	return next$1(keyId === void 0 || inUse ? unlabelStep(secret) : discardStep(keyId));
}
function spreadCurrent(state, config, now) {
	if (owesSpread(state.secret)) return nextSpread(state.secret, config, now);
	if (pendingState(state.secret) === "promoted") return next$1(tidyStep(state.secret));
}
function startWhenDue$2(state, config, now) {
	const { secret, intent } = state;
	const due = dueAt(secret, config.every, now);
	if (due > now) {
		if (owesNote(state)) return next$1(noteStep());
		return end$2("settled", `The present key is next due on ${due.toISOString()}.`);
	}
	const foreseen = preflight(state, config);
	if (foreseen) return foreseen;
	if (needsPin(secret)) return next$1(pinStep(secret, "journal"));
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
function owesNote({ secret, keys, onlyKey }) {
	if (onlyKey === "unasked" || !secret.current || !isRotationToken(secret.current.id)) return false;
	return keys.length === 1 && onlyKey?.id !== secret.current.id;
}
function noteStep() {
	return {
		step: "retire",
		call: "secretsmanager:TagResource",
		detail: "Note on the secret that its key is the only one of the user",
		action: { do: "note-only-key" }
	};
}
const FRESH_INTENT_MS = 3e4;
function ownershipProblem(state, config) {
	const present = keyOfVersion(state, state.secret.current);
	if (present === void 0) return void 0;
	const name = `"${state.secret.description.name}" holds the key ${maskKeyId(present)}`;
	const key = state.keys.find(({ id }) => id === present);
	if (!key && pendingState(state.secret) === "promoted") return void 0;
	if (!key) return refuse("key-of-another-user", `${name}, which the user "${config.user}" does not have. Correct "user" or "secret", or put a key of that user into the secret.`);
	if (key.status === "Inactive") return refuse("key-inactive", `${name}, which is inactive. Make it active, or put a working key into the secret.`);
}
function sameIds(ids, keys) {
	return ids.length === keys.length && keys.every(({ id }) => ids.includes(id));
}
function next$1(step) {
	return { next: step };
}
function end$2(status, summary, diagnosis) {
	return { end: {
		status,
		summary,
		diagnosis
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
		case "probe-present": return {
			...state,
			wrongProbe: "none"
		};
		case "ask-use": return {
			...state,
			lastUses: new Map(state.lastUses).set(action.keyId, "never")
		};
		case "ask-runs": return {
			...state,
			runs: new Map(state.runs).set(action.repository, { count: 0 })
		};
		case "forget": return {
			...state,
			retired: void 0
		};
		case "deactivate": return {
			...withStatus(state, action.keyId, "Inactive"),
			deactivated: action.keyId
		};
		case "activate": return withStatus(state, action.keyId, "Active");
		case "stamp": return {
			...state,
			retired: {
				id: action.keyId,
				at: now,
				knownUse: action.knownUse
			}
		};
		case "note-reactivated": return {
			...state,
			retired: {
				id: action.keyId,
				at: now,
				again: true
			}
		};
		case "try-back": return {
			...state,
			backTrial: "accepted"
		};
		case "note-only-key": return {
			...state,
			onlyKey: {
				id: secret.current?.id ?? "",
				at: now
			}
		};
		case "promote":
		case "tidy":
		case "pin":
		case "unpin":
		case "go-back": return {
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

// src/rotate/targets/iam-user/mismatch.ts
async function iamUserMismatch({ secret, keys }, config, world) {
	const { current } = secret;
	if (!current) return void 0;
	const known = await readDocuments(secret, [current], config, world);
	const id = documentOf(known, current).text("AccessKeyId");
	const key = keys.find((one) => one.id === id);
	if (key?.status === "Active") return void 0;
	const name = id === void 0 ? "no key" : `the key ${maskKeyId(id)}`;
	return key ? `AWSCURRENT holds ${name}, which is inactive.` : `AWSCURRENT holds ${name}${id === void 0 ? "" : `, which the user "${config.user}" does not have`}.`;
}

// src/rotate/targets/iam-user/activate.ts
async function activateKey({ keyId, step }, { user, world, timeline }) {
	return await timeline.during(step, "iam:UpdateAccessKey", () => world.keys.setStatus(user, keyId, "Active"), (answer) => `the old key ${maskKeyId(keyId)} is ${answer === "set" ? "active again" : "gone"}`);
}
async function stampKey({ keyId, knownUse }, { user, world, timeline }) {
	const value = writeRetirement({
		id: keyId,
		at: world.clock.now(),
		knownUse
	});
	await timeline.during("retire", "iam:TagUser", () => world.keys.tagUser(user, { [RETIRED_TAG]: value }), () => `the recovery period of ${maskKeyId(keyId)} has begun`);
}
async function noteReactivated({ keyId }, { user, world, timeline }) {
	const value = writeRetirement({
		id: keyId,
		at: world.clock.now(),
		again: true
	});
	await timeline.during("reactivate", "iam:TagUser", () => world.keys.tagUser(user, { [RETIRED_TAG]: value }), () => `the retirement of ${maskKeyId(keyId)} begins anew`);
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
			trial: await tryVersion(state, void 0, config, world, timeline)
		};
		case "await-flight":
			await timeline.during("wait", "secretsmanager:DescribeSecret", () => awaitFlight(state, action, config, world), (landed) => landed ? "another run took care of its new key" : "nobody took care of the new key that was found");
			return;
		case "probe-present": return {
			...state,
			wrongProbe: await probePresent(state, config, world, timeline)
		};
		case "ask-use": {
			const use = await timeline.during("retire", "iam:GetAccessKeyLastUsed", () => keys.lastUsed(action.keyId), (last) => `${maskKeyId(action.keyId)} ${saidOf$1(last)}`);
			if (use === "gone") return void 0;
			return {
				...state,
				lastUses: new Map(state.lastUses).set(action.keyId, use)
			};
		}
		case "ask-runs": {
			const answer = await askRuns(action, world, timeline);
			return {
				...state,
				runs: new Map(state.runs).set(action.repository, answer)
			};
		}
		case "discard":
			if (!await isStillNotCurrent(state, world)) return void 0;
			await timeline.during("abandon", "iam:DeleteAccessKey", () => discard(user, action.keyId, world), () => `the key ${maskKeyId(action.keyId)}, which nobody can use, is deleted`);
			break;
		case "forget":
			await timeline.during("retire", "iam:UntagUser", () => keys.untagUser(user, [RETIRED_TAG]), () => "an earlier retirement is forgotten");
			break;
		case "deactivate":
			if (!await isStillNotCurrent(state, world)) return void 0;
			if (await timeline.during("retire", "iam:UpdateAccessKey", () => keys.setStatus(user, action.keyId, "Inactive"), (result) => `the old key ${maskKeyId(action.keyId)} is ${result === "set" ? "inactive" : "gone"}`) === "gone") return void 0;
			break;
		case "stamp":
			await stampKey(action, {
				user,
				world,
				timeline
			});
			break;
		case "activate":
			if (await activateKey(action, {
				user,
				world,
				timeline
			}) === "gone") return void 0;
			break;
		case "note-reactivated":
			await noteReactivated(action, {
				user,
				world,
				timeline
			});
			break;
		case "try-back": return {
			...state,
			backTrial: await tryVersion(state, action.version, config, world, timeline)
		};
		case "go-back":
			await performLabel(state.secret, action, world, timeline);
			return;
		case "delete":
			if (!await isStillNotCurrent(state, world)) return void 0;
			await timeline.during("retire", "iam:DeleteAccessKey", () => keys.deleteKey(user, action.keyId), () => `the old key ${maskKeyId(action.keyId)} is deleted`);
			break;
		case "note-only-key": {
			const { current, description } = state.secret;
			const note = writeStamp({
				id: current?.id ?? "",
				at: clock.now()
			});
			await timeline.during("retire", "secretsmanager:TagResource", () => world.secrets.tag(description.arn, { [ONLY_KEY_TAG]: note }), () => "its key is the only one of the user");
			break;
		}
		case "promote":
		case "tidy":
		case "pin":
		case "unpin":
		case "unlabel": {
			const secret = await performLabel(state.secret, action, world, timeline);
			return secret && {
				...foreseeIamUser(state, action, clock.now()),
				secret
			};
		}
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
		if (made === "limit") throw new RekeyError({
			code: "key-limit-unavailable",
			diagnosis: "changed-meanwhile",
			what: `"${config.user}" got another key meanwhile.`
		});
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
function saidOf$1(last) {
	if (last === "gone") return "is gone";
	return last === "never" ? "was never used" : `was last used ${last.at.toISOString()} (${last.service})`;
}
async function isStillNotCurrent({ secret }, world) {
	const now = await observeSecret(world.secrets, secret.description.arn);
	const isBegun = now.rollBack?.at.getTime() !== secret.rollBack?.at.getTime();
	return now.current?.id === secret.current?.id && now.pending?.id === secret.pending?.id && !isBegun;
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
		secretOf: ({ secret }) => secret,
		mismatchOf: (state) => iamUserMismatch(state, config, world),
		back: {
			courseOf: (state, now, why) => courseOfKey(state, config, now, why),
			withSecret: (state, secret) => ({
				...state,
				secret
			})
		},
		foresee: foreseeIamUser
	};
}

// src/rotate/master-password/go-back.ts
function courseOfPassword(state) {
	const { secret } = state;
	const problem = courseProblem(secret);
	const candidate = candidateOf(secret);
	if (problem || !candidate) return problem ?? cannotGoBack("there is no earlier value.");
	const begun = rollingBack(secret);
	if (begun && secret.pending && pendingState(secret) === "ours") {
		const wanted = secret.documents.get(candidate.id)?.secret("password");
		const staged = secret.documents.get(secret.pending.id);
		return wanted && (staged === void 0 || staged.secret("password")?.equals(wanted)) ? {
			to: begun.to,
			candidate: candidate.id
		} : cannotGoBack("another rotation had begun at the same time, and was finished. Ask for it again.");
	}
	return {
		to: begun && state.abandoned ? begun.to : startingToken(secret),
		candidate: candidate.id
	};
}
function goBackToPassword({ secret, database }, { noun }) {
	const begun = rollingBack(secret);
	const standing = pendingState(secret);
	if (!begun || standing === "ours" || standing === "stale") return void 0;
	if (database.status !== "available") return { end: {
		status: "failed",
		summary: `The roll-back waits: the ${noun} "${database.id}" is "${database.status}", not "available". The next run goes on.`,
		diagnosis: "database-not-available"
	} };
	if (needsPin(secret)) return { next: pinStep(secret, "roll-back") };
	return { next: {
		step: "roll-back",
		call: "secretsmanager:PutSecretValue",
		detail: `Store the password of version ${shortVersion(begun.candidate)} again, as version ${shortVersion(begun.to)} under AWSPENDING`,
		action: {
			do: "stage",
			token: begun.to,
			passwordOf: begun.candidate
		}
	} };
}

// src/rotate/master-password/refusal.ts
function masterPasswordRefusalOf(state, target) {
	return refusalOf(state.secret, target.config) ?? configProblemOf(target.config) ?? state.database.obstacle ?? databaseProblem(state.database, target) ?? documentProblem(state, target);
}
function databaseProblem(database, target) {
	const { config, noun } = target;
	const name = `The ${noun} "${database.id}"`;
	const engine = engineOf(database.engine);
	if (!engine || !target.ruleOf(engine.engine)) return refuse("engine-not-rotated", `${name} runs "${database.engine}", whose password rule Rekey does not know.`);
	if (config.verify === "login" && !engine.login) return refuse("engine-without-login", `A login to ${database.engine} cannot be tried by this version: set "verify: status-only" for "${config.name}", and the reports will say so.`);
	if (config.verify === "login" && !database.endpoint) return refuse("database-without-endpoint", `${name} has no endpoint (its status is "${database.status}"): start it, then run again.`);
}
function documentProblem(state, target) {
	const { secret, database } = state;
	for (const version of [secret.current, secret.pending]) {
		const document = version && secret.documents.get(version.id);
		if (!document) continue;
		const label = version === secret.current ? "AWSCURRENT" : "AWSPENDING";
		const found = mismatch(document, database, target);
		if (found) return refuse(found.id, `"${secret.description.name}" (${label}) ${found.text}`);
	}
}
function mismatch(document, database, { config, noun, idField }) {
	const field = (name) => config.fields[name] ?? name;
	if (!document.secret("password")) return refuse("secret-incomplete", `has no text "${field("password")}".`);
	const user = document.text("username");
	if (user === void 0) return refuse("secret-incomplete", `has no text "${field("username")}".`);
	if (user !== database.masterUser) return refuse("secret-of-another", `is of another user than the master user of "${database.id}"; this kind rotates master passwords only.`);
	const host = document.text("host");
	const { endpoint } = database;
	if (host !== void 0 && endpoint && !isAt(host, [endpoint, database.readerEndpoint])) return refuse("secret-of-another", `names another host than the endpoint of "${database.id}" (${endpoint.host}); correct "${field("host")}" or "${noun}".`);
	const id = document.text(idField);
	if (id !== void 0 && id.toLowerCase() !== database.id.toLowerCase()) return refuse("secret-of-another", `names another ${noun} than "${database.id}" in "${field(idField)}".`);
	const engine = document.text("engine");
	if (engine !== void 0 && !engineOf(database.engine)?.names.includes(engine.toLowerCase())) return refuse("secret-of-another", `names another engine than that of "${database.id}" (${database.engine}) in "${field("engine")}".`);
}
function isAt(host, endpoints) {
	return endpoints.some((endpoint) => endpoint?.host.toLowerCase() === host.toLowerCase());
}

// src/rotate/master-password/decide.ts
const MOST_APPLIES = 2;
function decideMasterPassword(state, target, now) {
	const refusal = masterPasswordRefusalOf(state, target);
	if (refusal !== void 0) return end$1("needs-person", refusal.text, refusal.id);
	if (state.abandoned) return end$1("failed", "The rotation was given up; AWSCURRENT still logs in. The next run tries again.", "attempt-given-up");
	return goBackToPassword(state, target) ?? finishPending(state, target) ?? afterPromotion(state, target, now) ?? startWhenDue$1(state, target, now);
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
	if (isUnreachable(logins.pending)) return unasked(logins.pending);
	if (logins.pending === "accepted") return isCurrent ? void 0 : next(promoteStep(secret));
	if (isCurrent || !secret.current) {
		if (applied < MOST_APPLIES) return next(applyStep(target));
		return end$1("failed", "RDS took the new password, but the database does not. The next run sets it again.", "reset-without-effect");
	}
	if (logins.current === "untried") return next(probeStep("current", target));
	if (isUnreachable(logins.current)) return unasked(logins.current);
	if (logins.current === "refused") return end$1("needs-person", nothingLogsIn(target), "nothing-logs-in");
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
	const stuck = end$1("needs-person", "AWSCURRENT was changed by somebody else during the rotation, and it is not known to log in. Put the password that works into the secret and take AWSPENDING off.", "changed-meanwhile");
	if (target.config.verify !== "login") return stuck;
	if (logins.current === "untried") return next(probeStep("current", target));
	if (isUnreachable(logins.current)) return unasked(logins.current);
	return logins.current === "accepted" ? next(unlabelStep(secret)) : stuck;
}
function afterPromotion(state, target, now) {
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
	if (hasReaders && logins.readers === "refused" && config["roll-back"] === "on-rejection") return readersRefuse(state);
	const spread = owesSpread(secret) ? nextSpread(secret, config, now) : void 0;
	if (spread && ("next" in spread || !promoted)) return spread;
	if (!promoted) return void 0;
	if (!readersFollow) return readersRefuse(state);
	if (provable && isUnreachable(logins.previous)) return { end: {
		status: "failed",
		summary: `The new password is set and promoted. Of the old one: ${noRoute(logins.previous)}`,
		diagnosis: logins.previous.cause
	} };
	if (provable && logins.previous === "accepted") return end$1("needs-person", `The new password is set, but the old one still logs in to "${database.id}". Look at how the database authenticates its master user.`, "old-password-accepted");
	return spread ?? next(tidyStep(secret));
}
function readersRefuse({ database, logins }) {
	return { end: {
		status: "failed",
		summary: `The new password is set and logs in to the writer of "${database.id}", but not at the endpoint of its readers (${why(logins.readers)}). The next run looks again.`,
		diagnosis: "readers-do-not-follow",
		rejected: logins.readers === "refused"
	} };
}
function startWhenDue$1(state, target, now) {
	const { secret, database, logins } = state;
	const { config } = target;
	const due = dueAt(secret, config.every, now);
	if (due > now) return end$1("settled", `The present password is next due on ${due.toISOString()}.`);
	if (database.status !== "available") return end$1("failed", `The ${target.noun} "${database.id}" is "${database.status}", not "available". The next run tries again.`, "database-not-available");
	if (config.verify === "login" && secret.current) {
		if (logins.current === "untried") return next(probeStep("current", target));
		if (isUnreachable(logins.current)) return unasked(logins.current, " Nothing was changed.");
		if (logins.current === "refused") return end$1("needs-person", CURRENT_IS_DEAD, "current-does-not-log-in");
		if (database.readerEndpoint !== void 0) {
			if (logins.readers === "untried") return next(probeReadersStep(target));
			if (logins.readers !== "accepted") return end$1("failed", readersNotReady(logins.readers), "readers-do-not-follow");
		}
	}
	if (needsPin(secret)) return next(pinStep(secret, "journal"));
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
function unasked(trial, more = "") {
	return { end: {
		status: "failed",
		summary: `${noRoute(trial)}${more}`,
		diagnosis: trial.cause
	} };
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
function end$1(status, summary, diagnosis) {
	return { end: {
		status,
		summary,
		diagnosis
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
		case "tidy":
		case "pin":
		case "unpin":
		case "go-back": return {
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
	return result.kind === "unreachable" ? {
		unreachable: result.reason,
		cause: result.cause
	} : result.kind;
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

// src/rotate/master-password/mismatch.ts
async function masterPasswordMismatch({ secret, database }, { config }, world) {
	const { current } = secret;
	if (!current || config.verify !== "login" || !isSettled(database)) return void 0;
	const known = await readDocuments(secret, [current], config, world);
	const trial = await tryLogin(documentOf(known, current), database, world);
	if (trial === "refused") return `The password in AWSCURRENT does not log in to "${database.id}": it was changed elsewhere.`;
	return typeof trial === "object" ? `Whether AWSCURRENT logs in to "${database.id}" could not be asked: ${trial.unreachable}.` : void 0;
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
		case "stage": return await stage(scene, action.token, action.passwordOf);
		case "apply": return await apply(scene);
		case "verify": return await verify(scene);
		case "probe": return await probe(scene, action.which);
		case "probe-readers": return await probeReaders(scene);
		case "prove": return await prove(scene);
		case "promote":
		case "tidy":
		case "pin":
		case "unpin":
		case "go-back":
		case "unlabel": {
			const secret = await performLabel(state.secret, action, world, timeline);
			return secret && {
				...foreseeMasterPassword(state, action, world.clock.now()),
				secret
			};
		}
		case "await-replica":
		case "deliver":
		case "acknowledge": return {
			...state,
			secret: await performSpread(state.secret, action, target.config, world, timeline)
		};
	}
}
async function stage({ state, target, world, timeline }, token, passwordOf) {
	const { secret } = state;
	const password = passwordOf === void 0 ? newPassword(state, target, world) : earlierPassword(secret, passwordOf);
	const document = learn(newDocument(state, target, password), world);
	if (await timeline.during("stage", "secretsmanager:PutSecretValue", () => world.secrets.putPending(secret.description.arn, token, document.toSecret()), (result) => result === "stored" ? `${passwordOf === void 0 ? "a new password" : "the former password"} is stored as version ${shortVersion(token)} under AWSPENDING` : { failed: "another run stored its password first; going on with that one" }) === "taken" || !secret.current) return void 0;
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
function earlierPassword({ documents, description }, versionId) {
	const password = documents.get(versionId)?.secret("password");
	if (password) return password;
	throw new RekeyError({
		code: "roll-back-impossible",
		what: `The version of "${description.name}" that is to be gone back to has no password.`,
		fix: "Rotate forward instead."
	});
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
		if (await target.setPassword(password) === "busy") throw new RekeyError({
			code: "database-busy-unavailable",
			diagnosis: "database-busy",
			what: `"${target.id}" cannot take a new password in its present state.`
		});
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
	const { trial: pending, database = state.database } = await timeline.during("verify", "database:login", () => awaitLogin(documentOf(state.secret, state.secret.pending), target, world), ({ trial }) => told$1("the new password", trial));
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
	}, (found) => which === "pending" ? told$1("the password in AWSPENDING", found.pending) : told$1("the password in AWSCURRENT", found.current));
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
	const readers = await timeline.during("verify", "database:login", () => awaitReaders(documentOf(secret, secret.current), database, world), (trial) => told$1("at the endpoint of the readers, the password in AWSCURRENT", trial));
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
function told$1(password, trial) {
	if (typeof trial === "object") return notAsked(trial);
	return trial === "accepted" ? `${password} logs in over verified TLS` : { failed: `${password} is refused` };
}
function notAsked({ unreachable }) {
	return { failed: `the database could not be asked: ${unreachable}` };
}

// src/rotate/master-password/state.ts
async function observeMasterPassword(target, world) {
	const { config, noun, id } = target;
	const [observed, database] = await Promise.all([observeSecret(world.secrets, config.secret, world.rollBackRequest), target.describe()]);
	if (!database) throw new RekeyError({
		code: `${noun}-missing`,
		what: `There is no DB ${noun} "${id}" in this account and region.`,
		fix: `Correct "${noun}" or "aws.region" in the config.`
	});
	const secret = refusalOf(observed, config) === void 0 ? await withDemands(observed, config, world) : observed;
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
	const owes = owesSpread(secret) || owesRollBack(secret);
	if (standing === "none" && !owes && dueAt(secret, config.every, now) > now || masterPasswordRefusalOf(bare, target) !== void 0) return bare;
	const previous = standing === "promoted" ? secret.previous : void 0;
	const former = owesRollBack(secret) ? candidateOf(secret) : void 0;
	const read = await readDocuments(secret, [
		secret.current,
		secret.pending,
		previous,
		former
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
		secretOf: ({ secret }) => secret,
		mismatchOf: (state) => masterPasswordMismatch(state, target, world),
		back: {
			courseOf: courseOfPassword,
			withSecret: (state, secret) => ({
				...state,
				secret
			})
		},
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
	if (!ENGINES.includes(cluster.engine)) return refuse("engine-not-rotated", `${name} runs "${cluster.engine}"; clusters of ${ENGINES.join(", ")} are rotated.`);
	if (cluster.sourceOfReplica !== void 0) return refuse("password-of-replica", `${name} is a read replica of "${cluster.sourceOfReplica}" and has its password: rotate that one.`);
	if (cluster.globalCluster !== void 0) return refuse("cluster-global", cluster.hasWriter ? `${name} is the primary of the global database "${cluster.globalCluster}", whose readers in other regions have the same password and cannot be tried from here: set it by hand (rds:ModifyDBCluster) and put it into the secret.` : `${name} is a secondary of the global database "${cluster.globalCluster}" and has the password of its primary, in another region.`);
	if (cluster.managedSecret !== void 0) return refuse("password-managed", `RDS manages the password of "${cluster.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`);
	if (cluster.engineMode !== "provisioned") return refuse("cluster-serverless-v1", `${name} is of the engine mode "${cluster.engineMode}", which AWS has retired: move it to Aurora Serverless v2 or provisioned instances first.`);
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
	if (instance.sourceOfReplica !== void 0) return refuse("password-of-replica", `${name} is a read replica of "${instance.sourceOfReplica}" and has its password: rotate that one.`);
	if (instance.cluster !== void 0) return refuse("password-of-cluster", `${name} belongs to the cluster "${instance.cluster}", which has the password: use "kind: rds-cluster" with "cluster: ${instance.cluster}".`);
	if (instance.managedSecret !== void 0) return refuse("password-managed", `RDS manages the password of "${instance.id}" itself (ManageMasterUserPassword): use "kind: rds-managed", or turn that off.`);
	if (instance.multiTenant) return refuse("database-multi-tenant", `${name} is an Oracle multi-tenant database, whose passwords are set per tenant (ModifyTenantDatabase).`);
	if (instance.engine.startsWith("custom-")) return refuse("database-custom", `${name} is RDS Custom, whose password cannot be changed through RDS: change it in the database.`);
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
	if (cluster !== void 0) return refuse("password-of-cluster", `The instance "${id}" belongs to the cluster "${cluster}", which has the password: name "cluster: ${cluster}" instead of "instance".`);
	if (sourceOfReplica !== void 0) return refuse("password-of-replica", `The instance "${id}" is a read replica of "${sourceOfReplica}" and has its password: name that one.`);
}

// src/rotate/targets/rds-managed/decide.ts
function decideRdsManaged(state, managed, now) {
	const { secret } = state;
	const { managedSecret } = state.database;
	if (!secret || !managedSecret) return refused(notManaged(state, managed));
	const refusal = configProblemOf(managed.config) ?? otherSecret(secret, managed) ?? doomed(secret);
	if (refusal !== void 0) return refused(refusal);
	if (managedSecret.status === "impaired") return refused(impaired(state, managed));
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
	if (database.status !== "available") return end("failed", `The ${noun} "${id}" is "${database.status}", not "available". The next run tries again.`, "database-not-available");
	if (database.otherPending.length > 0) return end("failed", `Changes of "${id}" wait for its maintenance window (${database.otherPending.join(", ")}), and a rotation would apply them at once. Apply or cancel them; after the window the next run goes on.`, "database-changes-wait");
	const detail = `Ask RDS to replace the password of "${id}", which it keeps in version ${shortVersion(secret.current?.id ?? "none")}`;
	return { next: {
		step: "generate",
		call: calls.modify,
		detail,
		action: { do: "rotate" }
	} };
}
function notManaged({ database }, { noun, id }) {
	return database.elsewhere ?? refuse("password-not-managed", `RDS does not manage the password of "${id}": use "kind: rds-${noun}", or turn that on (ManageMasterUserPassword).`);
}
function otherSecret({ description }, { config, id }) {
	if (config.secret === description.name || config.secret === description.arn) return void 0;
	return refuse("secret-of-another", `RDS keeps the password of "${id}" in the secret "${description.name}", and the config names another: correct "secret".`);
}
function doomed({ description }) {
	if (!description.deletedAt) return void 0;
	return refuse("secret-deleted", `The secret "${description.name}" is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`);
}
function impaired({ database }, { noun, id }) {
	const key = database.managedSecret?.kmsKey;
	return refuse("secret-impaired", `RDS cannot rotate the password of "${id}" any more: its secret is "impaired". The password still works. Most likely RDS lost its access to the secret or to its KMS key${key === void 0 ? "" : ` (${key})`}: see that the key is enabled, not scheduled for deletion, and that its policy still allows RDS. If that cannot be mended, turn the management of the ${noun}'s password off and on again (ManageMasterUserPassword), which makes a new secret.`);
}
function refused({ id, text }) {
	return end("needs-person", text, id);
}
function end(status, summary, diagnosis) {
	return { end: {
		status,
		summary,
		diagnosis
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
	const secret = managedSecret && await observeSecret(world.secrets, managedSecret.arn);
	if (!secret || secret.description.deletedAt) return {
		database,
		secret
	};
	return {
		database,
		secret: await withDemands(secret, managed.config, world)
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
	if (await hasMoved(replacing, managed, world)) return void 0;
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
async function hasMoved(replacing, managed, world) {
	const { database, secret } = await observeRdsManaged(managed, world);
	return database.managedSecret?.status !== "active" || (secret?.current?.id ?? "") !== replacing;
}
const EFFECT_DEADLINE_MS = 1e4;
async function hasBegun(replacing, managed, world) {
	const { clock, signal } = world;
	return await pollUntil(async () => await hasMoved(replacing, managed, world) || void 0, {
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
		secretOf: ({ secret }) => secret,
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
	return await mapBounded(rotations, AT_ONCE, async (config) => {
		const known = world.demands ? void 0 : options.known?.get(config.name);
		if (known) return known;
		const { window } = config;
		return await rotateOne(config, world, async (rotation, where) => {
			const timely = window === void 0 || options.ignoreWindows === true ? rotation : inWindow(rotation, window);
			const wanted = where.demands ? onDemand(timely) : timely;
			return await withAge(wanted, config, where, { isPlan: options.dryRun }, (watched) => goThrough(watched, where, config, options));
		});
	});
}
async function goThrough(rotation, world, config, { dryRun, approved }) {
	if (dryRun) return await planInDetail(rotation, world, config);
	if (!approved) return await runRotation(rotation, world);
	const entry = approved.get(config.name);
	if (!entry) throw new Error(`"${config.name}" is not in the plan`);
	return await applyApproved(rotation, world, entry);
}
async function rotateOne(config, world, take) {
	const target = TARGETS[config.kind];
	return await target(config, world, (rotation, where) => take(withRollBack(rotation, config, where), where));
}

// src/rotate/quiet/read-lists.ts
function regionOfSecret(secret) {
	return /^arn:aws[\w-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region ?? "";
}
async function readLists(rotations, lists) {
	const problems = /* @__PURE__ */ new Set();
	const mostPages = rotations.length;
	async function had(isWanted, list, none) {
		if (!isWanted) return none;
		try {
			return await list() ?? none;
		} catch (error) {
			problems.add(messageOf(error));
			return none;
		}
	}
	const managedBy = (database) => rotations.some((one) => one.kind === "rds-managed" && one[database] !== void 0);
	const isManaging = managedBy("instance") || managedBy("cluster");
	const [secrets, managed] = await Promise.all([Promise.all(regionsOf(rotations).map(async (region) => {
		const request = {
			region: region || void 0,
			tag: MADE_TAG,
			mostPages
		};
		return [region, await had(true, () => lists.listSecrets(request), [])];
	})), had(isManaging, () => lists.listSecrets({
		region: void 0,
		owner: "rds",
		mostPages
	}), [])]);
	const found = new Set(secrets.flatMap(([, those]) => those.flatMap(({ arn, name }) => [arn, name])));
	const has = (kind) => rotations.some((one) => one.kind === kind && found.has(one.secret));
	const [keyCounts, instances, clusters] = await Promise.all([
		had(has("iam-user"), () => lists.listKeyCounts(), /* @__PURE__ */ new Map()),
		had(has("rds-instance") || managedBy("instance"), () => lists.listInstances(mostPages), []),
		had(has("rds-cluster") || managedBy("cluster"), () => lists.listClusters(mostPages), [])
	]);
	return {
		secrets: new Map(secrets),
		managed,
		keyCounts,
		instances,
		clusters,
		problems: [...problems]
	};
}
function regionsOf(rotations) {
	const ours = rotations.filter(({ kind }) => kind !== "rds-managed");
	return [...new Set(ours.flatMap(({ secret, replicas }) => [regionOfSecret(secret), ...replicas]))];
}

// src/rotate/quiet/listed-world.ts
const THE_KEY = {
	id: "(listed)",
	status: "Active",
	createdAt: /* @__PURE__ */ new Date(0)
};
function listedWorld(config, listed, world) {
	const secret = (config.kind === "rds-managed" ? listed.managed : listed.secrets.get(regionOfSecret(config.secret)))?.find((one) => isNamed(one, config.secret));
	return {
		...world,
		secrets: onlyAnswering({ describe: async (name) => secret && isNamed(secret, name) ? described(secret, config, listed) : notListed() }),
		keys: onlyAnswering({ listKeys: async (user) => {
			return secret !== void 0 && hasOnlyKey(secret) && listed.keyCounts.get(user) === 1 ? [THE_KEY] : notListed();
		} }),
		databases: onlyAnswering({ describe: async (id) => databaseNamed(id, listed.instances) }),
		clusters: onlyAnswering({ describe: async (id) => databaseNamed(id, listed.clusters) }),
		admins: onlyAnswering({})
	};
}
function databaseNamed(name, among) {
	return among.find(({ id }) => id.toLowerCase() === name.toLowerCase()) ?? notListed();
}
function isNamed({ arn, name }, secret) {
	return secret === arn || secret === name;
}
function described(secret, { kind, replicas }, listed) {
	const { labels, ...facts } = secret;
	const current = currentOf(secret);
	const madeAt = kind === "rds-managed" ? secret.rotatedAt : notedAt(secret);
	if (current === void 0 || madeAt === void 0) return notListed();
	return {
		...facts,
		versions: [...labels].map(([id, carried]) => ({
			id,
			labels: carried,
			createdAt: id === current ? madeAt : /* @__PURE__ */ new Date(0)
		})),
		replicas: replicas.filter((region) => listed.secrets.get(region)?.some((one) => isReplica(one, secret))).map((region) => ({
			region,
			status: "InSync"
		}))
	};
}
function notedAt(secret) {
	const made = readStamp(secret.tags.get(MADE_TAG));
	return made?.id === currentOf(secret) ? made?.at : void 0;
}
function isReplica(one, { name, arn, labels }) {
	return one.name === name && one.primaryRegion === arn.split(":")[3] && labels.get(currentOf(one) ?? "")?.includes("AWSCURRENT") === true;
}
function currentOf({ labels }) {
	for (const [id, carried] of labels) if (carried.includes("AWSCURRENT")) return id;
}
function hasOnlyKey(secret) {
	const note = readStamp(secret.tags.get(ONLY_KEY_TAG));
	return note !== void 0 && note.id === currentOf(secret);
}
function notListed() {
	throw new Error("the lists do not say it for sure");
}
function onlyAnswering(answers) {
	return new Proxy(answers, { get: (target, name) => Reflect.get(target, name) ?? notListed });
}

// src/rotate/quiet/find-quiet.ts
const MARGIN_MS = 864e5;
async function findQuiet(rotations, world) {
	if (!world.lists || world.demands) return {
		outcomes: /* @__PURE__ */ new Map(),
		notes: []
	};
	const listed = await readLists(rotations, world.lists);
	const soon = () => new Date(world.clock.now().getTime() + MARGIN_MS);
	const outcomes = /* @__PURE__ */ new Map();
	for (const config of rotations) {
		const inLists = {
			...listedWorld(config, listed, world),
			clock: {
				...world.clock,
				now: soon
			}
		};
		const quiet = await rotateOne(config, inLists, (rotation, where) => withAge(rotation, config, where, {}, (watched) => quietOutcome(watched, where)));
		if (quiet) outcomes.set(config.name, quiet);
	}
	return {
		outcomes,
		notes: listed.problems.map(noteOf)
	};
}
function noteOf(problem) {
	return `Rotations were looked at one by one, with more calls than needed, since a list could not be had: ${problem}`;
}
async function quietOutcome(rotation, { clock, redactor }) {
	const decision = await decisionOf(rotation, clock).catch(() => void 0);
	if (!decision || !("end" in decision) || decision.end.status !== "settled") return void 0;
	const { name, kind, caveats } = rotation;
	return {
		outcome: {
			name,
			kind,
			caveats,
			status: "not-due",
			summary: redactor.redact(decision.end.summary),
			steps: []
		},
		concern: decision.end.concern
	};
}
async function decisionOf(rotation, clock) {
	return rotation.decide(await rotation.observe(), clock.now());
}

// src/rotate/stage-times.ts
function stageTimes({ kind, status, steps }, targets) {
	if (status === "planned") return [];
	const timed = steps.map(timesOf);
	const appliedAt = timed.findIndex(isApplying);
	const applied = timed[appliedAt];
	const promotedAt = timed.findLastIndex(({ step, failed }) => step === "promote" && !failed);
	const promoted = timed[promotedAt];
	const next = promotedAt > appliedAt ? promoted : void 0;
	return [
		...databaseStage(timed, applied, next, targets.database),
		...exposedStage(kind, applied, next),
		...replicaStage(timed, promoted, targets.replicas)
	];
}
function withStageTimes(rotated, targets) {
	const stages = stageTimes(rotated.outcome, targets);
	return stages.length === 0 ? rotated : {
		...rotated,
		outcome: {
			...rotated.outcome,
			stages
		}
	};
}
function isSlow({ ms, targetMs }) {
	return ms > (targetMs ?? Number.POSITIVE_INFINITY);
}
const FAILED = "-failed";
function timesOf({ at, ms, step, call = "" }) {
	const end = Date.parse(at);
	const failed = step.endsWith(FAILED);
	return {
		step: failed ? step.slice(0, -7) : step,
		failed,
		call,
		start: end - ms,
		end
	};
}
function isApplying({ step, call }) {
	return step === "apply" || step === "generate" && call.startsWith("rds:");
}
function databaseStage(steps, applied, promoted, targetMs) {
	if (!applied) return [];
	const before = promoted?.start ?? Number.POSITIVE_INFINITY;
	const within = steps.filter(({ step, start }) => (step === "apply" || step === "generate" || step === "verify") && start >= applied.start && start <= before);
	const proof = within.findLast(({ step, failed }) => step === "verify" && !failed);
	return [measured("database", within, {
		from: applied.start,
		until: proof?.end,
		targetMs
	})];
}
function exposedStage(kind, applied, promoted) {
	if (!(kind === "rds-instance" || kind === "rds-cluster") || !applied || !promoted) return [];
	return [{
		stage: "exposed",
		ms: promoted.end - applied.start,
		reached: true
	}];
}
const READ_REPLICA = "secretsmanager:GetSecretValue";
function replicaStage(steps, promoted, targetMs) {
	if (!promoted) return [];
	const reads = steps.filter(({ step, call, start }) => step === "spread" && call === READ_REPLICA && start >= promoted.end);
	const last = reads.at(-1);
	if (!last) return [];
	const until = last.failed ? void 0 : last.end;
	return [measured("replicas", reads, {
		from: promoted.end,
		until,
		targetMs
	})];
}
function measured(stage, steps, { from, until, targetMs }) {
	const end = until ?? Math.max(from, ...steps.map((step) => step.end));
	const [slowest] = steps.toSorted((a, b) => b.end - b.start - (a.end - a.start));
	return {
		stage,
		ms: end - from,
		targetMs,
		reached: until !== void 0,
		...slowest ? { slowest: {
			step: slowest.step,
			call: slowest.call,
			ms: slowest.end - slowest.start
		} } : {}
	};
}

// src/rotate/slow-finding.ts
const DOCS = "https://github.com/rekey/rekey/blob/main/docs/audit-trail.md#how-long-it-takes";
function slowFindingOf({ name, status, stages = [] }, config, fingerprints) {
	const slow = stages.filter(isSlow);
	if (slow.length === 0 || status === "failed" || status === "needs-person") return void 0;
	return {
		fingerprint: fingerprints.ofResource("rotation-slow", `${config.kind}/${config.name}`),
		rule: "rotation-slow",
		severity: "low",
		title: `The rotation "${name}" took longer than its target`,
		detail: slow.map(saidOf).join(" "),
		remedy: [...new Set(slow.map(({ stage }) => REMEDIES[stage])), "If this is how long it takes here, raise \"targets\" in the config."],
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
const WHAT = {
	database: "From the request to set the password to the proof that it is set",
	exposed: "From the request to set the password to its promotion",
	replicas: "From promotion to the last replica that has the new value"
};
const REMEDIES = {
	database: "Look at the events and the load of the database: RDS sets a password within seconds when the database is idle and no other change is under way.",
	exposed: "Look at what stood between the login and the promotion.",
	replicas: "Look at the replication status of the secret (\"aws secretsmanager describe-secret\") and at the health of the region."
};
function saidOf({ stage, ms, targetMs = 0, reached, slowest }) {
	const took = reached ? `it took ${formatDuration(ms)}` : `it had not ended after ${formatDuration(ms)}`;
	const most = slowest ? `, most of it in ${slowest.step} (${slowest.call}, ${formatDuration(slowest.ms)})` : "";
	return `${WHAT[stage]} ${took}, and should take ${formatDuration(targetMs)} at most${most}.`;
}

// src/commands/rotate/plan-file.ts
function planOf(places, { config, created, complete }) {
	const rotations = places.flatMap(({ account, region, rotations: configs, rotated }) => rotated.flatMap(({ outcome, plan }, index) => {
		const secret = configs[index]?.secret;
		if (secret === void 0) return [];
		const { name, kind, status, summary } = outcome;
		const entry = {
			name,
			kind,
			account,
			...region === void 0 ? {} : { region },
			secret,
			status,
			summary,
			reasons: [...plan?.reasons ?? []],
			drift: [...plan?.drift ?? []],
			...plan?.replaces === void 0 ? {} : { replaces: plan.replaces },
			demanded: plan?.demanded ?? false,
			steps: status === "planned" ? outcome.steps.map(asPlanned) : []
		};
		return [{
			...entry,
			digest: entryDigest(entry)
		}];
	}));
	const digested = {
		config: configDigest(config),
		rotations
	};
	return {
		version: 1,
		created: created.toISOString(),
		...digested,
		digest: planDigest(digested),
		places: places.map(({ account, region, role }) => ({
			account,
			...region === void 0 ? {} : { region },
			...role === void 0 ? {} : { role }
		})),
		complete
	};
}
function configDigest({ rotate, selections, aws, passwords }) {
	return sha256({
		rotate,
		selections,
		aws,
		profile: passwords.profile
	});
}
const MOST_BYTES = 67108864;
async function readPlan(path, approvedDigest) {
	const parsed = parse(await textOf(path), path);
	const document = isRecord(parsed) && isRecord(parsed.plan) ? parsed.plan : parsed;
	if (isRecord(document) && document.version !== 1) throw refusal("plan-version", path, `has version ${inertExcerpt(JSON.stringify(document.version) ?? "none", 20)}, and this Rekey knows version 1`);
	const { success, data: plan, error } = PlanDocument.safeParse(document);
	if (!success) {
		const [issue] = error.issues;
		const where = inertExcerpt(issue?.path.join(".") ?? "", 100);
		throw refusal("plan-invalid", path, `is no plan: ${where === "" ? "" : `"${where}": `}${inertExcerpt(issue?.message ?? "unknown shape", 200)}`);
	}
	if (!plan.rotations.every((entry) => entryDigest(entry) === entry.digest) || planDigest(plan) !== plan.digest) throw refusal("plan-changed", path, "was changed: its digest is not that of its content");
	if (approvedDigest !== void 0 && approvedDigest !== plan.digest) throw refusal("plan-changed", path, "is not the plan that was approved: its digest is another");
	return plan;
}
async function textOf(path) {
	try {
		const { size } = await stat(path);
		if (size > MOST_BYTES) throw new Error("it is larger than any plan");
		return await readFile(path, "utf8");
	} catch (error) {
		throw new RekeyError({
			code: "plan-unreadable",
			what: `The plan ${inertExcerpt(path, 200)} could not be read: ${messageOf(error)}.`,
			fix: "Give the path of the plan.json that \"command: plan\" or \"rekey rotate --plan --format json --output plan.json\" has written.",
			cause: error
		});
	}
}
function parse(text, path) {
	try {
		return JSON.parse(text);
	} catch {
		throw refusal("plan-invalid", path, "is not JSON");
	}
}
function refusal(code, path, why) {
	return new RekeyError({
		code,
		what: `The plan ${inertExcerpt(path, 200)} ${why}.`,
		fix: "Nothing was done. Plan again, and apply that."
	});
}

// src/commands/rotate/apply-plan.ts
async function openPlan(request, context) {
	const plan = await readPlan(request.path, request.digest);
	const age = context.clock.now().getTime() - new Date(plan.created).getTime();
	if (age > request.maxAgeMs || age < -3e5) throw new RekeyError({
		code: "plan-expired",
		what: age < 0 ? `The plan was made on ${plan.created}, which is yet to come.` : `The plan was made on ${plan.created} and is older than ${formatDuration(request.maxAgeMs)}.`,
		fix: "Nothing was done. Plan again, or allow older plans with \"plan-max-age\" (--max-age)."
	});
	if (plan.config !== configDigest(context.config)) throw new RekeyError({
		code: "plan-other-config",
		what: "The plan was made with another configuration than this one.",
		fix: "Nothing was done. Apply it on the commit on which it was made, or plan again."
	});
	return plan;
}
function approvedIn(plan, { account, region, rotations }) {
	const entries = new Map(plannedEntries(plan).map((entry) => [entry.name, entry]));
	const here = rotations.flatMap(({ name }) => entries.get(name) ?? []);
	for (const entry of here) {
		if (entry.account === account && entry.region === region) continue;
		throw new RekeyError({
			code: "plan-elsewhere",
			what: `"${entry.name}" was planned in ${told(entry)}, and the credentials of this run are of ${told({
				account,
				region
			})}.`,
			fix: "Nothing was done. Use credentials of the same account and region, or plan again."
		});
	}
	return new Map(here.map((entry) => [entry.name, entry]));
}
function told({ account, region }) {
	return `account ${account}${region === void 0 ? "" : `, ${region}`}`;
}
function missingFrom(plan, found) {
	return plannedEntries(plan).filter(({ name }) => !found.includes(name)).map(({ name }) => `The plan has "${name}", which nothing in this account is any more: it was not looked at.`);
}

// src/commands/rotate/open-places.ts
async function openPlaces(places, only, context) {
	const { openAwsSession } = await import("./session.js");
	const { env, redactor, config, clock } = context;
	const opened = [];
	const gaps = [];
	const notes = [];
	const unseen = [];
	for (const place of places) {
		const { role, region, rotations } = place;
		const session = openAwsSession({
			env,
			region,
			role,
			clock,
			learn: (secret) => redactor.add(secret)
		});
		try {
			const { account, arn: caller } = await checkAccount(session, config.aws.accounts);
			const expanded = await expandEntries(rotations, session);
			const asked = expanded.rotations.filter((each) => only.length === 0 || isAsked(only, each));
			opened.push({
				...place,
				rotations: asked,
				session,
				account,
				caller
			});
			notes.push(...expanded.notes);
			gaps.push(...expanded.gaps);
			if (expanded.gaps.length > 0) unseen.push(...rotations.filter((each) => !asked.some(({ name }) => isMeant([name], each))));
		} catch (error) {
			session.close();
			if (!(error instanceof RekeyError) || places.length === 1) throw error;
			const names = rotations.map(({ name }) => `"${name}"`).join(", ");
			gaps.push(`Nothing was done about ${names}: ${messageOf(error)}`);
			unseen.push(...rotations);
		}
	}
	return {
		opened: opened.map((place) => ({
			...place,
			region: place.session.region
		})),
		gaps,
		unseen: unseen.map(({ name, kind }) => ({
			name,
			kind
		})),
		notes
	};
}

// src/commands/rotate/open-world.ts
async function openRotationWorld(session, rotations, context, note = () => {}) {
	const { awsAccountLists } = await import("./account-lists.js");
	const { awsClusterControl } = await import("./cluster-control.js");
	const { awsDatabaseControl } = await import("./database-control.js");
	const { awsEcsServices } = await import("./ecs-services.js");
	const { awsKeyStore } = await import("./key-store.js");
	const { awsKeyVerifier } = await import("./key-verifier.js");
	const { awsLambdaFunctions } = await import("./lambda-functions.js");
	const { awsSecretStore } = await import("./secret-store.js");
	const { databaseAdmin } = await import("./database-admin.js");
	const { databaseLogin } = await import("./database-login.js");
	const { CA_FILE_VARIABLE } = await import("./tls2.js");
	const regionsOfKeys = rotations.flatMap((rotation) => rotation.kind === "iam-user" ? [...rotation.replicas, ...rotation["verify-regions"]] : []);
	const { log, redactor, signal } = context;
	warnOfSkew(session.aheadMs(), log);
	const tls = {
		caFile: context.env[CA_FILE_VARIABLE],
		clock: session.clock,
		note
	};
	return {
		secrets: awsSecretStore(session),
		keys: awsKeyStore(session),
		verifier: awsKeyVerifier(session, regionsOfKeys),
		databases: awsDatabaseControl(session),
		clusters: awsClusterControl(session),
		logins: databaseLogin(tls),
		admins: databaseAdmin(tls),
		...githubDownstream(context),
		services: awsEcsServices(session),
		functions: awsLambdaFunctions(session),
		lists: isWorthListing(rotations) ? awsAccountLists(session, session.clock, signal) : void 0,
		passwordProfile: passwordProfile(context.config.passwords.profile),
		clock: session.clock,
		log,
		redactor,
		signal
	};
}
const SKEW_MS = 6e4;
function warnOfSkew(aheadMs, log) {
	if (Math.abs(aheadMs) < SKEW_MS) return;
	const off = `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? "behind" : "ahead of"}`;
	log.warning(`The clock of this machine is ${off} AWS's; everything is judged by AWS's time.`);
}

// src/commands/rotate/overlap.ts
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

// src/report/trail-line.ts
const VERSION = 1;
function trailLine(event, place) {
	const { at, ms, rotation, kind, step, call, outcome, detail, version, requests, error, diagnosis } = event;
	const { actor, run, account, region, plan } = place;
	return `${inertJson({
		v: VERSION,
		at,
		ms,
		rotation,
		kind,
		step,
		call,
		outcome,
		detail,
		version,
		requests,
		error,
		diagnosis,
		plan: plan || void 0,
		account,
		region,
		actor,
		run
	})}\n`;
}

// src/commands/rotate/trail-file.ts
function openTrailFile(path, { env, redactor, log }) {
	const file = resolve(path);
	let failure;
	let descriptor;
	let isClosed = false;
	try {
		mkdirSync(dirname(file), { recursive: true });
		descriptor = openSync(file, "a+", 384);
		if (isTorn(descriptor)) writeSync(descriptor, "\n");
	} catch (error) {
		throw new RekeyError({
			code: "trail-unwritable",
			what: `The audit trail could not be written to ${file}: ${messageOf(error)}.`,
			fix: "Choose another file (--trail), or another folder (the input \"output-dir\").",
			exit: 3,
			cause: error
		});
	}
	const run = runOf(env);
	return {
		at: ({ account, region, caller, plan }) => {
			const { GITHUB_ACTOR: github, GITHUB_TRIGGERING_ACTOR: triggering } = env;
			const place = {
				actor: {
					aws: caller,
					github,
					triggering
				},
				run,
				account,
				region,
				plan
			};
			return { write(entry) {
				if (isClosed) return;
				try {
					writeSync(descriptor, redactor.redact(trailLine(entry, place)));
				} catch (error) {
					if (failure === void 0) log.error(`The audit trail could not be written: ${messageOf(error)}.`);
					failure ??= `The audit trail ${file} is not complete: ${messageOf(error)}.`;
				}
			} };
		},
		failure: () => failure,
		close: () => {
			isClosed = true;
			closeSync(descriptor);
		}
	};
}
function isTorn(descriptor) {
	const { size } = fstatSync(descriptor);
	const last = Buffer.alloc(1);
	return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
}
function runOf(env) {
	return {
		repository: env.GITHUB_REPOSITORY,
		id: env.GITHUB_RUN_ID,
		attempt: env.GITHUB_RUN_ATTEMPT
	};
}

// src/commands/rotate.ts
async function rotate(asked, context) {
	const { config } = context;
	const plan = asked.plan && await openPlan(asked.plan, context);
	const request = plan ? {
		...asked,
		only: plannedEntries(plan).map(({ name }) => name),
		ignoreWindows: true
	} : asked;
	if (plan && request.only.length === 0) return {
		...emptyReport,
		commands: ["rotate"],
		notes: ["The plan has nothing to do."]
	};
	const everything = entriesOf(config);
	refuseOverlaps(placesOf$1(config.rotate, config.aws).map((place) => ({
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
	if (request.share?.mayRotate === false) return {
		...report,
		scope: ["no rotation, which other shards make"]
	};
	keepHeapSmall();
	const { opened, gaps, unseen, notes } = await openPlaces(placesOf$1(rotations, config.aws), request.only, context);
	for (const note of notes) context.log.warning(note);
	let trail;
	try {
		if (request.trail !== void 0) trail = openTrailFile(request.trail, context);
		refuseOverlaps(opened);
		const mine = onlyOf(request.share, opened);
		const approved = plan && new Map(mine.map((place) => [place, approvedIn(plan, place)]));
		const reports = await mapBounded(mine, PLACES_AT_ONCE, (place) => rotateIn(place, {
			trail,
			approved: approved?.get(place)
		}, request, context));
		const untold = trail?.failure();
		const names = reports.flatMap((each) => each.rotations.map(({ name }) => name));
		const lost = plan ? missingFrom(plan, names) : [];
		const allGaps = [
			...gaps,
			...lost,
			...untold === void 0 ? [] : [untold]
		];
		const complete = allGaps.length === 0;
		const places = reports.map(({ planned }) => planned);
		const merged = {
			...report,
			complete,
			gaps: allGaps,
			...unseen.length > 0 ? { unseenRotations: unseen } : {},
			...request.dryRun ? { plan: planOf(places, {
				config,
				created: context.clock.now(),
				complete
			}) } : {},
			notes: [.../* @__PURE__ */ new Set([...notes, ...reports.flatMap((each) => each.notes)])],
			scope: reports.flatMap(({ scope }) => scope),
			findings: reports.flatMap(({ findings }) => findings),
			credentials: reports.flatMap((each) => each.rotations.flatMap(({ credential }) => credential ?? [])),
			rotations: inOrder(reports.flatMap((each) => each.rotations), rotations)
		};
		for (const outcome of merged.rotations) {
			const { name, status, summary } = outcome;
			const why = diagnosedAs(outcome);
			context.log.info(`${name}: ${status}: ${withReadableTimes(summary)}`);
			if (why !== void 0) context.log.info(`${name}: ${why}`);
		}
		return merged;
	} finally {
		trail?.close();
		for (const { session } of opened) session.close();
	}
}
function inOrder(outcomes, entries) {
	return entries.flatMap((entry) => outcomes.filter(({ name }) => isMeant([name], entry)));
}
const PLACES_AT_ONCE = 4;
async function rotateIn({ session, account, caller, role, rotations }, { trail: trailFile, approved }, request, context) {
	const trail = trailFile?.at({
		account,
		region: session.region,
		caller,
		plan: request.dryRun
	});
	const demands = demandsOf(request, approved);
	const rollBackRequest = rollBackRequestOf(request, session);
	const certificates = /* @__PURE__ */ new Set();
	const world = {
		...await openRotationWorld(session, rotations, context, (text) => certificates.add(text)),
		trail,
		demands,
		rollBackRequest
	};
	const { outcomes: known, notes } = request.dryRun ? NOTHING_KNOWN : await findQuiet(rotations, world);
	for (const note of notes) context.log.warning(note);
	const rotated = (await rotateAll(rotations, world, {
		dryRun: request.dryRun,
		ignoreWindows: request.ignoreWindows ?? false,
		known,
		approved
	})).map((one) => withStageTimes(one, context.config.targets));
	const findings = rotated.flatMap((one, index) => {
		const config = rotations[index];
		if (!config) return [];
		const slow = slowFindingOf(one.outcome, config, context.fingerprints);
		return [...findingsOf(one, config, context.fingerprints), ...slow ? [slow] : []];
	});
	const scope = [`${`${rotations.length} rotation${rotations.length === 1 ? "" : "s"}`} in account ${account}${session.region === void 0 ? "" : `, ${session.region}`}`];
	const differing = rotated.flatMap(({ outcome, differences = [] }) => differences.map((line) => `${outcome.name}: ${line}`));
	const planned = {
		account,
		region: session.region,
		role,
		rotations,
		rotated
	};
	return {
		scope,
		findings,
		notes: [
			...notes,
			...certificates,
			...differing
		],
		rotations: rotated.map(({ outcome }) => outcome),
		planned
	};
}
const NOTHING_KNOWN = {
	outcomes: /* @__PURE__ */ new Map(),
	notes: []
};
function demandsOf({ force = false, exposed = [], matched }, approved) {
	const replacing = [...approved?.values() ?? []].flatMap(({ name, demanded, replaces }) => demanded && replaces !== void 0 ? [[name, replaces]] : []);
	if (!force && exposed.length === 0 && replacing.length === 0) return void 0;
	return {
		asked: force,
		exposed,
		approved: new Map(replacing),
		matched
	};
}
function rollBackRequestOf({ rollBack, resume }, { clock }) {
	if (!rollBack && !resume) return void 0;
	return {
		do: rollBack ? "roll-back" : "resume",
		at: clock.now()
	};
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