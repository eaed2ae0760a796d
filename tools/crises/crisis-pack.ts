import type { PageArticle } from '../../engine/article/types';
import type { Pack, Speaker, Statement } from '../../engine/pack/types';
import type { Crisis, CrisisSentence, CrisisStatement } from './read-crises';

/** Reports of a statement that go into the pack, one an invented outlet. */
const outlets = 3;

/** Day of statements that belong to none: within the pack's period. */
const anyDay = '2035';

/**
 * A small pack of a crisis as a reader's own collection would be: of each statement a gloss and a
 * wording by each of three outlets, nothing else authored.
 */
export function crisisPack({ name, statements }: Crisis): Pack {
  const articles = Array.from({ length: outlets }, (_, k) => `outlet-${k + 1}`);
  const reports = statements.map((statement) => splitReports(statement).known);
  return {
    id: name,
    title: name,
    description: name,
    version: '1.0.0',
    inLanguage: 'en',
    period: { from: anyDay, to: anyDay },
    selection: name,
    licence: 'CC0-1.0',
    gate: { any: [inWords(name)], minimumDistinct: 1 },
    outlets: articles.map((id) => ({ id, name: id })),
    speakers: speakersOf(statements),
    events: [],
    articles: articles.map((id, k) => ({
      id,
      headline: name,
      publisher: id,
      datePublished: anyDay,
      inLanguage: 'en',
      sourceFile: `${id}.txt`,
      basedOn: [],
      copy: 'original',
      leftOut: [],
      text: reports.map((known) => known[k]?.text ?? '').join('\n\n'),
    })),
    statements: statements.map((statement, i): Statement => {
      const { id, speaker, day, kind, gloss } = statement;
      return {
        id,
        ...(speaker ? { speaker: slug(speaker) } : {}),
        dateCreated: day ?? anyDay,
        kind,
        text: gloss,
        topics: [],
        wordings: (reports[i] as CrisisSentence[]).map(({ text }, k) => ({
          article: articles[k] as string,
          selector: { exact: text, prefix: '', suffix: '' },
          quotationType: 'indirect',
          attribution: { source: '', cue: '' },
        })),
        formulations: [],
        nearMisses: [],
        relations: [],
      };
    }),
    terms: [],
  };
}

/**
 * A sentence as it is met: on a page about the crisis, which its first paragraph names, behind the sentence that it
 * cannot be understood without. A page that is marked is about the pack's crisis.
 */
export function pageWith(
  { name }: Crisis,
  { day }: CrisisStatement,
  { text, before }: CrisisSentence,
): Pick<PageArticle, 'text' | 'datePublished'> {
  const met = before ? `${before} ${text}` : text;
  return { text: `${inWords(name)}\n\n${met}`, ...(day && { datePublished: day }) };
}

/** A file's name as a page would print it: a gate knows words, not hyphens. */
function inWords(name: string): string {
  return name.replaceAll('-', ' ');
}

/** Every other report is the pack's, the rest are asked about: both hold all styles. */
export function splitReports({ same }: CrisisStatement): {
  known: CrisisSentence[];
  asked: CrisisSentence[];
} {
  const isKnown = (i: number): boolean => i % 2 === 0 && i < outlets * 2;
  return { known: same.filter((_, i) => isKnown(i)), asked: same.filter((_, i) => !isKnown(i)) };
}

function speakersOf(statements: readonly CrisisStatement[]): Speaker[] {
  const roles = new Map<string, Set<string>>();
  for (const { speaker, role } of statements) {
    if (!speaker) continue;
    const known = roles.get(speaker) ?? new Set();
    if (role) known.add(role);
    roles.set(speaker, known);
  }
  return [...roles].map(([name, held]) => ({
    id: slug(name),
    type: 'Person',
    name,
    alternateName: [],
    titles: [...held],
  }));
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
