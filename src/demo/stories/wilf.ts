import { addDays, type Day, day, daysBetween } from '#core/day.ts'
import { recordAftercare } from '#journey/money/contribution/deeds.ts'
import { pauseByPerson } from '#journey/money/unwell/deeds.ts'
import { unwellNowOf } from '#journey/money/unwell/reads.ts'
import { openReview } from '#journey/review/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  needed,
  offered,
  type PlanStory,
  planned,
  reviewed,
  WHAT_IT_IS,
} from '../scenes/index.ts'
import type { Story, Storyteller } from '../story.ts'
import { bought } from './bought.ts'

const who = { person: 'eastmarsh/wilf', worker: 'eastmarsh/ken' }
const TAXI = 'Taxi home in the dark months'
const DARK = { fromMonth: 11, toMonth: 2 }

const plan: PlanStory = {
  want: 'The lunch club. In winter I stay at home, because I am afraid of the dark road.',
  workerAdds: 'Wilf has been in hospital two winters running. Company is what keeps him well.',
  available: 'The club meets on Tuesdays all year.',
  sustain: 'A friend from the club has a car. He may drive me one day.',
  risk: 'The taxi is what costs. The club itself Wilf could pay.',
  ring: 'Ken Marlow, 01632 960100',
  otherwise: { nutrition: 'Lunch at the chapel on weekdays, and meals brought to the house in the snow.' },
  signs: 'I leave the lights on all night.',
  goals: [
    {
      meets: 'community',
      kind: 'maintenance',
      words: 'Eat and talk with others once a week, in winter too',
      knownBy: 'I was there in most weeks',
      ends: { endsAs: 'ongoing' },
      lines: [
        { what: 'Lunch club', provider: 'The Hub', pence: 1_400n, every: 'weekly', starts: -420, sort: 'going-out' },
        {
          ...{ what: TAXI, provider: 'Quay Cars', pence: 1_800n, every: 'weekly', starts: -420, sort: 'travel' },
          season: DARK,
        },
      ],
    },
  ],
  understood: {
    person: 'Lunch all year, and a taxi from November to February.',
    worker: 'Company all year, with more help when it is dark.',
  },
}

// A winter top-up: more from November to February, with two weeks of it left out last January.
export const wilf: Story = {
  council: 'eastmarsh',
  about: who.person,
  story: async (t) => {
    await offered(t, who, -450, WHAT_IT_IS, 'Company, and getting home safely.')
    const ticks = { community: ['some-help', 'Not when it is dark.'], nutrition: ['some-help', ''] } as const
    await asked(t, who, -445, { person: ticks, worker: ticks })
    await needed(
      t,
      who,
      -438,
      { community: 'Getting out in winter too.', nutrition: 'A warm meal among people.' },
      'Winters alone have brought Wilf into hospital twice.',
    )
    await planned(t, who, -436, plan)
    await agreed(t, who, -434)
    await approvedAndSetUp(
      t,
      'eastmarsh/grace',
      -432,
      'It costs little, and it is there when he needs it most.',
      'W Ames',
    )
    await t.does(who.worker, -425, ['aftercare', 'record'], (tx, permit) =>
      recordAftercare(tx, permit, { from: t.day(-700) }),
    )
    await pausedInJanuary(t)
  },
}

/** The newest 10 January that lies three weeks back or more. */
function lastJanuary(today: Day): Day {
  const year = Number(today.slice(0, 4))
  const thisYear = day(`${year}-01-10`)
  return thisYear <= addDays(today, -21) ? thisYear : day(`${year - 1}-01-10`)
}

async function pausedInJanuary(t: Storyteller): Promise<void> {
  const on = daysBetween(t.day(0), lastJanuary(t.day(0)))
  await t.does(who.person, on, ['unwell', 'pause'], async (tx, permit) => {
    const found = (await unwellNowOf(tx, permit)).pausable.find(({ line }) => line.what === TAXI)
    const [from, again] = [found?.from[0]?.day ?? '', found?.again[1] ?? '']
    const words = 'I am with my daughter for two weeks.'
    return pauseByPerson(tx, permit, { spendLineId: found?.line.spendLineId ?? '', from, again, words })
  })
}

/** His year is looked at in twelve days: he can say now how he sees it. */
export const wilfsReview: Story = {
  council: 'eastmarsh',
  about: who.person,
  story: async (t) => {
    const fine = { progress: 'met', words: 'I was there in most weeks.' } as const
    await reviewed(t, who, -375, {
      ...{ kind: 'light-touch', person: fine, worker: { ...fine, words: 'Wilf goes, in the dark too.' } },
      celebrated: 'A whole month of Tuesdays.',
      reasons: 'It keeps him well, so it goes on.',
    })
    await reviewed(t, who, -255, {
      ...{ kind: 'direct-payment', person: fine, worker: { ...fine, words: 'A winter at home, not in hospital.' } },
      celebrated: 'The first winter in three years without the hospital.',
      reasons: 'It keeps him well, so it goes on.',
    })
    await t.does(who.worker, -9, ['review', 'open'], (tx, permit) =>
      openReview(tx, permit, {
        kind: 'planned',
        meetOn: t.day(12),
        how: 'home',
        reasons: 'Wilf was with his daughter.',
      }),
    )
  },
}

const isDark = (on: Day): boolean => ['11', '12', '01', '02'].includes(on.slice(5, 7))

/** Four lunches every four weeks, and in the dark months the taxis. */
export const wilfBought: Story = bought(who.person, (t) =>
  Array.from({ length: 14 }, (_, at) => -396 + 28 * at).flatMap((days) => [
    { line: 'Lunch club', pence: 5_600n, days, what: 'Four lunches' },
    ...(isDark(t.day(days)) ? [{ line: TAXI, pence: 7_200n, days, what: 'Four taxis' }] : []),
  ]),
)
