import { n as clusterFactsOf, t as awsClusterControl } from "./cluster-control2.js";

export { awsClusterControl };