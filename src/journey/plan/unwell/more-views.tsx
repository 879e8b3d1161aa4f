import type { JSX } from 'preact'
import { sayMoney } from '#core/money.ts'
import { Button, Input, SummaryList } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { Gone } from '../gone.tsx'
import type { Plan, SpendLine } from '../plan.ts'
import { mayShape, voiceOf } from '../voice.ts'
import { WhoseWordsField } from '../whose-words-views.tsx'
import { sayMore } from '../words.ts'
import { typedMoney } from './forms.ts'
import { MORE_EACH, MORE_HOW_LONG } from './words.ts'

/** What may come on top in a bad time, line by line. What is paid once has nothing to add to. */
export function MorePart({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const lines = plan.spendLines.filter(({ every }) => every !== 'once')
  if (lines.length === 0) return null
  const own = voiceOf(look) === 'person'
  return (
    <>
      <h2 class="govuk-heading-m">More in a bad time</h2>
      <p class="govuk-body">
        {mayShape(look, plan)
          ? 'More money for a bad time can be agreed now. Then nobody has to ask for it first. It does not have to be.'
          : `It comes once the plan has a yes, when ${own ? 'you or your' : 'they or their'} worker start it.`}
      </p>
      <SummaryList
        rows={lines.map((line) => {
          const href = onRecord(look, `/plan/unwell/more/${line.spendLineId}`)
          return {
            key: line.what,
            value: line.more === undefined ? 'Nothing more' : `${sayMore(line.more, line.every)}.`,
            ...(mayShape(look, plan)
              ? { actions: [{ href, text: 'Change', visuallyHiddenText: `more for ${line.what}` }] }
              : {}),
          }
        })}
      />
    </>
  )
}

/** How much more, for how long at most, and what it buys; all of it may be left. */
export function MoreForm({ line, look }: { line: SpendLine | undefined; look: Look }): JSX.Element {
  if (line === undefined) return <Gone look={look} />
  const { more, every, amountPence, what } = line
  return (
    <Layout look={look} title="A part of the plan" back={{ href: onRecord(look, '/plan/unwell') }}>
      <h1 class="govuk-heading-l">{`More in a bad time: ${what}`}</h1>
      <p class="govuk-body">
        {`Now it is ${sayMoney(amountPence)} ${MORE_EACH[every]}. In a bad time some people need more of it for a while. You can leave this empty.`}
      </p>
      <Form look={look}>
        <Input
          {...bind(look, 'amount', more && typedMoney(more.amountPence))}
          label={`How much more ${MORE_EACH[every]}, in pounds?`}
          hint="This comes on top. Leave it empty for nothing more."
          prefix="£"
          inputmode="decimal"
          spellcheck={false}
          classes="govuk-input--width-5"
        />
        <Input
          {...bind(look, 'periods', more && `${more.periods}`)}
          label={MORE_HOW_LONG[every]}
          hint="In any 12 months together."
          inputmode="numeric"
          classes="govuk-input--width-2"
        />
        <Input
          {...bind(look, 'buys', more?.buys)}
          label="What does it buy?"
          hint="A few words, for example: two more hours of Dee a week"
          attributes={{ maxlength: 200 }}
        />
        <WhoseWordsField now={more} look={look} />
        <Button preventDoubleClick>Keep this</Button>
      </Form>
      <p class="govuk-body">Nothing is paid by writing this. It needs a yes to the plan, and somebody who starts it.</p>
    </Layout>
  )
}
