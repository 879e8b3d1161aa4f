import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { Button, Radios, SummaryList, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { lastDayOf } from '../over.ts'
import type { Plan, Side, SpendLine } from '../plan.ts'
import { voiceOf } from '../voice.ts'
import { sayLine } from '../words.ts'
import { type Keeping, type Kept, QUESTIONS, ROUTES } from './sustain.ts'
import { askedOf, lookAgainOn, QUESTION_TITLES, ROUTE_WORDS } from './words.ts'

type Props = { line: SpendLine; keeping: Keeping; side: Side; look: Look }

/** One side's page about keeping the good of one line: what the other says above, the own questions below. */
export function KeepingForm(props: Props): JSX.Element {
  const { line, keeping, side, look } = props
  return (
    <Layout look={look} title="Keeping the good of it" back={{ href: onRecord(look, '/plan') }}>
      <h1 class="govuk-heading-l">When the money for this stops, how could the good of it last?</h1>
      <p class="footing-words govuk-body">{`${line.what}: ${sayLine(line)}`}</p>
      <p class="govuk-body">
        {side === 'person'
          ? 'You can leave any of this. Your worker reads it, but not what you could pay. Nothing stops because of it.'
          : `You can leave any of this until the first review. Ask gently: to think of an end can worry ${knownAs(look)}.`}
      </p>
      <Other {...props} />
      <Form look={look}>
        <Questions side={side} now={keeping[side]} look={look} />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      {side === 'person' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/ending/keeping')}>
            Work out what it would cost me after
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/plan')}>
          Leave it for now
        </a>
      </p>
    </Layout>
  )
}

function Questions({ side, now, look }: { side: Side; now: Kept | undefined; look: Look }): JSX.Element {
  const asked = askedOf(side, knownAs(look))
  return (
    <>
      {QUESTIONS.map((question) => (
        <Textarea {...bind(look, question, now?.[question])} {...asked[question]} rows={2} />
      ))}
      <Radios
        {...bind(look, 'route', now === undefined ? undefined : (now.route ?? 'not-yet'))}
        legend="Which way looks right for now?"
        items={[
          ...ROUTES.map((value) => ({ value, ...ROUTE_WORDS[value] })),
          { value: 'not-yet', text: side === 'person' ? 'I do not know yet' : 'We do not know yet' },
        ]}
      />
    </>
  )
}

/** What the other side says, as far as they said it. */
function Other({ keeping, side, look }: Props): JSX.Element | null {
  const other = keeping[side === 'person' ? 'worker' : 'person']
  if (other === undefined) return null
  const rows = QUESTIONS.filter((question) => other[question] !== '').map((question) => ({
    key: QUESTION_TITLES[question],
    value: other[question],
  }))
  const way = other.route === undefined ? [] : [{ key: 'The way for now', value: ROUTE_WORDS[other.route].text }]
  if (rows.length + way.length === 0) return null
  return (
    <>
      <p class="footing-said-by govuk-body">{`${other.byName}, ${sayDate(other.on)}`}</p>
      <SummaryList rows={[...rows, ...way]} />
      <p class="govuk-body">{side === 'person' ? 'And you?' : `And you? ${knownAs(look)} reads what you write.`}</p>
    </>
  )
}

/** On which day the plan is looked at together, or that the money has ended; nothing where it came back or was declined. */
export function LookAgain({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const endedOn = lastDayOf(plan, look.permit?.record)
  const says = lookAgainOn(plan, look.settings.reviews.lightTouchDays, look.today, endedOn)
  return says === undefined ? null : <p class="govuk-body">{says}</p>
}

/** A link for each line to the questions of whoever reads. */
export function KeepingLinks({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const page = voiceOf(look) === 'person' ? 'keeping-it' : 'keeping-it-as-worker'
  return (
    <>
      {plan.spendLines.map(({ spendLineId, what }) => (
        <li>
          <a class="govuk-link" href={onRecord(look, `/plan/spend-lines/${spendLineId}/${page}`)}>
            {`How the good of this could last: ${what}`}
          </a>
        </li>
      ))}
    </>
  )
}
