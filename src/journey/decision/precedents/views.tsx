import type { JSX } from 'preact'
import type { Precedent } from './precedents.ts'
import { sayPrecedent } from './words.ts'

/** How others alike were decided; honest about too few. */
export function Precedents({ precedents }: { precedents: readonly Precedent[] }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">How others alike were decided</h2>
      {precedents.length === 0 ? (
        <p class="govuk-body">
          Fewer than five people here were decided on something alike in the last 24 months. So nothing is shown.
        </p>
      ) : null}
      {precedents.map((one) => (
        <p class="govuk-body">{sayPrecedent(one).join(' ')}</p>
      ))}
      {precedents.length === 0 ? null : (
        <p class="govuk-body">
          Each plan is decided by what this person needs. Others show what is usual, and bind nobody.
        </p>
      )}
    </>
  )
}
