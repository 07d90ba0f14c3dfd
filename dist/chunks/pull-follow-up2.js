import { n as followUpPullRequest, t as cloneUrlOf } from "./pull-follow-up.js";

export { followUpPullRequest };