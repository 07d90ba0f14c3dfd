import { t as LOGIN_CAUSES } from "./logins.js";

// src/findings/diagnosis/causes/access.ts
const DENIED = /^(?:AccessDenied|UnauthorizedOperation|AccessDeniedError)$/;
const ABOUT_DENIALS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html";
function because(reason) {
	return new RegExp(`^(?:.*?not authorized to perform:? (?<action>[a-z0-9-]+:\\w+))?.*(?:${reason})(?:[^:]*: (?<policy>arn:aws[\\w-]*:[\\w:/.+=,@-]+))?`, "is");
}
function denial(reason, action = "iam:CreateAccessKey") {
	return {
		call: action,
		code: "AccessDenied",
		message: `User: arn:aws:sts::123456789012:assumed-role/rekey/run is not authorized to perform: ${action} on resource: user ci ${reason}`
	};
}
const ACCESS_CAUSES = [
	{
		id: "denied-quarantine",
		cause: "AWS has put the signing user under quarantine, for a key of it has leaked",
		fix: "Run with another principal (a role by OIDC): a quarantined user cannot rotate its own keys. Do not detach the policy before the leaked key is gone; AWS has opened a support case.",
		docs: "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html",
		code: DENIED,
		message: because("AWSCompromisedKeyQuarantine"),
		error: "aws-denied",
		examples: [denial("with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV4", "iam:UpdateAccessKey")]
	},
	{
		id: "denied-encoded",
		cause: "not allowed to perform {action}; AWS gives the reason encoded",
		fix: "Decode it with \"aws sts decode-authorization-message\", then allow {action} where it says.",
		docs: "https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html",
		code: DENIED,
		message: because("Encoded authorization failure message"),
		error: "aws-denied",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "UnauthorizedOperation",
			message: "You are not authorized to perform this operation. Encoded authorization failure message: 4Gx"
		}]
	},
	{
		id: "denied-by-organisation",
		cause: "not allowed to perform {action}: a service control policy of the organisation forbids it",
		fix: "Ask who runs the AWS organisation to allow {action} in this account and region; no policy in the account can.",
		docs: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
		code: DENIED,
		message: because("service control policy"),
		error: "aws-denied",
		examples: [
			denial("because no service control policy allows the iam:CreateAccessKey action"),
			denial("with an explicit deny in a service control policy"),
			denial("with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-a1b2/service_control_policy/p-c3d4")
		]
	},
	{
		id: "denied-by-resource-control",
		cause: "not allowed to perform {action}: a resource control policy of the organisation forbids it",
		fix: "Ask who runs the AWS organisation to allow {action} for the role that Rekey runs with.",
		docs: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html",
		code: DENIED,
		message: because("resource control policy"),
		error: "aws-denied",
		examples: [denial("with an explicit deny in a resource control policy", "secretsmanager:PutSecretValue")]
	},
	{
		id: "denied-by-boundary",
		cause: "not allowed to perform {action}: the permissions boundary of the role does not allow it",
		fix: "Allow {action} in the permissions boundary too; a boundary limits whatever the role’s policies allow.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
		code: DENIED,
		message: because("permissions boundary"),
		error: "aws-denied",
		examples: [denial("because no permissions boundary allows the iam:CreateAccessKey action"), denial("with an explicit deny in a permissions boundary")]
	},
	{
		id: "denied-by-session",
		cause: "not allowed to perform {action}: the policy of this session does not allow it",
		fix: "Allow {action} in the session policy (inline-session-policy or managed-session-policies of configure-aws-credentials), or leave it out.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session",
		code: DENIED,
		message: because("session policy"),
		error: "aws-denied",
		examples: [denial("because no session policy allows the iam:CreateAccessKey action"), denial("with an explicit deny in a session policy")]
	},
	{
		id: "denied-by-resource",
		cause: "not allowed to perform {action}: the policy of the secret or key itself does not allow it",
		fix: "Allow {action} for the role that Rekey runs with in the policy of the resource; from another account both sides must allow it.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
		code: DENIED,
		message: because("resource-based policy"),
		error: "aws-denied",
		examples: [denial("because no resource-based policy allows the secretsmanager:GetSecretValue action", "secretsmanager:GetSecretValue"), denial("with an explicit deny in a resource-based policy", "secretsmanager:PutSecretValue")]
	},
	{
		id: "denied-by-endpoint",
		cause: "not allowed to perform {action}: the policy of the VPC endpoint does not allow it",
		fix: "Allow {action} in the policy of the VPC endpoint that this runner’s calls go through.",
		docs: "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
		code: DENIED,
		message: because("VPC endpoint policy"),
		error: "aws-denied",
		examples: [denial("because no VPC endpoint policy allows the sts:GetCallerIdentity action", "sts:GetCallerIdentity"), denial("with an explicit deny in a VPC endpoint policy", "sts:GetCallerIdentity")]
	},
	{
		id: "denied-explicitly",
		cause: "not allowed to perform {action}: a policy of the role denies it",
		fix: "Find the statement with \"Effect\": \"Deny\" that covers {action} in {policy} and leave this resource out of it; no allow outweighs a deny. IAM does not lock users out: look for a deny, a quarantine policy or an inactive key.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
		code: DENIED,
		message: because("explicit deny"),
		error: "aws-denied",
		examples: [denial("with an explicit deny in an identity-based policy"), denial("with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/no-keys")]
	},
	{
		id: "denied-by-trust",
		cause: "the role may not be assumed: its trust policy does not allow it",
		fix: "Let the trust policy allow {action} for this run. For OIDC compare its \"sub\" condition with the token: repositories made since 2026-07-15 have ids in it (repo:OWNER@ID/NAME@ID:…), jobs with an environment end in :environment:NAME.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html",
		code: DENIED,
		message: /not authorized to perform:? (?<action>sts:AssumeRole\w*)(?!.*no identity-based policy)/is,
		error: "aws-denied",
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "AccessDenied",
			message: "Not authorized to perform sts:AssumeRoleWithWebIdentity"
		}, denial("because no role trust policy allows the sts:AssumeRole action", "sts:AssumeRole")]
	},
	{
		id: "denied-no-policy",
		cause: "not allowed to perform {action}: no policy of the role allows it",
		fix: "Allow {action} in the policy of the role that Rekey runs with.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html",
		code: DENIED,
		message: because("no identity-based policy"),
		error: "aws-denied",
		examples: [denial("because no identity-based policy allows the iam:CreateAccessKey action"), denial("because no identity-based policy allows the sts:AssumeRole action", "sts:AssumeRole")]
	},
	{
		id: "denied",
		cause: "not allowed to perform {action}",
		fix: "Allow {action} in the policy of the role that Rekey runs with; if it does, look for a deny or a boundary.",
		docs: ABOUT_DENIALS,
		code: DENIED,
		message: because(""),
		error: "aws-denied",
		examples: [{
			call: "rds:DescribeDBInstances",
			code: "AccessDenied",
			message: "Access denied"
		}]
	}
];

// src/findings/diagnosis/causes/credentials.ts
const SIGN_IN = "In a workflow, run aws-actions/configure-aws-credentials (with OIDC) before this step.";
const SIGNATURES = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";
const ACTION = "https://github.com/aws-actions/configure-aws-credentials#readme";
const CLOCK = "Correct it (NTP); AWS refuses signatures of another time.";
const CREDENTIAL_CAUSES = [
	{
		id: "no-credentials",
		cause: "there are no usable AWS credentials",
		fix: SIGN_IN,
		docs: ACTION,
		code: /^(?:CredentialsProviderError|TokenProviderError)$/,
		error: "aws-no-credentials",
		exit: 2,
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "CredentialsProviderError",
			message: "Could not load credentials from any providers"
		}]
	},
	{
		id: "clock-skew",
		cause: "the clock of this machine is {skew}",
		fix: CLOCK,
		docs: SIGNATURES,
		code: /^(?:SignatureDoesNotMatch|InvalidSignature|RequestExpired|IncompleteSignature)$/,
		message: /signature expired|not yet current/i,
		error: "aws-clock",
		examples: [{
			call: "iam:ListAccessKeys",
			code: "SignatureDoesNotMatch",
			message: "Signature expired: 20261121T115500Z is now earlier than 20261121T120205Z (20261121T120705Z - 5 min.)"
		}, {
			call: "secretsmanager:GetSecretValue",
			code: "InvalidSignature",
			message: "Signature not yet current: 20261121T140000Z is still later than 20261121T121500Z (20261121T121000Z + 5 min.)"
		}]
	},
	{
		id: "clock-refused",
		cause: "the clock of this machine is more than five minutes off",
		fix: CLOCK,
		docs: SIGNATURES,
		code: /^(?:RequestTimeTooSkewed|RequestInTheFuture)$/,
		error: "aws-clock",
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "RequestTimeTooSkewed",
			message: "The difference between the request time and the current time is too large."
		}]
	},
	{
		id: "session-expired",
		cause: "the AWS credentials of this run have expired",
		fix: `${SIGN_IN} Raise role-duration-seconds when the run is long.`,
		docs: ACTION,
		code: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)$/,
		error: "aws-credentials-expired",
		exit: 2,
		examples: [{
			call: "iam:GetUser",
			code: "ExpiredToken",
			message: "The security token included in the request is expired"
		}]
	},
	{
		id: "session-too-long",
		cause: "the role allows shorter sessions only",
		fix: "Lower role-duration-seconds, or raise the maximum session duration of the role.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html",
		code: /^ValidationError$/,
		message: /DurationSeconds exceeds/,
		error: "aws-credentials-refused",
		exit: 2,
		examples: [{
			call: "sts:AssumeRole",
			code: "ValidationError",
			message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
		}]
	},
	{
		id: "oidc-provider",
		cause: "the account does not know the issuer of the OIDC token, or not this audience",
		fix: "Create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in IAM.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html",
		code: /^(?:InvalidIdentityToken|IDPCommunicationError|IDPRejectedClaim)$/,
		error: "aws-credentials-refused",
		exit: 2,
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "InvalidIdentityToken",
			message: "No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com"
		}, {
			call: "sts:GetCallerIdentity",
			code: "InvalidIdentityToken",
			message: "Incorrect token audience"
		}]
	},
	{
		id: "key-unknown",
		cause: "AWS does not know the access key of this run, or it is inactive",
		fix: `${SIGN_IN} In a region that must be enabled first, the account may not have enabled it.`,
		docs: SIGNATURES,
		code: /^(?:InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|NotAuthorized)$/,
		error: "aws-credentials-refused",
		exit: 2,
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "InvalidClientTokenId",
			message: "The security token included in the request is invalid."
		}, {
			call: "secretsmanager:DescribeSecret",
			code: "UnrecognizedClient",
			message: "The security token included in the request is invalid."
		}]
	},
	{
		id: "signature-wrong",
		cause: "the secret access key of this run does not belong to its access key id",
		fix: "Check that both come from the same key and that neither was cut; a proxy may also have changed the request.",
		docs: SIGNATURES,
		code: /^(?:SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)$/,
		error: "aws-credentials-refused",
		exit: 2,
		examples: [{
			call: "iam:GetUser",
			code: "SignatureDoesNotMatch",
			message: "The request signature we calculated does not match the signature you provided."
		}, {
			call: "iam:GetUser",
			code: "IncompleteSignature",
			message: "Authorization header requires existence of either a X-Amz-Date or Date header."
		}]
	}
];

// src/findings/diagnosis/causes/downstreams.ts
const ROLLOUTS = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html";
const LAMBDA_STATES = "https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html";
const RUNS = "https://docs.github.com/en/actions/how-tos/monitor-workflows/use-workflow-run-logs";
const GITHUB = "https://github.com/rekey/rekey/blob/main/docs/permissions.md#github";
const DOWNSTREAM_HALTS = [
	{
		id: "probe-refused",
		cause: "the new key works, but what \"probes\" asks of it does not succeed",
		fix: "Correct \"probes\", or what the user may do. Nothing was promoted; the next run goes on with the same key.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key"
	},
	{
		id: "probe-late",
		cause: "what \"probes\" asks of the new key did not succeed in time",
		fix: "Nothing was promoted; the next run tries the same key again.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key"
	},
	{
		id: "downstream-under-way",
		cause: "what a downstream was asked has neither succeeded nor failed for a day",
		fix: "See to it that it comes to an end, or take the tag \"rekey:downstream\" off the secret: then it is asked again.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/downstream.md#downstreams"
	},
	{
		id: "downstream-mixed-unavailable",
		cause: "somebody else writes the same secrets at GitHub, so the parts of a pair may not belong together",
		fix: "They are stored again; let only one writer have them.",
		docs: GITHUB
	},
	{
		id: "ecs-deployment-rejected",
		cause: "the new tasks of an ECS service did not come up with the new value",
		fix: "Look at why its tasks stopped. When a newer deployment of the service completes, the next run goes on.",
		docs: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html"
	},
	{
		id: "ecs-service-missing",
		cause: "there is no such ECS service in this account and region",
		fix: "Correct \"cluster\", \"service\" or \"region\" of the downstream.",
		docs: ROLLOUTS
	},
	{
		id: "ecs-service-inactive",
		cause: "the ECS service is not active, or has no deployment",
		fix: "Take it off \"downstream\" if nobody needs it any more.",
		docs: ROLLOUTS
	},
	{
		id: "ecs-service-controller",
		cause: "the deployments of the ECS service are not made by ECS itself",
		fix: "Use \"github-workflow\" with a workflow that deploys it.",
		docs: ROLLOUTS
	},
	{
		id: "lambda-function-missing",
		cause: "there is no such Lambda function in this account and region",
		fix: "Correct \"function\" or \"region\" of the downstream.",
		docs: LAMBDA_STATES
	},
	{
		id: "lambda-update-failed",
		cause: "Lambda could not update the function, and its old execution environments go on",
		fix: "Mend what Lambda says and update the function; then the next run goes on.",
		docs: LAMBDA_STATES
	},
	{
		id: "lambda-busy-late",
		cause: "somebody else keeps updating the Lambda function",
		fix: "The next run tries again.",
		docs: LAMBDA_STATES
	},
	{
		id: "lambda-description",
		cause: "the description of the Lambda function has no room for the mark of the new version",
		fix: "Shorten it; the message says to how many characters.",
		docs: "https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html"
	},
	{
		id: "github-workflow-rejected",
		cause: "the workflow that tries the new value failed",
		fix: "Look at its log. When a new attempt of that run succeeds, the next run goes on.",
		docs: RUNS
	},
	{
		id: "github-workflow-unproven",
		cause: "the workflow that should try the new value ended without saying whether it works",
		fix: "Run it again. When a new attempt of that run succeeds, the next run goes on.",
		docs: RUNS
	},
	{
		id: "github-no-token",
		cause: "there is no token for GitHub",
		fix: "Give one that may write the secrets in REKEY_GITHUB_TOKEN.",
		docs: GITHUB
	},
	{
		id: "github-token-refused",
		cause: "GitHub does not accept the token: it has expired, was revoked, or is of another host",
		fix: "Make a new one; tokens of a GitHub App live for an hour.",
		docs: GITHUB
	},
	{
		id: "github-denied",
		cause: "the token may not do this at GitHub",
		fix: "Use the token of a GitHub App that has the permission, for that repository; a job’s own token never may write secrets.",
		docs: GITHUB
	},
	{
		id: "github-not-found",
		cause: "there is no such repository, environment or secret at GitHub, or the token may not see it",
		fix: "Correct the name, or install the GitHub App for that repository.",
		docs: GITHUB
	},
	{
		id: "github-refused",
		cause: "GitHub does not take the request as it is",
		fix: "Read what GitHub says in the message, and correct the entry in the config.",
		docs: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api"
	},
	{
		id: "github-foreign-host",
		cause: "GitHub’s answer points to another host, to which its token is not sent",
		fix: "Check GITHUB_API_URL, and what stands between this machine and GitHub.",
		docs: "https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api"
	},
	{
		id: "github-unavailable",
		cause: "GitHub gave no usable answer, or the rate limit of the token is used up",
		fix: "Run it again; it goes on from what GitHub says.",
		docs: "https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api"
	}
];

// src/findings/diagnosis/causes/encryption.ts
const KEY_ARN = "(?<key>arn:aws[\\w-]*:kms:[\\w:/-]+)?";
const KEY_STATES = "https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html";
const ENCRYPTION_CAUSES = [
	{
		id: "kms-pending-deletion",
		cause: "the KMS key is to be deleted, and until then it encrypts nothing",
		fix: "Cancel it at once with \"aws kms cancel-key-deletion\" and enable the key: when it is gone, so is all that it encrypts. To leave the key, re-encrypt the secret with another one first.",
		docs: "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
		message: new RegExp(`${KEY_ARN} is pending deletion`),
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:GetSecretValue",
			code: "AccessDenied",
			message: "arn:aws:kms:eu-west-1:123456789012:key/0a1b is pending deletion."
		}, {
			call: "secretsmanager:PutSecretValue",
			code: "KMSInvalidState",
			message: "arn:aws:kms:eu-west-1:123456789012:key/0a1b is pending deletion."
		}]
	},
	{
		id: "kms-disabled",
		cause: "the KMS key is disabled",
		fix: "Enable it with \"aws kms enable-key\", or give the secret another key.",
		docs: "https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html",
		code: /^(?:Disabled|KMSDisabled|AccessDenied|KMSInvalidState|EncryptionFailure|DecryptionFailure|InvalidRequest)$/,
		message: /kms.* is disabled/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:PutSecretValue",
			code: "Disabled",
			message: "arn:aws:kms:eu-west-1:123456789012:key/0a1b is disabled."
		}]
	},
	{
		id: "kms-denied",
		cause: "the KMS key of this does not let the role use it",
		fix: "Allow kms:Decrypt and kms:GenerateDataKey on the key in the role’s policy and, unless the key’s own policy trusts the account, there too.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
		code: /^(?:AccessDenied|KMSAccessDenied)$/,
		message: /^(?!.*(?:control policy|permissions boundary|session policy|endpoint policy|explicit deny)).*(?:access to kms is not allowed|kms:(?:decrypt|generatedatakey)|the ciphertext refers to a)/is,
		error: "aws-denied",
		examples: [{
			call: "secretsmanager:GetSecretValue",
			code: "AccessDenied",
			message: "Access to KMS is not allowed"
		}, {
			call: "secretsmanager:PutSecretValue",
			code: "AccessDenied",
			message: "User: arn:aws:iam::123456789012:user/x is not authorized to perform: kms:GenerateDataKey on this resource"
		}]
	},
	{
		id: "kms-unusable",
		cause: "the KMS key of this cannot be used",
		fix: "See in KMS whether the key is there, enabled and in this region, and whether its policy and grants are as they were.",
		docs: KEY_STATES,
		code: /^(?:KMSKeyNotAccessible|KMSInvalidState|KMSNotFound|KMSAccessDenied|DecryptionFailure|EncryptionFailure|Disabled)$/,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "KMSKeyNotAccessible",
			message: "The specified KMS key [0a1b] does not exist, is not enabled or you do not have permissions."
		}, {
			call: "secretsmanager:GetSecretValue",
			code: "DecryptionFailure",
			message: "Secrets Manager can’t decrypt the protected secret text using the provided KMS key."
		}]
	}
];

// src/findings/diagnosis/causes/endpoints.ts
const REGIONS = "https://docs.aws.amazon.com/general/latest/gr/rande.html";
const RETRIES = "https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html";
const AGAIN = "Run it again; it goes on from what AWS says.";
const TRUST = "NODE_EXTRA_CA_CERTS names the file of an authority that Node does not know, such as that of a proxy which opens TLS.";
const ENDPOINT_CAUSES = [
	{
		id: "region-missing",
		cause: "no AWS region is set",
		fix: "Set \"aws.region\" in the config, or AWS_REGION.",
		docs: REGIONS,
		message: /^Region is missing$/,
		error: "aws-region",
		exit: 2,
		examples: [{
			call: "rds:DescribeDBInstances",
			code: "",
			message: "Region is missing"
		}]
	},
	{
		id: "region-disabled",
		cause: "the account has not enabled this region",
		fix: "Enable the region for the account, and STS in it, or correct \"aws.region\" and \"replicas\".",
		docs: "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html",
		code: /^(?:RegionDisabled|OptInRequired)$/,
		error: "aws-region",
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "RegionDisabled",
			message: "STS is not activated in this region for account:123456789012."
		}]
	},
	{
		id: "endpoint-unknown",
		cause: "there is no such endpoint",
		fix: "Check that \"aws.region\" (or AWS_REGION) names a region that exists, and that this machine can resolve names.",
		docs: REGIONS,
		code: /^ENOTFOUND$/,
		error: "aws-region",
		examples: [{
			call: "rds:DescribeDBInstances",
			code: "ENOTFOUND",
			message: "getaddrinfo ENOTFOUND rds.eu-west-9.amazonaws.com"
		}]
	},
	{
		id: "names-unresolved",
		cause: "this machine’s name server does not answer",
		fix: `Check the network of the runner. ${AGAIN}`,
		docs: "https://nodejs.org/api/dns.html#error-codes",
		code: /^EAI_AGAIN$/,
		error: "aws-unavailable",
		examples: [{
			call: "sts:GetCallerIdentity",
			code: "EAI_AGAIN",
			message: "getaddrinfo EAI_AGAIN sts.eu-west-1.amazonaws.com"
		}]
	},
	{
		id: "connection-lost",
		cause: "the connection broke before the answer came",
		fix: AGAIN,
		docs: RETRIES,
		code: /^(?:ECONNRESET|EPIPE|ECONNABORTED|TimeoutError)$/,
		message: /socket hang up|ECONNRESET|EPIPE|aborted|disconnected/,
		error: "aws-unavailable",
		examples: [{
			call: "iam:CreateAccessKey",
			code: "ECONNRESET",
			message: "read ECONNRESET"
		}, {
			call: "iam:CreateAccessKey",
			code: "TimeoutError",
			message: "socket hang up"
		}]
	},
	{
		id: "no-route",
		cause: "there is no way from this machine to AWS",
		fix: "In a private network it needs a NAT gateway or VPC endpoints for STS, IAM, Secrets Manager and RDS, or the proxy in HTTPS_PROXY. VPC Reachability Analyzer says where the way ends.",
		docs: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
		code: /^(?:EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|ETIMEDOUT|TimeoutError)$/,
		message: /^$|^connect |establishing/,
		error: "aws-unavailable",
		examples: [
			{
				call: "sts:GetCallerIdentity",
				code: "EHOSTUNREACH",
				message: "connect EHOSTUNREACH 10.0.0.1:443"
			},
			{
				call: "sts:GetCallerIdentity",
				code: "ECONNREFUSED",
				message: ""
			},
			{
				call: "iam:GetUser",
				code: "TimeoutError",
				message: "Socket timed out without establishing a connection within 1000 ms"
			}
		]
	},
	{
		id: "no-answer",
		cause: "AWS did not answer in time",
		fix: AGAIN,
		docs: RETRIES,
		code: /^(?:TimeoutError|RequestTimeout|ETIMEDOUT)$/,
		error: "aws-unavailable",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "TimeoutError",
			message: "a request has exceeded the configured 60000 ms requestTimeout."
		}]
	},
	{
		id: "certificate-expired",
		cause: "the certificate that answers for AWS has expired or is not yet valid",
		fix: `Check the clock of this machine first, then the proxy between it and AWS. ${TRUST}`,
		docs: "https://nodejs.org/api/tls.html#x509-certificate-error-codes",
		code: /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/,
		error: "aws-refused",
		examples: [{
			call: "iam:GetUser",
			code: "CERT_HAS_EXPIRED",
			message: "certificate has expired"
		}]
	},
	{
		id: "certificate-untrusted",
		cause: "what answers for AWS has a certificate that this machine does not trust",
		fix: TRUST,
		docs: "https://nodejs.org/api/tls.html#x509-certificate-error-codes",
		code: /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME|^CERT_/,
		error: "aws-refused",
		examples: [{
			call: "iam:GetUser",
			code: "SELF_SIGNED_CERT_IN_CHAIN",
			message: "self-signed certificate in certificate chain"
		}]
	},
	{
		id: "throttled",
		cause: "AWS throttled the call, also after several tries",
		fix: "Run it again later, or spread the work over more time.",
		docs: RETRIES,
		code: /^(?:Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown)/,
		error: "aws-unavailable",
		examples: [{
			call: "iam:GetUser",
			code: "Throttling",
			message: "Rate exceeded"
		}]
	}
];

// src/findings/diagnosis/causes/halts.ts
const PAGES$1 = "https://github.com/rekey/rekey/blob/main/docs";
const PROMISES = `${PAGES$1}/rotate.md#when-it-does-not-end-well`;
const HALTS = [
	{
		id: "stopped",
		cause: "the run was stopped (SIGINT or SIGTERM: cancelled, or its time was over)",
		fix: "Run it again; it goes on from where it stopped.",
		docs: "https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation"
	},
	{
		id: "changed-meanwhile",
		cause: "somebody else changed the same things at the same time",
		fix: "Run it again. When it happens again, find the other one in CloudTrail: a second rotator, or a person.",
		docs: PROMISES
	},
	{
		id: "current-does-not-log-in",
		cause: "the password in AWSCURRENT does not log in: it was changed elsewhere",
		fix: "Put the one that works into the secret. Nothing was changed.",
		docs: PROMISES
	},
	{
		id: "current-key-refused",
		cause: "AWS does not accept the key that is AWSCURRENT",
		fix: "Put a working key of the user into the secret.",
		docs: PROMISES
	},
	{
		id: "nothing-logs-in",
		cause: "neither AWSCURRENT nor AWSPENDING logs in: the password was changed elsewhere",
		fix: "Put the one that works into the secret and take AWSPENDING off, or set the pending one by RDS.",
		docs: PROMISES
	},
	{
		id: "old-password-accepted",
		cause: "the new password is set, but the old one still logs in",
		fix: "Look at how the database authenticates its master user (pg_hba, IAM, Kerberos): the old password is not dead.",
		docs: PROMISES
	},
	{
		id: "readers-do-not-follow",
		cause: "the endpoint of the readers does not accept the password that the writer accepts",
		fix: "Look at the replication of the cluster; the next run looks again.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html"
	},
	{
		id: "reset-late",
		cause: "RDS did not finish setting the password in a quarter of an hour",
		fix: "Look at the events of the database; the next run goes on.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ListEvents.html"
	},
	{
		id: "reset-without-effect",
		cause: "RDS took the new password, but the database does not accept it",
		fix: "The next run sets it again. When that does not help, look at the events of the database.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ListEvents.html"
	},
	{
		id: "secret-impaired",
		cause: "RDS cannot rotate the password that it manages any more: its secret is \"impaired\"",
		fix: "Let RDS use the KMS key of the secret again; otherwise turn the management of the password off and on.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_MasterUserSecret.html"
	},
	{
		id: "replica-late",
		cause: "a replica of the secret does not have the new version yet",
		fix: "Look at its replication status (\"aws secretsmanager describe-secret\"): a secret of the same name there, or a KMS key, may stand in the way. The old credential stays until it has.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets-troubleshoot.html"
	},
	{
		id: "key-not-accepted",
		cause: "AWS did not accept the new key in time, so it was deleted",
		fix: "AWSCURRENT was not touched; the next run tries again.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency"
	},
	{
		id: "key-of-unknown-origin",
		cause: "the user has an access key that the secret does not hold and no rotation of Rekey’s made",
		fix: "Find out whose it is (its last use is in IAM), and delete it if nobody needs it: IAM allows two keys, and a rotation needs the second place.",
		docs: PROMISES
	},
	{
		id: "attempt-given-up",
		cause: "the new value was given up; AWSCURRENT still works",
		fix: "The next run tries again with another one.",
		docs: PROMISES
	},
	{
		id: "rotation-attempts",
		cause: "every attempt to replace the present value was given up",
		fix: "Look at the earlier failures; the next change of AWSCURRENT starts the count anew.",
		docs: PROMISES
	},
	{
		id: "password-demands-contradict",
		cause: "the organisation’s profile demands what the provider’s rule for this engine does not allow",
		fix: "Choose a \"passwords.profile\" that the engine can satisfy.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key"
	},
	{
		id: "database-statement-unavailable",
		cause: "the database did not do what the administrator asked of it",
		fix: "Look up the code that the message names, and the log of the database. The next run looks anew.",
		docs: "https://www.postgresql.org/docs/current/errcodes-appendix.html"
	},
	{
		id: "database-password-rule",
		cause: "the database’s own rule for passwords refuses the new one",
		fix: "Choose a \"passwords.profile\" that satisfies it (validate_password of MySQL, the password plugins of MariaDB).",
		docs: "https://dev.mysql.com/doc/refman/8.4/en/validate-password.html"
	},
	{
		id: "database-admin-forbidden",
		cause: "the administrator of the database may not make or change the users",
		fix: "Give it the privileges that are listed for the kind database-user.",
		docs: "https://github.com/rekey/rekey/blob/main/docs/permissions.md#the-administrator-of-a-database"
	},
	{
		id: "ca-file",
		cause: "the file of certificates in REKEY_RDS_CA_FILE cannot be used",
		fix: "Download the bundle of RDS again, or name the file of your own authority.",
		docs: `${PAGES$1}/databases.md#databases-and-tls`
	}
];

// src/findings/diagnosis/causes/iam.ts
const QUOTAS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
const IAM_CAUSES = [
	{
		id: "key-limit",
		cause: "the user has two access keys already, the most that AWS allows",
		fix: "Find out who uses each (iam:GetAccessKeyLastUsed), make the one that nobody uses inactive, and delete it after some days. Rekey deletes no key of unknown origin.",
		docs: QUOTAS,
		code: /^LimitExceeded$/,
		message: /AccessKeysPerUser/,
		error: "aws-refused",
		examples: [{
			call: "iam:CreateAccessKey",
			code: "LimitExceeded",
			message: "Cannot exceed quota for AccessKeysPerUser: 2"
		}]
	},
	{
		id: "iam-quota",
		cause: "a quota of IAM is used up",
		fix: "Remove what is not needed any more; Rekey itself needs two tags on a user.",
		docs: QUOTAS,
		call: /^iam:/,
		code: /^LimitExceeded$/,
		error: "aws-refused",
		examples: [{
			call: "iam:TagUser",
			code: "LimitExceeded",
			message: "The number of tags has reached the maximum limit."
		}]
	},
	{
		id: "user-missing",
		cause: "there is no such IAM user in this account",
		fix: "Correct \"user\" in the config, or the account that this run signs in to.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html",
		call: /^iam:/,
		code: /^NoSuchEntity$/,
		message: /user/i,
		error: "aws-refused",
		examples: [{
			call: "iam:ListAccessKeys",
			code: "NoSuchEntity",
			message: "The user with name ci-deployer cannot be found."
		}]
	},
	{
		id: "key-missing",
		cause: "the access key is not there any more",
		fix: "Somebody has deleted it. Run it again: it goes on from what AWS says.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
		call: /^iam:/,
		code: /^NoSuchEntity$/,
		message: /access key/i,
		error: "aws-refused",
		examples: [{
			call: "iam:UpdateAccessKey",
			code: "NoSuchEntity",
			message: "The Access Key with id AKIA… cannot be found."
		}]
	},
	{
		id: "not-a-user",
		cause: "this works for IAM users only, not for the root user or a role",
		fix: "Name an IAM user; do away with access keys of the root user instead of rotating them.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
		call: /^iam:/,
		code: /^InvalidUser(?:Type)?$/,
		error: "aws-refused",
		examples: [{
			call: "iam:ChangePassword",
			code: "InvalidUserType",
			message: "Only IAM users can change it."
		}]
	},
	{
		id: "iam-password-rule",
		cause: "the password breaks the password policy of this account: a rule of the organisation’s, not of AWS",
		fix: "Compare it with \"aws iam get-account-password-policy\".",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
		code: /^PasswordPolicyViolation$/,
		error: "aws-refused",
		examples: [{
			call: "iam:ChangePassword",
			code: "PasswordPolicyViolation",
			message: "Password should have at least one uppercase letter"
		}]
	},
	{
		id: "iam-busy",
		cause: "somebody else is changing the same user at this moment",
		fix: "Run it again; it goes on from what AWS says.",
		docs: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
		code: /^(?:EntityTemporarilyUnmodifiable|ConcurrentModification|DeleteConflict)$/,
		error: "aws-unavailable",
		examples: [{
			call: "iam:TagUser",
			code: "ConcurrentModification",
			message: "Multiple requests to change this object were submitted simultaneously."
		}]
	}
];

// src/findings/diagnosis/causes/rds.ts
const MODIFY = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html";
const PARAMETER = /^InvalidParameter(?:Value|Combination)?$/;
const RDS_CAUSES = [
	{
		id: "password-managed",
		cause: "RDS manages the master password itself (ManageMasterUserPassword)",
		fix: "Remove this rotation, for RDS rotates the password; or turn that off with a password of your own in the same call, which deletes RDS’s secret.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
		call: /^rds:/,
		code: PARAMETER,
		message: /ManageMasterUserPassword|managed (?:by|in) (?:AWS )?Secrets Manager/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidParameterCombination",
			message: "You can’t specify MasterUserPassword for an instance with ManageMasterUserPassword enabled."
		}]
	},
	{
		id: "password-of-replica",
		cause: "this is a read replica, which has the password of its source",
		fix: "Rotate the source: correct \"instance\" in the config.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
		call: /^rds:/,
		code: PARAMETER,
		message: /read replica/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidParameterCombination",
			message: "Cannot change master user password on an RDS postgres Read Replica because it uses physical replication and therefore cannot differ from its parent."
		}]
	},
	{
		id: "password-of-cluster",
		cause: "the instance belongs to a cluster, which has the password",
		fix: "Rotate the cluster: its password is changed with rds:ModifyDBCluster.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html",
		call: /^rds:ModifyDBInstance$/,
		code: PARAMETER,
		message: /cluster/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidParameterCombination",
			message: "The master user password is managed by the DB cluster. Use ModifyDBCluster."
		}]
	},
	{
		id: "password-length",
		cause: "RDS refuses the password for its length: a rule of the provider’s, not of your profile",
		fix: "Compare \"passwords.profile\" with the lengths of the engine (docs/audit.md); 41 characters are the most for MySQL, MariaDB and clusters, 30 for Oracle.",
		docs: MODIFY,
		call: /^rds:/,
		code: PARAMETER,
		message: /password.*(?:shorter|longer|at least|characters? long|between \d+ and)/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidParameterValue",
			message: "The parameter MasterUserPassword is not a valid password because it is longer than 41 characters."
		}]
	},
	{
		id: "password-characters",
		cause: "RDS refuses a character of the password: a rule of the provider’s, not of your profile",
		fix: "If the pending value was written by hand, take AWSPENDING off it and run again; Rekey makes passwords without / @ \" and spaces.",
		docs: MODIFY,
		call: /^rds:/,
		code: PARAMETER,
		message: /password/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidParameterValue",
			message: "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used."
		}]
	},
	{
		id: "database-stopped",
		cause: "the database is stopped",
		fix: "Start it (\"aws rds start-db-instance\"), wait until it is available, and run again. RDS starts it by itself after seven days.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StartInstance.html",
		call: /^rds:/,
		code: /^InvalidDB(?:Instance|Cluster)State$/,
		message: /stopp(?:ed|ing)/i,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "InvalidDBInstanceState",
			message: "Database instance is not in available state: stopped."
		}]
	},
	{
		id: "database-busy",
		cause: "the database is in the middle of another change",
		fix: "Run it again when its status is \"available\".",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html",
		call: /^rds:/,
		code: /^InvalidDB(?:Instance|Cluster)State$/,
		error: "aws-unavailable",
		examples: [{
			call: "rds:ModifyDBCluster",
			code: "InvalidDBClusterState",
			message: "The DB cluster is not in a valid state: upgrading."
		}]
	},
	{
		id: "database-missing",
		cause: "there is no such database in this account and region",
		fix: "Correct \"instance\" or \"cluster\" and the region in the config.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html",
		call: /^rds:/,
		code: /^DB(?:Instance|Cluster)NotFound$/,
		error: "aws-refused",
		examples: [{
			call: "rds:ModifyDBInstance",
			code: "DBInstanceNotFound",
			message: "DBInstance orders not found."
		}]
	}
];

// src/findings/diagnosis/causes/refusals.ts
const PAGES = "https://github.com/rekey/rekey/blob/main/docs";
const CONFIGURATION = "https://github.com/rekey/rekey/blob/main/docs/configuration.md";
const REFUSALS = [
	{
		id: "roll-back-impossible",
		cause: "there is nothing that the rotation could be rolled back to",
		fix: "Rotate forward instead: run \"rekey rotate --only\" with its name and \"--force\".",
		docs: `${PAGES}/roll-back.md#rolling-back`
	},
	{
		id: "secret-rotates-itself",
		cause: "Secrets Manager rotates the secret itself",
		fix: "One secret has one rotator: cancel that one (\"aws secretsmanager cancel-rotate-secret\"), or remove this rotation from the config.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html"
	},
	{
		id: "replica-missing",
		cause: "the secret is not replicated to a region that \"replicas\" names",
		fix: "Replicate it there (\"aws secretsmanager replicate-secret-to-regions\"), or correct \"replicas\".",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html"
	},
	{
		id: "pending-foreign",
		cause: "AWSPENDING is on a version that another rotator left",
		fix: "Finish that rotation, or take the label off the version (\"aws secretsmanager update-secret-version-stage\").",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html"
	},
	{
		id: "secret-without-value",
		cause: "the secret, or the version that has the label, holds no value",
		fix: "Put the present credential into it; for a first value of a master password or a key, leave AWSCURRENT off too.",
		docs: `${PAGES}/rotate.md#the-secret`
	},
	{
		id: "secret-not-json",
		cause: "the value of the secret is not a JSON object",
		fix: "Put the present credential into it as JSON, with the fields that the kind has.",
		docs: `${PAGES}/rotate.md#the-secret`
	},
	{
		id: "secret-incomplete",
		cause: "the value of the secret lacks a field that this kind of rotation needs",
		fix: "Add the field, or name yours with \"fields\".",
		docs: `${PAGES}/rotate.md#the-secret`
	},
	{
		id: "secret-of-another",
		cause: "the secret speaks of another host, port, user, database or engine than the one that is configured",
		fix: "Correct the secret or the config. Otherwise a password would be set on, or sent to, the wrong one.",
		docs: `${PAGES}/rotate.md#the-secret`
	},
	{
		id: "key-of-another-user",
		cause: "the secret holds an access key that the configured user does not have",
		fix: "Correct \"user\" or \"secret\", or put a key of that user into the secret.",
		docs: `${PAGES}/rotate.md#the-secret`
	},
	{
		id: "key-inactive",
		cause: "the access key in AWSCURRENT is inactive",
		fix: "Make it active again, or put a working key of the user into the secret.",
		docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"
	},
	{
		id: "config-not-of-kind",
		cause: "the config asks for something that this kind of rotation does not have",
		fix: "Correct the entry; the message names the key.",
		docs: `${CONFIGURATION}#every-key`
	},
	{
		id: "engine-not-rotated",
		cause: "the database runs an engine whose passwords Rekey does not know how to set",
		fix: "Remove the rotation, and rotate this password by the means of that engine.",
		docs: `${PAGES}/databases.md#databases-and-tls`
	},
	{
		id: "engine-without-login",
		cause: "a login to this engine cannot be tried by this version",
		fix: "Set \"verify: status-only\": then the word of RDS is all the proof there is, and every report says so.",
		docs: `${PAGES}/databases.md#databases-and-tls`
	},
	{
		id: "database-without-endpoint",
		cause: "the database has no endpoint: it is stopped, or still being made",
		fix: "Start it, wait until it is available, then run again.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StartInstance.html"
	},
	{
		id: "database-multi-tenant",
		cause: "the instance is an Oracle multi-tenant database, which has a master password for each tenant",
		fix: "Rotate each tenant by rds:ModifyTenantDatabase; Rekey does not.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyTenantDatabase.html"
	},
	{
		id: "database-custom",
		cause: "the instance is RDS Custom, whose password cannot be changed through RDS",
		fix: "Change it in the database itself, and remove this rotation.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-custom.html"
	},
	{
		id: "cluster-global",
		cause: "the cluster is part of an Aurora global database, whose readers in other regions cannot be tried",
		fix: "Set the password of the primary by hand (rds:ModifyDBCluster) and put it into the secret.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html"
	},
	{
		id: "cluster-serverless-v1",
		cause: "the cluster is Aurora Serverless v1, which AWS has retired",
		fix: "Move it to Aurora Serverless v2 or to provisioned instances first.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.upgrade.html"
	},
	{
		id: "password-not-managed",
		cause: "RDS does not manage the master password of this database",
		fix: "Use the kind rds-instance or rds-cluster, or turn that on (ManageMasterUserPassword).",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html"
	},
	{
		id: "database-not-available",
		cause: "the database is not \"available\", so it takes no new password now",
		fix: "Nothing was changed. The next run tries again; start the database if it is stopped.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html"
	},
	{
		id: "database-changes-wait",
		cause: "other changes wait for the maintenance window, and this rotation would apply them at once",
		fix: "Apply or cancel them, or wait: the first run after the window goes on.",
		docs: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html"
	},
	{
		id: "admin-secret-unfit",
		cause: "the administrator’s secret names no engine whose users can be rotated",
		fix: "Write postgres, mysql or mariadb into \"engine\" of the secret that \"admin-secret\" names.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	},
	{
		id: "admin-does-not-log-in",
		cause: "the password in \"admin-secret\" does not log in",
		fix: "Put the one that works into that secret. Nothing was changed.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	},
	{
		id: "user-is-administrator",
		cause: "the secret is of the administrator itself, whom nobody above it can change",
		fix: "For the master user of RDS use the kind rds-instance or rds-cluster; for any other, name another administrator.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	},
	{
		id: "user-unfit",
		cause: "the user can have no twin: by its name, its privileges, or the hosts that it may come from",
		fix: "Make another user for this purpose; the message says what stands in the way.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	},
	{
		id: "user-of-unknown-origin",
		cause: "there is a user of the twin’s name already, and nothing says that it is this secret’s",
		fix: "Look for its sessions, then drop it if nobody needs it: the rotation makes it anew.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	},
	{
		id: "users-differ",
		cause: "the two users who take turns are not alike",
		fix: "Grant or revoke until they are: whoever takes turns must be able to do the same.",
		docs: `${PAGES}/databases.md#database-users-who-take-turns`
	}
];

// src/findings/diagnosis/causes/secrets.ts
const SECRET_CAUSES = [
	{
		id: "secret-deleted",
		cause: "the secret is scheduled for deletion",
		fix: "Restore it with \"aws secretsmanager restore-secret\", or remove its rotation from the config.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_restore-secret.html",
		call: /^secretsmanager:/,
		code: /^InvalidRequest$/,
		message: /(?:marked|scheduled) for deletion/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:GetSecretValue",
			code: "InvalidRequest",
			message: "You can’t perform this operation on the secret because it was marked for deletion."
		}, {
			call: "secretsmanager:PutSecretValue",
			code: "InvalidRequest",
			message: "An error occurred: the secret was scheduled for deletion."
		}]
	},
	{
		id: "secret-owned",
		cause: "another AWS service owns the secret and alone writes it",
		fix: "Remove this rotation: the owner (RDS, for a managed master password) rotates it.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html",
		call: /^secretsmanager:/,
		code: /^InvalidRequest$/,
		message: /managed by|owned by|owning service/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:PutSecretValue",
			code: "InvalidRequest",
			message: "You can’t modify this secret, because it is managed by rds."
		}]
	},
	{
		id: "secret-rotating",
		cause: "another rotation of the secret is not complete: a second rotator is at work, or one was left half-done",
		fix: "One secret has one rotator: cancel the other one (\"aws secretsmanager cancel-rotate-secret\") or remove this one, then take AWSPENDING off the version that was left.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html",
		call: /^secretsmanager:/,
		code: /^InvalidRequest$/,
		message: /previous rotation|rotation .*(?:in progress|not complete)/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:RotateSecret",
			code: "InvalidRequest",
			message: "A previous rotation isn’t complete. That rotation will be reattempted."
		}]
	},
	{
		id: "secret-replica",
		cause: "this is the replica of a secret, which cannot be written",
		fix: "Rotate the secret in its primary region: give its ARN in \"secret\".",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html",
		call: /^secretsmanager:/,
		code: /^Invalid(?:Parameter|Request)$/,
		message: /replica secret/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:PutSecretValue",
			code: "InvalidParameter",
			message: "Operation not permitted on a replica secret. Call must be made in primary secret’s region."
		}]
	},
	{
		id: "secret-label-moved",
		cause: "a label of the secret is on another version than it was: somebody else moved it",
		fix: "Run it again; it plans anew. When it happens again, find the second rotator in CloudTrail (UpdateSecretVersionStage).",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html",
		call: /^secretsmanager:UpdateSecretVersionStage$/,
		code: /^InvalidParameter$/,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:UpdateSecretVersionStage",
			code: "InvalidParameter",
			message: "The parameter RemoveFromVersionId can’t be empty. Staging label AWSCURRENT is currently attached to version 1a2b"
		}]
	},
	{
		id: "secret-version-taken",
		cause: "the version holds another value already",
		fix: "Run it again: it reads what is stored and never overwrites it.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html",
		call: /^secretsmanager:/,
		code: /^ResourceExists$/,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:PutSecretValue",
			code: "ResourceExists",
			message: "You can’t use ClientRequestToken rekey-1 because that value is already in use for a version."
		}]
	},
	{
		id: "secret-version-empty",
		cause: "no version of the secret has that label with a value: a rotation was left before it stored one",
		fix: "Take AWSPENDING off the empty version, then run it again.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html",
		call: /^secretsmanager:/,
		code: /^ResourceNotFound$/,
		message: /secret value/i,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:GetSecretValue",
			code: "ResourceNotFound",
			message: "Secrets Manager can’t find the specified secret value for staging label: AWSPENDING"
		}]
	},
	{
		id: "secret-missing",
		cause: "there is no such secret in this account and region",
		fix: "Create it (without a value is enough), or correct \"secret\" and the region in the config.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/create_secret.html",
		call: /^secretsmanager:/,
		code: /^ResourceNotFound$/,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:TagResource",
			code: "ResourceNotFound",
			message: "Secrets Manager can’t find the specified secret."
		}]
	},
	{
		id: "secret-quota",
		cause: "the secret has as many versions or labels as Secrets Manager keeps",
		fix: "Something writes it far too often: versions of the last 24 hours are never dropped. Find it in CloudTrail (PutSecretValue), then run again after a day.",
		docs: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html",
		call: /^secretsmanager:/,
		code: /^LimitExceeded$/,
		error: "aws-refused",
		examples: [{
			call: "secretsmanager:PutSecretValue",
			code: "LimitExceeded",
			message: "You have exceeded the maximum number of versions."
		}]
	}
];

// src/findings/diagnosis/catalogue.ts
const AWS_CAUSES = [
	...CREDENTIAL_CAUSES,
	...ENCRYPTION_CAUSES,
	...ACCESS_CAUSES,
	...IAM_CAUSES,
	...SECRET_CAUSES,
	...RDS_CAUSES,
	...ENDPOINT_CAUSES
];
const CAUSE_GROUPS = [
	{
		title: "Credentials of the run",
		causes: CREDENTIAL_CAUSES
	},
	{
		title: "Permissions",
		causes: ACCESS_CAUSES
	},
	{
		title: "Encryption",
		causes: ENCRYPTION_CAUSES
	},
	{
		title: "Users and access keys",
		causes: IAM_CAUSES
	},
	{
		title: "Secrets",
		causes: SECRET_CAUSES
	},
	{
		title: "Databases",
		causes: RDS_CAUSES
	},
	{
		title: "Regions, network and quotas",
		causes: ENDPOINT_CAUSES
	},
	{
		title: "Logins to databases",
		causes: LOGIN_CAUSES
	}
];
const ENDING_GROUPS = [
	{
		title: "Rotations that are not begun",
		causes: REFUSALS
	},
	{
		title: "Rotations that stop half-way",
		causes: HALTS
	},
	{
		title: "Those who need the new value",
		causes: DOWNSTREAM_HALTS
	}
];
const BY_ID = new Map([...CAUSE_GROUPS, ...ENDING_GROUPS].flatMap(({ causes }) => causes.map((cause) => [cause.id, cause])));
function causeOf(id) {
	return BY_ID.get(id);
}
function pageOfCause(id) {
	return `https://github.com/rekey/rekey/blob/main/docs/diagnosis.md#${id}`;
}

export { causeOf as n, pageOfCause as r, AWS_CAUSES as t };