/**
 * Moves places, in order, so that they are at least `gap` apart, as little as can be: of all that are so far apart these have
 * the smallest greatest move (isotonic regression by the greatest deviation). What is far enough from all others stays
 * where it is. What is before `until` goes no farther than that: the others make room.
 */
export function keptApart(
  places: readonly number[],
  gap: number,
  until: number = Number.POSITIVE_INFINITY,
): readonly number[] {
  // Each as if all before it were in a row with it: where these fall, two stand too near.
  const inRow = places.map((place, index) => place - index * gap);
  const most: number[] = [];
  for (const [index, place] of inRow.entries()) most.push(Math.max(place, most[index - 1] ?? place));
  const apart = [...places];
  let least = Number.POSITIVE_INFINITY;
  for (let index = inRow.length - 1; index >= 0; index -= 1) {
    const before = most[index] ?? 0;
    least = Math.min(least, inRow[index] ?? least);
    // Two that are a gap apart may be a rounding error short of it.
    if (before - least > gap * 1e-9) apart[index] = (before + least) / 2 + index * gap;
  }
  return until === Number.POSITIVE_INFINITY ? apart : heldBefore(until, places, apart, gap);
}

function heldBefore(
  until: number,
  places: readonly number[],
  apart: readonly number[],
  gap: number,
): readonly number[] {
  const held = [...apart];
  let room = Number.POSITIVE_INFINITY;
  for (let index = held.length - 1; index >= 0; index -= 1) {
    const most = (places[index] ?? 0) < until ? Math.min(room, until) : room;
    const place = Math.min(held[index] ?? 0, most);
    held[index] = place;
    room = place - gap;
  }
  return held;
}

/** A button of a lane: the middle of it, and the date of its mark; `null` for one that stands for several. */
export interface Standing {
  readonly anchor: number;
  readonly date: number | null;
}

/** A mark is no farther from the middle of its own button, in gaps: who presses it presses that button and not the next. */
const WITHIN = 0.4;

/**
 * Where the marks of a lane's buttons point, which are a `gap` apart: to their own dates, though their buttons gave way
 * to each other, as far as each stays within its button. Where two would hide one another they are half a gap apart, for
 * both are to be seen; and none goes under a button that stands for several, which is wider: three quarters of a gap.
 */
export function marksOf(buttons: readonly Standing[], gap: number): readonly number[] {
  const marks: number[] = [];
  for (let from = 0; from < buttons.length; ) {
    const until = buttons.findIndex(({ date }, index) => index >= from && date === null);
    const end = until < 0 ? buttons.length : until;
    const dates = buttons.slice(from, end).flatMap(({ date }) => date ?? []);
    const left = (buttons[from - 1]?.anchor ?? Number.NEGATIVE_INFINITY) + 0.75 * gap;
    const right = (buttons[end]?.anchor ?? Number.POSITIVE_INFINITY) - 0.75 * gap;
    for (const [index, place] of keptApart(dates, gap / 2).entries()) {
      const own = buttons[from + index]?.anchor ?? place;
      const least = Math.max(left + (index * gap) / 2, own - WITHIN * gap);
      const most = Math.min(right - ((dates.length - 1 - index) * gap) / 2, own + WITHIN * gap);
      marks.push(Math.min(Math.max(place, least), most));
    }
    const several = buttons[end];
    if (several) marks.push(several.anchor);
    from = end + 1;
  }
  return marks;
}
