import { t as Octokit$1 } from "./octokit-core.js";
import { n as paginateRest } from "./octokit-plugin-paginate-rest.js";
import { t as paginateGraphQL } from "./octokit-plugin-paginate-graphql.js";
import { t as restEndpointMethods } from "./octokit-plugin-rest-endpoint-methods.js";
import { t as retry } from "./octokit-plugin-retry.js";
import { t as throttling } from "./octokit-plugin-throttling.js";
import { t as App$1 } from "./octokit-app.js";
import { t as OAuthApp$1 } from "./octokit-oauth-app.js";

// node_modules/octokit/dist-bundle/index.js
var VERSION = "0.0.0-development";
var Octokit = Octokit$1.plugin(restEndpointMethods, paginateRest, paginateGraphQL, retry, throttling).defaults({
	userAgent: `octokit.js/${VERSION}`,
	throttle: {
		onRateLimit,
		onSecondaryRateLimit
	}
});
function onRateLimit(retryAfter, options, octokit) {
	octokit.log.warn(`Request quota exhausted for request ${options.method} ${options.url}`);
	if (options.request.retryCount === 0) {
		octokit.log.info(`Retrying after ${retryAfter} seconds!`);
		return true;
	}
}
function onSecondaryRateLimit(retryAfter, options, octokit) {
	octokit.log.warn(`SecondaryRateLimit detected for request ${options.method} ${options.url}`);
	if (options.request.retryCount === 0) {
		octokit.log.info(`Retrying after ${retryAfter} seconds!`);
		return true;
	}
}
var App = App$1.defaults({ Octokit });
var OAuthApp = OAuthApp$1.defaults({ Octokit });
/* v8 ignore next no need to test internals of the throttle plugin -- @preserve */

export { Octokit as t };