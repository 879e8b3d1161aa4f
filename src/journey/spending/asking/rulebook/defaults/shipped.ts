import type { RuleAnswer, ShippedRule, Whose } from '../rule.ts'

type Written = {
  answer: RuleAnswer
  /** Parted by commas. */
  covers: string
  why: string
  yes?: string
  no?: string
  whose?: Whose
  source?: string
  decisionNeeded?: boolean
}

const GOALS = 'Care and support statutory guidance: a budget is for the needs and goals of a plan'

/** A rule of ours, in the shape of every other: guidance unless it says whose it is. Examples are parted by strokes. */
export const shipped = (key: string, name: string, written: Written): ShippedRule => {
  const { answer, covers, why, yes = '', no = '', whose = 'guidance', decisionNeeded = false } = written
  return {
    ...{ key, name, answer, why, whose, decisionNeeded },
    source: written.source ?? (whose === 'guidance' ? GOALS : ''),
    covers: parted(covers, ','),
    yesExamples: parted(yes, '|'),
    noExamples: parted(no, '|'),
  }
}

const parted = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
