import { CHANNELS } from '#messages/channels/channel.ts'
import { oneOf, someOf, words } from '#web/fields.ts'

const ticked = someOf((value) => value === 'yes')

/** Only the way is asked for; the rest goes with it. */
export const contactFields = {
  channel: oneOf(CHANNELS, 'say-which-way'),
  email: words({ max: 300 }),
  mobile: words({ max: 60 }),
  letter: words({ max: 800 }),
  othersSee: ticked,
  allTheSame: ticked,
}
