import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import { Button, InsetText } from '#web/components/index.ts'
import { Press } from '#web/form.tsx'
import { sayLeft } from '#web/left-here.tsx'
import { knownAs, type Look, onRecord } from '#web/look.ts'
import { leftFor } from './left.tsx'
import { lastDayOf } from './over.ts'
import type { Plan } from './plan.ts'
import { toAgree, toSubmit } from './rules.ts'
import { offeredStep, Steps } from './steps/views.tsx'
import { voiceOf } from './voice.ts'
import { missingWords } from './words.ts'

/** The one thing to do now, for whoever reads. */
export function Next({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const voice = voiceOf(look)
  if (lastDayOf(plan, look.permit?.record) !== undefined) return <Over look={look} />
  if (plan.submitted) return <Sent plan={plan} look={look} />
  if (voice === 'reader') return null
  if (plan.running === true && isFine(toAgree(plan))) return <ToStart plan={plan} look={look} />
  const missing = toSubmit(plan)
  const mine = leftFor(plan, look).map(({ code, path }) => ({ path, words: missingWords(code, voice, knownAs(look)) }))
  const next = offeredStep(plan, voice, knownAs(look)) ?? mine[0]
  if (next !== undefined) {
    return (
      <>
        <Steps plan={plan} look={look} />
        <p class="govuk-body">{`${mine.length === 0 ? '' : `${sayLeft(mine.length)} `}Next: ${next.words}.`}</p>
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

/** A plan whose money has ended: it is there to read, and what came of it stands elsewhere. */
function Over({ look }: { look: Look }): JSX.Element {
  return (
    <>
      <InsetText>This plan has come to its end. You can still read it here.</InsetText>
      {voiceOf(look) === 'reader' ? null : (
        <Button href={onRecord(look, '/ending')} classes="govuk-!-display-none-print">
          See how it ended
        </Button>
      )}
    </>
  )
}

function Sent({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const voice = voiceOf(look)
  if (plan.decided === 'returned' || plan.decided === 'declined') {
    return (
      <>
        <InsetText>
          {`${plan.decided === 'returned' ? 'This plan came back to be changed.' : 'The answer to this plan was no.'} The reasons stand with the decision. A new version starts with everything in this one.`}
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
  if (plan.running === true && (decided || plan.startedOn !== undefined)) return <InForce plan={plan} look={look} />
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

/** A later version while money is paid: what it would change, and the way to start it. */
function ToStart({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  return (
    <>
      <InsetText>
        {`This is version ${plan.number}. It changes nothing yet: what was agreed before stays as it is until this one starts.`}
      </InsetText>
      <Button href={onRecord(look, '/plan/start-change')} classes="govuk-!-display-none-print">
        See what it changes
      </Button>
    </>
  )
}

/** A plan by which money is paid, or may be from now on; and the way to change it. */
function InForce({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const started = plan.startedOn !== undefined || plan.number === 1
  return (
    <>
      <InsetText>
        {plan.startedOn === undefined
          ? 'This plan has been decided, so it stays as it is.'
          : `This plan has been in force since ${sayDate(plan.startedOn)}, so it stays as it is.`}
      </InsetText>
      {voiceOf(look) === 'reader' ? null : (
        <>
          {plan.startedOn === undefined ? null : (
            <p class="govuk-body govuk-!-display-none-print">
              <a class="govuk-link" href={onRecord(look, '/plan/change')}>
                See what changed then
              </a>
            </p>
          )}
          <Button href={onRecord(look, started ? '/money' : '/plan/start-change')} classes="govuk-!-display-none-print">
            {started ? 'See the payments' : 'See what it changes'}
          </Button>
          {started ? (
            <Press
              look={look}
              path={onRecord(look, '/plan/open-again')}
              classes="govuk-button--secondary govuk-!-display-none-print"
            >
              Change the plan
            </Press>
          ) : null}
        </>
      )}
    </>
  )
}
