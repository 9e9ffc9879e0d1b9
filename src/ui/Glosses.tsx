import type { ReactNode } from 'react';
import type { Text } from '../story/index.ts';
import { RichText, Say } from './Say.tsx';

interface GlossesProps {
  readonly heading: string;
  readonly glosses: readonly { readonly id: string; readonly label: Text; readonly text: Text }[];
  readonly as?: 'h2' | 'h3';
}

/** Words and what they mean. */
export function Glosses({ heading, glosses, as: Heading = 'h3' }: GlossesProps): ReactNode {
  return (
    <div className="cm-terms">
      <Heading className="cm-heading">{heading}</Heading>
      <dl>
        {glosses.map(({ id, label, text }) => (
          <div key={id}>
            <dt>
              <Say text={label} />
            </dt>
            <dd>
              <RichText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
