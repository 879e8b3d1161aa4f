import type { Role } from './role.ts'
import { AFTERWARDS_POLICY, ENDING_POLICY, KEEPING_POLICY, REVIEW_POLICY } from './who-may-ending.ts'
import { SPENDING_POLICY } from './who-may-spending.ts'

/** 'own': only where this human stands in that relation to the record; 'council': any record of the council. */
export type Scope = 'own' | 'council'

const person = { person: 'own' } as const
const worker = { worker: 'own' } as const
const both = { ...person, ...worker } as const
const circle = { carer: 'own', planner: 'own', advocate: 'own' } as const
const deciders = { 'panel-member': 'own', manager: 'own' } as const
/** Somebody asked by name for their view: which question, and whether it was them, the statement itself filters by. */
const anybodyAsked = {
  carer: 'council',
  worker: 'council',
  planner: 'council',
  advocate: 'council',
  manager: 'council',
} as const
const staffWhoCover = { worker: 'council', manager: 'council' } as const
const financeTeam = { 'finance-officer': 'council', 'finance-approver': 'council' } as const
const finance = { 'finance-officer': 'own', 'finance-approver': 'own' } as const
/** Whoever signs in has a first screen. */
const everybody = {
  ...{ ...anybodyAsked, ...financeTeam },
  ...({ person: 'council', 'panel-member': 'council', analyst: 'council', administrator: 'council' } as const),
} as const

/**
 * The one policy matrix: resource → action → which role, in which scope. What is not here, nobody may.
 * Reviewed apart from this file in `access/matrix.csv`, which a test holds against it.
 */
export const POLICY = {
  budget: { see: { ...both, ...circle, ...deciders } },
  timeline: { see: { ...both, ...circle } },
  offer: {
    see: both,
    open: { worker: 'council' },
    explain: worker,
    answer: person,
    'answer-for-person': worker,
    'not-offer': worker,
    'best-way': both,
    'choose-lead': both,
  },
  request: {
    see: { worker: 'council', manager: 'council' },
    count: { worker: 'council', manager: 'council', analyst: 'council' },
    take: { worker: 'council' },
  },
  'left-out': { count: { worker: 'council', manager: 'council', analyst: 'council' } },
  equality: { see: person, answer: person },
  'equality-counted': { see: { manager: 'council', analyst: 'council' } },
  'council-pages': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  'council-process': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  needs: {
    see: both,
    open: worker,
    'answer-as-person': person,
    'answer-as-worker': worker,
    'answer-for-person': worker,
    together: worker,
    'show-now': person,
    'show-now-for-person': worker,
    'invite-carer': person,
    'share-answer': person,
    talk: both,
    decide: worker,
  },
  'about-me': { see: both, 'write-as-person': person, 'write-for-person': worker },
  'passed-device': { 'hand-over': worker, answer: worker, finish: worker, 'go-on': worker },
  'passed-review': { 'hand-over': worker, answer: worker, 'go-on': worker },
  'carer-part': { see: { carer: 'own' }, answer: { carer: 'own' }, confide: { carer: 'own' } },
  'carer-confidence': { see: worker },
  'shared-answers': { see: circle },
  'third-view': { see: anybodyAsked, answer: anybodyAsked },
  risks: { see: both, 'write-as-person': person, 'write-as-worker': worker, 'write-for-person': worker, step: worker },
  duties: { see: both, record: worker },
  communication: { see: both, write: both },
  amount: {
    see: { ...both, ...deciders },
    'work-out': worker,
    challenge: person,
    'challenge-for-person': worker,
    'answer-challenge': worker,
    override: worker,
  },
  'council-questions': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  'council-rules': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  plan: {
    see: { ...both, ...circle, ...deciders },
    open: both,
    'write-as-person': person,
    'write-as-worker': worker,
    'write-as-carer': { carer: 'own' },
    'write-for-person': worker,
    'sounds-like-me': person,
    'sounds-for-person': worker,
    shape: both,
    'leave-out': both,
    'say-how-i-am': person,
    'agree-as-person': person,
    'agree-as-worker': worker,
    'agree-for-person': worker,
    'ask-to-agree': worker,
    object: person,
    'object-for-person': worker,
    'talk-it-over': worker,
    submit: both,
    'start-change': both,
  },
  'visit-pack': { see: worker },
  'case-notes': { see: worker },
  unwell: {
    see: { ...both, carer: 'own' },
    'set-up': person,
    'set-up-for-person': worker,
    throw: { ...both, carer: 'own' },
    'end-it': both,
    pause: person,
    'pause-by-wish': worker,
    'answer-alarm': worker,
    'start-more': both,
    'end-more': person,
  },
  decision: {
    see: { ...both, ...deciders },
    decide: deciders,
    'ask-information': deciders,
    'answer-information': both,
    'answer-return': both,
    challenge: person,
    'challenge-for-person': worker,
    'decide-challenge': deciders,
  },
  waiting: {
    see: { ...both, ...deciders },
    tell: worker,
    'tell-all': { worker: 'council' },
    'move-date': { ...worker, ...deciders },
    'choose-updates': both,
  },
  interim: {
    see: { ...both, manager: 'council' },
    propose: worker,
    approve: { manager: 'council' },
  },
  circle: { see: person, share: person },
  contact: { see: both, choose: person, 'choose-for-person': worker },
  'sign-in-address': { say: person, 'say-for-person': worker, forget: { administrator: 'council' } },
  message: { see: both, write: both, 'answer-by': worker },
  outbox: { see: { administrator: 'council' } },
  staff: { see: { administrator: 'council' }, change: { administrator: 'council' } },
  'named-worker': {
    see: { manager: 'council', administrator: 'council' },
    'name-for-all': { manager: 'council', administrator: 'council' },
    'name-for-one': { manager: 'council' },
  },
  safety: { see: { manager: 'council' }, answer: { manager: 'council' } },
  cover: { see: staffWhoCover, arrange: staffWhoCover },
  supervision: { see: staffWhoCover, 'say-worry': worker, 'settle-worry': { manager: 'council' } },
  money: {
    see: { ...both, ...circle, ...finance },
    'set-up': { 'finance-officer': 'own' },
    'enter-payee': { 'finance-officer': 'own' },
    'confirm-payee': { 'finance-approver': 'own' },
    'end-payments': { manager: 'own' },
    'go-on-paying': both,
    'record-spent': person,
    'record-spent-for-person': { ...worker, 'finance-officer': 'own' },
    'take-back': { 'finance-officer': 'own' },
    'say-conditions': worker,
    'name-helper': both,
    'end-helper': both,
    'call-payee': { 'finance-officer': 'own', 'finance-approver': 'own' },
    'issue-card': { 'finance-officer': 'own' },
    contribution: { 'finance-officer': 'own' },
    'pay-from-pot': { 'finance-officer': 'own' },
    hold: finance,
    'lift-hold': finance,
    'print-agreement': finance,
  },
  aftercare: { see: { ...both, ...finance }, record: worker },
  'key-facts': { see: both, 'tell-a-friend': person, 'tell-for-person': worker },
  'pay-run': {
    see: financeTeam,
    draft: { 'finance-officer': 'council' },
    check: { 'finance-officer': 'council' },
    approve: { 'finance-approver': 'council' },
    withdraw: financeTeam,
    'make-file': { 'finance-officer': 'council' },
    send: { 'finance-officer': 'council' },
    'refuse-file': { 'finance-approver': 'council' },
  },
  bank: {
    see: financeTeam,
    import: { 'finance-officer': 'council' },
    match: { 'finance-officer': 'council' },
    'check-switch': { 'finance-approver': 'council' },
  },
  uplift: { see: financeTeam, propose: { 'finance-officer': 'council' }, approve: { 'finance-approver': 'council' } },
  journals: { see: financeTeam, export: { 'finance-officer': 'council' } },
  'measure-licences': { see: { administrator: 'council' }, record: { administrator: 'council' } },
  'part-settings': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  'money-settings': { see: { administrator: 'council' }, change: { administrator: 'council' } },
  ...SPENDING_POLICY,
  review: { see: both, open: both, 'say-as-person': person, 'say-as-worker': worker, conclude: worker },
  ...REVIEW_POLICY,
  ...ENDING_POLICY,
  ...KEEPING_POLICY,
  ...AFTERWARDS_POLICY,
  desk: {
    home: everybody,
    caseload: { worker: 'council' },
    panel: { 'panel-member': 'council', manager: 'council' },
    manager: { manager: 'council' },
    finance: financeTeam,
  },
} as const satisfies Record<string, Record<string, Partial<Record<Role, Scope>>>>

export type Resource = keyof typeof POLICY
export type Action<R extends Resource> = keyof (typeof POLICY)[R] & string
export type AnyAction = { [R in Resource]: Action<R> }[Resource]

/** In which scope a role may do this; undefined: not at all. */
export function scopeOf(role: Role, resource: Resource, action: string): Scope | undefined {
  const actions: Record<string, Partial<Record<Role, Scope>>> = POLICY[resource]
  return actions[action]?.[role]
}
