import { ADDRESS_DONE } from '../sign-in-address/words.ts'
import type { StaffReason } from './rules.ts'
import type { GivenRole } from './staff.ts'

export const STAFF_WORDS: Record<StaffReason, string> = {
  'write-their-name': 'Write their full name, as they write it',
  'write-what-they-are-called': 'Write what they like to be called',
  'write-their-email': 'Write the e-mail address with which they will sign in',
  'not-an-email': 'Write one e-mail address, like name@example.org',
  'email-is-taken':
    'Somebody here signs in with this address already. Look them up in the list, or use another address',
  'choose-what-they-do': 'Tick at least one thing that they do here',
  'nobody-else-is-administrator':
    'Nobody else who has signed in could let people in. Make somebody else an administrator first',
  'two-could-not-decide':
    'Then there would not be two people here who can say yes to any plan. Add a manager or a panel member first. They must have signed in, and have no limit',
  'is-asked-first-as-manager':
    'Plans reach this human first where a manager decides. Name another manager under “How we decide” first, then come back',
  'chairs-the-panel': 'This human chairs the panel. Name another chair under “How we decide” first, then come back',
  'nobody-else-says-yes-to-payments':
    'Then there would not be two people here for each pay run: one drafts it, another says yes. Add somebody in finance first. They must have signed in, and have no limit',
  'begins-tomorrow': 'One of these ended today, so it can begin again tomorrow. Come back then',
  'nothing-changed': 'This is what they do already. Tick or untick something, or go back',
  'has-no-role': 'They do nothing here now. Tick what they do first',
}

export const STAFF_DONE = {
  added: 'They are here now. They can sign in as soon as they have used their link.',
  changed: 'It is written down, and counts from now on.',
  invited: 'They have a new link. Any earlier one works no more.',
  forgotten: ADDRESS_DONE.forgotten,
} as const

/** What each does here, in the words of the pages; and what comes with it. */
export const ROLE_WORDS: Record<GivenRole, { name: string; does: string }> = {
  worker: { name: 'Worker', does: 'offers budgets, plans and reviews with people: social worker, nurse or therapist' },
  manager: {
    name: 'Manager',
    does: 'decides small plans, hears challenges, reads worries about somebody’s safety',
  },
  'panel-member': { name: 'Panel member', does: 'decides plans on panel days' },
  'finance-officer': { name: 'Finance officer', does: 'sets up payments and drafts pay runs' },
  'finance-approver': { name: 'Finance approver', does: 'says yes to pay runs that somebody else drafted' },
  planner: { name: 'Support planner', does: 'helps people to plan; sees only what each shares with them' },
  advocate: { name: 'Advocate', does: 'speaks for people; sees only what each shares with them' },
  carer: { name: 'Carer or family', does: 'sees only what the person shares with them' },
  analyst: { name: 'Analyst', does: 'counts, and never sees a name' },
  administrator: { name: 'Administrator', does: 'lets people in and keeps the council’s settings' },
}
