/** Hands JSON text to the browser as a file to save. */
export function saveFile(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked after the click has been taken: the download reads the address at once.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
