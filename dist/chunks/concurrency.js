import { t as pLimit } from "./p-limit.js";

// src/base/concurrency.ts
async function mapBounded(items, limit, map) {
	const bounded = pLimit(limit);
	return await Promise.all(items.map((item, index) => bounded(map, item, index)));
}

export { mapBounded as t };