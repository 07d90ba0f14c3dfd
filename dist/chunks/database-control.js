import "./rolldown-runtime.js";
import { n as isAwsError, t as callAws } from "./errors2.js";

// src/clients/aws/database-control.ts
function awsDatabaseControl(session) {
	return {
		async describe(instance) {
			const rds = await session.rds();
			const { DescribeDBInstancesCommand } = await import("./dist-es3.js");
			const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: instance });
			return await callAws("rds:DescribeDBInstances", async () => {
				try {
					const [found] = (await rds.send(command)).DBInstances ?? [];
					return found && factsOf(found);
				} catch (error) {
					if (isAwsError(error, "DBInstanceNotFound")) return void 0;
					throw error;
				}
			});
		},
		async setPassword(instance, password) {
			const rds = await session.rds();
			const { ModifyDBInstanceCommand } = await import("./dist-es3.js");
			const command = new ModifyDBInstanceCommand({
				DBInstanceIdentifier: instance,
				MasterUserPassword: password.expose(),
				ApplyImmediately: false
			});
			return await callAws("rds:ModifyDBInstance", async () => {
				try {
					await rds.send(command);
					return "accepted";
				} catch (error) {
					if (isAwsError(error, "InvalidDBInstanceState")) return "busy";
					throw error;
				}
			});
		}
	};
}
function factsOf(found) {
	const { Endpoint } = found;
	const endpoint = Endpoint?.Address && Endpoint.Port ? {
		host: Endpoint.Address,
		port: Endpoint.Port
	} : void 0;
	return {
		id: found.DBInstanceIdentifier ?? "",
		engine: found.Engine ?? "",
		status: found.DBInstanceStatus ?? "",
		masterUser: found.MasterUsername ?? "",
		endpoint,
		database: found.DBName,
		passwordPending: found.PendingModifiedValues?.MasterUserPassword !== void 0,
		sourceOfReplica: found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier,
		cluster: found.DBClusterIdentifier,
		managed: found.MasterUserSecret !== void 0,
		multiTenant: found.MultiTenant ?? false
	};
}

export { awsDatabaseControl };