import { Agent, request } from 'node:http'
import { type Child, startChild } from '#bench/core/children.ts'
import { each, middle, openMeter, type Taken } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn } from '#bench/core/figure.ts'
import { filled } from '#bench/core/form.ts'
import { asSuper, type Ground, signedIn, type Visitor } from '#bench/core/ground.ts'
import { type Asked, FORM_TYPE, listening } from '#bench/core/record.ts'
import type { Sent } from '#bench/core/wire.ts'
import { ANSWERING } from '#bench/people/index.ts'
import { POPULATED } from '#demo/councils.ts'

const ROUNDS = 13
const WARM_UP = 20
const CONNECTIONS = 8

/** The words that are changed, and what they are changed to in turn. */
const FIELD = 'words-nutrition'
const CHOICE = ['I live on toast.', 'With my sister I cook.'] as const

/** A form as our app carried it out: `key` and `words` stand in its statements, and are others the next time. */
export type RecordedForm = {
  path: string
  key: string
  words: string
  choice: readonly [string, string]
  trips: readonly (readonly Sent[])[]
  headers: Readonly<Record<string, string>>
}

type Serving = Child & { ready: { port: number } }

/**
 * What saving one answer costs: a person's own questions, all answered before, sent as a browser sends them with the words to
 * one question changed; against its statements, each once, in the same round trips on raw node:http.
 */
export async function answerSave({ postgres }: Ground): Promise<Figure[]> {
  const { appUrl, superUrl } = postgres
  await asSuper(superUrl, FORGET)
  const people = await signedIn(appUrl, ANSWERING)
  const recorded = await recordForms(appUrl, people)
  const [app, pages, bare, meter] = await Promise.all([
    startChild<{ port: number }>('app', { appUrl }),
    // Another app draws the forms, so that no page's garbage is counted among the answers.
    startChild<{ port: number }>('app', { appUrl }),
    startChild<{ port: number }>('bare-forms', { appUrl, recorded }),
    openMeter(superUrl),
  ])
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  try {
    const side = (child: Serving) => async (): Promise<Taken> => {
      // The forms are drawn anew before each round, as a person opens them; that is not counted.
      const forms = await Promise.all(people.map((one) => nextForm(agent, pages.ready.port, one)))
      const taken = await meter.during(child.pid, () =>
        Promise.all(forms.map((form) => answered(agent, child.ready.port, form, 303))),
      )
      return each(taken, people.length)
    }
    const sides = { app: side(app), bare: side(bare) }
    await inTurn(sides, WARM_UP)
    await asSuper(superUrl, FORGET)
    const values = await inTurn(sides, ROUNDS)
    const compared = (what: string, of: 'node' | 'both', against: string): Figure =>
      figure('answer-save', what, {
        value: middle(values.app, of),
        unit: 'µs an answer',
        against: `the statements it needs on raw node:http and pg; ${against}`,
        limit: middle(values.bare, of),
        bar: { of: 'ratio', is: 'at most', bar: 2.5 },
      })
    return [
      compared('bare-sql', 'both', 'Node’s and PostgreSQL’s processes together'),
      compared('bare-sql-node', 'node', 'Node’s processes alone'),
    ]
  } finally {
    agent.destroy()
    await Promise.all([app.stop(), pages.stop(), bare.stop(), meter.end()])
  }
}

/** Takes back what earlier runs answered, so that each run finds every question answered once. */
const FORGET = `delete from answer a using assessment s where s.authority_id = a.authority_id and s.assessment_id = a.assessment_id
  and s.budget_id in (${ANSWERING.map(({ budgetId }) => `'${budgetId}'`).join(', ')})
  and exists (select from answer b where b.authority_id = a.authority_id and b.assessment_id = a.assessment_id and b.side = a.side
    and b.question_key = a.question_key and b.answer_id < a.answer_id)`

const pathOf = ({ budgetId }: Visitor): string => `/${POPULATED.slug}/budgets/${budgetId}/needs/my-answers`

const otherWords = (now: string): string => (now === CHOICE[0] ? CHOICE[1] : CHOICE[0])

/** The form on a page, with one answer changed. */
const changedForm = (html: string): URLSearchParams => filled(html, FIELD, otherWords)

const recordForms = (appUrl: string, people: readonly Visitor[]): Promise<RecordedForm[]> =>
  listening(appUrl, async (ask) => {
    const recorded: RecordedForm[] = []
    for (const one of people) {
      const [path, { cookie }] = [pathOf(one), one]
      const form = changedForm((await ask({ path, cookie })).html)
      const { trips, status, headers } = await ask({ path, cookie, body: form.toString() })
      if (status !== 303) throw new Error(`${path} answered ${status} to a form`)
      const [key, words] = [form.get('key')?.split('.')[0] ?? '', form.get(FIELD) ?? '']
      recorded.push({ path, key, words, choice: CHOICE, trips: needed(trips), headers })
    }
    return recorded
  })

/** What is asked a second time with the same parameters is not needed. */
function needed(trips: readonly (readonly Sent[])[]): Sent[][] {
  const asked = new Set<string>()
  const isNew = (sent: Sent): boolean => {
    const before = asked.size
    return asked.add(JSON.stringify(sent)).size > before
  }
  return trips.map((trip) => trip.filter(isNew)).filter((trip) => trip.length > 0)
}

async function nextForm(agent: Agent, port: number, visitor: Visitor): Promise<Asked> {
  const page = { path: pathOf(visitor), cookie: visitor.cookie }
  return { ...page, body: changedForm(await answered(agent, port, page, 200)).toString() }
}

/** Sends a request over one of the agent's connections; the answer's body, where its status is the one expected. */
function answered(agent: Agent, port: number, { path, cookie, body }: Asked, expected: number): Promise<string> {
  const [method, type] = body === undefined ? ['GET', {}] : ['POST', FORM_TYPE]
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const asked = { agent, port, host: '127.0.0.1', path, method, headers: { cookie, ...type, ...length } }
  return new Promise((resolve, reject) => {
    const sent = request(asked, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('end', () => {
        if (answer.statusCode === expected) resolve(Buffer.concat(chunks).toString())
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
