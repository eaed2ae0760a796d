import type { ToldStatements, ToldWording } from './types';

type Node = Record<string, unknown>;

/** Levels of nesting that are looked into: a feed's reviews lie five down. */
const deepest = 24;

/**
 * The claims of JSON-LD documents by schema.org: `ClaimReview` and `Claim`, alone, in lists, graphs and feeds. A review
 * is its own page's wording of the claim; the claim's appearances are further wordings where they give their words.
 * Ratings are counted and left out.
 * @returns null when no document has a claim
 */
export function readClaims(documents: readonly unknown[]): ToldStatements | null {
  const nodes: Node[] = [];
  const byId = new Map<string, Node>();
  for (const document of documents) collect(document, 0, nodes, byId);
  if (nodes.length === 0) return null;
  const at: Reader = {
    node: (value) => {
      const first = one(value);
      if (first === null || typeof first !== 'object') return {};
      const node = first as Node;
      const id = node['@id'];
      return typeof id === 'string' && Object.keys(node).length === 1
        ? (byId.get(id) ?? node)
        : node;
    },
  };
  const told: ToldWording[] = [];
  const leftOut: ToldStatements['leftOut'] = [];
  let ratings = 0;
  nodes.forEach((node, index) => {
    const place = index + 1;
    if (isOf(node, 'ClaimReview') && member(node, 'reviewRating') !== undefined) ratings += 1;
    const found = isOf(node, 'ClaimReview') ? ofReview(node, at) : ofClaim(node, at);
    const worded = found.filter(({ wording }) => wording !== '');
    if (worded.length === 0) leftOut.push({ place, why: 'no-wording' });
    told.push(...worded.map((wording) => ({ place, ...wording })));
  });
  return { format: 'json-ld', told, leftOut, ratings, unused: [] };
}

type Reader = { node(value: unknown): Node };
type Told = Omit<ToldWording, 'place'>;

function collect(value: unknown, depth: number, nodes: Node[], byId: Map<string, Node>): void {
  if (value === null || typeof value !== 'object' || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth + 1, nodes, byId);
    return;
  }
  const node = value as Node;
  const id = node['@id'];
  if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  const isReview = isOf(node, 'ClaimReview');
  if (isReview || isOf(node, 'Claim')) nodes.push(node);
  for (const [key, each] of Object.entries(node)) {
    // What is reviewed is told with its review; what a claim cites or denies only names another.
    if (isReview ? plainKey(key) === 'itemReviewed' : isOf(node, 'Claim')) continue;
    collect(each, depth + 1, nodes, byId);
  }
}

function ofReview(review: Node, at: Reader): Told[] {
  const claim = at.node(member(review, 'itemReviewed'));
  const text = textOf(member(review, 'claimReviewed')) || claimText(claim);
  const about = aboutClaim(claim, text, at);
  const own = {
    ...about,
    ...printedIn(review, at),
    wording: text,
    outlet: nameOf(member(review, 'author'), at) || nameOf(member(review, 'publisher'), at),
    author: '',
  };
  return [own, ...appearances(claim, about, at)];
}

function ofClaim(claim: Node, at: Reader): Told[] {
  const text = claimText(claim);
  const about = aboutClaim(claim, text, at);
  const found = appearances(claim, about, at);
  if (found.length > 0) return found;
  const page = at.node(member(claim, 'isPartOf'));
  const where = textOf(member(claim, 'url')) ? claim : page;
  const outlet = nameOf(member(claim, 'publisher'), at) || nameOf(member(page, 'publisher'), at);
  return [{ ...about, ...printedIn(where, at), wording: text, outlet }];
}

/** The claim's appearances that give their words. */
function appearances(claim: Node, about: Told, at: Reader): Told[] {
  const all = [...many(member(claim, 'firstAppearance')), ...many(member(claim, 'appearance'))];
  return all.flatMap((value): Told[] => {
    const work = at.node(value);
    const wording = textOf(member(work, 'text'));
    if (wording === '') return [];
    const page = at.node(member(work, 'isPartOf'));
    const [own, whole] = [printedIn(work, at), printedIn(page, at)];
    return [
      {
        ...about,
        wording,
        outlet: nameOf(member(work, 'publisher'), at) || nameOf(member(page, 'publisher'), at),
        headline: own.headline || whole.headline,
        url: own.url || whole.url,
        published: own.published || whole.published,
        author: own.author || whole.author,
        language: own.language || whole.language || about.language,
      },
    ];
  });
}

/** What is told of the claim itself, whoever prints it. */
function aboutClaim(claim: Node, text: string, at: Reader): Told {
  const author = at.node(member(claim, 'author') ?? member(claim, 'creator'));
  const speaker = nameOf(member(claim, 'author') ?? member(claim, 'creator'), at);
  return {
    statement: [text, speaker].join('\n').toLowerCase(),
    summary: text,
    wording: '',
    outlet: '',
    headline: '',
    url: '',
    published: '',
    author: '',
    language: textOf(member(claim, 'inLanguage')),
    said: textOf(member(claim, 'dateCreated')) || textOf(member(claim, 'datePublished')),
    speaker,
    speakerTitle: textOf(member(author, 'jobTitle')),
    speakerType: isOf(author, 'Person')
      ? 'Person'
      : /Organi[sz]ation$/.test(typesOf(author).join(' '))
        ? 'Organization'
        : null,
    kind: null,
    topics: many(member(claim, 'keywords'))
      .flatMap((each) => textOf(each).split(','))
      .map((topic) => topic.trim())
      .filter(Boolean),
  };
}

function printedIn(
  work: Node,
  at: Reader,
): Pick<Told, 'headline' | 'url' | 'published' | 'author' | 'language'> {
  return {
    headline: textOf(member(work, 'headline')) || textOf(member(work, 'name')),
    url: addressOf(member(work, 'url')),
    published: textOf(member(work, 'datePublished')) || textOf(member(work, 'dateCreated')),
    author: nameOf(member(work, 'author'), at),
    language: textOf(member(work, 'inLanguage')),
  };
}

const claimText = (claim: Node): string =>
  textOf(member(claim, 'text')) || textOf(member(claim, 'name'));

/** The member of a node, whether the document says `text`, `schema:text` or the whole address. */
function member(node: Node, key: string): unknown {
  for (const prefix of ['', 'schema:', 'http://schema.org/', 'https://schema.org/'])
    if (Object.hasOwn(node, prefix + key)) return node[prefix + key];
  return undefined;
}

const plainKey = (key: string): string => key.replace(/^.*[/:]/, '');

const typesOf = (node: Node): string[] =>
  many(node['@type'] ?? node.type).map((type) => plainKey(`${type}`));

const isOf = (node: Node, type: string): boolean => typesOf(node).includes(type);

const many = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const one = (value: unknown): unknown => many(value)[0];

/** A text, also as JSON-LD writes it at length; of several languages the English one. */
function textOf(value: unknown): string {
  const all = many(value);
  const english = all.find((each) => `${(each as Node | null)?.['@language']}`.startsWith('en'));
  const first = english ?? all[0];
  const plain = first && typeof first === 'object' ? (first as Node)['@value'] : first;
  return typeof plain === 'string' || typeof plain === 'number' ? `${plain}`.trim() : '';
}

/** A name as such, or that of who has it. */
function nameOf(value: unknown, at: Reader): string {
  const plain = textOf(value);
  return plain || textOf(member(at.node(value), 'name'));
}

function addressOf(value: unknown): string {
  const first = one(value);
  if (first && typeof first === 'object')
    return textOf((first as Node)['@id']) || textOf(member(first as Node, 'url'));
  return textOf(first);
}
