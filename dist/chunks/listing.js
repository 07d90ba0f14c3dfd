// src/config/listing.ts
const LEAST = 10;
function isWorthListing(rotations) {
	return rotations.length >= LEAST;
}

export { isWorthListing as t };