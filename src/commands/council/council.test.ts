import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contrast } from '#core/contrast.ts'
import { dayInLondon } from '#core/day.ts'
import { loadCouncils, settingsOn } from '#council/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { aMailServer, type MailServer, textOf } from '#test/stand-ins/smtp.ts'
import { type FreshDatabase, freshDatabase } from '#test/template.ts'
import { checkAll } from '../check.ts'
import { runCommand } from '../commands.ts'

let db: FreshDatabase
let pool: Pool
let server: MailServer
beforeAll(async () => {
  ;[db, server] = await Promise.all([freshDatabase(), aMailServer()])
  pool = openPool(db.appUrl, 2)
})
afterAll(async () => {
  await server.close()
  await pool.end()
  await db.drop()
})

const WESTBAY = {
  ...{ slug: 'westbay', name: 'Westbay Council', colour: '#0b5351', 'desk-number': '01632 960200' },
  ...{ 'desk-when': 'Monday to Friday, 9 to 5', 'out-of-hours-number': '01632 960299' },
  ...{ 'admin-name': 'Rosa Lind', 'admin-email': 'Rosa@westbay.example' },
}

/** Runs `council add`; its exit code and what it wrote. */
async function added(typed: Record<string, string>, env: NodeJS.ProcessEnv = {}): Promise<[number, string, string]> {
  const [said, logged]: [string[], string[]] = [[], []]
  const around = {
    env: { DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl, FOOTING_MODE: 'production', ...env },
    routes: () => [],
    say: (line: string) => said.push(line),
    log: (line: string) => logged.push(line),
  }
  const args = Object.entries(typed).flatMap(([name, value]) => [`--${name}`, value])
  return [await runCommand(['council', 'add', ...args], around), said.join('\n'), logged.join('\n')]
}

/** How many rows every table has. */
async function rows(): Promise<Record<string, number>> {
  const root = new pg.Client({ connectionString: db.ownerUrl })
  await root.connect()
  const { rows: tables } = await root.query<{ name: string }>(
    "select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace",
  )
  const found: Record<string, number> = {}
  for (const id of (await root.query<{ authority_id: number }>('select authority_id from authority')).rows) {
    await root.query(`set app.authority = '${id.authority_id}'`)
    for (const { name } of tables) {
      const { rows: count } = await root.query<{ n: number }>(`select count(*)::int as n from ${name}`)
      found[name] = (found[name] ?? 0) + (count[0]?.n ?? 0)
    }
  }
  await root.end()
  return found
}

test('without a mail server the link is printed once; the council has all it begins with, and nothing of the demo', async () => {
  const [code, said, logged] = await added(WESTBAY)
  expect([code, logged]).toEqual([0, ''])
  expect(said).toMatch(/^Westbay Council is here: http:\/\/127\.0\.0\.1:3000\/westbay\./)
  const token = /\/westbay\/invitation\/([\w-]{43})$/.exec(said)?.[1]
  expect(token).toBeDefined()
  const councils = await loadCouncils(pool)
  expect(councils.all().map(({ slug }) => slug)).toEqual(['westbay'])
  const westbay = councils.bySlug('westbay')
  const settings = westbay && settingsOn(westbay, dayInLondon(new Date()))
  expect(settings?.phones.council.number).toBe('01632 960200')
  expect(settings?.phones.crisis.number).toBe('111')
  expect(settings?.holidays.length).toBeGreaterThan(15)
  const [human, ...others] = await inCouncil(pool, westbay?.authorityId ?? 0, (tx) =>
    tx.run(
      { name: 'test-humans', text: 'select name, email, password_hash from human', values: () => [] } as never,
      {} as never,
    ),
  )
  expect([human, others]).toEqual([{ name: 'Rosa Lind', email: 'rosa@westbay.example', password_hash: null }, []])
  const counted = await rows()
  const filled = Object.entries(counted)
    .filter(([, n]) => n > 0)
    .map(([name]) => name)
  expect(filled.sort()).toEqual([
    ...['audit_entry', 'authority', 'council_settings', 'human', 'invitation', 'journey_clock', 'question_set'],
    ...['role_held', 'schema_migration', 'spending_rule'],
  ])
  expect((await checkAll(pool)).found).toEqual([])
  // What is kept of the link does not open it.
  expect(JSON.stringify(counted)).not.toContain(token)
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    'the slug is taken',
    { ...WESTBAY, name: 'Another Council' },
    /^There is a council with the slug westbay here already\. Nothing was changed\.$/,
  ],
  [
    'the name is taken',
    { ...WESTBAY, slug: 'west-bay', name: 'westbay council' },
    /^Westbay Council is here already, as westbay\./,
  ],
  ['a name of the demo', { ...WESTBAY, slug: 'eastmarsh' }, /^--slug is a name that Footing or its demo needs/],
  ['a slug that no address can have', { ...WESTBAY, slug: 'West Bay' }, /^--slug must be small letters/],
  ['colours too alike', { ...WESTBAY, slug: 'a1', colour: '#eeeeee' }, /too alike to read/],
  ['no colour', { ...WESTBAY, slug: 'a1', colour: 'teal' }, /^--colour must be a colour like #0b5351\.$/],
  ['no e-mail', { ...WESTBAY, slug: 'a1', 'admin-email': 'rosa' }, /^--admin-email must be one e-mail address/],
  ['two addresses', { ...WESTBAY, slug: 'a1', 'admin-email': 'a@b.org,c@d.org' }, /^--admin-email must be one/],
  ['no number', { ...WESTBAY, slug: 'a1', 'desk-number': 'ask' }, /^--desk-number is missing/],
  ['nothing at all', {}, /^--slug is missing.*\n--name is missing(?:.|\n)*--admin-email is missing/],
  ['something unknown', { ...WESTBAY, color: 'x' }, /Everything that may be said: --slug, --name/],
])('%s: refused in words, and nothing is written', async (_, typed, words) => {
  const before = await rows()
  const [code, said, logged] = await added(typed)
  expect([code, said]).toEqual([1, ''])
  expect(logged).toMatch(words)
  expect(await rows()).toEqual(before)
})

test('the owner’s address and the schema are asked for', async () => {
  const [code, , logged] = await added({ ...WESTBAY, slug: 'a2', name: 'A2' }, { DATABASE_OWNER_URL: '' })
  expect([code, logged]).toEqual([
    1,
    'This needs DATABASE_OWNER_URL as well: only the schema’s owner may add a council.',
  ])
  const empty = db.ownerUrl.replace(/\/test_[0-9a-f]+/, '/postgres')
  const [none, , why] = await added({ ...WESTBAY, slug: 'a2', name: 'A2' }, { DATABASE_OWNER_URL: empty })
  expect([none, why]).toEqual([
    1,
    'The database has another schema than this program. Run first: npm run footing -- migrate',
  ])
})

test('with a mail server the first administrator gets the link alone, and it is not printed; where it fails, it is', async () => {
  const on = { SMTP_URL: server.url, MAIL_FROM: 'messages@example.org', FOOTING_URL: 'https://budgets.example.org' }
  const south = { ...WESTBAY, slug: 'southfell', name: 'Southfell Council', 'admin-email': 'sol@southfell.example' }
  const [code, said] = await added(south, on)
  expect(code).toBe(0)
  expect(said).toContain('sol@southfell.example was sent a link')
  expect(said).not.toContain('/invitation/')
  expect(server.mails.map(({ to }) => to)).toEqual([['sol@southfell.example']])
  expect(textOf(server.mails[0] as never)).toMatch(/https:\/\/budgets\.example\.org\/southfell\/invitation\/[\w-]{43}/)
  server.manners = 'refuses-the-address'
  const [again, link, why] = await added({ ...south, slug: 'northfell', name: 'Northfell Council' }, on)
  expect(again).toBe(0)
  expect(why).toMatch(/was not sent \(.*550.*\), so give them the link yourself\.$/)
  expect(link).toMatch(/\/northfell\/invitation\/[\w-]{43}$/)
})

test('two at once: one council, and the other is refused', async () => {
  const twin = { ...WESTBAY, slug: 'twin', name: 'Twin Council' }
  const both = await Promise.all([added(twin), added(twin)])
  expect(both.map(([code]) => code).sort()).toEqual([0, 1])
  const councils = await loadCouncils(pool)
  expect(councils.all().filter(({ slug }) => slug === 'twin')).toHaveLength(1)
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
