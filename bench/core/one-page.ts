import { Agent, get } from 'node:http'
import { startChild } from './children.ts'
import { median } from './figure.ts'

const WARM_UP = 30
const TIMES = 200

/** How long one takes, in milliseconds: the middle of many, after a few that are not counted. */
export async function middleOf(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let at = 0; at < WARM_UP + TIMES; at += 1) {
    const begun = performance.now()
    await work()
    if (at >= WARM_UP) took.push(performance.now() - begun)
  }
  return median(took)
}

/**
 * How long the app takes for the whole answer of one page, in milliseconds, asked one at a time. The page has to say `says`, so that no
 * refusal is measured.
 */
export async function pageTook(
  appUrl: string,
  { path, cookie }: { path: string; cookie: string },
  says: RegExp,
): Promise<number> {
  const app = await startChild<{ port: number }>('app', { appUrl })
  const agent = new Agent({ keepAlive: true })
  try {
    const asked = () => fetched(agent, app.ready.port, path, cookie)
    if (!says.test(await asked())) throw new Error(`${path} does not say ${says}`)
    return await middleOf(asked)
  } finally {
    agent.destroy()
    await app.stop()
  }
}

function fetched(agent: Agent, port: number, path: string, cookie: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(text) : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}
