import { tallestOf } from '../derive/density.ts';
import type { DensityBin } from '../derive/drawLists.ts';
import type { Story, StoryEvent } from '../story/index.ts';
import { anchorOf, type TimeSpan } from '../time/index.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';

/** Width of the drawings in their units; they are stretched to their boxes. */
const WIDTH = 1000;
/** Height of a lane, and of a strip of bars, in the same. */
const HIGH = 100;

/** A drawing that is stretched to its box. */
export interface StretchedPoster {
  readonly viewBox: string;
  readonly content: string;
}

/** The events of the window as dots in their lanes. */
export function timelinePoster(story: Story, events: readonly StoryEvent[], window: TimeSpan): StretchedPoster {
  const lanes = story.tracks.map(({ id, color }, lane) => {
    const d = events
      .filter(({ track, span }) => track === id && anchorOf(span) >= window.start && anchorOf(span) < window.end)
      .map(({ span }) => `M${across(anchorOf(span), window)} ${lane * HIGH + HIGH / 2}h0`)
      .join('');
    return d === '' ? '' : line(d, `stroke="${escapeHtml(color)}" stroke-width="11" stroke-linecap="round"`);
  });
  const edges = story.tracks.map((_, lane) => `M0 ${(lane + 1) * HIGH}h${WIDTH}`).join('');
  return {
    viewBox: `0 0 ${WIDTH} ${story.tracks.length * HIGH}`,
    content: line(edges, 'stroke="var(--cm-rule)" stroke-width="1"') + inTint(lanes.join('')),
  };
}

/** How many events there are when, as bars by lane. */
export function overviewPoster(bins: readonly DensityBin[], extent: TimeSpan): StretchedPoster {
  const most = Math.max(1, tallestOf(bins));
  const bars = new Map<string, string>();
  for (const { span, counts } of bins) {
    const [from, to] = [across(span.start, extent), across(span.end, extent)];
    let below = 0;
    for (const { color, count } of counts) {
      const [bottom, top] = [below, below + count].map((height) => Math.round(HIGH - (height / most) * HIGH));
      below += count;
      const bar = `M${from} ${bottom}V${top}H${Math.max(from + 1, to - 1)}V${bottom}z`;
      bars.set(color, (bars.get(color) ?? '') + bar);
    }
  }
  return {
    viewBox: `0 0 ${WIDTH} ${HIGH}`,
    content: inTint([...bars].map(([color, d]) => `<path fill="${escapeHtml(color)}" d="${d}"/>`).join('')),
  };
}

/** Tracks' colours as the page draws them, lighter in the dark. */
function inTint(content: string): string {
  return `<g filter="var(--cm-lane-filter, none)">${content}</g>`;
}

function across(at: number, { start, end }: TimeSpan): number {
  const share = (at - start) / (end - start);
  return Math.round(Math.min(Math.max(share, 0), 1) * WIDTH);
}

function line(d: string, attributes: string): string {
  return `<path fill="none" vector-effect="non-scaling-stroke" ${attributes} d="${d}"/>`;
}
