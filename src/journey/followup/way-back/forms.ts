import { someOf, words } from '#web/fields.ts'
import { saidForFields } from '../forms.ts'
import { CHANGED } from './way-back.ts'

export const comeBackFields = {
  words: words({ needed: 'say-what-happened' }),
  changed: someOf((value) => CHANGED.some((one) => one === value), 'tick-what-changed'),
}
export const comeBackForFields = { ...comeBackFields, ...saidForFields }
