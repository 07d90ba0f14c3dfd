import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionResult } from '../../test/runner/run-action.ts';
import { laterRuns, pullRequest, type Scene, scheduledRun } from './acts.ts';
import { setTheStage } from './stage.ts';
import { Telling } from './telling.ts';

/** `npm start`: the main job from end to end, as its user meets it, on the local cloud. */
const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'demo');

const started = Date.now();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tell = new Telling();
tell.line(
  'Rekey, on a local AWS, a local GitHub and real databases. Every key and password was made just now.',
);
const stage = await setTheStage();
try {
  if (stage.withoutDatabase)
    tell.line(`There is no PostgreSQL (${stage.withoutDatabase}): its part is left out.`, 'yellow');
  const scene: Scene = { stage, tell, reports: (act) => join(out, act) };
  const results = [await pullRequest(scene), await scheduledRun(scene), ...(await laterRuns(scene))];
  proveSilence(results);
  tell.line(
    `Reports: ${join('out', 'demo')} (rekey.html, rekey.sarif, rekey.json and rekey.prom of each run)`,
  );
  tell.line(`All of it took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  writeFileSync(join(out, 'story.json'), JSON.stringify(tell.lines, null, 1));
} finally {
  await stage.close();
}

/** Nothing that was printed, written or sent to GitHub may hold any value that the local cloud ever made. */
function proveSilence(results: readonly ActionResult[]): void {
  const written = results.flatMap((result) =>
    result.everythingWritten.map(({ bytes }) => bytes.toString('latin1')),
  );
  const texts = [...written, stage.github.sentText(), tell.lines.map(({ text }) => text).join('\n')];
  const found = texts.flatMap((text) => stage.aws.issuedSecrets.foundIn(text));
  const values = stage.aws.issuedSecrets.values().length;
  tell.heading('5. And not a word of it leaked');
  tell.line(
    `Of ${values} secret values, ${found.length} appear in anything that was printed, written or sent to GitHub.`,
  );
  if (found.length > 0) process.exitCode = 1;
}
