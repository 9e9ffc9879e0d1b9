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
    aggregateName: ({ count, first, last, byStatus }) => {
      const events = messages.map.aggregate(count);
      if (!first || !last) return events;
      const from = words.date(first.when, 'short');
      const to = words.date(last.when, 'short');
      const doubts = [...byStatus]
        .filter(([status]) => status !== 'confirmed')
        .map(([status, many]) => `; ${messages.status[status].label}: ${words.number(many)}`);
      return `${events}: ${from === to ? from : `${from}${messages.dates.dash}${to}`}${doubts.join('')}`;
    },
    place: (place) => plain(place.name),
    country: (code) => words.country(code),
    countryName: (code, standing, eventCount) => {
      const status = statuses.get(standing);
      const label = status ? plain(status.label) : messages.standing.none;
      return `${words.country(code)}: ${label}, ${messages.map.aggregate(eventCount)}`;
    },
  };
}
