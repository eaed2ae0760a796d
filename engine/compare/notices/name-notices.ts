import type { OpenedPack } from '../../claims/open-pack';
import { nameWords, type PackNames } from '../../claims/pack-names';
import { genderOfTitle } from '../../lexicon/genders';
import type { PackRecords } from '../../pack/pack-records';
import type { Id, Speaker, Statement } from '../../pack/types';
import { isSpellingVariant } from '../../sentence/names/name-spelling';
import { tokenise, wordsOf } from '../../text/tokenise';
import type { AlignedWordings } from '../align/align-wordings';
import type { UnalignedRow } from '../rows/comparison-rows';
import type { Notice } from '../types';
import { type RowToken, rowTokens } from '../words/row-tokens';

/** One name word as one row prints it. */
type Printed = { word: string; surface: string; entity?: Id; row: number };

/**
 * Names that the rows spell differently, those of the attributions included. Each notice has every
 * spelling with the articles that print it; rows without the name are left out.
 */
export function spellingNotices(
  { pack, names }: OpenedPack,
  rows: UnalignedRow[],
  aligned: AlignedWordings,
): Extract<Notice, { kind: 'name-spelling' }>[] {
  const groups: Printed[][] = [];
  for (const printed of printedNames(names(), rows, aligned)) {
    const group = groups.find((members) =>
      members.some((other) => isSameName(pack, printed, other)),
    );
    if (group) group.push(printed);
    else groups.push([printed]);
  }
  return groups.flatMap((group) => {
    const spellings = [...new Set(group.map(({ word }) => word))];
    if (spellings.length < 2) return [];
    const entity = group.find((printed) => printed.entity)?.entity;
    const name = pack.speakers.find(({ id }) => id === entity)?.name;
    return [
      {
        kind: 'name-spelling' as const,
        articles: articlesOf(rows, group),
        name: name ?? (group[0] as Printed).surface,
        spellings: spellings.map((word) => {
          const printed = group.filter((member) => member.word === word);
          return {
            spelling: (printed[0] as Printed).surface,
            articles: articlesOf(rows, printed),
            page: printed.some(({ row }) => rows[row]?.kind === 'page'),
          };
        }),
      },
    ];
  });
}

/** One printing of each name word a row has in its text or its attribution. */
function printedNames(names: PackNames, rows: UnalignedRow[], aligned: AlignedWordings): Printed[] {
  return rows.flatMap((row, index) => {
    const inText = (aligned.tokens[index] ?? [])
      .flat()
      .filter(({ kind }) => kind === 'name')
      .flatMap((token) => printedWords(row.text, token, index));
    const source = row.attribution?.source ?? '';
    const inSource = namesIn(names, source).flatMap((token) => printedWords(source, token, index));
    const all = [...inText, ...inSource];
    return all.filter((a, at) => all.findIndex((b) => b.word === a.word) === at);
  });
}

function printedWords(text: string, token: RowToken, row: number): Printed[] {
  return tokenise(text.slice(token.start, token.end)).map(({ norm, start, end }) => ({
    word: norm,
    surface: text.slice(token.start + start, token.start + end).replace(/['’]s$/, ''),
    row,
    ...(token.entity !== undefined && token.person ? { entity: token.entity } : {}),
  }));
}

/** Mentions of the pack's speakers in a text, as tokens. */
function namesIn(names: PackNames, text: string): RowToken[] {
  return rowTokens([{ text }], names)[0]?.filter(({ entity }) => entity !== undefined) ?? [];
}

/** Whether two words are one name: spelled alike, or the same part of the same person's names. */
function isSameName(pack: PackRecords, a: Printed, b: Printed): boolean {
  if (a.word === b.word || isSpellingVariant(a.word, b.word)) return true;
  if (a.entity === undefined || a.entity !== b.entity) return false;
  const speaker = pack.speakers.find(({ id }) => id === a.entity);
  return speaker !== undefined && isSurname(speaker, a.word) && isSurname(speaker, b.word);
}

function isSurname({ name, alternateName }: Speaker, word: string): boolean {
  return [name, ...alternateName].some((known) => nameWords(known).at(-1) === word);
}

function articlesOf(rows: UnalignedRow[], printed: { row: number }[]): Id[] {
  const ids = rows.flatMap(({ article }, row) =>
    article !== undefined && printed.some((member) => member.row === row) ? [article] : [],
  );
  return [...new Set(ids)];
}

/**
 * Articles that have the statement from different people, or from a man in one and a woman in the
 * other. An unnamed source ("a senior official") is no conflict with a named one.
 */
export function attributionNotice(
  { pack, names }: OpenedPack,
  statement: Statement,
  rows: UnalignedRow[],
): Notice | null {
  const sources = rows.flatMap(({ article, attribution }) => {
    if (article === undefined || !attribution?.source) return [];
    const people = namesIn(names(), attribution.source).filter(({ person }) => person);
    const genders = wordsOf(attribution.source).map(genderOfTitle);
    return [
      {
        article,
        source: attribution.source,
        person: people[0]?.entity,
        gender: genders.find((gender) => gender !== null),
      },
    ];
  });
  const people = new Set(sources.flatMap(({ person }) => (person ? [person] : [])));
  if (statement.speaker && people.size > 0 && isPerson(pack, statement.speaker)) {
    people.add(statement.speaker);
  }
  const genders = new Set(sources.flatMap(({ gender }) => (gender ? [gender] : [])));
  if (people.size < 2 && genders.size < 2) return null;
  const involved = sources.filter(
    ({ person, gender }) => (people.size > 1 && person) || (genders.size > 1 && gender),
  );
  return {
    kind: 'attribution-conflict',
    articles: [...new Set(involved.map(({ article }) => article))],
    sources: involved.map(({ article, source }) => ({ article, source })),
  };
}

function isPerson(pack: PackRecords, id: Id): boolean {
  return pack.speakers.some((speaker) => speaker.id === id && speaker.type === 'Person');
}
