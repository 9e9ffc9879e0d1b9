import type { CountryCode } from '../story/model.ts';
import type { Day } from '../time/index.ts';
import type { Messages } from './messages.ts';
import type { PictureMessages } from './pictures/pictureMessages.ts';

/** What a caption of the map says: the playhead's day, the editorial date, and who stands where, in the story's order. */
export interface StandingsDescriptor {
  /** In what they stand: names of organisations. */
  readonly of: readonly string[];
  readonly day: Day;
  readonly checkedTo: Day;
  readonly groups: readonly { readonly statusLabel: string; readonly countries: readonly CountryCode[] }[];
}

/** What a caption needs of a page's words. */
interface CaptionWords {
  readonly messages: Pick<Messages, 'language' | 'page'>;
  readonly caption: PictureMessages['caption'];
  readonly day: (day: Day) => string;
  readonly list: (items: readonly string[]) => string;
  readonly countryShort: (code: CountryCode) => string;
}

/** "Abraham Accords. As of 5 November 2025: treaty signed – Israel and UAE; announced – Kazakhstan. Checked to 7 November 2025." */
export function standingsCaption(descriptor: StandingsDescriptor, words: CaptionWords): string {
  const { caption, messages } = words;
  const { language, page } = messages;
  const dash = language === 'en' ? '–' : '—';
  const groups = descriptor.groups
    .filter(({ countries }) => countries.length > 0)
    .map(
      ({ statusLabel, countries }) => `${statusLabel}\u00A0${dash} ${words.list(countries.map(words.countryShort))}`,
    );
  const standings = groups.length > 0 ? groups.join('; ') : caption.noStandings;
  const asOf = caption.asOf(words.day(descriptor.day));
  const of = descriptor.of.length > 0 ? `${words.list(descriptor.of)}. ` : '';
  return `${of}${asOf}: ${standings}. ${page.checkedTo(words.day(descriptor.checkedTo))}.`;
}
