import { Timeline } from 'vis-timeline/esnext';
import type { TimelineItem } from '../../derive/drawLists.ts';
import { clampTo, fitAround } from '../../time/windowMath.ts';
import { createDisposer } from '../../lib/disposer.ts';
import type { TimeSpan } from '../../time/units.ts';
import { duration, epochMs, sameSpan, timeSpan } from '../../time/units.ts';
import { createDragHandle } from '../dragHandle.ts';
import { fromStart, isMirrored } from '../mirror.ts';
import { scrollToSpot } from '../sight.ts';
import type { Widget } from '../widget.ts';
import { limitOptions, toVisTime, visOptions } from './axis.ts';
import { createAxisLayer } from './axisLayer.ts';
import { createRovingFocus, type RovingFocus } from './focus.ts';
import { createFrame, type Frame } from './frame.ts';
import { createWindowGesture, type WindowGesture } from './gesture.ts';
import { markSpot } from './itemButtons.ts';
import { createItemLayer } from './itemLayer.ts';
import { isAlike } from './items.ts';
import { runCommand } from './keyboard.ts';
import { createLaneLabel } from './lanes.ts';
import { createLayers } from './layers.ts';
import { type DrawingArea, layOut, type Sheet, sheetOf } from './sheet.ts';
import { commandOf } from './navigation.ts';
import type { TimelineFactory, TimelineHandlers, TimelineProps } from './port.ts';
import { toVisId } from './visIds.ts';
import './timeline.css';

class VisTimeline implements Widget<TimelineProps> {
  #props: TimelineProps;
  readonly #handlers: TimelineHandlers;
  /** The window as told or committed; vis-timeline is held to it except in the reader's hand. */
  #shown: TimeSpan;
  /** As last measured; measuring makes the browser lay out the page, so it is done only when something may have moved. */
  #area: DrawingArea | undefined;
  #sheet: Sheet | undefined;
  #lanesMoved = true;
  #reportedWidth = 0;
  /** The animation frame in which the window's move is to be shown; 0 for none. */
  #moving = 0;
  readonly #items = createItemLayer({
    handOn: () => this.#focus.settle(false),
    onLate: () => {
      this.#afterItems();
      this.#place();
    },
  });
  readonly #disposer = createDisposer();
  readonly #layers = createLayers();
  readonly #axis = createAxisLayer();
  readonly #frame: Frame;
  /** For good: where the page begins to run the other way, the widget is made anew. */
  readonly #mirrored: boolean;
  readonly #vis: Timeline;
  readonly #gesture: WindowGesture;
  readonly #focus: RovingFocus;

  constructor(container: HTMLElement, props: TimelineProps, handlers: TimelineHandlers) {
    this.#props = props;
    this.#handlers = handlers;
    this.#shown = clampTo(props.window, props.limits);
    this.#frame = createFrame(container, this.#layers, this.#axis);
    this.#mirrored = isMirrored(this.#frame.group);
    this.#disposer.add(() => this.#frame.group.remove());
    // Made without items, lanes and window, it finishes its first drawing at once. With a window it would wait, under
    // a sheet that catches the pointer.
    this.#vis = new Timeline(this.#frame.canvas, [], visOptions(props.limits, this.#mirrored));
    this.#disposer.add(() => {
      cancelAnimationFrame(this.#moving);
      this.#items.destroy();
      this.#vis.destroy();
    });
    this.#gesture = this.#createGesture();
    this.#focus = this.#createFocus();
    this.#listen();
    this.#apply(undefined, props);
    this.#holdWindow();
  }

  setProps(next: TimelineProps): void {
    const before = this.#props;
    if (this.#disposer.disposed || before === next) return;
    this.#props = next;
    const window = clampTo(next.window, next.limits);
    const moves = !this.#gesture.active && !sameSpan(window, this.#shown);
    if (moves) this.#shown = window;
    this.#apply(before, next);
  }

  destroy(): void {
    this.#disposer.dispose();
  }

  #createGesture(): WindowGesture {
    const host = {
      element: this.#frame.group,
      readWindow: () => this.#readWindow(),
      shownWindow: () => this.#shown,
      onMove: (window: TimeSpan) => this.#handlers.onWindowMove(window),
      onCommit: (window: TimeSpan) => this.#commit(window),
    };
    return createWindowGesture(host, this.#disposer);
  }

  #createFocus(): RovingFocus {
    const host = {
      group: this.#frame.group,
      items: () => this.#items.ordered,
      buttonOf: (id: string) => this.#items.buttonOf(id),
      isInSight: (item: TimelineItem) => this.#isInSight(item),
      itemOf: (button: Element) => this.#items.itemOf(button),
    };
    return createRovingFocus(host, this.#disposer);
  }

  #listen(): void {
    const { group, canvas } = this.#frame;
    this.#vis.on('changed', () => this.#onDrawn());
    // At each move it would take its unseen axis out of the page and put it back, which has the page laid out anew
    // (8 ms a frame of a pan). Nothing of what it draws itself depends on the window.
    this.#vis.off('rangechange');
    // `byUser` tells the reader's moves from ours: no flag could, for `rangechanged` comes 200 ms later.
    this.#vis.on('rangechange', (event: { byUser: boolean }) => {
      if (event.byUser) this.#gesture.moved();
      this.#follow();
    });
    this.#vis.on('rangechanged', (event: { byUser: boolean }) => event.byUser && this.#gesture.settled());
    this.#disposer.listen(group, 'keydown', (event: KeyboardEvent) => this.#onKey(event));
    this.#disposer.listen(group, 'click', (event: MouseEvent) => this.#onClick(event));
    this.#disposer.listen(group, 'focusin', (event: FocusEvent) => this.#showInPage(event));
    createDragHandle(this.#layers.handle, (clientX) => this.#dragPlayhead(clientX), this.#disposer);
    const resized = new ResizeObserver(() => this.#vis.redraw());
    const measured = new ResizeObserver(() => this.#measure());
    resized.observe(canvas);
    const drawingArea = canvas.querySelector('.vis-panel.vis-center');
    if (drawingArea) {
      measured.observe(drawingArea);
      drawingArea.append(this.#items.element);
    }
    this.#disposer.add(() => {
      resized.disconnect();
      measured.disconnect();
    });
  }

  #dragPlayhead(clientX: number): void {
    const box = this.#layers.front.getBoundingClientRect();
    if (box.width === 0) return;
    const share = fromStart(box, clientX, this.#mirrored) / box.width;
    this.#handlers.onPlayheadMove(epochMs(this.#shown.start + share * duration(this.#shown)));
  }

  #isInSight({ id, date }: TimelineItem): boolean {
    const { start, end } = this.#readWindow();
    return date >= start && date < end && this.#items.buttonOf(id) !== undefined;
  }

  #readWindow(): TimeSpan {
    const { start, end } = this.#vis.getWindow();
    return timeSpan(start.valueOf(), end.valueOf());
  }

  /** Puts vis-timeline to the window; first drawn after having been hidden, it fits itself to its items. */
  #holdWindow(): void {
    if (this.#gesture.active || sameSpan(this.#readWindow(), this.#shown)) return;
    this.#vis.setWindow(toVisTime(this.#shown.start), toVisTime(this.#shown.end), { animation: false });
  }

  /** The window is elsewhere: what shows it follows in the coming frame, once however often it moves until then. */
  #follow(): void {
    if (this.#moving !== 0) return;
    this.#moving = requestAnimationFrame(() => {
      this.#moving = 0;
      this.#place();
      this.#focus.settle(true);
    });
  }

  #commit(window: TimeSpan): void {
    this.#shown = window;
    this.#handlers.onWindowCommit(window);
    // At rest, what ends at the window's edges is drawn to end there.
    this.#follow();
  }

  #apply(before: TimelineProps | undefined, next: TimelineProps): void {
    this.#frame.setWords(next);
    this.#layers.setPlayhead(next.playheadLabel);
    if (before && !sameSpan(before.limits, next.limits)) this.#vis.setOptions(limitOptions(next.limits));
    // Before anything is placed, so that nothing is placed twice.
    if (before) this.#holdWindow();
    if (!isAlike(before?.lanes, next.lanes)) this.#applyLanes(next.lanes);
    if (before?.items !== next.items || before.lanes !== next.lanes) {
      this.#items.setItems(next.items, next.lanes);
      this.#afterItems();
    }
    this.#place();
  }

  #applyLanes(lanes: TimelineProps['lanes']): void {
    this.#vis.setGroups(lanes.map((lane, order) => ({ id: toVisId(lane.id), order, content: createLaneLabel(lane) })));
    this.#lanesMoved = true;
  }

  #afterItems(): void {
    // What was to hold the focus until the window is drawn may have gone too.
    this.#focus.settle(false);
    this.#layers.setItems(this.#items.ordered);
  }

  #onDrawn(): void {
    if (this.#disposer.disposed) return;
    this.#holdWindow();
    if (this.#lanesMoved) {
      this.#lanesMoved = false;
      this.#measure();
    } else {
      this.#place();
    }
    this.#focus.settle(true);
  }

  /** Before the lanes' names are drawn, the drawing area is wider than it will be. */
  #measure(): void {
    if (this.#lanesMoved) return;
    this.#area = this.#frame.measure(this.#props.lanes.map((lane) => lane.id));
    this.#place();
    const width = this.#area?.width ?? 0;
    if (width === 0 || width === this.#reportedWidth) return;
    this.#reportedWidth = width;
    this.#handlers.onResize(width);
  }

  #place(): void {
    const area = this.#area;
    if (!area) return;
    const window = this.#readWindow();
    this.#sheet = sheetOf(area, window, this.#sheet);
    const laid = layOut(this.#sheet, window, this.#gesture.active);
    this.#axis.place(laid, this.#props.formatTick);
    this.#layers.place(laid, this.#props.playhead, this.#props.checkedTo);
    this.#items.place(laid);
  }

  #onKey(event: KeyboardEvent): void {
    const command = commandOf(event, this.#mirrored);
    if (!command) return;
    if (command.kind !== 'clear') event.preventDefault();
    this.#gesture.finish();
    const { limits, lanes, ends, beyond } = this.#props;
    runCommand(command, {
      window: this.#shown,
      limits,
      ends: ends ?? limits,
      beyond: beyond ?? { before: null, after: null },
      lanes,
      items: this.#items.ordered,
      focus: this.#focus,
      show: (window) => this.#show(window),
      clear: () => this.#handlers.onClear(),
    });
  }

  #show(window: TimeSpan): void {
    if (sameSpan(window, this.#shown)) {
      this.#focus.settle(true);
      return;
    }
    this.#commit(window);
    this.#holdWindow();
  }

  /** Opens an aggregate that holds too many for a list; the focus goes to what takes its place. */
  #zoomTo(item: TimelineItem, span: TimeSpan): void {
    this.#focus.want(item);
    this.#show(clampTo(fitAround(span), this.#props.limits));
  }

  /** Of a tall timeline a lane may lie beyond the page's edge. */
  #showInPage({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !target.matches(':focus-visible') || !this.#items.itemOf(target)) return;
    scrollToSpot(this.#frame.group, markSpot(target, this.#frame.group, this.#mirrored));
  }

  #onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const item = button && this.#items.itemOf(button);
    if (!button || !item) return;
    // vis-timeline prevents the pointer's default action, which would have been the focus.
    button.focus({ preventScroll: true });
    if (item.kind === 'event') this.#handlers.onSelect(item.eventId);
    else if (item.zoomTo) this.#zoomTo(item, item.zoomTo);
    else this.#handlers.onOpenAggregate(item.eventIds, button);
  }
}

/** The timeline of wide screens: a lane per track, on vis-timeline. */
export const createVisTimeline: TimelineFactory = (container, props, handlers) =>
  new VisTimeline(container, props, handlers);
