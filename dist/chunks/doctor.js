import { An as logTo, It as loadConfigFile, Mt as emptyReport, Pt as DEFAULT_CONFIG_PATH, pn as runGit, un as openRepository } from "./foundation.js";
import { C as inertExcerpt, S as inert, b as RekeyError, d as VERSION, p as formatDuration, x as messageOf } from "./start.js";
import { t as needsAws } from "./needs-aws.js";
import { t as mapBounded } from "./concurrency.js";
import { a as SecretDocument, n as expandEntries } from "./expand.js";
import { t as engineOf } from "./engines.js";
import { t as describePlace } from "./ports2.js";
import { t as accountsOf } from "./audit-places.js";
import { a as subjectsOf, c as partitionOf, i as issuerOf, l as grants, o as rolesFor, r as audienceIn, t as findPlace, u as rekeySteps } from "./place.js";
import { t as plan } from "./plan3.js";
import { Z as checkAccount, i as placesOf, l as learn, n as deliveriesOf, s as engineNamed, t as githubDownstream } from "./downstream2.js";
import { r as readRemote, t as findWorkflowIdentity } from "./workflow-identity.js";
const { X509Certificate } = process.getBuiltinModule("node:crypto");
const { existsSync } = process.getBuiltinModule("node:fs");
const { join, resolve } = process.getBuiltinModule("node:path");
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const readdir = (...args) => process.getBuiltinModule("node:fs/promises").readdir(...args);

// src/doctor/render.ts
const WORDS = {
	ok: "ok",
	warn: "warning",
	fail: "FAILED",
	skipped: "skipped"
};
const COLOURS = {
	ok: "32",
	warn: "33",
	fail: "31",
	skipped: "2"
};
const WORD_WIDTH = 7;
function renderExamined(examined, { colour, quiet }) {
	const shown = examined.filter(({ standing }) => standing !== "skipped" && !(quiet && standing === "ok"));
	const width = Math.max(0, ...shown.map(({ check }) => check.length));
	const indent = " ".repeat(9 + width + 2);
	const paint = (standing) => {
		const word = WORDS[standing].padEnd(WORD_WIDTH);
		return colour ? `\u001b[${COLOURS[standing]}m${word}\u001b[0m` : word;
	};
	const rows = shown.flatMap(({ standing, check, about, said, fix }) => {
		const [first = "", ...rest] = [...(about === "" ? said : `${about}: ${said}`).split("\n"), ...fix === void 0 ? [] : fix.split("\n")].map(inert);
		return [`${paint(standing)}  ${check.padEnd(width)}  ${first}`, ...rest.map((line) => `${indent}${line}`)];
	});
	const left = quiet ? [] : skippedLines(examined).map((line) => `${paint("skipped")}  ${line}`);
	if (quiet && rows.length === 0) return "";
	return `${[
		...rows,
		...left,
		"",
		counted(examined)
	].join("\n")}\n`;
}
function skippedLines(examined) {
	const skipped = examined.filter(({ standing }) => standing === "skipped");
	return [...Map.groupBy(skipped, ({ said }) => said)].map(([said, all]) => {
		const names = all.map(({ check, about }) => about === "" ? check : `${check} (${about})`);
		return inert(`${names.join(", ")}: ${said}`);
	});
}
function counted(examined) {
	const of = (standing) => examined.filter((one) => one.standing === standing).length;
	return `${of("ok")} ok, ${of("warn")} warnings, ${of("fail")} failed, ${of("skipped")} skipped.`;
}
function examinedAsJson(examined) {
	const failed = examined.some(({ standing }) => standing === "fail");
	const checks = examined.map(({ check, about, standing, said, fix }) => ({
		check,
		about,
		standing,
		said,
		fix
	}));
	return `${JSON.stringify({
		version: 1,
		ok: !failed,
		checks
	}, null, 2)}\n`;
}

// src/doctor/result.ts
function ok(about, said) {
	return {
		standing: "ok",
		about,
		said
	};
}
function warn(about, said, fix) {
	return {
		standing: "warn",
		about,
		said,
		fix
	};
}
function fail(about, said, fix) {
	return {
		standing: "fail",
		about,
		said,
		fix
	};
}
function skipped(about, said) {
	return {
		standing: "skipped",
		about,
		said
	};
}

// src/doctor/check.ts
const AT_ONCE = 8;
function configOf({ settings }) {
	return settings.kind === "valid" ? settings.config : void 0;
}
const INVALID = [skipped("", "The configuration has to be valid first.")];
const NO_AWS = [skipped("", "Nothing in the configuration needs AWS.")];
const UNKNOWN_CALLER = [skipped("", "AWS has to know the credentials first.")];
function withoutAws(world) {
	if (!configOf(world)) return INVALID;
	return world.places.length === 0 ? NO_AWS : void 0;
}
async function withoutCredentials(world) {
	const without = withoutAws(world);
	if (without) return without;
	try {
		await world.roles.caller();
		return;
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return UNKNOWN_CALLER;
	}
}
async function withoutCaller(world) {
	const without = withoutAws(world);
	if (without) return without;
	return (await mapBounded(world.places, 8, ({ caller }) => caller().then(() => true, () => false))).includes(true) ? void 0 : UNKNOWN_CALLER;
}

// src/doctor/checks/aws-account.ts
const awsAccount = {
	name: "aws-account",
	what: "whom AWS takes the credentials for, in each account of the fleet too, and whether the account is one of \"aws.accounts\"",
	look: async (world) => {
		const without = withoutAws(world);
		if (without) return without;
		const ours = configOf(world)?.aws.accounts ?? [];
		return await mapBounded(world.places, 8, async ({ name, caller }) => {
			try {
				const { account, arn } = await caller();
				const said = `Account ${account}, as ${arn}.`;
				if (ours.length === 0 || ours.includes(account)) return ok(name, said);
				return warn(name, `${said} "aws.accounts" does not name it, so its keys that are found count as a stranger's.`, `Add "${account}" to "aws.accounts".`);
			} catch (error) {
				if (!(error instanceof RekeyError)) throw error;
				return fail(name, error.what, error.fix);
			}
		});
	}
};

// src/doctor/checks/clock.ts
const REFUSED_MS = 3e5;
const SEEN_MS = 6e4;
const clock = {
	name: "clock",
	what: "how far this machine's clock is from AWS's time",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const ahead = world.places.map(({ aheadMs }) => aheadMs()).reduce((most, one) => Math.abs(one) > Math.abs(most) ? one : most, 0);
		const off = Math.abs(ahead);
		if (off < SEEN_MS) return [ok("", "It is less than a minute from AWS's time.")];
		const minutes = Math.round(off / 6e4) * 6e4;
		const said = `It is about ${formatDuration(minutes)} ${ahead > 0 ? "behind" : "ahead of"} AWS's time.`;
		const fix = "Let the machine get its time from a time server (NTP).";
		if (off < REFUSED_MS) return [warn("", said, fix)];
		return [fail("", `${said} AWS refuses requests that are signed so; Rekey corrects its own, other tools do not.`, fix)];
	}
};

// src/doctor/checks/configuration.ts
const configuration = {
	name: "configuration",
	what: "that the configuration is valid, and that nothing in it has run out",
	look: async ({ settings, now }) => {
		if (settings.kind === "invalid") return [fail("", settings.error.message)];
		const { path } = settings;
		if (!settings.isThere) return [warn(path, "There is no such file: defaults apply, and nothing is rotated.", "Run \"rekey init\".")];
		return [ok(path, "It is valid."), ...expired(settings.config, path, now)];
	}
};
function expired({ suppress }, path, now) {
	const today = now.toISOString().slice(0, 10);
	const over = suppress.filter(({ until }) => until < today);
	if (over.length === 0) return [];
	const names = over.slice(0, 5).map(({ fingerprint, until }) => `${fingerprint} (${until})`);
	const more = over.length > names.length ? ` and ${over.length - names.length} more` : "";
	return [warn(path, `Entries of "suppress" have run out: ${names.join(", ")}${more}. What they accepted is open again.`, "Remove them, or judge them again and give a later date.")];
}

// src/doctor/checks/database-certificates.ts
const databaseCertificates = {
	name: "database-certificates",
	what: "that the authorities of RDS are at hand (REKEY_RDS_CA_FILE), and are still valid",
	look: async (world) => {
		const without = withoutAws(world);
		if (without) return without;
		const { databases } = world;
		const read = await databases.certificates();
		if (read.kind === "read") {
			const { file, count, ended } = read;
			if (ended === count) return [fail(file, "All certificates in it have ended.", FETCH)];
			return [ok(file, `It has ${count - ended} valid certificates.`)];
		}
		if (!(await databases.list().catch(() => [])).some((one) => "host" in one)) return [skipped("", "No rotation logs in to a database.")];
		return [warn("", "REKEY_RDS_CA_FILE is not set, and no system trusts the authorities of RDS by itself; where NODE_EXTRA_CA_CERTS names them, that is enough.", FETCH)];
	}
};
const FETCH = "Download https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem and name the file in REKEY_RDS_CA_FILE.";

// src/doctor/checks/databases.ts
const databases = {
	name: "databases",
	what: "that every database that a rotation logs in to answers from here, over TLS that can be verified; nobody logs in",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const list = await world.databases.list();
		if (list.length === 0) return [skipped("", "No rotation is of a database.")];
		const results = [];
		for (const one of list) {
			if (!("host" in one)) {
				const { name, problem, isIntended } = one;
				results.push(isIntended ? skipped(name, problem) : fail(name, problem));
				continue;
			}
			const { name, host, port } = one;
			const reached = await world.databases.reach(one);
			const where = `${host}:${port}`;
			if (reached.kind === "unreachable") results.push(fail(name, `${where}: ${reached.reason}.`, ROUTE));
			else if (reached.note !== void 0) results.push(warn(name, reached.note));
			else results.push(ok(name, `${where} answers, and its certificate is verified.`));
		}
		return results;
	}
};
const ROUTE = "Run \"rekey doctor\" where the rotations run: from elsewhere there may be no way to the database, which is no mistake.";

// src/doctor/checks/downstream.ts
const downstream = {
	name: "downstream",
	what: "that the token for downstreams at GitHub is there, and reads the secrets that it shall write",
	look: async (world) => {
		const config = configOf(world);
		if (!config) return [skipped("", "The configuration has to be valid first.")];
		if (!config.rotate.some(({ downstream: all }) => all.some((one) => Object.keys(one).some((kind) => kind.startsWith("github-"))))) return [skipped("", "No rotation delivers to GitHub.")];
		const { env, github } = world;
		if (!env.REKEY_GITHUB_TOKEN) return [fail("", "REKEY_GITHUB_TOKEN is not set, and no token of a job may write secrets.", "Set it to the token of a GitHub App, or to a fine-grained one of a person (docs/permissions.md).")];
		const results = [];
		for (const { what, permission, read } of github?.deliveries ?? []) try {
			await read();
			results.push(ok(what, `The token reads it (${permission}); GitHub tells nobody before whether it may write.`));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			results.push(fail(what, error.what, error.fix));
		}
		return results.length > 0 ? results : [ok("", "REKEY_GITHUB_TOKEN is set.")];
	}
};

// src/doctor/checks/git.ts
const git = {
	name: "git",
	what: "that git is there, and how much of the history the checkout has",
	look: async ({ checkout }) => {
		const { git: version, isShallow } = await checkout();
		const said = `${inertExcerpt(version, 60)}.`;
		if (!isShallow) return [ok("", `${said} The checkout has the whole history.`)];
		return [warn("", `${said} The checkout is shallow: a scan of a change gets what is missing by itself, a scan of the whole history cannot be complete.`, "For \"scope: history\" give actions/checkout \"fetch-depth: 0\"; in a clone run \"git fetch --unshallow\".")];
	}
};

// src/doctor/checks/github-token.ts
const githubToken = {
	name: "github-token",
	what: "what the token for GitHub reads; what a job may write stands in its workflow",
	look: async ({ github }) => {
		if (!github) return [skipped("", "There is no token (GITHUB_TOKEN), or no repository on GitHub that it could be asked about.")];
		const may = [];
		const results = [];
		for (const { permission, what, read } of github.readings) try {
			await read();
			may.push(permission);
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			if (error.code === "github-token-refused" || error.code === "github-unavailable") throw error;
			results.push(warn(permission, `${error.what} Without it: ${what}.`, error.fix));
		}
		if (may.length > 0) results.unshift(ok(github.repository, `It has ${may.join(", ")}.`));
		return results;
	}
};

// src/doctor/checks/kms-keys.ts
const kmsKeys = {
	name: "kms-keys",
	what: "that the keys of yours which encrypt secrets are enabled, and are not about to be deleted",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const results = [];
		for (const place of world.places) results.push(...await resultsAt(place));
		return results.length > 0 ? results : [skipped("", "No secret is encrypted with a key of yours.")];
	}
};
async function resultsAt({ secrets, keysOf, describeKey }) {
	const byKey = /* @__PURE__ */ new Map();
	await mapBounded(secrets, 8, async (secret) => {
		for (const key of await keysOf(secret).catch(unlessKnown)) byKey.set(key, [...byKey.get(key) ?? [], secret]);
	});
	return await mapBounded([...byKey].sort(([a], [b]) => a < b ? -1 : 1), 8, async ([key, users]) => {
		try {
			return judged$1(key, users, await describeKey(key));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			if (error.code !== "aws-denied") return fail(key, error.what, error.fix);
			return warn(key, `Whether it is enabled could not be seen: ${error.what}`, "Run \"rekey doctor\" once as somebody who may (kms:DescribeKey). That the secrets can be read says \"secrets\".");
		}
	});
}
function unlessKnown(error) {
	if (error instanceof RekeyError) return [];
	throw error;
}
const NAMED$1 = 3;
function judged$1(key, secrets, { state, deletedAt }) {
	const used = `${[...secrets].sort().slice(0, NAMED$1).join(", ")}${secrets.length > NAMED$1 ? ` and ${secrets.length - NAMED$1} more` : ""}`;
	const broken = `Nobody can read or write ${used} meanwhile.`;
	const id = key.split("/").at(-1) ?? key;
	switch (state) {
		case "Enabled": return ok(key, `It is enabled; it encrypts ${used}.`);
		case "Disabled": return fail(key, `It is disabled. ${broken}`, `Enable it: aws kms enable-key --key-id ${id}`);
		case "PendingDeletion":
		case "PendingReplicaDeletion": {
			const when = deletedAt ? ` on ${deletedAt.toISOString().slice(0, 10)}, and with it what it encrypts` : "";
			const fix = `Stop that, and enable it: aws kms cancel-key-deletion --key-id ${id} && aws kms enable-key --key-id ${id}`;
			return fail(key, `It will be deleted${when}. ${broken}`, fix);
		}
		default: return fail(key, `It is not usable (${state === "" ? "KMS does not say why" : state}). ${broken}`);
	}
}

// src/doctor/checks/node.ts
const OLDEST = 24;
const node = {
	name: "node",
	what: "the version of Node that runs Rekey",
	look: async ({ node: version }) => {
		if (Number(version.split(".")[0]) >= OLDEST) return [ok("", `Node ${version}.`)];
		return [fail("", `Node ${version} is older than ${OLDEST}.`, "Install a newer Node, or use the action, which brings its own.")];
	}
};

// src/doctor/judge-trust.ts
function judgeTrust(role, policy, expected) {
	const statements = statementsOf(policy);
	if (!statements) return fail(role, "Its trust policy cannot be read: it is not JSON.");
	const ofGithub = statements.filter((one) => isForGithub(one, expected));
	const allowing = ofGithub.filter(({ Effect }) => Effect === "Allow");
	const should = `It has to trust ${expected.subjects.join(" and ")} of ${expected.issuer}.`;
	if (allowing.length === 0) return fail(role, "It does not trust the identity tokens of GitHub.", `${should} "rekey init" writes such a role.`);
	const entrances = allowing.flatMap((one) => entranceOf(one, expected) ?? []);
	if (entrances.length === 0) return fail(role, `It does not trust tokens for ${expected.audience}.`, `Allow ${expected.issuer}:aud to be that.`);
	if (entrances.some(({ isOpen }) => isOpen)) return fail(role, "It trusts the identity tokens of every repository on GitHub: it has no condition on their subject.", `${should} Nothing else.`);
	const patterns = entrances.flatMap(({ subjects }) => subjects);
	const fitting = patterns.filter((pattern) => expected.subjects.some((subject) => fits(subject, asNamed(pattern, expected))));
	const trusted = patterns.map(({ text }) => text).join(", ");
	if (fitting.length === 0) return fail(role, `It trusts ${trusted}, which is not this workflow.`, should);
	const wide = patterns.filter(({ hasWildcards }) => hasWildcards);
	if (wide.length > 0) {
		const names = wide.map(({ text }) => text).join(", ");
		return warn(role, `It trusts ${names}, which is wider than it has to be: more jobs may assume it.`, should);
	}
	if (ofGithub.length > allowing.length || entrances.some(({ hasMore }) => hasMore)) return warn(role, `It trusts ${trusted}, under further conditions, which were not judged here.`);
	return ok(role, `It trusts ${trusted}.`);
}
function statementsOf(policy) {
	let document;
	try {
		document = JSON.parse(policy);
	} catch {
		return;
	}
	const { Statement } = document ?? {};
	return [Statement].flat().filter((one) => typeof one === "object" && one !== null);
}
function isForGithub({ Action, Principal }, { issuer }) {
	const assumes = textsOf(Action).map((text) => text.toLowerCase()).some((text) => [
		"sts:assumerolewithwebidentity",
		"sts:*",
		"*",
		"sts:assumerole*"
	].includes(text));
	const federated = textsOf(Principal?.Federated);
	return assumes && federated.some((arn) => arn.endsWith(`:oidc-provider/${issuer}`));
}
function entranceOf({ Condition }, { issuer, audience }) {
	const subjects = [];
	let hasSubject = false;
	let hasMore = false;
	for (const [operator, keys] of Object.entries(Condition ?? {})) {
		const name = operator.replace(/^ForAnyValue:/, "");
		const isLike = name === "StringLike";
		for (const [key, value] of Object.entries(keys ?? {})) {
			const patterns = textsOf(value).map((text) => ({
				text,
				hasWildcards: isLike && /[*?]/.test(text)
			}));
			const isKnown = isLike || name === "StringEquals";
			if (isKnown && key.toLowerCase() === `${issuer}:sub`) {
				hasSubject = true;
				subjects.push(...patterns);
			} else if (isKnown && key.toLowerCase() === `${issuer}:aud`) {
				if (!patterns.some((pattern) => fits(audience, pattern))) return void 0;
			} else hasMore = true;
		}
	}
	return {
		subjects,
		isOpen: (!hasSubject || subjects.some(({ text, hasWildcards }) => hasWildcards && /^(?:repo:)?[*?]/.test(text))) && !(hasMore && !hasSubject),
		hasMore
	};
}
function fits(text, { text: pattern, hasWildcards }) {
	if (!hasWildcards) return text === pattern;
	const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
	return new RegExp(`^${escaped.replaceAll(/\*+/g, ".*").replaceAll("?", ".")}$`, "s").test(text);
}
function asNamed(pattern, { knowsIds }) {
	return knowsIds ? pattern : {
		...pattern,
		text: withoutIds(pattern.text)
	};
}
function withoutIds(subject) {
	return subject.replace(/^repo:([^/@:]+)@\d+\/([^/@:]+)@\d+:/, "repo:$1/$2:");
}
function textsOf(value) {
	return [value].flat().filter((one) => typeof one === "string");
}

// src/doctor/checks/oidc.ts
const oidc = {
	name: "oidc",
	what: "in a job of GitHub Actions: that it gets identity tokens, and that they say what the role is to trust",
	look: async (world) => {
		const without = withoutAws(world);
		if (without) return without;
		const { env } = world;
		if (env.GITHUB_ACTIONS !== "true") return [skipped("", "Only a job of GitHub Actions gets identity tokens; run \"rekey doctor\" in one to see them.")];
		const results = storedKey(env);
		const claims = await world.oidc.claims();
		if (!claims) return [fail("", "The job gets no identity token, so it can assume no role without a stored key.", "Give the job \"permissions: { id-token: write }\"."), ...results];
		const { subject, issuer } = claims;
		const said = `Tokens are for ${inertExcerpt(subject, 300)}, from ${inertExcerpt(issuer, 200)}.`;
		const { subjects, knowsIds } = await world.roles.expected();
		if (subjects.includes(knowsIds ? subject : withoutIds(subject))) return [ok("", said), ...results];
		return [warn("", `${said} The role that "rekey init" writes trusts ${subjects.join(" and ")}.`, "Run this in the job that rotates: its branch or environment is part of the subject. If the subject was customised, the trust policy must have it so."), ...results];
	}
};
function storedKey({ AWS_ACCESS_KEY_ID: id, AWS_SESSION_TOKEN: session }) {
	if (!id || session) return [];
	return [warn("AWS_ACCESS_KEY_ID", "The job uses a stored access key of a user, which can leak as every other.", "Assume the role instead: aws-actions/configure-aws-credentials with \"role-to-assume\" (docs/permissions.md).")];
}

// src/doctor/missing-permissions.ts
const NAMED = 3;
function actionsOf(refused) {
	return [...Map.groupBy(Map.groupBy(refused, ({ action }) => action), ([, all]) => [...new Set(all.map(({ resource }) => resource))].sort().join(" "))].map(([joined, actions]) => {
		const resources = joined.split(" ");
		const named = resources.slice(0, NAMED).join(", ");
		const more = resources.length > NAMED ? ` and ${resources.length - NAMED} more` : "";
		return `${actions.map(([action]) => action).join(", ")} on ${named}${more}`;
	}).join("; ");
}
function statementToAdd({ Sid, Action, Resource, Condition }) {
	return JSON.stringify({
		Sid,
		Effect: "Allow",
		Action,
		Resource,
		...Condition ? { Condition } : {}
	}, null, 2);
}

// src/doctor/checks/permissions.ts
const permissions = {
	name: "permissions",
	what: "that every action which the configured work needs is allowed, on everything that it is needed on",
	look: async (world) => {
		const without = await withoutCredentials(world);
		if (without) return without;
		const results = [];
		for (const role of await world.roles.needed()) results.push(...await resultsOf(role, world));
		return results;
	}
};
async function resultsOf({ arn, statements }, { roles }) {
	const results = [];
	for (const statement of statements) try {
		results.push(...refusals(arn, statement, await roles.refused(arn, statement)));
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return [...results, unasked(arn, error)];
	}
	if (results.length > 0) return results;
	const count = new Set(statements.flatMap(({ Action }) => Action)).size;
	return [ok(arn, `IAM says that it may do all that the configuration needs: ${count} actions.`)];
}
function unasked(arn, error) {
	if (error.code !== "aws-denied") return fail(arn, error.what, error.fix);
	return warn(arn, `What it may do could not be asked, so missing permissions to write are not seen here. ${error.what}`, `Run "rekey doctor" once as somebody who may, or add this to its policy:\n${statementToAdd({
		Sid: "AskWhatItMayDo",
		Action: ["iam:SimulatePrincipalPolicy"],
		Resource: [arn]
	})}`);
}
const WHY = {
	"not allowed": "Nothing allows",
	denied: "A statement of a policy denies",
	organization: "A service control policy of the organization does not allow",
	boundary: "Its permissions boundary does not allow"
};
function refusals(arn, needed, refused) {
	return [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) => {
		const said = `${WHY[why]} ${actionsOf(all)}.`;
		if (why !== "not allowed") return fail(arn, said, `An Allow in the role does not help: change what stands against it.`);
		const Action = needed.Action.filter((action) => all.some((one) => one.action === action));
		return fail(arn, said, `Add to its policy:\n${statementToAdd({
			...needed,
			Action
		})}`);
	});
}

// src/doctor/checks/private-issues.ts
const privateIssues = {
	name: "private-issues",
	what: "that the repository which has the issues of a public one is private, and the token reads them",
	look: async (world) => {
		const config = configOf(world);
		if (!config) return [skipped("", "The configuration has to be valid first.")];
		const name = config.issues["private-repository"];
		if (name === void 0) return [skipped("", "Issues are in the repository itself.")];
		const { env, github } = world;
		if (!env.REKEY_GITHUB_TOKEN || !github?.privateIssues) return [fail(name, "REKEY_GITHUB_TOKEN is not set, and no token of a job reaches another repository.", "Set it to the token of a GitHub App with \"Issues: write\" there, or to a fine-grained one of a person.")];
		if (!await github.privateIssues.isPrivate()) return [fail(name, "Others than its collaborators can read it, so nothing will be written there.", "Make it private, or name another one.")];
		await github.privateIssues.read();
		return [ok(name, "It is private, and the token reads its issues; whether it may write is told to nobody before.")];
	}
};

// src/doctor/checks/quotas.ts
const KEYS = 2;
const LABELS = 20;
const VERSIONS = 100;
const quotas = {
	name: "quotas",
	what: "room for a second access key of each user, for labels and versions of each secret",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const looks = world.places.flatMap((place) => [...place.users.map((user) => () => looked(user, () => keysOf(place, user))), ...place.secrets.map((secret) => () => looked(secret, () => versionsOf(place, secret)))]);
		const results = await mapBounded(looks, 8, (look) => look());
		if (results.length === 0) return [skipped("", "No rotation names a user or a secret.")];
		const rest = results.filter(({ standing }) => standing !== "ok");
		const well = results.length - rest.length;
		return well === 0 ? rest : [ok("", `There is room in ${well} of ${results.length} users and secrets.`), ...rest];
	}
};
async function looked(about, look) {
	try {
		return await look();
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return fail(about, error.what, error.fix);
	}
}
async function keysOf({ listKeys }, user) {
	const keys = await listKeys(user);
	if (keys.length < KEYS) return ok(user, "There is room for a key.");
	const active = keys.filter(({ status }) => status === "Active").length;
	return warn(user, `The user has two access keys, ${active} of them active, and IAM allows no third. A rotation that is under way ends that; otherwise none can begin.`, "See what \"rotations\" says of it below. A key that Rekey did not make is never deleted: delete the one that nobody uses.");
}
async function versionsOf({ describeSecret }, secret) {
	const found = await describeSecret(secret);
	if (!found) return ok(secret, "It is not there yet.");
	const labels = found.versions.reduce((sum, { labels: own }) => sum + own.length, 0);
	if (labels > 18) return fail(secret, `The versions of the secret have ${labels} labels, and Secrets Manager allows ${LABELS}.`, "Take labels that nobody reads off old versions (secretsmanager:UpdateSecretVersionStage).");
	if (found.versions.length > 98) return warn(secret, `The secret has ${found.versions.length} versions, and Secrets Manager keeps about ${VERSIONS}: it refuses more while those without a label are younger than a day.`, "Something else writes to it often: find out what.");
	return ok(secret, "There is room for a version.");
}

// src/doctor/checks/regions.ts
const regions = {
	name: "regions",
	what: "that STS and Secrets Manager answer in every region of the configured work, those of replicas too",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const results = /* @__PURE__ */ new Map();
		for (const { regions: all, reach } of world.places) for (const region of all) {
			if (results.has(region)) continue;
			try {
				await reach(region);
				results.set(region, ok(region, "STS and Secrets Manager answer."));
			} catch (error) {
				if (!(error instanceof RekeyError)) throw error;
				results.set(region, fail(region, error.what, error.fix));
			}
		}
		return [...results.values()];
	}
};

// src/doctor/checks/rotations.ts
const rotations = {
	name: "rotations",
	what: "what a dry run says of every rotation; where one is due and a login is its proof, the dry run logs in",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const config = configOf(world);
		if (!config || config.rotate.length + config.selections.length === 0) return [skipped("", "No rotation is configured.")];
		const report = await world.plan();
		const drift = (report.plan?.rotations ?? []).flatMap(({ name, drift: lines }) => lines.map((line) => warn(name, line)));
		return [
			...report.gaps.map((gap) => fail("", gap)),
			...report.rotations.map(resultOf),
			...drift
		];
	}
};
function resultOf({ name, status, summary, diagnosis, caveats }) {
	switch (status) {
		case "failed":
		case "needs-person": return fail(name, summary, diagnosis && summary.includes(diagnosis.fix) ? void 0 : diagnosis?.fix);
		case "rolled-back": return warn(name, summary);
		default: return ok(name, [summary, ...caveats].join(" "));
	}
}

// src/doctor/checks/secrets.ts
const secrets = {
	name: "secrets",
	what: "that the secret of every rotation is there, can be read and decrypted, and has the fields of its kind",
	look: async (world) => {
		const without = await withoutCaller(world);
		if (without) return without;
		const all = world.places.flatMap((place) => place.secrets.map((secret) => ({
			place,
			secret
		})));
		const results = await mapBounded(all, 8, async ({ place, secret }) => {
			try {
				const missing = await place.missingFields(secret);
				if (missing.length === 0) return ok(secret, "It is there, can be read, and has its fields.");
				const named = missing.map((field) => `"${field}"`).join(" and ");
				return fail(secret, `Its value has no text ${named}.`, FIX);
			} catch (error) {
				if (!(error instanceof RekeyError)) throw error;
				return fail(secret, error.what, error.fix);
			}
		});
		return results.length > 0 ? results : [skipped("", "No rotation names a secret.")];
	}
};
const FIX = "Store the present value as docs/rotate.md says, or say in \"fields\" what they are called.";

// src/doctor/checks/trust.ts
const trust = {
	name: "trust",
	what: "that the role of the workflow trusts this repository's identity tokens, and no others",
	look: async (world) => {
		const without = await withoutCredentials(world);
		if (without) return without;
		const entry = (await world.roles.needed()).filter(({ isEntry, arn }) => isEntry && arn.includes(":role/"));
		return await Promise.all(entry.map((role) => trustOf(role, world)));
	}
};
async function trustOf({ arn }, { roles, env, oidc }) {
	try {
		const policy = await roles.trust(arn);
		if (policy === void 0) return fail(arn, "There is no such role.", "Make it from one of the files that \"rekey init\" writes to rekey-iam.");
		return judgeTrust(arn, policy, await roles.expected());
	} catch (error) {
		if (!(error instanceof RekeyError) || error.code !== "aws-denied") throw error;
		if (env.GITHUB_ACTIONS === "true" && await oidc.claims() !== void 0 && env.AWS_SESSION_TOKEN) return ok(arn, "This job assumed it; whom it trusts besides was not seen.");
		return warn(arn, `Whom it trusts could not be seen: ${error.what}`, "Run \"rekey doctor\" once as somebody who may (iam:GetRole).");
	}
}

// src/doctor/checks/workflows.ts
const workflows = {
	name: "workflows",
	what: "that a workflow runs Rekey, when, with the permissions of the configured work, pinned, and not stopped half-way",
	look: async (world) => {
		const results = [];
		const steps = [];
		for (const file of world.workflows) {
			const found = rekeySteps(file);
			if (!found && /rekey\/rekey@/.test(file.text)) results.push(fail(file.path, "It is no workflow that can be read."));
			steps.push(...found ?? []);
		}
		if (steps.length === 0) {
			const said = "No workflow in .github/workflows runs Rekey.";
			return [...results, fail("", said, "Run \"rekey init\", or copy one of the examples.")];
		}
		const config = configOf(world);
		for (const step of steps) results.push(...judged(step, config));
		if (config) results.push(...missing(steps, config));
		return results;
	}
};
function judged(step, config) {
	const problems = [
		...permissionProblems(step, config),
		...pinProblems(step),
		...stopProblems(step)
	];
	return problems.length > 0 ? problems : [ok(step.place, `It runs on ${step.events.join(", ")}.${choice(step)}`)];
}
function choice(step) {
	const { permissions } = step;
	if (!comments(step) || !permissions || grants(permissions, COMMENT.scope, COMMENT.level)) return "";
	return " Pull requests get no comment: that needs \"pull-requests: write\".";
}
const COMMENT = {
	scope: "pull-requests",
	level: "write"
};
function comments({ inputs, events }) {
	return events.includes("pull_request") && ["auto", "scan"].includes(inputs.command ?? "auto");
}
function permissionProblems(step, config) {
	const { place, permissions } = step;
	if (permissions === void 0) return [warn(place, "Nothing says what its token may do, so the settings of the repository decide.", "Give the job \"permissions:\" with what docs/permissions.md lists.")];
	return needsOf(step, config).filter(({ scope, level }) => !grants(permissions, scope, level)).map(({ scope, level, why, isBlocking }) => (isBlocking ? fail : warn)(place, `Its token lacks "${scope}: ${level}": ${why}.`, `Add it to "permissions" of the job.`));
}
function needsOf({ inputs, events, usesOidc }, config) {
	const command = inputs.command ?? "auto";
	const needs = [{
		scope: "contents",
		level: "read",
		why: "it cannot read the repository",
		isBlocking: true
	}];
	const changes = ["pull_request", "merge_group"];
	if ((inputs.issues ?? "auto") !== "false" && !["plan", "doctor"].includes(command) && !events.every((event) => changes.includes(event))) needs.push({
		scope: "issues",
		level: "write",
		why: "no issue is opened or closed",
		isBlocking: false
	});
	if (command === "plan" && inputs.issues !== "false" && events.includes("issue_comment")) needs.push({
		scope: "issues",
		level: "write",
		why: "nobody who asks for a plan in a comment is answered",
		isBlocking: false
	});
	if (comments({
		inputs,
		events
	}) && config?.["pull-requests"].comment === true) needs.push({
		...COMMENT,
		why: "no pull request gets the configured comment",
		isBlocking: true
	});
	if (config?.["code-scanning"] === true) needs.push({
		scope: "security-events",
		level: "write",
		why: "nothing is uploaded to code scanning",
		isBlocking: true
	});
	if (usesOidc) needs.push({
		scope: "id-token",
		level: "write",
		why: "it can assume no role at AWS",
		isBlocking: true
	});
	return needs;
}
function pinProblems({ place, ref }) {
	if (ref === void 0 || /^[0-9a-f]{40}$/.test(ref) || /^v\d/.test(ref)) return [];
	return [warn(place, `It runs whatever "${ref}" is at the moment.`, "Name a release (v1), or the full commit of one.")];
}
function stopProblems(step) {
	const { place, cancels, events, inputs } = step;
	if (rotates(step) && (cancels.job || cancels.workflow)) return [warn(place, "A later run stops it half-way. The next one finishes what it began; until then a rotation is open.", "Set \"cancel-in-progress: false\".")];
	if (events.includes("push") && ["auto", "scan"].includes(inputs.command ?? "auto") && (cancels.job || cancels.workflow)) return [warn(place, "A later run stops the scan of an earlier push, whose commits nobody then looks at.", "Remove \"concurrency\" from the job that scans.")];
	return [];
}
function rotates({ inputs, events }) {
	const command = inputs.command ?? "auto";
	if (command === "rotate") return true;
	return command === "auto" && (events.includes("schedule") || events.includes("workflow_dispatch"));
}
function missing(steps, config) {
	const results = [];
	if (!steps.some(({ inputs, events }) => ["auto", "scan"].includes(inputs.command ?? "auto") && events.includes("pull_request"))) results.push(warn("", "No workflow scans pull requests.", "Add \"pull_request:\" to the events of one."));
	if (!needsAws(config)) return results;
	const scheduled = steps.filter(({ events, inputs }) => events.includes("schedule") && [
		"auto",
		"rotate",
		"audit"
	].includes(inputs.command ?? "auto"));
	if (scheduled.length === 0) results.push(fail("", "The configuration names work at AWS, and no workflow does it on a schedule.", "Run \"rekey init --update\", which writes a workflow with a schedule."));
	for (const { place, hasConcurrency } of scheduled) if (!hasConcurrency) results.push(warn(place, "Two runs of it may go on at once. They end as one would, and each call is made twice.", "Give the job a \"concurrency\" group with \"cancel-in-progress: false\"."));
	return results;
}

// src/doctor/checks.ts
const DOCTOR_CHECKS = [
	node,
	git,
	configuration,
	workflows,
	githubToken,
	privateIssues,
	oidc,
	awsAccount,
	clock,
	regions,
	trust,
	permissions,
	secrets,
	kmsKeys,
	quotas,
	databaseCertificates,
	databases,
	downstream,
	rotations
];

// src/doctor/examine.ts
async function examine(world, { signal, began }) {
	const examined = [];
	for (const { name, look } of DOCTOR_CHECKS) {
		signal.throwIfAborted();
		began?.(name);
		try {
			for (const result of await look(world)) examined.push({
				check: name,
				...result
			});
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof RekeyError)) throw error;
			examined.push({
				check: name,
				...fail("", error.what, error.fix)
			});
		}
	}
	return examined;
}

// src/commands/doctor/place.ts
function once(ask) {
	let asked;
	return () => {
		asked ??= ask();
		return asked;
	};
}

// src/commands/doctor/database-world.ts
function databaseLook(places, context) {
	return {
		list: once(async () => (await Promise.all(places.map((place) => databasesAt(place, context)))).flat()),
		reach: async (place) => {
			const { databaseReach } = await import("./reach.js");
			const { CA_FILE_VARIABLE } = await import("./tls2.js");
			return await databaseReach({
				caFile: context.env[CA_FILE_VARIABLE],
				clock: context.clock
			})(place);
		},
		certificates: async () => {
			const { CA_FILE_VARIABLE } = await import("./tls2.js");
			return await certificatesIn(context.env[CA_FILE_VARIABLE], context.clock.now());
		}
	};
}
async function databasesAt({ entries, session: open }, context) {
	const ofDatabases = entries.filter(({ kind }) => kind !== "iam-user" && kind !== "rds-managed");
	if (ofDatabases.length === 0) return [];
	const session = await open();
	const { rotations } = await expandEntries(ofDatabases, session);
	return await Promise.all(rotations.map(async (rotation) => {
		try {
			return await placeOf(rotation, session, context);
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			return {
				name: rotation.name,
				problem: messageOf(error),
				isIntended: false
			};
		}
	}));
}
async function placeOf(rotation, session, context) {
	const { name } = rotation;
	if ("verify" in rotation && rotation.verify === "status-only") return {
		name,
		problem: "Nobody logs in (\"verify: status-only\").",
		isIntended: true
	};
	if (rotation.kind === "rds-instance") {
		const { awsDatabaseControl } = await import("./database-control.js");
		return ofRds(name, await awsDatabaseControl(session).describe(rotation.instance));
	}
	if (rotation.kind === "rds-cluster") {
		const { awsClusterControl } = await import("./cluster-control.js");
		return ofRds(name, await awsClusterControl(session).describe(rotation.cluster));
	}
	if (rotation.kind === "database-user") return await ofAdministrator(rotation, session, context);
	return {
		name,
		problem: "Nobody logs in.",
		isIntended: true
	};
}
function ofRds(name, database) {
	const family = database && engineOf(database.engine)?.login;
	const problem = (text) => ({
		name,
		problem: text,
		isIntended: false
	});
	if (!database) return problem("RDS has no such database.");
	if (!family) return problem(`Rekey cannot log in to "${database.engine}": set "verify: status-only".`);
	if (!database.endpoint) return problem("RDS gives no endpoint for it: it may be stopped, or still be made.");
	return {
		name,
		family,
		...database.endpoint
	};
}
async function ofAdministrator({ name, "admin-secret": secret }, session, { redactor }) {
	const problem = (text) => ({
		name,
		problem: text,
		isIntended: false
	});
	const { awsSecretStore } = await import("./secret-store.js");
	const store = awsSecretStore(session);
	const found = await store.describe(secret);
	const current = found?.versions.find(({ labels }) => labels.includes("AWSCURRENT"));
	const value = found && current && await store.read(found.arn, current.id);
	if (!value) return problem(`The secret of its administrator, "${secret}", is not there or has no value.`);
	const document = learn(SecretDocument.parse(value, {}, `"${secret}"`), { redactor });
	const engine = engineNamed(document.text("engine"));
	const host = document.text("host");
	if (!engine || host === void 0) return problem(`The secret of its administrator, "${secret}", lacks "engine" or "host".`);
	return {
		name,
		family: engine.family,
		host,
		port: document.integer("port") ?? engine.port
	};
}
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
async function certificatesIn(file, now) {
	if (!file) return { kind: "none" };
	let count = 0;
	let ended = 0;
	try {
		for (const [pem] of (await readFile(file, "utf8")).matchAll(CERTIFICATE)) {
			count += 1;
			if (new X509Certificate(pem).validToDate < now) ended += 1;
		}
	} catch (error) {
		throw unusable(file, messageOf(error), error);
	}
	if (count === 0) throw unusable(file, "it holds no PEM certificate");
	return {
		kind: "read",
		file,
		count,
		ended
	};
}
function unusable(file, why, cause) {
	return new RekeyError({
		code: "ca-file",
		what: `The certificates in REKEY_RDS_CA_FILE (${file}) cannot be used: ${why}.`,
		fix: "Download the bundle of your region from https://truststore.pki.rds.amazonaws.com/ and name its file.",
		cause
	});
}

// src/commands/doctor/role-world.ts
function roleLook(config, { role: named, repository, kmsKeys }, { folder, workflows, context }, keysOfSecrets) {
	const { env, clock, redactor, signal, log } = context;
	const assuming = workflows.flatMap((file) => rekeySteps(file) ?? []).filter(({ usesOidc, inputs }) => usesOidc && inputs.command !== "plan");
	let opened;
	const asker = once(async () => {
		const { openAwsSession } = await import("./session.js");
		const { region } = config?.aws ?? {};
		opened = openAwsSession({
			env,
			region,
			clock,
			learn: redactor.add.bind(redactor)
		});
		return opened;
	});
	const permissions = once(async () => {
		const { awsRolePermissions } = await import("./role-permissions.js");
		return awsRolePermissions(await asker());
	});
	const caller = once(async () => {
		const { callerIdentity } = await import("./caller-identity.js");
		return await callerIdentity(await asker());
	});
	const isJob = env.GITHUB_ACTIONS === "true";
	const written = assuming.flatMap(({ roleToAssume }) => isArn(roleToAssume) ? [roleToAssume] : []);
	const told = named ?? (isJob ? void 0 : written[0]);
	return {
		needed: once(async () => {
			if (!config) return [];
			const { account, arn: self } = await caller();
			const place = findPlace(config, told?.split(":")[4], env, account);
			const keys = /* @__PURE__ */ new Set([...kmsKeys, ...await keysOfSecrets()]);
			const roles = rolesFor({
				config,
				place,
				kmsKeys: [...keys]
			});
			const entry = (planned) => told ?? (isJob || assuming.length === 0 ? roleOf(self) : planned);
			return roles.filter(({ account: of }) => of !== "*").map(({ arn, assumedBy, policy }) => ({
				arn: assumedBy === void 0 ? entry(arn) : arn,
				isEntry: assumedBy === void 0,
				statements: policy.Statement
			}));
		}),
		caller: async () => void await caller(),
		close: () => opened?.close(),
		refused: async (...of) => await (await permissions()).refused(...of),
		trust: async (role) => await (await permissions()).trust(role),
		expected: once(async () => {
			const environments = [...new Set(assuming.map(({ environment }) => environment))];
			const git = await openRepository(folder, env, signal);
			const asked = {
				repository,
				environment: environments[0]
			};
			const identity = await findWorkflowIdentity(asked, git, {
				env,
				log
			});
			const ids = identity.ids ?? idsIn(env);
			const region = config?.aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "us-east-1";
			const subjects = (environments.length === 0 ? [void 0] : environments).flatMap((environment) => {
				const { byName, byId } = subjectsOf({
					...identity,
					environment
				}, ids ?? UNKNOWN);
				return ids ? [byName, byId] : [byName];
			});
			return {
				issuer: issuerOf(identity.host),
				audience: audienceIn(partitionOf(region)),
				subjects,
				knowsIds: ids !== void 0
			};
		})
	};
}
const UNKNOWN = {
	owner: "",
	repository: ""
};
function idsIn({ GITHUB_REPOSITORY_OWNER_ID: owner, GITHUB_REPOSITORY_ID: repository }) {
	return owner && repository ? {
		owner,
		repository
	} : void 0;
}
function isArn(text) {
	return /^arn:aws[a-z-]*:iam::\d{12}:role\//.test(text ?? "");
}
function roleOf(arn) {
	const session = /^arn:(?<partition>aws[a-z-]*):sts::(?<account>\d{12}):assumed-role\/(?<role>[^/]+)\//.exec(arn);
	const { partition = "", account = "", role = "" } = session?.groups ?? {};
	return session ? `arn:${partition}:iam::${account}:role/${role}` : arn;
}

// src/commands/doctor/secret-fields.ts
const REQUIRED = {
	"iam-user": ["AccessKeyId", "SecretAccessKey"],
	"rds-instance": ["password"],
	"rds-cluster": ["password"],
	"rds-managed": [],
	"database-user": ["username", "password"]
};
async function missingFields({ kind, secret, fields }, session, { redactor }) {
	const { awsSecretStore } = await import("./secret-store.js");
	const store = awsSecretStore(session);
	const found = await store.describe(secret);
	if (!found || found.deletedAt) throw new RekeyError({
		code: "secret-missing",
		what: found ? "It is deleted, and kept only for its recovery." : "There is no such secret in this region.",
		fix: "Create it with the present value, or correct its name or region in the configuration."
	});
	if (kind === "rds-managed") return [];
	const current = found.versions.find(({ labels }) => labels.includes("AWSCURRENT"));
	const value = current && await store.read(found.arn, current.id);
	if (!value) throw new RekeyError({
		code: "secret-without-value",
		what: "It has no value under AWSCURRENT."
	});
	const document = learn(SecretDocument.parse(value, fields, `"${secret}" (AWSCURRENT)`), { redactor });
	return REQUIRED[kind].filter((field) => document.text(field) === void 0).map((field) => fields[field] ?? field);
}

// src/commands/doctor/aws-world.ts
function openDoctorAws(config, request, surroundings) {
	const { context } = surroundings;
	const places = config ? awsPlaces(config, context) : [];
	const roles = roleLook(config, request, surroundings, once(async () => await keysAt(places)));
	return {
		places,
		databases: databaseLook(places, context),
		roles,
		oidc: { claims: once(async () => {
			const { oidcClaims } = await import("./oidc-claims.js");
			const { proxiedFetch } = await import("./proxied-fetch.js");
			const { env, redactor } = context;
			const { audience } = await roles.expected();
			const learn = redactor.add.bind(redactor);
			return await oidcClaims(audience, {
				env,
				fetch: await proxiedFetch(env),
				learn
			});
		}) },
		plan: async () => config ? await plan({
			only: [],
			ignoreWindows: false
		}, {
			...context,
			config
		}) : emptyReport,
		close: () => {
			roles.close();
			for (const place of places) place.close();
		}
	};
}
function awsPlaces(config, context) {
	return accountsOf(config).map((place) => doctorPlace(place, config, context));
}
async function keysAt(places) {
	const { arnOfKey } = await import("./secret-keys.js");
	const found = /* @__PURE__ */ new Set();
	for (const { secrets, keysOf, session } of places) await mapBounded(secrets, 8, async (secret) => {
		try {
			for (const key of await keysOf(secret)) found.add(await arnOfKey(await session(), key));
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
		}
	});
	return [...found];
}
function doctorPlace({ role, region, entries }, config, context) {
	const { env, redactor, clock } = context;
	let opened;
	const session = once(async () => {
		const { openAwsSession } = await import("./session.js");
		opened = openAwsSession({
			env,
			region,
			role,
			clock,
			learn: redactor.add.bind(redactor)
		});
		return opened;
	});
	const own = region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
	const isAuditedOnly = !(role === config.aws.role && region === config.aws.region) && entries.length === 0;
	const replicas = entries.flatMap((entry) => "replicas" in entry ? entry.replicas : []);
	const named = entries.filter((entry) => !("select" in entry));
	return {
		name: [own ?? "no region", ...role === void 0 ? [] : [role]].join(" as "),
		role,
		entries,
		session,
		close: () => opened?.close(),
		regions: [.../* @__PURE__ */ new Set([...own === void 0 ? [] : [own], ...replicas])],
		caller: once(async () => await checkAccount(await session(), isAuditedOnly ? [] : config.aws.accounts)),
		aheadMs: () => opened?.aheadMs() ?? 0,
		reach: async (where) => {
			const { reachRegion } = await import("./region-reach.js");
			await reachRegion(await session(), where);
		},
		secrets: named.map(({ secret }) => secret),
		missingFields: async (secret) => {
			const rotation = named.find((each) => each.secret === secret);
			return rotation ? await missingFields(rotation, await session(), context) : [];
		},
		describeSecret: async (secret) => {
			const { awsSecretStore } = await import("./secret-store.js");
			return await awsSecretStore(await session()).describe(secret);
		},
		keysOf: async (secret) => {
			const { keysOfSecret } = await import("./secret-keys.js");
			return await keysOfSecret(await session(), secret);
		},
		describeKey: async (arn) => {
			const { describeKey } = await import("./kms.js");
			return await describeKey(await session(), arn, arn.split(":")[3] ?? own ?? "");
		},
		users: named.flatMap((entry) => entry.kind === "iam-user" ? [entry.user] : []),
		listKeys: async (user) => {
			const { awsKeyStore } = await import("./key-store.js");
			return await awsKeyStore(await session()).listKeys(user);
		}
	};
}

// src/commands/doctor/github-world.ts
async function githubLook(config, folder, context) {
	const { env } = context;
	const token = [
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"INPUT_GITHUB-TOKEN"
	].map((name) => env[name]).find((value) => value !== void 0 && value !== "") ?? "";
	const repository = env.GITHUB_REPOSITORY || await repositoryOf(folder, context);
	const deliveries = config ? deliveriesIn(config, context) : [];
	const privateIssues = config && await privateIssuesOf(config, context);
	const other = {
		deliveries,
		...privateIssues ? { privateIssues } : {}
	};
	if (repository === void 0 || token === "") return deliveries.length === 0 && !privateIssues ? void 0 : {
		repository: "",
		readings: [],
		...other
	};
	const { octokit, at, githubReadings } = await lookAt(repository, token, context);
	return {
		repository,
		readings: githubReadings(octokit, at),
		...other
	};
}
async function lookAt(repository, token, { env, log }) {
	const { githubReadings } = await import("./readings.js");
	const { openOctokit } = await import("./octokit3.js");
	const { repositoryName } = await import("./repository-name.js");
	return {
		octokit: await openOctokit({
			token,
			apiUrl: env.GITHUB_API_URL || "https://api.github.com",
			version: VERSION,
			log,
			env
		}),
		at: repositoryName(repository),
		githubReadings
	};
}
async function privateIssuesOf({ issues: { "private-repository": name } }, context) {
	const { REKEY_GITHUB_TOKEN: token = "" } = context.env;
	if (name === void 0 || token === "") return void 0;
	const { octokit, at, githubReadings } = await lookAt(name, token, context);
	const { isPrivateRepository } = await import("./repository.js");
	return {
		isPrivate: async () => await isPrivateRepository(octokit, at),
		read: async () => await githubReadings(octokit, at).find(({ permission }) => permission === "issues: read")?.read()
	};
}
async function repositoryOf(folder, { env, signal }) {
	try {
		const git = await openRepository(folder, env, signal);
		const remote = readRemote((await runGit(git, [
			"config",
			"--get",
			"remote.origin.url"
		])).toString("utf8").trim());
		const server = URL.canParse(env.GITHUB_SERVER_URL ?? "") ? new URL(env.GITHUB_SERVER_URL ?? "").host : "github.com";
		return remote?.host === server ? remote.repository : void 0;
	} catch {
		return;
	}
}
function deliveriesIn({ rotate }, context) {
	const { downstream } = githubDownstream(context);
	return rotate.flatMap(({ downstream: all }) => all.flatMap(({ "github-secrets": names }) => {
		const [name] = names ? deliveriesOf(names)[0]?.slice(1) ?? [] : [];
		if (!names || name === void 0) return [];
		return placesOf(names).map((place) => ({
			permission: "secrets: read",
			what: `${name} of ${describePlace(place)}`,
			read: async () => {
				await downstream.updatedAt(place, name);
			}
		}));
	}));
}

// src/commands/doctor/open-world.ts
async function openDoctorWorld(request, folder, context) {
	const { env, signal } = context;
	const settings = await settingsOf(request.config, folder);
	const workflows = await workflowsIn(folder);
	const config = settings.kind === "valid" && needsAws(settings.config) ? settings.config : void 0;
	const aws = openDoctorAws(config, request, {
		folder,
		workflows,
		context
	});
	return {
		env,
		node: process.versions.node,
		now: context.clock.now(),
		settings,
		workflows,
		checkout: async () => await checkoutAt(folder, env, signal),
		github: await githubLook(settings.kind === "valid" ? settings.config : void 0, folder, context),
		...aws
	};
}
async function settingsOf(asked, folder) {
	const path = asked ?? ".github/rekey.yml";
	const at = asked === void 0 ? folder : ".";
	try {
		const config = await loadConfigFile(path, at);
		return {
			kind: "valid",
			path,
			isThere: existsSync(resolve(at, path)),
			config
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return {
			kind: "invalid",
			path,
			error
		};
	}
}
const WORKFLOWS = ".github/workflows";
async function workflowsIn(folder) {
	const at = join(folder, WORKFLOWS);
	const names = existsSync(at) ? (await readdir(at)).filter((name) => /\.ya?ml$/.test(name)).sort() : [];
	return await Promise.all(names.map(async (name) => ({
		path: `${WORKFLOWS}/${name}`,
		text: await readFile(join(at, name), "utf8")
	})));
}
async function checkoutAt(folder, env, signal) {
	const repository = await openRepository(folder, env, signal);
	const [git, shallow] = await Promise.all([runGit(repository, ["--version"]), runGit(repository, ["rev-parse", "--is-shallow-repository"])]);
	return {
		git: git.toString("utf8").trim(),
		isShallow: shallow.toString("utf8").trim() === "true"
	};
}

// src/commands/doctor.ts
async function doctor(request, folder, context) {
	const { log, signal, progress } = context;
	const world = await openDoctorWorld(request, folder, {
		...context,
		log: warningsOf(log)
	});
	try {
		return await examine(world, {
			signal,
			began: (check) => progress?.(`looking at ${check}`)
		});
	} finally {
		world.close();
	}
}
function warningsOf(log) {
	return logTo((level, text) => {
		if (level === "debug") log.debug(text);
	});
}

export { renderExamined as a, examinedAsJson as i, DOCTOR_CHECKS as n, counted as r, doctor as t };