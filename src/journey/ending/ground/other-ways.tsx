import type { JSX } from 'preact'
import { isPerson, type Look, onRecord } from '#web/look.ts'

/** What else could be better than an ending, each with the page where it begins. */
export function OtherWays({ look }: { look: Look }): JSX.Element {
  const own = isPerson(look)
  const ways = [
    { text: 'Somebody else who gives the support', path: own ? '/spending/change' : undefined },
    { text: 'Another use of the money', path: own ? '/spending/change/other-use' : undefined },
    { text: 'A pause, to come back later', path: own ? '/unwell/pause' : '/unwell/pause-by-wish' },
    { text: 'Less, in place of nothing', path: own ? '/spending/change/less' : undefined },
  ]
  return (
    <ul class="govuk-list govuk-list--bullet">
      {ways.map(({ text, path }) => (
        <li>
          {path === undefined ? (
            text
          ) : (
            <a class="govuk-link" href={onRecord(look, path)}>
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
