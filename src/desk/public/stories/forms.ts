import { date, oneOf, words } from '#web/fields.ts'
import { FOR_WHOM } from '../public.ts'

export const storyFields = {
  forWhom: oneOf(FOR_WHOM, 'choose-for-whom'),
  title: words({ needed: 'say-the-title', max: 100 }),
  words: words({ needed: 'write-the-story' }),
  toldAs: words({ needed: 'say-the-name', max: 100 }),
  agreedOn: date('say-when-agreed'),
  agreed: oneOf(['yes'], 'say-they-agreed'),
}
