import { i18n } from '#i18n';
import { isMarked } from '../../engine/match/is-marked';
import { countReported, isCounted } from '../../engine/match/reported';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Id, Pack } from '../../engine/pack/types';

type Props = {
  analysis: ArticleAnalysis;
  packs: ReadonlyMap<Id, Pack>;
  /** How many terms the page names otherwise than other outlets. */
  named: number;
};

/** The page's story in four figures: statements, other outlets that word them, denied, named differently. */
export function PageFigures({ analysis, packs, named }: Props) {
  const counted = analysis.claims.filter(isCounted);
  const statements = countReported(analysis.claims);
  const matches = counted.flatMap((claim) => claim.matches.filter(isMarked));
  const outlets = new Set(
    matches.flatMap(({ pack, wordings }) =>
      wordings.map(({ article }) => publisherOf(packs.get(pack), article)),
    ),
  ).size;
  const denied = counted.filter((claim) =>
    claim.matches.some((match) => isMarked(match) && match.denied),
  ).length;
  const figures = [
    { name: 'statements', value: statements, label: i18n.t('figures.statements', statements) },
    { name: 'outlets', value: outlets, label: i18n.t('figures.outlets', outlets) },
    { name: 'denied', value: denied, label: i18n.t('figures.denied') },
    { name: 'named', value: named, label: i18n.t('figures.named') },
  ];
  return (
    <dl class="page-figures">
      {figures.map(({ name, value, label }) => (
        <div key={name} class={value === 0 ? 'none' : undefined}>
          <dt>{label}</dt>
          <dd>{value.toLocaleString(i18n.locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function publisherOf(pack: Pack | undefined, article: Id): Id {
  return pack?.articles.find(({ id }) => id === article)?.publisher ?? article;
}
