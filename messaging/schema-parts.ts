import * as v from 'valibot';
import { siteModes } from '../settings/settings';

/** Characters of a sentence or a line of metadata. */
export const longestLine = 20_000;

/** Characters of an article's text: what `page/read-article.ts` sends at most. */
export const longestArticle = 350_000;

export const line = v.pipe(v.string(), v.maxLength(longestLine));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));
export const host = v.pipe(v.string(), v.regex(/^[^\s/]{1,253}$/));
export const siteMode = v.picklist(siteModes);

/** A list of at most `most` members. */
export const listOf = <S extends v.GenericSchema>(member: S, most: number) =>
  v.pipe(v.array(member), v.maxLength(most));
