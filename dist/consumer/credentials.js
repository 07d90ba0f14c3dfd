// src/consumer/credentials.ts
const PATIENCE_MS = 6e4;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2e3;
/** Both labels are tried before the first pause. */
const TRIES_WITHOUT_PAUSE = 2;
const CLOCK = {
	now: () => performance.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};
/**
* Credentials from a secret that is rotated while it is used. Between the moment in which a database takes a new
* password and the one in which AWSCURRENT moves, only AWSPENDING logs in (AWS Secrets Manager User Guide, "Lambda
* function rotation strategies", single user); this looks there too.
*/
function secretCredentials(options) {
	const { fetch, patienceMs = PATIENCE_MS, clock = CLOCK } = options;
	let known;
	let finding;
	/** Looks for another version than the refused one; at most once at a time. */
	function find(refused) {
		finding ??= versionAfter(refused, fetch).then((found) => {
			known = found;
			return found;
		}).finally(() => {
			finding = void 0;
		});
		return finding;
	}
	return {
		present: async () => (known ?? await find(void 0)).value,
		async logIn(login, isAuthFailure) {
			const deadline = clock.now() + patienceMs;
			for (let tries = 1;; tries += 1) {
				const tried = known ?? await find(void 0);
				try {
					return await login(tried.value);
				} catch (error) {
					const pause = tries < TRIES_WITHOUT_PAUSE ? 0 : pauseAfter(tries - TRIES_WITHOUT_PAUSE);
					if (!isAuthFailure(error) || clock.now() + pause > deadline) throw error;
					if (pause > 0) await clock.sleep(pause);
					if (known === tried) await find(tried);
				}
			}
		}
	};
}
/** Doubles, with a random part: what fails together must not come back together. */
function pauseAfter(pauses) {
	return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pauses) * (.5 + Math.random() / 2);
}
async function versionAfter(refused, fetch) {
	const current = await fetch("AWSCURRENT");
	if (current && current.version !== refused?.version) return current;
	const pending = refused && await fetch("AWSPENDING");
	if (pending && pending.version !== refused.version) return pending;
	if (current) return current;
	throw new Error("The secret has no version AWSCURRENT with a value.");
}

export { secretCredentials };