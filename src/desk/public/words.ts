/** The public pages in the order in which they are read, each one idea (A3, A11). */
export const PUBLIC_PAGES = [
  { path: '/about/what-it-is', text: 'What a budget is, and what it is not' },
  { path: '/about/how-it-goes', text: 'How it goes here, and how long it takes' },
  { path: '/about/who-decides', text: 'Who decides' },
  { path: '/about/small-print', text: 'The small print, in plain words' },
  { path: '/about/bought', text: 'What people here bought' },
  { path: '/about/the-end', text: 'What happens at the end' },
  { path: '/about/stories', text: 'Stories' },
] as const

export type PublicPath = (typeof PUBLIC_PAGES)[number]['path']

export const FOR_WORKERS = { path: '/about/for-workers', text: 'For workers: what budgets are for' } as const

/** What a budget is, a point each. */
export const WHAT_IT_IS = [
  'It is money from the council for something that helps you.',
  'It is for a goal. You say what should get better, or what should stay as good as it is.',
  'You and your worker write down together what it is for.',
  'Within your plan you choose: who helps you, what you do, and when.',
]

export const WHAT_IT_IS_NOT = [
  'It is not for life. It ends, and you know from the first day what it ends with.',
  'It is not wages, and it is not extra money for your bills. It does not change your benefits.',
  'It is not the only way. A free group or other help may suit you more. You can ask for that as well.',
  'It is not a test. You can say no, and you can change your mind.',
]

export const DUTIES = [
  'Use the money for what is in your plan. If you are not sure, ask first. Asking is never held against you.',
  'Keep your receipts, or say why there is none. A photo is enough.',
  'Tell us when things change: you move, you go into hospital, or you no longer want it.',
  'Look at it with us now and then. No money stops on that day.',
  'If you pay somebody to work for you, you may become their employer. Ask us first: there is help with their pay, leave and insurance.',
]

/** What can go wrong, and what happens then. */
export const GONE_WRONG = [
  ['You bought something that is not in the plan', 'We talk about it first. Often the plan can be changed.'],
  ['You lost a receipt', 'Say so. That is an answer.'],
  ['Money is left over', 'We ask what happened, and tell you before any of it goes back to the council.'],
  ['You are not well for a while', 'We do what your plan says. Nobody lowers your money because you could not answer.'],
  ['Somebody you pay stops coming', 'Ring your worker. We look for somebody else with you.'],
  ['Somebody takes your money', 'Ring us. It is not your fault, and we help to stop it.'],
  ['You can no longer deal with the money', 'Somebody can hold it for you, or the council can. Your plan stays.'],
] as const

export const DISAGREE =
  'Tell your worker first. You can ask for somebody else to look at it again. Then you can complain to the council. After that you can go to the Local Government and Social Care Ombudsman. It is free.'

export const ENDING = [
  'A budget ends with something that you know from the first day. It may be a date, or something that happens, like the end of a course.',
  'Some budgets keep things good. They go on for as long as that is needed, and we look at it together each year.',
  'From the first plan on we think about what comes after. What could you do for free? Who could go with you? What could you pay?',
  'Before it ends you and your worker each say how things are. You both read both.',
]
