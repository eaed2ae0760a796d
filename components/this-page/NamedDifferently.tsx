import { Fragment } from 'preact';
import { i18n, listed } from '#i18n';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack, Term } from '../../engine/pack/types';
import { namesInBrackets } from '../wording/outlet-names';
import { quoted } from '../wording/quoted';

type Props = {
  /** As `namedDifferently` gives them. */
  named: Named[];
  /** BCP 47 tag of the page's language, as far as the page says it. */
  language: string | undefined;
  /** Refuses a drafted term; null where it may not be: what was imported, or an editor wrote. */
  onRefuse?: (named: Named) => (() => void) | null;
};

/** Terms shown at once: more of them would push the page's statements out of sight. */
const termsShown = 1;

/** Terms on this page beside the other outlets' expressions for the same thing: the first, the others folded. */
export function NamedDifferently({ named, language, onRefuse }: Props) {
  if (named.length === 0) return null;
  const list = (some: Named[]) => (
    <ul class="term-list">
      {some.map((each) => (
        <TermLine
          key={`${each.pack.id} ${each.term.id}`}
          named={each}
          language={language}
          onRefuse={onRefuse?.(each) ?? null}
        />
      ))}
    </ul>
  );
  const folded = named.slice(termsShown);
  return (
    <section class="named-differently">
      <h3>{i18n.t('terms.title', named.length)}</h3>
      {list(named.slice(0, termsShown))}
      {folded.length > 0 && (
        <details>
          <summary>{i18n.t('terms.more', folded.length)}</summary>
          {list(folded)}
        </details>
      )}
    </section>
  );
}

type TermLineProps = {
  named: Named;
  language: string | undefined;
  onRefuse: (() => void) | null;
};

/** One thing and its names, each with whose it is, the page's first. */
function TermLine({ named, language, onRefuse }: TermLineProps) {
  const { pack, term, here, elsewhere } = named;
  const names = [
    { text: here.join(', '), whose: i18n.t('strip.thisPage'), isHere: true },
    ...elsewhere.map(({ label, articles }) => ({
      text: label,
      whose: outletNames(pack, articles),
      isHere: false,
    })),
  ];
  return (
    <li>
      {/* Of a drafted one it is the articles' own words. */}
      <h4 class="meta" {...(term.drafted && quoted(pack.inLanguage))}>
        {term.concept}
      </h4>
      <p class="slot">
        {names.map(({ text, whose, isHere }, index) => (
          <Fragment key={text}>
            {index > 0 && ' '}
            <span class="slot-words">
              {isHere ? (
                <mark class="key-word" {...quoted(language)}>
                  {text}
                </mark>
              ) : (
                <span {...quoted(pack.inLanguage)}>{text}</span>
              )}{' '}
              <span class="slot-outlets">({whose})</span>
              {index < names.length - 1 && ' ·'}
            </span>
          </Fragment>
        ))}
      </p>
      {term.drafted && (
        <p class="meta drafted">
          {i18n.t('terms.drafted')}
          {onRefuse && (
            <>
              {' '}
              <button
                type="button"
                class="link-button screen-only"
                aria-label={i18n.t('terms.refuseLabel', [listed(names.map(({ text }) => text))])}
                onClick={onRefuse}
              >
                {i18n.t('terms.refuse')}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  );
}

type Expression = { label: string; articles: Id[] };
export type Named = { pack: Pack; term: Term; here: string[]; elsewhere: Expression[] };

/**
 * Each term once, with all its expressions on the page and, of the others, those of other articles
 * than the page's own; without those that everybody names alike.
 */
export function namedDifferently(
  { terms, sameAs }: Pick<ArticleAnalysis, 'terms' | 'sameAs'>,
  packs: ReadonlyMap<Id, Pack>,
): Named[] {
  const named = new Map<string, Named>();
  for (const { pack: packId, term: termId, label } of terms) {
    const key = `${packId} ${termId}`;
    const known = named.get(key);
    if (known) {
      known.here.push(label);
      continue;
    }
    const pack = packs.get(packId);
    const term = pack?.terms.find(({ id }) => id === termId);
    if (pack && term) named.set(key, { pack, term, here: [label], elsewhere: [] });
  }
  for (const each of named.values()) {
    const own = sameAs.filter(({ pack }) => pack === each.pack.id).map(({ article }) => article);
    each.elsewhere = each.term.expressions
      .filter(({ label }) => !each.here.includes(label))
      .map(({ label, articles }) => ({
        label,
        articles: articles.filter((article) => !own.includes(article)),
      }))
      .filter(({ articles }) => articles.length > 0);
  }
  return [...named.values()].filter(({ elsewhere }) => elsewhere.length > 0);
}

/** Names of the articles' outlets, each once. */
function outletNames(pack: Pack, articles: Id[]): string {
  const names = articles.map((id) => {
    const publisher = pack.articles.find((article) => article.id === id)?.publisher;
    return pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? id;
  });
  return namesInBrackets(names);
}
