import type { ReactNode } from 'react';
import { standingsThen, termsIn } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { Glosses } from './Glosses.tsx';
import { useStory, useStoryFile } from './context.ts';
import { plainWords } from './plainWords.ts';

/** A sentence on each standing that the event's countries had then, and on each term that its texts use. */
export function Terms({ event }: { readonly event: StoryEvent }): ReactNode {
  const { words, say } = useStory();
  const story = useStoryFile();
  const read = [
    event.title,
    event.summary,
    event.body,
    ...event.claims.map(({ text }) => text),
    ...event.notes.map(({ text }) => text),
  ]
    .flatMap((text) => (text === undefined ? [] : [plainWords(say(text))]))
    .concat(event.organisations.map(({ id }) => plainWords(say(story.organisationById.get(id)?.name ?? ''))));
  const standings = new Set([...standingsThen(story, event).values()].map(({ status }) => status));
  const glosses = [
    ...[...standings].flatMap(({ id, label, text }) =>
      text === undefined ? [] : [{ id: `standing ${id}`, label, text }],
    ),
    ...termsIn(story, read, (term) => plainWords(say(term.label))),
  ];
  if (glosses.length === 0) return null;
  return <Glosses heading={words.messages.detail.terms} glosses={glosses} />;
}
