import type { JSX } from 'preact'
import { addDays, addMonths, type Day, parseDay, sayDay } from '#core/day.ts'
import { journeyToday } from '#jobs/tick.ts'
import { JOBS } from '#jobs-list.ts'
import { type Answer, html, seeOther } from '#web/answer.ts'
import { Button, DateInput } from '#web/components/index.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { date, first, readAll } from '#web/fields.ts'
import { Form } from '#web/form.tsx'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import { Layout } from '#web/layout.tsx'
import { bindDate, type FormState, type Look, to } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { type ClockReason, moveClock } from './clock.ts'

const WORDS: Record<ClockReason | 'clock-needs-a-day', string> = {
  'clock-moves-forward-only': 'This day has passed already. The demo’s clock only moves forward: choose a later day',
  'clock-moves-two-years-at-most': 'Choose a day within two years. You can move the clock again afterwards',
  'clock-has-moved-meanwhile':
    'The clock was moved while you had this page open. Look at the day above, then choose again',
  'clock-needs-a-day': 'Write the day to which the clock should move',
}

const DONE = { moved: 'The clock has moved. What fell due on the way has been done, day by day.' }

const STEPS = {
  '1 day': (from: Day) => addDays(from, 1),
  '1 week': (from: Day) => addDays(from, 7),
  '4 weeks': (from: Day) => addDays(from, 28),
  '6 months': (from: Day) => addMonths(from, 6),
} as const

const fields = { on: date('clock-needs-a-day') }

function ClockPage({ look }: { look: Look }): JSX.Element {
  return (
    <Layout look={look} title="The demo’s clock" back={{ href: to(look, '/demo') }} doneWords={DONE}>
      <h1 class="govuk-heading-l">{`In the demo it is ${sayDay(look.today)}`}</h1>
      <p class="govuk-body">
        Move the clock to see what a journey looks like later. Everybody in the demo moves with it, and it never goes
        back.
      </p>
      <Form look={look}>
        <input type="hidden" name="from" value={look.today} />
        <div class="govuk-button-group">
          {Object.keys(STEPS).map((step) => (
            <Button name="by" value={step} classes="govuk-button--secondary" preventDoubleClick>
              {step}
            </Button>
          ))}
        </div>
      </Form>
      <Form look={look}>
        <input type="hidden" name="from" value={look.today} />
        <DateInput {...bindDate(look, 'on')} legend="Or to a day" hint="A day within two years" />
        <Button preventDoubleClick>Move the clock to this day</Button>
      </Form>
    </Layout>
  )
}

async function show(ports: Ports, incoming: Incoming, form?: FormState): Promise<Answer> {
  const today = await journeyToday(ports)
  const look = lookOf(ports, { ...incoming, tokenHash: undefined }, undefined, { today, form })
  return html(<ClockPage look={look} />, form === undefined ? 200 : 422)
}

/** The day asked for: so much later than the day that was shown, or the day that was typed. */
function dayAsked({ raw }: Incoming, from: Day): { toDay: Day } | { reasons: FormState['reasons'] } {
  const step = Object.entries(STEPS).find(([name]) => name === first(raw, 'by'))
  if (step !== undefined) return { toDay: step[1](from) }
  const read = readAll(fields, raw)
  return 'reasons' in read ? read : { toDay: read.typed.on }
}

async function move(ports: Ports, incoming: Incoming): Promise<Answer> {
  const { council, raw, path } = incoming
  const ours = readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key')) !== undefined
  if (!sentByUs(incoming) || !ours) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
  const again = (reasons: FormState['reasons']) => show(ports, incoming, { raw, reasons, words: WORDS })
  const from = parseDay(first(raw, 'from'))
  if (from === undefined) return again([{ code: 'clock-has-moved-meanwhile' }])
  const asked = dayAsked(incoming, from)
  if ('reasons' in asked) return again(asked.reasons)
  const outcome = await moveClock({ pool: ports.pool, councils: ports.councils, jobs: JOBS }, asked.toDay, from)
  return 'refused' in outcome ? again(outcome.refused) : seeOther(`/${council.slug}/demo/clock?done=moved`)
}

/** The movable clock: there in the demo alone. */
export const clockRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'GET',
    path: '/demo/clock',
    purpose: 'to see which day it is in the demo',
    handle: (ports, incoming) => show(ports, incoming),
  },
  { kind: 'open', method: 'POST', path: '/demo/clock', purpose: 'to move the demo’s clock forward', handle: move },
]
