import { judgePassword } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { type Check, type ExampleSource, nothing, type Rule, secret } from '../rule.ts';

/** The check of a password that its place tells: judged as by that name, between quotes. @param why what tells it */
export function passwordThat(why: string): Check {
  return (value, { file }) => {
    const judged = judgePassword({ value, name: 'password', delimited: true }, file);
    return judged.secret ? secret(why, judged.reason) : nothing(judged.reason);
  };
}

/** The same where words stand as often: nobody may take it for one. */
export function toldPasswordThat(why: string): Check {
  return (value, { file }) => {
    const judged = judgeTold(value, file);
    return judged.secret ? secret(why, judged.reason) : nothing(judged.reason);
  };
}

/** Examples of a rule: texts of a file, each with `§` where a value stands that is drawn. */
export function examplesIn(
  texts: readonly string[],
  path: string | undefined,
  draw: (make: ExampleSource) => string = (make) => `${make.base62(10)}7z`,
): Rule['finds'] {
  return (make) =>
    texts.map((text) => {
      const value = draw(make);
      return { text: text.replace('§', value), secret: value, ...(path === undefined ? {} : { path }) };
    });
}
