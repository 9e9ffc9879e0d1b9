import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { failureMessages } from '../../src/i18n/failure.ts';
import { languages, loadWords } from '../../src/i18n/index.ts';
import { formatProblem, problem } from '../../src/story/index.ts';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import { ErrorCard } from '../../src/ui/ErrorCard.tsx';

const FOUND = [problem('STORY-005', '', 67_108_864), problem('STORY-015', '')].map((found) => ({
  code: found.code,
  line: formatProblem(found),
}));

describe('the card of a story that cannot be shown', () => {
  it.each(languages)('is an alert with the code, what is wrong and the cure, in %s', async (language) => {
    const words = await loadWords(language);
    render(<ErrorCard problems={FOUND} words={words} />);
    const card = screen.getByRole('alert');
    expect(card.dataset['problem']).toBe('STORY-005');
    expect(screen.getByRole('heading').textContent).toBe(words.messages.error.title);
    expect(screen.queryAllByText(failureMessages(language).hint)).toHaveLength(1);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'STORY-005 the file has more than 67108864 bytes: split it, or raise the limit',
      'STORY-015 no event is left to show: mend the events named, or add one',
    ]);
    // The lines for the editor are English wherever the page is read.
    expect(screen.getByRole('list').getAttribute('lang')).toBe('en');
  });

  it.each([
    [problem('STORY-002', '', '/data/stories/x.json', 404), 'nowhere'],
    [problem('STORY-018', '', '../x'), 'nowhere'],
    [problem('STORY-002', '', '/data/stories/x.json', 503), 'hint'],
  ] as const)('sends nobody to try again where there is no such story: %o', async (found, said) => {
    const words = await loadWords('ru');
    render(<ErrorCard problems={[{ code: found.code, line: formatProblem(found) }]} words={words} />);
    expect(screen.queryAllByText(failureMessages('ru')[said])).toHaveLength(1);
  });

  it('offers to try again', async () => {
    const reload = vi.fn();
    const real = location;
    vi.stubGlobal('location', { reload });
    render(<ErrorCard problems={FOUND} words={await loadWords('en')} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledOnce();
    vi.stubGlobal('location', real);
  });

  it('names the first problems and not ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, () => FOUND[0] ?? { code: '', line: '' });
    render(<ErrorCard problems={many} words={await loadWords('en')} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
  });
});

describe('a defect of ours', () => {
  it('is a sentence where the part stood, not a blank page', () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error('broken');
    };
    render(
      <ErrorBoundary message="This story cannot be shown">
        <Broken />
      </ErrorBoundary>,
    );
    const card = screen.getByRole('alert');
    expect([card.textContent, card.dataset['problem']]).toEqual(['This story cannot be shown', 'STORY-000']);
  });
});
