import { date, type Field, first, someOf, words } from '#web/fields.ts'

/** Ids of entries: a kind and a row, as the page made them. Whether there is such an entry only the deed knows. */
const isEntry = (value: string): boolean => /^[a-z-]{3,20}:[0-9a-f-]{1,40}$/.test(value)

export const chooseFields = { stays: someOf(isEntry) }

const photo: Field<true> = {
  read: (raw, name) => (first(raw, name) === '' ? { reason: 'choose-a-picture' } : { value: true }),
}
export const pictureFields = {
  photo,
  words: words({ needed: 'say-what-it-shows', max: 300 }),
  happenedOn: date('say-when-it-was'),
}
export const outFields = {
  picture: {
    read: (raw, name) => {
      const id = first(raw, name)
      return /^[0-9a-f-]{36}$/.test(id) ? { value: id } : { reason: 'choose-which-picture' }
    },
  } satisfies Field<string> as Field<string>,
}
