/* What is said of others, to whoever waits and to everybody: never shorter than it was, never about a few. */
const STORE = 'src/journey/waiting/usual/store.ts'
const RULES = 'src/journey/waiting/usual/rules.ts'

export const USUAL_GUARDS = {
  'a wait is shown shorter than it was, since the range holds at least 8 in 10': [
    {
      guard: 'the longest tenth alone is left out',
      file: RULES,
      find: 'high: daysOf(sorted, finished - 1 - tenth)',
      replace: 'high: daysOf(sorted, finished - 1 - 2 * tenth)',
    },
  ],
  'a wait is shown shorter than it was, in what is usual here': [
    {
      guard: 'a return does not end a wait',
      file: STORE,
      find: "d.verdict <> 'returned' and (c.challenge_id is null",
      replace: 'd.verdict is not null and (c.challenge_id is null',
    },
    {
      guard: 'a plan sent again before the money ended is one wait',
      file: 'src/db/migrations/0049-a-wait-ends-with-the-money.sql',
      find: ' and lv.number > v.number',
      replace: ' and lv.number < v.number',
    },
    {
      guard: 'it begins with the first asking',
      file: STORE,
      find: 'min(submitted_on) as since, max(answered_on)',
      replace: 'max(submitted_on) as since, max(answered_on)',
    },
    {
      guard: 'an open challenge has not finished',
      file: STORE,
      find: '(c.challenge_id is null or st.challenge_id is not null)',
      replace: '(c.challenge_id is null or c.challenge_id is not null)',
    },
    {
      guard: 'a challenge is part of the wait',
      file: STORE,
      find: 'd.decided_on, st.answered_on) as answered_on',
      replace: 'd.decided_on) as answered_on',
    },
    {
      guard: 'only weekends and bank holidays are no working days',
      file: STORE,
      find: '% 7 + 1, 5))`)',
      replace: '% 7 + 1, 4))`)',
    },
  ],
  'a sort of thing that fewer than five people bought is shown to everybody': [
    {
      guard: 'the rule',
      file: 'src/desk/public/rules.ts',
      find: '.filter(({ people }) => people >= ENOUGH_PEOPLE)',
      replace: '.filter(({ people }) => people > 0)',
    },
    {
      guard: 'people are counted, not plans, and only those with a yes',
      file: 'src/desk/public/store.ts',
      find: "where d.verdict in ('approved', 'approved-with-conditions') and d.decided_on",
      replace: 'where d.decided_on',
    },
  ],
}
