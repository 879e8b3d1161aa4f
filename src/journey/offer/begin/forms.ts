import { words } from '#web/fields.ts'

export const beginFields = {
  name: words({ needed: 'write-their-name', max: 200 }),
  knownAs: words({ needed: 'write-what-they-like-to-be-called', max: 100 }),
}
