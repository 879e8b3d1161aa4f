import type { JSX } from 'preact'
import { type Day, daysBetween } from '#core/day.ts'
import { called, type HelpCall } from '#journey/followup/index.ts'
import { ADDS_WORDS, type SwitchWaiting } from '#journey/money/unwell/index.ts'
import type { AlarmWaiting } from '#journey/plan/unwell/index.ts'
import type { PrivateOpen, PrivateWaiting } from '#journey/spending/outside/private/reads.ts'
import { WideTable } from '#web/components/index.ts'
import { type Look, to } from '#web/look.ts'

/** What cannot wait: a friend who is worried, what somebody asked for in a bad time, and an answer for the worker alone. */
export type Urgent = {
  /** After an ending somebody is not all right, and this reader is on duty. */
  readonly calls: readonly HelpCall[]
  readonly alarms: readonly AlarmWaiting[]
  readonly switches: readonly SwitchWaiting[]
  /** Answers that are for the worker alone. Somebody may be looking: nothing here says what they are about. */
  readonly alone: readonly PrivateOpen[]
  /** With whom to talk alone. Nothing here says why: the page that it leads to does. */
  readonly talks: readonly PrivateWaiting[]
}

export const isUrgent = ({ calls, alarms, switches, alone, talks }: Urgent): boolean =>
  calls.length + alarms.length + switches.length + alone.length + talks.length > 0

const since = (on: Day, today: Day): string => {
  const days = daysBetween(on, today)
  return days <= 0 ? 'today' : days === 1 ? 'since yesterday' : `for ${days} days`
}

/** Before everything else on the worker's first screen, alarms first, each with whom to ring. */
export function UrgentTable({ urgent, look }: { urgent: Urgent; look: Look }): JSX.Element | null {
  if (!isUrgent(urgent)) return null
  const link = (path: string, text: string) => (
    <a class="govuk-link" href={to(look, path)}>
      {text}
    </a>
  )
  const calls = urgent.calls.map((call) => [
    call.knownAs,
    link(
      `/budgets/${call.budgetId}/afterwards/calls/${call.callId}`,
      `${call.knownAs} needs somebody. ${called.due(call)}`,
    ),
    since(call.raisedOn, look.today),
  ])
  const alarms = urgent.alarms.map(({ alarmId, budgetId, knownAs, raisedOn, ring }) => [
    knownAs,
    <>
      {link(`/budgets/${budgetId}/unwell/alarms/${alarmId}`, `A friend is worried about ${knownAs}`)}
      <br />
      {ring === undefined ? `No number is written down. Ask ${knownAs} for one` : `Ring: ${ring}`}
    </>,
    since(raisedOn, look.today),
  ])
  const switches = urgent.switches.map(({ budgetId, knownAs, adds, byName, on }) => [
    knownAs,
    <>
      {link(`/budgets/${budgetId}/unwell`, `${byName} asked for ${ADDS_WORDS[adds]}`)}
      {adds === 'hours' ? <br /> : null}
      {adds === 'hours' ? link(`/budgets/${budgetId}/unwell/more`, 'What the plan agrees for this') : null}
    </>,
    since(on, look.today),
  ])
  const alone = urgent.alone.map(({ budgetId, knownAs, on, wrote }) => [
    knownAs,
    link(
      `/budgets/${budgetId}/for-you/answers`,
      wrote
        ? `${knownAs} wrote to you. Open it when you are by yourself`
        : `Go on with what you and ${knownAs} talked about. Open it when you are by yourself`,
    ),
    since(on, look.today),
  ])
  const talks = urgent.talks.map(({ budgetId, knownAs, on }) => [
    knownAs,
    link(`/budgets/${budgetId}/for-you/ask`, `Talk with ${knownAs} alone. Open this when you are by yourself`),
    since(on, look.today),
  ])
  return (
    <>
      <h2 class="govuk-heading-m">First of all</h2>
      <WideTable head={['Who', 'What', 'Since']} rows={[...calls, ...alarms, ...switches, ...alone, ...talks]} />
    </>
  )
}
