import type { JSX } from 'preact'
import { STAFF } from '#access/role.ts'
import { InsetText } from '#web/components/index.ts'
import { isPerson, type Look, onRecord } from '#web/look.ts'
import type { Hold } from './hold.ts'
import { sayHold, sayHoldToPerson } from './words.ts'

type Says = Pick<Hold, 'reason' | 'words' | 'whoActs' | 'actBy' | 'placedOn' | 'placedByName'>

/** All that somebody learns who helps the person: why is theirs to tell. */
const HELD = 'Payments are on hold. The person knows why, and who sees to it.'

/** Why payments wait, as whoever reads it may know it, but for the person. */
export const sayHoldTo = (hold: Says, { permit, today }: Look): string =>
  permit !== undefined && STAFF.has(permit.as) && permit.as !== 'planner' ? sayHold(hold, today) : HELD

/** On the page about money: that payments wait, why, who sees to it by when, and where more stands. */
export function HoldNote({ hold, look }: { hold: Says | undefined; look: Look }): JSX.Element | null {
  if (hold === undefined) return null
  const own = isPerson(look)
  return (
    <InsetText>
      {(own ? sayHoldToPerson(hold) : [sayHoldTo(hold, look)]).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <a class="govuk-link" href={onRecord(look, '/money/hold')}>
        {own ? 'Why your payments wait' : 'More about this hold'}
      </a>
    </InsetText>
  )
}
