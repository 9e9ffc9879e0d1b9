import type { DrawSelectors } from '../state/drawSelectors.ts';
import type { Source, StoryStore } from '../state/index.ts';
import { compareDays, dayOf } from '../time/index.ts';
import { type EpochMs, epochMs } from '../time/units.ts';

/** Moves the playhead to the day whose end is drawn at an instant, no farther than the playing goes. */
export function dragPlayhead(store: StoryStore, draw: DrawSelectors, at: EpochMs, source: Source): void {
  const { first, last } = draw.playRange(store.getState());
  const day = dayOf(epochMs(at - 1));
  const within = compareDays(day, first) < 0 ? first : compareDays(day, last) > 0 ? last : day;
  store.intents.movePlayhead(within, source);
}
