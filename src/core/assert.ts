/**
 * A fault of ours, never of the person: it is logged with an id and shown as a plain 500 page (design.md, three kinds of
 * trouble). Its message goes to the log, so it never quotes what a record holds.
 */
export class Bug extends Error {
  override readonly name = 'Bug'
}

/** Stops with a `Bug` where what must be true is not. Never for what a person typed: that is a Reason. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message)
}

/** Closes a switch over a union: a kind that is added later does not compile until it is handled. */
export function unreachable(_: never): never {
  throw new Bug('a case that the types rule out')
}
