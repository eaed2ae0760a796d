import { canonicalJson } from '../engine/pack/canonical-json';
import type { Id, Pack, Speaker, Statement } from '../engine/pack/types';
import {
  type CrisisHead,
  type HeadDocument,
  indexFormat,
  mostContrast,
  mostDenials,
  mostStems,
  type StatementContent,
  type StatementDocument,
} from './documents';
import { stemsOfStatement } from './stems';

/** Id of a statement's document, and of a crisis's head. */
export const documentId = (crisis: Id, statement: Id): string => `${crisis}:${statement}`;
export const headId = (crisis: Id): string => `head:${crisis}`;

/** Hexadecimal digits of a document's hash. */
const hashLength = 32;

/** A document as it is written: its JSON with a hash of all of it. @param sha256 hexadecimal, of the canonical JSON */
export function signedDocument(
  document: StatementDocument | HeadDocument,
  sha256: string,
): { hash: string; json: string } {
  const hash = sha256.slice(0, hashLength);
  return { hash, json: JSON.stringify({ ...document, hash }) };
}

/** The text that a document's hash is made of. */
export const textToSign = (document: StatementDocument | HeadDocument): string =>
  canonicalJson(document);

/** A pack's statements as documents of an index. Of each article go its excerpts and where they are from, never its text. */
export function* statementDocuments(pack: Pack, crisis: Id): Generator<StatementDocument> {
  const contentOf = contentsOf(pack);
  const denials = new Map<Id, Statement[]>();
  for (const statement of pack.statements)
    for (const { type, statement: other } of statement.relations)
      if (type === 'denies') denials.set(other, [...(denials.get(other) ?? []), statement]);
  for (const statement of pack.statements) {
    const denying = (denials.get(statement.id) ?? []).slice(0, mostDenials);
    yield {
      kind: 'statement',
      crisis,
      stems: stemsOfStatement(statement),
      content: [statement, ...denying].map(contentOf),
    };
  }
}

function contentsOf({ articles, outlets }: Pack): (statement: Statement) => StatementContent {
  const articleOf = new Map(
    articles.map(({ text: _text, leftOut: _leftOut, ...article }) => [article.id, article]),
  );
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  return (statement) => {
    const ids = [...new Set(statement.wordings.map(({ article }) => article))];
    const own = ids.flatMap((id) => articleOf.get(id) ?? []);
    const publishers = [...new Set(own.map(({ publisher }) => publisher))];
    return {
      statement,
      articles: own,
      outlets: publishers.flatMap((id) => outletOf.get(id) ?? []),
    };
  };
}

/** Statements spread evenly over a pack. */
export function contrastOf(pack: Pack): StatementContent[] {
  const contentOf = contentsOf(pack);
  const step = Math.max(1, pack.statements.length / mostContrast);
  const chosen: StatementContent[] = [];
  for (let at = 0; at < pack.statements.length && chosen.length < mostContrast; at += step)
    chosen.push(contentOf(pack.statements[Math.floor(at)] as Statement));
  return chosen;
}

/** What several packs of one crisis say of it together. Where they contradict each other, the first has it. */
export function joinCrisis(
  crisis: Id,
  packs: readonly Pack[],
): Pick<CrisisHead, 'info' | 'speakers' | 'events' | 'terms' | 'contrast'> {
  const [first] = packs;
  if (!first) throw new Error('There is no pack to make a crisis of.');
  const {
    outlets: _o,
    speakers: _s,
    events: _e,
    articles: _a,
    statements: _t,
    terms: _m,
    ...info
  } = first;
  const also = [...new Set(packs.flatMap(({ gate }) => gate.also ?? []))];
  return {
    info: {
      ...info,
      id: crisis,
      period: {
        from: packs.map(({ period }) => period.from).sort()[0] as string,
        to: packs
          .map(({ period }) => period.to)
          .sort()
          .at(-1) as string,
      },
      gate: {
        any: [...new Set(packs.flatMap(({ gate }) => gate.any))].slice(0, 500),
        ...(also.length > 0 && { also: also.slice(0, 500) }),
        minimumDistinct: Math.max(...packs.map(({ gate }) => gate.minimumDistinct)),
      },
    },
    speakers: joinSpeakers(packs),
    events: firstOfEach(packs.flatMap(({ events }) => events)),
    terms: firstOfEach(packs.flatMap(({ terms }) => terms)),
    contrast: spread(packs.flatMap(contrastOf), mostContrast),
  };
}

/** A crisis's head once its index has counted the stems. */
export function headOf(
  joined: ReturnType<typeof joinCrisis>,
  counted: { statements: number; stems: { stem: string; count: number }[]; complete: boolean },
): CrisisHead {
  const stems = counted.stems.slice(0, mostStems);
  return {
    format: indexFormat,
    ...joined,
    statements: counted.statements,
    stems: stems.map(({ stem }) => stem),
    counts: stems.map(({ count }) => count),
    complete: counted.complete && stems.length === counted.stems.length,
  };
}

/** The head of a crisis all of whose documents are at hand. */
export function countedHead(
  joined: ReturnType<typeof joinCrisis>,
  documents: readonly StatementDocument[],
): CrisisHead {
  const counts = new Map<string, number>();
  for (const { stems } of documents)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return headOf(joined, {
    statements: documents.length,
    // Of stems that are equally frequent the order is one too, so that the same crisis has the same head.
    stems: Array.from(counts, ([stem, count]) => ({ stem, count })).sort(
      (a, b) => b.count - a.count || (a.stem < b.stem ? -1 : 1),
    ),
    complete: true,
  });
}

/** Speakers of all packs, each with every spelling that any pack knows. */
function joinSpeakers(packs: readonly Pack[]): Speaker[] {
  const byId = new Map<Id, Speaker>();
  for (const speaker of packs.flatMap(({ speakers }) => speakers)) {
    const known = byId.get(speaker.id);
    if (!known) byId.set(speaker.id, speaker);
    else {
      const names = new Set([...known.alternateName, speaker.name, ...speaker.alternateName]);
      names.delete(known.name);
      byId.set(speaker.id, { ...known, alternateName: [...names] });
    }
  }
  return [...byId.values()];
}

function firstOfEach<T extends { id: Id }>(entries: readonly T[]): T[] {
  const byId = new Map<Id, T>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}

function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(all.length, most) },
    (_, i) => all[Math.floor(i * step)] as T,
  );
}
