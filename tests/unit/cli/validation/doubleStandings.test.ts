import { describe, expect, it } from 'vitest';
import { findDoubleStandings } from '../../../../src/cli/validation/doubleStandings.ts';
import { makeStory } from '../../../fixtures/makeStory.ts';

const problemsOf = (...standings: readonly (readonly [organisation: string, country: string, when: string])[]) =>
  findDoubleStandings(
    makeStory(['one | 2020-01-01'], {
      organisations: ['bloc', 'union'].map((id) => ({ id, name: id })),
      statuses: [{ id: 'member', label: 'member', color: '#888888', pattern: 'solid' }],
      standings: standings.map(([organisation, country, when]) => ({
        in: organisation,
        country,
        when,
        status: 'member',
      })),
    }),
  ).map(({ code, path, message }) => [code, path, message]);

describe('standings in two organisations', () => {
  it('are named where they hold at the same time, once a country', () => {
    const found = problemsOf(['bloc', 'ML', '1975/..'], ['union', 'ML', '2023/..'], ['union', 'ML', '2024/..']);
    expect(found).toEqual([
      ['STORY-315', 'standings[1]', expect.stringMatching(/^ML stands in "bloc" and in "union" at the same time/)],
    ]);
  });

  it('are no problem one after the other, of two countries, or in one organisation', () => {
    expect(problemsOf(['bloc', 'ML', '1975/2020'], ['union', 'ML', '2023/..'])).toEqual([]);
    expect(problemsOf(['bloc', 'ML', '1975/..'], ['union', 'NE', '1975/..'])).toEqual([]);
    expect(problemsOf(['bloc', 'ML', '1975/..'], ['bloc', 'ML', '2020/..'])).toEqual([]);
  });
});
