import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { addDays, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { sayNewWay, WAY_NOTICE_DAYS } from '#journey/money/index.ts'
import { Button, InsetText, SummaryList } from '#web/components/index.ts'
import { Layout } from '#web/layout.tsx'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { Next } from './next.tsx'
import type { Outside, Step } from './outside.ts'
import { WasThisYou } from './person-views.tsx'
import { maySayNotSo, standOf, waits } from './rules.ts'
import { ANSWERED_WORDS, OUTSIDE_DONE, SOURCE_WORDS, STEP_WORDS, sayDecided, sayStand, sayStep } from './words.ts'
import { TITLE } from './worker-views.tsx'

type One = { one: Outside; look: Look }

/** All questions of a record, newest first. */
export function OutsideListPage({ all, look }: { all: readonly Outside[]; look: Look }): JSX.Element {
  const own = isPerson(look)
  const leads = look.permit !== undefined && mayAlso(look.permit, 'outside', 'lead')
  return (
    <Layout
      look={look}
      title="Questions"
      back={{ href: onRecord(look, own ? '' : '/spending') }}
      doneWords={OUTSIDE_DONE}
    >
      <h1 class="govuk-heading-l">Questions about what was bought</h1>
      {all.length === 0 ? (
        <p class="govuk-body">
          {own
            ? 'There are no questions. If something looks as if it was not in your plan, your worker asks you here first.'
            : `There are no questions. If something looks as if it was not in the plan, you ask ${knownAs(look)} here first.`}
        </p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {all.map((one) => (
            <li>
              <a class="govuk-link" href={onRecord(look, `/outside/${one.outsideId}`)}>
                {`About ${sayDate(one.happenedOn)}`}
              </a>
              <br />
              {sayStand(standOf(one), own, knownAs(look))}
            </li>
          ))}
        </ul>
      )}
      {leads ? (
        <Button href={onRecord(look, '/outside/begin')}>Something else looks as if it was not in the plan</Button>
      ) : (
        <Button href={onRecord(look, own ? '/spending' : '')}>{own ? 'See what you have bought' : 'Back'}</Button>
      )}
    </Layout>
  )
}

/** One question: for the person first "Was this you?"; then both views, what was agreed and why, and how to challenge it. */
export function OutsidePage({ one, look }: One): JSX.Element {
  const own = isPerson(look)
  const stand = standOf(one)
  const asks = own && stand === 'waits-for-answer'
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/outside') }} doneWords={OUTSIDE_DONE}>
      <h1 class="govuk-heading-l">{asks ? 'Was this you?' : 'A question about what was bought'}</h1>
      {asks ? <WasThisYou one={one} look={look} /> : <InsetText>{sayStand(stand, own, knownAs(look))}</InsetText>}
      {asks ? null : <Next one={one} stand={stand} look={look} />}
      <WhatItIs one={one} own={own} />
      <Views one={one} look={look} />
      <Steps one={one} look={look} />
      {one.settled === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">How it came out</h2>
          <Words by={one.settled.byName} on={one.settled.on} words={one.settled.words} />
        </>
      )}
      {one.asked === undefined ? null : <HowToChallenge look={look} />}
    </Layout>
  )
}

const Words = ({ by, on, words }: { by: string; on: Outside['on']; words: string }): JSX.Element => (
  <>
    <p class="footing-said-by govuk-body">{`${by}, ${sayDate(on)}`}</p>
    <p class="footing-words govuk-body">{words}</p>
  </>
)

function WhatItIs({ one, own }: { one: Outside; own: boolean }): JSX.Element {
  const { purchase, row, rule, explained } = one
  return (
    <>
      <h2 class="govuk-heading-m">What it is about</h2>
      <SummaryList
        rows={[
          { key: 'What was noticed', value: one.what },
          { key: 'When', value: sayDate(one.happenedOn) },
          purchase !== undefined && {
            key: 'What was bought',
            value: `${purchase.what}, ${sayMoney(purchase.amountPence)}`,
          },
          row !== undefined && {
            key: own ? 'In your statement' : 'In a statement',
            value: `${row.words}, ${sayMoney(row.amountPence)} on ${sayDate(row.bookedOn)}`,
          },
          { key: 'Noticed by', value: `${one.byName}, ${sayDate(one.on)}` },
          rule !== undefined && { key: 'The rule', value: rule.rule },
          rule !== undefined && {
            key: 'Explained before?',
            value:
              rule.explained === undefined
                ? own
                  ? 'No. It had not been explained to you.'
                  : 'No.'
                : `${sayDate(rule.explained.on)}, ${rule.explained.byName}. ${SOURCE_WORDS[rule.explained.source]}: ${rule.explained.words}`,
          },
          explained !== undefined && {
            key: 'Explained now',
            value: `${explained.byName}, ${sayDate(explained.on)}: ${explained.words}`,
          },
          explained !== undefined &&
            explained.saidBack !== '' && { key: own ? 'In your words' : 'In their words', value: explained.saidBack },
        ]}
      />
    </>
  )
}

/** What was said, what was understood, and what stands against it: side by side, all of it kept. */
function Views({ one, look }: One): JSX.Element | null {
  if (one.answers.length === 0) return null
  const [heard] = one.heard
  return (
    <>
      <h2 class="govuk-heading-m">How each sees it</h2>
      <div class="footing-two-views">
        <div>
          {one.answers.map(({ answer, words, byName, on, typedByName }) => (
            <Words
              by={typedByName === undefined ? byName : `${byName}, written down by ${typedByName}`}
              on={on}
              words={`${ANSWERED_WORDS[answer]}. ${words}`}
            />
          ))}
          {one.heard.map(({ notSo }) =>
            notSo === undefined ? null : <Words by={`${notSo.byName}: not so`} on={notSo.on} words={notSo.words} />,
          )}
        </div>
        <div>
          {one.heard.map(({ byName, on, words }) => (
            <Words by={byName} on={on} words={words} />
          ))}
          {heard === undefined ? <p class="govuk-body">Nothing is written down yet.</p> : null}
        </div>
      </div>
      {isPerson(look) && maySayNotSo(one).length === 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `/outside/${one.outsideId}/not-so`)}>
            That is not how it was
          </a>
        </p>
      ) : null}
    </>
  )
}

function Steps({ one, look }: One): JSX.Element | null {
  if (one.steps.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was agreed, and why</h2>
      {one.steps.map((step) => (
        <AStep step={step} look={look} />
      ))}
      {one.passed.map(({ step, because, byName, on }) => (
        <Words
          by={`Why this would not help: ${STEP_WORDS[step].text.toLowerCase()}. ${byName}`}
          on={on}
          words={because}
        />
      ))}
    </>
  )
}

function AStep({ step, look }: { step: Step; look: Look }): JSX.Element {
  const { decided, tried, managedAs: way } = step
  const begins =
    decided?.yes === true && way !== undefined
      ? sayNewWay({ way, from: addDays(decided.on, WAY_NOTICE_DAYS) })
      : undefined
  return (
    <>
      <p class="govuk-body">{sayStep(step)}</p>
      <Words by={`The reasons, ${step.byName}`} on={step.on} words={step.reasons} />
      {step.personView === undefined ? null : <p class="govuk-body">{`What the person says: ${step.personView}`}</p>}
      {waits(step) || decided !== undefined ? <p class="govuk-body">{sayDecided(step)}</p> : null}
      {decided === undefined ? null : <p class="footing-words govuk-body">{decided.reasons}</p>}
      {begins === undefined ? null : (
        <p class="govuk-body">{isPerson(look) ? begins : `${knownAs(look)} reads: “${begins}”`}</p>
      )}
      {tried === undefined ? null : <Words by={`How it went, ${tried.byName}`} on={tried.on} words={tried.words} />}
    </>
  )
}

function HowToChallenge({ look }: { look: Look }): JSX.Element {
  const { council } = look.settings.phones
  return (
    <>
      <h2 class="govuk-heading-m">If this is not right</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{isPerson(look) ? 'Talk to your worker first, or say above how it was.' : 'Talk first.'}</li>
        <li>{`Or complain to the council: ring ${council.name} on ${council.number}, ${council.when}. Somebody else looks at it then.`}</li>
        <li>Still not right? The Local Government and Social Care Ombudsman looks into it for free: 0300 061 0614.</li>
      </ol>
    </>
  )
}
