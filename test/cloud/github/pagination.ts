import { GithubError } from './errors.ts';
import type { Call, Reply } from './exchange.ts';

/** GitHub gives at most 100 a page, whatever is asked for. */
const largestPage = 100;

/** One page of a list, with the `Link` header. */
export function pageOf<T>(call: Call, items: readonly T[], render: (item: T) => unknown): Reply {
  return pageWithin(call, items, render, (page) => page);
}

/** So far into a list of issues a page can be asked for by its number alone, in items; it was seen to vary. */
const FARTHEST = 1_000;

/** One page of a long list, whose links hold a cursor; without it, what is far into the list is refused. */
export function pageByCursor<T>(call: Call, items: readonly T[], render: (item: T) => unknown): Reply {
  const size = Math.min(largestPage, Math.max(1, Number(call.query.per_page ?? 30)));
  const page = Math.max(1, Number(call.query.page ?? 1));
  if (page * size > FARTHEST && call.query.after === undefined) {
    throw new GithubError(
      422,
      'Pagination with the page parameter is not supported for large datasets, please use cursor based pagination (after/before)',
    );
  }
  const reply = pageOf(call, items, render);
  const link = reply.headers?.link;
  if (link === undefined) return reply;
  const cursor = Buffer.from(`cursor:${page * size}`).toString('base64url');
  const next = link.replace(/<([^>]+)>; rel="next"/, (_, url: string) => {
    const target = new URL(url);
    target.searchParams.set('after', cursor);
    return `<${target.href}>; rel="next"`;
  });
  return { ...reply, headers: { ...reply.headers, link: next } };
}

/** One page of a list that stands in an object beside its total. */
export function pageWithin<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
  wrap: (page: unknown[], total: number) => unknown,
): Reply {
  const size = Math.min(largestPage, Math.max(1, Number(call.query.per_page ?? 30)));
  const page = Math.max(1, Number(call.query.page ?? 1));
  const shown = items.slice((page - 1) * size, page * size).map(render);
  const reply: Reply = { status: 200, body: wrap(shown, items.length) };
  const link = linkHeader(call.url, page, Math.ceil(items.length / size));
  if (link !== '') reply.headers = { link };
  return reply;
}

function linkHeader(url: URL, page: number, last: number): string {
  const links: string[] = [];
  const add = (relation: string, number: number): void => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    links.push(`<${target.href}>; rel="${relation}"`);
  };
  if (page > 1) add('prev', page - 1);
  if (page < last) {
    add('next', page + 1);
    add('last', last);
  }
  if (page > 1) add('first', 1);
  return links.join(', ');
}
