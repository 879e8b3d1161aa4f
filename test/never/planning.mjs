/* What the plan asks, and whom it shows what. */
const AT = 'src/journey/plan'

export const PLANNING = {
  'submission with an unlinked spend line or outcome': [
    {
      guard: 'a goal meets a need of the plan',
      file: `${AT}/rules.ts`,
      find: "...(plan.needs.some((need) => need.needId === needId) ? fine : refuse('outcome-meets-no-need', outcomeId)),",
      replace: '',
    },
    {
      guard: 'a spend line serves a goal of the plan',
      file: `${AT}/rules.ts`,
      find: "...(plan.outcomes.some((goal) => goal.outcomeId === outcomeId)\n      ? fine\n      : refuse('spend-line-serves-no-outcome', spendLineId)),",
      replace: '',
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
}
