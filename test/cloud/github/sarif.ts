import { gunzipSync } from 'node:zlib';
import { GithubError } from './errors.ts';
import { type Json, text } from './exchange.ts';

/** docs.github.com, "SARIF results exceed limits" and "SARIF file too large". */
const sarifLimits = {
  gzipBytes: 10_485_760,
  runs: 20,
  results: 25_000,
  rules: 25_000,
  locations: 1_000,
} as const;

export interface SarifResult {
  identity: string;
  ruleId: string;
  description: string;
  severity: 'none' | 'note' | 'warning' | 'error';
  message: string;
  tool: string;
  location: { path: string; startLine: number; endLine: number; startColumn: number; endColumn: number };
}

/** Undoes gzip and base64. What is not SARIF at all is refused at once; the rest is looked at later. */
export function decodeSarif(encoded: string): Json {
  const compressed = Buffer.from(encoded, 'base64');
  if (compressed.length > sarifLimits.gzipBytes) throw new GithubError(413, 'Payload Too Large');
  try {
    return JSON.parse(gunzipSync(compressed).toString('utf8')) as Json;
  } catch (error) {
    throw Object.assign(new GithubError(400, 'Invalid SARIF. Could not be decoded.'), { cause: error });
  }
}

/** What GitHub reports as the upload's errors when it has processed it. */
export function sarifErrors(sarif: Json): string[] {
  const errors: string[] = [];
  if (sarif.version !== '2.1.0') errors.push('version must be 2.1.0');
  const runs = list(sarif.runs);
  if (runs.length === 0) errors.push('expected at least one run');
  if (runs.length > sarifLimits.runs) errors.push(`rejecting SARIF: more than ${sarifLimits.runs} runs`);
  for (const run of runs) {
    if (text(driver(run).name) === undefined) errors.push('each run needs a tool with a name');
    if (list(run.results).length > sarifLimits.results)
      errors.push(`rejecting SARIF: more than ${sarifLimits.results} results`);
    if (list(driver(run).rules).length > sarifLimits.rules)
      errors.push(`rejecting SARIF: more than ${sarifLimits.rules} rules`);
    for (const result of list(run.results)) {
      if (list(result.locations).length === 0) errors.push('expected at least one location');
      if (list(result.locations).length > sarifLimits.locations)
        errors.push(`more than ${sarifLimits.locations} locations`);
      if (text((result.message as Json | undefined)?.text) === undefined)
        errors.push('a result needs message.text');
    }
  }
  return [...new Set(errors)];
}

/** The results as alerts need them. */
export function sarifResults(sarif: Json): SarifResult[] {
  return list(sarif.runs).flatMap((run) => {
    const rules = new Map(list(driver(run).rules).map((rule) => [text(rule.id), rule]));
    return list(run.results).map((result) => resultOf(result, rules, text(driver(run).name) ?? ''));
  });
}

function resultOf(result: Json, rules: ReadonlyMap<string | undefined, Json>, tool: string): SarifResult {
  const ruleId = text(result.ruleId) ?? '';
  const rule = rules.get(ruleId) ?? {};
  const physical = (list(result.locations)[0]?.physicalLocation ?? {}) as Json;
  const region = (physical.region ?? {}) as Json;
  const startLine = Number(region.startLine ?? 1);
  const location = {
    path: text((physical.artifactLocation as Json | undefined)?.uri) ?? '',
    startLine,
    endLine: Number(region.endLine ?? startLine),
    startColumn: Number(region.startColumn ?? 1),
    endColumn: Number(region.endColumn ?? 1),
  };
  const fingerprints = JSON.stringify(result.partialFingerprints ?? location);
  const configured = text(((rule.defaultConfiguration ?? {}) as Json).level);
  return {
    identity: `${tool}/${ruleId}/${fingerprints}`,
    ruleId,
    description: text(((rule.shortDescription ?? {}) as Json).text) ?? ruleId,
    severity: (text(result.level) ?? configured ?? 'warning') as SarifResult['severity'],
    message: text(((result.message ?? {}) as Json).text) ?? '',
    tool,
    location,
  };
}

function driver(run: Json): Json {
  return (((run.tool ?? {}) as Json).driver ?? {}) as Json;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
