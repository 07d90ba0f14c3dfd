import "./rolldown-runtime.js";
import { S as getDefaultSocketTimeout, _ as resolveUserAgentConfig, b as getHostHeaderPlugin, d as resolveAwsRegionExtensionConfiguration, g as getUserAgentPlugin, h as createDefaultUserAgentProvider, i as resolveAwsSdkSigV4Config, l as AwsSdkSigV4Signer, m as NODE_APP_ID_CONFIG_OPTIONS, p as awsEndpointFunctions, r as AwsJson1_1Protocol, s as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, u as getAwsRegionExtensionConfiguration, v as getRecursionDetectionPlugin, w as emitWarningIfUnsupportedVersion, x as resolveHostHeaderConfig, y as getLoggerPlugin } from "./aws-sdk-core.js";
import { $ as decideEndpoint, $t as getSmithyContext, A as getHttpAuthSchemeEndpointRuleSetPlugin, Ct as Client, D as createPaginator, E as DefaultIdentityProviderConfig, Et as loadConfig, I as getContentLengthPlugin, Jt as normalizeProvider, L as getHttpHandlerExtensionConfiguration, Q as resolveEndpointConfig, R as resolveHttpHandlerRuntimeConfig, Tt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, Vt as calculateBodyLength, X as streamCollector, Z as getEndpointPlugin, _ as NODE_MAX_ATTEMPT_CONFIG_OPTIONS, at as resolveDefaultsModeConfig, b as DEFAULT_RETRY_MODE, ct as NODE_REGION_CONFIG_OPTIONS, en as toUtf8, ft as getDefaultExtensionConfiguration, g as getRetryPlugin, gt as ServiceException, h as Sha256Node, ht as loadConfigsForDefaultMode, k as getHttpSigningPlugin, lt as makeBuilder, mt as emitWarningIfUnsupportedVersion$1, nn as fromUtf8, nt as EndpointCache, ot as resolveRegionConfig, pt as resolveDefaultRuntimeConfig, qt as parseUrl, rn as fromBase64, rt as BinaryDecisionDiagram, st as NODE_REGION_CONFIG_FILE_OPTIONS, tn as toBase64, tt as customEndpointFunctions, ut as NoOpLogger, v as NODE_RETRY_MODE_CONFIG_OPTIONS, wt as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, xt as getSchemaSerdePlugin, y as resolveRetryConfig, yt as TypeRegistry } from "./smithy-core.js";
import { t as defaultProvider } from "./aws-sdk-credential-provider-node.js";
import { t as NodeHttpHandler } from "./smithy-node-http-handler.js";

// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthSchemeProvider.js
const defaultSecretsManagerHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: getSmithyContext(context).operation,
		region: await normalizeProvider(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "secretsmanager",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultSecretsManagerHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = resolveAwsSdkSigV4Config(config);
	return Object.assign(config_0, { authSchemePreference: normalizeProvider(config.authSchemePreference ?? []) });
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "secretsmanager"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};

// node_modules/@aws-sdk/client-secrets-manager/package.json
var version = "3.1162.0";

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/bdd.js
const m = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = "stringEquals";
const h = { [m]: "Endpoint" };
const i = { [m]: d };
const j = {
	"fn": f,
	"argv": [i, "name"]
};
const k = {};
const l = [{ [m]: "Region" }];
const _data = {
	conditions: [
		[c, [h]],
		[c, l],
		[
			"aws.partition",
			l,
			d
		],
		[e, [{ [m]: "UseFIPS" }, b]],
		[e, [{ [m]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [i, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [i, "supportsFIPS"]
		}, b]],
		[g, [j, "aws"]],
		[g, [j, "aws-cn"]],
		[g, [j, "aws-us-gov"]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[h, k],
		["https://secretsmanager-fips.{Region}.amazonaws.com", k],
		["https://secretsmanager-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://secretsmanager-fips.{Region}.{PartitionResult#dnsSuffix}", k],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://secretsmanager.{Region}.amazonaws.com", k],
		["https://secretsmanager.{Region}.amazonaws.com.cn", k],
		["https://secretsmanager.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://secretsmanager.{Region}.{PartitionResult#dnsSuffix}", k],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	17,
	3,
	1,
	4,
	100000014,
	2,
	5,
	100000014,
	3,
	11,
	6,
	4,
	7,
	100000013,
	5,
	8,
	100000012,
	7,
	100000009,
	9,
	8,
	100000010,
	10,
	9,
	100000009,
	100000011,
	4,
	13,
	12,
	6,
	100000007,
	100000008,
	5,
	14,
	100000006,
	6,
	15,
	100000006,
	7,
	100000004,
	16,
	9,
	100000004,
	100000005,
	3,
	100000001,
	18,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/endpointResolver.js
const cache = new EndpointCache({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => decideEndpoint(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/SecretsManagerServiceException.js
var SecretsManagerServiceException = class SecretsManagerServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager#SecretsManagerServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, SecretsManagerServiceException.prototype);
	}
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/errors.js
var DecryptionFailure = class DecryptionFailure extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#DecryptionFailure";
	name = "DecryptionFailure";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "DecryptionFailure",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DecryptionFailure.prototype);
		this.Message = opts.Message;
	}
};
var InternalServiceError = class InternalServiceError extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#InternalServiceError";
	name = "InternalServiceError";
	$fault = "server";
	Message;
	constructor(opts) {
		super({
			name: "InternalServiceError",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, InternalServiceError.prototype);
		this.Message = opts.Message;
	}
};
var InvalidNextTokenException = class InvalidNextTokenException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#InvalidNextTokenException";
	name = "InvalidNextTokenException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "InvalidNextTokenException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidNextTokenException.prototype);
		this.Message = opts.Message;
	}
};
var InvalidParameterException = class InvalidParameterException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#InvalidParameterException";
	name = "InvalidParameterException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "InvalidParameterException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterException.prototype);
		this.Message = opts.Message;
	}
};
var InvalidRequestException = class InvalidRequestException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#InvalidRequestException";
	name = "InvalidRequestException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "InvalidRequestException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidRequestException.prototype);
		this.Message = opts.Message;
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
		this.Message = opts.Message;
	}
};
var EncryptionFailure = class EncryptionFailure extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#EncryptionFailure";
	name = "EncryptionFailure";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "EncryptionFailure",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, EncryptionFailure.prototype);
		this.Message = opts.Message;
	}
};
var LimitExceededException = class LimitExceededException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#LimitExceededException";
	name = "LimitExceededException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "LimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, LimitExceededException.prototype);
		this.Message = opts.Message;
	}
};
var MalformedPolicyDocumentException = class MalformedPolicyDocumentException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#MalformedPolicyDocumentException";
	name = "MalformedPolicyDocumentException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "MalformedPolicyDocumentException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
		this.Message = opts.Message;
	}
};
var PreconditionNotMetException = class PreconditionNotMetException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#PreconditionNotMetException";
	name = "PreconditionNotMetException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "PreconditionNotMetException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PreconditionNotMetException.prototype);
		this.Message = opts.Message;
	}
};
var ResourceExistsException = class ResourceExistsException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#ResourceExistsException";
	name = "ResourceExistsException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "ResourceExistsException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceExistsException.prototype);
		this.Message = opts.Message;
	}
};
var PublicPolicyException = class PublicPolicyException extends SecretsManagerServiceException {
	static shapeId = "com.amazonaws.secretsmanager#PublicPolicyException";
	name = "PublicPolicyException";
	$fault = "client";
	Message;
	constructor(opts) {
		super({
			name: "PublicPolicyException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PublicPolicyException.prototype);
		this.Message = opts.Message;
	}
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/schemas/schemas_0.js
const _AAD = "AutomaticallyAfterDays";
const _ARN = "ARN";
const _CD = "CreatedDate";
const _CRT = "ClientRequestToken";
const _D = "Description";
const _DDe = "DeletedDate";
const _DF = "DecryptionFailure";
const _DSRes = "DescribeSecretRequest";
const _DSResc = "DescribeSecretResponse";
const _DSe = "DescribeSecret";
const _Du = "Duration";
const _EF = "EncryptionFailure";
const _ESRM = "ExternalSecretRotationMetadata";
const _ESRMI = "ExternalSecretRotationMetadataItem";
const _ESRMT = "ExternalSecretRotationMetadataType";
const _ESRRA = "ExternalSecretRotationRoleArn";
const _F = "Filters";
const _FLT = "FiltersListType";
const _Fi = "Filter";
const _GSV = "GetSecretValue";
const _GSVR = "GetSecretValueRequest";
const _GSVRe = "GetSecretValueResponse";
const _ID = "IncludeDeprecated";
const _INTE = "InvalidNextTokenException";
const _IPD = "IncludePlannedDeletion";
const _IPE = "InvalidParameterException";
const _IRE = "InvalidRequestException";
const _ISE = "InternalServiceError";
const _K = "Key";
const _KKI = "KmsKeyId";
const _KKIm = "KmsKeyIds";
const _LAD = "LastAccessedDate";
const _LCD = "LastChangedDate";
const _LEE = "LimitExceededException";
const _LRD = "LastRotatedDate";
const _LS = "ListSecrets";
const _LSR = "ListSecretsRequest";
const _LSRi = "ListSecretsResponse";
const _LSVI = "ListSecretVersionIds";
const _LSVIR = "ListSecretVersionIdsRequest";
const _LSVIRi = "ListSecretVersionIdsResponse";
const _M = "Message";
const _MPDE = "MalformedPolicyDocumentException";
const _MR = "MaxResults";
const _MTVI = "MoveToVersionId";
const _N = "Name";
const _NRD = "NextRotationDate";
const _NT = "NextToken";
const _OS = "OwningService";
const _PNME = "PreconditionNotMetException";
const _PPE = "PublicPolicyException";
const _PR = "PrimaryRegion";
const _PSV = "PutSecretValue";
const _PSVR = "PutSecretValueRequest";
const _PSVRu = "PutSecretValueResponse";
const _R = "Region";
const _RE = "RotationEnabled";
const _REE = "ResourceExistsException";
const _RFVI = "RemoveFromVersionId";
const _RLARN = "RotationLambdaARN";
const _RNFE = "ResourceNotFoundException";
const _RR = "RotationRules";
const _RRTo = "RotationRulesType";
const _RS = "ReplicationStatus";
const _RSLT = "ReplicationStatusListType";
const _RST = "ReplicationStatusType";
const _RT = "RotationToken";
const _RTT = "RotationTokenType";
const _S = "Status";
const _SB = "SecretBinary";
const _SBT = "SecretBinaryType";
const _SBo = "SortBy";
const _SE = "ScheduleExpression";
const _SI = "SecretId";
const _SL = "SecretList";
const _SLE = "SecretListEntry";
const _SLT = "SecretListType";
const _SM = "StatusMessage";
const _SO = "SortOrder";
const _SS = "SecretString";
const _SST = "SecretStringType";
const _SVLE = "SecretVersionsListEntry";
const _SVLT = "SecretVersionsListType";
const _SVTS = "SecretVersionsToStages";
const _SVTSMT = "SecretVersionsToStagesMapType";
const _T = "Tags";
const _TLT = "TagListType";
const _TR = "TagResource";
const _TRR = "TagResourceRequest";
const _Ta = "Tag";
const _Ty = "Type";
const _USVS = "UpdateSecretVersionStage";
const _USVSR = "UpdateSecretVersionStageRequest";
const _USVSRp = "UpdateSecretVersionStageResponse";
const _V = "Value";
const _VI = "VersionId";
const _VITS = "VersionIdsToStages";
const _VS = "VersionStage";
const _VSe = "VersionStages";
const _Va = "Values";
const _Ve = "Versions";
const _c = "client";
const _e = "error";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager";
const _se = "server";
const n0 = "com.amazonaws.secretsmanager";
const _s_registry = new TypeRegistry(_s);
var SecretsManagerServiceException$ = [
	-3,
	_s,
	"SecretsManagerServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(SecretsManagerServiceException$, SecretsManagerServiceException);
const n0_registry = new TypeRegistry(n0);
var DecryptionFailure$ = [
	-3,
	n0,
	_DF,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(DecryptionFailure$, DecryptionFailure);
var EncryptionFailure$ = [
	-3,
	n0,
	_EF,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(EncryptionFailure$, EncryptionFailure);
var InternalServiceError$ = [
	-3,
	n0,
	_ISE,
	{ [_e]: _se },
	[_M],
	[0]
];
n0_registry.registerError(InternalServiceError$, InternalServiceError);
var InvalidNextTokenException$ = [
	-3,
	n0,
	_INTE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(InvalidNextTokenException$, InvalidNextTokenException);
var InvalidParameterException$ = [
	-3,
	n0,
	_IPE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var InvalidRequestException$ = [
	-3,
	n0,
	_IRE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
var LimitExceededException$ = [
	-3,
	n0,
	_LEE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MalformedPolicyDocumentException$ = [
	-3,
	n0,
	_MPDE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var PreconditionNotMetException$ = [
	-3,
	n0,
	_PNME,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(PreconditionNotMetException$, PreconditionNotMetException);
var PublicPolicyException$ = [
	-3,
	n0,
	_PPE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(PublicPolicyException$, PublicPolicyException);
var ResourceExistsException$ = [
	-3,
	n0,
	_REE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(ResourceExistsException$, ResourceExistsException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{ [_e]: _c },
	[_M],
	[0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
const errorTypeRegistries = [_s_registry, n0_registry];
var RotationTokenType = [
	0,
	n0,
	_RTT,
	8,
	0
];
var SecretBinaryType = [
	0,
	n0,
	_SBT,
	8,
	21
];
var SecretStringType = [
	0,
	n0,
	_SST,
	8,
	0
];
var DescribeSecretRequest$ = [
	3,
	n0,
	_DSRes,
	0,
	[_SI],
	[0],
	1
];
var DescribeSecretResponse$ = [
	3,
	n0,
	_DSResc,
	0,
	[
		_ARN,
		_N,
		_Ty,
		_D,
		_KKI,
		_RE,
		_RLARN,
		_RR,
		_ESRM,
		_ESRRA,
		_LRD,
		_LCD,
		_LAD,
		_DDe,
		_NRD,
		_T,
		_VITS,
		_OS,
		_CD,
		_PR,
		_RS
	],
	[
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		() => RotationRulesType$,
		() => ExternalSecretRotationMetadataType,
		0,
		4,
		4,
		4,
		4,
		4,
		() => TagListType,
		[
			2,
			n0,
			_SVTSMT,
			0,
			0,
			64
		],
		0,
		4,
		0,
		() => ReplicationStatusListType
	]
];
var ExternalSecretRotationMetadataItem$ = [
	3,
	n0,
	_ESRMI,
	0,
	[_K, _V],
	[0, 0]
];
var Filter$ = [
	3,
	n0,
	_Fi,
	0,
	[_K, _Va],
	[0, 64]
];
var GetSecretValueRequest$ = [
	3,
	n0,
	_GSVR,
	0,
	[
		_SI,
		_VI,
		_VS
	],
	[
		0,
		0,
		0
	],
	1
];
var GetSecretValueResponse$ = [
	3,
	n0,
	_GSVRe,
	0,
	[
		_ARN,
		_N,
		_VI,
		_SB,
		_SS,
		_VSe,
		_CD
	],
	[
		0,
		0,
		0,
		[() => SecretBinaryType, 0],
		[() => SecretStringType, 0],
		64,
		4
	]
];
var ListSecretsRequest$ = [
	3,
	n0,
	_LSR,
	0,
	[
		_IPD,
		_MR,
		_NT,
		_F,
		_SO,
		_SBo
	],
	[
		2,
		1,
		0,
		() => FiltersListType,
		0,
		0
	]
];
var ListSecretsResponse$ = [
	3,
	n0,
	_LSRi,
	0,
	[_SL, _NT],
	[() => SecretListType, 0]
];
var ListSecretVersionIdsRequest$ = [
	3,
	n0,
	_LSVIR,
	0,
	[
		_SI,
		_MR,
		_NT,
		_ID
	],
	[
		0,
		1,
		0,
		2
	],
	1
];
var ListSecretVersionIdsResponse$ = [
	3,
	n0,
	_LSVIRi,
	0,
	[
		_Ve,
		_NT,
		_ARN,
		_N
	],
	[
		() => SecretVersionsListType,
		0,
		0,
		0
	]
];
var PutSecretValueRequest$ = [
	3,
	n0,
	_PSVR,
	0,
	[
		_SI,
		_CRT,
		_SB,
		_SS,
		_VSe,
		_RT
	],
	[
		0,
		[0, 4],
		[() => SecretBinaryType, 0],
		[() => SecretStringType, 0],
		64,
		[() => RotationTokenType, 0]
	],
	1
];
var PutSecretValueResponse$ = [
	3,
	n0,
	_PSVRu,
	0,
	[
		_ARN,
		_N,
		_VI,
		_VSe
	],
	[
		0,
		0,
		0,
		64
	]
];
var ReplicationStatusType$ = [
	3,
	n0,
	_RST,
	0,
	[
		_R,
		_KKI,
		_S,
		_SM,
		_LAD
	],
	[
		0,
		0,
		0,
		0,
		4
	]
];
var RotationRulesType$ = [
	3,
	n0,
	_RRTo,
	0,
	[
		_AAD,
		_Du,
		_SE
	],
	[
		1,
		0,
		0
	]
];
var SecretListEntry$ = [
	3,
	n0,
	_SLE,
	0,
	[
		_ARN,
		_N,
		_Ty,
		_D,
		_KKI,
		_RE,
		_RLARN,
		_RR,
		_ESRM,
		_ESRRA,
		_LRD,
		_LCD,
		_LAD,
		_DDe,
		_NRD,
		_T,
		_SVTS,
		_OS,
		_CD,
		_PR
	],
	[
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		() => RotationRulesType$,
		() => ExternalSecretRotationMetadataType,
		0,
		4,
		4,
		4,
		4,
		4,
		() => TagListType,
		[
			2,
			n0,
			_SVTSMT,
			0,
			0,
			64
		],
		0,
		4,
		0
	]
];
var SecretVersionsListEntry$ = [
	3,
	n0,
	_SVLE,
	0,
	[
		_VI,
		_VSe,
		_LAD,
		_CD,
		_KKIm
	],
	[
		0,
		64,
		4,
		4,
		64
	]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _V],
	[0, 0]
];
var TagResourceRequest$ = [
	3,
	n0,
	_TRR,
	0,
	[_SI, _T],
	[0, () => TagListType],
	2
];
var UpdateSecretVersionStageRequest$ = [
	3,
	n0,
	_USVSR,
	0,
	[
		_SI,
		_VS,
		_RFVI,
		_MTVI
	],
	[
		0,
		0,
		0,
		0
	],
	2
];
var UpdateSecretVersionStageResponse$ = [
	3,
	n0,
	_USVSRp,
	0,
	[_ARN, _N],
	[0, 0]
];
var __Unit = "unit";
var ExternalSecretRotationMetadataType = [
	1,
	n0,
	_ESRMT,
	0,
	() => ExternalSecretRotationMetadataItem$
];
var FiltersListType = [
	1,
	n0,
	_FLT,
	0,
	() => Filter$
];
var ReplicationStatusListType = [
	1,
	n0,
	_RSLT,
	0,
	() => ReplicationStatusType$
];
var SecretListType = [
	1,
	n0,
	_SLT,
	0,
	() => SecretListEntry$
];
var SecretVersionsListType = [
	1,
	n0,
	_SVLT,
	0,
	() => SecretVersionsListEntry$
];
var TagListType = [
	1,
	n0,
	_TLT,
	0,
	() => Tag$
];
var DescribeSecret$ = [
	9,
	n0,
	_DSe,
	0,
	() => DescribeSecretRequest$,
	() => DescribeSecretResponse$
];
var GetSecretValue$ = [
	9,
	n0,
	_GSV,
	0,
	() => GetSecretValueRequest$,
	() => GetSecretValueResponse$
];
var ListSecrets$ = [
	9,
	n0,
	_LS,
	0,
	() => ListSecretsRequest$,
	() => ListSecretsResponse$
];
var ListSecretVersionIds$ = [
	9,
	n0,
	_LSVI,
	0,
	() => ListSecretVersionIdsRequest$,
	() => ListSecretVersionIdsResponse$
];
var PutSecretValue$ = [
	9,
	n0,
	_PSV,
	0,
	() => PutSecretValueRequest$,
	() => PutSecretValueResponse$
];
var TagResource$ = [
	9,
	n0,
	_TR,
	0,
	() => TagResourceRequest$,
	() => __Unit
];
var UpdateSecretVersionStage$ = [
	9,
	n0,
	_USVS,
	0,
	() => UpdateSecretVersionStageRequest$,
	() => UpdateSecretVersionStageResponse$
];

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2017-10-17",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSecretsManagerHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsJson1_1Protocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.secretsmanager",
			errorTypeRegistries,
			version: "2017-10-17",
			serviceTarget: "secretsmanager"
		},
		serviceId: config?.serviceId ?? "Secrets Manager",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	emitWarningIfUnsupportedVersion$1(process.version);
	const defaultsMode = resolveDefaultsModeConfig(config);
	const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
	const clientSharedValues = getRuntimeConfig$1(config);
	emitWarningIfUnsupportedVersion(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
		region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
			...NODE_REGION_CONFIG_FILE_OPTIONS,
			...loaderConfig
		}),
		requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? loadConfig({
			...NODE_RETRY_MODE_CONFIG_OPTIONS,
			default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
		}, config),
		streamCollector: config?.streamCollector ?? streamCollector,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
	};
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/SecretsManagerClient.js
var SecretsManagerClient = class extends Client {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = resolveUserAgentConfig(_config_1);
		const _config_3 = resolveRetryConfig(_config_2);
		const _config_4 = resolveRegionConfig(_config_3);
		const _config_5 = resolveHostHeaderConfig(_config_4);
		const _config_6 = resolveEndpointConfig(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use(getSchemaSerdePlugin(this.config));
		this.middlewareStack.use(getUserAgentPlugin(this.config));
		this.middlewareStack.use(getRetryPlugin(this.config));
		this.middlewareStack.use(getContentLengthPlugin(this.config));
		this.middlewareStack.use(getHostHeaderPlugin(this.config));
		this.middlewareStack.use(getLoggerPlugin(this.config));
		this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
		this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
			httpAuthSchemeParametersProvider: defaultSecretsManagerHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "secretsmanager", "SecretsManagerClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand = class extends command(_ep0, _mw0, "DescribeSecret", DescribeSecret$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/GetSecretValueCommand.js
var GetSecretValueCommand = class extends command(_ep0, _mw0, "GetSecretValue", GetSecretValue$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/ListSecretsCommand.js
var ListSecretsCommand = class extends command(_ep0, _mw0, "ListSecrets", ListSecrets$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/ListSecretVersionIdsCommand.js
var ListSecretVersionIdsCommand = class extends command(_ep0, _mw0, "ListSecretVersionIds", ListSecretVersionIds$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/PutSecretValueCommand.js
var PutSecretValueCommand = class extends command(_ep0, _mw0, "PutSecretValue", PutSecretValue$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends command(_ep0, _mw0, "TagResource", TagResource$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/UpdateSecretVersionStageCommand.js
var UpdateSecretVersionStageCommand = class extends command(_ep0, _mw0, "UpdateSecretVersionStage", UpdateSecretVersionStage$) {};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/pagination/ListSecretsPaginator.js
const paginateListSecrets = createPaginator(SecretsManagerClient, ListSecretsCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-secrets-manager/dist-es/pagination/ListSecretVersionIdsPaginator.js
const paginateListSecretVersionIds = createPaginator(SecretsManagerClient, ListSecretVersionIdsCommand, "NextToken", "NextToken", "MaxResults");

export { EncryptionFailure as $, ListSecretsRequest$ as A, ResourceNotFoundException$ as B, InvalidParameterException$ as C, ListSecretVersionIdsRequest$ as D, ListSecretVersionIds$ as E, PutSecretValue$ as F, Tag$ as G, SecretListEntry$ as H, PutSecretValueRequest$ as I, UpdateSecretVersionStage$ as J, TagResource$ as K, PutSecretValueResponse$ as L, MalformedPolicyDocumentException$ as M, PreconditionNotMetException$ as N, ListSecretVersionIdsResponse$ as O, PublicPolicyException$ as P, DecryptionFailure as Q, ReplicationStatusType$ as R, InvalidNextTokenException$ as S, LimitExceededException$ as T, SecretVersionsListEntry$ as U, RotationRulesType$ as V, SecretsManagerServiceException$ as W, UpdateSecretVersionStageResponse$ as X, UpdateSecretVersionStageRequest$ as Y, errorTypeRegistries as Z, Filter$ as _, PutSecretValueCommand as a, MalformedPolicyDocumentException as at, GetSecretValueResponse$ as b, GetSecretValueCommand as c, ResourceExistsException as ct, DecryptionFailure$ as d, InternalServiceError as et, DescribeSecret$ as f, ExternalSecretRotationMetadataItem$ as g, EncryptionFailure$ as h, TagResourceCommand as i, LimitExceededException as it, ListSecretsResponse$ as j, ListSecrets$ as k, DescribeSecretCommand as l, ResourceNotFoundException as lt, DescribeSecretResponse$ as m, paginateListSecrets as n, InvalidParameterException as nt, ListSecretVersionIdsCommand as o, PreconditionNotMetException as ot, DescribeSecretRequest$ as p, TagResourceRequest$ as q, UpdateSecretVersionStageCommand as r, InvalidRequestException as rt, ListSecretsCommand as s, PublicPolicyException as st, paginateListSecretVersionIds as t, InvalidNextTokenException as tt, SecretsManagerClient as u, SecretsManagerServiceException as ut, GetSecretValue$ as v, InvalidRequestException$ as w, InternalServiceError$ as x, GetSecretValueRequest$ as y, ResourceExistsException$ as z };