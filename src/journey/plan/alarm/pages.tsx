import { type Answer, html, seeOther } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first, readAll, words } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { FormState } from '#web/look.ts'
import { form } from '#web/page.ts'
import type { Ports } from '#web/ports.ts'
import { hashOf, readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { planOf } from '../reads.ts'
import { answerAlarm, isALink, raiseAlarm } from './deeds.ts'
import { alarmsFor } from './reads.ts'
import { AlarmPage, AlarmRaised, AnswerAlarmPage, NoSuchLink } from './views.tsx'
import { ALARM_WORDS } from './words.ts'

const PATH = '/alarm/:token'
const friendFields = { words: words() }

/** Whoever opens a link is nobody here, even where they are signed in. */
const asNobody = (ports: Ports, incoming: Incoming, state?: FormState) =>
  lookOf(ports, { ...incoming, tokenHash: undefined }, undefined, state === undefined ? {} : { form: state })

const tokenHashOf = ({ params }: Incoming): Buffer => hashOf(params.token ?? '')

async function open(ports: Ports, incoming: Incoming, state?: FormState): Promise<Answer> {
  const look = asNobody(ports, incoming, state)
  if (!(await isALink(ports.pool, incoming.council.authorityId, tokenHashOf(incoming))))
    return html(<NoSuchLink look={look} />, state === undefined ? 200 : 404)
  const told = first(incoming.query, 'told')
  if (told !== '') return html(<AlarmRaised look={look} enough={told === 'enough-for-today'} />)
  return html(<AlarmPage look={look} />, state === undefined ? 200 : 422)
}

/** Sent twice it is one alarm: the key drawn with the form names it. */
async function raise(ports: Ports, incoming: Incoming): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={asNobody(ports, incoming)} />, 403)
  const { council, raw, path } = incoming
  const again = (reasons: FormState['reasons']) => open(ports, incoming, { raw, reasons, words: ALARM_WORDS })
  const formId = readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key'))
  if (formId === undefined) return again([{ code: 'form-too-old' }])
  const read = readAll(friendFields, raw)
  if ('reasons' in read) return again(read.reasons)
  const sent = { tokenHash: tokenHashOf(incoming), formId, words: read.typed.words, route: PATH }
  const became = await raiseAlarm(ports.pool, council.authorityId, sent)
  return seeOther(became === 'not-a-link' ? path : `${path}?told=${became}`)
}

/** For a friend with a link: without signing in. */
export const alarmOpenRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'GET',
    path: PATH,
    purpose: 'to say that I am worried about the person who gave me this link',
    handle: open,
  },
  {
    kind: 'open',
    method: 'POST',
    path: PATH,
    purpose: 'to say that I am worried about the person who gave me this link',
    handle: raise,
  },
]

export const alarmRoutes = [
  form({
    path: '/budgets/:budget/unwell/alarms/:alarm',
    may: ['unwell', 'answer-alarm'],
    purpose: 'to read what a worried friend told, and say what was done',
    fields: { words: words({ needed: 'say-what-you-did', max: 300 }) },
    words: ALARM_WORDS,
    load: async (tx, permit, { params }) => {
      const [alarms, plan] = await Promise.all([alarmsFor(tx, permit), planOf(tx, permit)])
      const alarm = alarms.find(({ alarmId }) => alarmId === params.alarm)
      return alarm && { alarm, plan }
    },
    stamp: ({ alarm }) => alarm.answered?.words ?? '',
    view: (shape, look) => <AnswerAlarmPage {...shape} look={look} />,
    deed: (tx, permit, { words }, { params }) => answerAlarm(tx, permit, { alarmId: params.alarm ?? '', words }),
    next: ({ params }) => `/budgets/${params.budget}/unwell?done=alarm-answered`,
  }),
]
