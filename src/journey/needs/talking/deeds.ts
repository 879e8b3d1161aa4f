import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { revealOf, sideOf } from '../reads.ts'
import { candidatesOf } from '../third/reads.ts'
import { said } from '../words.ts'
import { mayTalk, type TalkSaid } from './rules.ts'
import { addTalk } from './store.ts'

/** Writes down how a talk about one difference ended. Both answers stay as they were; an earlier end stays too (B2). */
export async function writeTalk(tx: Tx, permit: Permit<'needs', 'talk'>, input: TalkSaid): Promise<Outcome> {
  const [{ opened, views }, candidates, { rates }] = await Promise.all([
    revealOf(tx, permit),
    candidatesOf(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const around = { side: sideOf(permit), today: permit.today, candidates, points: rates.points }
  const verdict = mayTalk(opened, views, input, around)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const { about, endsAs, words, agreedLevel, third, askBy } = input
  const asks = endsAs === 'ask-third'
  await tx.run(addTalk, {
    assessment: opened.assessmentId,
    key: about,
    endsAs,
    words,
    agreedLevel: endsAs === 'we-agree' ? (agreedLevel ?? null) : null,
    third: asks ? (third ?? null) : null,
    askBy: asks ? (askBy ?? null) : null,
    by: permit.humanId,
    on: permit.today,
  })
  const who = permit.as === 'person' ? personKnownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'needs', sentence: said.talked(who) }] }
}
