import type { JSX } from 'preact'
import { Button } from './button.tsx'
import type { FieldProps } from './field.tsx'
import { Input } from './input.tsx'
import { join, message } from './parts.tsx'

export interface PasswordInputProps extends FieldProps {
  /** Never send back what was typed, unless the page was asked to show it. */
  value?: string | undefined
  /** `current-password` unless given. */
  autocomplete?: 'current-password' | 'new-password' | 'off' | undefined
  /** `numeric` for a PIN. */
  inputmode?: 'numeric' | undefined
  button?: { classes?: string | undefined } | undefined
  showPasswordText?: string | undefined
  hidePasswordText?: string | undefined
  showPasswordAriaLabelText?: string | undefined
  hidePasswordAriaLabelText?: string | undefined
  passwordShownAnnouncementText?: string | undefined
  passwordHiddenAnnouncementText?: string | undefined
}

/** A password, with a button that shows it. Design System: Password input. */
export function PasswordInput(props: PasswordInputProps): JSX.Element {
  const id = props.id ?? props.name
  const { formGroup } = props
  return Input({
    formGroup: {
      classes: join('govuk-password-input', formGroup?.classes),
      attributes: { 'data-module': 'govuk-password-input', ...texts(props), ...formGroup?.attributes },
      beforeInput: formGroup?.beforeInput,
      afterInput: (
        <>
          {toggle(id, props)}
          {formGroup?.afterInput}
        </>
      ),
    },
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    label: props.label,
    hint: props.hint,
    error: props.error,
    classes: join('govuk-password-input__input govuk-js-password-input-input', props.classes),
    id,
    name: props.name,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: props.autocomplete ?? 'current-password',
    inputmode: props.inputmode,
    value: props.value,
    disabled: props.disabled,
    describedBy: props.describedBy,
    attributes: props.attributes,
  })
}

/** Hidden until the browser script is there to make it work. */
function toggle(id: string, props: PasswordInputProps): JSX.Element {
  return Button({
    type: 'button',
    classes: join(
      'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      props.button?.classes,
    ),
    children: props.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': id,
      'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
      hidden: true,
    },
  })
}

function texts(props: PasswordInputProps): Record<`data-${string}`, string> {
  const into: Record<`data-${string}`, string> = {}
  message(into, 'show-password', props.showPasswordText)
  message(into, 'hide-password', props.hidePasswordText)
  message(into, 'show-password-aria-label', props.showPasswordAriaLabelText)
  message(into, 'hide-password-aria-label', props.hidePasswordAriaLabelText)
  message(into, 'password-shown-announcement', props.passwordShownAnnouncementText)
  message(into, 'password-hidden-announcement', props.passwordHiddenAnnouncementText)
  return into
}
