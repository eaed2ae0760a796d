import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { chooseExcerpt, type Excerpt } from '../../components/welcome/choose-excerpt';
import { mostTelling, tellingCandidates } from '../../components/welcome/choose-telling';
import { PracticeView } from '../../components/welcome/PracticeView';
import { type PracticeMark, practiceMarks } from '../../components/welcome/practice-marks';
import type { OnTry } from '../../components/welcome/TryMark';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import type { Comparison } from '../../engine/compare/types';
import { isLarge } from '../../engine/pack/pack-summary';
import type { Pack } from '../../engine/pack/types';
import { askBackground } from '../../messaging/send';
import { createTryCard, type TryCard } from './try-card';

/** Something to try, of the first pack that has it. */
type Trial = { pack: Pack; excerpt: Excerpt; practice: PracticeMark[] };

/** The welcome page, with sentences of an installed pack that behave as on a news page. */
export function WelcomePage() {
  const [packs, setPacks] = useState<Pack[] | null>(null);
  /** Undefined until it is looked for, null when there is none. */
  const [telling, setTelling] = useState<Comparison | null>();
  const [isPractising, setPractising] = useState(isAtPractice());
  const card = useRef<TryCard | null>(null);
  const trial = useMemo(() => packs && findTrial(packs), [packs]);

  useEffect(() => {
    void readKnownPacks().then(setPacks, () => {});
    const follow = () => {
      setPractising(isAtPractice());
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (trial) void findTelling(trial.pack).then(setTelling, () => setTelling(null));
    else if (packs) setTelling(null);
  }, [trial, packs]);
  // Before the pointer enters a sentence that comes to stand under it: it enters once.
  useLayoutEffect(() => {
    if (!trial) return;
    card.current = createTryCard(document, trial.pack.id);
    return () => card.current?.remove();
  }, [trial, isPractising]);

  const onTry: OnTry = (action, mark, element) => card.current?.onTry(action, mark, element);
  if (isPractising && trial) return <PracticeView marks={trial.practice} onTry={onTry} />;
  // All at once: what comes later above a sentence to try would move it from under the pointer.
  const isReady = telling !== undefined;
  const publisher = trial?.excerpt.article.publisher;
  return (
    <WelcomeView
      packs={isReady ? packs : null}
      telling={telling ?? null}
      excerpt={(isReady && trial?.excerpt) || null}
      outlet={trial?.pack.outlets.find(({ id }) => id === publisher)?.name ?? ''}
      canPractise={(trial?.practice.length ?? 0) > 0}
      onTry={onTry}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

const isAtPractice = () => window.location.hash === '#practice';

/** The packs that are switched on, but for those of the reader's own stories. */
async function readKnownPacks(): Promise<Pack[]> {
  const known = (await askBackground('listPacks')).filter(
    ({ enabled, ofStory, problem, counts }) =>
      enabled && !ofStory && !problem && !isLarge(counts.statements),
  );
  const packs = await Promise.all(known.map(({ id }) => askBackground('readPack', id)));
  return packs.filter((pack) => pack !== null);
}

function findTrial(packs: Pack[]): Trial | null {
  for (const pack of packs) {
    const excerpt = chooseExcerpt(pack);
    if (excerpt) return { pack, excerpt, practice: practiceMarks(pack) };
  }
  return null;
}

async function findTelling(pack: Pack): Promise<Comparison | null> {
  const asked = tellingCandidates(pack).map((statement) =>
    askBackground('compareStatement', { pack: pack.id, statement }),
  );
  return mostTelling((await Promise.all(asked)).filter((comparison) => comparison !== null));
}
