import type { Pack, Statement } from '../../../engine/pack/types';
import { caseSpeakers } from './claims/attribution-cases';

const article = (id: string, text: string): Pack['articles'][number] => ({
  id,
  headline: 'Dam dispute',
  publisher: `${id}-press`,
  datePublished: '2031-05-04',
  inLanguage: 'en',
  sourceFile: `${id}.txt`,
  basedOn: [],
  copy: 'original',
  leftOut: [],
  text,
});

const harbour = [
  'Ilse Varda said the Keld dam would stay open through the summer.',
  'Ostria has moved 40,000 soldiers to the Keld valley.',
  'Piet Tolm called the water levy a declaration of drought.',
  'Norvia handed over its written answer on 3 May.',
];

const ridge = [
  'The Keld dam will not be closed this summer, Norvia’s water minister told reporters.',
  'Some 40,000 Ostrian troops are massed in the Keld valley.',
  'The Ostrian ambassador branded the levy “a declaration of drought.”',
];

const wording = (id: string, exact: string): Statement['wordings'][number] => ({
  article: id,
  selector: { exact, prefix: '', suffix: '' },
  quotationType: 'indirect',
  attribution: { source: '', cue: '' },
});

/** A made-up crisis: Norvia and Ostria over a dam. Two articles, four statements. */
export const waterPack: Pack = {
  id: 'water',
  title: 'The Keld dam dispute',
  description: 'Made up for tests.',
  version: '1.2.3',
  inLanguage: 'en',
  period: { from: '2031-04', to: '2031-05' },
  selection: 'Made up.',
  licence: 'Made up.',
  gate: { any: ['keld', 'norvia', 'norvian', 'ostria', 'ostrian'], minimumDistinct: 2 },
  outlets: [
    { id: 'harbour-press', name: 'Harbour Press' },
    { id: 'ridge-press', name: 'Ridge Press' },
  ],
  speakers: caseSpeakers,
  events: [{ id: 'talks', name: 'The dam talks', startDate: '2031-05-03' }],
  articles: [article('harbour', harbour.join('\n\n')), article('ridge', ridge.join('\n\n'))],
  statements: [
    {
      id: 'dam-stays-open',
      speaker: 'varda',
      event: 'talks',
      dateCreated: '2031-05-03',
      kind: 'remark',
      text: 'Varda said that Norvia would keep the Keld dam open over the summer.',
      topics: ['dam'],
      wordings: [wording('harbour', harbour[0] as string), wording('ridge', ridge[0] as string)],
      formulations: [
        'Norvia will leave the gates of the Keld dam open until autumn, its water minister promised.',
        '“The Keld stays open all summer long,” Ilse Varda assured farmers.',
        'Varda: no closure of the Keld dam this summer',
      ],
      nearMisses: ['Varda opened a new fish ladder at the Keld dam.'],
      relations: [],
    },
    {
      id: 'troops-in-valley',
      dateCreated: '2031-05',
      kind: 'figure',
      text: 'Ostria massed about 40,000 soldiers in the Keld valley.',
      topics: ['army'],
      wordings: [wording('harbour', harbour[1] as string), wording('ridge', ridge[1] as string)],
      formulations: [
        'Around forty thousand Ostrian troops have gathered along the Keld.',
        'The Ostrian army has brought 40,000 men into the valley of the Keld.',
        'Ostria’s build-up in the Keld valley has reached 40,000 soldiers.',
      ],
      nearMisses: ['Ostria sent forty doctors to the Keld valley.'],
      relations: [],
    },
    {
      id: 'levy-is-drought',
      speaker: 'tolm',
      event: 'talks',
      dateCreated: '2031-05-03',
      kind: 'remark',
      text: 'Tolm called the Norvian water levy a declaration of drought.',
      topics: ['levy'],
      wordings: [wording('harbour', harbour[2] as string), wording('ridge', ridge[2] as string)],
      formulations: [
        'For Ostria’s ambassador the levy on water amounts to declaring a drought.',
        'Piet Tolm likened the water levy to a drought declared by decree.',
        'Norvia is declaring drought with its levy, Tolm said.',
      ],
      nearMisses: ['Tolm said the drought would end in June.'],
      relations: [{ type: 'denies', statement: 'dam-stays-open' }],
    },
    {
      id: 'answer-handed-over',
      event: 'talks',
      dateCreated: '2031-05-03',
      kind: 'event',
      text: 'Norvia handed over its written answer on 3 May 2031.',
      topics: ['talks'],
      wordings: [wording('harbour', harbour[3] as string)],
      formulations: ['Norvia’s reply in writing was delivered on 3 May.'],
      nearMisses: [],
      relations: [],
    },
  ],
  terms: [
    {
      id: 'levy',
      concept: 'The water levy',
      gloss: 'What farmers pay for water.',
      expressions: [
        { label: 'water levy', forms: ['water levy', 'levy'], articles: ['harbour'] },
        { label: 'drought tax', forms: ['drought tax'], articles: ['ridge'] },
      ],
    },
  ],
};
