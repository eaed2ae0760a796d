import { importablePackFile } from '../bench/importable-pack';
import { waitUntil } from '../browser/wait-until';
import type { Random } from './random';
import { matchedPairs, type ReadingSession } from './reading-session';

/** What must be so after every step, whatever was killed: kept apart from the extension. */
export type Expected = {
  /** Pairs of claim and statement without anything hidden. */
  pairs: string[];
  hidden: { pair: string; sentence: string }[];
  sites: string[];
  tint: string;
  /** Whether the pack of the import step is installed. */
  isImported: boolean;
};

export type SessionStep = {
  name: string;
  /** How long the worker may be at work on it, in milliseconds: kills fall into this time. */
  span: number;
  /** Does it as a reader would and waits for what it must lead to; throws when that never comes. */
  run(session: ReadingSession, expected: Expected, random: Random): Promise<void>;
};

/** At most so many matches are hidden at a time: the page must keep marks to hover. */
const mostHidden = 4;

/** Clicks of a reader whose card is closed under the hand. */
const mostClicks = 3;

/** What hiding a match may take, the browser's new background included, in milliseconds. */
const hidingTime = 2_000;

/** What settings begin with. */
export const firstTint = 'none';

const tints = ['auto', 'yellow', 'blue', 'green'];

const shownPairs = ({ pairs, hidden }: Expected) =>
  pairs.filter((pair) => !hidden.some((each) => each.pair === pair));

const load: SessionStep = {
  name: 'load the article',
  span: 900,
  async run({ article, ...session }, expected) {
    await article.page.bringToFront();
    await article.page.reload();
    await expectPairs({ article, ...session }, expected);
    await article.marks();
  },
};

const hover: SessionStep = {
  name: 'hover a mark',
  span: 1_100,
  async run({ article, ...session }, expected, random) {
    await article.page.bringToFront();
    // A page that is being read anew after a change of settings does not answer the pointer yet.
    await expectPairs({ article, ...session }, expected);
    const mark = random.pick(await article.marks());
    const { page } = await article.hover(mark);
    if (!lettersOf(page).includes(lettersOf(mark.text)))
      throw new Error(`The card of “${mark.text}” shows “${page}”.`);
    await closeCard({ article });
  },
};

const hide: SessionStep = {
  name: 'hide a match',
  span: 1_400,
  async run(session, expected, random) {
    if (expected.hidden.length >= mostHidden) return unhide.run(session, expected, random);
    const { article } = session;
    await article.page.bringToFront();
    await expectPairs(session, expected);
    const mark = random.pick(await article.marks());
    await article.hover(mark);
    const state = await session.pageState();
    const claim = state?.analysis.claims.find(({ text, id }) => {
      return state.marked.includes(id) && lettersOf(text).includes(lettersOf(mark.text));
    });
    // A sentence that says two things has a mark for each.
    const marked = claim?.matches.find(({ at }) => {
      const own = claim.text.slice(at.start - claim.start, at.end - claim.start);
      return lettersOf(own) === lettersOf(mark.text);
    });
    const statement = (marked ?? claim?.matches[0])?.statement;
    if (!claim || !statement) throw new Error(`“${mark.text}” is no claim of the page.`);
    const pair = `${statement} ← ${claim.text}`;
    // Settings that were changed just before have the page read anew, which may close the card, also under the hand. A
    // click that counts keeps it open, or hides the match; a reader sees that neither is so, and clicks again.
    for (let clicks = 0; clicks < mostClicks; clicks += 1) {
      if ((await article.card()) === null) await article.hover(mark);
      await article.clickInCard('Not the same?');
      if ((await article.card()) !== null || (await isGoneSoon(session, pair))) break;
    }
    expected.hidden.push({ pair, sentence: claim.text });
    await expectPairs(session, expected);
    await closeCard({ article });
  },
};

/** Whether the page drops a pair within the time that hiding takes while the background is made anew. */
async function isGoneSoon({ pageState }: ReadingSession, pair: string): Promise<boolean> {
  const end = Date.now() + hidingTime;
  while (Date.now() < end) {
    const state = await pageState();
    if (state !== null && !matchedPairs(state).includes(pair)) return true;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  return false;
}

const unhide: SessionStep = {
  name: 'bring a hidden match back',
  span: 200,
  async run(session, expected, random) {
    if (expected.hidden.length === 0) return load.run(session, expected, random);
    const { sentence } = random.pick(expected.hidden);
    const { options } = session;
    await options.bringToFront();
    // A sentence may have several matches hidden; they are listed in the order they were hidden in.
    const row = options.locator('#hidden li', { hasText: sentence }).first();
    await row.getByRole('button').click();
    const first = expected.hidden.findIndex((each) => each.sentence === sentence);
    expected.hidden.splice(first, 1);
    await expectHidden(session, expected);
  },
};

const switchSite: SessionStep = {
  name: 'switch a site off',
  span: 200,
  async run(session, expected, random) {
    const host = `site-${expected.sites.length}-${random.below(1_000)}.example`;
    const { options } = session;
    await options.bringToFront();
    await options.locator('.add-site input').fill(host);
    await options.locator('.add-site button').click();
    expected.sites.push(host);
    await expectSettings(session, expected);
  },
};

const changeTint: SessionStep = {
  name: 'change the tint',
  span: 200,
  async run(session, expected, random) {
    const tint = random.pick(tints.filter((each) => each !== expected.tint));
    const { options } = session;
    await options.bringToFront();
    // Its label stands still before it is clicked: rows of sites above it come and go.
    const radio = options.locator(`input[type=radio][value=${tint}]`);
    await options.locator('label').filter({ has: radio }).click();
    expected.tint = tint;
    await expectSettings(session, expected);
  },
};

const openPanel: SessionStep = {
  name: 'open the panel',
  span: 400,
  async run({ panel, ...session }, expected) {
    await panel.bringToFront();
    await panel.reload();
    await waitUntil('the page’s claims in the panel', async () => {
      const sentences = await panel.locator('.claim-row .wording-text').count();
      const state = await session.pageState();
      return sentences > 0 && sentences === state?.analysis.claims.length;
    });
    await expectPairs({ panel, ...session }, expected);
  },
};

/** A small pack about nothing that the article says: it changes none of its claims. */
const imported = { title: 'Synthetic', id: 'synthetic', file: importablePackFile(150) };

const importPack: SessionStep = {
  name: 'import a pack, or remove it',
  span: 900,
  async run({ options, ...session }, expected) {
    await options.bringToFront();
    const row = options.locator('.option-rows li', { hasText: imported.title });
    if (expected.isImported) await row.getByRole('button').click();
    else
      await options.locator('input[type=file]').setInputFiles({
        name: 'pack.json',
        mimeType: 'application/json',
        buffer: Buffer.from(imported.file),
      });
    expected.isImported = !expected.isImported;
    await expectImported({ options, ...session }, expected);
    // It is shown, too, and the next file can be chosen.
    await waitUntil('the list of packs', async () => {
      const isListed = (await row.count()) > 0;
      const isReady = await options.locator('input[type=file]').isEnabled();
      return isListed === expected.isImported && isReady;
    });
  },
};

const search: SessionStep = {
  name: 'search the corpus',
  span: 400,
  async run({ panel }, _, random) {
    await panel.bringToFront();
    await panel.locator('.panel-tabs button').nth(2).click();
    const field = panel.locator('input[type=search]');
    await field.fill('');
    await field.pressSequentially(random.pick(['gas', 'draft', 'troops', 'sanctions']));
    await waitUntil('the statements that were searched for', async () => {
      const listed = await panel.locator('.panel-main li').count();
      return listed > 0 && (await panel.locator('[role=alert]').count()) === 0;
    });
  },
};

export const steps: SessionStep[] = [
  load,
  hover,
  hide,
  unhide,
  switchSite,
  changeTint,
  openPanel,
  search,
  importPack,
];

/** Everything at once, with no worker being killed: what must be true in the end. */
export async function expectAll(session: ReadingSession, expected: Expected): Promise<void> {
  await expectSettings(session, expected);
  await expectHidden(session, expected);
  await expectImported(session, expected);
  await session.article.page.bringToFront();
  await expectPairs(session, expected);
}

function expectPairs(session: ReadingSession, expected: Expected): Promise<true> {
  const wanted = shownPairs(expected).join('\n');
  return waitUntil('every claim to be answered', async () => {
    const state = await session.pageState();
    return state !== null && matchedPairs(state).join('\n') === wanted;
  });
}

function expectHidden(session: ReadingSession, expected: Expected): Promise<true> {
  const wanted = expected.hidden.map(({ pair }) => pair).sort();
  return waitUntil('the hidden matches to be as set', async () => {
    const { hidden = [] } = (await session.settings()) ?? {};
    const stored = hidden.map(({ statement, sentence }) => `${statement} ← ${sentence}`);
    return stored.sort().join('\n') === wanted.join('\n');
  });
}

async function expectSettings(session: ReadingSession, expected: Expected): Promise<void> {
  const wanted = `${expected.tint}, off on ${[...expected.sites].sort().join(' ')}`;
  let stored = '';
  try {
    await waitUntil('the settings', async () => {
      const { sites = {}, tint = firstTint } = (await session.settings()) ?? {};
      stored = `${tint}, off on ${Object.keys(sites).sort().join(' ')}`;
      return stored === wanted;
    });
  } catch {
    throw new Error(`The settings should be: ${wanted}\nThey are: ${stored}`);
  }
}

/** Pack and gate are stored both or not at all, once what was killed meanwhile has started again and made up for it. */
async function expectImported(session: ReadingSession, { isImported }: Expected): Promise<void> {
  await waitUntil(isImported ? 'the imported pack' : 'the pack to be gone', async () => {
    const { hasPack, isGated } = await session.stored(imported.id);
    return hasPack === isImported && isGated === isImported;
  });
}

async function closeCard({ article }: Pick<ReadingSession, 'article'>): Promise<void> {
  await article.page.mouse.move(2, 2);
  await article.page.keyboard.press('Escape');
  await waitUntil('the card to close', async () => (await article.card()) === null);
}

/** Words alone: the card shows a sentence's white space and quotation marks as the page does. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
