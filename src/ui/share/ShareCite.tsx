import { type ReactNode, useState } from 'react';
import {
  CITATION_FORMS,
  type CitationForm,
  type CitationWords,
  citationOf,
  type Cited,
} from '../../export/citation.ts';
import { editionWords } from '../../i18n/editionWords.ts';
import { formatDay } from '../../i18n/index.ts';
import { dayInZone, epochMs } from '../../time/index.ts';
import { EditionLinks } from '../EditionLinks.tsx';
import { plainWords } from '../plainWords.ts';
import { useSelected, useStory, useStoryFile } from '../context.ts';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { maySaveFiles, saveFile } from './saveFile.ts';
import { siteName, useAddresses, useShared } from './shared.ts';

const FILES: Readonly<Record<CitationForm, readonly [ending: string, type: string]>> = {
  text: ['txt', 'text/plain'],
  bibtex: ['bib', 'application/x-bibtex'],
  csl: ['json', 'application/vnd.citationstyles.csl+json'],
};

/** The story, or its chosen event, as others cite it. */
export function ShareCite(): ReactNode {
  const { texts, editions, framed } = useShared();
  const story = useStoryFile();
  const chosen = useSelected((state) => state.view.event);
  const { language } = useStory();
  const [form, setForm] = useState<CitationForm>('text');
  const [what, setWhat] = useState<'story' | 'event'>(chosen === null ? 'story' : 'event');
  const event = chosen === null || what === 'story' ? undefined : story.eventById.get(chosen);
  const { cited, words } = useCited(event?.id ?? null);
  const text = citationOf(form, cited, words);
  const { cite } = texts;
  const save = (): void => {
    const [ending, type] = FILES[form];
    saveFile(`${cited.id}.${ending}`, new Blob([text], { type }));
  };
  return (
    <>
      <div className="cm-share-row">
        {chosen === null ? null : (
          <Choice
            label={cite.what}
            value={what}
            options={[
              ['event', cite.event],
              ['story', cite.story],
            ]}
            onChange={setWhat}
          />
        )}
        <Choice
          label={cite.form}
          value={form}
          options={CITATION_FORMS.map(
            (one) => [one, { text: cite.text, bibtex: 'BibTeX', csl: 'CSL-JSON' }[one]] as const,
          )}
          onChange={setForm}
        />
      </div>
      <CopyField label={cite.citation} text={text} rows={form === 'text' ? 4 : 12} lang={language}>
        {maySaveFiles() ? (
          <button type="button" className="cm-button" onClick={save}>
            {cite.save}
          </button>
        ) : null}
      </CopyField>
      <EditionLinks editions={editions} beside={framed === true} />
    </>
  );
}

/** What is cited, and the words for it. The reader's own day is theirs: by their clock, where they are. */
function useCited(eventId: string | null): { readonly cited: Cited; readonly words: CitationWords } {
  const { texts, edition } = useShared();
  const { words, say, language } = useStory();
  const story = useStoryFile();
  const { page } = useAddresses()(language);
  const event = eventId === null ? undefined : story.eventById.get(eventId);
  const title = plainWords(say(story.title));
  const { dates, page: messages } = words.messages;
  const day = (one: Cited['updated']): string => formatDay(one, dates);
  return {
    cited: {
      id: event ? `${story.id}.${event.id}` : story.id,
      title: event ? plainWords(say(event.title)) : title,
      within: event ? title : null,
      url: event ? `${page}#e=${event.id}` : page,
      language,
      edition,
      updated: story.updated,
      accessed: today(),
      site: siteName(),
    },
    words: {
      genre: texts.citation.genre,
      edition: ({ number, date }) => editionWords[words.language].edition(words.number(number), day(date)),
      checkedTo: (one) => messages.checkedTo(day(one)),
      accessed: (one) => texts.citation.accessed(day(one)),
      within: texts.citation.within,
    },
  };
}

/** The day that the reader's own calendar shows. */
function today(): Cited['updated'] {
  return dayInZone(epochMs(Date.now()), new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
