import { expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { CONFIRMS, ended } from '#test/steps/ending.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { on } from '#test/world.ts'
import { at, inNoticeWorld, person, textOf, worker, world } from '../notice/notice.test-kit.ts'

inNoticeWorld()

test('what ends near the last day stands on the ending’s page, also when it is heard of after it was confirmed', async () => {
  await reviewed(world, person, worker)
  await ended(world, person, worker, { lastDay: addDays(world.today, 40) })
  const [own, theirs] = [await world.as(person), await world.as(worker)]
  // What was written on confirming is read by all three.
  for (const who of [person, worker, 'eastmarsh/grace'])
    expect(await textOf(who, on(person, '/ending'))).toContain(CONFIRMS.cliff)
  expect(await textOf(worker, on(person, '/ending'))).toContain('Something else ends near this last day')
  const task = 'Something else ends near the last day'
  expect(await textOf(worker, '/eastmarsh/caseload')).not.toContain(task)

  await sent(own, at('/what-else/say'), { kind: 'benefits', words: '', ...boxes('on', addDays(world.today, 300)) })
  expect(await textOf(worker, '/eastmarsh/caseload')).not.toContain(task)
  await sent(theirs, at('/what-else/write'), {
    ...{ kind: 'discharge', words: '', how: 'phone', ...boxes('on', addDays(world.today, 60)) },
  })
  expect(await textOf(worker, '/eastmarsh/caseload')).toContain(task)
  expect(await textOf(worker, on(person, '/ending'))).toContain('A team says goodbye on')
  expect((await theirs.send(at('/what-else/holds'), {})).text).toContain('who and what is there then')
  await sent(theirs, at('/what-else/holds'), { words: 'The advice line looks at the <money> first.' })
  expect(await textOf(person, on(person, '/ending'))).toContain('The advice line looks at the')
  expect(await textOf(worker, '/eastmarsh/caseload')).not.toContain(task)
  expect((await own.get(at('/what-else/holds'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('the warning on the form is about the day that was typed', async () => {
  const theirs = await world.as(worker)
  const typed = { kind: 'after-review', event: '', reasons: '', ...boxes('lastDay', addDays(world.today, 200)) }
  const again = (await theirs.send(at('/propose'), typed)).text
  expect(again).not.toContain('The last day lies in winter')
  expect((await theirs.get(at('/propose'))).text).toContain('The last day lies in winter')
  expect((await theirs.get(at('/what-else/holds'))).text).toContain('Nothing that we know of ends near the last day')
})
