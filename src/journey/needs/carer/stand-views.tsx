import type { JSX } from 'preact'
import { InsetText } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Beside } from '../beside/beside.ts'
import type { Opened } from '../needs.ts'
import { bothFinished, isRevealed, waitsForCarer } from '../rules.ts'

/** While everything but a carer's part is finished: who is still answering, and the person's two ways not to wait. */
export function CarerIsAnswering({ opened, look }: { opened: Opened; look: Look }): JSX.Element | null {
  const { carer } = opened
  if (carer === undefined || !bothFinished(opened) || !waitsForCarer(opened)) return null
  const own = isPerson(look)
  return (
    <>
      <InsetText>
        {own
          ? `Only ${carer.knownAs} is still answering. You do not have to wait.`
          : `${carer.name} is still answering, since ${knownAs(look)} wished it. ${knownAs(look)} can also see both now.`}
      </InsetText>
      {own ? (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={onRecord(look, '/needs/show-now')}>
              Show both now
            </a>
          </li>
          <li>
            <a class="govuk-link" href={onRecord(look, '/needs/invite-carer')}>
              Take back what I asked
            </a>
          </li>
        </ul>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/needs/show-now-for-person')}>
            {`${knownAs(look)} told me: show both now`}
          </a>
        </p>
      )}
    </>
  )
}

/** That a carer's view stands below each question, apart from both. */
export const CarerStandsApart = ({ beside: { carer }, look }: { beside: Beside; look: Look }): JSX.Element | null =>
  carer === undefined ? null : (
    <p class="govuk-body">
      {`${carer.name} answered too. Each answer stands by itself, below the two of you. It changes nothing that you said, and help from ${carer.knownAs} never makes ${isPerson(look) ? 'your' : 'a'} need smaller.`}
    </p>
  )

/** The way to a carer's part, the same whether there is one or not: somebody may be looking. */
export function CarerWay({ opened, look }: { opened: Opened; look: Look }): JSX.Element | null {
  const link = (path: string, text: string): JSX.Element => (
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, path)}>
        {text}
      </a>
    </p>
  )
  if (!isPerson(look)) return link('/needs/carer-in-confidence', 'What a carer told you in confidence')
  if (isRevealed(opened)) return link('/needs/share-answers', 'Let somebody read an answer of yours')
  return link('/needs/invite-carer', 'Somebody who helps you can answer too, if you want it')
}
