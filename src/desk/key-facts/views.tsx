import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import type { Part } from '#files/pdf/parts.ts'
import { HOW_TOLD, QUESTION, TELL_DONE, type Telling, type Told } from '#journey/money/key-facts/index.ts'
import { Button, Details, InsetText } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { type KeyFacts, keyFactsParts, smallPrint } from './parts.ts'
import { FACTS } from './words.ts'

/** Five headings that fit on one page, and one question about how well we explained them. */
export function KeyFactsPage(props: { facts: KeyFacts | undefined; telling: Telling; look: Look }): JSX.Element {
  const { facts, telling, look } = props
  return (
    <Layout look={look} title="Key facts" back={{ href: onRecord(look, '') }} doneWords={TELL_DONE}>
      <h1 class="govuk-heading-l">{isPerson(look) ? FACTS.title : FACTS.titleFor(knownAs(look))}</h1>
      {facts === undefined ? (
        <>
          <InsetText>{FACTS.none}</InsetText>
          <Button href={onRecord(look, '')}>See where things are now</Button>
        </>
      ) : (
        <>
          {isPerson(look) ? null : <InsetText>{FACTS.forPerson(knownAs(look))}</InsetText>}
          {keyFactsParts(facts).map((part) => (
            <OnePart part={part} />
          ))}
          <SmallPrint facts={facts} look={look} />
          <Question telling={telling} look={look} />
        </>
      )}
    </Layout>
  )
}

function OnePart({ part: { heading, blocks } }: { part: Part }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {blocks.map((block) =>
        block.kind === 'list' ? (
          <ul class="govuk-list govuk-list--bullet">
            {block.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p class="govuk-body">{block.text}</p>
        ),
      )}
    </>
  )
}

/** The three figures, and the papers that say more. */
function SmallPrint({ facts: { paid }, look }: { facts: KeyFacts; look: Look }): JSX.Element {
  return (
    <>
      {paid === undefined ? null : (
        <p class="govuk-body-s">{`${FACTS.small}. ${smallPrint(paid.figures).join(' ')}`}</p>
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={onRecord(look, '/money/key-facts.pdf')}>
          {FACTS.keepCopy}
        </a>
        {' · '}
        <a class="govuk-link" href={onRecord(look, '/money/agreement')}>
          Our agreement
        </a>
        {' · '}
        <a class="govuk-link" href={onRecord(look, '/money/contribution')}>
          {isPerson(look) ? 'What you pay' : `What ${knownAs(look)} pays`}
        </a>
      </p>
    </>
  )
}

/** The one question. What was said stays to be read; nothing waits for it. */
function Question({ telling, look }: { telling: Telling; look: Look }): JSX.Element {
  const [newest, ...before] = telling.told
  const own = isPerson(look)
  return (
    <div class="govuk-!-display-none-print">
      <InsetText>
        <p class="govuk-body govuk-!-font-weight-bold">{QUESTION.lead}</p>
        <p class="govuk-body">{own ? QUESTION.ask : QUESTION.askFor(knownAs(look))}</p>
        {own ? <p class="govuk-body">{QUESTION.free}</p> : null}
        {newest === undefined ? null : <OneTold told={newest} look={look} />}
      </InsetText>
      <Button href={onRecord(look, own ? '/money/key-facts/tell' : '/money/key-facts/tell-for-person')}>
        {own ? 'Say it in your words' : `Write down what ${knownAs(look)} said`}
      </Button>
      {own ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/plan/understanding/talked')}>
            Write down what came of a talk about it
          </a>
        </p>
      )}
      {before.length === 0 ? null : (
        <Details summary="What was said before">
          {before.map((told) => (
            <OneTold told={told} look={look} />
          ))}
        </Details>
      )}
    </div>
  )
}

function OneTold({ told, look }: { told: Told; look: Look }): JSX.Element {
  const who = isPerson(look) ? 'You' : knownAs(look)
  const typed = told.typedByName === undefined ? '' : `, typed by ${told.typedByName}`
  return (
    <>
      <p class="footing-said-by govuk-body">{`${who}, ${sayDate(told.on)}, ${HOW_TOLD[told.how]}${typed}:`}</p>
      <p class="footing-words govuk-body">{told.words}</p>
    </>
  )
}
