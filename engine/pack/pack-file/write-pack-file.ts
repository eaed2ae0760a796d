import { utf8Length } from '../../text/utf-8';
import { type ByteWriter, createByteWriter } from '../bytes/byte-writer';
import { createGroupedWriter } from '../bytes/grouped';
import { growing, numbersOf, push } from '../bytes/growing';
import { layOutPlaces } from '../bytes/place-table';
import { narrowest, type Section, writeSections } from '../bytes/sections';
import { headOf } from '../pack-records';
import type { Article, Id, Pack, Statement } from '../types';
import { createDistinct } from './distinct';
import { layout, type PackFileInfo } from './pack-file';
import { createSharedFinder, createValueWriter, type Passage } from './packed-values';

/** Entries written between two steps: a millisecond's work. */
const entriesAStep = 50;

const nowhere = (): null => null;

/**
 * A pack as one stretch of bytes, a quarter as large as its JSON: strings that come more than once stand in it once, and what is
 * quoted of an article is told by where it stands there. The same pack gives the same bytes. In steps of about a
 * millisecond.
 */
export function* writePackFile(pack: Pack): Generator<void, ArrayBuffer> {
  const { articles, statements, ...head } = pack;
  const finder = createSharedFinder();
  for (const [i, article] of articles.entries()) {
    finder.see({ ...article, text: undefined });
    if (i % entriesAStep === 0) yield;
  }
  for (const [i, statement] of statements.entries()) {
    finder.see(statement);
    if (i % entriesAStep === 0) yield;
  }
  const shared = finder.shared();
  yield;
  const records = createByteWriter();
  const values = createValueWriter(records, shared);
  const print = createPrint(articles);
  const publishers = createDistinct();
  const publisherNumbers = growing();
  const articleRecords = growing();
  const quoteRecords = growing();
  const quotes = quotesOf(pack);
  for (const [i, { text, ...article }] of articles.entries()) {
    print.add(text);
    push(publisherNumbers, publishers.numberOf(article.publisher));
    push(articleRecords, records.length());
    values.write(article, (quoted) => print.find(quoted, i));
    push(quoteRecords, records.length());
    values.write(quotes.get(article.id) ?? [], (quoted) => print.find(quoted, i));
    if (i % entriesAStep === 0) yield;
  }
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const columns = createColumns(pack, places);
  const statementRecords = growing();
  for (const [i, statement] of statements.entries()) {
    columns.add(statement, i);
    push(statementRecords, records.length());
    const own = statement.wordings.flatMap(({ article }) => places.get(article) ?? []);
    values.write(statement, own.length > 0 ? print.finderIn(own) : nowhere);
    if (i % entriesAStep === 0) yield;
  }
  const { names, sections } = columns.layOut();
  yield;
  const articleTable = layOutPlaces(articles.map(({ id }) => id));
  const statementTable = layOutPlaces(statements.map(({ id }) => id));
  yield;
  const info: PackFileInfo = {
    layout,
    head,
    shared,
    wordings: statements.reduce((sum, { wordings }) => sum + wordings.length, 0),
    ...names,
    publishers: publishers.strings,
  };
  return yield* writeSections(info, {
    ...sections,
    publishers: narrowest(numbersOf(publisherNumbers)),
    articleRecords: numbersOf(articleRecords),
    quoteRecords: numbersOf(quoteRecords),
    articleTable,
    statementRecords: numbersOf(statementRecords),
    statementTable,
    ...print.layOut(),
    records: records.bytes(),
  });
}

/** What articles print, with where a quotation stands in it. */
function createPrint(articles: readonly Article[]) {
  const texts: ByteWriter = createByteWriter();
  const starts = growing();
  push(starts, 0);
  const find = (quoted: string, article: number): Passage | null => {
    const { text } = articles[article] as Article;
    const at = text.indexOf(quoted);
    if (at < 0) return null;
    const bytes = (starts.values[article + 1] as number) - (starts.values[article] as number);
    // Where every letter is one byte nothing has to be counted.
    const start = bytes === text.length ? at : utf8Length(text.slice(0, at));
    return { article, start, length: utf8Length(quoted) };
  };
  return {
    add(text: string): void {
      texts.letters(text);
      push(starts, texts.length());
    },
    find,
    /** Looks in these articles, and first where it last found something: wordings stand in their order. */
    finderIn(own: readonly number[]) {
      let first = 0;
      return (quoted: string): Passage | null => {
        for (let i = 0; i < own.length; i += 1) {
          const turn = (first + i) % own.length;
          const passage = find(quoted, own[turn] as number);
          if (!passage) continue;
          first = turn;
          return passage;
        }
        return null;
      };
    },
    layOut: (): Record<string, Section> => ({
      textStarts: numbersOf(starts),
      texts: texts.bytes(),
    }),
  };
}

/** By article, its wordings as printed, in the statements' order. */
function quotesOf({ statements }: Pack): Map<Id, string[]> {
  const quotes = new Map<Id, string[]>();
  for (const { wordings } of statements)
    for (const { article, selector } of wordings) {
      const own = quotes.get(article);
      if (own) own.push(selector.exact);
      else quotes.set(article, [selector.exact]);
    }
  return quotes;
}

/** What is told of statements without reading them. */
function createColumns({ statements }: Pack, articles: ReadonlyMap<Id, number>) {
  const kinds = createDistinct();
  const dates = createDistinct();
  const speakers = createDistinct();
  const events = createDistinct();
  const numbers = {
    kinds: growing(),
    dates: growing(),
    speakers: growing(),
    events: growing(),
    carriers: growing(),
    formulations: growing(),
  };
  const printed = createGroupedWriter();
  const dated = createGroupedWriter();
  const related = createGroupedWriter();
  const places = new Map(statements.map(({ id }, place) => [id, place]));
  return {
    add(statement: Statement, place: number) {
      const { wordings, relations } = statement;
      const { kind, dateCreated, speaker, event, carriers, formulations } = headOf(statement);
      push(numbers.kinds, kinds.numberOf(kind));
      push(numbers.dates, dates.numberOf(dateCreated));
      push(numbers.speakers, speaker === undefined ? 0 : speakers.numberOf(speaker) + 1);
      push(numbers.events, event === undefined ? 0 : events.numberOf(event) + 1);
      push(numbers.carriers, carriers);
      push(numbers.formulations, formulations);
      if (event !== undefined) dated.add(events.numberOf(event), place);
      for (const article of new Set(wordings.map((wording) => articles.get(wording.article))))
        if (article !== undefined) printed.add(article, place);
      for (const other of new Set(relations.map((relation) => places.get(relation.statement))))
        if (other !== undefined) related.add(other, place);
    },
    layOut() {
      const groups = Object.entries({
        printed: printed.layOut(articles.size),
        dated: dated.layOut(events.strings.length),
        related: related.layOut(statements.length),
      });
      return {
        names: {
          kinds: kinds.strings as Statement['kind'][],
          dates: dates.strings,
          speakers: speakers.strings,
          events: events.strings,
        },
        sections: {
          ...Object.fromEntries(
            Object.entries(numbers).map(([name, list]) => [name, narrowest(numbersOf(list))]),
          ),
          ...Object.fromEntries(
            groups.flatMap(([name, { starts, members }]) => [
              [`${name}Starts`, starts],
              [`${name}Members`, members],
            ]),
          ),
        } as Record<string, Section>,
      };
    },
  };
}
