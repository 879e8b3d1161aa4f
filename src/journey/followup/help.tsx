import type { JSX } from 'preact'
import { SummaryList } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { HelpCall } from './duty/duty.ts'
import { hoursOf, isOpenAt, type Moment, momentOf, readsFrom } from './duty/hours.ts'
import { called } from './duty/words.ts'

/** Out of hours: from when somebody reads it; undefined while somebody does. */
export function closedUntil(look: Look): Moment | undefined {
  const hours = hoursOf(look.settings)
  const now = look.permit === undefined ? undefined : momentOf(look.permit.now)
  return now === undefined || isOpenAt(now, hours) ? undefined : readsFrom(now, hours)
}

/** Whom to ring, by the council's own numbers. */
export function Numbers({ look }: { look: Look }): JSX.Element {
  const { council, outOfHours, crisis } = look.settings.phones
  return (
    <SummaryList
      rows={[
        { key: 'In danger now', value: 'Ring 999' },
        { key: 'In a crisis', value: `${crisis.name}: ${crisis.number}, ${crisis.when}` },
        { key: 'To talk', value: `${council.name}: ${council.number}, ${council.when}` },
        { key: 'Evenings, weekends', value: `${outOfHours.name}: ${outOfHours.number}, ${outOfHours.when}` },
      ]}
    />
  )
}

/** On top of every page of afterwards: the way to say that it goes badly. */
export const NotAllRight = ({ look }: { look: Look }): JSX.Element => (
  <a
    class="govuk-button govuk-button--secondary"
    role="button"
    draggable={false}
    data-module="govuk-button"
    href={onRecord(look, '/afterwards/not-all-right')}
  >
    {isPerson(look) ? 'I’m not all right' : `${knownAs(look)} is not all right`}
  </a>
)

/** Who has it, and until when somebody answers; or what was done. */
export function CallState({ call, look }: { call: HelpCall; look: Look }): JSX.Element {
  if (call.answered !== undefined) return <p class="govuk-body">{called.done(call.answered)}</p>
  const closed = closedUntil(look)
  const by = isPerson(look) ? called.by(call) : `${called.due(call)}.`
  return (
    <>
      <p class="govuk-body">{`${called.who(call)} ${by}`}</p>
      {closed === undefined ? null : <p class="govuk-body">{`${called.closed(closed)} If it cannot wait, ring:`}</p>}
      {closed === undefined && !call.isLate ? null : <Numbers look={look} />}
    </>
  )
}
