import type { FastifyInstance } from 'fastify'

/** A page as a test sees it. */
export type Seen = {
  status: number
  text: string
  location: string | undefined
  headers: Record<string, string | string[] | number | undefined>
}

/** A signed-in browser without a window: gets pages, fills forms with the keys that were drawn, posts them. */
export type Browser = {
  get(path: string): Promise<Seen>
  /** Opens the form's own page, takes its key and stamp, and sends these fields. `page` names another page that draws it. */
  send(path: string, fields: Record<string, string | string[]>, page?: string): Promise<Seen>
  /** Opens the form's own page and keeps what it holds, ready to be sent later: for two who press at the same moment. */
  ready(path: string, fields: Record<string, string | string[]>, page?: string): Promise<() => Promise<Seen>>
  /** Sends exactly this. */
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Seen>
  cookie: string
}

/** A browser without a window on this application, with this cookie ('' for nobody). */
export function browserOn(app: FastifyInstance, cookie: string): Browser {
  const get = async (path: string) =>
    seen(await app.inject({ method: 'GET', url: path, headers: { cookie, host: 'footing.test' } }))
  const post: Browser['post'] = async (path, fields, headers = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return seen(
      await app.inject({
        method: 'POST',
        url: path,
        payload: body.toString(),
        headers: {
          cookie,
          host: 'footing.test',
          origin: 'http://footing.test',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      }),
    )
  }
  const ready: Browser['ready'] = async (path, fields, page = path) => {
    const drawn = hiddenOf((await get(page)).text, path)
    return () => post(path, { ...drawn, ...fields })
  }
  const send: Browser['send'] = async (...form) => (await ready(...form))()
  return { get, post, ready, send, cookie }
}

/** Forms that were all drawn before the first of them is sent; all are sent at once. */
export async function atOnce(forms: readonly Promise<() => Promise<Seen>>[]): Promise<readonly Seen[]> {
  const drawn = await Promise.all(forms)
  return Promise.all(drawn.map((send) => send()))
}

const seen = (answer: Awaited<ReturnType<FastifyInstance['inject']>>): Seen => ({
  status: answer.statusCode,
  text: answer.body,
  location: answer.headers.location as string | undefined,
  headers: answer.headers,
})

/** The hidden fields of the form on a page that posts to this path. */
export function hiddenOf(page: string, path: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`action="${path}"`))
  const found: Record<string, string> = {}
  for (const [tag] of (form?.split('</form>')[0] ?? '').matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) found[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  return found
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
