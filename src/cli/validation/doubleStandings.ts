import { isRecord, type Story } from '../../story/index.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import { overlaps } from '../../time/index.ts';

/**
 * Standings of one country in two organisations that hold at the same time, once a country. The map has one fill for a country,
 * and who reads it is not told of which organisation it speaks. Each is named as it stands in the file.
 */
export function findDoubleStandings(
  file: Readonly<Record<string, unknown>>,
  { standings }: Pick<Story, 'standings'>,
): readonly ToolProblem[] {
  const written: readonly unknown[] = Array.isArray(file['standings']) ? file['standings'] : [];
  const told = new Set<string>();
  return standings.flatMap((standing, index) => {
    const { country, local, when } = standing;
    const rival = standings.slice(0, index).find((one) => {
      return one.country === country && one.in !== standing.in && overlaps(one.local, local);
    });
    if (!rival || told.has(country)) return [];
    told.add(country);
    const place = written.findIndex(
      (one) => isRecord(one) && one['country'] === country && one['in'] === standing.in && one['when'] === when.text,
    );
    return [toolProblem('STORY-315', `standings[${place}]`, country, rival.in, standing.in)];
  });
}
