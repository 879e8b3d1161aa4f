import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { aNotify, type NotifyManners, TEMPLATES } from '#test/stand-ins/notify.ts'
import { aMailServer, headerOf, headersOf, type Manners, textOf } from '#test/stand-ins/smtp.ts'
import { bodyOf, subjectOf } from '../words.ts'
import type { Outgoing, SentChannel } from './channel.ts'
import { notifyWays } from './notify.ts'
import { oneAddress } from './rules.ts'
import { smtpWay } from './smtp.ts'
import { sendsBy, waysFrom } from './ways.ts'

const PATIENCE = 400
const where = { link: 'https://budgets.example.org/eastmarsh/sign-in', phone: '01632 960000' }

function outgoing(channel: SentChannel, typed: string, noticeId = newId()): Outgoing {
  const to = oneAddress(channel, typed)
  if (to === undefined) throw new Error(`${typed} is no address`)
  return { noticeId, to, subject: subjectOf(day('2026-11-27')), body: bodyOf(channel, where), ...where }
}

describe('one address of one human', () => {
  test.each<[SentChannel, string, string | undefined]>([
    ['email', ' Anne.Field@example.org ', 'Anne.Field@example.org'],
    ['email', "o'neil+x@mail.example.co.uk", "o'neil+x@mail.example.co.uk"],
    ['email', 'anne@example', undefined],
    ['email', 'anne at example.org', undefined],
    ['email', 'anne@example.org, sam@example.org', undefined],
    ['email', 'anne@example.org;sam@example.org', undefined],
    ['email', 'anne@example.org\nbcc: sam@example.org', undefined],
    ['email', 'Anne <anne@example.org>', undefined],
    ['email', 'an..ne@example.org', undefined],
    ['email', `${'a'.repeat(65)}@example.org`, undefined],
    ['email', '', undefined],
    ['sms', '07700 900123', '+447700900123'],
    ['sms', '+44 7700 900-123', '+447700900123'],
    ['sms', '0044 (0)7700 900123', '+447700900123'],
    ['sms', '01632 960000', undefined],
    ['sms', '07700 900123, 07700 900124', undefined],
    ['sms', '+1 202 555 0100', undefined],
    ['sms', 'my mobile', undefined],
    ['letter', 'Anne Field\r\n 1 Low Road \r\n\r\nEastmarsh\r\nEM1 2AB', 'Anne Field\n1 Low Road\nEastmarsh\nEM1 2AB'],
    ['letter', '1 Low Road\nEM1 2AB', undefined],
    ['letter', 'Anne Field\n1 Low Road\nEastmarsh', undefined],
    ['letter', 'Anne\n(care of Sam)\nEastmarsh\nEM1 2AB', undefined],
    ['letter', '1\n2\n3\n4\n5\n6\n7\nEM1 2AB', undefined],
  ])('%s %j', (channel, typed, expected) => expect(oneAddress(channel, typed)).toBe(expected))
})

describe('e-mail, with a real mail server', async () => {
  const server = await aMailServer()
  afterAll(() => server.close())
  beforeEach(() => {
    server.manners = 'takes'
    server.mails.length = 0
  })
  const way = smtpWay({ url: server.url, from: 'Messages <messages@example.org>', patienceMs: PATIENCE })
  const from = (manners: Manners, one = outgoing('email', 'anne@example.org')) => {
    server.manners = manners
    return way.send(one)
  }

  test('goes to one address, under the two subjects, with the notice’s own Message-ID', async () => {
    const one = outgoing('email', 'anne@example.org')
    expect(await from('takes', one)).toEqual({ became: 'sent', detail: '' })
    const [mail] = server.mails
    if (mail === undefined) throw new Error('nothing came')
    expect([mail.from, mail.to]).toEqual(['messages@example.org', ['anne@example.org']])
    expect(headerOf(mail, 'to')).toBe('anne@example.org')
    expect(headerOf(mail, 'from')).toBe('Messages <messages@example.org>')
    expect(headerOf(mail, 'subject')).toBe('Please read by 27 November 2026')
    expect(headerOf(mail, 'message-id')).toBe(`<${one.noticeId}@example.org>`)
    expect(headersOf(mail).filter((name) => /^(cc|bcc|reply-to|x-mailer)$/.test(name))).toEqual([])
    expect(textOf(mail)).toBe(
      'There is something for you to read. Sign in at https://budgets.example.org/eastmarsh/sign-in, or ring 01632 960000.',
    )
  })

  test.each<[Manners, string, RegExp, number]>([
    ['hangs-up-at-once', 'try-again', /./, 0],
    ['hangs-up-in-the-message', 'try-again', /./, 0],
    ['hangs-up-after-the-message', 'try-again', /./, 1],
    ['says-nothing', 'try-again', /./, 0],
    ['is-busy', 'try-again', /answered 451$/, 0],
    ['refuses-the-address', 'refused', /answered 550$/, 0],
    ['refuses-the-message', 'refused', /answered 554$/, 0],
  ])('a server that %s: %s', async (manners, became, detail, came) => {
    const ended = await from(manners)
    expect(ended.became).toBe(became)
    expect(ended.detail).toMatch(detail)
    expect(ended.detail).not.toContain('anne@')
    expect(server.mails).toHaveLength(came)
  })

  test('after an unclear end it is the same message again', async () => {
    const one = outgoing('email', 'anne@example.org')
    await from('hangs-up-after-the-message', one)
    await from('takes', one)
    expect(new Set(server.mails.map((mail) => headerOf(mail, 'message-id'))).size).toBe(1)
    expect(server.mails).toHaveLength(2)
  })

  test('a server that is not there is tried again', async () => {
    const nowhere = smtpWay({ url: 'smtp://127.0.0.1:9', from: 'messages@example.org', patienceMs: PATIENCE })
    expect((await nowhere.send(outgoing('email', 'anne@example.org'))).became).toBe('try-again')
  })
})

describe('GOV.UK Notify, with a stand-in of its API', async () => {
  const notify = await aNotify()
  afterAll(() => notify.close())
  beforeEach(() => {
    notify.manners = 'takes'
    notify.taken.length = 0
    notify.asked.length = 0
  })
  const settings = { apiKey: notify.apiKey, url: notify.url, templates: TEMPLATES, patienceMs: PATIENCE }
  const ways = notifyWays(settings)
  const send = async (channel: SentChannel, one: Outgoing, manners: NotifyManners = 'takes') => {
    notify.manners = manners
    return ways[channel]?.send(one)
  }

  test.each<[SentChannel, string, string, Record<string, string>]>([
    ['email', 'anne@example.org', 'anne@example.org', { subject: 'Please read by 27 November 2026', ...where }],
    ['sms', '07700 900123', '+447700900123', {}],
    [
      'letter',
      'Anne Field\n1 Low Road\nEM1 2AB',
      'Anne Field, 1 Low Road, EM1 2AB',
      {
        ...{ subject: 'Please read by 27 November 2026', ...where },
        ...{ address_line_1: 'Anne Field', address_line_2: '1 Low Road', address_line_3: 'EM1 2AB' },
      },
    ],
  ])('%s: one recipient, the notice’s reference, and no field beyond these', async (channel, typed, to, fields) => {
    const one = outgoing(channel, typed)
    expect(await send(channel, one)).toEqual({ became: 'sent', detail: '' })
    expect(notify.taken.map((taken) => [taken.to, taken.reference, taken.body])).toEqual([[to, one.noticeId, one.body]])
    expect(notify.taken[0]?.personalisation).toEqual(fields)
  })

  test.each<[NotifyManners, string, RegExp, number]>([
    ['hangs-up-after-taking', 'try-again', /./, 1],
    ['has-too-many', 'try-again', /^Notify answered 429 TooManyRequestsError$/, 0],
    ['is-broken', 'try-again', /^Notify answered 500 Exception$/, 0],
    ['says-nothing', 'try-again', /in time$/, 0],
  ])('a service that %s: %s', async (manners, became, detail, came) => {
    const ended = await send('sms', outgoing('sms', '07700 900123'), manners)
    expect(ended?.became).toBe(became)
    expect(ended?.detail).toMatch(detail)
    expect(notify.taken).toHaveLength(came)
  })

  test('after an unclear end Notify is asked by reference, and not sent to again', async () => {
    const one = outgoing('email', 'anne@example.org')
    await send('email', one, 'hangs-up-after-taking')
    expect(await send('email', one)).toEqual({ became: 'sent', detail: '' })
    expect(notify.taken).toHaveLength(1)
    for (const taken of notify.taken) taken.status = 'permanent-failure'
    expect(await send('email', one)).toMatchObject({ became: 'refused' })
  })

  test('an address that Notify does not take is refused; a key that is not ours is tried again', async () => {
    const wrong = { ...outgoing('letter', 'Anne Field\n1 Low Road\nEM1 2AB'), to: 'Anne' as Outgoing['to'] }
    expect(await send('letter', wrong)).toEqual({ became: 'refused', detail: 'Notify answered 400 ValidationError' })
    const other = notifyWays({ ...settings, apiKey: settings.apiKey.replace(/.$/, '1') })
    const ended = await other.email?.send(outgoing('email', 'anne@example.org'))
    expect(ended).toEqual({ became: 'try-again', detail: 'Notify answered 403 AuthError' })
  })

  test('only what has a template goes by Notify; e-mail by the council’s own server where there is one', () => {
    const some = { apiKey: notify.apiKey, templates: { sms: TEMPLATES.sms, email: TEMPLATES.email } }
    const smtp = { url: 'smtp://127.0.0.1:9', from: 'messages@example.org' }
    const by = (given: Parameters<typeof waysFrom>[0]) => Object.values(sendsBy(waysFrom(given)))
    expect(by({ smtp: undefined, notify: undefined })).toEqual(['outbox-page', 'outbox-page', 'outbox-page'])
    expect(by({ smtp: undefined, notify: some })).toEqual(['notify', 'notify', 'outbox-page'])
    expect(by({ smtp, notify: some })).toEqual(['smtp', 'notify', 'outbox-page'])
  })

  test('never: a template says more than the person was shown', async () => {
    const telling: [SentChannel, string, { subject?: string; body: string }][] = [
      [
        'email',
        'anne@example.org',
        { subject: 'Your mental health budget', body: 'There is something ((link)) ((phone))' },
      ],
      ['email', 'anne@example.org', { subject: '((subject)) from the recovery team', body: bodyOf('email', where) }],
      ['sms', '07700 900123', { body: 'Eastmarsh recovery team: You have a message' }],
      [
        'letter',
        'Anne Field\n1 Low Road\nEM1 2AB',
        { subject: '((subject))', body: `Dear ((address_line_1)), ${bodyOf('letter', where)}` },
      ],
    ]
    for (const [channel, typed, template] of telling) {
      const before = notify.templates[TEMPLATES[channel]]
      notify.templates[TEMPLATES[channel]] = { type: channel, ...template }
      const ended = await send(channel, outgoing(channel, typed))
      if (before !== undefined) notify.templates[TEMPLATES[channel]] = before
      expect(ended, template.body).toEqual({
        became: 'try-again',
        detail: 'the template says something else than people are shown',
      })
    }
    expect(notify.taken).toEqual([])
  })
})
