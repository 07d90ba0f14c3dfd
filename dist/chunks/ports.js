// src/tracker/triage/ports.ts
const ROLES = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function atLeast(role, needed) {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

export { atLeast as n, ROLES as t };