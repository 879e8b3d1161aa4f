/** One thing that a council needs before it can go on, and whether it is there. */
export type Needed = {
  readonly key:
    | 'worker'
    | 'manager'
    | 'two-deciders'
    | 'who-is-asked-first'
    | 'rates'
    | 'two-in-finance'
    | 'account'
    | 'duty'
  readonly before: 'offer' | 'payment' | 'ending'
  readonly isThere: boolean
}

/** What is known about a council that begins. */
export type Beginning = {
  /** Everybody who has a role now. */
  readonly staff: readonly { readonly humanId: string; readonly roles: readonly string[]; readonly hasBegun: boolean }[]
  /** How many humans could say yes however much is asked for. */
  readonly ableToDecide: number
  readonly managerIsOne: boolean
  readonly chairIsOne: boolean
  /** Whether somebody here has set the rules for a first guess, or left the page of them as it was on purpose. */
  readonly ratesAreOwn: boolean
  readonly accountIsSet: boolean
  readonly onDuty: number
}
