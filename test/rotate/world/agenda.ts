/** What is to happen later, by the virtual clock, without anybody calling. */
export interface Agenda {
  /** `after` the present moment, in milliseconds. */
  schedule(after: number, act: () => void): void;
  /** Everything that was due by now, in the order in which it was due. */
  settle(): void;
}

interface Entry {
  readonly at: number;
  readonly act: () => void;
}

export function openAgenda(now: () => Date): Agenda {
  let entries: Entry[] = [];
  return {
    schedule(after, act) {
      entries.push({ at: now().getTime() + after, act });
      entries.sort((a, b) => a.at - b.at);
    },
    settle() {
      const time = now().getTime();
      const due = entries.filter(({ at }) => at <= time);
      entries = entries.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
  };
}
