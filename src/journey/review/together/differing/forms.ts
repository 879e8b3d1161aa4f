import { oneOf, optionalDate, optionalId, words } from '#web/fields.ts'
import { TALK_ENDS } from '../together.ts'

export const talkFields = {
  words: words({ needed: 'write-what-you-said' }),
  endsAs: oneOf(TALK_ENDS, 'choose-how-it-ended'),
  third: optionalId(),
  askBy: optionalDate(),
}
export const thirdFields = { talk: words({ max: 20 }), words: words({ needed: 'write-how-you-see-it' }) }
