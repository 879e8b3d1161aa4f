import type { JSX } from 'preact'
import type { Overlay } from '#core/pattern/index.ts'
import { isFine } from '#core/verdict.ts'
import { StepsEnd, sayChange, type ToStart, WeeksSeen, WORSE_WORDS } from '#journey/money/changes/index.ts'
import { rateNow } from '#journey/money/index.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { bind } from '#web/look.ts'
import type { ChangeAsked } from '../changing.ts'
import { Page, Seen, type Shape } from '../form-views.tsx'
import { laidBy } from '../rules.ts'
import { sayRequest } from '../words.ts'
import { daysOfLess, mayBegin, mayHaveBack } from './rules.ts'
import { CARRY_WORDS, sayLess } from './words.ts'

type One = Shape & { readonly request: ChangeAsked }

/** The person reads what the yes changes, in words and in pounds, and says whether it begins. */
export function BeginForm({ now, request, to, look }: One & { to: ToStart }): JSX.Element {
  const { answered, kind, amountPence } = request
  const [over] = mayBegin(now, request, false, look.today)
  const days = daysOfLess(now, request, look.today)
  const [late] = mayBegin(now, request, true, look.today)
  return (
    <Page look={look} title="Does it begin?" not={over && CARRY_WORDS[over.code]}>
      <InsetText>{sayRequest(request)}</InsetText>
      {answered === undefined ? null : <p class="govuk-body">{`${answered.byName} said yes: “${answered.words}”`}</p>}
      {kind === 'less' && days !== undefined && amountPence !== undefined ? (
        <p class="govuk-body">{`${sayLess(amountPence, days.from, days.to)} You can have it back as it was on any day.`}</p>
      ) : null}
      {kind === 'less' ? null : <InThePlan to={to} />}
      {kind === 'less' || to.changes.length === 0 ? (
        <Seen now={now} look={look} laid={laidBy(request, now, look.today)} />
      ) : (
        <WeeksSeen to={to} look={look} />
      )}
      {late === undefined || look.form !== undefined ? null : <InsetText>{`${CARRY_WORDS[late.code]}.`}</InsetText>}
      <Radios
        {...bind(look, 'begins')}
        legend="Does it begin?"
        items={[
          { value: 'yes', text: 'Yes, begin it' },
          { value: 'no', text: 'No, leave it as it is', hint: 'Nothing changes, and it is never held against you.' },
        ]}
      />
      <Textarea {...bind(look, 'words')} label="Do you want to say more? (you can leave this)" rows={2} />
      <Button preventDoubleClick>Send this</Button>
    </Page>
  )
}

/** What is different in the plan, and why the person is asked for their own yes. */
function InThePlan({ to }: { to: ToStart }): JSX.Element | null {
  const { next, inForce, worse } = to
  if (next === undefined || inForce === undefined) return null
  return (
    <>
      <p class="footing-words govuk-body">{sayChange(inForce, next)}</p>
      <StepsEnd to={to} />
      {isFine(worse) ? null : (
        <>
          <p class="govuk-body">We ask for your yes, because:</p>
          <ul class="govuk-list govuk-list--bullet">
            {worse.map(({ code }) => (
              <li>{WORSE_WORDS[code]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The end of less for a while, with what comes again. */
export function HaveBackForm({ now, request, look }: One): JSX.Element {
  const { less, lineWhat, lineId } = request
  const [over] = mayHaveBack(request, look.today)
  const line = now.money.lines.find((one) => one.lineId === lineId)
  const others = now.money.overlays.filter(({ id }) => id !== less?.overlayId)
  const back: Overlay[] =
    line === undefined || less === undefined
      ? []
      : [
          {
            ...{ id: 'seen-first', kind: 'amount', lineId: line.lineId, from: look.today, to: less.to },
            amountPence: rateNow(line, others, look.today),
          },
        ]
  return (
    <Page look={look} title={`As it was: ${lineWhat ?? ''}`} not={over && CARRY_WORDS[over.code]}>
      <p class="govuk-body">From today it is paid as before. What was paid less until now stays as it was.</p>
      <Seen now={now} look={look} laid={back} />
      <Button preventDoubleClick>Have it back from today</Button>
    </Page>
  )
}
