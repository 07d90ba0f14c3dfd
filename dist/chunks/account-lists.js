import "./rolldown-runtime.js";
import { n as clusterFactsOf } from "./cluster-control2.js";
import { n as instanceFactsOf } from "./database-control2.js";
import { n as callAws, r as isAwsError } from "./errors.js";
import { t as pollUntil } from "./retry.js";
import { t as secretFacts } from "./secret-facts.js";

// src/clients/aws/database-list.ts
const MaxRecords = 100;
async function listInstances(session, mostPages) {
	const rds = await session.rds();
	const { DescribeDBInstancesCommand } = await import("./dist-es5.js");
	return await callAws("rds:DescribeDBInstances", () => pagesOf(mostPages, async (marker) => {
		const answer = await rds.send(new DescribeDBInstancesCommand({
			MaxRecords,
			...marker
		}));
		return {
			items: (answer.DBInstances ?? []).map(instanceFactsOf),
			Marker: answer.Marker
		};
	}));
}
async function listClusters(session, mostPages) {
	const rds = await session.rds();
	const { DescribeDBClustersCommand } = await import("./dist-es5.js");
	return await callAws("rds:DescribeDBClusters", () => pagesOf(mostPages, async (marker) => {
		const answer = await rds.send(new DescribeDBClustersCommand({
			MaxRecords,
			...marker
		}));
		return {
			items: (answer.DBClusters ?? []).map(clusterFactsOf),
			Marker: answer.Marker
		};
	}));
}
async function pagesOf(mostPages, ask) {
	const found = [];
	let marker = {};
	for (let page = 0; page < mostPages; page += 1) {
		const { items, Marker } = await ask(marker);
		found.push(...items);
		if (!Marker) return found;
		marker = { Marker };
	}
}

// src/clients/aws/key-report.ts
const WAIT = {
	deadlineMs: 2e4,
	firstWaitMs: 1e3,
	maxWaitMs: 4e3
};
async function keyCountsByReport(session, clock, signal) {
	const iam = await session.iam();
	const { GenerateCredentialReportCommand, GetCredentialReportCommand } = await import("./dist-es3.js");
	await callAws("iam:GenerateCredentialReport", () => iam.send(new GenerateCredentialReportCommand({})));
	return await pollUntil(() => callAws("iam:GetCredentialReport", async () => {
		try {
			const { Content } = await iam.send(new GetCredentialReportCommand({}));
			return keyCountsIn(new TextDecoder().decode(Content));
		} catch (error) {
			if (isAwsError(error, "ReportInProgress", "CredentialReportNotReady")) return void 0;
			throw error;
		}
	}), {
		...WAIT,
		clock,
		signal
	});
}
function keyCountsIn(report) {
	const [header = "", ...lines] = report.split(/\r?\n/);
	const columns = header.split(",");
	const at = (name) => columns.indexOf(name);
	const user = at("user");
	const slots = [1, 2].map((slot) => ({
		active: at(`access_key_${slot}_active`),
		made: at(`access_key_${slot}_last_rotated`)
	}));
	const counts = /* @__PURE__ */ new Map();
	if ([user, ...slots.flatMap(({ active, made }) => [active, made])].includes(-1)) return counts;
	for (const line of lines) {
		const fields = line.split(",");
		if (fields.length !== columns.length) continue;
		const keys = slots.filter(({ active, made }) => fields[active] === "true" || isTime(fields[made]));
		counts.set(fields[user] ?? "", keys.length);
	}
	return counts;
}
function isTime(field) {
	return /^\d{4}-\d\d-\d\dT/.test(field ?? "");
}

// src/clients/aws/secret-list.ts
const PAGE = 100;
async function listSecrets(session, { region, tag, owner, mostPages }) {
	const client = await session.secretsManager(region);
	const { ListSecretsCommand } = await import("./dist-es6.js");
	const Filters = [tag === void 0 ? {
		Key: "owning-service",
		Values: [owner]
	} : {
		Key: "tag-key",
		Values: [tag]
	}];
	return await callAws("secretsmanager:ListSecrets", async () => {
		const found = [];
		let NextToken;
		for (let page = 0; page < mostPages; page += 1) {
			const answer = await client.send(new ListSecretsCommand({
				Filters,
				MaxResults: PAGE,
				...NextToken ? { NextToken } : {}
			}));
			found.push(...(answer.SecretList ?? []).map(listed));
			NextToken = answer.NextToken;
			if (!NextToken) return found;
		}
	});
}
function listed(entry) {
	return {
		...secretFacts(entry),
		labels: new Map(Object.entries(entry.SecretVersionsToStages ?? {}))
	};
}

// src/clients/aws/account-lists.ts
function awsAccountLists(session, clock, signal) {
	return {
		listSecrets: (request) => listSecrets(session, request),
		listKeyCounts: () => keyCountsByReport(session, clock, signal),
		listInstances: (mostPages) => listInstances(session, mostPages),
		listClusters: (mostPages) => listClusters(session, mostPages)
	};
}

export { awsAccountLists };