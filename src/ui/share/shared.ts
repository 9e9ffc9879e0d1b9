import { createContext, type RefObject, useContext, useMemo } from 'react';
import { HOST_SCRIPT, PYM_SCRIPT, type SnippetAddresses } from '../../embed/snippets.ts';
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
  const { id } = useStoryFile();
  return useMemo(() => {
    const whole = (path: string): string => new URL(base + path, document.baseURI).href;
    return (language) => ({
      embed: whole(`e/${id}/${language}/`),
      page: whole(`s/${id}/${language}/`),
      script: whole(HOST_SCRIPT),
      pym: whole(PYM_SCRIPT),
    });
  }, [base, id]);
}

/** The view as a link to the story's page in the view's own language carries it: its hash, empty where nothing is changed. */
export function useViewHash(): string {
  const story = useStoryFile();
  const view = useSelected((state) => state.view);
  return useMemo(() => encodeHash(view, { story, language: view.language }, []), [view, story]);
}
