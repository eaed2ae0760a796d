/** A statement of an invented crisis: how it may be worded, and sentences that say it or its opposite. */
type PolarityCase = { examples: string[]; same: string[]; opposite: string[] };

export const polarityCases: PolarityCase[] = [
  {
    examples: [
      'Orlan said the ministry would not open the dam.',
      'The dam will stay shut, Orlan told reporters.',
      'Orlan ruled out opening the dam before spring.',
      'The ministry refused to open the dam, its spokeswoman said.',
      'There are no plans to open the dam, the ministry announced.',
    ],
    same: [
      'Orlan said that the dam would not be opened.',
      'The ministry has no intention of opening the dam.',
      'Opening the dam is ruled out, the spokeswoman said.',
      'The ministry once more declined to open the dam.',
      'No one at the ministry plans to open the dam, Orlan said.',
      'The dam will remain shut.',
      'Orlan denied that the ministry would open the dam.',
      'The ministry does not think of opening the dam now.',
    ],
    opposite: [
      'Orlan said the ministry would open the dam.',
      'The ministry agreed to open the dam, its spokeswoman said.',
      'The ministry plans to open the dam, Orlan announced.',
      'Orlan did not rule out opening the dam.',
    ],
  },
  {
    examples: [
      'Farmers accepted the plan for the river.',
      'The plan for the river was approved by the farmers.',
      'The farmers did not reject the river plan.',
      'Farmers agreed to the plan, their union said.',
    ],
    same: [
      'The farmers have accepted the plan for the river.',
      'Farmers approved the plan for the river on Monday.',
      'The river plan was accepted by the farmers’ union.',
      'The farmers agreed to the river plan.',
      'Their union said the farmers did not refuse the plan.',
      'The plan for the river was not rejected by the farmers.',
      'After a long night the farmers agreed to the plan for the river.',
    ],
    opposite: [
      'Farmers rejected the plan for the river.',
      'The farmers did not accept the plan for the river.',
      'The plan for the river was turned down by the farmers.',
      'The farmers refused to approve the river plan.',
    ],
  },
  {
    examples: [
      'The council sees little reason for hope after the talks.',
      'There is not much reason to hope, the council said of the talks.',
      'The talks gave few reasons for hope.',
      'Council: no reason for hope in the talks',
    ],
    same: [
      'There was hardly any reason for hope after the talks, the council said.',
      'The council said that the talks gave no reason to hope.',
      'Few reasons for hope came out of the talks.',
      'After the talks there are not many reasons to hope.',
      'The council sees scant reason for hope.',
      'It cannot be said that the talks gave reason for hope.',
      'The talks offered the council little hope.',
    ],
    opposite: [
      'The council sees every reason for hope after the talks.',
      'There is much reason to hope, the council said of the talks.',
      'The talks gave many reasons for hope.',
      'The council said that the talks had given it a good reason to hope.',
    ],
  },
  {
    examples: [
      'The president has not yet decided whether to sign the treaty.',
      'The president is still undecided about signing the treaty.',
      'No decision on the treaty has been made by the president.',
      'Officials say the president has not made a decision on the treaty.',
    ],
    same: [
      'The president had not decided on the treaty, officials said.',
      'Officials said that no decision had been made on the treaty.',
      'The president remains undecided on the treaty.',
      'On the treaty the president has made no decision so far.',
      'The president has never decided about the treaty.',
      'Nobody has decided on the treaty yet, officials say.',
    ],
    opposite: [
      'The president has already decided to sign the treaty.',
      'Officials say the president has made a decision on the treaty.',
      'The president has decided about the treaty.',
      'A decision on the treaty has been made by the president.',
    ],
  },
  {
    examples: [
      'The company intends to build a second plant at the lake.',
      'A second plant will be built at the lake, the company said.',
      'The company plans to build another plant at the lake.',
      'The company confirmed that it would build a second plant.',
    ],
    same: [
      'The company said it would build a second plant at the lake.',
      'A second plant is to be built at the lake.',
      'The company did intend to build a plant at the lake, it said.',
      'The company did not deny that it would build a second plant.',
      'It is not ruled out that the company will build a plant at the lake.',
      'Despite the protests the company plans to build a second plant.',
      'The company, which never answered the residents, will build a second plant at the lake.',
    ],
    opposite: [
      'The company does not intend to build a second plant at the lake.',
      'The company has no plans to build another plant at the lake.',
      'The company denied that it would build a second plant.',
      'No second plant will be built at the lake, the company said.',
      'The company has abandoned its plans and will never build a plant at the lake.',
    ],
  },
  {
    examples: [
      'The minister said residents’ worries had been taken into account.',
      'The residents’ worries were heard, the minister said.',
      'The ministry took account of what worries the residents.',
      'The minister said that the worries of residents had not been ignored.',
    ],
    same: [
      'The worries of the residents have been taken into account.',
      'Residents’ worries were heard by the ministry.',
      'The ministry did not ignore the residents’ worries.',
      'The minister said that the worries had been heard and taken into account.',
      'What worries the residents was taken into account, the minister insisted.',
    ],
    opposite: [
      'The minister said residents’ worries had not been taken into account.',
      'The residents’ worries were not heard.',
      'The worries of residents had been ignored by the ministry.',
      'The ministry failed to take the residents’ worries into account.',
    ],
  },
  {
    examples: [
      'The army is likely to leave the valley before winter.',
      'It is likely that the army will leave the valley.',
      'The general said the army would probably leave the valley.',
      'The army’s departure from the valley is possible, the general said.',
    ],
    same: [
      'The general said it was likely that the army would leave the valley.',
      'The army will probably leave the valley before winter.',
      'It is not impossible that the army will leave the valley.',
      'It is not unlikely that the army will leave the valley.',
      'The army may leave the valley, though it said nothing about a date.',
    ],
    opposite: [
      'The army is unlikely to leave the valley before winter.',
      'It is impossible that the army will leave the valley, the general said.',
      'The army will not leave the valley.',
      'The general does not believe that the army will leave the valley.',
    ],
  },
  {
    examples: [
      'The report has not been published.',
      'The report is being kept secret by the ministry.',
      'The ministry did not make the report public.',
      'The ministry declined to publish the report.',
      'The text of the report remains confidential.',
    ],
    same: [
      'The ministry has not published the report.',
      'The report was never made public.',
      'The report remains secret, the ministry said.',
      'The ministry refused to make the report public.',
      'Nobody has published the report so far.',
      'The ministry kept the report confidential.',
    ],
    opposite: [
      'The report has been published.',
      'The ministry made the report public.',
      'The ministry published the text of the report on Friday.',
      'The report did not remain secret.',
    ],
  },
  {
    examples: [
      'Orlan said the talks on the canal must go on.',
      'The talks on the canal will continue, Orlan said.',
      'Orlan supports further talks on the canal.',
      'Talks on the canal are to be continued in June.',
    ],
    same: [
      'The talks on the canal should continue, said Orlan.',
      'Orlan said that the talks on the canal would not stop.',
      'Orlan was in favour of further talks on the canal.',
      'Orlan did not oppose further talks on the canal.',
      'Although nothing has been agreed, the talks on the canal will go on.',
      'Orlan would not say when, but the talks on the canal will continue.',
    ],
    opposite: [
      'The talks on the canal will not continue, Orlan said.',
      'Orlan said that the talks on the canal had been stopped.',
      'Orlan opposes further talks on the canal.',
      'Orlan rejected further talks on the canal.',
    ],
  },
  {
    examples: [
      'The engineers found no fault in the bridge.',
      'The bridge is safe, the engineers said.',
      'The engineers did not find any fault in the bridge.',
      'Engineers: bridge without fault',
    ],
    same: [
      'The engineers said that they had not found a fault in the bridge.',
      'No fault was found in the bridge.',
      'The engineers failed to find a fault in the bridge.',
      'The engineers called the bridge safe.',
      'The bridge is not unsafe, the engineers said.',
    ],
    opposite: [
      'The engineers found a fault in the bridge.',
      'The bridge is unsafe, the engineers said.',
      'A fault was found in the bridge by the engineers.',
      'The bridge is not safe, the engineers said.',
    ],
  },
];

/** What is negated is another matter than what the sentence shares with the examples. */
export const governingCases: { examples: string[]; same: string }[] = [
  {
    examples: ['Orlan wants binding guarantees.'],
    same: 'The ministry is still failing to address Orlan’s binding demands.',
  },
  {
    examples: [
      'Farmers accuse the ministry of planning to flood the valley.',
      'Farmers have for weeks alleged that the ministry intends to flood the valley.',
    ],
    same: 'Farmers say that the talks are aimed at preventing an alleged flood of the valley.',
  },
  {
    examples: [
      'The ministry’s spokeswoman would not say what the written reply contained.',
      'No details of the written reply were given.',
    ],
    same: 'The council has sent a written reply, a spokeswoman of the ministry announced on Monday.',
  },
  {
    examples: [
      'The plan ignores the farmers’ main concerns.',
      'The ministry failed to address the farmers’ main concerns.',
    ],
    same: 'Their main concerns, she adds, have been passed over.',
  },
];
