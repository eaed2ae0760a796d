import { i18n } from '#i18n';
import type { DifferenceType } from '../../engine/compare/types';

/** What matters most to a reader first; the order of legends, tags and switches. */
export const differenceTypes: DifferenceType[] = [
  'negation',
  'hedge',
  'number',
  'date',
  'name',
  'reporting-verb',
  'other-word',
  'added',
  'left-out',
];

/** The type's name in the reader's language. */
export function differenceLabel(type: DifferenceType): string {
  switch (type) {
    case 'number':
      return i18n.t('difference.number');
    case 'name':
      return i18n.t('difference.name');
    case 'date':
      return i18n.t('difference.date');
    case 'negation':
      return i18n.t('difference.negation');
    case 'hedge':
      return i18n.t('difference.hedge');
    case 'reporting-verb':
      return i18n.t('difference.reportingVerb');
    case 'added':
      return i18n.t('difference.added');
    case 'left-out':
      return i18n.t('difference.leftOut');
    case 'other-word':
      return i18n.t('difference.otherWord');
  }
}

/** The types among the cells, in legend order, each once. */
export function typesAmong(cells: { difference?: DifferenceType }[]): DifferenceType[] {
  const seen = new Set(cells.map((cell) => cell.difference));
  return differenceTypes.filter((type) => seen.has(type));
}

/**
 * How words that the strip has of a row look and are called: what a row leaves out is not among them, and needs no
 * sign for missing words.
 */
export function slotLooks(type: DifferenceType): { class: string; title: string } {
  const look = type === 'left-out' ? 'other-word' : type;
  return { class: `difference difference-${look}`, title: differenceLabel(type) };
}
