import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { lineChanged, nextVersion } from '#test/steps/change.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { ANNES, boxes, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let priya: Browser
let farah: Browser
const CLUB = 'A drawing club'
const anne = (path: string) => on('eastmarsh/anne', path)

/** Anne's plan with a second line; the panel agrees to the childcare and not to the club. */
beforeAll(async () => {
  world = await aWorld()
  ;[her, priya, farah] = (await Promise.all(
    ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/farah'].map((key) => world.as(key)),
  )) as [Browser, Browser, Browser]
  await planWritten(world)
  const page = (await priya.get(anne('/plan/spend-lines/add'))).text
  await sent(priya, anne('/plan/spend-lines/add'), {
    ...{ what: CLUB, provider: 'The college', amount: '15', every: 'weekly', goal: radioOf(page, 'goal', ANNES.goal) },
    ...{ endsAs: 'ongoing', ...boxes('startsOn', addDays(mondayOf(world.today), 7)) },
  })
  await sent(her, anne('/plan/agree'), { answer: 'yes', words: '' })
  await sent(priya, anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(her, anne('/decision/ask'), {})
  await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), {
    ...{ verdict: 'approved', reasons: 'Therapy is what helps.', conditions: '' },
    ...{ [`line-${await idOfLine(CLUB)}`]: 'not-for-a-need', [`reasons-${await idOfLine(CLUB)}`]: 'No need is named.' },
  })
})
afterAll(() => world.close())

const idOfLine = async (what: string): Promise<string> =>
  (
    await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line where what = $1 limit 1', [what])
  )[0]?.id ?? ''
const paidLines = async () =>
  (await rowsIn<{ what: string }>(world, 1, 'select what from agreement_line order by from_day, what')).map(
    ({ what }) => what,
  )
const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a plan agreed in part', () => {
  test('never: a line that was not agreed is paid', async () => {
    expect(await textOf(farah, anne('/money/set-up'))).toContain(`Not agreed, and not paid: ${CLUB}.`)
    await setUp(world)
    expect(await paidLines()).toEqual([ANNES.what])
    await payRun(world, { upTo: addDays(world.today, 21) })
    expect(await rowsIn(world, 1, 'select distinct amount_pence::text as pence from pay_run_item')).toEqual([
      { pence: '6200' },
    ])
    // Neither by a later version that asks for no more money, nor straight into the database.
    await nextVersion(world)
    await lineChanged(priya, { provider: 'The Nest' })
    await sent(her, anne('/plan/agree'), { answer: 'yes', words: '' })
    await sent(priya, anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
    await sent(priya, anne('/plan/start-change'), { words: '' })
    expect(await paidLines()).not.toContain(CLUB)
    await expect(
      rowsIn(
        world,
        1,
        `insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day)
         select $1, $2, (select agreement_id from agreement), spend_line_id, outcome_id, what, amount_pence, every, starts_on
         from spend_line where what = $3 limit 1`,
        [newId(), budgetOf('eastmarsh/anne'), CLUB],
      ),
    ).rejects.toThrow('a line that was not agreed is not paid')
    expect(world.bugs).toEqual([])
  })

  test('she reads what is not paid, and where the reasons are', async () => {
    const page = await textOf(her, anne('/money'))
    expect(page).toContain(`Not agreed, and not paid: ${CLUB}.`)
    expect(page).toContain('The letter says why')
    expect(await textOf(farah, anne('/money'))).not.toContain('The letter says why')
  })
})

test('never: “Can I spend it on…?” says yes to what a decision on the plan did not agree to', async () => {
  const asked = async (words: string) => {
    const { location = '' } = await her.send(anne('/asking/ask'), { words })
    return textOf(her, location)
  }
  const club = await asked('the drawing club')
  expect(club).toContain('This was in your plan, and the decision did not agree to it. Please ask first')
  expect(club).toContain('It is Priya Shah’s turn')
  expect(await asked(ANNES.what)).toContain('Yes: it is in your plan')
  expect(await asked(`${ANNES.what}, and the drawing club`)).not.toContain('Yes: it is in your plan')
})

test('agreed since, after a challenge: finance finds it and sets it up once; what is paid stays as it is', async () => {
  const other = await aWorld()
  try {
    await agreedLater(other)
  } finally {
    await other.close()
  }
})

async function agreedLater(other: World): Promise<void> {
  const [grace, officer] = [await other.as('eastmarsh/grace'), await other.as('eastmarsh/farah')]
  const [hers, worker] = [await other.as('eastmarsh/anne'), await other.as('eastmarsh/priya')]
  await planWritten(other)
  const page = (await worker.get(anne('/plan/spend-lines/add'))).text
  await sent(worker, anne('/plan/spend-lines/add'), {
    ...{ what: CLUB, provider: 'The college', amount: '15', every: 'weekly', goal: radioOf(page, 'goal', ANNES.goal) },
    ...{ endsAs: 'ongoing', ...boxes('startsOn', addDays(mondayOf(other.today), 7)) },
  })
  await sent(hers, anne('/plan/agree'), { answer: 'yes', words: '' })
  await sent(worker, anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(hers, anne('/decision/ask'), {})
  const [club] = await rowsIn<{ id: string }>(other, 1, 'select spend_line_id as id from spend_line where what = $1', [
    CLUB,
  ])
  await sent(await other.as('eastmarsh/marcus'), anne('/decision/decide'), {
    ...{ verdict: 'approved', reasons: 'Therapy is what helps.', conditions: '' },
    ...{ [`line-${club?.id}`]: 'need-is-met-already', [`reasons-${club?.id}`]: 'There is a free one.' },
  })
  await setUp(other)
  expect((await forced(other, officer, anne('/money/set-up'), { managedAs: 'direct-payment' })).status).toBe(422)
  await sent(hers, anne('/decision/challenge'), { words: 'The free one is full.' })
  await sent(grace, anne('/decision/challenge/answer'), {
    ...{ answer: 'approved', agreed: club?.id ?? '', reasons: 'It is full, we asked.', conditions: '' },
  })
  expect(await textOf(officer, '/eastmarsh/finance/pay-runs')).toContain('Anne Field')
  expect(await textOf(officer, anne('/money/set-up'))).toContain('agreed when the decision was made again')
  const both = await atOnce([1, 2].map(() => officer.ready(anne('/money/set-up'), {})))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(
    (await rowsIn<{ what: string }>(other, 1, 'select what from agreement_line order by what')).map(({ what }) => what),
  ).toEqual([CLUB, ANNES.what])
  expect(await textOf(officer, '/eastmarsh/finance/pay-runs')).not.toContain('Approved plans to set up')
  expect(await rowsIn(other, 1, 'select set_up_by from agreement')).toEqual([{ set_up_by: idOf('eastmarsh/farah') }])
  expect(other.bugs).toEqual([])
}
