import './page.css';
import { addBox } from './boxes.mjs';
import { addTrackButtons } from './trackButtons.mjs';

/** The floor of every page: nothing to load, two buttons that mark themselves and change a text, a box to drag in. */
export async function start() {
  const tools = addBox(document.body, 'tools');
  const box = addBox(document.body, 'box');
  addTrackButtons(tools, [{ track: 'first' }, { track: 'second' }], (on) => {
    box.textContent = [...on].join(', ');
  });
  tools.addEventListener('click', ({ target }) => {
    for (const button of tools.children) button.classList.toggle('chosen', button === target);
  });
  window.bench.driver = {
    root: document.body,
    itemSelector: 'button',
    itemsIn: () => tools,
    press: (item) => item.click(),
    isChosen: (item) => item.classList.contains('chosen'),
    filters: () => [...tools.children],
    area: () => box,
    zoom: 'wheel',
  };
  window.bench.whenUsable();
}
