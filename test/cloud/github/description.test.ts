import { describe, expect, it } from 'vitest';
import { githubDescription } from './description.ts';
import { withoutNullable } from './nullable.ts';
import { allOperations } from './operations/all.ts';

describe('GitHub’s description', () => {
  it('holds exactly the operations that are served', () => {
    const served = allOperations(undefined).map((operation) => operation.id);
    expect([...githubDescription().operationIds].sort()).toEqual([...new Set(served)].sort());
    expect(new Set(served).size).toBe(served.length);
  });

  it.each([
    ['GET', '/repos/a/b/issues/comments/7', 'issues/get-comment', { owner: 'a', repo: 'b', comment_id: '7' }],
    [
      'GET',
      '/repos/a/b/issues/7/comments',
      'issues/list-comments',
      { owner: 'a', repo: 'b', issue_number: '7' },
    ],
    [
      'GET',
      '/repos/a/b/contents/c/d%20e.txt',
      'repos/get-content',
      { owner: 'a', repo: 'b', path: 'c/d e.txt' },
    ],
    ['GET', '/repos/a/b/contents', 'repos/get-content', { owner: 'a', repo: 'b', path: '' }],
    ['GET', '/repos/a/b/git/ref/heads/c/d', 'git/get-ref', { owner: 'a', repo: 'b', ref: 'heads/c/d' }],
    [
      'GET',
      '/repos/a/b/labels/severity%2Fhigh',
      'issues/get-label',
      { owner: 'a', repo: 'b', name: 'severity/high' },
    ],
    [
      'GET',
      '/repos/a/b/compare/c%2Fd...e',
      'repos/compare-commits-with-basehead',
      { owner: 'a', repo: 'b', basehead: 'c/d...e' },
    ],
  ])('finds what %s %s means', (method, path, id, parameters) => {
    expect(githubDescription().match(method, path)).toMatchObject({ id, parameters });
  });

  it.each(['/repos/a/b/none', '/repos/a', '/repos/a/b/issues/7/none'])('does not find %s', (path) => {
    expect(githubDescription().match('GET', path)).toBeUndefined();
  });

  it('finds fault with an answer that lacks a field, has a wrong type or an undescribed status', () => {
    const description = githubDescription();
    const label = {
      id: 1,
      node_id: '',
      url: 'http://x.test',
      name: 'n',
      description: null,
      color: 'fff',
      default: false,
    };
    expect(description.checkResponse('issues/get-label', 200, label)).toEqual([]);
    expect(description.checkResponse('issues/get-label', 200, { ...label, id: 'one' })).toEqual([
      'response 200/id: must be integer',
    ]);
    expect(description.checkResponse('issues/get-label', 200, {})).toHaveLength(7);
    expect(description.checkResponse('issues/get-label', 202, label)).toEqual([
      'status 202 is not described for issues/get-label',
    ]);
  });
});

describe('nullable', () => {
  it('becomes a choice with null, also beside a reference or an enum', () => {
    expect(withoutNullable({ nullable: true, $ref: '#/x' })).toEqual({
      anyOf: [{ $ref: '#/x' }, { type: 'null' }],
    });
    const nested = { properties: { a: { type: 'string', enum: ['x'], nullable: true } } };
    expect(withoutNullable(nested)).toEqual({
      properties: { a: { anyOf: [{ type: 'string', enum: ['x'] }, { type: 'null' }] } },
    });
  });

  it('is left alone as the name of a property', () => {
    const schema = { properties: { nullable: { type: 'boolean' } } };
    expect(withoutNullable(schema)).toEqual(schema);
  });
});
