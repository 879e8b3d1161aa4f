import type { z } from 'zod'
import type { settingsShape } from './council.ts'

type Written = z.input<typeof settingsShape>

/** What no council can leave to others: its colours, its numbers, who decides, where money comes from. */
export type OwnSettings = Pick<Written, 'brand' | 'holidays'> & {
  phones: Pick<Written['phones'], 'council' | 'outOfHours'> & Partial<Written['phones']>
  process: Pick<Written['process'], 'managerId' | 'panelChairId' | 'panelName' | 'panelDay'> &
    Partial<Written['process']>
  rates?: Partial<Written['rates']>
  money?: Written['money']
  exitTo?: string
}

const CRISIS = { name: 'NHS 111, choose mental health', number: '111', when: 'day and night' }

/**
 * The settings with which a council begins, as they are stored: what it says itself, and for all else what most have. Each of them
 * has a page on which its administrator sets it anew from a day on.
 */
export const usualSettings = ({ brand, phones, process, rates, money, exitTo, holidays }: OwnSettings): Written => ({
  brand,
  phones: { crisis: CRISIS, ...phones },
  exitTo: exitTo ?? 'https://www.bbc.co.uk/weather',
  process: {
    managerUpToWeeklyPence: '5000',
    panelEveryWeeks: 2,
    panelCutOffDays: 5,
    managerWorkingDays: 2,
    updateEveryDays: 7,
    ...process,
  },
  rates: {
    version: 1,
    pencePerPoint: '900',
    points: { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 },
    ...rates,
  },
  reviews: { lightTouchDays: 42, directPaymentMonths: 6, planMonths: 12 },
  ending: { noticeDays: 28 },
  ...(money === undefined ? {} : { money }),
  holidays,
})
