/**
 * Copies the text of a field; false where the browser does not let the page: the text is selected then, for the reader's own
 * hand. A frame may be refused the clipboard by the page around it, and still be let copy what is selected.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // Out of fashion, and the only way in a frame without permission.
    return document.execCommand('copy');
  }
}
