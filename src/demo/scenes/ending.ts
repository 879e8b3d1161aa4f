import type { Day } from '#core/day.ts'
import { confirmEnding } from '#journey/ending/confirming/deeds.ts'
import { proposeEnding } from '#journey/ending/deeds.ts'
import { restOnAnotherWay, sayMyWish } from '#journey/ending/ground/deeds.ts'
import { giveReasons, replace, sayAsPerson, sayAsWorker } from '#journey/ending/readiness/deeds.ts'
import { goalsOf } from '#journey/ending/reads.ts'
import { answerCheckIn } from '#journey/followup/answering/deeds.ts'
import { chooseCheckIns } from '#journey/followup/choosing/deeds.ts'
import { followupOf } from '#journey/followup/reads.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

type View = readonly ['yes' | 'no' | 'not-sure', string]
/** How one side sees the four conditions; (c) of every goal alike. */
type Views = Readonly<Record<'a' | 'b' | 'c' | 'd', View>>

/** What the ending rests on: the person's own wish, in their words, or something else that meets the need from a day. */
type Ground =
  | { rests: 'wish'; words: string }
  | {
      rests: 'another-way'
      what: string
      who: string
      from: number
      why: string
      agreeSteps: string
      personSaid: string
    }

export type EndingStory = {
  ground: Ground
  lastDay: number
  /** What the plan itself waited for, where it has happened. */
  event?: string
  reasons: string
  person: Views
  worker: Views
  /** What takes the place of the money, and how it went when it was tried. */
  instead: { what: string; went: 'well' | 'partly' | 'badly'; words: string }
  /** Why it ends all the same, by the condition on which something is open. */
  despite: Readonly<Record<string, string>>
  by: string
  /** What holds them where something else ends near that day. */
  cliff: string
}

/** An ending after the last review: its ground in law, told, seen by each side, what takes its place, and confirmed a week later. */
export async function ended(t: Storyteller, { person, worker }: Who, on: number, story: EndingStory): Promise<void> {
  const { ground, instead, despite } = story
  const lastDay = t.day(story.lastDay)
  await grounded(t, { person, worker }, on, ground)
  await t.does(worker, on, ['ending', 'propose'], (tx, permit) =>
    proposeEnding(tx, permit, {
      ...{ kind: 'after-review', otherWays: [], event: story.event ?? '', lastDay, reasons: story.reasons },
    }),
  )
  const views = (of: Views) => (keys: readonly string[]) => ({
    typed: new Map(
      keys.map((key) => {
        const [said, words] = of[key.slice(0, 1) as keyof Views]
        return [key, { said, words }] as const
      }),
    ),
  })
  await t.does(person, on + 3, ['ending', 'say-as-person'], (tx, permit) =>
    sayAsPerson(tx, permit, { views: views(story.person) }),
  )
  await t.does(worker, on + 4, ['ending', 'say-as-worker'], (tx, permit) =>
    sayAsWorker(tx, permit, { views: views(story.worker) }),
  )
  await t.does(person, on + 5, ['readiness', 'replace'], async (tx, permit) => {
    const goal = (await goalsOf(tx, permit)).find(({ kind }) => kind === 'maintenance')
    const tried = { triedOn: permit.today, went: instead.went, words: instead.words }
    return replace(tx, permit, { outcomeId: goal?.outcomeId ?? '', kind: 'free-thing', what: instead.what, ...tried })
  })
  const reasons = Object.entries(despite).map(([key, words]) => ({ key, words }))
  if (reasons.length > 0)
    await t.does(worker, on + 6, ['readiness', 'give-reason'], (tx, permit) => giveReasons(tx, permit, { reasons }))
  await t.does(story.by, on + 7, ['ending', 'confirm'], (tx, permit) =>
    confirmEnding(tx, permit, { cliff: story.cliff }),
  )
}

async function grounded(t: Storyteller, { person, worker }: Who, on: number, ground: Ground): Promise<void> {
  if (ground.rests === 'wish') {
    await t.does(person, on, ['ending-ground', 'wish'], (tx, permit) =>
      sayMyWish(tx, permit, { words: ground.words, ways: ['talked'] }),
    )
    return
  }
  await t.does(worker, on, ['ending-ground', 'write'], (tx, permit) =>
    restOnAnotherWay(tx, permit, { ...ground, from: t.day(ground.from) }),
  )
}

/** The person chooses all the times that are left to look back, on their own page. */
export async function choseCheckIns(t: Storyteller, { person }: Who, on: number): Promise<void> {
  await t.does(person, on, ['followup', 'choose'], async (tx, permit) => {
    const { offered } = await followupOf(tx, permit)
    return chooseCheckIns(tx, permit, { waves: offered, way: 'page', byWhom: 'worker', byName: '' })
  })
}

type Left = {
  benefit: 'kept' | 'partly' | 'lost'
  paidBy?: 'free' | 'own' | 'other' | 'family' | 'nothing-needed' | 'at-a-cost'
  how: string
}

/** The newest check-in whose day has come is answered, goal by goal in the order of the plan. */
export async function lookedBack(
  t: Storyteller,
  { person }: Who,
  on: number,
  said: { left: readonly Left[]; words: string; happy: number; anxious: number },
): Promise<void> {
  await t.does(person, on, ['followup', 'answer'], async (tx, permit) => {
    const checkIn = (await followupOf(tx, permit)).checkIns.findLast(
      ({ dueOn }: { dueOn: Day }) => dueOn <= permit.today,
    )
    const { words, happy, anxious } = said
    return answerCheckIn(tx, permit, {
      ...{ checkInId: checkIn?.checkInId ?? '', words, happy, anxious },
      ...{ satisfied: undefined, worthwhile: undefined, hospitalStays: undefined, crises: undefined },
      benefits: (ids) => ({
        typed: new Map(
          ids.flatMap((id, at) => {
            const one = said.left[at]
            return one === undefined ? [] : [[id, { ...one, paidBy: one.paidBy }] as const]
          }),
        ),
      }),
    })
  })
}
