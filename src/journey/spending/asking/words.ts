import { sayDate, sayDay } from '#core/day.ts'
import type { Answerer, Precedent, Question, Told, Verdicts, Way } from './asking.ts'
import type { NeutralReason } from './neutral.ts'
import type { Rule, RuleAnswer, Whose } from './rulebook/rule.ts'
import type { AskingReason, Standing } from './rules.ts'

type Needed = 'say-what-you-ask' | 'say-how-they-asked' | 'choose-an-answer' | 'give-your-reasons'

export const ASKING_WORDS: Record<AskingReason | NeutralReason | Needed, string> = {
  'say-what-you-ask': 'Write what you would like to buy. One word is enough',
  'say-how-they-asked': 'Choose how they asked you',
  'choose-an-answer': 'Choose an answer',
  'give-your-reasons': 'Give your reasons. The person reads them',
  'question-is-with-the-worker': 'This question is with the worker already. The day of the answer stands on its page',
  'question-was-not-passed-on':
    'The rules answered this, and nobody asked you. If they want your answer, write that down first',
  'say-what-must-hold': 'Write what must hold, so that the answer is yes',
  'say-what-else-can-be-done': 'Write what could be done instead, so that a no is not the end',
  'say-why-it-is-needed': 'The law lets this pass only where it is needed. Write why it is, and who decided it',
  'topic-and-sentence-together': 'Fill in both boxes for others, or leave both empty',
  'topic-says-nothing': 'Write what it was about in one or two words, like: a bicycle',
  'names-somebody': 'This holds a name from their life. Say it of nobody, like: it got the person out more',
  'looks-like-a-name': 'This looks like a name. Leave it out, or write it with a small letter if it is none',
  'holds-an-address': 'This holds an address. Leave it out',
  'holds-a-number': 'This holds a long number. Leave it out',
}

export const ASKING_DONE = {
  passed: 'Your worker has your question now.',
  'passed-for': 'It is written down. The day of the answer stands on this page.',
  answered: 'Your answer is written down, and the person is told that there is something to read.',
}

/** What is told at once, in one line. */
export const TOLD_WORDS: Record<Told, string> = {
  allowed: 'Yes',
  'ask-first': 'Ask first',
  'not-allowed': 'No, not from this money',
  'dont-know': 'We do not know yet',
}

export const VERDICT_WORDS: Record<Verdicts, string> = { yes: 'Yes', 'yes-if': 'Yes, if', no: 'No' }

export const WAY_WORDS: Record<Exclude<Way, 'self'>, string> = {
  talk: 'In a talk',
  phone: 'By phone',
  paper: 'On paper',
}

const WHOSE_WORDS: Record<Whose, string> = {
  law: 'This is the law',
  guidance: 'This is the government’s guidance',
  council: 'This is a rule of this council',
}

/** Whose rule it is, and where it stands. */
export const sayWhose = ({ whose, source }: Pick<Rule, 'whose' | 'source'>): string =>
  `${WHOSE_WORDS[whose]}${source === '' ? '' : ` (${source})`}.`

/** From which day it holds, and to which. */
export function sayHolds({ from, to, ended }: Pick<Rule, 'from' | 'to' | 'ended'>): string {
  const last = to === undefined || (ended !== undefined && ended < to) ? ended : to
  return last === undefined ? `It holds since ${sayDate(from)}.` : `It holds from ${sayDate(from)} to ${sayDate(last)}.`
}

/** What the first sentence of an answer depends on: what the own plan calls it, what the rules say, what is not known. */
export type Shown = { line: string; answers: readonly RuleAnswer[]; unknown: readonly string[] }

/** The answer in one or two sentences, for whoever asked. */
export function sayTold(told: Told, { line, answers, unknown }: Shown): string {
  if (told === 'allowed')
    return line === '' ? 'Yes, where it helps a goal of your plan.' : `Yes: it is in your plan, as “${line}”.`
  if (told === 'not-allowed') return 'No, your budget cannot pay for this.'
  if (told === 'dont-know')
    return 'Our rules say nothing about this, or we did not understand it. That does not mean no.'
  if (line === '' && answers.length === 0)
    return 'This was in your plan, and the decision did not agree to it. Please ask first, before you buy it.'
  const begins = line === '' ? '' : `Your plan names “${line}”. `
  if (answers.every((one) => one === 'allowed')) {
    const rest = unknown.length === 0 ? 'not all of it' : `not “${unknown.join(', ')}”`
    return `${begins}We know a part of this, but ${rest}. Please ask first.`
  }
  return new Set(answers).size > 1 || line !== ''
    ? `${begins}Our rules say more than one thing about this. Please ask first, before you buy it.`
    : 'It may well be right. Please ask first, before you buy it.'
}

const answersFor = (answerer: Answerer | undefined): string => answerer?.name ?? 'Somebody of the council'

/** Whose turn it is, and by when; for the person. */
export function sayStanding(standing: Standing, answerer: Answerer | undefined, council: { number: string }): string {
  const who = answersFor(answerer)
  if (standing.is === 'waiting')
    return `We have passed this on, so you need to do nothing more. It is ${who}’s turn. You get an answer by ${sayDay(standing.by)}.`
  if (standing.is === 'late')
    return `It is ${who}’s turn. The answer should have come by ${sayDay(standing.by)}. We are sorry. You can ring ${answerer?.phone ?? council.number}, or write a message. It is fine to remind us.`
  return standing.is === 'answered' ? 'It is answered.' : 'The rules have answered this. Nobody needs to do anything.'
}

/** The same in a list, short. */
export function sayWhere({ told, answers }: Pick<Question, 'told' | 'answers'>, standing: Standing): string {
  const [answer] = answers
  if (answer !== undefined)
    return `${VERDICT_WORDS[answer.verdict]}${answer.verdict === 'yes-if' ? ` ${answer.condition}` : ''}`
  if (standing.is === 'waiting') return `Answer by ${sayDate(standing.by)}`
  return standing.is === 'late'
    ? `The answer is late. It should have come by ${sayDate(standing.by)}`
    : TOLD_WORDS[told]
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const number = (count: number): string => NUMBERS[count] ?? count.toString()
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const told = (count: number, what: string): string => `${number(count)} ${count === 1 ? 'was' : 'were'} told ${what}`

/** 'Six people asked about a bicycle. Five were told yes. One was told no: …' */
export function sayPrecedent({ topic, people, yes, yesIf, no, because }: Precedent): string[] {
  const one = (count: number, what: string, reason: string | undefined): string[] =>
    count === 0
      ? []
      : [`${told(count, what)}${reason === undefined ? '.' : `: ${lower(reason)}${/[.!?]$/.test(reason) ? '' : '.'}`}`]
  return [
    `${number(people)} people here asked about ${lower(topic)}.`,
    ...one(yes, 'yes', because.yes),
    ...one(yesIf, 'yes, if something holds', because['yes-if']),
    ...one(no, 'no', because.no),
  ]
}

/** That asking harms nobody. */
export const SAFE_TO_ASK = 'Asking is never held against you. Only you and your worker can see what you ask.'

/** How to challenge an answer, in the ways that are there. */
export const DISAGREE =
  'If you do not agree, write to your worker first and say why. You can ask that somebody else looks at it. You can also complain to the council, and after that to the Local Government and Social Care Ombudsman. That is free.'

/** The same for the worker. */
export function sayStandingForWorker(standing: Standing, name: string): string {
  if (standing.is === 'waiting') return `It is your turn. ${name} was promised an answer by ${sayDay(standing.by)}.`
  if (standing.is === 'late')
    return `It is your turn. ${name} was promised an answer by ${sayDay(standing.by)}, and that day has passed.`
  return standing.is === 'answered' ? 'It is answered.' : `The rules have answered this. ${name} asked nobody else.`
}

/** When it was asked, and who typed it where that was somebody else. */
export const sayHow = ({ how, typedByName, askedOn }: Question, own: boolean): string =>
  how === 'self'
    ? `Asked on ${sayDay(askedOn)}.`
    : `Asked on ${sayDay(askedOn)}: said ${own ? 'by you ' : ''}${{ talk: 'in a talk', phone: 'by phone', paper: 'on paper' }[how]}, typed by ${typedByName}.`

/** Who wrote down for the person that they want their worker's answer; '' where they asked for it themselves. */
export const sayPassedFor = ({ passed }: Pick<Question, 'passed'>, own: boolean): string =>
  passed === undefined || passed.how === 'self'
    ? ''
    : `The worker’s answer was asked for on ${sayDay(passed.on)}: said ${own ? 'by you ' : ''}${WAY_WORDS[passed.how].toLowerCase()}, typed by ${passed.byName}.`

/** In how many working days an answer comes. */
export const sayWithin = (days: number): string => `within ${days === 1 ? '1 working day' : `${days} working days`}`

/** On the page for everybody. */
export const PUBLIC_NOTE =
  'This is what our rules say to everybody. A plan can say yes to more, since it is made for one person.'
