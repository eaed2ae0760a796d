/** Chromium refuses to start its sandbox as root, which is who runs in most containers. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
