import type { JSX } from 'preact'
import { type Choice, choice, choiceId, type Divider, divider } from './choices.tsx'
import { describedBy } from './field.tsx'
import { type GroupProps, group } from './group.tsx'
import { join } from './parts.tsx'

export type RadiosItem = Choice | Divider | false | null | undefined

export interface RadiosProps extends GroupProps {
  name: string
  /** The `name` unless given; the first radio's id, to which the error summary links. */
  idPrefix?: string | undefined
  value?: string | number | undefined
  items: readonly RadiosItem[]
}

/** One of a few answers. Design System: Radios. */
export function Radios(props: RadiosProps): JSX.Element {
  const id = props.idPrefix ?? props.name
  return group(
    id,
    props,
    describedBy(id, props, props.fieldset?.describedBy),
    undefined,
    <div class={join('govuk-radios', props.classes)} {...props.attributes} data-module="govuk-radios">
      {props.formGroup?.beforeInputs}
      {props.items.map((item, index) => (item ? radio(props, id, item, index) : null))}
      {props.formGroup?.afterInputs}
    </div>,
  )
}

function radio(props: RadiosProps, prefix: string, item: Choice | Divider, index: number): JSX.Element {
  if ('divider' in item) return divider('radios', item)
  return choice(choiceId(prefix, item, index), item, {
    kind: 'radios',
    type: 'radio',
    name: props.name,
    checked: item.checked ?? (props.value !== undefined && String(props.value) === String(item.value)),
    behaviour: undefined,
    describedBy: undefined,
  })
}
