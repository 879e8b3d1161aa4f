import type { JSX } from 'preact'
import type { Day } from '#core/day.ts'
import { Button, DateInput, Details, Input, Radios, Textarea } from '#web/components/index.ts'
import { first } from '#web/fields.ts'
import { bind, bindDate, type Look } from '#web/look.ts'
import type { BuyableLine } from '../spending.ts'
import { sayPart } from '../words.ts'
import { NO_RECEIPT } from './capture.ts'
import { BUTTONS_MAX } from './rules.ts'
import { NO_RECEIPT_WORDS } from './words.ts'

/** Whether somebody has used one of these fields, or it is refused: what is behind a line that opens is then open. */
const isUsed = ({ form }: Look, names: readonly string[]): boolean =>
  form !== undefined && names.some((name) => first(form.raw, name) !== '' || form.reasons.some(({ at }) => at === name))

/** That there is no receipt is an answer; one tap is enough. */
export const WhyNoReceipt = ({ look }: { look: Look }): JSX.Element => (
  <Details summary="No receipt? Say why" open={isUsed(look, ['noReceipt', 'noReceiptBecause'])}>
    <Radios
      {...bind(look, 'noReceipt')}
      legend="Why is there none?"
      items={NO_RECEIPT.map((value) => ({ value, text: NO_RECEIPT_WORDS[value] }))}
    />
    <Textarea {...bind(look, 'noReceiptBecause')} label="Or in your own words" rows={2} />
  </Details>
)

/** What most need not change: the day, which is today, and words of one's own. */
export function MoreWords({ look, guessed }: { look: Look; guessed: Day | undefined }): JSX.Element {
  const isOther = guessed !== undefined && guessed !== look.today
  const today = look.today.split('-').map(Number)
  const changed = ['year', 'month', 'day'].some((part, index) => {
    const typed = look.form === undefined ? '' : first(look.form.raw, `on-${part}`)
    return typed !== '' && Number(typed) !== today[index]
  })
  const open = isOther || changed || isUsed(look, ['what']) || look.form?.reasons.some(({ at }) => at === 'on')
  return (
    <Details summary="Not today? Or add a few words" open={open}>
      <DateInput
        {...bindDate(look, 'on', guessed ?? look.today)}
        legend="When did you pay?"
        hint={
          isOther
            ? 'This is our guess from your photo. Change it if it is wrong.'
            : 'Today stands here already. Change it if it was another day.'
        }
      />
      <Input
        {...bind(look, 'what')}
        label="What was it?"
        hint="You can leave this empty. For example: two afternoons of childcare"
      />
    </Details>
  )
}

/** The lines of the plan, each a big button that sends the form; where there are many, a list with one button. */
export function LineChoice({ lines, look }: { lines: readonly BuyableLine[]; look: Look }): JSX.Element {
  const { error, ...bound } = bind(look, 'lineId')
  const legend = 'Which part of your plan was it for?'
  if (lines.length > BUTTONS_MAX)
    return (
      <>
        <Radios
          {...bound}
          error={error}
          legend={legend}
          items={lines.map((line) => ({ value: line.lineId, text: sayPart(line, lines, look.today) }))}
        />
        <Button preventDoubleClick>Write it down</Button>
      </>
    )
  return (
    <fieldset class={`govuk-fieldset govuk-form-group ${error === undefined ? '' : 'govuk-form-group--error'}`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {lines.length === 1 ? 'What was it for?' : legend}
      </legend>
      <p class="govuk-hint">Tap the part. That writes it down.</p>
      {error === undefined ? null : (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {lines.map((line, index) => (
        <Button
          name="lineId"
          value={line.lineId}
          id={index === 0 ? 'lineId' : undefined}
          classes="footing-big-choice"
          preventDoubleClick
        >
          {sayPart(line, lines, look.today)}
        </Button>
      ))}
    </fieldset>
  )
}
