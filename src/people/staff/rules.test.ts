import { expect, test } from 'vitest'
import { mayAdd, mayChangeRoles, mayInvite } from './rules.ts'
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

test.each<[string, readonly GivenRole[], readonly GivenRole[], number, readonly GivenRole[], string[]]>([
  ['more', ['worker'], ['worker', 'manager'], 0, [], []],
  ['nothing any more', ['worker'], [], 0, [], []],
  ['the same', ['worker'], ['worker'], 0, [], ['nothing-changed']],
  ['the last administrator leaves', ['administrator'], [], 0, [], ['nobody-else-is-administrator']],
  ['another administrator is there', ['administrator'], [], 1, [], []],
  ['what ended today begins again', [], ['worker'], 1, ['worker'], ['begins-tomorrow']],
])('roles become %s', (_, now, wanted, others, endedToday, reasons) => {
  expect(codes(mayChangeRoles(member(now), wanted, { others, endedToday }))).toEqual(reasons)
})

test('a new link is for whoever does something here and can sign in', () => {
  expect(codes(mayInvite(member(['worker'])))).toEqual([])
  expect(codes(mayInvite(member([])))).toEqual(['has-no-role'])
  expect(codes(mayInvite(member(['worker'], { email: undefined })))).toEqual(['has-no-role'])
})
