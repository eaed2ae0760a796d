import type { Pack } from '../../../../engine/pack/types';
import { articleOf, at, statementOf, termOf } from './sample-pack';

/** How to spoil the sample pack so that one rule finds one fault. */
export type RuleCase = {
  rule: string;
  what: string;
  spoil: (pack: Pack) => void;
  /** Authored file and pointer in it where the fault is to be found. */
  place: string;
  message: RegExp;
};

const marro = 'marro-treaty-broken';
const hask = 'hask-no-notice-due';
const andry = 'andry-no-notice-due';
const river = 'river-fell-40-cm';
const talks = 'commission-invites-to-brask';
const treaty = 'treaty-signed-1994';
const courier = 'river-courier-2031-03-12';
const today = 'selmark-today-2031-03-13';
const wire = 'orvane-wire-2031-03-13';

export const ruleCases: RuleCase[] = [
  {
    rule: 'unique-ids',
    what: 'an id used twice',
    spoil: (pack) => pack.outlets.push(structuredClone(at(pack.outlets, 0))),
    place: 'outlets.json#/3/id',
    message: /“river-courier” is used twice among the outlets/,
  },
  {
    rule: 'labels',
    what: 'a space that nobody sees',
    spoil: (pack) => {
      at(pack.outlets, 0).name = 'River\u200b Courier';
    },
    place: 'outlets.json#/0/name',
    message: /nobody sees \(U\+200B\)/,
  },
  {
    rule: 'labels',
    what: 'a space of no width that looks like one',
    spoil: (pack) => {
      at(pack.outlets, 0).name = 'River\u00a0Courier';
    },
    place: 'outlets.json#/0/name',
    message: /nobody sees \(U\+00A0\)/,
  },
  {
    rule: 'labels',
    what: 'a Cyrillic letter in a Latin word',
    spoil: (pack) => {
      at(pack.outlets, 0).name = 'River C\u043eurier';
    },
    place: 'outlets.json#/0/name',
    message: /mixes letters of two scripts/,
  },
  {
    rule: 'labels',
    what: 'a word of Cyrillic letters that reads as Latin',
    spoil: (pack) => {
      at(pack.outlets, 0).name = '\u0412\u0412\u0421';
    },
    place: 'outlets.json#/0/name',
    message: /looks like a Latin one and is none/,
  },
  {
    rule: 'labels',
    what: 'bold letters',
    spoil: (pack) => {
      at(pack.outlets, 0).name = '\u{1d5e5}iver Courier';
    },
    place: 'outlets.json#/0/name',
    message: /looks like another \(U\+1D5E5\)/,
  },
  {
    rule: 'gate-tells',
    what: 'a word of every text',
    spoil: (pack) => pack.gate.any.push('the'),
    place: 'pack.json#/gate/any/7',
    message: /“the” stands in texts about anything/,
  },
  {
    rule: 'gate-tells',
    what: 'nothing but words of any news',
    spoil: (pack) => {
      pack.gate = { any: ['government', 'people'], minimumDistinct: 1 };
    },
    place: 'pack.json#/gate/any',
    message: /every one of the words stands in news about anything: government, people/,
  },
  {
    rule: 'references',
    what: 'an unknown speaker, one letter off',
    spoil: (pack) => {
      statementOf(pack, hask).speaker = 'tobin-haks';
    },
    place: `statements/${hask}.json#/speaker`,
    message: /no “tobin-haks” among the speakers/,
  },
  {
    rule: 'references',
    what: 'an unknown outlet',
    spoil: (pack) => {
      articleOf(pack, wire).publisher = 'wire';
    },
    place: `articles/${wire}.json#/publisher`,
    message: /no “wire” among the outlets/,
  },
  {
    rule: 'references',
    what: 'a wording of an unknown article',
    spoil: (pack) => {
      at(statementOf(pack, river).wordings, 1).article = 'elsewhere';
    },
    place: `statements/${river}.json#/wordings/1/article`,
    message: /no “elsewhere” among the articles/,
  },
  {
    rule: 'references',
    what: 'a term in an unknown article',
    spoil: (pack) => {
      at(termOf(pack, 'treaty').expressions, 0).articles.push('elsewhere');
    },
    place: 'terms.json#/0/expressions/0/articles/2',
    message: /no “elsewhere” among the articles/,
  },
  {
    rule: 'characters',
    what: 'a mark that turns the direction of the text',
    spoil: (pack) => {
      statementOf(pack, hask).text += ' \u202eabc';
    },
    place: `statements/${hask}.json#/text`,
    message: /U\+202E/,
  },
  {
    rule: 'characters',
    what: 'half of a character',
    spoil: (pack) => {
      at(pack.outlets, 0).name += '\ud83d';
    },
    place: 'outlets.json#/0/name',
    message: /U\+D83D/,
  },
  {
    rule: 'markup',
    what: 'a tag',
    spoil: (pack) => {
      at(pack.outlets, 1).publisherNote = 'Belongs to <b>Selmark</b>.';
    },
    place: 'outlets.json#/1/publisherNote',
    message: /<b>/,
  },
  {
    rule: 'verbatim',
    what: 'a straightened apostrophe',
    spoil: (pack) => {
      const { selector } = at(statementOf(pack, marro).wordings, 0);
      selector.exact = selector.exact.replace('’', "'");
    },
    place: `statements/${marro}.json#/wordings/0/selector/exact`,
    message: /only in quotation marks, dashes or white space from “Selmark’s prime/,
  },
  {
    rule: 'verbatim',
    what: 'a word changed',
    spoil: (pack) => {
      const { selector } = at(statementOf(pack, marro).wordings, 0);
      selector.exact = selector.exact.replace('broken', 'violated');
    },
    place: `statements/${marro}.json#/wordings/0/selector/exact`,
    message: /goes on “broken the Lenn Treaty.*not “violated the Lenn/,
  },
  {
    rule: 'verbatim',
    what: 'a prefix that is not there',
    spoil: (pack) => {
      at(statementOf(pack, marro).wordings, 0).selector.prefix = 'elsewhere ';
    },
    place: `statements/${marro}.json#/wordings/0/selector`,
    message: /what should stand around the passage does not/,
  },
  {
    rule: 'verbatim',
    what: 'a passage that stands twice',
    spoil: (pack) => {
      const { selector } = at(statementOf(pack, marro).wordings, 0);
      Object.assign(selector, { exact: 'Orvane', prefix: '', suffix: '' });
    },
    place: `statements/${marro}.json#/wordings/0/selector`,
    message: /stands \d times/,
  },
  {
    rule: 'verbatim',
    what: 'a left-out passage that is not there',
    spoil: (pack) => {
      at(articleOf(pack, courier).leftOut, 1).exact = 'By Dana Wicks';
    },
    place: `articles/${courier}.json#/leftOut/1/exact`,
    message: /not verbatim/,
  },
  {
    rule: 'has-wording',
    what: 'a statement nobody reports',
    spoil: (pack) => {
      statementOf(pack, talks).wordings = [];
    },
    place: `statements/${talks}.json#/wordings`,
    message: /no article is shown to report/,
  },
  {
    rule: 'wordings-distinct',
    what: 'a passage listed twice',
    spoil: (pack) => {
      const { wordings } = statementOf(pack, talks);
      wordings.push(structuredClone(at(wordings, 0)));
    },
    place: `statements/${talks}.json#/wordings/2`,
    message: /listed already/,
  },
  {
    rule: 'dates',
    what: 'a day that does not exist',
    spoil: (pack) => {
      at(pack.events, 0).startDate = '2031-02-30';
    },
    place: 'events.json#/0/startDate',
    message: /“2031-02-30” is not a date/,
  },
  {
    rule: 'dates',
    what: 'a period that runs backwards',
    spoil: (pack) => {
      at(pack.events, 0).endDate = '2031-03-11';
    },
    place: 'events.json#/0/endDate',
    message: /2031-03-11 is before 2031-03-12/,
  },
  {
    rule: 'dates',
    what: 'a remark outside the period',
    spoil: (pack) => {
      statementOf(pack, hask).dateCreated = '2030-03-12';
    },
    place: `statements/${hask}.json#/dateCreated`,
    message: /outside the days covered/,
  },
  {
    rule: 'dates',
    what: 'a remark later than an article that reports it',
    spoil: (pack) => {
      statementOf(pack, river).dateCreated = '2031-03-13';
    },
    place: `statements/${river}.json#/dateCreated`,
    message: /river-courier-2031-03-12, published 2031-03-12, cannot report/,
  },
  {
    rule: 'weekdays',
    what: 'a date that is another weekday than the wording says',
    spoil: (pack) => {
      statementOf(pack, marro).dateCreated = '2031-03-11';
    },
    place: `statements/${marro}.json#/dateCreated`,
    message: /2031-03-11 is a Tuesday, but the wordings say Wednesday/,
  },
  {
    rule: 'relations',
    what: 'a statement related to itself',
    spoil: (pack) => {
      statementOf(pack, river).relations.push({ type: 'background', statement: river });
    },
    place: `statements/${river}.json#/relations/0`,
    message: /not related to itself/,
  },
  {
    rule: 'relations',
    what: 'a relation listed twice',
    spoil: (pack) => {
      statementOf(pack, hask).relations.push({ type: 'denies', statement: marro });
    },
    place: `statements/${hask}.json#/relations/2`,
    message: /listed twice/,
  },
  {
    rule: 'relations',
    what: 'the same claim, one way only',
    spoil: (pack) => {
      const statement = statementOf(pack, andry);
      statement.relations = statement.relations.filter(({ type }) => type !== 'sameClaimBy');
    },
    place: `statements/${hask}.json#/relations/1`,
    message: /not the other way round/,
  },
  {
    rule: 'relations',
    what: 'the same claim by the same speaker',
    spoil: (pack) => {
      statementOf(pack, hask).speaker = 'pell-andry';
    },
    place: `statements/${andry}.json#/relations/1`,
    message: /same speaker/,
  },
  {
    rule: 'relations',
    what: 'a follow-up of what came later',
    spoil: (pack) => {
      statementOf(pack, hask).relations.push({ type: 'followsUp', statement: andry });
    },
    place: `statements/${hask}.json#/relations/2`,
    message: /said on 2031-03-12, before 2031-03-13/,
  },
  {
    rule: 'gate-passes',
    what: 'a gate that shuts an own article out',
    spoil: (pack) => {
      pack.gate = { any: ['Brask'], minimumDistinct: 1 };
    },
    place: 'pack.json#/gate',
    message: /selmark-today-2031-03-13 has 0 of the words that tell its pages/,
  },
  {
    rule: 'gate-passes',
    what: 'a gate word that is a sentence',
    spoil: (pack) => {
      pack.gate.any.push('the River Commission of both countries');
    },
    place: 'pack.json#/gate/any/7',
    message: /neither a word nor a phrase of up to four words/,
  },
  {
    rule: 'gate-tells',
    what: 'phrases of words of any news',
    spoil: (pack) => {
      pack.gate = { any: ['government', 'the government', 'prime minister'], minimumDistinct: 1 };
    },
    place: 'pack.json#/gate/any',
    message: /every one of the words stands in news about anything: government, the government/,
  },
  {
    rule: 'gloss-own-words',
    what: 'a gloss with a quoted passage',
    spoil: (pack) => {
      statementOf(pack, hask).text = 'Hask called the charge “groundless”, since nothing was due.';
    },
    place: `statements/${hask}.json#/text`,
    message: /it quotes: “groundless”/,
  },
  {
    rule: 'speakers-named',
    what: 'a remark of nobody',
    spoil: (pack) => {
      const statement = statementOf(pack, hask);
      delete statement.speaker;
      pack.speakers = pack.speakers.filter(({ id }) => id !== 'tobin-hask');
    },
    place: `statements/${hask}.json#`,
    message: /of nobody/,
  },
  {
    rule: 'no-orphans',
    what: 'a speaker who says nothing',
    spoil: (pack) => {
      at(pack.speakers, 3).affiliation = 'orvane';
    },
    place: 'speakers.json#/0',
    message: /nothing refers to “selmark” among the speakers/,
  },
  {
    rule: 'attribution-printed',
    what: 'a cue that is not printed',
    spoil: (pack) => {
      at(statementOf(pack, marro).wordings, 0).attribution.cue = 'claimed';
    },
    place: `statements/${marro}.json#/wordings/0/attribution/cue`,
    message: /has no “claimed”/,
  },
  {
    rule: 'attribution-printed',
    what: 'a source of the sentence before',
    spoil: (pack) => {
      at(statementOf(pack, marro).wordings, 2).attribution.source = 'Premier Marro';
    },
    place: `statements/${marro}.json#/wordings/2/attribution/source`,
    message: /the sentence in selmark-today-2031-03-13 has no “Premier Marro”/,
  },
  {
    rule: 'quotation-marks',
    what: 'a direct quotation without quotation marks',
    spoil: (pack) => {
      at(statementOf(pack, talks).wordings, 1).quotationType = 'direct';
    },
    place: `statements/${talks}.json#/wordings/1/quotationType`,
    message: /called “direct quote”/,
  },
  {
    rule: 'quotation-marks',
    what: 'a mixed quotation without quotation marks',
    spoil: (pack) => {
      at(statementOf(pack, river).wordings, 1).quotationType = 'mixed';
    },
    place: `statements/${river}.json#/wordings/1/quotationType`,
    message: /called “part quoted”/,
  },
  {
    rule: 'spellings-found',
    what: 'a spelling no article has',
    spoil: (pack) => {
      at(pack.speakers, 4).alternateName.push('Tobin Haske');
    },
    place: 'speakers.json#/4/alternateName/0',
    message: /no article has “Tobin Haske”/,
  },
  {
    rule: 'spellings-found',
    what: 'the name itself as a spelling',
    spoil: (pack) => {
      at(pack.speakers, 4).alternateName.push('Tobin Hask');
    },
    place: 'speakers.json#/4/alternateName/0',
    message: /listed already/,
  },
  {
    rule: 'terms-found',
    what: 'an expression that its article lacks',
    spoil: (pack) => {
      at(termOf(pack, 'reservoir').expressions, 0).articles.push(wire);
    },
    place: 'terms.json#/1/expressions/0/articles/1',
    message: /none of the forms of “reservoir” stands in orvane-wire/,
  },
  {
    rule: 'terms-found',
    what: 'a form of two expressions',
    spoil: (pack) => {
      at(termOf(pack, 'treaty').expressions, 1).forms.push('Treaty');
    },
    place: 'terms.json#/0/expressions/1/forms/2',
    message: /“Treaty” is a form of “treaty” already/,
  },
  {
    rule: 'terms-attributed',
    what: 'an article that uses an expression and is not named',
    spoil: (pack) => {
      at(termOf(pack, 'reservoir').expressions, 1).articles = [wire];
    },
    place: 'terms.json#/1/expressions/1/articles',
    message: /selmark-today-2031-03-13 uses “lake” too: “Tarn lake”/,
  },
  {
    rule: 'lengths',
    what: 'a formulation of two words',
    spoil: (pack) => {
      statementOf(pack, treaty).formulations[0] = 'Treaty signed';
    },
    place: `statements/${treaty}.json#/formulations/0`,
    message: /2 words/,
  },
  {
    rule: 'lengths',
    what: 'a doubled space',
    spoil: (pack) => {
      const statement = statementOf(pack, treaty);
      statement.text = statement.text.replace(' ', '  ');
    },
    place: `statements/${treaty}.json#/text`,
    message: /white space/,
  },
  {
    rule: 'gloss-own-words',
    what: 'a gloss taken from an article',
    spoil: (pack) => {
      statementOf(pack, river).text =
        'The water at Lower Quay has fallen by 40 centimetres since Sunday.';
    },
    place: `statements/${river}.json#/text`,
    message: /repeats the wording of river-courier/,
  },
  {
    rule: 'formulations-own-words',
    what: 'a formulation taken from an article, in other case and punctuation',
    spoil: (pack) => {
      statementOf(pack, river).formulations[0] =
        'the water at lower quay has fallen by 40 centimetres – since sunday';
    },
    place: `statements/${river}.json#/formulations/0`,
    message: /copied from river-courier/,
  },
  {
    rule: 'formulations-own-words',
    what: 'the gloss as a formulation',
    spoil: (pack) => {
      const statement = statementOf(pack, river);
      statement.formulations[0] = statement.text;
    },
    place: `statements/${river}.json#/formulations/0`,
    message: /copied from the summary/,
  },
  {
    rule: 'formulations-varied',
    what: 'a formulation with one word changed',
    spoil: (pack) => {
      const { formulations } = statementOf(pack, marro);
      formulations[9] = `${at(formulations, 3).replace('complained', 'said')}`;
    },
    place: `statements/${marro}.json#/formulations/9`,
    message: /nearly the same as formulation 4/,
  },
  {
    rule: 'formulations-varied',
    what: 'a formulation of another statement',
    spoil: (pack) => {
      at(statementOf(pack, river).formulations, 0);
      statementOf(pack, treaty).formulations[0] = at(statementOf(pack, river).formulations, 0);
    },
    place: `statements/${treaty}.json#/formulations/0`,
    message: /a formulation of “river-fell-40-cm” too/,
  },
  {
    rule: 'formulations-varied',
    what: 'a near miss as a formulation',
    spoil: (pack) => {
      const statement = statementOf(pack, treaty);
      statement.formulations[0] = at(statement.nearMisses, 0);
    },
    place: `statements/${treaty}.json#/formulations/0`,
    message: /a near miss as well/,
  },
  {
    rule: 'near-misses-apart',
    what: 'a near miss listed twice',
    spoil: (pack) => {
      const { nearMisses } = statementOf(pack, treaty);
      nearMisses.push(at(nearMisses, 0));
    },
    place: `statements/${treaty}.json#/nearMisses/3`,
    message: /listed already/,
  },
  {
    rule: 'enough-examples',
    what: 'nine formulations',
    spoil: (pack) => {
      statementOf(pack, treaty).formulations.pop();
    },
    place: `statements/${treaty}.json#/formulations`,
    message: /9 formulations of 10/,
  },
  {
    rule: 'enough-examples',
    what: 'two near misses',
    spoil: (pack) => {
      statementOf(pack, treaty).nearMisses.pop();
    },
    place: `statements/${treaty}.json#/nearMisses`,
    message: /2 near misses of 3/,
  },
  {
    rule: 'accounted-for',
    what: 'furniture that is not listed',
    spoil: (pack) => {
      articleOf(pack, today).leftOut.pop();
    },
    place: `articles/${today}.txt#`,
    message: /not accounted for: “Read more: Ten lakes/,
  },
  {
    rule: 'accounted-for',
    what: 'half a sentence that no wording takes up',
    spoil: (pack) => {
      const { selector } = at(statementOf(pack, marro).wordings, 2);
      const half = ' when it began to swell the Tarn lake unannounced.';
      selector.exact = selector.exact.replace(half, '');
      selector.suffix = half;
    },
    place: `articles/${today}.txt#`,
    message: /not accounted for: “when it began to swell/,
  },
];
