import { sayDate } from '#core/day.ts'
import type { NewWay, OutsideAnswer, Source, Step, StepKind } from './outside.ts'
import type { OutsideReason, Stand } from './rules.ts'

type Needed =
  | 'say-what-you-noticed'
  | 'say-when-it-happened'
  | 'name-the-rule'
  | 'say-whether-it-was-explained'
  | 'say-how-you-explained-it'
  | 'choose-how'
  | 'write-the-question'
  | 'choose-an-answer'
  | 'write-what-you-understood'
  | 'say-how-it-was'
  | 'choose-a-step'
  | 'write-the-reasons'
  | 'choose-the-new-way'
  | 'write-the-persons-view'
  | 'say-what-help-there-is'
  | 'say-who-gives-the-help'
  | 'say-from-when-there-is-help'
  | 'say-the-last-day-paid'
  | 'say-yes-or-no'
  | 'say-how-it-went'
  | 'say-how-it-came-out'

export const OUTSIDE_WORDS: Record<OutsideReason | Needed, string> = {
  'happened-on-a-day-to-come': 'This day has not come yet. Write the day on which the money was spent',
  'happened-before-it-was-explained':
    'This was before the rule was explained. Nothing more is asked about it. Only something bought later can be asked about',
  'asked-about-already': 'There is a question about this already. Open that one',
  'question-is-over': 'This question is over. If there is something new, begin a new one',
  'rule-is-named-already': 'The rule is written down already. Go on with the next thing on the page of this question',
  'name-the-rule-first': 'First say which rule it is about, and whether it had been explained',
  'explained-only-afterwards':
    'That was after the money was spent. Choose what came before it, or say that it was not explained',
  'say-when-it-was-explained':
    'Write the day, who explained it, and in what words. If nobody knows, it was not explained',
  'was-not-explained': 'The rule had not been explained. Explain it now. Nothing else is done about this',
  'was-explained-before': 'The rule had been explained before. Ask the person how it was',
  'asked-already': 'The person was asked already. Their answer comes when it comes: ring them if that is easier',
  'nobody-has-asked-yet': 'Nobody has asked about this yet. The question comes first',
  'person-has-not-answered': 'The person has not answered yet. Ring them, or sit with them while they answer',
  'nobody-has-listened-yet': 'First write what you understood, so that the person can say whether it is right',
  'said-not-so-already': 'This stands here already, next to what your worker wrote. Both are kept',
  'somebody-else-used-it':
    'The person says that somebody else used the money. Do not agree a step with them. Ask them alone who decides about it, and think of their safety',
  'a-step-is-open': 'Another step goes on. Write down how it went, then agree the next one',
  'say-why-a-milder-step-would-not-help': 'Say why this would not help here, or try it first',
  'a-look-ends-on-a-day': 'Write the day on which the closer look is over. It lies after today',
  'a-look-is-too-long': 'That is too long. Choose a day within half a year from today',
  'a-stop-needs-notice': 'That gives too little notice. Choose a later last day',
  'other-help-comes-too-late':
    'The other help must be there by the day after the last day that is paid. Choose an earlier day',
  'no-step-to-decide': 'Nothing waits for a manager here now. Go back to see where it stands',
  'another-human-decides': 'This one is yours, so you cannot say yes to it. Ask another manager to look at it',
  'step-waits-for-a-manager': 'This step waits for a manager. When they have said yes or no, go on from there',
  'say-whether-it-goes-on': 'Choose whether it goes on, or is as before',
  'is-a-bad-time':
    'This is a bad time for the person, or it has just ended. Nothing is asked for now. Come back when it is over: this question waits',
  'no-step-to-look-back-on': 'No step goes on now. Agree one first, or say how it came out',
  'say-what-you-noticed': 'Write in a few words what you noticed',
  'say-when-it-happened': 'Choose something from the list, or write the day on which the money was spent',
  'name-the-rule': 'Write which rule it is about, as the plan or the agreement says it',
  'say-whether-it-was-explained': 'Choose when it was explained, or that it was not',
  'say-how-you-explained-it': 'Write in which words you explained it',
  'choose-how': 'Choose how it was said',
  'write-the-question': 'Write the question in your own words. The person reads it',
  'choose-an-answer': 'Choose what is nearest. “I do not know” is fine',
  'write-what-you-understood': 'Write what you understood. The person reads it',
  'say-how-it-was': 'Write how it was, in your own words',
  'choose-a-step': 'Choose a step',
  'write-the-reasons': 'Write the reasons. The person reads them',
  'choose-the-new-way': 'Choose who would look after the money',
  'write-the-persons-view': 'Write what the person says about it, in their words',
  'say-what-help-there-is': 'Write which other help there is',
  'say-who-gives-the-help': 'Write who gives that help',
  'say-from-when-there-is-help': 'Write the day from which there is other help',
  'say-the-last-day-paid': 'Write the last day that is paid',
  'say-yes-or-no': 'Choose yes or no',
  'say-how-it-went': 'Write how it went',
  'say-how-it-came-out': 'Write how it came out. The person reads it',
}

export const OUTSIDE_DONE = {
  begun: 'It is written down. Next: was the rule explained before?',
  named: 'It is written down.',
  explained: 'Thank you for explaining it. This question is over.',
  asked: 'The question is on the person’s page. There is no day by which they must answer.',
  answered: 'Thank you. Your answer is kept in your words.',
  typed: 'It is written down as they said it.',
  heard: 'The person can read what you understood, and say if it was not so.',
  'not-so': 'It is written down. Both views are kept.',
  agreed: 'It is written down, with the reasons. The person can read it.',
  proposed: 'It waits for a manager now. Nothing changes until one says yes.',
  decided: 'It is decided. The person and their worker can read your reasons.',
  'looked-back': 'It is written down.',
  settled: 'This question is over. How it came out is on the page.',
}

/** What the person can answer, in their own voice. */
export const ANSWER_WORDS: Record<OutsideAnswer, { text: string; hint?: string }> = {
  me: { text: 'It was me, and here is why' },
  'somebody-else': {
    text: 'Somebody else used it',
    hint: 'Then this is not about you. Only your worker reads it.',
  },
  help: { text: 'I would like help with this' },
  'not-know': { text: 'I do not know' },
}

/** What they answered, as others read it. */
export const ANSWERED_WORDS: Record<OutsideAnswer, string> = {
  me: 'It was me',
  'somebody-else': 'Somebody else used it',
  help: 'I would like help with this',
  'not-know': 'I do not know',
}

export const NEW_WAY_WORDS: Record<NewWay, string> = {
  'council-managed': 'The council pays the bills',
  'third-party': 'Somebody both sides trust looks after the money',
}

export const SOURCE_WORDS: Record<Source, string> = {
  'key-facts': 'How they would tell a friend what the money is for',
  understanding: 'A talk about how each understands the plan',
  agreement: 'The agreement, as it was printed and given',
  talk: 'Another talk',
}

export const STEP_WORDS: Record<StepKind, { text: string; means: string }> = {
  talk: { text: 'A talk', means: 'We talk about it once, calmly, and that may be all.' },
  reminder: {
    text: 'A reminder of the plan',
    means: 'We look at the plan together, and the person gets its rules in writing.',
  },
  'closer-look': {
    text: 'A closer look for a time',
    means: 'We look together at what is bought more often, until a day. Then it is over by itself.',
  },
  'managed-with-me': {
    text: 'The money is managed together',
    means: 'The council or somebody trusted pays the bills. The person still decides what the plan is for.',
  },
  stop: {
    text: 'The money stops',
    means: 'The last step of all. Other help is there first, and there is notice.',
  },
}

/** What comes next, for the person (`own`) or who works with them. */
export function sayStand(stand: Stand, own: boolean, name: string): string {
  const worker: Record<Stand, string> = {
    'name-rule': 'First: which rule is it about, and had it been explained before?',
    explain: 'The rule had not been explained. Explain it now. Nothing else is done about this.',
    explained: 'The rule was explained. This question is over.',
    ask: `The rule had been explained. Now ask ${name} how it was.`,
    'waits-for-answer': `${name} was asked and has not answered. There is no deadline. You can ring.`,
    listen: `${name} has answered. Write down what you understood.`,
    agree: 'Agree a step, the mildest that can help. Or say how it came out.',
    'waits-for-manager': 'A manager decides about this step. Until then nothing changes.',
    'step-goes-on': 'A step was agreed. Write down how it went, when you know.',
    settled: 'This question is over.',
  }
  const person: Record<Stand, string> = {
    'name-rule': 'Your worker is still looking at this. Nothing has changed.',
    explain: 'A rule was not explained to you. Your worker explains it next. Nothing else is done about this.',
    explained: 'A rule was explained to you. This question is over. Nothing changes.',
    ask: 'Your worker would like to ask you about this. Nothing has changed.',
    'waits-for-answer': 'Your worker asks you about this. Take your time. No day ends it.',
    listen: 'You have answered. Your worker writes down what they understood.',
    agree: 'Your worker has listened. If something should follow, they talk to you first.',
    'waits-for-manager': 'A manager decides about a step. Until then nothing changes.',
    'step-goes-on': 'A step was agreed. It is below, with the reasons.',
    settled: 'This question is over. How it came out is below.',
  }
  return (own ? person : worker)[stand]
}

/** A step in a sentence or two, with what it means in days. */
export function sayStep({ step, until, managedAs, stop }: Step): string {
  const { text, means } = STEP_WORDS[step]
  if (step === 'closer-look' && until !== undefined) return `${text}, until ${sayDate(until)}. ${means}`
  if (managedAs !== undefined) return `${text}: ${NEW_WAY_WORDS[managedAs].toLowerCase()}. ${means}`
  if (stop !== undefined)
    return `${text}. The last day that is paid would be ${sayDate(stop.lastDay)}. Other help from ${sayDate(stop.help.from)}: ${stop.help.what}, given by ${stop.help.who}.`
  return `${text}. ${means}`
}

/** Who decided about a step, where a manager must. */
export function sayDecided({ decided }: Pick<Step, 'decided'>): string {
  if (decided === undefined) return 'A manager has not said yes or no yet.'
  return `${decided.byName} said ${decided.yes ? 'yes' : 'no'} on ${sayDate(decided.on)}.`
}
