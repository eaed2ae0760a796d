import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../../engine/match/evidence/gather-evidence';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import {
  addMeaning,
  closenessTo,
  closestStatements,
  knowsMeaning,
} from '../../../../../engine/match/meaning/meaning-features';
import type { SentenceVector } from '../../../../../engine/match/meaning/sentence-vector';
import { buildPackModel } from '../../../../../engine/match/model/pack-model';
import { waterPack } from '../../water-pack';

const model = buildPackModel(waterPack, learnPack(waterPack));
const statements = waterPack.statements.map((_, index) => model.statementAt(index));

/** Each statement in a direction of its own; all of its examples alike but one, which leans to the next. */
const vectors = new Map<string, SentenceVector>(
  statements.flatMap(({ examples, index }) =>
    examples.map(({ text }, i) => {
      const vector = new Int8Array(statements.length + 1);
      vector[index] = 100;
      if (i === 0) vector[index + 1] = 100;
      return [text, vector] as const;
    }),
  ),
);
const vectorOf = (text: string) => vectors.get(text);

function toward(statement: number): SentenceVector {
  const vector = new Int8Array(statements.length + 1);
  vector[statement] = 10;
  return vector;
}

const evidence = (statement: number): Evidence => {
  if (!statements[statement]?.examples[0]) throw new Error(`no statement ${statement}`);
  return { statement, features: {}, best: 0, stretch: { from: 0, to: 1 } };
};

describe('how close a sentence comes to each statement', () => {
  it('is the closest of its examples', () => {
    const closeness = closenessTo(model, toward(1), vectorOf);
    expect(closeness[1]).toBeCloseTo(1, 12);
    expect(closeness[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(closeness[3]).toBe(0);
  });

  it('is as far as can be where no example has a vector', () => {
    expect([...closenessTo(model, toward(1), () => undefined)]).toEqual([-1, -1, -1, -1]);
  });

  it('puts the closest forward first', () => {
    expect(closestStatements(closenessTo(model, toward(2), vectorOf)).slice(0, 2)).toEqual([2, 1]);
  });
});

it('adds to each candidate its closeness and its lead over the best other', () => {
  const found = [evidence(0), evidence(2)];
  addMeaning(found, Float64Array.from([0.9, 0.5, 0.7, 0.1]));
  expect(found[0]?.features.meaning).toBe(0.9);
  expect(found[0]?.features.meaningLead).toBeCloseTo(0.2, 12);
  expect(found[1]?.features.meaningLead).toBeCloseTo(-0.2, 12);
});

it('knows whether a pack has vectors', () => {
  expect(knowsMeaning(model, vectorOf)).toBe(true);
  expect(knowsMeaning(model, () => undefined)).toBe(false);
});
