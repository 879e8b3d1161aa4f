import { afterAll, beforeAll, expect, test } from 'vitest'
import { annesJourney } from './anne.ts'
import { aStage, DESK, type Stage } from './browser.ts'
import { byKeyboard, everyStop } from './keyboard.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test('Anne’s whole journey by the keyboard alone: everything is in reach, and where the keys are is seen', async () => {
  await annesJourney(stage, { ...DESK, hand: byKeyboard }, everyStop)
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 600_000)

test('a link out of reach of the keys, and one on which they are not seen, are found', async () => {
  const her = await stage.window('eastmarsh/arthur', DESK)
  const link = () => her.page.locator('footer a').last()
  await everyStop(her, 'as it is')
  await link().evaluate((one) => one.setAttribute('tabindex', '-1'))
  await expect(everyStop(her, 'out of reach')).rejects.toThrow('out of reach of the keys')
  await her.page.reload()
  await link().evaluate((one) => {
    for (const what of ['outline', 'box-shadow']) (one as HTMLElement).style.setProperty(what, 'none', 'important')
  })
  await expect(everyStop(her, 'unseen')).rejects.toThrow('has the keys unseen')
})
