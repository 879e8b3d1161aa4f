import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { Button, DateInput, Input, InsetText, Radios } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { sayPart } from '../words.ts'
import type { ToPutRight } from './reads.ts'

const poundsOf = (pence: bigint): string => sayMoney(pence).replaceAll(/[£,]/g, '')

/** Putting a purchase right: it never was, or it was otherwise. */
export function PutRightForm({ found, look }: { found: ToPutRight; look: Look }): JSX.Element {
  const { standing, lines } = found
  const otherwise = (
    <>
      <Input
        {...bind(look, 'amount', poundsOf(standing.amountPence))}
        label="How much was it, in pounds?"
        prefix="£"
        inputmode="decimal"
        spellcheck={false}
        classes="govuk-input--width-5"
      />
      <Radios
        {...bind(look, 'lineId', standing.lineId)}
        legend="Which part of the plan was it for?"
        items={lines.map((line) => ({ value: line.lineId, text: sayPart(line, lines, look.today) }))}
      />
      <DateInput {...bindDate(look, 'on', standing.boughtOn)} legend="Which day was it?" />
      <Input {...bind(look, 'what', standing.what)} label="What was it?" />
    </>
  )
  return (
    <Layout look={look} title="Put something right" back={{ href: onRecord(look, `/spending/${standing.purchaseId}`) }}>
      <h1 class="govuk-heading-l">What is not right?</h1>
      <InsetText>{`${standing.what}: ${sayMoney(standing.amountPence)} on ${sayDate(standing.boughtOn)}.`}</InsetText>
      <p class="govuk-body">
        {isPerson(look)
          ? 'Everybody makes slips. Both ways of writing it are kept, and nobody holds it against you.'
          : `Write it as ${knownAs(look)} says. Both ways of writing it are kept.`}
      </p>
      <Form look={look}>
        <Radios
          {...bind(look, 'wrong')}
          legend="What is wrong?"
          items={[
            { value: 'other', text: 'The amount, the day, the part of the plan or the words', conditional: otherwise },
            { value: 'never-was', text: 'This was never bought, or it stands here twice' },
          ]}
        />
        <Input
          {...bind(look, 'because')}
          label="What happened?"
          hint="A few words, for example: I mixed up two receipts"
        />
        <Button preventDoubleClick>Put it right</Button>
      </Form>
    </Layout>
  )
}
