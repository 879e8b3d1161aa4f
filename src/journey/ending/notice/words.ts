import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Block, Part } from '#files/pdf/parts.ts'
import type { Ending, EndingChallenge } from '../ending.ts'
import { BASIS_LAW, BASIS_WORDS } from '../ground/words.ts'
import { firstWords } from './kinds.ts'
import type { LineEnds, Notice, WorksForThem } from './notice.ts'
import { type ChallengeReason, mayStillBeTyped } from './rules.ts'

type Needed =
  | 'say-what-is-wrong'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-what-becomes-of-it'
  | 'say-your-reasons'

export const NOTICE_WORDS: Record<ChallengeReason | Needed, string> = {
  'no-ending-to-challenge': 'No ending was told, so there is nothing to look at again. What is agreed goes on',
  'ending-is-past':
    'The last day has passed. The notice says what you can still do. Or ring the number at the foot of this page, or say that you want to come back',
  'challenged-already': 'This is being looked at again already, or has an answer. Read it on the page with the notice',
  'looked-at-again-already':
    'Somebody else looked at this again, and it stands. The next step is a complaint: the notice says how',
  'said-after-the-last-day':
    'That is after the last day. If they said it by then, write that day. If not, they can complain, or ask to come back',
  'is-back-already': 'They have come back since. What is wrong now is said about the new plan',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'no-challenge-to-answer':
    'Nobody says that this ending is wrong, or it is answered already. Nothing is needed from you',
  'another-human-looks-again': 'You had a part in this ending, so somebody else looks at it again',
  'say-what-is-wrong': 'Write what is wrong with it, in your own words',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-what-becomes-of-it': 'Choose what becomes of it',
  'say-your-reasons': 'Give your reasons. The person reads them',
}

export const NOTICE_DONE = {
  challenged: 'Thank you. The last day counts no longer. The money goes on as it was, while somebody else looks again.',
  answered: 'Your answer is written down. The person can read it now.',
}

export const ANSWER_WORDS: Record<'stands' | 'falls', { text: string; hint: string }> = {
  falls: { text: 'It was not right. Everything goes on', hint: 'The money goes on as it was.' },
  stands: { text: 'It stands', hint: 'The worker tells a new last day, with the full notice.' },
}

const says = (text: string): Block => ({ kind: 'says', text })
const part = (heading: string, ...blocks: Block[]): Part => ({ heading, level: 2, blocks })

/** One line of the plan and its last payment. */
export const sayLast = ({ what, last }: LineEnds): string =>
  last === undefined
    ? `${what}: nothing more comes`
    : `${what}: the last payment is ${sayMoney(last.amountPence)}, on ${sayDay(last.payOn)}. It is for the days from ${sayDate(last.from)} to ${sayDate(last.to)}`

/** What somebody who works for them is to hear, and by when. Told too late for the last day, their notice goes on beyond it. */
function sayNotice({ name, weeks, tellBy }: WorksForThem, today: Day): string {
  if (weeks === 0) return `${name} has worked for you for less than a month. The contract says what notice they get.`
  const least = `By law ${name} gets at least ${weeks === 1 ? '1 week' : `${weeks} weeks`} of notice.`
  return tellBy < today
    ? `${least} Tell ${name} as soon as you can. Their notice goes on beyond the last day: they are paid for it.`
    : `${least} Tell ${name} by ${sayDay(tellBy)}.`
}

const sayWorks = (one: WorksForThem, today: Day): string =>
  `${sayNotice(one, today)} Holiday that was not taken is paid out.${one.mayHaveRedundancy ? ` ${one.name} may be owed redundancy pay too.` : ''}`

/** The whole notice, to the person: the page and the paper say the same. After a death, to the family. */
export function noticeParts(notice: Notice): readonly Part[] {
  return notice.ending.kind === 'died'
    ? toFamily(notice)
    : [...firstWords(notice), ...whatAndWhy(notice), ...afterwards(notice), ...ifWrong(notice)]
}

/** Whether the last day that was told holds, as the person reads it. */
export function sayLastDay({ lastDay, confirmed, challenge, proposedByName }: Ending, today: Day): string {
  if (challenge !== undefined)
    return `${proposedByName} said that ${sayDay(lastDay)} should be the last day that is paid. On ${sayDate(challenge.saidOn)} you said that this is wrong. So that day counts no longer, and the money goes on.`
  if (confirmed !== undefined)
    return `${sayDay(lastDay)} is the last day that is paid. ${confirmed.byName} confirmed it on ${sayDate(confirmed.on)}.`
  return lastDay < today
    ? `${proposedByName} said that ${sayDay(lastDay)} should be the last day that is paid. Nobody confirmed it, so it all went on and still does.`
    : `${proposedByName} says that ${sayDay(lastDay)} should be the last day that is paid. It is not confirmed, and until it is everything goes on.`
}

function whatAndWhy({ ending, readOn, ground, lines, noticeDays }: Notice): Part[] {
  const { reasons, proposedByName, toldOn, challenge } = ending
  return [
    part(
      'The last day',
      says(sayLastDay(ending, readOn)),
      says(`You were told on ${sayDate(toldOn)}. The usual notice here is ${noticeDays} days.`),
    ),
    part(
      'The last payments',
      ...(challenge === undefined ? [] : [says('These would have been the last. None of them is, for now.')]),
      { kind: 'list', items: lines.map(sayLast) },
    ),
    part('Why', { kind: 'said', text: reasons, by: proposedByName }),
    part(
      'The ground in law',
      ...(ground === undefined
        ? [says('No ground in law is written down for this, so it cannot be confirmed.')]
        : [
            says(BASIS_WORDS[ground.basis]),
            ...(ground.basis === 'persons-choice'
              ? []
              : [{ kind: 'said' as const, text: ground.why, by: ground.byName }]),
            ...(ground.other === undefined
              ? []
              : [
                  says(
                    `The other help: ${ground.other.what}, from ${ground.other.who}, from ${sayDay(ground.other.from)}.`,
                  ),
                ]),
            ...(ground.advice === '' ? [] : [says(`Advice: ${ground.advice}`)]),
            says(`The law: ${BASIS_LAW[ground.basis]}.`),
          ]),
    ),
  ]
}

function afterwards({ assistants, readOn, heldPence, owedPence, receiptYears, phone }: Notice): Part[] {
  return [
    ...(assistants.length === 0
      ? []
      : [
          part(
            'Who works for you',
            { kind: 'list', items: assistants.map((one) => sayWorks(one, readOn)) },
            says(
              'Your payroll works it out with you. Ask us if there is not enough for it: you do not pay it yourself.',
            ),
          ),
        ]),
    part(
      'What is left, and receipts',
      says(
        heldPence > 0n
          ? `${sayMoney(heldPence)} is not written down as spent now. Use it for the plan until the last day. What is left then goes back. Nothing is taken from your bank by itself.`
          : 'Nothing is left over now, and nothing has to go back.',
      ),
      ...(owedPence > 0n ? [says(`${sayMoney(owedPence)} is kept for wages. That never goes back.`)] : []),
      says(
        `Keep your receipts for ${receiptYears === 1 ? '1 year' : `${receiptYears} years`} after the last day. Those that you sent us are kept here.`,
      ),
      says(`Questions? Ring ${phone.name} on ${phone.number}, ${phone.when}.`),
    ),
  ]
}

const ifWrong = ({ ending, readOn, phone }: Notice): Part[] => [
  part('If you think this is wrong', {
    kind: 'list',
    items: [
      ending.lastDay < readOn
        ? `You could say so until ${sayDay(ending.lastDay)}.${mayStillBeTyped(ending, readOn) ? ' If you told your worker by then, ask them to write it down now: it still counts.' : ''} You can still complain, and you can ask to come back.`
        : `Say so on the page about the ending, or tell your worker, by ${sayDay(ending.lastDay)}. Somebody who had no part in it looks again.`,
      'From the moment you say so, the last day counts no longer. Your money goes on. If the ending stands, you get a new last day with the full notice.',
      `You can also complain to the council: ring ${phone.name} on ${phone.number}, ${phone.when}.`,
      'Still not right? The Local Government and Social Care Ombudsman looks into it for free: 0300 061 0614.',
    ],
  }),
]

function toFamily({ ending, assistants, owedPence, phone, personKnownAs }: Notice): Part[] {
  const owes = assistants.length > 0 || owedPence > 0n
  return [
    part(
      `To the family of ${personKnownAs}`,
      says(`We are very sorry that ${personKnownAs} has died.`),
      says(
        'You do not have to do anything now. There is no form to fill in, and we ask for nothing back in this letter.',
      ),
    ),
    part(
      'What we do',
      says(`${sayDay(ending.lastDay)} is the last day that is paid. What was paid before stays as it is for now.`),
      ...(owes
        ? [
            says(
              'People who worked for them still get their wages, their holiday pay and the notice they are owed. We see to it with you.',
            ),
          ]
        : []),
    ),
    part(
      'When you are ready',
      says(
        `One of us talks with whoever looks after things. Ring ${phone.name} on ${phone.number}, ${phone.when}. There is no hurry.`,
      ),
      says(
        'Is something not right? Tell us at that number. The Ombudsman looks into complaints for free: 0300 061 0614.',
      ),
    ),
  ]
}

/** By when somebody answers what the person said against an ending; once that day has passed it is promised no longer. */
export const sayAnswerBy = (
  { answerBy }: Pick<EndingChallenge, 'answerBy'>,
  today: Day,
  { own, council }: { own: boolean; council: { readonly name: string; readonly number: string } },
): string =>
  answerBy >= today
    ? `Somebody who had no part in it answers by ${sayDay(answerBy)}.`
    : own
      ? `You should have had an answer by ${sayDay(answerBy)}. That day has passed, and we are sorry. Your money goes on. Please ring ${council.name} on ${council.number} and ask.`
      : `Somebody who had no part in it should have answered by ${sayDay(answerBy)}. That day has passed.`

/** The sentences of the timeline. */
export const said = {
  challenged: (person: string, typed: string | undefined) =>
    typed === undefined
      ? `${person} said that the ending looks wrong. The last day counts no longer, and somebody else looks again.`
      : `${typed} wrote down that ${person} thinks the ending is wrong. The last day counts no longer, and somebody else looks again.`,
  stands: (decider: string) =>
    `${decider} looked at the ending again, and it stands. A new last day is told, with the full notice.`,
  falls: (decider: string) => `${decider} looked at the ending again. It was not right, and everything goes on.`,
}
