import type { Story, StoryEvent, Text } from '../story/model.ts';

/**
 * Folds what readers do not tell apart when they type: case, accents, ё and е, the apostrophes of Ukrainian.
 * Kazakh letters keep their own identity here; typing them as Russian ones belongs to the search index.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[ʼ’‘`´]/gu, "'");
}

/** One folded text per event: what a search in `language` looks through. */
export function searchTexts(story: Story, language: string): ReadonlyMap<string, string> {
  const say = (text: Text | undefined): string => {
    if (text === undefined) return '';
    if (typeof text === 'string') return text;
    return text[language] ?? text[story.languages[0] ?? ''] ?? '';
  };
  const textOf = (event: StoryEvent): string =>
    [
      say(event.title),
      say(event.summary),
      ...event.people.map(({ id }) => say(story.personById.get(id)?.name)),
      ...event.organisations.map(({ id }) => say(story.organisationById.get(id)?.name)),
      ...event.places.map((id) => say(story.placeById.get(id)?.name)),
      ...event.claims.map((claim) => say(claim.text)),
    ].join('\n');
  return new Map(story.events.map((event) => [event.id, foldText(textOf(event))]));
}
