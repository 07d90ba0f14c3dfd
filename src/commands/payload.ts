type Fields = Readonly<Record<string, unknown>>;

/** The object at a key of an event's payload; one without fields where there is none. */
export function recordAt(value: unknown, key: string): Fields {
  const found = (value as Fields | undefined)?.[key];
  return typeof found === 'object' && found !== null ? (found as Fields) : {};
}
