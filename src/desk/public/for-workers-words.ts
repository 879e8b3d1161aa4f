/** What a worker reads. Legitimate kinds of goal; keeping well is one of them (D9). */
export const GOAL_KINDS = [
  [
    'Something changes',
    'A skill, a course, going out alone, therapy that needs childcare. The money for it ends when it is reached.',
  ],
  [
    'Something stays good',
    'Keeping well is a proper purpose of its own. Yoga that holds a life together, visits to family, a pool pass. It goes on for as long as it is needed: “it still works” is a reason to go on, not to end.',
  ],
  [
    'How we work together',
    'Being heard, choosing who comes, having one person to ring. It counts although nothing can be bought for it.',
  ],
] as const

export const WORKERS_SHOULD_KNOW = [
  'Offer it to each person who may need support. Explain it again when somebody was too unwell to take it in.',
  'A budget meets needs and goals that you both wrote down. It is not a reward, and not a way to save money.',
  'No use is wrong by its name. Ask what it does for this person, and what else would do that.',
  'Say from the first day what it ends with. Talk about afterwards in the first plan, not in the last week.',
  'Your view stands beside theirs. You need not agree, and neither view is written over.',
]
