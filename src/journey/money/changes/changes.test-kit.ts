// For the tests of this room alone: a plan of one line, as it stands in rules, and how it is paid.
import { type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Outcome, Plan, PlanAnswer, Sentence, SpendLine } from '#journey/plan/index.ts'
import type { RunningLine } from './changes.ts'

export const today: Day = day('2026-12-02')

const goal: Outcome = {
  ...{ outcomeId: 'o1', needId: 'n1', kind: 'change', words: 'Go to my therapy every week', byName: 'Anne Field' },
  ...{ knownBy: 'I have been to my sessions', ends: { as: 'event', event: 'my therapy ends' } },
}
export const line: SpendLine = {
  ...{ spendLineId: 's1', outcomeId: 'o1', what: 'Childcare', provider: 'Little Acorns', amountPence: 6200n },
  ...{ every: 'weekly', startsOn: day('2026-11-23'), ends: { as: 'ongoing' }, byName: 'Priya Shah' },
}
export const said = (part: Sentence['part'], side: Sentence['side'], words: string): Sentence => ({
  ...{ part, side, words, byName: 'Priya Shah', on: day('2026-11-20') },
})
export const answer = (side: PlanAnswer['side'], part: Partial<PlanAnswer> = {}): PlanAnswer => ({
  ...{ answerId: '1', side, answer: 'yes', words: '', byName: 'Anne Field', on: day('2026-11-20'), stands: true },
  ...part,
})
const need = { needId: 'n1', questionKey: 'children', about: 'Children', words: 'Somebody to look after them' }

/** The version in force. */
export const plan = (part: Partial<Plan> = {}): Plan => ({
  ...{ versionId: 'v1', number: 1, openedOn: day('2026-11-20'), needs: [need], outcomes: [goal], spendLines: [line] },
  sentences: [
    said('want', 'person', 'Somebody to mind the children'),
    said('sustain', 'worker', 'No childcare, no therapy'),
    said('unwell-ring', 'person', 'My sister'),
  ],
  ...{ answers: [], submitted: true, decided: 'approved' },
  ...part,
})
export const nextLine: SpendLine = { ...line, spendLineId: 's2', originId: 's1', outcomeId: 'o2' }

/** The next version: a copy, open to be changed. */
export const next = (part: Partial<Plan> = {}): Plan =>
  plan({
    ...{ versionId: 'v2', number: 2, submitted: false, decided: undefined },
    ...{ outcomes: [{ ...goal, outcomeId: 'o2', originId: 'o1' }], spendLines: [nextLine] },
    ...part,
  })

/** How the line is paid now; paid up to Sunday 6 December. */
export const running = (part: Partial<RunningLine> = {}): RunningLine => ({
  ...{ lineId: 'l1', spendLineId: 's1', outcomeId: 'o1', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: line.startsOn, plannedTo: undefined, endsEvent: undefined, origin: 's1' },
  ...{ takenTo: day('2026-12-06'), endsOn: undefined, lasting: [] },
  ...part,
})

export const codes = (verdict: Verdict): string => verdict.map(({ code }) => code).join(', ')
