import { ProblemError, problem } from '../../problem/problem';
import { utf8Text } from '../../text/utf-8';
import { type ByteReader, createByteReader } from '../bytes/byte-writer';
import { type Grouped, membersOf } from '../bytes/grouped';
import { findPlace } from '../bytes/place-table';
import { readSections } from '../bytes/sections';
import type { PackRecords, Records, StatementHead } from '../pack-records';
import type { Article, Id, Pack, Statement } from '../types';
import { type Passage, readFirstMember, readValue, type Shared } from './packed-values';

/** Raised whenever the layout changes. What is stored is the reader's only copy: older layouts are to be read on. */
export const layout = 1;

/** What stands at the head of a pack's file, as JSON. */
export type PackFileInfo = {
  layout: number;
  head: Omit<Pack, 'articles' | 'statements'>;
  shared: Shared;
  wordings: number;
  /** What the columns' numbers mean. */
  kinds: Statement['kind'][];
  dates: string[];
  speakers: Id[];
  events: Id[];
  publishers: Id[];
};

/**
 * Opens a pack that lies in a file, see `writePackFile`. Nothing is copied, and no article or statement read before it is asked for.
 * @throws when the file is damaged, or of a layout that this Sidelight does not know
 */
export function openPackFile(file: ArrayBuffer): PackRecords {
  const { info, section, counts } = readSections<PackFileInfo>(file);
  if (info.layout !== layout) throw new ProblemError(problem('problem.otherLayout'));
  const bytes = section('records', 'Uint8Array');
  const texts = section('texts', 'Uint8Array');
  const textStarts = section('textStarts', 'Uint32Array');
  const kinds = counts('kinds');
  const dates = counts('dates');
  const speakers = counts('speakers');
  const events = counts('events');
  const carriers = counts('carriers');
  const formulations = counts('formulations');
  const quoteRecords = section('quoteRecords', 'Uint32Array');
  const publishers = counts('publishers');
  const grouped = (name: string): Grouped => ({
    starts: section(`${name}Starts`, 'Uint32Array'),
    members: section(`${name}Members`, 'Uint32Array'),
  });
  const printed = grouped('printed');
  const dated = grouped('dated');
  const related = grouped('related');
  const eventNumbers = new Map(info.events.map((event, number) => [event, number]));

  const passage = ({ article, start, length }: Passage): string => {
    const from = (textStarts[article] as number) + start;
    return utf8Text(texts, from, from + length);
  };
  const read = (reader: ByteReader): unknown => readValue(reader, info.shared, passage);
  function recordsAt<T extends { id: Id }>(
    name: string,
    complete: (record: object, place: number) => T,
  ): Records<T> {
    const starts = section(`${name}Records`, 'Uint32Array');
    const table = section(`${name}Table`, 'Uint32Array');
    const at = (place: number): T => {
      const start = starts[place];
      if (start === undefined) throw new RangeError(`There is no entry ${place}.`);
      return complete(read(createByteReader(bytes, start)) as object, place);
    };
    const idAt = (place: number): unknown => {
      const reader = createByteReader(bytes, starts[place] as number);
      // An id that is a passage of an article is as good as none here.
      return readFirstMember(reader, info.shared, 'id') ?? at(place).id;
    };
    return {
      length: starts.length,
      at,
      placeOf: (id) => findPlace(table, id, (place) => idAt(place) === id),
      *[Symbol.iterator]() {
        for (let place = 0; place < starts.length; place += 1) yield at(place);
      },
    };
  }

  return {
    ...info.head,
    wordings: info.wordings,
    articles: recordsAt('article', (record, place) => ({
      ...(record as Omit<Article, 'text'>),
      // Most who ask for an article want to know whose it is.
      get text() {
        return utf8Text(texts, textStarts[place] as number, textStarts[place + 1] as number);
      },
    })),
    statements: recordsAt('statement', (record) => record as Statement),
    headOf(statement) {
      const speaker = speakers[statement] as number;
      const event = events[statement] as number;
      // Asked of every candidate of every sentence: members are set one by one, which spreading them is not as quick as.
      const head: StatementHead = {
        kind: info.kinds[kinds[statement] as number] as Statement['kind'],
        dateCreated: info.dates[dates[statement] as number] as string,
        carriers: carriers[statement] as number,
        formulations: formulations[statement] as number,
      };
      if (speaker > 0) head.speaker = info.speakers[speaker - 1] as Id;
      if (event > 0) head.event = info.events[event - 1] as Id;
      return head;
    },
    publisherOf: (article) => info.publishers[publishers[article] as number] as Id,
    statementsIn: (article) => membersOf(printed, article),
    quotedFrom(article, isWanted) {
      const reader = createByteReader(bytes, quoteRecords[article] as number);
      if (!isWanted) return read(reader) as string[];
      let from = 0;
      // One view of all passages in turn.
      const letters = { length: 0, charCodeAt: (at: number) => texts[from + at] as number };
      const wanted = ({ article: of, start, length }: Passage): string | null => {
        from = (textStarts[of] as number) + start;
        letters.length = length;
        return isWanted(letters) ? utf8Text(texts, from, from + length) : null;
      };
      const quotes = readValue(reader, info.shared, wanted) as (string | null)[];
      // What is no passage was not asked about yet.
      return quotes.map((text) => (text !== null && isWanted(text) ? text : null));
    },
    statementsOn: (event) => membersOf(dated, eventNumbers.get(event) ?? -1),
    relatedTo: (statement) => membersOf(related, statement),
  };
}
