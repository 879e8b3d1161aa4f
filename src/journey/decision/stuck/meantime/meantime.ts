import type { Day } from '#core/day.ts'

/** Help until there is an answer that waits for a yes or no, without what it is and whose. Any manager but who asked may answer. */
export type HelpAsked = {
  askedOn: Day
  lastDay: Day
  isUrgent: boolean
  deciderId: string
  deciderName: string
  workerName: string
  /** Who asked, and whose it is: neither answers. */
  apart: readonly string[]
}

/** One that whoever is named for it cannot answer, with the names of who can. */
export type StuckHelp = { one: HelpAsked; others: readonly string[] }

/** Help until there is an answer: what is stuck, and for whom nobody could say yes if they asked. */
export type MeantimeStuck = { waiting: readonly StuckHelp[]; nobodyFor: NobodyFor | undefined }

/** `everybody`: the council has no manager. Else the one manager stands beside people as their worker, and asks for help for them. */
export type NobodyFor = { everybody: true } | { everybody: false; managerName: string }
