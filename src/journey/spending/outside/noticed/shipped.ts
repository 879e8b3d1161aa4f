import { day } from '#core/day.ts'
import type { Listed, Unless } from './betting.ts'

const SINCE = day('2020-01-01')

/** As shipped. Trade names as they stand in statements; a council may use a list of its own (settings `outside.betting`). */
export const BETTING: readonly Listed[] = [
  ...['betfred', 'ladbrokes', 'ladbrokes coral', 'coral racing', 'coral bookmakers', 'coral betting', 'william hill'],
  ...[
    'paddy power',
    'paddypower',
    'betfair',
    'bet365',
    'sky bet',
    'skybet',
    'skyvegas',
    'sky vegas',
    'unibet',
    '888 casino',
  ],
  ...[
    'betvictor',
    'betway',
    'boylesports',
    'tombola',
    'gala bingo',
    'mecca bingo',
    'buzz bingo',
    'foxy bingo',
    'jackpotjoy',
  ],
  ...[
    'admiral casino',
    'admiral slots',
    'merkur slots',
    'grosvenor casino',
    'genting casino',
    'pokerstars',
    'leovegas',
  ],
  ...['casumo', 'betting shop', 'bookmakers', 'bookmaker', 'turf accountant', 'online casino', 'spread betting'],
].map((words) => ({ words, from: SINCE }))

/** Whole words beside which none of the list counts. */
export const UNLESS: readonly Unless[] = [
  ...[
    'station',
    'rail',
    'tfl',
    'refund',
    'garden centre',
    'bridal',
    'school',
    'surgery',
    'pharmacy',
    'primary',
    'solicitors',
  ],
].map((words) => ({ words }))
