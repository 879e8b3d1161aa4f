import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayTyped } from '#core/heard.ts'
import { InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Opened, Side } from '../needs.ts'
import { pathOf } from '../shared-views.tsx'

/** That the person asked to see both before all had finished, and the way on for a side that has not. */
export function ShownEarly({ opened, look }: { opened: Opened; look: Look }): JSX.Element | null {
  const { shownEarly, finished, decision } = opened
  if (shownEarly === undefined || decision !== undefined) return null
  const own = isPerson(look)
  const side: Side = own ? 'person' : 'worker'
  const who = own ? 'You' : knownAs(look)
  return (
    <>
      <InsetText>{`${who} asked to see both on ${sayDate(shownEarly.on)}. What was answered by then stays as it is.${sayTyped({ typedBy: shownEarly.heard?.byName, how: shownEarly.heard?.how })}`}</InsetText>
      {finished[side] === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, pathOf(side))}>
            Answer what is left
          </a>
        </p>
      ) : null}
      {!own && finished.person === undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/needs/hand-over')}>
            {`Hand over this device, so that ${knownAs(look)} answers what is left`}
          </a>
        </p>
      ) : null}
    </>
  )
}
