import { Fragment, type ReactNode } from 'react';
import { editionWords } from '../i18n/editionWords.ts';
import { formatDay } from '../i18n/index.ts';
import { useStory, useStoryFile } from './context.ts';
import { editionPage } from './pageAddress.ts';
import { readPageEditions } from './pageEditions.ts';

interface EditionLinksProps {
  /** As the page has them (pageEditions.ts). */
  readonly editions: string;
}

/** That the story has editions which will not change, with the way to each: who cites the story may cite one of these. */
export function EditionLinks({ editions }: EditionLinksProps): ReactNode {
  const { words, base, language } = useStory();
  const { id } = useStoryFile();
  const known = readPageEditions(editions);
  if (known.length === 0) return null;
  const texts = editionWords[words.language];
  return (
    <p>
      {texts.frozenOnes}{' '}
      {known.map(({ number, date, languages }, index) => (
        <Fragment key={number}>
          {index > 0 ? '; ' : null}
          {/* Its own address leads on to a language that it has. */}
          <a href={editionPage(base, id, number, languages.includes(language) ? language : null)}>
            {texts.edition(words.number(number), formatDay(date, words.messages.dates))}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
