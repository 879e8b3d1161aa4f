import { makePages } from '#files/images/receipt.ts'
import { makePdf } from '#files/pdf/make.ts'
import { putPictureIn } from '#journey/ending/story/deeds.ts'
import {
  agreed,
  approvedAndSetUp,
  asked,
  choseCheckIns,
  type EndingStory,
  ended,
  lookedBack,
  needed,
  offered,
  type PlanStory,
  planned,
  reviewed,
  WHAT_IT_IS,
} from '../scenes/index.ts'
import type { Story } from '../story.ts'
import { bought } from './bought.ts'

const who = { person: 'eastmarsh/nora', worker: 'eastmarsh/owen' }
const ALONE = 'I go by bus by myself'

const plan: PlanStory = {
  want: 'To go by bus on my own, and to sing again.',
  workerAdds: 'Somebody goes with Nora at first, then sits further back, then waits at the stop.',
  available: 'A choir without notes meets in the school. It asks for no money.',
  sustain: 'Once I can go by bus I can get to the choir. That one is free.',
  risk: 'The lessons cost more than Nora has. The choir can take their place.',
  ring: 'My brother Tim, 01632 960177',
  signs: 'I count my money again and again.',
  goals: [
    {
      meets: 'community',
      kind: 'change',
      words: 'Go by bus into town and back on my own',
      knownBy: 'I have done it four weeks running',
      ends: { endsAs: 'event', endsEvent: ALONE },
      lines: [
        {
          what: 'Somebody to go with me',
          provider: 'Maya Lund',
          pence: 3_600n,
          every: 'weekly',
          starts: -430,
          sort: 'travel',
        },
      ],
    },
    {
      meets: 'relationships',
      kind: 'maintenance',
      words: 'Sing with others',
      knownBy: 'I sang this month',
      ends: { endsAs: 'ongoing' },
      lines: [
        {
          what: 'Singing lessons',
          provider: 'Ms Brand',
          pence: 3_200n,
          every: 'four-weekly',
          starts: -430,
          sort: 'class',
        },
      ],
    },
  ],
  understood: {
    person: 'Until I go by bus alone. Then it stops.',
    worker: 'Until Nora travels alone; the singing goes on in the free choir.',
  },
}

// A good ending: both knew when it would stop, the goal was reached, and something took the place of the money.
export const nora: Story = {
  council: 'eastmarsh',
  about: who.person,
  story: async (t) => {
    await offered(t, who, -470, WHAT_IT_IS, 'I want to walk into town like anybody else.')
    const ticks = {
      community: ['cannot', 'I never go by bus.'],
      relationships: ['some-help', 'Only my brother.'],
    } as const
    await asked(t, who, -465, { person: ticks, worker: ticks })
    await needed(
      t,
      who,
      -457,
      { community: 'Getting into town.', relationships: 'Being among people.' },
      'Fear keeps Nora at home. With somebody beside her she goes.',
    )
    await planned(t, who, -454, plan)
    await agreed(t, who, -451)
    await approvedAndSetUp(t, 'eastmarsh/grace', -436, 'A clear goal, with an end that Nora named herself.', 'N Wells')
    await reviewed(t, who, -385, {
      kind: 'light-touch',
      person: { progress: 'partly', words: 'Better than before. I still look round for Maya.' },
      worker: { progress: 'partly', words: 'Nora buys her own ticket.' },
      celebrated: 'The first time in nine years that Nora was in the library.',
      reasons: 'It is working, so it goes on.',
    })
    await reviewed(t, who, -262, {
      kind: 'direct-payment',
      person: { progress: 'met', words: 'Yes. I did not think that I would say that one day.' },
      worker: { progress: 'met', words: 'Nora goes alone, and sings every month.' },
      celebrated: 'Nora went by bus to her brother’s birthday, alone.',
      reasons: 'The goal is reached, and the choir costs nothing.',
      ends: {
        person: { answer: 'yes', words: 'I have done it.' },
        worker: { answer: 'yes', words: 'She has.' },
        whyNotGoOn: 'The free choir takes the place of the lessons. Nora has been there twice.',
      },
    })
  },
}

const BOTH_YES = { a: ['yes', ''], b: ['yes', ''], c: ['yes', ''], d: ['yes', ''] } as const

const ending: EndingStory = {
  ground: {
    rests: 'wish',
    words: 'It is time. I go by bus alone, and the choir costs nothing. I can do this without the money.',
  },
  lastDay: -207,
  event: ALONE,
  reasons: 'You go by bus by yourself, as you said that you would.',
  person: { ...BOTH_YES, c: ['yes', 'Six weeks running.'], d: ['yes', 'The choir is free.'] },
  worker: BOTH_YES,
  instead: { what: 'Choir without notes', went: 'well', words: 'They gave me a chair by the door.' },
  despite: {},
  by: 'eastmarsh/grace',
  cliff: 'Nothing else ends for Nora. Owen rings her in winter.',
}

/** Ended as both saw it; two check-ins answered; her story has a picture that she chose. */
export const norasEnding: Story = {
  council: 'eastmarsh',
  about: who.person,
  story: async (t) => {
    await ended(t, who, -245, ending)
    await choseCheckIns(t, who, -215)
    await lookedBack(t, who, -160, {
      left: [
        { benefit: 'kept', paidBy: 'own', how: 'Every week. I have a bus pass.' },
        { benefit: 'kept', paidBy: 'free', how: 'The choir, on Tuesdays.' },
      ],
      words: 'I miss Maya. I do not need her.',
      ...{ happy: 8, anxious: 3 },
    })
    const pages = await drawing()
    await t.does(who.person, -150, ['story', 'picture'], (tx, permit) =>
      putPictureIn(tx, permit, { words: 'My bus, the number 9. I drew it at home.', happenedOn: t.day(-275), pages }),
    )
    await lookedBack(t, who, -15, {
      left: [
        { benefit: 'kept', paidBy: 'own', how: 'To my brother, to the library, to the sea.' },
        { benefit: 'partly', paidBy: 'free', how: 'The choir rests in summer. I sing less, but I sing.' },
      ],
      words: 'A dip in August, and I came out of it by myself.',
      ...{ happy: 7, anxious: 4 },
    })
  },
}

/** A bus under the sun, drawn here: no picture of anybody is in the demo. */
async function drawing(): Promise<readonly Buffer[]> {
  const template = `#set page(width: 16cm, height: 10cm, margin: 0pt, header: none, footer: none, fill: rgb("#cfe8f3"))
#place(bottom, rect(width: 100%, height: 3cm, fill: rgb("#6f9a4d")))
#place(top + right, dx: -2cm, dy: 1cm, circle(radius: 1cm, fill: rgb("#f6c945")))
#place(bottom, dx: 2cm, dy: -1.6cm, rect(width: 9cm, height: 3.4cm, radius: 4mm, fill: rgb("#b3413b")))
#for at in range(4) { place(bottom, dx: 2.6cm + at * 2.1cm, dy: -3.2cm, rect(width: 1.5cm, height: 1.2cm, fill: rgb("#fdf6e3"))) }
#for at in (3cm, 8.4cm) { place(bottom, dx: at, dy: -0.9cm, circle(radius: 0.8cm, fill: rgb("#333333"))) }
#place(bottom, dx: 9.6cm, dy: -2.1cm, text(fill: white, size: 20pt)[9])`
  const made = await makePages(await makePdf(template, { title: 'A bus', council: 'Nora', large: false }))
  // The house's own page comes first, and stays empty.
  return 'pages' in made ? made.pages.slice(-1) : []
}

/** What both lines were spent on, every four weeks, until the last day. */
export const noraBought: Story = bought(
  who.person,
  Array.from({ length: 8 }, (_, at) => -403 + 28 * at).flatMap((days) => [
    { line: 'Somebody to go with me', pence: 14_400n, days, what: 'Four trips with Maya' },
    { line: 'Singing lessons', pence: 3_200n, days, what: 'One lesson' },
  ]),
)
