import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, sayDate } from '#core/day.ts'
import { DEMO_COUNCILS } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { STAGES } from '#journey.ts'
import { contactChosen } from '#test/steps/messages.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { type Outgoing, SENT_CHANNELS, type Way } from './channels/channel.ts'
import { tell } from './notice.ts'
import { sendRound } from './outbox/send.ts'
import { bodyOf, subjectOf } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2020-01-01'), days))

/** The two subjects, written here once more so that nobody widens them unseen. */
const isOneOfTwo = (subject: string): boolean =>
  subject === 'Your usual update: nothing you need to do' || /^Please read by \d{1,2} [A-Z][a-z]+ \d{4}$/.test(subject)

const INSIDE = 'There is something for you to read. Sign in at LINK, or ring PHONE.'

describe('never: a message whose subject tells a stranger anything', () => {
  test('whatever is told: one of two subjects, and one sentence inside', () => {
    fc.assert(
      fc.property(fc.option(anyDay, { nil: undefined }), fc.constantFrom(...SENT_CHANNELS), (readBy, channel) => {
        const subject = subjectOf(readBy)
        expect(isOneOfTwo(subject)).toBe(true)
        if (readBy !== undefined) expect(subject).toContain(sayDate(readBy))
        expect(bodyOf(channel, { link: 'LINK', phone: 'PHONE' })).toBe(
          channel === 'sms' ? 'You have a message' : INSIDE,
        )
      }),
    )
  })

  test('a notice has no room for words', async () => {
    const columns = await rowsIn<{ name: string }>(
      world,
      1,
      "select column_name as name from information_schema.columns where table_name = 'notice' order by 1",
    )
    expect(columns.map(({ name }) => name)).toEqual([
      'address',
      'authority_id',
      'budget_id',
      'channel',
      'human_id',
      'made_at',
      'notice_id',
      'on_day',
      'read_by',
      'stage',
    ])
  })

  test('from every stage, to everybody, by each way: no name, no amount, no stage, nobody in copy', async () => {
    const addresses = { email: 'someone@example.org', sms: '+447700900123', letter: 'Someone\n1 Low Road\nEM1 2AB' }
    const people = DEMO_COUNCILS[0]?.humans.filter(({ roles }) => roles.includes('person')) ?? []
    for (const [index, { key }] of people.entries()) {
      const channel = SENT_CHANNELS[index % SENT_CHANNELS.length] ?? 'email'
      await contactChosen(world, channel, addresses[channel], key)
      await world.within(1, async (tx) => {
        for (const [number, stage] of STAGES.entries())
          await tell(tx, {
            budgetId: budgetOf(key),
            stage,
            on: world.today,
            readBy: number % 2 === 0 ? undefined : addDays(world.today, number),
          })
      })
    }
    const gone: Outgoing[] = []
    const way: Way = {
      by: 'smtp',
      send: async (one) => {
        gone.push(one)
        return { became: 'sent', detail: '' }
      },
    }
    const link = 'https://footing.example.org'
    const ways = { email: way, sms: way, letter: way }
    await sendRound({ pool: world.pool, councils: world.ports.councils, ways, link, now: () => new Date() })
    expect(gone).toHaveLength(people.length * STAGES.length)
    const secret = [
      ...DEMO_COUNCILS.flatMap(({ humans, name, panelName }) => [
        name,
        panelName,
        ...humans.map((human) => human.name),
      ]),
      ...DEMO_COUNCILS.flatMap(({ humans }) => humans.map(({ knownAs }) => knownAs)),
      ...STAGES,
      ...['budget', 'plan', 'mental', 'health', 'team', 'worker', 'payment', '£'],
    ]
    for (const { subject, body, to, link: leads, phone, ...rest } of gone) {
      expect(isOneOfTwo(subject), subject).toBe(true)
      expect(leads).toBe('https://footing.example.org/eastmarsh/sign-in')
      const told = `${subject} ${body}`.replace(leads, '').replace(phone, '')
      for (const word of secret)
        expect(new RegExp(`(^|[^a-z])${word}([^a-z]|$)`, 'i').test(told), `${word} in ${told}`).toBe(false)
      expect(Object.values(addresses)).toContain(to)
      expect(Object.keys(rest)).toEqual(['noticeId'])
    }
  })
})
