import type { CopyKind, QuotationType } from '../../pack/types';
import type { Comparison, Denial, DifferenceType, Notice } from '../types';

/** Every word an export says of its own: from the message files, so that none stands in code. */
export type ExportLabels = {
  /** Heading of a whole page's export. */
  page: string;
  /** Headings and field names. */
  statement: string;
  speaker: string;
  dateCreated: string;
  event: string;
  gloss: string;
  topics: string;
  source: string;
  wordings: string;
  outlet: string;
  headline: string;
  url: string;
  datePublished: string;
  copy: string;
  quotationType: string;
  attribution: string;
  cue: string;
  wording: string;
  before: string;
  after: string;
  differences: string;
  terms: string;
  denials: string;
  relations: string;
  notices: string;
  /** Stands for the outlet of the page's own row when the page names none. */
  thisPage: string;
  differenceTypes: Record<DifferenceType, string>;
  quotationTypes: Record<QuotationType, string>;
  copyKinds: Record<CopyKind, string>;
  denialDirections: Record<Denial['direction'], string>;
  relationTypes: Record<Comparison['relations'][number]['type'], string>;
  /** A notice as one sentence. */
  notice(notice: Notice): string;
};

/** What a whole page's export is headed by. */
export type ExportedPage = {
  headline?: string;
  outlet?: string;
  url?: string;
  datePublished?: string;
};
