import type { View } from '../view/index.ts';
import type { Address } from './address.ts';
import { decodeHash, encodeHash, saysAnything } from './codec.ts';
import { type CodecContext, foreignPieces } from './literal.ts';
import type { UnknownReference } from './fields.ts';

/** The committed view of one mount, and how to put one in. A store is one. */
export interface ViewKeeper {
  getView(): View;
  /** The view of a page that nobody has touched. */
  getFirstView(): View;
  /** Calls back after changes, of the view or of anything else. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Takes over what the address says, at once. */
  restore(view: View): void;
  /** Whether all of the story is there; before, nobody knows what a link names in vain. */
  isWhole(): boolean;
  /** Tells of what the address names in vain. */
  tell(unknown: readonly UnknownReference[]): void;
}

/**
 * Keeps address and view level. At the start the view takes over what the address says, where it says anything, unless the
 * reader has chosen something already: this code comes after the text, and what is done must not be undone. Then each
 * change of the view is written: choosing an event, a country or a tour's step, and taking it back, makes an entry of the history, everything
 * else rewrites the present one. What Back, Forward or a link restores is never written. What was read of the beginning of
 * a story is read again of the whole. `contextOf` gives the context of the story as it is now. Returns how to stop.
 */
export function bindAddress(address: Address, keeper: ViewKeeper, contextOf: () => CodecContext): () => void {
  return new Binding(address, keeper, contextOf).begin();
}

class Binding {
  readonly #address: Address;
  readonly #keeper: ViewKeeper;
  readonly #contextOf: () => CodecContext;
  #shown: View;
  #foreign: string;
  #restoring = false;
  #whole: boolean;
  /** What was read last while the story was not whole, and whether the reader has gone on from it. */
  #early: { readonly hash: string | null; readonly isLeft: boolean } = { hash: null, isLeft: false };

  constructor(address: Address, keeper: ViewKeeper, contextOf: () => CodecContext) {
    this.#address = address;
    this.#keeper = keeper;
    this.#contextOf = contextOf;
    this.#shown = keeper.getFirstView();
    this.#foreign = foreignPieces(address.read()).join('&');
    this.#whole = keeper.isWhole();
  }

  begin(): () => void {
    const start = this.#address.read();
    if (this.#keeper.getView() !== this.#shown) this.#onChange();
    else if (saysAnything(start)) this.#restore(start);
    const stops = [this.#address.listen((hash) => this.#onHash(hash)), this.#keeper.subscribe(() => this.#onChange())];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #restore(hash: string): void {
    const { view, unknown } = decodeHash(hash, this.#contextOf());
    this.#early = { hash, isLeft: false };
    this.#restoring = true;
    try {
      this.#keeper.restore(view);
    } finally {
      this.#shown = this.#keeper.getView();
      this.#restoring = false;
    }
    if (this.#whole) this.#keeper.tell(unknown);
  }

  #onHash(hash: string): void {
    const before = this.#foreign;
    this.#foreign = foreignPieces(hash).join('&');
    const isOthers = this.#foreign !== '' && this.#foreign !== before && !saysAnything(hash, this.#shown.language);
    if (!isOthers) return this.#restore(hash);
    // A skip link or an anchor of the page: not a word about the view, which stays, and in the link too.
    const mended = encodeHash(this.#shown, this.#contextOf(), foreignPieces(hash));
    if (mended !== hash) this.#address.replace(mended);
  }

  #onChange(): void {
    if (this.#restoring) return;
    if (!this.#whole && this.#keeper.isWhole()) {
      this.#whole = true;
      this.#settle();
      return;
    }
    const view = this.#keeper.getView();
    if (view === this.#shown) return;
    this.#early = { ...this.#early, isLeft: true };
    this.#write(view);
  }

  #write(view: View): void {
    const pushes = isChoice(this.#shown, view);
    this.#shown = view;
    const present = this.#address.read();
    const pieces = foreignPieces(present);
    this.#foreign = pieces.join('&');
    const hash = encodeHash(view, this.#contextOf(), pieces);
    if (hash === present) return;
    if (pushes) this.#address.push(hash);
    else this.#address.replace(hash);
  }

  /** The whole story has come in the place of its beginning. */
  #settle(): void {
    const { hash, isLeft } = this.#early;
    const context = this.#contextOf();
    const view = this.#keeper.getView();
    const reading = hash === null ? null : decodeHash(hash, context);
    if (hash !== null && reading && !isLeft && !isSame(reading.view, view, context)) return this.#restore(hash);
    // What a link leaves out, because the page knows it, is another thing now.
    if (isLeft) this.#write(view);
    this.#shown = view;
    if (reading) this.#keeper.tell(reading.unknown);
  }
}

/** Whether a link to the one is a link to the other. */
function isSame(a: View, b: View, context: CodecContext): boolean {
  return encodeHash(a, context, []) === encodeHash(b, context, []);
}

/** Whether the reader has chosen, or taken back, an event, a country or a step of a tour between two views. */
function isChoice(before: View, after: View): boolean {
  const [old, next] = [before.filters.countries.codes, after.filters.countries.codes];
  const [was, is] = [before.tour, after.tour];
  if (was?.id !== is?.id || was?.step !== is?.step) return true;
  return before.event !== after.event || old.length !== next.length || old.some((code, index) => code !== next[index]);
}
