import { sayDate } from '#core/day.ts'
import type { PictureReason } from '#files/images/receipt.ts'
import { ANSWER_FORM_WORDS } from '../answers/words.ts'
import { WITNESS_WORDS } from '../heard/words.ts'
import type { Answer } from '../plan.ts'
import type { Asked, CopyChannel, GivenFor, Way } from '../spoken.ts'
import { HOW_TYPED } from '../typed/words.ts'
import type { WithoutYes } from '../without-yes.ts'
import type { AnswerForReason, AskReason, ObjectForReason } from './rules.ts'

type Needed =
  | 'choose-how-they-answered'
  | 'choose-their-answer'
  | 'say-when-they-said-it'
  | 'choose-how-the-copy-goes'
  | 'say-when-you-asked'
  | 'choose-how-you-asked'
  | 'say-what-you-did'
  | 'choose-what-came-of-it'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-so'

export const AGREEING_WORDS: Record<AnswerForReason | AskReason | ObjectForReason | PictureReason | Needed, string> = {
  ...ANSWER_FORM_WORDS,
  'said-after-today': 'That day is still to come. Check it and write it again',
  'said-before-this-version': 'This version of the plan was not there on that day. Check the day',
  'said-before-these-words':
    'The plan was changed after that day. Go through it with them as it reads now, and write down what they say then',
  'they-answered-themselves': 'The person has answered themselves. Their own answer stays. Ask them to change it',
  'they-said-yes': 'The person has said yes to the plan as it reads now. There is nothing more to ask',
  ...WITNESS_WORDS,
  'write-their-words': 'Write what they said by phone, in their words. A yes alone is not enough here',
  'photo-of-the-signed-page': 'Add a photo or a PDF of the signed page',
  'say-why-they-could-not': 'Write why they could not answer',
  'nobody-answered-for-you': 'Nobody has typed an answer for you. You can give your own answer on the plan',
  'you-said-so-already': 'You have said so already. Your worker will talk with you about it',
  'the-14-days-are-over': 'The 14 days are over. Tell your worker. They can write a new version with you',
  'said-before-this-answer': 'That answer was not typed yet on that day. Check the day',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-so': 'Write the day on which they said it',
  'choose-how-they-answered': 'Choose how they answered',
  'choose-their-answer': 'Choose what they answered',
  'say-when-they-said-it': 'Write the day on which they answered',
  'choose-how-the-copy-goes': 'Choose how a copy goes to them',
  'say-when-you-asked': 'Write the day on which you asked',
  'choose-how-you-asked': 'Choose how you asked',
  'say-what-you-did': 'Write what you did so that they could answer',
  'choose-what-came-of-it': 'Choose what came of it',
  'not-a-picture': 'This file is not one that we can open. Choose a photo (.jpg or .png) or a PDF',
  'picture-too-big': 'This file is too big for us. Choose a PDF under 2 MB, or take the photo again',
  'picture-cannot-be-read': 'We cannot open this photo. Choose it again, or take a new one',
}

/** The same, where it is the worker who writes it down for them. */
export const OBJECT_FOR_WORDS: typeof AGREEING_WORDS = {
  ...AGREEING_WORDS,
  'nobody-answered-for-you': 'Nobody has typed an answer for them. There is nothing to take back here',
  'you-said-so-already': 'They have said so already. Talk with them, and ask them anew',
  'the-14-days-are-over':
    'The 14 days are over. Write it down if they said so within them. Or start a new version of the plan together',
}

export const GIVEN_ANSWERS: Record<Exclude<Answer, 'could-not'>, string> = {
  yes: 'Yes',
  'yes-but': 'Yes, but there is something they want to say',
  no: 'No, not as it is now',
}

export const COPY_WORDS: Record<CopyChannel, { text: string; says: string }> = {
  page: { text: 'They can read it here, on their own page', says: 'on their own page' },
  post: { text: 'By post, to where they say it is safe', says: 'by post' },
  hand: { text: 'Into their hand', says: 'into their hand' },
  'read-out': { text: 'Read out to them', says: 'read out' },
}

export const WAY_WORDS: Record<Way, string> = {
  met: 'We met',
  phone: 'By phone',
  letter: 'By letter',
  message: 'By message',
  'through-somebody': 'Through somebody they trust',
}

/** How an answer came to be written down, after the day. */
const HOW_GIVEN: Record<GivenFor['how'], string> = {
  paper: 'on paper',
  phone: 'by phone',
  recorded: 'written down by the worker',
}

/** How an answer came here that was not given in the person's own session. */
export const sayGiven = ({ how, byName, on, witnessName }: GivenFor): string =>
  how === 'recorded'
    ? `Written down by ${byName}. It is not an answer of the person’s own.`
    : `Given ${HOW_GIVEN[how]}, and typed by ${byName} on ${sayDate(on)}.${witnessName === '' ? '' : ` ${witnessName} heard it too.`}`

/** What was said of a typed answer: that it is not theirs. */
export const sayObjected = ({ on }: NonNullable<GivenFor['objected']>, who: string): string =>
  `${who} said on ${sayDate(on)}: that is not what I said. So this answer does not count.`

/** Who typed that for the person; undefined where they said it in their own session. */
export const sayObjectedFor = ({ heard }: NonNullable<GivenFor['objected']>): string | undefined =>
  heard && `Typed by ${heard.byName}, ${HOW_TYPED[heard.how] ?? 'for them'}.`

/** A day on which the person was asked whether they agree, with the steps taken. */
export const sayAsked = ({ on, way, steps, byName, stands }: Asked): string =>
  `Asked on ${sayDate(on)} by ${byName} (${WAY_WORDS[way].toLowerCase()}). ${steps}${stands ? '' : ' The plan has changed since then, so this asking does not count.'}`

/** Said wherever a plan is read that goes on without the person's yes. */
export const WITHOUT_YES: Record<WithoutYes, (name: string) => string> = {
  'could-not': (name) => `${name} has not said yes to this plan, because they could not answer.`,
  'said-no': (name) => `${name} has said no to this plan. What was done to agree stands below.`,
  'no-answer': (name) => `${name} has not said yes to this plan. They were asked, and gave no answer.`,
}

/** The sentences of the timeline. */
export const said = {
  answeredFor: (worker: string, person: string, how: 'paper' | 'phone') =>
    `${worker} wrote down ${person}’s answer to the plan, given ${HOW_GIVEN[how]}. ${person} can say for 14 days if that is not what they said.`,
  asked: (worker: string, person: string) =>
    `${worker} wrote down that ${person} was asked about the plan and gave no answer.`,
  couldNot: (worker: string, person: string) =>
    `${worker} wrote down that ${person} was asked about the plan and could not answer. The reason stands in the plan.`,
  objectedFor: (worker: string, person: string) =>
    `${worker} wrote down that ${person} said: the answer typed for me is not what I said. It no longer stands, and ${person} is asked again.`,
  objected: (person: string) =>
    `${person} said that the answer typed for them is not what they said. It no longer stands, and they are asked again.`,
}
