import type { JSX } from 'preact'
import { type Choice, choice, choiceId, type Divider, divider } from './choices.tsx'
import { describedBy } from './field.tsx'
import { type GroupProps, group, hasFieldset } from './group.tsx'
import { join } from './parts.tsx'

export interface Checkbox extends Choice {
  /** The question's name unless given. */
  name?: string | undefined
  /** `exclusive` ("none of these") unticks the others. */
  behaviour?: 'exclusive' | undefined
}

export type CheckboxesItem = Checkbox | Divider | false | null | undefined

export interface CheckboxesProps extends GroupProps {
  name: string
  /** The `name` unless given; the first checkbox's id, to which the error summary links. */
  idPrefix?: string | undefined
  values?: readonly (string | number)[] | undefined
  /** Ids of further elements that describe the inputs, where there is no fieldset. */
  describedBy?: string | undefined
  items: readonly CheckboxesItem[]
}

/** Any number of a few answers. Design System: Checkboxes. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const id = props.idPrefix ?? props.name
  const describing = describedBy(id, props, props.fieldset?.describedBy ?? props.describedBy)
  const describingEach = hasFieldset(props) ? undefined : describing
  return group(
    id,
    props,
    describing,
    undefined,
    <div class={join('govuk-checkboxes', props.classes)} {...props.attributes} data-module="govuk-checkboxes">
      {props.formGroup?.beforeInputs}
      {props.items.map((item, index) => (item ? checkbox(props, id, item, index, describingEach) : null))}
      {props.formGroup?.afterInputs}
    </div>,
  )
}

function checkbox(
  props: CheckboxesProps,
  prefix: string,
  item: Checkbox | Divider,
  index: number,
  describing: string | undefined,
): JSX.Element {
  if ('divider' in item) return divider('checkboxes', item)
  const value = String(item.value)
  return choice(choiceId(prefix, item, index), item, {
    kind: 'checkboxes',
    type: 'checkbox',
    name: item.name ?? props.name,
    checked: item.checked ?? props.values?.some((ticked) => String(ticked) === value) ?? false,
    behaviour: item.behaviour,
    describedBy: describing,
  })
}
