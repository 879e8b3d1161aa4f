import type { JSX } from 'preact'
import { sayStepsEnd, type ToStart } from '#journey/money/changes/index.ts'
import { SeeFirst } from '#journey/money/index.ts'
import { goalOrigin, lineOrigin, type SpendLine } from '#journey/plan/index.ts'
import { Button, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { HowHeard } from '#web/how-heard.tsx'
import { bind, bindDate, type Look } from '#web/look.ts'
import { ASKS_TYPED, type ChangeAsked, linesNow } from './changing.ts'
import { Page, Seen, type Shape } from './form-views.tsx'
import { isAnswerable, laidBy } from './rules.ts'
import { readerOf } from './views.tsx'
import { ASK_WORDS, CHANGING_WORDS, sayRequest } from './words.ts'

/** The worker's answer. */
export function AnswerForm({ now, request, to, look }: Shape & { request: ChangeAsked; to: ToStart }): JSX.Element {
  const { person } = readerOf(look)
  const [over] = isAnswerable(request)
  const isUse = request.kind === 'other-use' && request.lineId !== undefined
  const use = isUse ? useIn({ request, to, look }) : undefined
  const ahead = isUse ? to.stepsAhead.find(({ lineId }) => lineId === request.lineId) : undefined
  // Before the new use has words: that its steps end is in pounds already.
  const asNow = ahead && { what: request.lineWhat ?? '', outcomeId: '' }
  return (
    <Page look={look} title={`Answer ${person}`} not={over && CHANGING_WORDS[over.code]}>
      <InsetText>{sayRequest(request)}</InsetText>
      <Seen now={now} look={look} laid={laidBy({ ...request, use: use?.typed ?? asNow }, now, look.today)} />
      {request.kind === 'less' || isUse ? (
        <p class="govuk-body">{`A yes alone takes nothing away: ${person} sees in pounds what it changes, and it begins when they say yes too.`}</p>
      ) : null}
      <Radios
        {...bind(look, 'answer')}
        legend="Your answer"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Textarea {...bind(look, 'words')} label="Why?" hint={`${person} reads this.`} rows={3} />
      {ahead === undefined ? null : (
        <InsetText>{sayStepsEnd({ what: request.lineWhat ?? '', next: ahead.next })}</InsetText>
      )}
      {use === undefined ? null : <UseFields use={use} look={look} />}
      <Button preventDoubleClick>Send my answer</Button>
      {use === undefined ? null : <SeeFirst />}
    </Page>
  )
}

type Use = {
  readonly line: SpendLine | undefined
  readonly goals: readonly { readonly value: string; readonly text: string }[]
  readonly goal: string | undefined
  readonly typed: { readonly what: string; readonly outcomeId: string } | undefined
}

/** The part of the plan that it is about, the goals that it could serve, and what was typed of it so far. */
function useIn({ request, to, look }: { request: ChangeAsked; to: ToStart; look: Look }): Use {
  const origin = to.lines.find(({ lineId }) => lineId === request.lineId)?.origin
  const line = to.next?.spendLines.find((one) => lineOrigin(one) === origin)
  const outcomes = to.next?.outcomes ?? []
  const own = outcomes.find(({ outcomeId }) => outcomeId === line?.outcomeId)
  const what = first(look.form?.raw ?? {}, 'what')
  return {
    ...{ line, goal: own && goalOrigin(own) },
    goals: outcomes.map((one) => ({ value: goalOrigin(one), text: one.words })),
    typed: what === '' ? undefined : { what, outcomeId: line?.outcomeId ?? '' },
  }
}

/** If the answer is yes: what the plan says from now on. The amount stays as it is. */
const UseFields = ({ use, look }: { use: Use; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">If you say yes</h2>
    <p class="govuk-body">
      The next version of the plan says this. The amount stays the same: for another amount, change the plan itself.
    </p>
    <Input {...bind(look, 'what')} label="What is the money for now?" hint="For example: swimming on Tuesdays" />
    <Input {...bind(look, 'provider', use.line?.provider)} label="Who gets the money?" />
    <Radios {...bind(look, 'goal', use.goal)} legend="Which goal does it help with?" items={use.goals} />
  </>
)

/** What the person asked for, written down by their worker. */
export function AskForPersonForm({ now, look }: Shape): JSX.Element {
  const { person } = readerOf(look)
  const lines = linesNow(now.money, look.today).filter(({ paPart }) => paPart === undefined)
  const not =
    now.money.agreement === undefined ? 'Payments are not set up yet, so nothing can change in them' : undefined
  return (
    <Page look={look} title={`What does ${person} ask for?`} not={not}>
      <p class="govuk-body">{`It stands on ${person}’s page as theirs, and that you typed it. You answer it afterwards, with reasons.`}</p>
      <Radios
        {...bind(look, 'kind')}
        legend="What is it?"
        items={ASKS_TYPED.map((kind) => ({ value: kind, text: ASK_WORDS[kind] }))}
      />
      <Radios
        {...bind(look, 'lineId')}
        legend="Which part of the plan is it about?"
        items={lines.map(({ lineId, what }) => ({ value: lineId, text: what }))}
      />
      <Input
        {...bind(look, 'amount')}
        label="For less: how much is enough each time, in pounds?"
        prefix="£"
        inputmode="decimal"
        spellcheck={false}
        classes="govuk-input--width-5"
      />
      <DateInput {...bindDate(look, 'until')} legend="For less: until when? (you can leave this empty)" />
      <Textarea {...bind(look, 'words')} label={`In ${person}’s words`} rows={3} />
      <HowHeard look={look} />
      <Button preventDoubleClick>Write it down as they said it</Button>
    </Page>
  )
}

export function TakeBackForm({ request, look }: { request: ChangeAsked; look: Look }): JSX.Element {
  const [over] = isAnswerable(request)
  return (
    <Page look={look} title="Take it back?" not={over && CHANGING_WORDS[over.code]}>
      <InsetText>{sayRequest(request)}</InsetText>
      <Button preventDoubleClick>Take it back</Button>
    </Page>
  )
}
