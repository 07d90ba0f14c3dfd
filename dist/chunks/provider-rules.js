import { Dt as Secret } from "./foundation.js";
import { b as RekeyError } from "./start.js";
const randomInt = (...args) => process.getBuiltinModule("node:crypto").randomInt(...args);

// src/credentials/passwords/characters.ts
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ALPHANUMERIC = LETTERS + DIGITS;
const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join("");
const SYMBOLS = except(PRINTABLE, ALPHANUMERIC);
function except(set, ...others) {
	const removed = new Set(others.join(""));
	return Array.from(set).filter((character) => !removed.has(character)).join("");
}
function common(set, other) {
	return Array.from(set).filter((character) => other.includes(character)).join("");
}
function kindOf(character) {
	if ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".includes(character)) return "a letter";
	if ("0123456789".includes(character)) return "a digit";
	if (character === " ") return "a space";
	if (SYMBOLS.includes(character)) return "a symbol";
	return (character.codePointAt(0) ?? 0) < 128 ? "a control character" : "a character outside ASCII";
}

// src/credentials/passwords/profiles.ts
const PROFILES = {
	default: {
		name: "default",
		minLength: 12,
		required: []
	},
	strict: {
		name: "strict",
		minLength: 12,
		rdsMinLength: 15,
		required: [
			{
				what: "lower-case letters",
				characters: LOWER,
				atLeast: 1
			},
			{
				what: "upper-case letters",
				characters: UPPER,
				atLeast: 1
			},
			{
				what: "digits",
				characters: DIGITS,
				atLeast: 1
			},
			{
				what: "symbols",
				characters: SYMBOLS,
				atLeast: 1
			}
		]
	},
	"seed-000": {
		name: "seed-000",
		minLength: 12,
		required: [
			{
				what: "letters",
				characters: LETTERS,
				atLeast: 2
			},
			{
				what: "digits",
				characters: DIGITS,
				atLeast: 2
			},
			{
				what: "symbols of ! @ # $ % ^ & *",
				characters: "!@#$%^&*",
				atLeast: 1
			}
		]
	}
};
function passwordProfile(name) {
	return PROFILES[name];
}
function profileMinLength(profile, rule) {
	return rule?.family === "rds" ? profile.rdsMinLength ?? profile.minLength : profile.minLength;
}

// src/credentials/passwords/judge.ts
function judgePassword(value, { rule, profile }) {
	const characters = Array.from(value.expose());
	const failures = [...rule ? providerFailures(characters, rule) : [], ...profileFailures(characters, profile, rule)];
	return {
		ok: failures.length === 0,
		failures
	};
}
function providerFailures(characters, rule) {
	const failures = [];
	const fail = (what, message) => {
		failures.push({
			by: "provider",
			what,
			message: `${rule.service} ${message}.`
		});
	};
	if (characters.length < rule.minLength) fail("too-short", `asks for at least ${rule.minLength} characters, and this has fewer`);
	if (rule.maxLength !== void 0 && characters.length > rule.maxLength) fail("too-long", `allows at most ${rule.maxLength} characters, and this has more`);
	const refused = characters.find((character) => !rule.allowed.includes(character));
	if (refused !== void 0) fail("refused-character", `does not allow ${rule.refused}, and this holds ${kindOf(refused)} of those`);
	for (const requirement of unmet(characters, rule.required)) fail("missing-characters", `asks for ${inWords(requirement)}`);
	if (rule.minDistinct !== void 0 && new Set(characters).size < rule.minDistinct) fail("too-uniform", `asks for at least ${rule.minDistinct} different characters, and this has fewer`);
	return failures;
}
function profileFailures(characters, profile, rule) {
	const failures = [];
	const minLength = profileMinLength(profile, rule);
	const name = `The password profile "${profile.name}"`;
	if (characters.length < minLength) {
		const message = `${name} asks for at least ${minLength} characters here, and this has fewer.`;
		failures.push({
			by: "profile",
			what: "too-short",
			message
		});
	}
	for (const requirement of unmet(characters, profile.required)) {
		const message = `${name} asks for ${inWords(requirement)}.`;
		failures.push({
			by: "profile",
			what: "missing-characters",
			message
		});
	}
	return failures;
}
function unmet(characters, required) {
	return required.filter(({ characters: set, atLeast }) => {
		return characters.filter((character) => set.includes(character)).length < atLeast;
	});
}
function inWords({ what, atLeast }) {
	return `at least ${atLeast} of: ${what}, and this has ${atLeast === 1 ? "none" : "fewer"}`;
}

// src/credentials/passwords/generate.ts
const LENGTH = 64;
const SAFE_SYMBOLS = "-._~";
const NEXT_BEST = "^!*+=";
const ATTEMPTS = 1e3;
function generatePassword(demands) {
	const { rule, profile } = demands;
	const length = Math.min(LENGTH, rule?.maxLength ?? LENGTH);
	if (profileMinLength(profile, rule) > length) throw contradiction(demands, `the profile asks for ${profileMinLength(profile, rule)} characters`);
	const alphabet = alphabetFor(demands, [...rule?.required ?? [], ...profile.required]);
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const text = draw(LETTERS, 1) + draw(alphabet, length - 1);
		const password = Secret.of(text);
		if (judgePassword(password, demands).ok) return password;
	}
	throw contradiction(demands, "no password of that length has all the characters that are asked for");
}
function draw(alphabet, length) {
	return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
function alphabetFor(demands, required) {
	const allowed = demands.rule?.allowed ?? PRINTABLE;
	let alphabet = common(ALPHANUMERIC + SAFE_SYMBOLS, allowed);
	for (const { what, characters } of required) {
		if (common(alphabet, characters) !== "") continue;
		const possible = common(characters, allowed);
		if (possible === "") throw contradiction(demands, `the profile asks for ${what}`);
		alphabet += common(NEXT_BEST, possible) || possible;
	}
	return alphabet;
}
function contradiction({ rule, profile }, why) {
	const service = rule?.service ?? "any service";
	return new RekeyError({
		code: "password-demands-contradict",
		what: `No password satisfies both ${service} and the password profile "${profile.name}": ${why}.`,
		fix: "Choose another \"passwords.profile\" in the configuration.",
		...rule ? { docs: rule.source } : {}
	});
}

// src/credentials/passwords/rules/amazon-mq.ts
const ALLOWED$2 = except(`${PRINTABLE} `, ",:=");
const amazonMq = {
	id: "amazon-mq",
	service: "Amazon MQ",
	family: "other",
	engines: ["activemq", "rabbitmq"],
	minLength: 12,
	maxLength: void 0,
	allowed: ALLOWED$2,
	refused: "commas, colons, equal signs and everything that is not printable ASCII",
	required: [],
	minDistinct: 4,
	source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-amazonmq-broker-user.html",
	accepts: [{
		what: "the shortest",
		make: (draw) => `abcd${draw(ALLOWED$2, 8)}`
	}, {
		what: "a long one",
		make: (draw) => `abcd${draw(ALLOWED$2, 250)}`
	}],
	refuses: [
		{
			what: "one too short",
			make: (draw) => `abcd${draw(ALLOWED$2, 7)}`
		},
		{
			what: "three different characters",
			make: (draw) => draw(LETTERS.slice(0, 3), 20)
		},
		{
			what: "a comma",
			make: (draw) => `abcd${draw(ALPHANUMERIC, 12)},`
		},
		{
			what: "a colon",
			make: (draw) => `abcd${draw(ALPHANUMERIC, 12)}:`
		},
		{
			what: "an equal sign",
			make: (draw) => `abcd${draw(ALPHANUMERIC, 12)}=`
		}
	]
};

// src/credentials/passwords/rds-characters.ts
const RDS_ALLOWED = except(PRINTABLE, "/\"@");
const RDS_REFUSED = "/, \", @, spaces and everything that is not printable ASCII";
const RDS_SOURCE = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html";
function rdsExamples(minLength, maxLength) {
	return {
		accepts: [{
			what: "the shortest",
			make: (draw) => draw(RDS_ALLOWED_BY_ALL, minLength)
		}, {
			what: "the longest",
			make: (draw) => draw(RDS_ALLOWED_BY_ALL, maxLength)
		}],
		refuses: [
			{
				what: "one too short",
				make: (draw) => draw(RDS_ALLOWED_BY_ALL, minLength - 1)
			},
			{
				what: "one too long",
				make: (draw) => draw(RDS_ALLOWED_BY_ALL, maxLength + 1)
			},
			{
				what: "a slash",
				make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}/`
			},
			{
				what: "a quotation mark",
				make: (draw) => `"${draw(RDS_ALLOWED_BY_ALL, minLength)}`
			},
			{
				what: "an at sign",
				make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}@`
			},
			{
				what: "a space",
				make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, 4)} ${draw(RDS_ALLOWED_BY_ALL, minLength)}`
			},
			{
				what: "a letter outside ASCII",
				make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}\u00e9`
			}
		]
	};
}
const RDS_ALLOWED_BY_ALL = except(RDS_ALLOWED, "&'");

// src/credentials/passwords/rules/docdb.ts
const docdb = {
	id: "docdb",
	service: "Amazon DocumentDB",
	family: "other",
	engines: [
		"docdb",
		"mongo",
		"mongodb"
	],
	minLength: 8,
	maxLength: 100,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: "https://docs.aws.amazon.com/documentdb/latest/developerguide/API_ModifyDBCluster.html",
	...rdsExamples(8, 100)
};

// src/credentials/passwords/rules/elasticache.ts
const ALLOWED$1 = `${ALPHANUMERIC}!&#$^<>-`;
const elasticache = {
	id: "elasticache",
	service: "Amazon ElastiCache AUTH token",
	family: "other",
	engines: [
		"redis",
		"valkey",
		"elasticache"
	],
	minLength: 16,
	maxLength: 128,
	allowed: ALLOWED$1,
	refused: "every symbol but ! & # $ ^ < > -, spaces and everything that is not printable ASCII",
	required: [],
	source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html",
	accepts: [{
		what: "the shortest",
		make: (draw) => draw(ALLOWED$1, 16)
	}, {
		what: "the longest",
		make: (draw) => draw(ALLOWED$1, 128)
	}],
	refuses: [
		{
			what: "one too short",
			make: (draw) => draw(ALLOWED$1, 15)
		},
		{
			what: "one too long",
			make: (draw) => draw(ALLOWED$1, 129)
		},
		{
			what: "a symbol that is not of the eight",
			make: (draw) => draw(ALLOWED$1, 16) + draw("/\"@%*_.~", 1)
		}
	]
};

// src/credentials/passwords/rules/lightsail-mysql.ts
const lightsailMysql = {
	id: "lightsail-mysql",
	service: "Lightsail database (MySQL)",
	family: "other",
	engines: [],
	minLength: 8,
	maxLength: 41,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: "https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_UpdateRelationalDatabase.html",
	...rdsExamples(8, 41)
};

// src/credentials/passwords/rules/lightsail-postgres.ts
const lightsailPostgres = {
	id: "lightsail-postgres",
	service: "Lightsail database (PostgreSQL)",
	family: "other",
	engines: [],
	minLength: 8,
	maxLength: 128,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: "https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_UpdateRelationalDatabase.html",
	...rdsExamples(8, 128)
};

// src/credentials/passwords/rules/rds-cluster.ts
const rdsCluster = {
	id: "rds-cluster",
	service: "Aurora and Multi-AZ DB clusters",
	family: "rds",
	engines: [
		"aurora",
		"aurora-mysql",
		"aurora-postgresql"
	],
	minLength: 8,
	maxLength: 41,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html",
	...rdsExamples(8, 41)
};

// src/credentials/passwords/rules/rds-db2.ts
const rdsDb2 = {
	id: "rds-db2",
	service: "RDS for Db2",
	family: "rds",
	engines: [
		"db2",
		"db2-ae",
		"db2-se"
	],
	minLength: 8,
	maxLength: 255,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: RDS_SOURCE,
	...rdsExamples(8, 255)
};

// src/credentials/passwords/rules/rds-mariadb.ts
const rdsMariadb = {
	id: "rds-mariadb",
	service: "RDS for MariaDB",
	family: "rds",
	engines: ["mariadb"],
	minLength: 8,
	maxLength: 41,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: RDS_SOURCE,
	...rdsExamples(8, 41)
};

// src/credentials/passwords/rules/rds-mysql.ts
const rdsMysql = {
	id: "rds-mysql",
	service: "RDS for MySQL",
	family: "rds",
	engines: ["mysql"],
	minLength: 8,
	maxLength: 41,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: RDS_SOURCE,
	...rdsExamples(8, 41)
};

// src/credentials/passwords/rules/rds-oracle.ts
const examples = rdsExamples(8, 30);
const rdsOracle = {
	id: "rds-oracle",
	service: "RDS for Oracle",
	family: "rds",
	engines: [
		"oracle",
		"oracle-ee",
		"oracle-ee-cdb",
		"oracle-se2",
		"oracle-se2-cdb",
		"custom-oracle-ee",
		"custom-oracle-ee-cdb",
		"custom-oracle-se2",
		"custom-oracle-se2-cdb"
	],
	minLength: 8,
	maxLength: 30,
	allowed: except(RDS_ALLOWED, "&'"),
	refused: `&, ', ${RDS_REFUSED}`,
	required: [],
	source: RDS_SOURCE,
	accepts: examples.accepts,
	refuses: [
		...examples.refuses,
		{
			what: "an ampersand",
			make: (draw) => `${draw(ALPHANUMERIC, 12)}&`
		},
		{
			what: "a single quotation mark",
			make: (draw) => `${draw(ALPHANUMERIC, 12)}'`
		}
	]
};

// src/credentials/passwords/rules/rds-postgres.ts
const rdsPostgres = {
	id: "rds-postgres",
	service: "RDS for PostgreSQL",
	family: "rds",
	engines: ["postgres", "postgresql"],
	minLength: 8,
	maxLength: 128,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: RDS_SOURCE,
	...rdsExamples(8, 128)
};

// src/credentials/passwords/rules/rds-sqlserver.ts
const rdsSqlserver = {
	id: "rds-sqlserver",
	service: "RDS for SQL Server",
	family: "rds",
	engines: [
		"sqlserver",
		"sqlserver-ee",
		"sqlserver-se",
		"sqlserver-ex",
		"sqlserver-web",
		"sqlserver-dev-ee"
	],
	minLength: 8,
	maxLength: 128,
	allowed: RDS_ALLOWED,
	refused: RDS_REFUSED,
	required: [],
	source: RDS_SOURCE,
	...rdsExamples(8, 128)
};

// src/credentials/passwords/rules/redshift.ts
const ALLOWED = except(PRINTABLE, `'"\\/@`);
const oneOfEach = (draw) => draw(LOWER, 1) + draw(UPPER, 1) + draw(DIGITS, 1);
const redshift = {
	id: "redshift",
	service: "Amazon Redshift",
	family: "other",
	engines: ["redshift"],
	minLength: 8,
	maxLength: 64,
	allowed: ALLOWED,
	refused: `', ", \\, /, @, spaces and everything that is not printable ASCII`,
	required: [
		{
			what: "lower-case letters",
			characters: LOWER,
			atLeast: 1
		},
		{
			what: "upper-case letters",
			characters: UPPER,
			atLeast: 1
		},
		{
			what: "digits",
			characters: DIGITS,
			atLeast: 1
		}
	],
	source: "https://docs.aws.amazon.com/redshift/latest/APIReference/API_ModifyCluster.html",
	accepts: [{
		what: "the shortest",
		make: (draw) => oneOfEach(draw) + draw(ALLOWED, 5)
	}, {
		what: "the longest",
		make: (draw) => oneOfEach(draw) + draw(ALLOWED, 61)
	}],
	refuses: [
		{
			what: "one too short",
			make: (draw) => oneOfEach(draw) + draw(ALLOWED, 4)
		},
		{
			what: "one too long",
			make: (draw) => oneOfEach(draw) + draw(ALLOWED, 62)
		},
		{
			what: "no digit",
			make: (draw) => draw(LOWER, 6) + draw(UPPER, 6)
		},
		{
			what: "no upper-case letter",
			make: (draw) => draw(LOWER, 6) + draw(DIGITS, 6)
		},
		{
			what: "no lower-case letter",
			make: (draw) => draw(UPPER, 6) + draw(DIGITS, 6)
		},
		{
			what: "a backslash",
			make: (draw) => `${oneOfEach(draw)}${draw(ALPHANUMERIC, 9)}\\`
		},
		{
			what: "an at sign",
			make: (draw) => `${oneOfEach(draw)}${draw(ALPHANUMERIC, 9)}@`
		}
	]
};

// src/credentials/passwords/provider-rules.ts
const PROVIDER_RULES = [
	rdsPostgres,
	rdsMysql,
	rdsMariadb,
	rdsSqlserver,
	rdsOracle,
	rdsDb2,
	rdsCluster,
	docdb,
	lightsailMysql,
	lightsailPostgres,
	redshift,
	elasticache,
	amazonMq
];
function ruleFor(idOrEngine) {
	const wanted = idOrEngine.toLowerCase();
	return PROVIDER_RULES.find((rule) => rule.id === wanted || rule.engines.includes(wanted));
}

export { passwordProfile as i, generatePassword as n, judgePassword as r, ruleFor as t };