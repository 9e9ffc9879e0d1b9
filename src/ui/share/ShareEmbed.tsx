import { type ReactNode, useState } from 'react';
import { type EmbedHeight, type Snippet, type SnippetKind, SNIPPETS, snippetOf } from '../../embed/snippets.ts';
import { endonym } from '../../i18n/index.ts';
import { plainWords } from '../plainWords.ts';
import { useStory, useStoryFile } from '../context.ts';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { Preview } from './Preview.tsx';
import { useAddresses, useShared, useViewHash } from './shared.ts';
import { useEmbedFacts } from './useEmbedFacts.ts';

/** What an editor chooses. */
interface Chosen {
  readonly kind: SnippetKind;
  readonly language: string;
  readonly view: 'all' | 'timeline' | 'map' | 'list';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly width: 'column' | '320' | '480' | '720' | '1000';
  readonly height: 'needed' | '400' | '575' | '650' | '800';
  readonly fromView: boolean;
}

/** A snippet for an article, and what it will look like. */
export function ShareEmbed(): ReactNode {
  const { texts, framed } = useShared();
  const { kinds, hints, code } = texts.embed;
  const { language } = useStory();
  const [chosen, setChosen] = useState<Chosen>({
    kind: 'frame',
    language,
    view: 'all',
    theme: 'auto',
    width: 'column',
    height: 'needed',
    fromView: false,
  });
  const choose = (change: Partial<Chosen>): void => setChosen((before) => ({ ...before, ...change }));
  const [seen, setSeen] = useState<EmbedHeight | null>(null);
  const snippet = useSnippet(chosen, seen);
  const { kind } = chosen;
  return (
    <div className="cm-share-embed">
      <div className="cm-share-choices">
        <Choice
          label={texts.embed.how}
          value={kind}
          options={SNIPPETS.map((one) => [one, one === 'pym' ? 'pym.js' : kinds[one]] as const)}
          onChange={(value) => choose({ kind: value })}
        />
        <Options chosen={chosen} onChoose={choose} />
        {/* They say how it becomes as high as it needs. */}
        {snippet.height === null ? <p className="cm-small cm-muted">{hints[kind]}</p> : null}
        <CopyField label={code} text={snippetOf(kind, snippet)} rows={kind === 'address' ? 2 : 6} />
      </div>
      {framed === false ? <Preview snippet={kind === 'address' ? plain(snippet) : snippet} onHeight={setSeen} /> : null}
    </div>
  );
}

/** What an address alone gives: the story from its beginning, in a column of an article. */
function plain(snippet: Snippet): Snippet {
  return { ...snippet, options: { view: null, theme: null }, hash: '', width: null, height: null };
}

function useSnippet(chosen: Chosen, seen: EmbedHeight | null): Snippet {
  const { say } = useStory();
  const { title } = useStoryFile();
  const addressesIn = useAddresses();
  const hash = useViewHash();
  const facts = useEmbedFacts(chosen.language);
  const { view, theme, width, height, kind } = chosen;
  return {
    addresses: addressesIn(chosen.language),
    title: facts.title ?? plainWords(say(title)),
    options: { view: view === 'all' ? null : view, theme: theme === 'auto' ? null : theme },
    hash: chosen.fromView && kind !== 'address' ? hash : '',
    width: width === 'column' ? null : Number(width),
    height: height === 'needed' || kind === 'pym' ? null : Number(height),
    heights: facts.heights[view] ?? (seen ? [{ width: 0, height: seen.height }] : facts.heights.all),
  };
}

interface OptionsProps {
  readonly chosen: Chosen;
  readonly onChoose: (change: Partial<Chosen>) => void;
}

const WIDTHS = ['320', '480', '720', '1000'] as const;
const HEIGHTS = ['400', '575', '650', '800'] as const;

function Options({ chosen, onChoose }: OptionsProps): ReactNode {
  const { embed: text } = useShared().texts;
  const { languages } = useStoryFile();
  const { words } = useStory();
  const pixels = <Value extends string>(value: Value) => [value, `${words.number(Number(value))} px`] as const;
  const hash = useViewHash();
  const isAddress = chosen.kind === 'address';
  const choice = <Key extends (keyof Chosen & 'language') | 'view' | 'theme' | 'width' | 'height'>(
    key: Key,
    label: string,
    options: readonly (readonly [Chosen[Key], string])[],
  ): ReactNode => (
    <Choice<Chosen[Key]>
      label={label}
      value={chosen[key]}
      options={options}
      // pym.js knows no height but the one that the embed tells.
      disabled={(isAddress && key !== 'language') || (chosen.kind === 'pym' && key === 'height')}
      onChange={(value) => onChoose({ [key]: value })}
    />
  );
  return (
    <>
      {choice(
        'language',
        text.language,
        languages.map((one) => [one, endonym(one)] as const),
      )}
      {choice('view', text.parts, named(text.partNames))}
      {choice('theme', text.theme, named(text.themes))}
      {choice('width', text.width, [['column', text.column], ...WIDTHS.map(pixels)])}
      {choice('height', text.height, [['needed', text.needed], ...HEIGHTS.map(pixels)])}
      {hash === '' || isAddress ? null : (
        <label className="cm-switch">
          <input
            type="checkbox"
            checked={chosen.fromView}
            onChange={(event) => onChoose({ fromView: event.target.checked })}
          />
          {text.fromView}
        </label>
      )}
    </>
  );
}

/** Values with their names, in the names' own order. */
function named<Value extends string>(names: Readonly<Record<Value, string>>): readonly (readonly [Value, string])[] {
  // TypeScript gives the keys of an object as strings; a dictionary has no others.
  return Object.entries(names) as [Value, string][];
}
