/* What the plan asks, and whom it shows what. */
const AT = 'src/journey/plan'

export const PLANNING = {
  'a side reads how the other understands the plan before it has said it too': [
    {
      guard: 'the first page, while the plan is written',
      file: 'src/desk/my-budget/summary.tsx',
      find: "side === 'person' || sentenceOf(plan, 'understood', 'worker') !== undefined",
      replace: "side === 'person' || sentenceOf(plan, 'understood', 'worker') !== null",
    },
    {
      guard: 'the first page, while the plan holds',
      file: `${AT}/in-force/reads.ts`,
      find: "permit.as === 'person' ? row.own_words : row.words_for_others",
      replace: 'row.own_words',
    },
    {
      guard: 'its own page',
      file: `${AT}/sentences/views.tsx`,
      find: 'side === voice || !written.includes(side) ? (',
      replace: 'side === voice || written.includes(side) ? (',
    },
  ],
  'submission with an unlinked spend line or outcome': [
    {
      guard: 'a goal meets a need of the plan',
      file: `${AT}/rules.ts`,
      find: "...(needOf(plan, one) !== undefined ? fine : refuse('outcome-meets-no-need', outcomeId)),",
      replace: '',
    },
    {
      guard: 'a spend line serves a goal of the plan',
      file: `${AT}/rules.ts`,
      find: "...(plan.outcomes.some((goal) => goal.outcomeId === outcomeId)\n      ? fine\n      : refuse('spend-line-serves-no-outcome', spendLineId)),",
      replace: '',
    },
  ],
  'submission with an eligible need that neither a goal nor words meet': [
    {
      guard: 'the rule',
      file: `${AT}/rules.ts`,
      find: '...(plan.running === true ? fine : needsReasons(plan)),',
      replace: '',
    },
  ],
  'with a plan somebody reads an eligible need that no goal of it names': [
    {
      guard: 'who reads all of them',
      file: `${AT}/reads.ts`,
      find: 'const isShared = SHARED_WITH.includes(permit.as)',
      replace: 'const isShared = SHARED_WITH.length === 0',
    },
  ],
  'what the person could pay is shown to anybody else': [
    {
      guard: 'the question to the database',
      file: `${AT}/sustain/store.ts`,
      find: "case when k.side = 'worker' or b.person_id =",
      replace: "case when k.side <> '' or b.person_id =",
    },
  ],
  'a licensed outcome measure is shown without a recorded licence': [
    {
      guard: 'the rule',
      file: `${AT}/wellbeing/rules.ts`,
      find: "return measure.needsLicence && !inForce ? refuse('measure-needs-a-licence', key) : fine",
      replace: 'return inForce ? fine : fine',
    },
    {
      guard: 'it is in force',
      file: `${AT}/wellbeing/rules.ts`,
      find: 'one.measure === key && one.from <= today && (one.to === undefined || one.to >= today)',
      replace: 'one.measure === key',
    },
    {
      guard: 'what is written down is held against the rule as well',
      file: `${AT}/wellbeing/rules.ts`,
      find: 'flatMap((key) => mayShow(key, licences, today))',
      replace: 'flatMap(() => fine)',
    },
  ],
  'what the worker recorded is printed as the person’s answer, or without its reason': [
    {
      guard: 'whose answer it is, on paper',
      file: 'src/desk/papers/answers-paper.ts',
      find: 'const name = recorded ? who : byName',
      replace: 'const name = byName',
    },
  ],
  'it is told how often something was left out, of fewer than five people': [
    {
      guard: 'the rule',
      file: `${AT}/left-out/rules.ts`,
      find: 'people < ENOUGH_PEOPLE ? undefined',
      replace: 'people < 0 ? undefined',
    },
    {
      guard: 'people are counted, not budgets',
      file: `${AT}/left-out/store.ts`,
      find: 'count(distinct b.person_id)',
      replace: 'count(distinct b.budget_id)',
    },
    {
      guard: 'the count is held against the rule',
      file: `${AT}/left-out/reads.ts`,
      find: 'return enoughOf({',
      replace: 'return ({',
    },
  ],
}
