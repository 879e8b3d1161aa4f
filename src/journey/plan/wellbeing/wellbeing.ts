import type { Day } from '#core/day.ts'

/**
 * The four personal-wellbeing questions of the Office for National Statistics, each 0 (not at all) to 10 (completely). Used under
 * the Open Government Licence v3.0; the short labels are ours.
 */
export const ONS4 = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const
export type Ons4 = (typeof ONS4)[number]

/**
 * An outcome measure. One that needs a licence is named here, and never its questions: it is filled in on its own form, and
 * only its total (within `total`, both inclusive) is written down, where the council's licence is in force.
 */
export type Measure = { key: string; name: string; needsLicence: boolean; total?: { least: number; most: number } }

const LICENSED = {
  'recovering-quality-of-life': {
    name: 'Recovering Quality of Life, 10 questions',
    total: { least: 0, most: 40 },
  },
  'warwick-edinburgh': {
    name: 'Warwick-Edinburgh Mental Wellbeing Scale, 7 questions',
    total: { least: 7, most: 35 },
  },
} as const

export type LicensedKey = keyof typeof LICENSED
export const LICENSED_KEYS = Object.keys(LICENSED) as LicensedKey[]

/** Every measure that we know of. */
export const MEASURES: readonly Measure[] = [
  { key: 'ons4', name: 'Four questions on how life is', needsLicence: false },
  ...LICENSED_KEYS.map((key) => ({ key, ...LICENSED[key], needsLicence: true })),
]

/** A council's licence for a measure: in force from a day, to a last day where there is one. */
export type Licence = { measure: string; from: Day; to: Day | undefined }

/** What the person said on one day about how life is: scores by question (of a licensed measure: `total`), and what happened. */
export type Wellbeing = {
  measure: string
  scores: Readonly<Record<string, number>>
  hospitalStays: number | undefined
  crises: number | undefined
  on: Day
}

/** How life is as typed: everything may be left. */
export type Said = Partial<Record<Ons4 | LicensedKey | 'hospitalStays' | 'crises', number | undefined>>
