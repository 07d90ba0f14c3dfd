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

export { placesOf as n, accountOfRole as t };