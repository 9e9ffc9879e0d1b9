import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/derive/searchIndex.ts';
import { type Language, loadWords } from '../../src/i18n/index.ts';
import { readStoryText } from '../../src/loading/index.ts';
import { readProjectFile } from '../fixtures/facts/facts.ts';

const checked = readStoryText(readProjectFile('public/data/stories/abraham-accords.json'));
if (!checked.ok) throw new Error('the default story is broken');
const { story } = checked.value;

/**
 * What readers type, and events it must find: `language | what is typed | ids`. Apostrophes of every kind, ё for е and
 * е for ё, Kazakh letters from a Russian keyboard, half words, words of several fields, countries that no text names.
 */
const SEARCHES = `
en | tokayev | kazakhstan-announced, tokayev-interviews, netanyahu-thanks-tokayev
en | TOKAYEV witkoff | kazakhstan-announced
en | abraham accords sign | accords-signed, sudan-declaration-signed
en | knesset | knesset-approves-uae-treaty
en | embass manama | israel-embassy-manama
en | antonio costa | eu-central-asia-summit
en | erdogan | sharm-el-sheikh-declaration
en | turkiye | sharm-el-sheikh-declaration
en | kazakhstan's | kazakhstan-announced
en | kazakhstan’s | kazakhstan-announced
en | uzbekistan | c5-summit-dinner, c5-biden-new-york
en | uae | accords-signed, uae-embassy-tel-aviv
en | truth social | kazakhstan-announced
en | faint | oval-office-fainting
en | 68/262 | un-resolution-68-262
ru | токаев | kazakhstan-announced, tokayev-interviews
ru | мирзиеев | mirziyoyev-white-house, c5-summit-dinner
ru | мирзиёев | mirziyoyev-white-house, c5-summit-dinner
ru | ДОГОВОРЕННОСТ | sudan-announced, sudan-coup
ru | объединенные арабские | uae-announced
ru | оаэ | accords-signed
ru | кнессет | knesset-approves-uae-treaty
ru | о'брайен | first-commercial-flight
ru | судан переворот | sudan-coup
ru | кыргызстан | c5-summit-dinner
uk | зеленський | zelensky-tokayev-call, european-leaders-white-house
uk | об'єднані арабські | accords-signed
uk | обʼєднані арабські | accords-signed
uk | об’єднані арабські | accords-signed
uk | зв'язку | israel-liaison-office-rabat
uk | київ | full-scale-invasion
uk | путін | freeze-offer-reported, anchorage-summit
uk | ґаз | october-7-attack
kk | тоқаев | kazakhstan-announced, tokayev-interviews
kk | токаев | kazakhstan-announced, tokayev-interviews
kk | казакстан | kazakhstan-announced
kk | озбекстан | c5-summit-dinner
kk | келісім | accords-signed
kk | келисим | accords-signed
kk | ақ үй | c5-summit-dinner
kk | ак уй | c5-summit-dinner
kk | украина | full-scale-invasion
kk | ибрахим | accords-signed
`;

const rows = SEARCHES.trim()
  .split('\n')
  .map((line) => {
    const [language = '', typed = '', ids = ''] = line.split('|').map((cell) => cell.trim());
    return { language: language as Language, typed, ids: ids.split(', ') };
  });

describe('what readers type', () => {
  it('is at least forty searches in four languages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ language }) => language)).size).toBe(4);
  });

  it.each(rows)('“$typed” in $language finds $ids', async ({ language, typed, ids }) => {
    const words = await loadWords(language);
    const find = await createFinder(story, language, (code) => [words.country(code), words.countryShort(code)]);
    const found = find(typed) ?? new Set();
    expect(ids.filter((id) => !story.eventById.has(id))).toEqual([]);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
    // Whatever is asked for, not everything is the answer.
    expect(found.size).toBeLessThan(story.events.length * 0.8);
  });
});
