import { type DemoCouncil, type DemoHuman, idOf, POPULATED } from '#demo/councils.ts'
import type { Chance } from './chance.ts'
import { FIRST_NAMES, LAST_NAMES } from './words.ts'

const PEOPLE_A_WORKER = 40

/** What is paid for somebody who helps has a code of its own. */
export const HELP_CODE = 'PB-HELP'
export const MAIN_CODE = 'PB'
const CODES = [
  { code: MAIN_CODE, name: 'Personal budgets' },
  { code: HELP_CODE, name: 'Personal budgets: help at home' },
]

/** Who works there, by id. */
export type Staff = {
  workers: readonly { id: string; name: string }[]
  manager: { id: string; name: string }
  panelChair: { id: string; name: string }
  financeOfficer: string
  financeApprover: string
}

/** Enough workers for so many people, and one of each other role. */
export function councilFor(people: number, chance: Chance): { council: DemoCouncil; staff: Staff } {
  const human = (key: string, role: DemoHuman['roles'][number]): DemoHuman => {
    const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`
    const { slug } = POPULATED
    return {
      key: `${slug}/${key}`,
      name,
      knownAs: name.split(' ')[0] ?? name,
      email: `${key}@${slug}.example`,
      roles: [role],
      story: '',
    }
  }
  const workers = Array.from({ length: Math.ceil(people / PEOPLE_A_WORKER) }, (_, at) =>
    human(`worker-${at + 1}`, 'worker'),
  )
  const manager = human('manager', 'manager')
  const panelChair = human('panel', 'panel-member')
  const officer = human('finance', 'finance-officer')
  const approver = human('finance-approver', 'finance-approver')
  const rest = [human('analyst', 'analyst'), human('administrator', 'administrator')]
  const known = ({ key, name }: DemoHuman) => ({ id: idOf(key), name })
  return {
    council: {
      ...POPULATED,
      colour: '#1d4f7c',
      panelName: 'the Wednesday panel',
      panelEveryWeeks: 1,
      panelWeekday: 3,
      managerUpToWeeklyPence: '4000',
      pencePerPoint: '900',
      money: { codes: CODES },
      manager: manager.key,
      panelChair: panelChair.key,
      humans: [...workers, manager, panelChair, officer, approver, ...rest],
    },
    staff: {
      workers: workers.map(known),
      manager: known(manager),
      panelChair: known(panelChair),
      financeOfficer: idOf(officer.key),
      financeApprover: idOf(approver.key),
    },
  }
}
