import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Passage } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import { quoted } from '../wording/quoted';

/** A statement of a story that can be chosen. */
export type StatementOption = {
  id: Id;
  text: string;
  language: string | undefined;
  /** Who says it, when, and which outlets have it. */
  facts: string;
  /** One of its wordings, to name it by. */
  passage: Passage;
  /** The words in question are one of its wordings already. */
  isAlready: boolean;
};

type Props = {
  heading: string;
  closest: StatementOption[];
  query: string;
  onQuery: (query: string) => void;
  /** What the search finds; null while nothing is searched for. */
  found: StatementOption[] | null;
  onChoose: (statement: StatementOption) => void;
};

/** A short list of the statements that come closest, and a search for any other. */
export function StatementChoice({ heading, closest, query, onQuery, found, onChoose }: Props) {
  const headingId = useId();
  const shown = found ?? closest;
  return (
    <div class="statement-choice">
      <h3 id={headingId}>{heading}</h3>
      {shown.length === 0 ? (
        <p class="meta" role="status">
          {found ? i18n.t('add.nothingFound') : i18n.t('add.none')}
        </p>
      ) : (
        <ul class="statement-list" aria-labelledby={headingId}>
          {shown.map((statement) => (
            <li key={statement.id}>
              {statement.isAlready ? (
                <p {...quoted(statement.language)}>{statement.text}</p>
              ) : (
                <button type="button" class="statement-link" onClick={() => onChoose(statement)}>
                  <span {...quoted(statement.language)}>{statement.text}</span>
                </button>
              )}
              <p class="meta">{statement.isAlready ? i18n.t('add.already') : statement.facts}</p>
            </li>
          ))}
        </ul>
      )}
      <label class="field">
        <span>{i18n.t('add.search')}</span>
        <input
          type="search"
          dir="auto"
          value={query}
          maxLength={1_000}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
