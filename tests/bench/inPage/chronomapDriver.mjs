/** How Chronomap is used, by what its design calls its public surface: `data-part`, `data-event-id`, `aria-current`, the hash. */
{
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const scrollerOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at);
      if (at.scrollHeight > at.clientHeight + 1 && (overflowY === 'auto' || overflowY === 'scroll')) return at;
    }
    return document.scrollingElement;
  };
  const rowButtons = () => [...part('list').querySelectorAll('button[data-event-id]')].filter(isShown);

  window.bench.driver = {
    root: () => document.getElementById('chronomap'),
    /** A change counts where it is in a part; what is only said to a screen reader is not painted. */
    counts(target) {
      const element = target instanceof Element ? target : target.parentElement;
      return element !== null && element.closest('[data-part]') !== null;
    },
    itemsIn: () => part('list'),
    itemSelector: 'button[data-event-id]',
    isChosen: (item) => item.getAttribute('aria-current') === 'true',
    /** Scrolls the list so that another stretch of the story lies open: a share of it, from 0 to 1. */
    showStretch(share) {
      const list = part('list');
      const scroller = scrollerOf(list.querySelector('ol') ?? list);
      if (scroller !== document.scrollingElement) {
        list.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        scroller.scrollTo({ top: share * scroller.scrollHeight, behavior: 'instant' });
        return;
      }
      const rows = rowButtons();
      rows[Math.floor(share * (rows.length - 1))]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    idOf: (item) => item.dataset.eventId,
    /** Chosen in every part that shows events; on the map only where the event has a place. */
    isChosenEverywhere: (id, placed) =>
      ['list', 'detail', 'timeline', ...(placed ? ['map'] : [])].every(
        (name) =>
          !part(name) || part(name).querySelector(`[data-event-id="${CSS.escape(id)}"][aria-current="true"]`) !== null,
      ),
    filters: () => [...part('filters').querySelectorAll('[data-track]')],
    field: () => part('filters').querySelector('input[type="search"]'),
    /** What narrows the story has been answered when its count has changed. */
    answer: () => Number(part('filters').querySelector('[data-matching]').dataset.matching),
    area: () => part('timeline').querySelector('.vis-panel.vis-center') ?? part('timeline'),
    zoom: 'ctrlWheel',
    goTo({ from, to }) {
      location.hash = `w=${from}/${to}`;
    },
  };
}
