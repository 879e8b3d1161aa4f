import type { JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { LinkList } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { may } from './readiness/next-views.tsx'

/** The pages beside the ending: the ground in law, and, until it is over, what else may change. */
export const MoreToRead = ({
  look,
  told = false,
  over = false,
}: {
  look: Look
  told?: boolean
  over?: boolean
}): JSX.Element => (
  <ul class="govuk-list govuk-list--spaced">
    <li>
      <a class="govuk-link" href={onRecord(look, '/ending/ground')}>
        {told ? 'What it rests on in law' : 'What an ending would rest on in law'}
      </a>
    </li>
    {over ? null : (
      <li>
        <a class="govuk-link" href={onRecord(look, '/ending/what-else')}>
          What else may change
        </a>
      </li>
    )}
  </ul>
)

/** For whom it gets harder again after the end: it is not a closed door. */
export const HarderAgain = ({ look }: { look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">If it gets harder again</h2>
    <p class="govuk-body">
      {isPerson(look)
        ? 'You can come back, and nobody starts from nothing. Or tell us that you are not all right: somebody answers.'
        : `${knownAs(look)} can come back, and nobody starts from nothing.`}
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={onRecord(look, '/afterwards')}>
        {isPerson(look) ? 'How to come back, and whom to tell' : 'How to come back'}
      </a>
    </p>
  </>
)

/** Before anything is confirmed: somebody neutral may listen to both. The person says whom they would like; the worker offers it. */
export function SomebodyListens({ look }: { look: Look }): JSX.Element | null {
  const own = isPerson(look)
  if (!own && !may(look, 'offer')) return null
  return (
    <li>
      {own ? 'Ask for somebody who listens to you both, like an advocate. ' : 'Offer somebody who listens to both. '}
      <a class="govuk-link" href={onRecord(look, own ? '/messages' : '/ending/offer')}>
        {own ? 'Write whom you would like' : 'Offer it'}
      </a>
      .
    </li>
  )
}

/** The pages that the two have beside an ending. A manager, who reads the ending too, has none of them. */
export function ForTheTwo({ confirmed, over, look }: { confirmed: boolean; over: boolean; look: Look }): JSX.Element {
  const [{ permit }, own] = [look, isPerson(look)]
  const doors = [
    {
      open: confirmed && permit !== undefined && mayAlso(permit, 'story', 'see'),
      ...{ text: own ? 'The story of my budget' : `The story of ${knownAs(look)}’s budget`, path: '/ending/story' },
    },
    {
      open: !over && permit !== undefined && mayAlso(permit, 'taper', 'see'),
      ...{ text: 'Step down slowly, in small steps', path: '/ending/taper' },
    },
    {
      open: permit !== undefined && mayAlso(permit, 'keeping', 'see'),
      ...{ text: own ? 'What will it cost me after?' : 'What it costs afterwards', path: '/ending/keeping' },
    },
  ]
  const links = doors.filter(({ open }) => open).map(({ text, path }) => ({ text, href: onRecord(look, path) }))
  return <LinkList links={links} />
}
