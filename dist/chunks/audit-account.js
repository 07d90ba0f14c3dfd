import "./rolldown-runtime.js";
import { i as passwordProfile, n as generatePassword, r as judgePassword, t as ruleFor } from "./provider-rules.js";
import { Dn as compareFindings, Dt as Secret, E as acceptedFindings, Mt as emptyReport, jt as maskKeyId } from "./foundation.js";
import { b as RekeyError, p as formatDuration, x as messageOf } from "./start.js";
import { t as mapBounded } from "./concurrency.js";
const createHmac = (...args) => process.getBuiltinModule("node:crypto").createHmac(...args);
const randomBytes = (...args) => process.getBuiltinModule("node:crypto").randomBytes(...args);

// src/credentials/passwords/strength.ts
const BEGINNING = 24;
async function loadStrengthEstimator() {
	const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import("./dist.js"), import("./dist2.js")]);
	const estimator = new ZxcvbnFactory({
		dictionary,
		graphs: adjacencyGraphs
	});
	return (value, words = []) => {
		const text = value.expose();
		const { score } = estimator.check(text.slice(0, BEGINNING), [...words]);
		return score === 4 || text.length <= BEGINNING ? score : estimator.check(text, [...words]).score;
	};
}

// src/audit/account-problem.ts
function accountProblem(facts, title, sentences) {
	return {
		resource: facts.account,
		subject: {
			kind: "aws-account",
			id: facts.account,
			account: facts.account
		},
		title,
		detail: sentences.join(" ")
	};
}

// src/audit/example-facts.ts
const TODAY = /* @__PURE__ */ new Date("2026-06-01T12:00:00Z");
const DAY = 864e5;
const EXAMPLE_SETTINGS = {
	now: TODAY,
	profile: passwordProfile("default"),
	maxKeyAge: 90 * DAY,
	maxSecretAge: 90 * DAY,
	breakGlassUsers: /* @__PURE__ */ new Set(["breakglass-1"]),
	graceOfUser: /* @__PURE__ */ new Map([["deployer", DAY]])
};
function daysAgo(days) {
	return /* @__PURE__ */ new Date(TODAY.getTime() - days * DAY);
}
function exampleFacts(given) {
	return {
		account: "123456789012",
		secrets: [],
		users: [],
		passwordPolicy: {
			minimumLength: 14,
			remembered: 24
		},
		rootAccessKeys: 0,
		...given
	};
}
function exampleSecret(given) {
	const { value, rule, strength, ...secret } = given;
	const profile = passwordProfile("default");
	const password = {
		value: value ?? generatePassword({
			rule,
			profile
		}),
		rule,
		strength: strength ?? 4
	};
	const name = secret.name ?? "rekey/orders";
	return {
		name,
		resource: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`,
		content: {
			kind: "password",
			password
		},
		valueCreatedAt: daysAgo(1),
		nextRotationAt: void 0,
		rotation: void 0,
		...secret
	};
}
function randomPassword(length) {
	const whole = generatePassword({
		rule: void 0,
		profile: passwordProfile("default")
	}).expose();
	return Secret.of(whole.slice(0, length));
}
function exampleUser(user, ...keys) {
	return {
		user,
		keys: keys.map((key, index) => ({
			id: `AKIA${"Q".repeat(15)}${index + 2}`,
			active: true,
			createdAt: daysAgo(1),
			lastUsed: TODAY,
			...key
		}))
	};
}

// src/audit/checks/iam-password-length.ts
const ENOUGH$1 = 14;
const iamPasswordLength = {
	id: "iam-password-length",
	title: "The account allows short passwords",
	severity: "medium",
	remedy: ["Raise the minimum length of the account’s password policy to 14."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html"],
	examine: (facts) => {
		const policy = facts.passwordPolicy;
		if (policy === void 0 || policy === "none" || policy.minimumLength >= ENOUGH$1) return [];
		return [accountProblem(facts, `The password policy of the account asks for fewer than ${ENOUGH$1} characters`, [`It asks for ${policy.minimumLength}; CIS AWS Foundations 7.0 asks for ${ENOUGH$1} (2.8).`])];
	},
	finds: [{
		what: "a policy with 13 characters",
		facts: () => exampleFacts({ passwordPolicy: {
			minimumLength: 13,
			remembered: 24
		} })
	}],
	ignores: [
		{
			what: "a policy with 14 characters",
			facts: () => exampleFacts({ passwordPolicy: {
				minimumLength: 14,
				remembered: 0
			} })
		},
		{
			what: "an account without a policy",
			facts: () => exampleFacts({ passwordPolicy: "none" })
		},
		{
			what: "a policy that could not be read",
			facts: () => exampleFacts({ passwordPolicy: void 0 })
		}
	]
};

// src/audit/checks/iam-password-policy-missing.ts
const iamPasswordPolicyMissing = {
	id: "iam-password-policy-missing",
	title: "The account has no password policy",
	severity: "medium",
	remedy: ["Set one: aws iam update-account-password-policy --minimum-password-length 14 --password-reuse-prevention 24"],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html"],
	examine: (facts) => {
		if (facts.passwordPolicy !== "none") return [];
		return [accountProblem(facts, "The account has no password policy of its own", ["IAM’s default asks console users for eight characters only (CIS AWS Foundations 7.0 asks for 14, in 2.8)."])];
	},
	finds: [{
		what: "no policy",
		facts: () => exampleFacts({ passwordPolicy: "none" })
	}],
	ignores: [{
		what: "a policy that could not be read",
		facts: () => exampleFacts({ passwordPolicy: void 0 })
	}, {
		what: "a weak policy",
		facts: () => exampleFacts({ passwordPolicy: {
			minimumLength: 6,
			remembered: 0
		} })
	}]
};

// src/audit/checks/iam-password-reuse.ts
const ENOUGH = 24;
const iamPasswordReuse = {
	id: "iam-password-reuse",
	title: "The account allows former passwords again",
	severity: "medium",
	remedy: ["Let the account’s password policy remember 24 passwords."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html"],
	examine: (facts) => {
		const policy = facts.passwordPolicy;
		if (policy === void 0 || policy === "none" || policy.remembered >= ENOUGH) return [];
		const remembered = policy.remembered === 0 ? "none" : String(policy.remembered);
		return [accountProblem(facts, `The password policy of the account remembers fewer than ${ENOUGH} passwords`, [`It remembers ${remembered}; CIS AWS Foundations 7.0 asks for ${ENOUGH} (2.9).`])];
	},
	finds: [0, 23].map((remembered) => ({
		what: `a policy that remembers ${remembered}`,
		facts: () => exampleFacts({ passwordPolicy: {
			minimumLength: 14,
			remembered
		} })
	})),
	ignores: [
		{
			what: "a policy that remembers 24",
			facts: () => exampleFacts({ passwordPolicy: {
				minimumLength: 6,
				remembered: 24
			} })
		},
		{
			what: "an account without a policy",
			facts: () => exampleFacts({ passwordPolicy: "none" })
		},
		{
			what: "a policy that could not be read",
			facts: () => exampleFacts({ passwordPolicy: void 0 })
		}
	]
};

// src/audit/user-keys.ts
function activeKeysOf(user) {
	return user.keys.filter(({ active }) => active);
}
function ageOf(key, { now }) {
	return now.getTime() - key.createdAt.getTime();
}
function newest(keys) {
	return [...keys].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}
function userProblem(facts, user, title, detail) {
	return {
		resource: `${facts.account}/${user.user}`,
		subject: {
			kind: "iam-user",
			id: user.user,
			account: facts.account
		},
		title,
		detail
	};
}
function keyProblem(facts, key, title, detail) {
	return {
		resource: `${facts.account}/${key.id}`,
		subject: {
			kind: "aws-access-key",
			id: maskKeyId(key.id),
			account: facts.account
		},
		title,
		detail
	};
}

// src/audit/checks/key-age.ts
const keyAge = {
	id: "key-age",
	title: "An access key is old",
	severity: "medium",
	remedy: ["Replace it by a role that the workload assumes, if it can.", "Otherwise add its user to \"rotate\" in the configuration, so that it is renewed in time."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html"],
	examine: (facts, settings) => facts.users.flatMap((user) => {
		if (settings.breakGlassUsers.has(user.user)) return [];
		return activeKeysOf(user).filter((key) => ageOf(key, settings) > settings.maxKeyAge && !isBeingRetired(key, user, settings)).map((key) => {
			const title = `Access key ${maskKeyId(key.id)} of ${user.user} is older than ${formatDuration(settings.maxKeyAge)}`;
			const detail = `It is active and was made on ${key.createdAt.toISOString().slice(0, 10)}.`;
			return keyProblem(facts, key, title, detail);
		});
	}),
	finds: [{
		what: "an active key of 91 days",
		facts: () => exampleFacts({ users: [exampleUser("ana", { createdAt: daysAgo(91) })] })
	}, {
		what: "an old key whose rotation stopped halfway, after its grace period",
		facts: () => exampleFacts({ users: [exampleUser("deployer", { createdAt: daysAgo(91) }, { createdAt: daysAgo(2) })] })
	}],
	ignores: [
		{
			what: "an active key of 90 days",
			facts: () => exampleFacts({ users: [exampleUser("ana", { createdAt: daysAgo(90) })] })
		},
		{
			what: "an inactive key",
			facts: () => exampleFacts({ users: [exampleUser("ana", {
				createdAt: daysAgo(91),
				active: false
			})] })
		},
		{
			what: "the key of a break-glass user",
			facts: () => exampleFacts({ users: [exampleUser("breakglass-1", { createdAt: daysAgo(400) })] })
		},
		{
			what: "an old key that a rotation has just replaced and that is in its grace period",
			facts: () => exampleFacts({ users: [exampleUser("deployer", { createdAt: daysAgo(91) }, { createdAt: daysAgo(.5) })] })
		}
	]
};
function isBeingRetired(key, user, settings) {
	const grace = settings.graceOfUser.get(user.user);
	const successor = newest(activeKeysOf(user));
	return grace !== void 0 && successor !== void 0 && successor !== key && ageOf(successor, settings) <= grace;
}

// src/audit/checks/key-two-active.ts
const OVERLAP = 6048e5;
const keyTwoActive = {
	id: "key-two-active",
	title: "A user has two active access keys",
	severity: "medium",
	remedy: ["Find out which of them is used, and make the other one inactive."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html"],
	examine: (facts, settings) => facts.users.flatMap((user) => {
		const active = activeKeysOf(user);
		const latest = newest(active);
		if (active.length < 2 || latest === void 0) return [];
		const allowed = settings.graceOfUser.get(user.user) ?? OVERLAP;
		if (ageOf(latest, settings) <= allowed + 864e5) return [];
		const title = `${user.user} has two active access keys`;
		const detail = `The newer one was made on ${latest.createdAt.toISOString().slice(0, 10)}, more than ${formatDuration(allowed)} ago.`;
		return [userProblem(facts, user, title, detail)];
	}),
	finds: [{
		what: "two active keys, the newer one of nine days",
		facts: () => exampleFacts({ users: [exampleUser("ana", { createdAt: daysAgo(40) }, { createdAt: daysAgo(9) })] })
	}, {
		what: "two active keys of a rotated user after the grace period and a day",
		facts: () => exampleFacts({ users: [exampleUser("deployer", { createdAt: daysAgo(40) }, { createdAt: daysAgo(3) })] })
	}],
	ignores: [
		{
			what: "two active keys during a change by hand",
			facts: () => exampleFacts({ users: [exampleUser("ana", { createdAt: daysAgo(40) }, { createdAt: daysAgo(3) })] })
		},
		{
			what: "two active keys of a rotated user within the grace period",
			facts: () => exampleFacts({ users: [exampleUser("deployer", { createdAt: daysAgo(40) }, { createdAt: daysAgo(1) })] })
		},
		{
			what: "one active and one inactive key",
			facts: () => exampleFacts({ users: [exampleUser("ana", { createdAt: daysAgo(40) }, {
				createdAt: daysAgo(30),
				active: false
			})] })
		}
	]
};

// src/audit/checks/key-unused.ts
const DAYS = 45;
const LIMIT = DAYS * 864e5;
const keyUnused = {
	id: "key-unused",
	title: "An access key is not used",
	severity: "medium",
	remedy: ["Make it inactive; delete it when nothing has failed for a week."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html"],
	examine: (facts, settings) => facts.users.flatMap((user) => {
		if (settings.breakGlassUsers.has(user.user)) return [];
		return activeKeysOf(user).filter((key) => isUnused(key, settings)).map((key) => {
			const title = `Access key ${maskKeyId(key.id)} of ${user.user} has not been used for ${DAYS} days`;
			const last = key.lastUsed instanceof Date ? `was last used on ${day(key.lastUsed)}` : "was never used";
			const detail = `It is active, was made on ${day(key.createdAt)} and ${last}.`;
			return keyProblem(facts, key, title, detail);
		});
	}),
	finds: [{
		what: "a key that was last used 46 days ago",
		facts: () => exampleFacts({ users: [exampleUser("ana", {
			createdAt: daysAgo(60),
			lastUsed: daysAgo(46)
		})] })
	}, {
		what: "a key of 46 days that was never used",
		facts: () => exampleFacts({ users: [exampleUser("ana", {
			createdAt: daysAgo(46),
			lastUsed: "never"
		})] })
	}],
	ignores: [
		{
			what: "a key that was last used 45 days ago",
			facts: () => exampleFacts({ users: [exampleUser("ana", {
				createdAt: daysAgo(60),
				lastUsed: daysAgo(45)
			})] })
		},
		{
			what: "a new key that was never used",
			facts: () => exampleFacts({ users: [exampleUser("ana", {
				createdAt: daysAgo(3),
				lastUsed: "never"
			})] })
		},
		{
			what: "an inactive key",
			facts: () => exampleFacts({ users: [exampleUser("ana", {
				createdAt: daysAgo(60),
				lastUsed: "never",
				active: false
			})] })
		},
		{
			what: "a key of which the last use could not be read",
			facts: () => exampleFacts({ users: [exampleUser("ana", {
				createdAt: daysAgo(60),
				lastUsed: "unknown"
			})] })
		},
		{
			what: "the key of a break-glass user",
			facts: () => exampleFacts({ users: [exampleUser("breakglass-1", {
				createdAt: daysAgo(60),
				lastUsed: "never"
			})] })
		}
	]
};
function isUnused(key, settings) {
	if (key.lastUsed === "unknown") return false;
	if (key.lastUsed === "never") return ageOf(key, settings) > LIMIT;
	return settings.now.getTime() - key.lastUsed.getTime() > LIMIT;
}
function day(date) {
	return date.toISOString().slice(0, 10);
}

// src/audit/secret-problem.ts
function passwordsOf(facts) {
	return facts.secrets.flatMap((secret) => secret.content.kind === "password" ? [{
		secret,
		password: secret.content.password
	}] : []);
}
function secretProblem(secret, facts, title, sentences) {
	return {
		resource: secret.resource,
		subject: {
			kind: "secret",
			id: secret.name,
			account: facts.account
		},
		title,
		detail: sentences.join(" ")
	};
}

// src/audit/checks/password-profile.ts
const passwordProfileBroken = {
	id: "password-profile",
	title: "A password breaks the password profile of the organisation",
	severity: "medium",
	remedy: ["Rotate it, so that it is generated by the profile."],
	links: ["https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver"],
	examine: (facts, { profile }) => passwordsOf(facts).flatMap(({ secret, password }) => {
		const { failures } = judgePassword(password.value, {
			rule: password.rule,
			profile
		});
		const broken = failures.filter(({ by }) => by === "profile").map(({ message }) => message);
		if (broken.length === 0) return [];
		const accepted = failures.every(({ by }) => by === "profile") && password.rule;
		const detail = accepted ? [...broken, `${accepted.service} itself accepts it.`] : broken;
		const title = `The password in ${secret.name} breaks the password profile "${profile.name}"`;
		return [secretProblem(secret, facts, title, detail)];
	}),
	finds: [{
		what: "a password of 9 characters that RDS for MySQL accepts",
		facts: () => exampleFacts({ secrets: [exampleSecret({
			value: randomPassword(9),
			rule: ruleFor("mysql")
		})] })
	}],
	ignores: [{
		what: "a password that only the service refuses, for its length",
		facts: () => exampleFacts({ secrets: [exampleSecret({
			value: randomPassword(42),
			rule: ruleFor("mysql")
		})] })
	}]
};

// src/audit/checks/password-provider-rule.ts
const passwordProviderRule = {
	id: "password-provider-rule",
	title: "A password breaks the rule of the service that it is for",
	severity: "high",
	remedy: ["Check whether this is the password in force: the service refuses such a one.", "Rotate it, so that it is generated by the rule of the service."],
	links: ["https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html"],
	examine: (facts, { profile }) => passwordsOf(facts).flatMap(({ secret, password }) => {
		const { failures } = judgePassword(password.value, {
			rule: password.rule,
			profile
		});
		const broken = failures.filter(({ by }) => by === "provider").map(({ message }) => message);
		if (broken.length === 0) return [];
		const service = password.rule?.service ?? "";
		return [secretProblem(secret, facts, `The password in ${secret.name} breaks the rule of ${service}`, broken)];
	}),
	finds: [{
		what: "a password with an @ for RDS for PostgreSQL",
		facts: () => {
			const value = Secret.of(`${randomPassword(20).expose()}@`);
			return exampleFacts({ secrets: [exampleSecret({
				value,
				rule: ruleFor("postgres")
			})] });
		}
	}, {
		what: "a password of 42 characters for RDS for MySQL",
		facts: () => exampleFacts({ secrets: [exampleSecret({
			value: randomPassword(42),
			rule: ruleFor("mysql")
		})] })
	}],
	ignores: [{
		what: "a password that only the profile finds too short",
		facts: () => exampleFacts({ secrets: [exampleSecret({
			value: randomPassword(9),
			rule: ruleFor("mysql")
		})] })
	}, {
		what: "a password with an @ for a service without a rule",
		facts: () => exampleFacts({ secrets: [exampleSecret({ value: Secret.of(`${randomPassword(20).expose()}@`) })] })
	}]
};

// src/audit/checks/password-reused.ts
const passwordReused = {
	id: "password-reused",
	title: "Several secrets hold the same password",
	severity: "high",
	remedy: ["Rotate all of them but one, each to a password of its own."],
	links: ["https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver"],
	examine: (facts) => {
		const key = randomBytes(32);
		const holders = /* @__PURE__ */ new Map();
		for (const { secret, password } of passwordsOf(facts)) {
			const digest = createHmac("sha256", key).update(password.value.expose()).digest("hex");
			holders.set(digest, [...holders.get(digest) ?? [], secret]);
		}
		return [...holders.values()].flatMap((group) => {
			const [first, ...others] = group.sort((a, b) => a.resource < b.resource ? -1 : 1);
			if (!first || others.length === 0) return [];
			const names = group.map(({ name }) => name).join(", ");
			const title = `The password in ${first.name} is used in ${others.length === 1 ? "another secret" : "other secrets"} too`;
			return [secretProblem(first, facts, title, [`The same password is in: ${names}.`])];
		});
	},
	finds: [{
		what: "two secrets with one password",
		facts: () => {
			const value = randomPassword(20);
			return exampleFacts({ secrets: [exampleSecret({
				name: "a",
				value
			}), exampleSecret({
				name: "b",
				value
			})] });
		}
	}],
	ignores: [{
		what: "two secrets with a password each",
		facts: () => exampleFacts({ secrets: [exampleSecret({ name: "a" }), exampleSecret({ name: "b" })] })
	}]
};

// src/audit/checks/password-weak.ts
const SUFFICIENT = 3;
const passwordWeak = {
	id: "password-weak",
	title: "A password is easy to guess",
	severity: "high",
	remedy: ["Rotate it: a generated password cannot be guessed."],
	links: ["https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler"],
	examine: (facts) => passwordsOf(facts).filter(({ password }) => password.strength < SUFFICIENT).map(({ secret }) => secretProblem(secret, facts, `The password in ${secret.name} is easy to guess`, ["By estimate an attacker finds it among common words, patterns and dates in fewer than a hundred million guesses."])),
	finds: [
		0,
		1,
		2
	].map((strength) => ({
		what: `a password of the strength ${strength}`,
		facts: () => exampleFacts({ secrets: [exampleSecret({ strength })] })
	})),
	ignores: [{
		what: "a password of the strength 3",
		facts: () => exampleFacts({ secrets: [exampleSecret({ strength: 3 })] })
	}]
};

// src/audit/checks/root-access-key.ts
const rootAccessKey = {
	id: "root-access-key",
	title: "The root user has an access key",
	severity: "critical",
	remedy: ["Find what uses it in CloudTrail, and give that a role of its own.", "Sign in as root, make the key inactive, and delete it when nothing has failed."],
	links: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html#ru-bp-access-keys"],
	examine: (facts) => {
		if (facts.rootAccessKeys === void 0 || facts.rootAccessKeys === 0) return [];
		return [accountProblem(facts, "The root user of the account has an access key", ["No policy can limit what it may do, and no rotation of ours can renew it."])];
	},
	finds: [{
		what: "a root user with one key",
		facts: () => exampleFacts({ rootAccessKeys: 1 })
	}],
	ignores: [{
		what: "a root user without a key",
		facts: () => exampleFacts({ rootAccessKeys: 0 })
	}, {
		what: "a summary that could not be read",
		facts: () => exampleFacts({ rootAccessKeys: void 0 })
	}]
};

// src/audit/checks/secret-age.ts
const secretAge = {
	id: "secret-age",
	title: "The value of a secret is old",
	severity: "medium",
	remedy: ["Rotate it.", "Add it to \"rotate\" in the configuration, so that it is renewed in time."],
	links: ["https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4"],
	examine: (facts, { now, maxSecretAge }) => facts.secrets.flatMap((secret) => {
		if (secret.valueCreatedAt === void 0) return [];
		if (now.getTime() - secret.valueCreatedAt.getTime() <= maxSecretAge) return [];
		const since = secret.valueCreatedAt.toISOString().slice(0, 10);
		const title = `The value of ${secret.name} is older than ${formatDuration(maxSecretAge)}`;
		return [secretProblem(secret, facts, title, [`It has not changed since ${since}.`])];
	}),
	finds: [{
		what: "a value of 91 days",
		facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(91) })] })
	}],
	ignores: [{
		what: "a value of 90 days",
		facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(90) })] })
	}, {
		what: "a value of unknown age",
		facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: void 0 })] })
	}]
};

// src/audit/checks/secret-rotation-overdue.ts
const TOLERANCE = 864e5;
const secretRotationOverdue = {
	id: "secret-rotation-overdue",
	title: "The rotation of a secret is overdue",
	severity: "medium",
	remedy: ["Look at the last run of the rotation: it failed, or it was not started.", "Run \"rekey rotate --plan\" to see what the next run would do."],
	links: ["https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-2"],
	examine: (facts, settings) => facts.secrets.flatMap((secret) => {
		const detail = [...overdueHere(secret, settings), ...overdueAtAws(secret, settings)];
		if (detail.length === 0) return [];
		return [secretProblem(secret, facts, `The rotation of ${secret.name} is overdue`, detail)];
	}),
	finds: [{
		what: "a configured rotation that is two days late",
		facts: () => exampleFacts({ secrets: [exampleSecret({
			valueCreatedAt: daysAgo(32),
			rotation: {
				name: "orders",
				every: 2592e6
			}
		})] })
	}, {
		what: "a rotation of Secrets Manager’s own that did not run",
		facts: () => exampleFacts({ secrets: [exampleSecret({ nextRotationAt: daysAgo(3) })] })
	}],
	ignores: [
		{
			what: "a configured rotation that is due today",
			facts: () => exampleFacts({ secrets: [exampleSecret({
				valueCreatedAt: daysAgo(30),
				rotation: {
					name: "orders",
					every: 2592e6
				}
			})] })
		},
		{
			what: "an old value that nothing rotates",
			facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(80) })] })
		},
		{
			what: "a rotation of Secrets Manager’s own that is to come",
			facts: () => exampleFacts({ secrets: [exampleSecret({ nextRotationAt: daysAgo(-3) })] })
		}
	]
};
function overdueHere(secret, { now }) {
	if (secret.rotation === void 0 || secret.valueCreatedAt === void 0) return [];
	const { name, every } = secret.rotation;
	const due = secret.valueCreatedAt.getTime() + every;
	if (now.getTime() <= due + TOLERANCE) return [];
	const day = new Date(due).toISOString().slice(0, 10);
	return [`The rotation "${name}" renews it every ${formatDuration(every)} and was due on ${day}.`];
}
function overdueAtAws({ nextRotationAt }, { now }) {
	if (nextRotationAt === void 0 || now.getTime() <= nextRotationAt.getTime() + TOLERANCE) return [];
	return [`Secrets Manager should have rotated it by ${nextRotationAt.toISOString().slice(0, 10)}.`];
}

// src/audit/checks/secret-unreadable.ts
const secretUnreadable = {
	id: "secret-unreadable",
	title: "A secret holds no password that could be read",
	severity: "medium",
	remedy: ["Compare the name in the configuration with the secrets of this account and region.", "Store a value of the expected form: the JSON of AWS’s rotation functions, or the password alone."],
	links: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html"],
	examine: (facts) => facts.secrets.flatMap((secret) => {
		if (secret.content.kind !== "unreadable") return [];
		const detail = `The secret ${secret.name} ${secret.content.why}.`;
		return [secretProblem(secret, facts, `No password can be read from ${secret.name}`, [detail])];
	}),
	finds: [{
		what: "a secret that does not exist",
		facts: () => exampleFacts({ secrets: [exampleSecret({ content: {
			kind: "unreadable",
			why: "does not exist"
		} })] })
	}],
	ignores: [{
		what: "a secret with the keys of an IAM user, which are no password",
		facts: () => exampleFacts({ secrets: [exampleSecret({ content: { kind: "access-key" } })] })
	}, {
		what: "a secret with a password",
		facts: () => exampleFacts({ secrets: [exampleSecret({})] })
	}]
};

// src/audit/checks.ts
const CHECKS = [
	passwordProviderRule,
	passwordProfileBroken,
	passwordWeak,
	passwordReused,
	secretUnreadable,
	secretAge,
	secretRotationOverdue,
	iamPasswordPolicyMissing,
	iamPasswordLength,
	iamPasswordReuse,
	rootAccessKey,
	keyAge,
	keyUnused,
	keyTwoActive
];

// src/audit/credential-ages.ts
function credentialAges(facts, settings, rotations) {
	const { account } = facts;
	const ofUser = new Map(rotations.flatMap((each) => each.kind === "iam-user" ? [[each.user, each]] : []));
	const keys = facts.users.filter(({ user }) => !settings.breakGlassUsers.has(user)).flatMap((user) => {
		const active = activeKeysOf(user);
		const renewed = newest(active);
		return active.map((key) => {
			const rotation = key === renewed ? ofUser.get(user.user) : void 0;
			return {
				provider: "aws",
				kind: "aws-access-key",
				name: maskKeyId(key.id),
				owner: user.user,
				account,
				...periodOf(key.createdAt, rotation?.every ?? settings.maxKeyAge),
				...rotation ? { rotation: rotation.name } : {}
			};
		});
	});
	const secrets = facts.secrets.flatMap(({ name, valueCreatedAt, rotation, content }) => {
		if (!valueCreatedAt || content.kind === "access-key") return [];
		const period = periodOf(valueCreatedAt, rotation?.every ?? settings.maxSecretAge);
		const renewed = rotation ? { rotation: rotation.name } : {};
		return [{
			provider: "aws",
			kind: "secret",
			name,
			account,
			...period,
			...renewed
		}];
	});
	return [...keys, ...secrets];
}
function periodOf(since, limitMs) {
	return {
		since: since.toISOString(),
		dueAt: new Date(since.getTime() + limitMs).toISOString()
	};
}

// src/audit/gaps.ts
const ONE_QUESTION = /* @__PURE__ */ new Set([
	"aws-denied",
	"aws-refused",
	"aws-unavailable"
]);
function collectGaps(signal) {
	const gaps = /* @__PURE__ */ new Map();
	const note = (what, reason) => {
		const known = gaps.get(what);
		gaps.set(what, {
			reason: known?.reason ?? reason,
			times: (known?.times ?? 0) + 1
		});
	};
	return {
		async attempt(what, ask) {
			if (signal.aborted) return note("What was left when the run was stopped", messageOf(signal.reason));
			try {
				return await ask();
			} catch (error) {
				if (!(error instanceof RekeyError) || !ONE_QUESTION.has(error.code)) throw error;
				return note(what, messageOf(error));
			}
		},
		list: () => [...gaps].map(([what, { reason, times }]) => {
			return `${what} could not be looked at${times === 1 ? "" : ` (${times} times)`}: ${reason}`;
		})
	};
}

// src/audit/gather-account.ts
const AT_ONCE$1 = 8;
async function gatherAccount(account, gaps) {
	const [passwordPolicy, rootAccessKeys, names] = await Promise.all([
		gaps.attempt("The password policy of the account", () => account.passwordPolicy()),
		gaps.attempt("The access keys of the root user", () => account.rootAccessKeys()),
		gaps.attempt("The IAM users of the account", () => account.users())
	]);
	return {
		passwordPolicy,
		rootAccessKeys,
		users: (await mapBounded(names ?? [], AT_ONCE$1, async (user) => {
			const keys = await gaps.attempt("The access keys of IAM users", () => account.accessKeys(user));
			return keys && {
				user,
				keys: await Promise.all(keys.map((key) => withUse(key, account, gaps)))
			};
		})).filter((user) => user !== void 0)
	};
}
async function withUse(key, account, gaps) {
	if (!key.active) return {
		...key,
		lastUsed: "unknown"
	};
	const ask = () => account.lastUsed(key.id);
	const lastUsed = await gaps.attempt("The last use of access keys", ask);
	return {
		...key,
		lastUsed: lastUsed ?? "unknown"
	};
}

// src/audit/database-rule.ts
async function ruleOfDatabase(fields, databases, gaps) {
	if (fields.masterArn !== void 0) return void 0;
	const database = await databaseOf(fields, databases, gaps);
	if (database !== void 0) {
		const { masterUsername } = database;
		if (!(masterUsername === void 0 || fields.username === void 0 || fields.username === masterUsername)) return void 0;
		return database.inCluster ? ruleFor("rds-cluster") : ruleFor(database.engine);
	}
	const rule = fields.engine === void 0 ? void 0 : ruleFor(fields.engine);
	return fields.cluster !== void 0 && rule?.family === "rds" ? ruleFor("rds-cluster") : rule;
}
async function databaseOf(fields, databases, gaps) {
	const named = endpointOf(fields.host);
	const instance = fields.instance ?? named?.instance;
	if (instance !== void 0) return await gaps.attempt(`The DB instance ${instance}`, () => databases.instance(instance));
	const cluster = fields.cluster ?? named?.cluster;
	if (cluster !== void 0 && !isDocumentDb(fields)) return await gaps.attempt(`The DB cluster ${cluster}`, () => databases.cluster(cluster));
}
function endpointOf(host) {
	const match = /^(?<name>[a-z][a-z0-9-]*)\.(?<cluster>cluster-(?:ro-)?)?[a-z0-9]+\.[a-z0-9-]+\.rds\.amazonaws\.com(?:\.cn)?$/i.exec(host ?? "");
	const name = match?.groups?.name;
	if (name === void 0) return void 0;
	return match?.groups?.cluster === void 0 ? { instance: name } : { cluster: name };
}
function isDocumentDb({ engine }) {
	return engine !== void 0 && ruleFor(engine)?.id === "docdb";
}

// src/audit/secret-text.ts
const PUBLIC_FIELDS = /* @__PURE__ */ new Set([
	"engine",
	"host",
	"port",
	"username",
	"dbname",
	"dbInstanceIdentifier",
	"dbClusterIdentifier",
	"masterarn",
	"ssl",
	"AccessKeyId"
]);
function readSecretText(text, expected, learn) {
	const fields = jsonObject(text);
	if (fields === void 0) {
		learn(text);
		if (expected.database) return {
			kind: "unreadable",
			why: "is not the JSON of a database secret"
		};
		if (looksLikeJson(text)) return {
			kind: "unreadable",
			why: "looks like JSON and is not valid"
		};
		if (text.expose() === "") return {
			kind: "unreadable",
			why: "is empty"
		};
		return {
			kind: "password",
			password: text,
			database: void 0
		};
	}
	for (const [name, value] of Object.entries(fields)) if (!PUBLIC_FIELDS.has(name)) learnAll(value, learn);
	const password = stringIn(fields, expected.passwordField);
	if (password !== void 0 && password !== "") return {
		kind: "password",
		password: Secret.of(password),
		database: databaseFields(fields)
	};
	if (!expected.database && "SecretAccessKey" in fields) return { kind: "access-key" };
	return {
		kind: "unreadable",
		why: `is JSON without a value in the field "${expected.passwordField}"`
	};
}
function jsonObject(text) {
	try {
		const parsed = JSON.parse(text.expose());
		return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : void 0;
	} catch {
		return;
	}
}
function looksLikeJson(text) {
	return /^\s*\{[\s\S]*\}\s*$/.test(text.expose());
}
function learnAll(value, learn) {
	if (typeof value === "string") learn(Secret.of(value));
	if (typeof value === "number") learn(Secret.of(String(value)));
	if (typeof value !== "object" || value === null) return;
	for (const inner of Object.values(value)) learnAll(inner, learn);
}
function databaseFields(fields) {
	return {
		engine: stringIn(fields, "engine"),
		host: stringIn(fields, "host"),
		username: stringIn(fields, "username"),
		instance: stringIn(fields, "dbInstanceIdentifier"),
		cluster: stringIn(fields, "dbClusterIdentifier"),
		masterArn: stringIn(fields, "masterarn")
	};
}
function stringIn(fields, name) {
	const value = Object.hasOwn(fields, name) ? fields[name] : void 0;
	return typeof value === "string" ? value : void 0;
}

// src/audit/gather-secrets.ts
const AT_ONCE = 8;
async function gatherSecrets(config, tools) {
	const named = /* @__PURE__ */ new Map();
	for (const rotation of config.rotate) named.set(rotation.secret, rotation);
	for (const id of config.passwords.secrets) if (!named.has(id)) named.set(id, void 0);
	const targets = (await mapBounded([...named], AT_ONCE, async ([id, rotation]) => {
		const ask = async () => ({
			id,
			rotation,
			description: await tools.ports.secrets.describe(id)
		});
		return await tools.gaps.attempt(`The secret ${id}`, ask);
	})).filter((target) => target !== void 0);
	for (const description of await selectedByTag(config, tools)) targets.push({
		id: description.name,
		rotation: void 0,
		description
	});
	return (await mapBounded(eachOnce(targets), AT_ONCE, (target) => gather(target, tools))).filter((secret) => secret !== void 0);
}
async function selectedByTag(config, { ports, gaps }) {
	const tags = config.passwords.select?.tag;
	if (tags === void 0 || Object.keys(tags).length === 0) return [];
	return await gaps.attempt("The secrets with the configured tags", () => ports.secrets.withTags(tags)) ?? [];
}
function eachOnce(targets) {
	const byResource = /* @__PURE__ */ new Map();
	for (const target of targets) {
		const resource = target.description?.arn ?? target.id;
		const known = byResource.get(resource);
		if (known === void 0 || known.rotation === void 0 && target.rotation !== void 0) byResource.set(resource, target);
	}
	return [...byResource.values()];
}
async function gather(target, tools) {
	const { description, rotation } = target;
	const told = {
		name: description?.name ?? target.id,
		resource: description?.arn ?? target.id,
		rotation: rotation && {
			name: rotation.name,
			every: rotation.every
		},
		nextRotationAt: description?.nextRotationAt,
		valueCreatedAt: description?.lastChangedAt
	};
	const unreadable = (why) => ({
		...told,
		content: {
			kind: "unreadable",
			why
		}
	});
	if (description === void 0) return unreadable("does not exist in this account and region");
	if (description.deletedAt !== void 0) return unreadable("is marked for deletion");
	if (rotation?.kind === "iam-user") return {
		...told,
		content: { kind: "access-key" }
	};
	const ask = async () => await tools.ports.secrets.value(description.arn);
	const value = await tools.gaps.attempt(`The value of the secret ${description.name}`, ask);
	if (value === void 0) return void 0;
	if (value.kind !== "text") return unreadable(UNREADABLE[value.kind]);
	const expected = {
		passwordField: rotation?.fields.password ?? "password",
		database: rotation !== void 0
	};
	const text = readSecretText(value.text, expected, tools.learn);
	return {
		...told,
		valueCreatedAt: value.createdAt ?? told.valueCreatedAt,
		content: await contentOf(text, rotation, tools)
	};
}
const UNREADABLE = {
	binary: "holds bytes and not text",
	"no-value": "has no current value",
	undecryptable: "cannot be decrypted: its KMS key is disabled, deleted or out of reach"
};
async function contentOf(text, rotation, { ports, gaps, estimator }) {
	if (text.kind !== "password") return text;
	const database = databaseFor(text.database, rotation);
	const rule = database === void 0 ? void 0 : await ruleOfDatabase(database, ports.databases, gaps);
	const words = [
		database?.username,
		database?.instance,
		database?.engine
	].filter((word) => word !== void 0);
	const strength = (await estimator())(text.password, words);
	return {
		kind: "password",
		password: {
			value: text.password,
			rule,
			strength
		}
	};
}
function databaseFor(fields, rotation) {
	if (fields === void 0) return void 0;
	const master = {
		...fields,
		username: void 0,
		masterArn: void 0
	};
	switch (rotation?.kind) {
		case "rds-instance": return {
			...master,
			instance: rotation.instance
		};
		case "rds-cluster": return {
			...master,
			instance: void 0,
			host: void 0,
			cluster: rotation.cluster
		};
		case "rds-managed": return {
			...master,
			instance: rotation.instance,
			cluster: rotation.cluster
		};
		default: return fields;
	}
}

// src/audit/audit-account.ts
async function auditAccount(audit) {
	const { config, ports, clock } = audit;
	const started = clock.now();
	const gaps = collectGaps(audit.signal);
	const account = await ports.account.accountId();
	let loading;
	const estimator = () => {
		loading ??= loadStrengthEstimator();
		return loading;
	};
	const [secrets, iam] = await Promise.all([gatherSecrets(config, {
		ports,
		gaps,
		estimator,
		learn: audit.learn
	}), gatherAccount(ports.account, gaps)]);
	const facts = {
		account,
		secrets,
		...iam
	};
	const settings = settingsOf(config, started);
	const findings = CHECKS.flatMap((check) => check.examine(facts, settings).map((problem) => findingOf(check, problem, audit.fingerprints)));
	const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10));
	const judged = findings.map((finding) => {
		const suppression = accepted.find(finding.fingerprint);
		return suppression ? {
			...finding,
			state: "suppressed",
			suppression
		} : finding;
	});
	const open = gaps.list();
	return {
		...emptyReport,
		commands: ["audit"],
		scope: [`${count(facts.users.length, "IAM user")} and ${count(secrets.length, "secret")} of the AWS account ${account}`],
		complete: open.length === 0,
		gaps: open,
		findings: judged.sort(compareFindings),
		credentials: credentialAges(facts, settings, config.rotate),
		stats: {
			...emptyReport.stats,
			ms: clock.now().getTime() - started.getTime()
		},
		notes: [...notesOn(facts, config), ...accepted.notes({ everythingScanned: false })]
	};
}
function settingsOf(config, now) {
	const graceOfUser = /* @__PURE__ */ new Map();
	for (const rotation of config.rotate) if (rotation.kind === "iam-user") graceOfUser.set(rotation.user, rotation.grace);
	return {
		now,
		profile: passwordProfile(config.passwords.profile),
		maxKeyAge: config.audit["max-key-age"],
		maxSecretAge: config.audit["max-secret-age"],
		breakGlassUsers: new Set(config.audit["break-glass"]?.users),
		graceOfUser
	};
}
function findingOf(check, problem, fingerprints) {
	return {
		fingerprint: fingerprints.ofResource(check.id, problem.resource),
		rule: check.id,
		severity: problem.severity ?? check.severity,
		title: problem.title,
		detail: problem.detail,
		remedy: check.remedy,
		state: "new",
		confidence: "verified",
		locations: [],
		subject: problem.subject,
		links: check.links
	};
}
function notesOn(facts, config) {
	const notes = [];
	const users = new Set(config.audit["break-glass"]?.users);
	const exempt = facts.users.filter(({ user, keys }) => users.has(user) && keys.some(({ active }) => active));
	if (exempt.length > 0) {
		const names = exempt.map(({ user }) => user).join(", ");
		notes.push(`The keys of the break-glass users ${names} were not judged by age or use, as configured.`);
	}
	if (config.aws.accounts.length > 0 && !config.aws.accounts.includes(facts.account)) notes.push(`The account ${facts.account} that was looked at is not in "aws.accounts".`);
	return notes;
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export { auditAccount };