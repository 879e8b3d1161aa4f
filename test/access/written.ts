import type pg from 'pg'
import type { Filled } from './rows.ts'
import { rowsOf } from './rows-now.ts'

/** Knows which tables are written from now on. */
export type Watch = {
  /** The tables of which a row was written, changed or taken away since this was last asked; what was rolled back counts not. */
  written(): Promise<string[]>
}

/**
 * Watches every table but these, by a trigger on each: asking what was written then costs one small query, where comparing
 * fingerprints reads every table. For worlds in which many things are tried one after another. The superuser's doing.
 */
export async function watchWrites(root: pg.Client, without: readonly string[] = []): Promise<Watch> {
  await root.query(`
    create schema watch;
    create unlogged table watch.written (name text);
    create function watch.note() returns trigger language plpgsql security definer set search_path = '' as
      $$ begin insert into watch.written values (tg_relname); return null; end $$;
    do $$ declare one text; begin
      for one in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname <> all (array[${without.map((name) => `'${name}'`).join(', ')}]::text[])
      loop execute format('create trigger zz_watch after insert or update or delete on %I for each row execute function watch.note()', one); end loop;
    end $$`)
  return {
    async written() {
      const { rows } = await root.query<{ name: string }>(
        'with gone as (delete from watch.written returning name) select distinct name from gone order by name',
      )
      return rows.map(({ name }) => name)
    },
  }
}

/** The same rows, with those tables of a council read again that were written. */
export async function readAgain(
  root: pg.Client,
  authorityId: number,
  filled: Filled,
  written: readonly string[],
): Promise<Filled> {
  const kept = Object.entries(filled).filter(([name]) => !written.includes(name))
  return { ...Object.fromEntries(kept), ...(await rowsOf(root, authorityId, written)) }
}
