/** Where "now" comes from. Handed in by `app.ts`, so that tests and the demo can move it; nothing else reads the time. */
export type Clock = { now(): Date }

/** The machine's own time: for sessions, codes, limits and audit, and in production for the journey as well. */
export const realClock: Clock = { now: () => new Date() }
