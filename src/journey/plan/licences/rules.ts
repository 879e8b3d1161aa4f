import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Recorded, TypedLicence } from './licences.ts'

export type LicenceReason = 'ends-before-it-begins' | 'not-here-any-more' | 'another-measure' | 'is-here-already'

/** Whether a licence may be written down: it ends after it begins, and takes the place of one that stands, of the same measure. */
export function mayRecord(typed: TypedLicence, recorded: readonly Recorded[]): Verdict<LicenceReason> {
  const { from, to, replaces } = typed
  const standing = recorded.filter(({ isReplaced }) => !isReplaced)
  const old = standing.find(({ licenceId }) => licenceId === replaces)
  const same = standing.some(
    (one) =>
      one.measure === typed.measure &&
      one.givenBy === typed.givenBy &&
      one.reference === typed.reference &&
      one.from === from &&
      one.to === to,
  )
  return [
    ...(to !== undefined && to < from ? refuse('ends-before-it-begins', 'to') : fine),
    ...(replaces !== undefined && old === undefined ? refuse('not-here-any-more', 'replaces') : fine),
    ...(old !== undefined && old.measure !== typed.measure ? refuse('another-measure', 'replaces') : fine),
    ...(same ? refuse('is-here-already', 'reference') : fine),
  ]
}
