import type { RulesReason } from './rules.ts'

type Needed =
  | 'say-from-which-day'
  | 'say-what-a-point-gives'
  | 'say-how-many-points'
  | 'points-are-whole-numbers'
  | 'fill-in-both-or-neither'
  | 'say-what-is-small-a-week'
  | 'say-what-is-small-once'

export const WORDS: Record<RulesReason | Needed, string> = {
  'day-has-passed': 'That day has passed. Choose today or a later day: what was worked out before stays as it was',
  'a-most-may-not-decide':
    'A fixed most cannot stand here. The amount must be enough to meet the need, and a limit set beforehand may not decide that (care and support statutory guidance, 10.27). Leave this empty. Instead, let the panel look at high amounts, or let a worker set another amount with a reason that the person reads',
  'points-must-not-fall': 'More need may not give fewer points. Write at least as many as for the answer before',
  'cannot-must-give-points': 'Who cannot do something must get points for it. Write 1 or more',
  'band-stands-twice': 'There is a band from this many points already. Take one of the two out',
  'band-must-give-more':
    'This band would keep the amount from growing with the need, which is a limit by another name (care and support statutory guidance, 10.27). Write more than what one point less gives',
  'nobody-reaches-this-band':
    'No answers can come to so many points. The band below would be a limit by another name. Take this one out, or begin it lower',
  'say-from-which-day': 'Write the day from which the new rules hold',
  'say-what-a-point-gives': 'Write what one point gives a week',
  'say-how-many-points': 'Write how many points this answer gives',
  'points-are-whole-numbers': 'Write a whole number between 0 and 200',
  'fill-in-both-or-neither': 'Fill in both boxes of a band, or leave both empty',
  'say-what-is-small-a-week': 'Write up to what amount a week a plan is small',
  'say-what-is-small-once': 'Write up to what amount, paid once, a plan is small',
}

export const DONE = { changed: 'The new rules are written down. They hold from the day you named.' }

/** What each answer's points are called, by the name of their box. */
export const POINTS = {
  pointsManage: 'Points for “I manage”',
  pointsSomeHelp: 'Points for “with some help”',
  pointsCannot: 'Points for “I cannot”',
  pointsDontKnow: 'Points for “I do not know”',
} as const
