import { dayRange } from '../pack/partial-date';
import type { PartialDate } from '../pack/types';
import type { LinkedStatements, PlacedNode } from './link-statements';
import { placePassage } from './place-decisions';
import { shareOf } from './place-nodes';
import type { Proposal } from './propose';
import type { CollectedSentence, ReadCollection } from './read-collection';
import type { ReadArticle } from './read-kept-article';
import { toldDay } from './told-day';
import type { Decision, Group, Groups, Member, Passage } from './types';

/** What groups are told from. */
export type GroupDraft = Pick<LinkedStatements, 'nodes' | 'links' | 'together' | 'certain'> & {
  collection: ReadCollection;
  /** What is asked of them. */
  proposals: readonly Proposal[];
};

/** Groups as a reader sees them, with what was corrected. */
export function describeGroups(draft: GroupDraft, decisions: readonly Decision[]): Groups {
  const { collection, nodes } = draft;
  const reading = readingOf(draft);
  const proposalsOf = new Map<number, Proposal[]>();
  for (const proposal of draft.proposals) {
    const [first] = proposal.core as [number];
    proposalsOf.set(first, [...(proposalsOf.get(first) ?? []), proposal]);
  }
  const groups = draft.certain.flatMap((members): Group | [] => {
    const own = reading.inOrder(members);
    if (!own.length) return [];
    const proposed = own.flatMap((node) => proposalsOf.get(node) ?? []);
    return describeGroup(reading, own, proposed);
  });
  const edited = withEdits(groups, collection, decisions);
  const isShared = ({ outlets }: Group): boolean => outlets.length > 1;
  const first = (group: Group): number => reading.placeOf(group);
  edited.sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || first(a) - first(b));
  return { groups: edited, open: draft.proposals.length };

  function readingOf({ links, together }: GroupDraft): Reading {
    const order = [...nodes.keys()].sort((x, y) => {
      const [p, q] = [nodes[x] as PlacedNode, nodes[y] as PlacedNode];
      return p.sentence - q.sentence || p.start - q.start;
    });
    const place = new Map(order.map((node, at) => [node, at]));
    const keyOf = (a: number, b: number): number =>
      a < b ? a * nodes.length + b : b * nodes.length + a;
    const likelihood = new Map<number, number>();
    for (const { a, b, probability } of links) {
      const key = keyOf(a, b);
      likelihood.set(key, Math.max(probability, likelihood.get(key) ?? 0));
    }
    const places = new Map<string, number>();
    nodes.forEach(({ sentence, start }, node) => {
      const { article } = articleOf(collection, sentence);
      places.set(`${article.id}-${start}`, place.get(node) as number);
    });
    return {
      collection,
      nodes,
      decided: new Set(together.flat()),
      between: (a, b) => likelihood.get(keyOf(a, b)) ?? 0,
      inOrder: (members) =>
        members
          .filter((node) => !nodes[node]?.isOut)
          .sort((x, y) => (place.get(x) as number) - (place.get(y) as number)),
      placeOf: ({ id }) => places.get(id) ?? 0,
    };
  }
}

type Reading = {
  collection: ReadCollection;
  nodes: readonly PlacedNode[];
  decided: ReadonlySet<number>;
  /** How likely two nodes report one statement; 0 where nobody has looked. */
  between(a: number, b: number): number;
  /** Nodes that are not left out, in the order of articles and places. */
  inOrder(members: readonly number[]): number[];
  placeOf(group: Group): number;
};

function describeGroup(
  reading: Reading,
  own: readonly number[],
  proposals: readonly Proposal[],
): Group {
  const { collection, nodes, between } = reading;
  const worth = (node: number): number => own.reduce((sum, other) => sum + between(node, other), 0);
  const best = own.reduce((top, node) => (worth(node) > worth(top) ? node : top));
  const sentenceAt = (node: number): CollectedSentence =>
    collection.sentences[(nodes[node] as PlacedNode).sentence] as CollectedSentence;
  const { speaker } = sentenceAt(best);
  const proposed = new Map(
    proposals.flatMap((proposal) => proposal.other.map((node) => [node, proposal] as const)),
  );
  const members = [
    ...own.map((node) => memberOf(reading, node, own)),
    ...reading.inOrder([...proposed.keys()]).map((node): Member => {
      const { probability, asked, worth } = proposed.get(node) as Proposal;
      return {
        ...memberOf(reading, node, own),
        sure: false,
        decided: false,
        probability,
        worth: node === asked ? worth : 0,
      };
    }),
  ];
  const [first] = members as [Member];
  const articles = own.map(
    (node) => articleOf(collection, (nodes[node] as PlacedNode).sentence).article,
  );
  return {
    id: `${first.article}-${first.start}`,
    members,
    text: memberOf(reading, best, own).text,
    speaker: speaker.how === 'named' || speaker.how === 'carried' ? named(speaker.name) : null,
    day: dayOf(own.map((node, i) => [sentenceAt(node), articles[i]?.day ?? ''])),
    outlets: [...new Set(articles.map(({ outlet }) => outlet))],
  };
}

/** A source as a heading: "the harbour police" without its article; null for none. */
function named(source: string): string | null {
  return source.replace(/^(?:the|an?) /i, '') || null;
}

function memberOf(
  { collection, nodes, decided, between }: Reading,
  node: number,
  own: readonly number[],
): Member {
  const { sentence, start, end } = nodes[node] as PlacedNode;
  const { start: from, end: to } = collection.sentences[sentence] as CollectedSentence;
  const { article, text } = articleOf(collection, sentence);
  const others = own.filter((other) => other !== node);
  const mean = others.reduce((sum, other) => sum + between(node, other), 0) / others.length;
  const isDecided = decided.has(node);
  return {
    article: article.id,
    text: text.slice(start, end),
    start,
    sentence: { start: from, end: to },
    probability: isDecided || !others.length ? 1 : mean,
    sure: true,
    decided: isDecided,
  };
}

function articleOf({ articles, sentences }: ReadCollection, sentence: number): ReadArticle {
  return articles[(sentences[sentence] as CollectedSentence).article] as ReadArticle;
}

/** The day that most wordings tell, of several the first; none is older than what it reports. */
function dayOf(told: readonly (readonly [CollectedSentence, PartialDate])[]): PartialDate {
  const days = new Map<PartialDate, number>();
  for (const [{ tokens }, published] of told) {
    const day = toldDay(tokens, published);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const [[likeliest] = ['']] = [...days].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const earliest = told.map(([, published]) => published).sort()[0] as PartialDate;
  const isToCome = (dayRange(likeliest)?.from ?? '') > (dayRange(earliest)?.to ?? '');
  return isToCome ? earliest : likeliest;
}

/** Groups as the reader has corrected them. */
function withEdits(
  groups: readonly Group[],
  collection: ReadCollection,
  decisions: readonly Decision[],
): Group[] {
  const edited = groups.map((group) => ({ ...group }));
  for (const decision of decisions) {
    if (decision.kind !== 'rename' && decision.kind !== 'speaker' && decision.kind !== 'day')
      continue;
    const at = groupOf(groups, collection, decision.passage);
    const [group, drafted] = [edited[at], groups[at]];
    if (!group || !drafted) continue;
    if (decision.kind === 'rename') group.text = decision.text.trim() || drafted.text;
    else if (decision.kind === 'speaker') group.speaker = decision.speaker;
    else group.day = decision.day;
  }
  return edited;
}

/** Index of the group whose sure members have most of a passage; -1 when none has any. */
export function groupOf(
  groups: readonly Group[],
  collection: ReadCollection,
  passage: Passage,
): number {
  const place = placePassage(collection, passage);
  if (!place) return -1;
  let best = -1;
  let most = 0;
  groups.forEach(({ members }, i) => {
    for (const { article, start, text, sure } of members) {
      if (!sure || article !== passage.article) continue;
      const share = shareOf({ start, end: start + text.length }, place);
      if (share > most) [best, most] = [i, share];
    }
  });
  return best;
}
