import type { ComponentChildren, JSX } from 'preact'
import { type ErrorOptions, formGroup, hintAndError } from './field.tsx'
import { Fieldset, type LegendOptions } from './fieldset.tsx'
import { type Common, type Content, has, type Part } from './parts.tsx'

export interface FieldsetOptions extends Common {
  /** Ids of further elements that describe the group, before hint and error. */
  describedBy?: string | undefined
}

/** The outer element round legend, hint, error and fields. */
export interface GroupFormGroup extends Common {
  beforeInputs?: ComponentChildren
  afterInputs?: ComponentChildren
}

/** What every question answered by several inputs takes. */
export interface GroupProps extends Common {
  /** The question. Without it (and without `fieldset`) there is no fieldset. */
  legend?: Content | LegendOptions
  fieldset?: FieldsetOptions | undefined
  hint?: Content | Part
  /** What is wrong with the answer. */
  error?: Content | ErrorOptions
  formGroup?: GroupFormGroup | undefined
}

/** Whether the group stands in a fieldset. */
export function hasFieldset(props: GroupProps): boolean {
  return props.fieldset !== undefined || has(props.legend)
}

/** Legend, hint, error and the inputs, in their form group. */
export function group(
  id: string,
  props: GroupProps,
  describedBy: string | undefined,
  role: 'group' | undefined,
  inputs: JSX.Element,
): JSX.Element {
  const inner = (
    <>
      {hintAndError(id, props)}
      {inputs}
    </>
  )
  return formGroup(
    has(props.error),
    props.formGroup?.classes,
    props.formGroup?.attributes,
    hasFieldset(props)
      ? Fieldset({
          legend: props.legend,
          describedBy,
          role,
          classes: props.fieldset?.classes,
          attributes: props.fieldset?.attributes,
          children: inner,
        })
      : inner,
  )
}
