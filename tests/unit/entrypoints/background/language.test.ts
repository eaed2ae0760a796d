import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { CardContent } from '../../../../components/card/card-content';
import type { ArticleAnalysis } from '../../../../engine/match/types';
import type { Spoken } from '../../../../i18n/texts';
import { api, ask, resetBrowser, sampleArticle, senders, startWorker } from './support/worker';

beforeEach(async () => {
  await resetBrowser();
  await startWorker();
});

const choose = (language: string) => ask('changeSettings', { language });

it('is the browser’s at first, and the one that is chosen from then on', async () => {
  expect(await ask<Spoken>('pageTexts', undefined, senders.page)).toMatchObject({ lang: 'en' });
  await choose('ar');
  expect(await ask<Spoken>('pageTexts', undefined, senders.page)).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
    texts: { 'card.close': 'إغلاق' },
  });
  await startWorker();
  expect(await ask<Spoken>('pageTexts', undefined, senders.page)).toMatchObject({ lang: 'ar' });
});

it('is that of cards, menus and the toolbar’s button at once', async () => {
  Object.assign(browser.tabs, { query: async () => [{ id: 7 }] });
  Object.assign(browser.action, { getBadgeText: async () => '3' });
  const article = sampleArticle();
  const { claims } = await ask<ArticleAnalysis>('analyseArticle', article, senders.page);
  const [claim] = claims.filter(({ highlighted }) => highlighted);
  const [match] = claim?.matches ?? [];
  api.createMenu.mockClear();
  await choose('uk');
  const card = await ask<CardContent>(
    'readCard',
    {
      host: 'harbour-news.example',
      matches: [
        {
          pack: match?.pack,
          statement: match?.statement,
          sentence: claim?.text,
          receipt: match?.receipt,
        },
      ],
    },
    senders.page,
  );
  expect(JSON.stringify(card.statements[0]?.card)).toContain('Не те саме?');
  await vi.waitFor(() => {
    const menu = api.createMenu.mock.calls.map(([item]) => item.title);
    expect(menu).toEqual(['Порівняти це речення', 'Додати як формулювання…', 'Зберегти цю статтю']);
    const titles = api.setTitle.mock.calls.map(([{ tabId, title }]) => [tabId, title]);
    expect(titles).toContainEqual([7, 'Sidelight – на цій сторінці 3 твердження']);
    expect(titles).toContainEqual([undefined, 'Sidelight – на цій сторінці немає нічого відомого']);
  });
});

it('that cannot be spoken is refused, and what is stored so is the browser’s', async () => {
  await expect(choose('tlh')).rejects.toThrow(/language/);
  await browser.storage.local.set({ settings: { language: 'tlh' } });
  expect(await ask<Spoken>('pageTexts')).toMatchObject({ lang: 'en' });
});
