/** A run's thresholds in words for a terminal, one line each, and whether the run has passed. Pure. */
import { number } from './tables.mjs';

const VERDICTS = new Map([
  [true, 'PASS'],
  [false, 'FAIL'],
  [null, '–   '],
]);

/** One line for each threshold: the verdict, the figure with the spread of its runs, the limit. */
export function verdictText(thresholds) {
  const lines = thresholds.map(({ done, says, unit, figure, limit, met, spread }) => {
    const runs = spread && spread.runs > 1 ? ` (${number(spread.min)}–${number(spread.max)})` : '';
    const found = figure === null ? 'not measured' : Number.isFinite(figure) ? `${number(figure)}${runs}` : 'failed';
    return `${VERDICTS.get(met)}  ${done}  ${says}: ${found}, limit ${number(limit)} ${unit}`.trimEnd();
  });
  const count = (verdict) => thresholds.filter(({ met }) => met === verdict).length;
  return [...lines, `${count(true)} passed, ${count(false)} failed, ${count(null)} not measured`].join('\n');
}

/** Nothing failed, nothing was asked of another machine, and a whole run has measured everything. */
export function isMet({ run, cells, thresholds }) {
  if (cells.some(({ outside }) => outside.length > 0)) return false;
  return thresholds.every(({ met }) => (run.partial ? met !== false : met === true));
}
