import type { Day } from '../time/units.ts';
import type { Language, Text } from '../story/model.ts';
import type { StoryFile } from '../story/schema.ts';

type Words = Readonly<Record<Language, string>>;

/** What stands in the story until its editor has written over it. Each language is a text of its own. */
const WORDS = {
  title: { en: 'The first story', ru: 'Первый сюжет', uk: 'Перший сюжет', kk: 'Алғашқы материал' },
  summary: {
    en: 'Five events, to be replaced by your own.',
    ru: 'Пять событий: замените их своими.',
    uk: 'Пʼять подій: замініть їх своїми.',
    kk: 'Бес оқиға: олардың орнына өз оқиғаларыңызды жазыңыз.',
  },
  events: { en: 'Events', ru: 'События', uk: 'Події', kk: 'Оқиғалар' },
  statements: { en: 'Statements', ru: 'Заявления', uk: 'Заяви', kk: 'Мәлімдемелер' },
  person: { en: 'Name Surname', ru: 'Имя Фамилия', uk: 'Імʼя Прізвище', kk: 'Аты-жөні' },
  astana: { en: 'Astana', ru: 'Астана', uk: 'Астана', kk: 'Астана' },
  geneva: { en: 'Geneva', ru: 'Женева', uk: 'Женева', kk: 'Женева' },
  agreement: { en: 'The agreement', ru: 'Соглашение', uk: 'Угода', kk: 'Келісім' },
  announced: { en: 'announced', ru: 'объявлено', uk: 'оголошено', kk: 'жарияланды' },
  signed: { en: 'signed', ru: 'подписано', uk: 'підписано', kk: 'қол қойылды' },
  first: { en: 'The first event', ru: 'Первое событие', uk: 'Перша подія', kk: 'Бірінші оқиға' },
  onDay: {
    en: 'The exact day is known.',
    ru: 'Известен точный день.',
    uk: 'Точний день відомий.',
    kk: 'Нақты күні белгілі.',
  },
  second: { en: 'The second event', ru: 'Второе событие', uk: 'Друга подія', kk: 'Екінші оқиға' },
  inMonth: {
    en: 'Only the month is known.',
    ru: 'Известен только месяц.',
    uk: 'Відомий лише місяць.',
    kk: 'Тек айы белгілі.',
  },
  third: { en: 'The third event', ru: 'Третье событие', uk: 'Третя подія', kk: 'Үшінші оқиға' },
  lasted: {
    en: 'It lasted almost three weeks.',
    ru: 'Продолжалось почти три недели.',
    uk: 'Тривала майже три тижні.',
    kk: 'Үш аптаға жуық созылды.',
  },
  fourth: { en: 'The fourth event', ru: 'Четвёртое событие', uk: 'Четверта подія', kk: 'Төртінші оқиға' },
  uncertain: {
    en: 'The month is uncertain.',
    ru: 'Месяц точно не установлен.',
    uk: 'Місяць точно не встановлено.',
    kk: 'Айы нақты анықталмаған.',
  },
  fifth: { en: 'The fifth event', ru: 'Пятое событие', uk: 'Пʼята подія', kk: 'Бесінші оқиға' },
  said: {
    en: 'What was said, in your own words.',
    ru: 'Суть сказанного своими словами.',
    uk: 'Суть сказаного своїми словами.',
    kk: 'Айтылғанның өз сөзіңізбен берілген мазмұны.',
  },
  where: { en: 'In an interview', ru: 'В интервью', uk: 'В інтервʼю', kk: 'Сұхбатта' },
  tour: { en: 'How it began', ru: 'Как всё началось', uk: 'Як усе почалося', kk: 'Бәрі қалай басталды' },
  step: {
    en: 'It begins here.',
    ru: 'Всё начинается здесь.',
    uk: 'Усе починається тут.',
    kk: 'Бәрі осыдан басталады.',
  },
} satisfies Readonly<Record<string, Words>>;

type Say = (key: keyof typeof WORDS) => Text;

/** The languages in which a new story has words. */
export const firstStoryLanguages: readonly Language[] = ['en', 'ru', 'uk', 'kk'];

/**
 * A small story that uses what most stories need: each kind of date, a source, a claim, places, how far countries have come, a tour. `updated`: the day to
 * which it is checked, for what is later is behind a switch.
 */
export function firstStory(id: string, languages: readonly Language[], updated: Day): StoryFile {
  const say: Say = (key) => inLanguages(WORDS[key], languages);
  return {
    $schema: '../schema/chronomap-story-1.json',
    format: 'chronomap-story/1',
    id,
    languages: [...languages],
    title: say('title'),
    summary: say('summary'),
    updated,
    tracks: [
      { id: 'events', label: say('events'), color: '#1f6feb' },
      { id: 'statements', label: say('statements'), color: '#b7791f' },
    ],
    statuses: [
      { id: 'announced', label: say('announced'), color: '#b7791f', pattern: 'hatched' },
      { id: 'signed', label: say('signed'), color: '#2f62c4', pattern: 'solid' },
    ],
    organisations: [{ id: 'agreement', name: say('agreement') }],
    sources: [{ id: 'S1', publisher: 'Example', date: '2025-11-07', url: 'https://example.org/' }],
    people: [{ id: 'first-speaker', name: say('person') }],
    places: [
      { id: 'astana', name: say('astana'), country: 'KZ', at: [51.18, 71.43] },
      { id: 'geneva', name: say('geneva'), country: 'CH', at: [46.2, 6.15] },
    ],
    events: eventsIn(say),
    standings: [
      { in: 'agreement', country: 'CH', status: 'signed', when: '2025-06-20/..', event: 'third' },
      { in: 'agreement', country: 'KZ', status: 'announced', when: '2025-11-06/..', event: 'fifth' },
    ],
    tours: [{ id: 'beginning', title: say('tour'), steps: [{ view: '#e=first', text: say('step') }] }],
  };
}

/** A day, a month, an interval, a date that is uncertain, and what somebody said. */
function eventsIn(say: Say): StoryFile['events'] {
  const at = {
    astana: { countries: [{ code: 'KZ' }], places: ['astana'] },
    geneva: { countries: [{ code: 'CH' }], places: ['geneva'] },
  };
  const sources = [{ id: 'S1' }];
  return [
    {
      id: 'first',
      when: '2025-03-14',
      track: 'events',
      title: say('first'),
      summary: say('onDay'),
      ...at.astana,
      sources,
    },
    {
      id: 'second',
      when: '2025-05',
      track: 'events',
      title: say('second'),
      summary: say('inMonth'),
      ...at.geneva,
      sources,
    },
    {
      id: 'third',
      when: '2025-06-02/2025-06-20',
      track: 'events',
      title: say('third'),
      summary: say('lasted'),
      ...at.geneva,
      sources,
    },
    {
      id: 'fourth',
      when: '2025-08?',
      track: 'events',
      title: say('fourth'),
      summary: say('uncertain'),
      ...at.astana,
      sources,
    },
    {
      id: 'fifth',
      when: '2025-11-06',
      track: 'statements',
      title: say('fifth'),
      ...at.astana,
      people: [{ id: 'first-speaker' }],
      claims: [{ by: 'first-speaker', kind: 'statement', text: say('said'), where: say('where'), sources }],
      sources,
    },
  ];
}

/** One language needs no object of languages. */
function inLanguages(words: Words, languages: readonly Language[]): Text {
  const [only, ...others] = languages;
  if (only !== undefined && others.length === 0) return words[only];
  return Object.fromEntries(languages.map((language) => [language, words[language]]));
}

const lineWidth = 140;

/** JSON as an editor would lay it out: what fits into a line stands in one, and each key of the story begins one. */
export function layOut(value: unknown, indent = ''): string {
  const line = inLine(value);
  const isWhole = indent !== '' && indent.length + line.length <= lineWidth;
  if (isWhole || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + layOut(item, inner)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${layOut(item, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inLine(item)}`);
  return `{ ${members.join(', ')} }`;
}
