import { expect, test } from 'vitest'
import { isCash } from './cash.ts'

test.each([
  ...['ATM', 'ATM WITHDRAWAL 22NOV', 'CASH WITHDRAWAL', 'Cash withdrawal at Tesco', 'CASH EASTMARSH 12NOV', 'cash'],
  ...['LINK 14:02 22NOV', 'LINK', 'LINK CASH 0042', 'CASHPOINT HIGH ST', 'LLOYDS CASH POINT', 'NOTEMACHINE LTD'],
  ...['COUNTER WITHDRAWAL', 'CASH WDL EASTMARSH', 'CASH MACHINE, MARKET PL', 'Cardtronics UK'],
])('cash: %s', (text) => expect(isCash(text)).toBe(true))

test.each([
  ...[
    'BOOKER CASH AND CARRY',
    'BESTWAY CASH & CARRY',
    'CASH CONVERTERS',
    'CASHBACK REWARD',
    'CASH BACK',
    'CASH DEPOSIT',
  ],
  ...['LINKEDIN', 'LINK HOUSING GROUP', 'CASHMERE SHOP', 'ATMOSPHERE CAFE', 'NCASH LTD', 'JOHNNY CASH TRIBUTE', ''],
  ...['CASH PAID IN', 'ATM FEE', 'CASH ISA', 'LITTLE ACORNS'],
])('no cash: %s', (text) => expect(isCash(text)).toBe(false))
