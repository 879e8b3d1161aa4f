import pg from 'pg'
import { prepareGround } from './core/ground.ts'
import { record } from './core/record.ts'
import { together } from './core/wire.ts'
const ground = await prepareGround(console.error)
const route = process.argv[2] ?? ''
const recorded = await record(ground.postgres.appUrl, ground.visitors, ({budgetId}) => `/saltmere/budgets/${budgetId}${route}`)
const client = new pg.Client({ connectionString: ground.postgres.appUrl, pipeline: false } as pg.ClientConfig)
await client.connect()
const times = new Map<string, number[]>()
for (let round = 0; round < 12; round++) for (const r of recorded.slice(0, 8)) for (const trip of r.trips) for (const s of trip) {
  const name = typeof s === 'string' ? s.slice(0,20) : s.name
  const t0 = performance.now(); await client.query(s as pg.QueryConfig); const t = performance.now()-t0
  if (round > 6) times.set(name, [...(times.get(name) ?? []), t])
}
for (const [n, ts] of times) { ts.sort((a,b)=>a-b); console.log(n.padEnd(34), 'n', ts.length, 'median ms', ts[ts.length>>1]!.toFixed(2), 'min', ts[0]!.toFixed(2)) }
console.log('trips', recorded[0]!.trips.map(t=>t.length), 'html', recorded.map(r=>r.html.length).join(' '))
if (process.argv[3]) {
  for (const s of recorded[0]!.trips.flat()) if (typeof s !== 'string' && s.name === process.argv[3]) {
    await client.query('begin'); await client.query("set local app.authority='100'")
    for (let i=0;i<7;i++) await client.query(s)
    console.log(s.text)
    const args = s.values.map(v => v===null ? 'null' : Buffer.isBuffer(v) ? `'\\x${v.toString('hex')}'` : v instanceof Date ? `'${v.toISOString()}'` : `'${v}'`).join(',')
    const ex = await client.query(`explain (analyze, buffers) execute "${s.name}"(${args})`)
    console.log(ex.rows.map(r=>r['QUERY PLAN']).join('\n'))
    await client.query('rollback')
  }
}
await client.end(); await ground.stop(); process.exit(0)
