import { i18n } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';
import { slotMarks } from '../card/row-excerpt';
import { outletNames } from '../wording/outlet-names';
import { comparisonHeading, rowHeading, sourceLine } from './share-lines';

/** How wide a text runs in a font, in the picture's pixels. */
export type MeasureText = (text: string, font: string) => number;

export type PictureColours = {
  ground: string;
  ink: string;
  soft: string;
  rule: string;
  mark: string;
};

/** Each on its own ground, so that it is legible wherever the picture is pasted; 7:1 and more. */
export const pictureColours: Record<'light' | 'dark', PictureColours> = {
  light: { ground: '#ffffff', ink: '#1a1c20', soft: '#50555e', rule: '#dedbd3', mark: '#fbe3a6' },
  dark: { ground: '#1e2126', ink: '#eceae5', soft: '#b3b6bc', rule: '#343840', mark: '#6b4d10' },
};

/** A picture as SVG markup, and its size in pixels. */
export type Picture = { svg: string; width: number; height: number };

type Face = { size: number; line: number; weight: number; family: string };

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif';
const serif = 'Charter, Georgia, Cambria, "Times New Roman", "Noto Serif", serif';
const faces = {
  gloss: { size: 30, line: 40, weight: 600, family: serif },
  facts: { size: 20, line: 30, weight: 400, family: sans },
  slot: { size: 26, line: 38, weight: 600, family: serif },
  slotOutlets: { size: 20, line: 38, weight: 400, family: sans },
  outlet: { size: 20, line: 32, weight: 600, family: sans },
  words: { size: 24, line: 36, weight: 400, family: serif },
  source: { size: 17, line: 26, weight: 400, family: sans },
} satisfies Record<string, Face>;

const width = 1200;
const margin = 56;
const gap = 22;

/**
 * The comparison as a picture: the statement with who and when, the words that differ with whose they are, and each
 * outlet’s sentence with those words marked. What is quoted runs from left to right, what the interface says as its
 * language does.
 */
export function comparisonPicture(
  comparison: Comparison,
  measure: MeasureText,
  colours: PictureColours,
): Picture {
  const sheet = createSheet(measure, colours);
  const [gloss, facts] = comparisonHeading(comparison);
  sheet.write(faces.gloss, [{ text: gloss, marked: false }]);
  sheet.say(faces.facts, facts);
  const { rows, strip } = comparison;
  for (const { words } of strip.slots) {
    sheet.skip(gap / 2);
    sheet.write(
      faces.slot,
      words.flatMap(({ text, at }, index) => [
        { text: text || i18n.t('strip.nothing'), marked: text !== '' },
        {
          text: ` (${outletNames(at.flatMap(({ row }) => rows[row] ?? []))})${index < words.length - 1 ? ' · ' : ''}`,
          marked: false,
          face: faces.slotOutlets,
        },
      ]),
    );
  }
  rows.forEach((row, index) => {
    sheet.rule();
    sheet.say(faces.outlet, rowHeading(row));
    sheet.write(faces.words, wordsOf(comparison, row, index));
  });
  sheet.rule();
  sheet.say(faces.source, sourceLine(comparison));
  return sheet.picture();
}

/** Text that is all marked or not at all; in a face of its own, and soft, where it only says whose the words are. */
type Piece = { text: string; marked: boolean; face?: Face };

function wordsOf(comparison: Comparison, { text }: ComparisonRow, index: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of slotMarks(comparison, index)) {
    pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

function createSheet(measure: MeasureText, colours: PictureColours) {
  const drawn: string[] = [];
  const room = width - 2 * margin;
  let y = margin;
  const fontOf = ({ size, weight, family }: Face) => `${weight} ${size}px ${family}`;

  /** One line, with the ground of what is marked behind it. */
  const draw = (face: Face, line: Piece[]) => {
    const baseline = y + face.line * 0.72;
    let x = margin;
    const texts = line.map(({ text, marked, face: own }) => {
      const long = measure(text, fontOf(own ?? face));
      if (marked) {
        // A ground and a line: the mark is there without its colour too.
        drawn.push(
          `<rect x="${round(x - 2)}" y="${round(y + face.line * 0.06)}" width="${round(long + 4)}" height="${round(face.line * 0.86)}" rx="3" fill="${colours.mark}"/>`,
          `<rect x="${round(x)}" y="${round(baseline + 4)}" width="${round(long)}" height="2" fill="${colours.ink}"/>`,
        );
      }
      const look = own ? ` fill="${colours.soft}"${fontAttributes(own)}` : '';
      const drawnText = `<tspan x="${round(x)}"${look}>${escapeXml(text)}</tspan>`;
      x += long;
      return drawnText;
    });
    drawn.push(
      `<text y="${round(baseline)}" fill="${colours.ink}"${fontAttributes(face)} xml:space="preserve">${texts.join('')}</text>`,
    );
    y += face.line;
  };

  /** One line of the interface's: it begins where its language begins. */
  const drawSaid = (face: Face, text: string) => {
    const isRightToLeft = i18n.dir === 'rtl';
    const place = isRightToLeft ? `x="${width - margin}" direction="rtl"` : `x="${margin}"`;
    drawn.push(
      `<text ${place} y="${round(y + face.line * 0.72)}" fill="${colours.soft}"${fontAttributes(face)} xml:space="preserve">${escapeXml(text)}</text>`,
    );
    y += face.line;
  };

  return {
    skip(height: number) {
      y += height;
    },
    rule() {
      y += gap;
      drawn.push(
        `<rect x="${margin}" y="${round(y)}" width="${room}" height="1" fill="${colours.rule}"/>`,
      );
      y += gap;
    },
    /** Writes pieces one after another, in as many lines as they need. */
    write(face: Face, pieces: Piece[]) {
      const long = (text: string, own = face) => measure(text, fontOf(own));
      for (const line of linesOf(pieces, room, long)) draw(face, line);
    },
    /** Writes what the interface says. */
    say(face: Face, text: string) {
      const long = (each: string) => measure(each, fontOf(face));
      for (const line of linesOf([{ text, marked: false }], room, long))
        drawSaid(face, line.map((piece) => piece.text).join(''));
    },
    picture(): Picture {
      const height = Math.ceil(y + margin / 2);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colours.ground}"/>${drawn.join('')}</svg>`;
      return { svg, width, height };
    },
  };
}

/** Pieces in lines no wider than `room`, broken at spaces; a word that is wider alone is broken within. */
function linesOf(
  pieces: Piece[],
  room: number,
  long: (text: string, face?: Face) => number,
): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const put = (text: string, like: Piece) => {
    const line = lines.at(-1) as Piece[];
    const last = line.at(-1);
    if (last && last.marked === like.marked && last.face === like.face) last.text += text;
    else line.push({ ...like, text });
    used += long(text, like.face);
  };
  const breakLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const piece of pieces) {
    for (const word of piece.text.split(/(?<=\s)/)) {
      if (used > 0 && used + long(word.trimEnd(), piece.face) > room) breakLine();
      if (long(word, piece.face) <= room) put(word, piece);
      else
        for (const letter of word) {
          if (used + long(letter, piece.face) > room) breakLine();
          put(letter, piece);
        }
    }
  }
  return lines.filter((line) => line.length > 0);
}

const fontAttributes = ({ size, weight, family }: Face): string =>
  ` font-size="${size}" font-weight="${weight}" font-family="${escapeXml(family)}"`;

const round = (value: number) => Math.round(value * 10) / 10;

/** Text as XML holds it; what XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
}
