import { browser } from 'wxt/browser';
import type { PackBundle } from '../../../engine/pack/types';
import { ServerProblem } from '../../../teams/ask-server';
import { isAbout, partsOfPage, readPage } from '../../../teams/asked-parts';
import { pauseAfter } from '../../../teams/back-off';
import { type Connection, hostOf } from '../../../teams/connection';
import type { CrisisHead, StatementContent } from '../../../teams/documents';
import { teamPackId } from '../../../teams/pack-of-documents';
import type { FoundStatement } from '../../../teams/read-answers';
import { fetchHeads, fetchStatements } from '../../../teams/search-server';
import { concernsSentStories } from '../../../teams/setup/sent-stories';
import { concernsSetup, mayAskServer, readSetup } from '../../../teams/setup/team-setup';
import {
  forgetAskedPages,
  noteAskedPage,
  readAskedPage,
  readPause,
  writePause,
} from '../../../teams/setup/team-state';
import { limitRate } from '../limit-rate';
import type { SourceQuestion, StatementSource } from '../source-port';
import { createFoundParts } from './found-parts';
import { forgetReadHeads, headsKey, readHeads, storeHeads } from './kept-heads';
import { forgetStatements, readKeptPack } from './kept-statements';
import { ownTopics } from './own-topics';
import { forgetPagePacks, packOfPage } from './page-packs';
import { signCard } from './sign-card';

/** Parts of a page that are asked for at once; a page that has more gets no more. */
const mostParts = 300;

/** Statements that a page is read against, of each crisis: learning each takes some milliseconds. */
const mostStatements = 240;

/** Questions within a minute, of all pages: a page that changes all the time must not have a server asked so often. */
const mayAskNow = limitRate(60, 60_000);

/** Pages whose question is remembered for the moment: the page asks twice, and the server is asked once. */
const mostQuestions = 4;

const foundParts = createFoundParts();
const questions = new Map<string, SourceQuestion>();
let refreshing: Promise<void> | undefined;
let gatesChanged: () => void = () => {};

/** A team's own search engine. */
export const statementSource: StatementSource = {
  start(onGates) {
    gatesChanged = onGates;
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local' && headsKey in changes) forgetReadHeads();
      if (concernsSetup(changes, area)) void setupChanged();
      else if (concernsSentStories(changes, area)) gatesChanged();
    });
    browser.permissions.onAdded.addListener(() => void setupChanged());
    browser.permissions.onRemoved.addListener(() => void setupChanged());
    void usable();
  },

  async gates() {
    const heads = (await usable().catch(() => null))?.heads ?? [];
    return Object.fromEntries(heads.map(({ info }) => [teamPackId(info.id), info.gate]));
  },

  async questionOf(article, { incognito }) {
    if (incognito || article.text === '') return null;
    try {
      const team = await usable();
      if (!team || team.heads.length === 0) return null;
      const key = JSON.stringify([team.connection.server, team.connection.index, article]);
      const known = questions.get(key);
      if (known) return known;
      const page = readPage(article);
      const heads = team.heads.filter((head) => isAbout(page, head));
      if (heads.length === 0) return null;
      const parts = partsOfPage(page).slice(0, mostParts);
      let asked: Promise<PackBundle[]> | undefined;
      const question: SourceQuestion = {
        packs() {
          asked ??= askAbout(team.connection, heads, parts, article.url ?? '').then(
            ({ bundles, isAnswered }) => {
              if (!isAnswered) questions.delete(key);
              return bundles;
            },
            () => {
              questions.delete(key);
              return [];
            },
          );
          return asked;
        },
      };
      remember(key, question);
      return question;
    } catch {
      return null;
    }
  },

  async readPack(id) {
    const heads = (await usable().catch(() => null))?.heads ?? [];
    const head = heads.find(({ info }) => teamPackId(info.id) === id);
    return head ? readKeptPack(head) : null;
  },

  async signCard(content, page) {
    const asked = page === undefined ? null : await readAskedPage(page);
    return asked?.at ? signCard(content, asked.host) : content;
  },
};

type Team = { connection: Connection; heads: CrisisHead[] };

/** The team's server when it is set up, switched on and allowed; its crises are fetched when it is time. */
async function usable(): Promise<Team | null> {
  const setup = await readSetup();
  if (!setup?.isOn || !(await mayAskServer(setup.connection))) return null;
  const { heads, isStale } = await readHeads(setup.connection);
  if (isStale) void refresh(setup.connection);
  const own = await ownTopics(setup.connection);
  return {
    connection: setup.connection,
    heads: heads.filter(({ info }) => !own.has(info.id)),
  };
}

/** Fetches what the server says of its crises, unless it is to be left alone; what is there stays when that fails. */
function refresh(connection: Connection): Promise<void> {
  refreshing ??= fetchAndStore(connection).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function fetchAndStore(connection: Connection): Promise<void> {
  if (await isPaused()) return;
  try {
    const { heads } = await fetchHeads(connection);
    // Everything may have been erased, or another server set up, meanwhile.
    const now = (await readSetup())?.connection;
    if (now?.server !== connection.server || now.index !== connection.index) return;
    await storeHeads(connection, heads);
    await writePause(null);
    gatesChanged();
  } catch (error) {
    await noteProblem(error);
  }
}

async function setupChanged(): Promise<void> {
  questions.clear();
  foundParts.clear();
  forgetPagePacks();
  forgetReadHeads();
  await writePause(null);
  await forgetStatements();
  await forgetAskedPages();
  await usable();
  gatesChanged();
}

function remember(key: string, question: SourceQuestion): void {
  questions.set(key, question);
  const [oldest] = questions.keys();
  if (questions.size > mostQuestions && oldest !== undefined) questions.delete(oldest);
}

async function askAbout(
  connection: Connection,
  heads: readonly CrisisHead[],
  parts: readonly string[][],
  url: string,
): Promise<{ bundles: PackBundle[]; isAnswered: boolean }> {
  const note = { host: hostOf(connection), url, at: null, found: 0, isPartial: false, refused: 0 };
  const unknown = parts.filter((part) => foundParts.get(part) === undefined);
  let isPartial = false;
  let refused = 0;
  let isAnswered = true;
  if (unknown.length > 0) {
    if ((await isPaused()) || !mayAskNow()) {
      isAnswered = false;
      await noteAskedPage(note);
    } else
      try {
        const answer = await fetchStatements(connection, unknown, heads);
        // Those whose words could be found nowhere are answered too.
        for (const part of unknown) foundParts.set(part, []);
        answer?.asked.forEach((part, i) => {
          foundParts.set(part, answer.found[i] as FoundStatement[]);
        });
        isPartial = answer !== null && (answer.isPartial || answer.failed > 0);
        refused = answer?.malformed ?? 0;
        await writePause(null);
      } catch (error) {
        isAnswered = false;
        await noteProblem(error);
        await noteAskedPage(note);
      }
  }
  const found = parts.map((part) => foundParts.get(part) ?? []);
  const bundles: PackBundle[] = [];
  let statements = 0;
  for (const head of heads) {
    const contents = bestOf(found, head.info.id);
    if (contents.length === 0) continue;
    const made = await packOfPage(url, head, contents);
    refused += made?.refused ?? contents.length;
    if (!made) continue;
    statements += contents.length;
    bundles.push(made.bundle);
  }
  if (isAnswered)
    await noteAskedPage({ ...note, at: Date.now(), found: statements, isPartial, refused });
  return { bundles, isAnswered };
}

/** A crisis's statements, each once: first the best of every part, then the second best, as far as there is room. */
function bestOf(found: readonly FoundStatement[][], crisis: string): StatementContent[] {
  const chosen = new Map<string, StatementContent>();
  const longest = Math.max(0, ...found.map(({ length }) => length));
  for (let rank = 0; rank < longest; rank += 1)
    for (const hits of found) {
      const hit = hits[rank];
      if (hit?.crisis !== crisis) continue;
      for (const content of hit.contents)
        if (chosen.size < mostStatements && !chosen.has(content.statement.id))
          chosen.set(content.statement.id, content);
    }
  return [...chosen.values()];
}

async function isPaused(): Promise<boolean> {
  const pause = await readPause();
  return pause !== null && pause.until > Date.now();
}

async function noteProblem(error: unknown): Promise<void> {
  const problem = error instanceof ServerProblem ? error : new ServerProblem('failed');
  await writePause(pauseAfter(await readPause(), problem, Date.now(), Math.random()));
}
