import { Fragment, type ReactNode } from 'react';
import { editionWords } from '../i18n/editionWords.ts';
import { formatDay } from '../i18n/index.ts';
import { useStory, useStoryFile } from './context.ts';
import { editionPage } from './pageAddress.ts';
import { readPageEditions } from './pageEditions.ts';

const BESIDE = { target: '_blank', rel: 'noopener' } as const;

interface EditionLinksProps {
  /** As the page has them (pageEditions.ts). */
  readonly editions: string;
  /** Whether they open beside the page, which may stand in an article's frame. */
  readonly beside?: boolean;
}

/** That the story has editions which will not change, with the way to each: who cites the story may cite one of these. */
export function EditionLinks({ editions, beside = false }: EditionLinksProps): ReactNode {
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
          <a
            href={editionPage(base, id, String(number), languages.includes(language) ? language : null)}
            {...(beside ? BESIDE : {})}
          >
            {texts.edition(String(number), formatDay(date, words.messages.dates))}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
