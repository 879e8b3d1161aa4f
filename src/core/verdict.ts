/**
 * One thing that stands in the way, which the person can put right. `code` is a hyphenated sentence and the key into the
 * stage's words; `at` names the field or record that it is about, where there is one.
 */
export type Reason<Code extends string = string> = { readonly code: Code; readonly at?: string }

/** What a rule answers: every reason at once. Empty means fine. */
export type Verdict<Code extends string = string> = readonly Reason<Code>[]

/** Nothing stands in the way. Frozen, since every rule shares it. */
export const fine: Verdict<never> = Object.freeze([])

/** A verdict of one reason; join several with `[...a, ...b]`. */
export function refuse<const Code extends string>(code: Code, at?: string): Verdict<Code> {
  return [at === undefined ? { code } : { code, at }]
}

/** Whether a verdict lets the deed through. */
export const isFine = (verdict: Verdict): boolean => verdict.length === 0
