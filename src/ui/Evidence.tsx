import { Fragment, type ReactNode } from 'react';
import type { Claim, ResolvedText, Source, SourceReference, Story, StoryEvent, Text } from '../story/index.ts';
import { DateText } from './DateText.tsx';
import { OutsideLink, RichText, Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

export interface EvidenceProps {
  readonly event: StoryEvent;
  /** Stands between what is said and where it is from. */
  readonly children?: ReactNode;
}

/** Who says so: statements with their speakers, the editor's notes, the sources. The same in the detail panel and in the page without script. */
export function Evidence({ event, children }: EvidenceProps): ReactNode {
  const { words } = useStory();
  const { detail, sources } = words.messages;
  return (
    <>
      {event.claims.map((claim, index) => (
        <ClaimBlock key={index} claim={claim} />
      ))}
      {event.notes.map((note, index) => (
        <div key={index} className="cm-note">
          <p className="cm-heading">{detail.editorsNote}</p>
          <p>
            <RichText text={note.text} />
            <SourceNames sources={note.sources} />
          </p>
        </div>
      ))}
      {children}
      {event.sources.length > 0 ? (
        <div className="cm-sources">
          <p className="cm-heading">{sources.label}</p>
          <ul>
            {event.sources.map(({ id }) => (
              <SourceLine key={id} id={id} />
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function ClaimBlock({ claim }: { readonly claim: Claim }): ReactNode {
  const { words, say } = useStory();
  const story = useStoryFile();
  return (
    <figure className="cm-claim">
      <figcaption className="cm-small">
        <strong>{words.messages.detail.said[claim.kind](speakerName(claim.by, story, say))}</strong>
        {claim.where === undefined ? null : (
          <span className="cm-muted">
            {' ('}
            <Say text={claim.where} />)
          </span>
        )}
      </figcaption>
      <blockquote>
        <RichText text={claim.text} />
      </blockquote>
      <ReportedBy claim={claim} />
    </figure>
  );
}

/** Who a claim is by: a person, an organisation or a source of the story. */
function speakerName(id: string, story: Story, say: (text: Text) => ResolvedText): string {
  const named = story.personById.get(id) ?? story.organisationById.get(id);
  if (named) return say(named.name).text;
  return story.sourceById.get(id)?.publisher ?? id;
}

/** "Reported by Focus (P4), Vedomosti": nothing where the speaker and the one source are the same. */
function ReportedBy({ claim }: { readonly claim: Claim }): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const names = sourceNames(story, claim.sources);
  if (names.length === 0 || claim.sources.every(({ id }) => id === claim.by)) return null;
  return <p className="cm-small cm-muted">{words.messages.detail.reportedBy(names.join(', '))}</p>;
}

function SourceNames({ sources }: { readonly sources: readonly SourceReference[] }): ReactNode {
  const names = sourceNames(useStoryFile(), sources);
  return names.length === 0 ? null : <span className="cm-small cm-muted"> ({names.join(', ')})</span>;
}

/** Publishers, each once, with the places in them: "Focus (P4)". */
function sourceNames(story: Story, sources: readonly SourceReference[]): readonly string[] {
  const locators = new Map<string, string[]>();
  for (const { id, locator } of sources) {
    const publisher = story.sourceById.get(id)?.publisher;
    if (publisher === undefined) continue;
    const known = locators.get(publisher) ?? [];
    locators.set(publisher, locator === undefined ? known : [...known, locator]);
  }
  return [...locators].map(([name, places]) => (places.length > 0 ? `${name} (${places.join(', ')})` : name));
}

function SourceLine({ id }: { readonly id: string }): ReactNode {
  const { words, language } = useStory();
  const source = useStoryFile().sourceById.get(id);
  if (!source) return null;
  const { sources } = words.messages;
  const facts: readonly ReactNode[] = [
    ...(source.title === undefined ? [] : [source.publisher]),
    source.date === undefined ? sources.undated : <DateText date={source.date} />,
    ...(source.language === undefined || source.language === language
      ? []
      : [sources.inLanguage[source.language] ?? source.language]),
    ...source.marks.map((mark) => sources.marks[mark]),
    ...(source.url === undefined ? [sources.noLink] : []),
    ...(source.archive === undefined
      ? []
      : [
          <OutsideLink key="archive" href={source.archive}>
            {sources.archived}
          </OutsideLink>,
        ]),
  ];
  return (
    <li>
      <SourceTitle source={source} />{' '}
      <span className="cm-small cm-muted">
        {facts.map((fact, index) => (
          <Fragment key={index}>
            {index > 0 ? ', ' : null}
            {fact}
          </Fragment>
        ))}
      </span>
      {source.note === undefined ? null : (
        <span className="cm-small cm-muted">
          {' '}
          <RichText text={source.note} />
        </span>
      )}
    </li>
  );
}

function SourceTitle({ source }: { readonly source: Source }): ReactNode {
  const { language } = useStory();
  const title = source.title ?? source.publisher;
  const foreign = source.title !== undefined && source.language !== undefined && source.language !== language;
  const text = foreign ? <span lang={source.language}>{title}</span> : title;
  return source.url === undefined ? text : <OutsideLink href={source.url}>{text}</OutsideLink>;
}
