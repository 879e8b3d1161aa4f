import type { JSX } from 'preact'
import { describedBy } from './field.tsx'
import { type GroupProps, group } from './group.tsx'
import { Input } from './input.tsx'
import { type Attributes, has, join } from './parts.tsx'

/** One of the date's inputs, where it differs from the usual. */
export interface DatePart {
  label?: string | undefined
  /** `day`, `month` or `year` unless given; `namePrefix` and a hyphen are put before it. */
  name?: string | undefined
  id?: string | undefined
  value?: string | number | undefined
  /** Whether the error is (true) or is not (false) about this input; without either, it is about all. */
  error?: boolean | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'text' | undefined
  pattern?: string | undefined
  attributes?: Attributes | undefined
}

export interface DateInputProps extends GroupProps {
  /** The id of the group; the inputs are `id-day`, `id-month`, `id-year`. */
  id: string
  /** With `start`, the inputs are named `start-day`, `start-month`, `start-year`. */
  namePrefix?: string | undefined
  /** What stands in the inputs, as typed. */
  value?:
    | { day?: string | number | undefined; month?: string | number | undefined; year?: string | number | undefined }
    | undefined
  /** `false` leaves that input out. */
  day?: DatePart | false | undefined
  month?: DatePart | false | undefined
  year?: DatePart | false | undefined
}

const usual = {}

/** A date that someone knows or can look up, typed in. Design System: Date input. */
export function DateInput(props: DateInputProps): JSX.Element {
  const { id, value, day, month, year } = props
  const all = has(props.error) && !wrong(day) && !wrong(month) && !wrong(year)
  return group(
    id,
    props,
    describedBy(id, props, props.fieldset?.describedBy),
    'group',
    <div class={join('govuk-date-input', props.classes)} id={id} {...props.attributes}>
      {props.formGroup?.beforeInputs}
      {day === false ? null : part(props, 'day', 'Day', day ?? usual, value?.day, all)}
      {month === false ? null : part(props, 'month', 'Month', month ?? usual, value?.month, all)}
      {year === false ? null : part(props, 'year', 'Year', year ?? usual, value?.year, all)}
      {props.formGroup?.afterInputs}
    </div>,
  )
}

function part(
  props: DateInputProps,
  usualName: 'day' | 'month' | 'year',
  label: string,
  options: DatePart,
  value: string | number | undefined,
  allWrong: boolean,
): JSX.Element {
  const name = options.name ?? usualName
  let classes = 'govuk-date-input__input'
  if (wrong(options) || (allWrong && options.error !== false)) classes += ' govuk-input--error'
  if (!options.classes?.includes('govuk-input--width-'))
    classes += ` govuk-input--width-${usualName === 'year' ? 4 : 2}`
  return (
    <div class="govuk-date-input__item">
      {Input({
        label: { children: options.label ?? label, classes: 'govuk-date-input__label' },
        id: options.id ?? `${props.id}-${name}`,
        name: props.namePrefix === undefined ? name : `${props.namePrefix}-${name}`,
        value: options.value ?? value,
        classes: join(classes, options.classes),
        inputmode: options.inputmode ?? 'numeric',
        autocomplete: options.autocomplete,
        pattern: options.pattern,
        attributes: options.attributes,
      })}
    </div>
  )
}

function wrong(part: DatePart | false | undefined): boolean {
  return part !== undefined && part !== false && part.error === true
}
