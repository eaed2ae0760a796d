import { expect, it } from 'vitest';
import { speakerDirectory } from '../../../../../engine/claims/speaker-directory';
import { runToEnd } from '../../../../../engine/match/decision/run-to-end';
import { eachExample, namesInSteps } from '../../../../../engine/match/model/examples';
import { at, samplePack } from '../../pack/sample-pack';

/** Kinds of the first statement's examples, when its gloss is this. */
function kindsWith(gloss: (wording: string) => string): string[] {
  const pack = samplePack();
  const first = at(pack.statements, 0);
  first.text = gloss(at(first.wordings, 0).selector.exact);
  const names = runToEnd(namesInSteps(pack));
  const examples = [...eachExample(pack, { directory: speakerDirectory(pack.speakers), names })];
  return examples.flatMap(({ statement, kind }) => (statement === 0 ? kind : []));
}

it('a gloss that repeats a wording is no second example, however it is broken into lines', () => {
  const own = kindsWith(() => 'Andry: nothing obliges Orvane to tell anybody.');
  const without = own.filter((kind) => kind !== 'gloss');
  expect(own).toContain('gloss');
  expect(kindsWith((wording) => wording)).toEqual(without);
  expect(kindsWith((wording) => ` ${wording.replace(' ', '\n ')}`)).toEqual(without);
});
