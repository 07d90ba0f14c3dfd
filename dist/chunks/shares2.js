import "./rolldown-runtime.js";
import { v as partOfName } from "./foundation.js";
import { t as accountsOf } from "./audit-places.js";
import { t as deal } from "./deal.js";

// src/commands/shard/shares.ts
const WEIGHTS = {
	"iam-user": 2,
	"rds-managed": 2,
	"database-user": 3,
	"rds-instance": 6,
	"rds-cluster": 6
};
const AUDIT_WEIGHT = 10;
function shareOf(config, part) {
	const shards = deal(unitsOf(config), part.count);
	const isMine = (shard) => shard === part.index;
	const hasRotation = (name) => isMine(shards.get(rotationUnit(name)) ?? partOfName(name, part.count));
	return {
		part,
		hasRotation,
		hasAccount: (place) => isMine(shards.get(accountUnit(place))),
		mayRotate: config.selections.length > 0 || config.rotate.some(({ name }) => hasRotation(name))
	};
}
function unitsOf(config) {
	return [...config.rotate.map(({ name, kind }) => ({
		name: rotationUnit(name),
		weight: WEIGHTS[kind]
	})), ...accountsOf(config).map((place) => ({
		name: accountUnit(place),
		weight: AUDIT_WEIGHT
	}))];
}
function onlyOf(share, places) {
	if (!share) return places;
	return places.map((place) => ({
		...place,
		rotations: place.rotations.filter(({ name }) => share.hasRotation(name))
	})).filter(({ rotations }) => rotations.length > 0);
}
function rotationUnit(name) {
	return `rotation ${name}`;
}
function accountUnit({ role = "", region = "" }) {
	return `account ${role} ${region}`;
}

export { shareOf as n, unitsOf as r, onlyOf as t };