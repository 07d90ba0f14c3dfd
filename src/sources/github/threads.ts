import { counted } from '../counts.ts';
import type { Piece } from '../piece.ts';
import { type Reading, textPieces } from './reading.ts';

/** Titles and bodies of issues. */
export async function* issueTexts(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader, tally } = reading;
  const { hasIssues } = await reader.repository();
  if (!hasIssues) {
    tally.notes.push(`Issues are switched off in ${request.repository}.`);
    return;
  }
  for await (const page of reader.issues(request.since)) yield* textPieces(reading, page);
}

/** Titles, bodies and branches of pull requests; takes down which there are. */
export async function* pullTexts(reading: Reading): AsyncGenerator<Piece> {
  for await (const page of reading.reader.pulls(reading.request.since)) {
    for (const { number, texts } of page) {
      reading.pulls.push(number);
      yield* textPieces(reading, texts);
    }
  }
}

/** Comments below issues and pull requests, which GitHub gives in one list. */
export async function* threadComments(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader } = reading;
  const wanted = { issue: request.texts.includes('issues'), 'pull request': request.texts.includes('pulls') };
  for await (const page of reader.comments(request.since)) {
    yield* textPieces(
      reading,
      page.filter(({ below }) => wanted[below]).map(({ text }) => text),
    );
  }
}

export async function* reviewComments(reading: Reading): AsyncGenerator<Piece> {
  for await (const page of reading.reader.reviewComments(reading.request.since))
    yield* textPieces(reading, page);
}

export async function* commitComments(reading: Reading): AsyncGenerator<Piece> {
  for await (const page of reading.reader.commitComments(reading.request.since))
    yield* textPieces(reading, page);
}

/** What reviews say as a whole: one request a pull request, for there is no list of all. */
export async function* reviewTexts(reading: Reading): AsyncGenerator<Piece> {
  const { reader, pulls, tally } = reading;
  let read = 0;
  try {
    for (const number of pulls) {
      for await (const page of reader.reviews(number)) yield* textPieces(reading, page);
      read += 1;
    }
  } finally {
    if (read > 0 && read < pulls.length)
      tally.notes.push(`The reviews of ${counted(read, 'pull request')} of ${pulls.length} were read.`);
  }
}
