import { afterEach, describe, expect, it } from 'vitest';
import { causeOf, errorOf, ProblemError, problem } from '../../../engine/problem/problem';
import { saidOf, saidOfError, speakLanguage } from '../../support/i18n';

afterEach(() => speakLanguage('en'));

describe('a problem', () => {
  it('is said with what fills it, problems among that, and lists', () => {
    const place = [problem('place.statementNumbered', 3), problem('place.summary')];
    const lack = problem('level.lack', place, problem('fault.length', 2, 3, 60));
    expect(saidOf(lack)).toBe('In statement 3, summary: 2 words, and 3 to 60 are allowed');
    speakLanguage('de');
    expect(saidOf(lack)).toBe(
      'Aussage 3, Zusammenfassung: Zahl der Wörter: 2; erlaubt sind 3 bis 60',
    );
    speakLanguage('ar');
    expect(saidOf(place)).toContain('، ');
  });

  it('is said in the language that is spoken when it is shown, however it came', () => {
    const sent = JSON.parse(JSON.stringify(problem('problem.damaged', 'x.json')));
    speakLanguage('fr');
    expect(saidOf(sent)).toBe('Sidelight est endommagé (x.json). Réinstallez-le.');
  });
});

describe('an error', () => {
  it('is said problem by problem, each in a line', () => {
    const error = new ProblemError(problem('bundle.faults'), problem('level.more', 4));
    expect(saidOfError(error).split('\n')).toHaveLength(2);
  });

  it('that nobody foresaw is said to be one, its own words within', () => {
    speakLanguage('es');
    expect(saidOfError(new TypeError('x is undefined'))).toMatch(
      /^Algo ha fallado \(x is undefined\)\./,
    );
    expect(saidOfError('odd')).toMatch(/\(odd\)/);
  });

  it('is the same again after its cause was sent on', () => {
    const cause = problem('problem.fileMissing', 'model.onnx');
    expect(saidOfError(errorOf(causeOf(new ProblemError(cause))))).toBe(
      'the file model.onnx is missing',
    );
    expect(causeOf(errorOf(causeOf(new Error('out of memory'))))).toBe('out of memory');
  });
});
