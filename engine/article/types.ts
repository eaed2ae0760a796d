/** An article as read from a page or a file; `text` is what every offset counts in. */
export type PageArticle = {
  url?: string;
  headline?: string;
  outlet?: string;
  author?: string;
  /** ISO 8601, as precise as the page tells. */
  datePublished?: string;
  inLanguage?: string;
  /** Paragraphs separated by a blank line (`\n\n`); white space within them collapsed. */
  text: string;
};
