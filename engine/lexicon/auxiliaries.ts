import verbs from './en/auxiliaries.json';
import { wordSet } from './word-set';

/**
 * Forms of "be", folded: behind one of these a past form is a passive ("the ministry was told"). Not "am",
 * which is a time of day as often.
 */
export const beForms = wordSet(`${verbs.be.finite} ${verbs.be.others}`);

/** Behind one of these it may be one too: "was rejected", "got rejected", "goes unheard". */
export const passiveForms: ReadonlySet<string> = new Set([
  ...beForms,
  ...wordSet(`${verbs.get.finite} ${verbs.get.others}`),
]);

/** Behind one of these a past form is a perfect: "have told". */
export const haveForms = wordSet(`${verbs.have.finite} ${verbs.have.others}`);

/** Auxiliaries with a subject of their own: a phrase around one of them is a clause. */
export const finiteAuxiliaries = wordSet(
  [verbs.be, verbs.have, verbs.do, verbs.modals].map(({ finite }) => finite).join(' '),
);

/** What stands between a subject and its verb: every form of "be", "have", "do" and the modals. */
export const auxiliaries: ReadonlySet<string> = new Set([
  ...finiteAuxiliaries,
  ...beForms,
  ...haveForms,
]);
