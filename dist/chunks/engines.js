// src/rotate/master-password/engines.ts
const ENGINES = [
	{
		engine: "postgres",
		names: ["postgres", "postgresql"],
		login: "postgres"
	},
	{
		engine: "aurora-postgresql",
		names: [
			"aurora-postgresql",
			"postgres",
			"postgresql"
		],
		login: "postgres"
	},
	{
		engine: "mysql",
		names: ["mysql"],
		login: "mysql"
	},
	{
		engine: "aurora-mysql",
		names: ["aurora-mysql", "mysql"],
		login: "mysql"
	},
	{
		engine: "mariadb",
		names: ["mariadb"],
		login: "mysql"
	},
	{
		engine: "sqlserver",
		names: ["sqlserver"]
	},
	{
		engine: "oracle",
		names: ["oracle"]
	},
	{
		engine: "db2",
		names: ["db2"]
	}
];
function engineOf(rdsEngine) {
	return ENGINES.find(({ engine }) => rdsEngine === engine || rdsEngine.startsWith(`${engine}-`));
}

export { engineOf as t };