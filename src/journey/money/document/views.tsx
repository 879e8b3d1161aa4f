import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayDate } from '#core/day.ts'
import type { Block } from '#files/pdf/parts.ts'
import { Button, Details, InsetText, SummaryList } from '#web/components/index.ts'
import { Form, Press } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Document, Paper } from './paper.ts'
import { mayRead } from './rules.ts'
import { BECAUSE_WORDS, DOCUMENT_DONE } from './words.ts'

/** Which version is looked at; undefined: the newest. */
export type Chosen = Document & { readonly paper: Paper | undefined }

/** One version of the agreement, as it was printed, and the way to all others. */
export function AgreementPage({ chosen, look }: { chosen: Chosen; look: Look }): JSX.Element {
  const { paper, papers, isNewerDue } = chosen
  const [newest] = papers
  return (
    <Layout look={look} title="Our agreement" back={{ href: onRecord(look, '/money') }} doneWords={DOCUMENT_DONE}>
      <h1 class="govuk-heading-l">{paper?.title ?? 'Our agreement about the money'}</h1>
      {paper === undefined ? (
        <NoneYet chosen={chosen} look={look} />
      ) : (
        <>
          <p class="govuk-body">{sayVersion(paper)}</p>
          {paper.number === newest?.number ? null : (
            <InsetText>{`This is how it was then. Version ${newest?.number} stands now.`}</InsetText>
          )}
          {isNewerDue ? <NewerDue look={look} /> : null}
          <Parts paper={paper} look={look} />
          <div class="govuk-!-display-none-print">
            <Button href={onRecord(look, `/money/agreement.pdf?version=${paper.number}`)}>Keep it or print it</Button>
            <p class="govuk-body">
              <a class="govuk-link" href={onRecord(look, '/money')}>
                {isPerson(look) ? 'Go to your money' : `Go to ${knownAs(look)}’s money`}
              </a>
            </p>
            <Versions papers={papers} look={look} />
          </div>
        </>
      )}
    </Layout>
  )
}

const sayVersion = ({ number, madeOn, madeByName, because }: Paper): string =>
  `Version ${number}, ${sayDate(madeOn)}. ${madeByName} made it because ${BECAUSE_WORDS[because]}.`

const mayPrint = ({ permit }: Look): boolean => permit !== undefined && mayAlso(permit, 'money', 'print-agreement')

function NoneYet({ chosen, look }: { chosen: Chosen; look: Look }): JSX.Element {
  const isSetUp = chosen.facts !== undefined
  return (
    <>
      <InsetText>
        {isSetUp
          ? 'The payments are set up. The finance team prints the agreement next. Then it stands here to read and to keep.'
          : 'The agreement is printed when the payments are set up. Then it stands here to read and to keep.'}
      </InsetText>
      {isSetUp && mayPrint(look) ? (
        <Press look={look} path={onRecord(look, '/money/agreement/print')}>
          Print the agreement
        </Press>
      ) : (
        <Button href={onRecord(look, '/money')}>Go to the money</Button>
      )}
    </>
  )
}

/** Something in it has changed since; whoever may print it can. */
function NewerDue({ look }: { look: Look }): JSX.Element {
  return (
    <div class="govuk-!-display-none-print">
      <InsetText>
        Something has changed since this was printed. The money page says what counts now. The finance team prints a new
        version.
      </InsetText>
      {mayPrint(look) ? (
        <Press look={look} path={onRecord(look, '/money/agreement/print')} classes="govuk-button--secondary">
          Print a new version
        </Press>
      ) : null}
    </div>
  )
}

function Parts({ paper, look }: { paper: Paper; look: Look }): JSX.Element {
  const { permit } = look
  return (
    <>
      {paper.parts
        .filter(({ seenBy }) => permit !== undefined && mayRead(seenBy, permit.as))
        .map(({ heading, blocks }) => (
          <>
            <h2 class="govuk-heading-m">{heading}</h2>
            {blocks.map((block) => (
              <OneBlock block={block} />
            ))}
          </>
        ))}
    </>
  )
}

/** A sentence or a list; an agreement has no other pieces. */
export function OneBlock({ block }: { block: Block }): JSX.Element | null {
  if (block.kind === 'list')
    return (
      <ul class="govuk-list govuk-list--bullet">
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  return <p class="govuk-body">{block.text}</p>
}

function Versions({ papers, look }: { papers: readonly Paper[]; look: Look }): JSX.Element | null {
  return papers.length < 2 ? null : (
    <Details summary={`All versions (${papers.length})`}>
      <SummaryList
        rows={papers.map(({ number, madeOn, because }) => ({
          key: `Version ${number}`,
          value: (
            <a class="govuk-link" href={onRecord(look, `/money/agreement?version=${number}`)}>
              {`${sayDate(madeOn)}: ${BECAUSE_WORDS[because]}`}
            </a>
          ),
        }))}
      />
    </Details>
  )
}

/** Where printing was refused: why, and the way back. */
export function PrintForm({ document, look }: { document: Document; look: Look }): JSX.Element {
  const [newest] = document.papers
  return (
    <Layout look={look} title="Our agreement" back={{ href: onRecord(look, '/money/agreement') }}>
      <h1 class="govuk-heading-l">{`Print the agreement for ${knownAs(look)}`}</h1>
      {document.isNewerDue ? (
        <>
          <p class="govuk-body">It is printed as it stands now. Versions that were printed before stay as they were.</p>
          <Form look={look}>
            <Button preventDoubleClick>Print it</Button>
          </Form>
        </>
      ) : (
        <>
          <InsetText>
            {newest === undefined
              ? 'The payments are not set up yet.'
              : `Version ${newest.number} says what counts now.`}
          </InsetText>
          <Button href={onRecord(look, '/money/agreement')}>Go to the agreement</Button>
        </>
      )}
    </Layout>
  )
}
