import { sayPot } from '#journey/plan/unwell/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  needed,
  offered,
  type PlanStory,
  planned,
  type Ticks,
  thoughtAbout,
  WHAT_IT_IS,
} from '../scenes/index.ts'
import type { Story, Storyteller } from '../story.ts'

const planFrom = (t: Storyteller): PlanStory => ({
  want: 'Swimming twice a week.',
  workerAdds: 'Lisa knows what helps her.',
  available: 'The pool has quiet hours.',
  risk: 'Lisa can pay for the pool herself from next summer.',
  ring: 'My friend Jo, 01632 960155',
  otherwise: { hygiene: 'The support worker who comes on Mondays builds the routine with her.' },
  goals: [
    {
      meets: 'community',
      kind: 'maintenance',
      words: 'Swim twice a week',
      knownBy: 'I swam twice in most weeks',
      ends: { endsAs: 'date', endsOn: t.day(240) },
      lines: [
        {
          ...{ what: 'Pool card', provider: 'Northcliffe Baths', pence: 2_900n, every: 'monthly', starts: -80 },
          terms: { inAdvance: true, supplierTerms: 'One month off a year. No money back.', arrangedBy: 'Lisa' },
        },
      ],
    },
  ],
  understood: { person: 'Swimming until next summer, then I pay.', worker: 'The pool card until next summer.' },
})

export const lisa: Story = {
  council: 'northcliffe',
  about: 'northcliffe/lisa',
  story: async (t) => {
    const who = { person: 'northcliffe/lisa', worker: 'northcliffe/yusuf' }
    await offered(t, who, -120, WHAT_IT_IS, 'A gym and a swim, so that I sleep. I helped to plan it.')
    await thoughtAbout(t, who, -117, {
      person: 'The free swim is at a time when I cannot face people.',
      worker: 'The gym gives her a time that fits. There is nothing like it for nothing.',
    })
    const hers: Ticks = { community: ['some-help', 'I go if somebody expects me.'], hygiene: ['some-help', ''] }
    await asked(t, who, -115, { person: hers, worker: hers })
    await needed(
      t,
      who,
      -110,
      { community: 'A reason to go out.', hygiene: 'A routine in the week.' },
      'Routine keeps Lisa well.',
    )
    await planned(t, who, -108, planFrom(t))
    await t.does(who.person, -107, ['unwell', 'set-up'], (tx, permit) =>
      sayPot(tx, permit, {
        amountPence: 12_000n,
        trigger: 'I cannot leave the house, and somebody has to come along.',
      }),
    )
    await agreed(t, who, -106)
    await approvedAndSetUp(t, 'northcliffe/sean', -104, 'Small, clear, and Lisa has a way to go on.', 'L Thorne')
  },
}
