import { b as RekeyError, y as suggest } from "./start.js";
import { $ as isPlausibleAwsSecret, A as endsInPublicKey, B as readArmour, Ct as entropyOf, F as markupRows, G as placeInCode, H as QUALIFIED_NAME, I as separatedRows, J as whatPasswordIs, K as isTestResult, L as definedRows, M as isSolanaSecretKey, N as isStellarSeed, P as stackedRows, Q as isPublishedKey, R as insertedRows, St as characterClasses, U as isPlainlyDrawn, V as tokenChecksum, W as qualifiedName, X as placeOfKey, Y as endsLine, Z as placeOfPassword, _t as secret, at as isFormOf, bt as readsAsWords, ct as isOwnKey, dt as UUID$2, et as judgeTold, ft as isDrawn$1, gt as placeholder, ht as nothing, it as SERVICES, j as isCheckedBase58, lt as textOfBase64, mt as NOTHING, nt as judgeKey$2, ot as namesService, pt as isUnlikeNames, q as whatKeyIs, rt as judgePassword, st as serviceOf, tt as judgeChosen, ut as ALGORITHM, vt as placeholderReason, xt as wordLikeness, z as extentOfArmour } from "./foundation.js";

// src/detect/rules/value-forms.ts
const UUID_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEX_32_VALUE = /^[0-9a-f]{32}$/;
const HEX_40_VALUE = /^[0-9a-f]{40}$/;
const WORDS$1 = .8;
const drawn$1 = (value) => {
	const standIn = placeholderReason(value, "generic");
	if (standIn !== void 0) return placeholder(standIn);
	return /\d/.test(value) && /[A-Za-z]/.test(value) && !(readsAsWords(value) && isOfWords(value)) ? secret("its name says whose it is, and it has the length and alphabet of its kind") : NOTHING;
};
const noWords = (value) => value.length >= 20 && readsAsWords(value) && isOfWords(value) ? placeholder("it reads as words") : secret();
const FEW = 11;
const varied$1 = (value) => {
	if (/example/i.test(value)) return placeholder("it says that it is an example");
	return new Set(value.slice(-40)).size <= FEW ? placeholder("it has hardly any different characters") : secret("it has the form of its kind");
};
const drawnLetters = (value) => {
	const letters = value.replaceAll(/[ -]/g, "");
	const standIn = placeholderReason(letters, "generic");
	if (standIn !== void 0) return placeholder(standIn);
	return isOfWords(letters) ? NOTHING : secret("its name says whose it is, and its letters are drawn");
};
function isOfWords(text) {
	return (wordLikeness(text) ?? 1) >= WORDS$1;
}

// src/detect/rules/assigned-token.ts
function assignedRule(format) {
	const { id, title, anchors, name, value, severity, check, revoke, link, example } = format;
	return {
		id,
		title,
		severity: severity ?? "high",
		anchors: [...new Set(anchors.flatMap(writings))],
		match: {
			name,
			value
		},
		left: "none",
		check: check ?? noWords,
		remedy: [revoke],
		links: [link],
		finds: [],
		ignores: []
	};
}
function writings(anchor) {
	const words = anchor.split(/(?<=[A-Za-z\d])[_. -](?=[A-Za-z\d])/);
	const open = /[A-Za-z\d]$/.test(anchor);
	const joins = anchor.length > 6 ? [
		"-",
		".",
		" "
	] : ["-", "."];
	if (words.length === 1) return open ? [anchor] : [anchor, ...joins.map((join) => anchor.replace(/_$/, join))];
	return [
		"_",
		"-",
		".",
		" ",
		""
	].map((join) => words.join(join));
}

// src/detect/rules/token.ts
function tokenRule(format) {
	const { revoke, link, examples, severity, ignores, ...rest } = format;
	return {
		...rest,
		severity: severity ?? "high",
		remedy: [revoke],
		links: [link],
		finds: [],
		ignores: []
	};
}

// src/detect/rules/access-services.ts
function workos(id, title, severity, prefixes) {
	return tokenRule({
		id,
		title,
		severity,
		anchors: prefixes.map((prefix) => `${prefix}a2V5Xz`),
		match: new RegExp(`(?:${prefixes.join("|")})a2V5Xz[A-Za-z0-9+/]{50,120}={0,2}(?![A-Za-z0-9+/=])`),
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://workos.com/docs/reference/api-authentication",
		examples: [],
		ignores: []
	});
}
const accessServices = [
	workos("workos_production_api_key", "WorkOS API key", "critical", ["sk_live_", "sk_"]),
	workos("workos_staging_api_key", "WorkOS staging API key", "medium", ["sk_test_"]),
	tokenRule({
		id: "stytch-secret",
		title: "Stytch secret",
		severity: "critical",
		anchors: ["secret-live-"],
		match: /secret-live-(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{35,46}={0,2}(?![A-Za-z0-9_=-])/,
		revoke: "Rotate it in the dashboard, under API keys.",
		link: "https://stytch.com/docs/resources/workspace-management/secret-rotation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "stytch-test-secret",
		title: "Stytch test secret",
		severity: "low",
		anchors: ["secret-test-"],
		match: /secret-test-(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{35,46}={0,2}(?![A-Za-z0-9_=-])/,
		revoke: "Rotate it in the dashboard, under API keys.",
		link: "https://stytch.com/docs/resources/workspace-management/secret-rotation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "unkey_root_key",
		title: "Unkey root key",
		severity: "critical",
		anchors: ["unkey_"],
		match: /unkey_(?=[A-Za-z]{0,40}\d)[1-9A-HJ-NP-Za-km-z]{20,44}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the settings, under Root keys.",
		link: "https://www.unkey.com/docs/security/root-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "zuplo_consumer_api_key",
		title: "Zuplo consumer API key",
		anchors: ["zpka_"],
		match: /zpka_[0-9a-f]{32}_[0-9a-f]{8}(?![A-Za-z0-9])/,
		revoke: "Roll the key of the consumer in the portal.",
		link: "https://zuplo.com/docs/articles/api-key-leak-detection",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "svix-api-key",
		title: "Svix API key",
		anchors: ["svix"],
		name: /svix[\w.-]{0,15}(?:key|token)/i,
		value: /^(?:test)?sk_[A-Za-z0-9_-]{32}(?:\.[a-z]{2})?$/,
		revoke: "Expire it in the dashboard, under API access.",
		link: "https://docs.svix.com/quickstart",
		example: []
	}),
	tokenRule({
		id: "seam-api-key",
		title: "Seam API key",
		anchors: ["seam_"],
		match: /seam_[A-Za-z0-9]{6,16}_(?=[A-Za-z]{0,31}\d)(?=[a-z0-9]{0,31}[A-Z])[A-Za-z0-9]{20,32}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the console, under Developer, API keys.",
		link: "https://docs.seam.co/latest/core-concepts/authentication/api-keys",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/placed-password.ts
function passwordThat$1(why) {
	return (value, { file }) => {
		const judged = judgePassword({
			value,
			name: "password",
			delimited: true
		}, file);
		return judged.secret ? secret(why, judged.reason) : nothing(judged.reason);
	};
}
function toldPasswordThat(why) {
	return (value, { file }) => {
		const judged = judgeTold(value, file);
		return judged.secret ? secret(why, judged.reason) : nothing(judged.reason);
	};
}

// src/detect/rules/account-calls.ts
const common$14 = {
	severity: "medium",
	generic: true,
	left: "none",
	reach: 420,
	remedy: ["Change it, and take the new one from the environment or a secret store."],
	links: []
};
const password$7 = {
	...common$14,
	kind: "password",
	guessable: true
};
const ofAccount = (value, { file }) => {
	if (/@[\w-]+\.|^\d[\d./:-]+|^[a-z-]+[./]\w|^[+/.#]|^\+?\d|^[\da-f-]{16,}$/i.test(value)) return nothing("it is an address, a date or an id");
	if (!/\d.*\d|[!#$%^&*?]/.test(value)) return nothing("it may be a name");
	const judged = judgeTold(value, file);
	return judged.secret ? secret("an account is made of it", judged.reason) : nothing(judged.reason);
};
const keyOfCall$1 = (value, { file }) => {
	if (/^\w+:/.test(value)) return nothing("it is a name");
	const judged = judgeKey$2({
		value,
		name: "secret",
		delimited: true
	}, file);
	return judged.secret ? secret("it stands where a call takes a secret", judged.reason) : nothing(judged.reason);
};
const STRING$1 = "[\"'][^\"'\\r\\n]{1,80}[\"']";
const accountCalls = [
	{
		...password$7,
		id: "account-password",
		title: "Password of an account that a program makes",
		anchors: [
			"User(",
			"Account(",
			"Credentials(",
			"Credential(",
			"register(",
			"signup(",
			"sign_up(",
			"authenticate(",
			"basicAuth(",
			"credentials == "
		],
		match: new RegExp(`(?:(?:(?<![A-Za-z])|new [A-Z]\\w{0,20})(?:User|Account|Credentials?)\\((?:\\s{0,12}\\d{1,9},)?|(?<![A-Za-z])(?:register|sign_?[uU]p|authenticate)\\((?=\\s{0,12}["'][^"'\\s]{1,60}@)|credentials == \\[|basicAuth\\(\\{\\s{0,12}users: ?\\{)\\s{0,12}(?:${STRING$1},|${STRING$1}:|(?<=\\{\\s{0,12})\\w{1,40}:)\\s{0,12}(?:["'][^"'\\s@]{1,60}@[^"'\\s]{3,60}["'],\\s{0,12})?["'](?<secret>[^"'\\r\\n\\s]{6,64})["']\\s{0,12}[,)\\]}]`),
		check: ofAccount,
		finds: [],
		ignores: []
	},
	{
		...password$7,
		id: "realm-credentials-password",
		title: "Password of a repository of packages",
		anchors: ["Credentials(\""],
		match: new RegExp(`Credentials\\(\\s{0,12}(?:${STRING$1},\\s{0,12}){3}"(?<secret>[^"\\r\\n\\s]{6,100})"\\s{0,12}\\)`),
		check: passwordThat$1("a call takes it as a password"),
		finds: [],
		ignores: []
	},
	{
		...common$14,
		kind: "secret",
		id: "placed-application-secret",
		title: "Secret of an application or of a store in a call",
		anchors: [
			"provider :",
			"omniauth :",
			"NewStatic",
			"AwsBasicCredentials.create(",
			"OAuthHandler(",
			"OAuth1("
		],
		match: new RegExp(`(?:(?:provider|omniauth) :\\w{2,40},|(?:NewStatic(?:V[24]|Credentials(?:Provider)?)|AwsBasicCredentials\\.create|OAuthHandler|OAuth1)\\()\\s{0,12}${STRING$1},\\s{0,12}["'](?<secret>[^"'\\r\\n\\s]{12,100})["']`),
		check: keyOfCall$1,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/address-keys.ts
const HEX = "[\\da-f]";
const UUID$1 = `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`;
const ANY = "[A-Za-z\\d]";
const ADDRESSES = [
	[
		"rpc.ankr.com/",
		`[a-z_]{2,24}\\/(?<secret>${HEX}{64})`,
		(make) => `eth/${make.hex(64)}`
	],
	[
		"p2pify.com/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"getblock.io/",
		`${HEX}{32}|${UUID$1}`,
		(make) => make.hex(32)
	],
	[
		"blastapi.io/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"nownodes.io/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"nodereal.io/v1/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"moralis.io/",
		`${HEX}{24}(?=/)`,
		(make) => `${make.hex(24)}/eth`
	],
	[
		"hc-ping.com/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"loggly.com/inputs/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"victorops.com/integrations/generic/20131114/alert/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"pagerduty.com/integration/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"datadoghq.com/v1/input/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"datadoghq.eu/v1/input/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"exchangerate-api.com/v6/",
		`${HEX}{24}`,
		(make) => make.hex(24)
	],
	[
		"api.darksky.net/forecast/",
		`${HEX}{32}`,
		(make) => make.hex(32)
	],
	[
		"wunderground.com/api/",
		`${HEX}{16}(?=/)`,
		(make) => `7f3a9c1e${make.hex(8)}/conditions`
	],
	[
		"qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"flock.com/hooks/sendMessage/",
		UUID$1,
		(make) => make.uuid()
	],
	[
		"uptime.betterstack.com/api/v1/heartbeat/",
		`${ANY}{24}`,
		(make) => `k7${make.base62(22)}`
	],
	[
		"conda.anaconda.org/t/",
		`[a-z]{2}-${UUID$1}`,
		(make) => `ac-${make.uuid()}`
	],
	[
		"omdbapi.com/?apikey=",
		`${HEX}{8}`,
		() => "3f7a91c2"
	],
	[
		"sctapi.ftqq.com/",
		`SCT\\d{1,8}T${ANY}{25,40}`,
		(make) => `SCT1234T${make.base62(30)}.send`
	],
	[
		"api.day.app/",
		`${ANY}{22}`,
		(make) => `k7${make.base62(20)}`
	],
	[
		"/webhooks/incoming/",
		`Y2lzY29${ANY}{60,130}`,
		(make) => `Y2lzY29${make.base62(90)}`
	],
	[
		"/hooks/",
		`[a-z\\d]{26}|${ANY}{17,24}/${ANY}{40,70}`,
		(make) => `k7q2x9m4${make.of("abcdefghijkmnopqrstuwxyz13456789", 18)}`
	]
];
function escaped(literal) {
	return literal.replaceAll(/[.?/]/g, "\\$&");
}
const addressKeys = [{
	id: "address-key",
	kind: "secret",
	title: "Key in the address of a service",
	severity: "medium",
	anchors: ADDRESSES.map(([before]) => before.replace(/\?.*/, "")),
	left: "none",
	match: new RegExp(ADDRESSES.map(([before, form]) => form.includes("<secret>") ? `${escaped(before)}${form}` : `${escaped(before)}(?<secret>${form})`).map((each) => `${each}(?![\\w-]|\\.(?!send))`).join("|"), "i"),
	check: (value) => {
		if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || entropyOf(value) < 2.6) return nothing("it was not drawn");
		const stand = placeholderReason(value, "generic");
		return stand === void 0 ? secret("it stands where the addresses of a service have a key") : nothing(stand);
	},
	remedy: ["Make a new one at the service, put it where the old one is used, then revoke the old one."],
	links: [],
	finds: [],
	ignores: []
}];

// src/detect/rules/ai-platforms.ts
const UUID_AND_HEX = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}$/;
const aiPlatforms = [
	tokenRule({
		id: "anyscale-api-key",
		title: "Anyscale API key",
		anchors: ["esecret_"],
		match: /esecret_[A-Za-z0-9]{20,40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://docs.anyscale.com/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "assemblyai-api-key",
		title: "AssemblyAI API key",
		anchors: [
			"assemblyai",
			"assembly_ai",
			"assembly-ai"
		],
		name: /assembly[-_.]?ai[\w.-]{0,20}(?:key|token)/i,
		value: HEX_32_VALUE,
		revoke: "Delete it in the dashboard, under API Keys.",
		link: "https://www.assemblyai.com/docs/",
		example: []
	}),
	tokenRule({
		id: "baiduai_api_key",
		title: "Baidu AI Cloud API key",
		anchors: ["bce-v3/ALTAK-"],
		match: /bce-v3\/ALTAK-[A-Za-z0-9]{21}\/[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console, under Security authentication, API keys.",
		link: "https://cloud.baidu.com/doc/IAM/s/Mm2x80srv",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "cerebras-api-key",
		title: "Cerebras API key",
		anchors: ["csk-"],
		match: /csk-[a-z0-9]{48}(?![A-Za-z0-9-])/,
		revoke: "Delete it on the platform, under API keys.",
		link: "https://inference-docs.cerebras.ai/quickstart",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "clarifai-personal-access-token",
		title: "Clarifai personal access token",
		anchors: ["clarifai"],
		name: /clarifai[\w.-]{0,20}(?:pat|key|token)/i,
		value: HEX_32_VALUE,
		revoke: "Delete it under Settings, Security.",
		link: "https://docs.clarifai.com/control/authentication/pat",
		example: []
	}),
	assignedRule({
		id: "cohere_api_key",
		title: "Cohere API key",
		anchors: [
			"cohere_",
			"cohere-",
			"cohere.",
			"cohereapi",
			"coherekey",
			"co_api_key"
		],
		name: /(?:cohere[\w.-]{0,20}(?:key|token)|(?:^|[^a-z])co_api_key)$/i,
		value: /^[A-Za-z0-9]{40}$/,
		check: drawn$1,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.cohere.com/reference/about",
		example: []
	}),
	assignedRule({
		id: "cursor-api-key",
		title: "Cursor API key",
		anchors: [
			"cursor_api",
			"cursor-api",
			"cursorapi"
		],
		name: /cursor[-_.]?api[-_.]?key/i,
		value: /^(?:key|crsr)_[0-9a-f]{64}$/,
		revoke: "Revoke it in the dashboard, under Integrations.",
		link: "https://docs.cursor.com/en/background-agent/api/overview",
		example: []
	}),
	assignedRule({
		id: "deepgram-api-key",
		title: "Deepgram API key",
		anchors: ["deepgram"],
		name: /deepgram[\w.-]{0,20}(?:key|token|secret)/i,
		value: HEX_40_VALUE,
		revoke: "Delete it in the console, under API keys.",
		link: "https://developers.deepgram.com/docs/create-additional-api-keys",
		example: []
	}),
	assignedRule({
		id: "deepl-api-key",
		title: "DeepL API key",
		anchors: ["deepl"],
		name: /deepl[\w.-]{0,20}(?:key|token)/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx)?$/,
		revoke: "Deactivate it under Account, API keys.",
		link: "https://developers.deepl.com/docs/getting-started/auth",
		example: []
	}),
	tokenRule({
		id: "e2b-api-key",
		title: "E2B API key",
		anchors: ["e2b_"],
		match: /e2b_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://e2b.dev/docs/api-key",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "elevenlabs-api-key",
		title: "ElevenLabs API key",
		anchors: ["sk_"],
		match: /sk_[0-9a-f]{48}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Developers, API Keys.",
		link: "https://elevenlabs.io/docs/api-reference/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "exa-api-key",
		title: "Exa API key",
		anchors: [
			"exa_api",
			"exa-api",
			"exaapi"
		],
		name: /(?:^|[^a-z])exa[-_.]?api[-_.]?key/i,
		value: UUID_VALUE,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.exa.ai/reference/getting-started",
		example: []
	}),
	assignedRule({
		id: "fal-api-key",
		title: "fal API key",
		anchors: [
			"fal_key",
			"fal-key",
			"fal_api",
			"falkey",
			"falapi",
			"fal_ai",
			"fal_admin"
		],
		name: /(?:^|[^a-z])fal[-_.]?(?:ai|api|admin)?[-_.]?(?:api[-_.]?)?key/i,
		value: UUID_AND_HEX,
		revoke: "Delete it in the dashboard, under Keys.",
		link: "https://docs.fal.ai/authentication/key-based/",
		example: []
	}),
	tokenRule({
		id: "firecrawl-api-key",
		title: "Firecrawl API key",
		anchors: ["fc-"],
		match: /fc-[0-9a-f]{32}(?![A-Za-z0-9-])/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.firecrawl.dev/introduction",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "fireworks-api-key",
		title: "Fireworks AI API key",
		anchors: ["fireworks"],
		name: /fireworks[\w.-]{0,20}(?:key|token)/i,
		value: /^fw_[A-Za-z0-9]{20,24}$/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://docs.fireworks.ai/getting-started/quickstart",
		example: []
	}),
	assignedRule({
		id: "gladia-api-key",
		title: "Gladia API key",
		anchors: ["gladia"],
		name: /gladia[\w.-]{0,20}(?:key|token)/i,
		value: UUID_VALUE,
		revoke: "Delete it in the account, under API keys.",
		link: "https://docs.gladia.io/",
		example: []
	})
];

// src/detect/rules/ai-services.ts
const aiServices = [
	tokenRule({
		id: "groq_api_key",
		title: "Groq API key",
		anchors: ["gsk_"],
		match: /gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console.",
		link: "https://console.groq.com/keys",
		examples: []
	}),
	tokenRule({
		id: "perplexity_api_key",
		title: "Perplexity API key",
		anchors: ["pplx-"],
		match: /pplx-[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under API.",
		link: "https://docs.perplexity.ai/",
		examples: []
	}),
	tokenRule({
		id: "replicate_api_token",
		title: "Replicate API token",
		anchors: ["r8_"],
		match: /r8_[A-Za-z0-9]{37,40}(?![A-Za-z0-9])/,
		revoke: "Disable it on the page of API tokens.",
		link: "https://replicate.com/account/api-tokens",
		examples: []
	}),
	tokenRule({
		id: "xai_api_key",
		title: "xAI API key",
		anchors: ["xai-"],
		match: /xai-[A-Za-z0-9]{80}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console.",
		link: "https://console.x.ai/",
		examples: []
	}),
	tokenRule({
		id: "openrouter_api_key",
		title: "OpenRouter API key",
		anchors: ["sk-or-v1-"],
		match: /sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under Keys.",
		link: "https://openrouter.ai/settings/keys",
		examples: []
	}),
	tokenRule({
		id: "deepseek_api_key",
		title: "DeepSeek API key",
		anchors: ["sk-"],
		match: /sk-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the platform, under API keys.",
		link: "https://platform.deepseek.com/api_keys",
		examples: []
	}),
	tokenRule({
		id: "hf_user_access_token",
		title: "Hugging Face user access token",
		anchors: ["hf_"],
		match: /hf_(?:[A-Za-z]{34}|(?=[A-Za-z]{0,36}\d)[A-Za-z0-9]{34,37})(?![A-Za-z0-9_])/,
		revoke: "Invalidate it under Settings, Access Tokens.",
		link: "https://huggingface.co/docs/hub/security-tokens",
		examples: []
	}),
	tokenRule({
		id: "hf_org_api_key",
		title: "Hugging Face organization token",
		anchors: ["api_org_"],
		match: /api_org_[A-Za-z0-9]{34}(?![A-Za-z0-9_])/,
		revoke: "Invalidate it in the settings of the organization.",
		link: "https://huggingface.co/docs/hub/security-tokens",
		examples: []
	}),
	tokenRule({
		id: "langchain_api_personal_key",
		title: "LangSmith personal access token",
		anchors: ["lsv2_pt_"],
		match: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings.",
		link: "https://docs.smith.langchain.com/",
		examples: []
	}),
	tokenRule({
		id: "langchain_api_server_key",
		title: "LangSmith service key",
		anchors: ["lsv2_sk_", "ls__"],
		match: /(?:lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}|ls__[0-9a-f]{32})(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings.",
		link: "https://docs.smith.langchain.com/",
		examples: []
	})
];

// src/detect/rules/airtable.ts
const airtable = [tokenRule({
	id: "airtable_personal_access_token",
	title: "Airtable personal access token",
	anchors: ["pat"],
	match: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![A-Za-z0-9])/,
	revoke: "Delete it in the developer hub.",
	link: "https://support.airtable.com/docs/creating-personal-access-tokens",
	examples: []
}), assignedRule({
	id: "airtable_api_key",
	title: "Airtable API key",
	severity: "low",
	anchors: ["airtable"],
	name: /airtable/i,
	value: /^key[A-Za-z0-9]{14}$/,
	revoke: "Legacy keys no longer work since February 2024; regenerate it all the same.",
	link: "https://support.airtable.com/docs/airtable-api-key-deprecation-notice",
	example: []
})];

// src/detect/rules/aliyun.ts
const ALIYUN_RULE_ID = "alibaba-cloud-access-key";
const ALIYUN_REMEDY = ["Make a new AccessKey in RAM, put it where the old one is used, then disable the old one and delete it.", "Look in ActionTrail for what the key was used for since it was published."];
const ALIYUN_LINKS = ["https://www.alibabacloud.com/help/en/ram/user-guide/accesskey-pair-leakage"];
const common$13 = {
	kind: ALIYUN_RULE_ID,
	remedy: ALIYUN_REMEDY,
	links: ALIYUN_LINKS
};
function isPlausibleAliyunSecret(value) {
	if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || entropyOf(value) < 3.6) return false;
	const capitals = value.replaceAll(/[^A-Z]/g, "").length;
	return (/\d/.test(value) || capitals >= 8 || !readsAsWords(value)) && textOfBase64(value) === void 0;
}
const aliyun = [
	{
		id: ALIYUN_RULE_ID,
		title: "Alibaba Cloud AccessKey",
		severity: "low",
		anchors: ["LTAI", "STS.N"],
		match: /LTAI(?:[A-Za-z0-9]{16,22}|[A-Za-z0-9]{12})(?![A-Za-z0-9])|STS\.N[A-Za-z0-9]{20,32}(?![A-Za-z0-9])/,
		reach: 48,
		part: {
			family: "aliyun",
			role: "id"
		},
		...common$13,
		finds: [],
		ignores: []
	},
	{
		id: "alibaba-cloud-access-key-secret",
		title: "Alibaba Cloud AccessKey secret",
		severity: "medium",
		anchors: ["secret"],
		match: {
			name: /secret/i,
			value: /^[A-Za-z0-9]{30}$|^[A-Za-z0-9]{40,46}$/
		},
		left: "none",
		check: (value) => isPlausibleAliyunSecret(value) ? secret("of the length and alphabet of its kind") : NOTHING,
		part: {
			family: "aliyun",
			role: "secret"
		},
		...common$13,
		finds: [],
		ignores: []
	},
	{
		id: "alibaba-cloud-security-token",
		title: "Alibaba Cloud security token",
		severity: "low",
		anchors: ["CAIS"],
		match: /CAIS[A-Za-z0-9+/]{96,2000}={0,2}(?![A-Za-z0-9+/=])/,
		reach: 400,
		opaque: true,
		part: {
			family: "aliyun",
			role: "session"
		},
		...common$13,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/amazon-login.ts
const amazonLogin = [
	tokenRule({
		id: "amazon_oauth_client_secret",
		title: "Login with Amazon client secret",
		severity: "critical",
		anchors: ["amzn1.oa2-cs.v1."],
		match: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the developer console, on the page of the application.",
		link: "https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "amazon-lwa-refresh-token",
		title: "Login with Amazon refresh token",
		severity: "critical",
		anchors: ["Atzr|"],
		match: /Atzr\|[A-Za-z0-9_-]{80,600}(?![A-Za-z0-9_-])/,
		revoke: "Take back the consent that was given to the application, or rotate its client secret.",
		link: "https://developer-docs.amazon.com/sp-api/docs/authorize-applications",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "amazon-lwa-access-token",
		title: "Login with Amazon access token",
		severity: "medium",
		anchors: ["Atza|"],
		match: /Atza\|[A-Za-z0-9_-]{80,600}(?![A-Za-z0-9_-])/,
		revoke: "It ends within an hour; look for the refresh token that it came from.",
		link: "https://developer.amazon.com/docs/login-with-amazon/access-token.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "amazon-mws-auth-token",
		title: "Amazon MWS authorization token",
		anchors: ["amzn.mws."],
		match: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Remove the developer in Seller Central, under User permissions.",
		link: "https://developer-docs.amazon.com/sp-api/docs/migrating-authorization-from-amazon-marketplace-web-service",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/anthropic.ts
const anthropic = [
	tokenRule({
		id: "anthropic_api_key",
		title: "Anthropic API key",
		severity: "critical",
		anchors: ["sk-ant-api"],
		match: /sk-ant-api\d{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://support.anthropic.com/en/articles/9767949",
		examples: []
	}),
	tokenRule({
		id: "anthropic_admin_api_key",
		title: "Anthropic Admin API key",
		severity: "critical",
		anchors: ["sk-ant-admin"],
		match: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the console, under Admin keys.",
		link: "https://docs.anthropic.com/en/api/administration-api",
		examples: []
	}),
	tokenRule({
		id: "anthropic_session_id",
		title: "Anthropic session or OAuth token",
		anchors: [
			"sk-ant-sid",
			"sk-ant-oat",
			"sk-ant-ort"
		],
		match: /sk-ant-(?:sid|oat|ort)\d{2}-[A-Za-z0-9_-]{80,140}(?![A-Za-z0-9_-])/,
		revoke: "Log out of all sessions.",
		link: "https://support.anthropic.com/en/articles/9767949",
		examples: []
	})
];

// src/detect/rules/aws.ts
const AWS_RULE_ID = "aws-access-key";
const AWS_REMEDY = ["Make a new key, put it where the old one is used, then deactivate the old one; deleting the text does not help.", "Look in CloudTrail for what the key was used for since it was published."];
const AWS_LINKS = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html", "https://repost.aws/knowledge-center/potential-account-compromise"];
const SMTP_AROUND = 600;
const URL_AROUND = 2400;
const common$12 = {
	remedy: AWS_REMEDY,
	links: AWS_LINKS
};
const aws = [
	{
		id: AWS_RULE_ID,
		title: "AWS access key",
		severity: "medium",
		anchors: [
			"AKIA",
			"ASIA",
			"ABIA",
			"ACCA"
		],
		match: /A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}(?![A-Za-z0-9])/,
		reach: 24,
		part: {
			family: "aws",
			role: "id"
		},
		finds: [],
		ignores: [],
		...common$12
	},
	{
		id: "aws-secret-access-key",
		kind: AWS_RULE_ID,
		title: "AWS secret access key",
		severity: "high",
		anchors: [
			"secret",
			"secret access key",
			"secret key",
			"aws_key",
			"aws-key",
			"awskey"
		],
		match: {
			name: /secret|aws[-_]?key/i,
			value: /^[A-Za-z0-9/+]{40}$/
		},
		left: "none",
		check: (value) => isPlausibleAwsSecret(value, { bare: false }) ? secret() : NOTHING,
		part: {
			family: "aws",
			role: "secret"
		},
		finds: [],
		ignores: [],
		...common$12
	},
	{
		id: "aws-session-token",
		title: "AWS session token",
		severity: "medium",
		anchors: [
			"session_token",
			"sessiontoken",
			"security_token",
			"securitytoken",
			"session-token"
		],
		match: {
			name: /./,
			value: /^[A-Za-z0-9/+=]{100,4000}$/,
			longest: 4096
		},
		left: "none",
		opaque: true,
		check: (value) => value.includes("EXAMPLE") ? placeholder("it says that it is an example") : secret(),
		part: {
			family: "aws",
			role: "session"
		},
		finds: [],
		ignores: [],
		...common$12
	},
	{
		id: "aws-unnamed-session-token",
		kind: "aws-session-token",
		title: "AWS session token",
		severity: "medium",
		anchors: [
			"IQoJb3JpZ2lu",
			"FwoGZXIvYXdz",
			"FQoGZXIvYXdz"
		],
		match: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9/+]{120,3000}={0,2}(?![A-Za-z0-9/+=])/,
		reach: 1e3,
		opaque: true,
		check: (value) => value.includes("EXAMPLE") ? placeholder("it says that it is an example") : secret(),
		part: {
			family: "aws",
			role: "session"
		},
		finds: [],
		ignores: [],
		...common$12
	},
	{
		id: "aws-bedrock-api-key",
		title: "Amazon Bedrock API key",
		severity: "critical",
		anchors: ["ABSK", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu"],
		match: /ABSK(?=[A-Za-z0-9+/]{0,40}[a-z0-9+/])[A-Za-z0-9+/]{90,269}={0,2}(?![A-Za-z0-9+/=])|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu[A-Za-z0-9+/=_-]{40,4000}/,
		reach: 400,
		opaque: true,
		remedy: ["Deactivate it with UpdateServiceSpecificCredential, then delete it; use a role where you can."],
		links: ["https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"],
		finds: [],
		ignores: []
	},
	{
		id: "aws-ses-smtp-password",
		title: "Amazon SES SMTP password",
		severity: "high",
		anchors: [
			"pass",
			"pwd",
			"secret"
		],
		match: {
			name: /pass|pwd|secret/i,
			value: /^B[A-P][A-Za-z0-9+/]{42}$/
		},
		around: SMTP_AROUND,
		left: "none",
		check: (value, { text, found }) => {
			const around = text.slice(Math.max(0, found.start - SMTP_AROUND), found.end + SMTP_AROUND);
			return /email-smtp|\bses[_.-]|AKIA[A-Z2-7]{16}/i.test(around) && isPlausibleAwsSecret(value, { bare: false }) ? secret("it has the form of such a password, and stands beside a server or user of its kind") : NOTHING;
		},
		remedy: ["Make new SMTP credentials, then delete the access key of the user that the old ones belong to."],
		links: ["https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html"],
		finds: [],
		ignores: []
	},
	{
		id: "aws-presigned-url",
		title: "Presigned URL of AWS or Google Cloud",
		severity: "medium",
		anchors: ["X-Amz-Signature=", "X-Goog-Signature="],
		match: /X-(?:Amz-Signature=(?<secret>[0-9a-f]{64})|Goog-Signature=(?<secret>[0-9a-f]{512}))(?![0-9a-f])/i,
		reach: 600,
		around: URL_AROUND,
		check: (_, { text, found, now }) => {
			const around = text.slice(Math.max(0, found.start - URL_AROUND), found.end + URL_AROUND);
			const at = /X-(?:Amz|Goog)-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(around);
			const seconds = /X-(?:Amz|Goog)-Expires=(\d{1,7})/i.exec(around)?.[1];
			if (!at || seconds === void 0) return NOTHING;
			const [year, month, day, hour, minute, second] = at.slice(1).map(Number);
			return Date.UTC(year, month - 1, day, hour, minute, second) + Number(seconds) * 1e3 < now.getTime() ? {
				is: "secret",
				severity: "low",
				why: ["it has expired"]
			} : secret("whoever has it may do what it signs until it expires");
		},
		remedy: ["Deactivate the key that signed it, or wait until it expires: a presigned URL cannot be revoked alone."],
		links: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html"],
		finds: [],
		ignores: []
	},
	{
		id: "told-aws-secret-key",
		kind: "secret",
		title: "AWS secret access key without its id",
		severity: "medium",
		generic: true,
		anchors: [
			"aws:",
			"aws =",
			"aws=",
			"aws\"",
			"aws key",
			"aws creds",
			"amazon key"
		],
		match: /(?:aws|amazon)(?: (?:key|creds))?["'`]?\s?(?:[:=]|is)?\s?["'`]?(?<secret>[A-Za-z\d/+]{40})(?![\w/+=.-])/i,
		reach: 80,
		check: (value) => isPlausibleAwsSecret(value, { bare: true }) ? secret("it has the form of such a key, and is said to be of AWS") : NOTHING,
		finds: [],
		ignores: [],
		...common$12
	}
];

// src/detect/rules/azure.ts
const ROTATE$2 = "Regenerate it on the page of the resource, under Keys.";
const SAS_AROUND = 400;
const besideSasParameters = (_, { text, found, now }) => {
	const around = text.slice(Math.max(0, found.start - SAS_AROUND), found.end + SAS_AROUND);
	const expiry = /[?&;"'](?:amp;)?se=(?<at>[\w:%.-]{10,40})/.exec(around)?.groups?.at;
	if (expiry === void 0 || !/[?&;"'\s](?:amp;)?s[vpr]=/.test(around)) return NOTHING;
	return Date.parse(expiry.replaceAll(/%3a/gi, ":")) < now.getTime() ? {
		is: "secret",
		severity: "low",
		why: ["it signs a shared access signature that has expired"]
	} : secret("it signs a shared access signature");
};
const EMULATOR_KEY = /^(?:Eby8vdM02xNOcqFl|C2y6yDjf5\/R\+ob0N)/;
const azure = [
	{
		id: "azure_storage_account_key",
		title: "Azure storage account or Cosmos DB key",
		severity: "critical",
		anchors: ["AccountKey"],
		match: /AccountKey["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9+/]{86}==)/,
		check: (value) => EMULATOR_KEY.test(value) ? placeholder("it is the key of an emulator, which everybody has") : secret(),
		remedy: [ROTATE$2],
		links: ["https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "azure_storage_account_key_identifiable",
		title: "Azure storage account key",
		severity: "critical",
		anchors: ["+ASt"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))\+ASt[A-Za-z0-9+/]{5,6}={1,2}/,
		left: "none",
		revoke: ROTATE$2,
		link: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
		examples: []
	}),
	tokenRule({
		id: "azure_active_directory_application_secret",
		title: "Microsoft Entra application secret",
		severity: "critical",
		anchors: ["Q~"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d))Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/,
		left: "none",
		revoke: "Delete it under Certificates and secrets of the app registration.",
		link: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
		examples: []
	}),
	{
		id: "azure_sas_token",
		title: "Azure shared access signature",
		severity: "high",
		anchors: ["sig="],
		match: /sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){40,86}(?:%3[Dd]|=){1,2})/,
		around: SAS_AROUND,
		check: besideSasParameters,
		remedy: ["Rotate the key that signed it: a signature cannot be revoked alone, unless a stored access policy stands behind it."],
		links: ["https://learn.microsoft.com/azure/storage/common/storage-sas-overview"],
		finds: [],
		ignores: []
	},
	{
		id: "azure_shared_access_key",
		title: "Azure Service Bus, Event Hubs or IoT Hub key",
		severity: "high",
		anchors: ["SharedAccessKey="],
		match: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{42,43}=|[A-Za-z0-9+/]{86}==)/,
		remedy: [ROTATE$2],
		links: ["https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "azure_devops_personal_access_token",
		title: "Azure DevOps personal access token",
		severity: "critical",
		anchors: ["AZDO"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{76}))AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Revoke it under User settings, Personal access tokens.",
		link: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
		examples: []
	}),
	assignedRule({
		id: "azure-devops-legacy-token",
		title: "Azure DevOps personal access token of the form before 2024",
		severity: "critical",
		anchors: [
			"azure_devops",
			"azdo_",
			"ado_pat",
			"ado_token",
			"vsts_",
			"vsce_pat",
			"system_accesstoken",
			"azp_token"
		],
		name: /(?:azure[-_.]?devops|azdo|(?:^|[^a-z])ado|vsts|vsce|azp|system_access)[\w.-]{0,20}(?:pat|token)$/i,
		value: /^[a-z2-7]{52}$/,
		revoke: "Revoke it under User settings, Personal access tokens.",
		link: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
		example: []
	}),
	{
		...assignedRule({
			id: "azure-named-account-key",
			title: "Azure storage account or Cosmos DB key under its name",
			severity: "critical",
			anchors: [
				"storage_",
				"storagekey",
				"storageaccount",
				"cosmos",
				"account_key",
				"accountkey",
				"azure_batch"
			],
			name: /(?:storage|cosmos|batch)[\w.-]{0,30}key$|^account_?key$/i,
			value: /^[A-Za-z0-9+/]{86}==$/,
			check: (value) => EMULATOR_KEY.test(value) ? placeholder("it is the key of an emulator, which everybody has") : secret(),
			revoke: ROTATE$2,
			link: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
			example: []
		}),
		kind: "azure_storage_account_key"
	},
	assignedRule({
		id: "azure-publish-profile-password",
		title: "Password of an Azure publish profile",
		severity: "critical",
		anchors: ["userpwd"],
		name: /userpwd$/i,
		value: /^[A-Za-z0-9]{60}$/,
		revoke: "Reset the publish profile of the app.",
		link: "https://learn.microsoft.com/azure/app-service/deploy-configure-credentials",
		example: []
	}),
	tokenRule({
		id: "azure_ai_services_key",
		title: "Azure AI services key",
		severity: "critical",
		anchors: ["JQQJ99"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}))JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9])/,
		left: "none",
		revoke: ROTATE$2,
		link: "https://learn.microsoft.com/azure/ai-services/rotate-keys",
		examples: []
	}),
	tokenRule({
		id: "azure_function_key",
		title: "Azure Functions key",
		anchors: ["AzFu"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_-])[A-Za-z0-9_-]{44}))AzFu[A-Za-z0-9_-]{6}==/,
		left: "none",
		revoke: "Renew it under App keys of the function app.",
		link: "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to",
		examples: []
	}),
	tokenRule({
		id: "azure_container_registry_key_identifiable",
		title: "Azure Container Registry key",
		severity: "critical",
		anchors: ["+ACR"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{42}))\+ACR[A-Za-z0-9+/]{6}(?![A-Za-z0-9+/])/,
		left: "none",
		revoke: "Regenerate the password of the registry: az acr credential renew.",
		link: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
		examples: []
	})
];

// src/detect/rules/azure-cognitive.ts
function serviceKey(id, title, anchors, name, named) {
	return assignedRule({
		id,
		title,
		anchors,
		name,
		value: HEX_32_VALUE,
		revoke: "Regenerate it on the page of the resource, under Keys and Endpoint.",
		link: "https://learn.microsoft.com/azure/ai-services/rotate-keys",
		example: []
	});
}
const azureCognitive = [
	serviceKey("azure_openai_key", "Azure OpenAI key", [
		"azure_openai",
		"azure-openai",
		"azureopenai",
		"azure_ai_openai",
		"aoai_"
	], /(?:azure[-_.]?(?:ai[-_.]?)?openai|(?:^|[^a-z])aoai)[\w.-]{0,24}key/i, "AZURE_OPENAI_API_KEY"),
	serviceKey("azure_speech_services_key", "Azure Speech key", [
		"speech_key",
		"azure_speech",
		"azurespeech",
		"azure-speech",
		"speechservice",
		"speech_service"
	], /(?:azure[-_.]?speech[\w.-]{0,24}key|speech[-_.]?service[\w.-]{0,12}key|^speech_key$)/i, "AZURE_SPEECH_KEY"),
	serviceKey("azure_text_translation_key", "Azure Translator key", [
		"translator_",
		"azure_translat",
		"azuretranslat",
		"azure-translat",
		"translatortext"
	], /(?:azure[-_.]?translat\w{0,4}[\w.-]{0,20}key|translator[-_.]?(?:text[-_.]?)?(?:api|subscription|resource|service)?[-_.]?key)/i, "AZURE_TRANSLATOR_KEY"),
	serviceKey("azure_computer_vision_key", "Azure Vision key", [
		"vision_key",
		"computer_vision",
		"computervision",
		"computer-vision",
		"azure_vision"
	], /(?:computer[-_.]?vision[\w.-]{0,24}key|azure[-_.]?vision[\w.-]{0,16}key|^vision_key$)/i, "COMPUTER_VISION_KEY"),
	serviceKey("azure_custom_vision_training_key", "Azure Custom Vision training key", [
		"customvision",
		"custom_vision",
		"custom-vision",
		"vision_training"
	], /(?:custom[-_.]?vision|^vision)[-_.]?training[-_.]?key/i, "CUSTOM_VISION_TRAINING_KEY"),
	serviceKey("azure_custom_vision_prediction_key", "Azure Custom Vision prediction key", [
		"customvision",
		"custom_vision",
		"custom-vision",
		"vision_prediction"
	], /(?:custom[-_.]?vision|^vision)[-_.]?prediction[-_.]?key/i, "CUSTOM_VISION_PREDICTION_KEY"),
	serviceKey("azure_form_recognizer_key", "Azure Document Intelligence key", [
		"form_recognizer",
		"formrecognizer",
		"form-recognizer",
		"document_intelligence",
		"documentintelligence"
	], /(?:form[-_.]?recognizer|document[-_.]?intelligence)[\w.-]{0,20}key/i, "FORM_RECOGNIZER_KEY"),
	serviceKey("azure_face_key", "Azure Face key", [
		"azure_face",
		"azureface",
		"face_api",
		"face_subscription",
		"face_apikey"
	], /(?:azure[-_.]?face[\w.-]{0,20}key|(?:^|[^a-z])face[-_.]?(?:api|subscription)[-_.]?key)/i, "AZURE_FACE_KEY"),
	serviceKey("azure_text_analytics_key", "Azure Language key", [
		"text_analytics",
		"textanalytics",
		"text-analytics",
		"azure_language",
		"azurelanguage"
	], /(?:text[-_.]?analytics|azure[-_.]?language)[\w.-]{0,20}key/i, "TEXT_ANALYTICS_KEY"),
	serviceKey("azure_cognitive_services_key", "Azure AI services multi-service key", [
		"cognitive_service",
		"cognitiveservice",
		"cognitive-service",
		"azure_cognitive",
		"azure_ai_service"
	], /(?:cognitive[-_.]?services?|azure[-_.]?cognitive|azure[-_.]?ai[-_.]?services?)[\w.-]{0,24}key/i, "COGNITIVE_SERVICES_KEY"),
	serviceKey("azure_content_safety_key", "Azure AI Content Safety key", [
		"content_safety",
		"contentsafety",
		"content-safety"
	], /content[-_.]?safety[\w.-]{0,16}key/i, "CONTENT_SAFETY_KEY"),
	serviceKey("azure_content_moderator_key", "Azure Content Moderator key", [
		"content_moderator",
		"contentmoderator",
		"content-moderator"
	], /content[-_.]?moderator[\w.-]{0,20}key/i, "CONTENT_MODERATOR_SUBSCRIPTION_KEY"),
	serviceKey("azure_anomaly_detector_key", "Azure Anomaly Detector key", [
		"anomaly_detector",
		"anomalydetector",
		"anomaly-detector"
	], /anomaly[-_.]?detector[\w.-]{0,20}key/i, "ANOMALY_DETECTOR_KEY"),
	serviceKey("azure_personalizer_key", "Azure Personalizer key", ["personalizer"], /personalizer[\w.-]{0,24}key/i, "PERSONALIZER_KEY"),
	serviceKey("azure_qna_maker_key", "Azure QnA Maker key", [
		"qna_maker",
		"qnamaker",
		"qna-maker"
	], /qna[-_.]?maker[\w.-]{0,24}key/i, "QNA_MAKER_SUBSCRIPTION_KEY"),
	serviceKey("azure_luis_authoring_key", "Azure LUIS authoring key", [
		"luis_authoring",
		"luisauthoring",
		"luis-authoring"
	], /(?:^|[^a-z])luis[-_.]?authoring[-_.]?(?:api[-_.]?|subscription[-_.]?)?key/i, "LUIS_AUTHORING_KEY"),
	serviceKey("azure_luis_key", "Azure LUIS key", [
		"luis_",
		"luis_api",
		"luis_key",
		"luis_subscription",
		"luis_prediction",
		"luis_runtime",
		"luis_endpoint",
		"luis-"
	], /(?:^|[^a-z])luis[-_.]?(?:app[-_.]?)?(?:api|subscription|prediction|runtime|endpoint)?[-_.]?key/i, "LUIS_PREDICTION_KEY"),
	serviceKey("azure_metrics_advisor_key", "Azure Metrics Advisor key", [
		"metrics_advisor",
		"metricsadvisor",
		"metrics-advisor"
	], /metrics[-_.]?advisor[\w.-]{0,24}key/i, "METRICS_ADVISOR_SUBSCRIPTION_KEY"),
	serviceKey("azure_health_insights_key", "Azure Health Insights key", [
		"health_insights",
		"healthinsights",
		"health-insights"
	], /health[-_.]?insights[\w.-]{0,20}key/i, "HEALTH_INSIGHTS_KEY"),
	assignedRule({
		id: "azure-search-key",
		title: "Azure AI Search key",
		anchors: [
			"azure_search",
			"azure_ai_search",
			"azure_cognitive_search",
			"search_admin_key",
			"search_service"
		],
		name: /(?:azure[-_.]?(?:ai[-_.]?|cognitive[-_.]?)?search|search[-_.]?(?:admin|service))[\w.-]{0,24}key/i,
		value: /^(?:[0-9A-F]{32}|[A-Za-z0-9]{52})$/,
		check: drawn$1,
		revoke: "Regenerate it on the page of the resource, under Keys.",
		link: "https://learn.microsoft.com/azure/search/search-security-api-keys",
		example: []
	}),
	serviceKey("azure_immersive_reader_key", "Azure Immersive Reader key", [
		"immersive_reader",
		"immersivereader",
		"immersive-reader"
	], /immersive[-_.]?reader[\w.-]{0,20}key/i, "IMMERSIVE_READER_KEY"),
	serviceKey("azure_apim_subscription_key", "Azure API Management or AI services subscription key", ["ocp-apim-subscription-key", "ocp_apim_subscription_key"], /ocp[-_]apim[-_]subscription[-_]key/i, "Ocp-Apim-Subscription-Key")
];

// src/detect/rules/azure-connection-strings.ts
const ROTATE$1 = "Regenerate it on the page of the resource, under Keys.";
const notStandIn$1 = (value) => placeholderReason(value, "generic") === void 0 ? secret("it stands in the connection string of a database") : NOTHING;
function connectionString({ id, title, domain, match, link, before }) {
	return {
		id,
		title,
		severity: "critical",
		anchors: [domain],
		match,
		reach: 360,
		left: "none",
		remedy: [ROTATE$1],
		links: [link],
		finds: [],
		ignores: []
	};
}
const azureConnectionStrings = [
	connectionString({
		id: "azure-redis-connection-string",
		title: "Azure Cache for Redis connection string",
		domain: ".redis.cache.windows.net",
		match: /\.redis\.cache\.windows\.net(?::\d{2,5})?,(?:[A-Za-z]{2,30}=[^\s,"']{0,40},){0,6}password=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
		link: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure",
		before: "a.redis.cache.windows.net:6380,ssl=True,password="
	}),
	connectionString({
		id: "azure_app_configuration_connection_string",
		title: "Azure App Configuration connection string",
		domain: ".azconfig.io",
		match: /\.azconfig\.io;Id=[^;\s"']{1,80};Secret=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
		link: "https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication",
		before: "Endpoint=https://acme.azconfig.io;Id=a1b2-l0-s0:c3d4;Secret="
	}),
	connectionString({
		id: "azure_communication_services_connection_string",
		title: "Azure Communication Services connection string",
		domain: ".communication.azure.com",
		match: /\.communication\.azure\.com\/?;accesskey=(?<secret>[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
		link: "https://learn.microsoft.com/azure/communication-services/quickstarts/create-communication-resource",
		before: "endpoint=https://acme.communication.azure.com/;accesskey="
	}),
	connectionString({
		id: "azure_signalr_connection_string",
		title: "Azure SignalR connection string",
		domain: ".service.signalr.net",
		match: /\.service\.signalr\.net\/?;AccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
		link: "https://learn.microsoft.com/azure/azure-signalr/concept-connection-string",
		before: "Endpoint=https://acme.service.signalr.net;AccessKey="
	}),
	connectionString({
		id: "azure_web_pub_sub_connection_string",
		title: "Azure Web PubSub connection string",
		domain: ".webpubsub.azure.com",
		match: /\.webpubsub\.azure\.com\/?;AccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/i,
		link: "https://learn.microsoft.com/azure/azure-web-pubsub/howto-websocket-connect",
		before: "Endpoint=https://acme.webpubsub.azure.com;AccessKey="
	}),
	connectionString({
		id: "azure_iot_hub_connection_string",
		title: "Azure IoT Hub connection string",
		domain: ".azure-devices.net",
		match: /\.azure-devices\.net;SharedAccessKeyName=[^;\s"']{1,64};SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
		link: "https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas",
		before: "HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey="
	}),
	connectionString({
		id: "azure_iot_device_connection_string",
		title: "Azure IoT device connection string",
		domain: ".azure-devices.net",
		match: /\.azure-devices\.net;DeviceId=[^;\s"']{1,128};(?:ModuleId=[^;\s"']{1,128};)?SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
		link: "https://learn.microsoft.com/azure/iot-hub/create-connect-device",
		before: "HostName=acme.azure-devices.net;DeviceId=pump-1;SharedAccessKey="
	}),
	connectionString({
		id: "azure_iot_provisioning_connection_string",
		title: "Azure IoT device provisioning connection string",
		domain: ".azure-devices-provisioning.net",
		match: /\.azure-devices-provisioning\.net;SharedAccessKeyName=[^;\s"']{1,64};SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/i,
		link: "https://learn.microsoft.com/azure/iot-dps/how-to-control-access",
		before: "HostName=acme.azure-devices-provisioning.net;SharedAccessKeyName=provisioningserviceowner;SharedAccessKey="
	}),
	{
		id: "azure_sql_password",
		title: "Azure SQL password",
		severity: "critical",
		anchors: [".database.windows.net"],
		match: /\.database\.windows\.net[^\r\n"']{0,200}?;\s{0,2}(?:Password|Pwd)\s{0,2}=\s{0,2}(?<secret>[^;"'\s{}<>$%]{8,128})(?=[;"']|\s)/i,
		reach: 400,
		left: "none",
		guessable: true,
		check: notStandIn$1,
		remedy: ["Change the password of the login, or let the application sign in with its identity."],
		links: ["https://learn.microsoft.com/azure/azure-sql/database/logins-create-manage"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/azure-services.ts
const ROTATE = "Regenerate it on the page of the resource, under Keys.";
const azureServices = [
	tokenRule({
		id: "azure_cosmosdb_key_identifiable",
		title: "Azure Cosmos DB key",
		severity: "critical",
		anchors: ["ACDb"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))ACDb[A-Za-z0-9+/]{6}==/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_batch_key_identifiable",
		title: "Azure Batch key",
		severity: "critical",
		anchors: ["+ABa"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))\+ABa[A-Za-z0-9+/]{6}==/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/batch/account-key-rotation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_cache_for_redis_access_key",
		title: "Azure Cache for Redis key",
		severity: "critical",
		anchors: ["AzCa"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9]{33}))AzCa[A-Za-z0-9]{6}=(?!=)/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_search_admin_key",
		title: "Azure AI Search key",
		anchors: ["AzSe"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9]{42}))AzSe[A-Za-z0-9]{6}(?![A-Za-z0-9+/=])/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/search/search-security-api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_event_hub_key_identifiable",
		title: "Azure Event Hubs key",
		severity: "critical",
		anchors: ["+AEh"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+AEh[A-Za-z0-9+/]{6}=(?!=)/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/event-hubs/authorize-access-shared-access-signature",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_service_bus_identifiable",
		title: "Azure Service Bus key",
		severity: "critical",
		anchors: ["+ASb"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+ASb[A-Za-z0-9+/]{6}=(?!=)/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_relay_key_identifiable",
		title: "Azure Relay key",
		severity: "critical",
		anchors: ["+ARm"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))\+ARm[A-Za-z0-9+/]{6}=(?!=)/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_iot_hub_key",
		title: "Azure IoT Hub key",
		severity: "critical",
		anchors: ["AIoT"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{33}))AIoT[A-Za-z0-9+/]{6}=(?!=)/,
		left: "none",
		revoke: "Regenerate it under Shared access policies of the hub, or for the device.",
		link: "https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_maps_key",
		title: "Azure Maps key",
		anchors: ["AZMP"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZMP[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/azure-maps/how-to-manage-authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_communication_services_key",
		title: "Azure Communication Services key",
		severity: "critical",
		anchors: ["AZCS"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZCS[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/communication-services/concepts/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_app_configuration_key",
		title: "Azure App Configuration key",
		severity: "critical",
		anchors: ["AZAC"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZAC[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Regenerate it under Access settings of the store.",
		link: "https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_event_grid_key_identifiable",
		title: "Azure Event Grid key",
		anchors: ["AZEG"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}))AZEG[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/event-grid/get-access-keys",
		examples: [],
		ignores: []
	}),
	{
		id: "azure_logic_apps_url",
		title: "Azure Logic Apps callback address",
		severity: "high",
		anchors: ["logic.azure.com"],
		match: /logic\.azure\.com(?::443)?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'?]{1,80}\?[^\s"']{0,240}?sig=(?<secret>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
		reach: 460,
		left: "none",
		remedy: ["Regenerate the access key of the workflow: every address of its triggers changes."],
		links: ["https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/bare-private-keys.ts
const FORMS = [
	"MII[A-Za-z0-9+/]{3}IBAAK[BC]",
	"MII[A-Za-z0-9+/]{3}IBADANBgkqhkiG9w0BAQEFAASC",
	"MHcCAQEEI",
	"MIGHAgEAMBMGByqGSM49AgEG"
].join("|");
const LONGEST = 12500;
const KEY = new RegExp(`^(?:${FORMS})[A-Za-z0-9+/]{100,${LONGEST}}={0,2}(?![A-Za-z0-9+/=])`);
function lengthOf(der) {
	const first = der[1] ?? 0;
	if (first < 128) return first + 2;
	if (first === 129) return (der[2] ?? 0) + 3;
	return first === 130 && der.length > 4 ? der.readUInt16BE(2) + 4 : void 0;
}
const check = (value) => {
	const der = Buffer.from(value, "base64");
	if (lengthOf(der) !== der.length) return nothing("it is cut, or no key");
	return new Set(value).size > 32 ? secret("its DER is whole") : nothing("it was not drawn");
};
const barePrivateKeys = [{
	id: "private-key-der",
	title: "Private key without its armour",
	severity: "critical",
	anchors: [
		"IBAAK",
		"IBADANBgkqhkiG9w0",
		"MHcCAQEEI",
		"MIGHAgEAMBMGByqGSM49"
	],
	match: (text, at) => {
		const start = text.startsWith("MII", at - 6) ? at - 6 : at;
		if (/[A-Za-z0-9+/]/.test(text.charAt(start - 1))) return void 0;
		const value = KEY.exec(text.slice(start, start + LONGEST + 8))?.[0];
		return value === void 0 ? void 0 : {
			start,
			end: start + value.length,
			delimited: true
		};
	},
	extent: "line",
	left: "none",
	reach: 12600,
	opaque: true,
	check,
	remedy: ["Make a new key pair, replace the public key where it is trusted, and remove this one."],
	links: ["https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2"],
	finds: [],
	ignores: []
}];

// src/detect/rules/build-services.ts
const buildServices = [
	tokenRule({
		id: "circleci_personal_access_token",
		title: "CircleCI personal access token",
		anchors: ["CCIPAT_"],
		match: /CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under User settings, Personal API tokens.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		examples: []
	}),
	tokenRule({
		id: "circleci_project_access_token",
		title: "CircleCI project token",
		anchors: ["CCIPRJ_"],
		match: /CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		examples: []
	}),
	tokenRule({
		id: "buildkite_user_access_token",
		title: "Buildkite API access token",
		anchors: ["bkua_"],
		match: /bkua_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Personal settings, API access tokens.",
		link: "https://buildkite.com/docs/apis/managing-api-tokens",
		examples: []
	}),
	tokenRule({
		id: "pulumi_access_token",
		title: "Pulumi access token",
		severity: "critical",
		anchors: ["pul-"],
		match: /pul-[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of access tokens.",
		link: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
		examples: []
	}),
	tokenRule({
		id: "netlify-personal-access-token",
		title: "Netlify personal access token",
		anchors: ["nfp_"],
		match: /nfp_[A-Za-z0-9]{36,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it under User settings, Applications.",
		link: "https://docs.netlify.com/api/get-started/",
		examples: []
	}),
	tokenRule({
		id: "render-api-key",
		title: "Render API key",
		anchors: ["rnd_"],
		match: /rnd_[A-Za-z0-9]{28,36}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API Keys.",
		link: "https://render.com/docs/api",
		examples: []
	}),
	tokenRule({
		id: "fly-api-token",
		title: "Fly.io API token",
		anchors: [
			"fm2_",
			"fm1r_",
			"fm1a_",
			"fo1_"
		],
		match: /(?:fm(?:2|1[ar])_[A-Za-z0-9+/=_-]{100,1500}|fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))/,
		opaque: true,
		check: varied$1,
		revoke: "Revoke it: fly tokens revoke.",
		link: "https://fly.io/docs/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "doppler_service_token",
		title: "Doppler service token",
		severity: "critical",
		anchors: ["dp.st."],
		match: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the config or of the account.",
		link: "https://docs.doppler.com/docs/service-tokens",
		examples: []
	}),
	tokenRule({
		id: "rubygems_api_key",
		title: "RubyGems API key",
		severity: "critical",
		anchors: ["rubygems_"],
		match: /rubygems_[0-9a-f]{48}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://guides.rubygems.org/api-key-scopes/",
		examples: []
	}),
	tokenRule({
		id: "nuget_api_key",
		title: "NuGet API key",
		anchors: ["oy2"],
		match: /oy2[a-z0-9]{43}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys",
		examples: []
	}),
	tokenRule({
		id: "cratesio_api_token",
		title: "crates.io API token",
		anchors: ["cio"],
		match: /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API Tokens.",
		link: "https://doc.rust-lang.org/cargo/reference/publishing.html",
		examples: []
	}),
	tokenRule({
		id: "clojars_deploy_token",
		title: "Clojars deploy token",
		anchors: ["CLOJARS_"],
		match: /CLOJARS_[0-9a-f]{60}(?![A-Za-z0-9])/,
		revoke: "Disable it on the page of deploy tokens.",
		link: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
		examples: []
	}),
	tokenRule({
		id: "jfrog_platform_api_key",
		title: "JFrog API key",
		anchors: ["AKCp"],
		match: /AKCp[A-Za-z0-9]{69}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the profile.",
		link: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key",
		examples: []
	}),
	tokenRule({
		id: "jfrog_platform_reference_token",
		title: "JFrog reference token",
		anchors: ["cmVmdGtu"],
		match: /cmVmdGtu[A-Za-z0-9]{56}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of access tokens.",
		link: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
		examples: []
	}),
	tokenRule({
		id: "sourcegraph_access_token",
		title: "Sourcegraph access token",
		anchors: ["sgp_"],
		match: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, Access tokens.",
		link: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
		examples: []
	}),
	tokenRule({
		id: "postman_api_key",
		title: "Postman API key",
		anchors: ["PMAK-"],
		match: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://learning.postman.com/docs/developer/postman-api/authentication/",
		examples: []
	}),
	tokenRule({
		id: "launchdarkly_access_token",
		title: "LaunchDarkly key",
		severity: "medium",
		anchors: ["sdk-", "api-"],
		match: /(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Reset it under Account settings, or for the environment.",
		link: "https://launchdarkly.com/docs/home/account/api",
		examples: []
	}),
	tokenRule({
		id: "tailscale_api_key",
		title: "Tailscale key",
		anchors: ["tskey-"],
		match: /tskey-[a-z]{3,10}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,40}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of keys.",
		link: "https://tailscale.com/kb/1085/auth-keys",
		examples: []
	}),
	tokenRule({
		id: "dynatrace_api_token",
		title: "Dynatrace API token",
		anchors: ["dt0"],
		match: /dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Access tokens.",
		link: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
		examples: []
	}),
	tokenRule({
		id: "snyk-personal-access-token",
		title: "Snyk personal access token",
		anchors: ["snyk_uat."],
		match: /snyk_uat\.[0-9a-f]{8}\.[A-Za-z0-9._-]{59,399}[A-Za-z0-9_-]/,
		revoke: "Revoke it under Account settings.",
		link: "https://docs.snyk.io/snyk-api/authentication-for-api",
		examples: []
	})
];

// src/detect/rules/buildkite.ts
const LINK$10 = "https://buildkite.com/docs/platform/security/tokens";
const buildkite = [
	tokenRule({
		id: "buildkite_agent_access_token",
		title: "Buildkite agent session token",
		anchors: ["bkaa_"],
		match: /bkaa_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Stop the agent, and delete the agent token that it registered with.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_agent_job_token",
		title: "Buildkite job token",
		severity: "medium",
		anchors: ["bkaj_"],
		match: /bkaj_[A-Za-z0-9_.-]{199,599}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "It ends with its job: cancel the job.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_agent_registration_token",
		title: "Buildkite unclustered agent token",
		severity: "critical",
		anchors: ["bkar_"],
		match: /bkar_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Revoke it with the GraphQL mutation agentTokenRevoke.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_cluster_token",
		title: "Buildkite agent token",
		severity: "critical",
		anchors: ["bkct_"],
		match: /bkct_[A-Za-z0-9_.-]{59,89}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Delete it under Agent Tokens of the cluster.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_packages_registry_token",
		title: "Buildkite registry token",
		anchors: ["bkpt_"],
		match: /bkpt_[A-Za-z0-9_.-]{119,399}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Delete it under Settings, Tokens of the registry.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_portal_token",
		title: "Buildkite portal token",
		anchors: ["bkpat_"],
		match: /bkpat_[A-Za-z0-9_.-]{39,69}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Delete it on the Security page of the portal.",
		link: LINK$10,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "buildkite_portal_secret",
		title: "Buildkite portal secret",
		anchors: ["bkps_"],
		match: /bkps_[A-Za-z0-9_.-]{49,79}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Delete it on the Security page of the portal.",
		link: LINK$10,
		examples: [],
		ignores: []
	})
];

// src/detect/rules/call-arguments.ts
const password$6 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	remedy: ["Change it, and pass the new one by the environment or a secret store."],
	links: []
};
const CALLED = "a call takes it as a password";
const ofCall$1 = passwordThat$1(CALLED);
const strictly$4 = toldPasswordThat(CALLED);
const keyOfCall = (value, { file }) => {
	if (ALGORITHM.test(value)) return nothing("it is the name of an algorithm");
	const candidate = {
		value,
		name: "secret",
		delimited: true
	};
	const key = judgeKey$2(candidate, file);
	const judged = key.secret ? key : judgeChosen(candidate, file);
	return judged.secret ? secret("a call signs or encrypts with it", judged.reason) : nothing(judged.reason);
};
const ARGUMENT = "(?:[\"'][^\"'\\r\\n]{0,160}[\"']|[^\"'`(),\\r\\n]{1,80})";
const WRAPPED = "(?:b(?=[\"'])|(?:\\[\\]byte|bytes|Buffer\\.from|Base64\\.\\w{1,20}|(?:System\\.Text\\.)?Encoding\\.\\w{1,8}\\.GetBytes)\\(\\s{0,4})?";
const callArguments = [
	{
		...password$6,
		id: "third-argument-password",
		title: "Password as an argument of a call",
		anchors: [
			"FTP(",
			"FTP_TLS(",
			"ftp_login(",
			"ldap_bind(",
			"mysql_connect(",
			"mysql_pconnect(",
			"DBI->connect(",
			"PlainAuth(",
			"Sequelize(",
			"dbConnect(",
			"ssh2_auth_password(",
			"mysql_real_connect(",
			"keyring.set_password(",
			"MapNetworkDrive ",
			"ransport.connect(",
			"create_user(",
			"create_superuser("
		],
		left: "none",
		match: new RegExp(`(?:(?:FTP(?:_TLS)?|ftp_login|ldap_bind|mysql_p?connect|DBI->connect|PlainAuth|Sequelize|dbConnect|create_(?:super)?user|ssh2_auth_password|keyring\\.set_password|ransport\\.connect|mysql_real_connect(?=\\([^,]{1,60},))\\(\\s{0,12}(?:(?<=real_connect\\(\\s{0,12})[^"'(),]{1,60},\\s{0,12})?${ARGUMENT},\\s{0,12}["'][^"'\\r\\n]{0,80}["'],\\s{0,12}|MapNetworkDrive ${ARGUMENT}, ?${ARGUMENT}, ?\\w{1,20}, ?${ARGUMENT}, ?)["'](?<secret>[^"'\\r\\n\\s]{6,100})["']`),
		reach: 420,
		check: ofCall$1,
		finds: [],
		ignores: []
	},
	{
		...password$6,
		id: "stated-password",
		title: "Password as an argument of a call",
		anchors: [
			".bind(",
			".bind_s(",
			".simple_bind_s(",
			".auth(",
			":auth(",
			".login(",
			"SECURITY_CREDENTIALS",
			"USERPWD",
			"noop",
			"PBEKeySpec(",
			"PasswordProtection(",
			".load(",
			"passwordEncoder.encode(",
			"passwordEncoder().encode(",
			"bcrypt.hash",
			"BCrypt.hashpw(",
			"make_password(",
			"generate_password_hash(",
			"Hash::make(",
			"password_hash(",
			"password_verify(",
			"bcrypt(",
			"basic_auth ",
			"changeUserPassword(",
			"addUser(",
			"db.auth(",
			"CreateAsync(",
			"HashPassword(",
			"PasswordAsync(",
			"sp_addlogin "
		],
		left: "none",
		match: /(?:(?:\.(?:simple_)?bind(?:_s)?\(\s{0,4}["'](?:cn|uid|ou|dc)=[^"'\r\n]{1,160}["'],|[.:]auth\((?:\s{0,4}["'][^"'\r\n]{1,60}["'],(?=\s?["'][^"'\r\n]{6,100}["']\s?[),]))?|(?:\.login|CreateAsync|HashPassword|PasswordAsync)\(\s{0,4}[\w.]{1,60},|sp_addlogin N?'[^'\r\n]{1,60}', ?N?(?=')|SECURITY_CREDENTIALS["']?,|(?:changeUserPassword|addUser|db\.auth)\(\s{0,4}["'][^"'\r\n]{1,60}["'],|(?:PBEKeySpec|PasswordProtection)\(|\.load\([^"'\r\n]{1,120},(?=\s?["'][^"'\r\n]{6,100}["']\.toCharArray)|passwordEncoder(?:\(\))?\.encode\(|bcrypt\.hash(?:Sync|pw)?\(|BCrypt\.hashpw\(|make_password\(|generate_password_hash\(|Hash::make\(|password_(?:hash|verify)\(|\bbcrypt\(|basic_auth ["'][^"'\r\n]{1,60}["'],)\s{0,4}b?["']|USERPWD["']?\s{0,2}(?:,|=>)\s{0,4}["'][^"':\r\n]{1,60}(?::|["'] ?\. ?["']:["'] ?\. ?["'])|(?<=\{)noop\})(?<secret>[^"'\r\n\s]{6,100})(?=["'])/,
		reach: 380,
		check: strictly$4,
		finds: [],
		ignores: []
	},
	{
		...password$6,
		id: "field-password",
		title: "Password that a test types into a field",
		anchors: [
			"password",
			"passwd",
			"pass\")",
			"pass')"
		],
		left: "none",
		match: /(?:(?<=\(\s{0,4}["'`][^"'`\r\n]{0,20}[#.[="'][\w-]{0,16})pass(?:w(?:or)?d)?(?:[-_]?(?:input|field|box|confirm|\d))?\\?["']?\]?\\?["'`],\s{0,2}|pass(?:w(?:or)?d)?(?:[-_]?(?:input|field|box|confirm|\d))?\\?["']?\]?\\?["'`]\)?\]?\)?\.(?:type|fill|clear\(\)\.type|send_keys|sendKeys|setValue|typeText)\(\s{0,2}|(?<=\b(?:id|name|css|xpath)[:=]\S{0,20})passw(?:or)?d\S{0,10}(?: {2,12}|\t{1,3})(?=\S{6,64}(?![ \t]{0,8}\S))|passw(?:or)?d(?:\/i?\)|[-_]?(?:input|field|box)), ?(?:\{ ?target: ?\{ ?value: ?)?)(?:["'`](?<secret>[^"'`\s]{6,64})["'`]|(?<= {2}|\t)(?<secret>[^"'`\s]{6,64})(?![ \t]{0,8}\S))/i,
		reach: 140,
		check: strictly$4,
		finds: [],
		ignores: []
	},
	{
		id: "signing-key-argument",
		kind: "secret",
		title: "Key that a call signs or encrypts with",
		severity: "medium",
		generic: true,
		anchors: [
			"jwt.sign(",
			"jwt.verify(",
			"jwt.encode(",
			"jwt.decode(",
			"JWT::encode(",
			"createHmac(",
			"hmac.new(",
			"Fernet(",
			"SecretKeySpec(",
			"AES.new(",
			"AES.encrypt(",
			"AES.decrypt(",
			"SymmetricSecurityKey(",
			"HMAC256(",
			"HMAC512(",
			"SignedString(",
			"hmacShaKeyFor(",
			"signWith(",
			"cookieParser(",
			"TimedSerializer(",
			"NewCookieStore(",
			"cookieSession(",
			"HMAC.hexdigest(",
			"hash_hmac(",
			"openssl_encrypt(",
			"openssl_decrypt(",
			"createCipheriv(",
			"createDecipheriv("
		],
		left: "none",
		match: new RegExp(`(?:jwt(?:\\.|::)(?:sign|verify|encode|decode)\\((?:\\{[^{}\\r\\n]{0,120}\\}|[^"'\`\\r\\n(){},]{1,60}),|createHmac\\(["'\`][\\w-]{2,12}["'\`],|(?:hmac\\.new|Fernet|SecretKeySpec|AES\\.new|SymmetricSecurityKey|HMAC(?:256|512)|SignedString|hmacShaKeyFor|cookieParser|TimedSerializer|NewCookieStore)\\(|cookieSession\\(\\{[^{}\\r\\n]{0,80}?keys: ?\\[|(?:AES\\.(?:en|de)crypt|signWith|create(?:C|Dec)ipheriv)\\(\\s{0,4}${ARGUMENT},|(?:HMAC\\.hexdigest|hash_hmac|openssl_(?:en|de)crypt)\\(\\s{0,4}${ARGUMENT},\\s{0,4}(?:["'][\\w-]{3,20}["'],|[$\\w.]{1,40},)?)\\s{0,4}${WRAPPED}["'\`](?<secret>[^"'\`\\r\\n]{8,200})["'\`](?!\\s{0,2}\\+|\\.concat)`, "i"),
		reach: 460,
		check: keyOfCall,
		remedy: ["Change it, and pass the new one by the environment or a secret store."],
		links: [],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/client-ids.ts
const LOWER_AND_DIGITS$1 = "abcdefghijklmnopqrstuvwxyz0123456789";
function clientId(id, title, anchors, name, value, link, example) {
	return assignedRule({
		id,
		title,
		severity: "low",
		anchors,
		name,
		value,
		revoke: "It opens nothing alone: look for its secret beside it, and make another one when that was there too.",
		link,
		example
	});
}
const clientIds = [
	clientId("adobe-client-id", "Adobe client ID", [
		"adobe_client",
		"adobe_api",
		"adobe_oauth"
	], /adobe[-_.]?(?:client|api|oauth[\w.-]{0,8})[-_.]?(?:id|key)$/i, /^[0-9a-f]{32}$/, "https://developer.adobe.com/developer-console/docs/guides/authentication/", (make) => ["ADOBE_CLIENT_ID", make.hex(32)]),
	clientId("asana-client-id", "Asana client ID", ["asana_client", "asana_app"], /asana[-_.]?(?:client|app)[-_.]?id$/i, /^\d{16}$/, "https://developers.asana.com/docs/oauth", (make) => ["ASANA_CLIENT_ID", `12${make.digits(14)}`]),
	clientId("bitbucket-client-id", "Bitbucket client ID", ["bitbucket"], /bitbucket[\w.-]{0,16}(?:client[-_.]?id|key)$/i, /^(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}$/, "https://developer.atlassian.com/cloud/bitbucket/oauth-2/", (make) => ["BITBUCKET_CLIENT_ID", `q7${make.of(LOWER_AND_DIGITS$1, 30)}`]),
	clientId("linkedin-client-id", "LinkedIn client ID", ["linkedin", "linked_in"], /linked_?in[\w.-]{0,12}(?:client|app)[-_.]?(?:id|key)$/i, /^(?=[a-z]{0,13}\d)[a-z0-9]{14}$/, "https://learn.microsoft.com/linkedin/shared/authentication/authentication", (make) => ["LINKEDIN_CLIENT_ID", `q7${make.of(LOWER_AND_DIGITS$1, 12)}`]),
	clientId("looker-client-id", "Looker client ID", ["looker"], /looker[\w.-]{0,16}client[-_.]?id$/i, /^(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20}$/, "https://cloud.google.com/looker/docs/api-auth", (make) => ["LOOKERSDK_CLIENT_ID", `q7${make.base62(18)}`]),
	clientId("plaid-client-id", "Plaid client ID", ["plaid"], /plaid[\w.-]{0,12}client[-_.]?id$/i, /^(?=[a-z]{0,23}\d)[a-z0-9]{24}$/, "https://plaid.com/docs/api/", (make) => ["PLAID_CLIENT_ID", `5a${make.hex(22)}`]),
	clientId("plivo_auth_id", "Plivo auth ID", ["plivo"], /plivo[\w.-]{0,12}(?:auth|account)?[-_.]?id$/i, /^[MS]A[A-Z0-9]{18}$/, "https://www.plivo.com/docs/account/api/request", (make) => ["PLIVO_AUTH_ID", `MA${make.upper(10)}${make.digits(8)}`]),
	clientId("sendbird-access-id", "Sendbird application ID", ["sendbird"], /sendbird[\w.-]{0,16}id$/i, UUID_VALUE, "https://sendbird.com/docs/chat/platform-api/v3/application/understanding-applications", (make) => ["SENDBIRD_APP_ID", make.uuid()]),
	clientId("sumo-logic-access-id", "Sumo Logic access ID", ["sumo"], /sumo[\w.-]{0,16}(?:access[-_.]?)?id$/i, /^su[A-Za-z0-9]{12}$/, "https://help.sumologic.com/docs/manage/security/access-keys/", (make) => ["SUMO_ACCESS_ID", `su7${make.base62(11)}`]),
	clientId("mapbox-public-token", "Mapbox public token", ["mapbox"], /mapbox[\w.-]{0,24}(?:token|key)$/i, /^pk\.[A-Za-z0-9_-]{60,160}\.[A-Za-z0-9_-]{20,24}$/, "https://docs.mapbox.com/accounts/guides/tokens/", (make) => ["MAPBOX_ACCESS_TOKEN", `pk.eyJ${make.base62(70)}.${make.base62(22)}`]),
	clientId("lob-publishable-key", "Lob publishable key", [
		"lob_pub",
		"lob_live",
		"lob_test",
		"lob_api"
	], /(?:^|[^a-z])lob[\w.-]{0,20}key$/i, /^(?:live|test)_pub_[0-9a-f]{31}$/, "https://docs.lob.com/#tag/Authentication", (make) => ["LOB_PUB_KEY", `live_pub_${make.hex(31)}`]),
	clientId("new-relic-user-key-id", "New Relic user key ID", ["new_relic", "newrelic"], /new_?relic[\w.-]{0,24}id$/i, /^(?=[A-Z]{0,63}\d)[A-Z0-9]{64}$/i, "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", (make) => ["NEW_RELIC_USER_API_ID", `Q7${make.hex(62).toUpperCase()}`])
];

// src/detect/rules/cloud-hosts.ts
const cloudHosts = [
	tokenRule({
		id: "upcloud-api-token",
		title: "UpCloud API token",
		severity: "critical",
		anchors: ["ucat_"],
		match: /ucat_(?=[A-Z]{0,25}\d)[0-9A-Z]{26}(?![A-Za-z0-9])/,
		revoke: "Delete it in the control panel, under Account, API tokens.",
		link: "https://developers.upcloud.com/1.3/3-accounts/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "scaleway-secret-key",
		title: "Scaleway secret key",
		severity: "critical",
		anchors: ["scw_", "scaleway"],
		name: /(?:scw|scaleway)[\w.-]{0,20}secret[\w.-]{0,3}key/i,
		value: UUID_VALUE,
		revoke: "Delete the API key in the console, under IAM, API keys.",
		link: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/",
		example: []
	}),
	assignedRule({
		id: "vultr-api-key",
		title: "Vultr API key",
		severity: "critical",
		anchors: ["vultr"],
		name: /vultr[\w.-]{0,20}(?:key|token)/i,
		value: /^[A-Z0-9]{36}$/,
		revoke: "Regenerate it in the portal, under Account, API.",
		link: "https://docs.vultr.com/platform/other/api",
		example: []
	}),
	assignedRule({
		id: "railway-token",
		title: "Railway token",
		anchors: ["railway"],
		name: /railway[\w.-]{0,10}token/i,
		value: UUID_VALUE,
		revoke: "Delete it under Account settings, Tokens, or in the settings of the project.",
		link: "https://docs.railway.com/guides/public-api",
		example: []
	}),
	tokenRule({
		id: "runpod_api_key",
		title: "RunPod API key",
		anchors: ["rpa_"],
		match: /rpa_(?=[A-Z]{0,40}\d)[A-Z0-9]{30,42}[a-z0-9]{0,8}(?![A-Za-z0-9_])/,
		revoke: "Delete it under Credentials, API keys.",
		link: "https://docs.runpod.io/get-started/api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "qiniu-secret-key",
		title: "Qiniu secret key",
		severity: "critical",
		anchors: ["qiniu"],
		name: /qiniu[\w.-]{0,20}(?:secret|_sk)/i,
		value: /^[A-Za-z0-9_-]{40}$/,
		check: drawn$1,
		revoke: "Disable it in the portal, under Personal center, Key management.",
		link: "https://developer.qiniu.com/kodo/3702/QiniuToken",
		example: []
	}),
	assignedRule({
		id: "quay-robot-token",
		title: "Quay robot token",
		anchors: ["quay"],
		name: /quay[\w.-]{0,20}(?:token|password)/i,
		value: /^[A-Z0-9]{64}$/,
		revoke: "Regenerate the token of the robot account.",
		link: "https://docs.quay.io/glossary/robot-accounts.html",
		example: []
	}),
	assignedRule({
		id: "zerotier-api-token",
		title: "ZeroTier API token",
		severity: "critical",
		anchors: ["zerotier", "zt_central"],
		name: /(?:zerotier|zt_central)[\w.-]{0,20}token/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Delete it in ZeroTier Central, under Account.",
		link: "https://docs.zerotier.com/api/tokens/",
		example: []
	})
];

// src/detect/rules/cloudflare.ts
const cloudflare = [
	assignedRule({
		id: "cloudflare_api_token",
		title: "Cloudflare API token",
		severity: "critical",
		anchors: [
			"cloudflare",
			"cf_api",
			"cf_tok"
		],
		name: /(?:cloudflare|(?:^|[^a-z])cf)[\w.-]{0,24}(?:token|key)/i,
		value: /^[A-Za-z0-9_-]{40}$/,
		revoke: "Roll it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
		example: []
	}),
	assignedRule({
		id: "cloudflare_global_api_key",
		title: "Cloudflare Global API key",
		severity: "critical",
		anchors: [
			"cloudflare",
			"cf_api",
			"cf_key",
			"x-auth-key"
		],
		name: /(?:cloudflare|(?:^|[^a-z])cf)[\w.-]{0,24}key|^x-auth-key$/i,
		value: /^[0-9a-f]{37}$/,
		revoke: "Change it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
		example: []
	}),
	tokenRule({
		id: "cloudflare_origin_ca_key",
		title: "Cloudflare Origin CA key",
		anchors: ["v1.0-"],
		match: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9])/,
		revoke: "Change it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
		examples: []
	}),
	tokenRule({
		id: "cloudflare_global_user_api_key",
		title: "Cloudflare Global API key",
		severity: "critical",
		anchors: ["cfk_"],
		match: /cfk_[A-Za-z0-9_-]{44,60}(?![A-Za-z0-9_-])/,
		revoke: "Change it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "cloudflare_user_api_token",
		title: "Cloudflare user API token",
		severity: "critical",
		anchors: ["cfut_"],
		match: /cfut_[A-Za-z0-9_-]{44,60}(?![A-Za-z0-9_-])/,
		revoke: "Roll it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "cloudflare_account_api_token",
		title: "Cloudflare account API token",
		severity: "critical",
		anchors: ["cfat_"],
		match: /cfat_[A-Za-z0-9_-]{44,60}(?![A-Za-z0-9_-])/,
		revoke: "Roll it under Manage account, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/cluster-tools.ts
const KUBEADM_EXAMPLE = "abcdef.0123456789abcdef";
const clusterTools = [
	tokenRule({
		id: "harness-api-key",
		title: "Harness API key",
		severity: "critical",
		anchors: ["pat.", "sat."],
		match: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}(?!\.?[A-Za-z0-9_-])/,
		revoke: "Delete it in the profile, or on the page of the service account.",
		link: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "hashicorp-consul-token",
		title: "HashiCorp Consul ACL token",
		severity: "critical",
		anchors: ["consul"],
		name: /consul[\w.-]{0,20}token$/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it: consul acl token delete.",
		link: "https://developer.hashicorp.com/consul/docs/secure/acl/token",
		example: []
	}),
	assignedRule({
		id: "hashicorp-nomad-token",
		title: "HashiCorp Nomad ACL token",
		severity: "critical",
		anchors: ["nomad"],
		name: /nomad[\w.-]{0,20}token$/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it: nomad acl token delete.",
		link: "https://developer.hashicorp.com/nomad/docs/secure/acl/tokens",
		example: []
	}),
	tokenRule({
		id: "infisical-service-token",
		title: "Infisical service token",
		severity: "critical",
		anchors: Array.from("0123456789abcdef", (digit) => `st.${digit}`),
		match: /st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}(?!\.?[A-Za-z0-9_])/,
		revoke: "Delete it in the access control of the project.",
		link: "https://infisical.com/docs/documentation/platform/token",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "infracost-api-key",
		title: "Infracost API key",
		severity: "medium",
		anchors: ["ico-"],
		match: /ico-[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the settings of the organization.",
		link: "https://www.infracost.io/docs/infracost_cloud/key_concepts/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "jenkins-api-token",
		title: "Jenkins API token",
		severity: "critical",
		anchors: ["jenkins"],
		name: /jenkins[\w.-]{0,20}(?:token|key|password|auth)$/i,
		value: /^11[0-9a-f]{32}$/,
		revoke: "Revoke it in the configuration of the user, under API Token.",
		link: "https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/",
		example: []
	}),
	tokenRule({
		id: "k3s-server-token",
		title: "K3s or RKE2 server token",
		severity: "critical",
		anchors: ["::server:", "::node:"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])K10[0-9a-f]{64}))::(?:server|node):[A-Za-z0-9._~-]{7,63}[A-Za-z0-9_~-](?!\.?[A-Za-z0-9_~-])/,
		left: "none",
		revoke: "Rotate it: k3s token rotate.",
		link: "https://docs.k3s.io/cli/token",
		examples: [],
		ignores: []
	}),
	{
		id: "kubeadm-bootstrap-token",
		title: "Kubernetes bootstrap token",
		severity: "high",
		anchors: ["kubeadm join "],
		match: /kubeadm join [^\r\n]{1,160}?--token[ =](?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9])/,
		remedy: ["Delete it: kubeadm token delete."],
		links: ["https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"],
		check: (value) => value === KUBEADM_EXAMPLE ? {
			is: "placeholder",
			why: ["it is the example of the documentation"]
		} : { is: "secret" },
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "octopus_deploy_api_key",
		title: "Octopus Deploy API key",
		severity: "critical",
		anchors: ["API-"],
		match: /API-(?=[A-Z]{0,31}\d)(?=\d{0,31}[A-Z])[A-Z0-9]{25,32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the profile, under My API Keys.",
		link: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "portainer-access-token",
		title: "Portainer access token",
		severity: "critical",
		anchors: ["ptr_"],
		match: /ptr_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/,
		revoke: "Remove it in the settings of the account, under Access tokens.",
		link: "https://docs.portainer.io/api/access",
		examples: [],
		ignores: []
	}),
	{
		id: "proxmox-api-token",
		title: "Proxmox VE API token",
		severity: "critical",
		anchors: ["PVEAPIToken="],
		match: /PVEAPIToken=[\w.-]{1,60}@[A-Za-z][\w.-]{1,30}![A-Za-z][\w.-]{1,60}[=:](?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
		remedy: ["Remove it: pveum user token remove."],
		links: ["https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/code-services.ts
const codeServices = [
	assignedRule({
		id: "circleci-legacy-token",
		title: "CircleCI token without a prefix",
		anchors: [
			"circleci",
			"circle_token",
			"circle_ci"
		],
		name: /circle[-_.]?(?:ci)?[\w.-]{0,20}(?:token|key)$/i,
		value: HEX_40_VALUE,
		revoke: "Delete it under User settings, Personal API tokens.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		example: []
	}),
	assignedRule({
		id: "sonarqube-legacy-token",
		title: "SonarQube token without a prefix",
		anchors: [
			"sonar_",
			"sonarqube",
			"sonarcloud",
			"sonar.login",
			"sonar.token"
		],
		name: /sonar(?:qube|cloud)?[\w.-]{0,20}(?:token|login|key)$/i,
		value: HEX_40_VALUE,
		revoke: "Revoke it under My account, Security.",
		link: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/",
		example: []
	}),
	assignedRule({
		id: "sentry-legacy-token",
		title: "Sentry auth token without a prefix",
		anchors: ["sentry"],
		name: /sentry[\w.-]{0,20}token$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Revoke it under User settings, Auth Tokens.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		example: []
	}),
	assignedRule({
		id: "coveralls-repo-token",
		title: "Coveralls repository token",
		severity: "medium",
		anchors: ["coveralls"],
		name: /coveralls[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Regenerate it on the settings page of the repository.",
		link: "https://docs.coveralls.io/api-introduction",
		example: []
	}),
	assignedRule({
		id: "drone-token",
		title: "Drone token",
		anchors: [
			"drone_token",
			"drone_secret",
			"drone_rpc_secret"
		],
		name: /(?:^|[^a-z])drone[-_.]?(?:ci[-_.]?)?(?:rpc[-_.]?|access[-_.]?|api[-_.]?)?(?:token|secret)$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Replace it on the page of the account, or in the configuration of server and runners.",
		link: "https://docs.drone.io/cli/configure/",
		example: []
	}),
	assignedRule({
		id: "semgrep-app-token",
		title: "Semgrep token",
		anchors: ["semgrep"],
		name: /semgrep[\w.-]{0,20}token$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it under Settings, Tokens.",
		link: "https://semgrep.dev/docs/deployment/add-semgrep-to-ci",
		example: []
	}),
	tokenRule({
		id: "socket-api-token",
		title: "Socket API token",
		anchors: ["sktsec_"],
		match: /sktsec_(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{30,60}_api(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Settings, API tokens.",
		link: "https://docs.socket.dev/docs/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "val_town_api_token",
		title: "Val Town API token",
		anchors: ["vtwn_"],
		match: /vtwn_(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{20,60}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Settings, API tokens.",
		link: "https://docs.val.town/api/authentication/",
		examples: []
	}),
	tokenRule({
		id: "jsr-token",
		title: "JSR access token",
		severity: "critical",
		anchors: ["jsrp_", "jsrd_"],
		match: /jsr[pd]_(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{32,64}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under Account, Tokens.",
		link: "https://jsr.io/docs/publishing-packages",
		examples: []
	}),
	tokenRule({
		id: "cursor-prefixed-api-key",
		title: "Cursor API key",
		anchors: ["crsr_", "key_"],
		match: /(?:crsr|key)_[0-9a-f]{64}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.cursor.com/en/account/teams/admin-api",
		examples: []
	}),
	tokenRule({
		id: "checkly-api-key",
		title: "Checkly API key",
		anchors: ["cu_", "sv_"],
		match: /(?:cu|sv)_(?=[a-f]{0,31}\d)[0-9a-f]{32}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under User settings, API keys.",
		link: "https://www.checklyhq.com/docs/integrations/api/",
		examples: []
	}),
	assignedRule({
		id: "trello-api-token",
		title: "Trello API token",
		anchors: ["trello"],
		name: /trello[\w.-]{0,20}(?:token|secret)$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Revoke it under Settings of the account, Applications.",
		link: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
		example: []
	}),
	assignedRule({
		id: "trello-api-key",
		title: "Trello API key",
		severity: "low",
		anchors: ["trello"],
		name: /trello[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Nothing alone: it goes with a token. Look for that nearby.",
		link: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
		example: []
	}),
	assignedRule({
		id: "atlassian-legacy-api-token",
		title: "Atlassian API token of the old form",
		anchors: [
			"jira",
			"confluence",
			"atlassian"
		],
		name: /(?:jira|confluence|atlassian)[\w.-]{0,20}(?:token|api[-_.]?key)$/i,
		value: /^[A-Za-z0-9]{24}$/,
		check: drawn$1,
		revoke: "Revoke it under Account settings, Security, API tokens.",
		link: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
		example: []
	}),
	assignedRule({
		id: "bitbucket-oauth-secret",
		title: "Bitbucket OAuth consumer secret",
		anchors: ["bitbucket"],
		name: /bitbucket[\w.-]{0,30}secret$/i,
		value: /^(?:[A-Za-z0-9]{32}|[A-Za-z0-9_=-]{64})$/,
		check: drawn$1,
		revoke: "Delete the consumer in the settings of the workspace.",
		link: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/",
		example: []
	}),
	assignedRule({
		id: "browserstack-access-key",
		title: "BrowserStack access key",
		severity: "medium",
		anchors: ["browserstack", "browser_stack"],
		name: /browser_?stack[\w.-]{0,20}key$/i,
		value: /^[A-Za-z0-9]{20}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the account.",
		link: "https://www.browserstack.com/docs/automate/selenium/getting-started",
		example: []
	}),
	assignedRule({
		id: "lambdatest-access-key",
		title: "LambdaTest access key",
		severity: "medium",
		anchors: [
			"lambdatest",
			"lambda_test",
			"lt_access"
		],
		name: /(?:lambda_?test|(?:^|[^a-z])lt_access)[\w.-]{0,20}key$/i,
		value: /^(?:LT_)?[A-Za-z0-9]{50}$/,
		check: drawn$1,
		revoke: "Reset it under Account settings, Password and security.",
		link: "https://www.lambdatest.com/support/docs/getting-started-with-lambdatest-automation/",
		example: []
	}),
	assignedRule({
		id: "bugsnag-api-key",
		title: "Bugsnag API key",
		severity: "low",
		anchors: ["bugsnag"],
		name: /bugsnag[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it in the settings of the project; pages that are measured hold it in public.",
		link: "https://docs.bugsnag.com/api/",
		example: []
	}),
	assignedRule({
		id: "better-stack-source-token",
		title: "Better Stack source token",
		severity: "medium",
		anchors: [
			"logtail",
			"betterstack",
			"better_stack"
		],
		name: /(?:logtail|better_?stack)[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9]{24}$/,
		check: drawn$1,
		revoke: "Replace the source.",
		link: "https://betterstack.com/docs/logs/api/getting-started/",
		example: []
	}),
	assignedRule({
		id: "splunk-observability-token",
		title: "Splunk Observability token",
		anchors: [
			"signalfx",
			"sfx_",
			"splunk_access",
			"splunk_observ"
		],
		name: /(?:signalfx|(?:^|[^a-z])sfx|splunk)[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9_-]{22}$/,
		check: drawn$1,
		revoke: "Rotate it under Settings, Access tokens.",
		link: "https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html",
		example: []
	}),
	tokenRule({
		id: "lambda-cloud-api-key",
		title: "Lambda Cloud API key",
		anchors: ["secret_"],
		match: /secret_(?!key)[A-Za-z0-9-]{1,60}_[0-9a-f]{32}\.[A-Za-z0-9]{32}(?!\.?[A-Za-z0-9_])/,
		revoke: "Delete it under API keys.",
		link: "https://docs.lambda.ai/public-cloud/cloud-api/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "scalingo-api-token",
		title: "Scalingo API token",
		severity: "critical",
		anchors: ["tk-us-"],
		match: /tk-us-(?=[A-Za-z_-]{0,47}\d)[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the dashboard, under Tokens.",
		link: "https://developers.scalingo.com/tokens",
		examples: []
	}),
	tokenRule({
		id: "tigris-secret-key",
		title: "Tigris secret access key",
		severity: "critical",
		anchors: ["tsec_"],
		match: /tsec_(?=[A-Za-z_+/-]{0,60}\d)[A-Za-z0-9_+/-]{40,80}(?![A-Za-z0-9_+/-])/,
		revoke: "Delete the pair in the dashboard, under Access keys.",
		link: "https://www.tigrisdata.com/docs/iam/",
		examples: []
	})
];

// src/detect/rules/command-arguments.ts
const password$5 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	left: "none",
	reach: 320,
	remedy: ["Change it, and pass the new one by the environment or a secret store."],
	links: []
};
const ofCommand = passwordThat$1("a command gets it as an argument");
const ofSomeCommand = (value, context) => {
	if (!/\d/.test(value) || !/[A-Za-z].*[A-Za-z]/.test(value) || /[/\\:,]|\.[a-z]{2,5}$/.test(value)) return nothing("it may be a file, an address or a name");
	return /^[A-Za-z]+\d{1,2}$/.test(value) ? nothing("it may be a name") : ofCommand(value, context);
};
const REST = "[^\\r\\n|;&]{0,160}?";
const TOOLS$1 = [
	"samba-tool user (?:create|add|setpassword) \\S{1,60} (?!-)",
	`ldappasswd ${REST}(?<= )-s `,
	"htpasswd -\\w{0,4}n\\w{0,4}b\\w{0,4} (?:-\\w )?\\S{1,60} ",
	"mkpasswd (?:-\\w{1,3} [\\w-]{1,16} |--method=\\S{1,16} )(?!-)",
	"pdftk [^\\r\\n|;&]{0,200}?(?:user|owner|input)_pw ",
	"db2 [\"']?connect to \\S{1,30} user \\S{1,40} using ",
	"add-user\\.sh (?:-\\S{1,10} ){0,3}\\S{1,40} (?!-)",
	`sendemail ${REST}(?<= )-xp `,
	`(?:user(?:add|mod)) ${REST}(?<= )(?:-p|--password) `,
	`slappasswd ${REST}(?<= )-s `,
	`pdfto\\w{2,6} ${REST}(?<= )-[uo]pw `,
	`curl ${REST}(?<= )(?:-E|--(?:proxy-)?cert) [^\\s:]{2,80}:(?![/\\\\])`,
	`ssh-keygen ${REST}(?<= )-[NP] `,
	`snmp(?:walk|get|getnext|set|table|bulkwalk|bulkget|status) ${REST}(?<= )-[cAX] `,
	"(?:imp|exp) (?:userid=)?[\\w$]{1,30}/",
	"bw login \\S{1,60}@\\S{1,60} (?!-)",
	"bw unlock (?!-)",
	"mc alias set \\S{1,40} https?://\\S{1,100} \\S{1,60} ",
	"quote (?:pass|PASS) ",
	"\\.logon [\\w./-]{1,60},",
	"nuget push [^\\r\\n|;&]{0,160}?(?<= )(?:-k|--api-key|-ApiKey) "
].join("|");
const stored = (value, context) => {
	const { name = "token" } = context.found.groups ?? {};
	if (!/secret|token|key|pass|pwd|auth|cred|[_-]pat$/i.test(name)) return nothing("its name says nothing of a secret");
	if (/pass|pwd/i.test(name)) return ofCommand(value, context);
	const judged = judgeKey$2({
		value,
		name: name.replace(/^.*\//, ""),
		delimited: true
	}, context.file);
	return judged.secret ? secret(`a command stores it as "${name}"`, judged.reason) : nothing(judged.reason);
};
const commandArguments = [
	{
		...password$5,
		id: "tool-argument-password",
		title: "Password as an argument of a tool",
		anchors: [
			"internet-password ",
			"generic-password ",
			"samba-tool user ",
			"ldappasswd ",
			"htpasswd -",
			"mkpasswd ",
			"setairportnetwork ",
			"pdftk ",
			"db2 connect ",
			"db2 \"connect ",
			"add-user.sh ",
			"reset-admin-password ",
			"sendemail ",
			"ssh-keygen ",
			"useradd ",
			"usermod ",
			"slappasswd ",
			"pdftotext ",
			"curl ",
			"snmpwalk ",
			"snmpget ",
			"snmpset ",
			"snmpbulkwalk ",
			"snmptable ",
			"snmpstatus ",
			"exp ",
			"imp ",
			"bw login ",
			"bw unlock ",
			"mc alias set ",
			"quote pass ",
			".logon ",
			"nuget push "
		],
		match: new RegExp(`(?:(?<=security add-)(?:generic|internet)-password ${REST}(?<= )-w |(?<=networksetup -)setairportnetwork \\S{1,20} (?:"[^"\\r\\n]{1,40}"|\\S{1,40}) |(?<=grafana(?:-cli| cli) [^\\r\\n]{0,60})reset-admin-password (?:--?\\S{1,40} ){0,2}|(?<![\\w-])(?:${TOOLS$1}))["']?(?<secret>[^\\s"'@]{6,100})`),
		check: ofCommand,
		finds: [],
		ignores: []
	},
	{
		...password$5,
		id: "user-option-password",
		title: "Password beside a user on a command line",
		anchors: [
			" -p ",
			" -u ",
			" -x ",
			" --user ",
			" --user=",
			"\"-u\"",
			"'-u'",
			"\"-p\"",
			"'-p'"
		],
		match: /(?:(?<!(?:mysql|maria|percona|sudo|docker|podman|\bsu |\bexec )[^\r\n]{0,100})(?<= --?(?:u|U|n|user|username|login|userid)[ =]["']?[^\s"']{1,60}["']?) -[pP] ["']?(?!-)(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=[\s;|&)]|$)|(?<=snmp\w{3,8} [^\r\n]{0,160}) -X ["']?(?<secret>[^\s"'$`()<>{}]{6,64})| (?:-u|--user)[ =]["']?[A-Za-z][\w.@+-]{0,40}:(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=\s|$)|["']-u["'], ?["'][A-Za-z][\w.@+-]{0,40}:(?<secret>[^\s"'$`()<>{}]{6,64})["']|(?<=(?:["'](?:-u|--user)["'], ?["'][^"'\r\n]{1,40}|["']sshpass)["'], ?)["']-p["'], ?["'](?<secret>[^\s"'$`()<>{}]{6,64})["']| -U ["']?[A-Za-z][\w.\\/-]{0,40}%(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=\s|$))/,
		check: ofSomeCommand,
		finds: [],
		ignores: []
	},
	{
		...password$5,
		id: "stored-value",
		kind: "secret",
		title: "Secret that a command stores",
		anchors: [
			"put-parameter ",
			"env add ",
			"rclone config create ",
			"with-token ",
			"doctl auth init ",
			"config pypi-token."
		],
		match: /(?:put-parameter [^\r\n]{0,80}?--name[ =]["']?(?<name>[\w./-]{3,80})["']?[^\r\n]{0,80}?--value[ =]|env add (?<name>\w{3,60})[^\r\n<]{0,40}<<< ?|rclone config create [^\r\n]{1,160}?(?<name>secret_access_key|client_secret|pass(?:word)?|token)[ =]|with-token <<< ?|doctl auth init -t |config pypi-token\.[\w-]{1,30} )["']?(?<secret>[^\s"'$`]{8,400})/,
		reach: 760,
		check: stored,
		finds: [],
		ignores: []
	},
	{
		...password$5,
		id: "redirected-password",
		title: "Password that a command reads",
		anchors: [
			"passwd ",
			"cryptsetup ",
			"kinit ",
			"realm join ",
			"lpass login ",
			"keepassxc-cli ",
			"(echo ",
			"(printf ",
			"passwordeval=",
			"| vncpasswd ",
			"password-command",
			"pdbedit ",
			"| lpass ",
			"| bw "
		],
		match: /(?:(?:passwd|pdbedit|cryptsetup|kinit|realm join|lpass login|keepassxc-cli) [^\r\n|;&<]{0,80}<<< \$?["']?(?<secret>[^\s"'$`()\\]{6,64})|\(echo (?:-n )?["']?(?<secret>[^\s"'$`();]{6,64})["']?; ?echo [^)\r\n]{3,70}\) ?\| ?(?:sudo )?(?:smb)?passwd|password-command[ =]["']?echo (?<secret>[^\s"'$`()\\]{6,64})|(?<=(?:pass(?:word|wd|phrase)?|psk|private-key|auth-user-pass)[\w-]{0,8}[ =]<)\((?:echo|printf) (?:-n )?["']?(?:[\w.@-]{1,40}\\n)?(?<secret>[^\s"'$`()\\]{6,64})|passwordeval=["']?(?:echo|printf) (?<secret>[^\s"'$`()\\]{6,64})|(?<=echo (?:-n )?["']?(?<secret>[^\s"'$|`]{6,64})["']? )\| (?:vncpasswd|lpass|bw) |(?<=echo (?:-n )?["']?(?<secret>[^\s"'$|`]{6,64})["']? \| )cryptsetup )/,
		check: ofSomeCommand,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/commerce-services.ts
const commerceServices = [
	tokenRule({
		id: "xendit-secret-key",
		title: "Xendit secret key",
		severity: "critical",
		anchors: ["xnd_production_"],
		match: /xnd_production_[A-Za-z0-9]{40,100}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under Settings, API keys.",
		link: "https://docs.xendit.co/docs/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "xendit-development-key",
		title: "Xendit secret key (test)",
		severity: "low",
		anchors: ["xnd_development_"],
		match: /xnd_development_[A-Za-z0-9]{40,100}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under Settings, API keys.",
		link: "https://docs.xendit.co/docs/api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "yookassa-secret-key",
		title: "YooKassa secret key",
		severity: "critical",
		anchors: [
			"yookassa",
			"yoo_kassa",
			"yoomoney"
		],
		name: /yoo_?kassa|yoomoney/i,
		value: /^(?:live|test)_[A-Za-z0-9_-]{43}$/,
		revoke: "Reissue it under Integration, API keys.",
		link: "https://yookassa.ru/developers/using-api/interaction-format",
		example: []
	}),
	tokenRule({
		id: "ramp_client_secret",
		title: "Ramp OAuth client secret",
		severity: "critical",
		anchors: ["ramp_sec_"],
		match: /ramp_sec_[A-Za-z0-9]{32,64}(?![A-Za-z0-9])/,
		revoke: "Replace the secret on the page of the developer app.",
		link: "https://docs.ramp.com/developer-api/v1/authorization",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ramp_oauth_token",
		title: "Ramp OAuth token",
		anchors: ["ramp_tok_", "ramp_business_tok_"],
		match: /ramp_(?:business_)?tok_[A-Za-z0-9]{32,64}(?![A-Za-z0-9])/,
		revoke: "Revoke it: POST /developer/v1/token/revoke.",
		link: "https://docs.ramp.com/developer-api/v1/authorization",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ramp_client_id",
		title: "Ramp OAuth client id",
		severity: "low",
		anchors: ["ramp_id_"],
		match: /ramp_id_[A-Za-z0-9]{32,64}(?![A-Za-z0-9])/,
		revoke: "Replace the secret that goes with it on the page of the developer app.",
		link: "https://docs.ramp.com/developer-api/v1/authorization",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "revenuecat-secret-key",
		title: "RevenueCat secret API key",
		anchors: ["revenuecat", "revenue_cat"],
		name: /revenue_?cat/i,
		value: /^(?:sk|atk)_[A-Za-z0-9]{24,48}$/,
		revoke: "Delete it in the settings of the project, under API keys.",
		link: "https://www.revenuecat.com/docs/projects/authentication",
		example: []
	}),
	tokenRule({
		id: "shippo_test_api_token",
		title: "Shippo test token",
		severity: "low",
		anchors: ["shippo_test_"],
		match: /shippo_test_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API.",
		link: "https://docs.goshippo.com/docs/guides_general/authentication/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "razorpay-key-secret",
		title: "Razorpay key secret",
		severity: "critical",
		anchors: ["razorpay", "rzp_"],
		name: /(?:razorpay|rzp)[\w.-]{0,15}secret/i,
		value: /^(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}$/,
		check: drawn$1,
		revoke: "Regenerate the pair under Account and settings, API keys.",
		link: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
		example: []
	})
];

// src/detect/rules/consumer-services.ts
const DOCUMENTED$1 = "%3DEUifiRBkKG5E2XzM";
const consumerServices = [
	assignedRule({
		id: "spotify-client-secret",
		title: "Spotify client secret",
		anchors: ["spotify"],
		name: /spotify[\w.-]{0,20}secret/i,
		value: HEX_32_VALUE,
		revoke: "Rotate it in the developer dashboard, in the settings of the app.",
		link: "https://developer.spotify.com/documentation/web-api/concepts/apps",
		example: []
	}),
	assignedRule({
		id: "steam-web-api-key",
		title: "Steam Web API key",
		severity: "medium",
		anchors: ["steam"],
		name: /steam[\w.-]{0,12}key/i,
		value: /^[0-9A-F]{32}$/,
		revoke: "Revoke it on the page of the Web API key.",
		link: "https://steamcommunity.com/dev/apikey",
		example: []
	}),
	assignedRule({
		id: "twitch-token",
		title: "Twitch token or client secret",
		anchors: ["twitch"],
		name: /twitch[\w.-]{0,20}(?:secret|token|oauth)/i,
		value: /^(?:oauth:)?[a-z0-9]{30}$/,
		check: drawn$1,
		revoke: "Revoke it: POST /oauth2/revoke; a client secret is replaced in the developer console.",
		link: "https://dev.twitch.tv/docs/authentication/revoke-tokens/",
		example: []
	}),
	{
		...assignedRule({
			id: "x-bearer-token",
			title: "X (Twitter) bearer token",
			anchors: ["bearer"],
			name: /bearer/i,
			value: /^A{18,22}[A-Za-z0-9]{3,8}A{4,9}[A-Za-z0-9%]{24,60}%3D[A-Za-z0-9]{50}$|^A{22}[A-Za-z0-9%]{80,100}$/,
			check: (value) => value.includes(DOCUMENTED$1) ? placeholder("it is the example of the documentation") : secret(),
			revoke: "Revoke it in the developer portal, under Keys and tokens.",
			link: "https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens",
			example: []
		}),
		opaque: true
	},
	assignedRule({
		id: "x-api-secret",
		title: "X (Twitter) API secret or access token secret",
		anchors: ["twitter"],
		name: /twitter[\w.-]{0,25}secret/i,
		value: /^(?:[A-Za-z0-9]{45}|[A-Za-z0-9]{50})$/,
		check: drawn$1,
		revoke: "Regenerate it in the developer portal, under Keys and tokens.",
		link: "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret",
		example: []
	}),
	assignedRule({
		id: "unsplash-key",
		title: "Unsplash key",
		severity: "medium",
		anchors: ["unsplash"],
		name: /unsplash[\w.-]{0,20}(?:key|secret)/i,
		value: /^[A-Za-z0-9_-]{43}$/,
		check: drawn$1,
		revoke: "Regenerate the keys on the page of the application.",
		link: "https://unsplash.com/documentation#authorization",
		example: []
	}),
	assignedRule({
		id: "virustotal-api-key",
		title: "VirusTotal API key",
		severity: "medium",
		anchors: [
			"virustotal",
			"virus_total",
			"vt_api"
		],
		name: /(?:virus_?total|(?:^|[^a-z])vt)[\w.-]{0,10}key/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Ask support to replace it: the key belongs to the account.",
		link: "https://docs.virustotal.com/docs/please-give-me-an-api-key",
		example: []
	}),
	assignedRule({
		id: "shodan-api-key",
		title: "Shodan API key",
		severity: "medium",
		anchors: ["shodan"],
		name: /shodan[\w.-]{0,10}key/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the account.",
		link: "https://developer.shodan.io/api/requirements",
		example: []
	}),
	assignedRule({
		id: "smartthings-token",
		title: "SmartThings personal access token",
		anchors: ["smartthings"],
		name: /smartthings[\w.-]{0,15}token/i,
		value: UUID_VALUE,
		revoke: "Delete it on account.smartthings.com/tokens.",
		link: "https://developer.smartthings.com/docs/getting-started/authorization-and-permissions",
		example: []
	}),
	assignedRule({
		id: "weatherstack_api_key",
		title: "Weatherstack API key",
		severity: "low",
		anchors: ["weatherstack"],
		name: /weatherstack[\w.-]{0,15}key/i,
		value: HEX_32_VALUE,
		revoke: "Reset it in the dashboard.",
		link: "https://weatherstack.com/documentation",
		example: []
	}),
	assignedRule({
		id: "2captcha-api-key",
		title: "2Captcha API key",
		severity: "medium",
		anchors: [
			"2captcha",
			"two_captcha",
			"twocaptcha"
		],
		name: /(?:2|two)_?captcha/i,
		value: HEX_32_VALUE,
		revoke: "Replace it on the page of the account.",
		link: "https://2captcha.com/2captcha-api",
		example: []
	}),
	assignedRule({
		id: "0x-api-key",
		title: "0x API key",
		severity: "medium",
		anchors: [
			"0x_api",
			"0x-api",
			"zerox_api",
			"zero_x_api",
			"zeroex_api"
		],
		name: /(?:0x|zerox|zero_x|zeroex)[_-]api[_-]key/i,
		value: UUID_VALUE,
		revoke: "Delete it in the dashboard of 0x, under the app.",
		link: "https://0x.org/docs/introduction/getting-started",
		example: []
	})
];

// src/detect/rules/content-services.ts
const contentServices = [
	tokenRule({
		id: "adobe_client_secret",
		title: "Adobe client secret",
		severity: "critical",
		anchors: ["p8e-"],
		match: /p8e-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
		revoke: "Rotate it in the developer console, on the page of the credential.",
		link: "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "amplitude-secret-key",
		title: "Amplitude secret key",
		anchors: ["amplitude"],
		name: /amplitude[\w.-]{0,20}secret/i,
		value: HEX_32_VALUE,
		revoke: "Rotate it in the settings of the project.",
		link: "https://amplitude.com/docs/apis/authentication",
		example: []
	}),
	assignedRule({
		id: "auth0-client-secret",
		title: "Auth0 client secret",
		severity: "critical",
		anchors: ["auth0"],
		name: /auth0[\w.-]{0,20}secret/i,
		value: /^[A-Za-z0-9_-]{64}$/,
		check: drawn$1,
		revoke: "Rotate it in the settings of the application.",
		link: "https://auth0.com/docs/get-started/applications/rotate-client-secret",
		example: []
	}),
	assignedRule({
		id: "beamer_api_key",
		title: "Beamer API key",
		anchors: ["beamer"],
		name: /beamer[\w.-]{0,20}(?:key|token)/i,
		value: /^b_[A-Za-z0-9+/=_-]{44}$/,
		revoke: "Delete it in the settings, under API.",
		link: "https://www.getbeamer.com/api",
		example: []
	}),
	tokenRule({
		id: "cds_canada_notify_api_key",
		title: "GC Notify API key",
		anchors: ["gcntfy-"],
		match: /gcntfy-(?:[A-Za-z0-9_-]{1,60}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Revoke it under API integration of the service.",
		link: "https://documentation.notification.canada.ca/en/start.html",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "clerk-secret-key",
		title: "Clerk secret key",
		severity: "critical",
		anchors: [
			"clerk_",
			"clerksecret",
			"clerk-"
		],
		name: /clerk[\w.-]{0,12}secret/i,
		value: /^sk_live_[A-Za-z0-9]{40,50}$/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://clerk.com/docs/deployments/clerk-environment-variables",
		example: []
	}),
	{
		id: "cloudinary-url",
		title: "Cloudinary API secret in an address",
		severity: "high",
		anchors: ["cloudinary://"],
		match: /cloudinary:\/\/\d{15}:(?<secret>[A-Za-z0-9_-]{27})@/,
		remedy: ["Revoke the key in the console, under API keys."],
		links: ["https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials"],
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "cloudinary-api-secret",
		title: "Cloudinary API secret",
		anchors: ["cloudinary"],
		name: /cloudinary[\w.-]{0,20}secret/i,
		value: /^[A-Za-z0-9_-]{27}$/,
		check: drawn$1,
		revoke: "Revoke the key in the console, under API keys.",
		link: "https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials",
		example: []
	}),
	assignedRule({
		id: "contentful-delivery-token",
		title: "Contentful delivery or preview token",
		severity: "medium",
		anchors: ["contentful"],
		name: /contentful[\w.-]{0,24}(?:token|key)/i,
		value: /^[A-Za-z0-9_=-]{43}$/,
		check: drawn$1,
		revoke: "Delete it in the settings of the space, under API keys.",
		link: "https://www.contentful.com/developers/docs/references/authentication/",
		example: []
	}),
	tokenRule({
		id: "courier-auth-token",
		title: "Courier production key",
		anchors: ["pk_prod_"],
		match: /pk_prod_[A-Z0-9]{28}(?![A-Za-z0-9])/,
		revoke: "Rotate it under Settings, API keys.",
		link: "https://www.courier.com/docs/reference/auth/intro",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "coveo_api_key",
		title: "Coveo API key",
		anchors: ["coveo"],
		name: /coveo[\w.-]{0,20}(?:key|token)/i,
		value: /^xx[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it in the administration console, under API keys.",
		link: "https://docs.coveo.com/en/1718/manage-an-organization/manage-api-keys",
		example: []
	}),
	assignedRule({
		id: "finicity_app_key",
		title: "Finicity app key",
		severity: "medium",
		anchors: ["finicity"],
		name: /finicity[\w.-]{0,8}app[-_.]?key/i,
		value: HEX_32_VALUE,
		revoke: "Ask Mastercard Open Finance to replace it; its partner secret is the other half.",
		link: "https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/",
		example: []
	}),
	assignedRule({
		id: "flickr_api_key",
		title: "Flickr API key",
		severity: "low",
		anchors: ["flickr"],
		name: /flickr[\w.-]{0,20}key/i,
		value: HEX_32_VALUE,
		revoke: "Delete it in the App Garden.",
		link: "https://www.flickr.com/services/api/misc.api_keys.html",
		example: []
	}),
	tokenRule({
		id: "foursquare-api-key",
		title: "Foursquare API key",
		anchors: ["fsq3"],
		match: /fsq3[A-Za-z0-9+/]{43}=(?!=)/,
		revoke: "Delete it in the developer console, under API keys.",
		link: "https://docs.foursquare.com/developer/reference/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "freshdesk-api-key",
		title: "Freshdesk API key",
		anchors: ["freshdesk", "freshservice"],
		name: /fresh(?:desk|service)[\w.-]{0,20}(?:key|token)/i,
		value: /^[A-Za-z0-9]{20}$/,
		check: drawn$1,
		revoke: "Reset it in the settings of the profile.",
		link: "https://developers.freshdesk.com/api/#authentication",
		example: []
	}),
	assignedRule({
		id: "ghost-admin-api-key",
		title: "Ghost Admin API key",
		severity: "critical",
		anchors: [
			"ghost_",
			"ghost-",
			"ghostadmin",
			"ghostapi",
			"admin_api_key",
			"admin-api-key",
			"adminapikey"
		],
		name: /(?:ghost|admin[-_.]?api)[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{24}:[0-9a-f]{64}$/,
		revoke: "Regenerate it under Settings, Integrations.",
		link: "https://docs.ghost.org/admin-api/#token-authentication",
		example: []
	}),
	assignedRule({
		id: "giphy-api-key",
		title: "Giphy API key",
		severity: "low",
		anchors: ["giphy"],
		name: /giphy[\w.-]{0,20}key/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Delete it in the dashboard.",
		link: "https://developers.giphy.com/docs/api/",
		example: []
	})
];

// src/detect/rules/credential-files.ts
const LONGEST_PASSWORD = 128;
const REMEDY$5 = ["Change the password, and remove the file from the repository and its history."];
const notStandIn = (value) => placeholderReason(value, "generic") === void 0 ? secret("it stands in a file for credentials") : NOTHING;
const DOCUMENTED = /^(?:Aladdin|s6BhdRkqt3|Mufasa):|:open ?sesame$/i;
const userAndPassword = (value) => {
	const decoded = Buffer.from(value, "base64").toString();
	const password = /^[\x20-\x7e]{1,100}:(?<password>[\x21-\x7e]{3,400})$/.exec(decoded)?.groups?.password;
	if (password === void 0 || placeholderReason(password.replace(/(?::|%[\dA-F]{2})+$/, ""), "generic") !== void 0) return NOTHING;
	if (/^(?:[a-z]+[-_ ])?(?:password|secret|token|key)(?:%[\dA-F]{2})*$/i.test(password)) return NOTHING;
	if (DOCUMENTED.test(decoded)) return placeholder("it is an example of the standards");
	return secret("it is the base64 of a user and a password");
};
const credentialFiles = [
	{
		id: "netrc-password",
		kind: "password",
		title: "Password in .netrc",
		severity: "high",
		anchors: ["password"],
		match: /password[ \t\r\n]{1,10}"?(?<secret>[^\s"]{4,200})/,
		files: /^[._]?netrc$/,
		guessable: true,
		check: notStandIn,
		remedy: REMEDY$5,
		links: ["https://everything.curl.dev/usingcurl/netrc.html"],
		finds: [],
		ignores: []
	},
	{
		id: "pgpass-password",
		kind: "password",
		title: "Password in .pgpass",
		severity: "high",
		anchors: [],
		match: /(?!#)(?:\\.|[^:\r\n\\]){1,120}:(?:\d{2,5}|\*):[^:\r\n]{1,63}:[^:\r\n]{1,63}:(?<secret>[^\r\n]{4,100})/,
		left: "none",
		files: /^\.?pgpass(?:\.conf)?$/,
		guessable: true,
		check: notStandIn,
		remedy: REMEDY$5,
		links: ["https://www.postgresql.org/docs/current/libpq-pgpass.html"],
		finds: [],
		ignores: []
	},
	{
		id: "docker-config-auth",
		kind: "password",
		title: "Registry credentials in a Docker config",
		severity: "high",
		anchors: ["\"auth\""],
		match: {
			name: /^"auth"$/,
			value: /^[A-Za-z0-9+/]{12,600}={0,2}$/,
			longest: 700
		},
		left: "none",
		guessable: true,
		check: userAndPassword,
		remedy: ["Change the password or revoke the token at the registry; use a credential helper."],
		links: ["https://docs.docker.com/reference/cli/docker/login/"],
		finds: [],
		ignores: []
	},
	{
		id: "basic-authorization",
		kind: "password",
		title: "User and password in an authorization header",
		severity: "high",
		anchors: ["basic "],
		match: /basic {1,4}(?<secret>[A-Za-z0-9+/]{12,600}={0,2})(?![A-Za-z0-9+/=])/i,
		guessable: true,
		check: userAndPassword,
		remedy: ["Change the password, and take the header from the environment."],
		links: ["https://www.rfc-editor.org/rfc/rfc7617"],
		finds: [],
		ignores: []
	},
	{
		id: "bearer-authorization",
		kind: "secret",
		title: "Token in an authorization header",
		severity: "medium",
		anchors: [
			"bearer ",
			"authorization",
			"\"token "
		],
		match: /(?:bearer|"token(?= [\w.+/=-]{20})|authorization\\?["']?[:,=] ?\\?["'](?!basic|bearer|aws|token |digest)[A-Za-z][\w-]{1,24}|authorization: (?!basic|bearer|aws|token |digest)[A-Za-z][\w-]{1,24}) {1,4}(?<secret>[A-Za-z0-9][A-Za-z0-9._~+/|:%!-]{10,1199}[A-Za-z0-9_~+/-]={0,2})(?!\.?[A-Za-z0-9_~+/=-])/i,
		generic: true,
		check: (value, { file }) => {
			if (value.length < 16 && !isDrawn$1(value)) return NOTHING;
			const judged = judgeKey$2({
				value,
				name: "bearer token",
				delimited: true
			}, file);
			return judged.secret ? secret("it is sent as a bearer token", judged.reason) : NOTHING;
		},
		remedy: ["Revoke it where it was issued, and take the header from the environment."],
		links: ["https://www.rfc-editor.org/rfc/rfc6750"],
		finds: [],
		ignores: []
	},
	{
		id: "command-line-password",
		kind: "password",
		title: "Password on a command line",
		severity: "medium",
		anchors: [
			"curl ",
			"wget ",
			"sshpass "
		],
		match: /(?:curl (?:[^\r\n\\]|\\\r?\n|\\.){0,140}?(?:-u|--user|--proxy-user)[ =]?["']?[^\s:"'$]{1,64}:(?<secret>[^\s"']{5,200})|wget [^\r\n]{0,160}?--(?:http-|ftp-)?password[ =]["']?(?<secret>[^\s"']{5,100})|sshpass {1,3}-p {0,3}["']?(?<secret>[^\s"']{5,100}))/,
		reach: 900,
		generic: true,
		guessable: true,
		check: (value, { file }) => {
			const candidate = {
				value,
				name: "password",
				delimited: true
			};
			const judged = value.length > LONGEST_PASSWORD ? judgeKey$2(candidate, file) : judgePassword(candidate, file);
			return judged.secret ? secret("a command gets it as an argument", judged.reason) : NOTHING;
		},
		remedy: ["Change the password, and pass the new one by the environment or a file."],
		links: [],
		finds: [],
		ignores: []
	},
	{
		id: "wordpress-salt",
		title: "WordPress key or salt",
		severity: "medium",
		anchors: [
			"AUTH_KEY",
			"LOGGED_IN_KEY",
			"NONCE_KEY",
			"_SALT"
		],
		match: {
			name: /^(?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)$/,
			value: /^[\x20-\x7e]{60,70}$/
		},
		left: "none",
		opaque: true,
		check: (value) => /unique phrase|^(.)\1+$/.test(value) ? NOTHING : secret("it has the name and the length of one"),
		remedy: ["Make new ones at https://api.wordpress.org/secret-key/1.1/salt/: all sessions end."],
		links: ["https://developer.wordpress.org/advanced-administration/wordpress/wp-config/"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/data-feeds.ts
const dataFeeds = [
	assignedRule({
		id: "here-api-key",
		title: "HERE API key",
		severity: "medium",
		anchors: [
			"here_api",
			"here-api",
			"hereapi",
			"here_maps",
			"heremaps",
			"here_key"
		],
		name: /(?:^|[^a-z])here[._-]?(?:maps?[._-]?)?(?:api[._-]?)?key$/i,
		value: /^[A-Za-z0-9_-]{43}$/,
		revoke: "Delete it on the page of the app, under Credentials.",
		link: "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html",
		example: []
	}),
	assignedRule({
		id: "hunter-api-key",
		title: "Hunter API key",
		severity: "medium",
		anchors: [
			"hunter_",
			"hunter-",
			"hunterio",
			"hunter.io",
			"hunterapi"
		],
		name: /hunter[._-]?(?:io[._-]?)?api[._-]?key/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Regenerate it in the settings, under API.",
		link: "https://hunter.io/api-documentation/v2",
		example: []
	}),
	assignedRule({
		id: "imagekit-private-key",
		title: "ImageKit private key",
		anchors: ["imagekit", "image_kit"],
		name: /image_?kit[\w.-]{0,20}private/i,
		value: /^private_[A-Za-z0-9+/]{27}=$/,
		revoke: "Regenerate it in the dashboard, under Developer options.",
		link: "https://imagekit.io/docs/api-keys",
		example: []
	}),
	assignedRule({
		id: "ipinfo-token",
		title: "IPinfo token",
		severity: "low",
		anchors: ["ipinfo"],
		name: /ipinfo[\w.-]{0,20}(?:token|key)$/i,
		value: /^[0-9a-f]{14}$/,
		revoke: "Regenerate it in the dashboard.",
		link: "https://ipinfo.io/developers#authentication",
		example: []
	}),
	assignedRule({
		id: "ipstack-access-key",
		title: "ipstack access key",
		severity: "low",
		anchors: ["ipstack", "ip_stack"],
		name: /ip_?stack[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Reset it in the dashboard.",
		link: "https://docs.apilayer.com/ipstack/docs/api-documentation",
		example: []
	}),
	assignedRule({
		id: "iterable-api-key",
		title: "Iterable API key",
		anchors: [
			"iterable_",
			"iterable-",
			"iterable.",
			"iterableapi"
		],
		name: /iterable[._-]?(?:\w{1,10}[._-]?)?api[._-]?key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it under Integrations, API Keys.",
		link: "https://support.iterable.com/hc/en-us/articles/360043464871",
		example: []
	}),
	assignedRule({
		id: "jotform-api-key",
		title: "Jotform API key",
		anchors: ["jotform", "jot_form"],
		name: /jot_?form[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it in the settings of the account, under API.",
		link: "https://api.jotform.com/docs/#authentication",
		example: []
	}),
	assignedRule({
		id: "livekit-api-secret",
		title: "LiveKit API secret",
		severity: "critical",
		anchors: ["livekit"],
		name: /livekit[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{40,52}$/,
		revoke: "Revoke the key in the settings of the project.",
		link: "https://docs.livekit.io/home/get-started/authentication/",
		example: []
	}),
	assignedRule({
		id: "logdna-ingestion-key",
		title: "LogDNA ingestion key",
		severity: "medium",
		anchors: ["logdna", "mezmo"],
		name: /(?:logdna|mezmo)[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it in the settings of the organization, under API keys.",
		link: "https://docs.mezmo.com/docs/ingestion-key",
		example: []
	}),
	assignedRule({
		id: "looker-client-secret",
		title: "Looker API client secret",
		anchors: ["looker"],
		name: /looker[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{24}$/,
		revoke: "Delete the API key on the page of the user.",
		link: "https://cloud.google.com/looker/docs/api-auth",
		example: []
	}),
	assignedRule({
		id: "meilisearch-key",
		title: "Meilisearch API key",
		anchors: ["meili"],
		name: /meili[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it: DELETE /keys. A key follows from the master key, which is changed with it.",
		link: "https://www.meilisearch.com/docs/reference/api/keys",
		example: []
	}),
	assignedRule({
		id: "mux-token-secret",
		title: "Mux token secret",
		anchors: [
			"mux_",
			"mux-",
			"mux.",
			"muxtoken",
			"muxsecret"
		],
		name: /(?:^|[^a-z])mux[._-]?(?:access[._-]?)?(?:token[._-]?)?secret/i,
		value: /^[A-Za-z0-9+/]{75}$/,
		revoke: "Revoke it in the settings, under Access Tokens.",
		link: "https://www.mux.com/docs/core/make-api-requests",
		example: []
	}),
	assignedRule({
		id: "nasa-api-key",
		title: "NASA API key",
		severity: "low",
		anchors: [
			"nasa_",
			"nasa-",
			"nasaapi",
			"nasakey"
		],
		name: /(?:^|[^a-z])nasa[._-]?(?:api[._-]?)?key$/i,
		value: /^[A-Za-z0-9]{40}$/,
		revoke: "Sign up for a new one and stop using this.",
		link: "https://api.nasa.gov/",
		example: []
	}),
	assignedRule({
		id: "news-api-key",
		title: "News API key",
		severity: "low",
		anchors: [
			"news_api",
			"news-api",
			"newsapi"
		],
		name: /news[._-]?api[._-]?(?:\w{1,10}[._-]?)?key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Regenerate it in the account.",
		link: "https://newsapi.org/docs/authentication",
		example: []
	}),
	assignedRule({
		id: "opensea-api-key",
		title: "OpenSea API key",
		severity: "medium",
		anchors: ["opensea", "open_sea"],
		name: /open_?sea[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it in the settings, under Developer.",
		link: "https://docs.opensea.io/reference/api-keys",
		example: []
	}),
	assignedRule({
		id: "papertrail-api-token",
		title: "Papertrail API token",
		severity: "medium",
		anchors: ["papertrail"],
		name: /papertrail[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9]{20}$/,
		revoke: "Reset it in the profile.",
		link: "https://www.papertrail.com/help/http-api/",
		example: []
	})
];

// src/detect/rules/data-platforms.ts
const elasticKey = (value) => /^[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}$/.test(Buffer.from(value, "base64").toString("latin1")) ? secret("it is the base64 of an id and a key") : NOTHING;
const dataPlatforms = [
	assignedRule({
		id: "ably-api-key",
		title: "Ably API key",
		anchors: [
			"ably_",
			"ably-",
			"ablyapi",
			"ablykey"
		],
		name: /(?:^|[^a-z])ably[\w.-]{0,20}key/i,
		value: /^[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}$/,
		revoke: "Revoke it on the page of the app, under API keys.",
		link: "https://ably.com/docs/platform/account/app/api",
		example: []
	}),
	tokenRule({
		id: "appwrite-api-key",
		title: "Appwrite API key",
		anchors: ["standard_"],
		match: /standard_[0-9a-f]{256}(?![A-Za-z0-9])/,
		reach: 300,
		revoke: "Delete it in the console, under Integrations, API keys.",
		link: "https://appwrite.io/docs/advanced/platform/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "axiom-api-token",
		title: "Axiom API token",
		anchors: ["xaat-"],
		match: /xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Delete it under Settings, API tokens.",
		link: "https://axiom.co/docs/reference/tokens",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "axiom-personal-access-token",
		title: "Axiom personal access token",
		severity: "critical",
		anchors: ["xapt-"],
		match: /xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Delete it under Profile, Personal access tokens.",
		link: "https://axiom.co/docs/reference/tokens",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ccdb_api_key",
		title: "CockroachDB Cloud API key",
		severity: "critical",
		anchors: ["CCDB1_"],
		match: /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console, under Access Management, Service Accounts.",
		link: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "confluent-cloud-api-secret",
		title: "Confluent Cloud API secret",
		severity: "critical",
		anchors: ["confluent"],
		name: /confluent[\w.-]{0,40}secret/i,
		value: /^[A-Za-z0-9+/]{64}$/,
		check: drawn$1,
		revoke: "Delete the API key: confluent api-key delete.",
		link: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
		example: []
	}),
	tokenRule({
		id: "convex-deploy-key",
		title: "Convex deploy key",
		severity: "critical",
		anchors: ["|eyJ2MiI6"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])(?:prod|dev|preview|project):[a-z0-9:-]{3,80}))\|eyJ2MiI6[A-Za-z0-9+/]{20,200}={0,2}(?![A-Za-z0-9+/=])/,
		left: "none",
		opaque: true,
		revoke: "Delete it in the dashboard, under Settings of the deployment.",
		link: "https://docs.convex.dev/cli/deploy-key-types",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "databento_api_key",
		title: "Databento API key",
		anchors: ["db-"],
		match: /db-(?=[A-Za-z0-9]{0,28}[a-z])(?=[A-Za-z0-9]{0,28}[A-Z])[A-Za-z0-9]{29}(?![A-Za-z0-9_-])/,
		revoke: "Deactivate it in the portal, under API keys.",
		link: "https://databento.com/docs/portal/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "datastax_astracs_token",
		title: "DataStax Astra token",
		severity: "critical",
		anchors: ["AstraCS:"],
		match: /AstraCS:[A-Za-z]{24}:[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, Tokens.",
		link: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "defined_networking_nebula_api_key",
		title: "Defined Networking API key",
		severity: "critical",
		anchors: ["dnkey-"],
		match: /dnkey-[A-Z2-7]{26}-[A-Z2-7]{52}(?![A-Za-z0-9])/,
		revoke: "Delete it in the admin panel, under API keys.",
		link: "https://docs.defined.net/guides/automating-host-creation/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "elastic_cloud_api_key",
		title: "Elastic Cloud API key",
		severity: "critical",
		anchors: ["essu_"],
		match: /essu_[A-Za-z0-9+/]{50,120}={0,2}(?![A-Za-z0-9+/=])/,
		opaque: true,
		revoke: "Revoke it in the console, under Organization, API keys.",
		link: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
		examples: [],
		ignores: []
	}),
	{
		...assignedRule({
			id: "elastic_stack_api_key",
			title: "Elasticsearch API key",
			severity: "high",
			anchors: [
				"elastic",
				"es_api_key",
				"es-api-key",
				"kibana"
			],
			name: /(?:elastic(?:search)?|kibana|(?:^|[^a-z])es[-_.]?api)[\w.-]{0,20}key/i,
			value: /^[A-Za-z0-9+/]{58}(?:==)?$/,
			check: elasticKey,
			revoke: "Invalidate it in Kibana, under Stack Management, API keys.",
			link: "https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-create-api-key",
			example: []
		}),
		opaque: true
	},
	assignedRule({
		id: "getstream-api-secret",
		title: "Stream API secret",
		severity: "critical",
		anchors: [
			"stream_",
			"getstream",
			"streamapi",
			"stream-"
		],
		name: /(?:^|[^a-z])(?:get)?stream[-_.]?(?:chat[-_.]?|video[-_.]?|api[-_.]?|io[-_.]?){0,2}secret/i,
		value: /^[a-z0-9]{64}$/,
		check: drawn$1,
		revoke: "Regenerate it in the dashboard, on the page of the app.",
		link: "https://getstream.io/chat/docs/node/tokens_and_authentication/",
		example: []
	})
];

// src/detect/rules/database-services.ts
const databaseServices = [
	tokenRule({
		id: "segment_public_api_token",
		title: "Segment public API token",
		severity: "critical",
		anchors: ["sgp_"],
		match: /sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Access management, Tokens.",
		link: "https://segment.com/docs/api/public-api/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "tinybird-token",
		title: "Tinybird token",
		anchors: ["p.eyJ"],
		match: /p\.eyJ[A-Za-z0-9_-]{60,250}\.[A-Za-z0-9_-]{27,43}(?!\.?[A-Za-z0-9_-])/,
		opaque: true,
		revoke: "Refresh or delete it in the workspace, under Tokens.",
		link: "https://www.tinybird.co/docs/forward/administration/tokens",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "xata-api-key",
		title: "Xata API key",
		severity: "critical",
		anchors: ["xau_"],
		match: /xau_(?=[A-Za-z]{0,79}\d)[A-Za-z0-9]{32,80}(?![A-Za-z0-9_])/,
		revoke: "Delete it under Account settings.",
		link: "https://xata.io/docs",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "samsara_api_token",
		title: "Samsara API token",
		anchors: ["samsara_api_"],
		match: /samsara_api_[A-Za-z0-9]{30}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API tokens.",
		link: "https://developers.samsara.com/docs/authentication",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/databases.ts
const databases = [
	tokenRule({
		id: "planetscale_database_password",
		title: "PlanetScale password",
		severity: "critical",
		anchors: ["pscale_pw_"],
		match: /pscale_pw_[A-Za-z0-9_.=-]{31,63}[A-Za-z0-9_=-]/,
		revoke: "Delete the password of the branch.",
		link: "https://planetscale.com/docs/security/secret-scanning",
		examples: []
	}),
	tokenRule({
		id: "planetscale_service_token",
		title: "PlanetScale service token",
		anchors: ["pscale_tkn_"],
		match: /pscale_tkn_[A-Za-z0-9_.=-]{31,63}[A-Za-z0-9_=-]/,
		revoke: "Delete the service token.",
		link: "https://planetscale.com/docs/security/secret-scanning",
		examples: []
	}),
	tokenRule({
		id: "planetscale_oauth_token",
		title: "PlanetScale OAuth token",
		anchors: ["pscale_oauth_"],
		match: /pscale_oauth_[A-Za-z0-9_.=-]{31,63}[A-Za-z0-9_=-]/,
		revoke: "Revoke the application.",
		link: "https://planetscale.com/docs/security/secret-scanning",
		examples: []
	}),
	tokenRule({
		id: "supabase_personal_access_token",
		title: "Supabase access token",
		severity: "critical",
		anchors: ["sbp_"],
		match: /sbp_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Account, Access tokens.",
		link: "https://supabase.com/docs/reference/cli/introduction",
		examples: []
	}),
	tokenRule({
		id: "supabase-oauth-token",
		title: "Supabase OAuth access token",
		severity: "critical",
		anchors: ["sbp_oauth_"],
		match: /sbp_oauth_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Revoke the application in the settings of the organization, under OAuth apps.",
		link: "https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "supabase_secret_key",
		title: "Supabase secret key",
		severity: "critical",
		anchors: ["sb_secret_"],
		match: /sb_secret_[A-Za-z0-9_-]{22,48}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Project settings, API keys.",
		link: "https://supabase.com/docs/guides/api/api-keys",
		examples: []
	}),
	tokenRule({
		id: "neon_api_key",
		title: "Neon API key",
		anchors: ["napi_"],
		match: /napi_[0-9a-z]{60,70}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API keys.",
		link: "https://neon.com/docs/manage/api-keys",
		examples: []
	}),
	tokenRule({
		id: "mongodb_atlas_service_account_secret",
		title: "MongoDB Atlas service account secret",
		severity: "critical",
		anchors: ["mdb_sa_sk_"],
		match: /mdb_sa_sk_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
		revoke: "Delete the secret of the service account.",
		link: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
		examples: []
	}),
	tokenRule({
		id: "aiven_service_password",
		title: "Aiven service password",
		severity: "critical",
		anchors: ["AVNS_"],
		match: /AVNS_[A-Za-z0-9_-]{19}(?![A-Za-z0-9_-])/,
		revoke: "Reset the credentials of the service user.",
		link: "https://aiven.io/docs/platform/howto/reset-service-password",
		examples: []
	}),
	tokenRule({
		id: "prefect_user_api_key",
		title: "Prefect API key",
		anchors: ["pnu_", "pnb_"],
		match: /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
		examples: []
	})
];

// src/detect/rules/databricks.ts
const databricks = [tokenRule({
	id: "databricks_access_token",
	title: "Databricks access token",
	severity: "critical",
	anchors: ["dapi"],
	match: /dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/,
	revoke: "Revoke it under Settings, Developer, Access tokens.",
	link: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
	examples: []
}), tokenRule({
	id: "databricks_oauth_secret_token",
	title: "Databricks OAuth secret",
	severity: "critical",
	anchors: ["dose"],
	match: /dose[0-9a-f]{32}(?![A-Za-z0-9])/,
	revoke: "Delete the secret of the service principal.",
	link: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
	examples: []
})];

// src/detect/rules/datadog.ts
const datadog = [
	assignedRule({
		id: "datadog_api_key",
		title: "Datadog API key",
		anchors: [
			"datadog",
			"dd_",
			"dd-api"
		],
		name: /(?:datadog|(?:^|[^a-z])dd)[-_.]?(?:\w{0,12}[-_.])?api[-_.]?key/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Revoke it under Organization settings, API Keys.",
		link: "https://docs.datadoghq.com/account_management/api-app-keys/",
		example: []
	}),
	assignedRule({
		id: "datadog_app_key",
		title: "Datadog application key",
		severity: "critical",
		anchors: [
			"datadog",
			"dd_",
			"dd-app"
		],
		name: /(?:datadog|(?:^|[^a-z])dd)[-_.]?(?:\w{0,12}[-_.])?app(?:lication)?[-_.]?key/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Revoke it under Organization settings, Application Keys.",
		link: "https://docs.datadoghq.com/account_management/api-app-keys/",
		example: []
	}),
	tokenRule({
		id: "datadog-prefixed-token",
		title: "Datadog application key or personal access token",
		severity: "critical",
		anchors: [
			"ddpat_",
			"ddap_",
			"ddapp_"
		],
		match: /dd(?:pat|app?)_(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{32,72}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under Organization settings.",
		link: "https://docs.datadoghq.com/account_management/personal-access-tokens/",
		examples: []
	})
];

// src/detect/rules/devcycle.ts
const LINK$9 = "https://docs.devcycle.com/essentials/environments/#sdk-keys";
const REVOKE$1 = "Rotate it under Environments and keys of the project.";
const devcycle = [
	tokenRule({
		id: "devcycle_server_api_key",
		title: "DevCycle server SDK key",
		anchors: ["dvc_server_"],
		match: /dvc_server_(?:[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}|[0-9a-f]{32})_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
		revoke: REVOKE$1,
		link: LINK$9,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "devcycle_client_api_key",
		title: "DevCycle client SDK key",
		severity: "low",
		anchors: ["dvc_client_"],
		match: /dvc_client_[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
		revoke: REVOKE$1,
		link: LINK$9,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "devcycle_mobile_api_key",
		title: "DevCycle mobile SDK key",
		severity: "low",
		anchors: ["dvc_mobile_"],
		match: /dvc_mobile_[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}_[0-9a-f]{6,12}(?![A-Za-z0-9_])/,
		revoke: REVOKE$1,
		link: LINK$9,
		examples: [],
		ignores: []
	})
];

// src/detect/rules/developer-platforms.ts
const developerPlatforms = [
	tokenRule({
		id: "aikido_ci_scanning_token",
		title: "Aikido CI scanning token",
		severity: "medium",
		anchors: ["AIK_CI_"],
		match: /AIK_CI_[A-Za-z0-9]{40,100}(?![A-Za-z0-9])/,
		revoke: "Replace it under Integrations, Continuous integration.",
		link: "https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "aikido_api_client_secret",
		title: "Aikido API client secret",
		anchors: ["AIK_SECRET_"],
		match: /AIK_SECRET_[A-Za-z0-9_-]{40,120}(?![A-Za-z0-9_-])/,
		revoke: "Delete the client under Integrations, Public REST API.",
		link: "https://apidocs.aikido.dev/reference/authorization",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "apify_api_token",
		title: "Apify API token",
		anchors: ["apify_api_"],
		match: /apify_api_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console, under Settings, API and integrations.",
		link: "https://docs.apify.com/platform/integrations/api",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "apify_proxy_password",
		title: "Apify proxy password",
		anchors: ["apify_proxy_"],
		match: /apify_proxy_[A-Za-z0-9]{34,40}(?![A-Za-z0-9])/,
		revoke: "Change it in the console, under Proxy.",
		link: "https://docs.apify.com/platform/proxy/usage",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "appveyor-api-token",
		title: "AppVeyor API token",
		anchors: ["appveyor"],
		name: /appveyor[\w.-]{0,20}(?:token|key)/i,
		value: /^v2\.[a-z0-9]{20}$/,
		revoke: "Regenerate it on the page of API keys.",
		link: "https://www.appveyor.com/docs/api/",
		example: []
	}),
	assignedRule({
		id: "asana_legacy_format_personal_access_token",
		title: "Asana personal access token of the old form",
		anchors: ["asana"],
		name: /asana[\w.-]{0,20}(?:token|pat|key)/i,
		value: /^0\/[0-9a-f]{32}$/,
		revoke: "Deauthorize it in the developer console.",
		link: "https://developers.asana.com/docs/personal-access-token",
		example: []
	}),
	tokenRule({
		id: "bitbucket_server_personal_access_token",
		title: "Bitbucket Data Center HTTP access token",
		severity: "critical",
		anchors: ["BBDC-"],
		match: /BBDC-[MNO][A-Za-z0-9+/]{43}(?![A-Za-z0-9+/=])/,
		revoke: "Revoke it under Manage account, HTTP access tokens.",
		link: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "bitrise_personal_access_token",
		title: "Bitrise personal access token",
		severity: "critical",
		anchors: ["bitrise"],
		name: /bitrise[\w.-]{0,20}(?:token|pat)/i,
		value: /^[A-Za-z0-9_-]{86}$/,
		check: drawn$1,
		revoke: "Revoke it under Account settings, Security.",
		link: "https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api.html",
		example: []
	}),
	tokenRule({
		id: "bitrise-prefixed-token",
		title: "Bitrise access token",
		severity: "critical",
		anchors: ["bitpat_", "bitwat_"],
		match: /bit[pw]at_(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{24,120}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Account settings, Security, or in the settings of the workspace.",
		link: "https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api.html",
		examples: []
	}),
	tokenRule({
		id: "block_protocol_api_key",
		title: "Block Protocol API key",
		severity: "medium",
		anchors: ["b10ck5."],
		match: /b10ck5\.[0-9a-f]{32}\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Revoke it on the page of the account.",
		link: "https://blockprotocol.org/docs/hub/api",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "cal-com-api-key",
		title: "Cal.com API key",
		anchors: ["cal_"],
		match: /cal_(?:live_)?[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, Security, API keys.",
		link: "https://cal.com/docs/api-reference/v2/introduction",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "cc-test-reporter-id",
		title: "Code Climate test reporter id",
		severity: "low",
		anchors: ["cc_test_reporter_id"],
		name: /(?:^|[^A-Za-z])cc_test_reporter_id$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Regenerate it in the settings of the repository, under Test coverage.",
		link: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
		example: []
	}),
	tokenRule({
		id: "chromatic-project-token",
		title: "Chromatic project token",
		severity: "medium",
		anchors: ["chpt_"],
		match: /chpt_(?=[a-z]{0,11}\d)[0-9a-z]{12,20}(?![A-Za-z0-9])/,
		revoke: "Reset it on the Manage page of the project.",
		link: "https://www.chromatic.com/docs/setup/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "clickup-personal-token",
		title: "ClickUp personal token",
		anchors: ["pk_"],
		match: /pk_\d{6,10}_[A-Z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Regenerate it under Settings, Apps.",
		link: "https://developer.clickup.com/docs/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "cloudsmith-api-key",
		title: "Cloudsmith API key",
		severity: "critical",
		anchors: ["cloudsmith"],
		name: /cloudsmith[\w.-]{0,20}(?:key|token)/i,
		value: HEX_40_VALUE,
		revoke: "Reset it under User settings, API key.",
		link: "https://docs.cloudsmith.com/accounts-and-teams/api-key",
		example: []
	}),
	assignedRule({
		id: "coda-api-token",
		title: "Coda API token",
		anchors: [
			"coda_api",
			"coda-api",
			"codaapi",
			"coda_token",
			"coda_key"
		],
		name: /(?:^|[^a-z])coda[-_.]?(?:api)?[-_.]?(?:key|token)/i,
		value: UUID_VALUE,
		revoke: "Delete it under Account settings, API settings.",
		link: "https://coda.io/developers/apis/v1",
		example: []
	}),
	assignedRule({
		id: "codacy-project-token",
		title: "Codacy project token",
		severity: "medium",
		anchors: ["codacy"],
		name: /codacy[\w.-]{0,20}token/i,
		value: HEX_32_VALUE,
		revoke: "Replace it in the settings of the repository, under Integrations, Project API.",
		link: "https://docs.codacy.com/codacy-api/api-tokens/",
		example: []
	}),
	assignedRule({
		id: "codecov-upload-token",
		title: "Codecov upload token",
		severity: "medium",
		anchors: ["codecov"],
		name: /codecov[\w.-]{0,20}token/i,
		value: UUID_VALUE,
		revoke: "Regenerate it under Configuration of the repository.",
		link: "https://docs.codecov.com/docs/codecov-tokens",
		example: []
	}),
	tokenRule({
		id: "configcat-sdk-key",
		title: "ConfigCat SDK key",
		severity: "low",
		anchors: ["configcat-sdk-1/"],
		match: /configcat-sdk-1\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
		revoke: "Add another under SDK keys, and revoke this one.",
		link: "https://configcat.com/docs/sdk-reference/js/overview/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "contributed_systems_credentials",
		title: "Sidekiq Pro or Enterprise credentials",
		anchors: ["contribsys"],
		name: /contribsys/i,
		value: /^[0-9a-f]{8}:[0-9a-f]{8}$/,
		revoke: "Ask Contributed Systems for others.",
		link: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
		example: []
	}),
	assignedRule({
		id: "crowdin-personal-token",
		title: "Crowdin personal access token",
		anchors: ["crowdin"],
		name: /crowdin[\w.-]{0,20}(?:token|key)/i,
		value: /^[0-9a-f]{80}$/,
		revoke: "Delete it under Account settings, API.",
		link: "https://support.crowdin.com/account-settings/",
		example: []
	}),
	assignedRule({
		id: "cypress-record-key",
		title: "Cypress record key",
		severity: "medium",
		anchors: [
			"cypress_record_key",
			"cypress_key",
			"cypressrecordkey"
		],
		name: /cypress[-_.]?(?:record[-_.]?)?key/i,
		value: UUID_VALUE,
		revoke: "Delete it in the settings of the project.",
		link: "https://docs.cypress.io/cloud/account-management/projects",
		example: []
	}),
	tokenRule({
		id: "deno-deploy-token",
		title: "Deno Deploy access token",
		severity: "critical",
		anchors: [
			"ddp_",
			"ddo_",
			"ddw_"
		],
		match: /dd[opw]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, Access tokens.",
		link: "https://docs.deno.com/subhosting/api/authentication/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "dependency-track-api-key",
		title: "Dependency-Track API key",
		anchors: ["odt_"],
		match: /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
		revoke: "Delete it under Administration, Teams.",
		link: "https://docs.dependencytrack.org/integrations/rest-api/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "expo-access-token",
		title: "Expo access token",
		severity: "critical",
		anchors: [
			"expo_token",
			"expo_access_token",
			"expotoken"
		],
		name: /(?:^|[^a-z])expo[-_.]?(?:access[-_.]?)?token$/i,
		value: /^[A-Za-z0-9_-]{40}$/,
		check: drawn$1,
		revoke: "Delete it under Account settings, Access tokens.",
		link: "https://docs.expo.dev/accounts/programmatic-access/",
		example: []
	}),
	assignedRule({
		id: "flagsmith-server-key",
		title: "Flagsmith server-side environment key",
		severity: "medium",
		anchors: ["flagsmith"],
		name: /flagsmith[\w.-]{0,30}(?:key|token)/i,
		value: /^ser\.[A-Za-z0-9]{22}$/,
		revoke: "Delete it in the settings of the environment, under SDK keys.",
		link: "https://docs.flagsmith.com/clients/server-side",
		example: []
	}),
	tokenRule({
		id: "gitbook-api-token",
		title: "GitBook API token",
		anchors: ["gb_api_"],
		match: /gb_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, Developer.",
		link: "https://gitbook.com/docs/developers/gitbook-api/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "gitea-access-token",
		title: "Gitea or Forgejo access token",
		severity: "critical",
		anchors: [
			"gitea",
			"forgejo",
			"codeberg"
		],
		name: /(?:gitea|forgejo|codeberg)[\w.-]{0,20}(?:token|pat)/i,
		value: HEX_40_VALUE,
		revoke: "Delete it under Settings, Applications.",
		link: "https://docs.gitea.com/development/api-usage",
		example: []
	}),
	assignedRule({
		id: "gitee-access-token",
		title: "Gitee access token",
		severity: "critical",
		anchors: [
			"gitee_",
			"gitee-",
			"gitee.",
			"giteetoken",
			"giteeaccess"
		],
		name: /gitee[\w.-]{0,20}(?:token|pat)/i,
		value: HEX_32_VALUE,
		revoke: "Delete it under Settings, Personal access tokens.",
		link: "https://gitee.com/api/v5/swagger",
		example: []
	}),
	assignedRule({
		id: "gitguardian-api-key",
		title: "GitGuardian API key",
		anchors: ["gitguardian"],
		name: /gitguardian[\w.-]{0,20}(?:key|token)/i,
		value: /^[A-Za-z0-9]{72}$/,
		check: drawn$1,
		revoke: "Revoke it in the workspace, under API, Personal access tokens.",
		link: "https://docs.gitguardian.com/api-docs/authentication",
		example: []
	})
];

// src/detect/rules/digitalocean.ts
const digitalocean = [
	tokenRule({
		id: "digitalocean_personal_access_token",
		title: "DigitalOcean personal access token",
		severity: "critical",
		anchors: ["dop_v1_"],
		match: /dop_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the control panel, under API.",
		link: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
		examples: []
	}),
	tokenRule({
		id: "digitalocean_oauth_token",
		title: "DigitalOcean OAuth token",
		anchors: ["doo_v1_"],
		match: /doo_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke the application in the control panel.",
		link: "https://docs.digitalocean.com/reference/api/oauth/",
		examples: []
	}),
	tokenRule({
		id: "digitalocean_refresh_token",
		title: "DigitalOcean refresh token",
		anchors: ["dor_v1_"],
		match: /dor_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke the application in the control panel.",
		link: "https://docs.digitalocean.com/reference/api/oauth/",
		examples: []
	}),
	tokenRule({
		id: "digitalocean_system_token",
		title: "DigitalOcean system token",
		severity: "critical",
		anchors: ["dos_v1_"],
		match: /dos_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Ask DigitalOcean to revoke it: it is made for a service of the platform.",
		link: "https://docs.digitalocean.com/reference/api/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "digitalocean-spaces-secret",
		title: "DigitalOcean Spaces secret key",
		anchors: [
			"spaces_secret",
			"spaces-secret",
			"spacessecret",
			"spaces_access",
			"do_spaces"
		],
		name: /(?:^|[^a-z])spaces[-_.]?(?:secret|access[-_.]?secret|access[-_.]?key)/i,
		value: /^[A-Za-z0-9+/]{43}$/,
		check: drawn$1,
		revoke: "Regenerate it in the control panel, under Spaces, Access keys.",
		link: "https://docs.digitalocean.com/products/spaces/how-to/manage-access/",
		example: []
	})
];

// src/detect/rules/discord.ts
const judgeBotToken = (value, { found }) => {
	const [id = ""] = value.split(".");
	if (/^\d{17,20}$/.test(Buffer.from(id, "base64").toString("latin1"))) return secret("it begins with the id of a bot");
	if (/discord|bot/i.test(found.name ?? "")) return secret("its name says whose it is");
	return /\d/.test(value) && entropyOf(value) >= 4.5 && !readsAsWords(value) ? {
		is: "secret",
		severity: "medium",
		why: ["it has the three parts of a bot token, whose first is no id"]
	} : NOTHING;
};
const discord = [
	{
		id: "discord_bot_token",
		title: "Discord bot token",
		severity: "high",
		anchors: [
			"token",
			"discord",
			"login",
			"client.run",
			"bot.run"
		],
		match: {
			name: /./,
			value: /^[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}$/
		},
		left: "none",
		check: judgeBotToken,
		remedy: ["Reset the token on the page of the bot."],
		links: ["https://discord.com/developers/docs/topics/oauth2#bots"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "discord-user-token",
		title: "Discord user token with two factors",
		severity: "critical",
		anchors: ["mfa."],
		match: /mfa\.(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{80,95}(?![A-Za-z0-9_-])/,
		revoke: "Change the password of the account, which ends its sessions.",
		link: "https://discord.com/developers/docs/reference#authentication",
		examples: []
	}),
	tokenRule({
		id: "discord-webhook",
		title: "Discord webhook",
		severity: "medium",
		anchors: [
			"discord.com/api/webhooks/",
			"discordapp.com/api/webhooks/",
			"discord.com/api/v",
			"discordapp.com/api/v"
		],
		match: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
		revoke: "Delete the webhook in the settings of the channel.",
		link: "https://discord.com/developers/docs/resources/webhook",
		examples: []
	})
];

// src/detect/rules/docker.ts
const ofSwarm = (value) => isPublishedKey(value.replace(/-\w{25}$/, "")) ? placeholder("it is the example of the documentation") : secret();
const docker = [
	tokenRule({
		id: "docker_personal_access_token",
		title: "Docker personal access token",
		severity: "critical",
		anchors: ["dckr_pat_"],
		match: /dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Account settings, Personal access tokens.",
		link: "https://docs.docker.com/security/access-tokens/",
		examples: []
	}),
	tokenRule({
		id: "docker_organization_access_token",
		title: "Docker organization access token",
		severity: "critical",
		anchors: ["dckr_oat_"],
		match: /dckr_oat_[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the admin console.",
		link: "https://docs.docker.com/enterprise/security/access-tokens/",
		examples: []
	}),
	tokenRule({
		id: "docker_swarm_join_token",
		title: "Docker Swarm join token",
		anchors: ["SWMTKN-1-"],
		match: /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9])/,
		check: ofSwarm,
		revoke: "Rotate it: docker swarm join-token --rotate.",
		link: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
		examples: []
	}),
	tokenRule({
		id: "docker_swarm_unlock_key",
		title: "Docker Swarm unlock key",
		anchors: ["SWMKEY-1-"],
		match: /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
		check: ofSwarm,
		revoke: "Rotate it: docker swarm unlock-key --rotate.",
		link: "https://docs.docker.com/reference/cli/docker/swarm/unlock-key/",
		examples: []
	})
];

// src/detect/rules/doppler.ts
const doppler = [
	tokenRule({
		id: "doppler_personal_token",
		title: "Doppler personal token",
		severity: "critical",
		anchors: ["dp.pt."],
		match: /dp\.pt\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it in the dashboard, under Tokens, Personal.",
		link: "https://docs.doppler.com/reference/auth-token-formats",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "doppler_cli_token",
		title: "Doppler CLI token",
		severity: "critical",
		anchors: ["dp.ct."],
		match: /dp\.ct\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it: doppler logout, or in the dashboard under Tokens, CLI.",
		link: "https://docs.doppler.com/reference/auth-token-formats",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "doppler_service_account_token",
		title: "Doppler service account token",
		severity: "critical",
		anchors: ["dp.sa."],
		match: /dp\.sa\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of the service account.",
		link: "https://docs.doppler.com/reference/auth-token-formats",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "doppler_scim_token",
		title: "Doppler SCIM token",
		anchors: ["dp.scim."],
		match: /dp\.scim\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Replace it in the settings of the workplace, under SCIM.",
		link: "https://docs.doppler.com/reference/auth-token-formats",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "doppler_audit_token",
		title: "Doppler audit token",
		anchors: ["dp.audit."],
		match: /dp\.audit\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under Tokens, Audit.",
		link: "https://docs.doppler.com/reference/auth-token-formats",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/exchanges.ts
const exchanges = [
	assignedRule({
		id: "coinbase-legacy-token",
		title: "Coinbase secret or access token",
		severity: "critical",
		anchors: ["coinbase"],
		name: /coinbase[\w.-]{0,20}(?:token|secret|key)$/i,
		value: /^[A-Za-z0-9_-]{64}$|^[0-9a-f]{64}$/,
		check: drawn$1,
		revoke: "Delete it under Settings, API.",
		link: "https://docs.cdp.coinbase.com/coinbase-app/docs/api-key-authentication",
		example: []
	}),
	assignedRule({
		id: "binance-api-secret",
		title: "Binance API key or secret",
		severity: "critical",
		anchors: ["binance"],
		name: /binance[\w.-]{0,20}(?:key|secret)$/i,
		value: /^[A-Za-z0-9]{64}$/,
		check: drawn$1,
		revoke: "Delete the key under API management.",
		link: "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security",
		example: []
	}),
	assignedRule({
		id: "alpaca-secret-key",
		title: "Alpaca secret key",
		severity: "critical",
		anchors: [
			"alpaca",
			"apca_",
			"apca-"
		],
		name: /(?:alpaca|(?:^|[^a-z])apca)[\w.-]{0,20}secret(?:[-_.]?key)?$/i,
		value: /^[A-Za-z0-9]{40,44}$/,
		check: drawn$1,
		revoke: "Regenerate the pair in the dashboard.",
		link: "https://docs.alpaca.markets/docs/authentication",
		example: []
	}),
	assignedRule({
		id: "bittrex-api-secret",
		title: "Bittrex API secret",
		anchors: ["bittrex"],
		name: /bittrex[\w.-]{0,20}(?:secret|key)(?:[-_.]?key)?$/i,
		value: /^[a-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Delete the key under API keys.",
		link: "https://bittrex.github.io/api/v3",
		example: []
	}),
	assignedRule({
		id: "finnhub-api-key",
		title: "Finnhub API key",
		severity: "low",
		anchors: ["finnhub"],
		name: /finnhub[\w.-]{0,20}(?:key|token)$/i,
		value: /^[a-z0-9]{20,40}$/,
		check: drawn$1,
		revoke: "Regenerate it in the dashboard.",
		link: "https://finnhub.io/docs/api/authentication",
		example: []
	})
];

// src/detect/rules/figma.ts
const figma = [tokenRule({
	id: "figma_pat",
	title: "Figma personal access token",
	anchors: [
		"figd_",
		"figo_",
		"figu_"
	],
	match: /fig[dou]_(?=[A-Za-z_-]{0,43}\d)[A-Za-z0-9_-]{40,44}(?![A-Za-z0-9_-])/,
	revoke: "Revoke it under Settings, Security.",
	link: "https://help.figma.com/hc/en-us/articles/8085703771159",
	examples: []
})];

// src/detect/rules/placed-secret.ts
function placedRule(format) {
	const { revoke, link, examples, severity, ignores, ...rest } = format;
	return {
		...rest,
		severity: severity ?? "high",
		left: "none",
		remedy: [revoke],
		links: [link],
		finds: [],
		ignores: []
	};
}

// src/detect/rules/framework-keys.ts
const frameworkKeys = [
	assignedRule({
		id: "rails-secret-key-base",
		title: "Secret key base of Ruby on Rails",
		anchors: ["secret_key_base", "secretkeybase"],
		name: /secret[-_.]?key[-_.]?base$/i,
		value: /^[0-9a-f]{64,128}$/,
		revoke: "Make another (bin/rails secret); sessions and signed cookies end with it.",
		link: "https://guides.rubyonrails.org/security.html#custom-credentials",
		example: []
	}),
	assignedRule({
		id: "rails-master-key",
		title: "Master key of Ruby on Rails",
		severity: "critical",
		anchors: ["rails_master_key", "rails_master"],
		name: /rails[-_.]?master[-_.]?key$/i,
		value: HEX_32_VALUE,
		revoke: "Encrypt the credentials with a new key, and replace every one of them.",
		link: "https://guides.rubyonrails.org/security.html#custom-credentials",
		example: []
	}),
	assignedRule({
		id: "laravel-app-key",
		title: "Application key of Laravel",
		anchors: ["app_key", "app_previous_keys"],
		name: /^app_(?:key|previous_keys)$/i,
		value: /^base64:[A-Za-z0-9+/]{43}=$/,
		revoke: "Make another (php artisan key:generate); what it encrypted has to be encrypted again.",
		link: "https://laravel.com/docs/encryption",
		example: []
	}),
	tokenRule({
		id: "django-generated-secret-key",
		title: "Secret key of Django that startproject made",
		severity: "medium",
		anchors: ["django-insecure-"],
		match: /django-insecure-[a-z0-9!@#$%^&*(_=+)-]{50}(?![a-z0-9!@#$%^&*(_=+)-])/,
		revoke: "Make another; sessions and password resets end with it.",
		link: "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key",
		examples: []
	}),
	assignedRule({
		id: "wireguard-private-key",
		title: "WireGuard private or shared key",
		anchors: [
			"privatekey",
			"presharedkey",
			"private_key",
			"preshared_key"
		],
		name: /^(?:private|preshared)_?key$/i,
		value: /^[A-Za-z0-9+/]{43}=$/,
		revoke: "Make a new pair (wg genkey), and replace the public half at each peer.",
		link: "https://www.wireguard.com/quickstart/",
		example: []
	}),
	placedRule({
		id: "one-time-password-secret",
		title: "Secret of one-time passwords",
		anchors: ["otpauth://"],
		match: /otpauth:\/\/[ht]otp\/[^\s"'<>?]{1,160}\?(?:[^\s"'<>#]{0,160}?&(?:amp;)?)?secret=(?<secret>[A-Za-z2-7]{16,128})(?![A-Za-z0-9])/,
		revoke: "Enrol the device once more, so that the account has another secret.",
		link: "https://github.com/google/google-authenticator/wiki/Key-Uri-Format",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/generic.ts
const REMEDY$4 = ["Change it where it was set, keep the new one in a secret store, and remove it from the text."];
const WHOSE$1 = "db|user|root|admin|mysql|sql|pg|postgres|mongo|smtp|imap|pop3?|ftp|redis|rabbit|auth|login|mail|email|proxy|ssh|sudo|my|new|old|app|key|store|trust|bind|mod|ldap|remote|vpn|wifi|http|svc|service|client|server|host|super|sys|master|test|default|web|api|cert|zip|svn|git|vnc|rdp|domain|bot|site|account|member|backup|control|encrypt|monitor|replication|agent|ipmi|ilo|bmc|mqtt|sftp|samba|jdbc|nexus|jenkins|zabbix|radius|wpa|rpc|owner";
const PASSWORD_NAME = new RegExp(`(?:password|passwd|pass_?phrase|passcode|pswd|pwd|requirepass|masterauth|(?:^|[-_.]|^sta)psk|(?:^|[-_.])psw|(?:^|[-_.$]|${WHOSE$1})pw|(?:^|[-_.$]|${WHOSE$1})pass|pass?wort|passord(?:et)?|(?:^|[-_])passe|kennwort|contrase(?:n|ny|ni|Ã±)a|contrasinal|senha|mot_?de_?passe|(?:^|[-_.])mdp|wachtwoord|wagwoord|has(?:l|Å)o|heslo|parol(?:[ae]|Ä|a_chiave|asÄ±)?|parool|lozinka|geslo|zaporka|l(?:o|Ã¶)senord(?:et)?|lykilor[Ã°d]{1,2}(?:iÃ°)?|salas(?:ana|Ãµna)|adgangskoden?|kodeord(?:et)?|(?:^|[-_.])clave|(?:s|Å[])ifre|jelsz(?:o|Ã³)|^laluan|sandi(?:nya)?\$|slapta(?:z|Å¾)odis|fjal(?:e|Ã«)kalimi|nenosiri|pasahitza|cyfrinair|pasfhocal|pasvorto)(?:[-_.]?(?:value|text|string|plain|all|receive|send|prod|production|dev|staging|live|v?\\d{1,3}|_|_\\([\\w.@-]{1,24}\\)))?(?:\\.(?:equals(?:IgnoreCase)?|contentEquals|isEqualTo|compareTo|eql\\??|set)|\\.{2,40})?$|^(?:\\w{1,20}_)?(?:pass(?:word|wort|wd|phrase|code|e)|pwd?|kennwort|contrase.{1,2}a|senha|clave|wachtwoord|parola|heslo)(?:_is_generated)?_(?:for|of|to|on|at|in|f.{1,2}r|del?|d[aou]|pour|voor|per|di|admin|root)_?["'\`]?[\\w.@-]{1,60}["'\`]?$`, "i");
const KEY_END = "(?:secret|token|key|keymaterial|credentials?|creds?|auth|authtok|jwt|apikey|bearer|fernet|erlang[-_.]?cookie|secret[-_]?id|hash_salt|key_derivation_salt|token_salt|security[-_.]salt|password[-_.]?salt(?:main)?|pepper|totp)(?:[-_.]?(?:key|value|string|data|base|base64|b64|hex|raw|prod|production|dev|staging|live|old|new|_|\\d{1,3}))?(?:\\.(?:equals(?:IgnoreCase)?|eql|set))?$";
const ENDS_WITH_KIND = new RegExp(KEY_END, "i");
const KEY_NAME = new RegExp(`${KEY_END}|${QUALIFIED_NAME}$`, "i");
const CHOSEN_NAME = /(?:secret(?:_string)?|authtok|keymaterial|credentials?|creds?|(?:jwt|crypt(?:o|ion)?|secret|signing|shared|session|cookie|hmac|wifi|wlan|wpa)[-_.]?key)$/i;
const E_MAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[A-Za-z]{2,12}){1,3}$/;
const password$4 = (value, { found, file, text }) => {
	if (file.minified) return nothing("the file is minified");
	if (/^salt[\w-]{0,8}$/i.test(value)) return nothing("it is a salt");
	if (text[found.start - 2] === "(" && E_MAIL.test(value)) return nothing("it is the user that a call takes first");
	if (/^(?:pass|fd|env|file|stdin):/.test(value)) return nothing("it says where a tool reads it");
	const { name = "", delimited = false, environment = false } = found;
	const other = whatPasswordIs(value, text, found);
	if (other !== void 0) return nothing(other);
	if (/pass$/i.test(name) && /\bfail/i.test(value)) return nothing("it is the result of a test");
	const place = () => placeOf(name, text, found.start) ?? placeOfPassword(value, text, found, file);
	const isField = environment || text[found.start - 1] === "=" && DRAWN.test(value) || isUnlikeNames(value) && endsLine(text, found);
	const judged = judgePassword({
		value,
		name,
		delimited,
		environment: isField,
		place
	}, file);
	return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : nothing(judged.reason);
};
const DRAWN = /^(?=.*\d.*\d)(?=.*[A-Za-z].*[A-Za-z])[A-Za-z\d]{8,}$/;
function placeOf(name, text, at) {
	return name.startsWith("-") ? "field" : placeInCode(text, at);
}
const key$1 = (value, { found, file, text }) => {
	const { name = "", delimited = false, environment = false } = found;
	const place = () => placeOf(name, text, found.start) ?? placeOfKey(value, text, found);
	const before = () => lineBefore(text, found.start);
	const candidate = {
		value,
		name,
		delimited,
		environment,
		place,
		before
	};
	const other = whatKeyIs(value, text, found);
	if (other !== void 0) return nothing(other);
	if (SECRET_ID.test(name)) return secretId(value, text, found);
	if (!ENDS_WITH_KIND.test(name)) {
		const says = qualifiedName(name);
		if (says === "something else") return nothing("its name is that of something about a secret");
		if (says === "whose" && !isPlainlyDrawn(value) && !namesService(name)) return nothing("its name may be that of something else");
	}
	const judged = judgeKey$2(candidate, file);
	if (judged.secret) {
		const verdict = secret(`it is assigned to "${name}"`, judged.reason);
		return /^[\da-f-]+$/i.test(value) && isOwnKey(name) && !namesService(name) && verdict.is === "secret" ? {
			...verdict,
			severity: "low"
		} : verdict;
	}
	const chosen = CHOSEN_NAME.test(name) ? judgeChosen(candidate, file) : void 0;
	return chosen?.secret === true ? secret(`it is assigned to "${name}"`, chosen.reason) : nothing(judged.reason);
};
const SECRET_ID = /secret[-_]?id$/i;
const OF_SECRET_ID = /role[-_]?id|accessor[-_]?id|approle|consul|nomad/i;
const SECRET_ID_REACH = 300;
function secretId(value, text, { start, end }) {
	if (!UUID$2.test(value)) return nothing("its name is that of something public");
	const beside = text.slice(Math.max(0, start - SECRET_ID_REACH), end + SECRET_ID_REACH);
	if (!OF_SECRET_ID.test(beside)) return nothing("nothing beside it says that it opens anything");
	const stand = placeholderReason(value, "generic");
	return stand === void 0 ? secret("it is the secret id of a role or of a token") : nothing(stand);
}
const LINE_REACH = 200;
function lineBefore(text, at) {
	const before = text.slice(Math.max(0, at - LINE_REACH), at);
	return before.slice(before.lastIndexOf("\n") + 1);
}
const generic = [{
	id: "generic-password",
	kind: "password",
	title: "Password",
	severity: "medium",
	anchors: [
		"pass",
		"pw",
		"pswd",
		"psk",
		"psw",
		"masterauth",
		"kennwort",
		"contrase",
		"contrasin",
		"senha",
		"mdp",
		"wachtwoord",
		"wagwoord",
		"haslo",
		"o",
		"heslo",
		"parol",
		"parool",
		"lozinka",
		"geslo",
		"zaporka",
		"lykilor",
		"senord",
		"salas",
		"adgangskode",
		"kodeord",
		"clave",
		"ifre",
		"jelsz",
		"sandi",
		"laluan",
		"slapta",
		"fjal",
		"nenosiri",
		"pasahitza",
		"cyfrinair",
		"pasfhocal",
		"pasvorto"
	],
	match: { name: PASSWORD_NAME },
	around: 12,
	left: "none",
	generic: true,
	guessable: true,
	glance: isTestResult,
	check: password$4,
	remedy: REMEDY$4,
	links: [],
	finds: [],
	ignores: []
}, {
	id: "generic-secret",
	kind: "secret",
	title: "Secret, key or token",
	severity: "medium",
	anchors: [
		"secret",
		"token",
		"key",
		"auth",
		"cred",
		"jwt",
		"bearer",
		"fernet",
		"totp",
		"erlang",
		"hash_salt",
		"token_salt",
		"security_salt",
		"passwordsalt",
		"password_salt",
		"pepper"
	],
	match: { name: KEY_NAME },
	around: 80,
	left: "none",
	generic: true,
	check: key$1,
	remedy: REMEDY$4,
	links: [],
	finds: [],
	ignores: []
}];

// src/detect/rules/checksummed.ts
function checksummed(severity, isRight) {
	return (token) => {
		if (isRight(token)) return secret("its checksum is right");
		const body = token.slice(token.indexOf("_") + 1);
		const standIn = placeholderReason(body, "generic");
		if (standIn !== void 0) return placeholder(standIn);
		if (readsAsWords(body)) return placeholder("it reads as words, and its checksum is wrong");
		return {
			is: "secret",
			severity: severity === "critical" ? "high" : severity,
			why: ["its checksum is wrong: it was made up, has a slip, or is of a newer form"]
		};
	};
}

// src/detect/rules/github.ts
const LINKS = ["https://docs.github.com/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"];
const checksum = checksummed("critical", (token) => {
	const body = token.slice(token.indexOf("_") + 1);
	return tokenChecksum(body.slice(0, -6)) === body.slice(-6);
});
function classic(id, title, prefix, remedy) {
	return {
		id,
		title,
		severity: "critical",
		anchors: [prefix],
		match: new RegExp(`${prefix}(?:[A-Za-z0-9]{36}|[A-Za-z0-9]{76})(?![A-Za-z0-9])`),
		reach: 96,
		check: checksum,
		remedy: [remedy, "Look at the security log for what it was used for."],
		links: LINKS,
		finds: [],
		ignores: []
	};
}
const github = [
	classic("github_personal_access_token", "GitHub personal access token (classic)", "ghp_", "Delete it under Settings, Developer settings, Personal access tokens."),
	classic("github_oauth_access_token", "GitHub OAuth access token", "gho_", "Revoke it with DELETE /applications/{client_id}/token."),
	classic("github_app_user_access_token", "GitHub App user access token", "ghu_", "Revoke it with DELETE /applications/{client_id}/token."),
	{
		...classic("github_app_installation_access_token", "GitHub App installation access token", "ghs_", "Revoke it with DELETE /installation/token; it ends by itself within an hour."),
		match: /ghs_(?:[A-Za-z0-9]{36}(?![A-Za-z0-9_])|\d{1,12}_eyJ[\w-]{10,800}\.eyJ[\w-]{10,1600}\.[\w-]{20,800})/,
		reach: 400,
		check: (value, context) => value.includes(".") ? secret("the long form, which holds a JWT") : checksum(value, context),
		opaque: true,
		finds: []
	},
	classic("github_refresh_token", "GitHub App refresh token", "ghr_", "Revoke the authorization of the app; the token is valid for six months."),
	{
		id: "github_fine_grained_personal_access_token",
		title: "GitHub personal access token (fine-grained)",
		severity: "critical",
		anchors: ["github_pat_"],
		match: /github_pat_(?:[A-Za-z0-9]{22}_[A-Za-z0-9]{59}|\w{82})(?!\w)/,
		remedy: ["Delete it under Settings, Developer settings, Personal access tokens."],
		links: LINKS,
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "github-legacy-token",
		title: "GitHub token of the form before April 2021",
		anchors: [
			"github_token",
			"github_oauth",
			"github_access",
			"github_api",
			"github_auth",
			"gh_token",
			"gh_pat"
		],
		name: /(?:github|(?:^|[^a-z])gh)[-_.]?(?:oauth|access|api|auth|personal)?[\w.-]{0,12}(?:token|pat|key)$/i,
		value: HEX_40_VALUE,
		revoke: "Delete it under Settings, Developer settings, Personal access tokens.",
		link: LINKS[0],
		example: []
	})
];

// src/detect/rules/gitlab.ts
const gitlab = [
	tokenRule({
		id: "gitlab_access_token",
		title: "GitLab access token",
		severity: "critical",
		anchors: ["glpat-"],
		match: /glpat-(?:[A-Za-z0-9_-]{27,300}\.(?:\d{2}\.)?[0-9a-z]{9}|[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		ignores: [],
		examples: []
	}),
	assignedRule({
		id: "gitlab-legacy-token",
		title: "GitLab token of the form before 14.5",
		anchors: [
			"gitlab_",
			"private-token",
			"private_token",
			"ci_registry_password",
			"ci_deploy_password"
		],
		name: /(?:gitlab|ci)[-_.][\w.-]{0,20}(?:token|pat|password)$|^private[-_]token$/i,
		value: /^(?=.{0,19}[A-Z])(?=.{0,19}[a-z])[A-Za-z0-9_-]{20}$/,
		check: drawn$1,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		example: []
	}),
	tokenRule({
		id: "gitlab_deploy_token",
		title: "GitLab deploy token",
		anchors: ["gldt-"],
		match: /gldt-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_runner_auth_token",
		title: "GitLab runner authentication token",
		anchors: ["glrt-"],
		match: /glrt-(?:t\d_)?(?:[A-Za-z0-9_-]{27,300}\.(?:\d{2}\.)?[0-9a-z]{9}|[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_runner_registration_token",
		title: "GitLab runner registration token",
		anchors: ["GR1348941", "glrtr-"],
		match: /(?:GR1348941|glrtr-)[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_ci_build_token",
		title: "GitLab CI/CD job token",
		severity: "medium",
		anchors: ["glcbt-"],
		match: /glcbt-(?:(?:[0-9a-zA-Z]{1,5}_)?[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])|eyJ[\w-]{10,800}\.eyJ[\w-]{10,1600}\.[\w-]{20,800})/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_pipeline_trigger_token",
		title: "GitLab pipeline trigger token",
		anchors: ["glptt-"],
		match: /glptt-[0-9a-zA-Z_-]{20,40}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_feed_token_v2",
		title: "GitLab feed token",
		severity: "medium",
		anchors: ["glft-"],
		match: /glft-(?:[A-Za-z0-9_-]{20}|[0-9a-f]{64}-\d{1,12})(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_incoming_email_token",
		title: "GitLab incoming mail token",
		severity: "medium",
		anchors: ["glimt-"],
		match: /glimt-[A-Za-z0-9_-]{25}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_kubernetes_agent_token",
		title: "GitLab agent for Kubernetes token",
		severity: "critical",
		anchors: ["glagent-"],
		match: /glagent-[A-Za-z0-9_-]{50,1024}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_oauth_app_secret",
		title: "GitLab OAuth application secret",
		anchors: ["gloas-"],
		match: /gloas-[0-9a-zA-Z_-]{64}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_scim_oauth_token",
		title: "GitLab SCIM token",
		anchors: ["glsoat-"],
		match: /glsoat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab-workspace-token",
		title: "GitLab workspace token",
		anchors: ["glwt-"],
		match: /glwt-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		revoke: "Terminate the workspace.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	}),
	tokenRule({
		id: "gitlab_feature_flag_client_token",
		title: "GitLab feature flag client token",
		severity: "medium",
		anchors: ["glffct-"],
		match: /glffct-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: []
	})
];

// src/detect/rules/google.ts
const KEYS = "https://cloud.google.com/docs/authentication/api-keys";
const REACH = 4096;
const serviceAccount = (text, at) => {
	const before = text.slice(Math.max(0, at - REACH), at);
	const open = at - before.length + before.lastIndexOf("{");
	if (open < at - before.length) return void 0;
	const name = text.slice(open, open + REACH).indexOf("\"private_key\"");
	if (name === -1) return void 0;
	const head = text.slice(open + name, open + name + 64).indexOf("-----BEGIN");
	if (head === -1) return void 0;
	const begin = open + name + head;
	const armour = readArmour(text, begin);
	return armour && armour.body.length > 400 ? {
		start: begin,
		end: armour.end,
		delimited: true,
		next: at + 1
	} : void 0;
};
function extentOfServiceAccount(text, at) {
	const start = Math.max(0, at - REACH);
	const end = at + REACH + 64;
	const last = text.slice(start, end).lastIndexOf("-----BEGIN");
	const armour = last === -1 ? void 0 : extentOfArmour(text, start + last);
	return {
		start,
		end: Math.max(end, armour?.end ?? 0)
	};
}
["PRIVATE", "KEY"].join(" ");
const google = [
	{
		id: "google_cloud_service_account_credentials",
		title: "Google Cloud service account key",
		severity: "critical",
		anchors: ["\"service_account\""],
		match: serviceAccount,
		extent: extentOfServiceAccount,
		reach: 512,
		left: "none",
		opaque: true,
		remedy: ["Delete the key of the service account: gcloud iam service-accounts keys delete.", "Look in the audit logs for what it was used for."],
		links: ["https://cloud.google.com/iam/docs/keys-create-delete"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "google_api_key",
		title: "Google API key",
		anchors: ["AIza"],
		match: /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Credentials, or restrict it: keys in apps and pages are public by nature.",
		link: KEYS,
		examples: []
	}),
	tokenRule({
		id: "google_oauth_client_secret",
		title: "Google OAuth client secret",
		anchors: ["GOCSPX-"],
		match: /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/,
		revoke: "Reset the secret of the OAuth client under Credentials.",
		link: "https://support.google.com/cloud/answer/6158849",
		examples: []
	}),
	tokenRule({
		id: "google_oauth_access_token",
		title: "Google OAuth access token",
		severity: "medium",
		anchors: ["ya29."],
		match: /ya29\.[A-Za-z0-9_-]{40,1000}/,
		revoke: "Revoke it at https://oauth2.googleapis.com/revoke; it ends by itself within an hour.",
		link: "https://developers.google.com/identity/protocols/oauth2",
		examples: []
	}),
	tokenRule({
		id: "google_oauth_refresh_token",
		title: "Google OAuth refresh token",
		anchors: ["1//0"],
		match: /1\/\/0[A-Za-z0-9_-]{60,200}/,
		revoke: "Revoke it at https://oauth2.googleapis.com/revoke.",
		link: "https://developers.google.com/identity/protocols/oauth2",
		examples: []
	})
];

// src/detect/rules/google-services.ts
const googleServices = [
	tokenRule({
		id: "google_cloud_storage_service_account_access_key_id",
		title: "Cloud Storage HMAC access id of a service account",
		severity: "low",
		anchors: ["GOOG1E"],
		match: /GOOG1E[A-Z0-9]{55}(?![A-Za-z0-9])/,
		revoke: "Deactivate and delete the HMAC key; its secret is the other half.",
		link: "https://cloud.google.com/storage/docs/authentication/hmackeys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "google_cloud_storage_user_access_key_id",
		title: "Cloud Storage HMAC access id of a user",
		severity: "low",
		anchors: ["GOOG"],
		match: /GOOG(?=[A-Z]{0,19}\d)[A-Z0-9]{20}(?![A-Za-z0-9])/,
		revoke: "Delete the HMAC key in the settings of Cloud Storage, under Interoperability; its secret is the other half.",
		link: "https://cloud.google.com/storage/docs/authentication/hmackeys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "google_cloud_storage_access_key_secret",
		title: "Cloud Storage HMAC secret",
		anchors: [
			"gcs_",
			"gcs-",
			"hmac_secret",
			"google_storage",
			"gs_secret"
		],
		name: /(?:^|[^a-z])(?:gcs[\w.-]{0,20}|(?:gcs|gs|goog\w{0,10})[-_.]?(?:storage[-_.]?)?(?:hmac[-_.]?)?)secret/i,
		value: /^[A-Za-z0-9+/]{40}$/,
		check: drawn$1,
		revoke: "Deactivate and delete the HMAC key.",
		link: "https://cloud.google.com/storage/docs/authentication/hmackeys",
		example: []
	}),
	tokenRule({
		id: "google_gcp_api_key_bound_service_account",
		title: "Google Cloud API key bound to a service account",
		severity: "critical",
		anchors: ["AQ.Ab"],
		match: /AQ\.Ab[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the console, under APIs and services, Credentials.",
		link: "https://cloud.google.com/docs/authentication/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "firebase_cloud_messaging_server_key",
		title: "Firebase Cloud Messaging server key",
		severity: "medium",
		anchors: [":APA91b"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9_-])AAAA[A-Za-z0-9_-]{7})):APA91b[A-Za-z0-9_-]{134}(?![A-Za-z0-9_-])/,
		left: "none",
		opaque: true,
		revoke: "Delete it in the settings of the project, under Cloud Messaging; the legacy interface is switched off.",
		link: "https://firebase.google.com/docs/cloud-messaging/migrate-v1",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "google-recaptcha-secret",
		title: "reCAPTCHA secret key",
		severity: "medium",
		anchors: [
			"recaptcha",
			"re_captcha",
			"captcha_secret",
			"captcha_private"
		],
		name: /captcha[\w.-]{0,20}(?:secret|private)/i,
		value: /^6[A-Za-z0-9_-]{39}$/,
		check: drawn$1,
		revoke: "Make another pair of keys in the admin console, and delete this one.",
		link: "https://developers.google.com/recaptcha/docs/settings",
		example: []
	}),
	assignedRule({
		id: "google-app-password",
		title: "Google app password",
		severity: "critical",
		anchors: [
			"gmail",
			"google_app_pass",
			"googleapppass",
			"google-app-pass"
		],
		name: /(?:gmail|google[-_.]?app)[\w.-]{0,20}pass/i,
		value: /^[a-z]{16}$|^[a-z]{4}(?: [a-z]{4}){3}$/,
		check: drawnLetters,
		revoke: "Remove it on the page of app passwords of the account.",
		link: "https://support.google.com/accounts/answer/185833",
		example: []
	}),
	{
		id: "google-chat-webhook",
		title: "Google Chat incoming webhook",
		severity: "medium",
		anchors: ["chat.googleapis.com/v1/spaces/"],
		match: /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?[^\s"']{0,120}?token=(?<secret>[A-Za-z0-9_-]{40,50}(?:%3D|=)?)(?![A-Za-z0-9_-])/,
		reach: 320,
		left: "none",
		remedy: ["Delete the webhook in the space, under Apps and integrations."],
		links: ["https://developers.google.com/workspace/chat/quickstart/webhooks"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/grafana.ts
const grafana = [
	tokenRule({
		id: "grafana_project_service_account_token",
		title: "Grafana service account token",
		anchors: ["glsa_"],
		match: /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of the service account.",
		link: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
		examples: []
	}),
	tokenRule({
		id: "grafana_cloud_api_token",
		title: "Grafana Cloud access policy token",
		anchors: ["glc_"],
		match: /glc_(?:eyJ[A-Za-z0-9+/=_-]{40,400}|(?=[A-Za-z+/]{0,60}\d)[A-Za-z0-9+/]{32,400}={0,3}(?![A-Za-z0-9+/=_-]))/,
		opaque: true,
		check: varied$1,
		revoke: "Delete it under Access policies.",
		link: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
		examples: []
	}),
	tokenRule({
		id: "grafana_project_api_key",
		title: "Grafana API key",
		anchors: ["eyJrIjoi"],
		match: /eyJrIjoi(?:[A-Za-z0-9+]|\/(?=[A-Za-z0-9+/]{8})){50,400}={0,2}(?![A-Za-z0-9+])/,
		opaque: true,
		check: varied$1,
		revoke: "Replace it by a service account token.",
		link: "https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/",
		examples: []
	})
];

// src/detect/rules/hashicorp.ts
const hashicorp = [
	tokenRule({
		id: "hashicorp_vault_service_token",
		title: "HashiCorp Vault service token",
		severity: "critical",
		anchors: ["hvs."],
		match: /hvs\.[A-Za-z0-9_-]{24,300}/,
		revoke: "Revoke it: vault token revoke.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		examples: []
	}),
	tokenRule({
		id: "hashicorp_vault_batch_token",
		title: "HashiCorp Vault batch token",
		anchors: ["hvb."],
		match: /hvb\.[A-Za-z0-9_-]{130,400}/,
		revoke: "Batch tokens cannot be revoked: revoke their parent, or wait for their end.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		examples: []
	}),
	tokenRule({
		id: "hashicorp-vault-recovery-token",
		title: "HashiCorp Vault recovery token",
		severity: "critical",
		anchors: ["hvr."],
		match: /hvr\.[A-Za-z0-9_-]{24,300}/,
		revoke: "Leave recovery mode: the token is valid in it only.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/recovery-mode",
		examples: []
	}),
	assignedRule({
		id: "hashicorp-vault-legacy-token",
		title: "HashiCorp Vault token of the form before 1.10",
		severity: "critical",
		anchors: ["vault"],
		name: /vault[\w.-]{0,20}token$/i,
		value: /^(?:[sr]\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?|b\.[A-Za-z0-9_-]{90,300})$/,
		revoke: "Revoke it: vault token revoke.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		example: []
	}),
	placedRule({
		id: "hashicorp-vault-unseal-key",
		title: "Share of the key that unseals HashiCorp Vault",
		severity: "critical",
		anchors: ["unseal key ", "recovery key "],
		match: /(?:unseal|recovery) key (?:share )?\d{1,2}: {0,3}(?<secret>[A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{43}=|[0-9a-f]{66})(?![\w+/=])/i,
		revoke: "Make new shares: vault operator rekey.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/seal",
		examples: []
	}),
	tokenRule({
		id: "terraform_api_token",
		title: "HCP Terraform API token",
		severity: "critical",
		anchors: [".atlasv1."],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9])[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_=-]{60,70}/,
		left: "none",
		revoke: "Delete it under Tokens of the user, the team or the organization.",
		link: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
		examples: []
	})
];

// src/detect/rules/heroku.ts
const heroku = [tokenRule({
	id: "heroku_platform_api_oauth2_token",
	title: "Heroku API key",
	severity: "critical",
	anchors: ["HRKU-"],
	match: /HRKU-[A-Za-z0-9_-]{36,60}(?![A-Za-z0-9_-])/,
	revoke: "Revoke it: heroku authorizations:revoke.",
	link: "https://devcenter.heroku.com/articles/authentication",
	examples: []
}), assignedRule({
	id: "heroku-legacy-api-key",
	title: "Heroku API key (UUID)",
	anchors: ["heroku"],
	name: /heroku[\w.-]{0,20}(?:key|token|auth|secret|password)/i,
	value: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
	revoke: "Revoke it: heroku authorizations:revoke.",
	link: "https://devcenter.heroku.com/articles/authentication",
	example: []
})];

// src/detect/rules/hosting-platforms.ts
const hostingPlatforms = [
	assignedRule({
		id: "hcp-client-secret",
		title: "HCP service principal secret",
		severity: "critical",
		anchors: [
			"hcp_client",
			"hcp-client",
			"hcpclient"
		],
		name: /hcp[._-]?client[._-]?secret/i,
		value: /^[A-Za-z0-9_-]{64}$/,
		revoke: "Delete the key of the service principal.",
		link: "https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal",
		example: []
	}),
	assignedRule({
		id: "hetzner-api-token",
		title: "Hetzner Cloud API token",
		severity: "critical",
		anchors: ["hcloud", "hetzner"],
		name: /(?:hcloud|hetzner)[\w.-]{0,20}(?:token|key)$/i,
		value: /^[A-Za-z0-9]{64}$/,
		revoke: "Delete it in the console, under Security, API tokens.",
		link: "https://docs.hetzner.cloud/reference/cloud#authentication",
		example: []
	}),
	assignedRule({
		id: "huawei-cloud-secret-key",
		title: "Huawei Cloud secret access key",
		severity: "critical",
		anchors: [
			"huawei",
			"hw_secret",
			"hw_sk",
			"hw_cloud",
			"hwc_"
		],
		name: /(?:huawei|(?:^|[^a-z])hwc?_)[\w.-]{0,20}(?:secret|sk$)/i,
		value: /^[A-Za-z0-9]{40}$/,
		revoke: "Delete the access key under My Credentials.",
		link: "https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html",
		example: []
	}),
	assignedRule({
		id: "ibm_cloud_iam_key",
		title: "IBM Cloud API key",
		severity: "critical",
		anchors: [
			"ibm",
			"ic_api",
			"bluemix",
			"watson"
		],
		name: /(?:ibm[\w.-]{0,20}|(?:^|[^a-z])ic_|bluemix[\w.-]{0,10}|watsonx?[\w.-]{0,20})(?:api[._-]?)?key$/i,
		value: /^[A-Za-z0-9_-]{44}$/,
		revoke: "Delete it under Manage, Access (IAM), API keys.",
		link: "https://cloud.ibm.com/docs/account?topic=account-userapikey",
		example: []
	}),
	assignedRule({
		id: "koyeb-api-token",
		title: "Koyeb API token",
		severity: "critical",
		anchors: ["koyeb"],
		name: /koyeb[\w.-]{0,20}(?:token|key)$/i,
		value: /^[a-z0-9]{64}$/,
		revoke: "Delete it in the settings, under API.",
		link: "https://www.koyeb.com/docs/reference/api",
		example: []
	}),
	assignedRule({
		id: "linode-api-token",
		title: "Linode API token",
		severity: "critical",
		anchors: ["linode"],
		name: /linode[\w.-]{0,20}(?:token|key|pat)$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Revoke it in the profile, under API Tokens.",
		link: "https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens",
		example: []
	}),
	assignedRule({
		id: "localstack_api_key",
		title: "LocalStack auth token",
		severity: "medium",
		anchors: ["localstack"],
		name: /localstack[\w.-]{0,20}(?:token|key)$/i,
		value: /^ls-[A-Za-z0-9]{8}-(?:[A-Za-z0-9]{4}-){3}[A-Za-z0-9]{12}$/,
		revoke: "Reset it on the page of auth tokens.",
		link: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
		example: []
	}),
	assignedRule({
		id: "namecheap-api-key",
		title: "Namecheap API key",
		anchors: ["namecheap"],
		name: /namecheap[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Reset it under Profile, Tools, API access.",
		link: "https://www.namecheap.com/support/api/intro/",
		example: []
	}),
	tokenRule({
		id: "navercloud_pub_access_key_secret",
		title: "Naver Cloud secret key",
		severity: "critical",
		anchors: ["ncp_iam_"],
		match: /ncp_iam_B[PG]K[A-Z]KR[A-Za-z0-9]{24,34}(?![A-Za-z0-9_])/,
		revoke: "Delete the key under Manage authentication key, or of the sub account.",
		link: "https://api.ncloud-docs.com/docs/en/common-ncpapi",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "navercloud_pub_access_key",
		title: "Naver Cloud access key ID",
		severity: "low",
		anchors: ["ncp_iam_"],
		match: /ncp_iam_B[PG]A[A-Z]KR[A-Za-z0-9]{12,18}(?![A-Za-z0-9_])/,
		revoke: "Look for its secret nearby, and delete the key under Manage authentication key.",
		link: "https://api.ncloud-docs.com/docs/en/common-ncpapi",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "ngrok-authtoken",
		title: "ngrok authtoken",
		anchors: ["ngrok", "authtoken"],
		name: /ngrok[\w.-]{0,20}(?:token|key)|authtoken$/i,
		value: /^[1-3][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22}$/,
		revoke: "Delete it in the dashboard, under Authtokens or API Keys.",
		link: "https://ngrok.com/docs/agent/#authtokens",
		example: []
	}),
	{
		id: "ngrok-command-authtoken",
		kind: "ngrok-authtoken",
		title: "ngrok authtoken in a command",
		severity: "high",
		anchors: ["ngrok "],
		match: /ngrok (?:config )?(?:add-)?(?:authtoken|api-key)[ =]["']?(?<secret>[1-3][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22})(?![A-Za-z0-9_])/,
		remedy: ["Delete it in the dashboard, under Authtokens or API Keys."],
		links: ["https://ngrok.com/docs/agent/#authtokens"],
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "ovh-application-secret",
		title: "OVHcloud application secret or consumer key",
		severity: "critical",
		anchors: ["ovh"],
		name: /ovh[\w.-]{0,20}(?:secret|consumer[._-]?key)$/i,
		value: /^[A-Za-z0-9]{32}$/,
		revoke: "Delete the application: DELETE /me/api/application.",
		link: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api",
		example: []
	}),
	tokenRule({
		id: "porkbun-secret-api-key",
		title: "Porkbun secret API key",
		severity: "critical",
		anchors: ["sk1_"],
		match: /sk1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API access.",
		link: "https://porkbun.com/api/json/v3/documentation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "porkbun-api-key",
		title: "Porkbun API key",
		severity: "low",
		anchors: ["pk1_"],
		match: /pk1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Look for its secret nearby, and delete it on the page of API access.",
		link: "https://porkbun.com/api/json/v3/documentation",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/hubspot.ts
const hubspot = [assignedRule({
	id: "hubspot_api_key",
	title: "HubSpot API key",
	anchors: ["hubspot", "hapikey"],
	name: /hubspot[\w.-]{0,20}(?:key|token|secret)|hapikey/i,
	value: /^(?:[0-9a-f]{8}|(?:na|eu|ap)\d-[0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
	revoke: "Deactivate it in the settings, under Integrations, or rotate it on the page of the developer account.",
	link: "https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/overview",
	example: []
}), tokenRule({
	id: "hubspot_personal_access_key",
	title: "HubSpot personal access key",
	anchors: [
		"CiRuYT",
		"CiRldT",
		"CiRhcD"
	],
	match: /CiR(?:uYT|ldT|hcD)[EIM]t[A-Za-z0-9+/_-]{80,300}={0,2}(?![A-Za-z0-9+/_=-])/,
	opaque: true,
	revoke: "Deactivate it on the page of the personal access key.",
	link: "https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key",
	examples: [],
	ignores: []
})];

// src/detect/rules/identity-providers.ts
const identityProviders = [
	tokenRule({
		id: "hcaptcha_siteverify_secret",
		title: "hCaptcha secret",
		anchors: Array.from("0123456789abcdef", (digit) => `ES_${digit}`),
		match: /ES_[0-9a-f]{32}(?![A-Za-z0-9_])/,
		revoke: "Generate a new one in the settings of the account.",
		link: "https://docs.hcaptcha.com/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "hcaptcha-legacy-secret",
		title: "hCaptcha secret (older form)",
		anchors: ["hcaptcha"],
		name: /hcaptcha[\w.-]{0,20}secret/i,
		value: /^0x[0-9A-Fa-f]{40}$/,
		revoke: "Generate a new one in the settings of the account.",
		link: "https://docs.hcaptcha.com/",
		example: []
	}),
	assignedRule({
		id: "kakao-admin-key",
		title: "Kakao admin or REST API key",
		anchors: ["kakao"],
		name: /kakao[\w.-]{0,20}(?:admin|rest)[\w.-]{0,10}key|kakao[\w.-]{0,20}secret/i,
		value: /^[A-Za-z0-9]{32}$/,
		revoke: "Reissue it on the page of the application, under App keys.",
		link: "https://developers.kakao.com/docs/latest/en/app-setting/app-key",
		example: []
	}),
	assignedRule({
		id: "keycloak-client-secret",
		title: "Keycloak client secret",
		anchors: ["keycloak"],
		name: /keycloak[\w.-]{0,40}secret$/i,
		value: /^(?:[A-Za-z0-9]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/,
		revoke: "Regenerate it on the page of the client, under Credentials.",
		link: "https://www.keycloak.org/docs/latest/server_admin/#_client-credentials",
		example: []
	}),
	assignedRule({
		id: "linkedin-legacy-client-secret",
		title: "LinkedIn client secret (older form)",
		anchors: ["linkedin", "linked_in"],
		name: /linked_?in[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{16}$/,
		revoke: "Rotate it on the page of the application, under Auth.",
		link: "https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow",
		example: []
	}),
	assignedRule({
		id: "linkedin-access-token",
		title: "LinkedIn access token",
		anchors: ["linkedin", "linked_in"],
		name: /linked_?in[\w.-]{0,20}token$/i,
		value: /^AQ[A-Za-z0-9_-]{150,500}$/,
		revoke: "Revoke the application in the settings of the member, under Permitted services.",
		link: "https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow",
		example: []
	}),
	assignedRule({
		id: "mongodb-atlas-private-key",
		title: "MongoDB Atlas private API key",
		severity: "critical",
		anchors: ["atlas"],
		name: /atlas[\w.-]{0,20}private[._-]?(?:api[._-]?)?key/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it under Access Manager, API Keys.",
		link: "https://www.mongodb.com/docs/atlas/configure-api-access/",
		example: []
	}),
	assignedRule({
		id: "nordvpn-access-token",
		title: "NordVPN access token",
		severity: "medium",
		anchors: ["nordvpn", "nord_vpn"],
		name: /nord_?vpn[\w.-]{0,20}token/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Revoke it in the account, under Access token.",
		link: "https://support.nordvpn.com/hc/en-us/articles/20286980309265",
		example: []
	})
];

// src/detect/rules/intercom.ts
const TOKEN = /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:\d:\d$/;
const intercom = [{
	id: "intercom_access_token",
	title: "Intercom access token",
	severity: "high",
	anchors: ["dG9rO"],
	match: /dG9rO[A-Za-z0-9+/]{54}=(?![A-Za-z0-9+/=])/,
	opaque: true,
	check: (value) => TOKEN.test(Buffer.from(value, "base64").toString("latin1")) ? secret("it holds a token of Intercom in base64") : NOTHING,
	remedy: ["Regenerate it in the Developer Hub, under Authentication of the app."],
	links: ["https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"],
	finds: [],
	ignores: []
}];

// src/detect/rules/jetbrains.ts
const jetbrains = [tokenRule({
	id: "jetbrains-permanent-token",
	title: "JetBrains Hub or YouTrack permanent token",
	anchors: ["perm:", "perm-"],
	match: /perm[:-][A-Za-z0-9+/_-]{3,80}={0,2}\.[A-Za-z0-9+/_-]{2,80}={0,2}\.[A-Za-z0-9]{30}(?!\.?[A-Za-z0-9_-])/,
	revoke: "Delete it in the profile, under Account security, Tokens.",
	link: "https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html",
	examples: [],
	ignores: []
}), tokenRule({
	id: "teamcity-access-token",
	title: "TeamCity access token",
	anchors: ["eyJ0eXAiOiAiVENWMiJ9."],
	match: /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{30,48}\.[A-Za-z0-9_-]{40,60}(?!\.?[A-Za-z0-9_-])/,
	opaque: true,
	revoke: "Delete it in the profile, under Access Tokens.",
	link: "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens",
	examples: [],
	ignores: []
})];

// src/detect/rules/jwt-issuers.ts
const ISSUERS = [
	[/^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us))\//, "Microsoft Entra ID"],
	[/^(?:https:\/\/)?accounts\.google\.com/, "Google"],
	[/^https:\/\/securetoken\.google\.com\//, "Firebase"],
	[/^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\//, "Amazon Cognito"],
	[/^kubernetes\/serviceaccount$|^https:\/\/kubernetes\.default\.svc/, "Kubernetes, for a service account"],
	[/^https:\/\/token\.actions\.githubusercontent\.com/, "GitHub Actions"],
	[/^https:\/\/gitlab\.com$/, "GitLab"],
	[/^https:\/\/[\w.-]+\.auth0\.com\//, "Auth0"],
	[/^https:\/\/[\w.-]+\.okta(?:preview)?\.com/, "Okta"],
	[/^https?:\/\/[^/]+(?:\/auth)?\/realms\//, "Keycloak"],
	[/^https:\/\/(?:auth|api)\.atlassian\.com/, "Atlassian"],
	[/^jf(?:ac|fe|mc|rt|xr)@/, "JFrog"],
	[/^SF:/, "Snowflake"],
	[/^temporal\.io$/, "Temporal Cloud"],
	[/^supabase(?:-demo)?$|^https:\/\/[a-z0-9]+\.supabase\.co\//, "Supabase"]
];
function issuerOf(header, claims) {
	const { iss, as, stack_key: stack } = claims;
	if (typeof iss === "string") {
		const known = ISSUERS.find(([pattern]) => pattern.test(iss.slice(0, 200)));
		if (known) return known[1];
	}
	if (typeof as === "string" && as.startsWith("ims-")) return "Adobe";
	if ("plntr" in header) return "Palantir";
	return typeof stack === "string" && "eid" in claims ? "Salesforce Marketing Cloud" : void 0;
}

// src/detect/rules/jwt.ts
const judge = (value, { now }) => {
	const [head, body] = value.split(".");
	const header = json(head);
	const claims = json(body);
	if (!header || !claims || typeof header.alg !== "string") return NOTHING;
	if (claims.sub === "1234567890" || claims.name === "John Doe") return placeholder("it is the sample of jwt.io");
	const issuer = issuerOf(header, claims);
	const why = [...issuer === void 0 ? [] : [`it was issued by ${issuer}`], `it is signed with ${/^[A-Za-z0-9]{2,12}$/.test(header.alg) ? header.alg : "an unknown algorithm"}`];
	const { exp, role, iss, sub } = claims;
	if (iss === "supabase-demo") return placeholder("every local Supabase has it");
	if (issuer === void 0 && [iss, sub].some((claim) => typeof claim === "string" && SAMPLE.test(claim))) return {
		is: "secret",
		severity: "low",
		why: [...why, "who issued it, or for whom, is a word of examples"]
	};
	if (typeof exp === "number" && exp * 1e3 < now.getTime()) return {
		is: "secret",
		severity: "low",
		why: [...why, `it expired on ${dateOf(exp)}`]
	};
	if (role === "anon") return {
		is: "secret",
		severity: "low",
		why: [...why, "its role is \"anon\", which is public"]
	};
	if (role === "service_role") return {
		is: "secret",
		severity: "critical",
		why: [...why, "its role passes every policy"]
	};
	if (typeof exp === "number") return {
		is: "secret",
		why: [...why, `it is valid until ${dateOf(exp)}`]
	};
	return {
		is: "secret",
		severity: [
			"iss",
			"sub",
			"aud",
			"scope",
			"email",
			"jti",
			"client_id",
			"user_id"
		].some((claim) => claim in claims) ? "high" : "medium",
		why: [...why, "it never expires"]
	};
};
const SAMPLE = /^(?:issuer|subject|foo|bar|test|example|sample)$/;
function json(part) {
	const text = Buffer.from(part ?? "", "base64url").toString();
	if (!text.startsWith("{\"") || !text.endsWith("}")) return void 0;
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function dateOf(seconds) {
	const date = /* @__PURE__ */ new Date(seconds * 1e3);
	return Number.isNaN(date.getTime()) ? "no date" : date.toISOString().slice(0, 10);
}
const HEADER = 2003;
const CLAIMS = 8003;
const SIGNATURE = 1400;
const token = (text, at) => {
	if (!text.startsWith("eyJ", at)) return void 0;
	const headerEnd = dotIn(text, at + 11, at + HEADER, ".eyJ");
	if (headerEnd === -1) return void 0;
	const claimsEnd = dotIn(text, headerEnd + 8, headerEnd + 1 + CLAIMS, ".");
	if (claimsEnd === -1) return void 0;
	const signature = SIGNED.exec(text.slice(claimsEnd + 1, claimsEnd + 1 + SIGNATURE))?.[0];
	if (signature === void 0) return void 0;
	if (!NO_OTHER.test(text.slice(at, headerEnd))) return void 0;
	if (!NO_OTHER.test(text.slice(headerEnd + 1, claimsEnd))) return void 0;
	return {
		start: at,
		end: claimsEnd + 1 + signature.length
	};
};
const NO_OTHER = /^[A-Za-z0-9_-]*$/;
const SIGNED = /^[A-Za-z0-9_-]{16,}/;
function dotIn(text, from, to, begins) {
	const within = text.slice(from, to + begins.length);
	const dot = within.indexOf(".");
	return dot !== -1 && within.startsWith(begins, dot) ? from + dot : -1;
}
const jwt = [{
	id: "json-web-token",
	title: "JSON Web Token",
	severity: "medium",
	anchors: ["eyJ"],
	match: token,
	extent: "line",
	reach: 1200,
	opaque: true,
	check: judge,
	remedy: ["End the session or change the key that signed it: a token cannot be taken back alone."],
	links: ["https://www.rfc-editor.org/rfc/rfc7519"],
	finds: [],
	ignores: []
}];

// src/detect/rules/key-texts.ts
const common$11 = {
	severity: "critical",
	left: "none",
	opaque: true,
	links: []
};
function varied(value) {
	return new Set(value.replaceAll(/[\s:]/g, "")).size < 8 ? placeholder("it has hardly any different characters") : secret("it has the form of its kind");
}
const filled = (value) => readsAsWords(value) ? nothing("it reads as words") : varied(value);
const ofChain = (value) => isPublishedKey(value) || isPublishedKey(`0x${value}`) ? placeholder("it is a key of a development chain or of a document, which everybody has") : varied(value);
const ofPhrase = (value) => new Set(value.split(" ")).size < 11 ? nothing("its words repeat") : secret("it is as many words as a phrase has");
const keyTexts = [
	{
		...common$11,
		id: "openvpn-static-key",
		title: "Static key of OpenVPN",
		anchors: ["openvpn static key v1"],
		match: /OpenVPN Static key V1-----\s{1,8}(?<secret>(?:[0-9a-f]{32}\s{1,6}){15}[0-9a-f]{32})/i,
		reach: 680,
		check: filled,
		remedy: ["Make a new key, and give it to both ends: with this one traffic can be read."],
		links: ["https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/"],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "rsa-key-value",
		kind: "private-key",
		title: "Private key of RSA in XML",
		anchors: ["aqab"],
		match: /AQAB<\/Exponent>[^\r\n]{0,1600}?<D>(?<secret>[A-Za-z0-9+/]{80,720}={0,2})<\/D>/,
		reach: 2400,
		check: filled,
		remedy: ["Replace the pair wherever its public key is trusted."],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "printed-private-key",
		kind: "private-key",
		title: "Private key that OpenSSL printed",
		anchors: ["privateexponent:"],
		match: /privateExponent:\s{1,12}(?<secret>(?:[0-9a-f]{2}:){15}(?:\s{1,12}(?:[0-9a-f]{2}:){1,15}){0,9}[0-9a-f]{0,2})/,
		reach: 680,
		check: filled,
		remedy: ["Replace the key and its certificate."],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "signing-tool-key",
		kind: "private-key",
		title: "Secret key of minisign or signify",
		anchors: ["secret key"],
		match: /(?<=(?:minisign encrypted|signify|rsign encrypted) )secret key[^\r\n]{0,80}\r?\n(?<secret>RW[A-Za-z0-9+/]{100,300}={0,2})/,
		reach: 480,
		check: filled,
		remedy: ["Make a new key, and sign with it what the old one has signed."],
		links: ["https://jedisct1.github.io/minisign/"],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "account-key-argument",
		kind: "ethereum-private-key",
		title: "Private key of an Ethereum account",
		severity: "high",
		anchors: [
			"from_key(",
			"fromkey(",
			"privatekeytoaccount(",
			"ethers.wallet(",
			"accounts:"
		],
		match: /(?:from_?key\(|privateKeyToAccount\(|ethers\.Wallet\(|accounts: ?\[)\s{0,12}(?:\w{1,20}=)?["'`](?<secret>(?:0x)?[0-9a-f]{64})["'`]/i,
		check: ofChain,
		remedy: ["Move what the account holds: a key cannot be revoked."],
		links: ["https://ethereum.org/developers/docs/accounts/"],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "seed-argument",
		kind: "totp-secret",
		title: "Seed of one-time passwords",
		severity: "high",
		anchors: ["oathtool "],
		match: /oathtool [^\r\n|;&]{0,60}?["']?(?<secret>[A-Z2-7]{16,64}={0,6})(?![A-Za-z0-9=])/,
		check: filled,
		remedy: ["Set up the second factor anew."],
		links: ["https://oath-toolkit.codeberg.page/"],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "recovery-phrase-line",
		kind: "wallet-recovery-phrase",
		title: "Recovery phrase of a wallet",
		anchors: [
			"recovery phrase",
			"seed phrase",
			"mnemonic",
			"recovery words",
			"seed words",
			"backup phrase"
		],
		match: /(?:(?:recovery|seed|backup) (?:phrase|words)|mnemonic)(?: is)?\s?[:=]?\s{1,3}(?<secret>(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8})(?=[ \t]{0,4}(?:\r?\n|$))/i,
		reach: 280,
		check: ofPhrase,
		remedy: ["Move what its accounts hold to a new wallet: a phrase cannot be revoked."],
		links: ["https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"],
		finds: [],
		ignores: []
	},
	{
		...common$11,
		id: "gossip-key",
		kind: "secret",
		title: "Key with which members of a cluster encrypt",
		severity: "high",
		anchors: ["encrypt"],
		match: {
			name: /^"?encrypt"?$/,
			value: /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/,
			longest: 64
		},
		check: filled,
		remedy: ["Rotate it on all members (consul keyring, nomad operator gossip keyring)."],
		links: ["https://developer.hashicorp.com/nomad/docs/configuration/server#encrypt"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/learning-services.ts
const learningServices = [
	tokenRule({
		id: "together-api-key",
		title: "Together AI API key",
		anchors: ["tgp_v1_"],
		match: /tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the settings, under API keys.",
		link: "https://docs.together.ai/docs/api-keys-authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "voyage-api-key",
		title: "Voyage AI API key",
		anchors: ["voyage"],
		name: /voyage[\w.-]{0,10}key/i,
		value: /^(?:pa|al)-[A-Za-z0-9_-]{43}$/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.voyageai.com/docs/api-key-and-installation",
		example: []
	}),
	assignedRule({
		id: "wandb_api_key",
		title: "Weights & Biases API key",
		anchors: ["wandb"],
		name: /wandb[\w.-]{0,10}key/i,
		value: /^(?:(?:local-)?[0-9a-f]{40}|wandb_v1_[A-Za-z0-9_]{60,90})$/,
		revoke: "Delete it under User settings, API keys.",
		link: "https://docs.wandb.ai/support/find_api_key/",
		example: []
	}),
	assignedRule({
		id: "wit-ai-server-token",
		title: "Wit.ai server access token",
		severity: "medium",
		anchors: [
			"wit_",
			"witai",
			"wit.ai"
		],
		name: /(?:^|[^a-z])wit[._]?(?:ai)?[\w.-]{0,15}(?:token|key)/i,
		value: /^[A-Z2-7]{32}$/,
		revoke: "Reset it in the settings of the app.",
		link: "https://wit.ai/docs/http",
		example: []
	}),
	tokenRule({
		id: "voiceflow-api-key",
		title: "Voiceflow API key",
		anchors: ["VF.DM.", "VF.WS."],
		match: /VF\.(?:DM|WS)\.[0-9a-f]{24}\.[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
		revoke: "Regenerate it in the settings of the agent, under API keys.",
		link: "https://docs.voiceflow.com/reference/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "vectara-api-key",
		title: "Vectara API key",
		anchors: [
			"zut_",
			"zwt_",
			"zqt_"
		],
		match: /z[uwq]t_(?=[A-Za-z0-9_-]{0,43}\d)(?=[A-Za-z0-9_-]{0,43}[A-Z])[A-Za-z0-9_-]{36,44}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://docs.vectara.com/docs/console-ui/api-access-overview",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "retell-api-key",
		title: "Retell AI API key",
		anchors: ["retell"],
		name: /retell[\w.-]{0,10}key/i,
		value: /^key_[0-9a-f]{28}$/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.retellai.com/accounts/api-keys-overview",
		example: []
	})
];

// src/detect/rules/line-passwords.ts
const common$10 = {
	kind: "password",
	severity: "high",
	generic: true,
	guessable: true,
	anchors: [],
	left: "none",
	reach: 200,
	remedy: ["Change it, and remove the file from the repository and its history."]
};
const ofFile$1 = passwordThat$1("it stands where a line of such a file has its password");
const strictly$3 = toldPasswordThat("it stands where a line of such a file has its password");
const linePasswords = [
	{
		...common$10,
		id: "ppp-secret",
		title: "Secret of a connection over PPP",
		match: /(?!#)(?:"[^"\r\n]{1,80}"|[^\s"]{1,80})[ \t]{1,20}(?:"[^"\r\n]{1,80}"|[^\s"]{1,80})[ \t]{1,20}["']?(?<secret>[^\s"'@][^\s"']{4,99})["']?(?:[ \t\r\n]|$)/,
		files: /^(?:chap|pap|srp)-secrets$|\.(?:chap|pap)-secrets$/,
		check: ofFile$1,
		links: ["https://ppp.samba.org/pppd.html"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "mount-secret",
		title: "Password of a mounted share",
		match: /(?!#)(?:"[^"\r\n]{1,120}"|(?:https?:\/)?\/[^\s"]{1,160})[ \t]{1,20}"?[^\s"]{1,80}"?[ \t]{1,20}"?(?<secret>[^\s"]{5,100})/,
		files: /^(?:davfs2?[._-])?secrets$/,
		check: ofFile$1,
		links: [],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "mail-client-password",
		title: "Password of a mail relay",
		match: /(?!#)[\w.*-]{1,80}:[^\s:]{1,80}:(?<secret>[^\s:]{5,100})/,
		files: /^passwd\.client$/,
		check: ofFile$1,
		links: [],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "mail-relay-password",
		title: "Password of a mail relay",
		match: /(?!#)[^\s#]{1,80}[ \t]{1,12}[^\s:]{1,80}:(?<secret>[^\s]{4,100})/,
		files: /^sasl_?passwd|^smtp_auth|^(?:smtp_)?sasl_password/,
		check: ofFile$1,
		links: ["https://www.postfix.org/SASL_README.html"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "repository-user-password",
		title: "Password of a user of a repository",
		match: /(?![#[])[\w.@-]{1,60} {0,12}= {0,12}(?<secret>[^\s]{4,100})[ \t]{0,8}(?:\r?\n|$)/,
		files: /^passwd$|^svn[\w.-]{0,20}passwd$/,
		check: ofFile$1,
		links: ["https://svnbook.red-bean.com/en/1.7/svn.serverconfig.svnserve.html"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "user-list-password",
		title: "Password in a list of users",
		match: /"[^"\r\n]{1,80}" {1,8}"(?!md5[0-9a-f]{32}"|SCRAM-SHA-256\$)(?<secret>[^"\s]{4,100})"/,
		files: /^userlist\.txt$/,
		check: ofFile$1,
		links: ["https://www.pgbouncer.org/config.html"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "radius-client-secret",
		title: "Secret of a client of RADIUS",
		match: /[ \t]{0,16}secret[ \t]{0,16}=[ \t]{0,8}"?(?!testing123)(?<secret>[^\s"#]{4,100})/,
		files: /^clients\.conf$/,
		check: ofFile$1,
		links: ["https://www.freeradius.org/documentation/freeradius-server/"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "boot-loader-password",
		title: "Password of a boot loader",
		match: /[ \t]{0,8}password[ \t]{1,4}[\w.-]{1,40}[ \t]{1,4}(?<secret>[^\s]{4,100})[ \t]{0,4}(?:\r?\n|$)/,
		files: /^grub\.(?:cfg|conf)$|^menu\.lst$|^\d\d_\w{1,20}$/,
		check: ofFile$1,
		links: ["https://www.gnu.org/software/grub/manual/grub/grub.html#password"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "login-module-password",
		title: "Password of a user of a login module",
		severity: "medium",
		match: /[ \t]{0,20}user_[\w.-]{1,60}[ \t]{0,4}=[ \t]{0,4}"(?<secret>[^"\s]{6,100})"/,
		files: /jaas|^kafka|^server\.properties$|^zookeeper/,
		check: strictly$3,
		links: ["https://kafka.apache.org/documentation/#security_sasl_plain"],
		finds: [],
		ignores: []
	},
	{
		...common$10,
		id: "system-password-hash",
		kind: "password-hash",
		title: "Password hash of an account of a system",
		severity: "low",
		match: /[a-z_][\w.-]{0,31}:(?<secret>\$(?:y|gy|7|2[aby]|[156]|sha1|md5)\$[./A-Za-z0-9$=,]{20,160}):\d{0,6}:\d{0,6}:\d{0,6}:\d{0,6}:/,
		files: /^g?shadow(?:[.-].{0,12})?$/,
		check: (value) => /(.)\1{7}/.test(value) ? nothing("it is filled with the same character") : secret("whoever has it can guess the password"),
		remedy: ["Change the password of the account, and remove the file from the repository and its history."],
		links: ["https://man7.org/linux/man-pages/man5/shadow.5.html"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/linear.ts
const linear = [tokenRule({
	id: "linear_api_key",
	title: "Linear API key",
	anchors: ["lin_api_"],
	match: /lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/,
	revoke: "Revoke it under Settings, Security and access.",
	link: "https://linear.app/developers/graphql",
	examples: []
}), tokenRule({
	id: "linear_oauth_access_token",
	title: "Linear OAuth access token",
	anchors: ["lin_oauth_"],
	match: /lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9])/,
	revoke: "Revoke the authorization of the application.",
	link: "https://linear.app/developers/oauth-2-0-authentication",
	examples: []
})];

// src/detect/rules/listed-passwords.ts
const common$9 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	left: "none",
	around: 440,
	remedy: ["Change it, and pass the new one by the environment or a secret store."],
	links: []
};
const MOST_ENTRIES = 200;
const LIST_REACH$1 = 8192;
function entriesAfter(text, head, entry) {
	const found = [];
	const list = text.slice(head.end, head.end + LIST_REACH$1);
	entry.lastIndex = 0;
	for (let count = 0; count < MOST_ENTRIES; count += 1) {
		const [from, to] = entry.exec(list)?.indices?.groups?.secret ?? [];
		if (from === void 0 || to === void 0) break;
		found.push({
			start: head.end + from,
			end: head.end + to,
			delimited: true,
			name: "password"
		});
	}
	return found;
}
const USERS = /[ \t]{1,40}(?:- )?["']?[\w.-]{1,32}:(?<secret>[^\s"']{1,100})["']?[ \t]{0,20}(?:\r?\n|$)/dy;
const ENTRIES = /\s{0,40}(?:["']?[\w.-]{1,40}["']?\s{0,20}(?:=>?|:)\s{0,4})?["'](?<secret>[^"'\s]{1,100})["']\s{0,4},?/dy;
const TAG = "<\\/?(?:b|strong|td|th|dt|dd|code|span|p|em|kbd|i|font|pre|tt|br|li|div)\\b[^<>]{0,80}>";
const listed = (value, { file, found }) => {
	if (found.name === void 0) return nothing("it is the head of a list");
	const judged = judgePassword({
		value,
		name: "password",
		delimited: true
	}, file);
	return judged.secret ? secret("it stands in a list of passwords", judged.reason) : nothing(judged.reason);
};
const strictly$2 = (value, context) => {
	const judged = judgeTold(value, context.file);
	return judged.secret || context.found.name === void 0 ? listed(value, context) : nothing(judged.reason);
};
const ofGroup = (value, { file }) => {
	const candidate = {
		value,
		name: "secret",
		delimited: true
	};
	const key = judgeKey$2(candidate, file);
	const judged = key.secret ? key : judgeChosen(candidate, file);
	return judged.secret ? secret("the group that it stands in is one of keys", judged.reason) : nothing(judged.reason);
};
const ofForm = passwordThat$1("it fills the field of a password");
const listedPasswords = [
	{
		...common$9,
		id: "user-password-pairs",
		title: "Password in a list of users",
		anchors: ["chpasswd:"],
		match: /chpasswd:[ \t]{0,4}\r?\n[ \t]{1,20}(?:expire: \w{1,5}\s{1,12})?list: ?\|?[ \t]{0,4}\r?\n/,
		rows: (text, head) => entriesAfter(text, head, USERS),
		check: listed,
		finds: [],
		ignores: []
	},
	{
		...common$9,
		id: "listed-password",
		title: "Password in a list of passwords",
		anchors: ["passwords"],
		match: /passwords["']?\s{0,3}(?:=>?|:)\s{0,3}[{[(](?=\s{0,40}["'\w])/i,
		rows: (text, head) => entriesAfter(text, head, ENTRIES),
		check: strictly$2,
		finds: [],
		ignores: []
	},
	{
		...common$9,
		id: "grouped-key",
		kind: "secret",
		title: "Key in a group of settings",
		anchors: [
			"\"jwt",
			"'jwt",
			"jwt:",
			"crypt\"",
			"crypt'"
		],
		match: /(?:["'](?:jwt\w{0,12}|crypt)["']\s{0,4}(?::|=>|=)\s{0,4}[{[(][^{}[\]()]{0,200}?["'](?:signing|security)?key["']\s{0,3}(?::|=>|=)\s{0,3}["']|(?<=["'])crypt["']\s{0,4}=>\s{0,4}[[(][^[\]()]{0,40}["']key["']\s{0,3}=>\s{0,3}["']|jwt:[ \t]{0,4}\r?\n(?:[ \t]{1,16}[^\r\n]{1,60}\r?\n){0,3}?[ \t]{1,16}key: ["']?)(?<secret>[^"'\s]{16,128})(?=["'\s]|$)/i,
		reach: 400,
		around: 12,
		check: ofGroup,
		finds: [],
		ignores: []
	},
	{
		...common$9,
		id: "marked-password",
		title: "Password told in a marked-up text",
		anchors: [
			"password",
			"passwort",
			"passwd",
			"pwd"
		],
		match: new RegExp(`(?:passw(?:or[dt]|d)|pwd)(?: is| was)?(?::{0,2}\\s{0,4}(?:${TAG}\\s{0,8}){1,4}:?\\s{0,4}(?:${TAG}\\s{0,4}){0,2}| is \\\\texttt\\{| :: {1,3}|(?<=(?:^|[\\n ]):passw(?:or[dt]|d)): {1,3})(?<secret>[^\\s<>"'&{}]{6,64}?)(?=[.,;]?(?:\\s|<|\\}|$))`, "i"),
		reach: 160,
		around: 12,
		check: toldPasswordThat("a text tells it as a password"),
		finds: [],
		ignores: []
	},
	{
		...common$9,
		id: "field-value-password",
		title: "Password in a field of a form",
		anchors: ["type=\"password\"", "type='password'"],
		match: /(?:(?<=\bvalue=["'](?<secret>[^"'<>\s]{6,100})["'][^<>]{0,100})type=["']password["']|type=["']password["'][^<>]{0,120}?\bvalue=["'](?<secret>[^"'<>\s]{6,100})["'])/i,
		reach: 400,
		around: 12,
		check: ofForm,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/login-calls.ts
const password$3 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	left: "none",
	reach: 420,
	remedy: ["Change it, and pass the new one by the environment or a secret store."],
	links: []
};
const ofCall = passwordThat$1("a call takes it as a password");
const strictly$1 = (value, context) => {
	const told = judgeTold(value, context.file);
	return told.secret || /^(?=.*[A-Za-z].*[A-Za-z])(?=.*\d.*\d)[A-Za-z\d]{8,}$/.test(value) ? ofCall(value, context) : nothing(told.reason);
};
const plainOfSasl = (value, context) => {
	const sent = /^[^\0]{0,100}\0[^\0]{1,100}\0(?<password>[\x21-\x7e]{5,100})$/.exec(Buffer.from(value, "base64").toString("latin1"))?.groups?.password;
	if (sent === void 0) return nothing("it is not the base64 of a user and a password");
	const judged = ofCall(sent, context);
	return judged.is === "secret" ? secret("it is the base64 of a user and a password") : judged;
};
const STRING = "[\"'][^\"'\\r\\n]{0,120}[\"']";
const loginCalls = [
	{
		...password$3,
		id: "login-call-password",
		title: "Password as an argument of a call",
		anchors: [
			"oci_connect(",
			"oci_pconnect(",
			"FTP.open(",
			"createAccount(",
			"EmailAndPassword(",
			"Credentials.basic(",
			"btoa(",
			"CURLOPT_PASSWORD",
			"Connection.Open(",
			"Connection1.Open(",
			"'cn=",
			"\"cn=",
			".Protect ",
			".Unprotect "
		],
		match: new RegExp(`(?:(?:oci_p?connect|createAccount|EmailAndPassword|Credentials\\.basic|Connection1?\\.Open)\\(\\s{0,12}${STRING},|FTP\\.open\\(\\s{0,12}${STRING},\\s{0,4}${STRING},|(?<=(?<![\\w.])Connection\\(\\s{0,12}\\w{1,30},\\s{0,4}(?:user=)?)["']cn=[^"'\\r\\n]{1,120}["'],|btoa\\(\\s{0,4}["'][^"':\\r\\n]{1,60}:(?=[^"'\\r\\n]{5,64}["'])|CURLOPT_PASSWORD,|\\.(?:Unp|P)rotect (?:Password:=)?(?="))(?:(?<=:)|\\s{0,12}["'])(?<secret>[^"'\\r\\n\\s]{6,100})["']`),
		check: strictly$1,
		finds: [],
		ignores: []
	},
	{
		...password$3,
		id: "compared-password",
		title: "Password that a program compares with",
		anchors: [
			".equals(pass",
			".equals(pw",
			".equals(userpass",
			".equalsIgnoreCase(pass",
			"forKey:@\"pass",
			"forKey:@\"pw",
			"forKey: \"pass",
			"forKey: \"pw",
			"== pass",
			"-> pass",
			"move '",
			"move \""
		],
		match: /(?:(?<="(?<secret>[^"\r\n\s]{6,64})")\.equals(?:IgnoreCase)?\((?:user)?(?:pass(?:word|wd)?|pwd?)\)|(?<=(?:setObject:@|\()"(?<secret>[^"\r\n\s]{6,64})"(?: |, ))forKey: ?@?"(?:pass(?:word|wd)?|pwd?)"|(?<=(?<![\w"'])["'](?<secret>[^"'\r\n\s]{6,64})["'] ?=?)(?:[=!]=|->) pass(?:word|wd)?\b(?!["'])|move ["'](?<secret>[^"'\r\n\s]{6,64})["'] {1,8}to {1,8}(?:[\w-]{1,24}-)?(?:password|passwd|pass|pwd|pw)(?![\w-]))/i,
		check: strictly$1,
		finds: [],
		ignores: []
	},
	{
		...password$3,
		id: "protocol-password",
		title: "Password that a protocol sends",
		anchors: [
			" login ",
			"auth default ",
			"setuser "
		],
		match: /(?:(?<=(?:^|\n|: |> )[A-Za-z]{0,3}\d{1,5}) login "?[^\s"]{1,80}"? "?(?<secret>[^\s"{]{6,100})"?[ \t]{0,4}(?:\r?\n|$)|(?<![\w./-])auth default (?<secret>[^\s"'<>(){}]{8,100})[ \t]{0,4}(?:\r?\n|$)|setuser \S{1,40} (?:[^\s>]{1,40} ){0,4}>(?<secret>[^\s"']{6,100}))/i,
		check: strictly$1,
		finds: [],
		ignores: []
	},
	{
		...password$3,
		id: "sasl-plain-password",
		title: "User and password that a mail client sends",
		anchors: ["auth plain ", "authenticate plain "],
		match: /auth(?:enticate)? plain {1,2}(?<secret>[A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=])/i,
		reach: 440,
		check: plainOfSasl,
		links: ["https://www.rfc-editor.org/rfc/rfc4616"],
		finds: [],
		ignores: []
	},
	{
		...password$3,
		id: "wifi-code-password",
		title: "Password of a wireless network, as codes hold it",
		anchors: ["wifi:"],
		match: /WIFI:(?:[TSHRI]:[^;\r\n]{0,60};){0,4}P:"?(?<secret>[^;"\r\n\s]{8,63})"?;/i,
		check: ofCall,
		finds: [],
		ignores: []
	},
	{
		...password$3,
		id: "answered-password",
		title: "Password that answers a question for it",
		anchors: [
			"password",
			"passwort",
			"passwd",
			" pw",
			"kennwort",
			"contrase",
			"mot de passe"
		],
		reach: 40,
		match: /(?:pass(?:word|wort|wd)|kennwort|contrase\S{1,3}a|mot de passe| pw)\b[^\r\n?]{0,80}\?[^\r\n]{0,8}\r?\n(?:(?:\[[^\]\r\n]{1,24}\] ?|\d{1,2}[/.:]\d{1,2}[/.:\d, -]{1,24})?(?:<[\w .-]{1,30}> ?|[\w .-]{1,30}: ?)?)(?:(?:sure|yes|ok|yep|ja|klar|oui|si|it'?s|is)[,:]? ){0,2}["'`]?(?<secret>[^\s"'`<>,]{6,64})["'`]?[.!]?[ \t]{0,4}(?:\r?\n|$)/i,
		check: toldPasswordThat("it answers the question for a password"),
		finds: [],
		ignores: []
	}
];

// src/detect/rules/mail-services.ts
const mailServices = [
	tokenRule({
		id: "mailgun_api_key",
		title: "Mailgun API key",
		anchors: ["key-"],
		match: /key-(?=[a-z]{0,31}\d)[0-9a-z]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it under API security.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		examples: []
	}),
	assignedRule({
		id: "mailgun-private-api-key",
		title: "Mailgun private API key",
		anchors: ["mailgun"],
		name: /mailgun/i,
		value: /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/,
		revoke: "Delete it under API security.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		example: []
	}),
	tokenRule({
		id: "mailchimp_api_key",
		title: "Mailchimp API key",
		anchors: ["-us"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])[0-9a-f]{32}))-us\d{1,2}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Revoke it under Extras, API keys.",
		link: "https://mailchimp.com/help/about-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "mandrill_api_key",
		title: "Mandrill API key",
		severity: "medium",
		anchors: ["md-"],
		match: /md-(?=[A-Za-z_-]{0,20}\d)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
		revoke: "Disable it under Settings, SMTP and API info.",
		link: "https://mailchimp.com/developer/transactional/guides/quick-start/",
		examples: []
	}),
	tokenRule({
		id: "sendinblue_api_key",
		title: "Brevo API key",
		anchors: ["xkeysib-"],
		match: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
		revoke: "Delete it under SMTP and API.",
		link: "https://help.brevo.com/hc/en-us/articles/209467485",
		examples: []
	}),
	tokenRule({
		id: "sendinblue_smtp_key",
		title: "Brevo SMTP key",
		anchors: ["xsmtpsib-"],
		match: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
		revoke: "Delete it under SMTP and API.",
		link: "https://help.brevo.com/hc/en-us/articles/7959631848850",
		examples: []
	}),
	assignedRule({
		id: "postmark-server-token",
		title: "Postmark server token",
		anchors: ["postmark"],
		name: /postmark/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Replace it under API Tokens of the server.",
		link: "https://postmarkapp.com/support/article/1008",
		example: []
	})
];

// src/detect/rules/marked-tokens.ts
const PUBLIC$1 = /(?:^|[_-])(?:pk|pub|public|publishable|anon|client|site|cache|commit|hash|sha\d*|md5|etag|test_id|row|sort|sub|object|s3|csrf|xsrf|ga|gtm)[_-]/i;
function turnsOf(value) {
	return value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
}
function isDrawn(rest) {
	if (UUID_VALUE.test(rest)) return true;
	const longest = rest.split(/[_-]/).reduce((most, each) => each.length > most.length ? each : most, "");
	if (/^[\da-f]+$/i.test(longest)) return longest.length >= 32 && entropyOf(longest) >= 3 && turnsOf(longest) > 3;
	if (readsAsWords(rest) || (wordLikeness(rest) ?? 0) >= .75) return false;
	return /[a-z]/.test(rest) && /[A-Z]/.test(rest) ? turnsOf(rest) >= 2 && entropyOf(rest) >= 3.5 : longest.length >= 22 && turnsOf(longest) >= 5;
}
const judged = (value, { found }) => {
	const { mark = "", rest = "" } = found.groups ?? {};
	if (PUBLIC$1.test(value.slice(0, value.length - rest.length))) return nothing("its prefix says that it is public");
	if (!isDrawn(rest)) return nothing("it was not drawn");
	if (/^key|^token/i.test(mark) && /^[\da-f-]+$/i.test(rest)) return nothing("it may be a hash");
	const stand = placeholderReason(value, "generic");
	if (stand !== void 0) return nothing(stand);
	const verdict = secret("its prefix says that it is a key or a token, and the rest was drawn");
	return /(?:test|sandbox|dev)[_-]/i.test(value.slice(0, value.length - rest.length)) && verdict.is === "secret" ? {
		...verdict,
		severity: "low"
	} : verdict;
};
const common$8 = {
	kind: "secret",
	severity: "medium",
	generic: true,
	reach: 300,
	check: judged,
	remedy: ["Make a new one at the service that made it, put it where the old one is used, then revoke the old one."],
	links: []
};
const PREFIXES = [
	"apik_",
	"atsk_",
	"bxt_",
	"ckey_",
	"cqt_",
	"crn_",
	"cu_",
	"dash_",
	"dbtc_",
	"dbtu_",
	"dpk_",
	"dsp_",
	"emb_",
	"fhb-",
	"fw_",
	"hbp_",
	"hxtw_",
	"inc_",
	"keapak-",
	"m0-",
	"mzp_",
	"nbp_",
	"nk-",
	"pa-",
	"pb_",
	"pina_",
	"plane_api_",
	"pylf_v1_",
	"retool_",
	"scoroapi_",
	"sktsec_",
	"srv_",
	"tkn.v1_",
	"tly-",
	"vat_",
	"wlp_",
	"wlu_"
];
const markedTokens = [
	{
		...common$8,
		id: "marked-token",
		title: "Token that says of what kind it is",
		anchors: [
			"live_",
			"prod_",
			"production_",
			"pat_",
			"sk_",
			"key_",
			"token_",
			"secret_",
			"private_",
			"sandbox_",
			"sk-",
			"pat-",
			"secret-",
			"live-"
		],
		left: "none",
		match: /(?<=(?<![\w/.$-])(?<head>(?:[a-z][a-z\d]{0,15}[_-]){0,3}))(?<mark>live|prod|production|pat|sk|key|token|secret|private|sandbox)(?:_|(?<=sk|pat|secret|live)-)(?:(?:live|prod|test|us|eu|v\d)_)?(?<rest>[A-Za-z\d_-]{20,220})(?![\w./-])/,
		finds: [],
		ignores: []
	},
	{
		...common$8,
		id: "short-marked-token",
		title: "Token with the prefix of its service",
		anchors: PREFIXES,
		match: new RegExp(`(?<![\\w/+.-]|sha\\d{3}[=:]|"[nxy]": ?")(?:${PREFIXES.join("|").replaceAll(".", "\\.")})(?<rest>[A-Za-z\\d_-]{20,220})(?![\\w./-])`, "i"),
		finds: [],
		ignores: []
	},
	{
		...common$8,
		id: "formed-token",
		title: "Token in the form of its service",
		anchors: [
			"NNSXS.",
			"goldapi-",
			"api-",
			"cli-",
			"v2x",
			"fnA",
			"BSA",
			"ck-"
		],
		match: /(?<![\w/+.-])(?:NNSXS\.[A-Z\d]{39}\.[A-Z\d]{52}|goldapi-[a-z\d]{12,20}-io|api-(?:[\dA-F]{32}|[a-z\d]{28})|cli-[a-z\d]{28}|v2x[\da-f]{64}|fnA[\w-]{37}|BSA[\w-]{28}|ck-[A-Za-z\d]{44})(?![\w/.=-])/,
		check: (value) => {
			if (!value.replace(/^(?:goldapi|api|cli|ck)-|^(?:BSA|fnA|v2x)/, "").split(/[._]/).some((piece) => piece.length >= 12 && turnsOf(piece) >= 3 && entropyOf(piece) >= 2.9)) return nothing("it was not drawn");
			const stand = placeholderReason(value, "generic");
			return stand === void 0 ? secret("it has the form of the tokens of a service") : nothing(stand);
		},
		finds: [],
		ignores: []
	}
];

// src/detect/rules/markets.ts
const markets = [
	{
		id: "alchemy-api-key",
		title: "Alchemy API key in an address",
		severity: "medium",
		anchors: [".g.alchemy.com/v2/", ".alchemyapi.io/v2/"],
		match: /\.(?:g\.alchemy\.com|alchemyapi\.io)\/v2\/(?<secret>[A-Za-z0-9_-]{32}|[A-Za-z0-9_-]{21})(?![A-Za-z0-9_-])/,
		left: "none",
		remedy: ["Rotate it in the dashboard, on the page of the app, and restrict it to your domains."],
		links: ["https://www.alchemy.com/docs/how-to-create-access-tokens"],
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "coinbase-cdp-api-key-secret",
		title: "Coinbase Developer Platform key secret",
		severity: "critical",
		anchors: [
			"cdp_",
			"coinbase",
			"cdpapi"
		],
		name: /(?:coinbase|(?:^|[^a-z])cdp)[\w.-]{0,20}secret/i,
		value: /^[A-Za-z0-9+/]{86}==$/,
		revoke: "Delete it in the portal, under API keys.",
		link: "https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys",
		example: []
	}),
	tokenRule({
		id: "coingecko-api-key",
		title: "CoinGecko API key",
		severity: "medium",
		anchors: ["CG-"],
		match: /CG-(?=[A-Za-z0-9]{0,23}[a-z])(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the developer dashboard.",
		link: "https://docs.coingecko.com/reference/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "coinmarketcap-api-key",
		title: "CoinMarketCap API key",
		severity: "medium",
		anchors: [
			"coinmarketcap",
			"cmc_",
			"cmc-"
		],
		name: /(?:coin[-_.]?market[-_.]?cap|(?:^|[^a-z])cmc)[\w.-]{0,12}key/i,
		value: UUID_VALUE,
		revoke: "Reset it in the developer portal.",
		link: "https://coinmarketcap.com/api/documentation/v1/#section/Authentication",
		example: []
	}),
	assignedRule({
		id: "etherscan-api-key",
		title: "Etherscan API key",
		severity: "low",
		anchors: [
			"etherscan",
			"bscscan",
			"polygonscan",
			"arbiscan",
			"basescan"
		],
		name: /(?:ether|bsc|polygon|arbi|base)scan[\w.-]{0,20}(?:key|token)/i,
		value: /^[A-Z0-9]{34}$/,
		check: drawn$1,
		revoke: "Delete it in the account, under API Keys.",
		link: "https://docs.etherscan.io/getting-started/viewing-api-usage-statistics",
		example: []
	})
];

// src/detect/rules/matrix.ts
const LINK$8 = "https://spec.matrix.org/latest/client-server-api/#client-authentication";
const matrix = [synapseRule("matrix-access-token", "Matrix access token", "syt_"), synapseRule("matrix-refresh-token", "Matrix refresh token", "syr_")];
function synapseRule(id, title, prefix) {
	return {
		id,
		title,
		severity: "high",
		anchors: [prefix],
		match: new RegExp(`${prefix}[A-Za-z0-9+/]{1,200}={0,2}_[A-Za-z]{20}_[0-9A-Za-z]{6}(?![A-Za-z0-9_])`),
		check: checksummed("high", (value) => tokenChecksum(value.slice(0, -7)) === value.slice(-6)),
		remedy: ["Log the session out, in the settings of the account or with /logout."],
		links: [LINK$8],
		finds: [],
		ignores: []
	};
}

// src/detect/rules/media-accounts.ts
const mediaAccounts = [
	assignedRule({
		id: "netlify-legacy-token",
		title: "Netlify access token without a prefix",
		anchors: ["netlify"],
		name: /netlify[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9_=-]{40,46}$/,
		check: drawn$1,
		revoke: "Delete it under User settings, Applications.",
		link: "https://docs.netlify.com/api/get-started/",
		example: []
	}),
	assignedRule({
		id: "elevenlabs-legacy-api-key",
		title: "ElevenLabs API key without a prefix",
		anchors: [
			"elevenlabs",
			"eleven_labs",
			"eleven_api",
			"xi-api-key",
			"xi_api_key"
		],
		name: /(?:eleven[-_.]?(?:labs)?[-_.]?|(?:^|[^a-z])xi[-_.]?)(?:api[-_.]?)?key$/i,
		value: HEX_32_VALUE,
		revoke: "Delete it on the page of the profile.",
		link: "https://elevenlabs.io/docs/api-reference/authentication",
		example: []
	}),
	assignedRule({
		id: "together-legacy-api-key",
		title: "Together AI API key without a prefix",
		anchors: ["together"],
		name: /together[\w.-]{0,12}key$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Regenerate it on the page of API keys.",
		link: "https://docs.together.ai/reference/authentication-1",
		example: []
	}),
	assignedRule({
		id: "zoom-client-secret",
		title: "Zoom client secret",
		anchors: [
			"zoom_",
			"zoomclient",
			"zoom."
		],
		name: /(?:^|[^a-z])zoom[\w.-]{0,24}(?:client[-_.]?|api[-_.]?|sdk[-_.]?|app[-_.]?)secret$/i,
		value: /^[A-Za-z0-9]{32,36}$/,
		check: drawn$1,
		revoke: "Regenerate it on the page of the app.",
		link: "https://developers.zoom.us/docs/internal-apps/s2s-oauth/",
		example: []
	}),
	assignedRule({
		id: "box-client-secret",
		title: "Box client secret",
		anchors: [
			"box_client",
			"box_app",
			"boxclient"
		],
		name: /(?:^|[^a-z])box[-_.]?(?:app|client)[\w.-]{0,12}secret$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the app.",
		link: "https://developer.box.com/guides/authentication/client-credentials/",
		example: []
	}),
	assignedRule({
		id: "vimeo-access-token",
		title: "Vimeo access token",
		anchors: ["vimeo"],
		name: /vimeo[\w.-]{0,20}token$/i,
		value: HEX_32_VALUE,
		revoke: "Revoke it on the page of the app.",
		link: "https://developer.vimeo.com/api/authentication",
		example: []
	}),
	assignedRule({
		id: "wistia-api-token",
		title: "Wistia API token",
		anchors: ["wistia"],
		name: /wistia[\w.-]{0,20}(?:token|password)$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it under Account settings, API access.",
		link: "https://docs.wistia.com/reference/getting-started-with-the-data-api",
		example: []
	}),
	assignedRule({
		id: "storyblok-access-token",
		title: "Storyblok access token",
		severity: "medium",
		anchors: ["storyblok"],
		name: /storyblok[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9]{22}tt$/,
		check: drawn$1,
		revoke: "Delete it in the settings of the space.",
		link: "https://www.storyblok.com/docs/concepts/access-tokens",
		example: []
	}),
	assignedRule({
		id: "segment-write-key",
		title: "Segment write key",
		severity: "medium",
		anchors: [
			"segment_",
			"segmentwrite",
			"segment-write"
		],
		name: /segment[\w.-]{0,20}write[-_.]?key$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Replace it in the settings of the source.",
		link: "https://segment.com/docs/connections/find-writekey/",
		example: []
	}),
	assignedRule({
		id: "onesignal-rest-api-key",
		title: "OneSignal REST API key",
		anchors: ["onesignal", "one_signal"],
		name: /one_?signal[\w.-]{0,30}key$/i,
		value: /^[A-Za-z0-9]{48}$/,
		check: drawn$1,
		revoke: "Replace it under Settings, Keys and IDs.",
		link: "https://documentation.onesignal.com/docs/en/keys-and-ids",
		example: []
	}),
	assignedRule({
		id: "reddit-client-secret",
		title: "Reddit client secret",
		anchors: ["reddit"],
		name: /reddit[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9_-]{27,30}$/,
		check: drawn$1,
		revoke: "Delete the app under Preferences, Apps.",
		link: "https://github.com/reddit-archive/reddit/wiki/OAuth2",
		example: []
	}),
	assignedRule({
		id: "strava-client-secret",
		title: "Strava client secret or token",
		anchors: ["strava"],
		name: /strava[\w.-]{0,20}(?:secret|token)$/i,
		value: HEX_40_VALUE,
		revoke: "Replace it on the page of the application, or revoke the access of the athlete.",
		link: "https://developers.strava.com/docs/authentication/",
		example: []
	}),
	assignedRule({
		id: "x-access-token",
		title: "X (Twitter) access token",
		anchors: ["twitter"],
		name: /twitter[\w.-]{0,25}token$/i,
		value: /^\d{7,20}-[A-Za-z0-9]{25,45}$/,
		revoke: "Regenerate it on the page of the app.",
		link: "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret",
		example: []
	}),
	assignedRule({
		id: "etsy-api-key",
		title: "Etsy API key",
		severity: "medium",
		anchors: [
			"etsy_",
			"etsy-",
			"etsyapi"
		],
		name: /(?:^|[^a-z])etsy[\w.-]{0,20}(?:key(?:string)?|token)$/i,
		value: /^[a-z0-9]{24}$/,
		check: drawn$1,
		revoke: "Delete the app on the page of developers.",
		link: "https://developers.etsy.com/documentation/essentials/authentication/",
		example: []
	}),
	assignedRule({
		id: "bitly-access-token",
		title: "Bitly access token",
		severity: "medium",
		anchors: ["bitly"],
		name: /bit_?ly[\w.-]{0,20}(?:token|key)$/i,
		value: HEX_40_VALUE,
		revoke: "Replace it under Settings, API.",
		link: "https://dev.bitly.com/docs/getting-started/authentication/",
		example: []
	}),
	assignedRule({
		id: "toggl-api-token",
		title: "Toggl Track API token",
		severity: "medium",
		anchors: [
			"toggl_",
			"toggl-",
			"togglapi"
		],
		name: /toggl[-_.][\w.-]{0,20}token$/i,
		value: HEX_32_VALUE,
		revoke: "Reset it on the page of the profile.",
		link: "https://engineering.toggl.com/docs/authentication/",
		example: []
	}),
	assignedRule({
		id: "daily-api-key",
		title: "Daily API key",
		anchors: [
			"daily_api",
			"dailyapi",
			"daily_co"
		],
		name: /(?:^|[^a-z])daily(?:[-_.]?co)?[-_.]?api[-_.]?key$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Replace it in the dashboard, under Developers.",
		link: "https://docs.daily.co/reference/rest-api/authentication",
		example: []
	}),
	assignedRule({
		id: "novu-api-key",
		title: "Novu API key",
		anchors: ["novu"],
		name: /(?:^|[^a-z])novu[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it under API keys of the environment.",
		link: "https://docs.novu.co/platform/developer/environments",
		example: []
	}),
	assignedRule({
		id: "knock-secret-key",
		title: "Knock secret key",
		anchors: [
			"knock_",
			"knock-",
			"knockapi"
		],
		name: /(?:^|[^a-z])knock[\w.-]{0,20}key$/i,
		value: /^sk_(?:test_)?[A-Za-z0-9_-]{40,50}$/,
		check: drawn$1,
		revoke: "Rotate it in the dashboard, under Developers.",
		link: "https://docs.knock.app/developer-tools/api-keys",
		example: []
	}),
	assignedRule({
		id: "sendbird-api-token",
		title: "Sendbird API token",
		severity: "critical",
		anchors: ["sendbird"],
		name: /sendbird[\w.-]{0,20}token$/i,
		value: HEX_40_VALUE,
		revoke: "Regenerate it in the dashboard, under Settings, General.",
		link: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
		example: []
	}),
	assignedRule({
		id: "squarespace-api-key",
		title: "Squarespace API key",
		anchors: ["squarespace"],
		name: /squarespace[\w.-]{0,20}(?:key|token)$/i,
		value: UUID_VALUE,
		revoke: "Delete it under Settings, Developer API keys.",
		link: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
		example: []
	}),
	assignedRule({
		id: "nytimes-api-key",
		title: "New York Times API key",
		severity: "low",
		anchors: ["nytimes", "nyt_"],
		name: /(?:nytimes|(?:^|[^a-z])nyt)[\w.-]{0,20}(?:key|token)$/i,
		value: /^[A-Za-z0-9_=-]{32}$/,
		check: drawn$1,
		revoke: "Delete the app on the page of developers.",
		link: "https://developer.nytimes.com/get-started",
		example: []
	}),
	assignedRule({
		id: "adyen-api-key",
		title: "Adyen API key",
		severity: "critical",
		anchors: [
			"adyen",
			"x-api-key",
			"x_api_key"
		],
		name: /adyen[\w.-]{0,20}key$|^x[-_]api[-_]key$/i,
		value: /^AQE[A-Za-z0-9]{1,8}[A-Za-z0-9+/=_-]{40,200}-[A-Za-z0-9+/=]{20,100}=-[\x21-\x7e]{8,60}$/,
		revoke: "Generate another in the Customer Area, under API credentials.",
		link: "https://docs.adyen.com/development-resources/api-credentials/",
		example: []
	}),
	assignedRule({
		id: "braze-api-key",
		title: "Braze REST API key",
		anchors: ["braze"],
		name: /(?:^|[^a-z])braze[\w.-]{0,20}key$/i,
		value: UUID_VALUE,
		revoke: "Delete it under Settings, APIs and identifiers.",
		link: "https://www.braze.com/docs/api/basics/",
		example: []
	}),
	assignedRule({
		id: "vapid-private-key",
		title: "Private key for Web Push (VAPID)",
		anchors: ["vapid"],
		name: /vapid[\w.-]{0,20}(?:private|secret)[\w.-]{0,8}(?:key)?$/i,
		value: /^[A-Za-z0-9_-]{43}$/,
		check: drawn$1,
		revoke: "Make a new pair; subscriptions that name the old public key have to be renewed.",
		link: "https://www.rfc-editor.org/rfc/rfc8292",
		example: []
	}),
	tokenRule({
		id: "vk-access-token",
		title: "VK access token",
		anchors: ["vk1.a."],
		match: /vk1\.a\.[A-Za-z0-9_-]{80,400}(?![A-Za-z0-9_-])/,
		revoke: "Change the password of the account, or delete the app.",
		link: "https://dev.vk.com/en/api/access-token/getting-started",
		examples: []
	}),
	tokenRule({
		id: "pagerduty_oauth_token",
		title: "PagerDuty OAuth token",
		severity: "critical",
		anchors: ["pdus+_", "pdeu+_"],
		match: /pd(?:us|eu)\+_[A-Z0-9]{4,12}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "Revoke it on the page of the app.",
		link: "https://developer.pagerduty.com/docs/oauth-functionality",
		examples: []
	}),
	tokenRule({
		id: "lightspeed_xs_pat",
		title: "Lightspeed personal token",
		severity: "critical",
		anchors: ["lsxs_pt_"],
		match: /lsxs_pt_(?=[A-Za-z]{0,31}[a-z])[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it under Setup, Personal tokens.",
		link: "https://x-series-api.lightspeedhq.com/docs/authorization",
		examples: []
	}),
	tokenRule({
		id: "workato_developer_api_token",
		title: "Workato developer API token",
		severity: "critical",
		anchors: [
			"wrkaus-eyJ",
			"wrkprod-eyJ",
			"wrkeu-eyJ",
			"wrkjp-eyJ",
			"wrksg-eyJ",
			"wrkau-eyJ"
		],
		match: /wrk(?:a?us|prod|eu|jp|sg|au)-eyJ[A-Za-z0-9_-]{10,300}\.eyJ[A-Za-z0-9_-]{20,1200}\.[A-Za-z0-9_-]{40,800}/,
		revoke: "Delete the API client under Workspace admin.",
		link: "https://docs.workato.com/workato-api.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "planet-api-key",
		title: "Planet API key",
		anchors: ["PLAK"],
		match: /PLAK[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Reset it under My settings.",
		link: "https://docs.planet.com/develop/authentication/",
		examples: []
	})
];

// src/detect/rules/message-senders.ts
const messageSenders = [
	{
		id: "resend-api-key",
		title: "Resend API key",
		severity: "high",
		anchors: ["re_"],
		match: /re_(?=[A-Za-z0-9_]{0,32}[A-Z])(?=[A-Za-z0-9_]{0,32}\d)[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
		remedy: ["Delete it on the page of API keys."],
		links: ["https://resend.com/docs/dashboard/api-keys/introduction"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "telnyx_api_v2_key",
		title: "Telnyx API V2 key",
		severity: "critical",
		anchors: ["KEY01"],
		match: /KEY01[0-9A-F]{30}_[A-Za-z0-9]{22}(?![A-Za-z0-9])/,
		revoke: "Delete it in the portal, under API keys.",
		link: "https://developers.telnyx.com/development/api-fundamentals/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "vonage-api-secret",
		title: "Vonage API secret",
		anchors: ["vonage", "nexmo"],
		name: /(?:vonage|nexmo)[\w.-]{0,15}secret/i,
		value: /^(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{16}$/,
		check: drawn$1,
		revoke: "Replace it in the dashboard, under API settings.",
		link: "https://developer.vonage.com/en/account/secret-management",
		example: []
	}),
	assignedRule({
		id: "sparkpost-api-key",
		title: "SparkPost API key",
		anchors: ["sparkpost"],
		name: /sparkpost[\w.-]{0,15}key/i,
		value: HEX_40_VALUE,
		revoke: "Delete it under Configuration, API keys.",
		link: "https://developers.sparkpost.com/api/#header-authentication",
		example: []
	})
];

// src/detect/rules/messaging-services.ts
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const LINE_NAMES = [
	"line_channel",
	"line-channel",
	"line.channel",
	"linechannel",
	"line_bot",
	"line-bot",
	"line.bot",
	"linebot",
	"line_messaging",
	"linemessaging",
	"line_login",
	"linelogin"
];
const messagingServices = [
	tokenRule({
		id: "ifttt-webhook-key",
		title: "IFTTT webhook key",
		severity: "medium",
		anchors: ["maker.ifttt.com/trigger/"],
		match: /maker\.ifttt\.com\/trigger\/[A-Za-z0-9_{}%.-]{1,80}\/(?:json\/)?with\/key\/[A-Za-z0-9_-]{21,64}(?![A-Za-z0-9_-])/,
		revoke: "Edit the connection of Webhooks: it makes a new key.",
		link: "https://ifttt.com/maker_webhooks",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "lark_app_secret",
		title: "Lark or Feishu application secret",
		anchors: ["lark", "feishu"],
		name: /(?:lark|feishu)[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{32}$/,
		revoke: "Reset it in the developer console, under Credentials.",
		link: "https://open.larksuite.com/document/home/introduction-to-custom-app-development/self-built-application-development-process",
		example: []
	}),
	tokenRule({
		id: "lark-bot-webhook",
		title: "Lark or Feishu bot webhook",
		severity: "medium",
		anchors: ["open.feishu.cn/open-apis/bot/v2/hook/", "open.larksuite.com/open-apis/bot/v2/hook/"],
		match: new RegExp(`open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/${UUID}(?![0-9A-Za-z-])`),
		revoke: "Remove the bot from the group.",
		link: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "line-channel-access-token",
		title: "LINE channel access token",
		severity: "critical",
		anchors: LINE_NAMES,
		name: /(?:^|[^a-z])line[._-]?(?:bot|messaging)?(?:[._-]?api)?[._-]?channel[._-]?(?:access[._-]?)?token/i,
		value: /^[A-Za-z0-9+/]{165,176}={0,2}$/,
		revoke: "Reissue it in the developers console, on the page of the channel.",
		link: "https://developers.line.biz/en/docs/basics/channel-access-token/",
		example: []
	}),
	assignedRule({
		id: "line-channel-secret",
		title: "LINE channel secret",
		anchors: LINE_NAMES,
		name: /(?:^|[^a-z])line[._-]?(?:bot|messaging|login)?(?:[._-]?api)?[._-]?channel[._-]?secret/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Issue a new one in the developers console, on the page of the channel.",
		link: "https://developers.line.biz/en/docs/line-login/integrate-line-login/",
		example: []
	}),
	tokenRule({
		id: "mailersend_api_token",
		title: "MailerSend API token",
		anchors: ["mlsn."],
		match: /mlsn\.[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Integrations, API tokens.",
		link: "https://developers.mailersend.com/general.html#authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mailersend_smtp_password",
		title: "MailerSend SMTP password",
		anchors: ["mssp."],
		match: /mssp\.[A-Za-z0-9]{6,8}\.[a-z0-9]{15,17}\.[A-Za-z0-9]{6,8}(?!\.?[A-Za-z0-9])/,
		revoke: "Delete the SMTP user on the page of the domain.",
		link: "https://www.mailersend.com/help/smtp-relay",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "mailjet-api-secret",
		title: "Mailjet secret key",
		anchors: ["mailjet", "mj_api"],
		name: /mailjet[\w.-]{0,20}(?:secret|private)|(?:^|[^a-z])mj_api_?key_private/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Regenerate it in the settings, under API Key Management.",
		link: "https://dev.mailjet.com/email/guides/#authentication",
		example: []
	}),
	assignedRule({
		id: "mailtrap-api-token",
		title: "Mailtrap API token",
		anchors: ["mailtrap"],
		name: /mailtrap[\w.-]{0,20}(?:token|key)$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Reset it in the settings, under API Tokens.",
		link: "https://docs.mailtrap.io/developers/introduction",
		example: []
	}),
	tokenRule({
		id: "make-webhook",
		title: "Make webhook",
		severity: "medium",
		anchors: [
			"hook.us1.make.com/",
			"hook.us2.make.com/",
			"hook.eu1.make.com/",
			"hook.eu2.make.com/",
			"hook.integromat.com/"
		],
		match: /hook\.(?:(?:us|eu)\d\.make|integromat)\.com\/[a-z0-9]{30,36}(?![A-Za-z0-9])/,
		revoke: "Delete the webhook of the scenario.",
		link: "https://help.make.com/webhooks",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "mattermost-access-token",
		title: "Mattermost access token",
		anchors: ["mattermost"],
		name: /mattermost[\w.-]{0,20}token$/i,
		value: /^[a-z0-9]{26}$/,
		revoke: "Delete it in the profile, under Security, or with the account of the bot.",
		link: "https://developers.mattermost.com/integrate/reference/personal-access-token/",
		example: []
	}),
	assignedRule({
		id: "messagebird_api_key",
		title: "MessageBird API key",
		anchors: ["messagebird", "message_bird"],
		name: /message_?bird[\w.-]{0,20}(?:key|token)$/i,
		value: /^(?:live_)?[A-Za-z0-9]{25}$/,
		revoke: "Delete it in the dashboard, under Developers, API access.",
		link: "https://developers.messagebird.com/api/#authentication",
		example: []
	}),
	tokenRule({
		id: "microsoft-teams-webhook",
		title: "Microsoft Teams incoming webhook",
		severity: "medium",
		anchors: [".webhook.office.com/webhookb2/", "outlook.office.com/webhook/"],
		match: new RegExp(`(?:\\.webhook\\.office\\.com/webhookb2|outlook\\.office\\.com/webhook)/${UUID}@${UUID}/[A-Za-z]{5,40}/[0-9a-f]{32}/${UUID}(?:/[A-Za-z0-9_-]{20,60})?(?![0-9A-Za-z-])`),
		left: "none",
		revoke: "Remove the connector of the channel.",
		link: "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "nylas-api-key",
		title: "Nylas API key",
		severity: "critical",
		anchors: ["nyk_v0_"],
		match: /nyk_v0_[A-Za-z0-9]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under API Keys.",
		link: "https://developer.nylas.com/docs/v3/auth/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "onesignal_rich_authentication_token",
		title: "OneSignal API key",
		anchors: ["os_v2_app_", "os_v2_org_"],
		match: /os_v2_(?:app|org)_(?=[a-z]{0,79}\d)[a-z0-9]{80,120}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under Keys and IDs.",
		link: "https://documentation.onesignal.com/docs/en/keys-and-ids",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "plivo_auth_token",
		title: "Plivo auth token",
		severity: "critical",
		anchors: ["plivo"],
		name: /plivo[\w.-]{0,20}token/i,
		value: /^[A-Za-z0-9]{40}$/,
		revoke: "Regenerate it on the overview of the console.",
		link: "https://www.plivo.com/docs/account/api/request",
		example: []
	}),
	tokenRule({
		id: "pubnub-secret-key",
		title: "PubNub secret key",
		severity: "critical",
		anchors: ["sec-c-"],
		match: /sec-c-[A-Za-z0-9+/]{46,48}={0,2}(?![A-Za-z0-9+/=])/,
		opaque: true,
		revoke: "Make a new keyset in the admin portal and remove this one.",
		link: "https://www.pubnub.com/docs/general/setup/account-setup",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "pushbullet-access-token",
		title: "Pushbullet access token",
		anchors: ["pushbullet"],
		name: /pushbullet[\w.-]{0,20}(?:token|key)/i,
		value: /^o\.[A-Za-z0-9]{32}$/,
		revoke: "Reset it in the settings, under Account.",
		link: "https://docs.pushbullet.com/#authentication",
		example: []
	}),
	assignedRule({
		id: "pusher-app-secret",
		title: "Pusher app secret",
		anchors: ["pusher"],
		name: /pusher[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{20}$/,
		revoke: "Make a new key pair on the page of the app, under App Keys.",
		link: "https://pusher.com/docs/channels/library_auth_reference/auth-signatures/",
		example: []
	}),
	assignedRule({
		id: "pushover-api-token",
		title: "Pushover API token",
		severity: "medium",
		anchors: ["pushover"],
		name: /pushover[\w.-]{0,20}(?:token|key)/i,
		value: /^[aug][a-z0-9]{29}$/,
		revoke: "Reset it on the page of the application.",
		link: "https://pushover.net/api",
		example: []
	}),
	{
		id: "power_automate_webhook_sas",
		title: "Power Automate webhook signature",
		severity: "medium",
		anchors: [".powerplatform.com"],
		match: /\.powerplatform\.com(?::443)?\/[^\s"'<>?]{1,260}\?[^\s"'<>#]{1,200}?sig=(?<secret>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_%=-])/,
		left: "none",
		reach: 600,
		remedy: ["Delete the trigger of the flow and make a new one: its address changes."],
		links: ["https://learn.microsoft.com/power-automate/oauth-authentication"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/model-services.ts
const modelServices = [
	tokenRule({
		id: "hackclub_ai_api_key",
		title: "Hack Club AI key",
		anchors: ["sk-hc-v1-"],
		match: /sk-hc-v1-[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of keys.",
		link: "https://docs.ai.hackclub.com/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "helicone-api-key",
		title: "Helicone API key",
		anchors: ["sk-helicone-"],
		match: /sk-helicone-(?:(?:eu|proxy)-)?[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under API Keys.",
		link: "https://docs.helicone.ai/helicone-headers/helicone-auth",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "jina-api-key",
		title: "Jina AI API key",
		anchors: ["jina_"],
		match: /jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the page of keys.",
		link: "https://jina.ai/api-dashboard/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "langfuse-secret-key",
		title: "Langfuse secret key",
		anchors: ["sk-lf-"],
		match: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project, under API Keys.",
		link: "https://langfuse.com/docs/api-and-data-platform/features/public-api",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "llamacloud-api-key",
		title: "LlamaCloud API key",
		anchors: ["llx-"],
		match: /llx-[A-Za-z0-9]{48}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it on the page of API keys.",
		link: "https://developers.llamaindex.ai/python/cloud/general/api_key/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "mem0-api-key",
		title: "Mem0 API key",
		anchors: ["mem0", "mem_zero"],
		name: /mem(?:0|_zero)[\w.-]{0,20}(?:key|token)/i,
		value: /^m0-[A-Za-z0-9]{40}$/,
		revoke: "Delete it in the dashboard, under API Keys.",
		link: "https://docs.mem0.ai/api-reference",
		example: []
	}),
	assignedRule({
		id: "mistral_ai_api_key",
		title: "Mistral AI API key",
		anchors: ["mistral"],
		name: /mistral[\w.-]{0,20}(?:key|token|secret)$/i,
		value: /^[A-Za-z0-9]{32}$/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://console.mistral.ai/api-keys",
		example: []
	}),
	assignedRule({
		id: "modal-token-secret",
		title: "Modal token secret",
		anchors: [
			"modal_token",
			"modal-token",
			"modaltoken",
			"modal_secret",
			"modal_key",
			"token_secret",
			"token-secret"
		],
		name: /modal[\w.-]{0,20}secret|token[_-]secret$/i,
		value: /^as-[A-Za-z0-9]{22}$/,
		revoke: "Delete it in the settings, under API Tokens.",
		link: "https://modal.com/docs/reference/modal.config",
		example: []
	}),
	assignedRule({
		id: "nomic-api-key",
		title: "Nomic API key",
		anchors: ["nomic"],
		name: /nomic[\w.-]{0,20}(?:key|token)/i,
		value: /^nk-[A-Za-z0-9_-]{43}$/,
		revoke: "Delete it in the settings of Atlas, under API Keys.",
		link: "https://docs.nomic.ai/atlas/api-keys",
		example: []
	}),
	assignedRule({
		id: "novita-api-key",
		title: "Novita AI API key",
		anchors: ["novita"],
		name: /novita[\w.-]{0,20}(?:key|token)/i,
		value: /^sk_[A-Za-z0-9_-]{43}$/,
		revoke: "Delete it in the settings, under Key management.",
		link: "https://novita.ai/docs/guides/quickstart",
		example: []
	}),
	tokenRule({
		id: "nvidia-api-key",
		title: "NVIDIA API key",
		anchors: ["nvapi-"],
		match: /nvapi-[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the page of API keys of NGC.",
		link: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "ollama-api-key",
		title: "Ollama API key",
		anchors: ["ollama"],
		name: /ollama[\w.-]{0,20}(?:key|token)/i,
		value: /^[0-9a-f]{32}\.[A-Za-z0-9_-]{24}$/,
		revoke: "Delete it in the settings, under Keys.",
		link: "https://docs.ollama.com/api/authentication",
		example: []
	}),
	tokenRule({
		id: "pinecone_api_key",
		title: "Pinecone API key",
		anchors: ["pcsk_"],
		match: /pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://docs.pinecone.io/guides/projects/manage-api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "pinecone-legacy-api-key",
		title: "Pinecone API key (UUID)",
		anchors: ["pinecone"],
		name: /pinecone[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it in the console, under API keys.",
		link: "https://docs.pinecone.io/guides/projects/manage-api-keys",
		example: []
	}),
	assignedRule({
		id: "promptlayer-api-key",
		title: "PromptLayer API key",
		severity: "medium",
		anchors: ["promptlayer", "prompt_layer"],
		name: /prompt_?layer[\w.-]{0,20}key/i,
		value: /^pl_[0-9a-f]{32}$/,
		revoke: "Delete it in the settings, under API Keys.",
		link: "https://docs.promptlayer.com/",
		example: []
	})
];

// src/detect/rules/monitoring-services.ts
const monitoringServices = [
	tokenRule({
		id: "rootly_api_key",
		title: "Rootly API key",
		anchors: ["rootly_"],
		match: /rootly_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Organization settings, API keys.",
		link: "https://docs.rootly.com/api-reference/overview",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "rollbar-access-token",
		title: "Rollbar access token",
		severity: "medium",
		anchors: ["rollbar"],
		name: /rollbar[\w.-]{0,20}token/i,
		value: HEX_32_VALUE,
		revoke: "Disable it in the settings of the project, under Project access tokens.",
		link: "https://docs.rollbar.com/docs/access-tokens",
		example: []
	}),
	assignedRule({
		id: "splunk-hec-token",
		title: "Splunk HTTP event collector token",
		severity: "medium",
		anchors: ["splunk", "hec_token"],
		name: /splunk[\w.-]{0,20}token|hec_token/i,
		value: UUID_VALUE,
		revoke: "Disable it under Settings, Data inputs, HTTP event collector.",
		link: "https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in/get-data-with-http-event-collector",
		example: []
	}),
	assignedRule({
		id: "sumo-logic-access-key",
		title: "Sumo Logic access key",
		anchors: ["sumo"],
		name: /sumo[\w.-]{0,20}(?:key|token)/i,
		value: /^[A-Za-z0-9]{64}$/,
		check: drawn$1,
		revoke: "Deactivate it under Administration, Security, Access keys.",
		link: "https://help.sumologic.com/docs/manage/security/access-keys/",
		example: []
	}),
	assignedRule({
		id: "uptimerobot-api-key",
		title: "UptimeRobot API key",
		severity: "medium",
		anchors: ["uptimerobot", "uptime_robot"],
		name: /uptime_?robot/i,
		value: /^[um]\d{5,10}-[0-9a-f]{24}$/,
		revoke: "Delete it under Integrations and API.",
		link: "https://uptimerobot.com/api/",
		example: []
	}),
	assignedRule({
		id: "statsig-server-secret",
		title: "Statsig server secret key",
		anchors: ["statsig"],
		name: /statsig[\w.-]{0,20}(?:key|secret)/i,
		value: /^secret-[A-Za-z0-9]{40,50}$/,
		revoke: "Rotate it in the settings of the project, under Keys and environments.",
		link: "https://docs.statsig.com/access-management/api-keys",
		example: []
	}),
	tokenRule({
		id: "stackhawk-api-key",
		title: "StackHawk API key",
		anchors: ["hawk."],
		match: /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://docs.stackhawk.com/apidocs.html",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "snyk-api-token",
		title: "Snyk API token",
		anchors: ["snyk"],
		name: /snyk[\w.-]{0,10}(?:token|key)/i,
		value: UUID_VALUE,
		revoke: "Revoke and regenerate it under Account settings.",
		link: "https://docs.snyk.io/snyk-api/authentication-for-api",
		example: []
	}),
	assignedRule({
		id: "sauce-labs-access-key",
		title: "Sauce Labs access key",
		anchors: ["sauce"],
		name: /sauce(?:_?labs)?[\w.-]{0,5}access[\w.-]{0,2}key/i,
		value: UUID_VALUE,
		revoke: "Regenerate it under Account, User settings.",
		link: "https://docs.saucelabs.com/dev/api/",
		example: []
	}),
	assignedRule({
		id: "travis-ci-token",
		title: "Travis CI API token",
		anchors: ["travis"],
		name: /travis[\w.-]{0,10}token/i,
		value: /^(?=[A-Za-z_-]{0,21}\d)[A-Za-z0-9_-]{22}$/,
		check: drawn$1,
		revoke: "Regenerate it under Settings, API authentication.",
		link: "https://docs.travis-ci.com/user/triggering-builds/",
		example: []
	})
];

// src/detect/rules/named-behind.ts
const common$7 = {
	severity: "medium",
	generic: true,
	left: "none",
	reach: 200,
	remedy: ["Change it where it was set, keep the new one in a secret store, and remove it from the text."],
	links: []
};
const WHY = "what stands behind it on its line says what it is";
const key = (value, { file }) => {
	const judged = judgeKey$2({
		value,
		name: "secret",
		delimited: true
	}, file);
	return judged.secret ? secret(WHY, judged.reason) : nothing(judged.reason);
};
const COMMENT = "[)\\]},; ]{0,6}(?:then|nil)?[\\s,]{0,4}(?:\\/\\/|\\/\\*|#|--)(?: \\w{1,16},?){0,3}";
const OF_NAME = " ?(?:[=!]==? |-> |\\)?\\.equals\\(|, forKey: ?@?\")";
const namedBehind = [{
	...common$7,
	id: "commented-password",
	kind: "password",
	title: "Password that a comment names",
	guessable: true,
	anchors: [" password", " passwd"],
	reach: 30,
	match: new RegExp(`(?<=(?<![\\w"'])["'\`](?<secret>[^"'\`\\s]{6,64})["'\`]${COMMENT}) passw(?:or)?d(?! ?[=:]|[\\w"'(-])`, "i"),
	check: toldPasswordThat(WHY),
	finds: [],
	ignores: []
}, {
	...common$7,
	id: "key-before-name",
	kind: "secret",
	title: "Key or token whose name stands behind it",
	anchors: [
		"client_secret",
		"clientsecret",
		"api_key",
		"apikey",
		"access_token",
		"accesstoken",
		"auth_token",
		"authtoken",
		"secret_key",
		"secretkey"
	],
	match: new RegExp(`(?<=(?<![\\w"'])["'](?<secret>[\\w+/=.-]{20,160})["'](?:${COMMENT} |${OF_NAME}))(?:client_?secret|api_?key|access_?token|auth_?token|secret_?key)(?! ?[=:]|[\\w(-])`, "i"),
	check: key,
	finds: [],
	ignores: []
}];

// src/detect/rules/named-forms.ts
const LOWER_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const lettersAndDigits = (length) => (make) => `q7${make.of(LOWER_AND_DIGITS, length - 2)}`;
function form(id, title, severity, anchors, name, value, [revoke, link], [exampleName, made]) {
	return assignedRule({
		id,
		title,
		severity,
		anchors,
		name,
		value,
		check: drawn$1,
		revoke,
		link,
		example: []
	});
}
const namedForms = [
	form("adafruit-legacy-key", "Adafruit IO key of the older form", "medium", ["adafruit"], /adafruit[\w.-]{0,20}key$/i, /^[A-Za-z0-9_-]{32}$/, ["Regenerate it on the page of the key.", "https://io.adafruit.com/api/docs/"], ["ADAFRUIT_IO_KEY", lettersAndDigits(32)]),
	form("asana-client-secret", "Asana client secret", "high", ["asana"], /asana[\w.-]{0,20}secret$/i, /^[a-z0-9]{32}$/, ["Reset it in the developer console.", "https://developers.asana.com/docs/oauth"], ["ASANA_CLIENT_SECRET", lettersAndDigits(32)]),
	form("confluent-cloud-api-key", "Confluent Cloud API key or secret", "high", ["confluent"], /confluent[\w.-]{0,40}(?:token|key|secret)$/i, /^(?:[A-Za-z0-9]{16}|[A-Za-z0-9+/]{64})$/, ["Delete it under API keys.", "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html"], ["CONFLUENT_API_KEY", lettersAndDigits(16)]),
	form("finicity-client-secret", "Finicity partner secret", "high", ["finicity"], /finicity[\w.-]{0,20}(?:secret|token)$/i, /^(?:[a-z0-9]{20}|[0-9a-f]{32})$/i, ["Make a new one in the developer portal.", "https://developer.mastercard.com/open-finance-us/documentation/access-and-config/"], ["FINICITY_PARTNER_SECRET", lettersAndDigits(20)]),
	form("freshbooks-access-token", "FreshBooks access token or client secret", "high", ["freshbooks"], /freshbooks[\w.-]{0,20}(?:token|secret)$/i, /^[a-z0-9]{64}$/, ["Revoke it in the developer portal.", "https://www.freshbooks.com/api/authentication"], ["FRESHBOOKS_ACCESS_TOKEN", lettersAndDigits(64)]),
	form("gitter-access-token", "Gitter access token", "medium", [
		"gitter_token",
		"gitter_access",
		"gitter_api"
	], /(?:^|[^a-z])gitter[\w.-]{0,20}token$/i, /^[a-z0-9_-]{40}$/, ["Sign out of the account, which ends its sessions.", "https://developer.gitter.im/docs/authentication"], ["GITTER_ACCESS_TOKEN", lettersAndDigits(40)]),
	form("intercom-legacy-token", "Intercom access token of another form", "high", ["intercom"], /intercom[\w.-]{0,20}(?:token|key|secret)$/i, /^(?:[A-Za-z0-9=_-]{60}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, ["Regenerate it on the page of the app.", "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"], ["INTERCOM_API_TOKEN", lettersAndDigits(60)]),
	form("jfrog-named-token", "JFrog API key or identity token", "critical", ["jfrog", "artifactory"], /(?:jfrog|artifactory)[\w.-]{0,24}(?:token|key|password|secret)$/i, /^(?:[A-Za-z0-9]{64}|[A-Za-z0-9]{73})$/, ["Revoke it in the profile of the user.", "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"], ["JFROG_IDENTITY_TOKEN", lettersAndDigits(64)]),
	form("kucoin-api-key", "KuCoin API key", "medium", ["kucoin"], /kucoin[\w.-]{0,20}(?:key|token)$/i, /^[0-9a-f]{24}$/, ["Delete it under API management.", "https://www.kucoin.com/docs-new/authentication"], ["KUCOIN_API_KEY", (make) => `a7${make.hex(22)}`]),
	form("launchdarkly-legacy-token", "LaunchDarkly access token of another form", "high", ["launchdarkly", "launch_darkly"], /launch_?darkly[\w.-]{0,20}(?:token|key)$/i, /^[A-Za-z0-9=_-]{40}$/, ["Delete it under Authorization.", "https://launchdarkly.com/docs/home/account/api"], ["LAUNCHDARKLY_ACCESS_TOKEN", lettersAndDigits(40)]),
	form("linear-client-secret", "Linear client secret", "high", [
		"linear_client",
		"linear_oauth",
		"linear_app",
		"linear_webhook"
	], /(?:^|[^a-z])linear[-_.]?(?:client|oauth|app|webhook)[\w.-]{0,12}secret$/i, HEX_32_VALUE, ["Rotate it on the page of the application.", "https://linear.app/developers/oauth-2-0-authentication"], ["LINEAR_CLIENT_SECRET", (make) => `a7${make.hex(30)}`]),
	form("lacework-api-secret", "Lacework API secret", "critical", [
		"lacework",
		"lw_api",
		"lw_secret"
	], /(?:lacework|(?:^|[^a-z])lw)[\w.-]{0,20}secret$/i, /^_[0-9a-f]{32}$/, ["Delete it under Settings, API keys.", "https://docs.fortinet.com/document/lacework-forticnapp/latest/api-reference/863111/about-the-lacework-forticnapp-api"], ["LW_API_SECRET", (make) => `_a7${make.hex(30)}`]),
	form("plaid-named-secret", "Plaid secret by another name", "high", ["plaid"], /plaid[\w.-]{0,20}(?:secret|key)$/i, /^[a-z0-9]{30}$/, ["Rotate it in the dashboard, under Keys.", "https://plaid.com/docs/api/"], ["PLAID_SECRET_KEY", lettersAndDigits(30)]),
	form("private-ai-api-key", "Private AI key", "medium", ["private_ai", "privateai"], /private[-_.]?ai[\w.-]{0,20}(?:key|token)$/i, /^[a-z0-9]{32}$/, ["Delete it in the portal.", "https://docs.private-ai.com/"], ["PRIVATE_AI_API_KEY", lettersAndDigits(32)]),
	form("sourcegraph-legacy-token", "Sourcegraph access token of the older form", "high", ["sourcegraph", "src_access_token"], /(?:sourcegraph[\w.-]{0,20}|src_access_)token$/i, HEX_40_VALUE, ["Delete it in the settings, under Access tokens.", "https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token"], ["SRC_ACCESS_TOKEN", (make) => `a7${make.hex(38)}`]),
	form("telegram-named-token", "Telegram bot token by name", "high", [
		"telegram",
		"tg_bot",
		"bot_token"
	], /(?:telegram|(?:^|[^a-z])(?:tg|bot))[\w.-]{0,24}(?:token|key|secret)$/i, /^\d{5,16}:A(?!A)[A-Za-z0-9_-]{34}$/, ["Revoke it with @BotFather.", "https://core.telegram.org/bots/api#authorizing-your-bot"], ["TELEGRAM_BOT_TOKEN", (make) => `1${make.digits(8)}:Aq7${make.base62(32)}`]),
	form("trello-named-token", "Trello token of the older form", "high", ["trello"], /trello[\w.-]{0,20}(?:token|secret)$/i, /^[A-Za-z0-9]{32}$/, ["Revoke it in the settings of the account.", "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"], ["TRELLO_ACCESS_TOKEN", lettersAndDigits(32)]),
	form("x-api-key", "X (Twitter) API key", "low", ["twitter"], /twitter[\w.-]{0,20}(?:api|consumer|app)[-_.]?key$/i, /^[A-Za-z0-9]{25}$/, ["Regenerate it with its secret, in the developer portal.", "https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret"], ["TWITTER_API_KEY", lettersAndDigits(25)]),
	form("gitlab-session-cookie", "GitLab session", "high", ["gitlab_session"], /gitlab[-_.]?session$/i, /^[0-9a-z]{32}$/, ["Sign out, which ends the session.", "https://docs.gitlab.com/user/profile/active_sessions/"], ["_gitlab_session", lettersAndDigits(32)]),
	tokenRule({
		id: "clickhouse-cloud-api-secret",
		title: "ClickHouse Cloud API secret",
		severity: "critical",
		anchors: ["4b1d"],
		match: /4b1d(?=[A-Za-z0-9]{0,36}[G-Zg-z])(?=[a-z0-9]{0,37}[A-Z])[A-Za-z0-9]{38}(?![A-Za-z0-9+/=_-])/,
		revoke: "Delete the key in the console, under API Keys.",
		link: "https://clickhouse.com/docs/cloud/manage/openapi",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "endor-labs-api-key",
		title: "Endor Labs API key",
		anchors: ["endr+"],
		match: /endr\+(?=[A-Za-z-]{0,15}\d)[A-Za-z0-9-]{16}(?![A-Za-z0-9-])/,
		revoke: "Delete it under Access control, API keys.",
		link: "https://docs.endorlabs.com/administration/api-keys/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "forty-two-intra-secret",
		title: "42 intranet client id or secret",
		severity: "medium",
		anchors: ["s-s4t2ud-", "s-s4t2af-"],
		match: /s-s4t2(?:ud|af)-[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Regenerate it on the page of the application.",
		link: "https://api.intra.42.fr/apidoc/guides/getting_started",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mailgun-public-key",
		title: "Mailgun public validation key",
		severity: "low",
		anchors: ["pubkey-"],
		match: /pubkey-(?=[a-f]{0,31}\d)[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "It checks addresses at your expense: make a new one in the settings.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "openshift-user-token",
		title: "OpenShift user token",
		severity: "critical",
		anchors: ["sha256~"],
		match: /sha256~(?=[A-Za-z_-]{0,42}\d)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Delete it: oc delete oauthaccesstoken, or log out.",
		link: "https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "settlemint-access-token",
		title: "SettleMint access token",
		anchors: [
			"sm_aat_",
			"sm_pat_",
			"sm_sat_"
		],
		match: /sm_[aps]at_(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the console.",
		link: "https://console.settlemint.com/documentation/",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/named-services.ts
const TOKEN_VALUE = /^(?!eyJ[\w-]{8,400}\.)[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{19,511}$/;
function named$1({ example: [], value, ...service }) {
	return {
		...assignedRule({
			...service,
			value: value ?? TOKEN_VALUE,
			check: drawn$1,
			example: []
		}),
		...value ? {} : { generic: true },
		ignores: []
	};
}
const namedServices = [
	named$1({
		id: "aiven_auth_token",
		title: "Aiven token",
		severity: "critical",
		anchors: ["aiven"],
		name: /aiven[\w.-]{0,20}token$/i,
		value: /^[A-Za-z0-9+/]{32,500}={0,2}$/,
		revoke: "Revoke it under User information, Authentication.",
		link: "https://aiven.io/docs/platform/howto/create_authentication_token",
		example: []
	}),
	named$1({
		id: "canva_secret",
		title: "Canva client secret",
		anchors: [
			"canva_client",
			"canva_app",
			"canva_connect",
			"canva_api",
			"canva_integration",
			"canva_secret"
		],
		name: /(?:^|[^a-z])canva[-_.]?(?:client|app|connect|api|integration)?[\w.-]{0,12}secret$/i,
		revoke: "Make a new one on the page of the integration or app, in the Developer Portal.",
		link: "https://www.canva.dev/docs/connect/creating-integrations/",
		example: []
	}),
	named$1({
		id: "chief_tools_token",
		title: "Chief Tools token",
		anchors: ["chief_tools"],
		name: /chief[-_.]?tools?[\w.-]{0,20}(?:token|key)$/i,
		revoke: "Revoke it in the account, under API tokens.",
		link: "https://docs.chief.tools/",
		example: []
	}),
	named$1({
		id: "fieldguide_api_token",
		title: "Fieldguide API token",
		anchors: ["fieldguide"],
		name: /fieldguide[\w.-]{0,20}(?:token|key)$/i,
		revoke: "Revoke it in the settings, under API.",
		link: "https://developers.fieldguide.io/",
		example: []
	}),
	named$1({
		id: "figma_scim_token",
		title: "Figma SCIM token",
		severity: "critical",
		anchors: ["figma"],
		name: /figma[\w.-]{0,12}scim[\w.-]{0,12}(?:token|key)$/i,
		revoke: "Make a new one in the settings of the organization, under SSO and SCIM.",
		link: "https://help.figma.com/hc/articles/360048514653",
		example: []
	}),
	named$1({
		id: "fullstory_api_key",
		title: "Fullstory API key",
		anchors: ["fullstory", "full_story"],
		name: /full_?story[\w.-]{0,20}(?:key|token)$/i,
		value: /^(?:[a-z]{2}\d\.)?[A-Za-z0-9+/]{32,160}={0,2}$/,
		revoke: "Delete it in the settings, under API Keys.",
		link: "https://developer.fullstory.com/server/authentication/",
		example: []
	}),
	named$1({
		id: "guardsquare_cli_access_token",
		title: "Guardsquare token",
		anchors: ["guardsquare"],
		name: /guardsquare[\w.-]{0,20}(?:token|key|password)$/i,
		revoke: "Make a new one in the account.",
		link: "https://help.guardsquare.com/",
		example: []
	}),
	named$1({
		id: "highnote_sk_live_key",
		title: "Highnote API key",
		severity: "critical",
		anchors: ["highnote"],
		name: /highnote[\w.-]{0,24}(?:key|secret|token)$/i,
		revoke: "Delete it in the dashboard, under API Keys.",
		link: "https://docs.highnote.com/docs/basics/authentication",
		example: []
	}),
	named$1({
		id: "hop_pat",
		title: "Hop token",
		anchors: [
			"hop_token",
			"hop_project",
			"hop_api",
			"hop_auth",
			"hop_access",
			"hop_io"
		],
		name: /(?:^|[^a-z])hop[-_.]?(?:io[-_.]?)?(?:api|auth|project|access)?[-_.]?(?:token|key|pat)$/i,
		value: /^(?:ptk|pat|bearer)_[A-Za-z0-9_-]{20,200}$/,
		revoke: "Delete it in the console, under Tokens.",
		link: "https://docs.hop.io/reference/project-tokens",
		example: []
	}),
	named$1({
		id: "hubspot_smtp_credential",
		title: "HubSpot SMTP password",
		anchors: ["hubspot"],
		name: /hubspot[\w.-]{0,12}smtp[\w.-]{0,12}(?:pass|pwd|key|token|secret)/i,
		revoke: "Reset the password of the SMTP token.",
		link: "https://developers.hubspot.com/docs/api/marketing/transactional-emails",
		example: []
	}),
	named$1({
		id: "ionic_personal_access_token",
		title: "Ionic Appflow token",
		severity: "critical",
		anchors: [
			"ionic_token",
			"ionic_api",
			"ionic_access",
			"ionic_personal",
			"ionic_auth",
			"ionic_refresh"
		],
		name: /(?:^|[^a-z])ionic[\w.-]{0,20}token$/i,
		revoke: "Revoke it in the settings of the account, under Personal Access Tokens.",
		link: "https://ionic.io/docs/appflow/personal-access-tokens",
		example: []
	}),
	named$1({
		id: "langsmith_license_key",
		title: "LangSmith license key",
		severity: "medium",
		anchors: ["langsmith", "langgraph"],
		name: /lang(?:smith|graph)[\w.-]{0,20}license[\w.-]{0,6}key$/i,
		revoke: "Ask LangChain for another one.",
		link: "https://docs.langchain.com/langsmith/self-hosted",
		example: []
	}),
	named$1({
		id: "langsmith_scim_bearer_token",
		title: "LangSmith SCIM token",
		severity: "critical",
		anchors: ["langsmith"],
		name: /langsmith[\w.-]{0,12}scim[\w.-]{0,16}token$/i,
		revoke: "Revoke it in the settings of the organization, under Access and security.",
		link: "https://docs.langchain.com/langsmith/user-management",
		example: []
	}),
	named$1({
		id: "lark_meego_plugin_secret",
		title: "Lark plugin secret or token",
		anchors: [
			"meego",
			"apaas",
			"lark_mcp",
			"feishu_mcp",
			"lark_grant"
		],
		name: /(?:meego|apaas|(?:lark|feishu)[-_.]?(?:mcp|grant))[\w.-]{0,24}(?:secret|token)$/i,
		revoke: "Reset it on the page of the app.",
		link: "https://open.larksuite.com/document/",
		example: []
	}),
	named$1({
		id: "limbar_token",
		title: "Limbar token",
		anchors: ["limbar", "limrun"],
		name: /lim(?:bar|run)[\w.-]{0,20}(?:token|key)$/i,
		revoke: "Delete it in the console.",
		link: "https://limrun.com/docs",
		example: []
	}),
	named$1({
		id: "mergify_application_key",
		title: "Mergify application key",
		anchors: ["mergify"],
		name: /mergify[\w.-]{0,24}(?:token|key)$/i,
		revoke: "Delete it in the dashboard, under Application keys.",
		link: "https://docs.mergify.com/api/usage/",
		example: []
	}),
	named$1({
		id: "netflix_netkey",
		title: "Netflix NetKey",
		anchors: ["netkey"],
		name: /(?:^|[^a-z])netkey(?:[-_.]?(?:secret|token|value))?$/i,
		revoke: "Revoke it where it was made.",
		link: "https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns",
		example: []
	}),
	named$1({
		id: "onechronos_api_key",
		title: "OneChronos credential",
		severity: "critical",
		anchors: ["onechronos", "one_chronos"],
		name: /one_?chronos[\w.-]{0,30}(?:key|token|secret)$/i,
		revoke: "Ask OneChronos to revoke it.",
		link: "https://www.onechronos.com/documentation/",
		example: []
	}),
	named$1({
		id: "orbit_api_token",
		title: "Orbit API token",
		severity: "medium",
		anchors: [
			"orbit_api",
			"orbit_token",
			"orbit_key",
			"orbit_workspace"
		],
		name: /(?:^|[^a-z])orbit[-_.]?(?:workspace[-_.]?)?(?:api[-_.]?)?(?:token|key)$/i,
		revoke: "Delete it in the settings of the account, under API Tokens.",
		link: "https://docs.orbit.love/reference/authentication",
		example: []
	}),
	named$1({
		id: "pagerduty_oauth_secret",
		title: "PagerDuty client secret",
		severity: "critical",
		anchors: ["pagerduty", "pager_duty"],
		name: /pager_?duty[\w.-]{0,24}secret$/i,
		revoke: "Make a new one on the page of the app.",
		link: "https://developer.pagerduty.com/docs/oauth-functionality",
		example: []
	}),
	named$1({
		id: "pineapple_technologies_incident_api_key",
		title: "incident.io API key",
		anchors: [
			"incident_api",
			"incident_io",
			"incidentio"
		],
		name: /(?:^|[^a-z])incident[-_.]?(?:io[-_.]?)?(?:api[-_.]?)?(?:key|token)$/i,
		value: /^inc_[A-Za-z0-9_]{20,200}$/,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://api-docs.incident.io/",
		example: []
	}),
	named$1({
		id: "proctorio_secret_key",
		title: "Proctorio key",
		anchors: ["proctorio"],
		name: /proctorio[\w.-]{0,24}(?:key|secret|token)$/i,
		revoke: "Ask Proctorio for another one.",
		link: "https://proctorio.com/support",
		example: []
	}),
	named$1({
		id: "proof_full_access_api_key",
		title: "Proof API key",
		severity: "critical",
		anchors: ["proof_api", "notarize"],
		name: /(?:(?:^|[^a-z])proof[-_.]?api|notarize[\w.-]{0,16})[-_.]?(?:access[-_.]?)?(?:key|token)$/i,
		revoke: "Delete it in the account, under API keys.",
		link: "https://dev.proof.com/docs/authentication",
		example: []
	}),
	named$1({
		id: "rainforest_api_key",
		title: "Rainforest API key",
		severity: "critical",
		anchors: ["rainforest"],
		name: /rainforest[\w.-]{0,24}(?:key|token|secret)$/i,
		revoke: "Delete it in the portal, under API keys.",
		link: "https://docs.rainforestpay.com/",
		example: []
	}),
	named$1({
		id: "raycast_access_token",
		title: "Raycast token",
		anchors: [
			"raycast_token",
			"raycast_access",
			"raycast_api",
			"raycast_key"
		],
		name: /raycast[\w.-]{0,20}(?:token|key)$/i,
		revoke: "Log out of the account, which ends its sessions.",
		link: "https://developers.raycast.com/",
		example: []
	}),
	named$1({
		id: "redirect_pizza_api_token",
		title: "redirect.pizza API token",
		anchors: ["redirect_pizza", "redirectpizza"],
		name: /redirect[-_.]?pizza[\w.-]{0,20}(?:token|key)$/i,
		revoke: "Delete it in the account, under API.",
		link: "https://redirect.pizza/docs",
		example: []
	}),
	named$1({
		id: "siemens_api_token",
		title: "Siemens token",
		anchors: ["siemens"],
		name: /siemens[\w.-]{0,24}(?:token|key|secret)$/i,
		revoke: "Revoke it where it was made.",
		link: "https://docs.code.siemens.com/",
		example: []
	}),
	named$1({
		id: "sindri_api_key",
		title: "Sindri API key",
		anchors: ["sindri"],
		name: /sindri[\w.-]{0,20}(?:key|token)$/i,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://sindri.app/docs/how-to-guides/cli/initialize/",
		example: []
	}),
	named$1({
		id: "sslmate_api_key",
		title: "SSLMate API key or secret",
		anchors: ["sslmate"],
		name: /sslmate[\w.-]{0,24}(?:key|secret|token)$/i,
		revoke: "Make a new one in the account, under API credentials.",
		link: "https://sslmate.com/help/reference/apiv2",
		example: []
	}),
	named$1({
		id: "wiseflow_api_key",
		title: "WISEflow API key",
		anchors: ["wiseflow"],
		name: /wiseflow[\w.-]{0,20}(?:key|token|secret)$/i,
		revoke: "Delete it on the page of the license, under API.",
		link: "https://docs.wiseflow.net/",
		example: []
	}),
	named$1({
		id: "wso2_choreo_personal_access_token",
		title: "WSO2 Choreo token",
		anchors: [
			"choreo_token",
			"choreo_api",
			"choreo_pat",
			"choreo_access",
			"choreo_personal"
		],
		name: /(?:^|[^a-z])choreo[\w.-]{0,20}(?:token|key|pat)$/i,
		revoke: "Revoke it in the settings of the account, under Personal access tokens.",
		link: "https://wso2.com/choreo/docs/choreo-cli/choreo-cli-overview/",
		example: []
	})
];

// src/detect/rules/nats.ts
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const FOURTH = BASE32.slice(0, 16);
const BYTES = 36;
const CHECKED = 34;
const nats = [{
	id: "nats-nkey-seed",
	title: "NATS NKey seed",
	severity: "critical",
	anchors: [
		"O",
		"A",
		"U"
	].flatMap((kind) => Array.from(FOURTH, (fourth) => `S${kind}A${fourth}`)),
	match: /S[OAU]A[A-P][A-Z2-7]{54}(?![A-Za-z0-9])/,
	check: (value) => hasRightChecksum(value) ? secret("its checksum is right") : NOTHING,
	remedy: ["Revoke the key: nsc revocations add-user, and make a new one."],
	links: ["https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth"],
	finds: [],
	ignores: []
}];
function hasRightChecksum(seed) {
	const bytes = fromBase32(seed);
	return crc16(bytes.subarray(0, CHECKED)) === bytes.readUInt16LE(CHECKED);
}
function crc16(bytes) {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte << 8;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 32768 ? (crc << 1 ^ 4129) & 65535 : crc << 1 & 65535;
	}
	return crc;
}
function fromBase32(text) {
	const bits = Array.from(text, (character) => BASE32.indexOf(character).toString(2).padStart(5, "0")).join("");
	return Buffer.from(Array.from({ length: BYTES }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)));
}

// src/detect/rules/network-devices.ts
const common$6 = {
	kind: "password",
	generic: true,
	guessable: true,
	links: []
};
const DEFAULT_COMMUNITY = /^(?:public|private|community|read|write|snmp|cisco|RO|RW)$/i;
const ofDevice = passwordThat$1("a device is configured with it");
const COMMANDS = [
	"enable (?:password|secret) (?:level \\d{1,2} )?(?:0 )?",
	"(?:privilege 15 )?(?:password|secret|key) 0 ",
	"privilege 15 (?:password|secret|key) (?:0 )?",
	"username (?!and |or )\\S{0,39}[^\\s,;:=] (?:privilege \\d{1,2} )?(?:password|secret) (?:0 )?",
	"snmp(?:-server)? community ",
	"(?<=snmp-server user [^\\r\\n]{6,160}) priv (?:des|3des|aes)(?:[ -]?\\d{3})? ",
	"snmp-server user \\S{1,40} \\S{1,40} v3 (?:encrypted )?auth (?:md5|sha[\\w-]{0,8}) ",
	"(?:tacacs|radius)-server (?:host )?(?:\\S{1,60} )?(?:[\\w-]{1,20} \\d{1,5} ){0,3}(?:key|secret) (?:0 )?",
	"isakmp key (?:0 )?",
	"key-string (?:0 )?",
	"neighbor \\S{1,60} password (?:0 )?",
	"message-digest-key \\d{1,3} md5 (?:0 )?",
	"psk ascii (?:0 )?",
	"ldap-login-password ",
	"(?:pre-shared-key|pre-shared-secret) (?:local |remote )?(?:0 |plain |ascii-text |hexadecimal )?",
	"(?:plaintext-password|plain-text-password-value|authentication-key|ascii-text) ",
	"local-users username \\S{1,40} password ",
	"community (?=\\S{6,64} \\{)",
	"plaintext (?=\")",
	"snmp-agent community (?:read|write) (?:simple |cipher )?",
	"password (?:simple|cipher) ",
	"irreversible-cipher ",
	"(?:r[ow]|trap)community6? ",
	"com2sec6? (?:-Cn \\S{1,40} )?\\S{1,40} \\S{1,60} ",
	"(?<=createUser [^\\r\\n]{6,160} )(?:AES|DES)(?:-?\\d{3})? ",
	"createUser (?:-\\w \\S{1,40} )?\\S{1,40} (?:MD5|SHA(?:-?\\d{3})?) ",
	"snmp community (?:set|add) [^\\r\\n]{0,60}?\\bname=",
	"insecure-password ",
	"stats auth \\S{1,40}:",
	"(?<== )cleartext ",
	"racadm [^\\r\\n|;&]{0,120}?(?<= )-p "
];
const networkDevices = [{
	...common$6,
	id: "device-password",
	title: "Password of a network device",
	severity: "medium",
	anchors: [
		"enable password ",
		"enable secret ",
		"privilege 15 ",
		"password 0 ",
		"secret 0 ",
		"key 0 ",
		"snmp-server ",
		"snmp community ",
		"snmp-agent ",
		"tacacs-server ",
		"radius-server ",
		"isakmp key ",
		"key-string ",
		"neighbor ",
		"rocommunity",
		"rwcommunity",
		"trapcommunity ",
		"com2sec ",
		"createUser ",
		"aes ",
		" priv ",
		"community ",
		"insecure-password ",
		"stats auth ",
		"pre-shared-key ",
		"pre-shared-secret ",
		"plaintext-password ",
		"plain-text-password-value ",
		"plaintext \"",
		"message-digest-key ",
		"psk ascii ",
		"ascii-text ",
		"authentication-key ",
		"password simple ",
		"password cipher ",
		"irreversible-cipher ",
		"ldap-login-password ",
		"cleartext ",
		"local-users username ",
		"username ",
		"racadm "
	],
	left: "none",
	match: new RegExp(`(?:${COMMANDS.join("|")})["']?(?<secret>(?!\\d )[^\\s"';\\\\]{6,100})`),
	reach: 320,
	check: (value, context) => DEFAULT_COMMUNITY.test(value) || /^\w+\)[,.]?$/.test(value) ? nothing("it is the default") : ofDevice(value, context),
	remedy: ["Change it on the device, and keep configurations with passwords out of the repository."],
	finds: [],
	ignores: []
}, {
	kind: "password",
	links: [],
	id: "device-reversible-password",
	title: "Password of a network device that anybody can turn back",
	severity: "medium",
	anchors: [
		"password 7 ",
		"key 7 ",
		"secret 7 ",
		"\"$9$"
	],
	left: "none",
	match: /(?:(?:password|key|secret) 7 (?<secret>(?:0\d|1[0-5])(?:[0-9A-F]{2}){5,60})(?![\w])|"(?<secret>\$9\$[A-Za-z0-9./-]{6,120})")/,
	reach: 160,
	check: (value) => /^(?:00)+$/.test(value) ? placeholder("it is filled with the same character") : secret("its form hides it, but does not encrypt it"),
	remedy: ["Change it on the device; its type is no encryption."],
	finds: [],
	ignores: []
}];

// src/detect/rules/network-services.ts
const networkServices = [
	assignedRule({
		id: "abuseipdb-api-key",
		title: "AbuseIPDB API key",
		severity: "medium",
		anchors: [
			"abuseipdb",
			"abuse_ipdb",
			"abuse-ipdb"
		],
		name: /abuse[-_.]?ip[-_.]?db[\w.-]{0,20}(?:key|token)/i,
		value: /^[0-9a-f]{80}$/,
		revoke: "Delete it in the account, under API.",
		link: "https://docs.abuseipdb.com/",
		example: []
	}),
	assignedRule({
		id: "agora-app-certificate",
		title: "Agora app certificate",
		anchors: ["agora"],
		name: /agora[\w.-]{0,20}certificate/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Make a secondary certificate in the console, and delete this one.",
		link: "https://docs.agora.io/en/video-calling/get-started/manage-agora-account",
		example: []
	}),
	tokenRule({
		id: "akamai-api-client-token",
		title: "Akamai EdgeGrid token",
		severity: "medium",
		anchors: ["akab-"],
		match: /akab-[a-z0-9]{16}-[a-z0-9]{16}(?![A-Za-z0-9-])/,
		revoke: "Deactivate the credential of the API client, whose secret is the other half.",
		link: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials",
		examples: [],
		ignores: []
	}),
	{
		id: "akamai-client-secret",
		title: "Akamai EdgeGrid client secret",
		severity: "critical",
		anchors: ["client_secret"],
		match: {
			name: /^client_secret$/,
			value: /^[A-Za-z0-9+/]{43}=$/
		},
		files: /^\.?edgerc$/,
		left: "none",
		remedy: ["Deactivate the credential of the API client in the control center."],
		links: ["https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "backblaze-application-key",
		title: "Backblaze B2 application key",
		severity: "critical",
		anchors: [
			"K001",
			"K002",
			"K003",
			"K004",
			"K005"
		],
		match: /(?<!\/|(?<!\n)\+)K00[1-5](?=[a-zA-Z+/]{0,26}\d)(?=[A-Z\d+/]{0,26}[a-z])[A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])/,
		revoke: "Delete it in the account, under Application Keys.",
		link: "https://www.backblaze.com/docs/cloud-storage-application-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "baiducloud_api_accesskey",
		title: "Baidu AI Cloud access key id",
		severity: "low",
		anchors: ["ALTAK"],
		match: /(?<!bce-v3\/)ALTAK(?!-)[A-Za-z0-9]{21}(?![A-Za-z0-9-])/,
		revoke: "Disable it in the console, under Security authentication; its secret is the other half.",
		link: "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "capsolver-api-key",
		title: "CapSolver API key",
		severity: "medium",
		anchors: ["CAP-"],
		match: /CAP-[0-9A-F]{32,64}(?![A-Za-z0-9-])/,
		revoke: "Replace it in the dashboard.",
		link: "https://docs.capsolver.com/en/guide/getting-started/",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/new-relic.ts
const newRelic = [
	tokenRule({
		id: "new_relic_personal_api_key",
		title: "New Relic user key",
		anchors: ["NRAK-"],
		match: /NRAK-[A-Za-z0-9]{27}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "new-relic-admin-api-key",
		title: "New Relic admin user key",
		anchors: ["NRAA-"],
		match: /NRAA-[0-9a-fA-F]{27}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "new-relic-browser-key",
		title: "New Relic browser key",
		severity: "low",
		anchors: ["NRJS-"],
		match: /NRJS-[0-9a-z]{19}(?![A-Za-z0-9])/,
		revoke: "Replace the ingest key on the page of API keys; pages that are measured hold it in public.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "new_relic_rest_api_key",
		title: "New Relic REST API key",
		anchors: ["NRRA-"],
		match: /NRRA-[0-9a-f]{42}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "new_relic_insights_query_key",
		title: "New Relic Insights key",
		anchors: ["NRIQ-", "NRII-"],
		match: /NRI[IQ]-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	tokenRule({
		id: "new_relic_license_key",
		title: "New Relic license key",
		severity: "medium",
		anchors: ["NRAL"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z])(?:eu01xx)?[0-9a-f]{30,36}))NRAL(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Replace the ingest key on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: []
	}),
	assignedRule({
		id: "new-relic-legacy-license-key",
		title: "New Relic license key of the old form",
		severity: "medium",
		anchors: ["newrelic", "new_relic"],
		name: /new_?relic[\w.-]{0,20}(?:license|insert|ingest)[\w.-]{0,8}key$/i,
		value: HEX_40_VALUE,
		revoke: "Replace the ingest key on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		example: []
	}),
	{
		...assignedRule({
			id: "new-relic-agent-license-key",
			title: "New Relic license key in the configuration of an agent",
			severity: "medium",
			anchors: ["license_key", "licensekey"],
			name: /^license_?key$/i,
			value: HEX_40_VALUE,
			revoke: "Replace the ingest key on the page of API keys.",
			link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
			example: []
		}),
		files: /^newrelic[\w.-]{0,20}$/i,
		finds: []
	}
];

// src/detect/rules/notion.ts
const notion = [tokenRule({
	id: "notion_api_token",
	title: "Notion API token",
	anchors: ["ntn_"],
	match: /ntn_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])/,
	revoke: "Refresh the secret on the page of the integration.",
	link: "https://developers.notion.com/docs/authorization",
	examples: []
}), tokenRule({
	id: "notion_integration_token",
	title: "Notion integration token",
	anchors: ["secret_"],
	match: /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9_-])/,
	revoke: "Refresh the secret on the page of the integration.",
	link: "https://developers.notion.com/docs/authorization",
	examples: []
})];

// src/detect/rules/npm.ts
const LINK$7 = "https://docs.npmjs.com/revoking-access-tokens";
const npm = [{
	id: "npm_access_token",
	title: "npm access token",
	severity: "critical",
	anchors: ["npm_"],
	match: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
	check: checksummed("critical", (value) => tokenChecksum(value.slice(4, -6)) === value.slice(-6)),
	remedy: ["Revoke it: npm token revoke. Then look whether anything was published with it."],
	links: [LINK$7],
	finds: [],
	ignores: []
}, {
	id: "npmrc-auth-token",
	title: "Token of a package registry in .npmrc",
	severity: "high",
	anchors: [
		"_authToken",
		"_password",
		"_auth"
	],
	match: {
		name: /(?:^|[^a-z])_(?:authToken|password|auth)$/i,
		value: /^[A-Za-z0-9+/=_.-]{16,1000}$/,
		longest: 1024
	},
	left: "none",
	files: /npmrc$/,
	check: (value) => placeholderReason(value, "generic") === void 0 ? secret("it stands in .npmrc") : NOTHING,
	remedy: ["Revoke it at the registry; in .npmrc write ${NPM_TOKEN} instead."],
	links: [LINK$7],
	finds: [],
	ignores: []
}];

// src/detect/rules/office-services.ts
const officeServices = [
	tokenRule({
		id: "trello-token",
		title: "Trello token",
		anchors: ["ATTA"],
		match: /ATTA[0-9a-f]{64}[0-9A-F]{8}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Settings, Applications.",
		link: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "zenhub_personal_api_key",
		title: "ZenHub API key",
		anchors: ["zh_"],
		match: /zh_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under API.",
		link: "https://developers.zenhub.com/graphql-api-docs/getting-started",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "zendesk-api-token",
		title: "Zendesk API token",
		severity: "critical",
		anchors: ["zendesk"],
		name: /zendesk[\w.-]{0,20}(?:token|key|secret)/i,
		value: /^[A-Za-z0-9]{40}$/,
		check: drawn$1,
		revoke: "Delete it in the Admin Center, under Apps and integrations, API tokens.",
		link: "https://support.zendesk.com/hc/en-us/articles/4408889192858",
		example: []
	}),
	tokenRule({
		id: "zoho-oauth-token",
		title: "Zoho OAuth token",
		anchors: ["1000."],
		match: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it: POST /oauth/v2/token/revoke; an access token ends in an hour.",
		link: "https://www.zoho.com/accounts/protocol/oauth/web-apps/revoke-token.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "zapier-webhook",
		title: "Zapier webhook",
		severity: "medium",
		anchors: ["hooks.zapier.com/hooks/catch/"],
		match: /hooks\.zapier\.com\/hooks\/catch\/\d{4,10}\/[A-Za-z0-9]{5,12}(?![A-Za-z0-9])/,
		revoke: "Replace the trigger of the Zap: its address changes with it.",
		link: "https://help.zapier.com/hc/en-us/articles/8496288690317",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "zulip-api-key",
		title: "Zulip API key",
		anchors: ["zulip"],
		name: /zulip[\w.-]{0,15}key/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Generate another under Settings, Account and privacy, or for the bot.",
		link: "https://zulip.com/api/api-keys",
		example: []
	}),
	assignedRule({
		id: "webex-access-token",
		title: "Webex access token",
		anchors: ["webex", "ciscospark"],
		name: /(?:webex|ciscospark)[\w.-]{0,20}token/i,
		value: /^[A-Za-z0-9]{64}_[A-Z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Regenerate it on the page of the bot or of the integration.",
		link: "https://developer.webex.com/docs/bots",
		example: []
	}),
	assignedRule({
		id: "todoist-api-token",
		title: "Todoist API token",
		severity: "medium",
		anchors: ["todoist"],
		name: /todoist[\w.-]{0,15}(?:token|key)/i,
		value: HEX_40_VALUE,
		revoke: "Issue another under Settings, Integrations, Developer.",
		link: "https://www.todoist.com/help/articles/find-your-api-token-Jpzx9IIlB",
		example: []
	}),
	assignedRule({
		id: "smartsheet-access-token",
		title: "Smartsheet access token",
		anchors: ["smartsheet"],
		name: /smartsheet[\w.-]{0,15}(?:token|key)/i,
		value: /^(?:[A-Za-z0-9]{37}|[a-z0-9]{26})$/,
		check: drawn$1,
		revoke: "Revoke it under Personal settings, API access.",
		link: "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication",
		example: []
	}),
	tokenRule({
		id: "tableau_personal_access_token",
		title: "Tableau personal access token",
		anchors: ["==:"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{22}))==:[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Revoke it under My account settings.",
		link: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "wix-api-key",
		title: "Wix API key",
		severity: "critical",
		anchors: ["IST.eyJ"],
		match: /IST\.eyJ[A-Za-z0-9_-]{20,120}\.eyJ[A-Za-z0-9_-]{60,600}\.[A-Za-z0-9_-]{43,350}/,
		opaque: true,
		revoke: "Revoke it in the API keys manager.",
		link: "https://dev.wix.com/docs/api-reference/articles/authentication/api-keys/about-api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "sanity-api-token",
		title: "Sanity API token",
		anchors: ["sanity"],
		name: /sanity[\w.-]{0,25}token/i,
		value: /^sk[A-Za-z0-9]{78,200}$/,
		revoke: "Delete it in the management console, under API, Tokens.",
		link: "https://www.sanity.io/docs/content-lake/http-auth",
		example: []
	})
];

// src/detect/rules/one-password.ts
const onePassword = [tokenRule({
	id: "1password_service_account_token",
	title: "1Password service account token",
	severity: "critical",
	anchors: ["ops_eyJ"],
	match: /ops_eyJ(?:[A-Za-z0-9+_-]|\/(?=[A-Za-z0-9+/_-]{8})){200,1500}={0,2}/,
	opaque: true,
	reach: 400,
	revoke: "Revoke it on the page of the service account, then change what it could read.",
	link: "https://developer.1password.com/docs/service-accounts/security/",
	examples: []
}), tokenRule({
	id: "1password_secret_key",
	title: "1Password Secret Key",
	anchors: ["A3-"],
	match: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9])/,
	revoke: "Regenerate the Secret Key, and change the account password.",
	link: "https://support.1password.com/secret-key-security/",
	examples: []
})];

// src/detect/rules/openai.ts
const openai = [tokenRule({
	id: "openai_api_key",
	title: "OpenAI API key",
	severity: "critical",
	anchors: ["sk-"],
	match: /sk-(?:(?:proj|svcacct|admin|None|service-account)-[A-Za-z0-9_-]{40,200}|(?:[a-z0-9][a-z0-9-]{0,60}-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/,
	revoke: "Revoke it under API keys of the project.",
	link: "https://platform.openai.com/api-keys",
	examples: []
})];

// src/detect/rules/partner-tokens.ts
const partnerTokens = [
	tokenRule({
		id: "apify_integration_api_token",
		title: "Apify token of a run, an integration or the console",
		anchors: [
			"apify_actor_",
			"apify_integration_",
			"apify_ui_",
			"apify_webhook_"
		],
		match: /apify_(?:actor|integration|ui|webhook)_(?:[a-z]{2,10}_){0,3}(?=[A-Za-z]{0,33}\d)[A-Za-z0-9]{34,46}(?![A-Za-z0-9_])/,
		revoke: "End the run or the integration; tokens of the console end with the session.",
		link: "https://docs.apify.com/platform/integrations/api",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "authress_service_client_access_key",
		title: "Authress service client access key",
		severity: "critical",
		anchors: [".acc_", ".acc-"],
		match: /(?<=(?<head>(?<![A-Za-z0-9_])(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,8}))\.acc[_-][A-Za-z0-9-]{8,40}\.[A-Za-z0-9+/_=-]{30,140}(?![A-Za-z0-9+/_=-])/,
		left: "none",
		revoke: "Delete it on the page of the service client.",
		link: "https://authress.io/app/#/manage?focus=clients",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "azure_ml_web_service_classic_identifiable_key",
		title: "Azure Machine Learning Studio (classic) web service key",
		anchors: ["+AMC"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[A-Za-z0-9/]|(?<!\n)\+)[A-Za-z0-9+/]{76}))\+AMC[A-Za-z0-9+/]{6}==/,
		left: "none",
		revoke: "Regenerate it on the page of the web service.",
		link: "https://learn.microsoft.com/purview/sit-defn-azure-machine-learning-web-service-api-key",
		examples: [],
		ignores: []
	}),
	{
		id: "azure_management_certificate",
		title: "Azure management certificate in a publish settings file",
		severity: "critical",
		anchors: ["ManagementCertificate"],
		match: /ManagementCertificate\s{0,4}=\s{0,4}\\{0,3}["'](?<secret>MII[A-Za-z0-9+/]{400,12000}={0,2})\\{0,3}["']/,
		reach: 800,
		opaque: true,
		remedy: ["Delete the certificate of the subscription, under Management certificates."],
		links: ["https://learn.microsoft.com/azure/cloud-services/cloud-services-certs-create"],
		finds: [],
		ignores: []
	},
	{
		id: "azure_apim_gateway_key",
		title: "Azure API Management gateway or management key",
		severity: "critical",
		anchors: ["GatewayKey ", "SharedAccessSignature "],
		match: /(?:GatewayKey [\w.-]{1,80}|SharedAccessSignature integration)&20\d{10}&(?<secret>[A-Za-z0-9+/]{86}==)|SharedAccessSignature uid=[\w.-]{1,80}&ex=[\w:.%-]{10,60}&sn=(?<secret>[A-Za-z0-9+/]{86}==)/,
		remedy: ["Regenerate the keys of the gateway, or of the direct management API."],
		links: ["https://learn.microsoft.com/azure/api-management/api-management-howto-provision-self-hosted-gateway"],
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "azure_signalr_key",
		title: "Azure key of a named service",
		severity: "critical",
		anchors: [
			"signalr",
			"webpubsub",
			"web_pubsub",
			"web_pub_sub",
			"fluid_relay",
			"mixed_reality",
			"spatial_anchor",
			"remote_rendering",
			"azure_quantum",
			"iot_device",
			"azure_iot",
			"bot_app",
			"directline",
			"direct_line"
		],
		name: /(?:signal_?r|web_?pub_?sub|fluid_?relay|mixed_?reality|spatial_?anchors?|remote_?rendering|azure_?quantum|iot_?device|azure_?iot|bot_?app|direct_?line)[\w.-]{0,30}(?:key|secret)$/i,
		value: /^(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==|[A-Za-z0-9]{84}|[\w-]{11}\.[\w.-]{40,80})$/,
		revoke: "Regenerate it on the page of the resource, under Keys.",
		link: "https://learn.microsoft.com/azure/azure-signalr/signalr-howto-key-rotation",
		example: []
	}),
	assignedRule({
		id: "buildkite_cluster_queue_token",
		title: "Buildkite token of another kind",
		severity: "critical",
		anchors: ["buildkite"],
		name: /buildkite[\w.-]{0,30}(?:token|key)$/i,
		value: /^(?:bk[a-z]{1,5}_[A-Za-z0-9_.-]{20,600}|[0-9a-f]{40}|[0-9a-f]{50})$/,
		revoke: "Delete it where it was made: the cluster, the queue, the registry or the account.",
		link: "https://buildkite.com/docs/platform/security/tokens",
		example: []
	}),
	assignedRule({
		id: "circleci_bot_access_token",
		title: "CircleCI token of another kind",
		anchors: [
			"circle_token",
			"circleci",
			"circle_ci"
		],
		name: /circle[-_.]?(?:ci)?[\w.-]{0,24}(?:token|key)$/i,
		value: /^CCI(?!PAT_|PRJ_)[A-Z]{2,6}_[A-Za-z0-9]{22}_[0-9a-f]{40}$/,
		revoke: "Delete it where it was made: the organization, the project or the release integration.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		example: []
	}),
	assignedRule({
		id: "contentful_web_token",
		title: "Contentful token of another kind",
		anchors: ["contentful"],
		name: /contentful[\w.-]{0,24}(?:token|key)$/i,
		value: /^CF(?!PAT-)[A-Z]{2,6}-[A-Za-z0-9_-]{43}$/,
		revoke: "Revoke it in the settings of the account.",
		link: "https://www.contentful.com/developers/docs/references/authentication/",
		example: []
	}),
	assignedRule({
		id: "coveo_access_token",
		title: "Coveo access token",
		anchors: ["coveo"],
		name: /coveo[\w.-]{0,20}(?:key|token)$/i,
		value: /^x[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Log out of the administration console, or revoke the grant.",
		link: "https://docs.coveo.com/en/105/",
		example: []
	}),
	assignedRule({
		id: "databricks_token",
		title: "Databricks token of another kind",
		severity: "critical",
		anchors: ["databricks"],
		name: /databricks[\w.-]{0,30}(?:token|secret|code|pat|session|key)$/i,
		value: /^(?!dapi|dose)d[a-z]{2,5}[0-9a-f]{32}(?:-\d)?$/,
		revoke: "End the session, or revoke the token in the settings of the workspace.",
		link: "https://docs.databricks.com/aws/en/dev-tools/auth/",
		example: []
	}),
	tokenRule({
		id: "datadog_rcm",
		title: "Datadog remote configuration key",
		severity: "critical",
		anchors: ["DDRCM_"],
		match: /DDRCM_(?=[A-Z]{0,60}[2-7])[A-Z2-7]{60,400}={0,6}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Remote Configuration.",
		link: "https://docs.datadoghq.com/agent/remote_config/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "guardsquare_appsweep_api_key",
		title: "AppSweep API key",
		anchors: ["gs_appsweep_"],
		match: /gs_appsweep_[A-Za-z0-9]{6,8}_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the settings of the project, under API keys.",
		link: "https://github.com/Guardsquare/appsweep-gradle",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "lark_user_session",
		title: "Lark or Feishu session",
		anchors: ["XN0YXJ0-", "U7CK1RF-"],
		match: /(?:XN0YXJ0-[A-Za-z0-9_-]{24,120}-WVuZA|U7CK1RF-[A-Za-z0-9_-]{24,120}-NN5W4)(?![A-Za-z0-9_-])/,
		revoke: "Log out of the session.",
		link: "https://open.larksuite.com/document/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "logicmonitor_bearer_token",
		title: "LogicMonitor bearer token",
		severity: "critical",
		anchors: ["lmb_"],
		match: /lmb_(?=[A-Za-z+/]{0,60}\d)[A-Za-z0-9+/]{60,300}={0,2}(?![A-Za-z0-9+/=_])/,
		revoke: "Delete it under Users and Roles, API Tokens.",
		link: "https://www.logicmonitor.com/support/bearer-token",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "logicmonitor_lmv1_access_key",
		title: "LogicMonitor access key",
		severity: "critical",
		anchors: ["lma_"],
		match: /lma_(?=[^\d]{0,60}\d)[A-Za-z0-9!#$%*+=?@^~-]{31,199}[A-Za-z0-9=](?![A-Za-z0-9_])/,
		revoke: "Delete it under Users and Roles, API Tokens.",
		link: "https://www.logicmonitor.com/support/rest-api-authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "navercloud_pub_sts",
		title: "Naver Cloud temporary key",
		anchors: ["ncp_iam_", "ncp_sts_"],
		match: /ncp_(?:iam|sts)_B(?!P[AK]|G[AK])[A-Z]{2}[A-Z]KR[A-Za-z0-9]{12,80}(?![A-Za-z0-9_])/,
		revoke: "It ends by itself; revoke the role that it is for.",
		link: "https://api.ncloud-docs.com/docs/en/management-sts",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "pinterest_refresh_token",
		title: "Pinterest refresh token",
		anchors: ["pinr_", "pinr."],
		match: /pinr[_.](?=[A-Za-z_.-]{0,80}\d)[A-Za-z0-9_.-]{59,400}[A-Za-z0-9_-](?![A-Za-z0-9_-])/,
		revoke: "Revoke the access of the app.",
		link: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "planning_center_oauth_access_token",
		title: "Planning Center OAuth token or secret",
		anchors: ["pco_"],
		match: /pco_(?!pat_)[a-z]{2,8}_(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{40,120}(?![A-Za-z0-9_])/,
		revoke: "Revoke the authorization, or make another secret on the page of the application.",
		link: "https://developer.planning.center/docs/#/overview/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "samsara_oauth_access_token",
		title: "Samsara OAuth token",
		anchors: [
			"samsara_oauth_",
			"samsara_oa_",
			"samsara_at_"
		],
		match: /samsara_(?:oauth|oa|at)_(?:[a-z]{2,8}_)?(?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{28,64}(?![A-Za-z0-9_])/,
		revoke: "Revoke the app in the settings of the organization.",
		link: "https://developers.samsara.com/docs/oauth-20",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "shopee_open_platform_partner_key",
		title: "Shopee partner key",
		severity: "critical",
		anchors: ["shpk"],
		match: /shpk[0-9a-f]{60}(?![A-Za-z0-9])/,
		revoke: "Reset it in the console of the app.",
		link: "https://open.shopee.com/developer-guide/20",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "shopify_app_client_secret",
		title: "Shopify token of another kind",
		severity: "critical",
		anchors: ["shopify"],
		name: /shopify[\w.-]{0,30}(?:token|secret|key|credentials?)$/i,
		value: /^(?!shp(?:at|ua|ca|pa|ss|tka)_)shp[a-z]{1,6}_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32,64}$/,
		revoke: "Rotate it on the page of the app.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets",
		example: []
	}),
	assignedRule({
		id: "stripe_legacy_api_key",
		title: "Stripe API key without a prefix",
		severity: "critical",
		anchors: ["stripe"],
		name: /stripe[\w.-]{0,20}(?:secret|api)[\w.-]{0,12}key$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Roll it in the dashboard, under API keys.",
		link: "https://docs.stripe.com/keys",
		example: []
	}),
	assignedRule({
		id: "tencent_wechat_pay_token",
		title: "WeChat Pay key",
		severity: "critical",
		anchors: [
			"wechat_pay",
			"weixin_pay",
			"wx_pay",
			"mch_key",
			"wechatpay",
			"wxpay"
		],
		name: /(?:(?:wechat|weixin|wx)[-_.]?pay|(?:^|[^a-z])mch)[\w.-]{0,20}(?:key|secret|token)(?:_?v[23])?$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Change it on the page of the merchant, under API security.",
		link: "https://pay.weixin.qq.com/doc/v3/merchant/4012072195",
		example: []
	}),
	tokenRule({
		id: "aws-appsync-api-key",
		title: "AWS AppSync API key",
		severity: "medium",
		anchors: ["da2-"],
		match: /da2-(?=[a-z]{0,25}\d)[a-z0-9]{26}(?![A-Za-z0-9-])/,
		revoke: "Delete it on the page of the API, under Settings.",
		link: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/password-calls.ts
const REMEDY$3 = ["Change it, and pass the new one by the environment or a secret store."];
function passwordThat(why) {
	return (value, { file }) => {
		const judged = judgePassword({
			value,
			name: "password",
			delimited: true
		}, file);
		return judged.secret ? secret(why, judged.reason) : NOTHING;
	};
}
function keyThat(why) {
	return (value, { file }) => {
		const judged = judgeKey$2({
			value,
			name: "secret",
			delimited: true
		}, file);
		return judged.secret ? secret(why, judged.reason) : NOTHING;
	};
}
const password$2 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	remedy: REMEDY$3,
	links: []
};
const passwordCalls = [
	{
		...password$2,
		id: "sql-user-password",
		title: "Password of a database user in a statement",
		anchors: ["identified by", "identified with"],
		match: /identified (?:with ["'`]?\w{1,40}["'`]? )?by {1,3}\\?["'](?<secret>[^"'\\\r\n]{5,100})\\?["']|(?<=\b(?:(?:create|alter) (?:user|role)|connect to) ["'`@%\w.$]{1,80} )identified by (?<secret>[A-Za-z\d][^\s"'`;,()&]{5,63})(?=[;\s'"]|$)/i,
		check: (value, context) => /^\*[0-9A-F]{40}$/i.test(value) ? NOTHING : passwordThat("a statement gives it to a user")(value, context),
		finds: [],
		ignores: []
	},
	{
		...password$2,
		id: "command-password",
		title: "Password as an argument of a command",
		anchors: [
			"mysql ",
			"mysqldump ",
			"mysqladmin ",
			"mariadb ",
			"redis-cli ",
			"mongo ",
			"mongosh ",
			"mongodump ",
			"cqlsh ",
			"docker login ",
			"podman login ",
			"registry login ",
			"az login ",
			"ldapsearch ",
			"ldapmodify ",
			"ldapadd ",
			"sqlcmd ",
			"smbclient ",
			"oc login ",
			"twine ",
			"altool ",
			"security unlock-keychain ",
			"security create-keychain ",
			"security import ",
			"security set-key-partition-list ",
			"htpasswd ",
			"sqlplus ",
			"http -a ",
			"https -a "
		],
		match: /(?:(?:mysql(?:dump|admin)?|mariadb) [^\r\n|;&]{0,160}?(?<= )(?:-p|(?<=mysqladmin [^\r\n|;&]{0,160} )password )["']?(?<secret>[^\s"']{6,100})|(?:redis-cli [^\r\n|;&]{0,120}?(?:-a|--pass)|(?:mongo(?:sh|dump)?|cqlsh|(?:docker|podman|registry|az|oc) login|twine|altool|security (?:unlock|create)-keychain) [^\r\n|;&]{0,160}?(?<= )-p|security set-key-partition-list [^\r\n|;&]{0,160}?(?<= )-k|security import [^\r\n|;&]{0,160}?(?<= )-P|ldap(?:search|modify|add) [^\r\n|;&]{0,160}?(?<= )-w|sqlcmd [^\r\n|;&]{0,160}?(?<= )-P|htpasswd -\w{0,4}b\w{0,4} (?:-\w )?\S{1,80} \S{1,60}) ["']?(?<secret>[^\s"']{6,100})|smbclient [^\r\n|;&]{0,160}?-U ["']?[^\s%]{1,60}%(?<secret>[^\s"']{6,100})|smbclient ["']?\/\/[^\s"']{1,80}["']? ["']?(?!-)(?<secret>[^\s"']{6,100})|sqlplus (?:-\w{1,8} )?["']?\w{1,30}\/(?<secret>[^\s@"'/]{6,60})@|https? -a ["']?[^\s:"']{1,60}:(?<secret>[^\s"']{6,100}))/,
		reach: 300,
		check: passwordThat("a command gets it as an argument"),
		finds: [],
		ignores: []
	},
	{
		...password$2,
		id: "piped-password",
		title: "Password that a command gets from echo",
		anchors: [
			"echo ",
			"printf ",
			"sudo -S ",
			"kinit "
		],
		match: /(?:sudo -S|kinit [^\r\n|;&<]{1,80}?) ?<<< ?["']?(?<secret>[^\s"'|$\\]{6,100})|(?:echo(?: -\w{1,2})?|printf(?: ["']%s(?:\\n)?["'])?) ["']?(?:(?<secret>[^\s"'|$\\]{6,100})(?:\\n)?["']? {0,2}\| {0,2}(?:sudo (?:-\w )?-S|kinit |gpg [^\r\n|]{0,80}--passphrase-fd|(?:docker|podman|helm registry|gh auth|az) ?login [^\r\n]{0,120}--password-stdin|(?:sudo )?passwd)|(?<secret>[^\s"'|$\\]{6,100})\\n[^\s|]{0,110} {0,2}\| {0,2}(?:sudo )?(?:smb)?passwd|[\w.-]{1,32}:(?<secret>[^\s"'|$]{6,100})["']? {0,2}\| {0,2}(?:sudo )?chpasswd|(?<secret>[^\s"'|$\\]{6,100})["']? {0,2}>{1,2} {0,2}[\w./~-]{0,60}(?:password|passwd|passphrase|\.pw)(?:\.txt)?(?![\w/-]))/,
		reach: 300,
		check: passwordThat("a command reads it as a password"),
		finds: [],
		ignores: []
	},
	{
		...password$2,
		id: "argument-password",
		title: "Password as an argument of a call",
		anchors: [
			"Credential(",
			"Credentials(",
			"BasicAuth(",
			"basic_auth(",
			"auth=(",
			"login(",
			".basic(",
			"UserPassword(",
			"usernameAndPassword(",
			"X509Certificate2(",
			"imap_open(",
			"PasswordAuthentication(",
			"getConnection(",
			"PDO(",
			"mysqli(",
			"mysqli_connect(",
			"sql.connect(",
			"MySQLdb.connect(",
			"ConvertTo-SecureString ",
			"Oracle.connect(",
			"oracledb.connect(",
			"WiFi.begin(",
			"authenticate(",
			"Sql.newInstance(",
			"softAP(",
			"Credentials::new("
		],
		left: "none",
		match: /(?:(?:(?:Credentials?|Basic_?Auth|auth=|(?:\.|->|\b)login|\.basic|UserPassword|usernameAndPassword|X509Certificate2|PasswordAuthentication|Oracle\.connect|oracledb\.connect|WiFi\.begin|softAP|(?<=\.|->)authenticate|Credentials::new)\(|(?:getConnection|Sql\.newInstance|imap_open|PDO|mysqli(?:_connect)?|sql\.connect|MySQLdb\.connect)\(\s{0,12}(?:["'][^"'\r\n]{1,200}["']|[\w.$]{1,60}),)\s{0,12}(?:["'][^"'\r\n]{1,80}["'](?:\.(?:to_string|into|to_owned)\(\))?|(?<=(?:Credential|PasswordCredentials|PasswordAuthentication)\(\s{0,12})[\w.$]{1,60}),\s{0,12}(?:Some\()?["'](?<secret>[^"'\r\n]{6,100})["']|ConvertTo-SecureString (?:-(?:String|AsPlainText|Force) ){0,3}["'](?<secret>[^"'\r\n$]{6,100})["']|(?<=["'](?<secret>[^"'\r\n$]{6,100})["'] \| )ConvertTo-SecureString )/i,
		reach: 420,
		check: passwordThat("a call takes it as a password"),
		finds: [],
		ignores: []
	},
	{
		...password$2,
		id: "data-source-password",
		title: "Password in a data source name",
		severity: "high",
		anchors: ["@tcp(", "@unix("],
		left: "none",
		match: /(?<=(?<![\w.-])[\w.-]{1,40}:(?<head>[^\s@"'`/]{5,100}))(?<secret>)@(?:tcp|unix)\(/,
		reach: 160,
		check: passwordThat("user, password and address stand together"),
		finds: [],
		ignores: []
	},
	{
		id: "authorization-token",
		kind: "secret",
		title: "Token in an authorization header",
		severity: "medium",
		generic: true,
		anchors: ["authorization"],
		left: "none",
		match: /(?<!key_?)authorization\\{0,3}["']?\]?\s{0,3}[:=,]\s{0,3}\\{0,3}["'`]?(?:(?:token|apikey|api-key|key|bot|splunk) |token=|key=)?\\{0,3}["']?(?<secret>[A-Za-z0-9._~+/-]{19,599}[A-Za-z0-9_~+/-]={0,2})(?!\.?[A-Za-z0-9_~+/=-])/i,
		reach: 200,
		check: keyThat("it is sent in an authorization header"),
		remedy: ["Revoke it where it was issued, and take the header from the environment."],
		links: ["https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/password-words.ts
function bytes(word) {
	return Buffer.from(word).toString("latin1");
}
const WORDS = [
	["", [
		"парол",
		"Парол",
		"비밀번호",
		"పాస్‌వర్డ్",
		"പാസ്‌വേഡ്",
		"ಪಾಸ್‌ವರ್ಡ್",
		"ពាក្យសម្ងាត់",
		"စကားဝှက်"
	]],
	["", ["パスワード", "الرقم السري"]],
	["", [
		"密码",
		"密碼",
		"ууц үг"
	]],
	["", [
		"گذرواژه",
		"رمز عبور",
		"رمز ورود",
		"پسورد",
		"پاس ورڈ",
		"비번",
		"የይለፍ ቃል",
		"ລະຫັດຜ່ານ"
	]],
	["", ["口令", "暗証番号"]],
	["", ["패스워드", "ωδικός"]],
	["¡", ["סיסמ", "աղտնաբառ"]],
	["©", [
		"كلمة المرور",
		"كلمة السر",
		"khẩu"
	]],
	["¸", [
		"лозинк",
		"Лозинк",
		"ұпия сөз",
		"υνθηματικό",
		"암호",
		"รหัสผ่าน",
		"पासवर्ड",
		"পাসওয়ার্ড",
		"પાસવર્ડ",
		"ਪਾਸਵਰਡ",
		"මුරපදය"
	]]
].flatMap(([byte, words]) => words.map((word) => ({
	byte,
	word: bytes(word)
})));
function written({ byte, word }) {
	const at = word.indexOf(byte);
	return `(?<=${word.slice(0, at)})${word.slice(at)}`;
}
function endsWithByte({ byte, word }) {
	return word.indexOf(byte) === word.length - 1;
}
const IS = [
	"は",
	"が",
	"是",
	"为",
	"為",
	"은",
	"는",
	"이",
	"가",
	"là ",
	"→",
	" — ",
	" – "
].map(bytes);
const QUOTE = `(?:["'\`*]{0,3}|${[
	"“",
	"‘",
	"「",
	"『",
	"«"
].map(bytes).join("|")})`;
const VALUE$1 = "(?<secret>[^\\s\"'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64}?)(?=[.,;)]?(?:[\"'`*|\\s\\u0080-\\u00ff]|\\\\|$))";
const WHOSE = "[\\u0080-\\u00ff A-Za-z()]{0,60}?";
const AFTER_SIGN = `${WHOSE}${QUOTE}\\s{0,2}(?:(?<sign>[:=]|${bytes("：")})|(?: -{1,2}>? |${IS.join("|")}))\\s{0,3}${QUOTE}${VALUE$1}`;
const AFTER_BLANK = `[\\u0080-\\u00ff]{0,8} {1,3}${QUOTE}${VALUE$1}|${WHOSE} ["'\`]${VALUE$1}(?=["'\`])|${WHOSE} ${QUOTE}(?=[^\\s]{0,60}\\d)(?=[^\\s]{0,60}[!#$%&*+=?@^~])${VALUE$1}`;
const told$2 = (value, { file, found, text }) => {
	const judged = /^["'`*]{0,3}[ \t]*(?:\r?\n|$)/.test(text.slice(found.end, found.end + 12)) && found.groups?.sign !== void 0 ? judgePassword({
		value,
		name: "password",
		delimited: false,
		environment: isUnlikeNames(value)
	}, {
		...file,
		format: "unknown"
	}) : judgeTold(value, file);
	return judged.secret ? secret("the word before it says that it is a password", judged.reason) : nothing(judged.reason);
};
function behind(words) {
	return {
		kind: "password",
		title: "Password told in a text",
		severity: "medium",
		generic: true,
		guessable: true,
		anchors: [...new Set(words.map(({ byte }) => byte))],
		left: "none",
		match: new RegExp(`(?:${words.map(written).join("|")})(?:${AFTER_SIGN}|${AFTER_BLANK})`),
		reach: 260,
		around: 12,
		check: told$2,
		remedy: ["Change it, and take it out of the text: whoever can read the text has it."],
		links: []
	};
}
const passwordWords = [{
	...behind(WORDS.filter(endsWithByte)),
	id: "short-password-word",
	finds: [],
	ignores: []
}, {
	...behind(WORDS.filter((word) => !endsWithByte(word))),
	id: "password-word",
	finds: [],
	ignores: []
}];

// src/detect/rules/payment-gateways.ts
const paymentGateways = [
	tokenRule({
		id: "asaas_api_token",
		title: "Asaas API key",
		severity: "critical",
		anchors: ["$aact_"],
		match: /\$aact_(?:prod_|hmlg_)?[A-Za-z0-9+/=:_-]{80,300}(?![A-Za-z0-9+/=:_-])/,
		opaque: true,
		revoke: "Delete it under Integrations, API keys.",
		link: "https://docs.asaas.com/docs/autenticacao",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "cashfree_api_key",
		title: "Cashfree secret key",
		severity: "critical",
		anchors: ["cfsk_ma_"],
		match: /cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}(?![A-Za-z0-9])/,
		revoke: "Regenerate it in the dashboard, under Developers, API keys.",
		link: "https://www.cashfree.com/docs/api-reference/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "checkout_production_secret_key",
		title: "Checkout.com secret key",
		severity: "critical",
		anchors: ["sk_"],
		match: /sk_(?=[a-z]{0,25}[2-7])[a-z2-7]{26}[a-z2-7*#$=](?![A-Za-z0-9_-])/,
		revoke: "Deactivate it in the dashboard, under Developers, Keys.",
		link: "https://www.checkout.com/docs/developer-resources/api/manage-api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "checkout_test_secret_key",
		title: "Checkout.com sandbox secret key",
		severity: "low",
		anchors: ["sk_sbox_"],
		match: /sk_sbox_[a-z2-7]{26}[a-z2-7*#$=](?![A-Za-z0-9_-])/,
		revoke: "Deactivate it in the dashboard of the sandbox, under Developers, Keys.",
		link: "https://www.checkout.com/docs/developer-resources/api/manage-api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "chargebee-api-key",
		title: "Chargebee API key",
		severity: "critical",
		anchors: ["chargebee"],
		name: /chargebee[\w.-]{0,20}(?:key|token)/i,
		value: /^live_[A-Za-z0-9]{32,50}$/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://www.chargebee.com/docs/2.0/api_keys.html",
		example: []
	}),
	tokenRule({
		id: "duffel_test_access_token",
		title: "Duffel test token",
		severity: "low",
		anchors: ["duffel_test_"],
		match: /duffel_test_[A-Za-z0-9_=-]{43}(?![A-Za-z0-9_=-])/,
		revoke: "Delete it under Access tokens.",
		link: "https://duffel.com/docs/guides/quick-start",
		examples: []
	}),
	tokenRule({
		id: "easypost_test_api_key",
		title: "EasyPost test key",
		severity: "low",
		anchors: ["EZTK"],
		match: /EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9])/,
		revoke: "Delete it under API keys.",
		link: "https://docs.easypost.com/docs/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "flutterwave_test_api_secret_key",
		title: "Flutterwave test secret key",
		severity: "low",
		anchors: ["FLWSECK_TEST"],
		match: /FLWSECK_TEST(?:-[0-9a-zA-Z]{12,40}-X|-?[0-9a-h]{12,32})(?![A-Za-z0-9-])/,
		revoke: "Regenerate it under Settings, API.",
		link: "https://developer.flutterwave.com/docs/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "gocardless_live_access_token",
		title: "GoCardless live access token",
		severity: "critical",
		anchors: ["gocardless", "gc_access"],
		name: /(?:gocardless|(?:^|[^a-z])gc[-_.]?access)[\w.-]{0,20}/i,
		value: /^live_[A-Za-z0-9_=-]{40}$/,
		revoke: "Revoke it in the dashboard, under Developers.",
		link: "https://developer.gocardless.com/getting-started/quick-start/",
		example: []
	}),
	assignedRule({
		id: "gocardless_sandbox_access_token",
		title: "GoCardless sandbox access token",
		severity: "low",
		anchors: ["gocardless", "gc_access"],
		name: /(?:gocardless|(?:^|[^a-z])gc[-_.]?access)[\w.-]{0,20}/i,
		value: /^sandbox_[A-Za-z0-9_-]{40}$/,
		revoke: "Revoke it in the dashboard of the sandbox, under Developers.",
		link: "https://developer.gocardless.com/getting-started/quick-start/",
		example: []
	}),
	tokenRule({
		id: "ebay_production_client_secret",
		title: "eBay production client secret (Cert ID)",
		severity: "critical",
		anchors: ["PRD-"],
		match: /PRD-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?![A-Za-z0-9-])/,
		revoke: "Rotate it on the page of application keysets.",
		link: "https://developer.ebay.com/api-docs/static/creating-edp-account.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ebay_sandbox_client_secret",
		title: "eBay sandbox client secret (Cert ID)",
		severity: "low",
		anchors: ["SBX-"],
		match: /SBX-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?![A-Za-z0-9-])/,
		revoke: "Rotate it on the page of application keysets.",
		link: "https://developer.ebay.com/api-docs/static/creating-edp-account.html",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/payment-platforms.ts
const paymentPlatforms = [
	tokenRule({
		id: "klarna-live-api-key",
		title: "Klarna API key (live)",
		severity: "critical",
		anchors: ["klarna_live_api_"],
		match: /klarna_live_api_[A-Za-z0-9+/=_-]{40,300}/,
		revoke: "Disable it in the merchant portal, under Settings, API credentials.",
		link: "https://docs.klarna.com/api/authentication/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "klarna-test-api-key",
		title: "Klarna API key (playground)",
		severity: "low",
		anchors: ["klarna_test_api_"],
		match: /klarna_test_api_[A-Za-z0-9+/=_-]{40,300}/,
		revoke: "Disable it in the merchant portal of the playground.",
		link: "https://docs.klarna.com/api/authentication/",
		examples: []
	}),
	tokenRule({
		id: "mercado-pago-access-token",
		title: "Mercado Pago access token",
		severity: "critical",
		anchors: ["APP_USR-"],
		match: /APP_USR-\d{13,17}-\d{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}(?![A-Za-z0-9])/,
		revoke: "Renew the credentials on the page of the application.",
		link: "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mercado-pago-test-access-token",
		title: "Mercado Pago access token (test)",
		severity: "low",
		anchors: ["TEST-"],
		match: /TEST-\d{13,17}-\d{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}(?![A-Za-z0-9])/,
		revoke: "Renew the credentials on the page of the application.",
		link: "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mercury_production_api_token",
		title: "Mercury API token",
		severity: "critical",
		anchors: ["secret-token:mercury_production_"],
		match: /secret-token:mercury_production_[a-z]{2,6}_[A-Za-z0-9]{30,60}_yrucrem(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under API Tokens.",
		link: "https://docs.mercury.com/docs/getting-started",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mercury_non_production_api_token",
		title: "Mercury API token (sandbox)",
		severity: "low",
		anchors: ["secret-token:mercury_sandbox_"],
		match: /secret-token:mercury_sandbox_[a-z]{2,6}_[A-Za-z0-9]{30,60}_yrucrem(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the sandbox, under API Tokens.",
		link: "https://docs.mercury.com/docs/getting-started",
		examples: []
	}),
	tokenRule({
		id: "midtrans_production_server_key",
		title: "Midtrans server key",
		severity: "critical",
		anchors: ["Mid-server-"],
		match: /(?<!SB-)Mid-server-[A-Za-z0-9_-]{24}(?![A-Za-z0-9_-])/,
		revoke: "Replace it in the dashboard, under Settings, Access Keys.",
		link: "https://docs.midtrans.com/docs/midtrans-account",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "midtrans_sandbox_server_key",
		title: "Midtrans server key (sandbox)",
		severity: "low",
		anchors: ["SB-Mid-server-"],
		match: /SB-Mid-server-[A-Za-z0-9_-]{24}(?![A-Za-z0-9_-])/,
		revoke: "Replace it in the dashboard of the sandbox, under Settings, Access Keys.",
		link: "https://docs.midtrans.com/docs/midtrans-account",
		examples: []
	}),
	assignedRule({
		id: "mollie-live-api-key",
		title: "Mollie API key (live)",
		severity: "critical",
		anchors: ["mollie"],
		name: /mollie[\w.-]{0,20}(?:key|token|secret)/i,
		value: /^(?:live|access)_[A-Za-z0-9]{30,40}$/,
		revoke: "Reset it in the dashboard, under Developers, API keys.",
		link: "https://docs.mollie.com/reference/authentication",
		example: []
	}),
	assignedRule({
		id: "mollie-test-api-key",
		title: "Mollie API key (test)",
		severity: "low",
		anchors: ["mollie"],
		name: /mollie[\w.-]{0,20}(?:key|token|secret)/i,
		value: /^test_[A-Za-z0-9]{30,40}$/,
		revoke: "Reset it in the dashboard, under Developers, API keys.",
		link: "https://docs.mollie.com/reference/authentication",
		example: []
	}),
	tokenRule({
		id: "onfido_live_api_token",
		title: "Onfido live API token",
		severity: "critical",
		anchors: [
			"api_live.",
			"api_live_us.",
			"api_live_ca."
		],
		match: /api_live(?:_us|_ca)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it in the dashboard, under Developers, Tokens.",
		link: "https://documentation.onfido.com/api/latest/#api-tokens",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "onfido_sandbox_api_token",
		title: "Onfido sandbox API token",
		severity: "low",
		anchors: [
			"api_sandbox.",
			"api_sandbox_us.",
			"api_sandbox_ca."
		],
		match: /api_sandbox(?:_us|_ca)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it in the dashboard, under Developers, Tokens.",
		link: "https://documentation.onfido.com/api/latest/#api-tokens",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "paddle_api_key",
		title: "Paddle API key",
		severity: "critical",
		anchors: ["pdl_live_apikey_"],
		match: /pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under Developer tools, Authentication.",
		link: "https://developer.paddle.com/api-reference/about/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "paddle_sandbox_api_key",
		title: "Paddle sandbox API key",
		severity: "low",
		anchors: ["pdl_sdbx_apikey_"],
		match: /pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under Developer tools, Authentication, of the sandbox.",
		link: "https://developer.paddle.com/api-reference/about/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "paddle-webhook-secret",
		title: "Paddle notification secret",
		anchors: ["pdl_ntfset_"],
		match: /pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}(?![A-Za-z0-9+/])/,
		revoke: "Make a new notification destination and delete this one.",
		link: "https://developer.paddle.com/webhooks/signature-verification",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "paypal-client-secret",
		title: "PayPal client secret",
		severity: "critical",
		anchors: ["paypal"],
		name: /paypal[\w.-]{0,20}secret/i,
		value: /^E[A-Za-z0-9_-]{79}$/,
		revoke: "Make a new secret on the page of the application, and disable this one.",
		link: "https://developer.paypal.com/api/rest/",
		example: []
	}),
	tokenRule({
		id: "paystack-secret-key",
		title: "Paystack secret key (live)",
		severity: "critical",
		anchors: ["sk_live_"],
		match: /sk_live_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Generate a new one in the dashboard, under Settings, API Keys.",
		link: "https://paystack.com/docs/api/authentication/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "paystack-test-secret-key",
		title: "Paystack secret key (test)",
		severity: "low",
		anchors: ["sk_test_"],
		match: /sk_test_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Generate a new one in the dashboard, under Settings, API Keys.",
		link: "https://paystack.com/docs/api/authentication/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "persona_production_api_key",
		title: "Persona production API key",
		severity: "critical",
		anchors: ["persona_production_"],
		match: /persona_production_(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9-]{30,64}(?![A-Za-z0-9_-])/,
		revoke: "Expire it in the dashboard, under API, API Keys.",
		link: "https://docs.withpersona.com/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "persona_sandbox_api_key",
		title: "Persona sandbox API key",
		severity: "low",
		anchors: ["persona_sandbox_"],
		match: /persona_sandbox_(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9-]{30,64}(?![A-Za-z0-9_-])/,
		revoke: "Expire it in the dashboard, under API, API Keys.",
		link: "https://docs.withpersona.com/api-keys",
		examples: []
	}),
	assignedRule({
		id: "plaid-client-secret",
		title: "Plaid secret",
		severity: "critical",
		anchors: ["plaid"],
		name: /plaid[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{30}$/,
		revoke: "Rotate it in the dashboard, under Developers, Keys.",
		link: "https://plaid.com/docs/quickstart/#api-keys",
		example: []
	})
];

// src/detect/rules/payments.ts
const payments = [
	tokenRule({
		id: "shippo_live_api_token",
		title: "Shippo live token",
		anchors: ["shippo_live_"],
		match: /shippo_live_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API.",
		link: "https://docs.goshippo.com/docs/guides_general/authentication/",
		examples: []
	}),
	tokenRule({
		id: "easypost_production_api_key",
		title: "EasyPost production key",
		anchors: ["EZAK"],
		match: /EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9])/,
		revoke: "Delete it under API keys.",
		link: "https://docs.easypost.com/docs/authentication",
		examples: []
	}),
	tokenRule({
		id: "duffel_live_access_token",
		title: "Duffel live token",
		anchors: ["duffel_live_"],
		match: /duffel_live_[A-Za-z0-9_=-]{43}(?![A-Za-z0-9_=-])/,
		revoke: "Delete it under Access tokens.",
		link: "https://duffel.com/docs/guides/quick-start",
		examples: []
	}),
	tokenRule({
		id: "flutterwave_live_api_secret_key",
		title: "Flutterwave secret key",
		severity: "critical",
		anchors: ["FLWSECK-"],
		match: /FLWSECK-[0-9a-zA-Z]{12,40}-X(?![A-Za-z0-9])/,
		revoke: "Regenerate it under Settings, API.",
		link: "https://developer.flutterwave.com/docs/authentication",
		examples: []
	}),
	tokenRule({
		id: "paypal-braintree-access-token",
		title: "Braintree access token",
		severity: "critical",
		anchors: ["access_token$production$"],
		match: /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Replace it in the control panel.",
		link: "https://developer.paypal.com/braintree/docs/guides/authorization/overview",
		examples: []
	}),
	tokenRule({
		id: "braintree-sandbox-access-token",
		title: "Braintree access token (sandbox)",
		severity: "low",
		anchors: ["access_token$sandbox$"],
		match: /access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Replace it in the control panel.",
		link: "https://developer.paypal.com/braintree/docs/guides/authorization/overview",
		examples: []
	}),
	tokenRule({
		id: "plaid-sandbox-access-token",
		title: "Plaid access token (sandbox or development)",
		severity: "low",
		anchors: ["access-sandbox-", "access-development-"],
		match: /access-(?:sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Invalidate it with /item/access_token/invalidate.",
		link: "https://plaid.com/docs/api/items/",
		examples: []
	}),
	tokenRule({
		id: "razorpay-key-id",
		title: "Razorpay live key id",
		severity: "low",
		anchors: ["rzp_live_"],
		match: /rzp_live_[A-Za-z0-9]{14}(?![A-Za-z0-9])/,
		revoke: "Regenerate the pair: the id goes with a secret.",
		link: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
		examples: []
	}),
	tokenRule({
		id: "plaid-production-access-token",
		title: "Plaid access token",
		severity: "critical",
		anchors: ["access-production-"],
		match: /access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Invalidate it with /item/access_token/invalidate.",
		link: "https://plaid.com/docs/api/items/",
		examples: []
	})
];

// src/detect/rules/personal-accounts.ts
const personalAccounts = [
	assignedRule({
		id: "apple-app-specific-password",
		title: "Apple app-specific password",
		severity: "critical",
		anchors: [
			"apple",
			"fastlane",
			"notar",
			"altool",
			"icloud"
		],
		name: /(?:apple|fastlane|notar|altool|icloud)[\w.-]{0,40}pass/i,
		value: /^[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}$/,
		check: drawnLetters,
		revoke: "Revoke it on the page of the Apple account, under Sign-in and security.",
		link: "https://support.apple.com/102654",
		example: []
	}),
	assignedRule({
		id: "bluesky-app-password",
		title: "Bluesky app password",
		anchors: [
			"bluesky",
			"bsky",
			"atproto",
			"atp_"
		],
		name: /(?:bluesky|bsky|atproto|(?:^|[^a-z])atp)[\w.-]{0,20}(?:pass|pwd)/i,
		value: /^[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}$/,
		check: drawnLetters,
		revoke: "Delete it under Settings, Privacy and security, App passwords.",
		link: "https://docs.bsky.app/docs/advanced-guides/api-directory",
		example: []
	}),
	tokenRule({
		id: "cfxre_server_key",
		title: "Cfx.re server key",
		anchors: ["cfxk_"],
		match: /cfxk_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{5,8}(?![A-Za-z0-9])/,
		revoke: "Delete it in the portal, under Server keys.",
		link: "https://docs.fivem.net/docs/server-manual/setting-up-a-server/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "discord-client-secret",
		title: "Discord client secret",
		anchors: ["discord"],
		name: /discord[\w.-]{0,20}client[-_.]?secret/i,
		value: /^[A-Za-z0-9_=-]{32}$/,
		check: drawn$1,
		revoke: "Reset it in the developer portal, under OAuth2.",
		link: "https://discord.com/developers/docs/topics/oauth2",
		example: []
	}),
	{
		...assignedRule({
			id: "dropbox_access_token",
			title: "Dropbox access token",
			severity: "critical",
			anchors: ["dropbox"],
			name: /dropbox[\w.-]{0,20}token/i,
			value: /^[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43}$/,
			revoke: "Revoke it with /2/auth/token/revoke, or disconnect the app.",
			link: "https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke",
			example: []
		}),
		opaque: true
	},
	assignedRule({
		id: "dropbox-app-secret",
		title: "Dropbox app secret",
		anchors: ["dropbox"],
		name: /dropbox[\w.-]{0,20}secret/i,
		value: /^[a-z0-9]{15}$/,
		check: drawn$1,
		revoke: "Make another app: the secret of one stays.",
		link: "https://www.dropbox.com/developers/reference/getting-started",
		example: []
	}),
	assignedRule({
		id: "facebook-app-secret",
		title: "Facebook app secret",
		severity: "critical",
		anchors: [
			"facebook",
			"fb_",
			"meta_app",
			"instagram",
			"whatsapp"
		],
		name: /(?:facebook|instagram|whatsapp|(?:^|[^a-z])(?:fb|meta))[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Reset it under App settings, Basic.",
		link: "https://developers.facebook.com/docs/facebook-login/security/",
		example: []
	}),
	assignedRule({
		id: "facebook-app-access-token",
		title: "Facebook app access token",
		severity: "critical",
		anchors: [
			"facebook",
			"fb_",
			"meta_app",
			"instagram",
			"whatsapp",
			"access_token"
		],
		name: /(?:facebook|instagram|whatsapp|(?:^|[^a-z])(?:fb|meta))[\w.-]{0,20}token|^access_token$/i,
		value: /^\d{13,17}\|[A-Za-z0-9_-]{27}$/,
		revoke: "Reset the app secret, under App settings, Basic.",
		link: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
		example: []
	})
];

// src/detect/rules/polar.ts
const LINK$6 = "https://polar.sh/docs/integrate/oat";
const polar = [
	polarRule("polar_access_token", "Polar access token", [
		"polar_oat_",
		"polar_at_u_",
		"polar_at_o_"
	], "critical"),
	polarRule("polar_personal_access_token", "Polar personal access token", ["polar_pat_"], "critical"),
	polarRule("polar_refresh_token", "Polar refresh token", ["polar_rt_u_", "polar_rt_o_"], "high"),
	polarRule("polar_client_secret", "Polar client secret", ["polar_cs_"], "high"),
	polarRule("polar_client_registration_token", "Polar client registration token", ["polar_crt_"], "high"),
	polarRule("polar_authorization_code", "Polar authorization code", ["polar_ac_u_", "polar_ac_o_"], "low"),
	polarRule("polar_customer_session_token", "Polar customer session token", ["polar_cst_"], "medium"),
	polarRule("polar_user_session_token", "Polar user session token", ["polar_us_"], "medium")
];
function polarRule(id, title, prefixes, severity) {
	return {
		id,
		title,
		severity,
		anchors: prefixes,
		match: new RegExp(`(?:${prefixes.join("|")})[A-Za-z0-9]{43}(?![A-Za-z0-9])`),
		check: checksummed(severity, (value) => tokenChecksum(value.slice(-43, -6)) === value.slice(-6)),
		remedy: ["Revoke it in the settings of the organization, under Developers, or of the account."],
		links: [LINK$6],
		finds: [],
		ignores: []
	};
}

// src/detect/rules/posthog.ts
const LINK$5 = "https://posthog.com/docs/api";
const posthog = [
	tokenRule({
		id: "posthog_personal_api_key",
		title: "PostHog personal API key",
		anchors: ["phx_"],
		match: /phx_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
		revoke: "Roll it under Settings, Personal API keys.",
		link: LINK$5,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "posthog_feature_flags_secure_api_key",
		title: "PostHog feature flags secure API key",
		anchors: ["phs_"],
		match: /phs_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the project, under Feature flags.",
		link: "https://posthog.com/docs/feature-flags/local-evaluation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "posthog_oauth_access_token",
		title: "PostHog OAuth access token",
		severity: "medium",
		anchors: ["pha_"],
		match: /pha_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
		revoke: "Disconnect the application in the settings of the account.",
		link: LINK$5,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "posthog_oauth_refresh_token",
		title: "PostHog OAuth refresh token",
		anchors: ["phr_"],
		match: /phr_[A-Za-z0-9]{40,50}(?![A-Za-z0-9])/,
		revoke: "Disconnect the application in the settings of the account.",
		link: LINK$5,
		examples: [],
		ignores: []
	})
];

// src/detect/rules/prefixed-services.ts
const prefixedServices = [
	tokenRule({
		id: "riot-games-api-key",
		title: "Riot Games API key",
		severity: "medium",
		anchors: ["RGAPI-"],
		match: /RGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![A-Za-z0-9-])/i,
		revoke: "Regenerate it in the developer portal.",
		link: "https://developer.riotgames.com/docs/portal",
		examples: []
	}),
	tokenRule({
		id: "konnect-access-token",
		title: "Kong Konnect access token",
		severity: "critical",
		anchors: ["kpat_", "spat_"],
		match: /[ks]pat_(?=[A-Za-z]{0,47}\d)[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Personal access tokens, or on the page of the system account.",
		link: "https://developer.konghq.com/konnect-api/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "growthbook-api-key",
		title: "GrowthBook secret key",
		anchors: [
			"secret_admin_",
			"secret_user_",
			"secret_readonly_"
		],
		match: /secret_(?:admin|user|readonly)_(?=[A-Za-z_-]{0,42}\d)[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Settings, API Keys.",
		link: "https://docs.growthbook.io/api-overview",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "statsig-prefixed-key",
		kind: "statsig-server-secret",
		title: "Statsig server secret or console key",
		anchors: ["secret-", "console-"],
		match: /(?:secret|console)-(?=[A-Za-z]{0,42}\d)(?=[a-z0-9]{0,42}[A-Z])[A-Za-z0-9]{43}(?![A-Za-z0-9-])/,
		revoke: "Delete it under Settings, Keys and Environments.",
		link: "https://docs.statsig.com/sdk-keys/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "jumpcloud-prefixed-key",
		kind: "jumpcloud-api-key",
		title: "JumpCloud API key",
		severity: "critical",
		anchors: ["jca_"],
		match: /jca_(?=[A-Za-z]{0,35}\d)[A-Za-z0-9]{36,44}(?![A-Za-z0-9_])/,
		revoke: "Generate a new one under My API Key.",
		link: "https://jumpcloud.com/support/jumpcloud-apis1",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ubidots-token",
		title: "Ubidots token",
		severity: "medium",
		anchors: ["BBFF-", "BBUS-"],
		match: /(?:BBFF|BBUS)-(?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{30,34}(?![A-Za-z0-9])/,
		revoke: "Delete it under API Credentials.",
		link: "https://docs.ubidots.com/reference/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "livechat-access-token",
		title: "LiveChat access token",
		anchors: ["dal:", "fra:"],
		match: /(?:dal|fra):(?=[A-Za-z_-]{0,26}\d)(?=[a-z0-9_-]{0,26}[A-Z])[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the Developer Console, under Personal Access Tokens.",
		link: "https://platform.text.com/docs/authorization",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "deepl-free-api-key",
		kind: "deepl-api-key",
		title: "DeepL API key",
		severity: "medium",
		anchors: [":fx"],
		match: /(?<=(?<head>(?<![A-Za-z0-9-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})):fx(?![A-Za-z0-9_-])/,
		left: "none",
		revoke: "Delete it in the account, under API Keys.",
		link: "https://developers.deepl.com/docs/getting-started/auth",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "aftership-api-key",
		title: "AfterShip API key",
		anchors: ["asat_"],
		match: /asat_[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the account, under API keys.",
		link: "https://www.aftership.com/docs/tracking/quickstart/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "remote-api-token",
		title: "Remote API token",
		severity: "critical",
		anchors: ["ra_live_", "ra_test_"],
		match: /ra_(?:live|test)_(?=[A-Za-z_-]{0,42}\d)[A-Za-z0-9_-]{32,80}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Company settings, Integrations.",
		link: "https://developer.remote.com/docs/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "sumsub-app-token",
		title: "Sumsub app token",
		severity: "critical",
		anchors: ["prd:", "sbx:"],
		match: /(?:prd|sbx):[A-Za-z0-9]{24}\.(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under App Tokens.",
		link: "https://docs.sumsub.com/reference/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "locationiq-access-token",
		title: "LocationIQ access token",
		severity: "medium",
		anchors: ["pk."],
		match: /pk\.[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard, under Access Tokens.",
		link: "https://docs.locationiq.com/docs/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "imagekit-prefixed-key",
		kind: "imagekit-private-key",
		title: "ImageKit private key",
		anchors: ["private_"],
		match: /private_(?=[A-Za-z+/]{0,26}\d)(?=[a-z0-9+/]{0,26}[A-Z])[A-Za-z0-9+/]{27}=(?![A-Za-z0-9=])/,
		revoke: "Delete it in the dashboard, under Developer options.",
		link: "https://imagekit.io/docs/api-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "confluent-prefixed-secret",
		kind: "confluent-cloud-api-secret",
		title: "Confluent Cloud API secret",
		severity: "critical",
		anchors: ["cflt"],
		match: /cflt(?=[A-Za-z+/]{0,59}\d)(?=[a-z0-9+/]{0,59}[A-Z])[A-Za-z0-9+/]{60}(?![A-Za-z0-9+]|\/[A-Za-z0-9+/]{4})/,
		revoke: "Delete the API key: confluent api-key delete.",
		link: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "mapillary-client-token",
		title: "Mapillary client token",
		severity: "medium",
		anchors: ["MLY|"],
		match: /MLY\|\d{14,18}\|[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Reset it on the page of the application.",
		link: "https://www.mapillary.com/developer/api-documentation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "emailoctopus-api-key",
		title: "EmailOctopus API key",
		anchors: ["eo_"],
		match: /eo_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the account, under API keys.",
		link: "https://emailoctopus.com/api-documentation/v2",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "rapidapi-formed-key",
		kind: "rapidapi-key",
		title: "RapidAPI key",
		anchors: ["msh"],
		match: /(?<=(?<head>(?<![A-Za-z0-9])(?=[a-f]{0,9}\d)[0-9a-f]{10}))msh(?=[a-f]{0,14}\d)[0-9a-f]{15}p1[0-9a-f]{5,6}jsn[0-9a-f]{12}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Delete it on the page of the app, under Authorization.",
		link: "https://docs.rapidapi.com/docs/keys-and-key-rotation",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "veracode-api-secret",
		title: "Veracode API secret",
		severity: "critical",
		anchors: ["vera01es-"],
		match: /vera01es-[0-9a-f]{128}(?![A-Za-z0-9])/,
		revoke: "Revoke it in the account, under API Credentials.",
		link: "https://docs.veracode.com/r/c_api_credentials3",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "launchdarkly-mobile-key",
		title: "LaunchDarkly mobile key",
		severity: "low",
		anchors: ["mob-"],
		match: /mob-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
		revoke: "It is in every copy of the app: reset it on the page of the environment if that matters.",
		link: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/private-keys.ts
const REMEDY$2 = ["Make a new pair, replace the public half wherever it is trusted, and revoke the certificate if there is one."];
const SMALLEST = 60;
const STAND_IN = 12;
const ONE_LINE = /(?=[A-Za-z+/]{0,40}\d)(?=[A-Z\d+/]{0,40}[a-z])(?=[a-z\d+/]{0,40}[A-Z])[A-Za-z0-9+/]{44}/;
function armour(label) {
	const match = (text, at) => {
		const found = readArmour(text, at);
		if (!found || !label.test(found.label)) return void 0;
		if (!(found.truncated ? isCutKey(text.slice(at, found.end), found.body) : found.body.length >= STAND_IN)) return void 0;
		return {
			start: at,
			end: found.end,
			delimited: !found.truncated
		};
	};
	return {
		match,
		extent: (text, at) => extentOfArmour(text, at, label)
	};
}
function isCutKey(text, body) {
	return body.length >= 120 || ONE_LINE.test(text);
}
const judgeKey$1 = (value, { found }) => {
	const parsed = readArmour(value, 0);
	if (!parsed) return NOTHING;
	if (found.delimited === true && parsed.body.length < SMALLEST) return placeholder("it is shorter than any key");
	const stand = placeholderReason(parsed.body.slice(40, 100), "structured");
	if (stand !== void 0 && new Set(parsed.body).size < 16) return placeholder(stand);
	if (SHORTENED.test(value)) return placeholder("its middle is left out, or it says that it is an example");
	const cut = found.delimited === true ? [] : ["its end is missing"];
	if (isEncrypted(parsed.label, value, parsed.body)) return {
		is: "secret",
		severity: "medium",
		why: ["it is encrypted: as strong as its passphrase", ...cut]
	};
	if (found.delimited !== true && parsed.body.length < 120) return {
		is: "secret",
		severity: "medium",
		why: ["it is the beginning of a key", ...cut]
	};
	return secret("it is not encrypted", ...cut);
};
const SHORTENED = /\.{2}|…|EXAMPLE|\.(?:\s|\\+n)*-----END/;
function isEncrypted(label, value, body) {
	if (label.includes("ENCRYPTED") || value.includes("Proc-Type: 4,ENCRYPTED")) return true;
	if (!label.includes("OPENSSH")) return false;
	const inside = Buffer.from(body.slice(0, 64), "base64").toString("latin1");
	return inside.startsWith("openssh-key-v1\0") && inside.slice(19, 23) !== "none";
}
["PRIVATE", "KEY"].join(" ");
function objectAround(text, at) {
	const before = text.slice(Math.max(0, at - BEFORE_TYPE), at);
	const brace = before.lastIndexOf("{");
	const open = brace === -1 ? void 0 : at - before.length + brace;
	const behind = text.slice(at, (open ?? at) + LONGEST_JWK);
	const close = behind.indexOf("}");
	return {
		open,
		close: at + (close === -1 ? behind.length : close)
	};
}
const BEFORE_TYPE = 4096;
const LONGEST_JWK = 8192;
const JWK = /(?<![A-Za-z])d\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["'](?<secret>[A-Za-z0-9_-]{40,700})\\{0,7}["']/;
const OCTETS = /kty\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["']oct\b/;
const SYMMETRIC = /(?<![A-Za-z])k\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["'](?<secret>[A-Za-z0-9_-]{22,700})\\{0,7}["']/;
const privateKeys = [
	{
		id: "private-key",
		title: "Private key",
		severity: "critical",
		anchors: ["-----BEGIN ", "---- BEGIN "],
		...armour(/PRIVATE KEY$/),
		left: "none",
		opaque: true,
		reach: 128,
		check: judgeKey$1,
		remedy: REMEDY$2,
		links: ["https://www.rfc-editor.org/rfc/rfc7468"],
		finds: [],
		ignores: []
	},
	{
		id: "pgp-private-key",
		title: "OpenPGP private key",
		severity: "critical",
		anchors: ["-----BEGIN PGP"],
		...armour(/^PGP PRIVATE KEY BLOCK$/),
		left: "none",
		opaque: true,
		reach: 128,
		check: judgeKey$1,
		remedy: ["Publish a revocation certificate for it, and make a new key."],
		links: ["https://www.rfc-editor.org/rfc/rfc9580"],
		finds: [],
		ignores: []
	},
	{
		id: "putty-private-key",
		title: "PuTTY private key",
		severity: "critical",
		anchors: ["PuTTY-User-Key-File-"],
		match: /PuTTY-User-Key-File-[1-3]: [^\r\n\\]{1,60}(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)Encryption: [^\r\n\\]{1,40}(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)(?:(?:(?!PuTTY)[A-Z][\w-]{1,40}: [^\r\n\\]{0,200}|[A-Za-z0-9+/=]{1,80})(?:\r?\n[ \t]{0,24}|(?:\\{1,4}r)?\\{1,4}n)){1,400}Private-MAC: [0-9a-f]{40,64}/,
		opaque: true,
		reach: 4096,
		check: (value) => /Encryption: none\b/.test(value) ? secret("it is not encrypted") : {
			is: "secret",
			severity: "medium",
			why: ["it is encrypted: as strong as its passphrase"]
		},
		remedy: REMEDY$2,
		links: ["https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html"],
		finds: [],
		ignores: []
	},
	{
		id: "age-secret-key",
		title: "age identity",
		severity: "critical",
		anchors: ["AGE-SECRET-KEY-1"],
		match: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![A-Za-z0-9])/,
		remedy: ["Make a new identity with age-keygen and encrypt every file again to it."],
		links: ["https://age-encryption.org/v1"],
		finds: [],
		ignores: []
	},
	{
		id: "jwk-private-key",
		title: "Private key as a JSON Web Key",
		severity: "critical",
		anchors: [
			"\"kty",
			"'kty",
			"kty:",
			"kty :"
		],
		left: "none",
		reach: LONGEST_JWK,
		extent: (text, at) => {
			const { open, close } = objectAround(text, at);
			return {
				start: open ?? at - BEFORE_TYPE,
				end: close + 1
			};
		},
		opaque: true,
		match: (text, at) => {
			const { open, close } = objectAround(text, at);
			if (open === void 0) return void 0;
			const object = text.slice(open, close);
			const match = (OCTETS.test(object) ? SYMMETRIC : JWK).exec(object);
			const value = match?.groups?.secret;
			if (!match || value === void 0) return void 0;
			const start = open + match.index + match[0].indexOf(value);
			return {
				start,
				end: start + value.length,
				delimited: true
			};
		},
		remedy: REMEDY$2,
		links: ["https://www.rfc-editor.org/rfc/rfc7517"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/provider-calls.ts
const isTunnel = (value) => /^\{"a":"[0-9a-f]{32}","t":"[0-9a-f-]{36}","s":"/.test(Buffer.from(value, "base64").toString("latin1")) ? secret("it names an account, a tunnel and its secret") : NOTHING;
const providerCalls = [
	placedRule({
		id: "twilio-call-token",
		kind: "twilio_access_token",
		title: "Twilio auth token beside its account",
		severity: "critical",
		anchors: [
			"('AC",
			"(\"AC",
			"(\\\"AC",
			"(\\'AC",
			"-u AC",
			"-u 'AC",
			"-u \"AC",
			"-u \\\"AC",
			"--user AC",
			"api.twilio.com:AC",
			"//AC"
		],
		match: /(?:\(\\{0,3}["']|-u \\{0,3}["']?|--user \\{0,3}["']?|com:|\/\/)AC[0-9a-f]{32}(?:\\{0,3}["'],\s{0,20}\\{0,3}["']|:)(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
		revoke: "Promote the secondary auth token in the console.",
		link: "https://www.twilio.com/docs/iam/access-tokens",
		examples: []
	}),
	placedRule({
		id: "mailgun-call-key",
		kind: "mailgun-private-api-key",
		title: "Mailgun API key in a call",
		anchors: ["api:"],
		match: /api:(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/,
		revoke: "Delete it under API security.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		examples: []
	}),
	placedRule({
		id: "cloudflare-tunnel-token",
		title: "Cloudflare Tunnel token",
		severity: "critical",
		anchors: ["eyJhIjoi"],
		match: /(?<secret>eyJhIjoi[A-Za-z0-9+/]{120,240}={0,2})(?![A-Za-z0-9+/=])/,
		check: isTunnel,
		revoke: "Refresh the token of the tunnel, in the dashboard under Networks, Tunnels.",
		link: "https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/",
		examples: [],
		ignores: []
	}),
	placedRule({
		id: "algolia-call-key",
		kind: "algolia-api-key",
		title: "Algolia API key in a call",
		severity: "medium",
		anchors: ["algoliasearch("],
		match: /algoliasearch\(\s{0,20}\\{0,3}["'`][A-Z0-9]{10}\\{0,3}["'`],\s{0,20}\\{0,3}["'`](?<secret>[0-9a-f]{32})\\{0,3}["'`]/,
		revoke: "Delete it under Settings, API Keys, unless it only searches.",
		link: "https://www.algolia.com/doc/guides/security/api-keys/",
		examples: []
	}),
	placedRule({
		id: "okta-header-token",
		kind: "okta-api-token",
		title: "Okta API token in a header",
		severity: "critical",
		anchors: ["SSWS "],
		match: /SSWS (?<secret>00[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Security, API, Tokens.",
		link: "https://developer.okta.com/docs/reference/core-okta-api/",
		examples: []
	}),
	placedRule({
		id: "snyk-command-token",
		kind: "snyk-api-token",
		title: "Snyk token in a command",
		anchors: ["snyk auth ", "snyk config set api="],
		match: /snyk (?:auth |config set api=)["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
		revoke: "Revoke it under Account settings, General.",
		link: "https://docs.snyk.io/snyk-api/authentication-for-api",
		examples: []
	}),
	placedRule({
		id: "codecov-command-token",
		kind: "codecov-upload-token",
		title: "Codecov upload token in a command",
		severity: "medium",
		anchors: [
			"codecov.io/bash) ",
			"codecov -t ",
			"codecov --token"
		],
		match: /codecov(?:\.io\/bash\))? (?:-\w{1,12} )?(?:-t|--token)[ =]["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
		revoke: "Regenerate it under Configuration of the repository.",
		link: "https://docs.codecov.com/docs/codecov-tokens",
		examples: []
	}),
	placedRule({
		id: "wandb-command-key",
		kind: "wandb_api_key",
		title: "Weights & Biases API key in a command or call",
		anchors: ["wandb login ", "wandb.login("],
		match: /wandb(?: login (?:--\w{1,12} )?|\.login\(\s{0,12}(?:key\s?=\s?)?)\\{0,3}["']?(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
		revoke: "Delete it on the page of the account.",
		link: "https://docs.wandb.ai/support/find_api_key/",
		examples: []
	}),
	placedRule({
		id: "composer-github-token",
		kind: "github-legacy-token",
		title: "GitHub token of the old form in auth.json of Composer",
		anchors: ["github-oauth"],
		match: /github-oauth(?:\\{0,3}["']\s{0,4}:\s{0,4}\{\s{0,40}\\{0,3}["'][\w.-]{1,60}\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']|\.[\w.-]{1,60}["']? ["']?)(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
		revoke: "Delete it under Settings, Developer settings, Personal access tokens.",
		link: "https://getcomposer.org/doc/articles/authentication-for-private-packages.md",
		examples: []
	}),
	placedRule({
		id: "vault-login-token",
		kind: "hashicorp-vault-legacy-token",
		title: "HashiCorp Vault token in a command",
		severity: "critical",
		anchors: ["vault login "],
		match: /vault login (?:-[\w=-]{1,40} ){0,3}["']?(?<secret>[sr]\.[A-Za-z0-9]{24})(?![A-Za-z0-9])/,
		revoke: "Revoke it: vault token revoke.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		examples: []
	}),
	placedRule({
		id: "splunk-header-token",
		kind: "splunk-hec-token",
		title: "Splunk HTTP Event Collector token in a header",
		severity: "medium",
		anchors: ["authorization: splunk "],
		match: /authorization: splunk (?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/i,
		revoke: "Delete the input under Settings, Data inputs, HTTP Event Collector.",
		link: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
		examples: []
	}),
	placedRule({
		id: "zendesk-call-token",
		kind: "zendesk-api-token",
		title: "Zendesk API token in a call",
		severity: "critical",
		anchors: ["/token:"],
		match: /(?<=@[\w.-]{1,80})\/token:(?<secret>[A-Za-z0-9]{40})(?![A-Za-z0-9])/,
		revoke: "Delete it in the Admin Center, under Apps and integrations, APIs.",
		link: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
		examples: []
	}),
	placedRule({
		id: "pagerduty-header-token",
		kind: "pagerduty-api-key",
		title: "PagerDuty API key in a header",
		severity: "critical",
		anchors: ["token token="],
		match: /token token=["']?(?<secret>[uy][+_][A-Za-z0-9_-]{18})(?![A-Za-z0-9_-])/i,
		revoke: "Delete it under Integrations, API access keys.",
		link: "https://support.pagerduty.com/main/docs/api-access-keys",
		examples: []
	}),
	placedRule({
		id: "trello-address-token",
		kind: "trello-api-token",
		title: "Trello API token in an address",
		anchors: ["api.trello.com/", "trello.com/1/"],
		match: /trello\.com\/[^\s"'<>]{1,160}?[?&]token=(?<secret>[0-9a-f]{64})(?![0-9A-Za-z])/,
		revoke: "Revoke it under Settings of the account, Applications.",
		link: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
		examples: []
	}),
	placedRule({
		id: "azure-storage-call-key",
		kind: "azure_storage_account_key",
		title: "Azure storage account key in a call",
		severity: "critical",
		anchors: ["SharedKeyCredential("],
		match: /SharedKeyCredential\(\s{0,20}\\{0,3}["'`]?[\w.-]{1,60}\\{0,3}["'`]?,\s{0,20}\\{0,3}["'`](?<secret>[A-Za-z0-9+/]{86}==)\\{0,3}["'`]/,
		revoke: "Regenerate it on the page of the resource, under Keys.",
		link: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
		examples: []
	}),
	placedRule({
		id: "cohere-call-key",
		kind: "cohere_api_key",
		title: "Cohere API key in a call",
		anchors: ["cohere.Client", "CohereClient("],
		match: /cohere(?:\.Client(?:V2)?|Client(?:V2)?)\(\s{0,12}(?:api_key\s?=\s?)?\\{0,3}["'](?<secret>(?=[A-Za-z]{0,39}\d)[A-Za-z0-9]{40})\\{0,3}["']/i,
		revoke: "Delete it in the dashboard, under API keys.",
		link: "https://docs.cohere.com/docs/rate-limits",
		examples: []
	}),
	placedRule({
		id: "google-legacy-client-secret",
		kind: "google_oauth_client_secret",
		title: "Google OAuth client secret of the form before 2022",
		anchors: [".apps.googleusercontent.com"],
		match: /\.apps\.googleusercontent\.com["'\s,;][\s\S]{0,400}?client_?secret["']?\s{0,4}[:=]\s{0,4}["'](?<secret>(?!GOCSPX)(?=[A-Za-z_-]{0,23}\d)[A-Za-z0-9_-]{24})["']/i,
		reach: 480,
		revoke: "Delete it on the page of the client, under APIs and services, Credentials.",
		link: "https://support.google.com/cloud/answer/15549257",
		examples: []
	})
];

// src/detect/rules/publishing-services.ts
const publishingServices = [
	assignedRule({
		id: "imgur-client-secret",
		title: "Imgur client secret",
		severity: "medium",
		anchors: ["imgur"],
		name: /imgur[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Generate a new one in the settings, under Applications.",
		link: "https://apidocs.imgur.com/",
		example: []
	}),
	tokenRule({
		id: "infura-api-key",
		title: "Infura API key in an address",
		severity: "low",
		anchors: ["infura.io/v3/", "infura.io/ws/v3/"],
		match: /infura\.io\/(?:ws\/)?v3\/[0-9a-f]{32}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Delete the key in the dashboard, or require its secret and an allowlist.",
		link: "https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "inngest-signing-key",
		title: "Inngest signing key",
		severity: "critical",
		anchors: [
			"signkey-prod-",
			"signkey-branch-",
			"signkey-test-"
		],
		match: /signkey-(?:prod|branch|test)-[0-9a-f]{32,64}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the environment, under Manage, Signing Key.",
		link: "https://www.inngest.com/docs/platform/signing-keys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "packagist-token",
		title: "Private Packagist token",
		severity: "critical",
		anchors: [
			"packagist_ort_",
			"packagist_out_",
			"packagist_uut_",
			"packagist_urt_"
		],
		match: /packagist_(?:o[ru]t|u[ru]t)_[0-9a-f]{68}(?![A-Za-z0-9])/,
		revoke: "Revoke it in the settings of the organization, or in the profile.",
		link: "https://packagist.com/docs/composer-authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "pandadoc-api-key",
		title: "PandaDoc API key",
		anchors: ["pandadoc", "panda_doc"],
		name: /panda_?doc[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Delete it in the developer dashboard.",
		link: "https://developers.pandadoc.com/reference/api-key-authentication-process",
		example: []
	}),
	tokenRule({
		id: "pangea_token",
		title: "Pangea token",
		anchors: ["pts_"],
		match: /pts_[a-z2-7]{32}(?![A-Za-z0-9_])/,
		revoke: "Revoke it in the console, under Tokens.",
		link: "https://pangea.cloud/docs/admin-guide/projects/credentials",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "particle-access-token",
		title: "Particle access token",
		anchors: [
			"particle_",
			"particle-",
			"particle.",
			"particleaccess",
			"particleapi",
			"particleauth"
		],
		name: /particle[\w.-]{0,20}(?:access[._-]?token|api[._-]?key|auth[._-]?token)$/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Delete it: particle token revoke.",
		link: "https://docs.particle.io/reference/cloud-apis/access-tokens/",
		example: []
	}),
	assignedRule({
		id: "patreon-access-token",
		title: "Patreon token or client secret",
		anchors: ["patreon"],
		name: /patreon[\w.-]{0,20}(?:token|secret)$/i,
		value: /^(?:[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{64})$/,
		revoke: "Refresh it on the page of clients and API keys.",
		link: "https://docs.patreon.com/#clients-and-api-keys",
		example: []
	}),
	assignedRule({
		id: "percy-token",
		title: "Percy token",
		severity: "medium",
		anchors: ["percy"],
		name: /percy[\w.-]{0,20}token$/i,
		value: /^(?:[a-z]{2,5}_)?[0-9a-f]{64}$/,
		revoke: "Regenerate it in the settings of the project.",
		link: "https://www.browserstack.com/docs/percy/take-percy-snapshots/env-variables",
		example: []
	}),
	assignedRule({
		id: "pexels-api-key",
		title: "Pexels API key",
		severity: "low",
		anchors: ["pexels"],
		name: /pexels[\w.-]{0,20}key$/i,
		value: /^[A-Za-z0-9]{56}$/,
		revoke: "Ask Pexels for a new one on the page of the API.",
		link: "https://www.pexels.com/api/documentation/",
		example: []
	}),
	assignedRule({
		id: "phrase-access-token",
		title: "Phrase access token",
		anchors: [
			"phrase_",
			"phrase-",
			"phraseapp",
			"phrasetoken",
			"phraseaccess",
			"phraseapi"
		],
		name: /phrase(?:app)?[._-]?(?:api[._-]?|access[._-]?)?token$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it in the profile, under Access Tokens.",
		link: "https://developers.phrase.com/en/api/strings/authentication",
		example: []
	}),
	assignedRule({
		id: "pinata-secret-api-key",
		title: "Pinata API secret",
		anchors: ["pinata"],
		name: /pinata[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Revoke it on the page of API keys.",
		link: "https://docs.pinata.cloud/account-management/api-keys",
		example: []
	}),
	tokenRule({
		id: "pinterest_access_token",
		title: "Pinterest access token",
		anchors: ["pina_"],
		match: /pina_[A-Z0-9]{60,160}(?![A-Za-z0-9])/,
		revoke: "Remove the app in the settings, under Security.",
		link: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "pipedrive-api-token",
		title: "Pipedrive API token",
		anchors: ["pipedrive"],
		name: /pipedrive[\w.-]{0,20}(?:token|key|secret)$/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Regenerate it in the personal preferences, under API.",
		link: "https://pipedrive.readme.io/docs/how-to-find-the-api-token",
		example: []
	}),
	assignedRule({
		id: "pixabay-api-key",
		title: "Pixabay API key",
		severity: "low",
		anchors: ["pixabay"],
		name: /pixabay[\w.-]{0,20}key$/i,
		value: /^\d{7,8}-[0-9a-f]{25}$/,
		revoke: "Ask Pixabay for a new one.",
		link: "https://pixabay.com/api/docs/",
		example: []
	}),
	tokenRule({
		id: "planning_center_personal_access_token",
		title: "Planning Center personal access token",
		anchors: ["pco_pat_"],
		match: /pco_pat_(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{50,100}(?![A-Za-z0-9_])/,
		revoke: "Delete it on the page of the developer account.",
		link: "https://developer.planning.center/docs/#/overview/authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "plex-token",
		title: "Plex token",
		severity: "medium",
		anchors: [
			"plex_",
			"plex-",
			"plex.",
			"plextoken",
			"plexauth",
			"plexapi"
		],
		name: /(?:^|[^a-z])plex[._-]?(?:auth[._-]?|api[._-]?|server[._-]?)?token$/i,
		value: /^[A-Za-z0-9_-]{20}$/,
		revoke: "Sign the device out in the account, under Authorized Devices.",
		link: "https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/",
		example: []
	}),
	tokenRule({
		id: "postman_collection_key",
		title: "Postman collection access key",
		severity: "medium",
		anchors: ["PMAT-"],
		match: /PMAT-(?=[A-Z]{0,25}\d)[A-Z0-9]{26}(?![A-Za-z0-9])/,
		revoke: "Revoke it in the sharing settings of the collection.",
		link: "https://learning.postman.com/docs/collaborating-in-postman/sharing/",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/pypi.ts
const pypi = [tokenRule({
	id: "pypi_api_token",
	title: "PyPI API token",
	severity: "critical",
	anchors: ["pypi-AgE"],
	match: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/,
	reach: 400,
	opaque: true,
	check: varied$1,
	revoke: "Remove it under Account settings, API tokens.",
	link: "https://pypi.org/help/#apitoken",
	examples: []
})];

// src/detect/rules/quicknode.ts
const quicknode = [{
	id: "quicknode-endpoint-token",
	title: "QuickNode endpoint token",
	severity: "medium",
	anchors: [".quiknode.pro/"],
	match: /\.quiknode\.pro\/(?<secret>[0-9a-f]{40})(?![A-Za-z0-9])/,
	left: "none",
	remedy: ["Roll the token of the endpoint, under Security."],
	links: ["https://www.quicknode.com/docs/platform/security/authentication"],
	finds: [],
	ignores: []
}];

// src/detect/rules/rancher.ts
const LINK$4 = "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys";
const rancher = [tokenRule({
	id: "rancher-api-token",
	title: "Rancher API token",
	severity: "critical",
	anchors: ["token-"],
	match: /token-[a-z0-9]{5}:(?=[a-z]{0,53}\d)[a-z0-9]{54}(?![A-Za-z0-9])/,
	revoke: "Delete it under Account and API keys.",
	link: LINK$4,
	examples: [],
	ignores: []
}), tokenRule({
	id: "rancher-kubeconfig-token",
	title: "Rancher kubeconfig token",
	severity: "critical",
	anchors: ["kubeconfig-u"],
	match: /kubeconfig-u(?:ser)?-[a-z0-9-]{5,30}:[b-df-hj-np-tv-z2-9]{54}(?![A-Za-z0-9])/,
	revoke: "Delete it under Account and API keys.",
	link: LINK$4,
	examples: [],
	ignores: []
})];

// src/detect/rules/roblox.ts
const roblox = [{
	id: "roblox-security-cookie",
	title: "Roblox session cookie",
	severity: "critical",
	anchors: ["WARNING:-DO-NOT-SHARE-THIS."],
	match: /WARNING:-DO-NOT-SHARE-THIS\.[A-Za-z.-]{60,120}\|_(?<secret>[A-Za-z0-9._-]{99,1199}[A-Za-z0-9_-])/,
	left: "none",
	reach: 600,
	remedy: ["Log out of all sessions under Settings, Security."],
	links: ["https://en.help.roblox.com/hc/en-us/articles/203313380"],
	finds: [],
	ignores: []
}];

// src/detect/rules/salesforce.ts
const salesforce = [
	tokenRule({
		id: "salesforce_access_token",
		title: "Salesforce access token",
		severity: "critical",
		anchors: ["00D"],
		match: /00D[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?![A-Za-z0-9._]{79,259}[A-Za-z0-9_](?!\.?[A-Za-z0-9_])/,
		revoke: "Revoke it: POST /services/oauth2/revoke, or end the session under Session management.",
		link: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "salesforce_refresh_token",
		title: "Salesforce refresh token",
		severity: "critical",
		anchors: ["5Aep861"],
		match: /5Aep861[A-Za-z0-9._]{69,89}[A-Za-z0-9_](?!\.?[A-Za-z0-9_])/,
		revoke: "Revoke it: POST /services/oauth2/revoke, or under Connected apps OAuth usage.",
		link: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "salesforce_oauth2_consumer_secret",
		title: "Salesforce consumer secret",
		severity: "critical",
		anchors: ["salesforce", "sfdc"],
		name: /(?:salesforce|sfdc)[\w.-]{0,20}secret/i,
		value: /^(?:[0-9A-F]{64}|\d{17,19})$/,
		revoke: "Rotate the consumer secret of the connected app.",
		link: "https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm",
		example: []
	})
];

// src/detect/rules/sealed-values.ts
const common$5 = {
	generic: true,
	left: "none",
	remedy: ["Change what it stands for, and remove it from the repository and its history."],
	links: []
};
const EMPTY = "31d6cfe0d16ae931b73c59d7e0c089c0";
const drawn = (why) => (value) => new Set(value).size < 8 || value === EMPTY ? nothing("it is filled") : secret(why);
const sealedValues = [
	{
		...common$5,
		id: "nt-password-hash",
		title: "Hash of a password of Windows",
		severity: "high",
		anchors: [":aad3b435b51404eeaad3b435b51404ee:"],
		match: /:aad3b435b51404eeaad3b435b51404ee:(?<secret>[0-9a-f]{32})(?![0-9a-f])/i,
		check: drawn("Windows takes it in the place of the password"),
		finds: [],
		ignores: []
	},
	{
		...common$5,
		id: "sealed-password",
		title: "Password that a tool sealed",
		severity: "low",
		anchors: [
			"master>",
			"AQAAAB",
			"password 51:b:"
		],
		match: /(?:(?<=<)master>\{(?<secret>[A-Za-z0-9+/]{20,120}={0,2})\}|(?<=>\{)(?<secret>AQAAAB[A-Za-z0-9+/]{30,800}={0,2})\}<|password 51:b:(?<secret>[0-9A-Fa-f]{100,2000}))/,
		reach: 2100,
		check: drawn("it opens with a key that stands beside it"),
		finds: [],
		ignores: []
	},
	{
		...common$5,
		id: "key-store-base64",
		title: "Key store in base64",
		severity: "medium",
		anchors: ["/u3+7QAAAA", "IBAzCC"],
		match: /(?<secret>(?:\/u3\+7QAAAA|(?<=MII[A-Za-z0-9+/]{3})IBAzCC)[A-Za-z0-9+/]{300,12000}={0,2})/,
		reach: 12100,
		opaque: true,
		check: () => secret("it begins as key stores do"),
		finds: [],
		ignores: []
	},
	{
		...common$5,
		id: "recovery-code",
		title: "Recovery codes of an account",
		severity: "medium",
		anchors: ["recovery codes", "backup codes"],
		match: /(?:recovery|backup) codes?[^\r\n]{0,60}\r?\n(?:[-=]{3,40}\r?\n)?(?:\r?\n)?[ \t]{0,8}(?:[-*] |\d{1,2}\. )?(?<secret>[a-z0-9]{4,6}-[a-z0-9]{4,6})[ \t]{0,4}\r?\n[ \t]{0,8}(?:[-*] |\d{1,2}\. )?[a-z0-9]{4,6}-[a-z0-9]{4,6}\s/i,
		check: (value) => /\d/.test(value) && /[A-Za-z]/.test(value) ? secret("a list of such codes begins with it") : nothing("it may be a number or a word"),
		finds: [],
		ignores: []
	}
];

// src/detect/rules/search-services.ts
const searchServices = [
	tokenRule({
		id: "tavily-api-key",
		title: "Tavily API key",
		anchors: ["tvly-"],
		match: /tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.tavily.com/documentation/api-reference/introduction",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "serpapi-api-key",
		title: "SerpApi key",
		severity: "medium",
		anchors: ["serpapi", "serp_api"],
		name: /serp_?api/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Regenerate it on the page of the API key.",
		link: "https://serpapi.com/manage-api-key",
		example: []
	}),
	assignedRule({
		id: "serper-api-key",
		title: "Serper API key",
		severity: "medium",
		anchors: ["serper"],
		name: /serper[\w.-]{0,10}key/i,
		value: HEX_40_VALUE,
		revoke: "Delete it on the page of API keys.",
		link: "https://serper.dev/api-keys",
		example: []
	}),
	tokenRule({
		id: "scrapfly-api-key",
		title: "Scrapfly API key",
		severity: "medium",
		anchors: ["scp-live-", "scp-test-"],
		match: /scp-(?:live|test)-[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it on the page of the project.",
		link: "https://scrapfly.io/docs/scrape-api/getting-started",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "scrapingbee-api-key",
		title: "ScrapingBee API key",
		severity: "medium",
		anchors: ["scrapingbee", "scraping_bee"],
		name: /scraping_?bee/i,
		value: /^[A-Z0-9]{80}$/,
		revoke: "Rotate it on the page of the account.",
		link: "https://www.scrapingbee.com/documentation/",
		example: []
	}),
	assignedRule({
		id: "typesense-admin-key",
		title: "Typesense admin key",
		severity: "critical",
		anchors: ["typesense"],
		name: /typesense[\w.-]{0,10}(?:admin|api)[\w.-]{0,5}key/i,
		value: /^(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{48})$/,
		check: drawn$1,
		revoke: "Delete the key: DELETE /keys/:id.",
		link: "https://typesense.org/docs/latest/api/api-keys.html",
		example: []
	}),
	assignedRule({
		id: "yelp-fusion-api-key",
		title: "Yelp Fusion API key",
		severity: "medium",
		anchors: ["yelp"],
		name: /yelp[\w.-]{0,15}(?:key|token)/i,
		value: /^[A-Za-z0-9_-]{128}$/,
		revoke: "Replace it on the page of the app.",
		link: "https://docs.developer.yelp.com/docs/fusion-authentication",
		example: []
	}),
	assignedRule({
		id: "rapidapi-key",
		title: "RapidAPI key",
		anchors: [
			"rapidapi",
			"rapid_api",
			"rapid-api"
		],
		name: /rapid[_-]?api/i,
		value: /^[0-9a-zA-Z]{10}msh[0-9a-zA-Z]{15}p1[0-9a-zA-Z]{5}jsn[0-9a-zA-Z]{12}$/,
		revoke: "Delete it in the developer dashboard, under the authorization of the app.",
		link: "https://docs.rapidapi.com/docs/keys",
		example: []
	})
];

// src/detect/rules/secret-files.ts
const common$4 = {
	kind: "password",
	severity: "high",
	generic: true,
	guessable: true,
	anchors: [],
	left: "none",
	reach: 200,
	remedy: ["Change it, and remove the file from the repository and its history."],
	links: []
};
const IN_FILE = "it stands where a line of such a file has its password";
const ofLine = passwordThat$1(IN_FILE);
const strictly = toldPasswordThat(IN_FILE);
const AROUND = 240;
const alone = (written, { file, text, found }) => {
	const value = written.replace(/^s\.(?=[A-Za-z\d]{24}$)/, "");
	if (text.slice(Math.max(0, found.start - AROUND), found.start).trim() !== "" || text.slice(found.end, found.end + AROUND).trim() !== "") return nothing("the file says more than that");
	if (/^[\w.@-]+:[./\dA-Za-z]{13}$/.test(value)) return nothing("it is a hash of a password");
	const candidate = {
		value,
		name: "password",
		delimited: true
	};
	const judged = /key|token|secret/.test(file.name) ? judgeKey$2({
		...candidate,
		name: "secret"
	}, file) : void 0;
	const either = judged?.secret === true ? judged : judgePassword(candidate, file);
	return either.secret && /\d|[^A-Za-z./-]/.test(value) && !/^\d{15,}$/.test(value) ? secret("the name of the file says what it holds", either.reason) : nothing(either.reason);
};
const secretFiles = [
	{
		...common$4,
		id: "secret-file",
		title: "Secret that is a file",
		severity: "medium",
		match: /(?<secret>[^\s#]{6,200})[ \t]{0,8}(?:\r?\n|$)/,
		files: /^\.?(?:[\w-]{0,30}[-_.])?(?:(?:initialadmin)?password|passwd|passphrase|vault[-_]?pass|dbpass|rootpass|secret|secret[-_]?key|token|api[-_]?key|cookie[-_]?secret)(?:[-_.](?:file|prod|dev|production))?(?:\.txt)?$/,
		around: AROUND,
		check: alone,
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "rails-key-file",
		kind: "secret",
		title: "Key of the credentials of a Rails application, or of Jenkins",
		severity: "critical",
		match: /(?<secret>[0-9a-f]{32}|[0-9a-f]{256})(?:\r?\n|$)/,
		files: /^(?:master|production|staging|development|test)\.key$/,
		check: (value) => new Set(value).size < 6 ? nothing("it is filled") : secret("the file is such a key"),
		remedy: ["Make a new key, encrypt the credentials with it, and change what they hold."],
		links: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "erlang-cookie-file",
		kind: "secret",
		title: "Cookie of Erlang nodes",
		match: /(?<secret>[A-Za-z0-9]{16,255})(?:\r?\n|$)/,
		files: /^\.erlang\.cookie$/,
		check: (value) => new Set(value).size < 8 ? nothing("it is filled") : secret("the file is such a cookie"),
		links: ["https://www.erlang.org/doc/system/distributed.html#security"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "replica-key-file",
		kind: "secret",
		title: "Key that members of a replica set share",
		match: /(?<![\s\S])(?<secret>(?:[A-Za-z0-9+/]{60,76}\r?\n){0,6}[A-Za-z0-9+/]{60,160}={0,2})/,
		reach: 700,
		files: /^(?:mongo(?:db|d)?[-_.]?)?key-?file(?:\.\w{1,8})?$/,
		check: () => secret("the file is such a key"),
		links: ["https://www.mongodb.com/docs/manual/core/security-internal-authentication/#keyfiles"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "agent-role-password",
		title: "Password of a role of a monitoring agent",
		match: /(?!#)[\w.-]{1,40}[ \t]{1,12}(?<secret>[^\s#]{5,100})/,
		files: /^jmx[\w.-]{0,12}password(?:s|\.(?!java|kt|scala|groovy|class|html?|md|xml)\w{1,12})?$/,
		check: ofLine,
		links: ["https://docs.oracle.com/en/java/javase/21/management/"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "realm-password",
		title: "Password of a user of a realm",
		severity: "medium",
		match: /(?!#)[\w.@-]{1,60}[ \t]{0,4}[:=][ \t]{0,4}(?!CRYPT:|MD5:|OBF:|\{)(?<secret>[^\s,]{5,100})(?=[ \t]{0,4}(?:,|\r?\n|$))/,
		files: /^(?:jetty-)?realm\.properties$|^users\.properties$|^credentials\.properties$/,
		check: strictly,
		links: ["https://jetty.org/docs/jetty/12/operations-guide/security/index.html"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "pre-shared-key-file",
		title: "Key that two ends of a connection share",
		match: /(?!#)[\w.:@*-]{3,80}[ \t]{1,16}(?<secret>[^\s#]{6,128})/,
		files: /^psk\.txt$|^\w{0,16}[-_]psk\.txt$/,
		check: ofLine,
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "authenticator-file",
		kind: "totp-secret",
		title: "Seed of one-time passwords",
		guessable: true,
		match: /(?<secret>[A-Z2-7]{16,64})\r?\n" /,
		files: /^\.?google[-_]authenticator$/,
		check: (value) => new Set(value).size < 6 ? nothing("it is filled") : secret("such a file begins with it"),
		remedy: ["Set up the second factor anew, and remove the file from the repository and its history."],
		links: ["https://github.com/google/google-authenticator-libpam/blob/master/FILEFORMAT"],
		finds: [],
		ignores: []
	},
	{
		...common$4,
		id: "account-list-password",
		title: "Password in a list of accounts",
		match: /(?!#)(?:[\w .-]{1,40}[:-] {1,4})?[\w.+-]{1,64}(?:@[\w.-]{1,80})?(?:[:;|]| {1,4}[/:|-] {1,4})(?<secret>(?![\w-]{1,40}\[)[^\s:;|]{6,64})[ \t]{0,4}(?:\r?\n|$)/,
		files: /^(?:combos?|accounts?|logins?|credentials?|creds?|leak(?:ed|s)?|passwords?|users?)(?:[-_.](?!manual|guide|doc|help|note|agree|terms|story|stories)\w{1,16})?\.(?:txt|lst|list)$/,
		check: strictly,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/security-services.ts
const securityServices = [
	assignedRule({
		id: "duo-secret-key",
		title: "Duo secret key",
		severity: "critical",
		anchors: [
			"duo_",
			"duosecret",
			"duo-",
			"skey"
		],
		name: /(?:^|[^a-z])duo[\w.-]{0,20}(?:secret|skey)(?:[-_.]?key)?$/i,
		value: /^[A-Za-z0-9]{40}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the application.",
		link: "https://duo.com/docs/adminapi",
		example: []
	}),
	assignedRule({
		id: "onelogin-client-secret",
		title: "OneLogin client secret",
		severity: "critical",
		anchors: ["onelogin", "one_login"],
		name: /one_?login[\w.-]{0,20}secret$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete the credential under Developers, API credentials.",
		link: "https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials",
		example: []
	}),
	assignedRule({
		id: "censys-api-secret",
		title: "Censys API secret",
		severity: "medium",
		anchors: ["censys"],
		name: /censys[\w.-]{0,20}(?:secret|key|token)$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the account, under API.",
		link: "https://docs.censys.com/docs/ls-api",
		example: []
	}),
	assignedRule({
		id: "greynoise-api-key",
		title: "GreyNoise API key",
		severity: "medium",
		anchors: ["greynoise"],
		name: /greynoise[\w.-]{0,20}key$/i,
		value: /^[A-Za-z0-9]{48,64}$/,
		check: drawn$1,
		revoke: "Replace it on the page of the account.",
		link: "https://docs.greynoise.io/docs/using-the-greynoise-api",
		example: []
	}),
	assignedRule({
		id: "have-i-been-pwned-api-key",
		title: "Have I Been Pwned API key",
		severity: "medium",
		anchors: ["hibp", "pwned"],
		name: /(?:hibp|pwned)[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it on the page of the key.",
		link: "https://haveibeenpwned.com/API/v3#Authorisation",
		example: []
	}),
	assignedRule({
		id: "bitwarden-machine-account-token",
		title: "Bitwarden machine account access token",
		severity: "critical",
		anchors: ["bws_access", "bitwarden"],
		name: /(?:(?:^|[^a-z])bws|bitwarden)[\w.-]{0,20}token$/i,
		value: /^0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==$/,
		revoke: "Revoke it on the page of the machine account.",
		link: "https://bitwarden.com/help/access-tokens/",
		example: []
	}),
	assignedRule({
		id: "qdrant-api-key",
		title: "Qdrant API key",
		anchors: ["qdrant"],
		name: /qdrant[\w.-]{0,30}key$/i,
		value: /^[A-Za-z0-9_-]{32,64}$/,
		check: drawn$1,
		revoke: "Delete it on the page of the cluster.",
		link: "https://qdrant.tech/documentation/cloud/authentication/",
		example: []
	}),
	assignedRule({
		id: "weaviate-api-key",
		title: "Weaviate API key",
		anchors: ["weaviate"],
		name: /weaviate[\w.-]{0,30}key$/i,
		value: /^[A-Za-z0-9]{32,44}$/,
		check: drawn$1,
		revoke: "Rotate it on the page of the cluster.",
		link: "https://docs.weaviate.io/cloud/manage-clusters/authentication",
		example: []
	}),
	assignedRule({
		id: "infura-api-secret",
		title: "Infura API key secret",
		anchors: ["infura"],
		name: /infura[\w.-]{0,30}secret$/i,
		value: /^(?:[0-9a-f]{32}|[A-Za-z0-9+/]{54,56})$/,
		revoke: "Delete it in the settings of the key.",
		link: "https://docs.metamask.io/services/how-to/use-api-key/",
		example: []
	}),
	assignedRule({
		id: "huawei-cloud-access-key",
		title: "Huawei Cloud access key id",
		severity: "low",
		anchors: ["huawei", "hw_access"],
		name: /(?:huawei|(?:^|[^a-z])hwc?_)[\w.-]{0,20}(?:access[-_.]?key(?:[-_.]?id)?|(?:^|[^a-z])ak)$/i,
		value: /^[A-Z0-9]{20}$/,
		check: drawn$1,
		revoke: "Delete it under My credentials, Access keys: it goes with a secret.",
		link: "https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html",
		example: []
	})
];

// src/detect/rules/sendgrid.ts
const sendgrid = [tokenRule({
	id: "sendgrid_api_key",
	title: "SendGrid API key",
	severity: "critical",
	anchors: ["SG."],
	match: /SG\.(?:[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|(?=[A-Za-z_=.-]{0,60}\d)[A-Za-z0-9_=.-]{66})(?![A-Za-z0-9_-])/,
	revoke: "Delete it under Settings, API Keys.",
	link: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
	examples: []
})];

// src/detect/rules/sentry.ts
const sentry = [
	tokenRule({
		id: "sentry_organization_token",
		title: "Sentry organization token",
		anchors: ["sntrys_"],
		match: /sntrys_eyJ[A-Za-z0-9+/=_-]{80,400}/,
		opaque: true,
		check: varied$1,
		revoke: "Revoke it under Settings, Auth Tokens.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: []
	}),
	tokenRule({
		id: "sentry_personal_token",
		title: "Sentry personal token",
		anchors: ["sntryu_"],
		match: /sntryu_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it under User settings, Auth Tokens.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: []
	}),
	tokenRule({
		id: "sentry_integration_token",
		title: "Sentry integration token",
		anchors: ["sntryi_"],
		match: /sntryi_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the integration.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: []
	}),
	tokenRule({
		id: "sentry_user_app_auth_token",
		title: "Sentry user app token",
		anchors: ["sntrya_"],
		match: /sntrya_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke the application under User settings, Applications.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: []
	})
];

// src/detect/rules/service-files.ts
const common$3 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	remedy: ["Change it, and keep the file that holds it out of the repository."],
	links: []
};
const ofFile = passwordThat$1("it stands where such a file has its password");
const ofEncoded = (value, context) => {
	const said = textOfBase64(value);
	return said === void 0 ? nothing("it is no base64 of letters and digits") : ofFile(said.replace(/^[^:]{1,60}:/, ""), context);
};
const serviceFiles = [
	{
		...common$3,
		id: "service-password",
		title: "Password in the configuration of a service",
		anchors: [
			"auth-user-pass>",
			": PSK \"",
			": EAP \"",
			": XAUTH \"",
			" on >",
			"machine ",
			"jdbc:oracle:",
			"racle.connect(",
			"static:",
			"passwd/root-password",
			"passwd/user-password",
			"chpasswd:",
			"rootpw --plaintext ",
			"pserver:",
			"Input Password",
			" pass ",
			"login=",
			"register => ",
			"npmAuthIdent",
			": PSK ",
			": XAUTH ",
			"auth-pass ",
			"cachemgr_passwd ",
			"postgresql_password(",
			"mysqladmin\"",
			"mysql\""
		],
		left: "none",
		match: /(?:(?:(?<=(?:^|\n)[ \t]{0,8})register => (?:\w{2,4}:\/\/)?[^\s:@]{1,60}:|auth-user-pass>[ \t]{0,4}\r?\n[^\r\n]{1,80}\r?\n|: (?:PSK|EAP|XAUTH) "|(?<=user [\w.-]{1,40}) on >|machine {1,4}\S{1,100}\s{1,12}login\s{1,4}\S{1,80}\s{1,12}(?:port \S{1,8} )?password\s{1,4}"?|jdbc:oracle:\w{1,8}:[\w$]{1,40}\/|racle\.connect\(\s{0,4}["'][\w$]{1,40}\/|static:[\w.@-]{1,80}:|passwd\/(?:root|user)-password(?:-again)? password |chpasswd:\s{0,12}(?:expire: \w{1,5}\s{1,12})?list: ?\|?[ \t]{0,4}\r?\n[ \t]{1,20}(?:- )?[\w.-]{1,32}:|rootpw --plaintext |pserver:[^\s@]{1,60}@\S{1,160} |Input Password {2,12}\S{1,60} {2,12}|(?<=user(?:name)?:? (?!to )["']?[\w.@-]{1,60}["']?(?: ?[/,;])?) pass (?:is )?|(?<=cache_peer [^\r\n]{1,120} )login=[\w.-]{1,40}:|npmAuthIdent["']?: ["']?[^\s:"']{1,60}:)(?<secret>(?:(?!@(?:[A-Za-z/]|\d{1,3}\.\d)[\w./:-]{1,80}(?:[\s"'\\]|$))[^\s"'\\]){6,100})(?=[@\s"'\\]|$)|(?:: (?:PSK|XAUTH|EAP) (?!0[sx])|auth-pass \S{1,40} |cachemgr_passwd |postgresql_password\(['"][^'"\r\n]{1,60}['"],\s?['"]|mysql(?:admin)?"[^\][\r\n]{1,120}"-p)(?<secret>[^\s"']{6,100}))/,
		reach: 400,
		check: ofFile,
		finds: [],
		ignores: []
	},
	{
		...common$3,
		id: "encoded-password",
		title: "Password in base64",
		anchors: ["encoding=\"base64\"", "npmAuthIdent"],
		left: "none",
		match: /(?:encoding="base64">|npmAuthIdent["']?: ["']?)(?<secret>[A-Za-z0-9+/]{8,200}={0,2})(?![\w+/=:])/,
		check: ofEncoded,
		finds: [],
		ignores: []
	},
	{
		...common$3,
		id: "composer-bearer-token",
		kind: "secret",
		title: "Token of a repository of packages",
		anchors: ["\"bearer\""],
		left: "none",
		match: /"bearer"\s{0,4}:\s{0,4}\{\s{0,16}"[\w.:-]{3,80}"\s{0,4}:\s{0,4}"(?<secret>[^"\s]{12,200})"/,
		reach: 320,
		files: /^auth\.json$|^composer\.json$/,
		check: (value, { file }) => {
			const judged = judgeKey$2({
				value,
				name: "token",
				delimited: true
			}, file);
			return judged.secret ? secret("it stands under a host", judged.reason) : nothing(judged.reason);
		},
		finds: [],
		ignores: []
	},
	{
		...common$3,
		id: "turn-user-password",
		title: "Password of a user of a TURN server",
		anchors: ["user="],
		match: /user=[\w.-]{1,40}:(?<secret>[^\s]{6,100})/,
		files: /^turnserver\.conf$|^turnusers/,
		check: ofFile,
		finds: [],
		ignores: []
	},
	{
		...common$3,
		id: "terraform-random-result",
		kind: "secret",
		title: "Password that Terraform drew",
		anchors: ["\"result\""],
		left: "none",
		match: { name: /^"result"$/ },
		files: /\.tfstate(?:\.backup)?$/,
		check: (value, { file }) => {
			const candidate = {
				value,
				name: "password",
				delimited: true
			};
			const judged = value.length > 20 ? judgeKey$2(candidate, file) : judgePassword(candidate, file);
			return judged.secret ? secret("a state of Terraform has what was drawn as its result", judged.reason) : nothing(judged.reason);
		},
		remedy: ["Replace the resource that drew it, and keep states out of the repository."],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/service-values.ts
const METHOD = /(?:[._-]|::|->|\\{1,2})(?:client|default|init|initialize|configure|config|create|connect|login|auth|authenticate|api|new(?:client)?|get_?instance|instance|setup|start|set_?(?:api_?)?(?:key|token|secret))$/i;
const CLIENT = /[-_]?(?:client|api|sdk|service|provider|connector|wrapper)$/i;
function serviceCalled(call) {
	const client = call.replace(METHOD, "").replace(METHOD, "");
	return serviceOf(client) ?? serviceOf(client.replace(CLIENT, ""));
}
const OTHER_NAME = /^[a-z0-9]{1,15}(?:[-.][a-z0-9]{1,15})+$|^[A-Z][A-Z0-9]{0,60}_[A-Z0-9_]+$/;
const PUBLIC = /^(?:pk_|pub[_-]|sha\d+-|md5-)/;
function judgeBeside(service, value, { file, found, text }, isTold = false) {
	if (PUBLIC.test(value)) return nothing("it is public, or a hash");
	if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing("it has no letters or no digits");
	const isForm = isFormOf(service, value);
	const looksOther = /^[0-9a-f]+$/i.test(value) || UUID_VALUE.test(value);
	if (looksOther && !isForm && !isTold && found.environment !== true) return nothing("it may be a hash or an id");
	if (looksOther && !isTold && !ASSIGNED.test(text.slice(Math.max(0, found.start - 12), found.start))) return nothing("it may be a hash or an id");
	if (looksOther && isInList(text, found, value.length)) return nothing("it is one of a list of hashes or ids");
	if (OTHER_NAME.test(value) && !looksOther) return nothing("it is the name of something");
	const candidate = {
		value,
		name: "secret",
		delimited: found.delimited === true || found.groups !== void 0,
		place: () => placeInCode(text, found.start)
	};
	const judged = judgeKey$2(candidate, file);
	if (!judged.secret) return nothing(judged.reason);
	const verdict = secret("it stands beside the name of a service", judged.reason);
	return looksOther && !isTold && verdict.is === "secret" ? {
		...verdict,
		severity: "low"
	} : verdict;
}
function isInList(text, { start, end }, length) {
	const around = `${text.slice(Math.max(0, start - LIST_REACH), start)}\n${text.slice(end, end + LIST_REACH)}`;
	for (const { groups } of around.matchAll(ENTRY)) {
		const { name = "", value = "" } = groups ?? {};
		if (value.length === length && !namesService(name) && !/key|token|secret|auth/i.test(name)) return true;
	}
	return false;
}
const ASSIGNED = /(?:[=:,(>|]|return)\s{0,8}[\\"'`]{0,4}$/;
const LIST_REACH = 260;
const ENTRY = /(?<![\w./-])(?<name>[\w./@-]{1,40})["']?\s{0,4}(?:[:=]|=>|\s)\s{0,4}["']?(?<value>[0-9a-f-]{14,128})(?![\w-])/gi;

// src/detect/rules/service-named.ts
const NAME$4 = /^(?:my[-_.])?[a-z\d]{4,24}(?:[-_.][a-z\d]{1,12}){0,3}$/i;
const REMEDY$1 = ["Make a new one at the service, put it where the old one is used, then revoke the old one."];
const named = (value, context) => {
	const service = serviceOf(context.found.name ?? "");
	return service === void 0 ? nothing("its name is not that of a service") : judgeBeside(service, value, context);
};
const called = (value, context) => {
	const service = serviceCalled(context.found.groups?.call ?? "");
	return service === void 0 ? nothing("the call is not that of a client") : judgeBeside(service, value, context);
};
const ALONE = /(?:^|\n)[ \t]{0,8}(?:[#*>-]{1,4} )?(?:\*\*)?$/;
const ADDRESS = /(?:^|\n|[=:(]\s{0,3})[\s"'`]{0,8}https?:\/\/[\w.-]{0,40}$/;
const beside = (value, context) => {
	const { found, text } = context;
	const { call = "", behind, below, section, url, near } = found.groups ?? {};
	const service = serviceCalled(call);
	if (service === void 0) return nothing("it is not the name of a service");
	if (behind !== void 0) return judgeBeside(service, value, context, isFormOf(service, value));
	const upTo = text.slice(Math.max(0, found.start - BESIDE_REACH), found.start);
	const before = upTo.slice(0, upTo.lastIndexOf(call + (below ?? section ?? url ?? near ?? "")));
	if (below !== void 0 && !ALONE.test(before)) return nothing("the name is the end of a sentence");
	if (section !== void 0 && !/(?:^|\n)[ \t]{0,8}\["?$/.test(before)) return nothing("it is no section");
	if (url !== void 0 && !ADDRESS.test(before)) return nothing("the address is part of a sentence");
	const isNamed = (section ?? near) !== void 0 || (below ?? url) !== void 0 && isFormOf(service, value);
	return judgeBeside(service, value, context, isNamed);
};
const BESIDE_REACH = 300;
const serviceNamed = [
	{
		...assignedRule({
			id: "service-named-secret",
			title: "Credential under the name of a service",
			severity: "medium",
			anchors: [],
			name: NAME$4,
			value: /^[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,511}$/,
			check: named,
			revoke: REMEDY$1[0] ?? "",
			link: "https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns",
			example: []
		}),
		anchors: SERVICES,
		kind: "secret",
		generic: true,
		around: 300,
		finds: [],
		ignores: []
	},
	{
		id: "service-call-secret",
		kind: "secret",
		title: "Credential that the client of a service gets",
		severity: "medium",
		generic: true,
		anchors: SERVICES,
		left: "none",
		match: /(?<call>[A-Za-z\d]{4,30}(?:(?:[._-]|::|->|\\{1,2})[A-Za-z_]{2,20}){0,2})\(\s{0,12}(?:(?:this|ctx|context|self|app|application|\w{1,20}Context(?:\(\))?),\s?)?(?:\w{0,12}(?:key|token|secret|auth)\s?[:=]\s?)?\\{0,3}["'`](?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})\\{0,3}["'`]/i,
		reach: 400,
		around: 300,
		check: called,
		remedy: REMEDY$1,
		links: [],
		finds: [],
		ignores: []
	},
	{
		id: "service-told-secret",
		kind: "secret",
		title: "Credential of a service told in a text",
		severity: "medium",
		generic: true,
		anchors: SERVICES,
		left: "none",
		match: /(?<call>[A-Za-z\d]{4,20})(?: {1,4}[A-Za-z]{2,12}){0,2} (?:key|token|secret|login|auth|pat)(?:(?: is| was| =|:)? |:?\r?\n)["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})(?=["'`]?(?:[\s,;)]|\.\s|\.?$))/i,
		reach: 380,
		around: 300,
		check: (value, context) => {
			const service = serviceCalled(context.found.groups?.call ?? "");
			if (service === void 0 || /^[a-z]+(?:[-_./][a-z\d]+)+$/.test(value)) return nothing("it is a name");
			return judgeBeside(service, value, context, true);
		},
		remedy: REMEDY$1,
		links: [],
		finds: [],
		ignores: []
	},
	{
		id: "service-beside-secret",
		kind: "secret",
		title: "Credential beside the name of a service",
		severity: "medium",
		generic: true,
		anchors: SERVICES,
		left: "none",
		match: /(?<=["'`](?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,127})["'`][;,)]{0,3}[ \t]{1,4}(?:\/\/|#|--|\/\*) ?(?:[A-Za-z]{2,10} ){0,2})(?<call>[A-Za-z\d]{4,24})(?<behind>)(?![\w.-])|(?<![A-Za-z\d+]|(?<!\/)\/)(?<call>[A-Za-z\d]{4,24})(?![A-Za-z\d])(?:["'`]\s{0,3}(?:,|\)\s?\(|:\s{0,4}return)\s{0,4}(?=["'`])|(?<below>:?[ \t]?\r?\n(?:\r?\n)?[ \t]{0,4}| (?:\([A-Za-z ]{2,16}\):|-{1,2}>?|=>) )|(?<section>\]\r?\n(?:[^\n[\]]{0,60}\n){0,3}?[ \t]{0,8}(?:api[_-]?)?(?:key|token|api|secret|auth)\s?[:=]\s?)|(?<url>\.[a-z]{2,6}(?:\/[^\s"'<>]{0,60})?["'`]?[;,)]?\s{1,12})|(?<near>[^\n]{0,60}?(?:\r?\n[^\n]{0,40}?){0,2}?(?<![\w.-])["'`]?(?:api|app|auth|access|my)?[_-]?(?:key|token|secret|api|appid|auth|pat)["'`]?(?:\s{0,3}(?::?=>?|:(?=[\s"'`]))\s{0,3}|\s)))["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})(?=["'`]?[ \t]{0,4}[;,)\]}]{0,4}[ \t]{0,4}(?:[;,]|[;,)\]}]{0,3}[ \t]{0,4}(?:\r?\n|$)|(?:\/\/|#) ?))/i,
		reach: 900,
		around: 300,
		check: beside,
		remedy: REMEDY$1,
		links: [],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/service-own-names.ts
const drawnDigits = (value) => new Set(value).size < 6 || "0123456789012345678901234567".includes(value) ? NOTHING : secret("its name says what it is");
const ACCESS_TOKENS = [
	"github",
	"gh",
	"gitlab",
	"bitbucket",
	"azure",
	"ado",
	"devops",
	"databricks",
	"clarifai"
];
const serviceOwnNames = [
	{
		...assignedRule({
			id: "named-personal-access-token",
			title: "Personal access token",
			anchors: ACCESS_TOKENS.map((service) => `${service}_pat`),
			name: new RegExp(`(?:^|[^a-z])(?:${ACCESS_TOKENS.join("|")})[-_.]?pat$`, "i"),
			value: /^[A-Za-z0-9][A-Za-z0-9_.=-]{19,199}$/,
			check: drawn$1,
			revoke: "Revoke it in the settings of the account, under personal access tokens.",
			link: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
			example: []
		}),
		generic: true,
		ignores: []
	},
	assignedRule({
		id: "wolfram-alpha-app-id",
		title: "Wolfram|Alpha app id",
		severity: "medium",
		anchors: ["wolfram"],
		name: /wolfram[\w.-]{0,20}(?:app_?id|key|token)$/i,
		value: /^[A-Z0-9]{6}-[A-Z0-9]{10}$/,
		check: drawn$1,
		revoke: "Delete it in the developer portal.",
		link: "https://products.wolframalpha.com/api/documentation",
		example: []
	}),
	assignedRule({
		id: "open-exchange-rates-app-id",
		title: "Open Exchange Rates app id",
		severity: "medium",
		anchors: [
			"openexchangerates",
			"open_exchange_rates",
			"oxr_"
		],
		name: /(?:open_?exchange_?rates[\w.-]{0,12}|(?:^|[^a-z])oxr_)(?:app_?id|key|token)$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it in the account, under App IDs.",
		link: "https://docs.openexchangerates.org/reference/authentication",
		example: []
	}),
	assignedRule({
		id: "blockfrost-project-id",
		title: "Blockfrost project id",
		severity: "medium",
		anchors: ["blockfrost"],
		name: /blockfrost[\w.-]{0,24}(?:project_?id|key|token|id)$/i,
		value: /^(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Regenerate it on the page of the project.",
		link: "https://docs.blockfrost.io/",
		example: []
	}),
	assignedRule({
		id: "code-climate-reporter-id",
		title: "Code Climate test reporter id",
		severity: "medium",
		anchors: ["codeclimate", "code_climate"],
		name: /code_?climate[\w.-]{0,16}(?:reporter[-_.]?id|token)$/i,
		value: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
		revoke: "Regenerate it in the settings of the repository, under Test Coverage.",
		link: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
		example: []
	}),
	assignedRule({
		id: "paddle-auth-code",
		title: "Paddle vendor auth code",
		severity: "critical",
		anchors: ["paddle"],
		name: /paddle[\w.-]{0,12}auth[-_.]?code$/i,
		value: /^[0-9a-f]{50}$/,
		revoke: "Revoke it in the dashboard, under Authentication.",
		link: "https://developer.paddle.com/classic/reference",
		example: []
	}),
	{
		...assignedRule({
			id: "omdb-api-key",
			title: "OMDb API key",
			severity: "low",
			anchors: ["omdb"],
			name: /omdb[\w.-]{0,12}key$/i,
			value: /^[0-9a-f]{7,8}$/,
			revoke: "Ask for another one.",
			link: "https://www.omdbapi.com/",
			example: []
		}),
		ignores: []
	},
	{
		...assignedRule({
			id: "mullvad-account-number",
			title: "Mullvad account number",
			severity: "medium",
			anchors: ["mullvad"],
			name: /mullvad[\w.-]{0,20}(?:account|number|token|user|id)$/i,
			value: /^\d{16}$/,
			check: drawnDigits,
			revoke: "It is all that the account needs: move to another one.",
			link: "https://mullvad.net/help/terms-service",
			example: []
		}),
		ignores: []
	},
	assignedRule({
		id: "chromatic-legacy-token",
		title: "Chromatic project token of the older form",
		severity: "medium",
		anchors: ["chromatic"],
		name: /chromatic[\w.-]{0,16}(?:token|code)$/i,
		value: /^[a-z0-9]{11,15}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the project, under Configure.",
		link: "https://www.chromatic.com/docs/cli/",
		example: []
	}),
	{
		...assignedRule({
			id: "naver-client-secret",
			title: "Naver client secret",
			anchors: ["naver"],
			name: /naver[\w.-]{0,24}secret$/i,
			value: /^[A-Za-z0-9_]{10}$/,
			check: drawn$1,
			revoke: "Reissue it on the page of the application.",
			link: "https://developers.naver.com/docs/common/openapiguide/appregister.md",
			example: []
		}),
		generic: true
	},
	{
		...assignedRule({
			id: "wordpress-application-password",
			title: "WordPress application password",
			severity: "critical",
			anchors: [
				"app_password",
				"application_password",
				"app_pass",
				"wp_password"
			],
			name: /(?:app(?:lication)?|wp)[-_.]?pass(?:wor)?d?$/i,
			value: /^[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}$/,
			check: (value, context) => drawn$1(value.replaceAll(" ", ""), context),
			revoke: "Revoke it in the profile of the user, under Application Passwords.",
			link: "https://developer.wordpress.org/advanced-administration/security/application-passwords/",
			example: []
		}),
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "lastpass-provisioning-hash",
		title: "LastPass provisioning hash",
		severity: "critical",
		anchors: ["provhash", "provisioning_hash"],
		name: /prov(?:isioning)?[-_.]?hash$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Reset it in the admin console, under Enterprise API.",
		link: "https://support.lastpass.com/s/document-item?bundleId=lastpass&topicId=LastPass/api_overview.html",
		example: []
	})
];

// src/detect/rules/session-cookies.ts
const common$2 = {
	kind: "session",
	severity: "low",
	generic: true,
	left: "none",
	remedy: ["End the session, and take it out of the text: whoever has it is logged in until it ends."],
	links: ["https://www.rfc-editor.org/rfc/rfc6265#section-8"]
};
const ofSession = (value, { file }) => {
	const judged = judgeKey$2({
		value,
		name: "session token",
		delimited: true
	}, file);
	return judged.secret ? secret("it is the cookie of a session", judged.reason) : nothing(judged.reason);
};
const NAMES = "phpsessid|jsessionid|connect\\.sid|asp\\.net_sessionid|aspxauth|laravel_session|sessionid|session_?token|session|auth_?token|remember_(?:user_)?token|sid";
const sessionCookies = [{
	...common$2,
	id: "session-cookie",
	title: "Cookie of a session",
	anchors: [
		"phpsessid=",
		"jsessionid=",
		"connect.sid=",
		"asp.net_sessionid=",
		"laravel_session=",
		"sessionid=",
		"--cookie "
	],
	match: new RegExp(`(?:(?:phpsessid|jsessionid|connect\\.sid|asp\\.net_sessionid|laravel_session|sessionid)=|--cookie ["']?(?:[\\w.-]{1,40}=[^;"'\\r\\n]{0,80}; ?){0,6}(?:${NAMES})=)(?<secret>[A-Za-z0-9._~%+/-]{20,600})`, "i"),
	reach: 900,
	check: ofSession,
	finds: [],
	ignores: []
}, {
	...common$2,
	id: "session-cookie-file",
	title: "Cookie of a session in a file of cookies",
	anchors: [],
	match: new RegExp(`(?:#HttpOnly_)?[\\w.-]{1,100}\\t(?:TRUE|FALSE)\\t[^\\t\\r\\n]{1,100}\\t(?:TRUE|FALSE)\\t\\d{1,20}\\t[\\w.-]{0,30}?(?:${NAMES})\\t(?<secret>[A-Za-z0-9._~%+/-]{16,600})`, "i"),
	reach: 900,
	files: /cookies?(?:[-_.]\w{1,12})?(?:\.txt)?$/,
	check: ofSession,
	finds: [],
	ignores: []
}];

// src/detect/rules/shopify.ts
const shopify = [
	tokenRule({
		id: "shopify_access_token",
		title: "Shopify access token",
		severity: "critical",
		anchors: ["shpat_", "shpua_"],
		match: /shp(?:at|ua)_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: []
	}),
	tokenRule({
		id: "shopify_custom_app_access_token",
		title: "Shopify custom app access token",
		severity: "critical",
		anchors: ["shpca_"],
		match: /shpca_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: []
	}),
	tokenRule({
		id: "shopify_private_app_password",
		title: "Shopify private app password",
		severity: "critical",
		anchors: ["shppa_"],
		match: /shppa_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: []
	}),
	tokenRule({
		id: "shopify_app_shared_secret",
		title: "Shopify app shared secret",
		severity: "critical",
		anchors: ["shpss_"],
		match: /shpss_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: []
	}),
	tokenRule({
		id: "shopify_partner_api_token",
		title: "Shopify Partner API token",
		severity: "critical",
		anchors: ["prtapi_"],
		match: /prtapi_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Delete the API client in the Partner dashboard, under Settings.",
		link: "https://shopify.dev/docs/api/partner/latest",
		examples: []
	}),
	tokenRule({
		id: "shopify-theme-access-password",
		title: "Shopify Theme Access password",
		anchors: ["shptka_"],
		match: /shptka_(?=[A-Za-z]{0,31}\d)[0-9a-zA-Z]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the Theme Access app of the shop.",
		link: "https://shopify.dev/docs/storefronts/themes/tools/theme-access",
		examples: []
	})
];

// src/detect/rules/slack.ts
const slack = [
	tokenRule({
		id: "slack_api_token",
		title: "Slack API token",
		severity: "critical",
		anchors: [
			"xoxb-",
			"xoxp-",
			"xoxa-",
			"xoxo-",
			"xoxr-",
			"xoxs-",
			"xoxc-",
			"xoxe-",
			"xoxe."
		],
		match: /xox(?:(?:[abcoprs]|e(?:\.xox[bp])?)-[A-Za-z0-9]{1,14}-[A-Za-z0-9-]{16,250}|[ar]-(?=[A-Za-z]{0,30}\d)[A-Za-z0-9]{32,64})(?![A-Za-z0-9])/,
		revoke: "Revoke it with auth.revoke, or reinstall the app.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: []
	}),
	tokenRule({
		id: "slack-session-cookie",
		title: "Slack session cookie",
		anchors: ["xoxd-"],
		match: /xoxd-(?:[A-Za-z0-9+/=_-]|%2[BbFf]|%3[Dd]){60,400}/,
		revoke: "Log out of all sessions, in the settings of the account.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: []
	}),
	tokenRule({
		id: "slack-workflow-token",
		title: "Slack workflow token",
		severity: "medium",
		anchors: ["xwfp-"],
		match: /xwfp-[A-Za-z0-9]{1,14}-[A-Za-z0-9-]{16,250}(?![A-Za-z0-9])/,
		revoke: "It ends with the step of the workflow, or after fifteen minutes.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: []
	}),
	tokenRule({
		id: "slack-app-level-token",
		title: "Slack app-level token",
		severity: "critical",
		anchors: ["xapp-"],
		match: /xapp-\d-A[A-Z0-9]{7,12}-\d{9,15}-[0-9a-z]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the app, under Basic information.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: []
	}),
	tokenRule({
		id: "slack_incoming_webhook_url",
		title: "Slack incoming webhook",
		anchors: ["hooks.slack.com/services/"],
		match: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,28}(?![A-Za-z0-9])/,
		revoke: "Remove the webhook on the page of the app.",
		link: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
		examples: []
	}),
	tokenRule({
		id: "slack_workflow_webhook_url",
		title: "Slack workflow webhook",
		severity: "medium",
		anchors: ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
		match: /hooks\.slack\.com\/(?:workflows|triggers)\/[TE][A-Z0-9]{6,12}\/A?[A-Z0-9]{6,14}\/(?:\d{6,20}\/)?[A-Za-z0-9]{24,32}(?![A-Za-z0-9])/,
		revoke: "Delete the trigger of the workflow.",
		link: "https://slack.com/help/articles/360041352714",
		examples: []
	}),
	assignedRule({
		id: "slack-app-secret",
		title: "Slack signing or client secret",
		anchors: [
			"slack_",
			"slacksign",
			"slackclient"
		],
		name: /slack[\w.-]{0,20}secret$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it on the page of the app, under Basic information.",
		link: "https://docs.slack.dev/authentication/verifying-requests-from-slack",
		example: []
	})
];

// src/detect/rules/sonarqube.ts
const sonarqube = [
	[
		"sonarqube-user-token",
		"SonarQube user token",
		"squ_",
		"high"
	],
	[
		"sonarqube-global-analysis-token",
		"SonarQube global analysis token",
		"sqa_",
		"high"
	],
	[
		"sonarqube-project-analysis-token",
		"SonarQube project analysis token",
		"sqp_",
		"medium"
	]
].map(([id, title, prefix, severity]) => tokenRule({
	id,
	title,
	severity,
	anchors: [prefix],
	match: new RegExp(`${prefix}[0-9a-f]{40}(?![A-Za-z0-9])`),
	revoke: "Revoke it under My account, Security.",
	link: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
	examples: [],
	ignores: []
}));

// src/detect/rules/sourcegraph.ts
const sourcegraph = [
	[
		"sourcegraph_dotcom_user_gateway",
		"Sourcegraph gateway access token",
		"sgd_",
		"Sign out of Cody, and in again."
	],
	[
		"sourcegraph_license_key_token",
		"Sourcegraph license key token",
		"slk_",
		"Ask Sourcegraph for another license key."
	],
	[
		"sourcegraph_product_subscription_token",
		"Sourcegraph product subscription token",
		"sgs_",
		"Ask Sourcegraph to replace the subscription token."
	]
].map(([id, title, prefix, revoke]) => tokenRule({
	id,
	title,
	severity: "medium",
	anchors: [prefix],
	match: new RegExp(`${prefix}[0-9a-f]{64}(?![A-Za-z0-9])`),
	revoke,
	link: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
	examples: [],
	ignores: []
}));

// src/detect/rules/sql-passwords.ts
const password$1 = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	left: "none",
	reach: 320,
	remedy: ["Change it, and pass the new one by a variable that the environment sets."],
	links: []
};
const ofStatement = passwordThat$1("a statement takes it as a password");
const ofLogin = (value, context) => /\d/.test(value) || judgeTold(value, context.file).secret ? ofStatement(value, context) : nothing("it may be a word or a path");
const BEFORE = [
	"set password from ",
	"sp_password (?:N?'[^'\\r\\n]{1,60}'|NULL), ?N?",
	"sp_addlinkedsrvlogin (?:(?:N?'[^'\\r\\n]{1,60}'|NULL), ?){4}N?",
	"(?:aes|des)_(?:en|de)crypt ?\\([^()\\r\\n]{1,80}, ?",
	"pgp_sym_(?:en|de)crypt ?\\([^()\\r\\n]{1,80}, ?",
	"crypt ?\\((?='[^'\\r\\n]{6,64}', ?gen_salt)",
	"attach (?:database )?[^;\\r\\n]{1,120} key ",
	"utl_smtp\\.auth ?\\([^()\\r\\n]{1,60}, ?[^()\\r\\n]{1,60}, ?",
	"connect to \\w{1,30} user \\w{1,30} using "
].join("|");
const sqlPasswords = [
	{
		...password$1,
		id: "sql-statement-password",
		title: "Password in a statement",
		anchors: [
			"set password from ",
			"sp_password ",
			"sp_addlinkedsrvlogin ",
			"aes_encrypt",
			"aes_decrypt",
			"des_encrypt",
			"des_decrypt",
			"pgp_sym_",
			"crypt(",
			"attach ",
			"utl_smtp.auth",
			"connect to "
		],
		match: new RegExp(`(?:${BEFORE})["'](?<secret>[^"'\\s\\r\\n]{6,100})["']`, "i"),
		check: ofStatement,
		finds: [],
		ignores: []
	},
	{
		...password$1,
		id: "inserted-account-password",
		title: "Password of an account that a statement inserts",
		anchors: ["insert into "],
		match: /insert into `?(?:users?|accounts|admins|members)`? values\s{0,8}\([^()\r\n]{0,200}?, {0,4}'(?<secret>(?=[^'\r\n]{0,62}\d)(?=[^'\r\n]{0,62}[A-Za-z])(?=[^'\r\n]{0,62}[!#$%^&*?@])[^'\s]{7,64})'/i,
		check: (value, context) => /@[\w-]{1,40}\.|[/:]|^[#$]/.test(value) ? nothing("it may be an address") : ofLogin(value, context),
		finds: [],
		ignores: []
	},
	{
		...password$1,
		id: "database-login-password",
		title: "Password of a database login",
		anchors: ["connect ", "conn "],
		match: /(?<![\w.-])conn(?:ect)? {1,2}["']?[A-Za-z][\w$#]{0,29}["']?\/(?:"(?<secret>[^"\r\n]{5,64})"|(?<secret>[^\s@"'/()]{5,64}))@(?:\/\/)?[\w.&$-]{1,80}/i,
		check: ofLogin,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/square.ts
const square = [
	tokenRule({
		id: "square_access_token",
		title: "Square access token",
		severity: "critical",
		anchors: ["EAAA", "sq0atp-"],
		match: /(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/,
		check: (value) => /^[\dA-F]+$/.test(value) ? NOTHING : secret(),
		revoke: "Replace it in the developer dashboard, under Credentials.",
		link: "https://developer.squareup.com/docs/build-basics/access-tokens",
		examples: []
	}),
	tokenRule({
		id: "square_production_application_secret",
		title: "Square application secret",
		severity: "critical",
		anchors: ["sq0csp-"],
		match: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Replace it in the developer dashboard, under OAuth.",
		link: "https://developer.squareup.com/docs/oauth-api/overview",
		examples: []
	}),
	tokenRule({
		id: "square_sandbox_application_secret",
		title: "Square sandbox application secret",
		severity: "low",
		anchors: ["sandbox-sq0csb-"],
		match: /sandbox-sq0csb-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Replace it in the developer dashboard, under OAuth.",
		link: "https://developer.squareup.com/docs/devtools/sandbox/overview",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/store-accounts.ts
const storeAccounts = [
	assignedRule({
		id: "cognito-client-secret",
		title: "Amazon Cognito app client secret",
		anchors: ["cognito"],
		name: /cognito[\w.-]{0,30}secret$/i,
		value: /^[a-z0-9]{50,53}$/,
		check: drawn$1,
		revoke: "Make another app client, and delete this one.",
		link: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
		example: []
	}),
	assignedRule({
		id: "braintree-private-key",
		title: "Braintree private key",
		severity: "critical",
		anchors: ["braintree"],
		name: /braintree[\w.-]{0,20}private[-_.]?key$/i,
		value: HEX_32_VALUE,
		revoke: "Replace it in the control panel, under API keys.",
		link: "https://developer.paypal.com/braintree/docs/start/hello-server",
		example: []
	}),
	assignedRule({
		id: "recurly-api-key",
		title: "Recurly API key",
		severity: "critical",
		anchors: ["recurly"],
		name: /recurly[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it under Integrations, API credentials.",
		link: "https://recurly.com/developers/guides/integration-basics.html",
		example: []
	}),
	assignedRule({
		id: "wise-api-token",
		title: "Wise API token",
		severity: "critical",
		anchors: [
			"wise_",
			"transferwise",
			"wiseapi"
		],
		name: /(?:transferwise|(?:^|[^a-z])wise[-_.])[\w.-]{0,20}(?:token|key)$/i,
		value: UUID_VALUE,
		revoke: "Revoke it under Settings, API tokens.",
		link: "https://docs.wise.com/api-docs/guides/authentication",
		example: []
	}),
	assignedRule({
		id: "dwolla-client-secret",
		title: "Dwolla client secret",
		severity: "critical",
		anchors: ["dwolla"],
		name: /dwolla[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{50}$/,
		check: drawn$1,
		revoke: "Replace it in the dashboard, under Applications.",
		link: "https://developers.dwolla.com/docs/balance/auth",
		example: []
	}),
	tokenRule({
		id: "woocommerce-api-key",
		title: "WooCommerce consumer key or secret",
		anchors: ["ck_", "cs_"],
		match: /c[ks]_[0-9a-f]{40}(?![A-Za-z0-9_])/,
		revoke: "Revoke it under Settings, Advanced, REST API.",
		link: "https://woocommerce.com/document/woocommerce-rest-api/",
		examples: []
	}),
	tokenRule({
		id: "close-api-key",
		title: "Close API key",
		anchors: ["api_"],
		match: /api_(?=[A-Za-z]{0,21}\d)[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}(?!\.?[A-Za-z0-9_])/,
		revoke: "Delete it under Settings, Developer, API keys.",
		link: "https://developer.close.com/topics/authentication/",
		examples: []
	}),
	tokenRule({
		id: "harvest-access-token",
		title: "Harvest personal access token",
		anchors: [".pt."],
		match: /(?<=(?<head>(?<![\w.])\d{4,9}))\.pt\.[A-Za-z0-9_-]{86}(?![A-Za-z0-9_-])/,
		left: "none",
		revoke: "Delete it on the page of developers of Harvest.",
		link: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/",
		examples: []
	}),
	assignedRule({
		id: "zhipu-api-key",
		title: "Zhipu AI API key",
		anchors: [
			"zhipu",
			"glm_api",
			"bigmodel"
		],
		name: /(?:zhipu|(?:^|[^a-z])glm|bigmodel)[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}\.[A-Za-z0-9]{16}$/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.bigmodel.cn/cn/api/introduction",
		example: []
	}),
	assignedRule({
		id: "shopify-legacy-secret",
		title: "Shopify API secret without a prefix",
		anchors: ["shopify"],
		name: /shopify[\w.-]{0,20}(?:secret|password)(?:[-_.]?key)?$/i,
		value: HEX_32_VALUE,
		revoke: "Rotate it in the settings of the app.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		example: []
	}),
	assignedRule({
		id: "bigcommerce-access-token",
		title: "BigCommerce access token",
		severity: "critical",
		anchors: ["bigcommerce", "big_commerce"],
		name: /big_?commerce[\w.-]{0,20}token$/i,
		value: /^[a-z0-9]{31}$/,
		check: drawn$1,
		revoke: "Delete the API account of the store.",
		link: "https://developer.bigcommerce.com/docs/start/authentication/api-accounts",
		example: []
	}),
	assignedRule({
		id: "magento-access-token",
		title: "Adobe Commerce (Magento) access token",
		severity: "critical",
		anchors: ["magento"],
		name: /magento[\w.-]{0,20}token(?:[-_.]?secret)?$/i,
		value: /^[a-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Reauthorize or delete the integration, under System.",
		link: "https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/",
		example: []
	}),
	assignedRule({
		id: "shortcut-api-token",
		title: "Shortcut API token",
		anchors: [
			"shortcut_",
			"shortcutapi",
			"clubhouse_"
		],
		name: /(?:shortcut|clubhouse)[-_.]?(?:api[-_.]?)?token$/i,
		value: UUID_VALUE,
		revoke: "Delete it under Settings, API tokens.",
		link: "https://developer.shortcut.com/api/rest/v3",
		example: []
	}),
	assignedRule({
		id: "attio-api-key",
		title: "Attio access token",
		anchors: ["attio"],
		name: /attio[\w.-]{0,20}(?:key|token)$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it under Workspace settings, Developers.",
		link: "https://docs.attio.com/rest-api/guides/authentication",
		example: []
	}),
	assignedRule({
		id: "docusign-secret-key",
		title: "Docusign secret key",
		anchors: ["docusign"],
		name: /docusign[\w.-]{0,20}(?:secret|key)(?:[-_.]?key)?$/i,
		value: UUID_VALUE,
		revoke: "Delete it on the page of the app.",
		link: "https://developers.docusign.com/platform/auth/authcode/",
		example: []
	}),
	assignedRule({
		id: "dropbox-sign-api-key",
		title: "Dropbox Sign API key",
		anchors: ["hellosign", "dropbox_sign"],
		name: /(?:hello_?sign|dropbox_?sign)[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{64}$/,
		revoke: "Delete it in the settings, under API.",
		link: "https://developers.hellosign.com/docs/api-reference/authentication/",
		example: []
	}),
	assignedRule({
		id: "tmdb-api-key",
		title: "The Movie Database API key",
		severity: "low",
		anchors: ["tmdb", "themoviedb"],
		name: /(?:tmdb|themoviedb)[\w.-]{0,20}key$/i,
		value: HEX_32_VALUE,
		revoke: "Regenerate it in the settings of the account.",
		link: "https://developer.themoviedb.org/docs/getting-started",
		example: []
	}),
	assignedRule({
		id: "tiktok-client-secret",
		title: "TikTok client secret",
		anchors: ["tiktok"],
		name: /tik_?tok[\w.-]{0,20}secret$/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Reset it on the page of the app.",
		link: "https://developers.tiktok.com/doc/oauth-user-access-token-management",
		example: []
	}),
	assignedRule({
		id: "lastfm-api-secret",
		title: "Last.fm API key or secret",
		severity: "low",
		anchors: ["lastfm", "last_fm"],
		name: /last_?fm[\w.-]{0,20}(?:key|secret)$/i,
		value: HEX_32_VALUE,
		revoke: "Delete the API account.",
		link: "https://www.last.fm/api/authspec",
		example: []
	}),
	assignedRule({
		id: "customer-io-api-key",
		title: "Customer.io API key",
		anchors: [
			"customerio",
			"customer_io",
			"customer.io"
		],
		name: /customer_?\.?io[\w.-]{0,20}(?:key|token|secret)$/i,
		value: /^(?:[0-9a-f]{32}|[0-9a-f]{20})$/,
		revoke: "Delete it under Account settings, API credentials.",
		link: "https://docs.customer.io/accounts-and-workspaces/managing-credentials/",
		example: []
	})
];

// src/detect/rules/stripe.ts
const stripe = [
	tokenRule({
		id: "stripe_api_key",
		title: "Stripe secret key (live)",
		severity: "critical",
		anchors: [
			"sk_live_",
			"sk_org_",
			"sk_prod_"
		],
		match: /sk_(?:(?:live|org(?:_live)?)_(?!test_)[A-Za-z0-9]{16,240}|prod_[A-Za-z0-9]{16,48})(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: []
	}),
	tokenRule({
		id: "stripe_live_restricted_key",
		title: "Stripe restricted key (live)",
		anchors: ["rk_live_"],
		match: /rk_live_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: []
	}),
	tokenRule({
		id: "stripe_test_secret_key",
		title: "Stripe secret key (test)",
		severity: "low",
		anchors: ["sk_test_", "sk_org_test_"],
		match: /sk_(?:org_)?test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: []
	}),
	tokenRule({
		id: "stripe_test_restricted_key",
		title: "Stripe restricted key (test)",
		severity: "low",
		anchors: ["rk_test_"],
		match: /rk_test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: []
	}),
	tokenRule({
		id: "stripe-ephemeral-key",
		title: "Stripe ephemeral key (live)",
		severity: "medium",
		anchors: ["ek_live_"],
		match: /ek_live_[A-Za-z0-9_]{24,200}(?![A-Za-z0-9_])/,
		revoke: "Wait for its end, an hour after it was made, or delete it: DELETE /v1/ephemeral_keys.",
		link: "https://docs.stripe.com/issuing/elements",
		examples: []
	}),
	tokenRule({
		id: "stripe_webhook_signing_secret",
		title: "Stripe webhook signing secret",
		anchors: ["whsec_"],
		match: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9])/,
		revoke: "Roll the secret of the endpoint in the dashboard.",
		link: "https://docs.stripe.com/webhooks",
		examples: []
	})
];

// src/detect/rules/table-keys.ts
const common$1 = {
	kind: "secret",
	title: "Key or token in a table",
	severity: "medium",
	generic: true,
	anchors: [
		"api_key",
		"apikey",
		"api key",
		"secret_key",
		"client_secret",
		"access_token",
		"auth_token",
		"login_totp"
	],
	left: "none",
	reach: 40,
	around: 440,
	remedy: ["Change it, with the others of the table, and take the table out of the repository."],
	links: []
};
const HASH$1 = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36})$/i;
const inColumn$1 = (value, { file, found }) => {
	if (found.name === void 0) return nothing("it is the head of a column");
	if (HASH$1.test(value)) return nothing("it may be a hash or an id");
	if (file.format === "code" && !/\.(?:sql|html?|ipynb)$/.test(file.name)) return nothing("it stands in a program");
	const judged = judgeKey$2({
		value,
		name: "secret",
		delimited: true
	}, file);
	return judged.secret ? secret("the column that it stands in is one of keys", judged.reason) : nothing(judged.reason);
};
const NAME$3 = "(?:api[_ ]?key|secret_key|client_secret|access_token|auth_token|login_totp)";
const tableKeys = [
	{
		...common$1,
		id: "table-key",
		match: new RegExp(`${NAME$3}(?=["'\`* ]{0,3}(?:[,;\\t|\\r\\n]|$)| {2})`, "i"),
		rows: separatedRows,
		check: inColumn$1,
		finds: [],
		ignores: []
	},
	{
		...common$1,
		id: "sheet-key",
		anchors: [
			"_key",
			"_token",
			"_secret"
		],
		match: /(?<=(?:^|\n\r?\n)[^\r\n]{0,160}\w)(?<!primary|foreign|object|cache|row|sort|partition|issue|public|page|next|image|file|hash|commit|s3|idempotency)_(?:key|token|secret)(?=["']?(?:[,;\t\r\n]|$))/i,
		files: /\.[ct]sv$/,
		rows: separatedRows,
		check: (value, context) => /[/.]|^[A-Z\d]+(?:-[A-Z\d]+)+$/.test(value) ? nothing("it may be a name or a path") : inColumn$1(value, context),
		finds: [],
		ignores: []
	},
	{
		...common$1,
		id: "inserted-key",
		match: new RegExp(`${NAME$3}(?=["'\`\\]]?\\s{0,4}[,)])`, "i"),
		rows: insertedRows,
		check: inColumn$1,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/table-passwords.ts
const common = {
	kind: "password",
	title: "Password in a table",
	severity: "medium",
	generic: true,
	guessable: true,
	anchors: [
		"password",
		"passwd",
		"passwort",
		"pwd"
	],
	left: "none",
	around: 440,
	remedy: ["Change it, with the others of the table, and take the table out of the repository."],
	links: []
};
const HASH = /^\*?(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const inColumn = (value, { file, found }) => {
	if (found.name === void 0) return nothing("it is the head of a column");
	if (HASH.test(value)) return nothing("it is a hash in a column of passwords");
	if (/^(?:n?(?:var)?char|string|text|str|min|max|len(?:gth)?)\W?\d{1,4}\W?$/i.test(value)) return nothing("it is a type");
	if (found.name === "doubtful" && /pass(?:word|wd)|^[a-z]{2,5}\d{1,5}$/i.test(value)) return nothing("it is a name");
	if (/^[A-Za-z\d]*(?:_[A-Za-z\d]+)+$/.test(value) && readsAsWords(value)) return nothing("it is a name");
	const candidate = {
		value,
		name: "password",
		delimited: true
	};
	if (!/\d/.test(value) && characterClasses(value) < 3) return nothing("it may be a word or a name");
	const isProgram = file.format === "code" && !/\.(?:sql|html?|ipynb)$/.test(file.name);
	const judged = found.name === "doubtful" || isProgram || /[()=[\]{}|]/.test(value) ? judgeTold(value, file) : judgePassword(candidate, file);
	return judged.secret ? secret("the column that it stands in is one of passwords", judged.reason) : nothing(judged.reason);
};
const NAME$2 = "(?:pass(?:word|wd|wort)|pwd)";
const BESIDE = "[|\"] ?(?<secret>pass)(?=\"?\\s{0,8}[,;|)\\t\\r\\n])";
const SHORT = ["| pass", "\"pass\""];
const tablePasswords = [
	{
		...common,
		id: "table-password",
		anchors: [
			"pass",
			"pw",
			"senha",
			"contrase",
			"kennwort",
			"wachtwoord",
			"heslo",
			"parol",
			"clave"
		],
		match: new RegExp(`${NAME$2}(?=["'\`* ]{0,3}(?:[,;\\t|\\r\\n]|$)| {2}| (?:[&^]|!!|\\\\\\\\))|(?<=["\\t,;]|\\| ?|[!^&] )(?:pass|pw|senha|contrase(?:n|\u00c3\u00b1)a|kennwort|wachtwoord|heslo|parol[ae]|(?<=mot de )passe|clave)(?="?[ \\t]{0,8}(?:[,;|\\t\\r\\n]|(?<= )(?:[&^]|!!|\\\\\\\\)))`, "i"),
		reach: 40,
		rows: (text, head) => separatedRows(text, head) ?? stackedRows(text, head),
		check: inColumn,
		finds: [],
		ignores: []
	},
	{
		...common,
		id: "inserted-password",
		anchors: [...common.anchors, ...SHORT],
		match: new RegExp(`${NAME$2}(?=["'\`\\]]?\\s{0,4}[,)])|${BESIDE}`, "i"),
		reach: 40,
		rows: insertedRows,
		check: inColumn,
		finds: [],
		ignores: []
	},
	{
		...common,
		id: "dumped-password",
		match: new RegExp(`${NAME$2}(?=["'\`\\]]?\\s{1,12}(?:n?var|char|text|string|character|tinytext))`, "i"),
		reach: 40,
		rows: definedRows,
		rowsReach: 12288,
		check: inColumn,
		finds: [],
		ignores: []
	},
	{
		...common,
		id: "marked-up-password",
		match: new RegExp(`${NAME$2}(?=\\s{0,4}<\\/th>)`, "i"),
		reach: 120,
		rows: markupRows,
		rowsReach: 65536,
		check: inColumn,
		finds: [],
		ignores: []
	}
];

// src/detect/rules/team-services.ts
const teamServices = [
	tokenRule({
		id: "instagram-access-token",
		title: "Instagram access token",
		anchors: [
			"IGQV",
			"IGQW",
			"IGAA"
		],
		match: /IG(?:QV|QW|AA)[A-Za-z0-9_-]{110,400}(?![A-Za-z0-9_-])/,
		reach: 420,
		revoke: "Remove the app in the settings of the account; change the app secret.",
		link: "https://developers.facebook.com/docs/instagram-platform/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "iterative_dvc_studio_access_token",
		title: "DVC Studio access token",
		anchors: ["isat_"],
		match: /isat_[A-Za-z0-9]{40,64}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the profile, under Access tokens.",
		link: "https://doc.dvc.org/studio/user-guide/account-management",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "jumpcloud-api-key",
		title: "JumpCloud API key",
		severity: "critical",
		anchors: ["jumpcloud", "jump_cloud"],
		name: /jump_?cloud[\w.-]{0,20}key/i,
		value: /^(?:[0-9a-z]{40}|jca_[A-Za-z0-9]{36,44})$/,
		revoke: "Generate a new one in the menu of the administrator, under My API Key.",
		link: "https://docs.jumpcloud.com/api/1.0/index.html",
		example: []
	}),
	assignedRule({
		id: "kaggle-key",
		title: "Kaggle API key",
		severity: "medium",
		anchors: ["kaggle"],
		name: /kaggle[\w.-]{0,20}(?:key|token)$/i,
		value: /^(?:KGAT_)?[0-9a-f]{32}$/,
		revoke: "Expire it in the settings, under API.",
		link: "https://www.kaggle.com/docs/api#authentication",
		example: []
	}),
	{
		id: "kaggle-json-key",
		kind: "kaggle-key",
		title: "Kaggle API key in kaggle.json",
		severity: "medium",
		anchors: ["key"],
		match: {
			name: /^["']?key["']?$/i,
			value: /^[0-9a-f]{32}$/
		},
		left: "none",
		files: /^kaggle\.json$/i,
		remedy: ["Expire it in the settings, under API."],
		links: ["https://www.kaggle.com/docs/api#authentication"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "klaviyo-private-api-key",
		title: "Klaviyo private API key",
		anchors: Array.from("0123456789abcdef", (digit) => `pk_${digit}`),
		match: /pk_[0-9a-f]{34}(?![A-Za-z0-9_])/,
		revoke: "Delete it in the settings, under API keys.",
		link: "https://developers.klaviyo.com/en/docs/authenticate_",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "lichess_personal_access_token",
		title: "Lichess personal access token",
		severity: "medium",
		anchors: ["lip_"],
		match: /lip_[A-Za-z0-9]{20}(?![A-Za-z0-9_])/,
		revoke: "Revoke it in the preferences, under API access tokens.",
		link: "https://lichess.org/account/oauth/token",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "lichess_oauth_access_token",
		title: "Lichess OAuth access token",
		severity: "medium",
		anchors: ["lio_"],
		match: /lio_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
		revoke: "Revoke it in the preferences, under Third party apps.",
		link: "https://lichess.org/api#section/Introduction/Authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "linkedin_client_secret",
		title: "LinkedIn client secret",
		anchors: ["WPL_AP0.", "WPL_AP1."],
		match: /WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==(?![A-Za-z0-9+/=])/,
		revoke: "Rotate it on the page of the application, under Auth.",
		link: "https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "liveblocks-secret-key",
		title: "Liveblocks secret key",
		anchors: ["sk_prod_", "sk_dev_"],
		match: /sk_(?:prod|dev)_[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])/,
		revoke: "Roll it on the page of the project, under API keys.",
		link: "https://liveblocks.io/docs/authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "lob_live_api_key",
		title: "Lob live API key",
		severity: "critical",
		anchors: Array.from("0123456789abcdef", (digit) => `live_${digit}`),
		match: /live_[0-9a-f]{35}(?![A-Za-z0-9_])/,
		revoke: "Roll it in the settings of the dashboard, under API Keys.",
		link: "https://docs.lob.com/#tag/Authentication",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "lob_test_api_key",
		title: "Lob test API key",
		severity: "low",
		anchors: Array.from("0123456789abcdef", (digit) => `test_${digit}`),
		match: /test_[0-9a-f]{35}(?![A-Za-z0-9_])/,
		revoke: "Roll it in the settings of the dashboard, under API Keys.",
		link: "https://docs.lob.com/#tag/Authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "lokalise-api-token",
		title: "Lokalise API token",
		anchors: ["lokalise"],
		name: /lokalise[\w.-]{0,20}(?:token|key)$/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Delete it in the profile, under API tokens.",
		link: "https://developers.lokalise.com/reference/api-authentication",
		example: []
	}),
	tokenRule({
		id: "maxmind_license_key",
		title: "MaxMind license key",
		severity: "medium",
		anchors: ["_mmk"],
		match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9})[0-9A-Za-z_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}))_mmk(?![A-Za-z0-9_])/,
		left: "none",
		revoke: "Delete it under Manage license keys.",
		link: "https://dev.maxmind.com/license-key/",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "netbox-api-token",
		title: "NetBox API token",
		severity: "critical",
		anchors: ["nbt_"],
		match: /nbt_[A-Za-z0-9]{12}\.[A-Za-z0-9]{40}(?!\.?[A-Za-z0-9_])/,
		revoke: "Delete it in the profile, under API Tokens.",
		link: "https://netboxlabs.com/docs/netbox/integrations/rest-api/#authentication",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "nightfall-api-key",
		title: "Nightfall API key",
		anchors: ["nightfall"],
		name: /nightfall[\w.-]{0,20}key/i,
		value: /^NF-[A-Za-z0-9]{32}$/,
		revoke: "Delete it in the dashboard, under Manage API keys.",
		link: "https://help.nightfall.ai/developer-api/introduction/authentication-and-security",
		example: []
	}),
	tokenRule({
		id: "oculus_access_token",
		title: "Oculus app access token",
		anchors: Array.from("123456789", (digit) => `OC|${digit}`),
		match: /OC\|\d{10,20}\|[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Change the app secret on the page of the app, under API.",
		link: "https://developers.meta.com/horizon/documentation/unity/ps-s2s-basics/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "okta-client-secret",
		title: "Okta client secret",
		severity: "critical",
		anchors: ["okta"],
		name: /okta[\w.-]{0,30}client[._-]?secret$/i,
		value: /^[A-Za-z0-9_-]{64}$/,
		revoke: "Deactivate it on the page of the application, under Client Credentials.",
		link: "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/",
		example: []
	}),
	tokenRule({
		id: "openrouteservice-api-key",
		title: "openrouteservice API key",
		severity: "medium",
		anchors: ["5b3ce3597851110001cf6248"],
		match: /5b3ce3597851110001cf6248[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the dashboard.",
		link: "https://openrouteservice.org/dev/#/api-docs/introduction",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "openvsx_access_token",
		title: "Open VSX access token",
		severity: "critical",
		anchors: ["ovsxat_"],
		match: /ovsxat_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under Access Tokens. Then look whether anything was published with it.",
		link: "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "openweather_api_key",
		title: "OpenWeather API key",
		severity: "medium",
		anchors: [
			"openweather",
			"open_weather",
			"owm_"
		],
		name: /open_?weather[\w.-]{0,20}(?:key|id|token)$|(?:^|[^a-z])owm_[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it in the account, under API keys.",
		link: "https://openweathermap.org/appid",
		example: []
	}),
	{
		id: "openweather-address-key",
		kind: "openweather_api_key",
		title: "OpenWeather API key in an address",
		severity: "medium",
		anchors: ["openweathermap.org/"],
		match: /openweathermap\.org\/[^\s"'`<>]{1,200}?[?&]appid=(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/i,
		left: "none",
		remedy: ["Delete it in the account, under API keys."],
		links: ["https://openweathermap.org/appid"],
		finds: [],
		ignores: []
	},
	tokenRule({
		id: "ory-api-key",
		title: "Ory Network API key",
		severity: "critical",
		anchors: ["ory_pat_", "ory_wak_"],
		match: /ory_(?:pat|wak)_[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project, under API Keys.",
		link: "https://www.ory.com/docs/concepts/personal-access-token",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "ory-oauth-token",
		title: "Ory Hydra access or refresh token",
		severity: "medium",
		anchors: ["ory_at_", "ory_rt_"],
		match: /ory_[ar]t_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it at /oauth2/revoke.",
		link: "https://github.com/ory/hydra/issues/2845",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "outline-api-key",
		title: "Outline API key",
		anchors: ["ol_api_"],
		match: /ol_api_[A-Za-z0-9]{38}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under API & Apps.",
		link: "https://www.getoutline.com/developers",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/telegram.ts
const telegram = [tokenRule({
	id: "telegram_bot_token",
	title: "Telegram bot token",
	anchors: [":AA"],
	match: /(?<=(?<head>(?<!(?<!\\|\[[\d;]{0,9}|bo)[A-Za-z0-9])\d{8,10})):AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/,
	left: "none",
	revoke: "Revoke it with /revoke to @BotFather.",
	link: "https://core.telegram.org/bots/features#botfather",
	examples: [],
	ignores: []
})];

// src/detect/rules/telemetry-services.ts
const telemetryServices = [
	tokenRule({
		id: "honeycomb-ingest-key",
		title: "Honeycomb ingest key",
		severity: "medium",
		anchors: Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => [`hc${letter}ik_`, `hc${letter}ic_`]).flat(),
		match: /hc[a-z]i[kc]_[0-9A-Za-z]{58}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the environment, under API Keys.",
		link: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "honeycomb-api-key",
		title: "Honeycomb API key",
		anchors: ["honeycomb"],
		name: /honeycomb[\w.-]{0,20}(?:key|team)$/i,
		value: /^(?:[A-Za-z0-9]{22}|[0-9a-f]{32})$/,
		revoke: "Delete it in the settings of the environment, under API Keys.",
		link: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
		example: []
	}),
	assignedRule({
		id: "influxdb-api-token",
		title: "InfluxDB API token",
		severity: "critical",
		anchors: ["influx"],
		name: /influx[\w.-]{0,20}token/i,
		value: /^[A-Za-z0-9_-]{86}==$/,
		revoke: "Delete it under Load Data, API Tokens.",
		link: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
		example: []
	}),
	tokenRule({
		id: "influxdb3-token",
		title: "InfluxDB 3 token",
		severity: "critical",
		anchors: ["apiv3_"],
		match: /apiv3_[A-Za-z0-9_-]{60,96}={0,2}(?![A-Za-z0-9_=-])/,
		revoke: "Delete it: influxdb3 delete token.",
		link: "https://docs.influxdata.com/influxdb3/core/admin/tokens/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "loggly-token",
		title: "Loggly token",
		severity: "medium",
		anchors: ["loggly"],
		name: /loggly[\w.-]{0,20}token/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Retire it under Source setup, Customer tokens.",
		link: "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
		example: []
	}),
	assignedRule({
		id: "logz-io-token",
		title: "Logz.io shipping token",
		severity: "medium",
		anchors: ["logz"],
		name: /logz[._-]?io[\w.-]{0,20}token/i,
		value: /^[A-Za-z]{32}$/,
		revoke: "Delete it in the settings, under Manage tokens.",
		link: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/",
		example: []
	}),
	assignedRule({
		id: "meraki_api_key",
		title: "Cisco Meraki dashboard API key",
		severity: "critical",
		anchors: ["meraki"],
		name: /meraki[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{40}$/,
		revoke: "Revoke it in the profile, under API access.",
		link: "https://developer.cisco.com/meraki/api-v1/authorization/",
		example: []
	}),
	tokenRule({
		id: "metabase-api-key",
		title: "Metabase API key",
		anchors: ["mb_"],
		match: /mb_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/,
		revoke: "Delete it in the admin settings, under Authentication, API keys.",
		link: "https://www.metabase.com/docs/latest/people-and-groups/api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "mixpanel-api-secret",
		title: "Mixpanel project secret",
		anchors: ["mixpanel"],
		name: /mixpanel[\w.-]{0,20}secret/i,
		value: /^[A-Za-z0-9]{32}$/,
		revoke: "Reset it in the settings of the project, or delete the service account.",
		link: "https://docs.mixpanel.com/docs/orgs-and-projects/managing-projects",
		example: []
	}),
	tokenRule({
		id: "neptune-api-token",
		title: "Neptune API token",
		anchors: ["eyJhcGlfYWRkcmVzcyI6"],
		match: /eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{60,400}={0,2}(?![A-Za-z0-9+/=])/,
		opaque: true,
		revoke: "Reset it in the menu of the user, under Get your API token.",
		link: "https://docs.neptune.ai/api_token/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "opsgenie-api-key",
		title: "Opsgenie API key",
		anchors: ["opsgenie"],
		name: /opsgenie[\w.-]{0,20}key/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete the integration, or the key under API key management.",
		link: "https://support.atlassian.com/opsgenie/docs/api-key-management/",
		example: []
	}),
	assignedRule({
		id: "pagerduty-api-key",
		title: "PagerDuty API key",
		severity: "critical",
		anchors: ["pagerduty", "pager_duty"],
		name: /pager_?duty[\w.-]{0,20}(?:token|key)$/i,
		value: /^(?:[a-z]\+|[a-z]_)?[A-Za-z0-9_+-]{18,20}$/,
		revoke: "Delete it under Integrations, API access keys, or in the profile of the user.",
		link: "https://support.pagerduty.com/main/docs/api-access-keys",
		example: []
	}),
	assignedRule({
		id: "pagerduty-routing-key",
		title: "PagerDuty integration key",
		severity: "medium",
		anchors: ["pagerduty", "pager_duty"],
		name: /pager_?duty[\w.-]{0,20}(?:routing|integration|service)[._-]?key$/i,
		value: /^[0-9a-z]{32}$|^R[0-9A-Z]{31}$/,
		revoke: "Delete the integration of the service.",
		link: "https://support.pagerduty.com/main/docs/services-and-integrations",
		example: []
	})
];

// src/detect/rules/tencent.ts
const LINK$3 = "https://www.tencentcloud.com/document/product/598/32675";
const tencent = [
	tokenRule({
		id: "tencent_cloud_secret_id",
		title: "Tencent Cloud SecretId",
		severity: "medium",
		anchors: ["AKID"],
		match: /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Disable the key under Access management, API keys: the id goes with a secret.",
		link: LINK$3,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "tencent_cloud_intl_access_token",
		title: "Tencent Cloud International SecretId",
		severity: "medium",
		anchors: ["IKID"],
		match: /IKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Disable the key under Access management, API keys: the id goes with a secret.",
		link: LINK$3,
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "tencent-cloud-secret-key",
		title: "Tencent Cloud SecretKey",
		severity: "critical",
		anchors: ["tencent", "qcloud"],
		name: /(?:tencent|qcloud)[\w.-]{0,20}secret[\w.-]{0,3}key/i,
		value: /^[A-Za-z0-9]{32}$/,
		check: drawn$1,
		revoke: "Disable the key under Access management, API keys.",
		link: LINK$3,
		example: []
	}),
	assignedRule({
		id: "wechat-app-secret",
		title: "WeChat app secret",
		anchors: ["wechat", "weixin"],
		name: /(?:wechat|weixin)[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Reset the AppSecret on mp.weixin.qq.com, under Development, Basic configuration.",
		link: "https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html",
		example: []
	})
];

// src/detect/rules/thunderstore.ts
const thunderstore = [tokenRule({
	id: "thunderstore_io_api_token",
	title: "Thunderstore service account token",
	anchors: ["tss_"],
	match: /tss_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
	check: checksummed("high", (value) => tokenChecksum(value.slice(4, -6)) === value.slice(-6)),
	revoke: "Delete the service account of the team.",
	link: "https://wiki.thunderstore.io/mods/service-accounts",
	examples: [],
	ignores: []
})];

// src/detect/rules/told-passwords.ts
const told$1 = toldPasswordThat("somebody tells it with a user");
const VALUE = "(?<secret>[^\\s\"'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64}?)(?=[.,;)]?(?:[\"'`*|\\s]|\\\\|$))";
const TO_LOG_IN = "(?<=\\b(?:use|with|try) [\"'`]?\\w[\\w.@+-]{1,39}[\"'`]?(?: ?[:/] ?| and )[\"'`]?(?<secret>[^\\s\"'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64})[\"'`]?) to (?:log|sign) in\\b";
const toldPasswords = [{
	id: "told-password",
	kind: "password",
	title: "Password told in a text",
	severity: "medium",
	generic: true,
	guessable: true,
	anchors: [
		"login",
		"log in",
		"logged in",
		"sign in",
		"credentials",
		"creds",
		"user/pass",
		"username/pass",
		"zugangsdaten",
		"anmeldedaten",
		"identifiants",
		"credenciales",
		"credenziali",
		"inloggegevens",
		"connect as ",
		"account: ",
		"accounts: ",
		"user: ",
		"zugang: ",
		" to log in",
		" to sign in"
	],
	left: "none",
	match: new RegExp(`(?:(?<![\\w./-])(?:log(?:in|ged in| in)|sign in|connect as|accounts?(?=:)|user(?=:)|zugang(?=:)|credentials|creds|user(?:name)?\\s?/\\s?pass(?:word|wd)?|zugangsdaten|anmeldedaten|identifiants|credenciales|credenziali|inloggegevens)(?![A-Za-z])(?: (?:details|info|data))?(?: (?:is|are|with|as|using|for \\w{1,20}))?(?:\\s?[:=]\\s{0,3}|\\s{1,3})["'\`*]{0,2}\\w[\\w.@+-]{1,39}["'\`*]{0,2} ?(?:[/:]|\\band\\b|\\bwith(?: password)?\\b) ?["'\`*]{0,2}${VALUE}|${TO_LOG_IN})`, "i"),
	reach: 260,
	check: told$1,
	remedy: ["Change it, and take it out of the text: whoever can read the text has it."],
	links: [],
	finds: [],
	ignores: []
}, {
	id: "changed-password",
	kind: "password",
	title: "Password told in a text",
	severity: "medium",
	generic: true,
	guessable: true,
	anchors: [
		"password",
		"passphrase",
		"passwort",
		" pw ",
		"passwd ",
		"senha ",
		"clave "
	],
	left: "none",
	match: new RegExp(`(?:(?:password|passphrase| pw)(?: (?:for|of) [\\w @.-]{1,40}?)?(?: (?:has been|was|is|got))?(?: (?:re|now )?set| changed| updated)? to ["'\`]?${VALUE}|(?:password|passphrase|passwort) \\(${VALUE}(?=\\))|(?<!\\S ?)password \\w{3,24} = ${VALUE}|(?<=(?:\\b(?:login|user|username|usu\\S{1,8}) [\\w.@-]{1,40}|[:>\\],]|\\bwith|\\band) )(?:password|passwd|passwort|pw|senha|clave) ["'\`]?${VALUE}(?!["'\`]?[ \\t]{0,8}[^\\s"'\`]))`, "i"),
	reach: 30,
	check: told$1,
	remedy: ["Change it, and take it out of the text: whoever can read the text has it."],
	links: [],
	finds: [],
	ignores: []
}];

// src/detect/rules/told-tokens.ts
const NAME$1 = /^[a-z0-9]+(?:[-.][a-z0-9]+)+$|^[A-Z][A-Z0-9_]+$/;
const told = (value, { file }) => {
	if (NAME$1.test(value) && !UUID_VALUE.test(value)) return nothing("it is the name of something");
	if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing("it has no letters or no digits");
	const judged = judgeKey$2({
		value,
		name: "secret",
		delimited: true
	}, file);
	return judged.secret ? secret("a sentence says what it is", judged.reason) : nothing(judged.reason);
};
const TITLES = [
	"api key",
	"api token",
	"api secret",
	"access key",
	"access token",
	"secret key",
	"auth token",
	"bearer token",
	"client secret",
	"app secret",
	"deploy token",
	"personal token",
	"webhook secret"
];
const TITLE_REACH = 100;
const REMEDY = ["Make a new one at the service, put it where the old one is used, then revoke the old one."];
const toldTokens = [{
	id: "told-token",
	kind: "secret",
	title: "Token told in a text",
	severity: "medium",
	generic: true,
	anchors: [
		" secret ",
		" token ",
		" api key ",
		" apikey ",
		" access key "
	],
	left: "none",
	match: / (?:secret|token|api ?key|access key) (?:is |was |= ?)?["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~-]{14,199}[A-Za-z0-9_+/=~-])(?=["'`]?(?:[\s,;)!]|\.\s|\.?$))/i,
	reach: 240,
	check: told,
	remedy: REMEDY,
	links: [],
	finds: [],
	ignores: []
}, {
	id: "titled-token",
	kind: "secret",
	title: "Token under its title",
	severity: "medium",
	generic: true,
	anchors: TITLES,
	left: "none",
	around: TITLE_REACH,
	match: /[a-z]{3,8} (?:key|token|secret)\r?\n(?:[-=~]{3,60}\r?\n)?(?:\r?\n)?[ \t]{0,8}["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~:-]{14,199})["'`]?[ \t]{0,4}(?=\r?\n|$)/i,
	reach: 320,
	check: (value, context) => {
		const { found, text } = context;
		const before = text.slice(Math.max(0, found.start - TITLE_REACH), found.start).trimEnd();
		const line = before.slice(before.lastIndexOf("\n") + 1);
		return /[=(){};<>]|public|hash|finger|sha\d|md5|commit|primary|foreign|ssh|gpg|pgp/i.test(line) ? nothing("its title is that of something else") : told(value, context);
	},
	remedy: REMEDY,
	links: [],
	finds: [],
	ignores: []
}];

// src/detect/rules/tool-passwords.ts
const password = {
	kind: "password",
	severity: "medium",
	generic: true,
	guessable: true,
	remedy: ["Change it, and pass the new one by the environment or a secret store."],
	links: []
};
const ofTool = passwordThat$1("a command gets it as an argument");
const ofDialogue = toldPasswordThat("a script types it into a dialogue");
const TOOLS = [
	"mosquitto_passwd (?:-\\w{1,2} )?\\S{1,80} \\S{1,60} ",
	"(?:poetry|composer) config (?:-\\S{1,10} )?http-basic\\.\\S{1,60} \\S{1,60} ",
	"bundle config (?:set )?(?:--\\w{1,8} )?[\\w.-]{3,60} [\\w.@-]{1,40}:",
	"BUNDLE_[A-Z0-9_]{3,60}[\"']?[:=] ?[\"']?[\\w.@-]{1,40}:",
	"signtool(?:\\.exe)? sign [^\\r\\n|;&]{0,160}?/p ",
	"[Nn]ick[Ss]erv (?:identify|IDENTIFY) (?:[\\w-]{1,30} )?",
	"openssl passwd (?:-\\w{1,10} ){0,3}(?!-)",
	"openssl [^\\r\\n|;&]{0,160}?(?:-k |-pass(?:in|out)? [\"']?pass:)",
	"(?:bcp|osql|isql|ipmitool|mosquitto_(?:pub|sub)) [^\\r\\n|;&]{0,160}?(?<= )-P ?",
	"(?:beeline|ncftp(?:put|get|ls)?|az sql|rdesktop|psexec(?:64)?(?:\\.exe)?|nexus-cli|winexe|mongoexport|mongoimport|mongorestore) [^\\r\\n|;&]{0,160}?(?<= )-p ",
	"rabbitmqctl (?:-\\w{1,10} \\S{1,60} )?(?:add_user|change_password) \\S{1,60} ",
	"zip [^\\r\\n|;&]{0,80}?(?<= )-P ",
	"(?:7za?(?:\\.exe[\"']?)?|rar) [a-z] (?:[^\\r\\n|;&]{0,120}? )?-h?p",
	"(?:lftp [^\\r\\n|;&]{0,120}?|open )-u [\"']?[^\\s,\"']{1,60},",
	"freerdp [^\\r\\n|;&]{0,160}?/p:",
	"schtasks(?:\\.exe)? [^\\r\\n|;&]{0,200}?/rp ",
	"net use (?:\\w: |\\* )?[\"']?\\\\\\\\[^\\s\"']{1,160}[\"']? (?:/user:\\S{1,80} )?(?!/)",
	"net use [^\\r\\n]{0,160}?/user:\\S{1,80} (?!/)",
	"cmdkey(?:\\.exe)? [^\\r\\n|&]{0,120}?/pass:",
	":pserver:[\\w.-]{1,40}:",
	"(?:expdp|impdp|sqlldr|rman target) (?:userid=)?[\\w$]{1,30}/",
	"net user \\S{1,60} (?![/*])",
	"kadmin(?:\\.local)? [^\\r\\n|;&]{0,160}?(?<= )-w ",
	"nmcli [^\\r\\n|;&]{0,160}? (?:password|\\S{0,40}psk) ",
	"wpa_passphrase [\"']?[^\\s\"']{1,40}[\"']? ",
	"snmp(?:walk|get|getnext|set|table|bulkwalk|bulkget) [^\\r\\n|;&]{0,160}?(?<= )-[AX] "
].join("|");
const toolPasswords = [
	{
		...password,
		id: "tool-password",
		title: "Password as an argument of a tool",
		anchors: [
			"openssl ",
			"bcp ",
			"osql ",
			"isql ",
			"ipmitool ",
			"mosquitto_",
			"beeline ",
			"ncftp",
			"az sql ",
			"cmdkey",
			":pserver:",
			"poetry config ",
			"composer config ",
			"bundle config ",
			"bundle_",
			"signtool",
			"nickserv identify ",
			"expdp ",
			"impdp ",
			"sqlldr ",
			"rman target ",
			"rdesktop ",
			"psexec",
			"nexus-cli ",
			"winexe ",
			"mongoexport ",
			"mongoimport ",
			"mongorestore ",
			"rabbitmqctl ",
			"zip ",
			"7z ",
			"7za ",
			"7z.exe",
			"rar ",
			"lftp ",
			"open -u ",
			"freerdp ",
			"schtasks",
			"net use ",
			"net user ",
			"kadmin",
			"nmcli ",
			"wpa_passphrase ",
			"snmpwalk ",
			"snmpget ",
			"snmpset ",
			"snmpbulkwalk "
		],
		left: "none",
		match: new RegExp(`(?:${TOOLS})["']?(?<secret>(?:(?!@(?:\\w|//)[\\w./:-]{0,80}(?:\\s|$)|\\)(?:[\\s"']|$))[^\\s"']){6,100})`),
		reach: 320,
		check: ofTool,
		finds: [],
		ignores: []
	},
	{
		...password,
		id: "typed-password",
		title: "Password that a script types",
		anchors: [
			"send \"",
			"send -- \"",
			"sendline("
		],
		left: "none",
		match: /(?:send (?:-- )?"(?<secret>[^"\\\s$]{6,100})\\[rn]"|sendline\(["'](?<secret>[^"'\\\s]{6,100})["']\))/,
		reach: 320,
		check: ofDialogue,
		finds: [],
		ignores: []
	},
	{
		id: "tool-token",
		kind: "secret",
		title: "Token as an argument of a tool",
		severity: "medium",
		generic: true,
		anchors: ["vault login ", "_authToken "],
		left: "none",
		match: /(?:vault login (?:-method=\w{1,20} )?(?:token=)?|(?<=(?:npm|pnpm|yarn) config set [^\r\n]{0,120})_authToken )["']?(?<secret>[A-Za-z0-9._~+/=-]{20,200})/,
		reach: 320,
		check: (value, { file }) => {
			const judged = judgeKey$2({
				value,
				name: "token",
				delimited: true
			}, file);
			return judged.secret ? secret("a command gets it as an argument", judged.reason) : nothing(judged.reason);
		},
		remedy: ["Revoke it where it was issued, and take the new one from the environment."],
		links: [],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/trading-platforms.ts
const tradingPlatforms = [
	assignedRule({
		id: "kraken-private-key",
		title: "Kraken private key",
		severity: "critical",
		anchors: ["kraken"],
		name: /kraken[\w.-]{0,20}(?:secret|private|token|key)/i,
		value: /^(?:[A-Za-z0-9+/=_-]{4}){20,22}$/,
		revoke: "Delete it in the settings, under API.",
		link: "https://docs.kraken.com/api/docs/guides/spot-rest-auth/",
		example: []
	}),
	assignedRule({
		id: "kucoin-api-secret",
		title: "KuCoin API secret",
		severity: "critical",
		anchors: ["kucoin"],
		name: /kucoin[\w.-]{0,20}secret/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it under API Management.",
		link: "https://www.kucoin.com/docs-new/authentication",
		example: []
	}),
	assignedRule({
		id: "oanda-access-token",
		title: "OANDA access token",
		severity: "critical",
		anchors: ["oanda"],
		name: /oanda[\w.-]{0,20}(?:key|token)/i,
		value: /^[0-9a-f]{32}-[0-9a-f]{32}$/,
		revoke: "Revoke it in the account, under Manage API Access.",
		link: "https://developer.oanda.com/rest-live-v20/authentication/",
		example: []
	}),
	assignedRule({
		id: "okx-secret-key",
		title: "OKX secret key",
		severity: "critical",
		anchors: ["okx", "okex"],
		name: /oke?x[\w.-]{0,20}secret/i,
		value: /^[0-9A-F]{32}$/,
		revoke: "Delete it on the page of API keys.",
		link: "https://www.okx.com/docs-v5/en/#overview-api-key-creation",
		example: []
	}),
	assignedRule({
		id: "polygon-api-key",
		title: "Polygon.io API key",
		severity: "medium",
		anchors: [
			"polygon_",
			"polygon-",
			"polygonapi",
			"polygonio",
			"polygon.io"
		],
		name: /polygon(?:[._-]?io)?[._-]?api[._-]?key$/i,
		value: /^[A-Za-z0-9_]{32}$/,
		revoke: "Delete it in the dashboard, under Keys.",
		link: "https://massive.com/docs/rest/quickstart",
		example: []
	})
];

// src/detect/rules/trigger-dev.ts
const triggerDev = [
	tokenRule({
		id: "trigger-dev-secret-key",
		title: "Trigger.dev secret key",
		anchors: [
			"tr_prod_",
			"tr_stg_",
			"tr_preview_"
		],
		match: /tr_(?:prod|stg|preview)_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
		revoke: "Regenerate it on the page of API keys of the project.",
		link: "https://trigger.dev/docs/apikeys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "trigger-dev-development-key",
		title: "Trigger.dev development key",
		severity: "low",
		anchors: ["tr_dev_"],
		match: /tr_dev_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
		revoke: "Regenerate it on the page of API keys of the project.",
		link: "https://trigger.dev/docs/apikeys",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "trigger-dev-personal-access-token",
		title: "Trigger.dev personal access token",
		severity: "critical",
		anchors: ["tr_pat_"],
		match: /tr_pat_[1-9a-km-z]{40}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account, Personal access tokens.",
		link: "https://trigger.dev/docs/apikeys",
		examples: [],
		ignores: []
	})
];

// src/detect/rules/twilio.ts
const twilio = [
	tokenRule({
		id: "twilio_api_key",
		title: "Twilio API key SID",
		severity: "medium",
		anchors: Array.from("0123456789abcdef").map((digit) => `SK${digit}`),
		match: /SK[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete the key in the console, under API keys.",
		link: "https://www.twilio.com/docs/iam/api-keys",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "twilio_access_token",
		title: "Twilio auth token",
		severity: "critical",
		anchors: ["twilio"],
		name: /twilio[\w.-]{0,20}(?:token|secret)/i,
		value: /^(?:[0-9a-f]{32}|[A-Za-z0-9]{32})$/,
		revoke: "Promote the secondary auth token in the console.",
		link: "https://www.twilio.com/docs/iam/access-tokens",
		example: []
	}),
	assignedRule({
		id: "twilio_account_sid",
		title: "Twilio account SID",
		severity: "low",
		anchors: ["account_sid", "twilio"],
		name: /(?:account_?sid|twilio[\w.-]{0,20}(?:sid|account|user))/i,
		value: /^AC[0-9a-f]{32}$/,
		revoke: "Nothing: it is the name of the account. Look for its auth token nearby.",
		link: "https://www.twilio.com/docs/iam/api/account",
		example: []
	})
];

// src/detect/rules/upstash.ts
const upstash = [tokenRule({
	id: "upstash-qstash-token",
	title: "Upstash QStash token",
	anchors: ["eyJVc2VySUQiOi"],
	match: /eyJVc2VySUQiOi[A-Za-z0-9+/_-]{80,200}={0,2}(?![A-Za-z0-9+/=_-])/,
	opaque: true,
	check: (value) => /^\{"UserID":"[^"]{8,60}","Password":"[^"]{8,80}"\}$/.test(Buffer.from(value, "base64").toString()) ? secret("it holds a user and a password") : NOTHING,
	revoke: "Roll it in the console, under QStash.",
	link: "https://upstash.com/docs/qstash/howto/roll-signing-keys",
	examples: [],
	ignores: []
}), assignedRule({
	id: "upstash-redis-rest-token",
	title: "Upstash Redis REST token",
	severity: "critical",
	anchors: ["upstash"],
	name: /upstash[\w.-]{0,30}token/i,
	value: /^A[A-Za-z0-9_-]{38,80}={0,2}$/,
	revoke: "Reset the credentials of the database.",
	link: "https://upstash.com/docs/redis/features/restapi",
	example: []
})];

// src/detect/rules/urls.ts
const DATABASE = /^(?:postgres|postgresql|psql|mysql|mariadb|mongodb|redis|rediss|valkey|amqp|amqps|mssql|sqlserver|oracle|cockroachdb|clickhouse|couchdb|neo4j|bolt|cassandra|ldap|ldaps|nats|kafka|memcached|snowflake|vertica|redshift|db2|influxdb|elasticsearch|opensearch)(?:\+[a-z0-9+]{1,16})?$/i;
const RESERVED_HOST = /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid)(?::\d+)?$|^(?:host|hostname|server|your.*|my.*host.*|x+)(?::\d+)?$/i;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[a-z][\w-]{0,30})(?::\d+)?$/i;
const MATCH = /(?=:\/\/[^\s:@/"'`<>?#\\]{0,80}:)(?<=(?<![A-Za-z0-9])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,24})):\/\/(?<user>[^\s:@/"'`<>?#\\]{0,80}):(?<secret>[^\s"'`<>/\\]{3,200})@(?<host>[^\s"'`<>/@?#,;)\]}|\\]{1,253})/;
function credentials(database) {
	return (value, { found }) => {
		const { scheme = "", user = "", host = "" } = found.groups ?? {};
		if (DATABASE.test(scheme) !== database || user.startsWith("[")) return NOTHING;
		if (/^(?:[a-z]+_)+(?:key|token|secret|password)$/i.test(value)) return NOTHING;
		if (/^(?:\d{1,5}|x-oauth-basic)$/.test(value)) return NOTHING;
		if (placeholderReason(value.replace(/^:/, ""), "generic") !== void 0) return database && isGuessed(value, user, host) ? GUESSED : NOTHING;
		if (/^\d{2,5}[;/?]\w{1,40}=/.test(value)) return NOTHING;
		const local = LOCAL_HOST.test(host);
		if (local && value === user) return NOTHING;
		if (RESERVED_HOST.test(host)) return placeholder("its host is a name for examples");
		if (local) return {
			is: "secret",
			severity: "low",
			why: ["its host is a local one"]
		};
		return secret("user, password and host stand together");
	};
}
function isGuessed(value, user, host) {
	if (!FIRST_TRIED.test(value) || !/[a-z\d]\.[a-z\d]/i.test(host) || RESERVED_HOST.test(host) || LOCAL_HOST.test(host)) return false;
	if (/^(?:user(?:name)?|your.*|my_?user|login|usr)?$/i.test(user)) return false;
	return !/^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::\d+)?$/.test(host);
}
const FIRST_TRIED = /^(?:password|passw0rd|secret|root|admin|postgres|mysql|oracle|redis|guest|rabbitmq|mongo|sa|qwerty|letmein)\d{0,4}$/i;
const GUESSED = {
	is: "secret",
	severity: "low",
	why: ["it is a word that everybody tries first"]
};
const urls = [{
	id: "database-url",
	kind: "password",
	title: "Password in the URL of a database",
	severity: "high",
	anchors: ["://"],
	match: MATCH,
	reach: 300,
	left: "none",
	guessable: true,
	check: credentials(true),
	remedy: ["Change the password of the database user, and pass the new one by the environment."],
	links: ["https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"],
	finds: [],
	ignores: []
}, {
	id: "url-password",
	kind: "password",
	title: "Password in a URL",
	severity: "medium",
	anchors: ["://"],
	match: MATCH,
	reach: 300,
	left: "none",
	guessable: true,
	check: credentials(false),
	remedy: ["Change the password, and keep the new one out of the URL: a credential helper or the environment."],
	links: ["https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"],
	finds: [],
	ignores: []
}];

// src/detect/rules/user-keys.ts
const NAME = /^[a-z]{1,15}\d{0,3}(?:[-_.][a-z]{0,15}\d{0,3})*$/i;
const userKey = (value, { file }) => {
	if (NAME.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing("it is the name of a user");
	const judged = judgeKey$2({
		value,
		name: "secret",
		delimited: true
	}, file);
	return judged.secret ? secret("a request has it for its user, and no password", judged.reason) : nothing(judged.reason);
};
const userKeys = [
	{
		id: "user-key",
		kind: "secret",
		title: "Key for the user of a request",
		severity: "medium",
		generic: true,
		anchors: [
			"-u ",
			"-u \"",
			"-u '",
			"--user"
		],
		left: "none",
		match: /(?:-u|--user)(?: |=| ?\\{0,3}["'])\\{0,3}["']?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~-]{15,199}):(?:[xX]|api(?:_token)?|api_key|password|unused|pass)?(?=\\{0,3}["']|\s|\\|$)/,
		reach: 260,
		check: userKey,
		remedy: ["Make a new one at the service, and pass it by the environment."],
		links: ["https://docs.stripe.com/api/authentication"],
		finds: [],
		ignores: []
	},
	{
		id: "url-user-key",
		kind: "secret",
		title: "Key for the user in a URL",
		severity: "medium",
		generic: true,
		anchors: ["://"],
		left: "none",
		match: /(?<=https?):\/\/(?<secret>[A-Za-z0-9][A-Za-z0-9_.~%+=-]{15,299}):?(?:x-oauth-basic)?@(?<host>[\w.-]{3,100})/,
		reach: 420,
		check: (value, context) => {
			if (/sentry|glitchtip|bugsink|ingest/i.test(context.found.groups?.host ?? "")) return nothing("it is public");
			return /%40/i.test(value) ? nothing("it is an address of mail") : userKey(value, context);
		},
		remedy: ["Make a new one at the service, and keep it out of the URL: a credential helper or the environment."],
		links: ["https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"],
		finds: [],
		ignores: []
	},
	{
		id: "stored-secret-argument",
		kind: "secret",
		title: "Secret that a command stores",
		severity: "medium",
		generic: true,
		anchors: ["gh secret set "],
		left: "none",
		match: /gh secret set (?<name>[A-Za-z]\w{2,60}) (?:[^\r\n]{0,80}? )?(?:--body|-b)[ =]?["']?(?<secret>[^\s"'$`]{8,200})(?=["']?(?:\s|$))/,
		reach: 380,
		check: (value, { file, found }) => {
			const candidate = {
				value,
				name: found.groups?.name ?? "",
				delimited: true
			};
			const key = judgeKey$2({
				...candidate,
				name: "secret"
			}, file);
			const judged = key.secret ? key : judgePassword(candidate, file);
			return judged.secret ? secret("a command stores it as a secret", judged.reason) : nothing(judged.reason);
		},
		remedy: ["Change it where it was made, and give it to the command by its standard input."],
		links: ["https://cli.github.com/manual/gh_secret_set"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/vercel.ts
function prefixed(id, title, prefix, severity, revoke) {
	return tokenRule({
		id,
		title,
		severity,
		anchors: [prefix],
		match: new RegExp(`${prefix}(?=[A-Za-z0-9]{0,40}\\d)(?=[A-Za-z0-9]{0,40}[A-Z])[A-Za-z0-9]{24,72}(?![A-Za-z0-9_])`),
		revoke,
		link: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
		examples: [],
		ignores: []
	});
}
const vercel = [
	prefixed("vercel_personal_access_token", "Vercel personal access token", "vcp_", "critical", "Delete it under Account settings, Tokens."),
	prefixed("vercel_integration_access_token", "Vercel integration access token", "vci_", "high", "Remove the integration from the team, and install it again."),
	prefixed("vercel_app_user_access_token", "Vercel app access token", "vca_", "high", "Revoke the app under Account settings."),
	prefixed("vercel_app_refresh_token", "Vercel app refresh token", "vcr_", "high", "Revoke the app under Account settings."),
	prefixed("vercel_api_key", "Vercel API key", "vck_", "high", "Delete it in the dashboard, under AI Gateway, API keys."),
	prefixed("vercel_support_access_token", "Vercel support access token", "vcs_", "high", "Tell the support of Vercel, whose it is."),
	tokenRule({
		id: "vercel-blob-token",
		title: "Vercel Blob read-write token",
		anchors: ["vercel_blob_rw_"],
		match: /vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the blob store.",
		link: "https://vercel.com/docs/vercel-blob/using-blob-sdk",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "v0-api-key",
		title: "v0 API key",
		anchors: ["v0_api"],
		name: /v0_api_key/i,
		value: /^v1:[A-Za-z0-9]{24}:[A-Za-z0-9]{24}$/,
		revoke: "Delete it in the settings of v0, under API keys.",
		link: "https://v0.app/docs/api",
		example: []
	})
];

// src/detect/rules/volcengine.ts
const LINK$2 = "https://www.volcengine.com/docs/6291/65568";
const volcengine = [
	tokenRule({
		id: "volcengine_access_key_id",
		title: "Volcengine access key id",
		severity: "medium",
		anchors: ["AKLT"],
		match: /AKLT[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Disable the key under API access keys: the id goes with a secret.",
		link: LINK$2,
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "volcengine-secret-access-key",
		title: "Volcengine secret access key",
		severity: "critical",
		anchors: ["volcengine", "volc_"],
		name: /volc(?:engine)?[\w.-]{0,20}(?:secret|sk)/i,
		value: /^[A-Za-z0-9]{58}==$/,
		revoke: "Disable the key under API access keys.",
		link: LINK$2,
		example: []
	}),
	assignedRule({
		id: "volcengine_ark_api_key",
		title: "Volcengine Ark API key",
		anchors: [
			"ark_api",
			"arkApi",
			"volcengine",
			"volc_"
		],
		name: /(?:^|[^a-z])ark_?api_?key|volc(?:engine)?[\w.-]{0,15}api_?key/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Delete it in the console of Ark, under API keys.",
		link: "https://www.volcengine.com/docs/82379/1541594",
		example: []
	})
];

// src/detect/rules/wakatime.ts
const LINK$1 = "https://wakatime.com/developers#authentication";
const wakatime = [tokenRule({
	id: "wakatime_api_key",
	title: "WakaTime API key",
	severity: "medium",
	anchors: ["waka_"],
	match: /waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
	revoke: "Replace it under Settings, Account.",
	link: LINK$1,
	examples: [],
	ignores: []
}), ...[
	[
		"wakatime_app_secret",
		"WakaTime app secret",
		"waka_sec_"
	],
	[
		"wakatime_oauth_access_token",
		"WakaTime OAuth access token",
		"waka_tok_"
	],
	[
		"wakatime_oauth_refresh_token",
		"WakaTime OAuth refresh token",
		"waka_ref_"
	]
].map(([id, title, prefix]) => tokenRule({
	id,
	title,
	severity: "medium",
	anchors: [prefix],
	match: new RegExp(`${prefix}[A-Za-z0-9]{40,120}(?![A-Za-z0-9])`),
	revoke: "Revoke it: POST /oauth/revoke; the secret of an app is replaced on its page.",
	link: LINK$1,
	examples: [],
	ignores: []
}))];

// src/detect/rules/wallets.ts
const judgeKey = (value) => isPublishedKey(value) ? placeholder("it is a key of a development chain or of a document, which everybody has") : secret();
const judgePhrase = (value) => {
	const words = value.trim().split(/\s{1,3}/);
	if (new Set(words).size < words.length - 2) return placeholder("its words repeat, as those of development chains and of documents do");
	return words.every((word) => word.length >= 3) ? secret(`it has ${words.length} words`) : NOTHING;
};
const wallets = [
	assignedRule({
		id: "stellar-secret-seed",
		title: "Stellar secret seed",
		severity: "critical",
		anchors: [
			"secret",
			"stellar",
			"_seed"
		],
		name: /secret|stellar|seed/i,
		value: /^S[A-D][A-Z2-7]{54}$/,
		check: (value) => isStellarSeed(value) ? secret("its checksum is right") : NOTHING,
		revoke: "Move what the account holds, and replace its signer: a seed cannot be revoked.",
		link: "https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md",
		example: []
	}),
	assignedRule({
		id: "solana-secret-key",
		title: "Solana secret key",
		severity: "critical",
		anchors: [
			"secret",
			"private",
			"solana",
			"wallet"
		],
		name: /secret|private|solana|wallet|keypair/i,
		value: /^[1-9A-HJ-NP-Za-km-z]{86,88}$/,
		check: (value) => isSolanaSecretKey(value) ? secret("it ends in its public key") : NOTHING,
		revoke: "Move what the account holds: a key cannot be revoked.",
		link: "https://solana.com/docs/core/accounts",
		example: []
	}),
	{
		id: "solana-key-file",
		kind: "solana-secret-key",
		title: "Secret key in a file of Solana",
		severity: "critical",
		anchors: [],
		left: "none",
		files: /^id\.json$|(?:keypair|wallet|payer|deployer)[\w.-]{0,20}\.json$/,
		match: /(?<![\s\S])\[(?<secret>\d{1,3}(?:,\s{0,4}\d{1,3}){63})\]/,
		reach: 400,
		check: (value) => endsInPublicKey(Buffer.from(value.split(",").map(Number))) ? secret("it ends in its public key") : NOTHING,
		remedy: ["Move what the account holds: a key cannot be revoked."],
		links: ["https://solana.com/docs/core/accounts"],
		finds: [],
		ignores: []
	},
	{
		id: "extended-private-key",
		title: "Extended private key of a wallet",
		severity: "high",
		anchors: [
			"xprv",
			"yprv",
			"zprv"
		],
		match: /[xyz]prv[1-9A-HJ-NP-Za-km-z]{107}(?![1-9A-Za-z])/,
		reach: 1e3,
		check: (value) => isCheckedBase58(value, 82) ? secret("its checksum is right") : NOTHING,
		remedy: ["Move what its accounts hold to a new wallet: a key cannot be revoked."],
		links: ["https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki"],
		finds: [],
		ignores: []
	},
	assignedRule({
		id: "bitcoin-private-key",
		title: "Private key of Bitcoin",
		severity: "critical",
		anchors: [
			"wif",
			"private",
			"bitcoin",
			"btc"
		],
		name: /wif|priv|bitcoin|btc/i,
		value: /^(?:[KL][1-9A-HJ-NP-Za-km-z]{51}|5[1-9A-HJ-NP-Za-km-z]{50})$/,
		check: (value) => isCheckedBase58(value, value.length === 52 ? 38 : 37) ? secret("its checksum is right") : NOTHING,
		revoke: "Move what the account holds: a key cannot be revoked.",
		link: "https://developer.bitcoin.org/devguide/wallets.html",
		example: []
	}),
	assignedRule({
		id: "ethereum-private-key",
		title: "Private key of an Ethereum account",
		severity: "high",
		anchors: [
			"private_key",
			"privatekey",
			"priv_key",
			"wallet_key",
			"deployer_key",
			"signer_key",
			"account_key"
		],
		name: /(?:private|priv|wallet|deployer|signer|account)[-_.]?key(?:[-_.]?\d{1,2})?$/i,
		value: /^0x[0-9a-fA-F]{64}$/,
		check: judgeKey,
		revoke: "Move what the account holds: a key cannot be revoked.",
		link: "https://ethereum.org/developers/docs/accounts/",
		example: []
	}),
	{
		id: "wallet-recovery-phrase",
		title: "Recovery phrase of a wallet",
		severity: "critical",
		anchors: [
			"mnemonic",
			"seed_phrase",
			"seed-phrase",
			"seedphrase",
			"seed phrase",
			"recovery_phrase",
			"recovery phrase"
		],
		match: {
			name: /mnemonic|(?:seed|recovery)[-_. ]?(?:phrase|words)/i,
			value: /^(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}$/
		},
		left: "none",
		check: judgePhrase,
		remedy: ["Move what its accounts hold to a new wallet: a phrase cannot be revoked."],
		links: ["https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"],
		finds: [],
		ignores: []
	}
];

// src/detect/rules/work-services.ts
const workServices = [
	tokenRule({
		id: "atlassian_api_token",
		title: "Atlassian API token",
		severity: "critical",
		anchors: ["ATATT3", "ATSTT3"],
		match: /AT[AS]TT3[A-Za-z0-9_=-]{160,240}/,
		revoke: "Revoke it under Account settings, Security, API tokens.",
		link: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
		examples: []
	}),
	tokenRule({
		id: "bitbucket_access_token",
		title: "Bitbucket access token",
		severity: "critical",
		anchors: ["ATCTT3"],
		match: /ATCTT3[A-Za-z0-9_=-]{160,240}/,
		revoke: "Revoke it in the settings of the repository, project or workspace.",
		link: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
		examples: []
	}),
	tokenRule({
		id: "bitbucket-app-password",
		title: "Bitbucket app password",
		anchors: ["ATBB"],
		match: /ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Personal settings, App passwords.",
		link: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
		examples: []
	}),
	tokenRule({
		id: "asana_personal_access_token",
		title: "Asana personal access token",
		anchors: ["2/", "1/"],
		match: /(?:2\/\d{15,18}\/\d{15,18}|1\/\d{15,18}):[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Deauthorize it in the developer console.",
		link: "https://developers.asana.com/docs/personal-access-token",
		examples: []
	}),
	tokenRule({
		id: "hubspot_private_apps_user_token",
		title: "HubSpot private app token",
		anchors: [
			"pat-na",
			"pat-eu",
			"pat-ap"
		],
		match: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Rotate it on the page of the private app.",
		link: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
		examples: []
	}),
	tokenRule({
		id: "dropbox_short_lived_access_token",
		title: "Dropbox access token",
		severity: "medium",
		anchors: ["sl."],
		match: /sl\.(?:u\.)?[A-Za-z0-9_=-]{130,1500}/,
		revoke: "Disconnect the app; the token ends by itself in four hours.",
		link: "https://www.dropbox.com/developers/documentation/http/documentation",
		examples: []
	}),
	tokenRule({
		id: "mapbox_secret_access_token",
		title: "Mapbox secret access token",
		anchors: ["sk.eyJ"],
		match: /sk\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{20,60}/,
		opaque: true,
		revoke: "Delete it on the page of access tokens.",
		link: "https://docs.mapbox.com/accounts/guides/tokens/",
		examples: []
	}),
	tokenRule({
		id: "contentful_personal_access_token",
		title: "Contentful personal access token",
		anchors: ["CFPAT-"],
		match: /CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Settings, CMA tokens.",
		link: "https://www.contentful.com/developers/docs/references/authentication/",
		examples: []
	}),
	tokenRule({
		id: "typeform_personal_access_token",
		title: "Typeform personal access token",
		anchors: ["tfp_"],
		match: /tfp_[A-Za-z0-9_.=-]{39,69}[A-Za-z0-9_=-](?![A-Za-z0-9_-])/,
		revoke: "Delete it under Account, Personal tokens.",
		link: "https://www.typeform.com/developers/get-started/personal-access-token/",
		examples: []
	}),
	tokenRule({
		id: "frameio_developer_token",
		title: "Frame.io developer token",
		anchors: ["fio-u-"],
		match: /fio-u-[A-Za-z0-9_=-]{64}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the developer site.",
		link: "https://developer.frame.io/",
		examples: []
	}),
	tokenRule({
		id: "readmeio_api_access_token",
		title: "ReadMe API key",
		anchors: ["rdme_"],
		match: /rdme_[a-z0-9]{70}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project.",
		link: "https://docs.readme.com/main/reference/authentication",
		examples: []
	}),
	tokenRule({
		id: "adafruit_io_key",
		title: "Adafruit IO key",
		severity: "medium",
		anchors: ["aio_"],
		match: /aio_(?=[A-Za-z]{0,27}\d)(?=[a-z0-9]{0,27}[A-Z])[A-Za-z0-9]{28}(?![A-Za-z0-9])/,
		revoke: "Regenerate it on the page of the key.",
		link: "https://io.adafruit.com/api/docs/",
		examples: []
	}),
	tokenRule({
		id: "facebook_access_token",
		title: "Facebook access token",
		anchors: ["EAA"],
		match: /EAA(?:[A-Z][A-Za-z0-9]{100,400}|CEdEose0cBA[A-Za-z0-9]{20,100})(?![A-Za-z0-9_+/=-])/,
		check: (value) => (value.match(/AA/g)?.length ?? 0) > 4 || /^[\dA-F]+$/.test(value) ? NOTHING : secret(),
		revoke: "Debug it and remove the app; change the app secret.",
		link: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "okta-api-token",
		title: "Okta API token",
		severity: "critical",
		anchors: ["okta"],
		name: /okta[\w.-]{0,20}(?:token|key|secret)/i,
		value: /^00[A-Za-z0-9_=-]{40}$/,
		revoke: "Revoke it under Security, API, Tokens.",
		link: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
		example: []
	}),
	assignedRule({
		id: "fastly_api_token",
		title: "Fastly API token",
		anchors: ["fastly"],
		name: /fastly[\w.-]{0,20}(?:token|key|secret)/i,
		value: /^[A-Za-z0-9_=-]{32}$/,
		revoke: "Delete it under Account, Personal tokens.",
		link: "https://docs.fastly.com/en/guides/using-api-tokens",
		example: []
	}),
	assignedRule({
		id: "algolia-admin-api-key",
		title: "Algolia admin API key",
		anchors: ["algolia"],
		name: /algolia[\w.-]{0,20}(?:admin|write)[\w.-]{0,10}key/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Rotate it under Settings, API Keys.",
		link: "https://www.algolia.com/doc/guides/security/api-keys/",
		example: []
	}),
	assignedRule({
		id: "algolia-api-key",
		title: "Algolia API key",
		severity: "medium",
		anchors: ["algolia"],
		name: /algolia(?![\w.-]{0,30}search)(?![\w.-]{0,20}(?:admin|write|app))[\w.-]{0,20}key$/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Delete it under Settings, API Keys.",
		link: "https://www.algolia.com/doc/guides/security/api-keys/",
		example: []
	}),
	assignedRule({
		id: "vercel-access-token",
		title: "Vercel access token",
		anchors: ["vercel"],
		name: /vercel[\w.-]{0,20}token/i,
		value: /^(?:vc[a-z]_)?[A-Za-z0-9]{24,56}$/,
		revoke: "Delete it under Account settings, Tokens.",
		link: "https://vercel.com/docs/rest-api#authentication",
		example: []
	})
];

// src/detect/rules/yandex.ts
const REVOKE = "Revoke it as the page of compromised credentials says, and look at the audit log.";
const LINK = "https://yandex.cloud/en/docs/iam/operations/compromised-credentials";
const yandex = [
	tokenRule({
		id: "yandex_cloud_iam_token",
		title: "Yandex Cloud IAM token",
		anchors: ["t1."],
		match: /t1\.[A-Za-z0-9_-]{12,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])/,
		revoke: `${REVOKE} It ends by itself in twelve hours.`,
		link: LINK,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "yandex_cloud_iam_cookie",
		title: "Yandex Cloud IAM cookie",
		anchors: ["c1."],
		match: /c1\.[A-Za-z0-9_-]{40,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])/,
		revoke: "Log out everywhere, which ends the session.",
		link: LINK,
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "yandex_cloud_api_key",
		title: "Yandex Cloud API key",
		severity: "critical",
		anchors: ["AQVN"],
		match: /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/,
		revoke: "Delete the key of the service account: yc iam api-key delete.",
		link: LINK,
		examples: [],
		ignores: []
	}),
	assignedRule({
		id: "yandex_cloud_iam_access_secret",
		title: "Yandex Cloud static access key",
		severity: "critical",
		anchors: ["secret"],
		name: /secret/i,
		value: /^YC(?=.{0,37}\d)(?=.{0,37}[a-z])(?=.{0,37}[A-Z])[A-Za-z0-9_-]{38}$/,
		revoke: "Delete the key of the service account: yc iam access-key delete.",
		link: LINK,
		example: []
	}),
	tokenRule({
		id: "yandex_passport_oauth_token",
		title: "Yandex OAuth token",
		severity: "critical",
		anchors: [
			"y0_",
			"y1_",
			"y2_",
			"y3_"
		],
		match: /y[0-3]_(?=[A-Za-z0-9_-]{0,54}\d)(?=[A-Za-z0-9_-]{0,54}[A-Z])(?=[A-Za-z0-9_-]{0,54}[a-z])[A-Za-z0-9_-]{55}(?![A-Za-z0-9_-])/,
		opaque: true,
		revoke: "Revoke it: on id.yandex.com log out on all devices, or remove the application.",
		link: "https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token",
		examples: [],
		ignores: []
	}),
	tokenRule({
		id: "yandex_cloud_smartcaptcha_server_key",
		title: "Yandex SmartCaptcha server key",
		severity: "medium",
		anchors: ["ysc2_"],
		match: /ysc2_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9])/,
		revoke: "Replace the captcha by a new one, which has other keys.",
		link: "https://yandex.cloud/en/docs/smartcaptcha/concepts/keys",
		examples: [],
		ignores: []
	}),
	...[
		[
			"yandex_dictionary_api_key",
			"Yandex Dictionary API key",
			"dict.1.1."
		],
		[
			"yandex_predictor_api_key",
			"Yandex Predictor API key",
			"pdct.1.1."
		],
		[
			"yandex_translate_api_key",
			"Yandex Translate API key",
			"trnsl.1.1."
		]
	].map(([id, title, prefix]) => tokenRule({
		id,
		title,
		severity: "medium",
		anchors: [prefix],
		match: new RegExp(`${prefix.replaceAll(".", "\\.")}\\d{8}T\\d{6}Z\\.[0-9a-f]{16}\\.[0-9a-f]{40}(?![A-Za-z0-9])`),
		revoke: "Delete it on the page of keys of the service.",
		link: "https://yandex.com/dev/dictionary/",
		examples: [],
		ignores: []
	}))
];

// src/detect/catalogue.ts
const RULES = [
	...aws,
	...aliyun,
	...github,
	...gitlab,
	...google,
	...azureConnectionStrings,
	...azureCognitive,
	...azureServices,
	...googleServices,
	...azure,
	...aiPlatforms,
	...aiServices,
	...accessServices,
	...airtable,
	...amazonLogin,
	...anthropic,
	...clusterTools,
	...dataFeeds,
	...developerPlatforms,
	...buildServices,
	...buildkite,
	...cloudflare,
	...dataPlatforms,
	...contentServices,
	...databases,
	...databricks,
	...datadog,
	...devcycle,
	...digitalocean,
	...discord,
	...docker,
	...doppler,
	...figma,
	...grafana,
	...hashicorp,
	...heroku,
	...hostingPlatforms,
	...hubspot,
	...identityProviders,
	...intercom,
	...jetbrains,
	...linear,
	...mailServices,
	...matrix,
	...modelServices,
	...nats,
	...paymentPlatforms,
	...personalAccounts,
	...networkServices,
	...markets,
	...newRelic,
	...notion,
	...npm,
	...onePassword,
	...openai,
	...paymentGateways,
	...payments,
	...polar,
	...posthog,
	...publishingServices,
	...pypi,
	...sendgrid,
	...sentry,
	...shopify,
	...slack,
	...square,
	...stripe,
	...telegram,
	...telemetryServices,
	...tradingPlatforms,
	...twilio,
	...vercel,
	...workServices,
	...yandex,
	...wakatime,
	...tencent,
	...volcengine,
	...sourcegraph,
	...salesforce,
	...sonarqube,
	...upstash,
	...triggerDev,
	...rancher,
	...wallets,
	...thunderstore,
	...cloudHosts,
	...searchServices,
	...learningServices,
	...monitoringServices,
	...officeServices,
	...teamServices,
	...commerceServices,
	...messagingServices,
	...databaseServices,
	...consumerServices,
	...codeServices,
	...mediaAccounts,
	...securityServices,
	...exchanges,
	...storeAccounts,
	...providerCalls,
	...frameworkKeys,
	...roblox,
	...quicknode,
	...messageSenders,
	...partnerTokens,
	...prefixedServices,
	...namedForms,
	...namedServices,
	...serviceOwnNames,
	...clientIds,
	...privateKeys,
	...barePrivateKeys,
	...keyTexts,
	...jwt,
	...credentialFiles,
	...urls,
	...passwordCalls,
	...generic,
	...callArguments,
	...accountCalls,
	...toolPasswords,
	...commandArguments,
	...sqlPasswords,
	...loginCalls,
	...namedBehind,
	...serviceFiles,
	...networkDevices,
	...tablePasswords,
	...tableKeys,
	...sessionCookies,
	...toldPasswords,
	...passwordWords,
	...listedPasswords,
	...linePasswords,
	...secretFiles,
	...sealedValues,
	...toldTokens,
	...userKeys,
	...serviceNamed,
	...markedTokens,
	...addressKeys
];
function enabledRules(disable, also) {
	const ids = /* @__PURE__ */ new Set([...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]), ...also]);
	for (const id of disable) if (!ids.has(id)) throw unknownRule(id, ids);
	return RULES.filter((rule) => !disable.includes(rule.id) && !disable.includes(rule.kind ?? rule.id));
}
function unknownRule(id, known) {
	const meant = suggest(id, known);
	return new RekeyError({
		code: "unknown-rule",
		what: `scan.disable names the rule "${id}", which does not exist.`,
		fix: meant === void 0 ? "Remove it, or look up the ids in the list of rules." : `Did you mean "${meant}"?`
	});
}

export { AWS_RULE_ID as a, ALIYUN_RULE_ID as c, AWS_REMEDY as i, isPlausibleAliyunSecret as l, enabledRules as n, ALIYUN_LINKS as o, AWS_LINKS as r, ALIYUN_REMEDY as s, RULES as t };