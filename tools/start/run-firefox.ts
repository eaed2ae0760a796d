export async function runFirefox(_: object): Promise<void> {
  throw new Error('not yet');
}
