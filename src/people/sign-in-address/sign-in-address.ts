/** With which address somebody signs in, and how far they have come. */
export type SignInAddress = {
  /** Undefined: they do not sign in by themselves. */
  readonly email: string | undefined
  /** They have chosen a password. From then on the address is theirs to change. */
  readonly hasBegun: boolean
  /** The newest link that was to go to this address, while it would work. */
  readonly link: { readonly until: Date; readonly state: 'going' | 'sent' | 'nothing-is-sent' | 'not-sent' } | undefined
}
