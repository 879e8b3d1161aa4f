import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { LineSeen, Twin, Twins } from './twins.ts'

export type TwinReason = 'no-line-stands-twice' | 'is-said-already' | 'lines-are-settled' | 'choose-same-or-other'

const tokens = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((one) => one !== '')
/** What tells one line from another: long enough, and with a digit in it. */
const isTelling = (token: string): boolean => token.length >= 6 && /\d/.test(token)
/** A reference of our own payments. */
const isOurs = (token: string): boolean => /^FT[0-9A-Z]{8,}$/.test(token)

type Likeness = 'same' | 'unsure' | 'other'

/** How alike two lines of the same day and amount are, by what they say. Two that name different payments of ours are two lines. */
export function alike(one: string, other: string): Likeness {
  const [here, there] = [tokens(one), tokens(other)]
  if (here.length > 0 && here.join(' ') === there.join(' ')) return 'same'
  if (here.some((token) => isTelling(token) && there.includes(token))) return 'same'
  return here.some(isOurs) && there.some(isOurs) ? 'other' : 'unsure'
}

/**
 * Which lines of a file stand already among `before`, the lines of files of another form: of the same day and amount, each line once on
 * either side, so that two equal lines are two in both files. First those that share a reference, then those that may be the same.
 */
export function twinsAmong(lines: readonly LineSeen[], before: readonly LineSeen[]): readonly Twin[] {
  const left = new Map<string, LineSeen[]>()
  for (const one of before) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one])
  const found = new Map<string, Twin>()
  for (const wanted of ['same', 'unsure'] as const)
    for (const line of lines) {
      const there = left.get(keyOf(line)) ?? []
      const at = found.has(line.id) ? -1 : there.findIndex((one) => alike(line.text, one.text) === wanted)
      const twin = there[at]
      if (twin === undefined) continue
      there.splice(at, 1)
      found.set(line.id, { id: line.id, of: twin.id, isSure: wanted === 'same' })
    }
  return lines.flatMap(({ id }) => found.get(id) ?? [])
}

const keyOf = ({ bookedOn, amountPence }: LineSeen): string => `${bookedOn} ${amountPence}`

/** Whether somebody may say so of all these lines together: it is not said so already, and none is left out that was settled. */
export function maySay(twins: Twins, areSame: boolean): Verdict<TwinReason> {
  if (twins.lines.length === 0) return refuse('no-line-stands-twice')
  if (twins.said?.areSame === areSame) return refuse('is-said-already')
  return areSame && twins.isSettled ? refuse('lines-are-settled', 'answer') : fine
}

/** Whether a human is to be asked: something is not sure, and nobody has said. */
export const isToAsk = ({ lines, said }: Twins): boolean => said === undefined && lines.some(({ isSure }) => !isSure)
