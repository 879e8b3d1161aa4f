import type { JSX } from 'preact'
import { Button } from '#web/components/index.ts'

/** Something that can be done next, and where. */
export type Step = { readonly href: string; readonly text: string }

/** The one thing to do now, and after it what else there is. */
export function NextSteps({ steps: [first, ...others] }: { steps: readonly Step[] }): JSX.Element {
  return (
    <>
      {first === undefined ? null : <Button href={first.href}>{first.text}</Button>}
      {others.map(({ href, text }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  )
}
