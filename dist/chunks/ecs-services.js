import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/ecs-services.ts
function awsEcsServices(session) {
	return {
		async describe({ cluster, service, region }) {
			const ecs = await session.ecs(region);
			const { DescribeServicesCommand } = await import("./dist-es2.js");
			const command = new DescribeServicesCommand({
				cluster,
				services: [service]
			});
			return await callAws("ecs:DescribeServices", async () => {
				try {
					const [found] = (await ecs.send(command)).services ?? [];
					return found && factsOf(found);
				} catch (error) {
					if (isAwsError(error, "ClusterNotFound")) return void 0;
					throw error;
				}
			});
		},
		async redeploy({ cluster, service, region }) {
			const ecs = await session.ecsOnce(region);
			const { UpdateServiceCommand } = await import("./dist-es2.js");
			const command = new UpdateServiceCommand({
				cluster,
				service,
				forceNewDeployment: true
			});
			const begun = (await callAws("ecs:UpdateService", () => ecs.send(command))).service?.deployments?.find(({ status }) => status === "PRIMARY")?.id;
			if (begun === void 0) throw new Error("ecs:UpdateService answered without a deployment");
			return begun;
		}
	};
}
function factsOf({ status, deploymentController, deployments }) {
	return {
		status: status ?? "",
		controller: deploymentController?.type ?? "ECS",
		deployments: (deployments ?? []).map(deploymentOf)
	};
}
function deploymentOf(found) {
	return {
		id: found.id ?? "",
		status: found.status ?? "",
		rollout: found.rolloutState,
		reason: found.rolloutStateReason,
		createdAt: found.createdAt ?? /* @__PURE__ */ new Date(0),
		desired: found.desiredCount ?? 0,
		running: found.runningCount ?? 0
	};
}

export { awsEcsServices };