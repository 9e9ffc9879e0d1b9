import type { Wording } from '../derive/wording.ts';
import type { Words } from '../i18n/index.ts';
import type { ResolvedText, Story, Text } from '../story/index.ts';
import { plainWords } from './plainWords.ts';

/** The words of draw lists: derive asks, the interface's language answers. Of the story it needs its statuses alone. */
export function createWording(statuses: Story['statusById'], words: Words, say: (text: Text) => ResolvedText): Wording {
  const plain = (text: Text): string => plainWords(say(text));
  const { messages } = words;
  return {
    title: (event) => plain(event.title),
    date: (event) => words.date(event.when, 'short'),
    eventName: (event) => {
      const parts = [plain(event.title), words.date(event.when, 'full')];
      if (event.status !== 'confirmed') parts.push(messages.status[event.status].label);
      return parts.join(', ');
    },
    aggregateName: (events) => {
      const first = events[0];
      const last = events.at(-1);
      const count = messages.map.aggregate(events.length);
      if (!first || !last) return count;
      const from = words.date(first.when, 'short');
      const to = words.date(last.when, 'short');
      return `${count}: ${from === to ? from : `${from} – ${to}`}`;
    },
    place: (place) => plain(place.name),
    country: (code) => words.country(code),
    countryName: (code, standing, eventCount) => {
      const status = statuses.get(standing);
      const label = status ? plain(status.label) : messages.standing.none;
      return messages.map.countryName(words.country(code), label, eventCount);
    },
  };
}
