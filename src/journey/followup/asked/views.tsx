import type { JSX } from 'preact'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { CheckIn } from '../followup.ts'
import { TRIED_WAYS } from './asked.ts'
import type { Trying } from './reads.ts'
import { askFrom, mayTry, turnOf } from './rules.ts'
import { ASKED_WORDS, sayNext, sayTried, TRIED_WORDS } from './words.ts'

/** That somebody was asked, for both to read. */
export function TriedLines({ checkIn, look }: { checkIn: CheckIn; look: Look }): JSX.Element | null {
  if (checkIn.tried.length === 0 || checkIn.answers.length > 0) return null
  const again = askFrom(checkIn, look.settings.afterwards.reminderDays)
  return (
    <>
      {checkIn.tried.map((one) => (
        <p class="govuk-body">{sayTried(one)}</p>
      ))}
      <p class="govuk-body">{sayNext(turnOf(checkIn), again)}</p>
    </>
  )
}

/** "I asked, and had no answer." */
export function TriedForm({ trying, look }: { trying: Trying; look: Look }): JSX.Element {
  const { checkIn, reminderDays } = trying
  const [reason] = mayTry(checkIn, reminderDays, look.today)
  return (
    <Layout look={look} title="No answer" back={{ href: onRecord(look, '/afterwards') }}>
      <h1 class="govuk-heading-l">You asked, and had no answer</h1>
      <p class="govuk-body">{`It says only that. It is never read as “all is well”. ${knownAs(look)} can read it, and can answer on any day.`}</p>
      <p class="govuk-body">{NO_MONEY_TODAY}</p>
      {reason === undefined ? (
        <Form look={look}>
          <Radios
            {...bind(look, 'way')}
            legend="How did you ask?"
            items={TRIED_WAYS.map((value) => ({ value, text: TRIED_WORDS[value] }))}
          />
          <Textarea {...bind(look, 'words')} label="In a few words, if you like" rows={2} />
          <Button preventDoubleClick>Write it down</Button>
        </Form>
      ) : (
        <>
          <InsetText>{`${ASKED_WORDS[reason.code]}.`}</InsetText>
          <Button href={onRecord(look, '/afterwards')}>Go back</Button>
        </>
      )}
    </Layout>
  )
}
