import { browser } from 'wxt/browser';
import { emitToTab } from '../../messaging/events';
import { openPanelOfWindow } from './open-panel';
import { keepByHand } from './stories/keep-by-hand';

const pageCommands = ['next-claim', 'previous-claim', 'toggle-marks'] as const;
type PageCommand = (typeof pageCommands)[number];

/** Keyboard commands: those of the panel are done here, those of the page are passed on. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      if (tab?.windowId !== undefined) void openPanelOfWindow(tab.windowId);
      return;
    }
    if (command === 'keep-article') {
      if (tab?.id !== undefined) keepByHand(tab.id, tab.windowId);
      return;
    }
    if (tab?.id !== undefined && isPageCommand(command))
      emitToTab(tab.id, 'command', { name: command });
  });
}

function isPageCommand(command: string): command is PageCommand {
  return (pageCommands as readonly string[]).includes(command);
}
