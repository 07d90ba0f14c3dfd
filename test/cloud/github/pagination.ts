import type { Call, Reply } from './exchange.ts';

/** GitHub gives at most 100 a page, whatever is asked for. */
const largestPage = 100;

/** One page of a list, with the `Link` header. */
export function pageOf<T>(call: Call, items: readonly T[], render: (item: T) => unknown): Reply {
  return pageWithin(call, items, render, (page) => page);
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
