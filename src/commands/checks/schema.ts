import { sql } from 'kysely'
import { EXEMPT } from '#db/exempt.ts'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

const exempt = sql`array[${sql.join(Object.keys(EXEMPT).map((name) => sql.lit(name)))}]`

/** Our tables that hold rows of councils. */
const ours = sql`
  select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relname = any(${exempt})`

/** The walls between councils, as the database itself describes them. */
export const SCHEMA_CHECKS: readonly Check[] = [
  {
    says: 'Every table holds its rows apart by council, for its owner too',
    finds: statement(
      'check-schema-security',
      (_, _p: object) => sql<Finding>`
        select t.relname || case when t.forced then ' lets rows through that name no council' else ' has no forced row-level security' end as what
        from (${ours}) t
        where not t.forced or not exists (select from pg_policy p where p.polrelid = t.oid)
          or exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive
            and (coalesce(pg_get_expr(p.polqual, p.polrelid), '') not like '%app.authority%' and p.polcmd <> 'a'
              or p.polcmd in ('a', 'w', '*') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid), '') not like '%app.authority%'))`,
    ),
  },
  {
    says: 'Every primary and unique key of a council begins with the council',
    finds: statement(
      'check-schema-keys',
      (_, _p: object) => sql<Finding>`
        select t.relname || ': ' || k.relname as what
        from (${ours}) t
        join pg_index i on i.indrelid = t.oid and i.indisunique
        join pg_class k on k.oid = i.indexrelid
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
        where a.attname is distinct from 'authority_id'`,
    ),
  },
  {
    says: 'Every reference from one council’s row to another row names the council first, on both sides',
    finds: statement(
      'check-schema-references',
      (_, _p: object) => sql<Finding>`
        select t.relname || ': ' || c.conname as what
        from (${ours}) t
        join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
        where a.attname <> 'authority_id' or f.attname <> 'authority_id'`,
    ),
  },
  {
    says: 'The role that we sign in as owns nothing and cannot go round the walls',
    finds: statement(
      'check-schema-role',
      (_, _p: object) => sql<Finding>`
        select 'role ' || rolname as what from pg_roles r
        where rolname = current_user and (rolsuper or rolbypassrls
          or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace))`,
    ),
  },
]
