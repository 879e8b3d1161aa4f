import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { bothAnswer, needsDone, needsOpened, needsReopened, needsRevealed } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { finishedBy, given, ON, question } from '../needs.test-kit.ts'
import { changesFor, mayShare } from './rules.ts'
import type { SharedWith, Sharing } from './sharing.ts'

const joanne = { humanId: 'joanne', name: 'Joanne Reed' }
const done = finishedBy('Somebody')
const one = (sharedId: string, key: string, humanId: string, assessmentId = 'a1'): SharedWith => ({
  ...{ sharedId, assessmentId, key, humanId, about: key, level: 'cannot', words: '', saidOn: ON },
})
const sharing = (part: Partial<Sharing> = {}): Sharing => ({
  opened: {
    assessmentId: 'a1',
    on: ON,
    byName: 'Priya Shah',
    questions: [question('children')],
    finished: { person: done, worker: done },
    decision: undefined,
  },
  own: [given('children')],
  circle: [joanne],
  shared: [one('s1', 'children', 'joanne'), one('s2', 'home', 'pat'), one('s0', 'children', 'joanne', 'a0')],
  ...part,
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('letting somebody read single answers', () => {
  test.each<[string, Partial<Sharing>, typeof joanne | undefined, string[], string]>([
    ['an answer of mine', {}, joanne, ['children'], ''],
    ['none any more', {}, joanne, [], ''],
    ['before both were shown', { opened: undefined }, joanne, ['children'], 'answers-not-shown-yet'],
    ['fewer, before both were shown', { opened: undefined }, joanne, [], ''],
    ['fewer, where nothing is shared', { opened: undefined, shared: [] }, joanne, [], 'answers-not-shown-yet'],
    ['nobody of my circle', {}, undefined, ['children'], 'choose-who-may-read @with'],
    ['a question that I left', {}, joanne, ['children', 'home'], 'not-an-answer-of-yours @answers'],
  ])('%s', (_, part, reader, keys, expected) => expect(codes(mayShare(sharing(part), reader, keys))).toBe(expected))

  test('what changes: what is new is shared, what is no longer ticked is taken back, others keep theirs', () => {
    const to = (answers: string[], earlier: string[]) => changesFor(sharing(), joanne, { answers, earlier })
    expect(to(['children', 'home'], ['s0'])).toEqual({ share: ['home'], takeBack: [] })
    expect(to(['children'], [])).toEqual({ share: [], takeBack: ['s0'] })
    expect(to([], ['s0'])).toEqual({ share: [], takeBack: ['s1'] })
    expect(to([], ['s2'])).toEqual({ share: [], takeBack: ['s1', 's0'] })
  })
})

describe('on the pages', () => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })
  afterAll(() => world.close())
  const anne = (path: string) => on('eastmarsh/anne', path)
  const PATH = anne('/needs/share-answers')

  test('only after both were shown, and only with the circle', async () => {
    await needsOpened(world)
    const her = await world.as('eastmarsh/anne')
    expect((await her.get(PATH)).text).toContain('when you and your worker have seen them together')
    expect((await (await world.as('eastmarsh/priya')).get(PATH)).status).toBe(404)
  })

  test('the person ticks answers for one human, who reads them and not one more; a tick less closes at once', async () => {
    await needsRevealed(world, 'eastmarsh/hazel', 'eastmarsh/owen')
    const her = await world.as('eastmarsh/hazel')
    const at = (path: string) => on('eastmarsh/hazel', path)
    expect((await her.get(at('/needs/share-answers'))).text).toContain('if you share something with them here')
    await rowsIn(
      world,
      1,
      `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
        select gen_random_uuid(), $1::uuid, w, 'my-budget', now(), $1::uuid from unnest($2::uuid[]) w`,
      [idOf('eastmarsh/hazel'), [idOf('eastmarsh/joanne'), idOf('eastmarsh/noor')]],
    )
    const list = (await her.get(at('/needs/share-answers'))).text
    expect(list).toContain('Noor Rahman')
    const page = `${at('/needs/share-answers')}?with=${idOf('eastmarsh/joanne')}`
    const nobody = await forced(world, her, at('/needs/share-answers'), { answers: ['children'] })
    expect(nobody.status).toBe(422)
    const fields = {
      answers: ['children', 'community'],
      ...hiddenOf((await her.get(page)).text, at('/needs/share-answers')),
    }
    const twice = await Promise.all([
      her.post(at('/needs/share-answers'), fields),
      her.post(at('/needs/share-answers'), fields),
    ])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])

    const joanne = await world.as('eastmarsh/joanne')
    const read = (await joanne.get(at('/shared-answers'))).text
    expect(read).toContain('I have four. There is nobody I can leave them with.')
    expect(read).toContain('On low days I do not get out of the door alone.')
    expect(read).not.toContain('Most of it waits until somebody comes.')
    expect((await joanne.get('/eastmarsh/home')).text).toContain('Answers that Hazel lets you read')
    expect((await (await world.as('eastmarsh/noor')).get(at('/shared-answers'))).status).toBe(404)

    expect((await her.send(at('/needs/share-answers'), { answers: ['community'] }, page)).status).toBe(303)
    expect((await joanne.get(at('/shared-answers'))).text).not.toContain('I have four')
    expect((await her.send(at('/needs/share-answers'), {}, page)).status).toBe(303)
    expect((await joanne.get(at('/shared-answers'))).status).toBe(404)
    expect(world.bugs).toEqual([])
  })

  test('never: somebody reads an answer that the person took back, after the questions were asked again', async () => {
    const HELEN = 'eastmarsh/helen'
    await needsDone(world, HELEN, 'eastmarsh/ken')
    const [her, joanne] = [await world.as(HELEN), await world.as('eastmarsh/joanne')]
    const path = on(HELEN, '/needs/share-answers')
    const page = `${path}?with=${idOf('eastmarsh/joanne')}`
    const read = async () => {
      const { status, text } = await joanne.get(on(HELEN, '/shared-answers'))
      return status === 404 ? [] : ['I have four', 'On low days'].filter((words) => text.includes(words))
    }
    await rowsIn(
      world,
      1,
      `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
        values (gen_random_uuid(), $1, $2, 'plan', now(), $1)`,
      [idOf(HELEN), idOf('eastmarsh/joanne')],
    )
    await her.send(path, { answers: ['children', 'community'] }, page)
    await needsReopened(world, HELEN, 'eastmarsh/ken')
    expect(await read()).toEqual(['I have four', 'On low days'])

    // Asked again and not shown yet: nothing can be added, and what is read still can be taken back, one by one.
    const drawn = (await her.get(page)).text
    expect(drawn).toContain('Answers from before that Joanne Reed still reads')
    const [keep] = await rowsIn<{ id: string }>(
      world,
      1,
      "select answer_shared_id as id from answer_shared where question_key = 'children' and shared_by = $1",
      [idOf(HELEN)],
    )
    expect((await forced(world, her, path, { with: idOf('eastmarsh/joanne'), answers: ['children'] })).status).toBe(422)
    expect((await her.send(path, { earlier: [keep?.id ?? ''] }, page)).status).toBe(303)
    expect(await read()).toEqual(['I have four'])

    // In the circle it is closed with one tap, and what is shared later opens nothing of before.
    await bothAnswer(world, HELEN, 'eastmarsh/ken')
    const circle = on(HELEN, '/circle')
    expect((await her.get(circle)).text).toContain('Stop sharing my answers with Joanne Reed')
    const sent = { with: idOf('eastmarsh/joanne'), item: 'answers' }
    expect((await forced(world, her, `${circle}/withdraw`, sent)).status).toBe(303)
    expect(await read()).toEqual([])
    expect((await her.send(path, { answers: ['community'] }, page)).status).toBe(303)
    expect(await read()).toEqual(['On low days'])
    expect((await her.send(path, {}, page)).status).toBe(303)
    expect((await her.send(path, { answers: ['community'] }, page)).status).toBe(303)
    expect((await joanne.get(on(HELEN, '/shared-answers'))).text.match(/On low days/g)).toHaveLength(1)
    expect(world.bugs).toEqual([])
  })

  test('an answer that was left, or that is not mine, cannot be shared', async () => {
    const her = await world.as('eastmarsh/hazel')
    const path = on('eastmarsh/hazel', '/needs/share-answers')
    const page = `${path}?with=${idOf('eastmarsh/joanne')}`
    const refused = await her.send(path, { answers: ['pets'] }, page)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose only answers that you gave yourself')
  })
})
