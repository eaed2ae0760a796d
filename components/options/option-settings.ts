/** The reader's settings as the options page shows them; the stored ones have the same shape. */
export type OptionSettings = {
  enabled: boolean;
  sites: Record<string, SiteMode>;
  marksPerPage: 5 | 12 | 'all';
  sensitivity: 'fewer' | 'balanced' | 'more';
  openOn: 'hover' | 'click';
  tint: 'auto' | 'yellow' | 'blue' | 'green' | 'none';
  underline: 'dotted' | 'solid' | 'none';
  disabledPacks: string[];
};

export type SiteMode = 'on' | 'quiet' | 'off';

export type PackRow = {
  id: string;
  title: string;
  description: string;
  version: string;
  sha256: string;
  builtIn: boolean;
  enabled: boolean;
  /** Why the pack cannot be used and what to do about it; absent when it is sound. */
  problem?: string;
  counts: { articles: number; statements: number; wordings: number };
};

export type Shortcut = {
  name: string;
  description: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
};
