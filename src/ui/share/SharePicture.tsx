import { type ReactNode, useEffect, useState } from 'react';
import { plainWords } from '../plainWords.ts';
import { useStory, useStoryFile } from '../context.ts';
import type { ViewPicture } from './pictureFile.ts';
import { saveFile } from './saveFile.ts';
import { siteName, useAddresses, useIsWhole, useShared, useViewHash } from './shared.ts';

/** The code that draws, with the codecs of its files: it comes when this part is first opened. */
const loadDrawing = () => import('./pictureFile.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

interface Drawn {
  readonly picture: ViewPicture;
  readonly drawing: Drawing;
}

/** The view as a picture: shown small, and saved as SVG or PNG. */
export function SharePicture(): ReactNode {
  const { texts, announce } = useShared();
  const { store, say, language } = useStory();
  const story = useStoryFile();
  const { picture: label, pictureHelp, failed } = texts.take;
  const drawn = useDrawn();
  const save = async ({ picture, drawing }: Drawn, form: 'svg' | 'png'): Promise<void> => {
    announce('');
    try {
      const content =
        form === 'png' ? await drawing.toPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
      const { event } = store.getState().view;
      saveFile([story.id, language, ...(event === null ? [] : [event]), form].join('.'), content);
    } catch {
      announce(failed);
    }
  };
  return (
    <fieldset className="cm-share-data">
      <legend className="cm-heading">{label}</legend>
      <div className="cm-share-picture">
        {drawn ? (
          <img
            src={drawn.drawing.pictureAddress(drawn.picture.svg)}
            width={drawn.picture.width}
            height={drawn.picture.height}
            alt={`${label}: ${plainWords(say(story.title))}`}
          />
        ) : null}
      </div>
      <div className="cm-share-buttons">
        {(['svg', 'png'] as const).map((form) => (
          <button
            key={form}
            type="button"
            className="cm-button"
            data-form={form}
            aria-disabled={drawn === null}
            onClick={() => drawn && void save(drawn, form)}
          >
            {form.toUpperCase()}
          </button>
        ))}
      </div>
      <p className="cm-small cm-muted">{pictureHelp}</p>
    </fieldset>
  );
}

/** The picture of the view as it is; `null` while it is drawn, and where it cannot be. */
function useDrawn(): Drawn | null {
  const { texts, announce } = useShared();
  const { failed } = texts.take;
  const { store, words, say, base, language } = useStory();
  const story = useStoryFile();
  const isWhole = useIsWhole();
  const hash = useViewHash();
  const address = useAddresses()(language).page + hash;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (!isWhole) return undefined;
    let isGone = false;
    loadDrawing()
      .then(async (drawing) => ({
        drawing,
        picture: await drawing.makeViewPicture({
          state: store.getState(),
          language,
          words,
          say,
          base,
          address,
          siteName: siteName(),
        }),
      }))
      .then((made) => isGone || setDrawn(made))
      .catch(() => isGone || announce(failed));
    return () => {
      isGone = true;
    };
  }, [store, story, isWhole, language, words, say, base, address, announce, failed]);
  return drawn;
}
