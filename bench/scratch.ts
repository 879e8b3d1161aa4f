import { asSuper, prepareGround } from './core/ground.ts'
import { accessCost } from './measures/access-cost.ts'
const ground = await prepareGround(console.error)
const { superUrl } = ground.postgres
const tables = await asSuper<{ tablename: string }>(superUrl, "select tablename from pg_policies where policyname='council'")
const set = (e: string) => asSuper(superUrl, tables.map(({ tablename: t }) => `alter policy council on public."${t}" using (authority_id = ${e}) with check (authority_id = ${e})`).join(';'))
const plain = "nullif(current_setting('app.authority', true), '')::int"
for (let i = 0; i < 2; i++) for (const [n, e] of [['plain', plain], ['subselect', `(select ${plain})`]] as const) { await set(e); const [f] = await accessCost(ground); console.log(n, f!.value, f!.limit, f!.ratio) }
await set(plain); await ground.stop(); process.exit(0)
