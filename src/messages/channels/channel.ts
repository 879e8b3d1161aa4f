/** The ways by which something leaves the house. Nobody is reached by two at once. */
export const SENT_CHANNELS = ['email', 'sms', 'letter'] as const

export type SentChannel = (typeof SENT_CHANNELS)[number]

/** What a human may choose: nothing at all, their page alone, or one way besides their page. */
export const CHANNELS = ['page', 'email', 'sms', 'letter', 'none'] as const

export type Channel = (typeof CHANNELS)[number]

declare const checked: unique symbol

/** The address of exactly one human, made by `oneAddress` alone: no list, no second line of a header, nobody in copy. */
export type OneAddress = string & { readonly [checked]: 'one address' }

/** One message to one human. There is room for one address and for no other. */
export type Outgoing = {
  readonly noticeId: string
  readonly to: OneAddress
  /** One of the two of `subjectOf`. */
  readonly subject: string
  readonly body: string
  /** Where to sign in. */
  readonly link: string
  /** The council's number. */
  readonly phone: string
}

/** How a try ended. 'try-again': not sent, or nobody can tell; 'refused': this address or message will never be taken. */
export type Ended = { readonly became: 'sent' | 'try-again' | 'refused'; readonly detail: string }

export type By = 'smtp' | 'notify' | 'outbox-page'

/** A way of sending. Tried again after an unclear end, it names the message as it did before, so that whoever takes it can tell. */
export type Way = { readonly by: By; readonly send: (one: Outgoing) => Promise<Ended> }

export type Ways = Readonly<Record<SentChannel, Way>>
