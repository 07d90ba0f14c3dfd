import { OTHER_SERVICES, SERVICES_WITH_FORMS } from './service-names.ts';

/** Their names, in lower case. */
export const SERVICES: readonly string[] = [
  ...SERVICES_WITH_FORMS.trim().replaceAll(/:\S+/g, '').split(/\s+/),
  ...OTHER_SERVICES.trim().split(/\s+/),
];

/** Others, whose names are words too, or stand in every text: they say something only within the name of a key. */
const WORDS =
  /github|gitlab|instagram|youtube|pinterest|tiktok|snapchat|soundcloud|jenkins|percy|particle|balena|mollie|nutshell|figma|evernote|uber|lyft|meetup|yelp|strapi|prismic|basecamp|wrike|fixer|weather|currency|geocod(?:e|ing|er)|maps?(?=key|api)|captcha|honeycomb|replicate|perplexity|voyage|neptune|bandwidth|greenhouse|ovh|duo|steam|nasa|lastfm|news|sms|emailverif/i;

/** What is made of the lists when it is first asked for. */
interface Index {
  /** The forms of the keys of each. */
  readonly forms: ReadonlyMap<string, readonly string[] | undefined>;
  /** Their names by the first characters. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

/** The shortest of their names has more. */
const START = 3;

let index: Index | undefined;

function made(): Index {
  if (index) return index;
  const forms = new Map<string, readonly string[] | undefined>();
  for (const name of OTHER_SERVICES.trim().split(/\s+/)) forms.set(name, undefined);
  for (const each of SERVICES_WITH_FORMS.trim().split(/\s+/)) {
    const [name = '', known] = each.split(':');
    forms.set(name, known?.split(',') ?? []);
  }
  const byStart = new Map<string, string[]>();
  for (const name of forms.keys()) {
    const start = name.slice(0, START);
    const sharing = byStart.get(start);
    if (sharing) sharing.push(name);
    else byStart.set(start, [name]);
  }
  index = { forms, byStart };
  return index;
}

/** Words of a name without what joins them. */
function joined(text: string): string {
  return text.replaceAll(/[-_. ]/g, '').toLowerCase();
}

/** Whether a name, or a text before a value, says the name of a service. */
export function namesService(text: string): boolean {
  return saysService(text) || WORDS.test(joined(text));
}

/** Whether a text says the name of a service that stands for nothing else. */
export function saysService(text: string): boolean {
  return serviceWithin(joined(text)) !== undefined;
}

/** What a name says besides the name of a service, its words joined; `undefined` where it says none. */
export function besidesService(name: string): string | undefined {
  const letters = joined(name);
  const service = serviceWithin(letters);
  return service === undefined ? undefined : letters.replace(service, '');
}

/** The first service that is named within letters. */
function serviceWithin(letters: string): string | undefined {
  const { byStart } = made();
  for (let at = 0; at + START < letters.length; at += 1) {
    const those = byStart.get(letters.slice(at, at + START));
    const service = those?.find((name) => letters.startsWith(name, at));
    if (service !== undefined) return service;
  }
  return undefined;
}

/** What may stand behind the name of a service without saying more than it: as its address, and what its key is for. */
const BEHIND =
  /(?:\.(?:com|io|net|org|co|ai|dev)|[-_.]?(?:api|live|prod|production|pat|auth|login|license))$/i;

/** The service that a name is, with nothing else in it. */
export function serviceOf(name: string): string | undefined {
  const { forms } = made();
  const own = name.replace(/^my(?=[-_.A-Z])/, '');
  const is = (each: string): string | undefined => (forms.has(joined(each)) ? joined(each) : undefined);
  return is(own) ?? is(own.replace(BEHIND, ''));
}

/** Fewest hex digits of a key whose form is not known. */
const USUAL = 20;

/** Whether a value that looks like a hash or an id has the form of that service's keys. */
export function isFormOf(service: string, value: string): boolean {
  const { forms } = made();
  const those = forms.get(service);
  if (those === undefined) return forms.has(service) && (value.includes('-') || value.length >= USUAL);
  return those.includes(value.includes('-') ? 'u' : String(value.length));
}
