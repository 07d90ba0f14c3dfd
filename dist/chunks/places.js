// src/rotate/select.ts
const OF_SELECTION = "/";
async function expandSelections(selections, search) {
	const wants = (kind) => selections.some((each) => each.kind === kind);
	const instances = wants("rds-instance") ? await search.instances() : [];
	const users = wants("iam-user") ? await search.users() : [];
	const notes = [];
	return {
		rotations: selections.flatMap((selection) => {
			const { name, select, secret, ...settings } = selection;
			const named = (target) => ({
				name: `${name}${"/"}${target}`,
				secret: secret.replaceAll(PLACEHOLDER, target),
				downstream: []
			});
			const found = [...selection.kind === "iam-user" ? users : instances].filter(({ tags }) => hasTags(tags, select.tag));
			if (found.length === 0) notes.push(`"${name}" selects nothing: no ${NOUNS[selection.kind]} carries ${told(select.tag)}.`);
			if (settings.kind === "iam-user") return found.map(({ id }) => ({
				...settings,
				...named(id),
				user: id
			}));
			return found.flatMap((one) => {
				const why = withoutPassword(one);
				if (why !== void 0) notes.push(`"${name}" leaves out "${one.id}", which ${why}.`);
				return why === void 0 ? [{
					...settings,
					...named(one.id),
					instance: one.id
				}] : [];
			});
		}),
		notes
	};
}
const PLACEHOLDER = /\{(?:id|user)\}/g;
const NOUNS = {
	"iam-user": "IAM user",
	"rds-instance": "DB instance"
};
function withoutPassword(one) {
	if (!("passwordOf" in one) || one.passwordOf === void 0) return void 0;
	return `has the password of ${one.passwordOf}`;
}
function hasTags(tags, wanted) {
	return Object.entries(wanted).every(([key, value]) => tags.get(key) === value);
}
function told(tags) {
	return Object.entries(tags).map(([key, value]) => `${key}=${value}`).join(" and ");
}

// src/commands/rotate/expand.ts
function entriesOf({ rotate, selections }) {
	return [...rotate, ...selections];
}
function rotationsAmong(entries) {
	return entries.filter((entry) => !("select" in entry));
}
async function expandEntries(entries, session) {
	const selections = entries.filter((entry) => "select" in entry);
	const rotations = rotationsAmong(entries);
	if (selections.length === 0) return {
		rotations,
		notes: []
	};
	const { awsTargetSearch } = await import("./target-search.js");
	const selected = await expandSelections(selections, awsTargetSearch(session));
	return {
		rotations: [...rotations, ...selected.rotations],
		notes: selected.notes
	};
}
function isMeant(only, entry) {
	const isSelection = "select" in entry;
	return only.some((name) => name === entry.name || isSelection && name.startsWith(`${entry.name}${"/"}`));
}
function isAsked(only, { name }) {
	return only.includes(name) || only.some((one) => name.startsWith(`${one}${"/"}`));
}

// src/commands/rotate/places.ts
function placesOf(rotations, aws) {
	const places = /* @__PURE__ */ new Map();
	for (const rotation of rotations) {
		const { role = aws.role, region = aws.region } = rotation;
		const key = JSON.stringify([role, region]);
		const place = places.get(key);
		if (place) place.rotations.push(rotation);
		else places.set(key, {
			role,
			region,
			rotations: [rotation]
		});
	}
	return [...places.values()];
}
function accountOfRole(role) {
	return role?.split(":")[4] ?? "ambient";
}

export { isAsked as a, expandEntries as i, placesOf as n, isMeant as o, entriesOf as r, accountOfRole as t };