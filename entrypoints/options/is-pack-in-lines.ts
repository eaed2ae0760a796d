import { longestLine, opensPackLines } from '../../engine/pack/pack-lines';

/** Whether a file is a pack in lines, told from its first line; no more of it is read. */
export async function isPackInLines(file: Blob): Promise<boolean> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      text += value;
      const end = text.indexOf('\n');
      if (end >= 0) return opensPackLines(text.slice(0, end));
      if (done || text.length > longestLine) return false;
    }
  } finally {
    await reader.cancel();
  }
}
