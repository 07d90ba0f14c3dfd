import { RekeyError } from '../base/errors.ts';
import type { RotationConfig } from '../config/schema.ts';
import type { SecretVersion } from './ports.ts';
import { SecretDocument } from './secret-document.ts';
import { type SecretState, withDocument } from './secret-state.ts';
import type { RotationWorld } from './world.ts';

/**
 * Reads the values of these versions into the state. The redactor learns every text in them before anything else
 * happens with them.
 * @throws RekeyError `secret-not-json` or `secret-without-value`.
 */
export async function readDocuments(
  state: SecretState,
  versions: readonly (SecretVersion | undefined)[],
  config: Pick<RotationConfig, 'fields'>,
  world: RotationWorld,
): Promise<SecretState> {
  let known = state;
  for (const version of versions) {
    if (!version || known.documents.has(version.id)) continue;
    const where = `"${state.description.name}" (${version.labels.join(', ') || version.id})`;
    const value = await world.secrets.read(state.description.arn, version.id);
    if (!value) {
      throw new RekeyError({
        code: 'secret-without-value',
        what: `${where} has no value.`,
        fix: 'Another rotation may have stopped in the middle: finish it, or take the label off that version.',
      });
    }
    known = withDocument(known, version.id, learn(SecretDocument.parse(value, config.fields, where), world));
  }
  return known;
}

/** Tells the redactor every text in a document, and gives it back. */
export function learn(document: SecretDocument, world: Pick<RotationWorld, 'redactor'>): SecretDocument {
  for (const secret of document.secrets()) world.redactor.add(secret);
  return document;
}
