const person = { person: 'own' } as const
const worker = { worker: 'own' } as const
const both = { ...person, ...worker } as const
const officer = { 'finance-officer': 'own' } as const
const bothAndOfficer = { ...both, ...officer } as const
const finance = { ...officer, 'finance-approver': 'own' } as const
const circle = { carer: 'own', planner: 'own', advocate: 'own' } as const
const administrator = { administrator: 'council' } as const

/** The part of the matrix that is about what the money was spent on. */
export const SPENDING_POLICY = {
  spending: {
    see: { ...both, ...circle, ...officer },
    record: person,
    'record-for-person': worker,
    'say-helped': person,
  },
  asking: { see: both, ask: person, 'ask-for-person': worker, answer: worker },
  'spending-rules': { see: administrator, change: administrator },
  checking: {
    see: bothAndOfficer,
    'set-level': worker,
    'say-view': person,
    'say-view-for-person': worker,
    look: { ...worker, ...officer },
    answer: person,
    'answer-for-person': worker,
  },
  'give-back': {
    see: { ...both, ...finance, manager: 'council' },
    'see-waiting': { manager: 'council', 'finance-approver': 'council' },
    offer: person,
    propose: { ...worker, ...officer },
    approve: { manager: 'council', 'finance-approver': 'own' },
    reply: person,
    'reply-for-person': worker,
    decide: { manager: 'council' },
    'say-tried': worker,
    drop: bothAndOfficer,
    'carry-out': officer,
  },
  change: { see: both, start: person, 'ask-for-person': worker, answer: worker },
  receipt: { see: bothAndOfficer },
  statements: {
    see: bothAndOfficer,
    send: bothAndOfficer,
    undo: bothAndOfficer,
    settle: bothAndOfficer,
    close: bothAndOfficer,
  },
  purchase: { 'put-right': person, 'put-right-for-person': worker },
  outside: {
    see: { ...both, manager: 'own' },
    lead: worker,
    answer: person,
    'answer-for-person': worker,
    decide: { manager: 'own' },
    waiting: { manager: 'council' },
  },
  'private-question': { see: worker, ask: worker, answer: person },
  noticed: { see: person, say: person, 'see-as-worker': worker },
  assistant: { see: both, arrange: both, 'write-hours': both, send: both },
} as const
