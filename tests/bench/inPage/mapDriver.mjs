/** How Chronomap's map is used, after its page's own driver: chosen in the list, seen on the map. */
{
  const { driver } = window.bench;
  const map = () => document.querySelector('[data-part="map"]');
  const control = (name) => map().querySelector(`[data-control="${name}"]`);

  Object.assign(driver, {
    /** What changes are the marks: pointers to what lies beyond the edges come when those are painted. */
    counts(target) {
      const element = target instanceof Element ? target : target.parentElement;
      return element !== null && element.closest('.leaflet-cm-events-pane') !== null;
    },
    isChosenEverywhere: (id) =>
      map().querySelector(`[data-event-id="${CSS.escape(id)}"][aria-current="true"]`) !== null,
    area: () => map().querySelector('.cm-map-canvas'),
    zoomButtons: () => [control('zoomIn'), control('zoomOut')],
    /** From all of the world inward: the farther, the more of the steps. */
    goTo({ share }) {
      control('everything').click();
      for (let step = 0; step < Math.round(share * 4); step += 1) control('zoomIn').click();
    },
  });
}
