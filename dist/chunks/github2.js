import "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { A as formatBytes, S as inPieces, _ as Tally, g as openHistory, h as namedPieces, k as counted, y as nothing } from "./scanning.js";
import { n as isReadable, t as cloneOf } from "./clone.js";
import { fn as GitFailure } from "./foundation.js";

// src/sources/github/reading.ts
function* textPieces({ tally }, texts) {
	for (const piece of namedPieces(texts)) {
		tally.files += 1;
		yield tally.count(piece);
	}
}
const LARGEST_DOWNLOAD = 104857600;
const MOST_BYTES = 2147483648;
const MOST_FAILURES = 3;
async function downloadOf(reading, name, ask) {
	try {
		const download = await ask();
		reading.failedInARow = 0;
		return download;
	} catch (error) {
		reading.failedInARow += 1;
		if (!(error instanceof RekeyError && error.code === "github-unavailable") || reading.failedInARow === MOST_FAILURES) throw error;
		reading.tally.unreadable(name, error.what);
		return;
	}
}
async function* downloadPieces({ tally, names }, download, { path, name }) {
	if (!download) return 0;
	if (download.kind === "gone") return void 0;
	if (download.kind === "too-large") {
		tally.unreadable(name, `larger than ${formatBytes(LARGEST_DOWNLOAD)}`);
		return 0;
	}
	const { bytes } = download;
	const origin = {
		kind: "file",
		path
	};
	names.set(origin, `(${inertExcerpt(name, 300)})`);
	tally.files += 1;
	for await (const piece of inPieces(origin, only(bytes))) yield tally.count(piece);
	return bytes.length;
}
async function* only(bytes) {
	yield bytes;
}

// src/sources/github/clones.ts
async function* wikiTexts(reading) {
	const { request, reader, options, tally } = reading;
	const { hasWiki } = await reader.repository();
	if (!hasWiki) return;
	const address = `${request.serverUrl.replace(/\/+$/, "")}/${request.repository}`;
	const remote = {
		url: `${address}.wiki.git`,
		token: request.token
	};
	try {
		yield* historyOf(reading, remote, "wiki");
	} catch (failure) {
		if (!(failure instanceof GitFailure)) throw failure;
		if (/not found/i.test(failure.message) && await isReadable({
			url: address,
			token: request.token
		}, options.env, options.signal)) tally.notes.push(`The wiki of ${request.repository} has no page.`);
		else tally.gaps.push(`The wiki could not be read: ${failure.message}. It needs "contents: read".`);
	}
}
async function* gistTexts(reading) {
	const { request, reader, tally } = reading;
	const { owner, ownerIsPerson } = await reader.repository();
	if (!ownerIsPerson) {
		tally.notes.push(`${owner} is an organization, which has no gists.`);
		return;
	}
	let read = 0;
	for await (const page of reader.gists(owner, request.since)) for (const { id, description, url } of page) {
		yield* textPieces(reading, [{
			name: `gist ${id} description`,
			text: description
		}]);
		if (!isOf(url, request.serverUrl)) {
			tally.unreadable(`gist ${id}`, "its address is not of this GitHub server");
			continue;
		}
		try {
			yield* historyOf(reading, { url }, `gist ${id}`);
			read += 1;
		} catch (failure) {
			if (!(failure instanceof GitFailure)) throw failure;
			tally.unreadable(`gist ${id}`, failure.message);
		}
	}
	if (read > 0) tally.notes.push(`${counted(read, "public gist")} of ${owner}; secret ones are not listed.`);
}
function isOf(url, serverUrl) {
	const [gist, server] = [URL.parse(url), URL.parse(serverUrl)];
	if (!gist || !server || gist.protocol !== server.protocol) return false;
	return gist.host === server.host || gist.host === `gist.${server.host}`;
}
async function* historyOf(reading, remote, of) {
	const { options, tally, inside, opened } = reading;
	const { env, signal } = options;
	const clone = await cloneOf(remote, env, signal);
	const unbounded = {
		env,
		ignores: () => false,
		...signal ? { signal } : {}
	};
	let source;
	try {
		source = await openHistory({
			kind: "history",
			path: clone.dir
		}, unbounded);
	} catch (failure) {
		clone.remove();
		throw failure;
	}
	opened.push({
		...source,
		close: async () => {
			await source.close();
			clone.remove();
		}
	});
	const nameOf = (path) => `(${of} ${inertExcerpt(path.replace(/^\((.*)\)$/s, "$1"), 300)})`;
	for await (const piece of source.pieces()) {
		const origin = piece.origin.kind === "message" ? {
			...piece.origin,
			path: nameOf(piece.origin.path)
		} : {
			...piece.origin,
			path: `${of}/${piece.origin.path}`
		};
		inside.set(origin, {
			source,
			origin: piece.origin,
			nameOf
		});
		yield tally.count({
			...piece,
			origin
		});
	}
	const { gaps, notes, files } = source.coverage();
	tally.files += files;
	tally.gaps.push(...gaps.map((gap) => `${of}: ${gap}`));
	tally.notes.push(...notes.map((note) => `${of}: ${note}`));
}

// src/sources/github/releases.ts
async function* releaseTexts(reading) {
	const { request, reader, tally } = reading;
	let bytes = 0;
	let programs = 0;
	let tooMuch = 0;
	for await (const page of reader.releases(request.since)) for (const { tag, texts, assets } of page) {
		yield* textPieces(reading, texts);
		for (const asset of assets) {
			if (isProgramOrMedia(asset)) {
				programs += 1;
				continue;
			}
			if (bytes > 2147483648) {
				tooMuch += 1;
				continue;
			}
			const file = inertExcerpt(asset.name, 150);
			const named = {
				path: `release ${tag}/${file}`,
				name: `release ${tag} asset ${file}`
			};
			const download = asset.bytes > 104857600 ? { kind: "too-large" } : await downloadOf(reading, named.name, async () => await reader.asset(asset, LARGEST_DOWNLOAD));
			bytes += (yield* downloadPieces(reading, download, named)) ?? 0;
		}
	}
	if (programs > 0) tally.notes.push(`${counted(programs, "release asset")} not scanned: programs, installers, media.`);
	if (tooMuch > 0) tally.gaps.push(`More than ${formatBytes(MOST_BYTES)} of release assets: ${tooMuch} older ones were not read. Say a later "since".`);
}
const PROGRAMS = /\.(?:exe|msi|msix|dmg|pkg|deb|rpm|apk|aab|ipa|appimage|snap|flatpak|iso|img|qcow2|vmdk|ova|dll|so|dylib|wasm|sig|asc|sha\d*|sha\d+sums?|md5|png|jpe?g|gif|webp|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|ttf|otf|woff2?)$/i;
const MEDIA = /^(?:image|audio|video|font)\/(?!svg)/i;
function isProgramOrMedia({ name, contentType }) {
	return PROGRAMS.test(name) || MEDIA.test(contentType);
}

// src/sources/github/run-files.ts
async function* runLogs(reading) {
	const { request, reader } = reading;
	const files = newestOf(reading, reader.runs(request.since), "logs of workflow runs");
	let gone = 0;
	for await (const { id, attempts } of files.items()) for (let attempt = 1; attempt <= attempts; attempt += 1) {
		const name = `workflow run ${id}${attempts === 1 ? "" : ` attempt ${attempt}`} log`;
		const ask = async () => await reader.log(id, attempt, LARGEST_DOWNLOAD);
		const download = await downloadOf(reading, name, ask);
		const read = yield* downloadPieces(reading, download, {
			path: `${name}.zip`,
			name
		});
		if (read === void 0) gone += 1;
		if (!files.count(read ?? 0)) return;
	}
	if (gone > 0) reading.tally.notes.push(`${counted(gone, "log")} of workflow runs no longer kept by GitHub.`);
}
async function* artifactFiles(reading) {
	const { request, reader, tally } = reading;
	const files = newestOf(reading, reader.artifacts(request.since), "artifacts");
	let gone = 0;
	for await (const artifact of files.items()) {
		const title = inertExcerpt(artifact.name, 100);
		const name = `artifact ${artifact.id} ${title}`;
		if (artifact.isExpired) {
			gone += 1;
			continue;
		}
		const download = artifact.bytes > 104857600 ? { kind: "too-large" } : await downloadOf(reading, name, async () => await reader.artifact(artifact, LARGEST_DOWNLOAD));
		const read = yield* downloadPieces(reading, download, {
			path: `${name}.zip`,
			name
		});
		if (read === void 0) gone += 1;
		if (!files.count(read ?? 0)) return;
	}
	if (gone > 0) tally.notes.push(`${counted(gone, "artifact")} no longer kept by GitHub.`);
}
function newestOf({ request, tally }, pages, what) {
	let bytes = 0;
	return {
		async *items() {
			let seen = 0;
			for await (const page of pages) for (const item of page) {
				if (seen === request.runs) {
					const said = `Only the newest ${request.runs} ${what} were read`;
					if (request.since === void 0) tally.notes.push(`${said}; "runs" says how many.`);
					else tally.gaps.push(`${said}, which does not reach back as far as "since" says: raise "runs".`);
					return;
				}
				seen += 1;
				yield item;
			}
		},
		count(more) {
			bytes += more;
			if (bytes <= 2147483648) return true;
			tally.gaps.push(`More than ${formatBytes(MOST_BYTES)} of ${what}: the older ones were not read. Lower "runs", or say a later "since".`);
			return false;
		}
	};
}

// src/sources/github/threads.ts
async function* issueTexts(reading) {
	const { request, reader, tally } = reading;
	const { hasIssues } = await reader.repository();
	if (!hasIssues) {
		tally.notes.push(`Issues are switched off in ${request.repository}.`);
		return;
	}
	for await (const page of reader.issues(request.since)) yield* textPieces(reading, page);
}
async function* pullTexts(reading) {
	for await (const page of reading.reader.pulls(reading.request.since)) for (const { number, texts } of page) {
		reading.pulls.push(number);
		yield* textPieces(reading, texts);
	}
}
async function* threadComments(reading) {
	const { request, reader } = reading;
	const wanted = {
		issue: request.texts.includes("issues"),
		"pull request": request.texts.includes("pulls")
	};
	for await (const page of reader.comments(request.since)) yield* textPieces(reading, page.filter(({ below }) => wanted[below]).map(({ text }) => text));
}
async function* reviewComments(reading) {
	for await (const page of reading.reader.reviewComments(reading.request.since)) yield* textPieces(reading, page);
}
async function* commitComments(reading) {
	for await (const page of reading.reader.commitComments(reading.request.since)) yield* textPieces(reading, page);
}
async function* reviewTexts(reading) {
	const { reader, pulls, tally } = reading;
	let read = 0;
	try {
		for (const number of pulls) {
			for await (const page of reader.reviews(number)) yield* textPieces(reading, page);
			read += 1;
		}
	} finally {
		if (read > 0 && read < pulls.length) tally.notes.push(`The reviews of ${counted(read, "pull request")} of ${pulls.length} were read.`);
	}
}

// src/sources/github/github.ts
const PARTS = [
	{
		what: "issues",
		of: ["issues"],
		read: issueTexts
	},
	{
		what: "pull requests",
		of: ["pulls"],
		read: pullTexts
	},
	{
		what: "comments",
		of: ["issues", "pulls"],
		read: threadComments
	},
	{
		what: "review comments",
		of: ["pulls"],
		read: reviewComments
	},
	{
		what: "comments on commits",
		of: ["commit-comments"],
		read: commitComments
	},
	{
		what: "the wiki",
		of: ["wiki"],
		read: wikiTexts
	},
	{
		what: "releases",
		of: ["releases"],
		read: releaseTexts
	},
	{
		what: "gists",
		of: ["gists"],
		read: gistTexts
	},
	{
		what: "logs of workflow runs",
		of: ["logs"],
		read: runLogs
	},
	{
		what: "artifacts",
		of: ["artifacts"],
		read: artifactFiles
	},
	{
		what: "reviews",
		of: ["pulls"],
		read: reviewTexts
	}
];
const FINAL = [
	"github-limited",
	"github-token-refused",
	"github-no-token"
];
function openGithubTexts(request, reader, options) {
	const tally = new Tally();
	const reading = {
		request,
		reader: {
			...reader,
			repository: once(() => reader.repository())
		},
		options,
		tally,
		pulls: [],
		names: /* @__PURE__ */ new WeakMap(),
		inside: /* @__PURE__ */ new WeakMap(),
		opened: [],
		failedInARow: 0
	};
	async function* pieces() {
		const parts = PARTS.filter(({ of }) => of.some((kind) => request.texts.includes(kind)));
		try {
			await reading.reader.repository();
		} catch (error) {
			tally.gaps.push(`GitHub: ${messageFor(error)}`);
			return;
		}
		for (const [index, { what, read }] of parts.entries()) try {
			yield* read(reading);
		} catch (error) {
			tally.gaps.push(`GitHub, ${what}: ${messageFor(error)}`);
			if (!isFinal(error)) continue;
			const left = parts.slice(index + 1).map((part) => part.what);
			if (left.length > 0) tally.gaps.push(`GitHub: not looked at: ${left.join(", ")}.`);
			return;
		}
	}
	return {
		pieces,
		standings: async (origins) => await standingsOf(reading, origins),
		before: nothing,
		coverage: () => {
			const since = request.since === void 0 ? "" : `, since ${request.since.toISOString().slice(0, 10)}`;
			const kinds = request.texts.join(", ");
			return tally.coverage([`${counted(tally.files, "text")}, ${formatBytes(tally.bytes)} of ${request.repository} on GitHub (${kinds}${since})`]);
		},
		close: async () => {
			for (const source of reading.opened) await source.close();
		}
	};
}
function messageFor(error) {
	if (error instanceof RekeyError) return error.message;
	throw error;
}
function isFinal(error) {
	return error instanceof RekeyError && FINAL.includes(error.code);
}
function once(ask) {
	let answer;
	return async () => {
		answer ??= ask();
		return await answer;
	};
}
async function standingsOf({ names, inside }, origins) {
	const found = /* @__PURE__ */ new Map();
	const bySource = /* @__PURE__ */ new Map();
	for (const origin of origins) {
		const known = inside.get(origin);
		if (known) bySource.set(known.source, [...bySource.get(known.source) ?? [], origin]);
		else found.set(origin, [{
			path: names.get(origin) ?? origin.path,
			current: true,
			order: 0
		}]);
	}
	for (const [source, ours] of bySource) {
		const theirs = new Map(ours.map((origin) => [origin, inside.get(origin)]));
		const standings = await source.standings([...theirs.values()].flatMap((it) => it ? [it.origin] : []));
		for (const [origin, it] of theirs) {
			const places = it ? standings.get(it.origin) ?? [] : [];
			found.set(origin, places.map((standing) => ({
				...standing,
				path: it?.nameOf(standing.path) ?? standing.path
			})));
		}
	}
	return found;
}

export { openGithubTexts };