import { expect, test } from 'vitest'
import type { Beginning } from './beginning.ts'
import { neededOf } from './rules.ts'

const one = (humanId: string, role: string, hasBegun = true) => ({ humanId, roles: [role], hasBegun })
const ALL: Beginning = {
  staff: [one('w', 'worker'), one('m', 'manager'), one('f', 'finance-officer'), one('t', 'finance-approver')],
  ...{ ableToDecide: 2, managerIsOne: true, chairIsOne: true, ratesAreOwn: true, accountIsSet: true, onDuty: 1 },
}
const missing = (known: Beginning) => neededOf(known).flatMap(({ key, isThere }) => (isThere ? [] : [key]))

test.each<[string, Partial<Beginning>, string[]]>([
  ['everything', {}, []],
  ['a worker who never signed in', { staff: [...ALL.staff.slice(1), one('w', 'worker', false)] }, ['worker']],
  ['no manager', { staff: ALL.staff.filter(({ humanId }) => humanId !== 'm') }, ['manager']],
  ['one who can decide', { ableToDecide: 1 }, ['two-deciders']],
  ['nobody asked first', { managerIsOne: false }, ['who-is-asked-first']],
  ['nobody in the chair', { chairIsOne: false }, ['who-is-asked-first']],
  ['the figures that came with it', { ratesAreOwn: false }, ['rates']],
  [
    'one human who drafts and approves',
    {
      staff: [
        ...ALL.staff.slice(0, 2),
        { humanId: 'f', roles: ['finance-officer', 'finance-approver'], hasBegun: true },
      ],
    },
    ['two-in-finance'],
  ],
  ['no account', { accountIsSet: false }, ['account']],
  ['nobody on duty', { onDuty: 0 }, ['duty']],
])('%s', (_, known, wanted) => {
  expect(missing({ ...ALL, ...known })).toEqual(wanted)
})
