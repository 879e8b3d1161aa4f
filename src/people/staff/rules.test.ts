import { expect, test } from 'vitest'
import { type Deciding, mayAdd, mayChangeRoles, mayInvite } from './rules.ts'
import type { GivenRole, StaffMember } from './staff.ts'

const member = (roles: readonly GivenRole[], more: Partial<StaffMember> = {}): StaffMember => ({
  ...{ humanId: 'h', name: 'Rosa Lind', email: 'rosa@westbay.example', roles, hasBegun: true, linkUntil: undefined },
  ...more,
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code)

test.each<[string, string, boolean, string[]]>([
  ['an address of their own', 'owen@westbay.example', false, []],
  ['nothing', '', false, ['write-their-email']],
  ['no address', 'owen', false, ['not-an-email']],
  ['two of them', 'a@b.org, c@d.org', false, ['not-an-email']],
  ['somebody else’s', 'rosa@westbay.example', true, ['email-is-taken']],
])('let in with %s', (_, email, taken, wanted) => {
  expect(codes(mayAdd(email, taken))).toEqual(wanted)
})

const somebody = (humanId: string, ...roles: GivenRole[]): StaffMember => member(roles, { humanId })
const deciding = (more: object = {}): Deciding =>
  ({
    process: { managerId: 'h', panelChairId: 'chair', limits: [], ...more },
    money: { runLimits: [] },
  }) as unknown as Deciding
const CHAIR = somebody('chair', 'panel-member')
const OFFICER = somebody('farah', 'finance-officer')
const APPROVER = somebody('tom', 'finance-approver')

test.each<[string, readonly GivenRole[], readonly GivenRole[], StaffMember[], readonly GivenRole[], string[]]>([
  ['more', ['worker'], ['worker', 'manager'], [], [], []],
  ['nothing any more', ['worker'], [], [], [], []],
  ['the same', ['worker'], ['worker'], [], [], ['nothing-changed']],
  ['the last administrator leaves', ['administrator'], [], [], [], ['nobody-else-is-administrator']],
  [
    'one who has not begun is left',
    ['administrator'],
    [],
    [{ ...somebody('a', 'administrator'), hasBegun: false }],
    [],
    ['nobody-else-is-administrator'],
  ],
  ['another administrator is there', ['administrator'], [], [somebody('a', 'administrator')], [], []],
  ['what ended today begins again', [], ['worker'], [], ['worker'], ['begins-tomorrow']],
  [
    'a new council has nobody yet',
    ['manager', 'administrator'],
    ['administrator'],
    [],
    [],
    ['is-asked-first-as-manager'],
  ],
  [
    'the manager who is asked first leaves',
    ['manager'],
    [],
    [CHAIR, somebody('b', 'manager')],
    [],
    ['is-asked-first-as-manager'],
  ],
  [
    'one of two who decide takes another part',
    ['manager', 'worker'],
    ['panel-member'],
    [CHAIR],
    [],
    ['is-asked-first-as-manager'],
  ],
  ['the last approver leaves', ['finance-approver'], ['worker'], [OFFICER], [], ['nobody-else-says-yes-to-payments']],
  ['the last officer leaves', ['finance-officer'], [], [APPROVER], [], ['nobody-else-says-yes-to-payments']],
  [
    'the approver would be the officer alone',
    ['finance-approver'],
    ['finance-officer'],
    [OFFICER],
    [],
    ['nobody-else-says-yes-to-payments'],
  ],
  ['another approver is there', ['finance-approver'], [], [OFFICER, APPROVER], [], []],
])('roles become %s', (_, now, wanted, others, endedToday, reasons) => {
  const around = { others, endedToday, settings: [deciding()] }
  expect(codes(mayChangeRoles(member(now), wanted, around))).toEqual(reasons)
})

test('two who may say yes to any plan are left, also under settings that are still to come', () => {
  const three = [CHAIR, somebody('grace', 'manager')]
  const now = deciding({ managerId: 'grace' })
  const later = deciding({ managerId: 'grace', limits: [{ humanId: 'chair', yearlyPence: 1n }] })
  const around = (settings: Deciding[], others = three) => ({ others, endedToday: [], settings })
  expect(codes(mayChangeRoles(member(['panel-member']), [], around([now])))).toEqual([])
  expect(codes(mayChangeRoles(member(['panel-member']), [], around([now, later])))).toEqual(['two-could-not-decide'])
  const notBegun = [CHAIR, { ...somebody('grace', 'manager'), hasBegun: false }]
  expect(codes(mayChangeRoles(member(['panel-member']), [], around([now], notBegun)))).toEqual(['two-could-not-decide'])
})

test('a new link is for whoever does something here and can sign in', () => {
  expect(codes(mayInvite(member(['worker'])))).toEqual([])
  expect(codes(mayInvite(member([])))).toEqual(['has-no-role'])
  expect(codes(mayInvite(member(['worker'], { email: undefined })))).toEqual(['has-no-role'])
})
