import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../../messaging/story-schemas';
import { addressOf } from '../../../stories/address';
import { emptyStory, withArticle } from '../../../stories/change-story';
import { keptArticle, slugOf } from '../../../stories/kept-article';
import { offeredStory } from '../../../stories/offered-story';
import { refusalOf } from '../../support/refusal';

const hash = async (text: string) =>
  `${text.length}`.padStart(64, 'f').split('').reverse().join('');
const now = new Date('2031-06-03T23:30:00');

describe('addressOf', () => {
  it.each([
    ['https://a.example/x?id=1&utm_source=mail#top', 'https://a.example/x?id=1'],
    ['http://name:word@a.example/', 'http://a.example/'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['file:///home/a.html', null],
    ['about:blank', null],
    ['no address', null],
  ])('%s → %s', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });
});

describe('keptArticle', () => {
  const loaded = {
    article: {
      url: 'https://www.river-post.example/bridge#top',
      outlet: 'The Ríver Post',
      headline: 'Bridge closed',
      datePublished: '2031-06-02T08:00:00+02:00',
      inLanguage: 'en-GB',
      text: 'One paragraph.\n\nAnother.',
    },
    dateFrom: 'data' as const,
    truncated: false,
  };

  it('has what the page tells, its paragraphs, and where the day is from', async () => {
    const { entry, paragraphs } = await keptArticle(loaded, now, hash);
    expect(paragraphs).toEqual(['One paragraph.', 'Another.']);
    expect(entry).toMatchObject({
      url: 'https://www.river-post.example/bridge',
      outlet: 'The Ríver Post',
      day: '2031-06-02',
      daySource: 'page',
      dateFrom: 'data',
    });
    expect(entry.id).toMatch(/^the-river-post-2031-06-02-[0-9a-f]{10}$/);
  });

  it('without a day has the reader’s day, and says so; without an outlet its host', async () => {
    const { datePublished: _, outlet: __, ...article } = loaded.article;
    const { entry } = await keptArticle({ ...loaded, article }, now, hash);
    expect(entry).toMatchObject({
      day: '2031-06-03',
      daySource: 'kept',
      dateFrom: null,
      outlet: 'river-post.example',
    });
  });

  it.each(['headline', 'author', 'outlet'] as const)(
    'cuts no character in two where the %s is too long, nor keeps one that nobody sees',
    async (name) => {
      const cut = { ...loaded.article, [name]: `${'x'.repeat(299)}😀 and more` };
      expect((await keptArticle({ ...loaded, article: cut }, now, hash)).entry[name]).toBe(
        'x'.repeat(299),
      );
      const unseen = { ...loaded.article, [name]: '\u202e\u200b' };
      const { entry } = await keptArticle({ ...loaded, article: unseen }, now, hash);
      expect(entry[name]).toBe(name === 'outlet' ? 'river-post.example' : undefined);
    },
  );

  it.each(['2031-13-45', '0000-00-00', '2031-02-30'])(
    'a day that no calendar has is none: %s',
    async (datePublished) => {
      const article = { ...loaded.article, datePublished };
      const { entry } = await keptArticle({ ...loaded, article }, now, hash);
      expect(entry).toMatchObject({ day: '2031-06-03', daySource: 'kept', dateFrom: null });
    },
  );

  it.each([
    ['many paragraphs', '\n\n'],
    ['one paragraph', ' '],
  ])(
    'of %s that no pack has room for the beginning is kept, and it says so',
    async (_, between) => {
      const text = Array.from({ length: 30_000 }, (_, i) => `Gate ${i}.`).join(between);
      const article = { ...loaded.article, text };
      const { entry, paragraphs } = await keptArticle({ ...loaded, article }, now, hash);
      const kept = paragraphs.join('\n\n');
      expect(entry.truncated).toBe(true);
      expect(text.startsWith(kept)).toBe(true);
      expect(text[kept.length]).toMatch(/\s/);
      expect(kept.length).toBeLessThanOrEqual(200_000);
      expect(kept.length).toBeGreaterThan(199_000);
    },
  );

  it('whatever a page tells of itself, a backup of it can be brought back', async () => {
    const article = {
      ...loaded.article,
      outlet: '\u202e',
      headline: '\u200b',
      inLanguage: 'en '.repeat(99),
      text: 'The bridge is closed. '.repeat(9_000),
    };
    const { entry, paragraphs } = await keptArticle({ ...loaded, article }, now, hash);
    const content = withArticle(emptyStory(entry.headline ?? entry.outlet), entry);
    const backup = {
      format: 'sidelight-stories',
      formatVersion: 1,
      sha256: 'a'.repeat(64),
      stories: [{ story: 'story-bridge', content }],
      texts: { [entry.id]: paragraphs },
    };
    expect(checkBackup(backup)).toEqual(backup);
  });

  it('of a page that is not of the web is refused with what to do', async () => {
    const article = { ...loaded.article, url: 'file:///tmp/a.html' };
    expect(await refusalOf(keptArticle({ ...loaded, article }, now, hash))).toMatch(
      /from its site/,
    );
  });

  it.each([
    ['Ça va — bien!', 'ca-va-bien'],
    ['新聞', ''],
    ['a'.repeat(99), 'a'.repeat(40)],
  ])('the name %s in an id: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('offeredStory', () => {
  const candidate = (story: string, lastKept: string, isAbout = false, articles = 3) => ({
    story,
    lastKept,
    isAbout,
    articles,
  });

  it('the last used that the page is about goes first', () => {
    const stories = [
      candidate('old', '1', true),
      candidate('new', '3'),
      candidate('mid', '2', true),
    ];
    expect(offeredStory(stories)).toEqual({ order: ['new', 'mid', 'old'], offered: 'mid' });
  });

  it('a story that has just begun is offered for what follows', () => {
    expect(offeredStory([candidate('young', '2', false, 1)]).offered).toBe('young');
  });

  it('a page about none of them begins a new one', () => {
    expect(offeredStory([candidate('a', '1'), candidate('b', '2')]).offered).toBeNull();
    expect(offeredStory([])).toEqual({ order: [], offered: null });
  });
});
