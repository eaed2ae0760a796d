import { dayRange } from '../pack/partial-date';
import type { PartialDate } from '../pack/types';
import { placePassage } from './place-decisions';
import { type Link, type Node, shareOf } from './place-nodes';
import type { CollectedSentence, ReadCollection } from './read-collection';
import type { ReadArticle } from './read-kept-article';
import { toldDay } from './told-day';
import type { Decision, Group, Groups, Member, Passage } from './types';

/** A node that may be left out: it is of no group then. */
export type PlacedNode = Node & { isOut: boolean };

/** What groups are told from. */
export type GroupDraft = {
  collection: ReadCollection;
  nodes: readonly PlacedNode[];
  links: readonly Link[];
  /** Nodes that the reader has put together. */
  together: readonly (readonly number[])[];
  /** Sure groups, and the wider ones that they and what is proposed make. */
  certain: readonly (readonly number[])[];
  likely: readonly (readonly number[])[];
};

/** Groups as a reader sees them, with what was corrected. */
export function describeGroups(draft: GroupDraft, decisions: readonly Decision[]): Groups {
  const { collection, nodes } = draft;
  const reading = readingOf(draft);
  const cores = coresOf(draft, reading);
  const groups = draft.certain.flatMap((members): Group | [] => {
    const own = reading.inOrder(members);
    if (!own.length) return [];
    const wide = cores.get(members);
    const proposed = wide ? reading.inOrder(wide).filter((node) => !own.includes(node)) : [];
    return describeGroup(reading, own, proposed);
  });
  const edited = withEdits(groups, collection, decisions);
  const isShared = ({ outlets }: Group): boolean => outlets.length > 1;
  const first = (group: Group): number => reading.placeOf(group);
  edited.sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || first(a) - first(b));
  const open = edited.reduce(
    (sum, { members }) => sum + members.filter(({ sure }) => !sure).length,
    0,
  );
  return { groups: edited, open };

  function readingOf({ links, together }: GroupDraft): Reading {
    const order = [...nodes.keys()].sort((x, y) => {
      const [p, q] = [nodes[x] as PlacedNode, nodes[y] as PlacedNode];
      return p.sentence - q.sentence || p.start - q.start;
    });
    const place = new Map(order.map((node, at) => [node, at]));
    const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
    const likelihood = new Map<string, number>();
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

/** For each sure group that is the largest, else first, of those that may be one: the wider group it stands for. */
function coresOf(
  { certain, likely }: GroupDraft,
  { inOrder }: Reading,
): Map<readonly number[], readonly number[]> {
  const wideOf = new Map<number, readonly number[]>();
  for (const members of likely) for (const node of members) wideOf.set(node, members);
  const cores = new Map<readonly number[], { core: readonly number[]; size: number }>();
  for (const members of certain) {
    const wide = wideOf.get(members[0] as number) as readonly number[];
    const size = inOrder(members).length;
    if (size > (cores.get(wide)?.size ?? 0)) cores.set(wide, { core: members, size });
  }
  return new Map([...cores].map(([wide, { core }]) => [core, wide]));
}

function describeGroup(
  reading: Reading,
  own: readonly number[],
  proposed: readonly number[],
): Group {
  const { collection, nodes, between } = reading;
  const worth = (node: number): number => own.reduce((sum, other) => sum + between(node, other), 0);
  const best = own.reduce((top, node) => (worth(node) > worth(top) ? node : top));
  const sentenceAt = (node: number): CollectedSentence =>
    collection.sentences[(nodes[node] as PlacedNode).sentence] as CollectedSentence;
  const { speaker } = sentenceAt(best);
  const members = [
    ...own.map((node) => memberOf(reading, node, own, true)),
    ...proposed.map((node) => memberOf(reading, node, own, false)),
  ];
  const [first] = members as [Member];
  const articles = own.map(
    (node) => articleOf(collection, (nodes[node] as PlacedNode).sentence).article,
  );
  return {
    id: `${first.article}-${first.start}`,
    members,
    text: memberOf(reading, best, own, true).text,
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
  sure: boolean,
): Member {
  const { sentence, start, end } = nodes[node] as PlacedNode;
  const { start: from, end: to } = collection.sentences[sentence] as CollectedSentence;
  const { article, text } = articleOf(collection, sentence);
  const others = own.filter((other) => other !== node);
  const mean = others.reduce((sum, other) => sum + between(node, other), 0) / others.length;
  const isDecided = decided.has(node) && sure;
  return {
    article: article.id,
    text: text.slice(start, end),
    start,
    sentence: { start: from, end: to },
    probability: isDecided || !others.length ? 1 : mean,
    sure,
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
