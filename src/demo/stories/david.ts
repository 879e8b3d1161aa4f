import { planOf } from '#journey/plan/reads.ts'
import { sayMore } from '#journey/plan/unwell/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  carerOffered,
  needed,
  offered,
  type PlanStory,
  planned,
  reviewed,
  type Ticks,
  WHAT_IT_IS,
  worriesWorker,
} from '../scenes/index.ts'
import type { Story } from '../story.ts'
import { bought, weekly } from './bought.ts'

const who = { person: 'eastmarsh/david', worker: 'eastmarsh/priya' }

const plan: PlanStory = {
  want: 'To play indoor bowls in the village hall.',
  workerAdds: 'An assistant goes along until David is ready to go alone. Joanne gets three afternoons a week.',
  available: 'The bowls club takes anybody and meets three afternoons a week.',
  sustain: 'When I know people there I can go by myself. I can pay the club from my own money.',
  risk: 'The assistant is needed only until David goes alone. The club costs little.',
  ring: 'Joanne, 01632 960133',
  otherwise: { relationships: 'The village choir, which is free. Joanne’s cousin takes him along.' },
  advice: 'A walk each morning, also on grey days. It makes the evenings easier.',
  signs: 'I go quiet and say I am tired.',
  goals: [
    {
      meets: 'community',
      kind: 'change',
      words: 'Go to the bowls club three afternoons a week by myself',
      knownBy: 'I have been there alone for four weeks',
      ends: { endsAs: 'event', endsEvent: 'I go to the club by myself' },
      lines: [
        {
          what: 'Assistant for three afternoons',
          provider: 'Sam Okafor',
          pence: 11_700n,
          every: 'weekly',
          starts: -150,
          sort: 'going-out',
        },
        {
          ...{ what: 'Club membership', provider: 'Village Bowls Club', pence: 4_500n, every: 'once', starts: -150 },
          sort: 'sport',
        },
      ],
    },
  ],
  understood: {
    person: 'Sam comes with me until I can go alone. Then it stops.',
    worker: 'The assistant until David goes alone, then only his own club fee.',
  },
}

// Bowling with an assistant first, later alone; Joanne has three afternoons to herself.
export const david: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/david',
  story: async (t) => {
    await offered(t, who, -190, WHAT_IT_IS, 'Somebody to go out with me, so that Joanne need not worry.')
    const davids: Ticks = {
      community: ['cannot', 'I do not go anywhere without Joanne.'],
      relationships: ['some-help', ''],
    }
    const joanne = {
      ...{ key: 'eastmarsh/joanne', email: 'joanne@eastmarsh.example' },
      ticks: { community: ['cannot', 'He goes when I go. Without me he stays at home.'] } satisfies Ticks,
      confides: 'I am tired, and I do not tell David how much.',
    }
    await asked(t, who, -185, { person: davids, worker: davids, carer: joanne })
    await carerOffered(t, who, -180, 'Joanne Reed')
    await needed(
      t,
      who,
      -178,
      { community: 'Going out without Joanne.', relationships: 'Meeting people in the village.' },
      'Low mood keeps David at home; Joanne cannot leave him alone.',
    )
    await planned(t, who, -176, plan)
    // A fourth afternoon when he is low: agreed beforehand, and nobody has needed it yet.
    await t.does(who.person, -175, ['plan', 'shape'], async (tx, permit) => {
      const line = (await planOf(tx, permit))?.spendLines.find(({ every }) => every === 'weekly')
      const more = { amount: 3_900n, periods: 4, buys: 'a fourth afternoon with Sam', whoseWords: undefined }
      return sayMore(tx, permit, { ...more, spendLineId: line?.spendLineId ?? '' })
    })
    await agreed(t, who, -174)
    await approvedAndSetUp(
      t,
      'eastmarsh/marcus',
      -162,
      'A clear goal, a natural end, and a break for Joanne that costs nothing more.',
      'D Reed',
    )
  },
}

export const davidsReview: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/david',
  story: async (t) => {
    await reviewed(t, who, -112, {
      kind: 'light-touch',
      person: { progress: 'partly', words: 'I go with Sam. I know four people by name.' },
      worker: { progress: 'partly', words: 'David goes three times a week, with Sam.' },
      celebrated: 'David told two people at the club how he has been.',
      reasons: 'It is working. Sam begins to stay away on Fridays.',
    })
    await worriesWorker(t, who, -6, 'Who drives him to the club in winter, when Sam is away on Fridays?')
  },
}

const CLUB = { from: 'Eastmarsh Community Club', helped: 'yes' } as const

export const davidBought: Story = bought('eastmarsh/david', [
  { line: 'Club membership', pence: 4_500n, days: -148, what: 'Club fee for the year', ...CLUB },
  ...weekly({ line: 'Assistant for three afternoons', pence: 11_700n, what: 'Sam, three afternoons' }, 19, -13),
  {
    line: 'Assistant for three afternoons',
    pence: 11_700n,
    days: -6,
    what: 'Sam, three afternoons',
    helped: 'a-little',
  },
])
