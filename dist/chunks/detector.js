import { t as Secret } from "./secret.js";
import { t as RekeyError } from "./errors.js";
import { t as suggest } from "./suggest.js";
import { r as maskKeyId, t as awsAccountOf } from "./aws-key-id.js";

// src/detect/candidate.ts
function draftOf(candidate) {
	const { rule, view, span, value, severity, confidence, why, id } = candidate;
	const kind = rule.kind ?? rule.id;
	return {
		rule: rule.id,
		kind,
		title: rule.title,
		severity,
		confidence,
		guessable: rule.guessable === true,
		value,
		view,
		span,
		claims: [],
		subject: id === void 0 ? { kind } : {
			kind,
			id
		},
		remedy: rule.remedy,
		links: rule.links,
		why
	};
}

// src/detect/rules/token.ts
function tokenRule(format) {
	const { revoke, link, examples, severity, ignores, ...rest } = format;
	return {
		...rest,
		severity: severity ?? "high",
		remedy: [revoke],
		links: [link],
		finds: (make) => examples(make).map((text) => ({ text })),
		ignores: ignores ?? ((make) => format.anchors.map((anchor) => `${anchor}${make.lower(3)} `))
	};
}

// src/detect/rules/ai-services.ts
const aiServices = [
	tokenRule({
		id: "groqcloud_api_key",
		title: "Groq API key",
		anchors: ["gsk_"],
		match: /gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console.",
		link: "https://console.groq.com/keys",
		examples: (make) => [`gsk_${make.base62(52)}`]
	}),
	tokenRule({
		id: "perplexity_api_key",
		title: "Perplexity API key",
		anchors: ["pplx-"],
		match: /pplx-[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under API.",
		link: "https://docs.perplexity.ai/",
		examples: (make) => [`pplx-${make.base62(48)}`]
	}),
	tokenRule({
		id: "replicate_api_token",
		title: "Replicate API token",
		anchors: ["r8_"],
		match: /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/,
		revoke: "Disable it on the page of API tokens.",
		link: "https://replicate.com/account/api-tokens",
		examples: (make) => [`r8_${make.base62(37)}`]
	}),
	tokenRule({
		id: "xai_api_key",
		title: "xAI API key",
		anchors: ["xai-"],
		match: /xai-[A-Za-z0-9]{80}(?![A-Za-z0-9])/,
		revoke: "Delete it in the console.",
		link: "https://console.x.ai/",
		examples: (make) => [`xai-${make.base62(80)}`]
	}),
	tokenRule({
		id: "openrouter_api_key",
		title: "OpenRouter API key",
		anchors: ["sk-or-v1-"],
		match: /sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings, under Keys.",
		link: "https://openrouter.ai/settings/keys",
		examples: (make) => [`sk-or-v1-${make.hex(64)}`]
	}),
	tokenRule({
		id: "deepseek_api_key",
		title: "DeepSeek API key",
		anchors: ["sk-"],
		match: /sk-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the platform, under API keys.",
		link: "https://platform.deepseek.com/api_keys",
		examples: (make) => [`sk-${make.hex(32)}`]
	}),
	tokenRule({
		id: "hf_user_access_token",
		title: "Hugging Face user access token",
		anchors: ["hf_"],
		match: /hf_[A-Za-z]{34}(?![A-Za-z0-9])/,
		revoke: "Invalidate it under Settings, Access Tokens.",
		link: "https://huggingface.co/docs/hub/security-tokens",
		examples: (make) => [`hf_${make.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 34)}`]
	}),
	tokenRule({
		id: "hf_org_api_key",
		title: "Hugging Face organization token",
		anchors: ["api_org_"],
		match: /api_org_[A-Za-z]{34}(?![A-Za-z0-9])/,
		revoke: "Invalidate it in the settings of the organization.",
		link: "https://huggingface.co/docs/hub/security-tokens",
		examples: (make) => [`api_org_${make.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 34)}`]
	}),
	tokenRule({
		id: "langsmith-api-key",
		title: "LangSmith API key",
		anchors: ["lsv2_"],
		match: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings.",
		link: "https://docs.smith.langchain.com/",
		examples: (make) => [`lsv2_pt_${make.hex(32)}_${make.hex(10)}`]
	})
];

// src/detect/rules/assigned-token.ts
function assignedRule(format) {
	const { id, title, anchors, name, value, severity, check, revoke, link, example } = format;
	return {
		id,
		title,
		severity: severity ?? "high",
		anchors,
		match: {
			name,
			value
		},
		left: "none",
		...check ? { check } : {},
		remedy: [revoke],
		links: [link],
		finds: (make) => {
			const [named, secret] = example(make);
			return [{
				text: `${named}=${secret}`,
				secret,
				path: ".env"
			}, {
				text: `"${named}": "${secret}",`,
				secret,
				path: "a.json"
			}];
		},
		ignores: (make) => {
			const [named, secret] = example(make);
			return [`${named}=${secret.slice(0, -5)}`, `hash=${secret}`];
		}
	};
}

// src/detect/rules/airtable.ts
const airtable = [tokenRule({
	id: "airtable_personal_access_token",
	title: "Airtable personal access token",
	anchors: ["pat"],
	match: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![A-Za-z0-9])/,
	revoke: "Delete it in the developer hub.",
	link: "https://support.airtable.com/docs/creating-personal-access-tokens",
	examples: (make) => [`pat${make.base62(14)}.${make.hex(64)}`]
}), assignedRule({
	id: "airtable_api_key",
	title: "Airtable API key",
	severity: "low",
	anchors: ["airtable"],
	name: /airtable/i,
	value: /^key[A-Za-z0-9]{14}$/,
	revoke: "Legacy keys no longer work since February 2024; regenerate it all the same.",
	link: "https://support.airtable.com/docs/airtable-api-key-deprecation-notice",
	example: (make) => ["AIRTABLE_API_KEY", `key${make.base62(14)}`]
})];

// src/detect/judge/entropy.ts
function entropyOf(text) {
	if (text.length === 0) return 0;
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	let entropy = 0;
	for (const count of counts.values()) {
		const share = count / text.length;
		entropy -= share * Math.log2(share);
	}
	return entropy;
}
function characterClasses(text) {
	return [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^A-Za-z\d]/
	].filter((characters) => characters.test(text)).length;
}

// src/detect/rule.ts
const NOTHING = { is: "nothing" };
function placeholder(...why) {
	return {
		is: "placeholder",
		why
	};
}
function secret(...why) {
	return {
		is: "secret",
		why
	};
}

// src/detect/rules/aliyun.ts
const ALIYUN_RULE_ID = "alibaba-cloud-access-key";
const ALIYUN_REMEDY = ["Make a new AccessKey in RAM, put it where the old one is used, then disable the old one and delete it.", "Look in ActionTrail for what the key was used for since it was published."];
const ALIYUN_LINKS = ["https://www.alibabacloud.com/help/en/ram/user-guide/accesskey-pair-leakage"];
const common$1 = {
	kind: ALIYUN_RULE_ID,
	remedy: ALIYUN_REMEDY,
	links: ALIYUN_LINKS
};
function isPlausibleAliyunSecret(value) {
	return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && entropyOf(value) >= 3.6;
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
		...common$1,
		finds: (make) => {
			const value = `aA1${make.base62(27)}`;
			return [
				{ text: `LTAI${make.base62(20)}` },
				{ text: `LTAI${make.base62(12)}` },
				{ text: `STS.N${make.base62(23)}` },
				{
					text: `accessKeyId=LTAI${make.base62(20)}\naccessKeySecret=${value}`,
					secret: value,
					path: ".env"
				},
				{
					text: `LTAI${make.base62(20)}\t${value}`,
					secret: value
				}
			];
		},
		ignores: (make) => [`ltAi${make.base62(20)}`, `LTAI${make.base62(30)}`]
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
		...common$1,
		finds: (make) => {
			const value = `aA1${make.base62(27)}`;
			return [{
				text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${value}`,
				secret: value,
				path: ".env"
			}, {
				text: `# aliyun\nsecret: "${value}"`,
				secret: value,
				path: "a.yml"
			}];
		},
		ignores: (make) => [`ALIBABA_CLOUD_ACCESS_KEY_SECRET=${make.hex(30)}`]
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
		...common$1,
		finds: (make) => [{ text: `CAIS${make.base64(300)}==` }],
		ignores: (make) => [`CAIS${make.base64(20)}`]
	}
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
		examples: (make) => [`sk-ant-api03-${make.base64url(92)}a`]
	}),
	tokenRule({
		id: "anthropic_admin_api_key",
		title: "Anthropic Admin API key",
		severity: "critical",
		anchors: ["sk-ant-admin"],
		match: /sk-ant-admin\d{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the console, under Admin keys.",
		link: "https://docs.anthropic.com/en/api/administration-api",
		examples: (make) => [`sk-ant-admin01-${make.base64url(92)}a`]
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
		examples: (make) => [`sk-ant-sid01-${make.base64url(92)}a`]
	})
];

// src/detect/judge/words.ts
const FOLLOWERS = {
	a: "bcdgilmnprstuvwy",
	b: "aeiloruy",
	c: "aehikloqrtuy",
	d: "adeiorsuy",
	e: "acdefilmnpqrstvwxy",
	f: "aefiloru",
	g: "aeghilnoru",
	h: "aeiortuy",
	i: "acdefglmnoprstvz",
	j: "aeos",
	k: "eins",
	l: "adefiklostuy",
	m: "abeimopu",
	n: "acdefgiknostuv",
	o: "bcdfgklmnoprstuvw",
	p: "aehiloprstu",
	q: "u",
	r: "acdegiklmnorstuvy",
	s: "aceghikmopqstuwy",
	t: "aehiorstuwy",
	u: "abcdegilmnprst",
	v: "aeio",
	w: "aehinor",
	x: "acept",
	y: "elmopst",
	z: "aeio"
};
const COMMON = /* @__PURE__ */ new Uint8Array(676);
for (const [letter, followers] of Object.entries(FOLLOWERS)) for (const follower of followers) COMMON[pairIndex(letter.charCodeAt(0), follower.charCodeAt(0))] = 1;
function wordLikeness(text) {
	let pairs = 0;
	let common = 0;
	for (let at = 1; at < text.length; at += 1) {
		const first = text.charCodeAt(at - 1);
		const second = text.charCodeAt(at);
		if (!isLetter(first) || !isLetter(second)) continue;
		if ((first & 32) !== 0 && (second & 32) === 0) continue;
		pairs += 1;
		common += COMMON[pairIndex(first | 32, second | 32)] ?? 0;
	}
	return pairs < 4 ? void 0 : common / pairs;
}
function readsAsWords(text) {
	if (text.replaceAll(/[^A-Za-z]/g, "").length < text.length * .7) return false;
	if ((text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).filter((word) => word.length >= 3).reduce((sum, word) => sum + word.length, 0) < text.length * .55) return false;
	return (wordLikeness(text) ?? 1) >= .72;
}
function isLetter(code) {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}
function pairIndex(first, second) {
	return (first - 97) * 26 + (second - 97);
}

// src/detect/judge/aws-secret.ts
function isPlausibleAwsSecret(value, options) {
	if (/^[0-9a-f]+$/i.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
	const isExample = /EXAMPLE/.test(value);
	if (!isExample && entropyOf(value) < 3.9) return false;
	if (!options.bare) return true;
	if (!/\d/.test(value) && !/[+/]/.test(value)) return false;
	return value.split("/").length - 1 <= 6 && (isExample || !readsAsWords(value));
}

// src/detect/rules/aws.ts
const AWS_RULE_ID = "aws-access-key";
const AWS_REMEDY = ["Make a new key, put it where the old one is used, then deactivate the old one; deleting the text does not help.", "Look in CloudTrail for what the key was used for since it was published."];
const AWS_LINKS = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html", "https://repost.aws/knowledge-center/potential-account-compromise"];
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const common = {
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
		finds: (make) => [
			{ text: `AKIA${make.of(BASE32, 16)}` },
			{ text: `ASIA${make.of(BASE32, 16)}` },
			...["", "\n\n# and	more\r\n"].map((gap) => {
				const secretKey = make.of(BASE64, 40);
				return {
					text: `AKIA${make.of(BASE32, 16)}=,${gap}${secretKey}`,
					secret: secretKey
				};
			})
		],
		ignores: (make) => [
			`AIDA${make.of(BASE32, 16)}`,
			`AROA${make.of(BASE32, 16)}`,
			`AKIA${make.of(BASE32, 14)}01`,
			`AKIA${make.of(BASE32, 17)}`,
			`AKIA${make.of(BASE32, 9)}EXAMPLE`
		],
		...common
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
		finds: (make) => [
			"aws_secret_access_key = ",
			"AWS_SECRET_ACCESS_KEY=",
			"\"SecretAccessKey\": \"",
			"secretAccessKey: ",
			"AWS Secret Access Key: "
		].map((name) => {
			const value = make.of(BASE64, 40);
			return {
				text: `${name}${value}${name.endsWith("\"") ? "\"" : ""}`,
				secret: value,
				path: "a.env"
			};
		}),
		ignores: (make) => [`aws_secret_access_key = ${make.hex(40)}`, `aws_secret_access_key = ${"x".repeat(40)}`],
		...common
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
		finds: (make) => {
			const value = `IQoJb3JpZ2luX2Vj${make.base64(400)}==`;
			return [{
				text: `AWS_SESSION_TOKEN="${value}"`,
				secret: value
			}];
		},
		ignores: () => ["aws_session_token = \"${var.token}\""],
		...common
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
		finds: (make) => [{ text: `IQoJb3JpZ2luX2Vj${make.base64(400)}==` }, { text: `FwoGZXIvYXdzE${make.base64(300)}` }],
		ignores: () => ["IQoJb3JpZ2lu", "FwoGZXIvYXdz"],
		...common
	},
	{
		id: "aws-bedrock-api-key",
		title: "Amazon Bedrock API key",
		severity: "critical",
		anchors: ["ABSK", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu"],
		match: /ABSK(?=[A-Za-z0-9+/]{0,40}[a-z0-9+/])[A-Za-z0-9+/]{109,269}={0,2}(?![A-Za-z0-9+/=])|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu[A-Za-z0-9+/=_-]{40,4000}/,
		reach: 400,
		opaque: true,
		remedy: ["Deactivate it with UpdateServiceSpecificCredential, then delete it; use a role where you can."],
		links: ["https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"],
		finds: (make) => [{ text: `ABSK${make.base64(128)}` }, { text: `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu${make.base64(300)}` }],
		ignores: (make) => [`ABSK${make.base62(20)}`]
	}
];

// src/detect/rules/azure.ts
const ROTATE = "Regenerate it on the page of the resource, under Keys.";
const besideSasParameters = (_, { text, found }) => {
	const around = text.slice(Math.max(0, found.start - 400), found.end + 400);
	return /[?&;"'](?:amp;)?s[vpr]=/.test(around) && /[?&;"'](?:amp;)?se=/.test(around) ? secret("it signs a shared access signature") : NOTHING;
};
const azure = [
	{
		id: "azure_storage_account_key",
		title: "Azure storage account or Cosmos DB key",
		severity: "critical",
		anchors: ["AccountKey"],
		match: /AccountKey["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9+/]{86}==)/,
		remedy: [ROTATE],
		links: ["https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"],
		finds: (make) => {
			const value = `${make.base64(86)}==`;
			return [{
				text: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${value};EndpointSuffix=core.windows.net`,
				secret: value
			}];
		},
		ignores: (make) => [`AccountKey=${make.base64(40)}`]
	},
	tokenRule({
		id: "azure_storage_account_key_identifiable",
		title: "Azure storage account key",
		severity: "critical",
		anchors: ["+ASt"],
		match: /(?<=(?<head>(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{76}))\+ASt[A-Za-z0-9+/]{5,6}={1,2}/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
		examples: (make) => [`${make.base64(76)}+ASt${make.base64(6)}==`]
	}),
	tokenRule({
		id: "azure_active_directory_application_secret",
		title: "Microsoft Entra application secret",
		severity: "critical",
		anchors: ["Q~"],
		match: /(?<=(?<head>(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d))Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/,
		left: "none",
		revoke: "Delete it under Certificates and secrets of the app registration.",
		link: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
		examples: (make) => [`${make.base62(3)}8Q~${make.base62(34)}`]
	}),
	{
		id: "azure_sas_token",
		title: "Azure shared access signature",
		severity: "high",
		anchors: ["sig="],
		match: /sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){40,86}(?:%3[Dd]|=){1,2})/,
		check: besideSasParameters,
		remedy: ["Rotate the key that signed it: a signature cannot be revoked alone, unless a stored access policy stands behind it."],
		links: ["https://learn.microsoft.com/azure/storage/common/storage-sas-overview"],
		finds: (make) => {
			const value = `${make.base62(43)}%3D`;
			return [{
				text: `https://a.blob.core.windows.net/c?sv=2024-11-04&sp=r&se=2030-01-01T00:00:00Z&sr=c&sig=${value}`,
				secret: value
			}];
		},
		ignores: (make) => [`?sig=${make.base62(43)}%3D`]
	},
	{
		id: "azure_shared_access_key",
		title: "Azure Service Bus, Event Hubs or IoT Hub key",
		severity: "high",
		anchors: ["SharedAccessKey="],
		match: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{42,43}=|[A-Za-z0-9+/]{86}==)/,
		remedy: [ROTATE],
		links: ["https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"],
		finds: (make) => {
			const value = `${make.base64(43)}=`;
			return [{
				text: `Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${value}`,
				secret: value
			}];
		},
		ignores: () => ["SharedAccessKey=<key>"]
	},
	tokenRule({
		id: "azure_devops_personal_access_token",
		title: "Azure DevOps personal access token",
		severity: "critical",
		anchors: ["AZDO"],
		match: /(?<=(?<head>(?<![A-Za-z0-9])[A-Za-z0-9]{76}))AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Revoke it under User settings, Personal access tokens.",
		link: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
		examples: (make) => [`${make.base62(76)}AZDO${make.base62(4)}`]
	}),
	tokenRule({
		id: "azure_ai_services_key",
		title: "Azure AI services key",
		severity: "critical",
		anchors: ["JQQJ99"],
		match: /(?<=(?<head>(?<![A-Za-z0-9])[A-Za-z0-9]{52}))JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9])/,
		left: "none",
		revoke: ROTATE,
		link: "https://learn.microsoft.com/azure/ai-services/rotate-keys",
		examples: (make) => [`${make.base62(52)}JQQJ99${make.base62(26)}`]
	}),
	tokenRule({
		id: "azure_function_key",
		title: "Azure Functions key",
		anchors: ["AzFu"],
		match: /(?<=(?<head>(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{44}))AzFu[A-Za-z0-9_-]{6}==/,
		left: "none",
		revoke: "Renew it under App keys of the function app.",
		link: "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to",
		examples: (make) => [`${make.base64url(44)}AzFu${make.base64url(6)}==`]
	}),
	tokenRule({
		id: "azure_container_registry_key_identifiable",
		title: "Azure Container Registry key",
		severity: "critical",
		anchors: ["+ACR"],
		match: /(?<=(?<head>(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42}))\+ACR[A-Za-z0-9+/]{6}(?![A-Za-z0-9+/])/,
		left: "none",
		revoke: "Regenerate the password of the registry: az acr credential renew.",
		link: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
		examples: (make) => [`${make.base64(42)}+ACR${make.base64(6)}`]
	})
];

// src/detect/rules/build-services.ts
const buildServices = [
	tokenRule({
		id: "circleci_personal_access_token",
		title: "CircleCI personal access token",
		anchors: ["CCIPAT_"],
		match: /CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under User settings, Personal API tokens.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		examples: (make) => [`CCIPAT_${make.base62(22)}_${make.hex(40)}`]
	}),
	tokenRule({
		id: "circleci_project_token",
		title: "CircleCI project token",
		anchors: ["CCIPRJ_"],
		match: /CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project.",
		link: "https://circleci.com/docs/managing-api-tokens/",
		examples: (make) => [`CCIPRJ_${make.base62(22)}_${make.hex(40)}`]
	}),
	tokenRule({
		id: "buildkite_user_access_token",
		title: "Buildkite API access token",
		anchors: ["bkua_"],
		match: /bkua_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Personal settings, API access tokens.",
		link: "https://buildkite.com/docs/apis/managing-api-tokens",
		examples: (make) => [`bkua_${make.hex(40)}`]
	}),
	tokenRule({
		id: "pulumi_access_token",
		title: "Pulumi access token",
		severity: "critical",
		anchors: ["pul-"],
		match: /pul-[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of access tokens.",
		link: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
		examples: (make) => [`pul-${make.hex(40)}`]
	}),
	tokenRule({
		id: "netlify-personal-access-token",
		title: "Netlify personal access token",
		anchors: ["nfp_"],
		match: /nfp_[A-Za-z0-9]{36,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it under User settings, Applications.",
		link: "https://docs.netlify.com/api/get-started/",
		examples: (make) => [`nfp_${make.base62(40)}`]
	}),
	tokenRule({
		id: "render-api-key",
		title: "Render API key",
		anchors: ["rnd_"],
		match: /rnd_[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API Keys.",
		link: "https://render.com/docs/api",
		examples: (make) => [`rnd_${make.base62(32)}`]
	}),
	tokenRule({
		id: "fly-api-token",
		title: "Fly.io API token",
		anchors: ["fm2_", "fo1_"],
		match: /(?:fm2_[A-Za-z0-9+/=_-]{100,1500}|fo1_[A-Za-z0-9_-]{43})/,
		opaque: true,
		revoke: "Revoke it: fly tokens revoke.",
		link: "https://fly.io/docs/security/tokens/",
		examples: (make) => [`fm2_${make.base64(300)}`, `fo1_${make.base64url(43)}`]
	}),
	tokenRule({
		id: "doppler_service_token",
		title: "Doppler token",
		severity: "critical",
		anchors: ["dp."],
		match: /dp\.(?:pt|st|sa|ct|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the config or of the account.",
		link: "https://docs.doppler.com/docs/service-tokens",
		examples: (make) => [`dp.pt.${make.base62(43)}`, `dp.st.dev_api.${make.base62(43)}`]
	}),
	tokenRule({
		id: "rubygems_api_key",
		title: "RubyGems API key",
		severity: "critical",
		anchors: ["rubygems_"],
		match: /rubygems_[0-9a-f]{48}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://guides.rubygems.org/api-key-scopes/",
		examples: (make) => [`rubygems_${make.hex(48)}`]
	}),
	tokenRule({
		id: "nuget_api_key",
		title: "NuGet API key",
		anchors: ["oy2"],
		match: /oy2[a-z0-9]{43}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys",
		examples: (make) => [`oy2${make.of("abcdefghijklmnopqrstuvwxyz0123456789", 43)}`]
	}),
	tokenRule({
		id: "crates_io_api_token",
		title: "crates.io API token",
		anchors: ["cio"],
		match: /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API Tokens.",
		link: "https://doc.rust-lang.org/cargo/reference/publishing.html",
		examples: (make) => [`cio${make.base62(32)}`]
	}),
	tokenRule({
		id: "clojars_deploy_token",
		title: "Clojars deploy token",
		anchors: ["CLOJARS_"],
		match: /CLOJARS_[0-9a-f]{60}(?![A-Za-z0-9])/,
		revoke: "Disable it on the page of deploy tokens.",
		link: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
		examples: (make) => [`CLOJARS_${make.hex(60)}`]
	}),
	tokenRule({
		id: "jfrog_platform_api_key",
		title: "JFrog API key",
		anchors: ["AKCp"],
		match: /AKCp[A-Za-z0-9]{69}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the profile.",
		link: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key",
		examples: (make) => [`AKCp${make.base62(69)}`]
	}),
	tokenRule({
		id: "jfrog_platform_reference_token",
		title: "JFrog reference token",
		anchors: ["cmVmdGtu"],
		match: /cmVmdGtu[A-Za-z0-9]{56}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of access tokens.",
		link: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
		examples: (make) => [`cmVmdGtu${make.base62(56)}`]
	}),
	tokenRule({
		id: "sourcegraph_access_token",
		title: "Sourcegraph access token",
		anchors: ["sgp_"],
		match: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, Access tokens.",
		link: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
		examples: (make) => [`sgp_${make.hex(16)}_${make.hex(40)}`]
	}),
	tokenRule({
		id: "postman_api_key",
		title: "Postman API key",
		anchors: ["PMAK-"],
		match: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API keys.",
		link: "https://learning.postman.com/docs/developer/postman-api/authentication/",
		examples: (make) => [`PMAK-${make.hex(24)}-${make.hex(34)}`]
	}),
	tokenRule({
		id: "launchdarkly_access_token",
		title: "LaunchDarkly key",
		severity: "medium",
		anchors: ["sdk-", "api-"],
		match: /(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Reset it under Account settings, or for the environment.",
		link: "https://launchdarkly.com/docs/home/account/api",
		examples: (make) => [`api-${make.uuid()}`]
	}),
	tokenRule({
		id: "tailscale_api_key",
		title: "Tailscale key",
		anchors: ["tskey-"],
		match: /tskey-[a-z]{3,10}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,40}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of keys.",
		link: "https://tailscale.com/kb/1085/auth-keys",
		examples: (make) => [`tskey-auth-${make.base62(12)}CNTRL-${make.base62(32)}`]
	}),
	tokenRule({
		id: "dynatrace_api_token",
		title: "Dynatrace API token",
		anchors: ["dt0"],
		match: /dt0[a-z]\d{2}\.[A-Z2-7]{24}\.[A-Z2-7]{64}(?![A-Za-z0-9])/,
		revoke: "Delete it under Access tokens.",
		link: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
		examples: (make) => [`dt0c01.${make.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 24)}.${make.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 64)}`]
	}),
	tokenRule({
		id: "snyk-personal-access-token",
		title: "Snyk personal access token",
		anchors: ["snyk_uat."],
		match: /snyk_uat\.[0-9a-f]{8}\.[A-Za-z0-9._-]{60,400}/,
		revoke: "Revoke it under Account settings.",
		link: "https://docs.snyk.io/snyk-api/authentication-for-api",
		examples: (make) => [`snyk_uat.${make.hex(8)}.${make.base64url(120)}`]
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
		example: (make) => ["CLOUDFLARE_API_TOKEN", `a1${make.base62(38)}`]
	}),
	assignedRule({
		id: "cloudflare_global_api_key",
		title: "Cloudflare Global API key",
		severity: "critical",
		anchors: [
			"cloudflare",
			"cf_api",
			"cf_key"
		],
		name: /(?:cloudflare|(?:^|[^a-z])cf)[\w.-]{0,24}key/i,
		value: /^[0-9a-f]{37}$/,
		revoke: "Change it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
		example: (make) => ["CLOUDFLARE_API_KEY", make.hex(37)]
	}),
	tokenRule({
		id: "cloudflare_origin_ca_key",
		title: "Cloudflare Origin CA key",
		anchors: ["v1.0-"],
		match: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9])/,
		revoke: "Change it under My Profile, API Tokens.",
		link: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
		examples: (make) => [`v1.0-${make.hex(24)}-${make.hex(146)}`]
	})
];

// src/detect/judge/placeholder.ts
function placeholderReason(value, kind) {
	const common = STRUCTURED.find(({ pattern }) => pattern.test(value))?.reason ?? monotony(value);
	if (common !== void 0 || kind === "structured") return common;
	return GENERIC.find(({ pattern }) => pattern.test(value))?.reason;
}
const STRUCTURED = [
	{
		pattern: /example|placeholder|changeme|change_me|redacted|notareal|not-a-real|fakekey|fake_key|dummy/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /your[_-]|_here\b|insert[_-]|replace[_-]|<[^>]*>/i,
		reason: "it asks to be replaced"
	},
	{
		pattern: /x{6}|X{6}|\*{4}|\.{4}|0{8}|_{4}|#{4}/,
		reason: "it is filled with the same character"
	},
	{
		pattern: /0?123456789|abcdefghij|ABCDEFGHIJ|zyxwvutsrq|9876543210|(?:deadbeef){2}|(?:0123){3}|qwertyuiop/,
		reason: "it is a sequence"
	}
];
const GENERIC = [
	{
		pattern: /^[$%#]?[({[]{1,2}.*[)}\]]{1,2}$|\$\{|\$\(|\{\{|\{%|<%|%\(|^\$[A-Za-z_][\w.:>[\]-]*$|^%[A-Za-z_]\w*%$|^@[\w.]+@$|^#\{|^\$[1-9@]$|^!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b/,
		reason: "it is taken from a variable"
	},
	{
		pattern: /^(?:process\.env|os\.(?:environ|getenv)|env[.:[(]|ENV[.:[(]|getenv|System\.(?:getenv|getProperty)|config[.[(]|settings[.[(]|self\.|this\.|secrets?[.[(:]|vars?\.|var\.|local\.|data\.|module\.|params?[.[(]|props\.|state\.|req\.|request\.|options?\.|args?[.[]|vault:|ssm:|arn:|op:\/\/|ref\+|keyring|file:|keychain:|ENC\[|enc:v\d)/i,
		reason: "it is a reference"
	},
	{
		pattern: /^(?:x+|y+|\*+|\.+|-+|_+|\?+|#+|0+|1+)$/i,
		reason: "it is filled with the same character"
	},
	{
		pattern: /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|empty|blank|void|any|string|str|text|number|int|integer|boolean|bool|bytes?|object|optional|required|varchar|char|uuid|default|unknown|n\/?a|tbd|todo|fixme)$/i,
		reason: "it is a word of a language"
	},
	{
		pattern: /^(?:my|the|your|our|some|any|a|an|new|old|super|very|top|db|admin|root|user|test|default|secure|strong|real|valid|invalid|wrong|correct|bad|good)?[-_ .]?(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|api[-_ ]?key|key|value|credentials?|auth|hash|hidden|hide|mask(?:ed)?|foo|bar|baz|foobar|qux|quux|login|username|user|admin|root|guest|postgres|mysql|mongo|redis|rabbitmq|elastic|oracle|sa|minio|minioadmin|letmein|qwerty|test|testing|tester|demo|sample|temp|tmp|mock|stub|dev|local|localhost|hello|world|welcome)s?[-_ .]?\d{0,4}[!.]?$/i,
		reason: "it is a word that stands for a secret"
	},
	{
		pattern: /(?:\b|_)(?:example|sample|placeholder|dummy|fake|mock|invalid|changeit|abc123\w*|change[-_ ]?me|replace[-_ ]?me|fill[-_ ]?me|to[-_ ]?be|redacted|removed|masked|censored|snip|todo|fixme)\b|lorem|ipsum|foobar/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /^(?:test|fake|dummy|mock|example|sample|demo|your|my)[-_.]|[-_.](?:test|fake|dummy|mock|example|sample|demo|here)$/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /^[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-zA-Z_]\w*)+(?:\(.*\)?)?$/,
		reason: "it is a reference"
	},
	{
		pattern: /^(?:https?|ftp|file|s3|gs|git|ssh|docker|oci):\/\/|^\.{0,2}\/[\w./-]+$|^~\/|^[A-Za-z]:\\|^[\w-]+\.(?:com|org|net|io|dev|local|json|ya?ml|pem|key|crt|cer|p12|jks|txt|env|js|ts|py|go|rb|php|html?|md|xml|sh)$/,
		reason: "it is an address or a path"
	},
	{
		pattern: /^(?:0?12345\d*|abc123|abcdef\w{0,4}|qwerty\w{0,4}|asdf\w{0,6}|aaa+\w{0,2}|1q2w3e\w*|p[a@4]ss?w[o0]rd\W?\d{0,4}\W?|secret\d*|letmein\d*|iloveyou\d*)$/i,
		reason: "it is the commonest of passwords"
	}
];
function monotony(value) {
	if (value.length >= 8 && new Set(value.toLowerCase()).size <= Math.min(4, value.length / 4)) return "it has hardly any different characters";
	const run = /(.)\1{5,}/.exec(value.slice(0, 200))?.[0];
	return run && run.length >= value.length / 4 ? "it repeats one character" : void 0;
}

// src/detect/judge/generic.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const PUBLIC_NAME = /public|pub_?key|hash|digest|checksum|sha\d|md5|integrity|fingerprint|thumbprint|etag|commit|revision|signature$|sitekey|site_key|publishable|primary_?key|foreign_?key|sort_?key|partition_?key|cache_?key|key_?id$|keyid$|token_?type|token_?(?:uri|url|endpoint|name|count|limit|length|expir)|max_?tokens?|secret_?(?:name|arn|id|version|path|ref)$|secret_?key_?ref|native_password|password_?(?:hint|policy|length|field|label|reset|hash|url|file|env|min|max|type|input|error|placeholder|expir|strength|validator)|key_?(?:name|code|path|file|type|size|length|vault|pair|board|word)|auth_?(?:type|method|mode|url|uri|endpoint|provider|domain|server|strategy)|_(?:file|path|url|uri|arn|name|header|field|prefix|label|id|ttl|len|size|count|regex|pattern)$|tokenizer|csrf_?(?:header|cookie|param)|secretname/i;
const STRONG_NAME = /secret|token|api[-_.]?key|private[-_.]?key|auth|credential|signing|encryption|access[-_.]?key/i;
function judgeKey$1({ value, name, delimited }, file) {
	if (PUBLIC_NAME.test(name)) return no("its name is that of something public");
	if (value.length < 12) return no("it is too short for a key");
	if (!/^[\w+/=.~!@#$%^&*:;?,|-]+$/.test(value)) return no("it has characters that keys do not have");
	const stand = placeholderReason(value, "generic");
	if (stand !== void 0) return no(stand);
	if (UUID.test(value) && !STRONG_NAME.test(name)) return no("it is a UUID under a weak name");
	if (HASH.test(value) && !STRONG_NAME.test(name)) return no("it is a hash under a weak name");
	if (/^[A-Za-z]+$/.test(value) && value.length < 16) return no("it is letters only");
	if (/^[\d.,:-]+$/.test(value)) return no("it is a number");
	if (!/\d/.test(value) && value.length < 20) return no("it is short and has no digit");
	if (readsAsWords(value)) return no("it reads as words");
	if (looksLikeCode(value)) return no("it is code");
	const entropy = entropyOf(value);
	if (entropy < (/^[0-9a-f]+$/i.test(value) ? 2.8 : 3.3)) return no(`its entropy is ${entropy.toFixed(1)} bits a character`);
	if (!delimited && file.format === "code") return no("it is not in quotes");
	if (!delimited && file.format === "unknown" && entropy < 3.7) return no("it is not in quotes");
	return {
		secret: true,
		reason: `${entropy.toFixed(1)} bits of entropy a character, not words`
	};
}
function judgePassword({ value, name, delimited }, file) {
	if (PUBLIC_NAME.test(name)) return no("its name is that of something public");
	if (value.length < 6 || value.length > 128) return no("it is not of a password's length");
	if (/[\s<>]/.test(value)) return no("it has white space");
	const stand = placeholderReason(value, "generic");
	if (stand !== void 0) return no(stand);
	if (/^\$2[aby]\$|^\$(?:argon2|scrypt|pbkdf2|[156]\$)|^\{(?:SSHA|SHA|MD5|bcrypt|noop)/i.test(value)) return no("it is a hash of a password");
	if (/^[a-z]+$/i.test(value) && (value.length < 12 || readsAsWords(value))) return no("it is a word");
	if (readsAsWords(value) && !/\d|[^\w\s.-]/.test(value)) return no("it reads as words");
	if (looksLikeCode(value)) return no("it is code");
	if (/^[\d.:-]+$/.test(value) && (value.length < 8 || /[.:-]/.test(value))) return no("it is a number or a version");
	if (!delimited && /^[A-Za-z_]+\W*$|\\/.test(value)) return no("it is a name");
	if (/^(?:md5|scram-sha-\d+|sha-?\d+|bcrypt|argon2(?:id?)?|plain|trust|peer|ldap|kerberos|pbkdf2|utf-?8|latin1|ascii|hex|base64)$/i.test(value)) return no("it is a method");
	if (new Set(value).size < 5) return no("it has hardly any different characters");
	const classes = characterClasses(value);
	if (!delimited && file.format !== "config" && (file.format === "code" || classes < 3)) return no("it is not in quotes");
	if (classes < 2 && value.length < 16) return no("it has one kind of characters");
	return {
		secret: true,
		reason: `${value.length} characters of ${classes} kinds`
	};
}
function looksLikeCode(value) {
	return /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value) || /^[A-Za-z_$][\w$.]*\(/.test(value) || /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value) || /^[a-z]+(?:[-_/.:][a-z]+)+$/.test(value) || /^--?[a-z]/.test(value) || /\\[dwsDWS]|\[\^|\(\?|%[sdv]|\{\d*\}|=>|&&|\|\|/.test(value);
}
function no(reason) {
	return {
		secret: false,
		reason
	};
}

// src/detect/rules/credential-files.ts
const REMEDY$2 = ["Change the password, and remove the file from the repository and its history."];
const notStandIn = (value) => placeholderReason(value, "generic") === void 0 ? secret("it stands in a file for credentials") : NOTHING;
const userAndPassword = (value) => {
	const decoded = Buffer.from(value, "base64").toString();
	const password = /^[\x20-\x7e]{1,100}:(?<password>[\x21-\x7e]{3,400})$/.exec(decoded)?.groups?.password;
	if (password === void 0 || placeholderReason(password, "generic") !== void 0) return NOTHING;
	return secret("it is the base64 of a user and a password");
};
function basic(password) {
	return Buffer.from(`deploy:${password}`).toString("base64");
}
const credentialFiles = [
	{
		id: "netrc-password",
		kind: "password",
		title: "Password in .netrc",
		severity: "high",
		anchors: ["password"],
		match: /password[ \t\r\n]{1,10}(?<secret>\S{4,200})/,
		files: /^[._]netrc$/,
		guessable: true,
		check: notStandIn,
		remedy: REMEDY$2,
		links: ["https://everything.curl.dev/usingcurl/netrc.html"],
		finds: (make) => {
			const value = make.base62(14);
			return [{
				text: `machine a.acme.io login me password ${value}\n`,
				secret: value,
				path: ".netrc"
			}];
		},
		ignores: () => [{
			text: "machine a.acme.io login me password changeme\n",
			path: ".netrc"
		}]
	},
	{
		id: "pgpass-password",
		kind: "password",
		title: "Password in .pgpass",
		severity: "high",
		anchors: [
			":5432:",
			":5433:",
			":6432:",
			":*:"
		],
		match: /:(?:5432|5433|6432|\*):[^:\r\n]{1,63}:[^:\r\n]{1,63}:(?<secret>[^\r\n]{4,100})/,
		left: "none",
		files: /^\.?pgpass(?:\.conf)?$/,
		guessable: true,
		check: notStandIn,
		remedy: REMEDY$2,
		links: ["https://www.postgresql.org/docs/current/libpq-pgpass.html"],
		finds: (make) => {
			const value = make.base62(14);
			return [{
				text: `db.acme.io:5432:orders:app:${value}\n`,
				secret: value,
				path: ".pgpass"
			}];
		},
		ignores: () => [{
			text: "# hostname:5432:database:username:password\n",
			path: ".pgpass"
		}]
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
		finds: (make) => {
			const value = basic(make.base62(16));
			return [{
				text: `{"auths":{"registry.acme.io":{"auth":"${value}"}}}`,
				secret: value,
				path: "config.json"
			}];
		},
		ignores: () => [`{"auth":"${basic("password")}"}`, "{\"auth\":\"none-of-your-business\"}"]
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
		finds: (make) => {
			const value = basic(make.base62(16));
			return [{
				text: `Authorization: Basic ${value}`,
				secret: value
			}];
		},
		ignores: () => ["the basic understanding of it", `Authorization: Basic ${basic("password")}`]
	},
	{
		id: "bearer-authorization",
		kind: "secret",
		title: "Token in an authorization header",
		severity: "medium",
		anchors: ["bearer "],
		match: /bearer {1,4}(?<secret>[A-Za-z0-9._~+/-]{20,1200}={0,2})(?![A-Za-z0-9._~+/=-])/i,
		generic: true,
		check: (value, { file }) => {
			const judged = judgeKey$1({
				value,
				name: "bearer token",
				delimited: true
			}, file);
			return judged.secret ? secret("it is sent as a bearer token", judged.reason) : NOTHING;
		},
		remedy: ["Revoke it where it was issued, and take the header from the environment."],
		links: ["https://www.rfc-editor.org/rfc/rfc6750"],
		finds: (make) => {
			const value = make.base62(40);
			return [{
				text: `curl -H "Authorization: Bearer ${value}"`,
				secret: value,
				path: "run.sh"
			}];
		},
		ignores: () => ["Authorization: Bearer $TOKEN", "Authorization: Bearer your-access-token-goes-here"]
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
		match: /(?:curl [^\r\n]{0,160}?(?:-u|--user|--proxy-user)[ =]?["']?[^\s:"'$]{1,64}:(?<secret>[^\s"']{5,100})|wget [^\r\n]{0,160}?--(?:http-|ftp-)?password[ =]["']?(?<secret>[^\s"']{5,100})|sshpass {1,3}-p {0,3}["']?(?<secret>[^\s"']{5,100}))/,
		reach: 400,
		generic: true,
		guessable: true,
		check: (value, { file }) => {
			const judged = judgePassword({
				value,
				name: "password",
				delimited: true
			}, file);
			return judged.secret ? secret("a command gets it as an argument", judged.reason) : NOTHING;
		},
		remedy: ["Change the password, and pass the new one by the environment or a file."],
		links: [],
		finds: (make) => {
			const value = `${make.base62(10)}7z`;
			return [{
				text: `curl -s -u deploy:${value} https://a.acme.io/`,
				secret: value,
				path: "run.sh"
			}];
		},
		ignores: () => ["curl -u user:$PASSWORD https://a.acme.io/", "curl -u user:password https://a.acme.io/"]
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
		finds: (make) => {
			const value = `${make.of("abcXYZ0189!#%&()*+,-./:;<=>?@[]^_{|}~ ", 62)}a1`;
			return [{
				text: `define('AUTH_KEY',         '${value}');`,
				secret: value,
				path: "wp-config.php"
			}];
		},
		ignores: () => ["define('AUTH_KEY', 'put your unique phrase here');"]
	}
];

// src/detect/rules/databases.ts
const databases = [
	tokenRule({
		id: "planetscale_database_password",
		title: "PlanetScale password",
		severity: "critical",
		anchors: ["pscale_pw_"],
		match: /pscale_pw_[A-Za-z0-9_.=-]{32,64}/,
		revoke: "Delete the password of the branch.",
		link: "https://planetscale.com/docs/security/secret-scanning",
		examples: (make) => [`pscale_pw_${make.base62(43)}`]
	}),
	tokenRule({
		id: "planetscale_service_token",
		title: "PlanetScale token",
		anchors: ["pscale_tkn_", "pscale_oauth_"],
		match: /pscale_(?:tkn|oauth)_[A-Za-z0-9_.=-]{32,64}/,
		revoke: "Delete the service token, or revoke the application.",
		link: "https://planetscale.com/docs/security/secret-scanning",
		examples: (make) => [`pscale_tkn_${make.base62(43)}`]
	}),
	tokenRule({
		id: "supabase_personal_access_token",
		title: "Supabase access token",
		severity: "critical",
		anchors: ["sbp_"],
		match: /sbp_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Account, Access tokens.",
		link: "https://supabase.com/docs/reference/cli/introduction",
		examples: (make) => [`sbp_${make.hex(40)}`]
	}),
	tokenRule({
		id: "supabase_secret_api_key",
		title: "Supabase secret key",
		severity: "critical",
		anchors: ["sb_secret_"],
		match: /sb_secret_[A-Za-z0-9_-]{22,48}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Project settings, API keys.",
		link: "https://supabase.com/docs/guides/api/api-keys",
		examples: (make) => [`sb_secret_${make.base62(22)}_${make.base62(8)}`]
	}),
	tokenRule({
		id: "neon_api_key",
		title: "Neon API key",
		anchors: ["napi_"],
		match: /napi_[0-9a-z]{60,70}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Account settings, API keys.",
		link: "https://neon.com/docs/manage/api-keys",
		examples: (make) => [`napi_${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 64)}`]
	}),
	tokenRule({
		id: "mongodb_atlas_service_account_secret",
		title: "MongoDB Atlas service account secret",
		severity: "critical",
		anchors: ["mdb_sa_sk_"],
		match: /mdb_sa_sk_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
		revoke: "Delete the secret of the service account.",
		link: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
		examples: (make) => [`mdb_sa_sk_${make.base64url(39)}a`]
	}),
	tokenRule({
		id: "aiven_auth_token",
		title: "Aiven service password",
		severity: "critical",
		anchors: ["AVNS_"],
		match: /AVNS_[A-Za-z0-9_-]{19}(?![A-Za-z0-9_-])/,
		revoke: "Reset the credentials of the service user.",
		link: "https://aiven.io/docs/platform/howto/reset-service-password",
		examples: (make) => [`AVNS_${make.base64url(18)}a`]
	}),
	tokenRule({
		id: "prefect_user_api_key",
		title: "Prefect API key",
		anchors: ["pnu_", "pnb_"],
		match: /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
		examples: (make) => [`pnu_${make.base62(36)}`]
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
	examples: (make) => [`dapi${make.hex(32)}-3`]
}), tokenRule({
	id: "databricks-oauth-secret",
	title: "Databricks OAuth secret",
	severity: "critical",
	anchors: ["dose"],
	match: /dose[0-9a-f]{32}(?![A-Za-z0-9])/,
	revoke: "Delete the secret of the service principal.",
	link: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
	examples: (make) => [`dose${make.hex(32)}`]
})];

// src/detect/rules/datadog.ts
const datadog = [assignedRule({
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
	example: (make) => ["DD_API_KEY", make.hex(32)]
}), assignedRule({
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
	example: (make) => ["DATADOG_APP_KEY", make.hex(40)]
})];

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
		examples: (make) => [`dop_v1_${make.hex(64)}`]
	}),
	tokenRule({
		id: "digitalocean_oauth_token",
		title: "DigitalOcean OAuth token",
		anchors: ["doo_v1_"],
		match: /doo_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke the application in the control panel.",
		link: "https://docs.digitalocean.com/reference/api/oauth/",
		examples: (make) => [`doo_v1_${make.hex(64)}`]
	}),
	tokenRule({
		id: "digitalocean_refresh_token",
		title: "DigitalOcean refresh token",
		anchors: ["dor_v1_"],
		match: /dor_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke the application in the control panel.",
		link: "https://docs.digitalocean.com/reference/api/oauth/",
		examples: (make) => [`dor_v1_${make.hex(64)}`]
	})
];

// src/detect/rules/discord.ts
const discord = [{
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
	check: (value) => /^\d{17,20}$/.test(Buffer.from(value.split(".")[0] ?? "", "base64").toString("latin1")) ? secret("it begins with the id of a bot") : NOTHING,
	remedy: ["Reset the token on the page of the bot."],
	links: ["https://discord.com/developers/docs/topics/oauth2#bots"],
	finds: (make) => {
		const value = `${Buffer.from(`1${make.digits(17)}`).toString("base64")}.${make.base64url(6)}.${make.base64url(38)}`;
		return [{
			text: `DISCORD_TOKEN=${value}`,
			secret: value,
			path: ".env"
		}, {
			text: `client.login('${value}');`,
			secret: value,
			path: "bot.js"
		}];
	},
	ignores: (make) => [`token = M${make.base64url(24)}.${make.base64url(6)}`]
}, tokenRule({
	id: "discord-webhook",
	title: "Discord webhook",
	severity: "medium",
	anchors: ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"],
	match: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
	revoke: "Delete the webhook in the settings of the channel.",
	link: "https://discord.com/developers/docs/resources/webhook",
	examples: (make) => [`discord.com/api/webhooks/${make.of("123456789", 18)}/${make.base64url(67)}a`]
})];

// src/detect/rules/docker.ts
const docker = [
	tokenRule({
		id: "docker_personal_access_token",
		title: "Docker personal access token",
		severity: "critical",
		anchors: ["dckr_pat_"],
		match: /dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Account settings, Personal access tokens.",
		link: "https://docs.docker.com/security/access-tokens/",
		examples: (make) => [`dckr_pat_${make.base64url(26)}a`]
	}),
	tokenRule({
		id: "docker_organization_access_token",
		title: "Docker organization access token",
		severity: "critical",
		anchors: ["dckr_oat_"],
		match: /dckr_oat_[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/,
		revoke: "Delete it in the admin console.",
		link: "https://docs.docker.com/enterprise/security/access-tokens/",
		examples: (make) => [`dckr_oat_${make.base64url(31)}a`]
	}),
	tokenRule({
		id: "docker_swarm_join_token",
		title: "Docker Swarm join token",
		anchors: ["SWMTKN-1-"],
		match: /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9])/,
		revoke: "Rotate it: docker swarm join-token --rotate.",
		link: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
		examples: (make) => [`SWMTKN-1-${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 50)}-${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 25)}`]
	}),
	tokenRule({
		id: "docker_swarm_unlock_key",
		title: "Docker Swarm unlock key",
		anchors: ["SWMKEY-1-"],
		match: /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
		revoke: "Rotate it: docker swarm unlock-key --rotate.",
		link: "https://docs.docker.com/reference/cli/docker/swarm/unlock-key/",
		examples: (make) => [`SWMKEY-1-${make.base64(43)}`]
	})
];

// src/detect/rules/figma.ts
const figma = [tokenRule({
	id: "figma_pat",
	title: "Figma personal access token",
	anchors: ["figd_", "figo_"],
	match: /fig[do]_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
	revoke: "Revoke it under Settings, Security.",
	link: "https://help.figma.com/hc/en-us/articles/8085703771159",
	examples: (make) => [`figd_${make.base64url(39)}a`]
})];

// src/detect/rules/generic.ts
const REMEDY$1 = ["Change it where it was set, keep the new one in a secret store, and remove it from the text."];
const PASSWORD_NAME = /(?:password|passwd|passphrase|passcode|pswd|pwd|(?:^|[-_.$]|db|user|root|admin|mysql|pg|smtp|ftp|redis|auth|login|mail|proxy|ssh|sudo|my|new|old|app|key|store|trust)pass)(?:[-_.]?(?:value|text|plain|prod|production|dev|staging|live|\d{1,3}))?$/i;
const KEY_NAME = /(?:secret|token|key|credentials?|auth|apikey)(?:[-_.]?(?:key|value|string|data|base|base64|b64|hex|raw|prod|production|dev|staging|live|old|new|\d{1,3}))?$/i;
const password = (value, { found, file }) => {
	if (file.minified) return NOTHING;
	const name = found.name ?? "";
	const judged = judgePassword({
		value,
		name,
		delimited: found.delimited === true
	}, file);
	return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : NOTHING;
};
const key = (value, { found, file }) => {
	const name = found.name ?? "";
	const judged = judgeKey$1({
		value,
		name,
		delimited: found.delimited === true
	}, file);
	return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : NOTHING;
};
const generic = [{
	id: "generic-password",
	kind: "password",
	title: "Password",
	severity: "medium",
	anchors: [
		"pass",
		"pwd",
		"pswd"
	],
	match: { name: PASSWORD_NAME },
	left: "none",
	generic: true,
	guessable: true,
	check: password,
	remedy: REMEDY$1,
	links: [],
	finds: (make) => {
		const value = `${make.base62(9)}!${make.digits(2)}`;
		return [
			{
				text: `password = "${value}"`,
				secret: value,
				path: "src/a.ts"
			},
			{
				text: `DB_PASSWORD=${value}`,
				secret: value,
				path: ".env"
			},
			{
				text: `  "password": "${value}",`,
				secret: value,
				path: "a.json"
			},
			{
				text: `db:\n  password: ${value}\n`,
				secret: value,
				path: "a.yaml"
			},
			{
				text: `<password>${value}</password>`,
				secret: value,
				path: "a.xml"
			},
			{
				text: `<add key="Password" value="${value}" />`,
				secret: value,
				path: "web.config"
			},
			{
				text: `define('DB_PASSWORD', '${value}');`,
				secret: value,
				path: "wp-config.php"
			},
			{
				text: `Server=db;User Id=app;Password=${value};Encrypt=true`,
				secret: value,
				path: "app.config"
			},
			{
				text: `const pwd: string = '${value}'`,
				secret: value,
				path: "a.ts"
			},
			{
				text: `os.environ.get("DB_PASSWORD", "${value}")`,
				secret: value,
				path: "a.py"
			},
			{
				text: `process.env.DB_PASSWORD || '${value}'`,
				secret: value,
				path: "a.js"
			},
			{
				text: `      - name: DB_PASSWORD\n        value: ${value}\n`,
				secret: value,
				path: "deploy.yml"
			},
			{
				text: `ENV ROOT_PASSWORD ${value}`,
				secret: value,
				path: "Dockerfile"
			},
			{
				text: `mysql --user=root --password=${value} db`,
				secret: value,
				path: "run.sh"
			},
			{
				text: `user.setPassword("${value}")`,
				secret: value,
				path: "A.java"
			}
		];
	},
	ignores: () => [
		"password = \"changeme\"",
		{
			text: "PASSWORD=${DB_PASSWORD}",
			path: ".env"
		},
		{
			text: "PASSWORD=<your-password>",
			path: ".env"
		},
		"password: string;",
		"const password = getPassword();",
		"password: process.env.PASSWORD,",
		"password = \"********\"",
		"Please enter your password: then press enter",
		{
			text: "password: \"{{ vault_password }}\"",
			path: "a.yml"
		},
		{
			text: "password: !vault |",
			path: "a.yml"
		},
		"if (password === confirmPassword) return;",
		"<label for=\"password\">Password:</label>"
	]
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
		"credential"
	],
	match: { name: KEY_NAME },
	left: "none",
	generic: true,
	check: key,
	remedy: REMEDY$1,
	links: [],
	finds: (make) => {
		const value = make.base62(36);
		return [
			{
				text: `API_KEY=${value}`,
				secret: value,
				path: ".env"
			},
			{
				text: `const apiToken = '${value}';`,
				secret: value,
				path: "a.ts"
			},
			{
				text: `"client_secret": "${value}"`,
				secret: value,
				path: "a.json"
			},
			{
				text: `secret_key_base: ${value}`,
				secret: value,
				path: "secrets.yml"
			},
			{
				text: `\\"apiKey\\": \\"${value}\\"`,
				secret: value,
				path: "a.json"
			},
			{
				text: `https://api.test/v1?token=${value}&page=2`,
				secret: value,
				path: "a.md"
			}
		];
	},
	ignores: (make) => [
		`commit_key: ${make.hex(40)}`,
		`cache_key = "${make.hex(64)}"`,
		"token = \"this_is_the_name_of_a_token\"",
		"const secretName = \"my-application-secret-name\";",
		"api_key: ${{ secrets.API_KEY }}",
		`"integrity": "sha512-${make.base64(86)}=="`,
		"apiKey: \"YOUR_API_KEY_GOES_HERE_12345\"",
		{
			text: `"key": "${make.uuid()}"`,
			path: "a.json"
		}
	]
}];

// src/detect/judge/checksum.ts
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
let table;
function crc32(text) {
	table ??= crcTable();
	let crc = 4294967295;
	for (let at = 0; at < text.length; at += 1) crc = (table[(crc ^ text.charCodeAt(at)) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}
function tokenChecksum(randomPart) {
	let rest = crc32(randomPart);
	let text = "";
	while (rest > 0) {
		text = BASE62.charAt(rest % 62) + text;
		rest = Math.floor(rest / 62);
	}
	return text.padStart(6, "0");
}
function crcTable() {
	return Uint32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
		return value;
	});
}

// src/detect/rules/github.ts
const LINKS = ["https://docs.github.com/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"];
const checksum = (token) => {
	const body = token.slice(token.indexOf("_") + 1);
	return tokenChecksum(body.slice(0, -6)) === body.slice(-6) ? secret("its checksum is right") : placeholder("its checksum is wrong: it was never issued, or was mistyped");
};
function issued(make, prefix) {
	const body = make.base62(30);
	return `${prefix}${body}${tokenChecksum(body)}`;
}
function classic(id, title, prefix, remedy) {
	return {
		id,
		title,
		severity: "critical",
		anchors: [prefix],
		match: new RegExp(`${prefix}[A-Za-z0-9]{36}(?![A-Za-z0-9])`),
		reach: 48,
		check: checksum,
		remedy: [remedy, "Look at the security log for what it was used for."],
		links: LINKS,
		finds: (make) => [{ text: issued(make, prefix) }],
		ignores: (make) => [`${prefix}${make.base62(36)}`, `${prefix}${make.base62(20)}`]
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
		finds: (make) => [{ text: issued(make, "ghs_") }, { text: `ghs_${make.digits(7)}_eyJ${make.base64url(60)}.eyJ${make.base64url(80)}.${make.base64url(340)}` }]
	},
	classic("github_refresh_token", "GitHub App refresh token", "ghr_", "Revoke the authorization of the app; the token is valid for six months."),
	{
		id: "github_fine_grained_personal_access_token",
		title: "GitHub personal access token (fine-grained)",
		severity: "critical",
		anchors: ["github_pat_"],
		match: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/,
		remedy: ["Delete it under Settings, Developer settings, Personal access tokens."],
		links: LINKS,
		finds: (make) => [{ text: `github_pat_${make.base62(22)}_${make.base62(59)}` }],
		ignores: (make) => [`github_pat_${make.base62(22)}`]
	}
];

// src/detect/rules/gitlab.ts
const gitlab = [
	tokenRule({
		id: "gitlab_access_token",
		title: "GitLab access token",
		severity: "critical",
		anchors: ["glpat-"],
		match: /glpat-(?:[A-Za-z0-9_-]{27,300}\.(?:\d{2}\.)?[0-9a-z]{9}|[A-Za-z0-9_-]{20})(?![A-Za-z0-9_.-]{4})/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [
			`glpat-${make.base62(20)}`,
			`glpat-${make.base62(27)}.01.${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 9)}`,
			`glpat-${make.base62(44)}.${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 9)}`
		]
	}),
	tokenRule({
		id: "gitlab_deploy_token",
		title: "GitLab deploy token",
		anchors: ["gldt-"],
		match: /gldt-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`gldt-${make.base62(20)}`]
	}),
	tokenRule({
		id: "gitlab_runner_authentication_token",
		title: "GitLab runner authentication token",
		anchors: ["glrt-"],
		match: /glrt-(?:t\d_)?(?:[A-Za-z0-9_-]{27,300}\.(?:\d{2}\.)?[0-9a-z]{9}|[A-Za-z0-9_-]{20})(?![A-Za-z0-9_.-]{4})/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`glrt-${make.base62(20)}`, `glrt-t1_${make.base62(20)}`]
	}),
	tokenRule({
		id: "gitlab_runner_registration_token",
		title: "GitLab runner registration token",
		anchors: ["GR1348941", "glrtr-"],
		match: /(?:GR1348941|glrtr-)[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`GR1348941${make.base62(20)}`, `glrtr-${make.base62(20)}`]
	}),
	tokenRule({
		id: "gitlab_ci_build_token",
		title: "GitLab CI/CD job token",
		severity: "medium",
		anchors: ["glcbt-"],
		match: /glcbt-[0-9a-zA-Z]{1,5}_[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`glcbt-64_${make.base62(20)}`]
	}),
	tokenRule({
		id: "gitlab_trigger_token",
		title: "GitLab pipeline trigger token",
		anchors: ["glptt-"],
		match: /glptt-[0-9a-zA-Z_-]{20,40}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`glptt-${make.hex(40)}`]
	}),
	tokenRule({
		id: "gitlab_feed_token_v2",
		title: "GitLab feed token",
		severity: "medium",
		anchors: ["glft-"],
		match: /glft-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`glft-${make.base62(20)}`]
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
		examples: (make) => [`glimt-${make.base62(25)}`]
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
		examples: (make) => [`glagent-${make.base62(50)}`]
	}),
	tokenRule({
		id: "gitlab_oauth_app_secret",
		title: "GitLab OAuth application secret",
		anchors: ["gloas-"],
		match: /gloas-[0-9a-zA-Z_-]{64}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`gloas-${make.hex(64)}`]
	}),
	tokenRule({
		id: "gitlab_scim_token",
		title: "GitLab SCIM token",
		anchors: ["glsoat-"],
		match: /glsoat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
		reach: 400,
		revoke: "Revoke it where it was made: the user, the project, the group or the runner.",
		link: "https://docs.gitlab.com/security/tokens/",
		examples: (make) => [`glsoat-${make.base62(20)}`]
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
		examples: (make) => [`glffct-${make.base62(20)}`]
	})
];

// src/detect/judge/armour.ts
const LONGEST = 65536;
const BEGIN = /-{4,5} ?BEGIN (?<label>[A-Z0-9 ]{1,40}?) ?-{4,5}/y;
const REST = /(?:[A-Za-z0-9+/=\s"',#*|]|\\[rn\\])*/y;
function readArmour(text, at) {
	BEGIN.lastIndex = at;
	const label = BEGIN.exec(text)?.groups?.label;
	if (label === void 0) return void 0;
	const bodyStart = BEGIN.lastIndex;
	const dashes = text.indexOf("----", bodyStart);
	if (dashes !== -1 && dashes - bodyStart <= LONGEST && /^-{4,5} ?END /.test(text.slice(dashes, dashes + 10))) {
		const closing = /^-{4,5} ?END [A-Z0-9 ]{1,40}?-{4,5}/.exec(text.slice(dashes, dashes + 64));
		if (closing) return {
			end: dashes + closing[0].length,
			label,
			body: plain(text.slice(bodyStart, dashes)),
			truncated: false
		};
	}
	const limit = Math.min(dashes === -1 ? text.length : dashes, bodyStart + LONGEST);
	REST.lastIndex = 0;
	const rest = REST.exec(text.slice(bodyStart, limit))?.[0].trimEnd() ?? "";
	return {
		end: bodyStart + rest.length,
		label,
		body: plain(rest),
		truncated: true
	};
}
function plain(body) {
	return body.replaceAll(/\\+[rn]/g, "\n").replaceAll(/^[\s"'+#*|]*[A-Za-z-]+: .*$/gm, "").replaceAll(/[^A-Za-z0-9+/=]/g, "");
}

// src/detect/rules/google.ts
const KEYS = "https://cloud.google.com/docs/authentication/api-keys";
const serviceAccount = (text, at) => {
	const open = text.lastIndexOf("{", at);
	if (open === -1 || at - open > 4096) return void 0;
	const name = text.indexOf("\"private_key\"", open);
	if (name === -1 || name - open > 4096) return void 0;
	const begin = text.indexOf("-----BEGIN", name);
	if (begin === -1 || begin - name > 40) return void 0;
	const armour = readArmour(text, begin);
	return armour && armour.body.length > 400 ? {
		start: begin,
		end: armour.end,
		delimited: true,
		next: at + 1
	} : void 0;
};
const LABEL$1 = ["PRIVATE", "KEY"].join(" ");
function keyFile(make, keyFirst) {
	const body = Array.from({ length: 20 }, () => make.base64(64)).join("\\n");
	const armour = `-----BEGIN ${LABEL$1}-----\\n${body}\\n-----END ${LABEL$1}-----`;
	const fields = [`"type": "service_account"`, `"private_key": "${armour}\\n"`];
	if (keyFirst) fields.reverse();
	return {
		text: `{\n  ${fields.join(",\n  ")},\n  "client_email": "a@b.iam.gserviceaccount.com"\n}`,
		secret: armour
	};
}
const google = [
	{
		id: "google_cloud_service_account_credentials",
		title: "Google Cloud service account key",
		severity: "critical",
		anchors: ["\"service_account\""],
		match: serviceAccount,
		reach: 512,
		left: "none",
		opaque: true,
		remedy: ["Delete the key of the service account: gcloud iam service-accounts keys delete.", "Look in the audit logs for what it was used for."],
		links: ["https://cloud.google.com/iam/docs/keys-create-delete"],
		finds: (make) => [keyFile(make, false), keyFile(make, true)],
		ignores: () => ["{ \"type\": \"service_account\", \"project_id\": \"x\" }"]
	},
	tokenRule({
		id: "google_api_key",
		title: "Google API key",
		anchors: ["AIza"],
		match: /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Credentials, or restrict it: keys in apps and pages are public by nature.",
		link: KEYS,
		examples: (make) => [`AIza${make.base64url(34)}a`]
	}),
	tokenRule({
		id: "google_oauth_client_secret",
		title: "Google OAuth client secret",
		anchors: ["GOCSPX-"],
		match: /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/,
		revoke: "Reset the secret of the OAuth client under Credentials.",
		link: "https://support.google.com/cloud/answer/6158849",
		examples: (make) => [`GOCSPX-${make.base64url(27)}a`]
	}),
	tokenRule({
		id: "google_oauth_access_token",
		title: "Google OAuth access token",
		severity: "medium",
		anchors: ["ya29."],
		match: /ya29\.[A-Za-z0-9_-]{40,1000}/,
		revoke: "Revoke it at https://oauth2.googleapis.com/revoke; it ends by itself within an hour.",
		link: "https://developers.google.com/identity/protocols/oauth2",
		examples: (make) => [`ya29.a0${make.base64url(160)}`]
	}),
	tokenRule({
		id: "google_oauth_refresh_token",
		title: "Google OAuth refresh token",
		anchors: ["1//0"],
		match: /1\/\/0[A-Za-z0-9_-]{60,200}/,
		revoke: "Revoke it at https://oauth2.googleapis.com/revoke.",
		link: "https://developers.google.com/identity/protocols/oauth2",
		examples: (make) => [`1//0${make.base64url(98)}`]
	})
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
		examples: (make) => [`glsa_${make.base62(32)}_${make.hex(8)}`]
	}),
	tokenRule({
		id: "grafana_cloud_api_token",
		title: "Grafana Cloud access policy token",
		anchors: ["glc_"],
		match: /glc_eyJ[A-Za-z0-9+/=_-]{40,400}/,
		opaque: true,
		revoke: "Delete it under Access policies.",
		link: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
		examples: (make) => [`glc_eyJ${make.base64(140)}`]
	}),
	tokenRule({
		id: "grafana_api_key",
		title: "Grafana API key",
		anchors: ["eyJrIjoi"],
		match: /eyJrIjoi[A-Za-z0-9]{50,400}={0,2}(?![A-Za-z0-9])/,
		opaque: true,
		revoke: "Replace it by a service account token.",
		link: "https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/",
		examples: (make) => [`eyJrIjoi${make.base62(80)}`]
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
		examples: (make) => [`hvs.${make.base64url(95)}`, `hvs.${make.base62(24)}`]
	}),
	tokenRule({
		id: "hashicorp_vault_batch_token",
		title: "HashiCorp Vault batch token",
		anchors: ["hvb."],
		match: /hvb\.[A-Za-z0-9_-]{130,400}/,
		revoke: "Batch tokens cannot be revoked: revoke their parent, or wait for their end.",
		link: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
		examples: (make) => [`hvb.${make.base64url(150)}`]
	}),
	tokenRule({
		id: "terraform_api_token",
		title: "HCP Terraform API token",
		severity: "critical",
		anchors: [".atlasv1."],
		match: /(?<=(?<head>(?<![A-Za-z0-9])[A-Za-z0-9]{14}))\.atlasv1\.[A-Za-z0-9_=-]{60,70}/,
		left: "none",
		revoke: "Delete it under Tokens of the user, the team or the organization.",
		link: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
		examples: (make) => [`${make.base62(14)}.atlasv1.${make.base62(67)}`]
	})
];

// src/detect/rules/heroku.ts
const heroku = [tokenRule({
	id: "heroku_api_key",
	title: "Heroku API key",
	severity: "critical",
	anchors: ["HRKU-"],
	match: /HRKU-[A-Za-z0-9_-]{36,60}(?![A-Za-z0-9_-])/,
	revoke: "Revoke it: heroku authorizations:revoke.",
	link: "https://devcenter.heroku.com/articles/authentication",
	examples: (make) => [`HRKU-AA${make.base64url(55)}a`]
}), assignedRule({
	id: "heroku-legacy-api-key",
	title: "Heroku API key (UUID)",
	anchors: ["heroku"],
	name: /heroku[\w.-]{0,20}(?:key|token|auth|secret|password)/i,
	value: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
	revoke: "Revoke it: heroku authorizations:revoke.",
	link: "https://devcenter.heroku.com/articles/authentication",
	example: (make) => ["HEROKU_API_KEY", make.uuid()]
})];

// src/detect/rules/jwt.ts
const judge$1 = (value, { now }) => {
	const [head, body] = value.split(".");
	const header = json(head);
	const claims = json(body);
	if (!header || !claims || typeof header.alg !== "string") return NOTHING;
	if (claims.sub === "1234567890" || claims.name === "John Doe") return placeholder("it is the sample of jwt.io");
	const why = [`it is signed with ${/^[A-Za-z0-9]{2,12}$/.test(header.alg) ? header.alg : "an unknown algorithm"}`];
	const { exp, role } = claims;
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
function encode(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
const jwt = [{
	id: "json-web-token",
	title: "JSON Web Token",
	severity: "medium",
	anchors: ["eyJ"],
	match: /eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{4,8000}\.[A-Za-z0-9_-]{16,1400}/,
	reach: 1e3,
	opaque: true,
	check: judge$1,
	remedy: ["End the session or change the key that signed it: a token cannot be taken back alone."],
	links: ["https://www.rfc-editor.org/rfc/rfc7519"],
	finds: (make) => [{ text: `${encode({
		alg: "HS256",
		typ: "JWT"
	})}.${encode({ sub: make.lower(8) })}.${make.base64url(43)}` }, { text: `${encode({
		alg: "RS256",
		kid: make.hex(8)
	})}.${encode({
		iss: "x",
		exp: 4102444800
	})}.${make.base64url(342)}` }],
	ignores: (make) => [`eyJ${make.base64url(20)}.eyJ${make.base64url(20)}.${make.base64url(43)}`, `${encode({
		alg: "HS256",
		typ: "JWT"
	})}.${encode({
		sub: "1234567890",
		name: "John Doe",
		iat: 1516239022
	})}.${make.base64url(43)}`]
}];

// src/detect/rules/linear.ts
const linear = [tokenRule({
	id: "linear_api_key",
	title: "Linear API key",
	anchors: ["lin_api_"],
	match: /lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/,
	revoke: "Revoke it under Settings, Security and access.",
	link: "https://linear.app/developers/graphql",
	examples: (make) => [`lin_api_${make.base62(40)}`]
}), tokenRule({
	id: "linear_oauth_access_token",
	title: "Linear OAuth access token",
	anchors: ["lin_oauth_"],
	match: /lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9])/,
	revoke: "Revoke the authorization of the application.",
	link: "https://linear.app/developers/oauth-2-0-authentication",
	examples: (make) => [`lin_oauth_${make.hex(64)}`]
})];

// src/detect/rules/mail-services.ts
const mailServices = [
	tokenRule({
		id: "mailgun_api_key",
		title: "Mailgun API key",
		anchors: ["key-"],
		match: /key-[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Delete it under API security.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		examples: (make) => [`key-${make.hex(32)}`]
	}),
	assignedRule({
		id: "mailgun-private-api-key",
		title: "Mailgun private API key",
		anchors: ["mailgun"],
		name: /mailgun/i,
		value: /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/,
		revoke: "Delete it under API security.",
		link: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
		example: (make) => ["MAILGUN_API_KEY", `${make.hex(32)}-${make.hex(8)}-${make.hex(8)}`]
	}),
	tokenRule({
		id: "mailchimp_api_key",
		title: "Mailchimp API key",
		anchors: ["-us"],
		match: /(?<=(?<head>(?<![0-9A-Za-z])[0-9a-f]{32}))-us\d{1,2}(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Revoke it under Extras, API keys.",
		link: "https://mailchimp.com/help/about-api-keys/",
		examples: (make) => [`${make.hex(32)}-us19`]
	}),
	tokenRule({
		id: "mandrill_api_key",
		title: "Mandrill API key",
		severity: "medium",
		anchors: ["md-"],
		match: /md-(?=[A-Za-z_-]{0,20}\d)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
		revoke: "Disable it under Settings, SMTP and API info.",
		link: "https://mailchimp.com/developer/transactional/guides/quick-start/",
		examples: (make) => [`md-${make.base64url(20)}7a`]
	}),
	tokenRule({
		id: "sendinblue_api_key",
		title: "Brevo API key",
		anchors: ["xkeysib-"],
		match: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
		revoke: "Delete it under SMTP and API.",
		link: "https://help.brevo.com/hc/en-us/articles/209467485",
		examples: (make) => [`xkeysib-${make.hex(64)}-${make.base62(16)}`]
	}),
	tokenRule({
		id: "sendinblue_smtp_key",
		title: "Brevo SMTP key",
		anchors: ["xsmtpsib-"],
		match: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])/,
		revoke: "Delete it under SMTP and API.",
		link: "https://help.brevo.com/hc/en-us/articles/7959631848850",
		examples: (make) => [`xsmtpsib-${make.hex(64)}-${make.base62(16)}`]
	}),
	assignedRule({
		id: "postmark-server-token",
		title: "Postmark server token",
		anchors: ["postmark"],
		name: /postmark/i,
		value: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
		revoke: "Replace it under API Tokens of the server.",
		link: "https://postmarkapp.com/support/article/1008",
		example: (make) => ["POSTMARK_SERVER_TOKEN", make.uuid()]
	})
];

// src/detect/rules/new-relic.ts
const newRelic = [
	tokenRule({
		id: "new_relic_personal_api_key",
		title: "New Relic user key",
		anchors: ["NRAK-"],
		match: /NRAK-[A-Z0-9]{27}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: (make) => [`NRAK-${make.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 27)}`]
	}),
	tokenRule({
		id: "new_relic_rest_api_key",
		title: "New Relic REST API key",
		anchors: ["NRRA-"],
		match: /NRRA-[0-9a-f]{42}(?![A-Za-z0-9])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: (make) => [`NRRA-${make.hex(42)}`]
	}),
	tokenRule({
		id: "new_relic_insights_query_key",
		title: "New Relic Insights key",
		anchors: ["NRIQ-", "NRII-"],
		match: /NRI[IQ]-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: (make) => [`NRIQ-${make.base64url(31)}a`]
	}),
	tokenRule({
		id: "new_relic_license_key",
		title: "New Relic license key",
		severity: "medium",
		anchors: ["NRAL"],
		match: /(?<=(?<head>(?<![0-9A-Za-z])(?:eu01xx)?[0-9a-f]{30,36}))NRAL(?![A-Za-z0-9])/,
		left: "none",
		revoke: "Replace the ingest key on the page of API keys.",
		link: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
		examples: (make) => [`${make.hex(36)}NRAL`]
	})
];

// src/detect/rules/notion.ts
const notion = [tokenRule({
	id: "notion_api_token",
	title: "Notion API token",
	anchors: ["ntn_"],
	match: /ntn_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])/,
	revoke: "Refresh the secret on the page of the integration.",
	link: "https://developers.notion.com/docs/authorization",
	examples: (make) => [`ntn_${make.digits(11)}${make.base62(35)}`]
}), tokenRule({
	id: "notion_integration_token",
	title: "Notion integration token",
	anchors: ["secret_"],
	match: /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9_-])/,
	revoke: "Refresh the secret on the page of the integration.",
	link: "https://developers.notion.com/docs/authorization",
	examples: (make) => [`secret_${make.base62(43)}`]
})];

// src/detect/rules/npm.ts
const LINK = "https://docs.npmjs.com/revoking-access-tokens";
const npm = [{
	id: "npm_access_token",
	title: "npm access token",
	severity: "critical",
	anchors: ["npm_"],
	match: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
	check: (value) => tokenChecksum(value.slice(4, -6)) === value.slice(-6) ? secret("its checksum is right") : placeholder("its checksum is wrong: it was never issued, or was mistyped"),
	remedy: ["Revoke it: npm token revoke. Then look whether anything was published with it."],
	links: [LINK],
	finds: (make) => {
		const body = make.base62(30);
		return [{ text: `npm_${body}${tokenChecksum(body)}` }];
	},
	ignores: (make) => [`npm_${make.base62(36)}`, `npm_config_${make.lower(12)}`]
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
	links: [LINK],
	finds: (make) => {
		const value = make.uuid();
		return [{
			text: `//registry.test/:_authToken=${value}\n`,
			secret: value,
			path: ".npmrc"
		}];
	},
	ignores: () => [{
		text: "//registry.test/:_authToken=${NPM_TOKEN}\n",
		path: ".npmrc"
	}]
}];

// src/detect/rules/one-password.ts
const onePassword = [tokenRule({
	id: "1password_service_account_token",
	title: "1Password service account token",
	severity: "critical",
	anchors: ["ops_eyJ"],
	match: /ops_eyJ[A-Za-z0-9_-]{200,1500}={0,2}/,
	opaque: true,
	reach: 400,
	revoke: "Revoke it on the page of the service account, then change what it could read.",
	link: "https://developer.1password.com/docs/service-accounts/security/",
	examples: (make) => [`ops_eyJ${make.base64url(600)}`]
}), tokenRule({
	id: "1password_secret_key",
	title: "1Password Secret Key",
	anchors: ["A3-"],
	match: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9])/,
	revoke: "Regenerate the Secret Key, and change the account password.",
	link: "https://support.1password.com/secret-key-security/",
	examples: (make) => [`A3-${make.upper(6)}-${make.upper(6)}-${make.upper(5)}-${make.upper(5)}-${make.upper(5)}-${make.upper(5)}`]
})];

// src/detect/rules/openai.ts
const openai = [tokenRule({
	id: "openai_api_key",
	title: "OpenAI API key",
	severity: "critical",
	anchors: ["sk-"],
	match: /sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,200}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/,
	revoke: "Revoke it under API keys of the project.",
	link: "https://platform.openai.com/api-keys",
	examples: (make) => [
		`sk-${make.base62(20)}T3BlbkFJ${make.base62(20)}`,
		`sk-proj-${make.base64url(74)}T3BlbkFJ${make.base64url(73)}a`,
		`sk-svcacct-${make.base64url(58)}T3BlbkFJ${make.base64url(57)}a`
	]
})];

// src/detect/rules/payments.ts
const payments = [
	tokenRule({
		id: "shippo_live_api_token",
		title: "Shippo live token",
		anchors: ["shippo_live_"],
		match: /shippo_live_[0-9a-f]{40}(?![A-Za-z0-9])/,
		revoke: "Delete it under Settings, API.",
		link: "https://docs.goshippo.com/docs/guides_general/authentication/",
		examples: (make) => [`shippo_live_${make.hex(40)}`]
	}),
	tokenRule({
		id: "easypost_production_api_key",
		title: "EasyPost production key",
		anchors: ["EZAK"],
		match: /EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9])/,
		revoke: "Delete it under API keys.",
		link: "https://docs.easypost.com/docs/authentication",
		examples: (make) => [`EZAK${make.base62(54)}`]
	}),
	tokenRule({
		id: "duffel_live_access_token",
		title: "Duffel live token",
		anchors: ["duffel_live_"],
		match: /duffel_live_[A-Za-z0-9_=-]{43}/,
		revoke: "Delete it under Access tokens.",
		link: "https://duffel.com/docs/guides/quick-start",
		examples: (make) => [`duffel_live_${make.base64url(43)}`]
	}),
	tokenRule({
		id: "flutterwave_live_api_secret_key",
		title: "Flutterwave secret key",
		severity: "critical",
		anchors: ["FLWSECK-"],
		match: /FLWSECK-[0-9a-zA-Z]{12,40}-X(?![A-Za-z0-9])/,
		revoke: "Regenerate it under Settings, API.",
		link: "https://developer.flutterwave.com/docs/authentication",
		examples: (make) => [`FLWSECK-${make.hex(32)}-X`]
	}),
	tokenRule({
		id: "paypal-braintree-access-token",
		title: "Braintree access token",
		severity: "critical",
		anchors: ["access_token$production$"],
		match: /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Replace it in the control panel.",
		link: "https://developer.paypal.com/braintree/docs/guides/authorization/overview",
		examples: (make) => [`access_token$production$${make.of("0123456789abcdefghijklmnopqrstuvwxyz", 16)}$${make.hex(32)}`]
	}),
	tokenRule({
		id: "razorpay-key-id",
		title: "Razorpay live key id",
		severity: "low",
		anchors: ["rzp_live_"],
		match: /rzp_live_[A-Za-z0-9]{14}(?![A-Za-z0-9])/,
		revoke: "Regenerate the pair: the id goes with a secret.",
		link: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
		examples: (make) => [`rzp_live_${make.base62(14)}`]
	}),
	tokenRule({
		id: "plaid-production-access-token",
		title: "Plaid access token",
		severity: "critical",
		anchors: ["access-production-"],
		match: /access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Invalidate it with /item/access_token/invalidate.",
		link: "https://plaid.com/docs/api/items/",
		examples: (make) => [`access-production-${make.uuid()}`]
	})
];

// src/detect/rules/private-keys.ts
const REMEDY = ["Make a new pair, replace the public half wherever it is trusted, and revoke the certificate if there is one."];
const SMALLEST = 60;
function armour(label) {
	return (text, at) => {
		const found = readArmour(text, at);
		if (!found || !label.test(found.label)) return void 0;
		if (found.body.length < (found.truncated ? 120 : SMALLEST)) return void 0;
		return {
			start: at,
			end: found.end,
			delimited: !found.truncated
		};
	};
}
const judgeKey = (value, { found }) => {
	const parsed = readArmour(value, 0);
	if (!parsed) return NOTHING;
	const stand = placeholderReason(parsed.body.slice(40, 100), "structured");
	if (stand !== void 0 && new Set(parsed.body).size < 16) return placeholder(stand);
	const cut = found.delimited === true ? [] : ["its end is missing"];
	if (isEncrypted(parsed.label, value, parsed.body)) return {
		is: "secret",
		severity: "medium",
		why: ["it is encrypted: as strong as its passphrase", ...cut]
	};
	return secret("it is not encrypted", ...cut);
};
function isEncrypted(label, value, body) {
	if (label.includes("ENCRYPTED") || value.includes("Proc-Type: 4,ENCRYPTED")) return true;
	if (!label.includes("OPENSSH")) return false;
	const inside = Buffer.from(body.slice(0, 64), "base64").toString("latin1");
	return inside.startsWith("openssh-key-v1\0") && inside.slice(19, 23) !== "none";
}
const LABEL = ["PRIVATE", "KEY"].join(" ");
function pem(make, label, newline) {
	const lines = Array.from({ length: 6 }, () => `MI${make.base64(62)}`);
	return [
		`-----BEGIN ${label}-----`,
		...lines,
		`${make.base64(30)}==`,
		`-----END ${label}-----`
	].join(newline);
}
const JWK = /(?<![A-Za-z])"?d"?\s{0,3}:\s{0,3}"(?<secret>[A-Za-z0-9_-]{40,700})"/;
const privateKeys = [
	{
		id: "private-key",
		title: "Private key",
		severity: "critical",
		anchors: ["-----BEGIN ", "---- BEGIN "],
		match: armour(/PRIVATE KEY$/),
		left: "none",
		opaque: true,
		reach: 128,
		check: judgeKey,
		remedy: REMEDY,
		links: ["https://www.rfc-editor.org/rfc/rfc7468"],
		finds: (make) => [
			...[
				"RSA PRIVATE KEY",
				"EC PRIVATE KEY",
				"DSA PRIVATE KEY",
				"OPENSSH PRIVATE KEY",
				"PRIVATE KEY",
				"ENCRYPTED PRIVATE KEY"
			].map((label) => ({ text: pem(make, label, "\n") })),
			{ text: pem(make, "PRIVATE KEY", "\r\n") },
			{ text: pem(make, "PRIVATE KEY", "\\n") },
			{ text: pem(make, "RSA PRIVATE KEY", "\n    ") }
		],
		ignores: (make) => [
			pem(make, "CERTIFICATE", "\n"),
			pem(make, "PUBLIC KEY", "\n"),
			`-----BEGIN ${LABEL}-----\n...\n-----END ${LABEL}-----`,
			`if (text.startsWith('-----BEGIN ${LABEL}-----')) return 1;`
		]
	},
	{
		id: "pgp-private-key",
		title: "OpenPGP private key",
		severity: "critical",
		anchors: ["-----BEGIN PGP"],
		match: armour(/^PGP PRIVATE KEY BLOCK$/),
		left: "none",
		opaque: true,
		reach: 128,
		check: judgeKey,
		remedy: ["Publish a revocation certificate for it, and make a new key."],
		links: ["https://www.rfc-editor.org/rfc/rfc9580"],
		finds: (make) => [{ text: pem(make, "PGP PRIVATE KEY BLOCK", "\n").replace("-----\n", "-----\nVersion: GnuPG v2\n\n") }],
		ignores: (make) => [pem(make, "PGP PUBLIC KEY BLOCK", "\n"), pem(make, "PGP MESSAGE", "\n")]
	},
	{
		id: "putty-private-key",
		title: "PuTTY private key",
		severity: "critical",
		anchors: ["PuTTY-User-Key-File-"],
		match: /PuTTY-User-Key-File-[1-3]: [^\r\n]{1,60}\r?\nEncryption: [^\r\n]{1,40}\r?\n(?:(?!PuTTY)[A-Z][\w-]{1,40}: [^\r\n]{0,200}\r?\n|[A-Za-z0-9+/=]{1,80}\r?\n){1,400}Private-MAC: [0-9a-f]{40,64}/,
		opaque: true,
		reach: 4096,
		check: (value) => /^Encryption: none/m.test(value) ? secret("it is not encrypted") : {
			is: "secret",
			severity: "medium",
			why: ["it is encrypted: as strong as its passphrase"]
		},
		remedy: REMEDY,
		links: ["https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html"],
		finds: (make) => [{ text: `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n${make.base64(64)}\n${make.base64(16)}\nPrivate-Lines: 1\n${make.base64(44)}\nPrivate-MAC: ${make.hex(64)}` }],
		ignores: () => ["PuTTY-User-Key-File-3: ssh-ed25519\nnothing more"]
	},
	{
		id: "age-secret-key",
		title: "age identity",
		severity: "critical",
		anchors: ["AGE-SECRET-KEY-1"],
		match: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![A-Za-z0-9])/,
		remedy: ["Make a new identity with age-keygen and encrypt every file again to it."],
		links: ["https://age-encryption.org/v1"],
		finds: (make) => [{ text: `AGE-SECRET-KEY-1${make.of("023456789ACDEFGHJKLMNPQRSTUVWXYZ", 58)}` }],
		ignores: (make) => [`AGE-SECRET-KEY-1${make.of("BIO1", 58)}`]
	},
	{
		id: "jwk-private-key",
		title: "Private key as a JSON Web Key",
		severity: "critical",
		anchors: ["\"kty\""],
		left: "none",
		reach: 8192,
		opaque: true,
		match: (text, at) => {
			const open = text.lastIndexOf("{", at);
			if (open === -1 || at - open > 4096) return void 0;
			const close = text.indexOf("}", at);
			const object = text.slice(open, close === -1 || close - open > 8192 ? open + 8192 : close);
			const match = JWK.exec(object);
			const value = match?.groups?.secret;
			if (!match || value === void 0) return void 0;
			const start = open + match.index + match[0].indexOf(value);
			return {
				start,
				end: start + value.length,
				delimited: true
			};
		},
		remedy: REMEDY,
		links: ["https://www.rfc-editor.org/rfc/rfc7517"],
		finds: (make) => {
			const d = make.base64url(43);
			return [{
				text: `{"kty":"EC","crv":"P-256","x":"${make.base64url(43)}","y":"${make.base64url(43)}","d":"${d}"}`,
				secret: d
			}, {
				text: `{"d": "${d}", "kty": "OKP"}`,
				secret: d
			}];
		},
		ignores: (make) => [`{"kty":"EC","crv":"P-256","x":"${make.base64url(43)}","y":"${make.base64url(43)}"}`]
	}
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
	revoke: "Remove it under Account settings, API tokens.",
	link: "https://pypi.org/help/#apitoken",
	examples: (make) => [`pypi-AgEIcHlwaS5vcmc${make.base64url(150)}`, `pypi-AgENdGVzdC5weXBpLm9yZw${make.base64url(150)}`]
})];

// src/detect/rules/sendgrid.ts
const sendgrid = [tokenRule({
	id: "sendgrid_api_key",
	title: "SendGrid API key",
	severity: "critical",
	anchors: ["SG."],
	match: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
	revoke: "Delete it under Settings, API Keys.",
	link: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
	examples: (make) => [`SG.${make.base64url(22)}.${make.base64url(42)}a`]
})];

// src/detect/rules/sentry.ts
const sentry = [
	tokenRule({
		id: "sentry_organization_token",
		title: "Sentry organization token",
		anchors: ["sntrys_"],
		match: /sntrys_eyJ[A-Za-z0-9+/=_-]{80,400}/,
		opaque: true,
		revoke: "Revoke it under Settings, Auth Tokens.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: (make) => [`sntrys_eyJ${make.base64(140)}_${make.base64(43)}`]
	}),
	tokenRule({
		id: "sentry_personal_token",
		title: "Sentry personal token",
		anchors: ["sntryu_"],
		match: /sntryu_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it under User settings, Auth Tokens.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: (make) => [`sntryu_${make.hex(64)}`]
	}),
	tokenRule({
		id: "sentry_integration_token",
		title: "Sentry integration token",
		anchors: ["sntryi_"],
		match: /sntryi_[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the integration.",
		link: "https://docs.sentry.io/account/auth-tokens/",
		examples: (make) => [`sntryi_${make.hex(64)}`]
	})
];

// src/detect/rules/shopify.ts
const shopify = [
	tokenRule({
		id: "shopify_access_token",
		title: "Shopify access token",
		severity: "critical",
		anchors: ["shpat_"],
		match: /shpat_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: (make) => [`shpat_${make.hex(32)}`]
	}),
	tokenRule({
		id: "shopify_custom_app_access_token",
		title: "Shopify custom app access token",
		severity: "critical",
		anchors: ["shpca_"],
		match: /shpca_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: (make) => [`shpca_${make.hex(32)}`]
	}),
	tokenRule({
		id: "shopify_private_app_password",
		title: "Shopify private app password",
		severity: "critical",
		anchors: ["shppa_"],
		match: /shppa_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: (make) => [`shppa_${make.hex(32)}`]
	}),
	tokenRule({
		id: "shopify_app_shared_secret",
		title: "Shopify app shared secret",
		severity: "critical",
		anchors: ["shpss_"],
		match: /shpss_[0-9a-fA-F]{32}(?![A-Za-z0-9])/,
		revoke: "Rotate it in the settings of the app, then uninstall and install it again.",
		link: "https://shopify.dev/docs/apps/build/authentication-authorization",
		examples: (make) => [`shpss_${make.hex(32)}`]
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
		match: /xox(?:[abcoprs]|e(?:\.xox[bp])?)-[A-Za-z0-9]{1,14}-[A-Za-z0-9-]{16,250}(?![A-Za-z0-9])/,
		revoke: "Revoke it with auth.revoke, or reinstall the app.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: (make) => [
			`xoxb-${make.digits(12)}-${make.digits(13)}-${make.base62(24)}`,
			`xoxp-${make.digits(12)}-${make.digits(12)}-${make.digits(13)}-${make.hex(32)}`,
			`xoxe.xoxp-1-${make.base62(160)}`
		]
	}),
	tokenRule({
		id: "slack-app-level-token",
		title: "Slack app-level token",
		severity: "critical",
		anchors: ["xapp-"],
		match: /xapp-\d-A[A-Z0-9]{7,12}-\d{9,15}-[0-9a-f]{64}(?![A-Za-z0-9])/,
		revoke: "Revoke it on the page of the app, under Basic information.",
		link: "https://docs.slack.dev/authentication/tokens",
		examples: (make) => [`xapp-1-A0${make.upper(9)}-${make.digits(13)}-${make.hex(64)}`]
	}),
	tokenRule({
		id: "slack_incoming_webhook_url",
		title: "Slack incoming webhook",
		anchors: ["hooks.slack.com/services/"],
		match: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,28}(?![A-Za-z0-9])/,
		revoke: "Remove the webhook on the page of the app.",
		link: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
		examples: (make) => [`hooks.slack.com/services/T0${make.upper(9)}/B0${make.upper(9)}/${make.base62(24)}`]
	}),
	tokenRule({
		id: "slack_workflow_webhook_url",
		title: "Slack workflow webhook",
		severity: "medium",
		anchors: ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
		match: /hooks\.slack\.com\/(?:workflows|triggers)\/[TE][A-Z0-9]{6,12}\/A?[A-Z0-9]{6,14}\/(?:\d{6,20}\/)?[A-Za-z0-9]{24,32}(?![A-Za-z0-9])/,
		revoke: "Delete the trigger of the workflow.",
		link: "https://slack.com/help/articles/360041352714",
		examples: (make) => [`hooks.slack.com/workflows/T0${make.upper(9)}/A0${make.upper(9)}/${make.digits(18)}/${make.base62(24)}`]
	})
];

// src/detect/rules/square.ts
const square = [tokenRule({
	id: "square_access_token",
	title: "Square access token",
	severity: "critical",
	anchors: ["EAAA", "sq0atp-"],
	match: /(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/,
	revoke: "Replace it in the developer dashboard, under Credentials.",
	link: "https://developer.squareup.com/docs/build-basics/access-tokens",
	examples: (make) => [`EAAA${make.base64url(59)}a`, `sq0atp-${make.base64url(21)}a`]
}), tokenRule({
	id: "square_production_application_secret",
	title: "Square application secret",
	severity: "critical",
	anchors: ["sq0csp-"],
	match: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
	revoke: "Replace it in the developer dashboard, under OAuth.",
	link: "https://developer.squareup.com/docs/oauth-api/overview",
	examples: (make) => [`sq0csp-${make.base64url(42)}a`]
})];

// src/detect/rules/stripe.ts
const stripe = [
	tokenRule({
		id: "stripe_api_key",
		title: "Stripe secret key (live)",
		severity: "critical",
		anchors: ["sk_live_"],
		match: /sk_live_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: (make) => [`sk_live_${make.base62(24)}`, `sk_live_51${make.base62(97)}`]
	}),
	tokenRule({
		id: "stripe_live_restricted_key",
		title: "Stripe restricted key (live)",
		anchors: ["rk_live_"],
		match: /rk_live_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: (make) => [`rk_live_${make.base62(24)}`]
	}),
	tokenRule({
		id: "stripe_test_secret_key",
		title: "Stripe secret key (test)",
		severity: "low",
		anchors: ["sk_test_"],
		match: /sk_test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: (make) => [`sk_test_${make.base62(24)}`]
	}),
	tokenRule({
		id: "stripe_test_restricted_key",
		title: "Stripe restricted key (test)",
		severity: "low",
		anchors: ["rk_test_"],
		match: /rk_test_[A-Za-z0-9]{16,240}(?![A-Za-z0-9])/,
		revoke: "Roll it in the dashboard, under Developers, API keys.",
		link: "https://docs.stripe.com/keys",
		examples: (make) => [`rk_test_${make.base62(24)}`]
	}),
	tokenRule({
		id: "stripe_webhook_signing_secret",
		title: "Stripe webhook signing secret",
		anchors: ["whsec_"],
		match: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9])/,
		revoke: "Roll the secret of the endpoint in the dashboard.",
		link: "https://docs.stripe.com/webhooks",
		examples: (make) => [`whsec_${make.base62(32)}`]
	})
];

// src/detect/rules/telegram.ts
const telegram = [tokenRule({
	id: "telegram_bot_token",
	title: "Telegram bot token",
	anchors: [":AA"],
	match: /(?<=(?<head>(?<!\d)\d{8,10})):AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/,
	left: "none",
	revoke: "Revoke it with /revoke to @BotFather.",
	link: "https://core.telegram.org/bots/features#botfather",
	examples: (make) => [`${make.of("123456789", 10)}:AA${make.base64url(32)}a`]
})];

// src/detect/rules/twilio.ts
const twilio = [tokenRule({
	id: "twilio_api_key",
	title: "Twilio API key SID",
	severity: "medium",
	anchors: Array.from("0123456789abcdef").map((digit) => `SK${digit}`),
	match: /SK[0-9a-f]{32}(?![A-Za-z0-9])/,
	revoke: "Delete the key in the console, under API keys.",
	link: "https://www.twilio.com/docs/iam/api-keys",
	examples: (make) => [`SK${make.hex(32)}`],
	ignores: (make) => [`SK${make.hex(30)}`]
}), assignedRule({
	id: "twilio_access_token",
	title: "Twilio auth token",
	severity: "critical",
	anchors: ["twilio"],
	name: /twilio[\w.-]{0,20}(?:token|secret)/i,
	value: /^(?:[0-9a-f]{32}|[A-Za-z0-9]{32})$/,
	revoke: "Promote the secondary auth token in the console.",
	link: "https://www.twilio.com/docs/iam/access-tokens",
	example: (make) => ["TWILIO_AUTH_TOKEN", make.hex(32)]
})];

// src/detect/rules/urls.ts
const DATABASE = /^(?:postgres|postgresql|psql|mysql|mariadb|mongodb|redis|rediss|valkey|amqp|amqps|mssql|sqlserver|oracle|cockroachdb|clickhouse|couchdb|neo4j|bolt|cassandra|ldap|ldaps|nats|kafka|memcached|snowflake|vertica|redshift|db2|influxdb|elasticsearch|opensearch)(?:\+[a-z0-9+]{1,16})?$/i;
const RESERVED_HOST = /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid)(?::\d+)?$|^(?:host|hostname|server|your.*|my.*host.*|x+)(?::\d+)?$/i;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|[a-z][\w-]{0,30})(?::\d+)?$/i;
const MATCH = /(?<=(?<![A-Za-z0-9])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,24})):\/\/(?<user>[^\s:@/"'`<>?#\\]{0,80}):(?<secret>[^\s"'`<>/\\]{3,200})@(?<host>[^\s"'`<>/@?#,;)\]}|\\]{1,253})/;
function credentials(database) {
	return (value, { found }) => {
		const { scheme = "", user = "", host = "" } = found.groups ?? {};
		if (DATABASE.test(scheme) !== database) return NOTHING;
		if (placeholderReason(value, "generic") !== void 0 || /^\d{1,5}$/.test(value)) return NOTHING;
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
	finds: (make) => {
		const value = `k${make.base62(13)}9`;
		return [
			"postgres://app",
			"mysql+pymysql://root",
			"mongodb+srv://u",
			"redis://",
			"amqps://svc"
		].map((start) => ({
			text: `${start}:${value}@db1.internal.acme.io:5432/orders`,
			secret: value
		}));
	},
	ignores: () => [
		"postgres://postgres:postgres@localhost:5432/test",
		"postgres://app:${DB_PASSWORD}@db.acme.io/orders",
		"postgres://user:password@db.acme.io/orders",
		"postgres://db.acme.io:5432/orders"
	]
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
	finds: (make) => {
		const value = `k${make.base62(13)}9`;
		return [
			"https://deploy",
			"http://proxyuser",
			"ftp://web",
			"smtp://mailer%40acme.io"
		].map((start) => ({
			text: `${start}:${value}@proxy.acme.io:3128`,
			secret: value
		}));
	},
	ignores: () => [
		"https://user:pass@host.acme.io/",
		"http://localhost:3000/@scope/package",
		"https://acme.io:443/x@y"
	]
}];

// src/detect/rules/work-services.ts
const workServices = [
	tokenRule({
		id: "atlassian_api_token",
		title: "Atlassian API token",
		severity: "critical",
		anchors: ["ATATT3"],
		match: /ATATT3[A-Za-z0-9_=-]{180,220}/,
		revoke: "Revoke it under Account settings, Security, API tokens.",
		link: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
		examples: (make) => [`ATATT3xFfGF0${make.base64url(170)}=${make.hex(8)}`]
	}),
	tokenRule({
		id: "bitbucket_access_token",
		title: "Bitbucket access token",
		severity: "critical",
		anchors: ["ATCTT3"],
		match: /ATCTT3[A-Za-z0-9_=-]{170,220}/,
		revoke: "Revoke it in the settings of the repository, project or workspace.",
		link: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
		examples: (make) => [`ATCTT3xFfGN0${make.base64url(165)}=${make.hex(8)}`]
	}),
	tokenRule({
		id: "bitbucket-app-password",
		title: "Bitbucket app password",
		anchors: ["ATBB"],
		match: /ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
		revoke: "Revoke it under Personal settings, App passwords.",
		link: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
		examples: (make) => [`ATBB${make.base62(32)}`]
	}),
	tokenRule({
		id: "asana_personal_access_token",
		title: "Asana personal access token",
		anchors: ["2/", "1/"],
		match: /(?:2\/\d{15,18}\/\d{15,18}|1\/\d{15,18}):[0-9a-f]{32}(?![A-Za-z0-9])/,
		revoke: "Deauthorize it in the developer console.",
		link: "https://developers.asana.com/docs/personal-access-token",
		examples: (make) => [`2/${make.digits(16)}/${make.digits(16)}:${make.hex(32)}`, `1/${make.digits(16)}:${make.hex(32)}`]
	}),
	tokenRule({
		id: "hubspot_private_app_token",
		title: "HubSpot private app token",
		anchors: [
			"pat-na",
			"pat-eu",
			"pat-ap"
		],
		match: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/,
		revoke: "Rotate it on the page of the private app.",
		link: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
		examples: (make) => [`pat-na1-${make.uuid()}`]
	}),
	tokenRule({
		id: "dropbox_short_lived_access_token",
		title: "Dropbox access token",
		severity: "medium",
		anchors: ["sl."],
		match: /sl\.(?:u\.)?[A-Za-z0-9_-]{130,1500}/,
		revoke: "Disconnect the app; the token ends by itself in four hours.",
		link: "https://www.dropbox.com/developers/documentation/http/documentation",
		examples: (make) => [`sl.u.${make.base64url(180)}`]
	}),
	tokenRule({
		id: "mapbox_secret_access_token",
		title: "Mapbox secret access token",
		anchors: ["sk.eyJ"],
		match: /sk\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{20,60}/,
		opaque: true,
		revoke: "Delete it on the page of access tokens.",
		link: "https://docs.mapbox.com/accounts/guides/tokens/",
		examples: (make) => [`sk.eyJ${make.base64url(80)}.${make.base64url(22)}`]
	}),
	tokenRule({
		id: "contentful_personal_access_token",
		title: "Contentful personal access token",
		anchors: ["CFPAT-"],
		match: /CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
		revoke: "Revoke it under Settings, CMA tokens.",
		link: "https://www.contentful.com/developers/docs/references/authentication/",
		examples: (make) => [`CFPAT-${make.base64url(42)}a`]
	}),
	tokenRule({
		id: "typeform_personal_access_token",
		title: "Typeform personal access token",
		anchors: ["tfp_"],
		match: /tfp_[A-Za-z0-9_-]{40,70}(?![A-Za-z0-9_-])/,
		revoke: "Delete it under Account, Personal tokens.",
		link: "https://www.typeform.com/developers/get-started/personal-access-token/",
		examples: (make) => [`tfp_${make.base62(58)}`]
	}),
	tokenRule({
		id: "frameio_developer_token",
		title: "Frame.io developer token",
		anchors: ["fio-u-"],
		match: /fio-u-[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])/,
		revoke: "Delete it on the developer site.",
		link: "https://developer.frame.io/",
		examples: (make) => [`fio-u-${make.base64url(63)}a`]
	}),
	tokenRule({
		id: "readmeio_api_access_token",
		title: "ReadMe API key",
		anchors: ["rdme_"],
		match: /rdme_[a-z0-9]{70}(?![A-Za-z0-9])/,
		revoke: "Delete it in the settings of the project.",
		link: "https://docs.readme.com/main/reference/authentication",
		examples: (make) => [`rdme_${make.of("abcdefghijklmnopqrstuvwxyz0123456789", 70)}`]
	}),
	tokenRule({
		id: "adafruit_io_key",
		title: "Adafruit IO key",
		severity: "medium",
		anchors: ["aio_"],
		match: /aio_[A-Za-z]{4}\d{2}[A-Za-z0-9]{22}(?![A-Za-z0-9])/,
		revoke: "Regenerate it on the page of the key.",
		link: "https://io.adafruit.com/api/docs/",
		examples: (make) => [`aio_abCD12${make.base62(22)}`]
	}),
	tokenRule({
		id: "facebook_access_token",
		title: "Facebook access token",
		anchors: ["EAA"],
		match: /EAA[A-Z][A-Za-z0-9]{100,400}(?![A-Za-z0-9_-])/,
		revoke: "Debug it and remove the app; change the app secret.",
		link: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
		examples: (make) => [`EAAB${make.base62(180)}`]
	}),
	assignedRule({
		id: "okta-api-token",
		title: "Okta API token",
		severity: "critical",
		anchors: ["okta"],
		name: /okta[\w.-]{0,20}(?:token|key|secret)/i,
		value: /^00[A-Za-z0-9_-]{40}$/,
		revoke: "Revoke it under Security, API, Tokens.",
		link: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
		example: (make) => ["OKTA_API_TOKEN", `00${make.base62(40)}`]
	}),
	assignedRule({
		id: "fastly_api_token",
		title: "Fastly API token",
		anchors: ["fastly"],
		name: /fastly[\w.-]{0,20}(?:token|key|secret)/i,
		value: /^[A-Za-z0-9_-]{32}$/,
		revoke: "Delete it under Account, Personal tokens.",
		link: "https://docs.fastly.com/en/guides/using-api-tokens",
		example: (make) => ["FASTLY_API_TOKEN", make.base62(32)]
	}),
	assignedRule({
		id: "algolia-admin-api-key",
		title: "Algolia admin API key",
		anchors: ["algolia"],
		name: /algolia[\w.-]{0,20}(?:admin|write)[\w.-]{0,10}key/i,
		value: /^[0-9a-f]{32}$/,
		revoke: "Rotate it under Settings, API Keys.",
		link: "https://www.algolia.com/doc/guides/security/api-keys/",
		example: (make) => ["ALGOLIA_ADMIN_KEY", make.hex(32)]
	}),
	assignedRule({
		id: "vercel-access-token",
		title: "Vercel access token",
		anchors: ["vercel"],
		name: /vercel[\w.-]{0,20}token/i,
		value: /^(?:vc[a-z]_)?[A-Za-z0-9]{24,56}$/,
		revoke: "Delete it under Account settings, Tokens.",
		link: "https://vercel.com/docs/rest-api#authentication",
		example: (make) => ["VERCEL_TOKEN", `a1${make.base62(22)}`]
	})
];

// src/detect/catalogue.ts
const RULES = [
	...aws,
	...aliyun,
	...github,
	...gitlab,
	...google,
	...azure,
	...aiServices,
	...airtable,
	...anthropic,
	...buildServices,
	...cloudflare,
	...databases,
	...databricks,
	...datadog,
	...digitalocean,
	...discord,
	...docker,
	...figma,
	...grafana,
	...hashicorp,
	...heroku,
	...linear,
	...mailServices,
	...newRelic,
	...notion,
	...npm,
	...onePassword,
	...openai,
	...payments,
	...pypi,
	...sendgrid,
	...sentry,
	...shopify,
	...slack,
	...square,
	...stripe,
	...telegram,
	...twilio,
	...workServices,
	...privateKeys,
	...jwt,
	...credentialFiles,
	...urls,
	...generic
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

// src/detect/decode/allowance.ts
var Allowance = class {
	#left;
	#taken = 0;
	#spent = false;
	constructor(bytes) {
		this.#left = bytes;
	}
	take(bytes) {
		if (bytes > this.#left) {
			this.#spent = true;
			return false;
		}
		this.#left -= bytes;
		this.#taken += bytes;
		return true;
	}
	get taken() {
		return this.#taken;
	}
	get exceeded() {
		return this.#spent;
	}
};

// src/detect/decode/view.ts
function plainView(bytes, offset) {
	return {
		bytes,
		text: latin1(bytes),
		encodings: [],
		toOriginal: (start, end) => ({
			start: start + offset,
			end: end + offset
		})
	};
}
function latin1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
function textAt(view, start, end) {
	const text = view.text.slice(start, end);
	if (!/[\u0080-\u00ff]/.test(text)) return text;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(view.bytes.subarray(start, end));
	} catch {
		return text;
	}
}
const UNITS = {
	copy: {
		decoded: 1,
		encoded: 1
	},
	base64: {
		decoded: 3,
		encoded: 4
	},
	hex: {
		decoded: 1,
		encoded: 2
	}
};
var ViewBuilder = class {
	#parent;
	#encoding;
	#parts = [];
	#segments = [];
	#length = 0;
	constructor(parent, encoding) {
		this.#parent = parent;
		this.#encoding = encoding;
	}
	get length() {
		return this.#length;
	}
	add(kind, decoded, from) {
		if (decoded.length === 0) return;
		this.#segments.push({
			kind,
			at: this.#length,
			from
		});
		this.#parts.push(decoded);
		this.#length += decoded.length;
	}
	copy(start, end) {
		this.add("copy", this.#parent.text.slice(start, end), {
			start,
			end
		});
	}
	separate(at) {
		this.add("whole", "\n\n", {
			start: at,
			end: at
		});
	}
	build() {
		if (this.#length === 0) return void 0;
		const text = this.#parts.join("");
		const parent = this.#parent;
		const segments = this.#segments;
		return {
			bytes: Buffer.from(text, "latin1"),
			text,
			encodings: [...parent.encodings, this.#encoding],
			toOriginal: (start, end) => {
				const first = segmentAt(segments, start);
				const last = segmentAt(segments, Math.max(start, end - 1));
				return parent.toOriginal(placeOf(first, start, "start"), placeOf(last, end, "end"));
			}
		};
	}
};
function segmentAt(segments, offset) {
	let low = 0;
	let high = segments.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (segments[middle].at <= offset) low = middle;
		else high = middle - 1;
	}
	return segments[low];
}
function placeOf(segment, offset, edge) {
	if (segment.kind === "whole") return segment.from[edge];
	const unit = UNITS[segment.kind];
	const inside = (offset - segment.at) / unit.decoded;
	const units = edge === "start" ? Math.floor(inside) : Math.ceil(inside);
	return Math.min(segment.from.start + units * unit.encoded, segment.from.end);
}

// src/detect/decode/escapes.ts
const REGION = 1024;
const PERCENT = {
	encoding: "percent",
	lead: "%",
	trigger: /%[2-7][0-9A-Fa-f]/y,
	escape: /%[0-9A-Fa-f]{2}/y,
	decode: (matched) => String.fromCharCode(Number.parseInt(matched.slice(1), 16))
};
const SIMPLE = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	"0": "\0"
};
const BACKSLASH$1 = {
	encoding: "escapes",
	lead: "\\",
	trigger: /\\(?:u00[2-7][0-9A-Fa-f]|u\{[2-7][0-9A-Fa-f]\}|x[2-7][0-9A-Fa-f]|\/)/y,
	escape: /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[^ux\r\n])/y,
	decode: (matched) => {
		const kind = matched.charAt(1);
		if (kind !== "u" && kind !== "x") return SIMPLE[kind] ?? kind;
		const code = Number.parseInt(matched.replaceAll(/[^0-9A-Fa-f]/g, ""), 16);
		if (kind === "x") return String.fromCharCode(code);
		return code <= 1114111 && !(code >= 55296 && code <= 57343) ? Buffer.from(String.fromCodePoint(code)).toString("latin1") : void 0;
	}
};
const NAMED = {
	amp: "&",
	quot: "\"",
	apos: "'",
	lt: "<",
	gt: ">",
	sol: "/",
	plus: "+",
	equals: "="
};
const ENTITIES = {
	encoding: "entities",
	lead: "&",
	trigger: /&(?:#\d{2,3}|#[xX][0-9A-Fa-f]{2}|amp|quot|apos|lt|gt|sol|plus|equals);/y,
	escape: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,6});/y,
	decode: (matched) => {
		const body = matched.slice(1, -1);
		if (!body.startsWith("#")) return NAMED[body];
		const hex = body[1] === "x" || body[1] === "X";
		const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
		return code <= 1114111 && !(code >= 55296 && code <= 57343) ? Buffer.from(String.fromCodePoint(code)).toString("latin1") : void 0;
	}
};
const ESCAPE_STYLES = [
	PERCENT,
	BACKSLASH$1,
	ENTITIES
];
function decodeEscapes(view, style, allowance) {
	const { text } = view;
	const builder = new ViewBuilder(view, style.encoding);
	for (let at = text.indexOf(style.lead); at !== -1;) {
		style.trigger.lastIndex = at;
		if (!style.trigger.test(text)) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		const region = lineAround(text, at);
		if (!allowance.take(region.end - region.start)) break;
		decodeRegion(text, region.start, region.end, style, builder);
		at = text.indexOf(style.lead, region.end);
	}
	return builder.build();
}
function decodeRegion(text, start, end, style, builder) {
	builder.separate(start);
	let copied = start;
	for (let at = text.indexOf(style.lead, start); at !== -1 && at < end;) {
		style.escape.lastIndex = at;
		const matched = style.escape.exec(text)?.[0];
		const decoded = matched === void 0 ? void 0 : style.decode(matched);
		if (matched === void 0 || decoded === void 0) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		builder.copy(copied, at);
		copied = at + matched.length;
		builder.add("whole", decoded, {
			start: at,
			end: copied
		});
		at = text.indexOf(style.lead, copied);
	}
	if (copied < end) builder.copy(copied, end);
}
function lineAround(text, at) {
	let start = at;
	while (start > 0 && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
	const lineEnd = text.indexOf("\n", at);
	const end = lineEnd === -1 ? text.length : lineEnd;
	const limit = Math.min(end, at + REGION * 8);
	let stop = Math.min(end, at + REGION * 4);
	while (stop < limit && !" 	\"',;".includes(text.charAt(stop))) stop += 1;
	return {
		start,
		end: stop
	};
}

// src/detect/decode/base64-alphabet.ts
const SIXTETS = sixtets();
function sixtets() {
	const table = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (let value = 0; value < 64; value += 1) table[alphabet.charCodeAt(value)] = value;
	table["-".charCodeAt(0)] = 62;
	table["_".charCodeAt(0)] = 63;
	return table;
}

// src/detect/decode/runs.ts
const SHORTEST = 16;
const SHORTEST_IN_SECRET = 8;
const CONTEXT$2 = 80;
function decodeRuns(view, skip, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "base64");
	kernel.load(view.bytes);
	const { pairs, length } = kernel.runs(isKubernetesSecret(text) ? SHORTEST_IN_SECRET : SHORTEST);
	let covered = 0;
	let skipIndex = 0;
	for (let pair = 0; pair < length; pair += 2) {
		const start = pairs[pair];
		const end = pairs[pair + 1];
		if (start < covered) continue;
		while (skipIndex < skip.length && skip[skipIndex].end <= start) skipIndex += 1;
		const recognised = skip[skipIndex];
		if (recognised && recognised.start < end) continue;
		const decoded = decodeRun(view, start, end);
		if (!decoded) continue;
		if (!allowance.take(decoded.text.length + CONTEXT$2)) break;
		builder.separate(start);
		builder.copy(contextStart(text, start, covered), decoded.from.start);
		builder.add(view.encodings.length > 0 ? "whole" : decoded.kind, decoded.text, decoded.from);
		covered = decoded.kind === "base64" ? addLines(view, decoded.from, builder, allowance) : decoded.from.end;
	}
	return builder.build();
}
function isKubernetesSecret(text) {
	return text.includes("Secret") && /kind["']?:\s{0,4}["']?Secret\b/.test(text);
}
function runEnd$1(bytes, from) {
	let end = from + 1;
	while (end < bytes.length && SIXTETS[bytes[end]] !== 255) end += 1;
	return end;
}
const SHORTEST_LINE = 60;
const LINE_BREAK = /(?:\r?\n[ \t]{0,40}|(?:\\r)?\\n)(?=[A-Za-z0-9+/_-])/y;
function addLines(view, first, builder, allowance) {
	const width = first.end - first.start;
	if (width < SHORTEST_LINE || width % 4 !== 0) return first.end;
	let covered = first.end;
	for (let length = width; length === width;) {
		LINE_BREAK.lastIndex = covered;
		if (view.text[covered - 1] === "=" || !LINE_BREAK.test(view.text)) break;
		const start = LINE_BREAK.lastIndex;
		const line = readBase64(view, start, runEnd$1(view.bytes, start));
		length = line.from.end - start;
		if (length > width || !looksLikeText(line.text) || !allowance.take(line.text.length)) break;
		builder.add(view.encodings.length > 0 ? "whole" : "base64", line.text, line.from);
		covered = line.from.end;
	}
	return covered;
}
function readBase64({ text, bytes }, start, end) {
	let padded = end;
	while (padded < bytes.length && padded - end < 2 && bytes[padded] === 61) padded += 1;
	return {
		text: Buffer.from(text.slice(start, end), "base64").toString("latin1"),
		from: {
			start,
			end: padded
		}
	};
}
function decodeRun(view, from, end) {
	return decodeHex(view, from, end) ?? decodeBase64(view, from, end);
}
function decodeHex(view, from, end) {
	const { bytes, text } = view;
	const start = text[from] === "0" && (text[from + 1] === "x" || text[from + 1] === "X") ? from + 2 : from;
	if ((end - start) % 2 !== 0 || end - start < SHORTEST) return void 0;
	for (let at = start; at < start + 12; at += 2) {
		const byte = hexDigit(bytes[at]) << 4 | hexDigit(bytes[at + 1]);
		if (byte < 0 || !isText(byte)) return void 0;
	}
	const run = text.slice(start, end);
	if (!/^[0-9A-Fa-f]+$/.test(run)) return void 0;
	const decoded = Buffer.from(run, "hex").toString("latin1");
	return looksLikeText(decoded) ? {
		kind: "hex",
		text: decoded,
		from: {
			start,
			end
		}
	} : void 0;
}
function decodeBase64(view, start, end) {
	const { bytes, text } = view;
	const wide = firstBytesAreText(bytes, start);
	if (wide === void 0) return void 0;
	const run = text.slice(start, end);
	if (/[-_]/.test(run) && /[+/]/.test(run)) return void 0;
	if (run.length % 4 === 1) return void 0;
	const { text: decoded, from } = readBase64(view, start, end);
	if (!wide) return looksLikeText(decoded) ? {
		kind: "base64",
		text: decoded,
		from
	} : void 0;
	const narrow = decoded.replaceAll("\0", "");
	return looksLikeText(narrow) ? {
		kind: "whole",
		text: narrow,
		from
	} : void 0;
}
function firstBytesAreText(bytes, start) {
	let narrow = true;
	let wide = true;
	for (let group = 0; group < 2; group += 1) {
		const at = start + group * 4;
		let bits = 0;
		for (let offset = 0; offset < 4; offset += 1) bits = bits << 6 | SIXTETS[bytes[at + offset]];
		for (let index = 0; index < 3; index += 1) {
			const byte = bits >> 16 - 8 * index & 255;
			narrow &&= isText(byte);
			wide &&= (group * 3 + index) % 2 === 0 ? isText(byte) : byte === 0;
		}
	}
	if (narrow) return false;
	return wide ? true : void 0;
}
function contextStart(text, start, covered) {
	const limit = Math.max(covered, start - CONTEXT$2);
	let at = start;
	while (at > limit && text[at - 1] !== "\n") at -= 1;
	return at;
}
function looksLikeText(decoded) {
	const head = decoded.slice(0, 512);
	if (/[\0-\x08\x0e-\x1f\x7f]/.test(head)) return false;
	return (head.match(/[\x80-\xff]/g)?.length ?? 0) * 4 <= head.length;
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9;
}
function hexDigit(code) {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -256;
}

// src/detect/decode/utf16.ts
function utf16Order(bytes) {
	if (bytes.length < 4) return void 0;
	if (bytes[0] === 255 && bytes[1] === 254) return "le";
	if (bytes[0] === 254 && bytes[1] === 255) return "be";
	const sample = Math.min(bytes.length & -2, 4096);
	if (!bytes.subarray(0, sample).includes(0)) return void 0;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let at = 0; at < sample; at += 2) {
		if (bytes[at] === 0) evenZeros += 1;
		if (bytes[at + 1] === 0) oddZeros += 1;
	}
	const pairs = sample / 2;
	if (oddZeros > pairs * .7 && evenZeros < pairs * .05) return "le";
	if (evenZeros > pairs * .7 && oddZeros < pairs * .05) return "be";
}
function utf16View(bytes, order, offset) {
	const even = Buffer.from(bytes.subarray(0, bytes.length & -2));
	if (order === "be") even.swap16();
	const utf8 = Buffer.from(even.toString("utf16le"));
	const map = utf8.length * 2 === even.length ? void 0 : unitOfByte(even, utf8.length);
	const unitAt = (index) => map ? map[index] ?? even.length >> 1 : index;
	return {
		bytes: utf8,
		text: utf8.toString("latin1"),
		encodings: [order === "le" ? "utf-16le" : "utf-16be"],
		toOriginal: (start, end) => ({
			start: offset + unitAt(start) * 2,
			end: offset + unitAt(end) * 2
		})
	};
}
function unitOfByte(utf16, length) {
	const map = new Uint32Array(length);
	let at = 0;
	for (let unit = 0; unit * 2 < utf16.length; unit += 1) {
		const code = utf16.readUInt16LE(unit * 2);
		const next = unit * 2 + 2 < utf16.length ? utf16.readUInt16LE(unit * 2 + 2) : 0;
		const pair = code >= 55296 && code <= 56319 && next >= 56320 && next <= 57343;
		const width = pair ? 4 : utf8Width(code);
		map.fill(unit, at, at + width);
		at += width;
		if (pair) unit += 1;
	}
	return map;
}
function utf8Width(code) {
	if (code < 128) return 1;
	return code < 2048 ? 2 : 3;
}

// src/detect/literal.ts
const GAP_REACH = 40;
function readValue(text, operator, longest) {
	let at = skipBlank(text, operator.at, operator.kind !== "option");
	if (operator.kind === "tag") return readTagContent(text, operator.at, longest);
	if (text[at] === "|" || text[at] === ">") at += YAML_BLOCK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	const prefix = STRING_PREFIX.exec(text.slice(at, at + 24))?.[0].length ?? 0;
	at += prefix;
	const escaped = text[at] === "\\" && isQuote(text.charAt(at + 1));
	const quote = text.charAt(escaped ? at + 1 : at);
	if (isQuote(quote)) return readQuoted(text, at + (escaped ? 2 : 1), quote.charCodeAt(0), escaped, longest);
	if (prefix > 0 || operator.kind === "quoted-only") return void 0;
	return readBare(text, at, longest, operator.separator);
}
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;
const STRING_PREFIX = /^(?:(?:[bBrRuUfF]{1,2}|@|\$|N|L)(?=["'])|(?:Buffer\.from|String|str|new String|SecretString|Secret|bytes)\((?=["'`]))/;
function readQuoted(text, start, quote, escaped, longest) {
	const limit = Math.min(text.length, start + longest);
	let at = start;
	for (; at < limit; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13) break;
		if (escaped ? code === BACKSLASH && text.charCodeAt(at + 1) === quote : code === quote) return {
			start,
			end: at,
			closed: true,
			delimited: true,
			expression: false
		};
		if (code === BACKSLASH) at += 1;
	}
	return {
		start,
		end: Math.min(at, limit),
		closed: false,
		delimited: true,
		expression: false
	};
}
const BACKSLASH = 92;
function readTagContent(text, start, longest) {
	const limit = Math.min(text.length, start + longest);
	let end = start;
	let code = text.charCodeAt(end);
	while (end < limit && code !== 60 && code !== 10 && code !== 13) {
		end += 1;
		code = text.charCodeAt(end);
	}
	return {
		start,
		end,
		closed: end > start && code === 60,
		delimited: true,
		expression: false
	};
}
function readBare(text, start, longest, separator) {
	const limit = Math.min(text.length, start + longest);
	const separatorCode = separator?.charCodeAt(0);
	let stop = start;
	for (; stop < limit; stop += 1) {
		const code = text.charCodeAt(stop);
		if (endsBare(code) || code === separatorCode) break;
	}
	const closed = stop < limit || stop === text.length;
	if (!closed || separator !== void 0) return {
		start,
		end: stop,
		closed: closed && stop > start,
		delimited: true,
		expression: false
	};
	let end = stop;
	while (end > start && ",;)]}\\".includes(text.charAt(end - 1))) end -= 1;
	const expression = /[([{]/.test(text.slice(start, end)) || isQuote(text.charAt(stop)) && end === stop;
	return {
		start,
		end,
		closed: end > start,
		delimited: false,
		expression
	};
}
function endsBare(code) {
	return code <= 32 || code === 34 || code === 39 || code === 96 || code === 60;
}
function skipBlank(text, from, lines) {
	let at = from;
	let breaks = 0;
	while (at - from < 40) {
		const code = text.charCodeAt(at);
		if (code === 10 && lines && breaks === 0) breaks += 1;
		else if (code !== 32 && code !== 9 && !(code === 13 && lines)) break;
		at += 1;
	}
	return at;
}
function isQuote(character) {
	return character === "\"" || character === "'" || character === "`";
}

// src/detect/assignment.ts
const NAME_REACH = 60;
const VALUE_REACH = 512;
function readAssignment(text, at, end, longest = VALUE_REACH) {
	const nameStart = spanLeft(text, at);
	const nameEnd = spanRight(text, end);
	const looked = nameEnd - nameStart + 40;
	const operator = readOperator(text, nameStart, nameEnd);
	const value = operator && readValue(text, operator, longest);
	if (!value) return {
		assignment: void 0,
		looked
	};
	const { start, end: valueEnd } = value;
	const inString = value.expression && !delimitedName(text, nameEnd) && isInString(text, nameStart, text.charAt(valueEnd));
	const assignment = {
		name: text.slice(nameStart, nameEnd),
		start,
		end: valueEnd,
		delimited: value.delimited || inString,
		expression: value.expression && !inString
	};
	return {
		assignment: value.closed ? assignment : void 0,
		looked: looked + valueEnd - nameEnd
	};
}
const STRING_REACH = 200;
function isInString(text, nameStart, quote) {
	if (!isQuote(quote)) return false;
	let inside = false;
	for (let at = nameStart - 1; at >= 0 && nameStart - at < STRING_REACH; at -= 1) {
		if (text.charCodeAt(at) === 10) break;
		if (text[at] === quote) inside = !inside;
	}
	return inside;
}
function delimitedName(text, nameEnd) {
	return isQuote(text.charAt(nameEnd)) || text[nameEnd] === "\\";
}
function spanLeft(text, at) {
	let start = at;
	while (start > 0 && at - start < NAME_REACH && isNameCode(text.charCodeAt(start - 1))) start -= 1;
	if (start > 0 && start < at && text[start - 1] === "\\" && "nrt".includes(text.charAt(start))) start += 1;
	return start;
}
function spanRight(text, from) {
	let end = from;
	while (end < text.length && end - from < NAME_REACH && isNameCode(text.charCodeAt(end))) end += 1;
	return end;
}
function readOperator(text, nameStart, nameEnd) {
	let at = nameEnd;
	const before = text.charAt(nameStart - 1);
	if (before === "<" || before === "/" && text.charAt(nameStart - 2) === "<") {
		const close = skipAttributes(text, at);
		if (close !== void 0) return before === "<" ? {
			kind: "tag",
			at: close
		} : void 0;
	}
	const closerEnd = skipClosers(text, at);
	const nameQuoted = closerEnd > at;
	const entry = nameQuoted || isEntryName(text, nameStart);
	at = skipBlank(text, closerEnd, entry);
	if (entry) {
		const viaValue = skipValueKeyword(text, at);
		if (viaValue !== void 0) return {
			kind: "assign",
			at: viaValue
		};
	}
	const two = text.slice(at, at + 2);
	const three = text.slice(at, at + 3);
	if (three === "===") return {
		kind: "quoted-only",
		at: at + 3
	};
	if (three === "||=" || three === "??=") return {
		kind: "assign",
		at: at + 3
	};
	if (two === ":=" || two === "=>" || two === "+=" || two === "?=") return {
		kind: "assign",
		at: at + 2
	};
	if (two === "==" || two === "||" || two === "??" || two === "::") return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === "?:") return {
		kind: "quoted-only",
		at: at + 2
	};
	const one = text.charAt(at);
	if (one === "=") return {
		kind: "assign",
		at: at + 1,
		...separatorOf(text, nameStart)
	};
	if (one === ":" && before === ":") return void 0;
	if (one === ":") return {
		kind: "assign",
		at: skipTypeAnnotation(text, at + 1) ?? at + 1
	};
	if (one === "(") return {
		kind: "quoted-only",
		at: at + 1
	};
	const firstArgument = isQuote(before) && text[nameStart - 2] === "(";
	if (one === "," && firstArgument) return {
		kind: "quoted-only",
		at: at + 1
	};
	const type = at > nameEnd && !nameQuoted ? skipGoType(text, at) : void 0;
	if (type !== void 0) return {
		kind: "assign",
		at: type
	};
	const isOption = text[nameStart] === "-" || /\b(?:ENV|ARG) {1,4}$/.test(text.slice(Math.max(0, nameStart - 9), nameStart));
	if (at > nameEnd && isOption && !nameQuoted) return {
		kind: "option",
		at
	};
}
function separatorOf(text, nameStart) {
	let at = nameStart - 1;
	while (at > nameStart - 3 && text[at] === " ") at -= 1;
	const before = text[at];
	if (before === "?" || before === "&") return { separator: "&" };
	return before === ";" ? { separator: ";" } : {};
}
function skipClosers(text, from) {
	let at = from;
	while (at - from < 6 && "\"'`])\\".includes(text.charAt(at)) && at < text.length) at += 1;
	return at;
}
function skipAttributes(text, from) {
	for (let at = from; at < text.length && at - from < 40; at += 1) {
		const character = text.charAt(at);
		if (character === ">") return at + 1;
		if (character === "<" || character === "\n") return void 0;
	}
}
function skipValueKeyword(text, from) {
	const match = /^,?\s{0,12}"?value"?\s{0,3}[:=]/i.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function isEntryName(text, nameStart) {
	return /(?:name|key): {1,4}$/i.test(text.slice(Math.max(0, nameStart - 12), nameStart));
}
function skipTypeAnnotation(text, from) {
	const match = /^\s{0,4}&?(?:'static )?[A-Za-z][\w.<>|[\]?]{0,30}\s{0,4}=(?=\s{0,4}["'`])/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function skipGoType(text, from) {
	const match = /^(?:\*?string|\[\]byte)\s{0,4}=(?=\s{0,4}["`])/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}
function isNameCode(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 45 || code === 46 || code === 36;
}

// src/detect/kernel/wasm.ts
const KERNEL = [
	"AGFzbQEAAAABDAFgB39/f39/f38BfwIPAQNlbnYGbWVtb3J5AgABAwMCAAAHIwMLZmluZEFuY2hvcnMAAQhmaW5kUnVucwAABm1l",
	"bW9yeQIACqgNAvcFAQp/IAIgBGpBAWshCANAIAMgCEsEQCAAIAEgCGotAABqLQAAQf8BRgRAIAQgCGohCAwCCyAIIQcDQCACIAdJ",
	"BH8gACABIAdqQQFrLQAAai0AAEH/AUcFQQALBEAgB0EBayEHDAELCyAIQQFqIQIDQCACIANJBH8gACABIAJqLQAAai0AAEH/AUcF",
	"QQALBEAgAkEBaiECDAELCyACIARqIQggAiAHBH8gASAHakEBay0AAEHcAEYFQQALBH8gB0EBaiAHIAEgB2otAAAiB0HyAEYgB0Hu",
	"AEZyIAdB9ABGchsFIAcLIglrIARJDQEgASAJaiEPQQAhCkEBIQxBASEOA0AgCkECSARAQQAhC0EAIQcDQCAHQQRIBEAgACAPIApB",
	"AnRqIAdqLQAAai0AACALQQZ0ciELIAdBAWohBwwBCwtBACEHA0AgB0EDSARAIAxBACALQRAgB0EDdGt2Qf8BcSIQQf8ASSAQQSBP",
	"cSAQQQpGciAQQQ1GciAQQQlGchshDEEAIA4gCkEDbCAHakEBcQR/IBAFIBBB/wBJIBBBIE9xIBBBCkZyIBBBDUZyIBBBCUZyRQsb",
	"IQ4gB0EBaiEHDAELCyAKQQFqIQoMAQsLIAwgDnIEf0EBBQJ/IAEgCWoiCiIHLQAAQTBGBH8gBy0AAUEgckH4AEYFQQALBEAgB0EC",
	"aiEHC0EAIAcgCmtBDGogAiAJa0sNABogB0EMaiEKA0AgByAKSQRAIActAAAiC0EwayIMQQpPBH9BgAIgC0EgckHhAGsiC0EKaiAL",
	"QQZPGwUgDAtBBHQhC0EAIActAAEiDEEwayIOQQpPBH9BgAIgDEEgckHhAGsiDEEKaiAMQQZPGwUgDgsgC3IiC0H/AUsEf0EABSAL",
	"Qf8ASSALQSBPcSALQQpGciALQQ1GciALQQlGcgtFDQIaIAdBAmohBwwBCwtBAQsLRQ0BIAUgDUEDdGoiByAJNgIAIAcgAjYCBCAN",
	"QQFqIg0gBkYEQCANDwsMAQsLIA0LrAcBEX8gBCADa0ECdiINIAIgA2oiFWohFCANIBRqIhYgDWohFyADIAVrQQAgAyAFSxshBwNA",
	"IAMgB0sEQCAAIAEgAiAHai0AAGotAAAgCEH//31xQQZ0ckEBdGovAQAhCCAHQQFqIQcMAQsLIAhB//99cSEQQQAhCCADIA1qIgkg",
	"BWtBACAFIAlJGyEHA0AgByAJSQRAIAAgASACIAdqLQAAai0AACAIQf//fXFBBnRyQQF0ai8BACEIIAdBAWohBwwBCwsgCEH//31x",
	"IRFBACEIIAMgDUEBdGoiCSAFa0EAIAUgCUkbIQcDQCAHIAlJBEAgACABIAIgB2otAABqLQAAIAhB//99cUEGdHJBAXRqLwEAIQgg",
	"B0EBaiEHDAELCyAIQf//fXEhEkEAIQcgAyANQQNsaiIIIAVrQQAgBSAISRshBQNAIAUgCEkEQCAAIAEgAiAFai0AAGotAAAgB0H/",
	"/31xQQZ0ckEBdGovAQAhByAFQQFqIQUMAQsLIAdB//99cSEOIA1BA3QiBSAGaiIKIAVqIgsgBWohDCAGIQUgCiEIIAshCSAMIQcD",
	"QCANIA9LBEAgACABIA8gF2otAABqLQAAIA5B//99cUEGdHJBAXRqLwEAIg4gACABIA8gFmotAABqLQAAIBJB//99cUEGdHJBAXRq",
	"LwEAIhIgACABIA8gFWotAABqLQAAIBBB//99cUEGdHJBAXRqLwEAIhAgACABIA8gFGotAABqLQAAIBFB//99cUEGdHJBAXRqLwEA",
	"IhFycnJBgIACcQRAIAMgD2pBAWohEyAQQYCAAnEEQCAFIBM2AgAgBSAQQf//fXE2AgQgBUEIaiEFCyARQYCAAnEEQCAIIA0gE2o2",
	"AgAgCCARQf//fXE2AgQgCEEIaiEICyASQYCAAnEEQCAJIBMgDUEBdGo2AgAgCSASQf//fXE2AgQgCUEIaiEJCyAOQYCAAnEEQCAH",
	"IBMgDUEDbGo2AgAgByAOQf//fXE2AgQgB0EIaiEHCwsgD0EBaiEPDAELCyADIA1BAnRqIQMDQCADIARJBEAgACABIAIgA2otAABq",
	"LQAAIA5B//99cUEGdHJBAXRqLwEAIg5BgIACcQRAIAcgA0EBajYCACAHIA5B//99cTYCBCAHQQhqIQcLIANBAWohAwwBCwsgBSAK",
	"IAggCmsiAPwKAAAgACAFaiIAIAsgCSALayIB/AoAACAAIAFqIgAgDCAHIAxrIgH8CgAAIAAgAWogBmtBA3YL"
].join("");

// src/detect/kernel/kernel.ts
const LOUD = 32768;
const PAGE = 65536;
const BLOCK = 65536;
const PAIR = 8;
function createKernel({ next, classes, reach }, sixtets) {
	const nextAt = PAGE;
	const classesAt = nextAt + next.byteLength;
	const sixtetsAt = classesAt + 256;
	const outAt = sixtetsAt + 256 + 7 & -8;
	const textAt = outAt + BLOCK * PAIR;
	const { Memory, Module, Instance } = globalThis.WebAssembly;
	const memory = new Memory({ initial: Math.ceil((textAt + BLOCK) / PAGE) });
	const { exports } = new Instance(new Module(Buffer.from(KERNEL, "base64")), { env: { memory } });
	const { findAnchors, findRuns } = exports;
	new Uint16Array(memory.buffer, nextAt, next.length).set(next);
	let bytes = new Uint8Array(memory.buffer);
	bytes.set(classes, classesAt);
	bytes.set(sixtets, sixtetsAt);
	let loaded;
	let length = 0;
	let outputs = /* @__PURE__ */ new Uint32Array(4096);
	let runs = /* @__PURE__ */ new Uint32Array(1024);
	return {
		load(text) {
			if (text === loaded) return;
			const missing = textAt + text.length + 1 - bytes.length;
			if (missing > 0) {
				memory.grow(Math.ceil(missing / PAGE));
				bytes = new Uint8Array(memory.buffer);
			}
			loaded = text;
			length = text.length;
			bytes.set(text, textAt);
			bytes[textAt + length] = 0;
		},
		outputs() {
			let used = 0;
			for (let from = 0; from < length; from += BLOCK) {
				const to = Math.min(length, from + BLOCK);
				const count = findAnchors(nextAt, classesAt, textAt, from, to, reach, outAt) * 2;
				if (used + count > outputs.length) outputs = grown(outputs, used + count);
				outputs.set(new Uint32Array(memory.buffer, outAt, count), used);
				used += count;
			}
			return {
				pairs: outputs,
				length: used
			};
		},
		runs(shortest) {
			let used = 0;
			for (let from = 0;;) {
				const count = findRuns(sixtetsAt, textAt, from, length, shortest, outAt, BLOCK) * 2;
				if (used + count > runs.length) runs = grown(runs, used + count);
				runs.set(new Uint32Array(memory.buffer, outAt, count), used);
				used += count;
				if (count < BLOCK * 2) return {
					pairs: runs,
					length: used
				};
				from = runs[used - 1];
			}
		}
	};
}
function grown(from, least) {
	const to = new Uint32Array(Math.max(from.length * 2, least));
	to.set(from);
	return to;
}

// src/detect/engine/anchors.ts
function createAnchorFinder(anchors) {
	const { automaton, outputStart, outputs } = buildAutomaton(anchors.map((anchor) => anchor.toLowerCase()));
	const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
	const kernel = createKernel(automaton, SIXTETS);
	function findAnchors(bytes) {
		kernel.load(bytes);
		const { pairs, length } = kernel.outputs();
		let count = 0;
		for (let pair = 1; pair < length; pair += 2) {
			const state = pairs[pair];
			count += outputStart[state + 1] - outputStart[state];
		}
		const starts = new Uint32Array(count);
		const found = new Uint16Array(count);
		let at = 0;
		for (let pair = 0; pair < length; pair += 2) {
			const end = pairs[pair];
			const state = pairs[pair + 1];
			const to = outputStart[state + 1];
			for (let output = outputStart[state]; output < to; output += 1) {
				const anchor = outputs[output];
				starts[at] = end - lengths[anchor];
				found[at] = anchor;
				at += 1;
			}
		}
		return {
			count,
			starts,
			anchors: found
		};
	}
	return {
		findAnchors,
		kernel
	};
}
function buildAutomaton(anchors) {
	const trie = buildTrie(anchors);
	const classes = classesOf(anchors);
	const next = new Uint16Array(trie.length * 64);
	const failure = new Uint16Array(trie.length);
	const order = [0];
	for (const state of order) {
		const row = state * 64;
		const failureRow = failure[state] * 64;
		if (state !== 0) next.copyWithin(row, failureRow, failureRow + 64);
		for (const [byte, child] of trie[state]?.children ?? []) {
			const column = classes[byte];
			const fallback = state === 0 ? 0 : next[failureRow + column] & ~LOUD;
			const outputs = trie[child]?.anchors;
			outputs.push(...trie[fallback]?.anchors ?? []);
			failure[child] = fallback;
			next[row + column] = outputs.length > 0 ? child | LOUD : child;
			order.push(child);
		}
	}
	const outputStart = new Uint32Array(trie.length + 1);
	for (const [state, node] of trie.entries()) outputStart[state + 1] = outputStart[state] + node.anchors.length;
	const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
	const outputs = Uint16Array.from(trie.flatMap((node) => node.anchors));
	return {
		automaton: {
			next,
			classes,
			reach
		},
		outputStart,
		outputs
	};
}
function classesOf(anchors) {
	const classes = /* @__PURE__ */ new Uint8Array(256);
	let used = 1;
	for (const anchor of anchors) for (let at = 0; at < anchor.length; at += 1) {
		const byte = anchor.charCodeAt(at);
		if (classes[byte] !== 0) continue;
		classes[byte] = used;
		if (byte >= 97 && byte <= 122) classes[byte - 32] = used;
		used += 1;
	}
	if (used > 64) throw new RangeError("too many different characters in anchors for one automaton");
	return classes;
}
function buildTrie(anchors) {
	const trie = [{
		children: /* @__PURE__ */ new Map(),
		anchors: []
	}];
	for (const [index, anchor] of anchors.entries()) {
		let state = 0;
		for (let at = 0; at < anchor.length; at += 1) {
			const { children } = trie[state];
			const byte = anchor.charCodeAt(at);
			const child = children.get(byte) ?? trie.push({
				children: /* @__PURE__ */ new Map(),
				anchors: []
			}) - 1;
			children.set(byte, child);
			state = child;
		}
		trie[state]?.anchors.push(index);
	}
	if (trie.length > 32768) throw new RangeError("too many anchors for one automaton");
	return trie;
}

// src/detect/engine/plan.ts
const DEFAULT_REACH = 256;
function planFor(rules) {
	const compiled = rules.map((rule, index) => {
		return {
			rule,
			index,
			reach: rule.reach ?? DEFAULT_REACH,
			left: rule.left ?? "token",
			sticky: void 0,
			indexed: void 0
		};
	});
	const byAnchor = /* @__PURE__ */ new Map();
	for (const each of compiled) for (const anchor of new Set(each.rule.anchors.map((text) => text.toLowerCase()))) {
		const sharing = byAnchor.get(anchor);
		if (sharing) sharing.push(each);
		else byAnchor.set(anchor, [each]);
	}
	const anchors = [...byAnchor.keys()];
	return {
		finder: createAnchorFinder(anchors),
		rules: compiled,
		rulesOf: [...byAnchor.values()],
		lengths: Uint16Array.from(anchors, (anchor) => anchor.length)
	};
}
function stickyPattern(compiled, pattern) {
	compiled.sticky ??= new RegExp(pattern.source, withFlags(pattern, "y"));
	return compiled.sticky;
}
function indexedPattern(compiled, pattern) {
	compiled.indexed ??= new RegExp(pattern.source, withFlags(pattern, "dy"));
	return compiled.indexed;
}
function withFlags(pattern, flags) {
	return [...new Set(pattern.flags.replace("g", "") + flags)].join("");
}

// src/detect/engine/search.ts
const STEPS_A_BYTE = 24;
const STEPS_FLOOR = 4194304;
const STEPS_TO_JUDGE = 500;
function search(view, plan, options, onFound, onGap) {
	const { text } = view;
	const hits = plan.finder.findAnchors(view.bytes);
	if (hits.count === 0) return 0;
	const allowance = Math.max(STEPS_FLOOR, view.bytes.length * STEPS_A_BYTE);
	const spent = new Float64Array(plan.rules.length);
	const resumeAt = new Uint32Array(plan.rules.length);
	const reader = createReader(text);
	for (let hit = 0; hit < hits.count; hit += 1) {
		const anchor = hits.anchors[hit];
		const at = hits.starts[hit];
		for (const compiled of plan.rulesOf[anchor]) {
			const { index, rule } = compiled;
			if (at < resumeAt[index]) continue;
			if (rule.generic === true && options.structuredOnly) continue;
			if (rule.files !== void 0 && !rule.files.test(options.file.name)) continue;
			if (compiled.left === "token" && followsToken(text, at)) continue;
			const byName = typeof rule.match === "object" && !(rule.match instanceof RegExp);
			if (spent[index] > allowance || byName && reader.looked() > allowance) {
				onGap(rule.id);
				continue;
			}
			options.onTry?.(compiled);
			const tried = attempt(compiled, text, at, at + plan.lengths[anchor], options.file, reader);
			spent[index] = spent[index] + tried.looked;
			const { found } = tried;
			if (!found) continue;
			if (options.everywhere !== true) resumeAt[index] = found.next ?? found.end;
			spent[index] += STEPS_TO_JUDGE;
			if (onFound(compiled, found)) continue;
			if (options.everywhere === true) return STEPS_FLOOR;
			resumeAt[index] = text.length;
		}
	}
	return spent.reduce((most, one) => Math.max(most, one), reader.looked());
}
function attempt(compiled, text, at, end, file, reader) {
	const { match } = compiled.rule;
	if (match instanceof RegExp) return {
		found: attemptPattern(compiled, match, text, at),
		looked: compiled.reach
	};
	if (typeof match === "function") return {
		found: match(text, at, end, file),
		looked: compiled.reach
	};
	const assignment = reader.read(at, end, match.longest);
	return {
		found: assignment && foundAssigned(assignment, match, text),
		looked: 0
	};
}
function createReader(text) {
	let last;
	let looked = 0;
	return {
		read(at, end, longest) {
			if (!last || last.at !== at || last.end !== end || last.longest !== longest) {
				last = {
					at,
					end,
					longest,
					reading: readAssignment(text, at, end, longest)
				};
				looked += last.reading.looked;
			}
			return last.reading.assignment;
		},
		looked: () => looked
	};
}
function foundAssigned(assignment, match, text) {
	const { start, end, name, delimited } = assignment;
	if (assignment.expression && !match.value || !match.name.test(name)) return void 0;
	if (match.value && !match.value.test(text.slice(start, end))) return void 0;
	return {
		start,
		end,
		name,
		delimited,
		next: start
	};
}
function attemptPattern(compiled, how, text, at) {
	const sticky = stickyPattern(compiled, how);
	sticky.lastIndex = at;
	if (!sticky.test(text)) return void 0;
	const pattern = indexedPattern(compiled, how);
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	const whole = match?.indices?.[0];
	if (!match?.indices || !whole) return void 0;
	const span = match.indices.groups?.secret ?? whole;
	const head = match.indices.groups?.head;
	return {
		start: head ? Math.min(head[0], span[0]) : span[0],
		end: span[1],
		next: whole[1],
		...match.groups ? { groups: match.groups } : {}
	};
}
function followsToken(text, at) {
	if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
	return !(text.charCodeAt(at - 2) === 92 && ESCAPES.includes(text.charAt(at - 1)));
}
const ESCAPES = "nrtbfv0";
function isAlphanumeric(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}

// src/detect/file-facts.ts
const LOCK = /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|go\.sum|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|packages\.lock\.json|podfile\.lock|mix\.lock|flake\.lock|pubspec\.lock|\.terraform\.lock\.hcl|gradle\.lockfile|package\.resolved)$/;
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|py|pyi|ipynb|rb|erb|go|java|kt|kts|scala|groovy|gradle|cs|vb|fs|php|phtml|rs|c|h|cc|cpp|cxx|hpp|m|mm|swift|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|clj|cljs|elm|nim|zig|sol|sql|json|json5|jsonc|graphql|proto|tf|hcl|bicep|html?|xhtml|css|scss|less|ps1|psm1)$/;
const CONFIG = /(?:\.(?:ya?ml|toml|ini|cfg|conf|config|properties|env|envrc|sh|bash|zsh|fish|bat|cmd|tfvars|xml|plist|props|netrc|pgpass|npmrc|pypirc|my\.cnf|cnf|service|desktop|reg|dist|local|development|production|staging|example|sample)|^dockerfile|^makefile|^procfile|^credentials|^config|^\.env|^\.netrc|^_netrc|^\.pgpass|^\.npmrc|^\.pypirc|^\.s3cfg|^\.boto|^\.htpasswd|\.dockerfile|rc)$/;
function factsOf(path, bytes) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return {
		path,
		name,
		format: formatOf(name),
		minified: /\.(?:[cm]?js|css|html?|map)$/.test(name) && hasHugeLines(bytes)
	};
}
function formatOf(name) {
	if (LOCK.test(name)) return "lock";
	if (/^\.env|^dockerfile|\.env(?:\.|$)/.test(name) || CONFIG.test(name)) return "config";
	if (CODE.test(name)) return "code";
	return "unknown";
}
function hasHugeLines(bytes) {
	const head = bytes.subarray(0, 16384);
	if (head.length < 4096) return false;
	let lines = 1;
	for (let at = head.indexOf(10); at !== -1; at = head.indexOf(10, at + 1)) lines += 1;
	return head.length / lines > 800;
}

// src/detect/judge/candidate.ts
function judge(rule, view, found, file, now) {
	const value = textAt(view, found.start, found.end);
	const verdict = rule.check?.(value, {
		text: view.text,
		found,
		file,
		now
	}) ?? { is: "secret" };
	if (verdict.is === "nothing") return void 0;
	const candidate = {
		rule,
		view,
		found,
		span: view.toOriginal(found.start, found.end),
		value
	};
	if (verdict.is === "placeholder") return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: verdict.why
	};
	const stand = rule.opaque === true || rule.generic === true ? void 0 : placeholderReason(value, "structured");
	if (stand !== void 0) return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: [stand]
	};
	return {
		...candidate,
		severity: verdict.severity ?? rule.severity,
		confidence: rule.generic === true ? "generic" : "structured",
		why: verdict.why ?? [],
		...verdict.id === void 0 ? {} : { id: verdict.id }
	};
}

// src/detect/collect.ts
const DEPTH = 3;
const PIECE = 33554432;
const MOST_FOUND = 2e3;
const OVERLAP = 131072;
function collect(bytes, path, plan, now, onView) {
	const file = factsOf(path, bytes);
	const gaps = /* @__PURE__ */ new Set();
	const candidates = [];
	const order = utf16Order(bytes);
	const binary = order === void 0 && isBinary(bytes);
	for (let start = 0; start === 0 || start + OVERLAP < bytes.length; start += PIECE) {
		const piece = bytes.subarray(start, start + PIECE + OVERLAP);
		const view = order === void 0 ? plainView(piece, start) : utf16View(piece, order, start);
		const allowance = allowanceFor(view);
		const job = {
			plan,
			file,
			now,
			binary,
			candidates,
			gaps,
			onView
		};
		if (binary) collectView(view, job);
		else walkViews(view, allowance, plan.finder.kernel, (each) => collectView(each, job));
		if (allowance.exceeded) gaps.add("more encoded text than is decoded");
	}
	return {
		candidates,
		gaps: [...gaps]
	};
}
function collectView(view, job) {
	job.onView(view);
	const recognised = [];
	const counts = /* @__PURE__ */ new Map();
	search(view, job.plan, {
		structuredOnly: onlyStructured(job),
		file: job.file
	}, ({ rule }, found) => {
		const candidate = judge(rule, view, found, job.file, job.now);
		if (!candidate) return true;
		const count = (counts.get(rule.id) ?? 0) + 1;
		counts.set(rule.id, count);
		if (count > MOST_FOUND) {
			job.gaps.add(`more than ${MOST_FOUND} matches of "${rule.id}"`);
			return false;
		}
		job.candidates.push(candidate);
		if (candidate.confidence !== "generic" && rule.part === void 0) recognised.push(found);
		return true;
	}, (rule) => job.gaps.add(`more places that may be "${rule}" than are tried`));
	return recognised.sort((a, b) => a.start - b.start);
}
function onlyStructured({ binary, file }) {
	return binary || file.format === "lock";
}
function walkViews(view, allowance, kernel, visit, depth = 0) {
	const recognised = visit(view);
	if (recognised === void 0) return false;
	if (depth >= 3) return true;
	const runs = decodeRuns(view, recognised, allowance, kernel);
	if (runs && !walkViews(runs, allowance, kernel, visit, depth + 1)) return false;
	for (const style of ESCAPE_STYLES) {
		if (view.encodings.at(-1) === style.encoding) continue;
		const decoded = decodeEscapes(view, style, allowance);
		if (decoded && !walkViews(decoded, allowance, kernel, visit, depth + 1)) return false;
	}
	return true;
}
function allowanceFor(view) {
	return new Allowance(view.bytes.length * 2 + ALLOWANCE_FLOOR);
}
const ALLOWANCE_FLOOR = 1048576;
function isBinary(bytes) {
	return bytes.subarray(0, 8e3).includes(0);
}

// src/detect/pairing/align.ts
const MOST = 300;
function alignPairs(ids, secrets) {
	const pairs = /* @__PURE__ */ new Map();
	const labels = new Set(ids.map((id) => id.label).filter((label) => label !== ""));
	const taken = /* @__PURE__ */ new Set();
	for (const label of labels) {
		const namedSecrets = secrets.filter((secret) => secret.label === label);
		if (namedSecrets.length === 0) continue;
		for (const [secret, id] of inOrder(ids.filter((each) => each.label === label), namedSecrets)) {
			pairs.set(secret, id);
			taken.add(id);
		}
	}
	const restIds = ids.filter((id) => !taken.has(id));
	const restSecrets = secrets.filter((secret) => !pairs.has(secret));
	for (const [secret, id] of inOrder(restIds, restSecrets)) pairs.set(secret, id);
	return pairs;
}
function inOrder(ids, secrets) {
	const firsts = [...ids].sort((a, b) => a.start - b.start);
	const seconds = [...secrets].sort((a, b) => a.start - b.start);
	if (firsts.length > MOST || seconds.length > MOST) return seconds.slice(0, firsts.length).map((secret, index) => [secret, firsts[index]]);
	const width = seconds.length + 1;
	const cost = new Float64Array((firsts.length + 1) * width);
	for (let i = 1; i <= firsts.length; i += 1) for (let j = 1; j <= seconds.length; j += 1) {
		const paired = cost[(i - 1) * width + j - 1] + distance(firsts[i - 1], seconds[j - 1]);
		const skipId = i > j ? cost[(i - 1) * width + j] : Number.POSITIVE_INFINITY;
		const skipSecret = j > i ? cost[i * width + j - 1] : Number.POSITIVE_INFINITY;
		cost[i * width + j] = Math.min(paired, skipId, skipSecret);
	}
	const pairs = [];
	let i = firsts.length;
	let j = seconds.length;
	while (i > 0 && j > 0) {
		const here = cost[i * width + j];
		if (i > j && here === cost[(i - 1) * width + j]) i -= 1;
		else if (j > i && here === cost[i * width + j - 1]) j -= 1;
		else {
			pairs.push([seconds[j - 1], firsts[i - 1]]);
			i -= 1;
			j -= 1;
		}
	}
	return pairs;
}
function distance(a, b) {
	return a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);
}

// src/detect/pairing/parts.ts
const NEAR = 2048;
function place(candidate, noise) {
	const label = (candidate.found.name ?? nameBefore(candidate.view.text, candidate.found.start)).toLowerCase().replaceAll(noise, "");
	return {
		candidate,
		start: candidate.span.start,
		end: candidate.span.end,
		label
	};
}
function bareSecretsNear(ids, pattern, plausible, known) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { view, windows } of windowsOf(ids)) for (const window of windows) {
		const near = view.text.slice(window.start, window.end);
		for (const match of near.matchAll(pattern)) {
			const start = window.start + match.index;
			const end = start + match[0].length;
			const span = view.toOriginal(start, end);
			if (seen.has(span.start) || !plausible(match[0])) continue;
			if (known.some((other) => other.start < span.end && span.start < other.end)) continue;
			seen.add(span.start);
			found.push({
				view,
				value: textAt(view, start, end),
				span,
				start: span.start,
				end: span.end,
				label: ""
			});
		}
	}
	return found;
}
function windowsOf(ids) {
	const byView = /* @__PURE__ */ new Map();
	for (const { candidate } of ids) {
		const { view, found } = candidate;
		const windows = byView.get(view) ?? [];
		byView.set(view, windows);
		const start = Math.max(0, found.start - NEAR);
		const end = Math.min(view.text.length, found.end + NEAR);
		const last = windows.at(-1);
		if (last && start <= last.end) windows[windows.length - 1] = {
			start: last.start,
			end: Math.max(end, last.end)
		};
		else windows.push({
			start,
			end
		});
	}
	return [...byView].map(([view, windows]) => ({
		view,
		windows
	}));
}
function nameBefore(text, at) {
	const before = text.slice(Math.max(0, at - 100), at);
	return /(?<name>[\w.-]{1,60})["'\\\])]{0,4}\s{0,8}(?:=>|:=|[:=,(])\s{0,10}["'\\`]{0,3}$/.exec(before)?.groups?.name ?? "";
}

// src/detect/pairing/aliyun.ts
const NOISE$1 = /alibaba|aliyun|cloud|alicloud|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE$1 = /(?<![A-Za-z0-9/+_=-])[A-Za-z0-9]{30}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT$1 = 240;
function assembleAliyun(parts) {
	const of = (role) => parts.filter((part) => part.rule.part?.role === role).map((part) => place(part, NOISE$1));
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE$1, isPlausibleAliyunSecret, known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const pairedIds = /* @__PURE__ */ new Set();
	for (const [secret, id] of pairs) {
		pairedIds.add(id.candidate.value);
		drafts.push(pairDraft$1(id.candidate, secret, sessions));
	}
	for (const secret of named) if (!pairs.has(secret) && saysAliyun(secret.candidate)) drafts.push(draftOf(secret.candidate));
	if (![...pairs.values()].some((id) => isTemporary$1(id.candidate))) for (const session of sessions) drafts.push(draftOf(session.candidate));
	for (const id of ids) {
		if (pairedIds.has(id.candidate.value)) continue;
		drafts.push({
			...draftOf(id.candidate),
			title: "Alibaba Cloud AccessKey id",
			subject: {
				kind: ALIYUN_RULE_ID,
				id: mask(id.candidate.value)
			},
			why: ["an id without its secret: the secret may stand elsewhere", ...id.candidate.why]
		});
	}
	return drafts;
}
function pairDraft$1(id, secret, sessions) {
	const { value, view, span } = "candidate" in secret ? secret.candidate : secret;
	const stand = placeholderReason(value, "structured");
	const temporary = isTemporary$1(id);
	return {
		rule: ALIYUN_RULE_ID,
		kind: ALIYUN_RULE_ID,
		title: temporary ? "Temporary Alibaba Cloud credentials" : "Alibaba Cloud AccessKey with its secret",
		severity: stand === void 0 ? temporary ? "high" : "critical" : "low",
		confidence: stand === void 0 ? "structured" : "placeholder",
		guessable: false,
		value,
		view,
		span,
		claims: [id.span, ...temporary ? sessions.map((session) => session.candidate.span) : []],
		subject: {
			kind: ALIYUN_RULE_ID,
			id: mask(id.value)
		},
		remedy: ALIYUN_REMEDY,
		links: ALIYUN_LINKS,
		why: [stand ?? "an id and its secret: usable as it is", ..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]]
	};
}
function saysAliyun({ found, view }) {
	if (/ali(?:baba|yun|cloud)|access_?key_?secret/i.test(found.name ?? "")) return true;
	return /ali(?:baba|yun|cloud)/i.test(view.text.slice(Math.max(0, found.start - CONTEXT$1), found.start));
}
function isTemporary$1(id) {
	return id.value.startsWith("STS.");
}
function mask(id) {
	return `${id.slice(0, 4)}…${id.slice(-4)}`;
}

// src/detect/pairing/aws.ts
const NOISE = /aws|amazon|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE = /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT = 240;
function assembleAws(parts) {
	const of = (role) => parts.filter((part) => part.rule.part?.role === role).map((part) => place(part, NOISE));
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE, (value) => isPlausibleAwsSecret(value, { bare: true }), known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const usedSessions = /* @__PURE__ */ new Set();
	const pairedIds = /* @__PURE__ */ new Map();
	const idOfSecret = /* @__PURE__ */ new Map();
	for (const [secret, id] of pairs) {
		const session = isTemporary(id) ? nearest(sessions, secret, usedSessions) : void 0;
		if (session) usedSessions.add(session);
		pairedIds.set(id.candidate.value, id);
		idOfSecret.set(valueOfSecret(secret), id);
		drafts.push(pairDraft(id, secret, session));
	}
	for (const secret of named) {
		if (pairs.has(secret)) continue;
		const id = idOfSecret.get(secret.candidate.value);
		if (id) drafts.push(pairDraft(id, secret, void 0));
		else if (saysAws(secret.candidate)) drafts.push(loneSecret(secret.candidate));
	}
	for (const id of ids) if (!pairedIds.has(id.candidate.value)) drafts.push(loneId(id.candidate));
	for (const session of sessions) if (!usedSessions.has(session)) drafts.push(draftOf(session.candidate));
	return drafts;
}
function pairDraft(id, secret, session) {
	const keyId = id.candidate.value;
	const value = valueOfSecret(secret);
	const view = "candidate" in secret ? secret.candidate.view : secret.view;
	const span = "candidate" in secret ? secret.candidate.span : secret.span;
	const stand = placeholderReason(value, "structured");
	const strength = isTemporary(id) ? {
		severity: session ? "high" : "medium",
		title: "Temporary AWS credentials",
		why: session ? "with its session token" : "without its session token, which it needs"
	} : {
		severity: "critical",
		title: "AWS access key with its secret",
		why: "an id and its secret: usable as it is"
	};
	const account = awsAccountOf(keyId);
	return {
		...base(stand === void 0 ? strength.severity : "low", stand === void 0 ? "structured" : "placeholder"),
		title: strength.title,
		value,
		view,
		span,
		claims: [id.candidate.span, ...session ? [session.candidate.span] : []],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(keyId),
			...account === void 0 ? {} : { account }
		},
		why: [
			stand ?? strength.why,
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]
		]
	};
}
function loneId(candidate) {
	const account = awsAccountOf(candidate.value);
	const temporary = candidate.value.startsWith("ASIA");
	return {
		...base(candidate.confidence !== "placeholder" && !temporary ? "medium" : "low", candidate.confidence),
		title: temporary ? "Id of temporary AWS credentials" : "AWS access key id",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(candidate.value),
			...account === void 0 ? {} : { account }
		},
		why: [
			"an id without its secret: the secret may stand elsewhere",
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			...candidate.why
		]
	};
}
function loneSecret(candidate) {
	return {
		...base(candidate.confidence !== "placeholder" ? "high" : "low", candidate.confidence),
		title: "AWS secret access key",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: { kind: AWS_RULE_ID },
		why: [`40 characters of its alphabet under the name ${candidate.found.name ?? "of a secret"}`, ...candidate.why]
	};
}
function base(severity, confidence) {
	return {
		rule: AWS_RULE_ID,
		kind: AWS_RULE_ID,
		severity,
		confidence,
		guessable: false,
		remedy: AWS_REMEDY,
		links: AWS_LINKS
	};
}
function saysAws({ found, view }) {
	if (/aws|amazon|secret[-_. ]?access[-_. ]?key/i.test(found.name ?? "")) return true;
	return /\baws|amazon|boto3/i.test(view.text.slice(Math.max(0, found.start - CONTEXT), found.start));
}
function isTemporary(id) {
	return id.candidate.value.startsWith("ASIA");
}
function valueOfSecret(secret) {
	return "candidate" in secret ? secret.candidate.value : secret.value;
}
function nearest(sessions, to, used) {
	let best;
	for (const session of sessions) {
		if (used.has(session)) continue;
		if (!best || Math.abs(session.start - to.start) < Math.abs(best.start - to.start)) best = session;
	}
	return best;
}

// src/detect/resolve.ts
function resolve(drafts) {
	const kept = [];
	const claimed = new ClaimIndex();
	for (const draft of [...drafts].sort(betterFirst)) {
		if (claimed.holds(draft)) continue;
		claimed.add(draft);
		kept.push(draft);
	}
	return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function betterFirst(a, b) {
	const generic = a.confidence === "generic";
	if (generic !== (b.confidence === "generic")) return generic ? 1 : -1;
	const depth = a.view.encodings.length - b.view.encodings.length;
	return (generic ? -depth : 0) || Number(a.guessable) - Number(b.guessable) || b.claims.length - a.claims.length || b.span.end - b.span.start - (a.span.end - a.span.start) || depth || a.span.start - b.span.start;
}
var ClaimIndex = class {
	#buckets = /* @__PURE__ */ new Map();
	add(draft) {
		for (const span of [draft.span, ...draft.claims]) for (const bucket of bucketsOf(span)) {
			const entries = this.#buckets.get(bucket);
			if (entries) entries.push({
				span,
				draft
			});
			else this.#buckets.set(bucket, [{
				span,
				draft
			}]);
		}
	}
	holds({ span, view, value }) {
		for (const bucket of bucketsOf(span)) for (const other of this.#buckets.get(bucket) ?? []) {
			if (other.span.start >= span.end || span.start >= other.span.end) continue;
			if (!(view.encodings.length > 0 && view === other.draft.view) || other.draft.value.includes(value) || value.includes(other.draft.value)) return true;
		}
		return false;
	}
};
const BUCKET = 4096;
function* bucketsOf(span) {
	const last = Math.floor(Math.max(span.start, span.end - 1) / BUCKET);
	for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket += 1) yield bucket;
}

// src/detect/engine/pattern-width.ts
function patternWidth(pattern) {
	return alternatives({
		source: pattern.source,
		at: 0
	});
}
function alternatives(cursor) {
	let widest = 0;
	let width = 0;
	while (cursor.at < cursor.source.length) {
		const character = cursor.source.charAt(cursor.at);
		if (character === ")") break;
		if (character === "|") {
			cursor.at += 1;
			widest = Math.max(widest, width);
			width = 0;
			continue;
		}
		const one = term(cursor);
		const most = repetitions(cursor);
		width += one === 0 ? 0 : one * most;
	}
	cursor.at += 1;
	return Math.max(widest, width);
}
function term(cursor) {
	const { source } = cursor;
	const character = source.charAt(cursor.at);
	cursor.at += 1;
	switch (character) {
		case "(": {
			const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(source.slice(cursor.at))?.[0] ?? "";
			cursor.at += prefix.length;
			return alternatives(cursor);
		}
		case "[":
			while (source.charAt(cursor.at) !== "]") cursor.at += source.charAt(cursor.at) === "\\" ? 2 : 1;
			cursor.at += 1;
			return 1;
		case "\\": return escapeWidth(cursor);
		case "^":
		case "$": return 0;
		default: return 1;
	}
}
function escapeWidth(cursor) {
	const escaped = /^(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|.)/s.exec(cursor.source.slice(cursor.at))?.[0] ?? "";
	cursor.at += escaped.length;
	if (/^[bB]$/.test(escaped)) return 0;
	return /^(?:[1-9]|k<)/.test(escaped) ? Number.POSITIVE_INFINITY : 1;
}
function repetitions(cursor) {
	const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at))?.[0];
	if (quantifier === void 0) return 1;
	cursor.at += quantifier.length;
	if (quantifier.startsWith("?")) return 1;
	const [, least = "", most] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
	if (least === "" || most === "") return Number.POSITIVE_INFINITY;
	return Number(most ?? least);
}

// src/detect/sift-windows.ts
const MARGIN = 768;
const LONGEST_LINE = 16384;
const RUN_LINE = 60;
const LONGEST_RUN = 65536;
const LINE_FEED = 10;
const GAP = Buffer.from("\n\n");
function windowsAround(bytes, { ranges, length }) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [];
	let total = 0;
	let start = -1;
	let end = -1;
	for (let at = 0; at <= length; at += 2) {
		const isLast = at === length;
		const from = isLast ? Number.POSITIVE_INFINITY : ranges[at] - MARGIN;
		const to = isLast ? 0 : ranges[at + 1] + MARGIN;
		if (from <= end) {
			end = Math.max(end, to);
			continue;
		}
		if (end !== -1) {
			const window = wholeLines(text, start, end);
			if (!window) return void 0;
			parts.push(window, GAP);
			total += window.length;
			if (total * 2 > text.length) return void 0;
		}
		start = Math.max(0, from);
		end = to;
	}
	return Buffer.concat(parts);
}
function wholeLines(text, start, end) {
	const from = lineStart(text, start, LONGEST_LINE);
	const to = lineEnd(text, Math.min(end, text.length), LONGEST_LINE);
	if (from === void 0 || to === void 0) return void 0;
	const first = runStart(text, from);
	const last = runEnd(text, to);
	return first === void 0 || last === void 0 ? void 0 : text.subarray(first, last);
}
function runStart(text, from) {
	let start = from;
	while (start > 0 && isRun(text, start - 2)) {
		const before = lineStart(text, start - 1, LONGEST_LINE);
		if (before === void 0 || from - before > LONGEST_RUN) return void 0;
		start = before;
	}
	return start;
}
function runEnd(text, from) {
	let end = from;
	while (end < text.length && isRun(text, end + RUN_LINE)) {
		const next = lineEnd(text, end + 1, LONGEST_LINE);
		if (next === void 0 || next - from > LONGEST_RUN) return void 0;
		end = next;
	}
	return end;
}
function isRun(text, last) {
	for (let at = last; at > last - 8; at -= 1) {
		const code = text[at];
		if (code === void 0) return false;
		if (!(code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 43 && code <= 57) && code !== 95 && code !== 92 && code !== 13 && code !== 34 && code !== 61) return false;
	}
	return true;
}
function lineStart(text, at, within) {
	if (at <= 0) return 0;
	const found = text.lastIndexOf(LINE_FEED, at - 1);
	if (at - found > within) return void 0;
	return found + 1;
}
function lineEnd(text, at, within) {
	const found = text.indexOf(LINE_FEED, at);
	const end = found === -1 ? text.length : found;
	return end - at > within ? void 0 : end;
}

// src/detect/sift.ts
const DIRTY = {
	clean: false,
	reading: void 0,
	steps: 0,
	decoded: 0
};
const WIDEST = 720;
const ASSIGNMENT_WIDTH = 200;
const LONGEST_VALUE = 512;
function isFar({ rule }) {
	const { match } = rule;
	if (typeof match === "function") return true;
	return (match instanceof RegExp ? patternWidth(match) : ASSIGNMENT_WIDTH + (match.longest ?? LONGEST_VALUE)) > WIDEST;
}
function createSieve(plan, now) {
	const far = new Set(plan.rules.filter(isFar));
	function look(bytes, file, binary) {
		const view = plainView(bytes, 0);
		const allowance = allowanceFor(view);
		const options = {
			structuredOnly: onlyStructured({
				binary,
				file
			}),
			file,
			everywhere: true
		};
		let found = false;
		let steps = 0;
		let reachesFar = isKubernetesSecret(view.text);
		walkViews(view, allowance, plan.finder.kernel, (each) => {
			steps += search(each, plan, {
				...options,
				onTry: (compiled) => {
					reachesFar ||= far.has(compiled);
				}
			}, ({ rule }, match) => {
				found ||= judge(rule, each, match, file, now) !== void 0;
				return !found;
			}, () => {
				found = true;
			});
			return found ? void 0 : [];
		}, binary ? 3 : 0);
		return {
			found: found || allowance.exceeded,
			reachesFar,
			steps,
			decoded: allowance.taken
		};
	}
	function sift({ bytes, path, from }) {
		if (utf16Order(bytes) !== void 0) return DIRTY;
		const file = factsOf(path, bytes);
		const binary = isBinary(bytes);
		const reading = `${binary} ${file.format} ${file.minified} ${file.name}`;
		const base = from?.sifted;
		if (from && base?.clean && base.reading === reading) {
			const windows = windowsAround(bytes, from.changes);
			const seen = windows && look(windows, file, binary);
			if (seen && !seen.reachesFar) {
				const steps = base.steps + seen.steps;
				const decoded = base.decoded + seen.decoded;
				if (steps <= 4194304 && decoded <= 1048576) return seen.found ? DIRTY : {
					clean: true,
					reading,
					steps,
					decoded
				};
			}
		}
		const { found, reachesFar, steps, decoded } = look(bytes, file, binary);
		if (found) return DIRTY;
		return {
			clean: true,
			reading: reachesFar ? void 0 : reading,
			steps,
			decoded
		};
	}
	return { sift };
}

// src/detect/user-rules.ts
const MOST_MATCHES = 1e3;
async function compileUserRules(rules) {
	const { RE2JS: Engine } = await import("./build.js");
	const compiled = rules.map((rule) => ({
		rule,
		pattern: compile(rule, (source) => Engine.compile(source))
	}));
	return { search(view) {
		const drafts = [];
		const gaps = [];
		for (const { rule, pattern } of compiled) {
			const found = searchOne(rule, pattern, view);
			drafts.push(...found);
			if (found.length === MOST_MATCHES) gaps.push(`"${rule.id}" matches more than ${MOST_MATCHES} times`);
		}
		return {
			drafts,
			gaps
		};
	} };
}
function compile(rule, make) {
	try {
		return make(rule.pattern);
	} catch (cause) {
		throw new RekeyError({
			code: "invalid-pattern",
			what: `The pattern of the rule "${rule.id}" is not valid RE2 syntax.`,
			fix: "Look-around and back-references do not exist there: https://github.com/google/re2/wiki/Syntax",
			cause
		});
	}
}
function searchOne(rule, pattern, view) {
	const drafts = [];
	const hasSecret = Object.hasOwn(pattern.namedGroups(), "secret");
	const matcher = pattern.matcher(view.text);
	while (drafts.length < MOST_MATCHES && matcher.find()) {
		const start = hasSecret ? matcher.start("secret") : matcher.start();
		const end = hasSecret ? matcher.end("secret") : matcher.end();
		if (start < 0 || end <= start) continue;
		drafts.push({
			rule: rule.id,
			kind: rule.id,
			title: rule.description,
			severity: rule.severity,
			confidence: "structured",
			guessable: true,
			value: textAt(view, start, end),
			view,
			span: view.toOriginal(start, end),
			claims: [],
			subject: { kind: rule.id },
			remedy: ["Change it where it was issued, then remove it from the text."],
			links: [],
			why: ["it matches a pattern of the configuration"]
		});
	}
	return drafts;
}

// src/detect/detector.ts
async function createDetector(options) {
	const rules = enabledRules(options.disable, options.userRules.map((rule) => rule.id));
	const mine = options.userRules.filter((rule) => !options.disable.includes(rule.id));
	const user = mine.length === 0 ? void 0 : await compileUserRules(mine);
	const plan = planFor(rules);
	const now = options.now ?? /* @__PURE__ */ new Date();
	function detect({ bytes, path }) {
		const ofUser = [];
		const userGaps = /* @__PURE__ */ new Set();
		const { candidates, gaps } = collect(bytes, path, plan, now, (view) => {
			const found = user?.search(view);
			ofUser.push(...found?.drafts ?? []);
			for (const gap of found?.gaps ?? []) userGaps.add(gap);
		});
		const whole = candidates.filter((candidate) => candidate.rule.part === void 0).sort((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule)).map(draftOf);
		const of = (family) => candidates.filter((candidate) => candidate.rule.part?.family === family);
		return {
			matches: resolve([
				...whole,
				...assembleAws(of("aws")),
				...assembleAliyun(of("aliyun")),
				...ofUser
			]).map(matchOf),
			gaps: [...gaps, ...userGaps]
		};
	}
	return {
		detect,
		rules: [...rules, ...mine.map((rule) => ({
			...rule,
			title: rule.description,
			links: []
		}))].map(({ id, title, severity, links }) => ({
			id,
			title,
			severity,
			links
		})),
		sieve: () => user ? void 0 : createSieve(plan, now)
	};
}
function matchOf({ value, span, view, claims: _claims, why, ...rest }) {
	const hidden = view.encodings.length === 0 ? [] : [`it is hidden by ${view.encodings.join(", then ")}`];
	return {
		...rest,
		why: [...why, ...hidden],
		secret: Secret.of(value),
		startByte: span.start,
		endByte: span.end
	};
}

export { createDetector as t };