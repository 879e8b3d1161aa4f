/** Names and sentences of a council that does not exist. */
export const FIRST_NAMES = [
  ...['Ada', 'Alan', 'Amina', 'Asif', 'Beryl', 'Bilal', 'Carys', 'Cedric', 'Chloe', 'Dawn', 'Deepa', 'Denzel', 'Edith'],
  ...['Elif', 'Emeka', 'Fay', 'Fergus', 'Gloria', 'Gwen', 'Hamid', 'Heather', 'Ian', 'Iris', 'Jamal', 'Janet', 'Kiran'],
  ...['Kofi', 'Leah', 'Liam', 'Lorna', 'Mabel', 'Mohan', 'Nadia', 'Neil', 'Olive', 'Omar', 'Paula', 'Petra', 'Ravi'],
  ...[
    'Rhona',
    'Rosa',
    'Samir',
    'Sheila',
    'Sunita',
    'Terry',
    'Thea',
    'Usha',
    'Vera',
    'Viktor',
    'Wanda',
    'Winston',
    'Zoe',
  ],
]

export const LAST_NAMES = [
  ...['Abbott', 'Ahmed', 'Barlow', 'Begum', 'Blake', 'Booth', 'Chand', 'Chapman', 'Cole', 'Dale', 'Doherty', 'Eze'],
  ...[
    'Fenn',
    'Ford',
    'Gill',
    'Grant',
    'Hale',
    'Hussain',
    'Irwin',
    'Jarvis',
    'Joseph',
    'Kaur',
    'Keane',
    'Lamb',
    'Larkin',
  ],
  ...['Mistry', 'Moss', 'Nash', 'Novak', 'Okafor', 'Osei', 'Pace', 'Patel', 'Quigley', 'Rao', 'Reid', 'Rowe', 'Sandhu'],
  ...['Shaw', 'Stubbs', 'Tate', 'Thorpe', 'Underhill', 'Vance', 'Walsh', 'Ward', 'Wu', 'Yates', 'Young', 'Zielinski'],
]

export const EXPLAINED = [
  'What it is, that it can end, that other support stays, and that there is no need to decide today.',
  'That the money is for what helps, that we plan it together, and when it would be looked at again.',
  'How it differs from benefits, who decides, how long that takes, and that saying no changes nothing else.',
]

export const ACCEPTED = [
  'I think it is money to do the thing that gets me going, and then I do it without.',
  'So that I can choose for once. And it stops when I am better, I understood that.',
  'It is for help at home that I pick myself.',
  'To get out. I would like to try.',
]

export const NOT_ACCEPTED = [
  'Not while so much else is going on.',
  'I would rather keep what I have.',
  'Ask me after the summer.',
]

export const ANSWERED = [
  '',
  '',
  '',
  'Some days yes, some days no.',
  'Only with somebody beside me.',
  'This is what worries me most.',
]

export const TALKED = [
  'We saw it the same way once we had talked.',
  'We keep both answers. It does not matter for now.',
]

export const ELIGIBLE =
  'You cannot manage these on your own, and it makes a real difference to your life. So you have a right to support.'

export const NOT_ELIGIBLE =
  'You manage nearly all of this yourself. We talked about groups near you, and you can come back at any time.'

export const SENTENCES = [
  {
    part: 'want',
    side: 'person',
    words: ['I want my week to have a shape again.', 'I want to be out of this flat more than in it.'],
  },
  {
    part: 'worker-adds',
    side: 'worker',
    words: ['We have tried this without money, and it was not enough.', 'It has worked before.'],
  },
  {
    part: 'available',
    side: 'worker',
    words: ['The library group is free and stays.', 'There is a friend nearby who will come along.'],
  },
  {
    part: 'sustain',
    side: 'person',
    words: ['Doing it with somebody I get to know.', 'Putting a little aside for the bus.', ''],
  },
  {
    part: 'sustain',
    side: 'worker',
    words: ['The habit may slip in winter; we will ring in November.', 'Little is at risk when it stops.'],
  },
  { part: 'unwell-signs', side: 'person', words: ['I stop answering the phone.', 'I sleep all day.'] },
  { part: 'unwell-help', side: 'person', words: ['Short visits, no questions.', 'A walk, even round the block.'] },
  { part: 'unwell-ring', side: 'person', words: ['My brother, then my worker.', 'The team’s number, day and night.'] },
  { part: 'purpose', side: 'worker', words: ['To get going, until it goes by itself.', 'To stay well at home.'] },
  {
    part: 'understood',
    side: 'person',
    words: ['It is for getting going, and we look at it in six weeks.', 'It helps me stay as I am.'],
  },
  {
    part: 'understood',
    side: 'worker',
    words: ['A start, with an end that we both know.', 'Ongoing, looked at every year.'],
  },
] as const

export const APPROVED = [
  'It serves what matters to you, the cost is fair, and you have thought about afterwards.',
  'The plan is clear about what it is for and when we look again.',
]

export const RETURNED = 'We would like to know what else is there for you nearby before we decide. Please add that.'

export const DECLINED = 'What is asked for is already there without money, and we were told you would rather use that.'

export const CONDITION = 'Please look at it again together after three months.'

export const BOUGHT = ['This week’s', 'As planned:', 'Paid in person:', 'Transfer for']

export const NO_RECEIPT = ['They do not give receipts.', 'I lost it on the bus.', 'It is a standing order.']

export const VIEWED = ['It is going well.', 'Slowly, but yes.', 'Not so far. It was a hard month.', '']

export const STEP_REASONS = {
  'go-on': 'It helps, and it is needed as it is.',
  change: 'It does not help in this way. We look for another.',
  'step-down': 'It goes well; a little less will do.',
  end: 'It is reached, and there is a way to keep it.',
} as const

export const CELEBRATED = [
  'That you came every week.',
  'The certificate on the wall.',
  'That you rang before it got bad.',
]

export const ENDED = 'What it was for has been reached, and you said how you will keep it.'

export const KEPT = {
  kept: 'I still go.',
  partly: 'Now and then.',
  lost: 'It stopped when the money stopped.',
} as const

export const FRIEND_TOLD = [
  'It is for my class and the bus there, and they look at it with me in six weeks.',
  'Money to get me going again. What is left goes back.',
  'For help at home that I choose. I keep the receipts in a tin.',
  undefined, // said nothing
] as const

export const HELD_BACK = [
  { reason: 'person-cannot-be-reached', words: 'Two letters came back.', who_acts: 'worker' },
  { reason: 'bank-details-in-doubt', words: undefined, who_acts: 'finance-approver' },
  { reason: 'person-asked', words: 'Asked us to wait until the new flat.', who_acts: 'person' },
] as const

/** How a need is met that no goal of the plan meets. */
export const MET_OTHERWISE = [
  'The nurse who comes on Tuesdays.',
  'A neighbour helps with it, and has said that it can stay so.',
  'The free group at the library, on Friday mornings.',
  'The housing support worker sees to it.',
] as const
