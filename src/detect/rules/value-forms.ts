import { placeholderReason } from '../judge/placeholder.ts';
import { readsAsWords, wordLikeness } from '../judge/words.ts';
import { type Check, NOTHING, placeholder, secret } from '../rule.ts';

/** Forms that say little alone: a rule that takes one knows the secret by its name. */
export const UUID_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const HEX_32_VALUE = /^[0-9a-f]{32}$/;
export const HEX_40_VALUE = /^[0-9a-f]{40}$/;

/** Share of common pairs from which letters are words: sixteen that are drawn reach it once in five hundred. */
const WORDS = 0.8;

/** For a form that words could fill as well: letters and digits that nobody would write. */
export const drawn: Check = (value) => {
  const standIn = placeholderReason(value, 'generic');
  if (standIn !== undefined) return placeholder(standIn);
  const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  return mixed && !(readsAsWords(value) && isOfWords(value))
    ? secret('its name says whose it is, and it has the length and alphabet of its kind')
    : NOTHING;
};

/** For a form of letters and digits, where the name says all else. What is shorter is too often drawn like words. */
export const noWords: Check = (value) =>
  value.length >= 20 && readsAsWords(value) && isOfWords(value) ? placeholder('it reads as words') : secret();

/** A draw of forty has more different characters than this but for one in a million. */
const FEW = 11;

/** For what is opaque, in which a run of one character is nothing: it says no word, and its end is made of more than a few. */
export const varied: Check = (value) => {
  if (/example/i.test(value)) return placeholder('it says that it is an example');
  return new Set(value.slice(-40)).size <= FEW
    ? placeholder('it has hardly any different characters')
    : secret('it has the form of its kind');
};

/** For passwords that a service makes of sixteen letters, with or without separators. */
export const drawnLetters: Check = (value) => {
  const letters = value.replaceAll(/[ -]/g, '');
  const standIn = placeholderReason(letters, 'generic');
  if (standIn !== undefined) return placeholder(standIn);
  return isOfWords(letters) ? NOTHING : secret('its name says whose it is, and its letters are drawn');
};

function isOfWords(text: string): boolean {
  return (wordLikeness(text) ?? 1) >= WORDS;
}
