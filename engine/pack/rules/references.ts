import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import type { Pack } from '../types';

/** Faults that a near id is looked for, which takes a look at all of them. */
const suggested = 20;

type Kind = 'outlets' | 'speakers' | 'events' | 'articles' | 'statements';

type Reference = { pointer: string; kind: Kind; id: string };

export const references: PackRule = {
  name: 'references',
  description: 'Every id that is referred to exists.',
  level: 'usable',
  check(pack) {
    const ids: Record<Kind, Set<string>> = {
      outlets: idsOf(pack.outlets),
      speakers: idsOf(pack.speakers),
      events: idsOf(pack.events),
      articles: idsOf(pack.articles),
      statements: idsOf(pack.statements),
    };
    return referencesIn(pack)
      .filter(({ kind, id }) => !ids[kind].has(id))
      .map(({ pointer, kind, id }, i): Fault => {
        const nearest = i < suggested ? nearestId(id, ids[kind]) : null;
        return {
          pointer,
          problem: problem('fault.noSuchId', id, problem(`place.${kind}`)),
          cure:
            nearest === null
              ? `add it to the ${kind}, or name one that exists`
              : `did you mean "${nearest}"? Otherwise add "${id}" to the ${kind}`,
        };
      });
  },
};

function referencesIn(pack: Pack): Reference[] {
  const found: Reference[] = [];
  const refer = (kind: Kind, id: string | undefined, ...tokens: (string | number)[]) => {
    if (id !== undefined) found.push({ pointer: jsonPointer(...tokens), kind, id });
  };
  pack.speakers.forEach((speaker, i) => {
    refer('speakers', speaker.affiliation, 'speakers', i, 'affiliation');
  });
  pack.articles.forEach((article, i) => {
    refer('outlets', article.publisher, 'articles', i, 'publisher');
  });
  pack.statements.forEach((statement, i) => {
    refer('speakers', statement.speaker, 'statements', i, 'speaker');
    refer('events', statement.event, 'statements', i, 'event');
    statement.wordings.forEach((wording, j) => {
      refer('articles', wording.article, 'statements', i, 'wordings', j, 'article');
    });
    statement.relations.forEach((relation, j) => {
      refer('statements', relation.statement, 'statements', i, 'relations', j, 'statement');
    });
  });
  pack.terms.forEach((term, i) => {
    term.expressions.forEach((expression, j) => {
      expression.articles.forEach((article, k) => {
        refer('articles', article, 'terms', i, 'expressions', j, 'articles', k);
      });
    });
  });
  return found;
}

function idsOf(entries: { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

/** The existing id with the most letter pairs in common; null when none shares half of them. */
function nearestId(id: string, existing: Set<string>): string | null {
  let best: string | null = null;
  let bestShare = 0.5;
  for (const candidate of existing) {
    const share = pairShare(id, candidate);
    if (share > bestShare) [best, bestShare] = [candidate, share];
  }
  return best;
}

/** Dice coefficient over letter pairs, 0…1. */
function pairShare(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((c, i) => `${text[i]}${c}`));
  const [ofA, ofB] = [pairs(a), pairs(b)];
  if (ofA.size + ofB.size === 0) return 0;
  let common = 0;
  for (const pair of ofA) if (ofB.has(pair)) common += 1;
  return (2 * common) / (ofA.size + ofB.size);
}
