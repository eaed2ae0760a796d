/** A text as the browser saves it: what its name ends with, and what kind it is. */
export type SavedFile = { name: string; type: string; text: string };

/** Hands a text to the browser as a file to save. */
export function saveFile({ name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked after the click has been taken: the download reads the address at once.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
