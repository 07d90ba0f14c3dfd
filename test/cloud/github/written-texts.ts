import type { LocalGithub } from './local-github.ts';
import type {
  Artifact,
  CommitComment,
  Gist,
  Issue,
  Release,
  ReleaseAsset,
  Review,
  ReviewComment,
  WorkflowRun,
} from './model.ts';
import { nextNumber } from './world.ts';

type Given<T> = { [Key in keyof T]?: T[Key] | undefined };

/** Puts into a repository what people and workflows leave there, without a request. */
export interface Writing {
  issue(given: Given<Issue>): Issue;
  comment(issue: number, body: string, updatedAt?: Date): number;
  review(given: Given<Review> & { pull: number }): number;
  reviewComment(given: Given<ReviewComment> & { pull: number }): number;
  commitComment(given: Given<CommitComment>): number;
  release(given: Given<Omit<Release, 'assets'>> & { assets?: Given<ReleaseAsset>[] }): Release;
  run(given: Given<WorkflowRun>): WorkflowRun;
  artifact(given: Given<Artifact> & { bytes: Uint8Array }): Artifact;
  gist(given: Given<Gist> & { gitDir: string }): Gist;
}

const DAY = 86_400_000;

/** Without what is given as undefined. */
function some<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

export function writeInto(github: LocalGithub, fullName: string): Writing {
  const { world } = github;
  const repository = github.repository(fullName);
  const times = (): { createdAt: Date; updatedAt: Date } => ({
    createdAt: world.now(),
    updatedAt: world.now(),
  });
  const id = (): number => world.nextId();
  return {
    issue(given) {
      const number = nextNumber(repository);
      const issue = {
        id: id(),
        number,
        title: 'It does not work',
        body: null,
        author: 'ada',
        app: null,
        state: 'open',
        stateReason: null,
        labels: [],
        assignees: [],
        locked: false,
        lockReason: null,
        closedAt: null,
        closedBy: null,
        ...times(),
        ...some(given),
      } as Issue;
      repository.issues.set(issue.number, issue);
      return issue;
    },
    comment(issue, body, updatedAt = world.now()) {
      const comment = { id: id(), issue, body, author: 'ada', app: null, createdAt: updatedAt, updatedAt };
      repository.comments.set(comment.id, comment);
      return comment.id;
    },
    review(given) {
      const review = {
        id: id(),
        body: '',
        state: 'COMMENTED',
        author: 'ada',
        submittedAt: world.now(),
        ...some(given),
      };
      repository.reviews.push(review as Review);
      return review.id as number;
    },
    reviewComment(given) {
      const comment = { id: id(), path: 'a.txt', body: '', author: 'ada', ...times(), ...some(given) };
      repository.reviewComments.push(comment as ReviewComment);
      return comment.id as number;
    },
    commitComment(given) {
      const comment = { id: id(), sha: 'a'.repeat(40), body: '', author: 'ada', ...times(), ...some(given) };
      repository.commitComments.push(comment as CommitComment);
      return comment.id as number;
    },
    release({ assets = [], ...given }) {
      const release = {
        id: id(),
        tag: 'v1.0',
        name: null,
        body: null,
        draft: false,
        author: 'ada',
        createdAt: world.now(),
        ...some(given),
        assets: assets.map((asset) => ({
          id: id(),
          name: 'a.txt',
          contentType: 'text/plain',
          bytes: new Uint8Array(),
          ...some(asset),
        })),
      } as Release;
      repository.releases.push(release);
      return release;
    },
    run(given) {
      const run = {
        id: id(),
        name: 'ci',
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        headBranch: 'main',
        headSha: '0'.repeat(40),
        createdAt: world.now(),
        ...some(given),
      } as WorkflowRun;
      repository.runs.push(run);
      return run;
    },
    artifact(given) {
      const createdAt = given.createdAt ?? world.now();
      const expiresAt = new Date(createdAt.getTime() + 90 * DAY);
      const artifact = { id: id(), name: 'build', run: 1, createdAt, expiresAt, ...some(given) } as Artifact;
      repository.artifacts.push(artifact);
      return artifact;
    },
    gist(given) {
      const gist = {
        id: `${id()}`.padStart(32, 'f'),
        owner: repository.owner,
        description: null,
        public: true,
        files: [],
        ...times(),
        ...some(given),
      } as Gist;
      world.gists.set(gist.id, gist);
      return gist;
    },
  };
}
