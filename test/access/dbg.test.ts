import { test } from 'vitest'
import { get } from './browse.ts'
import { anAccessWorld } from './principals.ts'
import { guarded, pathOf } from './routes.ts'

test('x', async () => {
  const t0 = Date.now()
  const w = await anAccessWorld()
  console.log('world', Date.now() - t0, guarded.length)
  const out: any = {}
  for (let i = 0; i < 3; i++)
    for (const route of guarded.filter((x) => x.method === 'GET')) {
      const path = pathOf(route, 'eastmarsh', w.filled.eastmarsh)
      const t = Date.now()
      const a = await get(w, path, w.here.worker.cookie)
      const b = await get(w, path, w.here.person.cookie)
      out[route.path] = [a.status, b.status, Date.now() - t]
    }
  console.log(JSON.stringify(out, null, 0).replaceAll('],', '],\n'))
  console.log(w.bugs.length, w.bugs.map((x) => x.slice(0, 300)).join('\n'))
  await w.end()
}, 55000)
