import type { View } from '../view/index.ts';
import type { Address } from './address.ts';
import { type CodecContext, decodeHash, encodeHash, foreignPieces, type HashReading, saysAnything } from './codec.ts';

/** The committed view of one mount, and how to put one in. A store is one. */
export interface ViewKeeper {
  getView(): View;
  /** The view of a page that nobody has touched. */
  getFirstView(): View;
  /** Calls back after changes, of the view or of anything else. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Takes over what the address says, at once; `unknown` is for the page to tell of. */
  restore(reading: HashReading): void;
}

/**
 * Keeps address and view level. At the start the view takes over what the address says, where it says anything, unless the
 * reader has chosen something already: this code comes after the text, and what is done must not be undone. Then each
 * change of the view is written: choosing an event, a country or a tour's step, and taking it back, makes an entry of the history, everything
 * else rewrites the present one. What Back, Forward or a link restores is never written. Returns how to stop.
 */
export function bindAddress(address: Address, keeper: ViewKeeper, context: CodecContext): () => void {
  let shown = keeper.getFirstView();
  let foreign = '';
  let restoring = false;

  const restore = (hash: string): void => {
    restoring = true;
    try {
      keeper.restore(decodeHash(hash, context));
    } finally {
      shown = keeper.getView();
      restoring = false;
    }
  };
  const onHash = (hash: string): void => {
    const before = foreign;
    foreign = foreignPieces(hash).join('&');
    const isOthers = foreign !== '' && foreign !== before && !saysAnything(hash);
    if (!isOthers) return restore(hash);
    // A skip link or an anchor of the page: not a word about the view, which stays, and in the link too.
    const mended = encodeHash(shown, context, foreignPieces(hash));
    if (mended !== hash) address.replace(mended);
  };
  const onView = (): void => {
    const view = keeper.getView();
    if (restoring || view === shown) return;
    const pushes = isChoice(shown, view);
    shown = view;
    const present = address.read();
    const pieces = foreignPieces(present);
    foreign = pieces.join('&');
    const hash = encodeHash(view, context, pieces);
    if (hash === present) return;
    if (pushes) address.push(hash);
    else address.replace(hash);
  };

  const start = address.read();
  foreign = foreignPieces(start).join('&');
  if (keeper.getView() !== shown) onView();
  else if (saysAnything(start)) restore(start);
  const stops = [address.listen(onHash), keeper.subscribe(onView)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether the reader has chosen, or taken back, an event, a country or a step of a tour between two views. */
function isChoice(before: View, after: View): boolean {
  const [old, next] = [before.filters.countries.codes, after.filters.countries.codes];
  const [was, is] = [before.tour, after.tour];
  if (was?.id !== is?.id || was?.step !== is?.step) return true;
  return before.event !== after.event || old.length !== next.length || old.some((code, index) => code !== next[index]);
}
