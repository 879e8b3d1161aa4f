import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Followup } from '../followup.ts'

/** The way back in: what was planned is kept (N2). Where something is gone it is the one thing to do, and stands first. */
export function WayBackDoor({
  followup,
  look,
  isGone,
}: {
  followup: Followup
  look: Look
  isGone: boolean
}): JSX.Element {
  const own = isPerson(look)
  const over = followup.confirmed && followup.lastDay !== undefined && followup.lastDay < look.today
  return (
    <>
      <h2 class="govuk-heading-m">{isGone && own ? 'You can come back' : 'If things get harder again'}</h2>
      <p class="govuk-body">
        {own
          ? isGone
            ? 'You told us that something good is gone. Nobody starts from nothing: what we planned together is kept, and we begin there.'
            : 'You can come back. Nobody starts from nothing: what we planned together is kept, and we begin there.'
          : `${knownAs(look)} can come back. What was planned is kept, and you begin there.`}
      </p>
      {over ? (
        <Button
          href={onRecord(look, `/afterwards/${own ? 'way-back' : 'way-back-for'}`)}
          classes={isGone ? '' : 'govuk-button--secondary'}
        >
          {followup.cameBackOn === undefined ? 'The way back in' : 'Go on with the way back'}
        </Button>
      ) : null}
    </>
  )
}
