import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { CONFIRMS, conditions } from '#test/steps/ending.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { postFile } from '#test/steps/spending.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { endingsCounted } from '../counted/reads.ts'
import { READINESS_WORDS } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const [arthur, hilary] = ['eastmarsh/arthur', 'eastmarsh/hilary']
const at = (person: string, path: string): string => on(person, `/ending${path}`)
const confirmedOf = (person: string) =>
  rowsIn(
    world,
    1,
    'select e.ending_id from ending_confirmed c join ending e on e.ending_id = c.ending_id where e.budget_id = $1',
    [budgetOf(person)],
  )

/** Told by rows, so many days ago; the last day lies so many days ahead. */
async function told(person: string, worker: string, daysAgo: number, ahead: number): Promise<void> {
  const [toldOn, ground, by] = [addDays(world.today, -daysAgo), laterId(new Date()), idOf(`eastmarsh/${worker}`)]
  await rowsIn(
    world,
    1,
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, 'moved', 'A move', $3, $4, $3)",
    [ground, budgetOf(person), toldOn, by],
  )
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by, ground_id)
     values ($1, $2, 'after-review', $3, 'It is time', $4, $5, $6)`,
    [laterId(new Date()), budgetOf(person), addDays(world.today, ahead), toldOn, by, ground],
  )
}

test('Arthur says no: he is heard first, and two other ways are offered before it is confirmed', async () => {
  await setUpByRows(world, arthur)
  await told(arthur, 'owen', 1, 40)
  const [his, owen] = [await world.as(arthur), await world.as('eastmarsh/owen')]
  const grace = await world.as('eastmarsh/grace')
  await sent(his, at(arthur, '/say'), { ...conditions('yes'), 'said-c': 'no', 'words-c': 'I still need my days there' })
  await sent(owen, at(arthur, '/say-as-worker'), conditions('yes'))
  const page = (await grace.get(at(arthur, '/confirm'))).text
  expect(page.indexOf('I still need my days there')).toBeLessThan(page.indexOf('id="condition-a"'))
  const refused = (await grace.send(at(arthur, '/confirm'), CONFIRMS)).text
  for (const part of ['somebody neutral listens to you both', 'it gets less in steps', 'This is still open'])
    expect(refused).toContain(part)
  const offered = { what: 'third-party', words: 'Grace listens, on Monday' }
  const unnamed = (await owen.send(at(arthur, '/offer'), { ...offered, 'askBy-day': '' })).text
  expect(unnamed).toContain('href="#third"')
  expect(unnamed).toContain('href="#askBy-day"')
  const named = { third: idOf('eastmarsh/priya'), ...boxes('askBy', world.today) }
  await sent(owen, at(arthur, '/offer'), { ...offered, ...named })
  await sent(owen, at(arthur, '/offer'), { what: 'taper', words: 'Half of it from March' })
  await sent(owen, at(arthur, '/reason'), { 'reason-c': 'You go there by yourself now.' })
  expect((await grace.send(at(arthur, '/confirm'), CONFIRMS)).text).toContain('14 days to answer')
  expect((await his.get(at(arthur, '/readiness'))).text).toContain('You go there by yourself now.')
  await sent(his, at(arthur, '/offer/answer'), { what: 'third-party', answer: 'yes' })
  await sent(owen, at(arthur, '/offer/answer-for-person'), {
    ...{ what: 'taper', answer: 'no', words: 'No steps', how: 'phone' },
    ...boxes('saidOn', world.today),
  })
  expect((await grace.send(at(arthur, '/confirm'), CONFIRMS)).text).toContain('has not been heard yet')
  expect(await confirmedOf(arthur)).toEqual([])
  await sent(his, at(arthur, '/offer/answer'), { what: 'third-party', answer: 'done' })
  expect((await grace.send(at(arthur, '/confirm'), CONFIRMS)).status).toBe(303)
  const rows = await rowsIn<{ own: boolean; how: string | null }>(
    world,
    1,
    "select a.typed_by = a.said_by as own, a.how from ending_offer_answer a join ending e on e.ending_id = a.ending_id where e.budget_id = $1 and a.what = 'taper'",
    [budgetOf(arthur)],
  )
  expect(rows).toEqual([{ own: false, how: 'phone' }])
  expect(world.bugs).toEqual([])
})

test('what takes the place of the money is tried once at least, and what was said before is shown with its day', async () => {
  await setUpByRows(world, hilary, { kind: 'maintenance' })
  await reviewed(world, hilary, 'eastmarsh/ken', { progress: 'met', step: 'go-on' })
  await told(hilary, 'ken', 1, 40)
  const [hers, ken] = [await world.as(hilary), await world.as('eastmarsh/ken')]
  const grace = await world.as('eastmarsh/grace')
  expect((await hers.get(at(hilary, '/say'))).text).toContain('We agree what takes the place of the money.')
  expect((await hers.get(at(hilary, '/say'))).text).toMatch(
    /On [0-9]+ \w+ \d{4} you said when we looked at it together/,
  )
  await sent(hers, at(hilary, '/say'), conditions('yes'))
  await sent(ken, at(hilary, '/say-as-worker'), conditions('yes'))
  expect((await hers.get(at(hilary, '/readiness'))).text).toContain('Nothing is written down yet')
  const page = (await hers.get(at(hilary, '/replacement'))).text
  const outcomeId = /name="outcomeId"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
  await sent(hers, at(hilary, '/replacement'), { outcomeId, kind: 'free-thing', what: 'the walking group' })
  const open = (await ken.get(at(hilary, '/readiness'))).text
  expect(open).toContain('Not tried yet.')
  expect(open).toContain('has not been tried yet')
  expect((await grace.send(at(hilary, '/confirm'), CONFIRMS)).status).toBe(422)
  const tried = (await hers.get(at(hilary, '/replacement/tried'))).text
  const replacementId = /name="replacementId"[^>]*value="([^"]+)"/.exec(tried)?.[1] ?? ''
  await sent(hers, at(hilary, '/replacement/tried'), {
    ...{ replacementId, went: 'well', words: 'They were kind' },
    ...boxes('triedOn', world.today),
  })
  expect((await ken.get(at(hilary, '/readiness'))).text).toContain('They were kind')
  expect((await grace.send(at(hilary, '/confirm'), CONFIRMS)).status).toBe(303)
  const counted = await world.within(1, endingsCounted)
  expect(counted.byKind).toMatchObject({ 'after-review': 2 })
  expect(counted.gaps).toEqual([{ condition: 'c', side: 'person', count: 1 }])
})

test('never: one side answers for the other, but as typed for the person after the worker’s own', async () => {
  const david = 'eastmarsh/david'
  await setUpByRows(world, david)
  await told(david, 'priya', 20, 40)
  const [his, worker] = [await world.as(david), await world.as('eastmarsh/priya')]
  const path = at(david, '/say-for-person')
  const typed = { ...conditions('yes'), how: 'phone', witnessName: 'Grace Adeyemi', ...boxes('saidOn', world.today) }
  expect((await forced(world, worker, path, typed)).text).toContain(READINESS_WORDS['write-yours-first'])
  expect((await forced(world, his, path, typed)).status, 'the person has no form to be spoken for').toBe(404)
  await sent(worker, at(david, '/say-as-worker'), conditions('yes'))
  expect((await worker.send(path, { ...typed, witnessName: '' })).text).toContain('href="#witnessName"')
  await sent(worker, path, typed)
  const rows = await rowsIn<{ side: string; own: boolean; typed_own: boolean; how: string | null }>(
    world,
    1,
    `select distinct v.side, v.said_by = b.person_id as own, v.typed_by = v.said_by as typed_own, v.how from ending_view v
     join ending e on e.ending_id = v.ending_id join budget b on b.budget_id = e.budget_id where e.budget_id = $1 order by v.side`,
    [budgetOf(david)],
  )
  expect(rows).toEqual([
    { side: 'person', own: true, typed_own: false, how: 'phone' },
    { side: 'worker', own: false, typed_own: true, how: null },
  ])
  const read = (await his.get(at(david, '/readiness'))).text
  for (const part of ['Grace Adeyemi heard it too', 'Not what you said?']) expect(read).toContain(part)
  await sent(his, at(david, '/say'), { ...conditions('no'), 'words-a': 'MY-OWN-WORDS' })
  expect((await forced(world, worker, path, typed)).text).toContain(READINESS_WORDS['they-said-it-themselves'])
  expect((await worker.get(at(david, '/readiness'))).text).toContain('MY-OWN-WORDS')
  const forged = `insert into ending_view (ending_id, condition, side, said, said_by, typed_by, said_on)
    select e.ending_id, 'a', 'person', 'yes', b.person_id, e.proposed_by, e.told_on from ending e join budget b on b.budget_id = e.budget_id
    where e.budget_id = $1`
  await expect(rowsIn(world, 1, forged, [budgetOf(david)])).rejects.toThrow(/typed_for_the_person_says_how/)
  // By phone another human heard it, neither of the two; on paper there is the page.
  const borneOut = (how: string, witness: string | null) =>
    rowsIn(
      world,
      1,
      `insert into ending_view (ending_id, condition, side, said, said_by, typed_by, said_on, typed_on, how, witness_id)
       select e.ending_id, 'a', 'person', 'yes', b.person_id, e.proposed_by, e.told_on, e.told_on, $2, $3
       from ending e join budget b on b.budget_id = e.budget_id where e.budget_id = $1`,
      [budgetOf(david), how, witness],
    )
  for (const witness of [null, idOf('eastmarsh/priya'), idOf(david)])
    await expect(borneOut('phone', witness)).rejects.toThrow(/somebody_else_heard_the_phone/)
  await expect(borneOut('paper', null)).rejects.toThrow(/paper_has_its_page/)
})

test('on paper: the form carries the signed page, and the person can read it there', async () => {
  const person = 'eastmarsh/helen'
  await setUpByRows(world, person)
  await told(person, 'ken', 20, 40)
  const [own, ken] = [await world.as(person), await world.as('eastmarsh/ken')]
  const path = at(person, '/say-for-person')
  await sent(ken, at(person, '/say-as-worker'), conditions('yes'))
  const page = (await ken.get(path)).text
  expect(page).toMatch(new RegExp(`<form[^>]*action="${path}"[^>]*enctype="multipart/form-data"`))
  const typed = { ...conditions('yes'), how: 'paper', witnessName: '', ...boxes('saidOn', world.today) }
  const fields = { ...hiddenOf(page, path), ...typed }
  expect((await postFile(world, ken, path, fields)).text).toContain('Add a photo or a PDF of the signed page')
  const pdf = { name: 'p.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') }
  expect((await postFile(world, ken, path, { ...fields, photo: 'p.pdf' }, pdf)).status).toBe(303)
  const signed = /href="([^"]+\/plan\/signed-pages\/[^"]+)"/.exec((await own.get(at(person, '/readiness'))).text)?.[1]
  expect((await own.get(signed ?? '')).headers['content-type']).toBe('application/pdf')
})

test('an ending over silence is on the desk of whoever confirms, once it says why; never before', async () => {
  const person = 'eastmarsh/hazel'
  await setUpByRows(world, person)
  await told(person, 'owen', 20, 40)
  const [owen, grace] = [await world.as('eastmarsh/owen'), await world.as('eastmarsh/grace')]
  const waits = async (): Promise<boolean> =>
    (await grace.get('/eastmarsh/endings')).text.includes(`/budgets/${budgetOf(person)}/`)
  await sent(owen, at(person, '/say-as-worker'), conditions('yes'))
  expect(await waits()).toBe(false)
  await sent(owen, at(person, '/asked'), { way: 'phone', words: 'No answer' })
  await rowsIn(
    world,
    1,
    `insert into ending_asked (ending_id, way, words, asked_by, asked_on)
     select ending_id, way, words, asked_by, asked_on - 14 from ending_asked`,
  )
  expect(await waits()).toBe(false)
  await sent(owen, at(person, '/reason'), { 'reason-no-answer': 'Asked twice, and by letter' })
  expect(await waits()).toBe(true)
  expect((await grace.send(at(person, '/confirm'), CONFIRMS)).status).toBe(303)
})

test('never: a number or a score stands for how ready an ending is', async () => {
  const person = 'eastmarsh/anne'
  await setUpByRows(world, person)
  await told(person, 'priya', 1, 40)
  const [her, priya] = [await world.as(person), await world.as('eastmarsh/priya')]
  await sent(her, at(person, '/say'), { ...conditions('yes'), 'said-a': 'no', 'said-b': 'not-sure' })
  await sent(priya, at(person, '/say-as-worker'), { ...conditions('yes'), 'said-d': 'no' })
  for (const one of [her, priya])
    for (const path of ['', '/readiness', '/say']) {
      const main = /<main[\s\S]*<\/main>/.exec((await one.get(at(person, path))).text)?.[0] ?? ''
      const said = main.replace(/<[^>]*>/g, ' ').replace(/\b\d{1,2} \p{L}+ \d{4}\b/gu, ' ')
      expect(said, path).not.toMatch(
        /%|per cent|\bscore|\d+ (?:of|out of|from) (?:the )?(?:\d+|four)|(?:one|two|three) of (?:the )?four/i,
      )
      if (path === '/readiness') expect(said).not.toMatch(/\b\d{1,3}\b(?! days?)/)
    }
})
