const person = { person: 'own' } as const
const worker = { worker: 'own' } as const
const both = { ...person, ...worker } as const
const manager = { manager: 'own' } as const
const deciders = { 'panel-member': 'own', ...manager } as const

const staffWhoCover = { worker: 'council', manager: 'council' } as const

/** The part of the matrix that is about a review, beside opening and concluding it. */
export const REVIEW_POLICY = {
  'review-invitation': { answer: person },
  'review-concern': { write: worker },
  'review-for-person': { write: worker },
  'review-cards': { together: worker },
  'review-together': {
    'without-as-person': person,
    'without-as-worker': worker,
    'without-for-person': worker,
    talk: both,
    'say-of-steps': person,
    'say-of-steps-for-person': worker,
    'give-copy': worker,
    'choose-achieved': worker,
  },
} as const

/** The part that is about an ending: who proposes it, who confirms it, and who looks again, are never the same human. */
export const ENDING_POLICY = {
  ending: {
    see: { ...both, ...manager },
    propose: worker,
    'say-as-person': person,
    'say-as-worker': worker,
    confirm: manager,
  },
  'ending-notice': {
    see: { ...both, ...deciders },
    challenge: person,
    'challenge-for-person': worker,
    'answer-challenge': deciders,
    'see-waiting': { 'panel-member': 'council', manager: 'council' },
  },
  /** Money paid for days after a death or a move: an officer proposes, an approver answers, never the same human. */
  'paid-after': {
    see: { ...worker, ...manager, 'finance-officer': 'own', 'finance-approver': 'own' },
    propose: { 'finance-officer': 'own' },
    answer: { 'finance-approver': 'own' },
  },
  'cliff-edge': {
    ...{ see: { ...both, ...manager }, 'say-as-person': person, 'say-as-worker': worker },
    hold: { ...worker, ...manager },
  },
  'ending-ground': { see: { ...both, ...deciders }, write: worker, wish: person },
  readiness: {
    'say-for-person': worker,
    ask: worker,
    'give-reason': worker,
    replace: both,
    offer: worker,
    'answer-offer': person,
    'answer-offer-for-person': worker,
  },
  story: { see: both, choose: person, picture: person },
} as const

/** What there is around here is for the council's own people and those who work with them. */
const council = {
  ...({ person: 'council', carer: 'council', worker: 'council', planner: 'council', advocate: 'council' } as const),
  ...({ 'panel-member': 'council', manager: 'council', administrator: 'council' } as const),
} as const
const keepers = { worker: 'council', administrator: 'council' } as const
/** The part that is about stepping down, what it costs afterwards, and what there is around here. */
export const KEEPING_POLICY = {
  taper: {
    see: both,
    propose: both,
    'answer-as-person': person,
    'answer-as-worker': worker,
    'answer-for-person': worker,
    'say-asked': worker,
    lay: worker,
    'say-hard': person,
    hold: both,
    'step-back': both,
    drop: both,
  },
  keeping: { see: both, work: person, share: person },
  directory: { see: council, keep: keepers, wish: council, 'see-wishes': keepers },
} as const

/** The part that is about what comes after the last payment. */
export const AFTERWARDS_POLICY = {
  followup: {
    ...{ see: both, choose: person, answer: person },
    ...{ 'choose-for-person': worker, stop: both, 'answer-for-person': worker, note: worker },
    'say-asked': worker,
    ...{ 'ask-for-help': both, 'come-back': person, 'come-back-for-person': worker },
  },
  'duty-desk': {
    see: { ...staffWhoCover, administrator: 'council' },
    answer: staffWhoCover,
    name: { manager: 'council', administrator: 'council' },
  },
} as const
