type Result = Readonly<Record<string, unknown>>;

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Result;
  readonly result?: Result;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over its WebSocket (https://chromedevtools.github.io/devtools-protocol/). */
export interface DevTools {
  /** @throws Error with the browser's message */
  send(method: string, params?: Result, session?: string): Promise<Result>;
  /** Events of a session from now on. @returns what ends it */
  on(method: string, session: string, take: (params: Result) => void): () => void;
  close(): void;
}

export async function openDevTools(address: string): Promise<DevTools> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();
  const takers = new Set<{ method: string; session: string; take: (params: Result) => void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) {
      for (const { method, session, take } of takers) {
        if (method === answer.method && session === answer.sessionId) take(answer.params ?? {});
      }
      return;
    }
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error) caller?.reject(new Error(answer.error.message));
    else caller?.resolve(answer.result ?? {});
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('the browser cannot be reached')), {
      once: true,
    });
  });
  return {
    async send(method, params = {}, session) {
      last += 1;
      const id = last;
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(
          JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }),
        );
      });
    },
    on(method, session, take) {
      const taker = { method, session, take };
      takers.add(taker);
      return () => takers.delete(taker);
    },
    close: () => socket.close(),
  };
}
