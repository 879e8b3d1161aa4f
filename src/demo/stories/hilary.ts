import { sayPayments, sayPot } from '#journey/plan/unwell/deeds.ts'
import {
  agreed,
  asked,
  askedFirst,
  challenged,
  choseToHear,
  helpedMeanwhile,
  howToTalk,
  movedToTheNextPanel,
  needed,
  offered,
  type PlanStory,
  planned,
  type Ticks,
  toldWhileWaiting,
  WHAT_IT_IS,
  worried,
} from '../scenes/index.ts'
import type { Story, Storyteller } from '../story.ts'

const plan: PlanStory = {
  want: 'Assistants I choose. And a plan for the day my assistant or my husband cannot come.',
  workerAdds: 'We went through what could go wrong, one thing after another.',
  available: 'Two assistants are free; the alarm firm can fit the house in a week.',
  sustain: 'I will need this for as long as I need it. The alarms are mine to keep.',
  risk: 'Without assistants Hilary cannot stay at home.',
  ring: 'My husband Paul, 01632 960144',
  signs: 'I cancel people.',
  leftOut: 'A weekend by the sea with Paul. I thought nobody would pay for that.',
  goals: [
    {
      meets: 'hygiene',
      kind: 'maintenance',
      words: 'Start each day washed, dressed and on time',
      knownBy: 'I was ready by nine on most days',
      ends: { endsAs: 'ongoing' },
      lines: [
        { what: 'Personal assistants', provider: 'Chosen by Hilary', pence: 24_800n, every: 'weekly', starts: 14 },
      ],
    },
    {
      meets: 'home-safe',
      kind: 'maintenance',
      words: 'Be safe at home when I am alone',
      knownBy: 'I know whom to call, and somebody comes',
      ends: { endsAs: 'ongoing' },
      lines: [
        { what: 'Alarms in the house', provider: 'Homesafe Alarms', pence: 32_000n, every: 'once', starts: 14 },
        {
          what: 'Money for emergency cover',
          provider: 'Only when my assistant or husband cannot come',
          pence: 50_000n,
          every: 'once',
          starts: 14,
        },
      ],
    },
  ],
  understood: {
    person: 'Help every day, and £500 put aside for emergencies. We look at it after six weeks.',
    worker: 'Daily help for the long term, with emergency cover.',
  },
}

// Personal assistants, alarms and £500 for emergencies: with the panel now.
export const hilary: Story = {
  council: 'eastmarsh',
  about: 'eastmarsh/hilary',
  story: async (t) => {
    const who = { person: 'eastmarsh/hilary', worker: 'eastmarsh/ken' }
    await offered(t, who, -58, WHAT_IT_IS, 'Assistants I choose myself, and knowing what happens when one cannot come.')
    const hers: Ticks = {
      hygiene: ['cannot', 'My hands do not do it any more.'],
      clothing: ['cannot', 'Somebody has to dress me.'],
      'home-kept': ['cannot', ''],
      toilet: ['some-help', ''],
      'home-safe': ['some-help', 'I am afraid of falling when I am alone.'],
      nutrition: ['some-help', ''],
    }
    const kens: Ticks = { ...hers, nutrition: ['some-help', 'Cooks sitting down, with help.'] }
    await asked(t, who, -52, { person: hers, worker: kens })
    await howToTalk(t, who, -52, 'Speak slowly, and give her time to answer.')
    await worried(t, who, -47, {
      topic: 'nobody-comes',
      person: 'If nobody comes in the morning I stay in bed, and then I get frightened.',
      worker: 'Without a morning call Hilary misses food and tablets.',
      whatWeDo: 'Hilary presses the alarm. The agency sends somebody within two hours, paid from the emergency pot.',
      who: 'Ken Marlow, 01632 960100',
    })
    await needed(
      t,
      who,
      -44,
      { hygiene: 'Help with washing and dressing.', 'home-safe': 'Being safe at home when nobody is there.' },
      'Mental health and physical impairments together: Hilary needs a high level of help, and a plan for when it fails.',
    )
    await challenged(t, who, -43, 'Somebody has to dress me every day, at weekends too. This pays for five days.', {
      weeklyPence: 24_800n,
      words: 'You are right: the questions did not ask about weekends. Seven mornings cost £248.00 a week.',
    })
    await planned(t, who, -40, plan)
    await t.does(who.person, -38, ['unwell', 'set-up'], (tx, permit) =>
      sayPayments(tx, permit, { does: 'ask-me', wish: 'Ring me first. If I do not answer, ring Paul.' }),
    )
    await t.does(who.person, -38, ['unwell', 'set-up'], (tx, permit) =>
      sayPot(tx, permit, { amountPence: 50_000n, trigger: 'My assistant cannot come, and Paul cannot either.' }),
    )
    await agreed(t, who, -27, { person: 'Yes, but I want to choose the assistants myself.', worker: '' })
    await waits(t, who)
  },
}

/** Asked, and not yet decided: what was said, asked and given meanwhile. */
async function waits(t: Storyteller, who: { person: string; worker: string }): Promise<void> {
  await choseToHear(t, who.person, -26, 'weekly')
  await toldWhileWaiting(t, who.worker, -20, 'Nothing has changed, because the panel has not met yet.')
  await askedFirst(t, who.person, -18, {
    ...{ by: 'eastmarsh/marcus', askedOf: 'person', question: 'Who comes when an assistant is ill?' },
    why: 'Help with dressing cannot wait a day, so the panel must know that somebody comes.',
    answer: 'My husband Paul. And if he cannot, my neighbour Jo, who has a key.',
  })
  await helpedMeanwhile(t, who.worker, -14, {
    ...{ what: 'Mornings at the Hub', whoGives: 'The Hub, next to the clinic', until: 27 },
    why: 'Hilary is alone and afraid in the mornings until somebody can come.',
    reasons: 'It is free, it is there now, and she does not have to wait alone.',
  })
  await movedToTheNextPanel(
    t,
    who.worker,
    -12,
    'the panel ran out of time before it came to this plan. It is first on the list for the next meeting.',
  )
  // So that the next week is up tomorrow: the one tap stands on Ken's first screen today.
  await toldWhileWaiting(
    t,
    who.worker,
    -6,
    'Nothing has changed, because the panel meets every two weeks. The plan is still first on its list.',
  )
}
