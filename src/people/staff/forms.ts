import { someOf, words } from '#web/fields.ts'
import { GIVEN_ROLES, type GivenRole } from './staff.ts'

const rolesField = (needed?: string) => {
  const several = someOf((value) => GIVEN_ROLES.some((role) => role === value), needed)
  return several as {
    read: (...args: Parameters<typeof several.read>) => { value: readonly GivenRole[] } | { reason: string }
  }
}

export const addFields = {
  name: words({ needed: 'write-their-name', max: 200 }),
  knownAs: words({ needed: 'write-what-they-are-called', max: 100 }),
  email: words({ needed: 'write-their-email', max: 320 }),
  roles: rolesField('choose-what-they-do'),
}

/** Nothing ticked: they do nothing here any more. */
export const rolesFields = { roles: rolesField() }
