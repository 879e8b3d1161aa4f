import type { JSX } from 'preact'
import type { Look } from './look.ts'

/** Below a page that has no place for it: what was typed, to copy. */
export function StillHere({ look }: { look: Look }): JSX.Element | null {
  const { strays = [] } = look
  if (strays.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">What you typed is still here</h2>
      <p class="govuk-body">It was not sent. Copy what you want to keep before you go on.</p>
      {strays.map((text) => (
        <p class="footing-words govuk-body">{text}</p>
      ))}
    </section>
  )
}
