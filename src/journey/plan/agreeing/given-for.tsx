import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import type { PlanAnswer } from '../plan.ts'
import { voiceOf } from '../voice.ts'
import { COPY_WORDS, sayGiven, sayObjected, sayObjectedFor } from './words.ts'

/** How an answer came here that was not given in the person's own session; nothing where it was. */
export function GivenFor({ answer, look }: { answer: PlanAnswer; look: Look }): JSX.Element | null {
  const { givenFor } = answer
  if (givenFor === undefined) return null
  const { photoId, copy, objected } = givenFor
  const own = voiceOf(look) === 'person'
  return (
    <>
      <p class="govuk-body-s">{sayGiven(givenFor)}</p>
      {photoId === undefined ? null : (
        <p class="govuk-body-s govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, `/plan/signed-pages/${photoId}`)}>
            The signed page
          </a>
        </p>
      )}
      {copy === undefined ? null : (
        <p class="govuk-body-s">{`A copy went to ${own ? 'you' : knownAs(look)} on ${sayDate(copy.on)}: ${COPY_WORDS[copy.channel].says}.`}</p>
      )}
      {objected === undefined ? null : <Objected objected={objected} look={look} />}
      {own && objected === undefined && (copy === undefined || copy.objectUntil >= look.today) ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, '/plan/not-what-i-said')}>
            That is not what I said
          </a>
          {copy === undefined ? '' : ` (until ${sayDate(copy.objectUntil)})`}
        </p>
      ) : null}
      {voiceOf(look) === 'worker' && objected === undefined ? (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={onRecord(look, '/plan/not-what-i-said-for-person')}>
            {`${knownAs(look)} says that this is not what they said`}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Objected({
  objected,
  look,
}: {
  objected: NonNullable<NonNullable<PlanAnswer['givenFor']>['objected']>
  look: Look
}): JSX.Element {
  const who = voiceOf(look) === 'person' ? 'You' : knownAs(look)
  return (
    <>
      <p class="govuk-body">{sayObjected(objected, who)}</p>
      {objected.words === '' ? null : <p class="footing-words govuk-body">{objected.words}</p>}
      {objected.heard === undefined ? null : <p class="govuk-body-s">{sayObjectedFor(objected)}</p>}
    </>
  )
}
