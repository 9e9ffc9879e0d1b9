import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first, in this order: a core that has nothing left at the end waits for the other. */
const LONGEST = [
  'hostileStories',
  'accessibility',
  'selection',
  'embedHosts',
  'playing',
  'journey',
  'keyboardPath',
  'plainPages',
  'mapDepth',
  'hostileFields',
  'share',
  'snippets',
  'address',
  'focusRing',
  'windowAndFilters',
  'keptFocus',
  'editions',
  'sandboxed',
  'adaptation',
  'hydration',
  'exampleArticle',
];

/** A worker keeps what its files share only while the next one is of the same project. */
const PROJECTS = ['contract', 'pages', 'ui', 'pure'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projectOf = ({ project }: TestSpecification): number =>
      PROJECTS.findIndex((name) => project.name.startsWith(name));
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => projectOf(one) - projectOf(other) || placeOf(one) - placeOf(other));
  }
}
