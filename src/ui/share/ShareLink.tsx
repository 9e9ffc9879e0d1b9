import type { ReactNode } from 'react';
import { plainWords } from '../plainWords.ts';
import { useStory, useStoryFile } from '../context.ts';
import { CopyField } from './CopyField.tsx';
import { useAddresses, useShared, useViewHash } from './shared.ts';

/** The link to what is seen now, and where the system can share, the way to that. */
export function ShareLink(): ReactNode {
  const { texts } = useShared();
  const { say, language } = useStory();
  const story = useStoryFile();
  const hash = useViewHash();
  const { page } = useAddresses()(language);
  const shared = { title: plainWords(say(story.title)), url: page + hash };
  // In a frame it may be there and not allowed: then it says that it cannot.
  const canShare = typeof navigator.canShare === 'function' && navigator.canShare(shared);
  const share = (): void => {
    // Who closes the system's own dialog has changed their mind: nothing is to be said of it.
    void navigator.share(shared).catch(() => undefined);
  };
  return (
    <>
      <CopyField label={texts.link.view} text={page + hash} rows={3}>
        {canShare ? (
          <button type="button" className="cm-button" onClick={share}>
            {texts.native}
          </button>
        ) : null}
      </CopyField>
      <p className="cm-small cm-muted">{texts.link.help}</p>
      {hash === '' ? null : <CopyField label={texts.link.start} text={page} rows={2} />}
    </>
  );
}
