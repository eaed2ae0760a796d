import { isPlainLabel } from '../pack/rules/labels';
import type { Speaker } from '../pack/types';
import { isPluralRole, roleNouns } from '../sentence/attribution/cues';
import type { CollectedSentence } from './read-collection';
import { freeId, slug } from './slug';
import type { Group, Member } from './types';

/** Letters of a speaker's name in the pack's format at most. */
const longestName = 300;

/**
 * The speakers, and those that groups name and no article does by name: whom the reader has named, and sources by a
 * common noun. These are somebody's where their words tell it: "South Korean authorities" speak for South Korea.
 * @param sentenceOf the sentence a member stands in
 */
export function withNamed(
  speakers: readonly Speaker[],
  groups: readonly Group[],
  sentenceOf: (member: Member) => CollectedSentence | undefined,
): Speaker[] {
  const all = [...speakers];
  const taken = new Set(all.map(({ id }) => id));
  for (const { speaker, members } of groups) {
    const name = speaker?.trim().slice(0, longestName);
    if (!name || !isPlainLabel(name) || speakerNamed(all, name)) continue;
    const source = members
      .map((member) => sentenceOf(member)?.speaker)
      .find((view) => view?.name.endsWith(name));
    const word = source?.attribution?.word ?? '';
    const isOne = word === '' || (roleNouns.has(word) && !isPluralRole(word));
    all.push({
      id: freeId(slug(name, 'speaker'), taken),
      type: isOne ? 'Person' : 'Organization',
      name,
      alternateName: [],
      ...(source?.id ? { affiliation: source.id } : {}),
    });
  }
  return all;
}

/** The speaker of a name or spelling. */
export function speakerNamed(speakers: readonly Speaker[], name: string): Speaker | undefined {
  return speakers.find((each) => each.name === name || each.alternateName.includes(name));
}
