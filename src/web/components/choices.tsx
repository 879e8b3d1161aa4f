import type { ComponentChildren, JSX } from 'preact'
import { hintOf } from './field.tsx'
import { Label } from './label.tsx'
import { type Attributes, type Common, type Content, has, join, type Part } from './parts.tsx'

/** One radio or checkbox. */
export interface Choice {
  value: string | number
  text: ComponentChildren
  hint?: Content | Part
  /** The name or prefix with its position unless given; the first has no number. */
  id?: string | undefined
  /** Overrides what the question's value says. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown while it is chosen; shown always without JavaScript. */
  conditional?: ComponentChildren
  label?: Common | undefined
  attributes?: Attributes | undefined
}

/** A word between choices, for example "or". */
export interface Divider {
  divider: string
}

/** What differs between radios and checkboxes. */
export interface ChoiceInput {
  kind: 'radios' | 'checkboxes'
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
  behaviour: string | undefined
  describedBy: string | undefined
}

/** The id of the choice at that place: the first is the prefix itself, so that an error can link to it. */
export function choiceId(prefix: string, choice: Choice, index: number): string {
  return choice.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)
}

/** A divider between choices. */
export function divider(kind: 'radios' | 'checkboxes', item: Divider): JSX.Element {
  return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
}

/** One choice with its label, its hint and what it reveals. */
export function choice(id: string, item: Choice, input: ChoiceInput): JSX.Element {
  const { kind, checked } = input
  const revealed = has(item.conditional) ? `conditional-${id}` : undefined
  const hintId = has(item.hint) ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={input.name}
          type={input.type}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={revealed}
          data-behaviour={input.behaviour}
          aria-describedby={both(input.describedBy, hintId)}
          {...item.attributes}
        />
        {'\n'}
        {Label({
          for: id,
          children: item.text,
          classes: join(`govuk-${kind}__label`, item.label?.classes),
          attributes: item.label?.attributes,
        })}
        {hintId === undefined ? null : hintOf(hintId, item.hint, `govuk-${kind}__hint`)}
      </div>
      {revealed === undefined ? null : (
        <div
          class={
            checked ? `govuk-${kind}__conditional` : `govuk-${kind}__conditional govuk-${kind}__conditional--hidden`
          }
          id={revealed}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}

function both(first: string | undefined, second: string | undefined): string | undefined {
  return first !== undefined && second !== undefined ? `${first} ${second}` : (first ?? second)
}
