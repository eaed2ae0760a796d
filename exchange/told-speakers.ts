import { draftSpeakers } from '../engine/grow/draft-speakers';
import { readKeptArticle } from '../engine/grow/read-kept-article';
import { freeId, slug } from '../engine/grow/slug';
import { plainSpeaker } from '../engine/pack/plain-speaker';
import type { Article, Speaker } from '../engine/pack/types';
import type { SoundWording } from './check-told';

/** Who speaks: those the file names, known by what the wordings print of them, and whom else these name. */
export function speakersOf(rows: readonly SoundWording[], articles: readonly Article[]): Speaker[] {
  const printed = draftSpeakers(
    articles.map(({ id, text, datePublished, url = '' }) =>
      readKeptArticle({
        id,
        url,
        outlet: id,
        day: datePublished,
        daySource: 'page',
        language: 'en',
        paragraphs: text.split('\n\n'),
      }),
    ),
  ).flatMap(plainSpeaker);
  const speakers = [...printed];
  const taken = new Set(speakers.map(({ id }) => id));
  for (const { speaker: name, speakerTitle, speakerType } of rows) {
    if (!name) continue;
    const known = speakerNamed(speakers, name);
    if (!known) {
      speakers.push({
        id: freeId(slug(name, 'speaker'), taken),
        type: speakerType ?? 'Person',
        name,
        alternateName: [],
        ...(speakerTitle && { jobTitle: speakerTitle }),
      });
      continue;
    }
    // As the file calls it; what articles print besides stays a spelling.
    if (known.name !== name) {
      known.alternateName = [known.name, ...known.alternateName].filter((each) => each !== name);
      known.name = name;
    }
    if (speakerType) known.type = speakerType;
    if (speakerTitle) known.jobTitle = speakerTitle;
  }
  const ids = new Set(speakers.map(({ id }) => id));
  return speakers.map(({ affiliation, ...speaker }) => ({
    ...speaker,
    ...(affiliation !== undefined && ids.has(affiliation) && { affiliation }),
  }));
}

/** The speaker of a name, else the one that is also spelled so. */
export const speakerNamed = (speakers: readonly Speaker[], name: string): Speaker | undefined =>
  speakers.find((each) => each.name === name) ??
  speakers.find((each) => each.alternateName.includes(name));
