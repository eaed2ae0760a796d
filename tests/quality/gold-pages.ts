import type { Id } from '../../engine/pack/types';

/**
 * A gold set of our own: invented pages whose every sentence says what the engine should make of it.
 * Written after the pack's formulations and without looking at them, so that it tests recognition,
 * not memory.
 */
export type GoldPage = {
  name: string;
  headline: string;
  datePublished: string;
  sentences: GoldSentence[];
};

/**
 * `reports`: the statements the sentence reports, any of which is right on top; empty when it reports
 * none and must stay unmarked. `why`: what makes it a hard or telling case.
 */
export type GoldSentence = {
  text: string;
  reports: Id[];
  /** The statement this sentence turns round: unmarked, or marked as worded the other way round. */
  opposes?: Id;
  why: string;
};

const reports = (text: string, why: string, ...ids: Id[]): GoldSentence => ({
  text,
  reports: ids,
  why,
});
const opposes = (text: string, why: string, id: Id): GoldSentence => ({
  text,
  reports: [],
  opposes: id,
  why,
});
const nothing = (text: string, why: string): GoldSentence => ({ text, reports: [], why });

export const goldPages: GoldPage[] = [
  {
    name: 'the day after the replies, retold',
    headline: 'Moscow cool on Western letters but keeps talking',
    datePublished: '2022-01-27',
    sentences: [
      reports(
        'A day after envoys of the United States and the alliance brought their written answers to Moscow, the Russian capital reacted with reserve.',
        'the delivery as a subordinate clause',
        'us-nato-delivered-written-replies',
        'russian-officials-react-to-us-letter',
      ),
      reports(
        'Kremlin spokesman Dmitry Peskov said he could find hardly any grounds to feel optimistic.',
        'indirect speech, other adverb',
        'peskov-little-ground-for-optimism',
      ),
      reports(
        '“Our views were not taken into account, and we saw no readiness to do so,” he told journalists.',
        'speaker only by pronoun',
        'peskov-concerns-not-taken-into-account',
      ),
      reports(
        'He asked for patience, since analysing the papers would take time and nobody in Moscow wished to rush to an assessment.',
        'clauses in another order',
        'peskov-no-rush-to-assess',
      ),
      reports(
        'President Vladimir Putin had already read the documents, Peskov added.',
        'short, speaker at the end',
        'peskov-putin-has-the-replies',
      ),
      reports(
        'To expect that Russia would react the very next day would be foolish, he said.',
        'foolish for silly',
        'peskov-silly-to-expect-next-day-answer',
      ),
      reports(
        'Even when opinions are opposed, the spokesman insisted, dialogue is always needed.',
        'title alone',
        'peskov-dialogue-must-continue',
      ),
      reports(
        'Foreign Minister Sergei Lavrov said the American paper contained no positive answer on the central issue.',
        'paper for reply, central for main',
        'lavrov-no-positive-response-on-main-question',
      ),
      reports(
        'It did, however, allow one to hope that serious conversations could begin on matters of lesser importance, the minister said.',
        'secondary questions in other words',
        'lavrov-hope-for-talks-on-secondary-questions',
      ),
      reports(
        'Alexei Zaitsev of the Foreign Ministry repeated at a briefing that Russia was not going to attack anybody.',
        'role before the verb',
        'zaitsev-russia-will-not-attack-anyone',
      ),
      reports(
        'The very idea of war between the two peoples was unacceptable, he went on.',
        'pronoun after a sentence with the name',
        'zaitsev-war-between-peoples-unacceptable',
      ),
      reports(
        'The ministry’s recipe for lowering tensions is that NATO withdraw its forces from Eastern Europe.',
        'institution as speaker, recipe for best way',
        'russian-ministry-nato-should-leave-eastern-europe',
      ),
      nothing(
        'On the streets of Moscow few passers-by were willing to talk about politics.',
        'scene setting',
      ),
      nothing(
        'The rouble gained slightly against the dollar in afternoon trading.',
        'markets, same day',
      ),
      nothing(
        'Peskov also answered questions about the president’s travel plans for the Olympic Games in Beijing.',
        'the speaker, another subject',
      ),
      nothing('Our correspondent has followed Russian diplomacy for fifteen years.', 'furniture'),
    ],
  },
  {
    name: 'the American side of the same days',
    headline: 'Washington offers a path and a warning',
    datePublished: '2022-01-28',
    sentences: [
      reports(
        'Secretary of State Antony Blinken said the document sets out a serious diplomatic path forward, if Russia wants to take it.',
        'present tense, document as subject',
        'blinken-serious-diplomatic-path',
      ),
      reports(
        'While it is serious about diplomacy, he said, Washington is just as busy strengthening Ukraine’s defences and readying a swift and united response to further Russian aggression.',
        'two halves of one remark',
        'blinken-equal-focus-on-defence',
      ),
      reports(
        'Neither the American letter nor NATO’s has been released to the public.',
        'neither … nor',
        'replies-not-made-public',
      ),
      reports(
        'Both turn down the core of Moscow’s demands while offering talks about arms control, more transparency and limits to manoeuvres.',
        'subject carried over from the sentence before',
        'us-nato-reject-demands-offer-arms-control',
      ),
      reports(
        'Under Secretary of State Victoria Nuland said the allies were united in their preference for diplomacy, and equally united in making the costs swift and severe should Moscow reject the offer.',
        'long, with role',
        'nuland-united-on-diplomacy-and-costs',
      ),
      reports(
        'She urged Beijing to use its influence with Moscow, arguing that a conflict would not be good for China either.',
        'pronoun',
        'nuland-beijing-should-use-influence',
      ),
      reports(
        'If Russia invades, Nord Stream 2 will not go forward, she made clear.',
        'clause order turned round',
        'nuland-nord-stream-2-will-not-move-forward',
      ),
      reports(
        'The European Union, which gets about a third of its natural gas from Russia, has reason to worry.',
        'fact in a relative clause',
        'eu-relies-on-russia-for-third-of-gas',
      ),
      reports(
        'Officials in Washington say that Putin has still not made up his mind about an invasion.',
        'made up his mind for decided',
        'us-officials-putin-undecided',
      ),
      reports(
        'Americans in Ukraine were once more advised by their government to leave the country.',
        'passive',
        'us-urges-citizens-to-leave-ukraine',
      ),
      reports(
        'President Joe Biden has ruled out sending American or allied soldiers to fight the Russians in Ukraine.',
        'ruled out for will not',
        'biden-no-troops-to-fight-in-ukraine',
      ),
      nothing(
        'Blinken flew back to Washington on a military aircraft.',
        'the speaker, no statement',
      ),
      nothing(
        'Lawmakers of both parties were briefed behind closed doors on Thursday morning.',
        'procedure',
      ),
      nothing(
        'Gas prices at American pumps have risen by four per cent since Christmas.',
        'gas of another kind',
      ),
      nothing('Nuland served as ambassador to NATO from 2005 to 2008.', 'biography'),
    ],
  },
  {
    name: 'the week of talks in Geneva and Brussels',
    headline: 'NATO and Russia talk past each other',
    datePublished: '2022-01-13',
    sentences: [
      reports(
        'On Monday American and Russian diplomats spent more than seven hours around a table in Geneva and agreed to keep negotiating.',
        'hours and city',
        'geneva-talks-over-seven-hours',
      ),
      reports(
        'Deputy Foreign Minister Sergei Ryabkov assured his counterparts that Russia had neither plans nor the intention to attack Ukraine.',
        'neither … nor',
        'ryabkov-no-plans-to-attack-ukraine',
      ),
      reports(
        'The threats from Washington he described as blackmail and an attempt to intimidate Russia.',
        'object first',
        'ryabkov-us-threats-are-blackmail',
      ),
      reports(
        'Still, Ryabkov did not think the situation hopeless.',
        'short',
        'ryabkov-situation-not-hopeless',
      ),
      reports(
        'Deputy Secretary of State Wendy Sherman said that the United States would not permit anyone to slam shut the open door of NATO.',
        'slam shut for block',
        'sherman-nato-open-door',
      ),
      reports(
        'She warned Moscow that invading Ukraine a second time would carry costs far beyond those of 2014.',
        'a second time for again',
        'sherman-costs-greater-than-2014',
      ),
      reports(
        'NATO Secretary General Jens Stoltenberg spoke of a real risk that a new armed conflict could break out in Europe.',
        'real risk',
        'stoltenberg-real-risk-of-conflict',
      ),
      reports(
        'The differences between the alliance and Russia are considerable and will be difficult to bridge, he said after Wednesday’s meeting in Brussels.',
        'pronoun, plus the place',
        'stoltenberg-differences-hard-to-bridge',
        'nato-russia-meeting-in-brussels',
      ),
      reports(
        'Stoltenberg nevertheless called it a positive sign that both sides had sat down to talk.',
        'positive for good',
        'stoltenberg-good-sign-that-sides-met',
      ),
      reports(
        'Whether Ukraine joins is for Ukraine and the thirty allies to decide and for nobody else, he repeated.',
        'number of allies added',
        'stoltenberg-only-ukraine-and-nato-decide',
      ),
      reports(
        'Alexander Grushko, who led the Russian delegation, said NATO could not pick from Moscow’s proposals only those it liked.',
        'pick those it liked for choose',
        'grushko-nato-cannot-pick-and-choose',
      ),
      reports(
        'Should political means fail, Russia would use military ones to remove threats to its security, the deputy minister said.',
        'title carried over',
        'grushko-military-means-if-diplomacy-fails',
      ),
      reports(
        'Deputy Defence Minister Alexander Fomin cautioned that if NATO went on ignoring Russian proposals, incidents and conflict could follow.',
        'went on ignoring',
        'fomin-ignoring-demands-risks-conflict',
      ),
      reports(
        'When the Cold War ended the alliance had 16 members; today it has 30.',
        'figures apart',
        'nato-grew-from-16-to-30-members',
      ),
      nothing('Delegates were served coffee and Belgian chocolate during the breaks.', 'colour'),
      nothing('Demonstrators with blue and yellow flags waited outside the headquarters.', 'scene'),
      nothing('Sherman flew on to Vienna, where the OSCE was to meet on Thursday.', 'itinerary'),
      nothing(
        'Stoltenberg, a former prime minister of Norway, has headed the alliance since 2014.',
        'biography with a telling year',
      ),
    ],
  },
  {
    name: 'the follow-up in February',
    headline: 'Washington has Russia’s answer',
    datePublished: '2022-02-01',
    sentences: [
      reports(
        'The State Department confirmed on Monday night that a written follow-up from Russia had reached it.',
        'reached it for received',
        'us-received-russian-follow-up',
      ),
      reports(
        'A spokesperson declined to reveal what the document says.',
        'declined to reveal for refused to disclose',
        'us-would-not-disclose-russian-follow-up',
      ),
      reports(
        'It would not be productive to negotiate in public, the spokesperson explained, and Russia may speak about its response if it wishes.',
        'two clauses',
        'us-unproductive-to-negotiate-in-public',
      ),
      reports(
        'The United States, the spokesperson went on, remained wholly committed to dialogue and would keep consulting closely with allies and partners, Ukraine among them.',
        'close paraphrase',
        'us-committed-to-dialogue-with-allies',
      ),
      reports(
        'Russia had made two draft agreements on security guarantees public on 17 December, one meant for the United States and one for NATO.',
        'date without year',
        'russian-ministry-released-drafts',
      ),
      reports(
        'In them Moscow asks that the alliance expand no further to the east, least of all to Ukraine.',
        'in them',
        'russia-demands-nato-halt-and-pullback',
      ),
      reports(
        'At Washington’s request, the text of its own reply of last week has been kept secret.',
        'passive',
        'us-asked-to-keep-replies-secret',
        'replies-not-made-public',
      ),
      reports(
        'The Kremlin’s Dmitry Peskov rejected talk of a Russian invasion as empty and groundless.',
        'groundless for unfounded',
        'peskov-invasion-claims-empty-and-unfounded',
      ),
      reports(
        'Russia, he said, is a threat to nobody at all.',
        'short, pronoun',
        'peskov-russia-threatens-no-one',
      ),
      reports(
        'He warned that trying to settle the crisis in the south-east of Ukraine by force would have very serious consequences.',
        'settle for resolve',
        'peskov-force-in-southeast-serious-consequences',
      ),
      nothing('The spokesperson also took questions on Ethiopia and on Sudan.', 'other subjects'),
      nothing(
        'Lavrov and Blinken last sat together in Geneva, on the shore of the lake.',
        'a meeting the pack does not report',
      ),
    ],
  },
  {
    name: 'background paragraphs',
    headline: 'What the quarrel over Ukraine is about',
    datePublished: '2022-02-05',
    sentences: [
      reports(
        'Some 100,000 Russian soldiers have been gathered close to the Ukrainian border.',
        'passive',
        'russia-massed-100000-troops',
      ),
      reports(
        'Moscow denies that it is planning an attack and calls its deployments a defensive answer to NATO.',
        'denies planning',
        'moscow-build-up-is-defensive',
      ),
      reports(
        'Western governments have threatened Russia with harsh economic sanctions should it invade its neighbour.',
        'neighbour for Ukraine',
        'west-threatens-sanctions',
      ),
      reports(
        'Russia annexed the Crimean peninsula from Ukraine in 2014.',
        'plain',
        'crimea-annexed-2014',
      ),
      reports(
        'Ever since that year Moscow has backed the separatists who fight in the east of the country.',
        'year by reference',
        'russia-supports-separatists-in-eastern-ukraine',
        'war-in-eastern-ukraine-since-2014',
      ),
      reports(
        'More than 13,000 people have lost their lives in that war.',
        'war by reference',
        'donbas-war-killed-13000',
      ),
      reports(
        'A revolution had just driven the Kremlin-friendly president, Viktor Yanukovych, from office.',
        'no year',
        'yanukovych-toppled-2014',
      ),
      reports(
        'The Russian demands include a stop to NATO’s eastward expansion, no membership for Ukraine and a withdrawal of the alliance from Eastern Europe.',
        'list of demands',
        'russia-demands-nato-halt-and-pullback',
      ),
      reports(
        'Washington has dismissed them as non-starters.',
        'them by reference',
        'washington-demands-non-starters',
      ),
      reports(
        'Putin has announced “military-technical” measures if his demands go unanswered.',
        'measures for response',
        'putin-military-technical-response',
      ),
      nothing(
        'Ukraine has some forty million inhabitants and is the largest country wholly in Europe.',
        'geography',
      ),
      nothing('Kyiv’s Christmas market closed its stalls in the middle of January.', 'same place'),
      nothing(
        'Opinion polls show that a majority of Ukrainians favour joining the European Union.',
        'neighbouring topic',
      ),
      nothing(
        'Historians disagree about where the quarrel really begins.',
        'speaks about the topic without a statement',
      ),
    ],
  },
  {
    name: 'opposites and other speakers in the same words',
    headline: 'A day of contradictions',
    datePublished: '2022-01-28',
    sentences: [
      nothing(
        'Zelensky said that he could not see why anybody should speak of an imminent invasion.',
        'another speaker, the opposite',
      ),
      nothing(
        'Ukraine’s president complained that panic in the West was hurting the country’s economy.',
        'another point',
      ),
      nothing(
        'The German chancellor would not say if he would give up the pipeline.',
        'near Nord Stream, no statement',
      ),
      nothing(
        'Beijing’s foreign minister found Russia’s security concerns legitimate.',
        'China, another remark',
      ),
      nothing(
        'Croatia’s president threatened to call his country’s soldiers back from NATO.',
        'troops, another country',
      ),
      nothing(
        'Hungary’s prime minister announced a trip to Moscow to talk about gas.',
        'gas and Moscow',
      ),
      nothing(
        'The Kremlin said that it was too early to talk about a meeting with Biden.',
        'Kremlin',
      ),
      nothing(
        'Britain sent two thousand anti-tank weapons to Kyiv.',
        'military aid, not of the pack',
      ),
      nothing(
        'The Pentagon put 8,500 soldiers in America on heightened alert.',
        'standby of others',
      ),
      nothing(
        'France’s president planned to telephone Putin on Friday morning.',
        'announcement of a call',
      ),
      nothing(
        'Poland offered Ukraine tens of thousands of artillery shells.',
        'arms, another country',
      ),
      nothing(
        'The United Nations called on all sides to lower the temperature.',
        'calm, not China',
      ),
    ],
  },
  {
    name: 'statements turned round',
    headline: 'The reverse of what was said',
    datePublished: '2022-01-28',
    sentences: [
      opposes(
        'Kremlin spokesman Dmitry Peskov said the American reply gave every reason to be optimistic.',
        'every reason for few reasons',
        'peskov-little-ground-for-optimism',
      ),
      opposes(
        'Peskov said that Russia’s views had been fully taken into account in the replies.',
        'negation gone',
        'peskov-concerns-not-taken-into-account',
      ),
      opposes(
        'Biden said that he would send American troops to fight Russia in Ukraine.',
        'negation gone',
        'biden-no-troops-to-fight-in-ukraine',
      ),
      opposes(
        'Nuland said that Nord Stream 2 would go ahead even if Russia invaded Ukraine.',
        'negation gone',
        'nuland-nord-stream-2-will-not-move-forward',
      ),
      opposes(
        'US officials say that President Putin has already decided to invade Ukraine.',
        'already for not yet',
        'us-officials-putin-undecided',
      ),
      opposes(
        'The US and NATO accepted Russia’s main demands but refused to talk about arms control.',
        'both verbs turned',
        'us-nato-reject-demands-offer-arms-control',
      ),
      opposes(
        'The written replies of the United States and NATO have been made public.',
        'negation gone',
        'replies-not-made-public',
      ),
      opposes(
        'Zaitsev said that Russia did intend to attack.',
        'negation gone, emphatic',
        'zaitsev-russia-will-not-attack-anyone',
      ),
    ],
  },
  {
    name: 'the war of 2022',
    headline: 'Fighting enters its second month',
    datePublished: '2022-03-28',
    sentences: [
      nothing(
        'Russian forces have withdrawn from positions north-west of the capital, Ukraine’s general staff said.',
        'withdrawal in the war',
      ),
      nothing(
        'Peskov said that the special operation would go on until its goals were reached.',
        'the speaker, another time',
      ),
      nothing(
        'Blinken accused Moscow of war crimes and promised further sanctions.',
        'the speaker, another time',
      ),
      nothing(
        'Stoltenberg said that NATO would not send troops or aircraft into Ukraine.',
        'like Biden, later',
      ),
      nothing(
        'Lavrov said that serious talks in Istanbul had only begun.',
        'serious talks, another year’s',
      ),
      nothing(
        'More than four million people have fled the country since the invasion.',
        'figure of the war',
      ),
      nothing(
        'Germany stopped the certification of the pipeline two days before the attack.',
        'pipeline, done',
      ),
      nothing(
        'Western countries have frozen half of the Russian central bank’s reserves.',
        'sanctions, done',
      ),
      nothing(
        'The European Union wants to cut its purchases of Russian gas by two thirds within a year.',
        'gas and thirds',
      ),
      nothing(
        'China abstained when the Security Council voted on the resolution.',
        'China, another matter',
      ),
    ],
  },
  {
    name: 'the spring of 2014',
    headline: 'Sanctions follow vote on the peninsula',
    datePublished: '2014-03-18',
    sentences: [
      nothing(
        'Lavrov told John Kerry by telephone that the choice of the people had to be respected.',
        'the speaker, eight years before',
      ),
      nothing('Putin signed the treaty in the Kremlin to long applause.', 'ceremony'),
      nothing(
        'The White House barred eleven Russians and Ukrainians from its banks.',
        'sanctions of 2014 as news',
      ),
      nothing(
        'Rasmussen, who heads NATO, said that there could be no business as usual with Moscow.',
        'another head of NATO',
      ),
      nothing(
        'Pro-Russian crowds stormed the regional administration in Donetsk.',
        'the conflict as it began',
      ),
      nothing('Ukraine’s acting president called up the reserve.', 'before the pack’s time'),
      nothing('The rouble fell to its lowest level in history.', 'markets'),
      nothing(
        'Moscow said that its troops on the manoeuvres near the border numbered 8,500.',
        'troops, another number and year',
      ),
    ],
  },
  {
    name: 'nuclear talks with Iran',
    headline: 'Envoys return to Vienna',
    datePublished: '2022-01-27',
    sentences: [
      nothing(
        'Iran’s chief negotiator said that there was little reason for optimism as long as sanctions stayed.',
        'Peskov’s words, another mouth',
      ),
      nothing(
        'Washington had sent Tehran its written reply through the Europeans on Wednesday.',
        'written reply, another crisis',
      ),
      nothing(
        'The reply did not take Iran’s main concerns into account, the foreign ministry said.',
        'concerns, another crisis',
      ),
      nothing(
        'It would be unproductive to negotiate in public, an American official said.',
        'the same sentence, other talks',
      ),
      nothing(
        'Israel’s defence minister threatened a military response if the talks failed.',
        'military response',
      ),
      nothing(
        'Russia’s envoy Mikhail Ulyanov spoke of progress and of a draft on the table.',
        'Russia and a draft',
      ),
      nothing(
        'Tehran said that it had no plans and no intention to build a bomb.',
        'no plans, no intention',
      ),
      nothing(
        'China and Russia called on all parties to remain calm and show restraint.',
        'China’s calm, another crisis',
      ),
      nothing(
        'If Iran refuses, Blinken said, it will face a swift and united response.',
        'Blinken’s words, another crisis',
      ),
      nothing('The two sides agreed to meet again in two weeks.', 'an ending of any talks'),
    ],
  },
  {
    name: 'the strait and the peninsula',
    headline: 'Missiles, drills and an open door in Asia',
    datePublished: '2022-01-30',
    sentences: [
      nothing(
        'North Korea fired its longest-range missile in five years on Sunday.',
        'missiles, another place',
      ),
      nothing(
        'Seoul warned of a return to the crisis of 2017 if there was no restraint.',
        'crisis without restraint',
      ),
      nothing(
        'China’s ambassador said that war over Taiwan was possible if the United States encouraged independence.',
        'war and a great power',
      ),
      nothing(
        'Beijing has massed thousands of troops for its exercises across the strait.',
        'massed troops, another place',
      ),
      nothing(
        'The State Department said its door remained open to talks without preconditions.',
        'open door, another sense',
      ),
      nothing(
        'Taipei has rejected the claims as empty and unfounded.',
        'Peskov’s words, another crisis',
      ),
      nothing(
        'Japan would not accept any change of the order in Asia by force, its prime minister said.',
        'order and force',
      ),
      nothing('Washington promised its allies in the region a united response.', 'united response'),
    ],
  },
  {
    name: 'a page about cooking',
    headline: 'How to rescue a split sauce',
    datePublished: '2022-01-27',
    sentences: [
      nothing('If the sauce threatens to break, take it off the heat at once.', 'threatens'),
      nothing('Do not rush: a good stock takes time.', 'rush, takes time'),
      nothing('There is no reason to despair, for the situation is not hopeless.', 'not hopeless'),
      nothing('Whisk in a third of the butter and keep the rest in reserve.', 'a third'),
      nothing('Two sides of salmon will feed thirty guests.', 'two sides, thirty'),
      nothing('Leave the oven door open for the next step.', 'open door'),
    ],
  },
  {
    name: 'a football page',
    headline: 'Away win lifts City to third',
    datePublished: '2022-01-28',
    sentences: [
      nothing('The visitors massed their defence in front of the penalty area.', 'massed'),
      nothing(
        'The coach warned of serious consequences if the attack failed again.',
        'consequences',
      ),
      nothing('“We have no intention of selling anybody,” the chairman said.', 'no intention'),
      nothing('The crowd of 100,000 sang until long after the final whistle.', '100,000'),
      nothing('Talks with the striker will continue next week.', 'talks will continue'),
      nothing('The club refused to disclose the fee.', 'refused to disclose'),
      nothing('Russia’s champions meet the winner in the next round.', 'Russia in sport'),
    ],
  },
  {
    name: 'a page about software',
    headline: 'Release notes',
    datePublished: '2022-02-01',
    sentences: [
      nothing('The server now sends a written response to every request.', 'written response'),
      nothing(
        'Deployment to Europe and Asia-Pacific regions is being prepared.',
        'deployment, regions',
      ),
      nothing('Requests that carry no token are rejected.', 'rejected'),
      nothing(
        'We received your feedback on the proposals and thank you for it.',
        'feedback, proposals',
      ),
      nothing('Security concerns can be reported in private.', 'security concerns'),
      nothing('Members of the alliance of maintainers grew from 16 to 30.', 'the very figures'),
    ],
  },
  {
    name: 'a crisis of water',
    headline: 'Upstream, downstream',
    datePublished: '2022-01-29',
    sentences: [
      nothing(
        'Cairo’s spokesman said there were few grounds for optimism about the dam.',
        'optimism',
      ),
      nothing(
        'Ethiopia denied that it had any intention of harming its neighbours.',
        'no intention',
      ),
      nothing('Sudan warned that a new armed conflict was a real risk.', 'real risk of conflict'),
      nothing('The African Union called on all parties to remain calm.', 'calm'),
      nothing(
        'The draft agreement on guarantees for the flow of water was released in December.',
        'draft agreement on guarantees',
      ),
      nothing(
        'The United States has threatened sanctions if the filling goes on.',
        'threatened sanctions',
      ),
      nothing('Nobody may close the river, the minister said.', 'nobody may close'),
    ],
  },
];
