import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { AnyItem, Circle, Item, Member } from './circle.ts'

export type ShareReason = 'write-their-email' | 'nobody-by-that-address' | 'is-shared-already' | 'is-not-shared'

const sees = (member: Pick<Member, 'sees'> | undefined, item: AnyItem): boolean =>
  member?.sees.some((one) => one.item === item) ?? false

/** Whether this may be shared with this human: they are known here as carer, planner or advocate, and do not see it yet. */
export function mayShare(member: Member | undefined, email: string, item: Item): Verdict<ShareReason> {
  if (member === undefined) return refuse(email === '' ? 'write-their-email' : 'nobody-by-that-address', 'email')
  return sees(member, item) ? refuse('is-shared-already') : fine
}

/** Whether it may be taken back: it is shared with them now. Always at once, and without a reason. */
export const mayWithdraw = ({ members }: Circle, humanId: string | undefined, item: AnyItem): Verdict<ShareReason> =>
  sees(
    members.find((one) => one.humanId === humanId),
    item,
  )
    ? fine
    : refuse('is-not-shared')
