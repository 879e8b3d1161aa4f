import { type Day, sayDate, sayDay } from '#core/day.ts'
import type { How } from '../review.ts'
import type { InvitingReason } from './rules.ts'

export const INVITING_WORDS: Record<InvitingReason | 'say-who-comes' | 'say-why-they-come', string> = {
  'no-review-to-come-to': 'No review is planned at the moment. Plan one first, then say who comes',
  'comes-already': 'They are on the list already. Choose somebody else, or go back',
  'too-many-come': 'Eight people come already. Say no to one of them first, or meet a second time',
  'not-on-the-list': 'They are not on the list. Go back to the invitation and look who comes',
  'said-no-already': 'The person said no to them for this review. Ask the person, who can bring them',
  'said-it-is-fine-already': 'You have said already that this day is good. Nothing more is needed',
  'say-who-comes': 'Write their name, or what they are to you',
  'say-why-they-come': 'Write why they come, so that nobody has to guess',
}

/** Where we meet, in a sentence. */
export const HOW_SAYS: Record<How, string> = {
  home: 'We meet at your home.',
  phone: 'We talk on the phone. You do not need to go anywhere.',
  video: 'We talk on a video call. You do not need to go anywhere.',
  office: 'We meet at the council’s office.',
  cafe: 'We meet in a café.',
}

export const INVITATION = {
  title: 'You are invited',
  titleFor: (name: string) => `The invitation to ${name}`,
  none: 'There is no invitation yet',
  noneSays:
    'Once a day is set for looking at your plan together, the invitation stands here. Nothing changes until then.',
  day: 'The day',
  on: (day: Day) => `We look at your plan together on ${sayDay(day)}.`,
  place: (place: string) => `Where exactly: ${place}.`,
  change: (worker: string, number: string) =>
    `Is the day or the place not good for you? Change it on your page, or ring ${worker} on ${number}. You need no reason.`,
  money: 'Your money',
  cannot: 'No payment stops or gets less on the day. A review cannot do that, whatever is said there.',
  writing: 'If something is to change later, you get a letter first. It says why, from when, and how to say no.',
  can: 'What it can do',
  canDo: [
    'Say what went well, and enjoy it together.',
    'Keep everything as it is, when it works.',
    'Find other help, or more help, when something does not work.',
    'Talk about less help when you no longer need so much.',
  ],
  who: 'Who comes, and why',
  workerComes: (worker: string) => `${worker}, your worker, who knows your plan`,
  guest: (name: string, why: string) => `${name}: ${why}`,
  bring: 'Bring anybody you like: a friend, your family, or an advocate. An advocate speaks up for you and is free.',
  sayNo: 'You can say no to anybody on this list but your worker. You need no reason.',
  think: 'What you may want to think about',
  thinkAbout: [
    'What went well since we last talked?',
    'What was hard?',
    'What has the money made possible, for you and for people around you?',
    'What should stay just as it is?',
    'Is there something you need and do not have?',
  ],
  noWriting: 'You do not have to write anything down. You can just come.',
  silence: 'If you do not answer',
  silenceSays: (worker: string) =>
    `Then nothing changes, and no money stops. ${worker} sees that there is no answer yet, and may ask you another way.`,
  ring: 'Whom to ring',
  keep: 'Keep this invitation, or print it',
  isFine: 'This day is good for me',
  otherDay: 'Change the day or the place',
  bringLink: 'Say whom I bring',
  addLink: 'Say who comes, and why',
  fineSince: (own: boolean, name: string, on: Day) =>
    own ? `You said on ${sayDate(on)} that this day is good.` : `${name} said on ${sayDate(on)} that this day is good.`,
  invitedSince: (on: Day) => `The invitation went out on ${sayDate(on)}.`,
  notYet: (days: number) =>
    `It goes out ${days} days before the day, or today if that is nearer, by the way that is safe for them.`,
  noAnswer: (name: string) =>
    `${name} has not answered yet. Nothing follows from that. You can ring, or ask another way.`,
  refused: (own: boolean, name: string, on: Day) =>
    own ? `You said no to ${name} on ${sayDate(on)}.` : `${name} does not come: the person said no on ${sayDate(on)}.`,
  noTo: (name: string) => `Say no to ${name}`,
  noSure: (name: string) => `${name} will not come. Your worker sees that you said no, and asks for no reason.`,
}

export const GUEST_PAGE = {
  own: 'Whom do you bring?',
  worker: 'Who comes besides you?',
  lead: (name: string) => `${name} reads this, and can say no.`,
  ownLead: 'Anybody you like. Your worker reads the name, so that there is a chair.',
  name: 'Who?',
  nameHint: 'A name, or what they do: “my sister”, “the nurse from the team”.',
  why: 'Why do they come?',
}

export const INVITING_DONE = {
  guest: 'They are on the list of those who come.',
  refused: 'They will not come. You need not say why.',
  fine: 'Thank you. Your worker sees that the day is good for you.',
}

/** The sentences of the timeline. */
export const invitingSaid = {
  invited: (on: Day) =>
    `An invitation to look at the plan together on ${sayDate(on)} went out. No money stops on that day.`,
  comes: (by: string, name: string) => `${by} wrote down that ${name} comes to the review.`,
  no: (person: string, name: string) => `${person} said that ${name} is not to come to the review.`,
  fine: (person: string, on: Day) => `${person} said that ${sayDate(on)} is a good day for the review.`,
}
