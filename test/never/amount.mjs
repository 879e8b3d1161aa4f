/* By which rules a first figure is worked out. */
const RULES = 'src/desk/council-rules/rules.ts'

export const AMOUNT_GUARDS = {
  'a fixed upper limit stands in a council’s rules': [
    {
      guard: 'the rule about a fixed most',
      file: RULES,
      find: "...(typed.most === '' ? fine : refuse('a-most-may-not-decide', 'most')),",
      replace: '',
    },
    {
      guard: 'the rule that a band gives more',
      file: RULES,
      find: 'return weeklyPence > before ?',
      replace: 'return weeklyPence >= 0n || before < 0n ?',
    },
    {
      guard: 'the rule about a band that nobody reaches',
      file: RULES,
      find: 'if (fromPoints > mostPoints(typed.points, questions)) return',
      replace: 'if (fromPoints > mostPoints(typed.points, questions) + 1000) return',
    },
    {
      guard: 'the rule that need gives points',
      file: RULES,
      find: 'return points.cannot === 0 ?',
      replace: 'return points.cannot < 0 ?',
    },
    {
      guard: 'the working: above the last band each point adds',
      file: 'src/journey/amount/rules.ts',
      find: 'const beyond = band === rising.at(-1) ? points - band.fromPoints : 0',
      replace: 'const beyond = 0',
    },
    {
      guard: 'the shape of a council’s settings',
      file: 'src/council/council.ts',
      find: 'rates: z.strictObject({',
      replace: 'rates: z.object({',
    },
  ],
}
