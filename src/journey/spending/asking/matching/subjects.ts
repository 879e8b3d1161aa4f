import type { Rule } from '../rulebook/rule.ts'
import type { Subject } from './matching.ts'

/** A rule as something that a question may be about. */
export const subjectOf = (rule: Rule): Subject<Rule> => ({
  ...{ of: rule, answer: rule.answer, isPlan: false, terms: [rule.name, ...rule.covers] },
})

/** A line of the plan: what it names is a yes; where its decision was a no, it is asked first. */
export const planSubject = <Of>(of: Of, what: string, isAgreed = true): Subject<Of> => ({
  ...{ of, answer: isAgreed ? 'allowed' : 'ask-first', isPlan: true, terms: [what, ...namesIn(what)] },
})

/** "Yoga class" is meant by "yoga" too: the words before what every class is called. */
const namesIn = (what: string): string[] => {
  const short = what.replace(/\s+(?:class|classes|course|lessons?|club|group|sessions?|membership)$/i, '').trim()
  const beforeWhile = what.split(/\s+(?:while|so that|until|for|at|with|to)\s+/i)[0]?.trim() ?? ''
  return [short, beforeWhile].filter((one) => one !== '' && one !== what)
}
