/** Transcripts of invented briefings: paragraphs of sentences, each with its speaker as shown. */
export const transcripts: readonly {
  about: string;
  publisher?: string;
  text: readonly (readonly (readonly [string, string | null])[])[];
}[] = [
  {
    about: 'names in capitals',
    text: [
      [['The following is a transcript of Monday’s briefing.', null]],
      [
        ['MS. VARDA: Good morning, all.', 'Ilse Varda'],
        ['The dam stays open.', 'Ilse Varda'],
      ],
      [['We have always said that the levy is legal.', 'Ilse Varda']],
      [['QUESTION: Is it true that Piet Tolm said the dam had closed?', 'QUESTION']],
      [['MS. VARDA: It is not.', 'Ilse Varda']],
      [
        ['AMBASSADOR TOLM: If I may.', 'Piet Tolm'],
        ['Reku has told us the reservoir is low.', 'Anton Reku'],
        ['It is not about the levy.', 'Piet Tolm'],
      ],
    ],
  },
  {
    about: 'Q without a colon',
    text: [
      [['Q Now that you have an answer, what will you do?', 'Q']],
      [
        ['MS. VARDA: Nothing for now.', 'Ilse Varda'],
        ['The levy stays.', 'Ilse Varda'],
      ],
      [['Q Thank you.', 'Q']],
    ],
  },
  {
    about: 'titles behind the name, and people the pack lacks',
    text: [
      [
        ['ANNA BERG, HARBOUR RADIO: The reservoir is low.', 'ANNA BERG, HARBOUR RADIO'],
        ['What now?', 'ANNA BERG, HARBOUR RADIO'],
      ],
      [['BERG: Is the levy legal?', 'BERG']],
      [['PIET TOLM, OSTRIAN AMBASSADOR: It is not.', 'Piet Tolm']],
    ],
  },
  {
    about: 'an unnamed official on an organisation’s own page speaks for it',
    publisher: 'norvia',
    text: [
      [
        ['SENIOR MINISTRY OFFICIAL: Good morning.', 'SENIOR MINISTRY OFFICIAL'],
        ['The levy stays.', 'SENIOR MINISTRY OFFICIAL'],
      ],
      [['Q: For how long?', 'Q']],
    ],
  },
  {
    about: 'full names with a colon',
    text: [
      [['Question: Is the dam open?', 'Question']],
      [
        ['Ilse Varda: It is.', 'Ilse Varda'],
        ['It will stay so.', 'Ilse Varda'],
      ],
      [['Question: And the levy?', 'Question']],
      [['Ilse Varda: That goes.', 'Ilse Varda']],
    ],
  },
  {
    about: 'offices and names in mixed case, and names of others',
    text: [
      [['Minister of Waters Ilse Varda: Let us begin.', 'Ilse Varda']],
      [['We have the reply.', 'Ilse Varda']],
      [['Jonna Lisk: Is the dam open?', 'Jonna Lisk']],
      [['Ilse Varda: It is.', 'Ilse Varda']],
      [['Ambassador Piet Tolm: We have our doubts.', 'Piet Tolm']],
    ],
  },
  {
    about: 'labels in paragraphs of their own',
    text: [
      [['MS. VARDA:', 'Ilse Varda']],
      [['The dam stays open.', 'Ilse Varda']],
      [['AMBASSADOR TOLM:', 'Piet Tolm']],
      [['We have our doubts.', 'Piet Tolm']],
    ],
  },
  {
    about: 'no transcript: headings in mixed case with a colon',
    text: [
      [['Harbour News: Rain and More Rain', null]],
      [['The levy was raised in May.', null]],
      [['Analysis: What the Levy Means', null]],
      [['Farmers went home.', null]],
    ],
  },
  {
    about: 'no transcript: notices and datelines in capitals',
    text: [
      [['READ MORE: Dam breaks in the north', null]],
      [['PORTSIDE: The rain went on for a week.', null]],
      [['The levy was raised in May.', null]],
      [['READ MORE: Levy raised again', null]],
      [['Farmers went home.', null]],
    ],
  },
];
