/**
 * Properties that only the scripts in pages know, by files of `page/`, `entrypoints/article.content`
 * and `entrypoints/page-card`: they may have shorter names in what is shipped. None of them travels in a
 * message, is stored, or belongs to a browser's interface: a test holds them against the first two, and
 * Terser leaves those alone that it knows of the third.
 */
const names = [
  // Used most: these get the shortest.
  'ask markOf phase',
  // Blocks and boxes.
  'above addKnown addLineBreak addSign addText afterSpace blocks isInRun isLink isMath linkLength pieces',
  'prose visited within',
  // What is read, and how it is shown.
  'around aroundHeadline boxes hasHeadline isArticle isBoxHidden isCut isInline isTextHidden',
  'hosts isClipped isFaint keepsLineBreaks look lookOf paywalled reading told',
  // From a text to its places in the page.
  'blockAt toRange',
  // The gate, and what is watched.
  'busy cameBack concerns isOurs isValid mayPass mentions navigated onReading onReplaced passes',
  'questions wasRead',
  // Marks.
  'activate analysedBy compareRequest follow goTo highlighter onMarks outdate paint painted ranges',
  'restyle toggleMarks',
  // The card.
  'announce arrived askAhead atOnce createClaimCard effects focusBefore lastMove leave marksChanged',
  'spoken hearReader isInDoubt offersUndo openFirst pointOut pointerEntered pointerLeft receiptOpen rehearse removeWhenClosed',
  'returnFocus rootOf switchedOff whenResting',
];

/** Not `x` and `y`, which browsers' boxes have. */
const letters = 'abcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQRSTUVW';

/** The short name of each: the same in all scripts, which are built apart and share their objects. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  names
    .flatMap((line) => line.split(' '))
    .map((name, index) => {
      const round = Math.floor(index / letters.length);
      return [name, letters.charAt(index % letters.length) + (round > 0 ? round : '')];
    }),
);
