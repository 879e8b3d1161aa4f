import { sayDate, sayDay } from '#core/day.ts'
import { deciderRole } from '#journey/decision/index.ts'
import type { SummaryRow } from '#web/components/index.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { isWorker } from './reader.ts'
import { isLate } from './rules.ts'
import { nextTellingOn } from './telling/rules.ts'
import type { Update, Waiting } from './waiting.ts'
import { capital, ended, sayEvery, sayUsual } from './words.ts'

/** What is known of an open wait, each in a row. */
export function factsOf(wait: Waiting, look: Look): (SummaryRow | undefined)[] {
  return [
    { key: 'Now with', value: nowWith(wait, look) },
    panelRow(wait),
    wait.state === 'returned' ? undefined : { key: 'Expected', value: expectedWords(wait, look) },
    wait.usual === undefined ? undefined : { key: 'Usually', value: sayUsual(wait.usual) },
    { key: 'Last looked at', value: lastWords(wait) },
    hearRow(wait, look),
  ]
}

function nowWith({ state, body, bodyName, deciderName, workerName }: Waiting, look: Look): string {
  if (state === 'returned')
    return `${isPerson(look) ? 'You' : knownAs(look)} and ${workerName ?? 'the worker'}, to change the plan and send it again`
  if (state === 'challenged') return `${deciderName}, who did not decide the first time.`
  return `${deciderName}, ${deciderRole(body, bodyName)}, decides.`
}

/** When the panel meets next, and whether this plan is on its list for that day. */
function panelRow({ state, body, bodyName, meetsOn, listedOn }: Waiting): SummaryRow | undefined {
  if (body !== 'panel' || meetsOn === undefined || state !== 'with-decider') return undefined
  const meets = `${capital(bodyName)} meets next on ${sayDay(meetsOn)}.`
  const listed =
    listedOn === undefined || listedOn < meetsOn
      ? 'No day is written down yet on which it looks at this plan.'
      : listedOn === meetsOn
        ? 'This plan is on its list for that day.'
        : `This plan is not on its list for that day. It is on the list for ${sayDay(listedOn)}.`
  return { key: 'Panel', value: `${meets} ${listed}` }
}

function expectedWords(wait: Waiting, look: Look): string {
  const { expectedOn, expected } = wait
  if (expectedOn === undefined) return 'Nobody has named a day yet.'
  if (isLate(wait, look.today))
    return `We had expected an answer by ${sayDay(expectedOn)}. That day has passed, and nobody has named a new one yet. Ask for one: the numbers are below.`
  const reason = expected.find(({ on, became }) => on === expectedOn && became.as === 'stands')?.reason
  return reason === undefined ? `By ${sayDay(expectedOn)}.` : `By ${sayDay(expectedOn)}, because ${ended(reason)}`
}

function lastWords({ updates, lastToldOn }: Waiting): string {
  const byHuman: Update | undefined = updates.find(({ byName }) => byName !== undefined)
  if (byHuman !== undefined) return `${sayDay(byHuman.on)}, by ${byHuman.byName}. ${byHuman.words}`
  return updates.length === 0
    ? 'Nothing has been said since it was sent.'
    : `Nobody has written about it since it was sent. The system last said where it stands on ${sayDay(lastToldOn)}.`
}

/** How often the person hears, by when the next time, and where to change it. */
function hearRow(wait: Waiting, look: Look): SummaryRow {
  const { updateEveryDays } = look.settings.process
  const next = nextTellingOn(wait, updateEveryDays)
  const often = capital(sayEvery(wait.every, updateEveryDays, wait.workerName))
  const by =
    wait.every === 'on-change' || wait.every === 'worker-rings' || next === undefined
      ? ''
      : ` The next time is ${next <= look.today ? 'today' : `by ${sayDate(next)}`}, also when nothing has changed.`
  const mayChoose = isPerson(look) || isWorker(look)
  return {
    key: isPerson(look) ? 'You hear from us' : `${knownAs(look)} hears from us`,
    value: `${often}.${by}`,
    ...(mayChoose
      ? {
          actions: [
            { href: onRecord(look, '/waiting/choose-updates'), text: 'Change', visuallyHiddenText: 'how often' },
          ],
        }
      : {}),
  }
}
