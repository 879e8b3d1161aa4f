import type { Decider } from '../../process/process.ts'
import type { HelpAsked, NobodyFor, StuckHelp } from './meantime.ts'

const managersOf = (deciders: readonly Decider[]) => deciders.filter(({ bodies }) => bodies.includes('manager'))

/** Stuck where whoever is named is no manager any more, or may not answer. `others`: every manager who can. */
export function stuckHelp(one: HelpAsked, deciders: readonly Decider[]): StuckHelp | undefined {
  const able = managersOf(deciders).filter(({ humanId }) => !one.apart.includes(humanId))
  if (able.some(({ humanId }) => humanId === one.deciderId)) return undefined
  return { one, others: able.map(({ name }) => name) }
}

/** For whom nobody could say yes to help, if it were asked for now: nobody says yes to what they ask for themselves. */
export function nobodyFor(deciders: readonly Decider[], workers: ReadonlySet<string>): NobodyFor | undefined {
  const [first, second] = managersOf(deciders)
  if (first === undefined) return { everybody: true }
  return second === undefined && workers.has(first.humanId) ? { everybody: false, managerName: first.name } : undefined
}
