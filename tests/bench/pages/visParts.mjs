/** What the pages with vis-timeline have in common. */

const milliseconds = ([year, month, day]) => Date.UTC(year, month - 1, day);

/** An event with plain dates as an item of vis-timeline: a box where it is a day, a range where it has an end. */
export function visItem({ id, track, title, summary, start, end }) {
  const item = { id, track, content: title, title: summary, start: milliseconds(start) };
  return end ? { ...item, end: milliseconds(end) } : item;
}

/** How the bench uses a vis-timeline in `box`. */
export function visDriver(box, timeline) {
  return {
    root: box,
    // A box's line and dot are items to the style sheet, not to a press.
    itemSelector: '.vis-item:not(.vis-line, .vis-dot)',
    itemsIn: () => box.querySelector('.vis-panel.vis-center'),
    press: pressWithPointer,
    isChosen: (item) => item.classList.contains('vis-selected'),
    area: () => box.querySelector('.vis-panel.vis-center'),
    zoom: 'wheel',
    goTo: ({ from, to }) => timeline.setWindow(from, to, { animation: false }),
  };
}

/** A press as vis-timeline's Hammer takes it: it listens to pointers, not to clicks. */
function pressWithPointer(item) {
  const box = item.getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const same = { ...at, bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 };
  item.dispatchEvent(new PointerEvent('pointerdown', { ...same, buttons: 1 }));
  item.dispatchEvent(new PointerEvent('pointerup', { ...same, buttons: 0 }));
}
