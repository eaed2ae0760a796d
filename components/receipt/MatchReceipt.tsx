import { i18n, listedInPart, percent } from '#i18n';
import type { Receipt } from '../../engine/match/types';

/** Why the sentence was taken to report the statement; the same input gives the same receipt. */
export function MatchReceipt({ receipt, id }: { receipt: Receipt; id?: string }) {
  const { probability, thresholds } = receipt;
  return (
    <section class="receipt" id={id} aria-label={i18n.t('receipt.label')}>
      <p>
        {i18n.t('receipt.probability', [sureness(probability), sureness(thresholds.mark)])}
        <meter
          min={0}
          max={1}
          value={probability}
          aria-label={i18n.t('receipt.meter', [sureness(probability)])}
        />
      </p>
      <dl>
        <dt>{i18n.t('receipt.sharedWords')}</dt>
        <dd>{listedInPart(receipt.matchedWords) || i18n.t('receipt.nothing')}</dd>
        {receipt.paraphrases.length > 0 && (
          <>
            <dt>{i18n.t('receipt.paraphrases')}</dt>
            <dd>{listedInPart(receipt.paraphrases.map(([page, pack]) => `${page} ≈ ${pack}`))}</dd>
          </>
        )}
        <dt>{i18n.t('receipt.speaker')}</dt>
        <dd>{speakerFinding(receipt.speaker)}</dd>
        <dt>{i18n.t('receipt.numbers')}</dt>
        <dd>{numbersFinding(receipt.numbers)}</dd>
        <dt>{i18n.t('receipt.date')}</dt>
        <dd>{dateFinding(receipt.date)}</dd>
        {receipt.parts.some(({ name }) => name === 'meaning') && (
          <>
            <dt>{i18n.t('receipt.inDoubt')}</dt>
            <dd>{i18n.t('receipt.byMeaning')}</dd>
          </>
        )}
        <dt>{i18n.t('receipt.polarity')}</dt>
        <dd>{receipt.polarity === 'same' ? i18n.t('receipt.same') : i18n.t('receipt.opposite')}</dd>
      </dl>
    </section>
  );
}

/** A probability as a whole percentage, never rounded up to a certainty the engine does not claim. */
function sureness(probability: number): string {
  const largest = 0.99;
  return percent(Math.min(largest, probability));
}

function speakerFinding(finding: Receipt['speaker']): string {
  switch (finding) {
    case 'agrees':
      return i18n.t('receipt.agrees');
    case 'differs':
      return i18n.t('receipt.differs');
    case 'unknown':
      return i18n.t('receipt.unknown');
    case 'none':
      return i18n.t('receipt.noSpeaker');
  }
}

function numbersFinding(finding: Receipt['numbers']): string {
  switch (finding) {
    case 'agree':
      return i18n.t('receipt.agree');
    case 'differ':
      return i18n.t('receipt.differ');
    case 'none':
      return i18n.t('receipt.noNumbers');
  }
}

function dateFinding(finding: Receipt['date']): string {
  switch (finding) {
    case 'fits':
      return i18n.t('receipt.fits');
    case 'differs':
      return i18n.t('receipt.differs');
    case 'unknown':
      return i18n.t('receipt.unknown');
  }
}
