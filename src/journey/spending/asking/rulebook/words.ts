import { sayDate } from '#core/day.ts'
import type { LintCode } from './linter/rules.ts'
import type { Rule, RuleAnswer, Whose } from './rule.ts'
import { lastDayOf, type RulebookReason } from './rules.ts'

type Needed =
  | 'say-what-the-rule-is-called'
  | 'say-why'
  | 'choose-what-it-says'
  | 'choose-whose-rule'
  | 'say-from-which-day'
  | 'say-the-last-day'
  | 'say-how-many-days'

/** What stands in the way, and for what conflicts with law: which law or guidance, and what to write instead. */
/** What conflicts with law or guidance in a council’s own text, and what to write instead. */
export const LINT_WORDS: Record<LintCode, string> = {
  'caps-the-amount':
    'This sets a fixed upper limit. The statutory guidance (10.27) allows no set limits. Write instead: ask first above an amount, and we look at what it costs where you live',
  'cards-only':
    'This allows a prepaid card alone. The guidance says that a card must be one choice of some. Write instead: a card is one way, if you choose it',
  'bans-a-group':
    'This shuts out a whole group of people. The Care Act 2014 looks at each person’s needs. Write instead what must be true of the goal',
  'bans-without-exception':
    'This forbids a whole kind of help, whatever the need. The guidance wants you to look at each person. Write instead: ask first, and when it would fit',
  'never-pays-relatives':
    'This rules relatives out for good. The law lets some be paid where there is need (Direct Payments Regulations 2014, 3). Write instead: ask first, and we decide whether it is needed',
  'reviews-too-late':
    'This is later than the law lets us look. Regulation 7 of the Direct Payments Regulations 2014: within the first 6 months, then at least each 12. Write one of those, or a shorter time',
  'receipts-for-everything':
    'This asks for every receipt. The guidance wants no more checks than are needed. Better: keep what you have, or say why there is none',
  'use-it-or-lose-it':
    'This takes back whatever is left. The statutory guidance expects some to be kept for ups and downs. Better: we ask you before any money goes back',
  'cheapest-only':
    'This takes only the cheapest. The statutory guidance (10.27) asks for best value for the goal. Better: what does it cost, and what does it give',
  'council-says-a-flat-no':
    'This is a plain no that is not in any law. A council may not close its mind. Better: ask first, or add an example of when it would fit',
}

export const RULEBOOK_WORDS: Record<RulebookReason | LintCode | Needed, string> = {
  'say-what-the-rule-is-called': 'Write what the rule is about, like: Swimming',
  'say-why': 'Write why. People read it with the answer',
  'choose-what-it-says': 'Choose what the rule says',
  'choose-whose-rule': 'Choose whose rule it is',
  'say-from-which-day': 'Write the first day on which it holds',
  'say-the-last-day': 'Write the last day on which it holds',
  'say-how-many-days': 'Choose a number of working days',
  'rule-begins-before-today':
    'This day has passed. Choose today or a later day: what people were told before stays as it was',
  'rule-ends-before-it-begins': 'The last day lies before the first. Choose a later one, or leave it empty',
  'rule-has-no-words-to-find-it': 'Use letters, so that people can find the rule',
  'rule-of-law-names-no-source':
    'Name the law or guidance that says so. If there is none, it is a rule of this council',
  'rule-is-there-already': 'A rule with this name is there. Open it and change it, or choose another name',
  'rule-is-gone': 'This version holds no more. Go back to the list and open the one that holds',
  'rule-ends-in-the-past': 'This day has passed. Choose today or a later day',
  'rule-ended-already': 'Somebody has ended this already. Go back to the list to see its last day',
  ...LINT_WORDS,
}

export const RULEBOOK_DONE = {
  written: 'The rule is written down. It holds from its first day on.',
  ended: 'The last day is written down. What people were told stays as it was told.',
  days: 'The time to answer is set. What was promised before stays promised.',
}

/** What a rule says, as a label beside its name. */
export const SAID_BY_RULE: Record<RuleAnswer, string> = {
  allowed: 'yes',
  'ask-first': 'ask first',
  'not-allowed': 'no',
}

export const ANSWER_CHOICES: Record<RuleAnswer, string> = {
  allowed: 'Yes, where it helps a goal of the plan',
  'ask-first': 'Ask first',
  'not-allowed': 'No',
}

export const WHOSE_CHOICES: Record<Whose, string> = {
  law: 'The law',
  guidance: 'The government’s guidance',
  council: 'This council',
}

/** From when to when a version holds, for whoever keeps the rules. */
export function sayVersion(rule: Rule): string {
  const last = lastDayOf(rule)
  const by = rule.byName === undefined ? 'It came with the programme.' : `Written by ${rule.byName}.`
  return `From ${sayDate(rule.from)}${last === undefined ? '' : ` to ${sayDate(last)}`}. ${by}`
}
