import "./rolldown-runtime.js";
import { S as getDefaultSocketTimeout, _ as resolveUserAgentConfig, b as getHostHeaderPlugin, d as resolveAwsRegionExtensionConfiguration, g as getUserAgentPlugin, h as createDefaultUserAgentProvider, i as resolveAwsSdkSigV4Config, l as AwsSdkSigV4Signer, m as NODE_APP_ID_CONFIG_OPTIONS, p as awsEndpointFunctions, r as AwsJson1_1Protocol, s as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, u as getAwsRegionExtensionConfiguration, v as getRecursionDetectionPlugin, w as emitWarningIfUnsupportedVersion, x as resolveHostHeaderConfig, y as getLoggerPlugin } from "./aws-sdk-core.js";
import { $ as decideEndpoint, $t as getSmithyContext, A as getHttpAuthSchemeEndpointRuleSetPlugin, Ct as Client, E as DefaultIdentityProviderConfig, Et as loadConfig, I as getContentLengthPlugin, Jt as normalizeProvider, L as getHttpHandlerExtensionConfiguration, Q as resolveEndpointConfig, R as resolveHttpHandlerRuntimeConfig, Tt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, Vt as calculateBodyLength, X as streamCollector, Z as getEndpointPlugin, _ as NODE_MAX_ATTEMPT_CONFIG_OPTIONS, at as resolveDefaultsModeConfig, b as DEFAULT_RETRY_MODE, ct as NODE_REGION_CONFIG_OPTIONS, en as toUtf8, ft as getDefaultExtensionConfiguration, g as getRetryPlugin, gt as ServiceException, h as Sha256Node, ht as loadConfigsForDefaultMode, k as getHttpSigningPlugin, lt as makeBuilder, mt as emitWarningIfUnsupportedVersion$1, nn as fromUtf8, nt as EndpointCache, ot as resolveRegionConfig, pt as resolveDefaultRuntimeConfig, qt as parseUrl, rn as fromBase64, rt as BinaryDecisionDiagram, st as NODE_REGION_CONFIG_FILE_OPTIONS, tn as toBase64, tt as customEndpointFunctions, ut as NoOpLogger, v as NODE_RETRY_MODE_CONFIG_OPTIONS, wt as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, xt as getSchemaSerdePlugin, y as resolveRetryConfig, yt as TypeRegistry } from "./smithy-core.js";
import { t as defaultProvider } from "./aws-sdk-credential-provider-node.js";
import { t as NodeHttpHandler } from "./smithy-node-http-handler.js";

// node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js
const defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => {
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
			name: "ecs",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultECSHttpAuthSchemeProvider = (authParameters) => {
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

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "ecs"
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

// node_modules/@aws-sdk/client-ecs/package.json
var version = "3.1162.0";

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://ecs.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	12,
	3,
	1,
	4,
	100000011,
	2,
	5,
	100000011,
	3,
	8,
	6,
	4,
	7,
	100000010,
	5,
	100000008,
	100000009,
	4,
	10,
	9,
	6,
	100000006,
	100000007,
	5,
	11,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	13,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js
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

// node_modules/@aws-sdk/client-ecs/dist-es/models/ECSServiceException.js
var ECSServiceException = class ECSServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ecs#ECSServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, ECSServiceException.prototype);
	}
};

// node_modules/@aws-sdk/client-ecs/dist-es/models/errors.js
var AccessDeniedException = class AccessDeniedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessDeniedException.prototype);
	}
};
var ClientException = class ClientException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClientException";
	name = "ClientException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClientException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClientException.prototype);
	}
};
var ClusterNotFoundException = class ClusterNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterNotFoundException";
	name = "ClusterNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterNotFoundException.prototype);
	}
};
var InvalidParameterException = class InvalidParameterException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#InvalidParameterException";
	name = "InvalidParameterException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidParameterException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterException.prototype);
	}
};
var LimitExceededException = class LimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#LimitExceededException";
	name = "LimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "LimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, LimitExceededException.prototype);
	}
};
var ServerException = class ServerException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServerException";
	name = "ServerException";
	$fault = "server";
	constructor(opts) {
		super({
			name: "ServerException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, ServerException.prototype);
	}
};
var UnsupportedFeatureException = class UnsupportedFeatureException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UnsupportedFeatureException";
	name = "UnsupportedFeatureException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnsupportedFeatureException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnsupportedFeatureException.prototype);
	}
};
var UpdateInProgressException = class UpdateInProgressException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UpdateInProgressException";
	name = "UpdateInProgressException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UpdateInProgressException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UpdateInProgressException.prototype);
	}
};
var NamespaceNotFoundException = class NamespaceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NamespaceNotFoundException";
	name = "NamespaceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NamespaceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NamespaceNotFoundException.prototype);
	}
};
var ClusterContainsCapacityProviderException = class ClusterContainsCapacityProviderException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsCapacityProviderException";
	name = "ClusterContainsCapacityProviderException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsCapacityProviderException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsCapacityProviderException.prototype);
	}
};
var ClusterContainsContainerInstancesException = class ClusterContainsContainerInstancesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsContainerInstancesException";
	name = "ClusterContainsContainerInstancesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsContainerInstancesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsContainerInstancesException.prototype);
	}
};
var ClusterContainsServicesException = class ClusterContainsServicesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsServicesException";
	name = "ClusterContainsServicesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsServicesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsServicesException.prototype);
	}
};
var ClusterContainsTasksException = class ClusterContainsTasksException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsTasksException";
	name = "ClusterContainsTasksException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsTasksException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsTasksException.prototype);
	}
};
var TargetNotConnectedException = class TargetNotConnectedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotConnectedException";
	name = "TargetNotConnectedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotConnectedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotConnectedException.prototype);
	}
};
var ResourceInUseException = class ResourceInUseException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceInUseException";
	name = "ResourceInUseException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceInUseException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceInUseException.prototype);
	}
};
var TargetNotFoundException = class TargetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotFoundException";
	name = "TargetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotFoundException.prototype);
	}
};
var ServiceNotFoundException = class ServiceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotFoundException";
	name = "ServiceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotFoundException.prototype);
	}
};
var AttributeLimitExceededException = class AttributeLimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AttributeLimitExceededException";
	name = "AttributeLimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AttributeLimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AttributeLimitExceededException.prototype);
	}
};
var MissingVersionException = class MissingVersionException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#MissingVersionException";
	name = "MissingVersionException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "MissingVersionException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, MissingVersionException.prototype);
	}
};
var NoUpdateAvailableException = class NoUpdateAvailableException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NoUpdateAvailableException";
	name = "NoUpdateAvailableException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NoUpdateAvailableException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NoUpdateAvailableException.prototype);
	}
};
var ServiceDeploymentNotFoundException = class ServiceDeploymentNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceDeploymentNotFoundException";
	name = "ServiceDeploymentNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceDeploymentNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceDeploymentNotFoundException.prototype);
	}
};
var PlatformUnknownException = class PlatformUnknownException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformUnknownException";
	name = "PlatformUnknownException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformUnknownException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformUnknownException.prototype);
	}
};
var DaemonNotActiveException = class DaemonNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotActiveException";
	name = "DaemonNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotActiveException.prototype);
	}
};
var DaemonNotFoundException = class DaemonNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotFoundException";
	name = "DaemonNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotFoundException.prototype);
	}
};
var GatewayNotFoundException = class GatewayNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#GatewayNotFoundException";
	name = "GatewayNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "GatewayNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, GatewayNotFoundException.prototype);
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
	}
};
var PlatformTaskDefinitionIncompatibilityException = class PlatformTaskDefinitionIncompatibilityException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformTaskDefinitionIncompatibilityException";
	name = "PlatformTaskDefinitionIncompatibilityException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformTaskDefinitionIncompatibilityException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformTaskDefinitionIncompatibilityException.prototype);
	}
};
var ServiceNotActiveException = class ServiceNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotActiveException";
	name = "ServiceNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotActiveException.prototype);
	}
};
var ConflictException = class ConflictException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ConflictException";
	name = "ConflictException";
	$fault = "client";
	resourceIds;
	constructor(opts) {
		super({
			name: "ConflictException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictException.prototype);
		this.resourceIds = opts.resourceIds;
	}
};
var TaskSetNotFoundException = class TaskSetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TaskSetNotFoundException";
	name = "TaskSetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TaskSetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TaskSetNotFoundException.prototype);
	}
};
var BlockedException = class BlockedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#BlockedException";
	name = "BlockedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BlockedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BlockedException.prototype);
	}
};

// node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js
const _AC = "AdvancedConfiguration";
const _ADE = "AccessDeniedException";
const _ALEE = "AttributeLimitExceededException";
const _AVC = "AwsVpcConfiguration";
const _BE = "BlockedException";
const _CC = "CanaryConfiguration";
const _CCCIE = "ClusterContainsContainerInstancesException";
const _CCCPE = "ClusterContainsCapacityProviderException";
const _CCSE = "ClusterContainsServicesException";
const _CCTE = "ClusterContainsTasksException";
const _CE = "ClientException";
const _CEo = "ConflictException";
const _CNFE = "ClusterNotFoundException";
const _CPS = "CapacityProviderStrategy";
const _CPSI = "CapacityProviderStrategyItem";
const _D = "Deployment";
const _DA = "DeploymentAlarms";
const _DC = "DeploymentConfiguration";
const _DCBe = "DeploymentCircuitBreaker";
const _DCe = "DeploymentController";
const _DES = "DeploymentEphemeralStorage";
const _DESC = "DeploymentEarlySuccessCriteria";
const _DLH = "DeploymentLifecycleHook";
const _DLHL = "DeploymentLifecycleHookList";
const _DLHTC = "DeploymentLifecycleHookTimeoutConfiguration";
const _DNAE = "DaemonNotActiveException";
const _DNFE = "DaemonNotFoundException";
const _DSRes = "DescribeServicesRequest";
const _DSResc = "DescribeServicesResponse";
const _DSes = "DescribeServices";
const _Dep = "Deployments";
const _EBSTS = "EBSTagSpecification";
const _EBSTSa = "EBSTagSpecifications";
const _F = "Failure";
const _Fa = "Failures";
const _GCF = "GatewayConnectorFilters";
const _GCHC = "GatewayConnectorHealthCheck";
const _GCHCM = "GatewayConnectorHealthCheckMatcher";
const _GCLa = "GatewayConnectorList";
const _GCa = "GatewayConnector";
const _GNFE = "GatewayNotFoundException";
const _IPE = "InvalidParameterException";
const _LB = "LoadBalancer";
const _LBo = "LoadBalancers";
const _LC = "LinearConfiguration";
const _LCo = "LogConfiguration";
const _LEE = "LimitExceededException";
const _MCL = "MetricConfigurationList";
const _MCe = "MetricConfiguration";
const _MCo = "MonitoringConfiguration";
const _MVE = "MissingVersionException";
const _NC = "NetworkConfiguration";
const _NNFE = "NamespaceNotFoundException";
const _NUAE = "NoUpdateAvailableException";
const _PC = "PlacementConstraint";
const _PCl = "PlacementConstraints";
const _PS = "PlacementStrategy";
const _PSl = "PlacementStrategies";
const _PTDIE = "PlatformTaskDefinitionIncompatibilityException";
const _PUE = "PlatformUnknownException";
const _RIUE = "ResourceInUseException";
const _RNFE = "ResourceNotFoundException";
const _S = "Scale";
const _SCALC = "ServiceConnectAccessLogConfiguration";
const _SCC = "ServiceConnectConfiguration";
const _SCCA = "ServiceConnectClientAlias";
const _SCCAL = "ServiceConnectClientAliasList";
const _SCCC = "ServiceConnectContainerConfigurations";
const _SCCCe = "ServiceConnectContainerConfiguration";
const _SCRS = "ServiceCurrentRevisionSummary";
const _SCRSL = "ServiceCurrentRevisionSummaryList";
const _SCS = "ServiceConnectService";
const _SCSL = "ServiceConnectServiceList";
const _SCSR = "ServiceConnectServiceResource";
const _SCSRL = "ServiceConnectServiceResourceList";
const _SCTC = "ServiceConnectTlsConfiguration";
const _SCTCA = "ServiceConnectTlsCertificateAuthority";
const _SCTTHMR = "ServiceConnectTestTrafficHeaderMatchRules";
const _SCTTHR = "ServiceConnectTestTrafficHeaderRules";
const _SCTTR = "ServiceConnectTestTrafficRules";
const _SDNFE = "ServiceDeploymentNotFoundException";
const _SE = "ServerException";
const _SEe = "ServiceEvent";
const _SEer = "ServiceEvents";
const _SL = "SecretList";
const _SMEBSVC = "ServiceManagedEBSVolumeConfiguration";
const _SNAE = "ServiceNotActiveException";
const _SNFE = "ServiceNotFoundException";
const _SR = "ServiceRegistry";
const _SRer = "ServiceRegistries";
const _SVC = "ServiceVolumeConfiguration";
const _SVCe = "ServiceVolumeConfigurations";
const _Se = "Secret";
const _Ser = "Service";
const _Serv = "Services";
const _T = "Tag";
const _TC = "ThresholdConfiguration";
const _TCi = "TimeoutConfiguration";
const _TNCE = "TargetNotConnectedException";
const _TNFE = "TargetNotFoundException";
const _TS = "TaskSet";
const _TSNFE = "TaskSetNotFoundException";
const _TSa = "TaskSets";
const _Tag = "Tags";
const _UFE = "UnsupportedFeatureException";
const _UIPE = "UpdateInProgressException";
const _US = "UpdateService";
const _USR = "UpdateServiceRequest";
const _USRp = "UpdateServiceResponse";
const _VLAC = "VpcLatticeAdvancedConfiguration";
const _VLC = "VpcLatticeConfiguration";
const _VLCp = "VpcLatticeConfigurations";
const _aCd = "advancedConfiguration";
const _aCw = "awsvpcConfiguration";
const _aLCc = "accessLogConfiguration";
const _aN = "alarmNames";
const _aPAA = "awsPcaAuthorityArn";
const _aPI = "assignPublicIp";
const _aTGA = "alternateTargetGroupArn";
const _aTc = "accessTypes";
const _aZR = "availabilityZoneRebalancing";
const _ac = "action";
const _al = "alarms";
const _ar = "arn";
const _b = "base";
const _bTIM = "bakeTimeInMinutes";
const _c = "client";
const _cA = "clusterArn";
const _cAli = "clientAliases";
const _cAr = "createdAt";
const _cBTIM = "canaryBakeTimeInMinutes";
const _cBr = "createdBy";
const _cC = "canaryConfiguration";
const _cCon = "containerConfigurations";
const _cDC = "computedDesiredCount";
const _cNo = "containerName";
const _cP = "canaryPercent";
const _cPS = "capacityProviderStrategy";
const _cPa = "capacityProvider";
const _cPon = "containerPort";
const _cSD = "currentServiceDeployment";
const _cSR = "currentServiceRevisions";
const _cl = "cluster";
const _dAi = "discoveryArn";
const _dC = "deploymentConfiguration";
const _dCB = "deploymentCircuitBreaker";
const _dCe = "desiredCount";
const _dCep = "deploymentController";
const _dNi = "discoveryName";
const _dNn = "dnsName";
const _dep = "deployments";
const _det = "detail";
const _e = "error";
const _eEC = "enableExecuteCommand";
const _eECSMT = "enableECSManagedTags";
const _eI = "externalId";
const _eSC = "earlySuccessCriteria";
const _ena = "enabled";
const _enab = "enable";
const _enc = "encrypted";
const _ev = "events";
const _ex = "expression";
const _exa = "exact";
const _fES = "fargateEphemeralStorage";
const _fND = "forceNewDeployment";
const _fT = "failedTasks";
const _fTi = "filesystemType";
const _fa = "failures";
const _fi = "filters";
const _fie = "field";
const _for = "format";
const _gC = "gatewayConnectors";
const _gCr = "grpcCode";
const _hC = "healthCheck";
const _hCGPS = "healthCheckGracePeriodSeconds";
const _hCIS = "healthCheckIntervalSeconds";
const _hCP = "healthCheckPath";
const _hCPe = "healthCheckProtocol";
const _hCPea = "healthCheckPort";
const _hCTS = "healthCheckTimeoutSeconds";
const _hCt = "httpCode";
const _hD = "hookDetails";
const _hE = "httpError";
const _hP = "healthyPercent";
const _hTA = "hookTargetArn";
const _hTC = "healthyThresholdCount";
const _he = "header";
const _i = "id";
const _iCA = "issuerCertificateAuthority";
const _iPO = "ingressPortOverride";
const _iQP = "includeQueryParameters";
const _iTS = "idleTimeoutSeconds";
const _inc = "include";
const _io = "iops";
const _k = "key";
const _kK = "kmsKey";
const _kKI = "kmsKeyId";
const _lB = "loadBalancers";
const _lBN = "loadBalancerName";
const _lC = "logConfiguration";
const _lCi = "linearConfiguration";
const _lD = "logDriver";
const _lH = "lifecycleHooks";
const _lL = "logLevel";
const _lSi = "lifecycleStages";
const _lT = "launchType";
const _m = "message";
const _mCe = "metricConfigurations";
const _mEBSV = "managedEBSVolume";
const _mHP = "minimumHealthyPercent";
const _mN = "metricNames";
const _mPa = "maximumPercent";
const _mat = "matcher";
const _mo = "monitoring";
const _n = "name";
const _nC = "networkConfiguration";
const _na = "namespace";
const _o = "options";
const _pCe = "pendingCount";
const _pCl = "placementConstraints";
const _pF = "platformFamily";
const _pLR = "productionListenerRule";
const _pN = "portName";
const _pRTS = "perRequestTimeoutSeconds";
const _pS = "placementStrategy";
const _pTCe = "pendingTaskCount";
const _pTr = "propagateTags";
const _pV = "platformVersion";
const _po = "port";
const _r = "reason";
const _rA = "roleArn";
const _rAeg = "registryArn";
const _rCu = "runningCount";
const _rI = "resourceIds";
const _rMT = "resourceManagementType";
const _rOHT = "resetOnHealthyTask";
const _rS = "rolloutState";
const _rSR = "rolloutStateReason";
const _rSe = "resolutionSeconds";
const _rT = "resourceType";
const _rTCe = "requestedTaskCount";
const _rTCu = "runningTaskCount";
const _rol = "rollback";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ecs";
const _sAe = "serviceArn";
const _sB = "startedBy";
const _sBTIM = "stepBakeTimeInMinutes";
const _sCC = "serviceConnectConfiguration";
const _sCR = "serviceConnectResources";
const _sG = "securityGroups";
const _sIGB = "sizeInGiB";
const _sIn = "snapshotId";
const _sN = "serviceName";
const _sO = "secretOptions";
const _sPt = "stepPercent";
const _sRe = "serviceRegistries";
const _sS = "schedulingStrategy";
const _sSA = "stabilityStatusAt";
const _sSRC = "sourceServiceRevisionCleanup";
const _sSt = "stabilityStatus";
const _sc = "scale";
const _se = "server";
const _ser = "service";
const _serv = "services";
const _st = "status";
const _str = "strategy";
const _su = "subnets";
const _t = "type";
const _tC = "thresholdConfiguration";
const _tCi = "timeoutConfiguration";
const _tD = "taskDefinition";
const _tGA = "targetGroupArn";
const _tIM = "timeoutInMinutes";
const _tLR = "testListenerRule";
const _tSA = "taskSetArn";
const _tSa = "taskSets";
const _tSag = "tagSpecifications";
const _tT = "targetType";
const _tTR = "testTrafficRules";
const _ta = "tags";
const _thr = "throughput";
const _ti = "timeout";
const _tl = "tls";
const _uA = "updatedAt";
const _uTC = "unhealthyThresholdCount";
const _un = "unit";
const _v = "value";
const _vCo = "volumeConfigurations";
const _vFa = "valueFrom";
const _vIR = "volumeInitializationRate";
const _vLC = "vpcLatticeConfigurations";
const _vT = "volumeType";
const _w = "weight";
const n0 = "com.amazonaws.ecs";
const _s_registry = new TypeRegistry(_s);
var ECSServiceException$ = [
	-3,
	_s,
	"ECSServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(ECSServiceException$, ECSServiceException);
const n0_registry = new TypeRegistry(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	_ADE,
	{
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var AttributeLimitExceededException$ = [
	-3,
	n0,
	_ALEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(AttributeLimitExceededException$, AttributeLimitExceededException);
var BlockedException$ = [
	-3,
	n0,
	_BE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(BlockedException$, BlockedException);
var ClientException$ = [
	-3,
	n0,
	_CE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClientException$, ClientException);
var ClusterContainsCapacityProviderException$ = [
	-3,
	n0,
	_CCCPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsCapacityProviderException$, ClusterContainsCapacityProviderException);
var ClusterContainsContainerInstancesException$ = [
	-3,
	n0,
	_CCCIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsContainerInstancesException$, ClusterContainsContainerInstancesException);
var ClusterContainsServicesException$ = [
	-3,
	n0,
	_CCSE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsServicesException$, ClusterContainsServicesException);
var ClusterContainsTasksException$ = [
	-3,
	n0,
	_CCTE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsTasksException$, ClusterContainsTasksException);
var ClusterNotFoundException$ = [
	-3,
	n0,
	_CNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterNotFoundException$, ClusterNotFoundException);
var ConflictException$ = [
	-3,
	n0,
	_CEo,
	{ [_e]: _c },
	[_rI, _m],
	[64, 0]
];
n0_registry.registerError(ConflictException$, ConflictException);
var DaemonNotActiveException$ = [
	-3,
	n0,
	_DNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotActiveException$, DaemonNotActiveException);
var DaemonNotFoundException$ = [
	-3,
	n0,
	_DNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotFoundException$, DaemonNotFoundException);
var GatewayNotFoundException$ = [
	-3,
	n0,
	_GNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(GatewayNotFoundException$, GatewayNotFoundException);
var InvalidParameterException$ = [
	-3,
	n0,
	_IPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var LimitExceededException$ = [
	-3,
	n0,
	_LEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MissingVersionException$ = [
	-3,
	n0,
	_MVE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(MissingVersionException$, MissingVersionException);
var NamespaceNotFoundException$ = [
	-3,
	n0,
	_NNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NamespaceNotFoundException$, NamespaceNotFoundException);
var NoUpdateAvailableException$ = [
	-3,
	n0,
	_NUAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NoUpdateAvailableException$, NoUpdateAvailableException);
var PlatformTaskDefinitionIncompatibilityException$ = [
	-3,
	n0,
	_PTDIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformTaskDefinitionIncompatibilityException$, PlatformTaskDefinitionIncompatibilityException);
var PlatformUnknownException$ = [
	-3,
	n0,
	_PUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformUnknownException$, PlatformUnknownException);
var ResourceInUseException$ = [
	-3,
	n0,
	_RIUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServerException$ = [
	-3,
	n0,
	_SE,
	{ [_e]: _se },
	[_m],
	[0]
];
n0_registry.registerError(ServerException$, ServerException);
var ServiceDeploymentNotFoundException$ = [
	-3,
	n0,
	_SDNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceDeploymentNotFoundException$, ServiceDeploymentNotFoundException);
var ServiceNotActiveException$ = [
	-3,
	n0,
	_SNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotActiveException$, ServiceNotActiveException);
var ServiceNotFoundException$ = [
	-3,
	n0,
	_SNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotFoundException$, ServiceNotFoundException);
var TargetNotConnectedException$ = [
	-3,
	n0,
	_TNCE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotConnectedException$, TargetNotConnectedException);
var TargetNotFoundException$ = [
	-3,
	n0,
	_TNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotFoundException$, TargetNotFoundException);
var TaskSetNotFoundException$ = [
	-3,
	n0,
	_TSNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TaskSetNotFoundException$, TaskSetNotFoundException);
var UnsupportedFeatureException$ = [
	-3,
	n0,
	_UFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UnsupportedFeatureException$, UnsupportedFeatureException);
var UpdateInProgressException$ = [
	-3,
	n0,
	_UIPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UpdateInProgressException$, UpdateInProgressException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AdvancedConfiguration$ = [
	3,
	n0,
	_AC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR,
		_rA
	],
	[
		0,
		0,
		0,
		0
	]
];
var AwsVpcConfiguration$ = [
	3,
	n0,
	_AVC,
	0,
	[
		_su,
		_sG,
		_aPI
	],
	[
		64,
		64,
		0
	],
	1
];
var CanaryConfiguration$ = [
	3,
	n0,
	_CC,
	0,
	[_cP, _cBTIM],
	[1, 1]
];
var CapacityProviderStrategyItem$ = [
	3,
	n0,
	_CPSI,
	0,
	[
		_cPa,
		_w,
		_b
	],
	[
		0,
		1,
		1
	],
	1
];
var Deployment$ = [
	3,
	n0,
	_D,
	0,
	[
		_i,
		_st,
		_tD,
		_dCe,
		_pCe,
		_rCu,
		_fT,
		_cAr,
		_uA,
		_cPS,
		_lT,
		_pV,
		_pF,
		_nC,
		_rS,
		_rSR,
		_sCC,
		_sCR,
		_vCo,
		_fES,
		_vLC
	],
	[
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		4,
		4,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => NetworkConfiguration$,
		0,
		0,
		() => ServiceConnectConfiguration$,
		() => ServiceConnectServiceResourceList,
		() => ServiceVolumeConfigurations,
		() => DeploymentEphemeralStorage$,
		() => VpcLatticeConfigurations
	]
];
var DeploymentAlarms$ = [
	3,
	n0,
	_DA,
	0,
	[
		_aN,
		_rol,
		_enab
	],
	[
		64,
		2,
		2
	],
	3
];
var DeploymentCircuitBreaker$ = [
	3,
	n0,
	_DCBe,
	0,
	[
		_enab,
		_rol,
		_rOHT,
		_tC
	],
	[
		2,
		2,
		2,
		() => ThresholdConfiguration$
	],
	2
];
var DeploymentConfiguration$ = [
	3,
	n0,
	_DC,
	0,
	[
		_dCB,
		_mPa,
		_mHP,
		_al,
		_str,
		_bTIM,
		_lH,
		_lCi,
		_cC,
		_eSC
	],
	[
		() => DeploymentCircuitBreaker$,
		1,
		1,
		() => DeploymentAlarms$,
		0,
		1,
		() => DeploymentLifecycleHookList,
		() => LinearConfiguration$,
		() => CanaryConfiguration$,
		() => DeploymentEarlySuccessCriteria$
	]
];
var DeploymentController$ = [
	3,
	n0,
	_DCe,
	0,
	[_t],
	[0],
	1
];
var DeploymentEarlySuccessCriteria$ = [
	3,
	n0,
	_DESC,
	0,
	[
		_enab,
		_hP,
		_sSRC
	],
	[
		2,
		1,
		0
	],
	1
];
var DeploymentEphemeralStorage$ = [
	3,
	n0,
	_DES,
	0,
	[_kKI],
	[0]
];
var DeploymentLifecycleHook$ = [
	3,
	n0,
	_DLH,
	0,
	[
		_tT,
		_hTA,
		_rA,
		_lSi,
		_hD,
		_tCi
	],
	[
		0,
		0,
		0,
		64,
		15,
		() => DeploymentLifecycleHookTimeoutConfiguration$
	]
];
var DeploymentLifecycleHookTimeoutConfiguration$ = [
	3,
	n0,
	_DLHTC,
	0,
	[_tIM, _ac],
	[1, 0]
];
var DescribeServicesRequest$ = [
	3,
	n0,
	_DSRes,
	0,
	[
		_serv,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeServicesResponse$ = [
	3,
	n0,
	_DSResc,
	0,
	[_serv, _fa],
	[() => Services, () => Failures]
];
var EBSTagSpecification$ = [
	3,
	n0,
	_EBSTS,
	0,
	[
		_rT,
		_ta,
		_pTr
	],
	[
		0,
		() => Tags,
		0
	],
	1
];
var Failure$ = [
	3,
	n0,
	_F,
	0,
	[
		_ar,
		_r,
		_det
	],
	[
		0,
		0,
		0
	]
];
var GatewayConnector$ = [
	3,
	n0,
	_GCa,
	0,
	[
		_pN,
		_hC,
		_fi
	],
	[
		0,
		() => GatewayConnectorHealthCheck$,
		() => GatewayConnectorFilters$
	],
	1
];
var GatewayConnectorFilters$ = [
	3,
	n0,
	_GCF,
	0,
	[_aTc],
	[64]
];
var GatewayConnectorHealthCheck$ = [
	3,
	n0,
	_GCHC,
	0,
	[
		_hCPe,
		_hCPea,
		_hCP,
		_hCTS,
		_hCIS,
		_hTC,
		_uTC,
		_mat
	],
	[
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		() => GatewayConnectorHealthCheckMatcher$
	]
];
var GatewayConnectorHealthCheckMatcher$ = [
	3,
	n0,
	_GCHCM,
	0,
	[_hCt, _gCr],
	[0, 0]
];
var LinearConfiguration$ = [
	3,
	n0,
	_LC,
	0,
	[_sPt, _sBTIM],
	[1, 1]
];
var LoadBalancer$ = [
	3,
	n0,
	_LB,
	0,
	[
		_tGA,
		_lBN,
		_cNo,
		_cPon,
		_aCd
	],
	[
		0,
		0,
		0,
		1,
		() => AdvancedConfiguration$
	]
];
var LogConfiguration$ = [
	3,
	n0,
	_LCo,
	0,
	[
		_lD,
		_o,
		_sO
	],
	[
		0,
		128,
		() => SecretList
	],
	1
];
var MetricConfiguration$ = [
	3,
	n0,
	_MCe,
	0,
	[_mN, _rSe],
	[64, 1],
	2
];
var MonitoringConfiguration$ = [
	3,
	n0,
	_MCo,
	0,
	[_mCe],
	[() => MetricConfigurationList]
];
var NetworkConfiguration$ = [
	3,
	n0,
	_NC,
	0,
	[_aCw],
	[() => AwsVpcConfiguration$]
];
var PlacementConstraint$ = [
	3,
	n0,
	_PC,
	0,
	[_t, _ex],
	[0, 0]
];
var PlacementStrategy$ = [
	3,
	n0,
	_PS,
	0,
	[_t, _fie],
	[0, 0]
];
var Scale$ = [
	3,
	n0,
	_S,
	0,
	[_v, _un],
	[1, 0]
];
var Secret$ = [
	3,
	n0,
	_Se,
	0,
	[_n, _vFa],
	[0, 0],
	2
];
var Service$ = [
	3,
	n0,
	_Ser,
	0,
	[
		_sAe,
		_sN,
		_cA,
		_lB,
		_sRe,
		_st,
		_dCe,
		_rCu,
		_pCe,
		_lT,
		_cPS,
		_pV,
		_pF,
		_tD,
		_dC,
		_tSa,
		_dep,
		_rA,
		_ev,
		_cAr,
		_cSD,
		_cSR,
		_pCl,
		_pS,
		_nC,
		_hCGPS,
		_sS,
		_dCep,
		_ta,
		_cBr,
		_eECSMT,
		_pTr,
		_eEC,
		_aZR,
		_rMT
	],
	[
		0,
		0,
		0,
		() => LoadBalancers,
		() => ServiceRegistries,
		0,
		1,
		1,
		1,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => DeploymentConfiguration$,
		() => TaskSets,
		() => Deployments,
		0,
		() => ServiceEvents,
		4,
		0,
		() => ServiceCurrentRevisionSummaryList,
		() => PlacementConstraints,
		() => PlacementStrategies,
		() => NetworkConfiguration$,
		1,
		0,
		() => DeploymentController$,
		() => Tags,
		0,
		2,
		0,
		2,
		0,
		0
	]
];
var ServiceConnectAccessLogConfiguration$ = [
	3,
	n0,
	_SCALC,
	0,
	[_for, _iQP],
	[0, 0],
	1
];
var ServiceConnectClientAlias$ = [
	3,
	n0,
	_SCCA,
	0,
	[
		_po,
		_dNn,
		_tTR
	],
	[
		1,
		0,
		() => ServiceConnectTestTrafficRules$
	],
	1
];
var ServiceConnectConfiguration$ = [
	3,
	n0,
	_SCC,
	0,
	[
		_ena,
		_na,
		_serv,
		_lC,
		_aLCc,
		_cCon
	],
	[
		2,
		0,
		() => ServiceConnectServiceList,
		() => LogConfiguration$,
		() => ServiceConnectAccessLogConfiguration$,
		() => ServiceConnectContainerConfigurations
	],
	1
];
var ServiceConnectService$ = [
	3,
	n0,
	_SCS,
	0,
	[
		_pN,
		_dNi,
		_cAli,
		_iPO,
		_ti,
		_tl
	],
	[
		0,
		0,
		() => ServiceConnectClientAliasList,
		1,
		() => TimeoutConfiguration$,
		() => ServiceConnectTlsConfiguration$
	],
	1
];
var ServiceConnectServiceResource$ = [
	3,
	n0,
	_SCSR,
	0,
	[_dNi, _dAi],
	[0, 0]
];
var ServiceConnectTestTrafficHeaderMatchRules$ = [
	3,
	n0,
	_SCTTHMR,
	0,
	[_exa],
	[0],
	1
];
var ServiceConnectTestTrafficHeaderRules$ = [
	3,
	n0,
	_SCTTHR,
	0,
	[_n, _v],
	[0, () => ServiceConnectTestTrafficHeaderMatchRules$],
	1
];
var ServiceConnectTestTrafficRules$ = [
	3,
	n0,
	_SCTTR,
	0,
	[_he],
	[() => ServiceConnectTestTrafficHeaderRules$],
	1
];
var ServiceConnectTlsCertificateAuthority$ = [
	3,
	n0,
	_SCTCA,
	0,
	[_aPAA],
	[0]
];
var ServiceConnectTlsConfiguration$ = [
	3,
	n0,
	_SCTC,
	0,
	[
		_iCA,
		_kK,
		_rA
	],
	[
		() => ServiceConnectTlsCertificateAuthority$,
		0,
		0
	],
	1
];
var ServiceCurrentRevisionSummary$ = [
	3,
	n0,
	_SCRS,
	0,
	[
		_ar,
		_rTCe,
		_rTCu,
		_pTCe
	],
	[
		0,
		1,
		1,
		1
	]
];
var ServiceEvent$ = [
	3,
	n0,
	_SEe,
	0,
	[
		_i,
		_cAr,
		_m
	],
	[
		0,
		4,
		0
	]
];
var ServiceManagedEBSVolumeConfiguration$ = [
	3,
	n0,
	_SMEBSVC,
	0,
	[
		_rA,
		_enc,
		_kKI,
		_vT,
		_sIGB,
		_sIn,
		_vIR,
		_io,
		_thr,
		_tSag,
		_fTi
	],
	[
		0,
		2,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		() => EBSTagSpecifications,
		0
	],
	1
];
var ServiceRegistry$ = [
	3,
	n0,
	_SR,
	0,
	[
		_rAeg,
		_po,
		_cNo,
		_cPon
	],
	[
		0,
		1,
		0,
		1
	]
];
var ServiceVolumeConfiguration$ = [
	3,
	n0,
	_SVC,
	0,
	[_n, _mEBSV],
	[0, () => ServiceManagedEBSVolumeConfiguration$],
	1
];
var Tag$ = [
	3,
	n0,
	_T,
	0,
	[_k, _v],
	[0, 0]
];
var TaskSet$ = [
	3,
	n0,
	_TS,
	0,
	[
		_i,
		_tSA,
		_sAe,
		_cA,
		_sB,
		_eI,
		_st,
		_tD,
		_cDC,
		_pCe,
		_rCu,
		_cAr,
		_uA,
		_lT,
		_cPS,
		_pV,
		_pF,
		_nC,
		_lB,
		_sRe,
		_sc,
		_sSt,
		_sSA,
		_ta,
		_fES
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		4,
		4,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		() => NetworkConfiguration$,
		() => LoadBalancers,
		() => ServiceRegistries,
		() => Scale$,
		0,
		4,
		() => Tags,
		() => DeploymentEphemeralStorage$
	]
];
var ThresholdConfiguration$ = [
	3,
	n0,
	_TC,
	0,
	[_t, _v],
	[0, 1],
	2
];
var TimeoutConfiguration$ = [
	3,
	n0,
	_TCi,
	0,
	[_iTS, _pRTS],
	[1, 1]
];
var UpdateServiceRequest$ = [
	3,
	n0,
	_USR,
	0,
	[
		_ser,
		_cl,
		_dCe,
		_tD,
		_cPS,
		_dC,
		_aZR,
		_nC,
		_pCl,
		_pS,
		_pV,
		_fND,
		_hCGPS,
		_dCep,
		_eEC,
		_eECSMT,
		_lB,
		_pTr,
		_sRe,
		_sCC,
		_vCo,
		_vLC,
		_gC,
		_mo
	],
	[
		0,
		0,
		1,
		0,
		() => CapacityProviderStrategy,
		() => DeploymentConfiguration$,
		0,
		() => NetworkConfiguration$,
		() => PlacementConstraints,
		() => PlacementStrategies,
		0,
		2,
		1,
		() => DeploymentController$,
		2,
		2,
		() => LoadBalancers,
		0,
		() => ServiceRegistries,
		() => ServiceConnectConfiguration$,
		() => ServiceVolumeConfigurations,
		() => VpcLatticeConfigurations,
		() => GatewayConnectorList,
		() => MonitoringConfiguration$
	],
	1
];
var UpdateServiceResponse$ = [
	3,
	n0,
	_USRp,
	0,
	[_ser],
	[() => Service$]
];
var VpcLatticeAdvancedConfiguration$ = [
	3,
	n0,
	_VLAC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR
	],
	[
		0,
		0,
		0
	]
];
var VpcLatticeConfiguration$ = [
	3,
	n0,
	_VLC,
	0,
	[
		_rA,
		_tGA,
		_pN,
		_aCd
	],
	[
		0,
		0,
		0,
		() => VpcLatticeAdvancedConfiguration$
	],
	3
];
var CapacityProviderStrategy = [
	1,
	n0,
	_CPS,
	0,
	() => CapacityProviderStrategyItem$
];
var DeploymentLifecycleHookList = [
	1,
	n0,
	_DLHL,
	0,
	() => DeploymentLifecycleHook$
];
var Deployments = [
	1,
	n0,
	_Dep,
	0,
	() => Deployment$
];
var EBSTagSpecifications = [
	1,
	n0,
	_EBSTSa,
	0,
	() => EBSTagSpecification$
];
var Failures = [
	1,
	n0,
	_Fa,
	0,
	() => Failure$
];
var GatewayConnectorList = [
	1,
	n0,
	_GCLa,
	0,
	() => GatewayConnector$
];
var LoadBalancers = [
	1,
	n0,
	_LBo,
	0,
	() => LoadBalancer$
];
var MetricConfigurationList = [
	1,
	n0,
	_MCL,
	0,
	() => MetricConfiguration$
];
var PlacementConstraints = [
	1,
	n0,
	_PCl,
	0,
	() => PlacementConstraint$
];
var PlacementStrategies = [
	1,
	n0,
	_PSl,
	0,
	() => PlacementStrategy$
];
var SecretList = [
	1,
	n0,
	_SL,
	0,
	() => Secret$
];
var ServiceConnectClientAliasList = [
	1,
	n0,
	_SCCAL,
	0,
	() => ServiceConnectClientAlias$
];
var ServiceConnectContainerConfigurations = [
	1,
	n0,
	_SCCC,
	0,
	() => ServiceConnectContainerConfiguration$
];
var ServiceConnectServiceList = [
	1,
	n0,
	_SCSL,
	0,
	() => ServiceConnectService$
];
var ServiceConnectServiceResourceList = [
	1,
	n0,
	_SCSRL,
	0,
	() => ServiceConnectServiceResource$
];
var ServiceCurrentRevisionSummaryList = [
	1,
	n0,
	_SCRSL,
	0,
	() => ServiceCurrentRevisionSummary$
];
var ServiceEvents = [
	1,
	n0,
	_SEer,
	0,
	() => ServiceEvent$
];
var ServiceRegistries = [
	1,
	n0,
	_SRer,
	0,
	() => ServiceRegistry$
];
var Services = [
	1,
	n0,
	_Serv,
	0,
	() => Service$
];
var ServiceVolumeConfigurations = [
	1,
	n0,
	_SVCe,
	0,
	() => ServiceVolumeConfiguration$
];
var Tags = [
	1,
	n0,
	_Tag,
	0,
	() => Tag$
];
var TaskSets = [
	1,
	n0,
	_TSa,
	0,
	() => TaskSet$
];
var VpcLatticeConfigurations = [
	1,
	n0,
	_VLCp,
	0,
	() => VpcLatticeConfiguration$
];
var ServiceConnectContainerConfiguration$ = [
	4,
	n0,
	_SCCCe,
	0,
	[_lL],
	[0]
];
var DescribeServices$ = [
	9,
	n0,
	_DSes,
	0,
	() => DescribeServicesRequest$,
	() => DescribeServicesResponse$
];
var UpdateService$ = [
	9,
	n0,
	_US,
	0,
	() => UpdateServiceRequest$,
	() => UpdateServiceResponse$
];

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2014-11-13",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsJson1_1Protocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.ecs",
			errorTypeRegistries,
			xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
			version: "2014-11-13",
			serviceTarget: "AmazonEC2ContainerServiceV20141113"
		},
		serviceId: config?.serviceId ?? "ECS",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js
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
		defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 9e5),
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

// node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
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

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js
var ECSClient = class extends Client {
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
			httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};

// node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "AmazonEC2ContainerServiceV20141113", "ECSClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand = class extends command(_ep0, _mw0, "DescribeServices", DescribeServices$) {};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = class extends command(_ep0, _mw0, "UpdateService", UpdateService$) {};

export { PlatformTaskDefinitionIncompatibilityException$ as $, GatewayNotFoundException as $t, DescribeServicesRequest$ as A, TaskSetNotFoundException$ as At, InvalidParameterException$ as B, errorTypeRegistries as Bt, DeploymentConfiguration$ as C, ServiceNotFoundException$ as Ct, DeploymentLifecycleHook$ as D, TargetNotConnectedException$ as Dt, DeploymentEphemeralStorage$ as E, Tag$ as Et, GatewayConnector$ as F, UpdateService$ as Ft, MetricConfiguration$ as G, ClusterContainsCapacityProviderException as Gt, LinearConfiguration$ as H, AttributeLimitExceededException as Ht, GatewayConnectorFilters$ as I, UpdateServiceRequest$ as It, NamespaceNotFoundException$ as J, ClusterContainsTasksException as Jt, MissingVersionException$ as K, ClusterContainsContainerInstancesException as Kt, GatewayConnectorHealthCheck$ as L, UpdateServiceResponse$ as Lt, EBSTagSpecification$ as M, TimeoutConfiguration$ as Mt, ECSServiceException$ as N, UnsupportedFeatureException$ as Nt, DeploymentLifecycleHookTimeoutConfiguration$ as O, TargetNotFoundException$ as Ot, Failure$ as P, UpdateInProgressException$ as Pt, PlacementStrategy$ as Q, DaemonNotFoundException as Qt, GatewayConnectorHealthCheckMatcher$ as R, VpcLatticeAdvancedConfiguration$ as Rt, DeploymentCircuitBreaker$ as S, ServiceNotActiveException$ as St, DeploymentEarlySuccessCriteria$ as T, ServiceVolumeConfiguration$ as Tt, LoadBalancer$ as U, BlockedException as Ut, LimitExceededException$ as V, AccessDeniedException as Vt, LogConfiguration$ as W, ClientException as Wt, NoUpdateAvailableException$ as X, ConflictException as Xt, NetworkConfiguration$ as Y, ClusterNotFoundException as Yt, PlacementConstraint$ as Z, DaemonNotActiveException as Zt, ConflictException$ as _, UpdateInProgressException as _n, ServiceConnectTlsConfiguration$ as _t, AdvancedConfiguration$ as a, PlatformTaskDefinitionIncompatibilityException as an, ServerException$ as at, Deployment$ as b, ServiceEvent$ as bt, BlockedException$ as c, ResourceNotFoundException as cn, ServiceConnectClientAlias$ as ct, ClientException$ as d, ServiceNotActiveException as dn, ServiceConnectService$ as dt, InvalidParameterException as en, PlatformUnknownException$ as et, ClusterContainsCapacityProviderException$ as f, ServiceNotFoundException as fn, ServiceConnectServiceResource$ as ft, ClusterNotFoundException$ as g, UnsupportedFeatureException as gn, ServiceConnectTlsCertificateAuthority$ as gt, ClusterContainsTasksException$ as h, TaskSetNotFoundException as hn, ServiceConnectTestTrafficRules$ as ht, AccessDeniedException$ as i, NoUpdateAvailableException as in, Secret$ as it, DescribeServicesResponse$ as j, ThresholdConfiguration$ as jt, DescribeServices$ as k, TaskSet$ as kt, CanaryConfiguration$ as l, ServerException as ln, ServiceConnectConfiguration$ as lt, ClusterContainsServicesException$ as m, TargetNotFoundException as mn, ServiceConnectTestTrafficHeaderRules$ as mt, DescribeServicesCommand as n, MissingVersionException as nn, ResourceNotFoundException$ as nt, AttributeLimitExceededException$ as o, PlatformUnknownException as on, Service$ as ot, ClusterContainsContainerInstancesException$ as p, TargetNotConnectedException as pn, ServiceConnectTestTrafficHeaderMatchRules$ as pt, MonitoringConfiguration$ as q, ClusterContainsServicesException as qt, ECSClient as r, NamespaceNotFoundException as rn, Scale$ as rt, AwsVpcConfiguration$ as s, ResourceInUseException as sn, ServiceConnectAccessLogConfiguration$ as st, UpdateServiceCommand as t, LimitExceededException as tn, ResourceInUseException$ as tt, CapacityProviderStrategyItem$ as u, ServiceDeploymentNotFoundException as un, ServiceConnectContainerConfiguration$ as ut, DaemonNotActiveException$ as v, ECSServiceException as vn, ServiceCurrentRevisionSummary$ as vt, DeploymentController$ as w, ServiceRegistry$ as wt, DeploymentAlarms$ as x, ServiceManagedEBSVolumeConfiguration$ as xt, DaemonNotFoundException$ as y, ServiceDeploymentNotFoundException$ as yt, GatewayNotFoundException$ as z, VpcLatticeConfiguration$ as zt };