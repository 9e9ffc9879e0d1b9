/** Which measurements make a run of the bench, and in what order, pure. */

/**
 * Rounds of measurements, each `{ subject, setting, size }`. A round goes through all sizes and settings, so that a slow
 * minute hits none alone; within one, the subjects follow each other, each round beginning with another.
 */
export function planRounds(known, { sizes, runs, subjects, settings }) {
  const chosen = chosenOf('subjects', known, subjects);
  const all = [...new Set(known.flatMap(({ at }) => Object.keys(at)))].map((name) => ({ name }));
  const groups = chosenOf('settings', all, settings).flatMap(({ name: setting }) =>
    sizes.map((size) =>
      chosen
        .filter(({ at }) => at[setting]?.includes(size))
        .map((subject) => ({ subject: subject.name, setting, size })),
    ),
  );
  return Array.from({ length: runs }, (_, round) => groups.flatMap((group) => beginningWith(group, round)));
}

/** Those of the known ones that were asked for; a name that is none of theirs is refused. */
function chosenOf(option, known, names) {
  const unknown = names?.find((name) => known.every((one) => one.name !== name));
  if (unknown !== undefined) throw new Error(`--${option}: there is no ${unknown}`);
  return known.filter(({ name }) => names?.includes(name) ?? true);
}

function beginningWith(group, round) {
  const first = round % group.length;
  return [...group.slice(first), ...group.slice(0, first)];
}
