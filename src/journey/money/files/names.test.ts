import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bacsName, isoName, NO_LETTERS } from './names.ts'

const NAMES: [string, string, string][] = [
  ['Anne Field', 'Anne Field', 'ANNE FIELD'],
  ['Siân O’Neill', "Sian O'Neill", 'SIAN ONEILL'],
  ["Nic D'Arcy", "Nic D'Arcy", 'NIC DARCY'],
  ['Zoë Łęcka-Żak', 'Zoe Lecka-Zak', 'ZOE LECKA-ZAK'],
  ['Nguyễn Thị Đào', 'Nguyen Thi Dao', 'NGUYEN THI DAO'],
  ['Oluwaṣẹ́gun Adébáyọ̀', 'Oluwasegun Adebayo', 'OLUWASEGUN ADEBAYO'],
  ['Işıl Yılmaz', 'Isil Yilmaz', 'ISIL YILMAZ'],
  ['Þórdís Björnsdóttir', 'Thordis Bjornsdottir', 'THORDIS BJORNSDOTT'],
  ['Jürgen Groß', 'Jurgen Gross', 'JURGEN GROSS'],
  ['Little Acorns & Co. Ltd', 'Little Acorns + Co. Ltd', 'LITTLE ACORNS & CO'],
  ['Mr A  B   Field', 'Mr A B Field', 'MR A B FIELD'],
  ['Field, Anne (no. 2)', 'Field, Anne (no. 2)', 'FIELD ANNE NO. 2'],
  ['//Anne//Field', 'Anne/Field', '//ANNE//FIELD'],
  ['Ｆｕｌｌ Ｗｉｄｔｈ', 'Full Width', 'FULL WIDTH'],
  ['Anne\nField\u0000', 'Anne Field', 'ANNE FIELD'],
  ['山田太郎', NO_LETTERS, NO_LETTERS],
  ['😀', NO_LETTERS, NO_LETTERS],
  ['', NO_LETTERS, NO_LETTERS],
  ['---', NO_LETTERS, NO_LETTERS],
]

test.each(NAMES)('%s', (name, iso, bacs) => {
  expect([isoName(name), bacsName(name)]).toEqual([iso, bacs])
})

const ISO = /^[A-Za-z0-9?:().,'+-][A-Za-z0-9/?:().,'+ -]{0,69}$/
const BACS = /^[A-Z0-9.&/ -]{1,18}$/

test('whatever the name, it is written in letters that go through, is not empty and not too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
      const [iso, bacs] = [isoName(name), bacsName(name)]
      return ISO.test(iso) && BACS.test(bacs) && !iso.includes('//') && [iso, bacs].every((one) => one.trim() === one)
    }),
    { numRuns: 150 },
  )
})
