import { createContext, type RefObject, useContext, useMemo } from 'react';
import { HOST_SCRIPT, PYM_SCRIPT, type SnippetAddresses } from '../../embed/snippets.ts';
import type { ShareMessages } from '../../i18n/share/index.ts';
import { encodeHash } from '../../url/codec.ts';
import { useSelected, useStory, useStoryFile } from '../context.ts';
import type { Place } from './place.ts';

/** What the parts of the dialog have in common. */
export interface Shared extends Place {
  readonly texts: ShareMessages;
  /** Says politely what a press has done. */
  readonly announce: (text: string) => void;
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('A part of the dialog was rendered outside ShareDialog');
  return shared;
}

/**
 * Where the story's pages stand, whole: as this page itself was asked for, whatever site it was built for. One that is looked at on
 * the editor's own machine names the site that it was built for, where it was told: nobody else has an address there.
 */
export function useAddresses(): (language: string) => SnippetAddresses {
  const { base } = useStory();
  const { edition, framed, published } = useShared();
  const { id } = useStoryFile();
  return useMemo(() => {
    const { href } = document.location;
    const here = href.slice(0, href.length - document.location.hash.length);
    // An edition may have been moved, and stands where it is asked for.
    const origin = edition ? location.origin : siteOrigin();
    const whole = (path: string): string => origin + new URL(base + path, document.baseURI).pathname;
    // An edition's folder is `<kind>/<story>/v/<n>/`; its other kind has another, at the same place of the site.
    const folder = (kind: 's' | 'e'): string => {
      if (!edition) return `${kind}/${id}/`;
      const isOwn = (kind === 'e') === framed;
      return isOwn ? '' : `../../../../${kind}/${id}/v/${edition.number}/`;
    };
    return (language) => ({
      embed: whole(`${folder('e')}${language}/`),
      page: published ? whole(`${folder('s')}${language}/`) : here,
      script: whole(HOST_SCRIPT),
      pym: whole(PYM_SCRIPT),
    });
  }, [base, id, edition, framed, published]);
}

/** The same page or file of this server, whatever site an address names. */
export function onThisServer(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}

/** What the site is called (publish/head.ts); a page that nobody has built says nothing of it. */
export function siteName(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? 'Chronomap';
}

const OWN_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function siteOrigin(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical && OWN_MACHINE.test(location.hostname) ? new URL(canonical).origin : location.origin;
}

/**
 * The view as a link to the story's page in the language that is read carries it: its hash, empty where nothing is changed. A page
 * without a language in its path says it here.
 */
export function useViewHash(): string {
  const { store, language } = useStory();
  const { published } = useShared();
  const story = useStoryFile();
  const view = useSelected((state) => state.view);
  const path = published ? language : store.getInitialState().view.language;
  return useMemo(() => encodeHash({ ...view, language }, { story, language: path }, []), [view, story, language, path]);
}

/** Whether the story is all there: of a long one the beginning is shown first. */
export function useIsWhole(): boolean {
  return useSelected((state) => state.coming === 0);
}
