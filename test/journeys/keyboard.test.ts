import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStage, DESK, type Stage } from './browser.ts'
import { everyStop } from './keyboard.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

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
