import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { messageOf, RekeyError } from '../base/errors.ts';
import { MAX_PULL_FILE_BYTES, type PullFileContent } from '../report/pull-file.ts';
import { parsePullFile } from '../report/pull-file-document.ts';
import type { PullComments, PullFacts } from '../report/pull-ports.ts';
import { cloneUrlOf } from './clone-url.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import { recordAt } from './payload.ts';
import { keepPullComment } from './pull-comment.ts';
import { findingsOfPullFile } from './pull-findings.ts';
import type { Verdict } from './verdict.ts';

export interface FollowUpRequest {
  readonly token: string;
  readonly event: GithubEvent;
  /** Path of the file that the run on the pull request left; from its artifact, so a stranger may have written it. */
  readonly file: string;
  readonly dryRun: boolean;
}

/** The run that this one follows, as GitHub itself describes it in the event. */
interface FollowedRun {
  readonly event: string;
  readonly head: string;
  readonly repository: string | undefined;
}

/**
 * Comments on a pull request in the name of its own run, which may not: on `workflow_run`, with the file of that run.
 * The file is believed in nothing that GitHub can tell: the pull request that it names must be open, and be at the
 * very commit and from the very repository that the run was for.
 * @throws RekeyError `pull-file-missing`, `pull-file-invalid`, `pull-file-foreign`, and those of GitHub
 */
export async function followUpPullRequest(request: FollowUpRequest, context: Context): Promise<Verdict> {
  const run = followedRun(request.event);
  if (run.event !== 'pull_request')
    return said(
      `The run was on "${run.event.replaceAll(/\W/g, '')}", not on a pull request: there is nothing to do.`,
    );
  const content = await readPullFile(request.file);
  if (content.head !== run.head) throw foreign('it is about another commit than the run that it is from');
  if (context.config['pull-requests'].comment === false) return said('Comments are switched off.');
  if (content.commented) return said('The run has written its comment itself.');
  const formerAuthors = context.config.issues['former-authors'];
  const github = await openGithub(context, { token: request.token, formerAuthors });
  const facts = await factsOf(github.pullComments, content.pull);
  if (!facts.isOpen) return said(`Pull request #${content.pull} is closed: there is nothing to do.`);
  if (run.repository === undefined || facts.headRepository?.toLowerCase() !== run.repository.toLowerCase())
    throw foreign(`pull request #${content.pull} is from another repository than the run`);
  if (facts.head !== run.head)
    return said(`Pull request #${content.pull} has moved on: the run for its newest commit speaks.`);
  if (request.dryRun) return said(`Would keep the comment on pull request #${content.pull}.`);
  const outcome = await keepPullComment({
    pull: content.pull,
    verdict: {
      findings: findingsOfPullFile(content, context.config.scan.rules),
      complete: content.complete,
      head: content.head,
    },
    options: { namesPlaces: false, cloneUrl: cloneUrlOf(context), baseRef: facts.baseRef },
    comments: github.pullComments,
    redact: (text) => context.redactor.redact(text),
  });
  return said(`The comment on pull request #${content.pull}: ${outcome}.`);
}

function followedRun({ payload }: GithubEvent): FollowedRun {
  const run = recordAt(payload, 'workflow_run');
  const { event, head_sha: head } = run;
  if (typeof event !== 'string' || typeof head !== 'string') {
    throw new RekeyError({
      code: 'event-unreadable',
      what: 'The event "workflow_run" does not say which run it is about.',
      fix: 'Run this on the event "workflow_run" of GitHub.',
      exit: 3,
    });
  }
  const name = recordAt(run, 'head_repository').full_name;
  return { event, head, repository: typeof name === 'string' ? name : undefined };
}

/** The file as it is, no link to another one, and no more of it than it may have. */
async function readPullFile(path: string): Promise<PullFileContent> {
  const text = await readBounded(path).catch((error: unknown) => {
    throw new RekeyError({
      code: 'pull-file-missing',
      what: `The file of the run on the pull request could not be read: ${messageOf(error)}.`,
      fix: 'Download its artifact before this step, to the place that the input "pull-file" names (docs/pull-requests.md).',
      exit: 3,
    });
  });
  const content = parsePullFile(text);
  if (content) return content;
  throw new RekeyError({
    code: 'pull-file-invalid',
    what: 'The file of the run on the pull request is not as Rekey writes it, so nothing of it is used.',
    fix: 'Both workflows must run the same version of Rekey; otherwise somebody has changed the file.',
    exit: 3,
  });
}

async function readBounded(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) throw new Error('it is no file');
    const buffer = Buffer.alloc(MAX_PULL_FILE_BYTES + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.toString('utf8', 0, length);
  } finally {
    await file.close();
  }
}

async function factsOf(comments: PullComments, pull: number): Promise<PullFacts> {
  try {
    return await comments.facts(pull);
  } catch (error) {
    if (error instanceof RekeyError && error.code === 'github-not-found')
      throw foreign(`there is no pull request #${pull} here that the token may see`);
    throw error;
  }
}

function foreign(why: string): RekeyError {
  return new RekeyError({
    code: 'pull-file-foreign',
    what: `The file of the run on the pull request is not used: ${why}.`,
    fix: 'Download the artifact of the run that started this one; otherwise somebody has changed the file.',
    exit: 3,
  });
}

function said(sentence: string): Verdict {
  return { exit: 0, sentence };
}
