import type { JSX } from 'preact'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { voiceOf } from '../voice.ts'
import type { LineToKeep } from './sustain.ts'

/** Asked at the first review: a link for each line to the reader's own questions, each of which may be left. */
export function KeepingAtReview({ lines, look }: { lines: readonly LineToKeep[]; look: Look }): JSX.Element | null {
  if (lines.length === 0) return null
  const own = voiceOf(look) === 'person'
  return (
    <>
      <h2 class="govuk-heading-m">{own ? 'How will you keep the good of this?' : 'How could the good of it last?'}</h2>
      <p class="govuk-body">
        {own
          ? 'You can leave any of this. Nothing stops because of it.'
          : `Ask gently: to think of an end can worry ${knownAs(look)}. Either of you can leave any of it.`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ spendLineId, what, said }) => (
          <li>
            <a
              class="govuk-link"
              href={onRecord(look, `/plan/spend-lines/${spendLineId}/${own ? 'keeping-it' : 'keeping-it-as-worker'}`)}
            >
              {what}
            </a>
            {said ? ': you have written something' : ''}
          </li>
        ))}
      </ul>
    </>
  )
}
