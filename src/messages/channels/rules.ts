import type { Channel, OneAddress, SentChannel } from './channel.ts'

const EMAIL_MAX = 254
// One address as it stands between < and >: no spaces, commas, quotes or brackets, so that none can become two.
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i
const POSTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$/i
const LINES_LEAST = 3
const LINES_MOST = 7
const LINE_MAX = 100
// GOV.UK Notify's printer takes no line that begins with one of these.
const NOT_AT_THE_START = /^[@()=[\]”\\/,<>]/

/** The address as we keep it, or undefined where it is not one of exactly one human. UK mobiles as +447…; a postcode ends a letter's. */
export function oneAddress(channel: SentChannel, typed: string): OneAddress | undefined {
  const found = { email, sms: mobile, letter: postal }[channel](typed)
  return found as OneAddress | undefined
}

const email = (typed: string): string | undefined => {
  const text = typed.trim()
  return text.length <= EMAIL_MAX && EMAIL.test(text) && !text.includes('..') ? text : undefined
}

function mobile(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s().-]/g, '').replace(/^(?:\+44|0044)0?/, '0')
  return /^07\d{9}$/.test(digits) ? `+44${digits.slice(1)}` : undefined
}

function postal(typed: string): string | undefined {
  const lines = linesOf(typed)
  const fits = lines.length >= LINES_LEAST && lines.length <= LINES_MOST
  const clean = lines.every((line) => line.length <= LINE_MAX && !NOT_AT_THE_START.test(line))
  return fits && clean && POSTCODE.test(lines.at(-1) ?? '') ? lines.join('\n') : undefined
}

/** The lines of a postal address, without empty ones. */
export const linesOf = (address: string): string[] =>
  address
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Whether something leaves the house by this choice. */
export const isSent = (channel: Channel): channel is SentChannel => channel !== 'none' && channel !== 'page'
