import { Fragment, type ReactNode } from 'react';
import { parseRichText, plainText, type RichNode, type Text } from '../story/index.ts';
import { useStory } from './context.ts';

/** A text of the story in the page's language, as plain words; text in another language says so with `lang`. */
export function Say({ text }: { readonly text: Text }): ReactNode {
  const { say, language } = useStory();
  const spoken = say(text);
  const words = plainText(parseRichText(spoken.text));
  return spoken.language === language ? words : inTongue(spoken.language, words);
}

/** A text of the story with its emphasis and links. */
export function RichText({ text }: { readonly text: Text }): ReactNode {
  const { say, language } = useStory();
  const spoken = say(text);
  const nodes = renderNodes(parseRichText(spoken.text));
  return spoken.language === language ? nodes : inTongue(spoken.language, nodes);
}

/** Words of another language than the page's, which may run the other way. */
function inTongue(language: string, words: ReactNode): ReactNode {
  return (
    <span lang={language} dir="auto">
      {words}
    </span>
  );
}

function renderNodes(nodes: readonly RichNode[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);
}

function renderNode(node: RichNode): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'emphasis':
      return <em>{renderNodes(node.children)}</em>;
    case 'strong':
      return <strong>{renderNodes(node.children)}</strong>;
    case 'link':
      return <OutsideLink href={node.href}>{renderNodes(node.children)}</OutsideLink>;
  }
}

/** A link that leaves the page: never with a referrer, never with a handle on this window. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  return (
    <a href={href} rel="noopener noreferrer external" target="_blank">
      {children}
    </a>
  );
}
