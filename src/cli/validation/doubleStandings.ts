import type { Story } from '../../story/index.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import { overlaps } from '../../time/index.ts';

/**
 * Standings of one country in two organisations that hold at the same time, once a country. The map has one fill for a country,
 * and who reads it is not told of which organisation it speaks.
 */
export function findDoubleStandings({ standings }: Pick<Story, 'standings'>): readonly ToolProblem[] {
  const told = new Set<string>();
  return standings.flatMap((standing, index) => {
    const { country, local } = standing;
    const rival = standings.slice(0, index).find((one) => {
      return one.country === country && one.in !== standing.in && overlaps(one.local, local);
    });
    if (!rival || told.has(country)) return [];
    told.add(country);
    return [toolProblem('STORY-315', `standings[${index}]`, country, rival.in, standing.in)];
  });
}
