import { describe, expect, it } from 'vitest';
import { readBareSentence } from '../../../../engine/sentence/read-sentence';

/** Who a sentence says it is from, as printed; null when it names nobody. */
function sourceOf(text: string): string | null {
  const { attribution, tokens } = readBareSentence(text, () => []);
  const [first, last] = attribution
    ? [tokens[attribution.source.from], tokens[attribution.source.to - 1]]
    : [];
  return first && last ? text.slice(first.start, last.end) : null;
}

const cases: Readonly<Record<string, readonly [string, string | null][]>> = {
  'behind what it says': [
    ['Eleven sailors remain on board the Aldine, the harbour police said.', 'the harbour police'],
    ['The Aldine ran aground off Carrow, harbour police said on Tuesday.', 'harbour police'],
    ['The Aldine ran aground off Carrow, the coast guard said late on Monday.', 'the coast guard'],
    ['The Aldine had lost power, the coastguard told reporters.', 'the coastguard'],
    ['The Aldine had lost power, residents of Carrow said.', 'residents of Carrow'],
    [
      'The Aldine had lost power, two people briefed on the rescue said.',
      'people briefed on the rescue',
    ],
    ['The Aldine had lost power, witnesses told the Carrow Post.', 'witnesses'],
    ['The Aldine had lost power, its owner said.', 'its owner'],
    ['The hull was cracked, the commission’s engineers said.', 'the commission’s engineers'],
    ['The hull was cracked, the commission said.', 'the commission'],
    ['The Aldine had lost power, South Korean authorities said.', 'South Korean authorities'],
    [
      'The Aldine had lost power, the South Korean coast guard said.',
      'the South Korean coast guard',
    ],
    ['Two people were hurt in Carrow, the fire brigade reported.', 'the fire brigade'],
    ['The strike in Carrow is over, the dockers’ union announced.', 'the dockers’ union'],
    ['The Aldine had no pilot, the inquiry found.', 'the inquiry'],
    ['The Aldine had no pilot, investigators believe.', 'investigators'],
    ['The Aldine had no pilot, the mayor of Carrow said.', 'the mayor of Carrow'],
    ['“She had lost power,” the harbour police said of the Aldine.', 'the harbour police'],
    ['“She had lost power,” said the harbour police.', 'the harbour police'],
    ['The bridge is shut, say police in Carrow.', 'police in Carrow'],
    ['“The bridge is shut”, say residents of Carrow.', 'residents of Carrow'],
    ['The strike was unlawful, the judge ruled.', 'the judge'],
    ['The hull was cracked, inspectors found.', 'inspectors'],
  ],
  'amid what it says': [
    ['The Aldine, the coastguard said, had no pilot.', 'the coastguard'],
    ['The Aldine — the coastguard said — had no pilot.', 'the coastguard'],
  ],
  'before what it says': [
    ['Harbour police said on Wednesday that the Aldine had lost power.', 'Harbour police'],
    ['The harbour police in Carrow said the Aldine was safe.', 'The harbour police in Carrow'],
    ['In a statement, the harbour police said the Aldine was safe.', 'the harbour police'],
    ['On Tuesday the harbour police said the Aldine was safe.', 'the harbour police'],
    ['Police in Carrow say the Aldine had no pilot.', 'Police in Carrow'],
    ['The coastguard says the Aldine is safe.', 'The coastguard'],
    [
      'The harbour master of Carrow, Iven Quill, said that the Aldine had no pilot.',
      'The harbour master of Carrow, Iven Quill',
    ],
    ['The next day, Iven Quill, said that the Aldine was safe.', 'Iven Quill'],
    ['The judge ruled that the strike was unlawful.', 'The judge'],
    ['The army’s engineers said the dam would hold.', 'The army’s engineers'],
    ['The army’s statement said the dam would hold.', 'The army’s'],
    ['A court ruled on Tuesday that the strike was unlawful.', 'A court'],
    ['The judge ruled the dockers’ strike was unlawful.', 'The judge'],
    ['Rescuers found that the hull was cracked.', 'Rescuers'],
    ['Inspectors found the hull of the Aldine had been cracked.', 'Inspectors'],
    ['The rain will last, but forecasters say the dam will hold.', 'forecasters'],
  ],
  'behind “according to”': [
    ['The Aldine had lost power, according to the harbour police.', 'the harbour police'],
    ['According to the harbour police, the Aldine had lost power.', 'the harbour police'],
    ['According to the harbour police the Aldine had lost power.', 'the harbour police'],
    ['According to police the Aldine had lost power.', 'police'],
    ['According to Quill the Aldine had lost power.', 'Quill'],
    ['According to Iven Quill the Aldine had lost power.', 'Iven Quill'],
    ['According to the harbour master of Carrow, she is safe.', 'the harbour master of Carrow'],
  ],
  nowhere: [
    ['The Aldine lost power on Monday, the wind dropped, and the tug turned.', null],
    ['The Aldine sank in Carrow, and the harbour police opened an inquiry.', null],
    ['Asked about the Aldine, the harbour police declined to comment.', null],
    ['The harbour police were told that the Aldine was safe.', null],
    ['The crew of the Aldine, the harbour police and the coastguard met in Carrow.', null],
    ['The rescuers found the Aldine at dawn.', null],
    ['Rescuers found the Aldine.', null],
    ['Rescuers found the Aldine drifting off the cape.', null],
    ['Rescuers found the ferry that had lost power.', null],
    ['The Aldine sank, and divers found out why.', null],
    ['The court ruled in favour of the dockers.', null],
    ['The king ruled the island for ten years.', null],
    ['The bridge is shut, say what you will.', null],
  ],
};

describe.each(Object.entries(cases))('a source that is no name, %s', (_, own) => {
  it.each(own)('%s', (text, source) => {
    expect(sourceOf(text)).toBe(source);
  });
});
