import { afterAll, beforeAll, expect, test } from 'vitest'
import { annesJourney } from './anne.ts'
import { aStage, PHONE_WITHOUT_SCRIPTS, type Stage } from './browser.ts'
import { inPassing } from './looks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test('never: a page fails without JavaScript (Anne’s whole journey on a phone of 375 pixels)', async () => {
  await annesJourney(stage, PHONE_WITHOUT_SCRIPTS, inPassing)
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 400_000)
