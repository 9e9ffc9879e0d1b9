import type { Story } from '../story/model.ts';
import type { LaneItem } from './drawLists.ts';

/** The lanes: tracks in the story's order. All of them, so that switching one off moves no other. */
export function laneItems(story: Story, say: (trackId: string) => string): readonly LaneItem[] {
  return story.tracks.map((track) => ({ id: track.id, label: say(track.id), color: track.color }));
}
