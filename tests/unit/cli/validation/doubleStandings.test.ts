import { describe, expect, it } from 'vitest';
import { findDoubleStandings } from '../../../../src/cli/validation/doubleStandings.ts';
import { makeStory } from '../../../fixtures/makeStory.ts';

/** In a file whose first standing is broken. */
function problemsOf(...standings: readonly (readonly [organisation: string, country: string, when: string])[]) {
  const written = standings.map(([organisation, country, when]) => ({
    in: organisation,
    country,
    when,
    status: 'member',
  }));
  const file = {
    organisations: ['bloc', 'union'].map((id) => ({ id, name: id })),
    statuses: [{ id: 'member', label: 'member', color: '#888888', pattern: 'solid' }],
    standings: [{ in: 'bloc', country: 'ML', when: '1975-99/..', status: 'member' }, ...written],
  };
  const story = makeStory(['one | 2020-01-01'], file);
  return findDoubleStandings(file, story).map(({ code, path, message }) => [code, path, message]);
}

describe('standings in two organisations', () => {
  it('are named where they hold at the same time, once a country, by their places in the file', () => {
    const found = problemsOf(['bloc', 'ML', '1975/..'], ['union', 'ML', '2023/..'], ['union', 'ML', '2024/..']);
    expect(found).toEqual([
      ['STORY-315', 'standings[2]', expect.stringMatching(/^ML stands in "bloc" and in "union" at the same time/)],
    ]);
  });

  it('are no problem one after the other, of two countries, or in one organisation', () => {
    expect(problemsOf(['bloc', 'ML', '1975/2020'], ['union', 'ML', '2023/..'])).toEqual([]);
    expect(problemsOf(['bloc', 'ML', '1975/..'], ['union', 'NE', '1975/..'])).toEqual([]);
    expect(problemsOf(['bloc', 'ML', '1975/..'], ['bloc', 'ML', '2020/..'])).toEqual([]);
  });
});
