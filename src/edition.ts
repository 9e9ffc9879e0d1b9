import './ui/css/edition.css';

/**
 * What only a page of a frozen edition has: whether a newer one has come out, and what was corrected since. That stands in
 * `editions.json` beside `v/`, which moves on; without it the edition is whole, and says nothing of others.
 */

/** From `/s/<story>/v/<n>/<language>/` to `/s/<story>/`. */
const STORY_FOLDER = '../../../';

interface EditionsFile {
  readonly editions: readonly {
    readonly number: number;
    readonly labels: Readonly<Record<string, string>>;
    readonly corrections: readonly Readonly<Record<string, string>>[];
  }[];
}

const notice = document.querySelector<HTMLElement>('.cm-edition');
const choice = document.querySelector<HTMLElement>('[data-languages]');
if (notice) void tellOfNewer(notice);
else if (choice) goToLanguage((choice.dataset['languages'] ?? '').split(' '));

async function tellOfNewer(element: HTMLElement): Promise<void> {
  const { number = '', newer = '', corrected = '' } = element.dataset;
  const { lang } = document.documentElement;
  const file = await readEditions();
  const later = file.editions.filter(
    (edition) => Number.isSafeInteger(edition.number) && edition.number > Number(number),
  );
  const newest = later.at(-1);
  if (!newest) return;
  const line = document.createElement('p');
  line.className = 'cm-edition-newer';
  const link = document.createElement('a');
  // It may not have this language any more: its own address leads on to one that it has.
  link.href = `${STORY_FOLDER}v/${newest.number}/${Object.hasOwn(newest.labels, lang) ? `${lang}/` : ''}`;
  link.textContent = textIn(newest.labels, lang);
  line.append(`${newer} `, link);
  element.append(line);
  const corrections = later
    .flatMap((edition) => edition.corrections.map((texts) => textIn(texts, lang)))
    .filter(Boolean);
  if (corrections.length === 0) return;
  const list = document.createElement('ul');
  for (const text of corrections) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  // Closed: what is corrected makes a frame's page no longer than it was measured to be (cli/publish.ts).
  const details = document.createElement('details');
  const heading = document.createElement('summary');
  heading.textContent = corrected;
  details.append(heading, list);
  element.append(details);
}

async function readEditions(): Promise<EditionsFile> {
  try {
    const response = await fetch(`${STORY_FOLDER}editions.json`);
    // The build's own file: its form is all that is asked.
    const file = (await response.json()) as EditionsFile;
    return Array.isArray(file.editions) ? file : { editions: [] };
  } catch {
    return { editions: [] };
  }
}

function textIn(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}

/** The edition's own address names no language: the reader's is chosen, else its first. */
function goToLanguage(languages: readonly string[]): void {
  // As i18n/chooseLanguage.ts chooses, which would bring the first script with it (84 KB): a test holds them equal.
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const found = navigator.languages.flatMap((wanted) => [
    ...languages.filter((one) => one.toLowerCase() === wanted.toLowerCase()),
    ...languages.filter((one) => primary(one) === primary(wanted)),
  ]);
  const chosen = found[0] ?? languages[0];
  if (chosen !== undefined && chosen !== '') location.replace(`${chosen}/${location.search}${location.hash}`);
}
