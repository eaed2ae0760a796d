import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { PluralForms, Texts } from '../../i18n/texts';

const folder = 'locales';

/** The language that all texts are written in first: its keys are the keys there are. */
export const firstLanguage = 'en';

const categories: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** English needs two forms, which are as short to write by number. */
const categoryOf: Record<string, string> = { 1: 'one', n: 'other' };

/** The languages of the interface, by their files: `de` of `locales/de.yml`. */
export function languagesWritten(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => basename(name, '.yml'))
    .sort();
}

/** A language's texts by key; keys that hold nothing but plural categories are one text. */
export async function readLocale(language: string): Promise<Texts> {
  return Object.fromEntries(
    readMessages(await parseMessagesFile(join(folder, `${language}.yml`))).map(({ key, text }) => [
      key,
      text,
    ]),
  );
}

/** The types that `i18n.t` is checked by: how many values each key takes, and whether a count chooses its form. */
export async function typesOfTexts(): Promise<string> {
  const texts = Object.entries(await readLocale(firstLanguage));
  const lines = texts.map(
    ([key, text]) =>
      `  ${JSON.stringify(key)}: { substitutions: ${placesOf(text)}, plural: ${typeof text !== 'string'} };`,
  );
  return `export type GeneratedI18nStructure = {\n${lines.join('\n')}\n};\n`;
}

/** What the browser itself shows, as its `messages.json`: name and description of the extension and of its commands. */
export function manifestMessages(texts: Texts): Record<string, { message: string }> {
  const own = Object.entries(texts).filter(([key]) => /^(?:extension|command)[A-Z]\w*$/.test(key));
  return Object.fromEntries(own.map(([key, text]) => [key, { message: String(text) }]));
}

/** How many values a text is filled with: the highest of its places. */
export function placesOf(text: string | PluralForms): number {
  const forms = typeof text === 'string' ? [text] : Object.values(text);
  const places = forms.flatMap((form) => [...form.matchAll(/\$(\d)/g)]);
  return Math.max(0, ...places.map(([, place]) => Number(place)));
}

type Message = { key: string; text: string | PluralForms };

function readMessages(parsed: ParsedMessage[]): Message[] {
  const texts = new Map<string, string | PluralForms>();
  const ownKeys = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  // Every language has `other`: a group of keys that has it is one text.
  const plurals = new Set(
    ownKeys
      .filter(({ key }) => key.at(-1) === 'other')
      .map(({ key }) => key.slice(0, -1).join('.')),
  );
  for (const message of ownKeys) {
    const key = message.key.join('.');
    if (message.type === 'plural') {
      const forms = Object.entries(message.plurals);
      texts.set(key, Object.fromEntries(forms.map(([n, text]) => [categoryOf[n] ?? n, text])));
      continue;
    }
    const group = message.key.slice(0, -1).join('.');
    const category = message.key.at(-1) ?? '';
    const text = message.message ?? '';
    if (plurals.has(group) && categories.includes(category))
      texts.set(group, { ...(texts.get(group) as PluralForms | undefined), [category]: text });
    else texts.set(key, text);
  }
  return [...texts].map(([key, text]) => ({ key, text }));
}
