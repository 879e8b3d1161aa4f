import { sayDate } from '#core/day.ts'
import type { Part, Sentence, Spoken } from '../plan.ts'
import { TITLES } from '../sentences/asks.ts'
import type { TypedFor } from '../spoken.ts'
import { PLAN_WORDS } from '../words.ts'
import type { Item } from './items.ts'
import type { UnfinishedReason, WriteForReason } from './rules.ts'

type Needed =
  | 'write-what-they-said'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'nothing-was-typed-for-you'
  | 'say-yes-or-no'

export const TYPED_WORDS: Record<WriteForReason | Needed, string> = {
  ...PLAN_WORDS,
  'they-wrote-this-themselves': 'The person typed this themselves. Their own words stay. Ask them to change it',
  'write-yours-first': 'Write your own answer to this first. Then write down theirs, so that yours cannot follow it',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'write-what-they-said': 'Write what they said, in their words',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'nothing-was-typed-for-you': 'There is nothing to answer now. Go back to the plan',
  'say-yes-or-no': 'Choose an answer for one of them at least. You can leave the others',
}

/** Said on the page itself, where there is more to do on it. */
export const SOUNDS_DONE = {
  'not-quite': 'Thank you. We wrote down what you said. Here you can say it in your own words.',
}

/** How words came to stand in the plan, after who typed them. */
export const HOW_TYPED: Record<string, string> = {
  together: 'when they sat together',
  phone: 'by phone',
  paper: 'from paper',
  'passed-device': 'on a device that was handed over',
  'own-device': 'on a device of their own',
}

/** Who typed a sentence for somebody, on which day and in which way; undefined where they typed it themself. */
export function sayTyped({ typedFor, on }: Pick<Sentence, 'typedFor' | 'on'>): string | undefined {
  if (typedFor === undefined) return undefined
  const day = typedFor.on === undefined || typedFor.on === on ? '' : ` on ${sayDate(typedFor.on)}`
  const typed = `Typed by ${typedFor.byName}${day}, ${HOW_TYPED[typedFor.how] ?? 'for them'}.`
  return [typed, ...heardSentences(typedFor)].join(' ')
}

/** 'Typed by Priya Shah, by phone.'; undefined where they typed it themself. */
export const sayTypedWords = ({ typed }: Pick<Spoken, 'typed'>): string | undefined =>
  typed && `Typed by ${typed.byName}, ${HOW_TYPED[typed.how] ?? 'for them'}.`

/** 'In Anne Field’s words. Typed by Priya Shah, by phone.' */
export const sayInWhoseWords = (one: Spoken): string => {
  const typed = sayTypedWords(one)
  return `In ${one.byName}’s words.${typed === undefined ? '' : ` ${typed}`}`
}

/** What the person said of it, where somebody else wrote that down. */
export function heardSentences({ sounds, heard }: Pick<TypedFor, 'sounds' | 'heard'>): readonly string[] {
  if (heard === undefined || sounds === undefined) return []
  const { byName, how, on, witnessName } = heard
  const said = `${byName} wrote down a ${sounds ? 'yes' : 'no'} to this, said on ${sayDate(on)}, ${HOW_TYPED[how] ?? 'for them'}.`
  return witnessName === '' ? [said] : [said, `${witnessName} heard it too.`]
}

/** Of words about money that are not quite how the person would say them. */
export function sayNotQuite({ about, words, says, heard }: Item, own: boolean, person: string): string {
  const what = about === 'more' ? `“${words}”` : 'this'
  const said = own
    ? `You said that ${what} does not quite sound like you.`
    : `${person} said that ${what} does not quite sound like them. It is something to talk about.`
  return [said, ...heardSentences({ sounds: says, heard })].join(' ')
}

/** Why the plan is unfinished, to whoever can talk about it. */
export const UNFINISHED: Record<UnfinishedReason, (name: string) => string> = {
  'nothing-said-by-the-person': (name) =>
    `No sentence in it is ${name}’s own yet. Ask them, and write it as they say it.`,
  'a-sentence-is-not-theirs': (name) =>
    `${name} says that a sentence typed for them does not sound like them. Talk about it.`,
  'person-has-not-said-what-they-understand': (name) =>
    `${name} has not said yet what the money is for, and when it is looked at again. Ask how they would tell a friend.`,
  'worker-has-not-said-what-they-understand': () =>
    'The worker has not written yet how they would tell a friend what the money is for.',
}

/** The sentences of the timeline. */
export const said = {
  wroteFor: (worker: string, person: string, part: Part) =>
    `${worker} typed what ${person} said for a part of the plan: “${TITLES[part]}”. ${person} is asked whether it sounds like them.`,
  sounds: (person: string, parts: readonly Part[]) =>
    `${person} said that this sounds like them: ${parts.map((part) => `“${TITLES[part]}”`).join(', ')}.`,
  soundsNot: (person: string, parts: readonly Part[]) =>
    `${person} said that this does not sound like them: ${parts.map((part) => `“${TITLES[part]}”`).join(', ')}. The worker talks with them about it.`,
}

type Answered = { item: Pick<Item, 'about'>; now: boolean }

/** The sentences of the timeline about goals and words about money: how many, and never which. `who`: 'Anne said', or who wrote it down. */
export function saidOfItems(person: string, items: readonly Answered[], who = `${person} said`): readonly string[] {
  const many = (now: boolean, ofGoals: boolean): number =>
    items.filter((one) => one.now === now && (one.item.about === 'goal') === ofGoals).length
  const tell = (count: number, sentence: string): readonly string[] => (count === 0 ? [] : [sentence])
  const [fit, notFit, sound, soundNot] = [many(true, true), many(false, true), many(true, false), many(false, false)]
  return [
    ...tell(fit, `${who} that ${goalsAre(fit)} right for them.`),
    ...tell(notFit, `${who} that ${goalsAre(notFit)} not quite right yet. It is something to talk about.`),
    ...tell(sound, `${who} that ${linesAre(sound, 'sounds', 'sound')} like them.`),
    ...tell(
      soundNot,
      `${who} that ${linesAre(soundNot, 'does', 'do')} not quite sound like them. It is something to talk about.`,
    ),
  ]
}

const goalsAre = (count: number): string => (count === 1 ? 'a goal in the plan is' : `${count} goals in the plan are`)
const linesAre = (count: number, one: string, more: string): string =>
  count === 1 ? `what the plan says of some money ${one}` : `what the plan says of money, in ${count} places, ${more}`
