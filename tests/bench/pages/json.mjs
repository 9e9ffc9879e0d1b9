/** The floor of every page that reads the file: fetch it, decode it, parse it, keep it. */
export async function start() {
  const size = new URLSearchParams(location.search).get('size');
  const response = await fetch(`../data/stories/seeded-${size}.json`);
  const text = await response.text();
  performance.mark('bench:parse');
  window.kept = JSON.parse(text);
  performance.mark('bench:usable');
}
