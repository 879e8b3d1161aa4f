import { oneOf, optionalId, words } from '#web/fields.ts'
import { form, page } from '#web/page.ts'
import { maybeSaidForFields, SAID_FOR_WORDS } from '../forms.ts'
import { answerCall, askForHelp, nameDuty, takeCall, takeDutyAway } from './deeds.ts'
import { DID } from './duty.ts'
import { callOf, callsOf, dutyOf, holdersIn } from './reads.ts'
import { CallPage, DutyPage, EndForm, NameForm, NotAllRightForm, TakeForm } from './views.tsx'
import { DUTY_DONE, DUTY_WORDS } from './words.ts'

const CALL = '/budgets/:budget/afterwards/calls/:helpCall'
const callAt = ({ params }: { params: Readonly<Record<string, string>> }): string =>
  `/budgets/${params.budget}/afterwards/calls/${params.helpCall}`

export const dutyRoutes = [
  page({
    path: '/duty',
    may: ['duty-desk', 'see'],
    purpose: 'to see who is on duty for people after an ending, and who waits',
    load: dutyOf,
    view: (duty, look) => <DutyPage duty={duty} look={look} />,
    done: DUTY_DONE,
  }),
  form({
    path: '/duty/name',
    may: ['duty-desk', 'name'],
    purpose: 'to name who is told at once when somebody is not all right',
    fields: { human: optionalId() },
    words: DUTY_WORDS,
    load: dutyOf,
    stamp: ({ holders }) => holders.map(({ dutyId }) => dutyId).join(' '),
    view: (duty, look) => <NameForm duty={duty} look={look} />,
    deed: nameDuty,
    next: () => '/duty?done=named',
  }),
  form({
    path: '/duty/:duty/end',
    may: ['duty-desk', 'name'],
    purpose: 'to take the duty from somebody while another holds it',
    fields: {},
    words: DUTY_WORDS,
    load: async (tx, permit, { params }) => {
      const duty = await dutyOf(tx, permit)
      return duty.holders.some(({ dutyId }) => dutyId === params.duty) ? { duty, dutyId: params.duty ?? '' } : undefined
    },
    view: (shape, look) => <EndForm {...shape} look={look} />,
    deed: (tx, permit, _, { params }) => takeDutyAway(tx, permit, params.duty ?? ''),
    next: () => '/duty?done=taken-away',
  }),
  form({
    path: '/budgets/:budget/afterwards/not-all-right',
    may: ['followup', 'ask-for-help'],
    purpose: 'to say that the person is not all right, so that somebody gets in touch',
    fields: { words: words(), how: maybeSaidForFields.how },
    words: { ...DUTY_WORDS, ...SAID_FOR_WORDS },
    load: async (tx, permit) => {
      const [calls, holders] = await Promise.all([callsOf(tx, permit), holdersIn(tx, permit.today)])
      return { calls, held: holders.length > 0 }
    },
    view: (shape, look) => <NotAllRightForm {...shape} look={look} />,
    deed: askForHelp,
    next: ({ params }) => `/budgets/${params.budget}/afterwards?done=called`,
  }),
  form({
    path: CALL,
    may: ['duty-desk', 'answer'],
    purpose: 'to read that somebody needs us, and say what was done',
    fields: {
      did: oneOf(DID, 'choose-what-you-did'),
      words: words({ needed: 'say-what-you-did', max: 600 }),
    },
    words: DUTY_WORDS,
    load: (tx, permit, { params }) => callOf(tx, permit, params.helpCall ?? ''),
    stamp: ({ answered }) => answered?.words ?? '',
    view: (call, look) => <CallPage call={call} look={look} />,
    deed: (tx, permit, typed, { params }) => answerCall(tx, permit, { ...typed, callId: params.helpCall ?? '' }),
    next: (here) => `${callAt(here)}?done=answered`,
    done: DUTY_DONE,
  }),
  form({
    path: `${CALL}/take`,
    may: ['duty-desk', 'answer'],
    purpose: 'to say that I have it now',
    fields: {},
    words: DUTY_WORDS,
    load: (tx, permit, { params }) => callOf(tx, permit, params.helpCall ?? ''),
    view: (call, look) => <TakeForm call={call} look={look} />,
    deed: (tx, permit, _, { params }) => takeCall(tx, permit, params.helpCall ?? ''),
    next: (here) => `${callAt(here)}?done=taken`,
  }),
]
