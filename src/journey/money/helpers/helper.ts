import type { Day } from '#core/day.ts'

export const HELPER_KINDS = ['nominee', 'authorised-person'] as const
/**
 * Who receives and looks after the money for the person: a nominee whom they chose (Care Act 2014 s.31), or an authorised person
 * where they cannot decide about it themselves (s.32). Neither may read anything here.
 */
export type HelperKind = (typeof HELPER_KINDS)[number]

export type Helper = {
  readonly helperId: string
  readonly kind: HelperKind
  readonly name: string
  readonly howKnown: string
  readonly phone: string
  /** The person's own yes: always there for a nominee. */
  readonly personAgreed: boolean
  /** Why it is best for the person, for an authorised person; else what was said besides. */
  readonly words: string
  readonly namedByName: string
  readonly namedOn: Day
  readonly ended: { readonly on: Day; readonly byName: string; readonly words: string } | undefined
}

/** Those who look after the money now. */
export const standing = (helpers: readonly Helper[]): readonly Helper[] => helpers.filter(({ ended }) => !ended)
