import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../support/source-files';
import { englishOnly, readersOfMessages } from './english-only';

const sources = sourceFiles().map((file) => ({
  file,
  source: readFileSync(file, 'utf8').replaceAll(/\s+/g, ' '),
}));

/** Every error that is made and is no problem, with the beginning of what it says. */
const made = sources.flatMap(({ file, source }) =>
  [...source.matchAll(/\bnew (?!ProblemError\()\w*Error\(.{0,80}/g)].map(([says]) => ({
    file,
    says,
  })),
);

it('whatever a reader may be told has words in every language: what is thrown is a problem', () => {
  const unknown = made.filter(
    ({ file, says }) =>
      !englishOnly.some((each) => each.file === file && says.startsWith(each.says)),
  );
  expect(
    unknown,
    'Throw a ProblemError with a text of locales/en.yml; what no reader is ever told goes into english-only.ts.',
  ).toEqual([]);
});

it('what is said to be in English only is there', () => {
  const gone = englishOnly.filter(
    ({ file, says }) => !made.some((each) => each.file === file && each.says.startsWith(says)),
  );
  expect(gone).toEqual([]);
});

it('nobody shows an error’s own words: they are asked for by saidOfError', () => {
  const showing = sources
    .filter(({ source }) => /\b(?:error|cause|reason|problem)\.message\b/.test(source))
    .map(({ file }) => file)
    .filter((file) => !readersOfMessages.includes(file));
  expect(showing).toEqual([]);
});

it('nobody puts a sentence of their own in place of a failure', () => {
  const own = sources
    .filter(({ source }) => /\bset\w*(?:Error|Failure)\( ?['"`]|\bcause: ?['"`]/.test(source))
    .map(({ file }) => file);
  expect(own).toEqual([]);
});
