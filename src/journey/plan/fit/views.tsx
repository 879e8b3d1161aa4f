import type { JSX } from 'preact'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { FIT_PARTS, type Fit, type Outcome } from '../plan.ts'
import { heardSentences } from '../typed/words.ts'
import { voiceOf } from '../voice.ts'
import { FIT_ASKS, sayFit } from './words.ts'

/** The person's page: is this goal right for you? */
export function FitForm({ goal, look }: { goal: Outcome; look: Look }): JSX.Element {
  return (
    <Layout look={look} title="A goal in the plan" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">Is this goal right for you?</h1>
      <p class="footing-words govuk-body">{goal.words}</p>
      <p class="govuk-body">Whatever you say, it holds nothing up. Your worker reads it and talks with you.</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'fits', goal.fit === undefined ? undefined : goal.fit.fits ? 'yes' : 'not-quite')}
          legend="Is it right for you?"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'not-quite', text: 'Not quite', conditional: <NotQuite fit={goal.fit} look={look} /> },
          ]}
        />
        <Button preventDoubleClick>Say this</Button>
      </Form>
    </Layout>
  )
}

function NotQuite({ fit, look }: { fit: Fit | undefined; look: Look }): JSX.Element {
  return (
    <>
      <p class="govuk-body">What is not right? Write where you like, and leave the rest.</p>
      {FIT_PARTS.map((part) => (
        <Textarea {...bind(look, part, fit?.[part])} label={FIT_ASKS[part].label} rows={2} />
      ))}
    </>
  )
}

/** On the plan, for the two sides alone: what the person said of a goal, and a link for them to say it. */
export function FitOf({ goal, look, change }: { goal: Outcome; look: Look; change: boolean }): JSX.Element | null {
  const voice = voiceOf(look)
  if (voice === 'reader') return null
  const { fit } = goal
  return (
    <>
      {fit === undefined ? null : fit.fits ? (
        <p class="govuk-body">{sayFitHeard(goal, fit, look)}</p>
      ) : (
        <NotQuiteRight goal={goal} fit={fit} look={look} />
      )}
      {voice === 'person' && change ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, `/plan/outcomes/${goal.outcomeId}/fit`)}>
            {fit === undefined ? 'Is this right for you?' : 'Say something else about it'}
            <span class="govuk-visually-hidden">{`: ${goal.words}`}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

const sayFitHeard = (goal: Outcome, fit: Fit, look: Look): string =>
  [
    sayFit(fit, goal.words, voiceOf(look) === 'person', knownAs(look)),
    ...heardSentences({ sounds: fit.fits, heard: fit.heard }),
  ].join(' ')

function NotQuiteRight({ goal, fit, look }: { goal: Outcome; fit: Fit; look: Look }): JSX.Element {
  const own = voiceOf(look) === 'person'
  const parts = FIT_PARTS.filter((part) => fit[part] !== '')
  return (
    <InsetText>
      <p class="govuk-body">{sayFitHeard(goal, fit, look)}</p>
      {parts.map((part) => (
        <p class="govuk-body">
          <strong>{`${FIT_ASKS[part].title}: `}</strong>
          {fit[part]}
        </p>
      ))}
      {own ? null : <p class="govuk-body">{`It is something to talk about with ${knownAs(look)}.`}</p>}
    </InsetText>
  )
}
