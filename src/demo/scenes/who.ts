/** Whose budget it is and who works with them, by their keys in the demo. */
export type Who = { person: string; worker: string }
