/** Behind a proxy GitHub's own toolkit knows how; it costs a tenth of a second, so it is loaded only then. */
export async function proxiedFetch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<typeof globalThis.fetch> {
  const isProxied = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some(
    (name) => (env[name] ?? '') !== '',
  );
  if (!isProxied) return globalThis.fetch;
  const { defaults } = await import('@actions/github/lib/utils');
  const fetch: unknown = defaults.request?.fetch;
  return typeof fetch === 'function' ? (fetch as typeof globalThis.fetch) : globalThis.fetch;
}
