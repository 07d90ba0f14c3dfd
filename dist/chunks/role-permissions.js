import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/role-permissions.ts
const RESOURCES_AT_ONCE = 20;
function awsRolePermissions(session) {
	return {
		async refused(principal, { Action, Resource, Condition }) {
			const client = await session.iam();
			const { paginateSimulatePrincipalPolicy } = await import("./dist-es3.js");
			const refused = [];
			const resources = Resource.map(oneThatFits);
			for (let from = 0; from < resources.length; from += RESOURCES_AT_ONCE) {
				const input = {
					PolicySourceArn: principal,
					ActionNames: [...Action],
					ResourceArns: resources.slice(from, from + RESOURCES_AT_ONCE),
					ContextEntries: contextFor(Condition)
				};
				await callAws("iam:SimulatePrincipalPolicy", async () => {
					try {
						for await (const page of paginateSimulatePrincipalPolicy({ client }, input)) refused.push(...(page.EvaluationResults ?? []).flatMap(refusalsIn));
					} catch (error) {
						throw isAwsError(error, "NoSuchEntity") ? missing(error) : error;
					}
				});
			}
			return refused;
		},
		async trust(role) {
			const client = await session.iam();
			const { GetRoleCommand } = await import("./dist-es3.js");
			const command = new GetRoleCommand({ RoleName: role.split("/").at(-1) });
			return await callAws("iam:GetRole", async () => {
				try {
					return decodeURIComponent((await client.send(command)).Role?.AssumeRolePolicyDocument ?? "");
				} catch (error) {
					if (isAwsError(error, "NoSuchEntity")) return void 0;
					throw error;
				}
			});
		}
	};
}
function missing(cause) {
	return new RekeyError({
		code: "role-missing",
		what: "There is no such user or role, so nothing can be said of what it may do.",
		fix: "Make it, or name another with --role.",
		cause
	});
}
function oneThatFits(pattern) {
	return pattern === "*" ? pattern : pattern.replaceAll("?", "x").replaceAll("*", "any");
}
function contextFor(conditions) {
	return Object.values(conditions ?? {}).flatMap((keys) => Object.entries(keys).map(([ContextKeyName, value]) => ({
		ContextKeyName,
		ContextKeyType: "string",
		ContextKeyValues: [[value].flat()[0] ?? ""]
	})));
}
function refusalsIn(result) {
	const { EvalActionName: action = "", OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail } = result;
	return (result.ResourceSpecificResults?.length ? result.ResourceSpecificResults.map((one) => ({
		resource: one.EvalResourceName ?? "*",
		decision: one.EvalResourceDecision,
		boundary: one.PermissionsBoundaryDecisionDetail
	})) : [{
		resource: result.EvalResourceName ?? "*",
		decision: result.EvalDecision,
		boundary: void 0
	}]).filter(({ decision }) => decision !== "allowed").map(({ resource, decision, boundary = PermissionsBoundaryDecisionDetail }) => {
		if (OrganizationsDecisionDetail?.AllowedByOrganizations === false) return {
			action,
			resource,
			why: "organization"
		};
		if (boundary?.AllowedByPermissionsBoundary === false) return {
			action,
			resource,
			why: "boundary"
		};
		return {
			action,
			resource,
			why: decision === "explicitDeny" ? "denied" : "not allowed"
		};
	});
}

export { awsRolePermissions };