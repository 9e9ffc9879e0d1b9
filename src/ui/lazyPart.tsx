import { type ComponentType, lazy, memo, type ReactNode, Suspense } from 'react';

export interface LazyPart<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches the code; once it has come the part renders at once, without a pause. */
  readonly preload: () => Promise<void>;
}

/**
 * A part whose code comes after the text. In a prerendered page its HTML stands there already and is hydrated when the
 * code has come. Who renders without that HTML (the build, a page that starts empty) awaits `preload` first, so that
 * nothing ever jumps into place. Its props must not change before its code has come: React would drop the HTML that
 * stands there (a dehydrated boundary that is updated and cannot be hydrated yet is rendered anew, from its fallback).
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let known: ComponentType<Props> | null = null;
  let tell: (code: ComponentType<Props>) => void;
  const whenKnown = new Promise<ComponentType<Props>>((resolve) => (tell = resolve));
  const fetchOnce = once(async () => {
    known = await load();
    tell(known);
  });
  // Where the code cannot be had the HTML that stands there stays: an error would take the whole page with it.
  const Later = lazy(async () => {
    await fetchOnce().catch(() => undefined);
    return { default: await whenKnown };
  });
  function Part(props: Props): ReactNode {
    const Code: ComponentType<Props> = known ?? Later;
    return (
      <Suspense>
        <Code {...props} />
      </Suspense>
    );
  }
  return Object.assign(memo(Part) as unknown as (props: Props) => ReactNode, {
    preload: fetchOnce,
  });
}

/** One fetch for all who ask; a failed one may be tried again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let pending: Promise<Value> | null = null;
  return () => {
    pending ??= load().catch((error: unknown) => {
      pending = null;
      throw error;
    });
    return pending;
  };
}
