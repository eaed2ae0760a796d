import { isPlainLabel } from './rules/labels';
import type { Speaker } from './types';

/**
 * A speaker that was drafted, without spellings and titles that hold what nobody sees or that look like others: articles
 * print whatever they like. None where the name itself is such: its statements are then nobody's.
 */
export function plainSpeaker({ jobTitle, titles, ...speaker }: Speaker): Speaker[] {
  if (!isPlainLabel(speaker.name)) return [];
  const plainTitles = titles?.filter(isPlainLabel);
  return [
    {
      ...speaker,
      alternateName: speaker.alternateName.filter(isPlainLabel),
      ...(jobTitle !== undefined && isPlainLabel(jobTitle) && { jobTitle }),
      ...(plainTitles?.length && { titles: plainTitles }),
    },
  ];
}
