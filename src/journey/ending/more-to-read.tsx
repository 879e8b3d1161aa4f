import type { JSX } from 'preact'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'

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

/** Before anything is confirmed: somebody neutral may listen to both, and the person says whom they would like. */
export const SomebodyListens = ({ look }: { look: Look }): JSX.Element => (
  <li>
    {isPerson(look)
      ? 'Ask for somebody who listens to you both, like an advocate. '
      : 'Offer somebody who listens to both. '}
    <a class="govuk-link" href={onRecord(look, isPerson(look) ? '/messages' : '/ending/offer')}>
      {isPerson(look) ? 'Write whom you would like' : 'Offer it'}
    </a>
    .
  </li>
)
