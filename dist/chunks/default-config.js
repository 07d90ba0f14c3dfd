// src/config/deep-freeze.ts
function deepFreeze(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const inner of Object.values(value)) deepFreeze(inner);
	return value;
}

// src/config/default-config.ts
const DAY = 864e5;
const DEFAULT_CONFIG = deepFreeze({
	version: 1,
	scan: {
		"ignore-paths": [],
		rules: [],
		disable: [],
		verify: false
	},
	suppress: [],
	aws: { accounts: [] },
	targets: {
		database: 3e4,
		replicas: 3e5
	},
	passwords: {
		profile: "default",
		secrets: []
	},
	audit: {
		"max-key-age": 90 * DAY,
		"max-secret-age": 90 * DAY
	},
	issues: {
		"max-new": 10,
		"max-writes": 100,
		labels: ["security"],
		assignees: [],
		"default-assignees": [],
		due: {
			critical: DAY,
			high: 7 * DAY,
			medium: 30 * DAY,
			low: 90 * DAY
		},
		dashboard: "auto",
		advisory: "auto",
		"close-after": 2,
		"close-on": "proof",
		"former-authors": [],
		"propose-suppressions": true
	},
	"pull-requests": {
		comment: "auto",
		check: "auto"
	},
	notify: [],
	metrics: {
		"cloudwatch-emf": false,
		namespace: "Rekey"
	},
	"code-scanning": "auto",
	"secret-scanning-alerts": "auto",
	rotate: [],
	selections: []
});

export { deepFreeze as n, DEFAULT_CONFIG as t };