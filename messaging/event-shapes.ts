import type { BackgroundEvents, PageEvents } from './protocol';

type Events = PageEvents & BackgroundEvents;
type Shape = { toldBy: 'ours' | 'page'; fits(payload: Record<string, unknown>): boolean };

/** Characters of an address or a selected text. */
const longestLine = 20_000;

const isLine = (value: unknown) => typeof value === 'string' && value.length <= longestLine;
const isId = (value: unknown) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value);
const isTab = (value: unknown) => Number.isSafeInteger(value);

/**
 * Who may tell each event, and what it must look like. Guards of our own, not Valibot's, since the
 * content script carries them to every page.
 */
const shapes: Record<keyof Events, Shape> = {
  pageChanged: { toldBy: 'page', fits: ({ url }) => isLine(url) },
  claimEntered: { toldBy: 'page', fits: ({ claim }) => isId(claim) },
  command: {
    toldBy: 'ours',
    fits: ({ name }) =>
      name === 'next-claim' || name === 'previous-claim' || name === 'toggle-marks',
  },
  importProgress: { toldBy: 'ours', fits: ({ share }) => typeof share === 'number' },
  readAgain: { toldBy: 'ours', fits: () => true },
  showStatement: {
    toldBy: 'ours',
    fits: ({ tab, pack, statement, claim }) =>
      isTab(tab) && isId(pack) && isId(statement) && (claim === undefined || isId(claim)),
  },
  storiesChanged: { toldBy: 'ours', fits: () => true },
  articleKept: { toldBy: 'ours', fits: ({ tab }) => isTab(tab) },
  articleRefused: { toldBy: 'ours', fits: ({ cause }) => isLine(cause) },
  storyGrowing: { toldBy: 'ours', fits: ({ story }) => isId(story) },
  showLookUp: { toldBy: 'ours', fits: ({ tab, lookUp }) => isTab(tab) && isLine(lookUp) },
};

/** Whether the event is one of ours, told by who may tell it, with a payload of its shape. */
export function isSoundEvent(
  name: string,
  payload: unknown,
  teller: 'ours' | 'page' | 'stranger',
): boolean {
  if (!Object.hasOwn(shapes, name)) return false;
  const { toldBy, fits } = shapes[name as keyof Events];
  // An event without a payload arrives with none, or with null.
  const told = payload ?? {};
  return teller === toldBy && typeof told === 'object' && fits(told as Record<string, unknown>);
}
