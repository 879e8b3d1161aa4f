import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsOpened } from '../steps/needs.ts'
import { on } from '../world.ts'
import { aStage, PHONE, PHONE_WITHOUT_SCRIPTS, type Stage, type Way, type Window } from './browser.ts'
import { carefully, inPassing, type Looks } from './looks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  await needsOpened(stage.world)
  await needsOpened(stage.world, 'eastmarsh/hazel', 'eastmarsh/owen')
  await needsOpened(stage.world, 'eastmarsh/helen', 'eastmarsh/ken')
})
afterAll(() => stage.close())

const path = ({ page }: Window): string => page.url().replace(stage.url, '')

/** Presses what is read, and looks at the page that comes; axe needs scripts. */
const pressing =
  (window: Window, look: Looks) =>
  async (name: string, role: 'button' | 'link' = 'button'): Promise<void> => {
    await window.page.locator('main').getByRole(role, { name }).first().click()
    await window.page.waitForLoadState('load')
    await look(window, name)
  }

const choose = (window: Window, label: string): Promise<void> => window.page.getByLabel(label, { exact: true }).check()

async function passedDevice(way: Way, look: Looks, person: string, worker: string): Promise<void> {
  const device = await stage.window(worker, way)
  const press = pressing(device, look)
  await device.open(on(person, '/needs'))
  await press('Hand over this device', 'link')
  await device.page.fill('[name="pin"]', '2468')
  await press('Hand over to')
  expect(path(device)).toBe(on(person, '/needs/passed'))
  await press('Start')
  await choose(device, 'I cannot do this')
  await device.page.locator('textarea').first().fill('Only toast.')
  await press('Save and go on')
  await press('Leave this question', 'link')
  await press('I’m done, or I want to stop', 'link')
  await press('I’m done')
  expect(await device.text()).toContain('Give the device back to')
  // Back, and the worker's own pages: nothing but the blank page.
  await device.page.goBack()
  expect(await device.text()).toContain('Give the device back to')
  await device.page.goto(stage.url + on(person))
  expect(path(device)).toBe(on(person, '/needs/passed/back'))
  await device.page.fill('[name="pin"]', '1357')
  await press('Go on')
  expect(await device.text()).toContain('That is not the PIN you chose')
  await device.page.fill('[name="pin"]', '2468')
  await press('Go on')
  expect(path(device)).toBe(on(person, '/needs?done=device-back'))
}

async function together(person: string, worker: string): Promise<void> {
  const device = await stage.window(worker, PHONE)
  const press = pressing(device, carefully)
  await device.open(on(person, '/needs'))
  await press('Answer together', 'link')
  await device.page
    .getByLabel(/manages this$/)
    .first()
    .check()
  await press('Lay my answer face down')
  expect(await device.text()).toContain('Now you,')
  await choose(device, 'I manage this with some help')
  await press('Lay my answer face down')
  await press('Turn over')
  expect(await device.text()).toContain('That is normal')
  await press('Next question')
  await press('Stop here, or finish', 'link')
  await press('and I have both finished')
  expect(await device.text()).toContain('Things you see differently')
}

test('a device is passed to the person and comes back, on a phone without JavaScript', async () => {
  await passedDevice(PHONE_WITHOUT_SCRIPTS, inPassing, 'eastmarsh/anne', 'eastmarsh/priya')
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 200_000)

test('a phone is passed, two answer together, and a person asks to see both: each page is usable by all', async () => {
  const her = await stage.window('eastmarsh/anne', PHONE)
  const press = pressing(her, carefully)
  await her.open(on('eastmarsh/anne', '/needs'))
  await press('I want to see both now', 'link')
  await press('Yes, show both now')
  expect(await her.text()).toContain('Only toast.')
  expect(await her.text()).toContain('Not answered yet')
  await passedDevice(PHONE, carefully, 'eastmarsh/helen', 'eastmarsh/ken')
  await together('eastmarsh/hazel', 'eastmarsh/owen')
  expect(stage.complaints).toEqual([])
  expect(stage.world.bugs).toEqual([])
}, 200_000)
