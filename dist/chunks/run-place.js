// src/commands/run-place.ts
function runPlace(env, otherwise = "") {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
	if (repository) return {
		repository,
		run: server && id ? `${server}/${repository}/actions/runs/${id}` : ""
	};
	if (env.CI_PROJECT_PATH) return {
		repository: env.CI_PROJECT_PATH,
		run: env.CI_JOB_URL ?? ""
	};
	if (env.JOB_NAME && env.BUILD_URL) return {
		repository: env.JOB_NAME,
		run: env.BUILD_URL
	};
	return {
		repository: otherwise,
		run: ""
	};
}

export { runPlace as t };