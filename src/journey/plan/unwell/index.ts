export type { Alarm, AlarmWaiting } from '../alarm/alarm.ts'
export {
  type AlarmFriend,
  defaultOf,
  exceptionOf,
  type Pot,
  potOf,
  type Setting,
  type UnwellPlan,
  wishToPause,
} from './unwell.ts'
export { DOES_TOLD, DOES_WORDS, sayHeard } from './words.ts'
