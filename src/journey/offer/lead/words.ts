import type { LeadWho } from './lead.ts'
import type { LeadReason } from './rules.ts'

export const LEAD_REASONS: Record<LeadReason | 'choose-who-leads', string> = {
  'say-how-they-chose': 'Choose how the person told you',
  'you-chose-this-yourself': 'You choose this yourself, so leave this out',
  'choose-who-leads': 'Choose who leads the planning. It can change at any time',
}

/** Who may lead: to the person, and to everybody else. */
export const LEAD_WORDS: Record<LeadWho, { own: string; other: string }> = {
  myself: { own: 'I do', other: 'They do, themselves' },
  worker: { own: 'My worker', other: 'The worker' },
  planner: { own: 'A support planner', other: 'A support planner' },
  peer: { own: 'Somebody who has had a budget', other: 'Somebody who has had a budget' },
  family: { own: 'Somebody in my family, or a friend', other: 'Somebody in the family, or a friend' },
  advocate: { own: 'An advocate', other: 'An advocate' },
}

export const said = {
  chose: (name: string) => `${name} chose who leads the planning.`,
  typed: (worker: string, name: string) => `${name} chose who leads the planning. ${worker} typed it.`,
}
