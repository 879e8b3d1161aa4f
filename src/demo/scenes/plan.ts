import type { Day } from '#core/day.ts'
import type { Season } from '#core/pattern/index.ts'
import { needsOf } from '#journey/needs/reads.ts'
import { meetOtherwise } from '#journey/plan/care-act/deeds.ts'
import { openPlan } from '#journey/plan/deeds.ts'
import { addOutcome } from '#journey/plan/goals/deeds.ts'
import type { Sort } from '#journey/plan/index.ts'
import { noteLeftOut } from '#journey/plan/left-out/deeds.ts'
import { addSpendLine } from '#journey/plan/lines/deeds.ts'
import { writeSentence } from '#journey/plan/sentences/deeds.ts'
import { writeForPerson } from '#journey/plan/typed/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

type Ends = { endsAs: 'ongoing' } | { endsAs: 'event'; endsEvent: string } | { endsAs: 'date'; endsOn: Day }

const ended = (ends: Ends) => ({
  endsAs: ends.endsAs,
  endsOn: ends.endsAs === 'date' ? ends.endsOn : undefined,
  endsEvent: ends.endsAs === 'event' ? ends.endsEvent : '',
})

export type GoalStory = {
  meets: string
  kind: 'change' | 'maintenance'
  words: string
  knownBy: string
  ends: Ends
  lines: readonly {
    what: string
    provider: string
    pence: bigint
    every: 'once' | 'weekly' | 'four-weekly' | 'monthly'
    starts: number
    ends?: Ends
    sort?: Sort
    /** The months in which it is paid, where it is not all year. */
    season?: Season
    /** What the supplier asks and says. */
    terms?: { inAdvance: boolean; supplierTerms: string; arrangedBy: string }
  }[]
}

export type PlanStory = {
  want: string
  workerAdds: string
  available: string
  sustain?: string
  risk: string
  ring: string
  signs?: string
  goals: readonly GoalStory[]
  /** Of needs that no goal meets, how each is met otherwise: by the key of its question. */
  otherwise?: Readonly<Record<string, string>>
  /** Advice on what can be done to need less help. */
  advice?: string
  /** Wanted, and left out because the person thought that nobody pays for it. */
  leftOut?: string
  understood?: { person?: string; worker?: string }
  /** Who types the goals: the person, or (as for Arthur) the worker alone, who then types for the person as well. */
  typedBy?: 'person' | 'worker'
}

/** The plan is written. */
export async function planned(t: Storyteller, who: Who, on: number, plan: PlanStory): Promise<void> {
  const { person, worker } = who
  const typist = plan.typedBy === 'worker' ? worker : person
  await t.does(worker, on, ['plan', 'open'], openPlan)
  const says = async (
    side: 'person' | 'worker',
    part: Parameters<typeof writeSentence>[2]['part'],
    words: string | undefined,
  ): Promise<void> => {
    if (words === undefined) return
    if (side === 'person')
      await t.does(person, on, ['plan', 'write-as-person'], (tx, permit) => writeSentence(tx, permit, { part, words }))
    else
      await t.does(worker, on, ['plan', 'write-as-worker'], (tx, permit) => writeSentence(tx, permit, { part, words }))
  }
  const led = plan.typedBy === 'worker'
  if (led) {
    const typed = { part: 'want', words: plan.want, how: 'together', saidOn: t.day(on) } as const
    await t.does(worker, on, ['plan', 'write-for-person'], (tx, permit) => writeForPerson(tx, permit, typed))
  } else await says('person', 'want', plan.want)
  await says('worker', 'worker-adds', plan.workerAdds)
  await says('worker', 'available', plan.available)
  for (const goal of plan.goals) await aGoal(t, typist, on + 1, goal)
  for (const [key, words] of Object.entries(plan.otherwise ?? {}))
    await t.does(worker, on + 1, ['plan', 'write-as-worker'], async (tx, permit) => {
      const need = (await needsOf(tx, permit)).find(({ questionKey }) => questionKey === key)
      return meetOtherwise(tx, permit, { needId: need?.needId ?? '', words })
    })
  await says('worker', 'advice', plan.advice)
  const { leftOut: words } = plan
  if (words !== undefined)
    await t.does(person, on + 1, ['plan', 'leave-out'], (tx, permit) => noteLeftOut(tx, permit, { words }))
  await says('person', 'sustain', plan.sustain)
  await says('worker', 'sustain', plan.risk)
  await says('person', 'unwell-signs', plan.signs)
  await says(led ? 'worker' : 'person', 'unwell-ring', plan.ring)
  await says('person', 'understood', plan.understood?.person)
  await says('worker', 'understood', plan.understood?.worker)
}

async function aGoal(t: Storyteller, typist: string, on: number, goal: GoalStory): Promise<void> {
  const added = await t.does(typist, on, ['plan', 'shape'], async (tx, permit) => {
    const need = (await needsOf(tx, permit)).find(({ questionKey }) => questionKey === goal.meets)
    return addOutcome(tx, permit, {
      words: goal.words,
      need: need?.needId,
      kind: goal.kind,
      knownBy: goal.knownBy,
      ...ended(goal.ends),
    })
  })
  for (const line of goal.lines)
    await t.does(typist, on, ['plan', 'shape'], (tx, permit) =>
      addSpendLine(tx, permit, {
        what: line.what,
        provider: line.provider,
        amount: line.pence,
        goal: added.id,
        every: line.every,
        startsOn: t.day(line.starts),
        ...{ sort: line.sort, season: line.season },
        ...line.terms,
        ...ended(line.ends ?? (line.every === 'once' ? { endsAs: 'ongoing' } : goal.ends)),
      }),
    )
}
