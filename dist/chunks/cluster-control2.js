import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as managedSecretOf } from "./managed-secret.js";
import { t as otherPendingOf } from "./pending-changes.js";

// src/clients/aws/cluster-control.ts
function awsClusterControl(session) {
	async function modify(cluster, change, client = () => session.rds()) {
		const rds = await client();
		const { ModifyDBClusterCommand } = await import("./dist-es5.js");
		const command = new ModifyDBClusterCommand({
			DBClusterIdentifier: cluster,
			...change
		});
		return await callAws("rds:ModifyDBCluster", async () => {
			try {
				await rds.send(command);
				return "accepted";
			} catch (error) {
				if (isAwsError(error, "InvalidDBClusterState")) return "busy";
				throw error;
			}
		});
	}
	return {
		async describe(cluster) {
			const rds = await session.rds();
			const { DescribeDBClustersCommand } = await import("./dist-es5.js");
			const command = new DescribeDBClustersCommand({ DBClusterIdentifier: cluster });
			return await callAws("rds:DescribeDBClusters", async () => {
				try {
					const [found] = (await rds.send(command)).DBClusters ?? [];
					return found && clusterFactsOf(found);
				} catch (error) {
					if (isAwsError(error, "DBClusterNotFound")) return void 0;
					throw error;
				}
			});
		},
		async setPassword(cluster, password) {
			return await modify(cluster, {
				MasterUserPassword: password.expose(),
				ApplyImmediately: false
			});
		},
		async rotateManaged(cluster) {
			return await modify(cluster, {
				RotateMasterUserPassword: true,
				ApplyImmediately: true
			}, () => session.rdsOnce());
		}
	};
}
function clusterFactsOf(found) {
	const { Endpoint: writer, ReaderEndpoint: reader, Port: port } = found;
	const at = (host) => host && port ? {
		host,
		port
	} : void 0;
	return {
		id: found.DBClusterIdentifier ?? "",
		engine: found.Engine ?? "",
		status: found.Status ?? "",
		masterUser: found.MasterUsername ?? "",
		endpoint: at(writer),
		readerEndpoint: at(reader),
		database: found.DatabaseName,
		passwordPending: found.PendingModifiedValues?.MasterUserPassword !== void 0,
		otherPending: otherPendingOf(found.PendingModifiedValues),
		sourceOfReplica: found.ReplicationSourceIdentifier,
		managedSecret: managedSecretOf(found.MasterUserSecret),
		engineMode: found.EngineMode ?? "provisioned",
		globalCluster: found.GlobalClusterIdentifier,
		hasWriter: (found.DBClusterMembers ?? []).some((member) => member.IsClusterWriter)
	};
}

export { clusterFactsOf as n, awsClusterControl as t };