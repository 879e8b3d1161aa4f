import { form, page } from '#web/page.ts'
import { TheirInvitation } from '../invitation/views.tsx'
import { addMember, changeRoles, inviteAgain } from './deeds.ts'
import { addFields, rolesFields } from './forms.ts'
import { memberOf, staffOf } from './reads.ts'
import type { StaffMember } from './staff.ts'
import { AddPage, InvitePage, MemberPage, StaffPage } from './views.tsx'
import { STAFF_DONE, STAFF_WORDS } from './words.ts'

const stamp = (member: StaffMember): string => `${member.roles.join(' ')} ${member.linkUntil?.getTime()}`

export const staffRoutes = [
  page({
    path: '/people-here',
    may: ['staff', 'see'],
    purpose: 'to see who works here and what each does',
    load: staffOf,
    view: (staff, look) => <StaffPage staff={staff} look={look} />,
    done: STAFF_DONE,
  }),
  form({
    path: '/people-here/add',
    may: ['staff', 'change'],
    purpose: 'to let somebody in who works here',
    fields: addFields,
    words: STAFF_WORDS,
    freshSignIn: true,
    load: async () => ({}),
    view: (_, look) => <AddPage look={look} />,
    deed: addMember,
    shows: (_, look, { once, address }) => (
      <TheirInvitation
        {...{ href: `${address}/${look.council.slug}/invitation/${once}`, next: `/${look.council.slug}/people-here` }}
        look={look}
      />
    ),
    next: () => '/people-here?done=added',
  }),
  form({
    path: '/people-here/:human',
    may: ['staff', 'change'],
    purpose: 'to set what somebody does here',
    fields: rolesFields,
    words: STAFF_WORDS,
    freshSignIn: true,
    load: (tx, permit, { params }) => memberOf(tx, permit, params.human),
    stamp,
    view: (member, look) => <MemberPage member={member} look={look} />,
    deed: (tx, permit, { roles }, { params }) => changeRoles(tx, permit, { humanId: params.human ?? '', roles }),
    next: () => '/people-here?done=changed',
  }),
  form({
    path: '/people-here/:human/invite',
    may: ['staff', 'change'],
    purpose: 'to make a new link for somebody who cannot get in',
    fields: {},
    words: STAFF_WORDS,
    freshSignIn: true,
    load: (tx, permit, { params }) => memberOf(tx, permit, params.human),
    view: (member, look) => <InvitePage member={member} look={look} />,
    deed: (tx, permit, _, { params }) => inviteAgain(tx, permit, params.human ?? ''),
    shows: (member, look, { once, address }) => (
      <TheirInvitation
        {...{ href: `${address}/${look.council.slug}/invitation/${once}`, name: member.name }}
        next={`/${look.council.slug}/people-here`}
        look={look}
      />
    ),
    next: () => '/people-here?done=invited',
  }),
]
