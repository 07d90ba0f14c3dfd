/** `1 commit`, `3 commits`. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Bytes as people say them, in units of 1000: `120 kB`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  const [unit, size] =
    bytes < 999_500
      ? (['kB', 1e3] as const)
      : bytes < 999_500_000
        ? (['MB', 1e6] as const)
        : (['GB', 1e9] as const);
  const value = bytes / size;
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`;
}
