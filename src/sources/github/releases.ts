import { inertExcerpt } from '../../base/hostile-text.ts';
import { counted, formatBytes } from '../counts.ts';
import type { Piece } from '../piece.ts';
import type { ReleaseAsset } from './ports.ts';
import {
  downloadOf,
  downloadPieces,
  LARGEST_DOWNLOAD,
  MOST_BYTES,
  type Reading,
  textPieces,
} from './reading.ts';

/** The notes of releases, and their files that are texts or hold some. */
export async function* releaseTexts(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader, tally } = reading;
  let bytes = 0;
  let programs = 0;
  let tooMuch = 0;
  for await (const page of reader.releases(request.since)) {
    for (const { tag, texts, assets } of page) {
      yield* textPieces(reading, texts);
      for (const asset of assets) {
        if (isProgramOrMedia(asset)) {
          programs += 1;
          continue;
        }
        if (bytes > MOST_BYTES) {
          tooMuch += 1;
          continue;
        }
        const file = inertExcerpt(asset.name, 150);
        const named = { path: `release ${tag}/${file}`, name: `release ${tag} asset ${file}` };
        const download =
          asset.bytes > LARGEST_DOWNLOAD
            ? ({ kind: 'too-large' } as const)
            : await downloadOf(reading, named.name, async () => await reader.asset(asset, LARGEST_DOWNLOAD));
        bytes += (yield* downloadPieces(reading, download, named)) ?? 0;
      }
    }
  }
  if (programs > 0)
    tally.notes.push(`${counted(programs, 'release asset')} not scanned: programs, installers, media.`);
  if (tooMuch > 0)
    tally.gaps.push(
      `More than ${formatBytes(MOST_BYTES)} of release assets: ${tooMuch} older ones were not read. Say a later "since".`,
    );
}

const PROGRAMS =
  /\.(?:exe|msi|msix|dmg|pkg|deb|rpm|apk|aab|ipa|appimage|snap|flatpak|iso|img|qcow2|vmdk|ova|dll|so|dylib|wasm|sig|asc|sha\d*|sha\d+sums?|md5|png|jpe?g|gif|webp|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|ttf|otf|woff2?)$/i;

const MEDIA = /^(?:image|audio|video|font)\/(?!svg)/i;

function isProgramOrMedia({ name, contentType }: ReleaseAsset): boolean {
  return PROGRAMS.test(name) || MEDIA.test(contentType);
}
