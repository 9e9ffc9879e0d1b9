import { memoizeLast } from '../lib/memoize.ts';
import type { Story } from '../story/model.ts';
import type { View } from '../view/index.ts';
import { type AddressWindow, claimAddress, type Scheduler } from './address.ts';
import { bindAddress } from './bindAddress.ts';
import type { CodecContext } from './literal.ts';
import type { UnknownReference } from './fields.ts';
import { languagePath } from './languagePath.ts';

/** What the address needs of the store of a mount. */
export interface AddressedStore {
  /** `coming`: how many events of the story are still to come. */
  getState(): { readonly story: Story; readonly view: View; readonly coming: number };
  /** The state before anything was chosen: its language is the path's. */
  getInitialState(): { readonly view: View };
  subscribe(listener: () => void): () => void;
  readonly intents: { restore(view: View, source: 'url'): void };
}

export interface AddressOptions {
  /** Which codes are countries; any two letters unless said. */
  readonly isCountry?: (code: string) => boolean;
  /** The browser's clock unless said. */
  readonly scheduler?: Scheduler;
  /** Told of what a link names and the story does not have; of none, once a later link has no such name. */
  readonly onUnknown?: (unknown: readonly UnknownReference[]) => void;
  /** Whether a choice makes an entry of the history; it does unless said. */
  readonly entries?: boolean;
  /** Whether the page is in a folder of its language, beside those of the story's others; not unless said. */
  readonly pages?: boolean;
}

export interface BoundAddress {
  /** Lets go of the address. Idempotent. */
  dispose(): void;
}

/** Gives the window's address to a store. Where another mount has it, the store keeps its view to itself. */
export function bindStoreToAddress(
  store: AddressedStore,
  target: AddressWindow,
  { isCountry, scheduler, onUnknown, entries = true, pages = false }: AddressOptions = {},
): BoundAddress {
  const { language } = store.getInitialState().view;
  const path = pages ? languagePath(language, store.getState().story.languages) : undefined;
  const claimed = claimAddress(target, scheduler, path);
  if (!claimed) return { dispose: () => {} };
  const address = entries ? claimed : { ...claimed, push: claimed.replace };
  const contextOf = memoizeLast(
    (story: Story): CodecContext => ({ story, language, ...(isCountry ? { isCountry } : {}) }),
  );
  let unknown: readonly UnknownReference[] = [];
  const keeper = {
    getView: () => store.getState().view,
    getFirstView: () => store.getInitialState().view,
    subscribe: (listener: () => void) => store.subscribe(listener),
    restore: (view: View) => store.intents.restore(view, 'url'),
    isWhole: () => store.getState().coming === 0,
    tell: (next: readonly UnknownReference[]) => {
      if (unknown.length > 0 || next.length > 0) onUnknown?.(next);
      unknown = next;
    },
  };
  const unbind = bindAddress(address, keeper, () => contextOf(store.getState().story));
  return {
    dispose() {
      unbind();
      address.dispose();
    },
  };
}
