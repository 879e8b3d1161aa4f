import type { Day } from '#core/day.ts'

/** Who was asked to listen to both sides of an ending, by which day, and what came of it. */
export type Third = {
  readonly thirdId: string
  readonly humanId: string
  readonly name: string
  readonly words: string
  readonly by: Day
  readonly askedOn: Day
  readonly view: { readonly words: string; readonly on: Day } | undefined
  /** Why it ends although they were not heard; the person reads it. */
  readonly reason: { readonly words: string; readonly byName: string; readonly on: Day } | undefined
}

/** What somebody is asked: whose ending it is, who asks, and, on its own page alone, how each side sees it. */
export type ThirdTask = {
  readonly thirdId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly workerName: string
  readonly askedByName: string
  readonly askedOn: Day
  readonly by: Day
  readonly words: string
  readonly answeredOn: Day | undefined
  readonly views: readonly {
    readonly side: 'person' | 'worker'
    readonly condition: 'a' | 'b' | 'c' | 'd'
    readonly said: 'yes' | 'no' | 'not-sure'
    readonly words: string
  }[]
}
