import type { Story } from '../story/model.ts';
import type { View } from '../view/index.ts';
import { type AddressWindow, claimAddress, type Scheduler } from './address.ts';
import { bindAddress } from './bindAddress.ts';
import type { CodecContext } from './codec.ts';
import type { UnknownReference } from './fields.ts';

/** What the address needs of the store of a mount. */
export interface AddressedStore {
  getState(): { readonly story: Story; readonly view: View };
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
}

export interface BoundAddress {
  /** Lets go of the address. Idempotent. */
  dispose(): void;
}

/** Gives the window's address to a store. Where another mount has it, the store keeps its view to itself. */
export function bindStoreToAddress(
  store: AddressedStore,
  target: AddressWindow,
  { isCountry, scheduler, onUnknown }: AddressOptions = {},
): BoundAddress {
  const address = claimAddress(target, scheduler);
  if (!address) return { dispose: () => {} };
  const context: CodecContext = {
    story: store.getState().story,
    language: store.getInitialState().view.language,
    ...(isCountry ? { isCountry } : {}),
  };
  let unknown: readonly UnknownReference[] = [];
  const keeper = {
    getView: () => store.getState().view,
    getFirstView: () => store.getInitialState().view,
    subscribe: (listener: () => void) => store.subscribe(listener),
    restore: (reading: { readonly view: View; readonly unknown: readonly UnknownReference[] }) => {
      store.intents.restore(reading.view, 'url');
      if (unknown.length > 0 || reading.unknown.length > 0) onUnknown?.(reading.unknown);
      unknown = reading.unknown;
    },
  };
  const unbind = bindAddress(address, keeper, context);
  return {
    dispose() {
      unbind();
      address.dispose();
    },
  };
}
