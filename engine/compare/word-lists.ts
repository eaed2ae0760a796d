import { stem } from '../text/stem';

/** Splits a list as written below into a set of folded words. */
function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/));
}

/** The same for words whose every inflection counts: kept as stems. */
function stems(...lines: string[]): ReadonlySet<string> {
  return new Set([...words(...lines)].map(stem));
}

/**
 * Words that only hold a sentence together: present or absent, they are no difference of their own.
 * Unlike the stop words of the matching, it keeps out pronouns of persons, modals and reporting
 * verbs, which a comparison must tell apart.
 */
export const GLUE_WORDS = words(
  'a an the this that these those such same own any some both either each of in on at by for from',
  'with to into onto upon about as over per and or but so if then than because since while whereas',
  'although though after before when where which who whom whose what how why there here it its am',
  'is are was were be been being do does did doing have has had having will would shall also too',
  'very quite rather further furthermore however nevertheless nonetheless meanwhile moreover',
  'separately mr mrs ms miss dr sir one ones o s et al now just even still yet already again out up',
  'they them their he him his she her hers himself herself itself themselves let amid during',
  'regarding concerning towards toward between among via within through under against',
);

/** Words that turn a clause into its opposite. Contractions arrive as "not". */
export const NEGATORS = words(
  'not no none never neither nor nobody nothing nowhere without cannot non hardly scarcely barely',
  'noone',
);

/** Verbs and nouns that hold a negation of what follows: "refused to talk", "denies planning". */
export const IMPLICIT_NEGATORS = stems(
  'deny denies denial refuse refusal reject rejection fail failure lack prevent avoid decline',
);

/** Opposites by prefix that are words of their own; `unready` is found against `ready` by rule. */
export const NEGATIVE_PREFIX = /^(?:un|in|im|ir|il|non|dis)(?=[a-z]{4})/;

/**
 * How sure, how probable, how binding, how much: "could", "reportedly", "must", "almost".
 * After Hyland's lists of hedges and boosters (2005), cut to what news English uses of statements.
 */
export const HEDGES = words(
  'may might could can must should ought perhaps maybe possibly possible possibility probably',
  'probable likely unlikely potential potentially apparently seemingly seem seems seemed appear',
  'appears appeared allegedly alleged reportedly reported purportedly purported supposedly supposed',
  'so-called presumably arguably suggest suggests suggested suspect suspects suspected assume',
  'assumes assumed expected expects expect almost nearly about roughly approximately around some',
  'up-to estimated estimates partly largely mostly mainly generally usually often sometimes merely',
  'certain certainly clear clearly definitely undoubtedly doubt surely sure obviously obvious',
  'absolutely completely fully entirely totally always imminent imminently impending inevitably',
  'virtually practically effectively conceivably feasibly tentative tentatively',
);

/** Quantities told in words; they stand level with numbers. */
export const QUANTITIES = words(
  'dozen dozens hundreds thousands millions billions half third thirds quarter quarters twice double',
  'doubled triple tripled several',
);

/** Verbs and nouns that report what somebody said; inflections count. */
export const REPORTING_WORDS = stems(
  'say said tell told state stated add added note noted claim claimed warn warned warning stress',
  'stressed emphasise emphasize insist insisted argue argued assert asserted allege declare declared',
  'announce announced explain explained describe described remark remarked comment commented reply',
  'replied respond responded answer answered admit admitted acknowledge acknowledged concede',
  'conceded confirm confirmed report reported reveal revealed disclose mention mentioned recall',
  'recalled remind reminded reiterate reiterated repeat repeated underline underlined underscore',
  'underscored accuse accused blame blamed criticise criticize criticised criticized castigate',
  'castigated condemn condemned slam slammed denounce denounced dismiss dismissed call called urge',
  'urged demand demanded ask asked request requested promise promised pledge pledged vow vowed',
  'threaten threatened swear predict predicted believe believed think thought hope hoped fear',
  'feared consider considered maintain maintained contend contended suggest quote quoted cite cited',
  'tweet tweeted write wrote point complain complained lament boast brag caution cautioned',
);

export const MONTHS: ReadonlyMap<string, string> = new Map(
  (
    'january:jan february:feb march:mar april:apr may: june:jun july:jul august:aug ' +
    'september:sep,sept october:oct november:nov december:dec'
  )
    .split(' ')
    .flatMap((entry) => {
      const [month = '', short = ''] = entry.split(':');
      return [month, ...short.split(',').filter(Boolean)].map((form): [string, string] => [
        form,
        month,
      ]);
    }),
);

export const DAY_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ...'monday tuesday wednesday thursday friday saturday sunday'
      .split(' ')
      .flatMap((day): [string, string][] => [
        [day, day],
        [day.slice(0, 3), day],
      ]),
    ...['today', 'yesterday', 'tomorrow', 'tonight'].map((day): [string, string] => [day, day]),
  ].filter(([form]) => form !== 'sun' && form !== 'sat'),
);

/** Words that may stand for one another without a reader calling it another word. */
export const SAME_MEANING: ReadonlyMap<string, string> = new Map(
  (
    'said:say says:say saying:say told:tell went:go gone:go made:make took:take taken:take ' +
    'gave:give given:give held:hold began:begin begun:begin sent:send kept:keep left:leave ' +
    'met:meet put:put led:lead lost:lose brought:bring thought:think wrote:write written:write ' +
    'spoke:speak spoken:speak fought:fight built:build found:find broke:break broken:break ' +
    'grew:grow grown:grow chose:choose chosen:choose rose:rise risen:rise fell:fall fallen:fall ' +
    'shown:show drawn:draw drew:draw withdrew:withdraw withdrawn:withdraw saw:see seen:see ' +
    'knew:know known:know became:become came:come forbade:forbid forbidden:forbid ' +
    'countries:country nations:nation peoples:people men:man women:woman ' +
    'theatre:theater centre:center metre:meter kilometre:kilometer programme:program ' +
    'dialogue:dialog catalogue:catalog defence:defense offence:offense licence:license ' +
    'pretence:pretense sceptical:skeptical aluminium:aluminum analyse:analyze analysed:analyze ' +
    'analysing:analyze'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

/** Names that English abbreviates everywhere, as folded words; their first entry stands for all. */
export const SHORT_NAMES: readonly (readonly string[])[] = [
  ['usa', 'united states of america', 'united states'],
  ['uk', 'united kingdom', 'great britain', 'britain'],
  ['eu', 'european union'],
  ['un', 'united nations'],
];
