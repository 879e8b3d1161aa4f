import { type Day, sayDate, sayDay } from '#core/day.ts'
import { HOW_TYPED } from '#journey/plan/index.ts'
import type { Basis, Because, Body, Ground, Happened, Looked, LookedAgain } from './ground.ts'
import type { GroundReason } from './rules.ts'

type Needed =
  | 'choose-what-you-found'
  | 'give-the-reasons'
  | 'name-the-other-way'
  | 'say-who-gives-it'
  | 'say-from-which-day'
  | 'say-it-in-own-words'
  | 'say-it-in-your-words'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-what-happened'
  | 'say-on-which-day'
  | 'choose-who-decided'
  | 'name-the-body'
  | 'name-who-decided'

/** The other ways that are talked about before the person's own wish is written down. */
export const WAYS = ['talked'] as const

export const GROUND_WORDS: Record<GroundReason | Needed, string> = {
  'no-ground-is-written':
    'It is not written down what this rests on in law. Write that first, on the page “What it rests on in law”',
  'ground-is-for-less-only':
    'What is written says that less is needed, not nothing. It carries a smaller amount, not an ending. Look again, or pay less',
  'ground-is-too-old': 'What this rests on was written too long ago. Look again together, and write down what you find',
  'aftercare-needs-both':
    'This is aftercare under section 117. It ends only when the council and the NHS have each decided that it is no longer needed. Write down both decisions, or let the money go on',
  'other-way-comes-too-late':
    'The other help is not there on the day after the last day. Choose a later last day, or an earlier start',
  'choose-what-it-rests-on':
    'Choose the review or the assessment that it rests on. If there is none, look again together first',
  'needs-a-decision-that-says-so':
    'That there are no such needs is said by a decision about the needs since the money began. Answer the questions again together and decide, or choose that less help meets them',
  'say-what-was-done-to-agree':
    'Write what you did to agree with the person. The law asks for every reasonable step (Care Act, section 27)',
  'give-the-advice':
    'Write the advice: what helps to meet or put off needs, and where to find it (Care Act, section 24)',
  'cost-is-no-reason':
    'These reasons say that it costs too much. Cost alone is no reason to leave an eligible need unmet (guidance 10.27). Write what it is besides the cost, or name another way that meets the need',
  'day-is-still-to-come': 'That day is still to come. Write a day that has come',
  'day-is-long-ago': 'That day is long ago. Check the year',
  'talk-about-each-way-first':
    'Look first at the other ways: somebody else who helps, a new use, a pause, or less. Tick the box when that is done',
  'no-aftercare-is-written':
    'No aftercare under section 117 is written down here. If it is aftercare, write that down first on the money page',
  'this-body-has-decided': 'This body’s decision is written down already. Choose the other body, if it has decided too',
  'never-for-this-alone':
    'A goal that is met is never enough. Nor is time, or a team that says goodbye. Say what else shows that the help can end, or let it go on',
  'name-the-new-council': 'Write which council takes over',
  'say-who-was-told-there': 'Write who was told there, and when. We pay until they take over',
  'choose-what-you-found': 'Choose what you found when you looked again',
  'give-the-reasons': 'Give the reasons. The person reads them',
  'name-the-other-way': 'Name the other help, so that the person can find it',
  'say-who-gives-it': 'Write who gives the other help',
  'say-from-which-day': 'Write the day from which the other help is there',
  'say-it-in-own-words': 'Write it in the person’s own words',
  'say-it-in-your-words': 'Write what you want, in your own words',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-what-happened': 'Choose what happened',
  'say-on-which-day': 'Write the day',
  'choose-who-decided': 'Choose whose decision this is',
  'name-the-body': 'Write the name of the council or the NHS body',
  'name-who-decided': 'Write the name of the person who decided',
}

export const GROUND_DONE = {
  written: 'It is written down. It stops nothing by itself.',
  wished: 'Thank you. It is kept in your own words. Your money goes on as it is, and your worker talks with you next.',
}

/** What a ground is, told to the person. */
export const BASIS_WORDS: Record<Basis, string> = {
  'reassessed-not-eligible':
    'We looked at the needs again. The council found that it does not have to meet them any more.',
  'reassessed-less-needed': 'We looked at the needs again. The council found that less help is needed now.',
  'another-way': 'Another kind of help meets the same need.',
  'no-needs': 'We looked again, and found no needs that the council has to meet. There is written advice.',
  'persons-choice': 'It was asked for, in these words.',
  's117-both': 'The council and the NHS have each decided that aftercare is no longer needed.',
  moved: 'A move to a place where we do not help.',
  died: 'A death.',
  'other-council': 'Another council takes over.',
  'outside-the-plan': 'Some of the money went to things outside the plan, and a manager agreed to the last step.',
}

/** The law behind it, for whoever wants to look it up. */
export const BASIS_LAW: Record<Basis, string> = {
  'reassessed-not-eligible': 'Care Act 2014, sections 13 and 27(4)',
  'reassessed-less-needed': 'Care Act 2014, sections 13 and 27(4)',
  'another-way': 'Care Act 2014, section 27(5)',
  'no-needs': 'Care Act 2014, section 24(2)',
  'persons-choice': 'Care Act 2014, sections 27 and 31',
  's117-both': 'Mental Health Act 1983, section 117',
  moved: 'Care Act 2014, sections 18 and 37',
  died: 'Care Act 2014, section 18',
  'other-council': 'Care Act 2014, sections 37 and 38',
  'outside-the-plan': 'Care Act 2014, section 33, and the Direct Payments Regulations 2014',
}

export const LOOKED_WORDS: Record<LookedAgain, string> = {
  'reassessed-not-eligible': 'The needs no longer meet the law’s test for help (section 13)',
  'reassessed-less-needed': 'There are such needs, but less help meets them now',
  'no-needs': 'There are no needs to meet now (section 24)',
}

export const HAPPENED_WORDS: Record<Happened, { text: string; hint: string }> = {
  moved: { text: 'They moved, and we do not help there', hint: 'To another country, for example.' },
  'other-council': { text: 'They moved, and another council takes over', hint: 'We pay until that council does.' },
  died: { text: 'They died', hint: 'Nobody gets a message about this. The family is written to with care.' },
}

export const BODY_WORDS: Record<Body, string> = { council: 'The council', nhs: 'The NHS (integrated care board)' }

export const BECAUSE_WORDS: Record<Because, string> = {
  'no-need-from-the-illness': 'No need that comes from the illness is left',
  'staying-well-without-it': 'They would stay well, and out of hospital, without it',
  'goal-met': 'A goal was met (never enough alone)',
  'time-passed': 'Time has passed (never enough alone)',
  'team-discharge': 'A team has said goodbye (never enough alone)',
  'well-with-the-help': 'They are well with the help (never enough alone)',
}

export const sayLooked = ({ kind, on, byName, saysNone }: Looked): string =>
  `The ${kind} of ${sayDate(on)}, with ${byName}${saysNone ? '. It found no needs that count' : ''}`

/** How the person's words came to be written. */
export const saySaid = ({ said, byName }: Ground, own: boolean, name: string): string => {
  const who = own ? 'You' : name
  if (said === undefined) return `${who} said, as ${byName} wrote it down`
  if (said.how === 'own-device') return `${who} wrote on ${sayDate(said.on)}`
  return `${who} said on ${sayDate(said.on)}, ${HOW_TYPED[said.how] ?? ''}. ${byName} typed it`
}

export const sayFrom = (what: string, who: string, from: Day): string =>
  `${what}, from ${who}. It is there from ${sayDay(from)}.`

/** The sentences of the timeline. */
export const said = {
  written: (worker: string) =>
    `${worker} wrote down what a change of the money would rest on in law. It stops nothing by itself.`,
  wished: (person: string, typed: string | undefined) =>
    typed === undefined
      ? `${person} told us a wish about the money. Nothing changes by this alone.`
      : `${typed} wrote down a wish of ${person} about the money. Nothing changes by this alone.`,
  oneBody: (body: string) =>
    `${body} said that the help after hospital can end. One alone ends nothing: it all goes on.`,
  bothBodies: 'The council and the NHS have each said that the help after hospital can end. Nothing stops by this.',
}
