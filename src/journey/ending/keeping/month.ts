import { sayMonth } from '#core/day.ts'
import type { Month } from './keeping.ts'

/** 'March 2027'. */
export const nameOfMonth = ({ from }: Month): string => `${sayMonth(Number(from.slice(5, 7)))} ${from.slice(0, 4)}`
