import fc from 'fast-check';

/** Texts that pages and packs may hold to do harm, by what they try. */
export const hostileTexts: Record<string, string> = {
  script: '</script><script>alert(1)</script> said on Monday.',
  markup: '<img src=x onerror=alert(1)> “<b>We</b>” said & <svg onload=alert(1)>.',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt; was said.',
  prototype: '__proto__ constructor toString hasOwnProperty said no.',
  'right-to-left override': 'The \u202Edliart\u202C said \u2066no\u2069 \u200F\u061C.',
  'lone surrogates': 'The \uD800 captain \uDC00 said \uDBFF\uD83D no.',
  'null and control characters': 'The \u0000\u0007\u001B captain\u0085said\u2028no\u2029.',
  'zero width': 'Th\u200Be\u200D cap\uFEFFtain s\u2060aid no.',
  'combining marks': `He${'\u0301'.repeat(5_000)} said no.`,
  'one endless word': 'a'.repeat(200_000),
  'one endless sentence': 'the captain said that '.repeat(10_000),
  'full stops': '. '.repeat(50_000),
  'quotation marks': '“'.repeat(20_000),
  brackets: '('.repeat(20_000),
  'template holes': '$1 $& $` ${alert(1)} {{x}} %s said.',
  formula: '=HYPERLINK("http://a.example","x") said no.',
};

/** What a text may repeat without end, by what it is. */
export const repeatedPieces: Record<string, string> = {
  initials: 'A. ',
  'initials without a space': 'A.',
  titles: 'Dr. ',
  'line breaks': '\n',
  'line breaks of two characters': '\r\n',
  'line breaks between letters': 'a\n',
  'line separators': '\u2028',
  'opening quotation marks': '“',
  'straight quotation marks': '"',
  quotations: '“A b.” ',
  'opening brackets': '(',
  'closing brackets': ')',
  'square brackets': '[',
  citations: '.[1] ',
  'raised digits': '¹',
  digits: '1',
  'digits with commas': '1,',
  'digits apart': '1 ',
  dots: '.',
  'dots apart': '. ',
  'one letter': 'a',
  'one letter with hyphens': 'a-',
  'combining marks': '\u0301',
  'letters with combining marks': 'a\u0301',
  'zero width spaces': '\u200B',
  spaces: ' ',
  labels: 'A: ',
  'short remarks': 'He said it. ',
  'one endless remark': 'he said that ',
  denials: 'not ',
};

/** Texts of any characters, surrogates without their other half among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'The ',
        'said ',
        '“',
        '”',
        '. ',
        '\n',
        '\n\n',
        'Dr. ',
        '2.5 ',
        '\uD800',
        '\u202E',
      ),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
);
