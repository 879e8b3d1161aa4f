import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { filledIn, formsOf, get, post } from './access/browse.ts'
import { type AccessWorld, anAccessWorld, rootOf, whoHolds } from './access/principals.ts'
import { guarded, type Listed, routes } from './access/routes.ts'
import { councilTables, NOT_A_COUNCILS } from './access/rows.ts'
import { rowsNow } from './access/rows-now.ts'
import { readAgain, type Watch, watchWrites } from './access/written.ts'
import { LEFT_BY_A_REQUEST, pathIn, type Scene, sceneOf, whoMay } from './http/scene.ts'
import { ended } from './steps/ending.ts'
import { dutyNamed } from './steps/followup.ts'
import { boxes, sent } from './steps/plan.ts'
import { reviewed } from './steps/review.ts'
import { setUpByRows } from './steps/set-up-rows.ts'
import { aWorld, on, type World } from './world.ts'

/** Whatever begins so is a question to somebody, or an answer: nothing there may change money. New pages are held as they come. */
const ASKING = /^\/:council\/budgets\/:budget\/(review|followup|afterwards|asking)(\/|$)/

const held = guarded.filter(({ path }) => ASKING.test(path))
const downloads = new Set(routes.flatMap((one) => (one.kind === 'download' ? [`/:council${one.spec.path}`] : [])))

/** Pages that do not say it, each with its reason. */
const SAYS_IT_NOT: Record<string, string> = {
  '/:council/budgets/:budget/afterwards/calls/:helpCall': 'for whoever is on duty, who writes down what was done',
  '/:council/budgets/:budget/afterwards/calls/:helpCall/take': 'for whoever is on duty, who says that they have it',
  '/:council/budgets/:budget/review/third-view': 'for a third person who was asked by name, which here is nobody',
  '/:council/budgets/:budget/review/passed': 'on a device that was lent, which here none is; it says it there',
  '/:council/budgets/:budget/review/passed/back': 'on a device that was lent: nothing is asked but the PIN',
  '/:council/budgets/:budget/review/guests/:guest/no':
    'a button of the invitation, which says it; it has no page of its own while a no stands',
  '/:council/budgets/:budget/review/fine':
    'a button of the invitation, which says it; it has no page of its own once the day is good',
}

/** What is paid, held, agreed and booked; all of it stays as it is. */
const MONEY = [
  ...['agreement', 'agreement_line', 'overlay', 'overlay_withdrawn', 'taper_step', 'payee', 'payee_confirmed'],
  ...[
    'pay_run',
    'pay_run_item',
    'pay_run_approved',
    'instalment_claim',
    'payment',
    'payment_hold',
    'payment_hold_lifted',
  ],
  ...['account', 'transfer', 'contribution', 'card_issued', 'pot_advance', 'payment_returned', 'purchase'],
]

describe('a page of a review, a check-in or a question', () => {
  let world: AccessWorld
  beforeAll(async () => {
    world = await anAccessWorld()
  })
  afterAll(async () => {
    await world.root.end()
    await world.close()
  })

  test('is found in the app’s own list, and money in tables that there are', async () => {
    const tables = (await councilTables(world.root)).map(({ name }) => name)
    expect(MONEY.filter((name) => !tables.includes(name))).toEqual([])
    expect(held.length).toBeGreaterThan(20)
    for (const stage of ['/review/say', '/afterwards', '/asking/ask'])
      expect(
        held.some(({ path }) => path.endsWith(stage)),
        stage,
      ).toBe(true)
  })

  test(`says: ${NO_MONEY_TODAY}`, async () => {
    const scene = sceneOf(world)
    const silent: string[] = []
    for (const route of held.filter(({ method, path }) => method === 'GET' && !downloads.has(path))) {
      const who = await whoMay(route, scene)
      const page = who && (await get(world, pathIn(scene, route), who.cookie))
      // A page that leads elsewhere shows nothing of its own here.
      if (page?.status === 200 && page.text.includes(NO_MONEY_TODAY)) continue
      silent.push(`${route.path} ${page === undefined ? 'was shown to nobody' : page.status}`)
    }
    expect(silent.filter((line) => SAYS_IT_NOT[line.split(' ')[0] ?? ''] === undefined)).toEqual([])
  })
})

/** Forms that no walk here can send yet, each with its reason; the tests of their own stage send them. */
const NOT_SENT_HERE: Record<string, string> = {
  ...Object.fromEntries(
    ['asked', 'talk/:outcome', 'third-view'].map((one) => [
      `/:council/budgets/:budget/review/${one}`,
      'only where nobody has said yet, or where the two differ; here both say the same',
    ]),
  ),
  ...Object.fromEntries(
    ['answer-for/:checkIn', 'note/:checkIn', 'asked/:checkIn'].map((one) => [
      `/:council/budgets/:budget/afterwards/${one}`,
      'only when its day has come, weeks after the last day that is paid',
    ]),
  ),
  ...Object.fromEntries(
    ['way-back', 'way-back-for'].map((one) => [
      `/:council/budgets/:budget/afterwards/${one}`,
      'only after the last day that is paid; its own never-test holds that it pays nothing',
    ]),
  ),
  '/:council/budgets/:budget/review/without-for-person':
    'only where the person has not answered themselves; here they have, and nobody types over it',
  ...Object.fromEntries(
    ['cards', 'cards/finish', 'hand-over', 'passed', 'passed/back'].map((one) => [
      `/:council/budgets/:budget/review/${one}`,
      'on one device in the room: a card at a time, or with a PIN that is known to one; their own tests send them',
    ]),
  ),
  '/:council/budgets/:budget/afterwards/calls/:helpCall/take':
    'a button beside the answer to a call, which is sent here and leaves nothing to take',
  ...Object.fromEntries(
    ['pass-on', 'pass-on-for-person'].map((one) => [
      `/:council/budgets/:budget/asking/:question/${one}`,
      'only where the rules answered at once; here the worker was asked',
    ]),
  ),
  '/:council/budgets/:budget/afterwards/answer/:checkIn':
    'only when its day has come, weeks after the last day that is paid',
}

/** These are there only before, or after, another was sent. */
const IN_ORDER = ['/sounds-like-me', '/say-for-person', '/new-needs', '/take-back']
const rank = ({ path }: Listed): number =>
  path.endsWith('/conclude') ? 2 : IN_ORDER.some((end) => path.endsWith(end)) ? 0 : 1
const place = ({ path }: Listed): number => IN_ORDER.findIndex((end) => path.endsWith(end))

const said = new Set<string>()

/** Sends every form that one of these people can draw, filled in, and says which one moved money. */
async function sendAll(scene: Scene, root: pg.Client, watch: Watch, forms: readonly Listed[]): Promise<string[]> {
  const { world } = scene
  const moved: string[] = []
  let { filled: rows } = scene
  for (const route of forms) {
    const path = pathIn({ ...scene, filled: rows }, route)
    for (const who of scene.humans) {
      const form = formsOf((await get(world, path, who.cookie)).text).find(({ action }) => action === path)
      if (form === undefined) continue
      const presses = new Set(form.controls.filter(({ kind }) => kind === 'press').map(({ name }) => name))
      const filled = filledIn(form, world.today)
      // Once with every button, once with none: what is kept for later is no different in this.
      for (const fields of presses.size === 0
        ? [filled]
        : [filled, Object.fromEntries(Object.entries(filled).filter(([name]) => !presses.has(name)))]) {
        const drawn = formsOf((await get(world, path, who.cookie)).text).find(({ action }) => action === path)
        const fresh =
          drawn === undefined
            ? {}
            : Object.fromEntries(
                drawn.controls.filter(({ kind }) => kind === 'hidden').map(({ name, now }) => [name, now]),
              )
        const answer = await post(world, path, { ...fields, ...fresh }, who.cookie)
        if (answer.status === 303) said.add(route.path)
        const written = await watch.written()
        for (const name of MONEY) if (written.includes(name)) moved.push(`${route.path} changed ${name}`)
        rows = await readAgain(root, 1, rows, written)
      }
    }
  }
  return moved
}

describe('every form of a review, a check-in or a question', () => {
  const forms = held
    .filter(({ method }) => method === 'POST')
    .toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? place(a) - place(b) : 0))

  /** The person, who is paid, with their worker; walked so far that the forms are there. */
  async function walk(person: string, worker: string, until: (world: World) => Promise<void>): Promise<string[]> {
    const world = await aWorld()
    const root = await rootOf(world)
    try {
      await setUpByRows(world, person)
      await until(world)
      const humans = await Promise.all([worker, person].map(async (key) => whoHolds((await world.as(key)).cookie)))
      const scene = { world, filled: await rowsNow(root, 1), budget: budgetOf(person), humans }
      const watch = await watchWrites(root, [...LEFT_BY_A_REQUEST, ...NOT_A_COUNCILS])
      // Some forms are there only when another was sent.
      const moved = [
        ...(await sendAll(scene, root, watch, forms)),
        ...(await sendAll({ ...scene, filled: await rowsNow(root, 1) }, root, watch, forms)),
      ]
      expect(world.bugs).toEqual([])
      return moved
    } finally {
      await root.end()
      await world.close()
    }
  }

  test('never: an answer in a review or a question changes money', { timeout: 300_000 }, async () => {
    const moved = await walk('eastmarsh/anne', 'eastmarsh/priya', async (world) => {
      const [anne, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
      const at = (path: string) => on('eastmarsh/anne', path)
      await sent(anne, at('/asking/ask'), { words: 'a kite for the beach with my sister' })
      await sent(anne, at('/review/ask'), { ...boxes('meetOn', world.today), how: 'phone' })
      await sent(priya, at('/review/asked'), {
        way: 'phone',
        ...boxes('askedOn', addDays(world.today, -1)),
        words: 'Rang',
      })
      const goal = /name="progress-([0-9a-f-]{36})"/.exec((await priya.get(at('/review/say-as-worker'))).text)?.[1]
      await sent(priya, at('/review/say-as-worker'), { [`progress-${goal}`]: 'met' })
      await sent(priya, at('/review/say-for-person'), {
        ...{ how: 'phone', [`progress-${goal}`]: 'met', newNeeds: 'A lift' },
        ...boxes('saidOn', world.today),
      })
    })
    expect(moved).toEqual([])
  })

  test('an answer in a check-in changes no money', { timeout: 300_000 }, async () => {
    const moved = await walk('eastmarsh/anne', 'eastmarsh/priya', async (world) => {
      await reviewed(world)
      await dutyNamed(world, 'eastmarsh/priya')
      await ended(world)
    })
    expect(moved).toEqual([])
  })

  test('and every such form was sent, but those that say why not', () => {
    const never = forms.map(({ path }) => path).filter((path) => !said.has(path))
    expect(never.filter((path) => NOT_SENT_HERE[path] === undefined)).toEqual([])
  })
})
