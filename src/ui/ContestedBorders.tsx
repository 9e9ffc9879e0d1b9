import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type ContestedArea, contestedAreas } from '../derive/contestedAreas.ts';
import { contestedSides } from '../derive/contestedSides.ts';
import { homeBounds } from '../derive/homeBounds.ts';
import { contains } from '../geo/index.ts';
import { type BordersMessages, loadBordersMessages } from '../i18n/borders/index.ts';
import type { Worldview } from '../story/index.ts';
import { OutsideLink } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import './css/borders.css';

export interface ContestedBordersProps {
  readonly id: string;
}

/** How borders are drawn, by whose choice, and what there is to say of each area that more than one side claims. */
export function ContestedBorders({ id }: ContestedBordersProps): ReactNode {
  const texts = useBordersMessages();
  const story = useStoryFile();
  const worldview = useSelected((state) => state.view.worldview);
  const { area, toggle } = usePictures().contested;
  const panel = useRef<HTMLElement>(null);
  // Those of the story's part of the world first: the others' order stays.
  const areas = useMemo(() => {
    const home = homeBounds(story);
    return contestedAreas.toSorted((one, other) => Number(contains(home, other.at)) - Number(contains(home, one.at)));
  }, [story]);
  const isRead = texts !== null && area === '';
  useEffect(() => {
    if (!isRead) return;
    // The map stays in sight while it is chosen how it is drawn.
    panel.current?.focus({ preventScroll: true });
    panel.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [isRead]);
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    panel.current?.parentElement?.querySelector('button')?.focus({ preventScroll: true });
    toggle(null);
  };
  return (
    <section
      ref={panel}
      id={id}
      className="cm-borders-panel"
      data-part="borders"
      aria-label={texts?.choose}
      tabIndex={-1}
      onKeyDown={close}
    >
      {texts ? (
        <>
          {story.worldviewLocked ? (
            <p className="cm-small">
              {texts.locked} {texts.worldviews[worldview]}
            </p>
          ) : (
            <Choice texts={texts} worldview={worldview} />
          )}
          <p className="cm-small cm-muted">{texts.intro}</p>
          <h2 className="cm-heading">{texts.title}</h2>
          <ul className="cm-areas">
            {areas.map((area) => (
              <Area key={area.id} area={area} texts={texts} worldview={worldview} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The panel's words in the page's language; `null` until they have come, the former language's meanwhile. */
function useBordersMessages(): BordersMessages | null {
  const { words } = useStory();
  const [texts, setTexts] = useState<BordersMessages | null>(null);
  useEffect(() => {
    let gone = false;
    loadBordersMessages(words.language).then(
      (messages) => {
        if (!gone) setTexts(messages);
      },
      // Without its words there is nothing to show; the line that opened it stays.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [words.language]);
  return texts;
}

interface SpokenProps {
  readonly texts: BordersMessages;
  readonly worldview: Worldview;
}

const WORLDVIEWS: readonly Worldview[] = ['editorial', 'as-administered', 'contested-marked'];

function Choice({ texts, worldview }: SpokenProps): ReactNode {
  const { store } = useStory();
  const { worldviews } = usePictures().pictureWords.pictures;
  const id = useId();
  return (
    <fieldset className="cm-worldviews">
      <legend className="cm-heading">{texts.choose}</legend>
      {WORLDVIEWS.map((one) => (
        <div key={one} className="cm-worldview">
          <input
            id={`${id}${one}`}
            type="radio"
            name={id}
            value={one}
            checked={one === worldview}
            aria-describedby={`${id}${one}-text`}
            onChange={() => store.intents.chooseWorldview(one, 'map')}
          />
          <label htmlFor={`${id}${one}`}>{worldviews[one]}</label>
          <p id={`${id}${one}-text`} className="cm-small cm-muted">
            {texts.worldviews[one]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

/** One area: its note, who holds it, who claims it, how it is drawn now. */
function Area({ area, texts, worldview }: SpokenProps & { readonly area: ContestedArea }): ReactNode {
  const { words } = useStory();
  const { pictureWords, contested } = usePictures();
  const item = useRef<HTMLLIElement>(null);
  const wanted = contested.area === area.id;
  useEffect(() => {
    if (wanted) item.current?.focus();
  }, [wanted]);
  const named = (sides: readonly string[]): string =>
    pictureWords.list(sides.map((side) => (side === 'own' ? texts.ownAuthorities : words.country(side))));
  const { administeredBy, claimedBy, source } = contestedSides[area.id];
  const drawn = new Set(Object.values(area.outlines).map((owners) => drawnAs(owners[worldview])));
  return (
    <li ref={item} data-area={area.id} tabIndex={-1} aria-current={wanted ? 'true' : undefined}>
      <p>
        <strong>{pictureWords.pictures.areas[area.id]}.</strong> {texts.notes[area.id]}
        {source === undefined ? null : (
          <>
            {' '}
            (<OutsideLink href={source.url}>{source.publisher}</OutsideLink>)
          </>
        )}
      </p>
      <p className="cm-muted">
        {texts.administeredBy}: {named(administeredBy)}. {texts.claimedBy}: {named(claimedBy)}. {texts.drawn}:{' '}
        {drawn.size === 0 ? texts.mark : pictureWords.list([...drawn])}.
      </p>
    </li>
  );

  function drawnAs(owner: string): string {
    if (owner === 'itself') return texts.itself;
    return owner === 'nobody' ? texts.nobody : words.country(owner);
  }
}
