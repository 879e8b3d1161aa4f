import type { JSX } from 'preact'
import { Button, InsetText } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { type Look, onRecord } from '#web/look.ts'
import { placeOf } from './missing.tsx'
import type { Plan } from './plan.ts'
import { toSubmit } from './rules.ts'
import { knownAs, voiceOf } from './voice.ts'
import { missingWords } from './words.ts'

/** The one thing to do now, for whoever reads. */
export function Next({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const voice = voiceOf(look)
  if (plan.submitted) return <Sent plan={plan} look={look} />
  if (voice === 'reader') return null
  const missing = toSubmit(plan)
  const [next] = missing.flatMap((one) => {
    const path = placeOf(one, voice)
    return path === undefined ? [] : [{ path, words: missingWords(one.code, voice, knownAs(look)) }]
  })
  if (next !== undefined) {
    return (
      <>
        <p class="govuk-body">{`Next: ${next.words}.`}</p>
        <Button href={onRecord(look, next.path)} classes="govuk-!-display-none-print">
          Go to the next step
        </Button>
      </>
    )
  }
  if (missing.length > 0) {
    return (
      <InsetText>
        {voice === 'person'
          ? 'You have done your part. Your worker comes next.'
          : `You have done your part. ${knownAs(look)} comes next.`}
      </InsetText>
    )
  }
  return (
    <Button href={onRecord(look, '/decision/ask')} classes="govuk-!-display-none-print">
      Send it to be decided
    </Button>
  )
}

function Sent({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const voice = voiceOf(look)
  if (plan.decided === 'returned') {
    return (
      <>
        <InsetText>
          This plan came back to be changed. The reasons stand with the decision. A new version starts with everything
          in this one.
        </InsetText>
        {voice === 'reader' ? null : (
          <Press look={look} path={onRecord(look, '/plan/open-again')} classes="govuk-!-display-none-print">
            Start the new version
          </Press>
        )}
      </>
    )
  }
  const decided = plan.decided !== undefined
  return (
    <>
      <InsetText>
        {decided
          ? 'This plan has been decided, so it stays as it is.'
          : 'This plan has been sent to be decided, so it stays as it is.'}
      </InsetText>
      {voice === 'reader' ? null : (
        <Button href={onRecord(look, decided ? '/decision' : '/waiting')} classes="govuk-!-display-none-print">
          {decided ? 'See the decision' : 'See what happens now'}
        </Button>
      )}
    </>
  )
}
