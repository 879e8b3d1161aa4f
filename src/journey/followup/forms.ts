import { forEach } from '#journey/review/index.ts'
import { oneOf, someOf, words } from '#web/fields.ts'
import { BENEFITS, WAVES } from './followup.ts'

export const isWave = (value: string): value is (typeof WAVES)[number] => WAVES.some((wave) => wave === value)

export const chooseFields = { waves: someOf(isWave, 'tick-one-or-leave-it') }

/** What is asked of each goal. */
export const benefitFields = { benefit: oneOf(BENEFITS, 'say-what-became-of-it'), how: words() }
export const answerFields = { benefits: forEach(benefitFields) }
