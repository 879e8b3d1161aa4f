import type { Condition } from './conditions.ts'
import type { ConditionReason, DirectReason } from './rules.ts'

export const CONDITION_REASONS: Record<ConditionReason, string> = {
  'say-whether-it-is-met': 'Answer at least one of these. You can leave the others for later',
  'say-what-would-help': 'Write why not yet, and what help would change it',
  'conditions-are-said-already': 'This is written down already, just so. Nothing has changed',
}

export const DIRECT_REASONS: Record<DirectReason, string> = {
  'condition-is-not-said':
    'Before money goes to the person’s own account, their worker answers a few questions. Ask the worker to do that. Or choose another way for now: the council, or somebody else, can look after the money',
  'condition-is-not-met':
    'Their worker wrote that one thing is not there yet for money in the person’s own hands. Talk about what would help. Until then the council, or somebody else, can look after the money',
}

type Said = { readonly title: string; readonly means: string; readonly helps: string }

/** What each condition means, and what helps to meet it: own words for Care Act 2014 ss.31 and 32. To the worker, about `name`. */
export const CONDITION_WORDS: Record<Condition, (name: string) => Said> = {
  capacity: (name) => ({
    title: `${name} can decide to have the money paid to them, or to a nominee`,
    means: `It is about this one decision, now. It is not about ${name} as a whole.`,
    helps: 'Give time, plain words, a good hour of the day, and somebody they trust. Ask again on another day.',
  }),
  'not-prohibited': (name) => ({
    title: 'No court order rules it out',
    means: `A few court orders about drugs or alcohol rule out money in a person’s own hands. Nothing else about ${name} does.`,
    helps: 'If there is such an order, the council or somebody else can look after the money.',
  }),
  'can-manage': (name) => ({
    title: `${name}, or who looks after the money for them, can manage it alone or with help`,
    means: 'Help counts. Nobody has to do it all alone.',
    helps: 'Somebody to open the letters with, a nominee, a card, or a firm that works out the pay.',
  }),
  'right-way': (name) => ({
    title: `It is a good way to get ${name} what the plan says`,
    means: 'Money in their hands can buy what is in the plan.',
    helps: 'Pay part of it this way, or begin small and look at it together after a month.',
  }),
  'authorised-suitable': (name) => ({
    title: 'The authorised person is suitable',
    means: `They may act for ${name} by law, or those who may agree that they are right for it.`,
    helps: 'Ask who acts for them in other things, and ask those people.',
  }),
  'best-interests': (name) => ({
    title: `The authorised person will do what is best for ${name}`,
    means: `They ask what ${name} wants, and act on it wherever they can.`,
    helps: 'Write down together what the person likes, and how they show it.',
  }),
}

/** The title of each, to the person themselves. */
export const CONDITIONS_TO_THEM: Record<Condition, string> = {
  capacity: 'You can decide to have the money paid to you, or to a nominee',
  'not-prohibited': 'No court order rules it out',
  'can-manage': 'You, or who looks after the money for you, can manage it alone or with help',
  'right-way': 'It is a good way to get you what the plan says',
  'authorised-suitable': 'The authorised person is suitable',
  'best-interests': 'The authorised person will do what is best for you',
}

export const CONDITIONS_DONE = {
  'conditions-said': 'It is written down. The finance team sees whether money can go to them.',
}

/** The sentence of the timeline: what was found stands on the page alone, where fewer people read it. */
export const said = {
  recorded: (worker: string, person: string) =>
    `${worker} wrote down what has to be clear before money is paid to ${person}.`,
}
