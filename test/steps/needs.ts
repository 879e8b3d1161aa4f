import { QUESTIONS } from '#demo/questions.ts'
import { type Browser, on, type World } from '#test/world.ts'
import { offerAccepted } from './offer.ts'

/** What one side ticks and says, by question; what is not named is managed. */
export type Ticks = Readonly<Record<string, { level?: string; words?: string }>>

const ANNE: Ticks = {
  children: { level: 'cannot', words: 'I have four. There is nobody I can leave them with.' },
  community: { level: 'some-help', words: 'On low days I do not get out of the door alone.' },
  'home-kept': { level: 'some-help', words: 'Most of it waits until somebody comes.' },
}
const PRIYA: Ticks = {
  children: { level: 'cannot', words: 'Nobody can look after the four children during therapy.' },
  community: { level: 'some-help', words: 'Gets to places with somebody beside.' },
}

/** The fields of a page of answers: the ten outcomes, and of the extras only what is named. */
export const ticked = (ticks: Ticks): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...QUESTIONS.map(({ key }) => key), ...Object.keys(ticks)])].flatMap((key) => [
      [`level-${key}`, ticks[key]?.level ?? 'manage'],
      [`words-${key}`, ticks[key]?.words ?? ''],
    ]),
  )

async function sent(browser: Browser, path: string, fields: Record<string, string | string[]>): Promise<void> {
  const seen = await browser.send(path, fields)
  if (seen.status !== 303) throw new Error(`${path} answered ${seen.status}: ${seen.text.slice(0, 3000)}`)
}

/** Opened by the worker, after the offer was accepted. */
export async function needsOpened(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await offerAccepted(world, person, worker)
  await sent(await world.as(worker), on(person, '/needs/open'), {})
}

/** Opened, and answered and finished by the worker alone: from then on they may type for the person. */
export async function workerAnswered(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  await needsOpened(world, person, worker)
  const theirs = await world.as(worker)
  await sent(theirs, on(person, '/needs/worker-answers'), ticked(PRIYA))
  await sent(theirs, on(person, '/needs/worker-answers/finish'), {})
}

/** Opened, answered and finished by both, so that each sees both. Anne's answers as defaults: one difference, about her home. */
export async function needsRevealed(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  ticks: { person?: Ticks; worker?: Ticks } = {},
): Promise<void> {
  await needsOpened(world, person, worker)
  await bothAnswer(world, person, worker, ticks)
}

/** The questions are asked again, once the last ones were decided. */
export async function needsReopened(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
): Promise<void> {
  await sent(await world.as(worker), on(person, '/needs/open'), {})
}

/** What is open is answered and finished by both, so that each sees both. */
export async function bothAnswer(
  world: World,
  person = 'eastmarsh/anne',
  worker = 'eastmarsh/priya',
  ticks: { person?: Ticks; worker?: Ticks } = {},
): Promise<void> {
  const own = await world.as(person)
  const theirs = await world.as(worker)
  await sent(own, on(person, '/needs/my-answers'), ticked(ticks.person ?? ANNE))
  await sent(own, on(person, '/needs/my-answers/finish'), {})
  await sent(theirs, on(person, '/needs/worker-answers'), ticked(ticks.worker ?? PRIYA))
  await sent(theirs, on(person, '/needs/worker-answers/finish'), {})
}

/**
 * From the offer to the decision by the real pages: both answer, the difference is settled, the worker decides. Two needs
 * are left: 'children' and 'community'.
 */
export async function needsDone(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await needsRevealed(world, person, worker)
  await sent(await world.as(person), on(person, '/needs/talk'), {
    about: 'home-kept',
    endsAs: 'we-agree',
    agreedLevel: 'some-help',
    words: 'It is the low days. When they get better, the home does too.',
  })
  await decided(world, person, worker)
}

/** The worker decides on what was answered last: two needs, 'children' and 'community'. */
export async function decided(world: World, person = 'eastmarsh/anne', worker = 'eastmarsh/priya'): Promise<void> {
  await sent(await world.as(worker), on(person, '/needs/decide'), {
    eligible: 'yes',
    impairment: 'yes',
    impact: 'yes',
    chosen: ['children', 'community'],
    'need-children': 'Somebody who looks after the children, so that therapy is possible.',
    'need-community': 'Getting out and to appointments on low days.',
    reasons:
      'Low mood leaves too little strength for the children and the way to therapy. Without therapy it gets worse.',
  })
}
