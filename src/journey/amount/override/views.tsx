import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, Details, Input, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { type Amount, type Override, rangeOf } from '../amount.ts'
import { rangeSentence } from '../words.ts'
import { WORDS } from './words.ts'

/** The worker's form: another figure, and why. */
export function OverridePage({ amount, look }: { amount: Amount | undefined; look: Look }): JSX.Element {
  const name = knownAs(look)
  return (
    <Layout look={look} title="Another first guess" back={{ href: onRecord(look, '/amount') }}>
      <h1 class="govuk-heading-l">Set another amount</h1>
      {amount === undefined ? (
        <>
          {look.form === undefined ? <p class="govuk-body">{`${WORDS['no-amount-yet']}.`}</p> : null}
          <Button href={onRecord(look, '/amount')}>Go there</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">{`It stands now at: ${lowered(rangeSentence(amount.lowPence, amount.highPence))}.`}</p>
          <p class="govuk-body">{`${name} reads your reason. What the council’s rules gave stays beside it, with every step.`}</p>
          <p class="govuk-body">2 things are needed from you here.</p>
          <Form look={look}>
            <AmountField look={look} label="The amount a week, in pounds" />
            <Textarea
              {...bind(look, 'reason')}
              label={`Why? Write to ${name}`}
              hint="For example: what the questions did not ask about."
              rows={4}
            />
            <Button preventDoubleClick>Set this amount</Button>
          </Form>
        </>
      )}
    </Layout>
  )
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** The field of an amount a week. */
export const AmountField = ({ look, label }: { look: Look; label: string }): JSX.Element => (
  <Input {...bind(look, 'amount')} label={label} prefix="£" inputmode="decimal" classes="govuk-input--width-10" />
)

/** What was set instead of the range, why, and what the rules gave; nothing where nothing was set. */
export function SetInstead({ amount }: { amount: Amount }): JSX.Element | null {
  const { override, earlierOverrides, personViewPence, workerViewPence } = amount
  if (override === undefined) return null
  const { lowPence, highPence } = rangeOf(personViewPence, workerViewPence, undefined)
  return (
    <>
      <h2 class="govuk-heading-m">Why this amount</h2>
      <Reason {...override} />
      <p class="govuk-body">{`The council’s rules gave this: ${lowered(rangeSentence(lowPence, highPence))}. Every step stands below.`}</p>
      {earlierOverrides.length === 0 ? null : (
        <Details summary="What was set before">
          {earlierOverrides.map((one) => (
            <Reason {...one} />
          ))}
        </Details>
      )}
    </>
  )
}

const Reason = ({ weeklyPence, reason, byName, on }: Override): JSX.Element => (
  <>
    <p class="footing-said-by govuk-body">{`${byName} set ${sayMoney(weeklyPence)} a week on ${sayDate(on)}:`}</p>
    <p class="footing-words govuk-body">{reason}</p>
  </>
)
