/** Whether the page around this one's frame keeps it from saving files: such a sandbox gives it no origin either. */
export function maySaveFiles(): boolean {
  return window.origin !== 'null';
}

/** Hands a file to the reader, as if they had followed a link to it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has its own hold on it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
