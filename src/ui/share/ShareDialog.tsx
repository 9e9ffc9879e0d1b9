import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { shareMessages } from '../../i18n/share/index.ts';
import { useStory } from '../context.ts';
import { moveInGroup } from '../useRoving.ts';
import { openDialog, placeOf, UNKNOWN_PLACE } from './place.ts';
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
  const [said, announce] = useSaid();
  const [place, setPlace] = useState(UNKNOWN_PLACE);
  const shared = useMemo(() => ({ ...place, texts, announce, dialog }), [place, texts, announce]);
  useEffect(() => {
    if (!dialog.current) return;
    setPlace(placeOf(dialog.current));
    openDialog(dialog.current);
  }, []);
  const Panel = PANELS[tab];
  // What has no pages has nothing to be embedded.
  const tabs = place.published ? TABS : TABS.filter((one) => one !== 'embed');
  const choose = (wanted: Tab): void => {
    setTab(wanted);
    announce('');
  };
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
        <Tabs tabs={tabs} tab={tab} names={texts.tabs} label={texts.title} panel={`${title}-panel`} onChoose={choose} />
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

/** What was said last, and how to say something: the same again is said again, for it is another press that is answered. */
function useSaid(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string): void => {
    setSaid('');
    if (text !== '') requestAnimationFrame(() => setSaid(text));
  }, []);
  return [said, announce];
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  readonly names: Readonly<Record<Tab, string>>;
  readonly label: string;
  /** The panel's id. */
  readonly panel: string;
  readonly onChoose: (tab: Tab) => void;
}

/** One Tab stop; the arrows choose at once, as each panel is there at once (WAI-ARIA "tabs with automatic activation"). */
function Tabs({ tabs, tab, names, label, panel, onChoose }: TabsProps): ReactNode {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const before = document.activeElement;
    moveInGroup(event);
    const { activeElement } = document;
    if (activeElement === before) return;
    const chosen = tabs.find((one) => activeElement?.getAttribute('data-tab') === one);
    if (chosen) onChoose(chosen);
  };
  return (
    <div className="cm-share-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          tabIndex={one === tab ? 0 : -1}
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
