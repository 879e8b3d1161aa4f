export type { Checking, OneThing, Turn, WorkerDoes } from './checking.ts'
export { oneThing, thingPath, turnOf } from './rules.ts'
export { sayThing, sayTurn, THING_LINKS } from './words.ts'
