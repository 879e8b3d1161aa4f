import { expect, test } from 'vitest'
import { mayBePassword } from './rules.ts'

const about = { email: 'rosa.lind@westbay.example', name: 'Rosa Lind the Second' }

test.each<[string, string, string, string[]]>([
  ['three words', 'lamp otter gravel', 'lamp otter gravel', []],
  ['blanks at its ends are part of it', ' lamp otter grave ', 'lamp otter grave', ['passwords-differ']],
  ['signs that take two units count once', '😀😀😀😀😀😀', '', ['password-too-short']],
  ['eleven characters', 'lampottergr', 'lampottergr', ['password-too-short']],
  ['nothing', '', '', ['password-too-short']],
  ['far too long', 'otter '.repeat(200), '', ['password-too-long']],
  ['a character that cannot be kept', 'lamp otter \0gravel', '', ['password-too-long']],
  ['one letter over and over', 'aaaaaaaaaaaaaaaa', '', ['password-is-easy']],
  ['neighbours', 'abcdefghijklmnop', '', ['password-is-easy']],
  ['their address', 'Rosa.Lind@westbay.example', '', ['password-is-easy']],
  ['their name', 'rosa lind the second', '', ['password-is-easy']],
])('%s', (_, password, again, wanted) => {
  expect(mayBePassword({ password, again }, about).map(({ code }) => code)).toEqual(wanted)
})
