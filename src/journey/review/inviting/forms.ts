import { words } from '#web/fields.ts'

export const guestFields = {
  name: words({ needed: 'say-who-comes', max: 200 }),
  why: words({ needed: 'say-why-they-come', max: 300 }),
}
