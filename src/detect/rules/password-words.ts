import { isUnlikeNames } from '../judge/chosen-words.ts';
import { judgePassword } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn } from './placed-password.ts';

/** What a word is in UTF-8, one character a byte, as texts are searched. */
function bytes(word: string): string {
  return Buffer.from(word).toString('latin1');
}

/**
 * Words for a password in scripts other than Latin, and Vietnamese. Each with the byte of it that is searched for: few
 * bytes are in all of them, and an automaton holds few. Without a first letter that has two forms.
 */
const WORDS = (
  [
    [
      '\u0080',
      // Russian and its neighbours, Korean, Telugu, Malayalam, Kannada, Khmer, Burmese.
      ['парол', 'Парол', '비밀번호', 'పాస్\u200cవర్డ్', 'പാസ്\u200cവേഡ്', 'ಪಾಸ್\u200cವರ್ಡ್', 'ពាក្យសម្ងាត់', 'စကားဝှက်'],
    ],
    // Japanese, Arabic.
    ['\u0082', ['パスワード', 'الرقم السري']],
    // Chinese, Mongolian.
    ['\u0086', ['密码', '密碼', 'ууц үг']],
    // Persian, Urdu, Korean, Amharic, Lao.
    ['\u0088', ['گذرواژه', 'رمز عبور', 'رمز ورود', 'پسورد', 'پاس ورڈ', '비번', 'የይለፍ ቃል', 'ລະຫັດຜ່ານ']],
    // Chinese, of devices and certificates; the number of a card in Japanese.
    ['\u008f', ['口令', '暗証番号']],
    // Korean, Greek.
    ['\u008c', ['패스워드', 'ωδικός']],
    // Hebrew, Armenian.
    ['\u00a1', ['סיסמ', 'աղտնաբառ']],
    // Arabic, Vietnamese.
    ['\u00a9', ['كلمة المرور', 'كلمة السر', 'khẩu']],
    [
      '\u00b8',
      // Serbian, Kazakh, Greek, Korean, Thai, Hindi and its neighbours, Bengali, Gujarati, Punjabi, Sinhala.
      [
        'лозинк',
        'Лозинк',
        'ұпия сөз',
        'υνθηματικό',
        '암호',
        'รหัสผ่าน',
        'पासवर्ड',
        'পাসওয়ার্ড',
        'પાસવર્ડ',
        'ਪਾਸਵਰਡ',
        'මුරපදය',
      ],
    ],
  ] as const
).flatMap(([byte, words]) => words.map((word) => ({ byte: byte as string, word: bytes(word) })));

type Word = (typeof WORDS)[number];

/** The word from its byte on, behind what comes before. */
function written({ byte, word }: Word): string {
  const at = word.indexOf(byte);
  return `(?<=${word.slice(0, at)})${word.slice(at)}`;
}

/** Words that end with their byte are asked for wherever it stands; what follows it in the others tells them apart. */
function endsWithByte({ byte, word }: Word): boolean {
  return word.indexOf(byte) === word.length - 1;
}

/** What says that the value follows: signs, and what `is` is in Chinese, Japanese and Korean. */
const IS = ['は', 'が', '是', '为', '為', '은', '는', '이', '가', 'là ', '→', ' — ', ' – '].map(bytes);

/** The last are quotation marks of texts. */
const QUOTE = `(?:["'\`*]{0,3}|${['“', '‘', '「', '『', '«'].map(bytes).join('|')})`;
const VALUE =
  '(?<secret>[^\\s"\'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64}?)(?=[.,;)]?(?:["\'`*|\\s\\u0080-\\u00ff]|\\\\|$))';
/** The rest of the word, and whose password it is. */
const WHOSE = '[\\u0080-\\u00ff A-Za-z()]{0,60}?';
const AFTER_SIGN = `${WHOSE}${QUOTE}\\s{0,2}(?:(?<sign>[:=]|${bytes('：')})|(?: -{1,2}>? |${IS.join('|')}))\\s{0,3}${QUOTE}${VALUE}`;
/** Without a sign: at once, between quotes, or what nobody takes for a word. */
const AFTER_BLANK = `[\\u0080-\\u00ff]{0,8} {1,3}${QUOTE}${VALUE}|${WHOSE} ["'\`]${VALUE}(?=["'\`])|${WHOSE} ${QUOTE}(?=[^\\s]{0,60}\\d)(?=[^\\s]{0,60}[!#$%&*+=?@^~])${VALUE}`;

/** Behind a sign and alone on the rest of its line it is told as by a name; elsewhere nobody may take it for a word. */
const told: Check = (value, { file, found, text }) => {
  const ends = /^["'`*]{0,3}[ \t]*(?:\r?\n|$)/.test(text.slice(found.end, found.end + 12));
  const judged =
    ends && found.groups?.sign !== undefined
      ? judgePassword(
          { value, name: 'password', delimited: false, environment: isUnlikeNames(value) },
          { ...file, format: 'unknown' },
        )
      : judgeTold(value, file);
  return judged.secret
    ? secret('the word before it says that it is a password', judged.reason)
    : nothing(judged.reason);
};

/** Passwords behind some of the words, in scripts whose letters no name in a program has. */
function behind(words: readonly Word[]): Pick<Rule, Exclude<keyof Rule, 'id' | 'finds' | 'ignores'>> {
  return {
    kind: 'password',
    title: 'Password told in a text',
    severity: 'medium',
    generic: true,
    guessable: true,
    anchors: [...new Set(words.map(({ byte }) => byte))],
    left: 'none',
    match: new RegExp(`(?:${words.map(written).join('|')})(?:${AFTER_SIGN}|${AFTER_BLANK})`),
    reach: 260,
    around: 12,
    check: told,
    remedy: ['Change it, and take it out of the text: whoever can read the text has it.'],
    links: [],
  };
}

function examples(texts: readonly string[]): Rule['finds'] {
  return examplesIn(texts, undefined, (make) => `Z${make.lower(6)}${make.digits(3)}!`);
}

export const passwordWords: readonly Rule[] = [
  {
    ...behind(WORDS.filter(endsWithByte)),
    id: 'short-password-word',
    finds: examples(['암호: §', '비번: §']),
    ignores: () => ['암호: SHA256 해시'],
  },
  {
    ...behind(WORDS.filter((word) => !endsWithByte(word))),
    id: 'password-word',
    finds: examples([
      'Пароль: §',
      '# пароль от базы: §',
      'логин admin, пароль §',
      'Пароль = "§"',
      'Лозинка: §',
      '密码：§',
      '数据库密码是§。',
      '密碼: §',
      '登录口令为§',
      '口令：§',
      '暗証番号：§',
      'パスワードは§です',
      'パスワード: `§`',
      '비밀번호는 § 입니다',
      'รหัสผ่าน: §',
      'كلمة المرور: §',
      'पासवर्ड: §',
      'Mật khẩu: §',
      'הסיסמה היא `§`',
      'סיסמה: §',
      'Κωδικός πρόσβασης: §',
      'ο κωδικός είναι "§"',
      'Συνθηματικό: §',
      '패스워드는 `§`',
      'گذرواژه: §',
      'رمز عبور: §',
      'الرقم السري: §',
      'পাসওয়ার্ড: §',
      'Գաղտնաբառ: §',
      'пароль от сервера `§`',
      'নতুন পাসওয়ার্ড: §',
      'រក្សា ពាក្យសម្ងាត់: §',
    ]),
    ignores: () => [
      'Пароль: не менее 8 символов, A-Z и 0-9',
      'Неверный пароль',
      '密码长度6-20位',
      '口令错误3次',
      '密码使用 BCrypt2 加密',
      '{"password": "密码", "pwd": "请输入密码1"}',
      'パスワードのハッシュはSHA256で計算',
      'パスワードは8文字以上',
      '비밀번호는 8~20자',
      'הסיסמה היא שדה חובה',
      'סיסמה: A1 ועד Z9',
      'Κωδικός: τουλάχιστον 8 (A-Z)',
      'пароль пользователя `admin`',
      'گذرواژه: حداقل 8',
    ],
  },
];
