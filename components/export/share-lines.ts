import { i18n, isolated } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';
import { formatDate } from '../wording/format-date';

/** What is compared, in the lines that stand above it: the statement, and who said it when. */
export function comparisonHeading(comparison: Comparison): [gloss: string, facts: string] {
  const { gloss, speaker, event, dateCreated } = comparison;
  const date = formatDate(dateCreated);
  const who = speaker && [speaker.name, speaker.jobTitle].filter(Boolean).join(', ');
  const facts = [
    who ?? event?.name,
    speaker ? i18n.t('when.said', [date]) : i18n.t('when.happened', [date]),
  ];
  return [gloss, strungTogether(facts)];
}

/** Whose words follow, and of what day. */
export function rowHeading({ kind, outlet, datePublished }: ComparisonRow): string {
  const facts = [
    outlet.name,
    kind === 'page' && i18n.t('strip.thisPage'),
    datePublished && formatDate(datePublished),
  ];
  return strungTogether(facts);
}

/** Facts one after another, none of which turns another round. */
function strungTogether(facts: (string | false | undefined)[]): string {
  return facts
    .flatMap((fact) => fact || [])
    .map(isolated)
    .join(' · ');
}

/** Where a comparison is from: the pack it rests on, and what made it. */
export function sourceLine({ pack }: Comparison): string {
  return i18n.t('export.sourceLine', [pack.title, pack.version]);
}
