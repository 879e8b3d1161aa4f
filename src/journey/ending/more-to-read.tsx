import type { JSX } from 'preact'
import { type Look, onRecord } from '#web/look.ts'

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
