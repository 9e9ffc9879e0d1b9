import { type ReactNode, useId, useRef } from 'react';
import { copyText } from './copyText.ts';
import { useShared } from './shared.ts';

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines that are shown at once. */
  readonly rows: number;
  /** Of words; an address or a piece of HTML has none, and runs from the left. */
  readonly lang?: string;
  /** Buttons beside the one that copies. */
  readonly children?: ReactNode;
}

/** A text to be taken away: it can be read, selected, and copied by a press. */
export function CopyField({ label, text, rows, lang, children }: CopyFieldProps): ReactNode {
  const { texts, announce } = useShared();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const copied = field.current !== null && (await copyText(field.current));
    announce(copied ? texts.copied : texts.copyByHand);
  };
  return (
    <div className="cm-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={rows}
        value={text}
        lang={lang}
        dir={lang === undefined ? 'ltr' : 'auto'}
        readOnly
        spellCheck={false}
      />
      <div className="cm-share-buttons">
        <button type="button" className="cm-button" onClick={() => void copy()}>
          {texts.copy}
        </button>
        {children}
      </div>
    </div>
  );
}
