/** A worker of the council, or somebody who was one and is still named for people. */
export type WorkerWithPeople = {
  readonly humanId: string
  readonly name: string
  /** Whether they work as a worker here today. */
  readonly worksHere: boolean
  /** How many people they are named for. */
  readonly people: number
}

/** Somebody who works as a worker here today, and the number to ring them on where they gave one. */
export type Worker = { readonly humanId: string; readonly name: string; readonly phone: string | undefined }

/** One person and who is named for them now. */
export type Named = {
  readonly budgetId: string
  readonly personId: string
  readonly knownAs: string
  /** They want to hear from their worker by voice, so that nothing is sent. */
  readonly wantsARing: boolean
  readonly hasDied: boolean
}

/** Everybody one worker is named for, and who could be named instead. `names`: whether the reader may know who they are. */
export type Handover = {
  readonly worker: WorkerWithPeople
  readonly people: readonly Named[]
  readonly workers: readonly Worker[]
  readonly names: boolean
}

/** One person, who is named for them, and who could be instead. */
export type OnePerson = {
  readonly person: Named
  readonly worker: WorkerWithPeople | undefined
  readonly workers: readonly Worker[]
}
