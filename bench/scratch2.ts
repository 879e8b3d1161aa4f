import { startChild } from './core/children.ts'
import { prepareGround } from './core/ground.ts'
import { startLoad } from './core/load.ts'
import { record } from './core/record.ts'
import { readFileSync } from 'node:fs'
const ground = await prepareGround(console.error)
const route = process.argv[2] ?? ''
const recorded = await record(ground.postgres.appUrl, ground.visitors, ({budgetId}) => `/saltmere/budgets/${budgetId}${route}`)
const load = await startLoad()
process.env.BENCH_NODE_ARGS = '--cpu-prof --cpu-prof-dir=/tmp/prof'
const name = process.argv[3] ?? 'app'
const app = await startChild<{port:number}>(name, { appUrl: ground.postgres.appUrl, authorityId: 100, route: `/budgets/:budget${route}`, recorded, ourSql: process.argv[4]==='our' })
await load.run({ port: app.ready.port, targets: recorded, connections: 8, ms: 3000 })
const cpu = () => readFileSync(`/proc/${app.pid}/stat`,'utf8').split(') ')[1]!.split(' ').slice(11,13).reduce((a,b)=>a+Number(b),0)*10
const c0 = cpu()
const seen = await load.run({ port: app.ready.port, targets: recorded, connections: 8, ms: 6000 })
console.log(name, route, seen.answers/seen.seconds, 'req/s', 'node cpu ms/req', (cpu()-c0)/seen.answers, 'bytes', seen.bytes/seen.answers)
await app.stop(); await load.stop(); await ground.stop(); process.exit(0)
