/** A queue that gives what is newest; of what is equally old, what came first. */
export interface NewestFirst<Value> {
  add(value: Value, time: number): void;
  take(): Value | undefined;
}

interface Waiting<Value> {
  readonly value: Value;
  readonly time: number;
  readonly turn: number;
}

/** A binary heap. */
export function createNewestFirst<Value>(): NewestFirst<Value> {
  const heap: Waiting<Value>[] = [];
  let turns = 0;

  const at = (place: number): Waiting<Value> => heap[place] as Waiting<Value>;
  const goesFirst = (a: number, b: number): boolean => {
    const [one, other] = [at(a), at(b)];
    return one.time > other.time || (one.time === other.time && one.turn < other.turn);
  };
  const swap = (a: number, b: number): void => {
    const kept = at(a);
    heap[a] = at(b);
    heap[b] = kept;
  };

  return {
    add(value, time) {
      let place = heap.push({ value, time, turn: turns }) - 1;
      turns += 1;
      for (let up = (place - 1) >> 1; place > 0 && goesFirst(place, up); up = (place - 1) >> 1) {
        swap(place, up);
        place = up;
      }
    },
    take() {
      if (heap.length === 0) return undefined;
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let place = 0; ; ) {
        let best = place;
        for (const child of [place * 2 + 1, place * 2 + 2])
          if (child < heap.length && goesFirst(child, best)) best = child;
        if (best === place) return first?.value;
        swap(place, best);
        place = best;
      }
    },
  };
}
