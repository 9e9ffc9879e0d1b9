import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Edition } from '../../export/citation.ts';
import { shareMessages } from '../../i18n/share/index.ts';
import { parseDay } from '../../time/index.ts';
import { useStory } from '../context.ts';
import { moveInGroup, useRoving } from '../useRoving.ts';
import { ShareCite } from './ShareCite.tsx';
import { ShareEmbed } from './ShareEmbed.tsx';
import { ShareLink } from './ShareLink.tsx';
import { ShareTake } from './ShareTake.tsx';
import { SharedContext } from './shared.ts';
import '../css/share.css';

const TABS = ['link', 'embed', 'cite', 'take'] as const;
type Tab = (typeof TABS)[number];

const PANELS: Readonly<Record<Tab, () => ReactNode>> = {
  link: ShareLink,
  embed: ShareEmbed,
  cite: ShareCite,
  take: ShareTake,
};

export interface ShareDialogProps {
  readonly onClose: () => void;
}

/** All ways in which a story leaves the page: a link, a snippet, a citation, a file. */
export function ShareDialog({ onClose }: ShareDialogProps): ReactNode {
  const { words } = useStory();
  const texts = shareMessages(words.language);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [tab, setTab] = useState<Tab>('link');
  const [said, setSaid] = useState('');
  const [framed, setFramed] = useState<boolean | null>(null);
  const [edition, setEdition] = useState<Edition | null>(null);
  const shared = useMemo(() => ({ texts, announce: setSaid, dialog, framed, edition }), [texts, framed, edition]);
  useEffect(() => {
    setFramed(isFramed(dialog.current));
    setEdition(editionOf(dialog.current));
    open(dialog.current);
  }, []);
  const Panel = PANELS[tab];
  return (
    <dialog
      ref={dialog}
      className="cm-share"
      aria-labelledby={title}
      onClose={onClose}
      // It is the dialog's own: the page would take it as a step back.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <SharedContext value={shared}>
        <div className="cm-share-head">
          <h2 id={title}>{texts.title}</h2>
          <button type="button" className="cm-button" onClick={() => dialog.current?.close()}>
            {texts.close}
          </button>
        </div>
        <Tabs tab={tab} names={texts.tabs} label={texts.title} panel={`${title}-panel`} onChoose={setTab} />
        <div id={`${title}-panel`} className="cm-share-panel" role="tabpanel" aria-label={texts.tabs[tab]}>
          <Panel />
        </div>
        <p className="cm-share-said" role="status">
          {said}
        </p>
      </SharedContext>
    </dialog>
  );
}

function isFramed(dialog: HTMLElement | null): boolean {
  return dialog?.closest('.cm-root-embed') !== null;
}

/** What the build has marked the page with, where it is of a frozen edition. */
function editionOf(dialog: HTMLElement | null): Edition | null {
  const { edition, editionDate } = dialog?.closest<HTMLElement>('[data-edition]')?.dataset ?? {};
  const date = parseDay(editionDate ?? '');
  return edition === undefined || date === null ? null : { number: Number(edition), date };
}

/** In an article's frame, which is higher than the reader's window, it stands where it was asked for. */
function open(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  const button = document.activeElement?.getBoundingClientRect();
  dialog.showModal();
  if (!isFramed(dialog) || !button) return;
  const lowest = Math.max(0, document.documentElement.clientHeight - dialog.offsetHeight - 8);
  dialog.style.setProperty('--cm-share-top', `${Math.min(lowest, Math.max(8, button.top))}px`);
}

interface TabsProps {
  readonly tab: Tab;
  readonly names: Readonly<Record<Tab, string>>;
  readonly label: string;
  /** The panel's id. */
  readonly panel: string;
  readonly onChoose: (tab: Tab) => void;
}

/** One Tab stop; the arrows choose at once, as each panel is there at once (WAI-ARIA "tabs with automatic activation"). */
function Tabs({ tab, names, label, panel, onChoose }: TabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, null);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    moveInGroup(event);
    const { activeElement } = document;
    const chosen = TABS.find((one) => activeElement?.getAttribute('data-tab') === one);
    if (chosen) onChoose(chosen);
  };
  return (
    <div ref={list} className="cm-share-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          aria-selected={one === tab}
          aria-controls={panel}
          onClick={() => onChoose(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
