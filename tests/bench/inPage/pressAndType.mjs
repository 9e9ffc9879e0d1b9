/**
 * The measure of issue 3: events chosen and letters typed by script, ten each, from the act to the frame in which it has
 * been painted. It waits for that one frame only; `watch` waits until nothing changes any more. The first letter brings the
 * search: a word is typed beforehand, and answered, or the ten might be letters that change nothing yet.
 */
window.bench.pressAndType = async () => {
  const timed = async (act) => {
    const start = performance.now();
    act();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  };
  const rows = [...document.querySelectorAll('[data-part="list"] [data-event-id]')];
  const presses = [];
  for (const row of rows.slice(0, 10)) presses.push(await timed(() => row.click()));
  const input = document.querySelector('[data-part="filters"] input[type="search"]');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const type = (text) => {
    set.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const { answer } = window.bench.driver;
  for (const text of ['trump', '']) {
    const before = answer();
    type(text);
    while (answer() === before) await new Promise(requestAnimationFrame);
  }
  const letters = [];
  for (const text of ['t', 'tr', 'tru', 'trum', 'trump', 'trum', 'tru', 'tr', 't', '']) {
    letters.push(await timed(() => type(text)));
  }
  return { presses, letters };
};
