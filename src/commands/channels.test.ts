import { describe, expect, test } from 'vitest'
import { readChannels, readSettings } from '#settings.ts'

const KEY = 'a_key-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
const ID = '11111111-1111-4111-8111-111111111111'
const URL = 'https://budgets.example.org/'
const SMTP = { SMTP_URL: 'smtps://user:secret@mail.example.org', MAIL_FROM: 'Messages <messages@example.org>' }

test('none is switched on by itself', () => {
  expect(readChannels({})).toEqual({ smtp: undefined, notify: undefined, link: undefined })
})

test('a mail server, Notify, or both', () => {
  expect(readChannels({ ...SMTP, FOOTING_URL: URL })).toEqual({
    smtp: { url: SMTP.SMTP_URL, from: SMTP.MAIL_FROM },
    notify: undefined,
    link: 'https://budgets.example.org',
  })
  expect(readChannels({ NOTIFY_API_KEY: KEY, NOTIFY_SMS_TEMPLATE: ID, FOOTING_URL: URL }).notify).toEqual({
    apiKey: KEY,
    url: undefined,
    templates: { sms: ID },
  })
})

describe('what cannot be used is said in one sentence', () => {
  test.each<[NodeJS.ProcessEnv, string]>([
    [{ ...SMTP, SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be the address of a mail server'],
    [{ ...SMTP, MAIL_FROM: undefined }, 'so MAIL_FROM must say from which address'],
    [{ ...SMTP, MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM must be one e-mail address'],
    [{ ...SMTP, MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, 'MAIL_FROM must be one e-mail address'],
    [SMTP, 'FOOTING_URL must say at which address people sign in'],
    [{ ...SMTP, FOOTING_URL: 'budgets' }, 'FOOTING_URL must be the address'],
    [{ NOTIFY_API_KEY: 'abc' }, 'NOTIFY_API_KEY must be a whole key'],
    [{ NOTIFY_API_KEY: KEY, FOOTING_URL: URL }, 'at least one of NOTIFY_EMAIL_TEMPLATE'],
    [{ NOTIFY_API_KEY: KEY, NOTIFY_SMS_TEMPLATE: 'x' }, 'NOTIFY_SMS_TEMPLATE must be the id of a template'],
    [{ NOTIFY_API_KEY: KEY, NOTIFY_SMS_TEMPLATE: ID, NOTIFY_URL: 'x' }, 'NOTIFY_URL must be an address'],
  ])('%j', (env, sentence) => expect(() => readChannels(env)).toThrow(sentence))
})

test('what falls due and the outbox are seen to inside, unless they are to be apart', () => {
  expect(readSettings({}).work).toBe('inside')
  expect(readSettings({ FOOTING_WORK: 'apart' }).work).toBe('apart')
  expect(() => readSettings({ FOOTING_WORK: 'no' })).toThrow('FOOTING_WORK must be inside or apart.')
})
