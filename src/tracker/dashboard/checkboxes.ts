import { textIn } from '../region.ts';

/** What a box of the dashboard asks for when somebody ticks it. */
export type BoxCommand =
  | { readonly kind: 'open'; readonly fingerprint: string }
  | { readonly kind: 'open-all' }
  | { readonly kind: 'rotate'; readonly rotation: string }
  | { readonly kind: 'rescan' };

/** A box in a line of its own; the text after it is plain. */
const BOX =
  /^- \[(?<tick>[ xX])\] <!-- rekey:(?<kind>open-all|open|rotate|rescan)(?:=(?<of>[\w.+=@/-]{1,613}))? -->/gm;

/** The boxes that are ticked in a body: those of our text, as long as its borders are whole. */
export function ticksOf(body: string): BoxCommand[] {
  return tickedIn(textIn(body) ?? '');
}

/** The boxes that are ticked in a text of ours. What is damaged is no box. */
function tickedIn(text: string): BoxCommand[] {
  const found: BoxCommand[] = [];
  for (const { groups } of text.matchAll(BOX)) {
    if (groups?.tick === ' ') continue;
    const { kind, of } = groups ?? {};
    if (kind === 'open-all' || kind === 'rescan') found.push({ kind });
    else if (kind === 'open' && of !== undefined) found.push({ kind, fingerprint: of });
    else if (kind === 'rotate' && of !== undefined) found.push({ kind, rotation: of });
  }
  return found;
}

/** A text with the boxes ticked that ask for one of these; every other box is empty. */
export function withTicks(text: string, ticks: readonly BoxCommand[]): string {
  const wanted = new Set(ticks.map(keyOf));
  return text.replaceAll(BOX, (box) => {
    const [command] = tickedIn(box.replace('- [ ]', '- [x]'));
    const tick = command && wanted.has(keyOf(command)) ? 'x' : ' ';
    return box.replace(/^- \[.\]/, `- [${tick}]`);
  });
}

/** Names a box: two of one name ask for the same. */
export function keyOf(command: BoxCommand): string {
  if (command.kind === 'open') return `open=${command.fingerprint}`;
  return command.kind === 'rotate' ? `rotate=${command.rotation}` : command.kind;
}
