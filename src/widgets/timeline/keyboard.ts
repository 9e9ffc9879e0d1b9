import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { ZOOM_STEP, clampTo, moveBy, reveal, zoomWindow } from '../../time/windowMath.ts';
import { assertNever } from '../../lib/assertNever.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';
import type { RovingFocus } from './focus.ts';
import type { TimelineCommand } from './navigation.ts';
import { otherLaneFrom, stepFrom } from './navigation.ts';

/** What the keys work on. */
export interface KeyboardHost {
  readonly window: TimeSpan;
  readonly limits: TimeSpan;
  /** Anchors of the story's first and last event. */
  readonly ends: TimeSpan;
  /** Anchors of the nearest events outside `items`. */
  readonly beyond: { readonly before: EpochMs | null; readonly after: EpochMs | null };
  readonly lanes: readonly LaneItem[];
  /** In time order. */
  readonly items: readonly TimelineItem[];
  readonly focus: RovingFocus;
  /** Moves there and tells it as one gesture; does nothing where the window is there already. */
  show(window: TimeSpan): void;
  clear(): void;
}

function isInside(at: EpochMs, window: TimeSpan): boolean {
  return at >= window.start && at < window.end;
}

function goTo(host: KeyboardHost, target: TimelineItem): void {
  if (isInside(target.date, host.window)) {
    host.focus.focus(target);
    return;
  }
  host.focus.want(target);
  host.show(clampTo(reveal(host.window, target.date), host.limits));
}

function goToEdge(host: KeyboardHost, edge: 'first' | 'last'): void {
  const at = edge === 'first' ? host.ends.start : host.ends.end;
  const known = edge === 'first' ? host.items[0] : host.items.at(-1);
  if (!Number.isFinite(at)) {
    if (known) goTo(host, known);
    return;
  }
  host.focus.want(edge);
  host.show(clampTo(reveal(host.window, at), host.limits));
}

function goBeyond(host: KeyboardHost, by: -1 | 1): void {
  const at = by < 0 ? host.beyond.before : host.beyond.after;
  if (at === null) return;
  host.focus.want(by < 0 ? 'last' : 'first');
  host.show(clampTo(reveal(host.window, at), host.limits));
}

function page(host: KeyboardHost, by: -1 | 1): void {
  host.show(clampTo(moveBy(host.window, by * duration(host.window)), host.limits));
}

function zoom(host: KeyboardHost, direction: 'in' | 'out'): void {
  const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
  host.show(clampTo(zoomWindow(host.window, factor), host.limits));
}

/** The neighbour in time; where none is drawn, the nearest that is not drawn yet. */
function step(host: KeyboardHost, by: -1 | 1): void {
  const from = host.focus.current;
  const target = from && stepFrom(host.items, from, by);
  if (target) goTo(host, target);
  else goBeyond(host, by);
}

function changeLane(host: KeyboardHost, by: -1 | 1): void {
  const from = host.focus.current;
  const inSight = host.items.filter((item) => isInside(item.date, host.window));
  const target =
    from && (otherLaneFrom(inSight, host.lanes, from, by) ?? otherLaneFrom(host.items, host.lanes, from, by));
  if (target) goTo(host, target);
}

/** Does what a key asks. */
export function runCommand(command: TimelineCommand, host: KeyboardHost): void {
  switch (command.kind) {
    case 'step':
      return step(host, command.by);
    case 'lane':
      return changeLane(host, command.by);
    case 'edge':
      return goToEdge(host, command.at);
    case 'page':
      return page(host, command.by);
    case 'zoom':
      return zoom(host, command.direction);
    case 'clear':
      return host.clear();
    default:
      return assertNever(command);
  }
}
