import { afterAll, beforeAll, expect, test } from 'vitest'
import { annesJourney } from './anne.ts'
import { aStage, DESK, type Stage } from './browser.ts'
import { carefully } from './looks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test('Anne goes through all of it at a desk: each page is accessible, and the browser has nothing to complain about', async () => {
  await annesJourney(stage, DESK, carefully)
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 400_000)
