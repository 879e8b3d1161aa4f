import type { JSX } from 'preact'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { meetings } from './dates/due.ts'
import { WhereFields } from './dates/views.tsx'
import { DUE_WORDS, NEXT_MEETING, WHY_LATER } from './dates/words.ts'
import { type Due, PLANNED_KINDS, type ReviewState } from './review.ts'
import { KIND_WHY, KIND_WORDS, NO_MONEY_TODAY } from './words.ts'

/** What a review can and cannot do, who comes and why (L8). */
export function Invitation({ state, look }: { state: ReviewState; look: Look }): JSX.Element {
  const own = isPerson(look)
  const worker = own ? `${state.workerName}, your worker` : 'You come'
  return (
    <>
      <h2 class="govuk-heading-m">What it is like</h2>
      <p class="govuk-body">
        We begin with what went well. Then we look at each goal: is it reached, partly or not yet? Each of us says how
        we see it.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>It can lead to a change of plan: other help, more help, or less help when that is right.</li>
        <li>
          It cannot stop or cut any money on that day. If something is to change later, it comes in writing first, with
          reasons, a date, and how to say no.
        </li>
        <li>
          {own
            ? `${worker}, comes, because they know your plan. Bring anybody you like.`
            : `${worker}, because you know the plan. ${knownAs(look)} may bring anybody they like.`}
        </li>
        <li>
          {own
            ? 'You choose where: at home, on the phone, by video, at the office or in a café.'
            : 'The person chooses where.'}
        </li>
      </ul>
      {own && state.current !== undefined && state.current.kind !== 'requested' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, '/review/ask')}>
            Ask for an earlier one
          </a>
        </p>
      ) : null}
    </>
  )
}

/** For the worker: by when the next one is due, and everything that one meeting would answer. */
function NextMeeting({ due, look }: { due: readonly Due[]; look: Look }): JSX.Element | null {
  const next = meetings(due, look.settings.reviews).find(({ kind }) => kind !== 'requested')
  if (next === undefined) return null
  return (
    <p class="govuk-body">
      {NEXT_MEETING(
        next.by,
        next.dues.map(({ kind }) => DUE_WORDS[kind].toLowerCase()),
        next.by < look.today,
      )}
    </p>
  )
}

/** Asking for a review (person), or planning one (worker). */
export function AskForm({ due, look }: { due: readonly Due[]; look: Look }): JSX.Element {
  const own = isPerson(look)
  return (
    <Layout look={look} title={own ? 'Ask for a review' : 'Plan a review'} back={{ href: onRecord(look, '/review') }}>
      <h1 class="govuk-heading-l">{own ? 'Ask for a review' : 'Plan a review'}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      {own ? null : <NextMeeting due={due} look={look} />}
      <Form look={look}>
        {own ? null : (
          <Radios
            {...bind(look, 'kind')}
            legend="Which one is it?"
            items={PLANNED_KINDS.map((value) => ({ value, text: KIND_WORDS[value], hint: KIND_WHY[value] }))}
          />
        )}
        <DateInput
          {...bindDate(look, 'meetOn')}
          legend="On which day shall we meet?"
          hint={
            own
              ? 'A day that is good for you. Your worker rings you if they cannot come.'
              : 'A day that you agreed together.'
          }
        />
        <WhereFields look={look} />
        {own ? null : (
          <Textarea {...bind(look, 'reasons')} label={WHY_LATER.label} hint={WHY_LATER.hint(knownAs(look))} rows={3} />
        )}
        <Button preventDoubleClick>{own ? 'Ask for it' : 'Plan it'}</Button>
      </Form>
    </Layout>
  )
}
