import type { JSX } from 'preact'
import { type Plan, type SpendLine, sayLine } from '#journey/plan/index.ts'
import { Checkboxes, DateInput, Details, Fieldset, Input, Select, Textarea } from '#web/components/index.ts'
import { bind, bindDate, bindSome, type Look } from '#web/look.ts'
import { PART_WORDS } from '../words.ts'
import { LINE_CHOICES } from './deciding.ts'
import { POINT_ROWS } from './forms.ts'
import { CHOICE_WORDS } from './words.ts'

/** Whether anything is typed or wrong in one of these fields, so that what holds them stands open. */
const isUsed = (look: Look, names: RegExp): boolean =>
  (look.form?.reasons.some(({ at = '' }) => names.test(at)) ?? false) ||
  Object.entries(look.form?.raw ?? {}).some(([name, [value = '']]) => names.test(name) && value !== '')

/** Each line of the plan, for an answer of its own; left alone, it follows the answer for the whole. */
export function LineFields({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  if (plan.spendLines.length === 0) return null
  return (
    <Details summary="Answer single parts of the plan" open={isUsed(look, /^(line|reasons|other|from|both)-/)}>
      <p class="govuk-body">A part that you leave here gets the answer above, with the reasons above.</p>
      {plan.spendLines.map((line) => (
        <OneLine line={line} look={look} />
      ))}
    </Details>
  )
}

function OneLine({ line, look }: { line: SpendLine; look: Look }): JSX.Element {
  const { spendLineId: id, what } = line
  return (
    <Fieldset legend={{ children: `${what}: ${sayLine(line)}`, classes: 'govuk-fieldset__legend--s' }}>
      <Select
        {...bind(look, `line-${id}`)}
        label="The answer for this part"
        items={[
          { value: '', text: 'As the answer above' },
          ...LINE_CHOICES.map((value) => ({ value, text: CHOICE_WORDS[value] })),
        ]}
      />
      <Textarea
        {...bind(look, `reasons-${id}`)}
        label="Your reasons for this part"
        hint="Needed where its answer differs from the one above."
        rows={3}
      />
      <Details
        summary="If another way meets the need and costs less"
        open={isUsed(look, new RegExp(`^(other|from|both)-${id}`))}
      >
        <Input {...bind(look, `other-${id}`)} label="The other way" hint="Its name, and where it is." />
        <DateInput {...bindDate(look, `from-${id}`)} legend="From which day is it there?" hint="Today or before." />
        <Checkboxes
          {...bindSome(look, `both-${id}`)}
          items={[{ value: 'yes', text: 'Both ways meet the need' }]}
          legend="Do both meet the need?"
        />
      </Details>
    </Fieldset>
  )
}

/** What needs to change, each pinned to what it is about. */
export function PointFields({ plan, look }: { plan: Plan; look: Look }): JSX.Element {
  const items = [
    { value: '', text: 'The plan as a whole' },
    ...plan.spendLines.map(({ spendLineId, what }) => ({ value: `line:${spendLineId}`, text: `Money for: ${what}` })),
    ...plan.outcomes.map(({ outcomeId, words }) => ({ value: `goal:${outcomeId}`, text: `Goal: ${words}` })),
    ...Object.entries(PART_WORDS).map(([part, text]) => ({
      value: `question:${part}`,
      text: `What it says about ${text}`,
    })),
  ]
  return (
    <Details summary="Point at what needs to change" open={isUsed(look, /^point\d/)}>
      <p class="govuk-body">
        Only with “Not yet”. Say what each thing is about, so that it is found. The person and the worker can answer
        each.
      </p>
      {Array.from({ length: POINT_ROWS }, (_, index) => index + 1).map((row) => (
        <>
          <Select {...bind(look, `about${row}`)} label={`Point ${row}: what is it about?`} items={items} />
          <Textarea {...bind(look, `point${row}`)} label={`Point ${row}: what needs to change?`} rows={2} />
        </>
      ))}
    </Details>
  )
}
