import type { ShippedRule } from '../rule.ts'
import { ALLOWED } from './allowed.ts'
import { ASK_FIRST } from './ask-first.ts'
import { NOT_ALLOWED } from './not-allowed.ts'

/** The rules with which every council begins; each may be changed, ended or replaced. */
export const SHIPPED: readonly ShippedRule[] = [...ALLOWED, ...ASK_FIRST, ...NOT_ALLOWED]
