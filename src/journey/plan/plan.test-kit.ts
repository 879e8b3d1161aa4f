// For the tests of this stage alone: Anne's plan as it reads in rules, whole and agreed.
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Ends, Fit, Outcome, Plan, PlanAnswer, Sentence, SpendLine } from './plan.ts'

export const need = {
  needId: 'n1',
  questionKey: 'children',
  about: 'Children',
  words: 'Somebody to look after the children',
}
export const therapyEnds: Ends = { as: 'event', event: 'my therapy ends' }
export const goal: Outcome = {
  ...{ outcomeId: 'o1', needId: 'n1', kind: 'change', words: 'Go to my therapy every week', byName: 'Anne Field' },
  ...{ knownBy: 'I have been to my sessions', ends: therapyEnds },
}
export const line: SpendLine = {
  ...{ spendLineId: 's1', outcomeId: 'o1', what: 'Childcare', provider: 'Little Acorns', amountPence: 6200n },
  ...{ every: 'weekly', startsOn: day('2026-11-23'), ends: therapyEnds, byName: 'Priya Shah' },
}
export const fit: Fit = {
  ...{ fits: true, on: day('2026-11-20'), personal: '', agreed: '', timeLimited: '', realistic: '' },
}
export const said = (part: Sentence['part'], side: Sentence['side'], words: string): Sentence => ({
  ...{ part, side, words, byName: 'Anne Field', on: day('2026-11-20') },
})
export const answer = (side: PlanAnswer['side'], part: Partial<PlanAnswer> = {}): PlanAnswer => ({
  ...{ side, answer: 'yes', words: '', byName: 'Anne Field', on: day('2026-11-20'), stands: true },
  ...part,
})
export const want = said('want', 'person', 'Somebody to mind the children')
export const risk = said('sustain', 'worker', 'Without childcare there is no therapy')
export const ring = said('unwell-ring', 'person', 'My sister, 01632 960001')
export const plan = (part: Partial<Plan> = {}): Plan => ({
  ...{ versionId: 'v1', number: 1, openedOn: day('2026-11-20'), needs: [need], outcomes: [goal], spendLines: [line] },
  ...{
    sentences: [want, risk, ring],
    answers: [answer('person'), answer('worker')],
    submitted: false,
    decided: undefined,
  },
  ...part,
})
export const summer = { fromMonth: 6, toMonth: 8 }
export const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
export const withGoal = (part: Partial<Outcome>) => plan({ outcomes: [{ ...goal, ...part }] })
export const withLine = (part: Partial<SpendLine>) => plan({ spendLines: [{ ...line, ...part }] })
