import { describe, expect, it } from 'vitest';
import { framesOf } from '../../../../../engine/sentence/clauses/frames';
import { readVerbs } from '../../../../../engine/sentence/clauses/verbs';
import { tokenise } from '../../../../../engine/text/tokenise';

/** "by > verb > to" for the frame of a verb, in folded words; null where there is none. */
function frameOf(text: string, verb: string): string | null {
  const tokens = tokenise(text);
  const words = (places: readonly number[]) => places.map((at) => tokens[at]?.norm).join(' ');
  const frame = framesOf(readVerbs(text, tokens)).find((each) => tokens[each.verb]?.norm === verb);
  return frame ? `${words(frame.by)} > ${verb} > ${words(frame.to)}` : null;
}

describe('framesOf', () => {
  const cases: readonly [about: string, text: string, verb: string, frame: string | null][] = [
    ['subject and object', 'Norvia shelled Ostria.', 'shelled', 'norvia > shelled > ostria'],
    [
      'from whom',
      'Norvia withdrew its fleet from Tarn.',
      'withdrew',
      'norvia > withdrew > fleet tarn',
    ],
    [
      'a passive with its agent',
      'The bridge was shelled by Norvia.',
      'shelled',
      'norvia > shelled > bridge',
    ],
    ['a passive without', 'The bridge was shelled at dawn.', 'shelled', ' > shelled > bridge dawn'],
    [
      'a participle with its agent',
      'the letter, signed by Norvia in Tarn',
      'signed',
      'norvia > signed > letter tarn',
    ],
    [
      'a passive of a verb without an ending',
      'Two lorries were sent to Tarn by Norvia.',
      'sent',
      'norvia > sent > 2 lorries tarn',
    ],
    [
      'a past that is the word itself, by what stands behind it',
      'Norvia shut its border with Ostria.',
      'shut',
      'norvia > shut > border ostria',
    ],
    ['the same with a particle', 'Norvia shut down a website.', 'shut', 'norvia > shut > website'],
    ['the same as a noun', 'a cut in the budget of Norvia', 'cut', ' > cut > budget norvia'],
    ['a number with a capital does nothing', 'Two banks in Norvia closed.', 'banks', null],
    ['no passive behind "had"', 'Norvia had signed by noon.', 'signed', 'norvia > signed > noon'],
    [
      'moved from a place, by whom is not told',
      'Two brigades were moved from Norvia to Tarn.',
      'moved',
      ' > moved > 2 brigades tarn',
    ],
    [
      'a relative clause about who does it',
      'Ostria, which rejected the treaty',
      'rejected',
      'ostria > rejected > treaty',
    ],
    [
      'a relative clause about what it is done to',
      'the treaty that Norvia rejected',
      'rejected',
      'norvia > rejected > treaty',
    ],
    [
      '"that" behind a verb opens what is said',
      'Ostria said that Norvia rejected the treaty.',
      'rejected',
      'norvia > rejected > treaty',
    ],
    [
      'an infinitive shares its subject',
      'Norvia refused to sign the treaty.',
      'sign',
      'norvia > sign > treaty',
    ],
    [
      'whom is asked does it',
      'Norvia asked Ostria to sign the treaty.',
      'sign',
      'ostria > sign > treaty',
    ],
    [
      'a second verb shares its subject',
      'Norvia closed the office and expelled two envoys.',
      'expelled',
      'norvia > expelled > 2 envoys',
    ],
    [
      'what hangs on the subject does nothing',
      'Workers at the Tarn mill blocked the road.',
      'blocked',
      'workers > blocked > road',
    ],
    [
      'what opens the sentence does nothing',
      'At its meeting in Tarn the League promised Ostria a loan.',
      'promised',
      'league > promised > ostria loan',
    ],
    [
      'nor a year there',
      'In 2031 Norvia promised Ostria a loan.',
      'promised',
      'norvia > promised > ostria loan',
    ],
    [
      'two who do it together',
      'Norvia and Ostria rejected the treaty.',
      'rejected',
      'norvia ostria > rejected > treaty',
    ],
    [
      'a possessive and its noun',
      'Norvia’s withdrawal from the valley',
      'withdrawal',
      'norvia > withdrawal > valley',
    ],
    [
      'a noun with "by" and "on"',
      'an attack by Norvia on the harbour',
      'attack',
      'norvia > attack > harbour',
    ],
    ['a present behind a name', 'Ostria opposes the plan.', 'opposes', 'ostria > opposes > plan'],
    ['an auxiliary says nothing is done', 'Norvia is calm.', 'is', null],
  ];

  it.each(cases)('%s', (_, text, verb, frame) => {
    expect(frameOf(text, verb)).toBe(frame);
  });
});
