/** Sentences of what is offered and never demanded, of a council that does not exist. */
export const ABOUT_ME = {
  strengths: ['I notice when somebody else is having a hard day.', 'I never give up on a crossword.'],
  likes: ['Dogs, rain on the window, strong tea.', 'Old films with the sound up.'],
  hobbies: ['I used to mend clocks.', 'Knitting, badly.'],
  'never-suggest': ['Crowded coffee mornings.', 'A diary. I have been given six.'],
  'good-day': ['I am dressed by ten and have spoken to somebody.', 'I have cooked.'],
  'help-there-is': ['My sister rings on Sundays.', 'A neighbour takes the bins out.'],
} as const

export const VARIES = ['Two bad days in most weeks.', 'Worse from November to March.', 'It changes by the hour.']

export const COMMUNICATION = [
  { words: 'Large print, please.', safe: 'By post' },
  { words: 'Short messages, one thing at a time.', safe: 'By text' },
  { words: 'Ring in the afternoon, never before noon.', safe: 'My own phone, not the landline' },
] as const

export const RISKS = [
  {
    topic: 'hurting-myself',
    person: 'It starts with not sleeping.',
    worker: 'It has happened twice in winter.',
    step: 'A visit within a day, and the crisis line until then.',
    who: 'The community team',
  },
  {
    topic: 'nobody-comes',
    person: 'Then I do not eat that day.',
    worker: 'It happened when the assistant was ill.',
    step: 'The agency sends somebody else by noon.',
    who: 'The agency, and the worker if it does not',
  },
  {
    topic: 'going-missing',
    person: 'I walk until my phone is empty.',
    worker: 'Always to the harbour, so far.',
    step: 'Somebody looks there first; then we ring.',
    who: 'A friend and the worker',
  },
] as const

export const CHALLENGED = ['You have not counted the bus.', 'My bad weeks are not in it.', 'It was more last year.']

export const CHALLENGE_ANSWERED = {
  changed: 'You are right. We had not counted it, and now we have.',
  stays: 'It is counted in another line. We have marked it for you.',
} as const

export const LEFT_OUT = [
  'A week away in spring. I thought that nobody pays for it.',
  'A bicycle, since I was told that things are not paid for.',
  'Driving lessons.',
  'A dog.',
]

export const NOT_QUITE = ['It sounds like somebody else’s goal.', 'Too much for me now.']

export const KEEPS = {
  'pay-myself': 'A little aside each week until then.',
  'free-or-cheap': 'The library has a group like it.',
  'need-has-gone': 'By then it goes without.',
  'one-off': 'It is mine and it stays.',
} as const

export const AT_RISK = ['The day would lose its shape.', 'I would stay in again.', 'Not much.']

export const WISHES = ['Stop the class if I cannot go. Not the mornings.', 'Only after somebody has come and asked me.']

export const POT_OPENS = ['When I have not been out for four days.', 'When my sister says so and I nod.']

export const MORE_BUYS = ['Two more hours a week.', 'Somebody on Sunday mornings, too.', 'An evening, so that I sleep.']

export const ASKED_TO_AGREE = [
  'We read the plan aloud together, with a break.',
  'We left it with them for a week and rang again.',
]

export const UNDERSTOOD_APART = 'One of us thought that it goes on for good, the other that it ends.'

export const UNDERSTOOD_TOGETHER = 'We talked about when we look at it again, and now mean the same day.'

export const FRIENDS = ['Jo from the choir', 'Mr Adeyemi next door', 'Pat at the pool']

export const WORRIED = 'They have not been here for two weeks, and nobody answers.'

export const ALARM_ANSWERED = 'I rang, then went round. All is well; the phone was broken.'
