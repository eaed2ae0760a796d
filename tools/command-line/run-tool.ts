/**
 * Runs a command's main function: `--help` prints the help instead, and an error is told without its
 * stack and sets exit code 1.
 */
export async function runTool(help: string, main: () => Promise<void>): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(help);
    return;
  }
  try {
    await main();
  } catch (error) {
    // Only now: reading the texts takes longer than many a command does.
    const { englishErrorWords } = await import('../texts/english-words');
    console.error(englishErrorWords(error));
    process.exitCode = 1;
  }
}
