import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import { renderNoPlan, renderPlanAnswer } from '../report/plan-answer.ts';
import { answerPlan } from '../tracker/triage/answer-plan.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import { learningComments } from './learning-comments.ts';
import { runPlace } from './run-place.ts';
import { askedBy } from './triage-event.ts';
import type { PlanAsked } from './triage-run.ts';

/**
 * Makes the plan, and answers whoever asked for it: with the plan, or with why there is none. That nobody can be
 * answered is told in the report and fails nothing, unless `issues: true` says so.
 * @throws RekeyError as the work does, and what GitHub refuses under `issues: true`
 */
export async function answeringPlan(
  asked: PlanAsked,
  work: () => Promise<RunReport>,
  context: Context,
): Promise<RunReport> {
  let report: RunReport;
  try {
    report = await work();
  } catch (error) {
    const why = error instanceof RekeyError ? error.message : '';
    // What went wrong first is what the run ends with.
    const told = await answer(asked, (options) => renderNoPlan(why, options), context).catch(messageOf);
    context.log.info(told);
    throw error;
  }
  try {
    const told = await answer(asked, (options) => renderPlanAnswer(report, options), context);
    context.log.info(told);
    return report;
  } catch (error) {
    if (asked.inputs.issues === 'true' || !(error instanceof RekeyError)) throw error;
    return { ...report, notes: [...report.notes, `The plan is not told in the issue: ${error.message}`] };
  }
}

async function answer(
  { inputs, event }: PlanAsked,
  render: (options: Parameters<typeof renderPlanAnswer>[1]) => string,
  context: Context,
): Promise<string> {
  const asked = askedBy(event);
  if (typeof asked === 'string') return asked;
  if (!('comment' in asked)) return 'Nobody asked in a comment.';
  const { config, clock, env, redactor } = context;
  const formerAuthors = config.issues['former-authors'];
  const github = await openGithub(context, { token: inputs.githubToken, formerAuthors });
  const { issues, triage } = github;
  const options = { isPublic: await github.isPublic(), run: runPlace(env).run };
  return await answerPlan({
    asked,
    text: render(options),
    tracker: {
      readOurs: async (number) => await issues.readOurs(number),
      comment: async (number, text) => await issues.comment(number, redactor.redact(text)),
    },
    desk: { ...triage, comment: learningComments(triage, context) },
    today: clock.now().toISOString().slice(0, 10),
  });
}
