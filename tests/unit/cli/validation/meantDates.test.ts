import { describe, expect, it } from 'vitest';
import { meantDates } from '../../../../src/cli/validation/meantDates.ts';
import { languages, loadWords } from '../../../../src/i18n/index.ts';
import { parseEdtf } from '../../../../src/time/index.ts';

const meant: readonly (readonly [written: string, ...dates: string[]])[] = [
  ['May 1974?', '1974-05?'],
  ['circa 2002', '2002~'],
  ['circa 1957–1959', '1957~/1959~'],
  ['c. May 1957', '1957-05~'],
  ['ca.1957', '1957~'],
  ['около 15 мая 1957', '1957-05-15~'],
  ['бл. 1957', '1957~'],
  ['шамамен 2002', '2002~'],
  ['15.05.1957~', '1957-05-15~'],
  ['31.12.2024', '2024-12-31'],
  ['5.7.2024', '2024-07-05'],
  ['12.31.2024', '2024-12-31'],
  ['12/31/2024', '2024-12-31'],
  ['31/12/2024', '2024-12-31'],
  ['05/12/2024', '2024-05-12', '2024-12-05'],
  ['05-12-2024', '2024-05-12', '2024-12-05'],
  ['5/5/2024', '2024-05-05'],
  ['2024/12/31', '2024-12-31'],
  ['2024.5.7', '2024-05-07'],
  ['2024-5-7', '2024-05-07'],
  ['2023-31-12', '2023-12-31'],
  ['05.1957', '1957-05'],
  ['5/1957', '1957-05'],
  ['May 1957', '1957-05'],
  ['15 May 1957', '1957-05-15'],
  ['May 15, 1957', '1957-05-15'],
  ['the 15th of May 1957', '1957-05-15'],
  ['Sept. 1957', '1957-09'],
  ['15 мая 1957', '1957-05-15'],
  ['май 1957 г.', '1957-05'],
  ['15 травня 1957 року', '1957-05-15'],
  ['1957 жылғы 15 мамыр', '1957-05-15'],
  ['1957 ж. мамыр', '1957-05'],
  ['01.07.2020/31.12.2025', '2020-07-01/2025-12-31'],
  ['May 1957 – June 1958', '1957-05/1958-06'],
  ['2020-07 – 2025-12', '2020-07/2025-12'],
];

/** What nobody can mend without asking. */
const unclear = [
  '31.12.24',
  '30.02.2024',
  '31/31/2024',
  '7 November',
  'May',
  'spring 1957',
  'May or June 1957',
  'early May 1957',
  'Marble 1957',
  '1957 1958 May',
  '05/12/2024 – 06/12/2024',
  'soon',
  'about soon',
  'circa 2002~',
  '',
  `15 May 1957 ${' '.repeat(60)}x`,
];

describe('meantDates', () => {
  it.each(meant)('%s', (written, ...dates) => {
    expect(meantDates(written)).toEqual(dates);
    for (const date of dates) expect(parseEdtf(date).ok, date).toBe(true);
  });

  it.each(unclear)('leaves "%s" as it is', (written) => expect(meantDates(written)).toEqual([]));

  it.each(languages)('reads every month as the page writes it in %s', async (language) => {
    const words = await loadWords(language);
    for (let month = 1; month <= 12; month += 1) {
      for (const date of [`1957-${String(month).padStart(2, '0')}`, `1957-${String(month).padStart(2, '0')}-15`]) {
        const parsed = parseEdtf(date);
        if (parsed.ok) expect(meantDates(words.date(parsed.value, 'full')), date).toEqual([date]);
      }
    }
  });
});
