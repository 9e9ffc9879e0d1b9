/** What a run has found: one cell for each subject, setting and size, with every run's figures. Pure but for its own memory. */
import { spread } from './statistics.mjs';

/** A page that failed twice is not tried a third time; one that was not usable within its time has failed once for all. */
const PATIENCE = 2;
/** What is compared with, not judged, acts in so many runs, and no more once its acts have taken so many seconds. */
const ACTS = 3;
const ACTING = 60;

export function createCells() {
  const cells = new Map();
  const keyOf = ({ subject, setting, size }) => `${setting} ${size} ${subject}`;
  return {
    isHopeless(measurement) {
      const cell = cells.get(keyOf(measurement));
      return cell !== undefined && cell.runs === 0 && (cell.late || cell.failures.length >= PATIENCE);
    },
    /** Whether what a reader does has been measured often enough of a peer or a floor. */
    hasActed(measurement) {
      const cell = cells.get(keyOf(measurement));
      return cell !== undefined && (cell.acting > ACTING || cell.acted >= ACTS);
    },
    add(measurement, { figures, failure, late, acting, troubles, outside }) {
      const key = keyOf(measurement);
      const cell = cells.get(key) ?? emptyCell(measurement);
      cells.set(key, cell);
      if (figures.usable !== undefined) cell.runs += 1;
      if (failure !== null) cell.failures.push(failure);
      cell.late ||= late;
      cell.acting += acting;
      if (acting > 0) cell.acted += 1;
      cell.troubles = [...new Set([...cell.troubles, ...troubles])];
      cell.outside = [...new Set([...cell.outside, ...outside])];
      for (const [name, value] of Object.entries(figures)) (cell.values[name] ??= []).push(rounded(value));
    },
    /** Every cell with the spread of each of its figures. */
    all: () => [...cells.values()].map(summarise),
  };
}

function emptyCell({ subject, setting, size }) {
  const found = { runs: 0, late: false, acted: 0, acting: 0, failures: [], troubles: [], outside: [], values: {} };
  return { subject, setting, size, ...found };
}

function summarise({ values, acting, ...cell }) {
  const figures = Object.fromEntries(
    Object.entries(values).map(([name, list]) => [name, { ...spread(list), values: list }]),
  );
  return { ...cell, acting: rounded(acting), figures };
}

const rounded = (value) => Math.round(value * 100) / 100;

/** Finds a cell; null where it was not measured. */
export function cellFinder(cells) {
  return (subject, setting, size) =>
    cells.find((cell) => cell.subject === subject && cell.setting === setting && cell.size === size) ?? null;
}
