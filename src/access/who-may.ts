import type { Role } from './role.ts'

/** 'own': only where this human stands in that relation to the record; 'council': any record of the council. */
export type Scope = 'own' | 'council'

const person = { person: 'own' } as const
const worker = { worker: 'own' } as const
const both = { ...person, ...worker } as const
const circle = { carer: 'own', planner: 'own', advocate: 'own' } as const
const deciders = { 'panel-member': 'own', manager: 'own' } as const
const finance = { 'finance-officer': 'own', 'finance-approver': 'own' } as const

/**
 * The one policy matrix: resource → action → which role, in which scope. What is not here, nobody may.
 * Reviewed apart from this file in `access/matrix.csv`, which a test holds against it.
 */
export const POLICY = {
  budget: { see: { ...both, ...circle, ...deciders } },
  timeline: { see: { ...both, ...circle } },
  offer: { see: both, open: { worker: 'council' }, explain: worker, answer: person },
  needs: {
    see: both,
    open: worker,
    'answer-as-person': person,
    'answer-as-worker': worker,
    talk: both,
    decide: worker,
  },
  amount: { see: { ...both, ...deciders }, 'work-out': worker },
  plan: {
    see: { ...both, ...circle, ...deciders },
    open: both,
    'write-as-person': person,
    'write-as-worker': worker,
    shape: both,
    'agree-as-person': person,
    'agree-as-worker': worker,
    submit: both,
  },
  decision: { see: { ...both, ...deciders }, decide: deciders },
  waiting: { see: { ...both, ...deciders }, tell: worker, 'move-date': { ...worker, ...deciders } },
  money: {
    see: { ...both, ...circle, ...finance },
    'set-up': { 'finance-officer': 'own' },
    'enter-payee': { 'finance-officer': 'own' },
    'confirm-payee': { 'finance-approver': 'own' },
    'end-payments': worker,
    'record-spent': person,
    'take-back': { 'finance-officer': 'own' },
  },
  'pay-run': {
    see: { 'finance-officer': 'council', 'finance-approver': 'council' },
    draft: { 'finance-officer': 'council' },
    approve: { 'finance-approver': 'council' },
  },
  spending: { see: { ...both, ...circle, 'finance-officer': 'own' }, record: person },
  receipt: { see: { ...both, 'finance-officer': 'own' } },
  review: { see: both, open: both, 'say-as-person': person, 'say-as-worker': worker, conclude: worker },
  ending: { see: both, propose: worker, 'say-as-person': person, 'say-as-worker': worker, confirm: worker },
  followup: { see: both, choose: person, answer: person },
  desk: {
    home: {
      person: 'council',
      carer: 'council',
      worker: 'council',
      planner: 'council',
      advocate: 'council',
      'panel-member': 'council',
      manager: 'council',
      'finance-officer': 'council',
      'finance-approver': 'council',
      analyst: 'council',
      administrator: 'council',
    },
    caseload: { worker: 'council' },
    panel: { 'panel-member': 'council', manager: 'council' },
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
