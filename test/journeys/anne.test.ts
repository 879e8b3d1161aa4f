import { afterAll, beforeAll, expect, test } from 'vitest'
import { annesJourney } from './anne.ts'
import { aStage, DESK, type Stage } from './browser.ts'
import { byKeyboard, everyStop } from './keyboard.ts'
import { carefully, type Looks } from './looks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

const looked: Looks = async (window, where) => {
  await carefully(window, where)
  await everyStop(window, where)
}

test('Anne goes through all of it at a desk, by the keyboard alone: each page is accessible, all of it is in reach, where the keys are is seen, and the browser has nothing to complain about', async () => {
  await annesJourney(stage, { ...DESK, hand: byKeyboard }, looked)
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 600_000)
