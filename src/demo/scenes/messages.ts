import { promiseAnswer, writeMessage } from '#messages/with-worker/deeds.ts'
import { chooseContact } from '#people/contact/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

/** The person writes, and the worker says on the same day that they answer on the next working day. */
export async function wroteToWorker(t: Storyteller, { person, worker }: Who, on: number, words: string): Promise<void> {
  const written = await t.does(person, on, ['message', 'write'], (tx, permit) => writeMessage(tx, permit, { words }))
  const messageId = written.id ?? ''
  await t.does(worker, on, ['message', 'answer-by'], (tx, permit) =>
    promiseAnswer(tx, permit, { messageId, by: 'next-working-day', other: undefined }),
  )
}

/** The person wants to be told by e-mail. */
export async function toldByEmail(t: Storyteller, person: string, on: number, email: string): Promise<void> {
  const typed = { channel: 'email', email, mobile: '', letter: '', othersSee: false, allTheSame: false } as const
  await t.does(person, on, ['contact', 'choose'], (tx, permit) => chooseContact(tx, permit, typed))
}

/** The worker writes: the person is told that there is something to read. */
export async function wroteToPerson(t: Storyteller, worker: string, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['message', 'write'], (tx, permit) => writeMessage(tx, permit, { words }))
}
