/** mark.js comes without types; only what the benchmark calls. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      text: string,
      options: { acrossElements: boolean; separateWordSearch: boolean; diacritics: boolean },
    ): void;
    unmark(options: { done(): void }): void;
  }
}
