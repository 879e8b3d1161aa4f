import { afterAll, beforeAll, expect, test } from 'vitest'
import { arthursEnding } from './arthur.ts'
import { aStage, PHONE_WITHOUT_SCRIPTS, type Stage } from './browser.ts'
import { inPassing } from './looks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test('Arthur disagrees: he is heard, offered somebody who listens and smaller steps, says that the ending is wrong, and it falls', async () => {
  await arthursEnding(stage, PHONE_WITHOUT_SCRIPTS, inPassing)
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 400_000)
