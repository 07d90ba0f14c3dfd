import { i as shardRecord, n as scanOfShard, r as scanOfShards, t as refuseInPublic } from "./shard-scan2.js";

export { refuseInPublic, scanOfShard, shardRecord };