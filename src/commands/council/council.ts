import { realClock } from '#core/clock.ts'
import { addDays, dayInLondon } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { schemaIsFresh } from '#db/migrate.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import { oneAddress } from '#messages/channels/rules.ts'
import { smtpWay } from '#messages/channels/smtp.ts'
import { subjectOf } from '#messages/words.ts'
import { INVITATION_DAYS } from '#people/invitation/rules.ts'
import { type Channels, readChannels } from '#settings.ts'
import { PlainTrouble, reasonOf } from '#trouble.ts'
import { reachDatabase } from '../database.ts'
import { foundCouncil } from './found.ts'
import { readCouncil, type TypedCouncil } from './shape.ts'

export const COUNCIL_HELP =
  'council add --slug … --name …  adds a council and invites its first administrator (DATABASE_OWNER_URL; README: “Run it for real”)'

type Around = {
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  readonly log: (line: string) => void
}

/** Adds a council to the database of these settings, and invites its first administrator: by e-mail where SMTP is on, else by a link that is printed once. */
export async function council([what, ...args]: readonly string[], { env, say, log }: Around): Promise<number> {
  if (what !== 'add')
    throw new PlainTrouble(
      'Write it like this: npm run footing -- council add --slug westbay --name "Westbay Council" …',
    )
  const typed = readCouncil(args)
  const channels = readChannels(env)
  const token = await asOwner(env, log, (owner) => foundCouncil(owner, typed, realClock.now()))
  const home = `${channels.link ?? `http://127.0.0.1:${env.PORT ?? 3000}`}/${typed.slug}`
  const href = `${home}/invitation/${token}`
  say(`${typed.name} is here: ${home}. A running Footing shows it within a minute.`)
  const trouble = await sendInvitation(channels, typed, href)
  if (trouble === undefined) {
    say(`${typed['admin-email']} was sent a link, which works once and for ${INVITATION_DAYS} days.`)
    return 0
  }
  if (trouble !== '')
    log(`The e-mail to ${typed['admin-email']} was not sent (${trouble}), so give them the link yourself.`)
  say(
    `Give this link to ${typed['admin-name']} and to nobody else. It is shown only now, and works once, for ${INVITATION_DAYS} days:`,
  )
  say(href)
  return 0
}

async function asOwner<T>(env: NodeJS.ProcessEnv, log: Around['log'], work: (owner: Pool) => Promise<T>): Promise<T> {
  const { ownerUrl, leave } = await reachDatabase(env, log)
  if (ownerUrl === undefined || ownerUrl === '') {
    await leave()
    throw new PlainTrouble('This needs DATABASE_OWNER_URL as well: only the schema’s owner may add a council.')
  }
  const owner = openPool(ownerUrl, 1)
  try {
    const fresh = await schemaIsFresh((text) => owner.query(text)).catch((trouble: { code?: string }) => {
      if (trouble.code === '42P01') return false // no migration was ever applied
      throw new PlainTrouble(`The database does not answer: ${reasonOf(trouble)}.`)
    })
    if (!fresh)
      throw new PlainTrouble('The database has another schema than this program. Run first: npm run footing -- migrate')
    return await work(owner)
  } finally {
    await owner.end()
    await leave()
  }
}

/** Sends the link at once, so that whoever typed the command knows. Nothing where it went, '' where no mail server is set, else why not. */
async function sendInvitation({ smtp }: Channels, typed: TypedCouncil, href: string): Promise<string | undefined> {
  if (smtp === undefined) return ''
  const to = oneAddress('email', typed['admin-email'])
  if (to === undefined) return 'this is not an address'
  const by = addDays(dayInLondon(realClock.now()), INVITATION_DAYS - 1)
  const { became, detail } = await smtpWay(smtp).send({
    noticeId: newId(),
    to,
    subject: subjectOf(by),
    body: `${typed['admin-name']}, choose your password for the pages of ${typed.name}: ${href}\n\nThe link works once, and for ${INVITATION_DAYS} days. Give it to nobody. Questions: ring ${typed['desk-number']}.`,
    link: href,
    phone: typed['desk-number'],
  })
  return became === 'sent' ? undefined : detail
}
