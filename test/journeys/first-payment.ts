import { expect } from 'vitest'
import { addDays } from '#core/day.ts'
import { CONDITIONS_MET } from '../steps/money.ts'
import { on } from '../world.ts'
import type { Stage, Way, Window } from './browser.ts'
import type { Looks } from './looks.ts'

const anne = (path = ''): string => on('eastmarsh/anne', path)

/** From the agreed plan to a file for the bank: the conditions, her account told and confirmed, a run drafted, checked and approved. */
export async function paidByFinance(stage: Stage, way: Way, her: Window, look: Looks): Promise<void> {
  const [farah, tom] = [await stage.window('eastmarsh/farah', way), await stage.window('eastmarsh/tom', way)]
  const priya = await stage.window('eastmarsh/priya', way)
  await look(farah, 'finance')
  await priya.send(anne('/money/conditions'), CONDITIONS_MET)
  await farah.send(anne('/money/set-up'), { managedAs: 'direct-payment' })
  await farah.send(anne('/money/payee'), { accountName: 'Anne Field', sortCode: '20-00-00', accountNumber: '55779911' })
  await tom.send(anne('/money/payee/confirm'), {})
  await farah.send('/eastmarsh/finance/pay-runs/draft', { upTo: addDays(stage.world.today, 27) })
  const run = new URL(farah.page.url()).pathname
  await look(farah, 'a drafted run')
  await farah.send(`${run}/check`, { words: 'Her first payment. We rang her about the account.' })
  await tom.send(`${run}/approve`, {})
  await look(tom, 'an approved run')
  await farah.send(`${run}/files/make`, { format: 'accounts-payable-csv' })
  const [file] = await Promise.all([
    farah.page.waitForEvent('download'),
    farah.page.locator('a[href*="/files/"]:not([href$="/sent"]):not([href$="/make"])').first().click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  await her.open(anne())
  expect(await her.text()).toContain('£62.00 a week')
  await look(her, 'my budget')
  await her.open(anne('/money'))
  await look(her, 'money')
}
