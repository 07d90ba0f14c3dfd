import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { readActionMetadata } from '../runner/action-metadata.ts';

type TextDocument = Parameters<typeof validate>[0];
type Metadata = NonNullable<NonNullable<Parameters<typeof validate>[1]>['actionsMetadataProvider']>;

const root = join(import.meta.dirname, '..', '..');
const { name, inputs, outputs } = readActionMetadata(root);
// Its types know no key that is there and undefined.
const ours = { name, description: name, inputs, outputs } as Awaited<
  ReturnType<Metadata['fetchActionMetadata']>
>;

/** So that an input or output of ours that is misspelt in an example is a mistake. */
const actionsMetadataProvider: Metadata = {
  fetchActionMetadata: async ({ owner, name: repository }) =>
    await Promise.resolve(owner === 'rekey' && repository === 'rekey' ? ours : undefined),
};

/** What GitHub's own language service finds wrong with a workflow or an action. */
export async function mistakesIn(text: string, path: string): Promise<string[]> {
  const found = await validate(textDocument(text, path), { actionsMetadataProvider });
  return found
    .map(({ message, range }) => ({ said: typeof message === 'string' ? message : message.value, range }))
    .filter(({ said }) => !UNKNOWN_ACTION.test(said))
    .map(({ said, range }) => `${path}:${range.start.line + 1}: ${said}`);
}

/** The actions of others are not asked for over the network. */
const UNKNOWN_ACTION = /^Unable to resolve action `(?!rekey\/)/;

let documents = 0;

/** As much of a document as validating asks for. */
function textDocument(text: string, path: string): TextDocument {
  documents += 1;
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetAt: TextDocument['offsetAt'] = ({ line, character }) =>
    (starts[line] ?? text.length) + character;
  return {
    // What was parsed is kept by its address.
    uri: `file:///${documents}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range) => (range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text),
    offsetAt,
    positionAt: (offset) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
  } as TextDocument;
}
