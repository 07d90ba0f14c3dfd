import { join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { anchors, codeBlocks, isThere, localLinks, pages, readDocument, sources } from './documents.ts';

describe('a link between the pages', () => {
  const links = pages().flatMap((page) => localLinks(page).map((target) => ({ page, target })));

  it('is there at all', () => {
    expect(links.length).toBeGreaterThan(20);
  });

  it.each(links.map(({ page, target }) => [page.path, target] as const))(
    '%s → %s leads somewhere',
    (from, target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? from : join(from, '..', path);
      expect(isThere(file), `${file} exists`).toBe(true);
      if (anchor !== undefined) expect(anchors(readDocument(file))).toContain(anchor);
    },
  );
});

describe('a page that a message names', () => {
  const named = sources().flatMap(({ path, text }) =>
    [...text.matchAll(/\/blob\/main\/(?<page>[\w./-]+)/g)].map(
      ({ groups }) => [path, groups?.page ?? ''] as const,
    ),
  );

  it('is named at all', () => {
    expect(named.length).toBeGreaterThan(0);
  });

  it.each(named)('%s → %s is there', (_path, page) => {
    expect(isThere(page)).toBe(true);
  });
});

describe('a JSON example', () => {
  const examples = pages()
    .flatMap(codeBlocks)
    .filter(({ language }) => language === 'json');

  it.each(examples.map(({ place, text }) => [place, text] as const))('%s is JSON', (_place, text) => {
    expect(() => void JSON.parse(text)).not.toThrow();
  });
});
