import { expect } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { groundWritten } from '../steps/ground.ts'
import { setUpByRows } from '../steps/set-up-rows.ts'
import { on } from '../world.ts'
import type { Stage, Way, Window } from './browser.ts'
import type { Looks } from './looks.ts'

const arthur = (path = ''): string => on('eastmarsh/arthur', path)

type Around = { stage: Stage; way: Way; him: Window; owen: Window; look: Looks }

/**
 * Arthur (Clewett et al.): yoga keeps him well, and he is not sure when it ends. He disagrees, is heard, is offered somebody who listens and
 * smaller steps, reads why it would end all the same, says that it is wrong, and it falls. Each step by the right human.
 */
export async function arthursEnding(stage: Stage, way: Way, look: Looks): Promise<void> {
  await setUpByRows(stage.world, 'eastmarsh/arthur', { kind: 'change' })
  const him = await stage.window('eastmarsh/arthur', way)
  const owen = await stage.window('eastmarsh/owen', way)
  const around = { stage, way, him, owen, look }
  await theyDiffer(around)
  await heIsTold(around)
  await heIsOffered(around)
  await itIsConfirmed(around)
  await heSaysItIsWrong(around)
}

async function theyDiffer({ stage, him, owen, look }: Around): Promise<void> {
  await him.send(arthur('/review/ask'), { meetOn: addDays(stage.world.today, 7), how: 'home' })
  await him.open(arthur('/review'))
  await look(him, 'review asked')
  await him.open(arthur('/review/say'))
  await look(him, 'review say')
  await him.send(arthur('/review/say'), { 'progress-*': 'not-yet', 'words-*': 'I am only well because I go.' })
  await owen.send(arthur('/review/say-as-worker'), { 'progress-*': 'met', 'words-*': 'He goes by himself now.' })
  await him.open(arthur('/review/together'))
  expect(await him.text()).toContain('Write down what you both said about it')
  await look(him, 'review together')
  await owen.send(arthur('/review/conclude'), {
    celebrated: 'Two classes a week, all year.',
    'step-*': 'go-on',
    'reasons-*': 'We see it differently, so it goes on for now.',
  })
  await him.open(arthur('/review/result'))
  await look(him, 'review result')
}

async function heIsTold({ stage, him, owen, look }: Around): Promise<void> {
  await groundWritten(stage.world, 'eastmarsh/arthur', 'eastmarsh/owen')
  await owen.send(arthur('/ending/propose'), {
    kind: 'reassessed',
    lastDay: addDays(stage.world.today, 60),
    reasons: 'The law no longer asks the council for this help. You can still go to the classes.',
  })
  await him.open(arthur())
  await look(him, 'first screen, told')
  await him.open(arthur('/ending'))
  expect(await him.text()).toContain('This is not confirmed')
  await look(him, 'ending told')
  await him.open(arthur('/ending/notice'))
  await look(him, 'ending notice')
  await him.open(arthur('/ending/say'))
  await look(him, 'ending say')
  await him.send(arthur('/ending/say'), { 'said-*': 'yes', 'said-c': 'no', 'words-c': 'I need my days there.' })
  await owen.send(arthur('/ending/say-as-worker'), { 'said-*': 'yes' })
}

async function heIsOffered({ stage, way, him, owen, look }: Around): Promise<void> {
  const listens = { third: idOf('eastmarsh/priya'), askBy: addDays(stage.world.today, 7) }
  await owen.send(arthur('/ending/offer'), { what: 'third-party', ...listens, words: 'Priya comes on Monday.' })
  await owen.send(arthur('/ending/offer'), { what: 'taper', words: 'One class less from March.' })
  await him.open(arthur())
  await look(him, 'first screen, offered')
  await him.open(arthur('/ending/readiness'))
  expect(await him.text()).toContain('Priya Shah listens to both of you')
  await look(him, 'ending offers')
  await him.open(arthur('/ending/offer/answer'))
  expect(await him.text()).toContain('It can be an advocate')
  await look(him, 'ending offer answer')
  await him.send(arthur('/ending/offer/answer'), { what: 'third-party', answer: 'yes' })
  await him.send(arthur('/ending/offer/answer'), { what: 'taper', answer: 'no' })
  const priya = await stage.window('eastmarsh/priya', way)
  await priya.open(arthur('/ending/third-view'))
  expect(await priya.text()).toContain('I need my days there.')
  await priya.send(arthur('/ending/third-view'), { words: 'They both mean well. He is afraid of the winter.' })
  await him.open(arthur('/ending/readiness'))
  expect(await him.text()).toContain('He is afraid of the winter')
  await look(him, 'ending heard')
}

async function itIsConfirmed({ stage, way, him, owen, look }: Around): Promise<void> {
  await owen.send(arthur('/ending/reason'), { 'reason-*': 'The classes stay, and we ring you every week.' })
  const grace = await stage.window('eastmarsh/grace', way)
  await grace.open(arthur('/ending/confirm'))
  const near = (await grace.page.locator('[name=cliff]').count()) > 0
  await grace.send(arthur('/ending/confirm'), near ? { cliff: 'Owen rings him every Friday in the dark months.' } : {})
  await him.open(arthur('/ending'))
  await look(him, 'ending confirmed')
  await him.open(arthur('/ending/readiness'))
  expect(await him.text()).toContain('The classes stay, and we ring you every week.')
  await look(him, 'why all the same')
  await him.open(arthur('/afterwards'))
  await look(him, 'afterwards confirmed')
}

async function heSaysItIsWrong({ stage, way, him, look }: Around): Promise<void> {
  await him.send(arthur('/ending/notice/challenge'), { words: 'Nobody asked me about the winter.' })
  await him.open(arthur())
  expect(await him.text()).toContain('Everything goes on meanwhile')
  await look(him, 'first screen, challenged')
  const marcus = await stage.window('eastmarsh/marcus', way)
  await marcus.send(arthur('/ending/notice/challenge/answer'), {
    answer: 'falls',
    reasons: 'The winter was not thought of.',
  })
  await him.open(arthur('/ending/notice'))
  expect(await him.text()).toContain('The ending was not right, and everything goes on')
  await look(him, 'ending fell')
  await him.open(arthur('/afterwards'))
  expect(await him.text()).toContain('Your money goes on')
  await him.open(arthur())
  expect(await him.text()).not.toContain('last day')
  await look(him, 'first screen, fell')
}
