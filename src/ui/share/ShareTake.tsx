import { type ReactNode, useState } from 'react';
import { endonym } from '../../i18n/index.ts';
import { useSelected, useStory, useStoryFile } from '../context.ts';
import { Choice } from './Choice.tsx';
import type { DataForm, DataWanted } from './dataFile.ts';
import { maySaveFiles, saveFile } from './saveFile.ts';
import { SharePicture } from './SharePicture.tsx';
import { useAddresses, useIsWhole, useShared, useViewHash } from './shared.ts';

/** The data as files, and the page as paper. */
export function ShareTake(): ReactNode {
  const { texts, dialog, framed } = useShared();
  const print = (): void => {
    dialog.current?.close();
    window.print();
  };
  return (
    <>
      {maySaveFiles() ? (
        <div className="cm-share-take">
          <Data />
          <SharePicture />
        </div>
      ) : null}
      {/* Whether a frame may save files nobody tells it; one that may not have an origin may not. */}
      {framed === true || !maySaveFiles() ? <Elsewhere /> : null}
      <div className="cm-share-buttons">
        <button type="button" className="cm-button" onClick={print}>
          {texts.take.print}
        </button>
      </div>
    </>
  );
}

function Data(): ReactNode {
  const { texts } = useShared();
  const { selectors, words, language } = useStory();
  const story = useStoryFile();
  const shown = useSelected(selectors.matching);
  const [which, setWhich] = useState<'shown' | 'all'>('shown');
  const [spoken, setSpoken] = useState<string>(language);
  const { take } = texts;
  const events = which === 'all' ? story.events : shown;
  return (
    <fieldset className="cm-share-data">
      <legend className="cm-heading">{take.data}</legend>
      <div className="cm-share-row">
        {shown.length === story.events.length ? null : (
          <Choice
            label={take.events}
            value={which}
            options={[
              ['shown', take.shown(words.number(shown.length))],
              ['all', take.all(words.number(story.events.length))],
            ]}
            onChange={setWhich}
          />
        )}
        <Choice
          label={take.language}
          value={spoken}
          options={[
            ...story.languages.map((one) => [one, endonym(one)] as const),
            ['all', take.everyLanguage] as const,
          ]}
          onChange={setSpoken}
        />
      </div>
      <SaveButtons events={events} language={spoken === 'all' ? null : spoken} />
      <p className="cm-small cm-muted">{take.help}</p>
    </fieldset>
  );
}

function SaveButtons({ events, language }: Pick<DataWanted, 'events' | 'language'>): ReactNode {
  const { texts, announce } = useShared();
  const { base, language: now } = useStory();
  const story = useStoryFile();
  const isWhole = useIsWhole();
  const save = async (form: DataForm): Promise<void> => {
    announce('');
    try {
      const { makeDataFile } = await import('./dataFile.ts');
      const { name, content } = await makeDataFile(form, { story, events, language, now, base });
      saveFile(name, content);
    } catch {
      announce(texts.take.failed);
    }
  };
  return (
    <div className="cm-share-buttons">
      {(['json', 'csv'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="cm-button"
          data-form={form}
          aria-disabled={!isWhole}
          onClick={() => isWhole && void save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

/** The way to the page where files can be saved. */
function Elsewhere(): ReactNode {
  const { texts } = useShared();
  const { language } = useStory();
  const { page } = useAddresses()(language);
  const hash = useViewHash();
  return (
    <p className="cm-small">
      {texts.take.sandboxed}{' '}
      <a href={page + hash} target="_blank" rel="noopener">
        {page}
      </a>
    </p>
  );
}
