/** A switch for each track, as plain as can be: `onChange` is told which are on. */
export function addTrackButtons(container, events, onChange) {
  const on = new Set(events.map(({ track }) => track));
  for (const track of [...on].toSorted((a, b) => (a < b ? -1 : 1))) {
    const button = document.createElement('button');
    button.textContent = track;
    button.addEventListener('click', () => {
      if (!on.delete(track)) on.add(track);
      onChange(on);
    });
    container.append(button);
  }
}
