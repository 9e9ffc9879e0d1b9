import { createContext, type RefObject, useContext, useMemo } from 'react';
import { HOST_SCRIPT, PYM_SCRIPT, type SnippetAddresses } from '../../embed/snippets.ts';
import type { Edition } from '../../export/citation.ts';
import type { ShareMessages } from '../../i18n/share/index.ts';
import { encodeHash } from '../../url/codec.ts';
import { useSelected, useStory, useStoryFile } from '../context.ts';

/** What the parts of the dialog have in common. */
export interface Shared {
  readonly texts: ShareMessages;
  /** Says politely what a press has done. */
  readonly announce: (text: string) => void;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Whether the page is one for an article's frame; `null` before it has been asked. */
  readonly framed: boolean | null;
  /** Of a frozen edition's page: which one. */
  readonly edition: Edition | null;
}

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('A part of the dialog was rendered outside ShareDialog');
  return shared;
}

/** Where the story's pages stand, whole: as this page itself was asked for, whatever site it was built for. */
export function useAddresses(): (language: string) => SnippetAddresses {
  const { base } = useStory();
  const { edition, framed } = useShared();
  const { id } = useStoryFile();
  return useMemo(() => {
    const whole = (path: string): string => new URL(base + path, document.baseURI).href;
    // An edition's folder is `<kind>/<story>/v/<n>/`; its other kind has another, at the same place of the site.
    const folder = (kind: 's' | 'e'): string => {
      if (!edition) return `${kind}/${id}/`;
      const isOwn = (kind === 'e') === framed;
      return isOwn ? '' : `../../../../${kind}/${id}/v/${edition.number}/`;
    };
    return (language) => ({
      embed: whole(`${folder('e')}${language}/`),
      page: whole(`${folder('s')}${language}/`),
      script: whole(HOST_SCRIPT),
      pym: whole(PYM_SCRIPT),
    });
  }, [base, id, edition, framed]);
}

/** The view as a link to the story's page in the view's own language carries it: its hash, empty where nothing is changed. */
export function useViewHash(): string {
  const story = useStoryFile();
  const view = useSelected((state) => state.view);
  return useMemo(() => encodeHash(view, { story, language: view.language }, []), [view, story]);
}
