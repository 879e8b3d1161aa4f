import pg from 'pg'
import { once, type Scratch } from './scratch.ts'

/** A council of the measure's own, with so many budgets, each with an account of money held and one of money spent. */
export const COUNCIL = 901

/** People with accounts and nothing posted yet. Everything set by set: a measure may want many. */
export const peopleSql = (people: number): string => `
  insert into authority (authority_id, slug, name) values (${COUNCIL}, 'benchledger', 'Bench Council') on conflict do nothing;
  set app.authority = '${COUNCIL}';
  create temporary table own as select n, md5('ledger bench ' || n)::uuid as id from generate_series(1, ${people}) n;
  insert into human (human_id, name, known_as, joined_at) select id, 'Robin Bench', 'Robin', now() from own;
  insert into person (person_id, known_from) select id, current_date from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, current_date, id from own;
  insert into account (kind, cached) values ('council', false);
  insert into account (kind, budget_id) select 'held', id from own;
  insert into account (kind, budget_id) select 'spent', id from own;
  drop table own;`

/** Columns and indexes of the ledger's table, and nothing that guards them. */
export const BARE_SQL = `
  create table bare_transfer (like transfer including defaults including indexes including identity);
  grant select, insert on bare_transfer to footing_app;`

/** Connections of the app's role that work at once. */
export async function clients(
  scratch: Scratch,
  count: number,
): Promise<{ all: pg.Client[]; end: () => Promise<void> }> {
  const all = Array.from(
    { length: count },
    () => new pg.Client({ connectionString: scratch.appUrl, options: '-c jit=off' }),
  )
  // Where a measure fails its database is dropped under them: what failed is told, not that.
  for (const client of all) client.on('error', () => {})
  await Promise.all(all.map((client) => client.connect()))
  return { all, end: async () => void (await Promise.all(all.map((client) => client.end()))) }
}

/** As the superuser, on a connection of its own. */
export const asSuper = (scratch: Scratch, text: string): Promise<void> => once(scratch.superUrl, text)
