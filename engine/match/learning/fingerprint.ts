import type { PackRecords } from '../../pack/pack-records';
import type { Pack } from '../../pack/types';
import { runToEnd } from '../decision/run-to-end';

/** Raised whenever features or training change. */
export const learnedMethod = 6;

/** Statements between two steps: some milliseconds' work. */
const statementsAStep = 1_000;

/** FNV-1a over everything that is learned from. */
export function fingerprintOf(pack: Pack | PackRecords): string {
  return runToEnd(fingerprintInSteps(pack));
}

/** The same in steps of some milliseconds. */
export function* fingerprintInSteps(pack: Pack | PackRecords): Generator<void, string> {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193) >>> 0;
  };
  let seen = 0;
  for (const s of pack.statements) {
    for (const text of [s.id, s.text, ...s.formulations, ...s.nearMisses]) mix(text);
    for (const wording of s.wordings) mix(wording.selector.exact);
    seen += 1;
    if (seen % statementsAStep === 0) yield;
  }
  for (const article of pack.articles) for (const { exact } of article.leftOut ?? []) mix(exact);
  for (const speaker of pack.speakers)
    for (const name of [speaker.name, ...speaker.alternateName]) mix(name);
  return hash.toString(16).padStart(8, '0');
}
