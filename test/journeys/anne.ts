import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { aPhoto } from '../steps/spending.ts'
import { on } from '../world.ts'
import type { Stage, Way, Window } from './browser.ts'
import { paidByFinance } from './first-payment.ts'
import type { Looks } from './looks.ts'

const anne = (path = ''): string => on('eastmarsh/anne', path)

/** Anne (Clewett et al., Box 1), from the first conversation to the check-in six months after: each step by the right human. */
export async function annesJourney(stage: Stage, way: Way, look: Looks): Promise<void> {
  const her = await stage.window('eastmarsh/anne', way)
  const priya = await stage.window('eastmarsh/priya', way)
  await offerAndNeeds(her, priya, look)
  await planAgreedByBoth(her, priya, stage.world.today, look)
  await decidedByThePanel(stage, way, her, look)
  await paidByFinance(stage, way, her, look)
  await movedForward(her, '4-weeks', look)
  await spentAndReviewed(her, priya, addDays(stage.world.today, 28), look)
  await endedWell(stage, way, her, priya, addDays(stage.world.today, 28), look)
  await movedForward(her, '6-months', look)
  await stillKept(her, look)
}

async function offerAndNeeds(her: Window, priya: Window, look: Looks): Promise<void> {
  await her.open(anne())
  expect(await her.text()).toContain('Priya Shah will talk with you')
  await look(her, 'before anything')
  await priya.send(anne('/offer/explain'), {
    format: 'talked',
    whatWasSaid: 'Money for childcare while therapy lasts. When it ends, the money ends.',
  })
  await her.send(anne('/offer/answer'), {
    answer: 'accepted',
    ownWords: 'Only for one thing: somebody for the children, so that I can go to therapy.',
  })
  await look(her, 'offer')
  await priya.send(anne('/needs/open'), {})
  await her.open(anne('/needs/my-answers'))
  await look(her, 'questions')
  await her.send(anne('/needs/my-answers'), {
    'level-*': 'manage',
    'level-children': 'cannot',
    'words-children': 'Nobody can take all four.',
    'level-community': 'some-help',
    'level-home-kept': 'some-help',
  })
  await her.send(anne('/needs/my-answers/finish'), {})
  await priya.send(anne('/needs/worker-answers'), {
    'level-*': 'manage',
    'level-children': 'cannot',
    'level-community': 'some-help',
  })
  await priya.send(anne('/needs/worker-answers/finish'), {})
  await her.open(anne('/needs'))
  expect(await her.text()).toContain('see differently')
  await look(her, 'the reveal')
  await her.send(anne('/needs/talk'), {
    endsAs: 'we-agree',
    agreedLevel: 'some-help',
    words: 'It is the low days. When they get better, the home does too.',
  })
  await priya.send(anne('/needs/decide'), {
    eligible: 'yes',
    impairment: 'yes',
    impact: 'yes',
    chosen: ['children', 'community'],
    'need-children': 'Somebody for the children, so that therapy is possible.',
    'need-community': 'Getting out on low days.',
    'need-home-kept': 'Keeping the home going on low days.',
    reasons: 'Without therapy it gets worse, and without childcare there is no therapy.',
  })
  await priya.send(anne('/amount/work-out'), {})
  await her.open(anne('/amount'))
  expect(await her.text()).toContain('not a promise')
  await look(her, 'amount')
}

async function planAgreedByBoth(her: Window, priya: Window, today: Day, look: Looks): Promise<void> {
  await her.send(anne('/plan/open'), {})
  await her.send(anne('/plan/words/want'), {
    words: 'To go to therapy. Nobody can look after my four children meanwhile.',
  })
  await priya.send(anne('/plan/words/worker-adds'), { words: 'Therapy is on Tuesday mornings.' })
  const ends = { endsAs: 'event', endsEvent: 'my therapy ends' }
  await her.send(anne('/plan/outcomes/add'), {
    words: 'Go to my therapy every week and manage my low days myself',
    need: 'label:Children',
    kind: 'change',
    knownBy: 'I have been to my sessions and I use what I learned',
    ...ends,
  })
  await look(her, 'plan with a goal')
  await priya.open(anne('/plan'))
  const links = priya.page.locator('a', { hasText: 'No goal helps with this need' })
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const path of paths) await priya.send(path, { words: 'The community nurse sees to it on Fridays.' })
  await priya.send(anne('/plan/spend-lines/add'), {
    what: 'Childcare while I am at therapy',
    goal: 'label:Go to my therapy',
    provider: 'Little Acorns, a registered childminder',
    amount: '62.00',
    every: 'weekly',
    startsOn: mondayOf(addDays(today, 7)),
    ...ends,
  })
  await her.send(anne('/plan/words/sustain'), { words: 'What I learn in therapy stays with me.' })
  await priya.send(anne('/plan/words/sustain-as-worker'), {
    words: 'If the childcare stops before therapy does, therapy stops too.',
  })
  await her.send(anne('/plan/words/unwell-ring'), { words: 'My sister, 01632 960111' })
  await her.send(anne('/plan/words/understood'), { words: 'It pays for childcare until my therapy is over.' })
  await priya.send(anne('/plan/words/understood-as-worker'), {
    words: 'Childcare so that Anne can have therapy. It stops with it.',
  })
  await her.open(anne('/plan/agree'))
  await look(her, 'plan to agree')
  await her.send(anne('/plan/agree'), { answer: 'yes' })
  await priya.send(anne('/plan/agree-as-worker'), { answer: 'yes' })
}

async function decidedByThePanel(stage: Stage, way: Way, her: Window, look: Looks): Promise<void> {
  await her.send(anne('/decision/ask'), {})
  await her.open(anne())
  const waiting = await her.text()
  expect(waiting).toContain('We are waiting for a decision')
  expect(waiting).toContain('Marcus Bell')
  await look(her, 'waiting')
  const marcus = await stage.window('eastmarsh/marcus', way)
  await marcus.open('/eastmarsh/panel')
  expect(await marcus.text()).toContain('Nobody can look after my four children')
  await look(marcus, 'panel')
  await marcus.open(anne('/decision/decide'))
  await look(marcus, 'panel pack')
  await marcus.send(anne('/decision/decide'), {
    verdict: 'approved',
    reasons: 'Therapy is what helps, and without childcare you cannot go.',
  })
  await her.open(anne('/decision'))
  expect(await her.text()).toContain('without childcare you cannot go')
  await look(her, 'decision')
}

async function movedForward(window: Window, by: string, look: Looks): Promise<void> {
  await window.open('/eastmarsh/demo/clock')
  await look(window, 'the clock')
  await window.page
    .locator(`button[value="${by}"], button:has-text("${by.replace('-', ' ')}")`)
    .first()
    .click({ timeout: 120_000 }) // each day on the way is lived through
  await window.page.waitForLoadState('load')
}

async function spentAndReviewed(her: Window, priya: Window, today: Day, look: Looks): Promise<void> {
  const photo = join(mkdtempSync(join(tmpdir(), 'footing-photo-')), 'receipt.jpg')
  writeFileSync(photo, (await aPhoto()).bytes)
  await her.open(anne('/spending/record'))
  await look(her, 'record a purchase')
  // Photo, amount, and a tap on the part of the plan, which sends it.
  await her.send(anne('/spending/record'), { photo, amount: '58.00' }, 'Childcare')
  await her.open(anne('/spending'))
  expect(await her.text()).toContain('£58.00')
  await look(her, 'spending')
  await her.open(anne('/spending/bought'))
  expect(await her.text()).toContain('One by one')
  await look(her, 'all that was bought')
  await her.send(anne('/review/ask'), { meetOn: addDays(today, 7), how: 'home' })
  await her.open(anne('/review/say'))
  expect(await her.text()).toContain('Nothing you say here changes your money today')
  await look(her, 'review')
  await her.send(anne('/review/say'), {
    'progress-*': 'met',
    'words-*': 'I went every week, and low days scare me less.',
  })
  await priya.send(anne('/review/say-as-worker'), { 'progress-*': 'met', 'words-*': 'She uses what she learned.' })
  await her.open(anne('/review/without'))
  await look(her, 'what goes without the help')
  await her.send(anne('/review/without'), { 'answer-*': 'yes', 'words-*': 'I know what to do on a low day.' })
  await priya.send(anne('/review/without-as-worker'), { 'answer-*': 'yes' })
  await priya.send(anne('/review/conclude'), {
    celebrated: 'Every session kept.',
    'step-*': 'end',
    'reasons-*': 'We both see that it is reached.',
  })
  await her.open(anne('/review'))
  await look(her, 'after the review')
}

/** The line of the whole account that says what was not spent. */
const LEFT = /What is left\s*£(\d+\.\d\d)/

async function endedWell(stage: Stage, way: Way, her: Window, priya: Window, today: Day, look: Looks): Promise<void> {
  await her.send(anne('/ending/ground/my-wish'), { ways: 'talked', words: 'I can do it without the help now.' })
  await priya.send(anne('/ending/propose'), {
    kind: 'after-review',
    event: 'label:my therapy ends',
    lastDay: today,
    reasons: 'Your therapy has ended, as we agreed from the start, and you reached your goal.',
  })
  await her.open(anne('/ending'))
  await look(her, 'told about the ending')
  await her.send(anne('/ending/say'), { 'said-*': 'yes' })
  await priya.send(anne('/ending/say-as-worker'), { 'said-*': 'yes' })
  const grace = await stage.window('eastmarsh/grace', way)
  await grace.open(anne('/ending/confirm'))
  const near = (await grace.page.locator('[name=cliff]').count()) > 0
  await grace.send(anne('/ending/confirm'), near ? { cliff: 'Her sister comes every week.' } : {})
  const farah = await stage.window('eastmarsh/farah', way)
  await her.open(anne('/ending/account'))
  const [, left = ''] = LEFT.exec(await her.text()) ?? []
  expect(Number(left)).toBeGreaterThan(0)
  await farah.send(anne('/money/returned'), { amount: left })
  await her.open(anne('/ending/account'))
  expect(LEFT.exec(await her.text())?.[1]).toBe('0.00')
  await her.open(anne('/ending'))
  await look(her, 'the final account')
  await grace.send('/eastmarsh/duty/name', { human: idOf('eastmarsh/owen') })
  await her.send(anne('/afterwards/choose'), { waves: ['6-weeks', '6-months'], way: 'page', byWhom: 'nobody' })
}

async function stillKept(her: Window, look: Looks): Promise<void> {
  await her.open(anne('/afterwards'))
  await look(her, 'afterwards')
  const answer = await her.page.locator('a[href*="/afterwards/answer/"]').first().getAttribute('href')
  await her.send(answer ?? '', {
    'benefit-*': 'kept',
    'paidBy-*': 'own',
    'how-*': 'I work part-time and study, and I use what I learned.',
  })
  await her.open(anne('/timeline'))
  const story = await her.text()
  for (const part of [
    'explained what a personal budget is',
    'said yes to the plan',
    'We paid you £62.00',
    'confirmed the ending',
    'looked back after 6 months: the good of it is still there',
  ])
    expect(story).toContain(part)
  await look(her, 'the timeline')
}
