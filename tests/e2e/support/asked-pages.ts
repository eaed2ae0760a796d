import type { PageArticle } from '../../../engine/article/types';
import type { Pack } from '../../../engine/pack/types';
import { goldPages } from '../../quality/gold-pages';

/** A page to be read everywhere, and what to call it when the answers differ. */
export type AskedPage = { name: string; article: PageArticle };

/** The articles of a pack as pages, as their outlets would have them. */
export function articlesAsPages(pack: Pack): AskedPage[] {
  return pack.articles.map(({ id, headline, publisher, datePublished, inLanguage, text }) => ({
    name: id,
    article: {
      headline,
      outlet: pack.outlets.find((outlet) => outlet.id === publisher)?.name ?? publisher,
      datePublished,
      inLanguage,
      text,
    },
  }));
}

/** Pages that no pack holds, so that every match is by other words. */
export const pagesOfGoldSet: AskedPage[] = goldPages.map(
  ({ name, headline, datePublished, sentences }) => ({
    name: `gold set: ${name}`,
    article: {
      headline,
      datePublished,
      inLanguage: 'en',
      text: sentences.map(({ text }) => text).join('\n\n'),
    },
  }),
);

/**
 * A page about the invented dispute over a river with all that engines may cut or fold differently:
 * scripts, emoji, marks that combine, ligatures, abbreviations, numbers, ends of sentences.
 */
export const oddPage: AskedPage = {
  name: 'odd characters',
  article: {
    headline: 'Tarn: “Wet feet?” — Orvane’s reply…',
    datePublished: '2031-03-14',
    inLanguage: 'en',
    text: [
      'Selmark’s prime minister, Ilda Marro, told the U.N. on Wednesday that Orvane had broken the Lenn Treaty by filling the Tarn reservoir without notice.[12] “Really?!” asked Mr. A. B. Quill… Nobody knew.',
      'Orvane’s energy minister, Tobin Hask, rejected the “groundless” charge : no notice was due !The water at Lower Quay has fallen by 40 cm – c. 15.7 in. – since Sunday, the River Commission reported.👩‍👩‍👧 Then it rained.',
      'İlda Marro, ﬁrst to speak, named ½ of the ﬂeet; MARRO’S naı\u0308vete\u0301 in café Straße drew 1,000,000 or ١٢٣ smiles.',
      'Спикер Орване сказал: «Нет». 塞尔马克指责奥瓦内违反条约。奥瓦内拒绝了指责！ ประเทศเซลมาร์กกล่าวหา। सेल्मार्क ने कहा। Selmark said so.',
      'The commission (Brask, 20 March, 9 a.m. Local time) invited both … to talks. e.g. Orvane and Selmark signed the Lenn Treaty in 1994?» «After two years.»',
      'Line one of a table\nThe river fell by 40 centimetres\nOrvane: 3.5 m, Selmark: 2.25 m\nTarn\u00a0Lenn\u200bBrask\u2029Pell Andry says no warning was due.',
    ].join('\n\n'),
  },
};
