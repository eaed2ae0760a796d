import {
  comparisonPicture,
  type MeasureText,
  pictureColours,
} from '../../components/export/comparison-picture';
import type { Comparison } from '../../engine/compare/types';
import { ProblemError, problem } from '../../engine/problem/problem';

/** Drawn at twice its size, so that it is sharp on any screen. */
const scale = 2;

/**
 * The comparison as a PNG, light or dark as the reader's screen is. Drawn here, from an SVG of our own: nothing is loaded
 * or sent. Throws when the browser will not draw it.
 */
export async function drawPicture(comparison: Comparison): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw noPicture();
  const measure: MeasureText = (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const look = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const { svg, width, height } = comparisonPicture(comparison, measure, pictureColours[look]);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(noPicture())), 'image/png'),
  );
}

/** Puts the picture into the clipboard; false where the browser's takes none. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    // The promise, since the reader's gesture is lost while the picture is drawn.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

/** Hands the picture to the browser as a file to save. */
export async function savePicture(name: string, picture: Promise<Blob>): Promise<void> {
  const url = URL.createObjectURL(await picture);
  const link = document.createElement('a');
  link.href = url;
  link.download = `sidelight-${name}.png`;
  link.click();
  // Revoked after the click has been taken: the download reads the address at once.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

const noPicture = () => new ProblemError(problem('problem.noPicture'));
