import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { countryFile } from '../derive/countryFile.ts';
import { storyCountries } from '../derive/mapItems.ts';
import { type CountryFileMessages, countryFileMessages } from '../i18n/countryFile/index.ts';
import { formatDay } from '../i18n/index.ts';
import type { CountryCode } from '../story/index.ts';
import { CountryEvents } from './CountryEvents.tsx';
import { CountryPeople } from './CountryPeople.tsx';
import { CountryStandings, Standings } from './CountryStandings.tsx';
import { Relations } from './Relations.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';
import './css/countryFile.css';

export interface CountryFilesProps {
  /** One, or the two that are compared. */
  readonly codes: readonly CountryCode[];
}

/** The files of the chosen countries, one below the other where two are compared. */
export function CountryFiles({ codes }: CountryFilesProps): ReactNode {
  const { selectors, words } = useStory();
  const texts = countryFileMessages(words.language);
  const group = useRef<HTMLDivElement>(null);
  const shown = useSelected(selectors.matching);
  const day = useSelected((state) => state.view.playhead);
  useRoving(
    group,
    useMemo(() => [codes, shown, day], [codes, shown, day]),
  );
  useAwaitedFocus(group);
  return (
    <div ref={group} onKeyDown={moveInGroup}>
      <Tools codes={codes} texts={texts} />
      {codes.map((code) => (
        <CountryFile key={code} code={code} other={codes.find((one) => one !== code)} texts={texts} />
      ))}
    </div>
  );
}

/** The focus of a reader who came from what stood here before waits on the panel, where this code had to be fetched. */
function useAwaitedFocus(group: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = group.current;
    const panel = element?.closest('[data-part="detail"]');
    if (panel && panel === document.activeElement) element?.querySelector<HTMLElement>('.cm-steps-close')?.focus();
  }, [group]);
}

interface ToolsProps {
  readonly codes: readonly CountryCode[];
  readonly texts: CountryFileMessages;
}

/** A second country to compare with, and the way out. */
function Tools({ codes, texts }: ToolsProps): ReactNode {
  const { store, words } = useStory();
  const [choosing, setChoosing] = useState(false);
  const id = useId();
  const [first = '', second] = codes;
  return (
    <div className="cm-steps cm-country-tools">
      <button
        type="button"
        className="cm-button"
        aria-expanded={choosing}
        aria-controls={choosing ? id : undefined}
        onClick={() => setChoosing(!choosing)}
      >
        {second === undefined ? texts.compare : texts.comparedWith(words.country(second))}
      </button>
      {choosing ? <Compare id={id} first={first} second={second ?? ''} texts={texts} /> : null}
      <button
        type="button"
        className="cm-button cm-steps-close"
        aria-label={texts.close}
        onClick={() => store.intents.clearCountries('detail')}
      >
        ×
      </button>
    </div>
  );
}

interface CompareProps {
  readonly id: string;
  readonly first: CountryCode;
  /** Empty: none yet. */
  readonly second: CountryCode;
  readonly texts: CountryFileMessages;
}

/** The countries of the story by name. A Tab stop of its own while it is open: its arrow keys change what is chosen. */
function Compare({ id, first, second, texts }: CompareProps): ReactNode {
  const { store, words } = useStory();
  const story = useStoryFile();
  const names = useMemo(
    () =>
      storyCountries(story)
        .map((code) => ({ code, name: words.country(code) }))
        .sort((one, other) => one.name.localeCompare(other.name, words.language)),
    [story, words],
  );
  const compare = (code: string): void => {
    if (second !== '') store.intents.chooseCountry(second, true, 'detail');
    if (code !== '') store.intents.chooseCountry(code, true, 'detail');
  };
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), []);
  return (
    // Marked as the roving focus marks a group of its own.
    <span data-roving="">
      <select
        ref={choice}
        id={id}
        className="cm-button"
        aria-label={texts.compare}
        value={second}
        onChange={(event) => compare(event.target.value)}
      >
        <option value="">{texts.choose}</option>
        {names
          .filter(({ code }) => code !== first)
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </span>
  );
}

interface CountryFileProps {
  readonly code: CountryCode;
  /** The country it is compared with. */
  readonly other: CountryCode | undefined;
  readonly texts: CountryFileMessages;
}

function CountryFile({ code, other, texts }: CountryFileProps): ReactNode {
  const { selectors, words } = useStory();
  const story = useStoryFile();
  const events = useSelected(selectors.matching);
  const playhead = useSelected((state) => state.view.playhead);
  const file = useMemo(() => countryFile(story, events, code, playhead), [story, events, code, playhead]);
  return (
    <section className="cm-country-file cm-detail-text" data-country-file={code} aria-label={words.country(code)}>
      <h2>{words.country(code)}</h2>
      {story.statuses.length > 0 ? (
        <p>
          <span className="cm-heading">{texts.standing(formatDay(playhead, words.messages.dates))}: </span>
          <Standings memberships={file.memberships} none={texts.noStanding} />
        </p>
      ) : null}
      {file.memberships.map((membership) => (
        <CountryStandings key={membership.in} membership={membership} texts={texts} />
      ))}
      <CountryPeople people={file.people} />
      <Relations relations={file.relations} />
      <CountryEvents events={file.events} other={other} texts={texts} />
    </section>
  );
}
