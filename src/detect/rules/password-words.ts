import { judgeTold } from '../judge/told.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';

/** What a word is in UTF-8, one character a byte, as texts are searched. */
function bytes(word: string): string {
  return Buffer.from(word).toString('latin1');
}

/**
 * Words for a password in scripts other than Latin: Russian and its neighbours, Serbian, Japanese, Chinese, Korean,
 * Arabic, Thai, Hindi; and Vietnamese. Each with the byte of it that is searched for: few bytes are in all of them, and
 * an automaton holds few.
 */
const WORDS = (
  [
    ['\u0080', ['парол', 'Парол', '비밀번호']],
    ['\u0082', ['パスワード']],
    ['\u0086', ['密码', '密碼']],
    ['\u00a9', ['كلمة المرور', 'كلمة السر', 'khẩu']],
    ['\u00b8', ['лозинк', 'Лозинк', 'รหัสผ่าน', 'पासवर्ड']],
  ] as const
).flatMap(([byte, words]) => words.map((word) => ({ byte, word: bytes(word) })));

/** The word from its byte on, behind what comes before. */
const WORD = WORDS.map(({ byte, word }) => {
  const at = word.lastIndexOf(byte);
  return `(?<=${word.slice(0, at)})${word.slice(at)}`;
}).join('|');

/** What says that the value follows: signs, and what `is` is in Chinese, Japanese and Korean. */
const IS = ['：', 'は', 'が', '是', '为', '為', '은', '는', '이', '가', '→', ' — ', ' – '].map(bytes);

const QUOTE = '["\'`*]{0,3}';
const VALUE =
  '(?<secret>[^\\s"\'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64}?)(?=[.,;)]?(?:["\'`*|\\s\\u0080-\\u00ff]|\\\\|$))';
/** The rest of the word, and whose password it is. */
const WHOSE = '[\\u0080-\\u00ff A-Za-z()]{0,60}?';
const AFTER_SIGN = `${WHOSE}${QUOTE}\\s{0,2}(?:[:=]| -{1,2}>? |${IS.join('|')})\\s{0,3}${QUOTE}${VALUE}`;
/** Without a sign: at once, or what nobody takes for a word. */
const AFTER_BLANK = `[\\u0080-\\u00ff]{0,8} {1,3}${QUOTE}${VALUE}|${WHOSE} ${QUOTE}(?=[^\\s]{0,60}\\d)(?=[^\\s]{0,60}[!#$%&*+=?@^~])${VALUE}`;

const told: Check = (value, { file }) => {
  const judged = judgeTold(value, file);
  return judged.secret
    ? secret('the word before it says that it is a password', judged.reason)
    : nothing(judged.reason);
};

/** Passwords behind the word for one, in scripts whose letters no name in a program has. */
export const passwordWords: readonly Rule[] = [
  {
    id: 'password-word',
    kind: 'password',
    title: 'Password told in a text',
    severity: 'medium',
    generic: true,
    guessable: true,
    anchors: [...new Set(WORDS.map(({ byte }) => byte))],
    left: 'none',
    match: new RegExp(`(?:${WORD})(?:${AFTER_SIGN}|${AFTER_BLANK})`),
    reach: 260,
    check: told,
    remedy: ['Change it, and take it out of the text: whoever can read the text has it.'],
    links: [],
    finds: (make) =>
      [
        'Пароль: §',
        '# пароль от базы: §',
        'логин admin, пароль §',
        'Пароль = "§"',
        'Лозинка: §',
        '密码：§',
        '数据库密码是§。',
        '密碼: §',
        'パスワードは§です',
        'パスワード: `§`',
        '비밀번호는 § 입니다',
        'รหัสผ่าน: §',
        'كلمة المرور: §',
        'पासवर्ड: §',
        'Mật khẩu: §',
      ].map((text) => {
        const value = `Z${make.lower(6)}${make.digits(3)}!`;
        return { text: text.replace('§', value), secret: value };
      }),
    ignores: () => [
      'Пароль: не менее 8 символов, A-Z и 0-9',
      'Неверный пароль',
      '密码长度6-20位',
      '密码使用 BCrypt2 加密',
      '{"password": "密码", "pwd": "请输入密码1"}',
      'パスワードのハッシュはSHA256で計算',
      'パスワードは8文字以上',
      '비밀번호는 8~20자',
    ],
  },
];
