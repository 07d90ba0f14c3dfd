import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as managedSecretOf } from "./managed-secret.js";
import { t as otherPendingOf } from "./pending-changes.js";

// src/clients/aws/database-control.ts
function awsDatabaseControl(session) {
	async function modify(instance, change, client = () => session.rds()) {
		const rds = await client();
		const { ModifyDBInstanceCommand } = await import("./dist-es5.js");
		const command = new ModifyDBInstanceCommand({
			DBInstanceIdentifier: instance,
			...change
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
	return {
		async describe(instance) {
			const rds = await session.rds();
			const { DescribeDBInstancesCommand } = await import("./dist-es5.js");
			const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: instance });
			return await callAws("rds:DescribeDBInstances", async () => {
				try {
					const [found] = (await rds.send(command)).DBInstances ?? [];
					return found && instanceFactsOf(found);
				} catch (error) {
					if (isAwsError(error, "DBInstanceNotFound")) return void 0;
					throw error;
				}
			});
		},
		async setPassword(instance, password) {
			return await modify(instance, {
				MasterUserPassword: password.expose(),
				ApplyImmediately: false
			});
		},
		async rotateManaged(instance) {
			return await modify(instance, {
				RotateMasterUserPassword: true,
				ApplyImmediately: true
			}, () => session.rdsOnce());
		}
	};
}
function instanceFactsOf(found) {
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
		otherPending: otherPendingOf(found.PendingModifiedValues),
		sourceOfReplica: found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier,
		cluster: found.DBClusterIdentifier,
		managedSecret: managedSecretOf(found.MasterUserSecret),
		multiTenant: found.MultiTenant ?? false
	};
}

export { instanceFactsOf as n, awsDatabaseControl as t };