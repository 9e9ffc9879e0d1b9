import { Fragment, type ReactNode } from 'react';
import { sourcesOf } from '../derive/evidence.ts';
import type { Claim, ResolvedText, Source, SourceReference, Story, StoryEvent, Text } from '../story/index.ts';
import { DateText } from './DateText.tsx';
import { OutsideLink, RichText, Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';

export interface EvidenceProps {
  readonly event: StoryEvent;
  /** Stands between what is said and where it is from. */
  readonly children?: ReactNode;
  /** What heads the parts: under a row of the list, whose title is no heading, they are none either. */
  readonly heading?: 'h3' | 'p';
}

/** Who says so: statements with their speakers, the editor's notes, the sources. The same in the detail panel and in the page without script. */
export function Evidence({ event, children, heading: Heading = 'h3' }: EvidenceProps): ReactNode {
  const { words } = useStory();
  const { detail, sources } = words.messages;
  const listed = sourcesOf(event);
  return (
    <>
      {event.claims.map((claim, index) => (
        <ClaimBlock key={index} claim={claim} />
      ))}
      {event.notes.map((note, index) => (
        <div key={index} className="cm-note">
          <Heading className="cm-heading">{detail.editorsNote}</Heading>
          <p>
            <RichText text={note.text} />
            <SourceNames sources={note.sources} />
          </p>
        </div>
      ))}
      {children}
      {listed.length > 0 ? (
        <div className="cm-sources">
          <Heading className="cm-heading">{sources.label}</Heading>
          <ul>
            {listed.map((id) => (
              <SourceLine key={id} id={id} places={placesIn(event, id)} />
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
      {/* In the story's own words: a quotation it is not. */}
      <div>
        <RichText text={claim.text} />
      </div>
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
  const cited = citedIn(story, claim.sources);
  if (cited.length === 0 || claim.sources.every(({ id }) => id === claim.by)) return null;
  return (
    <p className="cm-small cm-muted">
      {words.messages.detail.reportedBy} <Publishers cited={cited} />
    </p>
  );
}

function SourceNames({ sources }: { readonly sources: readonly SourceReference[] }): ReactNode {
  const cited = citedIn(useStoryFile(), sources);
  if (cited.length === 0) return null;
  return (
    <span className="cm-small cm-muted">
      {' ('}
      <Publishers cited={cited} />)
    </span>
  );
}

interface Cited {
  readonly source: Source;
  /** Where in it: "P4". */
  readonly places: readonly string[];
}

/** The sources by publisher, each once, with the places in them. */
function citedIn(story: Story, references: readonly SourceReference[]): readonly Cited[] {
  const cited = new Map<string, Cited>();
  for (const { id, locator } of references) {
    const source = story.sourceById.get(id);
    if (!source) continue;
    const places = cited.get(source.publisher)?.places ?? [];
    cited.set(source.publisher, { source, places: locator === undefined ? places : [...places, locator] });
  }
  return [...cited.values()];
}

/** "Focus (P4), Vedomosti". */
function Publishers({ cited }: { readonly cited: readonly Cited[] }): ReactNode {
  return cited.map(({ source, places }, index) => (
    <Fragment key={source.id}>
      {index > 0 ? ', ' : null}
      <InItsLanguage source={source}>{source.publisher}</InItsLanguage>
      {places.length > 0 ? ` (${places.map(placeWords).join(', ')})` : null}
    </Fragment>
  ));
}

/** "P4", the fourth paragraph, as a reader of any language sees it; any other locator as it is. */
function placeWords(locator: string): string {
  return locator.replace(/^P(\d+)$/, '¶\u00A0$1');
}

/** A publisher's name or a headline, as it stands there: in the source's own language, not the page's. */
function InItsLanguage({ source, children }: { readonly source: Source; readonly children: string }): ReactNode {
  const { language } = useStory();
  const foreign = source.language !== undefined && source.language !== language;
  return foreign ? <span lang={source.language}>{children}</span> : children;
}

/** Where in a source the event itself is told. */
function placesIn({ sources }: StoryEvent, source: string): readonly string[] {
  return sources.flatMap(({ id, locator }) => (id === source && locator !== undefined ? [placeWords(locator)] : []));
}

function SourceLine({ id, places }: { readonly id: string; readonly places: readonly string[] }): ReactNode {
  const { words, language } = useStory();
  const source = useStoryFile().sourceById.get(id);
  if (!source) return null;
  const { sources } = words.messages;
  const facts: readonly ReactNode[] = [
    ...(source.title === undefined
      ? []
      : [
          <InItsLanguage key="publisher" source={source}>
            {source.publisher}
          </InItsLanguage>,
        ]),
    source.date === undefined ? sources.undated : <DateText date={source.date} />,
    ...(source.language === undefined || source.language === language
      ? []
      : [sources.inLanguage[source.language] ?? source.language]),
    ...places,
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
  const text = <InItsLanguage source={source}>{source.title ?? source.publisher}</InItsLanguage>;
  return source.url === undefined ? text : <OutsideLink href={source.url}>{text}</OutsideLink>;
}
