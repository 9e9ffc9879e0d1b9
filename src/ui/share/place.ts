import type { Edition } from '../../export/citation.ts';
import { parseDay } from '../../time/index.ts';

/** Where a dialog stands: what the page around it is. */
export interface Place {
  /** Whether the page is one for an article's frame; `null` before it has been asked. */
  readonly framed: boolean | null;
  /** Of a frozen edition's page: which one. */
  readonly edition: Edition | null;
  /** Whether the site has pages of the story: one that is opened by `?story=` alone may have none. */
  readonly published: boolean;
  /** The frozen editions of a moving page (pageEditions.ts). */
  readonly editions: string;
}

export const UNKNOWN_PLACE: Place = { framed: null, edition: null, published: true, editions: '' };

/** Reads it off the page: the build has marked what it has made. */
export function placeOf(dialog: HTMLElement): Place {
  const { edition, editionDate } = dialog.closest<HTMLElement>('[data-edition]')?.dataset ?? {};
  const date = parseDay(editionDate ?? '');
  const isPrerendered = dialog.closest('[data-prerendered]') !== null;
  return {
    framed: isFramed(dialog),
    edition: edition === undefined || date === null ? null : { number: Number(edition), date },
    published: isPrerendered || !new URLSearchParams(window.location.search).has('story'),
    editions: dialog.closest<HTMLElement>('[data-editions]')?.dataset['editions'] ?? '',
  };
}

/** Opens it. In an article's frame, which is higher than the reader's window, it stands where it was asked for. */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  const button = document.activeElement?.getBoundingClientRect();
  dialog.showModal();
  if (!isFramed(dialog) || !button) return;
  const lowest = Math.max(0, document.documentElement.clientHeight - dialog.offsetHeight - 8);
  dialog.style.setProperty('--cm-share-top', `${Math.min(lowest, Math.max(8, button.top))}px`);
}

function isFramed(dialog: HTMLElement): boolean {
  return dialog.closest('.cm-root-embed') !== null;
}
