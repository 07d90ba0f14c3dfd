import { z } from 'zod';

const Text = z.string();
const Time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const Milliseconds = z.int().min(0);

/** A line of `rotation-trail.jsonl`, as `src/report/trail-line.ts` writes it. */
export const TrailLine = z
  .strictObject({
    v: z.literal(1).describe('The version of this shape'),
    at: Time.describe('When it began'),
    ms: Milliseconds.optional().describe('How long it took; absent of what has only begun, and of an end'),
    rotation: Text.describe('Its name in the config'),
    kind: Text.describe('iam-user, rds-instance, …'),
    step: z
      .string()
      .regex(/^[a-z-]+$/)
      .describe(
        'A step of the life cycle; "observe" for what was asked besides; "end" for what became of the rotation in this run',
      ),
    call: Text.optional().describe(
      'What the step is for, as IAM policies or the documentation of GitHub spell it',
    ),
    outcome: z
      .string()
      .regex(/^[a-z-]+$/)
      .describe(
        '"begun", then "done" or "failed" with the same "at" and "step"; of an end, the status of the rotation. What has begun and has no other line was cut off, and may have had its effect',
      ),
    detail: Text.optional().describe('One plain sentence'),
    version: Text.optional().describe('Id of the version of the secret that it is about'),
    requests: z
      .array(
        z.strictObject({
          call: Text,
          id: Text.optional().describe('x-amzn-requestid or x-github-request-id; absent when no answer came'),
          status: z.int().optional().describe('Of HTTP; absent when no answer came'),
          error: Text.optional().describe('The code of the service or of Node.js'),
        }),
      )
      .optional()
      .describe('Every request that was sent for it, each try of its own, in the order of their answers'),
    error: Text.optional().describe('What kind of error a failure was'),
    diagnosis: Text.optional().describe('The entry of docs/diagnosis.md that explains it'),
    plan: z.literal(true).optional().describe('Nothing was to be changed'),
    account: z.string().regex(/^\d{12}$/),
    region: Text.optional(),
    actor: z.strictObject({
      aws: Text.optional().describe('ARN, as GetCallerIdentity answered it'),
      github: Text.optional().describe('GITHUB_ACTOR'),
      triggering: Text.optional().describe('GITHUB_TRIGGERING_ACTOR: who ran it again'),
    }),
    run: z.strictObject({
      repository: Text.optional().describe('GITHUB_REPOSITORY'),
      id: Text.optional().describe('GITHUB_RUN_ID'),
      attempt: Text.optional().describe('GITHUB_RUN_ATTEMPT'),
    }),
  })
  .describe('One line of rotation-trail.jsonl, the audit trail of rotations');

/** The JSON Schema of a line, for whoever reads the trail by a program. */
export function trailJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(TrailLine, { target: 'draft-7' });
  return { ...schema, title: 'Rekey rotation trail' };
}
