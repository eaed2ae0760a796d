import { cdp } from 'vitest/browser';

type Emulation = { media: string; features: { name: string; value: string }[] };

/** What of the browser's own protocol is used here; Vitest leaves its commands untyped. */
type Session = { send(command: 'Emulation.setEmulatedMedia', emulation: Emulation): Promise<void> };

const emulate = (emulation: Partial<Emulation>) =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', {
    media: '',
    features: [],
    ...emulation,
  });

/** Shows the page in the reader's own few colours, as Windows does for high contrast. */
export const forceColors = () =>
  emulate({ features: [{ name: 'forced-colors', value: 'active' }] });

/** Shows the page as it is printed. */
export const showPrinted = () => emulate({ media: 'print' });

/** Shows the page on a screen again. */
export const showOnScreen = () => emulate({});
