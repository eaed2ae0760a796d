import type { Marionette } from './marionette';
import { createReader, type Reader } from './reader';
import type { Realm } from './realm';
import { waitUntil } from './wait-until';

/** One tab of Firefox. */
export type FirefoxTab = Reader & {
  /** The tab's document, seen with the browser's own rights. */
  realm: Realm;
  navigate(url: string): Promise<void>;
  /** Moves the pointer to a point of the viewport, in CSS pixels. */
  point(x: number, y: number): Promise<void>;
  /** Clicks there. */
  click(x: number, y: number): Promise<void>;
  /** Presses keys together, such as `Alt`, `Shift`, `ArrowRight`, as the browser itself hears them. */
  press(...keys: (keyof typeof keyCodes)[]): Promise<void>;
  /** A picture of the view, as PNG. */
  screenshot(): Promise<Buffer>;
};

/** WebDriver's code points for keys that are not characters. */
const keyCodes = {
  Alt: '\uE00A',
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  A: 'a',
  J: 'j',
  L: 'l',
  S: 's',
} as const;

/** Lets functions written for Chromium's content scripts open closed shadow roots here as well. */
const shadowRootOpener =
  'const chrome = { dom: { openOrClosedShadowRoot: (host) => host.openOrClosedShadowRoot } };';

/** The tab that the session looks at now; commands follow when it is switched. */
export function currentTab({ send }: Marionette): FirefoxTab {
  const realm: Realm = {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const { value } = await send<{ value: T }>('WebDriver:ExecuteScript', {
        script: `${shadowRootOpener} return ((__name) => (${fn})(arguments[0]))((fn) => fn);`,
        args: [argument ?? null],
        sandbox: 'system',
      });
      return value;
    },
  };
  const act = (type: string, id: string, actions: object[], parameters?: object) =>
    send('WebDriver:PerformActions', {
      actions: [{ type, id, actions, ...(parameters && { parameters }) }],
    });
  const mouse = (actions: object[]) => act('pointer', 'mouse', actions, { pointerType: 'mouse' });
  const moveTo = (x: number, y: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
  });
  const point = async (x: number, y: number) => {
    await mouse([moveTo(x, y)]);
  };
  const click = async (x: number, y: number) => {
    const button = 0;
    await mouse([moveTo(x, y), { type: 'pointerDown', button }, { type: 'pointerUp', button }]);
  };
  const reader = createReader(realm, { move: point, click });
  return {
    realm,
    ...reader,
    navigate: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    point,
    click,
    async press(...keys) {
      const values = keys.map((key) => keyCodes[key]);
      // The browser's own shortcuts are heard by its window, not by the page in it.
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        await act('key', 'keyboard', [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ]);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    async screenshot() {
      const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(value, 'base64');
    },
  };
}

/**
 * Looks at the first tab whose address fits, once there is one.
 *
 * @throws when none comes in time.
 */
export async function switchToTab({ send }: Marionette, address: RegExp): Promise<void> {
  await waitUntil(`a tab at ${address}`, async () => {
    for (const handle of await send<string[]>('WebDriver:GetWindowHandles')) {
      await send('WebDriver:SwitchToWindow', { handle });
      const { value } = await send<{ value: string }>('WebDriver:GetCurrentURL');
      if (address.test(value)) return true;
    }
    return false;
  });
}
