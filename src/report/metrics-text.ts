import { inert } from '../base/hostile-text.ts';

/**
 * Metrics as text, in two dialects. `openmetrics`: OpenMetrics 1.0, for files and scrapers. `prometheus`: the older
 * text format 0.0.4, the only text that a Pushgateway takes (its README, "API"), in which a counter's type names the
 * sample, and there is no unit, no end mark and no time of creation.
 */
export type MetricFormat = 'openmetrics' | 'prometheus';

type Labels = Readonly<Record<string, string>>;
export type Sample = readonly [labels: Labels, value: number];

/** What has one name, type and meaning. `name` is the family's: without `_total` or `_bucket`. */
export type Family =
  | {
      readonly type: 'gauge' | 'counter';
      readonly name: string;
      readonly help: string;
      readonly unit?: string;
      readonly samples: readonly Sample[];
    }
  | {
      readonly type: 'histogram';
      readonly name: string;
      readonly help: string;
      readonly unit?: string;
      /** Upper bounds, ascending, without the infinite one. */
      readonly buckets: readonly number[];
      /** What was measured, each on its own. */
      readonly observations: readonly Sample[];
    };

/** A family of what can rise and fall. */
export function gauge(name: string, help: string, samples: readonly Sample[], unit?: string): Family {
  return { type: 'gauge', name, help, samples, ...(unit === undefined ? {} : { unit }) };
}

/** How many there are with the same labels. */
export function counted<T>(
  items: readonly T[],
  labelsOf: (item: T) => Readonly<Record<string, string>>,
): Sample[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(labelsOf(item)));
  return [...groups].map(([key, some]) => [JSON.parse(key) as Record<string, string>, some.length]);
}

interface TextOptions {
  readonly format: MetricFormat;
  /** Since when counters and histograms count. */
  readonly created: Date;
}

export function renderFamilies(families: readonly Family[], options: TextOptions): string {
  const text = families.map((family) => renderFamily(family, options)).join('');
  return options.format === 'openmetrics' ? `${text}# EOF\n` : text;
}

function renderFamily(family: Family, { format, created }: TextOptions): string {
  const { name, type, help, unit } = family;
  const isOpen = format === 'openmetrics';
  const typed = type === 'counter' && !isOpen ? `${name}_total` : name;
  const head = [
    `# TYPE ${typed} ${type}`,
    ...(unit === undefined || !isOpen ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${typed} ${escaped(help)}`,
  ];
  const since = created.getTime() / 1_000;
  const born = (labels: Labels): string[] => (isOpen ? [line(`${name}_created`, labels, since)] : []);
  const lines =
    family.type === 'histogram'
      ? histogramLines(family, born)
      : family.samples.flatMap(([labels, value]) =>
          type === 'counter'
            ? [line(`${name}_total`, labels, value), ...born(labels)]
            : [line(name, labels, value)],
        );
  return `${[...head, ...lines].join('\n')}\n`;
}

function histogramLines(
  { name, buckets, observations }: Extract<Family, { type: 'histogram' }>,
  born: (labels: Labels) => string[],
): string[] {
  const groups = Map.groupBy(observations, ([labels]) => JSON.stringify(labels));
  return [...groups.values()].flatMap((some) => {
    const labels = some[0]?.[0] ?? {};
    const values = some.map(([, value]) => value);
    const upTo = (bound: number): number => values.filter((value) => value <= bound).length;
    return [
      ...buckets.map((bound) => line(`${name}_bucket`, { ...labels, le: canonical(bound) }, upTo(bound))),
      line(`${name}_bucket`, { ...labels, le: '+Inf' }, values.length),
      line(`${name}_count`, labels, values.length),
      line(
        `${name}_sum`,
        labels,
        values.reduce((sum, value) => sum + value, 0),
      ),
      ...born(labels),
    ];
  });
}

/** `1.0`: the form in which bounds are the same series for everybody (OpenMetrics 1.0, "Considerations: Canonical Numbers"). */
function canonical(bound: number): string {
  return Number.isInteger(bound) ? `${bound}.0` : String(bound);
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${escaped(text).replaceAll('"', '\\"')}"`,
  );
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}

/** Of both dialects: a backslash is doubled; line breaks and their like are visible in an inert text. */
function escaped(text: string): string {
  return inert(text).replaceAll('\\', '\\\\');
}
