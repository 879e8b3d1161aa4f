import type { HeardHow } from '#core/heard.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type LeadReason = 'say-how-they-chose' | 'you-chose-this-yourself'

/** The choice is the person's. A worker who types it says how the person told them; the person has nothing to say about that. */
export function mayChoose(isPerson: boolean, how: HeardHow | undefined): Verdict<LeadReason> {
  if (isPerson) return how === undefined ? fine : refuse('you-chose-this-yourself', 'how')
  return how === undefined ? refuse('say-how-they-chose', 'how') : fine
}
