import { contestedAreas } from '../derive/contestedAreas.ts';
import { contestedSides } from '../derive/contestedSides.ts';
import { storyCountries } from '../derive/mapItems.ts';
import { countryName, countryShortName, interfaceLanguage, loadCountryNames } from '../i18n/index.ts';
import { sliceStory, type Story, toCheckedFile } from '../story/index.ts';
import type { SiteStory } from './site.ts';

/**
 * The file a story's pages of one language load instead of the story: checked, in that language only, with the names of
 * its own countries and of those that contested areas are between (1 KB, not 8). Which events were left out, if any were.
 */
export async function checkedPageText({ story, dropped }: SiteStory, language: string): Promise<string> {
  const names = await loadCountryNames(interfaceLanguage(language));
  const codes = countriesNamed(story);
  const full = Object.fromEntries(codes.map((code) => [code, countryName(names, code)]));
  const short = codes
    .map((code) => [code, countryShortName(names, code)] as const)
    .filter(([code, name]) => name !== full[code]);
  const countryNames = { full, short: Object.fromEntries(short) };
  return JSON.stringify({
    ...toCheckedFile(sliceStory(story, language)),
    countryNames,
    ...(dropped.count > 0 ? { dropped } : {}),
  });
}

function countriesNamed(story: Story): readonly string[] {
  const codes = new Set(storyCountries(story));
  for (const { country } of story.places) if (country !== undefined) codes.add(country);
  for (const person of story.people)
    for (const { country } of person.offices) if (country !== undefined) codes.add(country);
  for (const { from, to } of story.relations) codes.add(from).add(to);
  for (const { administeredBy, claimedBy } of Object.values(contestedSides)) {
    for (const side of [...administeredBy, ...claimedBy]) if (side !== 'own') codes.add(side);
  }
  for (const { outlines } of contestedAreas) {
    for (const owner of Object.values(outlines).flatMap((owners) => Object.values(owners)))
      if (/^[A-Z]{2}$/.test(owner)) codes.add(owner);
  }
  return [...codes].sort();
}
