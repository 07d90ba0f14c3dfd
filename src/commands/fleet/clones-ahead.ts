/** A copy in a private folder. */
interface Clone {
  remove(): void;
}

/** Copies that are fetched or wait while another one is scanned. */
const MOST_AHEAD = 3;

/** In kilobytes, as GitHub counts repositories: together they take no more than one of the larger ones would. */
const MOST_KB_AHEAD = 200_000;

/**
 * Repositories in their order, each with its copy, which was asked for while earlier ones were scanned: to fetch a small one
 * is mostly to wait for the server. Large ones are fetched one at a time. What nobody takes is removed.
 */
export async function* clonesAhead<Repository extends { readonly size: number }, Copy extends Clone>(
  repositories: readonly Repository[],
  fetch: (repository: Repository) => Promise<Copy>,
): AsyncGenerator<{ readonly repository: Repository; readonly clone: Promise<Copy> }> {
  const ahead: { readonly repository: Repository; readonly clone: Promise<Copy> }[] = [];
  let next = 0;
  const hasRoom = (size: number): boolean =>
    ahead.length === 0 ||
    (ahead.length <= MOST_AHEAD &&
      ahead.reduce((sum, { repository }) => sum + repository.size, size) <= MOST_KB_AHEAD);
  try {
    for (;;) {
      for (
        let repository = repositories[next];
        repository && hasRoom(repository.size);
        repository = repositories[next]
      ) {
        const clone = fetch(repository);
        // Whoever takes it is told; until then a failure is nobody's.
        clone.catch(() => {});
        ahead.push({ repository, clone });
        next += 1;
      }
      const first = ahead[0];
      if (!first) return;
      yield first;
      ahead.shift();
    }
  } finally {
    await Promise.all(
      ahead.slice(1).map(
        async ({ clone }) =>
          await clone.then(
            (copy) => copy.remove(),
            () => {},
          ),
      ),
    );
  }
}
