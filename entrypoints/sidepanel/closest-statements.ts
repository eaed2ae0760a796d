import { isolated, listed } from '#i18n';
import type { StatementOption } from '../../components/stories/StatementChoice';
import { formatDate } from '../../components/wording/format-date';
import type { Passage } from '../../engine/grow/types';
import { findQuotes } from '../../engine/pack/quote-selector';
import type { Id, Pack, Statement, Wording } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { mostAlike } from '../../stories/shared-words';

/** Statements of a story that a selected text may report. */
export type Closest = {
  /** The story's pack; null while it has none. */
  pack: Pack | null;
  /** The likeliest first. */
  options: StatementOption[];
  /** Wordings of those that it surely reports, as far as words tell. */
  apart: Passage[];
};

/** Statements that are offered at first: as many as are seen at a glance. */
const mostOffered = 5;

/**
 * The statements of a story that come closest to a text: those it may report as a page's sentence, then those that
 * share its words.
 * @param article the page's, where it is kept in the story
 */
export async function readClosest(
  story: Id,
  text: string,
  article: Id | null,
  page: PageState | null,
): Promise<Closest> {
  const pack = await askBackground('readPack', story);
  if (!pack) return { pack, options: [], apart: [] };
  const { claims } = await askBackground('lookUpSentence', {
    sentence: text,
    ...(page && { article: page.article }),
  });
  const similar = mostAlike(pack.statements, text, ({ wordings }) =>
    wordings.map(({ selector }) => selector.exact),
  ).map(({ id }) => id);
  const matches = claims
    .flatMap((claim) => claim.matches)
    .filter((match) => match.pack === story)
    .sort((a, b) => b.probability - a.probability);
  const ids = [...new Set([...matches.map(({ statement }) => statement), ...similar])];
  const sure = new Set(
    matches
      .filter(({ probability, receipt }) => probability >= receipt.thresholds.mark)
      .map(({ statement }) => statement),
  );
  const options = optionsOf(pack, ids, text, article);
  const apart = pack.statements
    .filter(({ id }) => sure.has(id))
    .flatMap(({ wordings }) => wordings)
    .filter((wording) => !isOwn(wording, text, article))
    .map((wording) => passageOf(pack, wording));
  return { pack, options: options.slice(0, mostOffered), apart };
}

/** Statements of the story that have the words that are searched for, best first. */
export async function findStatements(
  { pack }: Closest,
  query: string,
  text: string,
  article: Id | null,
): Promise<StatementOption[]> {
  if (!pack) return [];
  const ids = await askBackground('searchStatements', { pack: pack.id, query });
  return optionsOf(pack, ids, text, article).slice(0, 2 * mostOffered);
}

function optionsOf(pack: Pack, ids: Id[], text: string, article: Id | null): StatementOption[] {
  const named = new Map(pack.statements.map((statement) => [statement.id, statement]));
  return ids.flatMap((id): StatementOption | [] => {
    const statement = named.get(id);
    const [first] = statement?.wordings ?? [];
    if (!statement || !first) return [];
    const others = statement.wordings.filter((wording) => !isOwn(wording, text, article));
    // What the text itself is drafted as.
    if (others.length === 0) return [];
    return {
      id,
      text: statement.text,
      language: pack.articles.find((each) => each.id === first.article)?.inLanguage,
      facts: factsOf(pack, statement),
      passage: passageOf(pack, others[0] ?? first),
      isAlready: others.length < statement.wordings.length,
    };
  });
}

/** Whether the wording is the selected text, or holds it, or is a part of it. */
function isOwn(wording: Wording, text: string, article: Id | null): boolean {
  if (wording.article !== article) return false;
  const [exact, selected] = [wording.selector.exact, text].map((each) =>
    each.replace(/\s+/g, ' ').trim(),
  ) as [string, string];
  return exact.includes(selected) || selected.includes(exact);
}

function passageOf(pack: Pack, { article, selector }: Wording): Passage {
  const text = pack.articles.find(({ id }) => id === article)?.text ?? '';
  return { article, text: selector.exact, start: findQuotes(text, selector)[0] ?? 0 };
}

function factsOf({ speakers, articles, outlets }: Pack, statement: Statement): string {
  const speaker = speakers.find(({ id }) => id === statement.speaker)?.name;
  const publishers = new Set(
    statement.wordings.map(
      ({ article }) => articles.find(({ id }) => id === article)?.publisher ?? '',
    ),
  );
  const names = outlets.filter(({ id }) => publishers.has(id)).map(({ name }) => name);
  return [speaker && isolated(speaker), formatDate(statement.dateCreated), listed(names)]
    .filter(Boolean)
    .join(' · ');
}
