/** Milliseconds. */
const RELEASE_AFTER = 40_000;

/** False where the page surely may not save files: its sandbox gives it no origin. One that does may still not let it, and nothing tells. */
export function maySaveFiles(): boolean {
  return window.origin !== 'null';
}

/** Hands a file to the reader, as if they had followed a link to it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Safari reads it a while after the click; nothing says when.
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
}
