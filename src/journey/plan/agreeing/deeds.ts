import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { Upload } from '#web/page.ts'
import { contentPrint } from '../content-print.ts'
import { namesOfBoth, witnessNamed } from '../heard/reads.ts'
import { DAYS_TO_OBJECT } from '../plan.ts'
import { planOf } from '../reads.ts'
import type { CopyChannel, Way } from '../spoken.ts'
import { isPdf } from './page-photo.ts'
import { type GivenInput, isBeforeTheWords, mayAnswerFor, mayAskToAgree } from './rules.ts'
import { addAnswerFor, addAsked, addCopy, addPhoto } from './store.ts'
import { said } from './words.ts'

export { makePage } from './page-photo.ts'

type Given = Omit<GivenInput, 'hasPhoto' | 'witness'> & {
  witnessName: string
  copy: CopyChannel
  photo: Upload | undefined
}

/**
 * A worker writes down the person's answer, given on paper or by phone: marked so for ever, with a copy to the person and 14
 * days to say "that is not what I said". `photo` is one that `makePage` made.
 */
export async function answerForPerson(
  tx: Tx,
  permit: Permit<'plan', 'agree-for-person'>,
  given: Given,
): Promise<Result> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const { answer, words, how, saidOn, copy } = given
  const [plan, witness] = await Promise.all([planOf(tx, permit), witnessNamed(tx, permit, given.witnessName)])
  const input = { ...given, witness, hasPhoto: given.photo !== undefined }
  const verdict = mayAnswerFor(plan, input, { today: permit.today, names: namesOfBoth(permit) })
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const [by, on] = [permit.humanId, permit.today]
  const heardBy = how === 'phone' ? witness.found : undefined
  const row = await tx.one(addAnswerFor, {
    ...{ version: plan.versionId, answer, words, how, stamp: contentPrint(plan), givenBy: personId, givenOn: saidOn },
    ...{ witness: heardBy?.name ?? '', witnessId: heardBy?.humanId ?? null },
    photo: how === 'paper' ? await keepSignedPage(tx, permit, given.photo) : null,
    ...{ by, on },
  })
  assert(row !== undefined, 'an answer that was written has an id')
  const until = addDays(on, DAYS_TO_OBJECT)
  await Promise.all([
    tx.run(addCopy, { answer: row.plan_answer_id, channel: copy, on, until, by }),
    tell(tx, { budgetId, stage: 'plan', on, readBy: until }),
  ])
  const sentence = said.answeredFor(permit.humanName, personKnownAs, how)
  return { lines: [{ budgetId, stage: 'plan', sentence }] }
}

/** Keeps the photo of a page that was signed, as `makePage` made it; its id. */
export async function keepSignedPage(tx: Tx, permit: Permit, photo: Upload | undefined): Promise<string> {
  assert(photo !== undefined, 'an answer on paper has its page')
  const id = newId()
  const mime = isPdf(photo.bytes) ? ('application/pdf' as const) : ('image/jpeg' as const)
  const { budgetId } = recordOf(permit)
  await tx.run(addPhoto, { id, budget: budgetId, mime, bytes: photo.bytes, by: permit.humanId, on: permit.today })
  return id
}

/** The mark of words that are kept no more: the print of no plan. */
const OTHER_WORDS = ''

type Asking = { askedOn: Day; way: Way; steps: string; came: 'no-answer' | 'could-not'; because: string }

/**
 * A worker writes down a day on which the person was asked, the steps taken so that they could answer, and what came of it:
 * no answer, or that they could not answer and why. That is no answer of the person's, and says so. A day before the plan read as it
 * does now is kept as asked about other words.
 */
export async function askToAgree(tx: Tx, permit: Permit<'plan', 'ask-to-agree'>, input: Asking): Promise<Result> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const { askedOn, way, steps, because } = input
  const couldNot = input.came === 'could-not'
  const plan = await planOf(tx, permit)
  const verdict = mayAskToAgree(plan, { askedOn, couldNot, because }, permit.today)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const [by, stamp, version] = [permit.humanId, contentPrint(plan), plan.versionId]
  const about = isBeforeTheWords(plan, askedOn) ? OTHER_WORDS : stamp
  await tx.run(addAsked, { version, on: askedOn, way, steps, stamp: about, by })
  if (couldNot)
    await tx.run(addAnswerFor, {
      ...{ version, answer: 'could-not', words: because, how: 'recorded', stamp, givenBy: by, givenOn: askedOn },
      ...{ witness: '', witnessId: null, photo: null, by, on: permit.today },
    })
  const sentence = (couldNot ? said.couldNot : said.asked)(permit.humanName, personKnownAs)
  return { lines: [{ budgetId, stage: 'plan', sentence }] }
}
