import type { ContestedAreaId } from '../../derive/contestedAreas.ts';
import type { Worldview } from '../../story/model.ts';

/** Words of the panel on contested borders, in one language: they come with its code, when it is opened. */
export interface BordersMessages {
  /** Heads the list of areas. */
  readonly title: string;
  /** Names the choice among the worldviews. */
  readonly choose: string;
  /** What each worldview draws, in a sentence. */
  readonly worldviews: Readonly<Record<Worldview, string>>;
  /** In place of the choice, where a story leaves none. */
  readonly locked: string;
  /** Where the outlines are from, and what is done where there are none. */
  readonly intro: string;
  /** Before the names of those who hold the ground; the same for the next. */
  readonly administeredBy: string;
  readonly claimedBy: string;
  /** Stands among these names. */
  readonly ownAuthorities: string;
  /** Before how the area is drawn: a country's name, or one of the next three. */
  readonly drawn: string;
  readonly itself: string;
  readonly nobody: string;
  readonly mark: string;
  readonly notes: Readonly<Record<ContestedAreaId, string>>;
}
