import { addDays, type Day, daysBetween, mondayOf } from '#core/day.ts'
import { decide } from '#journey/decision/deciding/deeds.ts'
import { setUpPayments } from '#journey/money/agreement/deeds.ts'
import type { Sort } from '#journey/plan/index.ts'
import { QUIET } from '../councils.ts'
import { agreed, asked, needed, offered, type PlanStory, planned, reviewed, WHAT_IT_IS } from '../scenes/index.ts'
import type { Story } from '../story.ts'

type Line = PlanStory['goals'][number]['lines'][number]

const weekly = (what: string, provider: string, pence: bigint, sort: Sort) => ({
  ...{ what, provider, pence, sort, every: 'weekly' as const },
})

/** What half of them have, and what the other half have; the pence rise a little from one to the next. */
const helper = (n: number) =>
  weekly('Somebody who goes out with me', 'Chosen by me', 5_200n + BigInt(n) * 350n, 'going-out')
const art = (n: number) => weekly('Art or craft class', 'Eastmarsh Adult College', 1_100n + BigInt(n) * 60n, 'class')
const tablet = (n: number) => ({
  ...{ what: 'Tablet and a year of internet', provider: 'A shop in town', pence: 21_000n + BigInt(n) * 500n },
  ...{ every: 'once' as const, sort: 'computer-or-phone' as const },
})

/** By their place in the list: ten go to the panel, the last two to the manager. The days from asking to the answer. */
const WAITED = [26, 14, 19, 21, 15, 27, 18, 20, 22, 25, 4, 1] as const
const linesOf = (n: number): readonly Omit<Line, 'starts'>[] => {
  if (n >= 10) return [art(n)]
  return n % 2 === 0 ? [helper(n), art(n)] : [helper(n), tablet(n)]
}

/** The Tuesday of the week that lies so many days back, in days from now: the panel meets on Tuesdays. */
const tuesday = (today: Day, daysBack: number): number =>
  daysBetween(today, addDays(mondayOf(addDays(today, -daysBack)), 1))

const planOf = (n: number, starts: number): PlanStory => ({
  want: 'To get out more, and not always alone.',
  workerAdds: 'We tried it for a month without money first.',
  available: 'The library, the college and the Hub.',
  sustain: 'I go on with whom I meet there.',
  risk: 'The money is for the first year. The college has a price for people on benefits.',
  ring: 'Tess Moor, 01632 960100',
  otherwise: { 'work-learning': 'The free courses at the adult college. Tess Moor fills in the form with them.' },
  goals: [
    {
      ...{ meets: 'community', kind: 'maintenance', words: 'Go out twice a week', ends: { endsAs: 'ongoing' } },
      knownBy: 'I was out twice in most weeks',
      lines: linesOf(n).map((line) => ({ ...line, starts })),
    },
  ],
  understood: {
    person: 'It is for getting out. We look at it every year.',
    worker: 'Getting out, looked at every year.',
  },
})

/** From a first word to an answer and, where it is time, a first look at how it goes. The council looks after the money. */
const quietly = (n: number, key: string): Story => ({
  council: 'eastmarsh',
  about: `eastmarsh/${key}`,
  story: async (t) => {
    const who = { person: `eastmarsh/${key}`, worker: 'eastmarsh/tess' }
    const answered = tuesday(t.day(0), 325 - 26 * n)
    const sent = answered - (WAITED[n] ?? 14)
    await offered(t, who, sent - 40 - n, WHAT_IT_IS, 'I would like to try it.')
    const ticks = {
      community: ['some-help', 'I go when somebody expects me.'],
      'work-learning': ['some-help', ''],
    } as const
    await asked(t, who, sent - 30, { person: ticks, worker: ticks })
    const needs = { community: 'Getting out.', 'work-learning': 'Something to learn.' }
    await needed(t, who, sent - 20, needs, 'Days without anything make it worse.')
    await planned(t, who, sent - 12 - (n % 5), planOf(n, answered + 7))
    await agreed(t, who, sent)
    await t.does(n < 10 ? 'eastmarsh/marcus' : 'eastmarsh/grace', answered, ['decision', 'decide'], (tx, permit) =>
      decide(tx, permit, { verdict: 'approved', reasons: 'It meets the need, and it can be kept up.', conditions: '' }),
    )
    await t.does('eastmarsh/farah', answered + 2, ['money', 'set-up'], (tx, permit) =>
      setUpPayments(tx, permit, { managedAs: 'council-managed' }),
    )
    if (answered + 49 >= 0) return
    const fine = { progress: 'met', words: 'It is good as it is.' } as const
    const of = { kind: 'light-touch', person: fine, worker: fine, celebrated: 'Out twice a week.' } as const
    await reviewed(t, who, answered + 49, { ...of, reasons: 'It works, so it goes on.' })
  },
})

/** Twelve people of whom no page of the demo tells: others’ waits and what others bought are counted from them. */
export const quiet: readonly Story[] = QUIET.map(({ key }, n) => quietly(n, key))
