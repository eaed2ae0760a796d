import { describe, expect, it } from 'vitest';
import {
  type ClausePurpose,
  opensClause,
} from '../../../../../engine/sentence/clauses/opens-clause';

describe('opensClause', () => {
  const cases: [gap: string, word: string, opens: ClausePurpose[]][] = [
    [' ', 'dam', []],
    [', ', 'dam', ['proposition', 'negation', 'half']],
    [' ', 'but', ['proposition', 'negation', 'statement']],
    [' ', 'and', ['proposition', 'negation']],
    [', ', 'and', ['proposition', 'negation', 'statement', 'half']],
    [' ', 'if', ['proposition', 'negation', 'half']],
    [' ', 'that', ['proposition']],
    [' “', 'dam', ['proposition']],
    ['; ', 'dam', ['proposition', 'negation', 'statement', 'half']],
    ['. ', 'dam', ['proposition', 'statement', 'half']],
  ];

  it.each(cases)('behind %j with “%s” for %j', (gap, word, opens) => {
    const all: ClausePurpose[] = ['proposition', 'negation', 'statement', 'half'];
    expect(all.filter((purpose) => opensClause(gap, word, purpose))).toEqual(opens);
  });
});
