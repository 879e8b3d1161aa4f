/** A guard and how it is taken away; `never` is the title of the test that holds it. */
export type Plant = { never: string; guard: string; file: string; find: string; replace: string }
export const PLANTED: readonly Plant[]
