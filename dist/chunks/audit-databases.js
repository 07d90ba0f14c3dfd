import "./rolldown-runtime.js";
import { n as callAws, r as isAwsError } from "./errors.js";

// src/clients/aws/audit-databases.ts
function auditDatabases(session) {
	return {
		async instance(identifier) {
			const { DescribeDBInstancesCommand } = await import("./dist-es5.js");
			const client = await session.rds();
			const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier });
			return await callAws("rds:DescribeDBInstances", async () => {
				const [instance] = (await unlessMissing("DBInstanceNotFound", async () => await client.send(command)))?.DBInstances ?? [];
				return instance && {
					engine: instance.Engine ?? "",
					masterUsername: instance.MasterUsername,
					inCluster: instance.DBClusterIdentifier !== void 0
				};
			});
		},
		async cluster(identifier) {
			const { DescribeDBClustersCommand } = await import("./dist-es5.js");
			const client = await session.rds();
			const command = new DescribeDBClustersCommand({ DBClusterIdentifier: identifier });
			return await callAws("rds:DescribeDBClusters", async () => {
				const [cluster] = (await unlessMissing("DBClusterNotFound", async () => await client.send(command)))?.DBClusters ?? [];
				return cluster && {
					engine: cluster.Engine ?? "",
					masterUsername: cluster.MasterUsername,
					inCluster: true
				};
			});
		}
	};
}
async function unlessMissing(code, ask) {
	try {
		return await ask();
	} catch (error) {
		if (isAwsError(error, code)) return void 0;
		throw error;
	}
}

export { auditDatabases };