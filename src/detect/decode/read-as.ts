import { codePageOf, codePageView } from './code-page.ts';
import { isRtf, rtfView } from './rtf.ts';
import { utf16Order, utf16View } from './utf16.ts';
import { utf32Order, utf32View } from './utf32.ts';
import { latin1, plainView, type View } from './view.ts';

/** The file is a text in units of two or four bytes. */
export function isWide(bytes: Uint8Array): boolean {
  return utf32Order(bytes) !== undefined || utf16Order(bytes) !== undefined;
}

/** The texts that the bytes of a file are, one as they stand, and what people read of it besides. `bytes` begin at `offset`. */
export function textsOf(bytes: Uint8Array, offset: number, whole: Uint8Array): readonly View[] {
  const four = utf32Order(whole);
  if (four !== undefined) return [utf32View(bytes, four, offset)];
  const two = utf16Order(whole);
  if (two !== undefined) return [utf16View(bytes, two, offset)];
  const plain = plainView(bytes, offset);
  const rich = rtfView(plain);
  if (rich) return [plain, codePageView(rich) ?? rich];
  return [codePageView(plain) ?? plain];
}

/** Whether a file is read in another way than its bytes stand: that is told by all of it, not by its changes. */
export function isReadOtherwise(bytes: Uint8Array): boolean {
  if (isWide(bytes) || isRtf(bytes)) return true;
  return codePageOf(bytes, () => latin1(bytes)) !== undefined;
}
