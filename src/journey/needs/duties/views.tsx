import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { whoIs } from '../shared-views.tsx'
import type { Advocacy, CapacityRecord, CarerOffer, Duties } from './duties.ts'
import { DIFFICULTY_WORDS, DONE, OFFER_WORDS, OWN_DIFFICULTY_WORDS, RESULT_WORDS, STAGE_WORDS } from './words.ts'

/** What the law asks to be written down. The person may read all of it: it is about them. */
export function DutiesPage({ duties, look }: { duties: Duties; look: Look }): JSX.Element {
  const own = isPerson(look)
  const { advocacy, offers, capacity } = duties
  return (
    <Layout look={look} title="What the law asks" back={{ href: onRecord(look, '/needs') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">What the law asks us to write down</h1>
      <p class="govuk-body">
        {own
          ? 'Your worker has to ask some things and write down the answers. You can read all of it here. If something is wrong, tell your worker.'
          : `${knownAs(look)} can read all of this.`}
      </p>
      <h2 class="govuk-heading-m">Somebody to speak up</h2>
      {advocacy.length === 0 ? <p class="govuk-body">{noAdvocacy(look)}</p> : null}
      {advocacy.map((one) => (
        <OneAdvocacy one={one} look={look} />
      ))}
      <Write path="advocate" look={look}>
        Ask about an advocate
      </Write>
      <h2 class="govuk-heading-m">Family and friends who help</h2>
      {offers.length === 0 ? <p class="govuk-body">{noOffer(look)}</p> : null}
      {offers.map((one) => (
        <OneOffer one={one} />
      ))}
      <Write path="carer" look={look}>
        Write down an offer to a carer
      </Write>
      <h2 class="govuk-heading-m">Decisions, one by one</h2>
      <p class="govuk-body">{aboutDecisions(look)}</p>
      {capacity.map((one) => (
        <OneDecision one={one} look={look} />
      ))}
      <Write path="capacity" look={look}>
        Write about one decision
      </Write>
      <Button href={onRecord(look, '/needs')}>Back to daily life</Button>
    </Layout>
  )
}

const noAdvocacy = (look: Look): string =>
  isPerson(look)
    ? 'Your worker asks if it is very hard for you to take part in a talk. Then somebody can help you to speak up. You can ask for that yourself, at any time.'
    : `Ask this before each talk: about needs, about the plan, and at each review. If something is very hard for ${knownAs(look)}, and nobody fitting helps, the council finds an advocate.`

const noOffer = (look: Look): string =>
  isPerson(look)
    ? 'If somebody helps you, your worker offers them a talk about what they need themselves. What they answer stands here.'
    : 'Anybody who helps may have an assessment of their own. Nobody has been offered one yet.'

const aboutDecisions = (look: Look): string =>
  isPerson(look)
    ? 'You decide. Only when one decision seemed too hard for you do we look at that one. It says nothing about your other decisions.'
    : `${knownAs(look)} decides. Only when one decision seems too hard is that one looked at, with all help given first. It says nothing about any other.`

/** A link to a page on which the worker writes; nothing for the person. */
function Write({
  path,
  look,
  children,
}: {
  path: string
  look: Look
  children: ComponentChildren
}): JSX.Element | null {
  if (isPerson(look)) return null
  return (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={onRecord(look, `/needs/duties/${path}`)}>
        {children}
      </a>
    </p>
  )
}

const By = ({ byName, on, about }: { byName: string; on: CarerOffer['on']; about?: string }): JSX.Element => (
  <p class="footing-said-by govuk-body">{`${about === undefined ? '' : `${about}. `}${byName}, ${sayDate(on)}`}</p>
)

const Words = ({ words }: { words: string }): JSX.Element | null =>
  words === '' ? null : <p class="footing-words govuk-body">{words}</p>

function OneAdvocacy({ one, look }: { one: Advocacy; look: Look }): JSX.Element {
  const { stage, difficulty, somebody, result, words, byName, on } = one
  const says = isPerson(look) ? OWN_DIFFICULTY_WORDS : DIFFICULTY_WORDS
  return (
    <>
      <By byName={byName} on={on} about={`For ${STAGE_WORDS[stage]}`} />
      <p class="govuk-body">
        {difficulty.length === 0
          ? `Nothing made it very hard for ${whoIs(look)} to take part.`
          : `Very hard for ${whoIs(look)}: ${difficulty.map((each) => says[each]).join(', ')}.`}
        {somebody === '' ? '' : ` ${somebody} helps with this.`} {RESULT_WORDS[result]}
      </p>
      <Words words={words} />
    </>
  )
}

const OneOffer = ({ one }: { one: CarerOffer }): JSX.Element => (
  <>
    <By byName={one.byName} on={one.on} />
    <p class="govuk-body">{`${one.carerName} was offered an assessment of their own. The answer: ${OFFER_WORDS[one.answer].toLowerCase()}.`}</p>
    <Words words={one.words} />
  </>
)

function OneDecision({ one, look }: { one: CapacityRecord; look: Look }): JSX.Element {
  const { question, helpGiven, able, reasons, byName, on, bestInterests, capacityId } = one
  const who = whoIs(look)
  return (
    <>
      <h3 class="govuk-heading-s">{question}</h3>
      <By byName={byName} on={on} />
      <p class="govuk-body">
        {able ? `On that day ${who} could decide this.` : `On that day ${who} could not decide this.`}
      </p>
      <p class="govuk-body">{`How ${isPerson(look) ? 'you were' : `${who} was`} helped to decide:`}</p>
      <Words words={helpGiven} />
      <p class="govuk-body">Why we think so:</p>
      <Words words={reasons} />
      {bestInterests === undefined ? null : <Decided of={bestInterests} look={look} />}
      {able || bestInterests !== undefined ? null : (
        <Write path={`capacity/${capacityId}/best-interests`} look={look}>
          Write down what was decided
        </Write>
      )}
    </>
  )
}

function Decided({ of, look }: { of: NonNullable<CapacityRecord['bestInterests']>; look: Look }): JSX.Element {
  const { wishes, whoWasAsked, waysConsidered, decided, byName, on } = of
  const own = isPerson(look)
  const parts: [string, string][] = [
    [own ? 'What you wished:' : `What ${knownAs(look)} wished:`, wishes],
    ['Who was asked:', whoWasAsked],
    ['Other ways that were looked at:', waysConsidered],
    [own ? 'What was decided for you, and why:' : 'What was decided, and why:', decided],
  ]
  return (
    <>
      {parts.map(([title, words]) =>
        words === '' ? null : (
          <>
            <p class="govuk-body">{title}</p>
            <Words words={words} />
          </>
        ),
      )}
      <By byName={byName} on={on} about="Decided by" />
    </>
  )
}
