import { settingsIn } from '#council/reads.ts'
import { nextPanelDay } from '#journey/decision/index.ts'
import { chooseUpdates } from '#journey/waiting/choosing/deeds.ts'
import type { UpdateEvery } from '#journey/waiting/index.ts'
import { approveInterim, proposeInterim } from '#journey/waiting/interim/deeds.ts'
import { toPropose } from '#journey/waiting/interim/reads.ts'
import { moveExpectedDate } from '#journey/waiting/moving/deeds.ts'
import { tellWhereItStands } from '#journey/waiting/telling/deeds.ts'
import type { Storyteller } from '../story.ts'

/** The person says how often they want to hear how it stands. */
export async function choseToHear(t: Storyteller, person: string, on: number, every: UpdateEvery): Promise<void> {
  await t.does(person, on, ['waiting', 'choose-updates'], (tx, permit) => chooseUpdates(tx, permit, { every }))
}

/** While waiting: the worker says how it stands, and names a new day with its reason. */
export async function toldWhileWaiting(t: Storyteller, worker: string, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['waiting', 'tell'], (tx, permit) => tellWhereItStands(tx, permit, { words }))
}

/** The worker moves the day to the first on which the panel meets from now on. */
export async function movedToTheNextPanel(t: Storyteller, worker: string, on: number, reason: string): Promise<void> {
  await t.does(worker, on, ['waiting', 'move-date'], async (tx, permit) => {
    const { process } = await settingsIn(tx, permit.today)
    return moveExpectedDate(tx, permit, { on: nextPanelDay(process, t.day(1)), reason })
  })
}

/** Meanwhile: the worker asks for help that costs nothing, for the first goal of the plan; the manager says yes the same day. */
export async function helpedMeanwhile(
  t: Storyteller,
  worker: string,
  on: number,
  help: { what: string; whoGives: string; why: string; until: number; reasons: string },
): Promise<void> {
  const { what, whoGives, why, until, reasons } = help
  const asked = await t.does(worker, on, ['interim', 'propose'], async (tx, permit) => {
    const [first] = (await toPropose(tx, permit)).serves
    const days = { from: t.day(on), to: t.day(until) }
    return proposeInterim(tx, permit, {
      serves: first?.key ?? '',
      what,
      whoGives,
      weekly: 0n,
      urgent: 'no',
      why,
      ...days,
    })
  })
  await t.does('eastmarsh/grace', on, ['interim', 'approve'], (tx, permit) =>
    approveInterim(tx, permit, asked.id ?? '', { verdict: 'approved', reasons }),
  )
}
