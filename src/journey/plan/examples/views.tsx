import type { JSX } from 'preact'
import { Details } from '#web/components/index.ts'
import { type Look, onRecord, to } from '#web/look.ts'
import { EXAMPLES, type Example } from './words.ts'

type Kind = 'want' | 'goal'

/** The example that was tapped (`?example=`), if any: always one of ours, never words out of the address. */
const takenIn = ({ query }: Look): Example | undefined => EXAMPLES.find(({ key }) => key === query.example?.[0])

/** What stands in a field: below what is kept there, the example that was tapped. */
export function withExample(look: Look, kind: Kind, now: string | undefined): string | undefined {
  const taken = takenIn(look)?.[kind]
  return taken === undefined ? now : [now, taken].filter((one) => (one ?? '') !== '').join('\n')
}

/** Examples for somebody who finds it hard to say: each a link to this page with it in the field, and where to look for more. */
export function Examples({ kind, path, look }: { kind: Kind; path: string; look: Look }): JSX.Element {
  const taken = takenIn(look)
  return (
    <>
      {taken === undefined ? null : (
        <p class="govuk-body">The example is in the box above. Change it until it is right for you.</p>
      )}
      <Details summary="Is it hard to say? Some examples" id="examples">
        <p class="govuk-body">Tap one before you write. It is put in the box, and you change it there.</p>
        <ul class="govuk-list">
          {EXAMPLES.map((one) => (
            <li>
              {`${one.area}: `}
              <a class="govuk-link" href={onRecord(look, `${path}?example=${one.key}`)}>
                {one[kind]}
              </a>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, '/about/bought')}>
            What other people here bought
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={to(look, '/around-here?free=yes')}>
            What is free around here
          </a>
        </p>
      </Details>
    </>
  )
}
