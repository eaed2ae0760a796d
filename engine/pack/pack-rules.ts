import type { PackRule } from './finding';
import { accountedFor } from './rules/accounted-for';
import { attributionPrinted } from './rules/attribution-printed';
import { characters } from './rules/characters';
import { dates } from './rules/dates';
import { enoughExamples } from './rules/enough-examples';
import { formulationsOwnWords } from './rules/formulations-own-words';
import { formulationsVaried } from './rules/formulations-varied';
import { gatePasses } from './rules/gate-passes';
import { gateTells } from './rules/gate-tells';
import { glossOwnWords } from './rules/gloss-own-words';
import { hasWording } from './rules/has-wording';
import { labels } from './rules/labels';
import { lengths } from './rules/lengths';
import { markup } from './rules/markup';
import { nearMissesApart } from './rules/near-misses-apart';
import { noOrphans } from './rules/no-orphans';
import { quotationMarks } from './rules/quotation-marks';
import { references } from './rules/references';
import { relations } from './rules/relations';
import { speakersNamed } from './rules/speakers-named';
import { spellingsFound } from './rules/spellings-found';
import { termsAttributed } from './rules/terms-attributed';
import { termsFound } from './rules/terms-found';
import { uniqueIds } from './rules/unique-ids';
import { verbatim } from './rules/verbatim';
import { weekdays } from './rules/weekdays';
import { wordingsDistinct } from './rules/wordings-distinct';

/** Every rule that packs are held to, besides the schema; in the order findings are told. */
export const packRules: readonly PackRule[] = [
  uniqueIds,
  references,
  characters,
  labels,
  markup,
  verbatim,
  hasWording,
  wordingsDistinct,
  dates,
  weekdays,
  relations,
  gatePasses,
  gateTells,
  speakersNamed,
  noOrphans,
  attributionPrinted,
  quotationMarks,
  spellingsFound,
  termsFound,
  termsAttributed,
  lengths,
  glossOwnWords,
  formulationsOwnWords,
  formulationsVaried,
  nearMissesApart,
  enoughExamples,
  accountedFor,
];

/** The rules that hold for every pack, wherever it comes from; the others say how far its authors have come. */
export const integrityRules: readonly PackRule[] = packRules.filter(
  ({ level }) => level === 'usable',
);
