import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { textsForPages } from '../../../i18n/page-texts';
import { type PluralForms, spokenOf } from '../../../i18n/texts';
import { languages } from '../../../settings/settings';
import { firstLanguage } from '../../../tools/texts/read-locales';
import { sourceFiles } from '../../support/source-files';
import { sameInEveryLanguage } from './same-in-every-language';

const locales = inject('texts');
const english = locales[firstLanguage] ?? {};
const others = Object.keys(locales).filter((language) => language !== firstLanguage);

/** Code that shows texts, and the manifest's own. */
const sources = [...sourceFiles(), 'wxt.config.ts', 'tools/bundle/teams-parts.ts'].map((file) =>
  readFileSync(file, 'utf8'),
);

const formsOf = (text: string | PluralForms): string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const placesIn = (text: string | PluralForms): string =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\$\d/g) ?? []))].sort().join(' ');

it('there are texts of every language that can be chosen, and of no other', () => {
  expect(['browser', ...Object.keys(locales)]).toEqual(languages);
});

describe('the English texts', () => {
  it('are all shown somewhere', () => {
    const unused = Object.keys(english).filter((key) => {
      const asked = new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]|__MSG_${key}__`);
      return (
        key !== 'direction' && key !== 'dateLocale' && !sources.some((each) => asked.test(each))
      );
    });
    expect(unused).toEqual([]);
  });

  it('fill every place they leave open from $1 on, without a gap', () => {
    for (const [key, text] of Object.entries(english)) {
      const places = placesIn(text);
      const wanted = places.split(' ').map((_, index) => `$${index + 1}`);
      expect(places, key).toBe(places === '' ? '' : wanted.join(' '));
    }
  });
});

describe.each(others)('the texts in the language “%s”', (language) => {
  const texts = locales[language] ?? {};
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  it('are all there', () => {
    // Sidelight for teams speaks English where nobody has translated it.
    const wanted = Object.keys(english).filter((key) => !key.startsWith('team.'));
    const missing = wanted.filter((key) => texts[key] === undefined);
    expect(missing, `Translate these in locales/${language}.yml.`).toEqual([]);
  });

  it('are no more than there are in English', () => {
    const left = Object.keys(texts).filter((key) => english[key] === undefined);
    expect(left, `Nothing shows these of locales/${language}.yml.`).toEqual([]);
  });

  it('have the places of the English ones', () => {
    const wrong = Object.entries(texts).filter(
      ([key, text]) => english[key] !== undefined && placesIn(text) !== placesIn(english[key]),
    );
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  it('have a form for every kind of number where English has two', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => {
      const first = english[key];
      if (first === undefined) return false;
      if (typeof text === 'string') return typeof first !== 'string';
      return Object.keys(text).sort().join() !== [...pluralCategories].sort().join();
    });
    expect(
      wrong.map(([key]) => key),
      `Wanted are ${pluralCategories.join(', ')}.`,
    ).toEqual([]);
  });

  it('are not left in English', () => {
    const left = Object.entries(texts).filter(
      ([key, text]) =>
        JSON.stringify(text) === JSON.stringify(english[key]) &&
        !sameInEveryLanguage(language, key),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('say the number wherever one form serves many', () => {
    const rules = new Intl.PluralRules(language);
    const numbers = Array.from({ length: 120 }, (_, number) => rules.select(number));
    const wrong = Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? []
        : Object.entries(text)
            .filter(([category]) => numbers.filter((each) => each === category).length > 2)
            .filter(([, form]) => placesIn(form) !== placesIn(text))
            .map(([category]) => `${key}.${category}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are empty nowhere', () => {
    const empty = Object.entries(texts).filter(([, text]) =>
      formsOf(text).some((form) => form.trim() === ''),
    );
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('have the language’s own quotation marks', () => {
    const wrong = Object.entries(texts).filter(([, text]) =>
      formsOf(text).some((form) => foreignQuotes(language).test(form)),
    );
    expect(Object.fromEntries(wrong)).toEqual({});
  });
});

/** Signs that quote in other languages; what is left of them quotes here. */
function foreignQuotes(language: string): RegExp {
  return language === 'de' ? /["«»”‹›]/ : /["“”„‘‹›]/;
}

it('no line of the French texts ends before a sign that stands apart, or within quotation marks', () => {
  const breaking = Object.entries(locales.fr ?? {}).filter(([, text]) =>
    formsOf(text).some((form) => / [:;?!»]|« |\p{L}[;?!]/u.test(form)),
  );
  expect(Object.fromEntries(breaking)).toEqual({});
});

it('pages are given every text that their scripts ask for', () => {
  const asked = scriptsInPages().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/i18n\.t\(\s*'([^']+)'|: '(card\.[a-z]+)'/g)].map(
      ([, key, named]) => key ?? named ?? '',
    ),
  );
  const spoken = spokenOf(firstLanguage, english);
  expect(Object.keys(textsForPages(spoken).texts).sort()).toEqual([...new Set(asked)].sort());
});

/** Every module that runs in pages: those that the card’s script imports, and theirs. */
function scriptsInPages(): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm,
    );
    for (const [, path = ''] of imports) {
      const target = ['.ts', '.tsx', '/index.ts']
        .map((ending) => join(dirname(file), path + ending))
        .find((candidate) => existsSync(candidate));
      if (target) follow(target);
    }
  };
  follow('entrypoints/page-card/claim-card.ts');
  follow('entrypoints/article.content/index.ts');
  return [...found];
}
