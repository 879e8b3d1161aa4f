import type { JSX } from 'preact'
import { Hint } from './hint.tsx'
import { join, message, type Plurals } from './parts.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export interface CharacterCountProps extends TextareaProps {
  /** The most characters; or give `maxwords`. The server must check too. */
  maxlength?: number | undefined
  maxwords?: number | undefined
  /** How the script counts; words with `maxwords`, code units otherwise, unless given. */
  countType?: 'length' | 'characters' | 'words' | undefined
  /** The per cent of the limit from which the count shows. */
  threshold?: number | undefined
  /** The limit in words for those without JavaScript; `%{count}` stands for it. */
  textareaDescriptionText?: string | undefined
  countMessage?: { classes?: string | undefined } | undefined
  charactersUnderLimitText?: Plurals | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: Plurals | undefined
  wordsUnderLimitText?: Plurals | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: Plurals | undefined
}

/** Several lines of text that say how many characters or words are left. Design System: Character count. */
export function CharacterCount(props: CharacterCountProps): JSX.Element {
  const id = props.id ?? props.name
  const { formGroup } = props
  return Textarea({
    id,
    name: props.name,
    describedBy: `${id}-info`,
    rows: props.rows,
    spellcheck: props.spellcheck,
    autocomplete: props.autocomplete,
    disabled: props.disabled,
    value: props.value,
    formGroup: {
      classes: join('govuk-character-count', formGroup?.classes),
      attributes: { ...scriptAttributes(props), ...formGroup?.attributes },
      beforeInput: formGroup?.beforeInput,
      afterInput: (
        <>
          {Hint({
            id: `${id}-info`,
            classes: join('govuk-character-count__message', props.countMessage?.classes),
            children: limit(props),
          })}
          {formGroup?.afterInput}
        </>
      ),
    },
    classes: join('govuk-js-character-count', props.classes),
    label: props.label,
    hint: props.hint,
    error: props.error,
    attributes: props.attributes,
  })
}

function limit(props: CharacterCountProps): string | undefined {
  const count = props.maxwords ?? props.maxlength
  if (count === undefined) return undefined
  const words = countType(props) === 'words' ? 'words' : 'characters'
  return (props.textareaDescriptionText ?? `You can enter up to %{count} ${words}`).replaceAll(
    '%{count}',
    String(count),
  )
}

function countType(props: CharacterCountProps): string | undefined {
  return props.countType ?? (props.maxwords === undefined ? undefined : 'words')
}

function scriptAttributes(props: CharacterCountProps): Record<`data-${string}`, string | number | undefined> {
  const texts: Record<`data-${string}`, string> = {}
  if (props.maxwords === undefined && props.maxlength === undefined && props.textareaDescriptionText) {
    message(texts, 'textarea-description', { other: props.textareaDescriptionText })
  }
  message(texts, 'characters-under-limit', props.charactersUnderLimitText)
  message(texts, 'characters-at-limit', props.charactersAtLimitText)
  message(texts, 'characters-over-limit', props.charactersOverLimitText)
  message(texts, 'words-under-limit', props.wordsUnderLimitText)
  message(texts, 'words-at-limit', props.wordsAtLimitText)
  message(texts, 'words-over-limit', props.wordsOverLimitText)
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': props.maxlength,
    'data-maxwords': props.maxwords,
    'data-threshold': props.threshold,
    'data-count-type': countType(props),
    ...texts,
  }
}
