import { z } from 'zod'
import { PlainTrouble } from './trouble.ts'

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  FOOTING_MODE: z.enum(['demo', 'production']).optional(),
  FOOTING_DATA: z.string().min(1).default('.footing'),
  FOOTING_SECRET: z.string().min(32).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  FOOTING_WORK: z.enum(['inside', 'apart']).default('inside'),
  CLAMD_SOCKET: z
    .string()
    .regex(/^(?:\/.+|[^/:\s]+:\d{1,5})$/)
    .optional(),
})

export type Settings = {
  port: number
  mode: 'demo' | 'production'
  dataDir: string
  secret: string | undefined
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  /** Whether what falls due and the outbox are seen to by this program, or apart from it (`npm run footing -- work`). */
  work: 'inside' | 'apart'
  /** Where clamd listens: the path of its socket or host:port. Undefined: files are not checked for viruses. */
  clamd: string | undefined
}

const SENTENCES: Record<string, string> = {
  PORT: 'PORT must be a number between 0 and 65535.',
  FOOTING_MODE: 'FOOTING_MODE must be demo or production.',
  FOOTING_DATA: 'FOOTING_DATA must name a folder.',
  FOOTING_SECRET: 'FOOTING_SECRET must have at least 32 characters.',
  DATABASE_URL: 'DATABASE_URL must not be empty.',
  DATABASE_OWNER_URL: 'DATABASE_OWNER_URL must not be empty.',
  FOOTING_WORK: 'FOOTING_WORK must be inside or apart.',
  CLAMD_SOCKET: 'CLAMD_SOCKET must be the path of clamd’s socket, like /run/clamav/clamd.ctl, or host:port.',
}

/** Reads the settings from the environment, or refuses with one clear sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = shape.safeParse(env)
  if (!read.success)
    throw new PlainTrouble(SENTENCES[String(read.error.issues[0]?.path[0])] ?? 'The settings cannot be read.')
  const { PORT, FOOTING_MODE, FOOTING_DATA, FOOTING_SECRET, DATABASE_URL, DATABASE_OWNER_URL } = read.data
  if (DATABASE_URL !== undefined && FOOTING_MODE === undefined)
    throw new PlainTrouble(
      'DATABASE_URL is set, so FOOTING_MODE must say demo or production: no real database may get demo people.',
    )
  const mode = FOOTING_MODE ?? 'demo'
  if (mode === 'production' && FOOTING_SECRET === undefined)
    throw new PlainTrouble('Production needs FOOTING_SECRET: at least 32 random characters, the same at every start.')
  if (mode === 'production' && DATABASE_URL === undefined)
    throw new PlainTrouble('Production needs DATABASE_URL: a PostgreSQL that is backed up.')
  return {
    port: PORT,
    mode,
    dataDir: FOOTING_DATA,
    secret: FOOTING_SECRET,
    databaseUrl: DATABASE_URL,
    databaseOwnerUrl: DATABASE_OWNER_URL,
    work: read.data.FOOTING_WORK,
    clamd: read.data.CLAMD_SOCKET,
  }
}

const id = z.uuid().optional()
const channels = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/)
    .optional(),
  NOTIFY_API_KEY: z
    .string()
    .regex(/(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-?){2}$/i)
    .optional(),
  NOTIFY_URL: z.url({ protocol: /^https?$/ }).optional(),
  NOTIFY_EMAIL_TEMPLATE: id,
  NOTIFY_SMS_TEMPLATE: id,
  NOTIFY_LETTER_TEMPLATE: id,
  FOOTING_URL: z.url({ protocol: /^https?$/ }).optional(),
})

const CHANNEL_SENTENCES: Record<string, string> = {
  SMTP_URL: 'SMTP_URL must be the address of a mail server, like smtps://name:password@mail.example.org.',
  MAIL_FROM: 'MAIL_FROM must be one e-mail address, like messages@example.org or Messages <messages@example.org>.',
  NOTIFY_API_KEY: 'NOTIFY_API_KEY must be a whole key of GOV.UK Notify: its name and two ids, joined by hyphens.',
  NOTIFY_URL: 'NOTIFY_URL must be an address that begins with https:// or http://.',
  FOOTING_URL: 'FOOTING_URL must be the address at which people open Footing, like https://budgets.example.org.',
}

/** Which real ways of sending are switched on (`src/messages/channels/ways.ts` says what each is). */
export type Channels = {
  smtp: { url: string; from: string } | undefined
  notify:
    | { apiKey: string; url?: string | undefined; templates: { email?: string; sms?: string; letter?: string } }
    | undefined
  /** The address at which people sign in, without a slash at its end; undefined where nobody said. */
  link: string | undefined
}

/** Reads by which real ways messages leave the house, or refuses with one clear sentence. None is switched on by itself. */
export function readChannels(env: NodeJS.ProcessEnv): Channels {
  const read = channels.safeParse(env)
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0])
    throw new PlainTrouble(
      CHANNEL_SENTENCES[name] ?? `${name} must be the id of a template, as GOV.UK Notify shows it.`,
    )
  }
  const { SMTP_URL, MAIL_FROM, NOTIFY_API_KEY, NOTIFY_URL, FOOTING_URL, ...templates } = read.data
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new PlainTrouble('SMTP_URL is set, so MAIL_FROM must say from which address e-mail is sent.')
  const { NOTIFY_EMAIL_TEMPLATE: email, NOTIFY_SMS_TEMPLATE: sms, NOTIFY_LETTER_TEMPLATE: letter } = templates
  if (NOTIFY_API_KEY !== undefined && [email, sms, letter].every((one) => one === undefined))
    throw new PlainTrouble(
      'NOTIFY_API_KEY is set, so at least one of NOTIFY_EMAIL_TEMPLATE, NOTIFY_SMS_TEMPLATE and NOTIFY_LETTER_TEMPLATE must be.',
    )
  if ((SMTP_URL ?? NOTIFY_API_KEY) !== undefined && FOOTING_URL === undefined)
    throw new PlainTrouble('Messages are switched on, so FOOTING_URL must say at which address people sign in.')
  return {
    smtp: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { url: SMTP_URL, from: MAIL_FROM },
    notify:
      NOTIFY_API_KEY === undefined
        ? undefined
        : {
            apiKey: NOTIFY_API_KEY,
            url: NOTIFY_URL,
            templates: {
              ...(email === undefined ? {} : { email }),
              ...(sms === undefined ? {} : { sms }),
              ...(letter === undefined ? {} : { letter }),
            },
          },
    link: FOOTING_URL?.replace(/\/$/, ''),
  }
}
