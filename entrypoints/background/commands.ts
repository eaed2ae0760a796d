import { browser } from 'wxt/browser';
import { emitToTab } from '../../messaging/events';
import { openPanelOfWindow } from './open-panel';

const pageCommands = ['next-claim', 'previous-claim', 'toggle-marks'] as const;
type PageCommand = (typeof pageCommands)[number];

/** Keyboard commands and the toolbar button. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      if (tab?.windowId !== undefined) void openPanelOfWindow(tab.windowId);
      return;
    }
    if (tab?.id !== undefined && isPageCommand(command))
      emitToTab(tab.id, 'command', { name: command });
  });
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) void openPanelOfWindow(tab.windowId);
  });
}

function isPageCommand(command: string): command is PageCommand {
  return (pageCommands as readonly string[]).includes(command);
}
