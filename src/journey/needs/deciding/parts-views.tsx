import type { JSX } from 'preact'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import type { Decision } from '../needs.ts'
import { PART_SAYS } from './words.ts'

/** The two parts of the test that answers alone do not show, as the worker decided them, with their words. */
export function PartsDecided({ parts, look }: { parts: Decision['parts']; look: Look }): JSX.Element | null {
  if (parts === undefined) return null
  return (
    <>
      {(['impairment', 'impact'] as const).map((part) => (
        <>
          <p class="govuk-body">{PART_SAYS[part](parts[part].is, isPerson(look), knownAs(look))}</p>
          {parts[part].words === '' ? null : <p class="footing-words govuk-body">{parts[part].words}</p>}
        </>
      ))}
    </>
  )
}
