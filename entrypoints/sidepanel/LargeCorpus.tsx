import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { saidOfError } from '#i18n';
import { type Found, LargeCorpusView } from '../../components/corpus/LargeCorpusView';
import type { PackSummary } from '../../engine/pack/pack-summary';
import type { Id, Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';

type Props = {
  summary: PackSummary;
  packs: PackSummary[];
  onPackChange: (id: Id) => void;
  /** Of the choice of a pack. */
  choice?: RefObject<HTMLSelectElement | null> | undefined;
  query: string;
  onQueryChange: (query: string) => void;
  onOpenStatement: (statement: Id) => void;
};

/** A pack that is too large to be sent whole, searched by the background's engine and read page by page. */
export function LargeCorpus(props: Props) {
  const pack = props.summary.id;
  const query = props.query.trim();
  const [found, setFound] = useState<Found | null>(null);
  const [wanted, setWanted] = useState({ query, from: 0 });
  const [attempt, setAttempt] = useState(0);
  const [cause, setCause] = useState<string | null>(null);
  const asked = wanted.query === query ? wanted : { query, from: 0 };

  // Gone back to, a search begins anew.
  useEffect(() => setWanted({ query, from: 0 }), [query]);

  useEffect(() => {
    let current = true;
    setCause(null);
    askBackground('browseStatements', { pack, query: asked.query, from: asked.from }).then(
      (page) => {
        if (!current || !page) return;
        setFound((before) => ({
          query: asked.query,
          total: page.total,
          part:
            before && before.query === asked.query && asked.from > 0
              ? joined(before.part, page.part)
              : page.part,
        }));
      },
      (error: unknown) => current && setCause(saidOfError(error)),
    );
    return () => {
      current = false;
    };
  }, [pack, asked.query, asked.from, attempt]);

  const failure =
    cause === null ? null : { cause, onRetry: () => setAttempt((count) => count + 1) };
  const more = () => {
    if (found?.query === query) setWanted({ query, from: found.part.statements.length });
  };
  return <LargeCorpusView {...props} found={found} failure={failure} onMore={more} />;
}

/** Two pages of one pack as one. */
function joined(before: Pack, next: Pack): Pack {
  const known = new Set(before.articles.map(({ id }) => id));
  return {
    ...before,
    articles: [...before.articles, ...next.articles.filter(({ id }) => !known.has(id))],
    statements: [...before.statements, ...next.statements],
  };
}
