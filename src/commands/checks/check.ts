import type { Statement } from '#db/statement.ts'

/**
 * Something that always holds. Its statement finds where it does not, a row a finding: `what` names rows by id, never a
 * person, since findings are read in logs.
 */
export type Check = { readonly says: string; readonly finds: Statement<object, { what: string }> }
