// src/rotate/downstream/ports.ts
function describePlace(place) {
	const owner = "organization" in place ? `the organization ${place.organization}` : `${place.repository}${place.environment === void 0 ? "" : ` (environment ${place.environment})`}`;
	return place.app === "actions" ? owner : `${owner} for ${APP_NAMES[place.app]}`;
}
const APP_NAMES = {
	actions: "Actions",
	dependabot: "Dependabot",
	codespaces: "Codespaces"
};
function routeOf(place) {
	if ("organization" in place) return `/orgs/{org}/${place.app}/secrets`;
	if (place.environment !== void 0) return "/repos/{owner}/{repo}/environments/{environment_name}/secrets";
	return `/repos/{owner}/{repo}/${place.app}/secrets`;
}

export { routeOf as n, describePlace as t };