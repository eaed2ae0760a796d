import { saidOfError } from './i18n';

/** What a reader is told when this refuses; fails when it does not. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return saidOfError(error);
  }
  throw new Error('It was not refused.');
}

/** The same of what is answered later. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const told = await work.then(() => null, saidOfError);
  if (told === null) throw new Error('It was not refused.');
  return told;
}
