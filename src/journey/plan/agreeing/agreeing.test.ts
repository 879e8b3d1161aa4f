import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { aPhoto, dayBoxes, postFile } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const FOR = at('/agree-for-person')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const byPhone = () => ({
  ...{ how: 'phone', answer: 'yes-but', words: 'Not on <Fridays>', witnessName: 'Grace Adeyemi', copy: 'post' },
  ...dayBoxes('saidOn', world.today),
})
const onPaper = () => ({
  ...{ how: 'paper', answer: 'yes', words: '', witnessName: '', copy: 'hand' },
  ...dayBoxes('saidOn', world.today),
})
const answers = () =>
  rowsIn<{ answer: string; how: string; own: boolean; witness_name: string }>(
    world,
    1,
    `select answer, how, typed_by is null as own, witness_name from plan_answer where side = 'person' order by plan_answer_id`,
  )
const file = async (fields: Record<string, string>, photo?: Parameters<typeof postFile>[4]) =>
  postFile(world, priya, FOR, { ...hiddenOf((await priya.get(FOR)).text, FOR), ...fields }, photo)

test('by phone: with the words as said and a second human, marked so, with a copy and 14 days', async () => {
  const alone = await file({ ...byPhone(), witnessName: 'priya shah' })
  expect(alone.status).toBe(422)
  expect(alone.text).toContain('neither you nor the person')
  expect(alone.text).toContain('Not on &lt;Fridays>')
  expect((await file({ ...byPhone(), witnessName: '' })).text).toContain('href="#witnessName"')
  expect((await file({ ...byPhone(), answer: 'yes', words: '' })).text).toContain('A yes alone is not enough here')
  for (const nobody of ['Joanne Reed', 'Anybody Else'])
    expect((await file({ ...byPhone(), witnessName: nobody })).text).toContain('has this name here')
  expect((await file(byPhone())).status).toBe(303)
  expect(await answers()).toEqual([{ answer: 'yes-but', how: 'phone', own: false, witness_name: 'Grace Adeyemi' }])
  const [row] = await rowsIn<{ known: boolean; until: string }>(
    world,
    1,
    'select witness_id is not null as known, object_until as until from plan_answer join answer_copy using (plan_answer_id)',
  )
  expect(row).toEqual({ known: true, until: addDays(world.today, 14) })
  expect(await toldAt(world, 'eastmarsh/anne', 'plan')).toEqual([addDays(world.today, 14)])
  const hers = (await anne.get(at())).text
  expect(hers).toContain('Given by phone, and typed by Priya Shah')
  expect(hers).toContain('Grace Adeyemi heard it too.')
  expect(hers).toContain('That is not what I said')
})

test('"that is not what I said": one tap, and the answer no longer stands', async () => {
  const path = at('/not-what-i-said')
  const hidden = hiddenOf((await anne.get(path)).text, path)
  const twice = await Promise.all([1, 2].map(() => anne.post(path, { ...hidden, words: '' })))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await rowsIn(world, 1, 'select words from answer_objection')).toEqual([{ words: '' }])
  const theirs = (await priya.get(at())).text
  expect(theirs).toContain('that is not what I said. So this answer does not count.')
  expect(theirs).toContain('Anne has not said yes to the plan as it reads now')
  expect((await priya.get('/eastmarsh/caseload')).text).toContain('is not what they said')
  expect((await anne.send(path, { words: 'x' }, at())).status).toBe(422)
})

test('the worker writes down that she said so by phone: marked so, she is told, and the answer no longer stands', async () => {
  const path = at('/not-what-i-said-for-person')
  const said = { words: 'I said <maybe>', how: 'phone', ...dayBoxes('saidOn', world.today) }
  expect((await forced(world, priya, path, said)).text).toContain('They have said so already')
  expect((await file(byPhone())).status).toBe(303)
  expect((await anne.get(path)).status).toBe(404)
  expect((await priya.get(at())).text).toContain('Anne says that this is not what they said')
  const bare = await priya.send(path, { words: 'x', how: '', ...dayBoxes('saidOn', world.today) })
  expect(bare.text).toContain('href="#how"')
  for (const [days, words] of [
    [1, 'That day is still to come'],
    [-1, 'That answer was not typed yet on that day'],
  ] as const) {
    const day = dayBoxes('saidOn', addDays(world.today, days))
    expect((await priya.send(path, { ...said, ...day })).text).toContain(words)
  }
  const before = await toldAt(world, 'eastmarsh/anne', 'plan')
  await sent(priya, path, said)
  expect(await toldAt(world, 'eastmarsh/anne', 'plan')).toEqual([...before, null])
  const [row] = await rowsIn<{ own: boolean; how: string; words: string }>(
    world,
    1,
    'select said_by = $1 as own, how, words from answer_objection order by plan_answer_id desc limit 1',
    [idOf('eastmarsh/anne')],
  )
  expect(row).toEqual({ own: true, how: 'phone', words: 'I said <maybe>' })
  const hers = (await anne.get(at())).text
  expect(hers).toContain('that is not what I said. So this answer does not count.')
  expect(hers).toContain('Typed by Priya Shah, by phone.')
  expect(world.bugs).toEqual([])
})

test('on paper: with the signed page, a photo or a PDF, sent as a file to keep', async () => {
  expect((await file(onPaper())).text).toContain('Add a photo or a PDF of the signed page')
  const wrong = await file({ ...onPaper(), photo: 'page.txt' }, { name: 'page.txt', bytes: Buffer.from('Yes. Anne') })
  expect(wrong.text).toContain('This file is not one that we can open')
  const huge = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2 * 1024 * 1024)])
  expect((await file({ ...onPaper(), photo: 'p.pdf' }, { name: 'p.pdf', bytes: huge })).text).toContain('too big')
  const pdf = { name: 'p.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') }
  expect((await file({ ...onPaper(), photo: 'p.pdf' }, pdf)).status).toBe(303)
  expect((await file({ ...onPaper(), photo: 'IMG.jpg' }, await aPhoto())).status).toBe(303)
  const photos = await rowsIn<{ photo_id: string; mime: string }>(
    world,
    1,
    'select photo_id, mime from plan_page_photo',
  )
  expect(photos.map(({ mime }) => mime).sort()).toEqual(['application/pdf', 'image/jpeg'])
  for (const { photo_id, mime } of photos) {
    const page = await anne.get(at(`/signed-pages/${photo_id}`))
    expect([page.status, page.headers['content-type']]).toEqual([200, mime])
    expect(page.headers['content-disposition']).toContain('attachment')
    expect(
      (await (await world.as('eastmarsh/hazel')).get(on('eastmarsh/hazel', `/plan/signed-pages/${photo_id}`))).status,
    ).toBe(404)
  }
  expect((await priya.get(at())).text).toContain('Given on paper, and typed by Priya Shah')
})

test('the database keeps no answer by phone without a witness, nor one on paper without its page', async () => {
  const insert = (how: string, { words = '', witness_name = '' } = {}, witness = 'null::uuid', typist = 'opened_by') =>
    rowsIn(
      world,
      1,
      `insert into plan_answer (version_id, side, answer, how, stamp, given_by, given_on, typed_by, typed_on, words, witness_name, witness_id)
       select version_id, 'person', 'yes', $1, 'x', $4, opened_on, ${typist}, opened_on, $2, $3, ${witness} from plan_version limit 1`,
      [how, words, witness_name, idOf('eastmarsh/anne')],
    )
  await expect(insert('phone')).rejects.toThrow(/phone_has_a_witness/)
  const alone = insert('phone', { words: 'Yes', witness_name: 'Priya Shah' }, 'opened_by')
  await expect(alone).rejects.toThrow(/phone_has_a_witness/)
  const byNobody = insert('phone', { words: 'Yes', witness_name: 'Priya Shah' }, 'opened_by', 'null::uuid')
  await expect(byNobody).rejects.toThrow(/phone_has_a_witness/)
  const wordless = insert('phone', { witness_name: 'Grace Adeyemi' }, `'${idOf('eastmarsh/grace')}'::uuid`)
  await expect(wordless).rejects.toThrow(/phone_has_its_words/)
  await expect(insert('paper')).rejects.toThrow(/paper_has_its_page/)
  await expect(insert('recorded')).rejects.toThrow(/only_that_they_could_not_is_recorded/)
})

test('never: a worker writes over the answer that the person gave in their own session', async () => {
  await sent(anne, at('/agree'), { answer: 'no', words: 'Not yet' })
  const before = await answers()
  const refused = await file(byPhone())
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('The person has answered themselves')
  const couldNot = { ...asking(0), came: 'could-not', because: 'x' }
  expect((await priya.send(at('/ask-to-agree'), couldNot)).text).toContain('The person has answered themselves')
  expect(await answers()).toEqual(before)
})

const asking = (daysAgo: number) => ({
  ...{ way: 'letter', steps: 'Another time, with her sister', came: 'no-answer', because: '' },
  ...dayBoxes('askedOn', addDays(world.today, -daysAgo)),
})

test('asked and no answer is a state of its own: the plan goes on after two days, and says so', async () => {
  await sent(priya, at('/words/worker-adds'), { words: 'Therapy is on Wednesdays now.' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  expect((await anne.get(at('/ask-to-agree'))).status).toBe(404)
  const bare = await priya.send(at('/ask-to-agree'), { ...asking(0), steps: '' })
  expect(bare.text).toContain('href="#steps"')
  expect((await priya.send(at('/ask-to-agree'), asking(2))).text).toContain('This version of the plan was not there')
  await sent(priya, at('/ask-to-agree'), asking(0))
  await sent(priya, at('/ask-to-agree'), asking(0))
  const ask = on('eastmarsh/anne', '/decision/ask')
  expect((await priya.send(ask, {})).status).toBe(422)
  await rowsIn(
    world,
    1,
    `insert into asked_to_agree (version_id, asked_on, way, steps, stamp, asked_by)
     select version_id, $1, way, steps, stamp, asked_by from asked_to_agree limit 1`,
    [addDays(world.today, 1)],
  )
  const page = (await anne.get(at())).text
  expect(page).toContain('Anne has not said yes to this plan. They were asked, and gave no answer.')
  expect(page).toContain('Another time, with her sister')
  expect((await priya.get(ask)).text).toContain('It goes without the person’s yes')
  await sent(priya, ask, {})
  const pack = (await (await world.as('eastmarsh/marcus')).get(on('eastmarsh/anne', '/decision/decide'))).text
  expect(pack).toContain('Anne has not said yes to this plan. They were asked, and gave no answer.')
  expect(pack).toContain('Another time, with her sister')
  expect(pack).not.toContain('both said a plain yes')
  expect(world.bugs).toEqual([])
})

test('nobody else writes down an answer, or that somebody was asked', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'grace', 'farah', 'noor'])
    for (const path of ['/agree-for-person', '/ask-to-agree'])
      expect((await (await world.as(`eastmarsh/${key}`)).get(at(path))).status, `${key} ${path}`).toBe(404)
  expect((await priya.get(at('/not-what-i-said'))).status).toBe(404)
})
