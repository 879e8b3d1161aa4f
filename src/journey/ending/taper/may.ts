import { mayAlso } from '#access/gate.ts'
import type { Action } from '#access/who-may.ts'
import type { Look } from '#web/look.ts'

/** Whether whoever reads this page may do so to a stepping down. */
export const may = ({ permit }: Look, action: Action<'taper'>): boolean =>
  permit !== undefined && mayAlso(permit, 'taper', action)
