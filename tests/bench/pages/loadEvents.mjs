/** The seeded events the page's address asks for, as its bench gives them to every peer. */
export async function loadEvents(folder) {
  const size = new URLSearchParams(location.search).get('size');
  const response = await fetch(`../data/${folder}/seeded-${size}.json`);
  return (await response.json()).events;
}
