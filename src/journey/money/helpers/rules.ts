import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Helper, HelperKind } from './helper.ts'

export type HelperReason =
  | 'nominee-needs-their-yes'
  | 'worker-names-an-authorised-person'
  | 'say-why-it-is-best-for-them'
  | 'somebody-looks-after-it-already'
  | 'helper-has-ended'

/**
 * A nominee is the person's own choice: named by them, or with their own yes. An authorised person is named by the worker, with
 * why it is best for the person. One at a time.
 */
export function mayName(
  standing: readonly Pick<Helper, 'kind'>[],
  {
    kind,
    personAgreed,
    words,
    by,
  }: { kind: HelperKind; personAgreed: boolean; words: string; by: 'person' | 'worker' },
): Verdict<HelperReason> {
  if (standing.length > 0) return refuse('somebody-looks-after-it-already', 'name')
  if (kind === 'nominee') return by === 'person' || personAgreed ? fine : refuse('nominee-needs-their-yes', 'agreed')
  if (by === 'person') return refuse('worker-names-an-authorised-person', 'kind')
  return words === '' ? refuse('say-why-it-is-best-for-them', 'words') : fine
}

/** It ends once. */
export const mayEndHelper = (helper: Helper | undefined): Verdict<HelperReason> =>
  helper === undefined || helper.ended !== undefined ? refuse('helper-has-ended') : fine
