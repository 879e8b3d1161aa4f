import type { ComponentChildren, JSX } from 'preact'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, type Common, type Content, has, isPart, join, type Part } from './parts.tsx'

export interface LabelOptions extends Part {
  /** Puts the label inside the page's h1. */
  isPageHeading?: boolean | undefined
}

export interface ErrorOptions extends Part {
  /** Said before the message by a screen reader; "Error" unless given, nothing if empty or false. */
  visuallyHiddenText?: string | false | undefined
}

/** The outer element round label, hint, error and field. */
export interface FormGroup extends Common {
  beforeInput?: ComponentChildren
  afterInput?: ComponentChildren
}

/** What every single field takes. */
export interface FieldProps extends Common {
  /** The `name` unless given; the error summary links to it. */
  id?: string | undefined
  name: string
  label: Content | LabelOptions
  hint?: Content | Part
  /** What is wrong with the answer; marks the field as well. */
  error?: Content | ErrorOptions
  /** Ids of further elements that describe the field, before hint and error. */
  describedBy?: string | undefined
  disabled?: boolean | undefined
  formGroup?: FormGroup | undefined
}

/** The ids of what describes a field: the caller's, its hint, its error; undefined if none. */
export function describedBy(
  id: string,
  props: { hint?: Content | Part; error?: Content | ErrorOptions },
  given: string | undefined,
): string | undefined {
  let ids = given ?? ''
  if (has(props.hint)) ids += ` ${id}-hint`
  if (has(props.error)) ids += ` ${id}-error`
  return ids === '' ? undefined : ids.trimStart()
}

/** The form group round a field or a group of fields. */
export function formGroup(
  hasError: boolean,
  classes: string | undefined,
  attributes: Attributes | undefined,
  children: ComponentChildren,
): JSX.Element {
  return (
    <div
      class={join(hasError ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group', classes)}
      {...attributes}
    >
      {children}
    </div>
  )
}

/** Hint and error of a field or a group, with the ids that `describedBy` names. */
export function hintAndError(
  id: string,
  props: { hint?: Content | Part; error?: Content | ErrorOptions },
): JSX.Element | null {
  const { hint, error } = props
  if (!has(hint) && !has(error)) return null
  return (
    <>
      {has(hint) ? hintOf(`${id}-hint`, hint) : null}
      {has(error) ? errorOf(`${id}-error`, error) : null}
    </>
  )
}

/** Label, hint, error and the control itself, in their form group. */
export function field(id: string, props: FieldProps, control: ComponentChildren): JSX.Element {
  return formGroup(
    has(props.error),
    props.formGroup?.classes,
    props.formGroup?.attributes,
    <>
      {labelOf(id, props.label)}
      {'\n'}
      {hintAndError(id, props)}
      {control}
    </>,
  )
}

/** The control between what the caller wants before and after it. */
export function between(props: FieldProps, control: JSX.Element): JSX.Element {
  const group = props.formGroup
  if (group === undefined || (!has(group.beforeInput) && !has(group.afterInput))) return control
  return (
    <>
      {group.beforeInput}
      {'\n'}
      {control}
      {'\n'}
      {group.afterInput}
    </>
  )
}

function labelOf(id: string, label: Content | LabelOptions): JSX.Element | null {
  if (!isPart(label)) return Label({ for: id, children: label })
  const { children, classes, isPageHeading, attributes } = label
  return Label({ for: id, children, classes, isPageHeading, attributes })
}

/** A hint given as words or as options. */
export function hintOf(id: string, hint: Content | Part, own?: string): JSX.Element {
  if (!isPart(hint)) return Hint({ id, children: hint, classes: own })
  const classes = own === undefined ? hint.classes : join(own, hint.classes)
  return Hint({ id, children: hint.children, classes, attributes: hint.attributes })
}

function errorOf(id: string, error: Content | ErrorOptions): JSX.Element {
  if (!isPart(error)) return ErrorMessage({ id, children: error })
  const { children, classes, attributes, visuallyHiddenText } = error
  return ErrorMessage({ id, children, classes, attributes, visuallyHiddenText })
}
