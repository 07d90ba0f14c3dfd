import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { n as routeOf, t as describePlace } from "./ports2.js";
import { t as callGithub } from "./explain-error.js";
import { t as noToken } from "./no-token.js";
import { t as openOctokit } from "./octokit2.js";

// src/clients/github/downstream-secrets.ts
function githubDownstreamSecrets(octokit) {
	async function request(route, parameters) {
		const { data } = await octokit.request(route, parameters);
		return data;
	}
	async function read(place, name) {
		try {
			const data = await request(`GET ${routeOf(place)}/{secret_name}`, {
				...ownerOf(place),
				secret_name: name
			});
			const updated = textIn(data, "updated_at");
			return {
				updatedAt: updated === void 0 ? void 0 : new Date(updated),
				visibility: textIn(data, "visibility")
			};
		} catch (error) {
			if (isStatus(error, 404)) return void 0;
			throw error;
		}
	}
	async function audienceOf(place, name) {
		if (!("organization" in place)) return {
			isNew: false,
			audience: {}
		};
		const present = await read(place, name);
		if (!present) return {
			isNew: true,
			audience: {
				visibility: "selected",
				selected_repository_ids: []
			}
		};
		const visibility = present.visibility ?? "private";
		if (visibility !== "selected") return {
			isNew: false,
			audience: { visibility }
		};
		return {
			isNew: false,
			audience: {
				visibility,
				selected_repository_ids: await selectedRepositories(place, name)
			}
		};
	}
	async function selectedRepositories(place, name) {
		const ids = [];
		for (let page = 1;; page += 1) {
			const repositories = memberOf(await request(`GET ${routeOf(place)}/{secret_name}/repositories`, {
				...ownerOf(place),
				secret_name: name,
				per_page: 100,
				page
			}), "repositories");
			const found = Array.isArray(repositories) ? repositories.map((one) => memberOf(one, "id")) : [];
			ids.push(...found.filter((id) => typeof id === "number"));
			if (found.length < 100) return ids;
		}
	}
	return {
		async put(place, name, value) {
			return await callGithub(namesFor("store the secret", place, name), async () => {
				const owner = ownerOf(place);
				const key = await request(`GET ${routeOf(place)}/public-key`, owner);
				const { isNew, audience } = await audienceOf(place, name);
				await request(`PUT ${routeOf(place)}/{secret_name}`, {
					...owner,
					...audience,
					secret_name: name,
					encrypted_value: await seal(value, textIn(key, "key") ?? ""),
					key_id: textIn(key, "key_id") ?? ""
				});
				return isNew ? "new-and-unseen" : "stored";
			});
		},
		async updatedAt(place, name) {
			return await callGithub(namesFor("look at the secret", place, name), async () => (await read(place, name))?.updatedAt);
		}
	};
}
function namesFor(doing, place, name) {
	return { what: `${doing} ${name} of ${describePlace(place)}` };
}
function ownerOf(place) {
	if ("organization" in place) return { org: place.organization };
	const [owner = "", repo = ""] = place.repository.split("/");
	return {
		owner,
		repo,
		...place.environment === void 0 ? {} : { environment_name: place.environment }
	};
}
async function seal(value, publicKey) {
	const { PUBLIC_KEY_BYTES, sealedBox } = await import("./sealed-box.js");
	const key = Buffer.from(publicKey, "base64");
	if (key.length !== PUBLIC_KEY_BYTES) throw new RekeyError({
		code: "github-refused",
		what: "GitHub gave a public key that is none.",
		exit: 3
	});
	return Buffer.from(sealedBox(Buffer.from(value.expose()), key)).toString("base64");
}
function isStatus(error, status) {
	return memberOf(error, "status") === status;
}
function textIn(data, member) {
	const value = memberOf(data, member);
	return typeof value === "string" ? value : void 0;
}
function memberOf(data, member) {
	return typeof data === "object" && data !== null ? data[member] : void 0;
}

// src/clients/github/unfinished-runs.ts
const UNFINISHED = [
	"requested",
	"pending",
	"waiting",
	"queued",
	"in_progress"
];
const MOST_RESULTS = 1e3;
async function countUnfinishedRuns(octokit, repository, created) {
	const where = {
		...repository,
		created: writeRange(created),
		per_page: 1
	};
	async function look(status, page) {
		const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
			...where,
			status,
			page
		});
		const [run] = data.workflow_runs;
		return {
			total: data.total_count,
			createdAt: run && new Date(run.created_at)
		};
	}
	async function count() {
		let total = 0;
		const times = [];
		for (const status of UNFINISHED) {
			const newest = await look(status, 1);
			total += newest.total;
			const seen = (newest.total > 1 ? await look(status, Math.min(newest.total, MOST_RESULTS)) : newest).createdAt ?? newest.createdAt;
			if (seen) times.push(seen.getTime());
		}
		return {
			count: total,
			since: times.length > 0 ? new Date(Math.min(...times)) : void 0
		};
	}
	const first = await count();
	return first.count > 0 ? first : await count();
}
function writeRange({ from, to }) {
	return `${wholeSecond(Math.floor(from.getTime() / 1e3))}..${wholeSecond(Math.ceil(to.getTime() / 1e3))}`;
}
function wholeSecond(epochSeconds) {
	return (/* @__PURE__ */ new Date(epochSeconds * 1e3)).toISOString().replace(".000Z", "Z");
}

// src/clients/github/workflow-runs.ts
const CLOCK_MARGIN_MS = 6e4;
function githubWorkflowRuns(octokit) {
	return {
		async sendEvent(repository, eventType, payload) {
			const what = `send the event "${eventType}" to ${repository}`;
			return await callGithub({ what }, async () => {
				const { headers } = await octokit.rest.repos.createDispatchEvent({
					...split(repository),
					event_type: eventType,
					client_payload: payload
				});
				return { at: timeOf(headers.date) };
			});
		},
		async start({ repository, workflow, ref }, inputs) {
			const what = `start the workflow ${workflow} of ${repository} on ${ref}`;
			return await callGithub({ what }, async () => {
				const parameters = {
					...split(repository),
					workflow_id: workflow,
					ref,
					inputs,
					return_run_details: true
				};
				const { data, headers } = await octokit.rest.actions.createWorkflowDispatch(parameters);
				const run = data?.workflow_run_id;
				return {
					run: typeof run === "number" ? run : void 0,
					at: timeOf(headers.date)
				};
			});
		},
		async read(repository, run) {
			return await callGithub({ what: `look at the run ${run} of ${repository}` }, async () => {
				try {
					const { data } = await octokit.rest.actions.getWorkflowRun({
						...split(repository),
						run_id: run
					});
					return factsOf(data);
				} catch (error) {
					if (error.status === 404) return void 0;
					throw error;
				}
			});
		},
		async list(repository, { event, workflow }) {
			return await callGithub({ what: `list the workflow runs of ${repository}` }, async () => {
				const where = {
					...split(repository),
					event,
					per_page: 100
				};
				const { data } = workflow === void 0 ? await octokit.rest.actions.listWorkflowRunsForRepo(where) : await octokit.rest.actions.listWorkflowRuns({
					...where,
					workflow_id: workflow
				});
				return data.workflow_runs.map(factsOf);
			});
		},
		async unfinished(repository, created) {
			const names = {
				what: `look for unfinished workflow runs of ${repository}`,
				permission: "actions: read"
			};
			return await callGithub(names, () => countUnfinishedRuns(octokit, split(repository), created));
		}
	};
}
function factsOf(run) {
	return {
		id: run.id,
		title: run.display_title,
		status: run.status ?? "unknown",
		conclusion: run.conclusion ?? void 0,
		branch: run.head_branch ?? void 0,
		createdAt: new Date(run.created_at),
		url: run.html_url
	};
}
function split(repository) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		owner,
		repo
	};
}
function timeOf(date) {
	const time = date === void 0 ? NaN : Date.parse(date);
	return new Date(Number.isNaN(time) ? Date.now() - CLOCK_MARGIN_MS : time);
}

// src/clients/github/downstream.ts
async function openGithubDownstream(settings) {
	if (settings.token === "") throw noToken();
	const octokit = await openOctokit(settings);
	return {
		secrets: githubDownstreamSecrets(octokit),
		workflows: githubWorkflowRuns(octokit)
	};
}

export { openGithubDownstream };