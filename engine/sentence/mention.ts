/** Where a sentence names somebody the pack knows. */
export type Mention = {
  /** Id of the pack's speaker. */
  speaker: string;
  /** Token indexes, end exclusive. */
  from: number;
  to: number;
  /** How the speaker is named: by name or spelling, or by office ("Denmark's foreign minister"). */
  by: 'name' | 'title';
  /** Whether the speaker is a person, not an organisation. */
  person: boolean;
};
