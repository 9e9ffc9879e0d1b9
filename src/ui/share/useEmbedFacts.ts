import { useEffect, useState } from 'react';
import type { EmbedHeight } from '../../embed/snippets.ts';
import { onThisServer, useAddresses } from './shared.ts';

type Heights = { readonly all: readonly EmbedHeight[] } & {
  readonly [Part in 'timeline' | 'map' | 'list']?: readonly EmbedHeight[];
};

/** What the site knows of an embed in one language: the story's title in it, and how high it is. */
export interface EmbedFacts {
  readonly title: string | null;
  readonly heights: Heights;
}

const UNKNOWN: EmbedFacts = { title: null, heights: { all: [{ width: 0, height: 1700 }] } };

/** What the embed's `oembed.json` says of it; a good guess until it has come, or where a site has none. */
export function useEmbedFacts(language: string): EmbedFacts {
  const { embed } = useAddresses()(language);
  const [facts, setFacts] = useState(UNKNOWN);
  useEffect(() => {
    const aborter = new AbortController();
    void readFacts(onThisServer(`${embed}oembed.json`), aborter.signal).then((found) => {
      if (!aborter.signal.aborted) setFacts(found);
    });
    return () => aborter.abort();
  }, [embed]);
  return facts;
}

async function readFacts(address: string, signal: AbortSignal): Promise<EmbedFacts> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return UNKNOWN;
    const { title, height, heights } = (await response.json()) as Readonly<Record<string, unknown>>;
    const all = typeof height === 'number' ? [{ width: 0, height }] : UNKNOWN.heights.all;
    return { title: typeof title === 'string' ? title : null, heights: readHeights(heights) ?? { all } };
  } catch {
    return UNKNOWN;
  }
}

/** The build's own file: its form is all that is asked. */
function readHeights(heights: unknown): Heights | null {
  return typeof heights === 'object' && heights !== null && 'all' in heights ? (heights as Heights) : null;
}
