import { parseArgs } from 'node:util'
import { z } from 'zod'
import { CONTRAST_LEAST, contrast } from '#core/contrast.ts'
import { DEMO_COUNCILS, POPULATED } from '#demo/councils.ts'
import { isEmail } from '#people/staff/rules.ts'
import { PlainTrouble } from '#trouble.ts'

/** Names that belong to the demo, and by which production knows it. */
const DEMO_SLUGS: readonly string[] = [...DEMO_COUNCILS, POPULATED].map(({ slug }) => slug)
/** What stands at the same place of a path, or is too easily taken for it. */
const NOT_SLUGS: readonly string[] = ['demo', 'health', 'assets', 'docs', ...DEMO_SLUGS]

const COLOUR = /^#[0-9a-f]{6}$/i

const text = (says: string, most: number) =>
  z
    .string({ error: says })
    .trim()
    .refine((one) => one !== '' && one.length <= most && one.isWellFormed() && !one.includes('\0'), says)
const colour = (says: string) => z.string({ error: says }).regex(COLOUR, says)
const number = (says: string) => z.string({ error: says }).regex(/^\+?[0-9][0-9 ]{2,19}$/, says)

const shape = z
  .object({
    slug: z
      .string({ error: '--slug is missing: the short name in every address, like westbay.' })
      .regex(/^[a-z][a-z0-9-]{1,40}$/, '--slug must be small letters, digits and hyphens, like westbay.')
      .refine(
        (one) => !NOT_SLUGS.includes(one),
        '--slug is a name that Footing or its demo needs. Choose another one.',
      ),
    name: text('--name is missing: how the council is called on every page, at most 200 characters.', 200),
    colour: colour('--colour must be a colour like #0b5351.'),
    'text-colour': colour('--text-colour must be a colour like #ffffff.').default('#ffffff'),
    'desk-name': text('--desk-name must say whom people ring, in words that can follow “ring”.', 80).default(
      'the adult social care desk',
    ),
    'desk-number': number('--desk-number is missing: the number that people ring in the day.'),
    'desk-when': text('--desk-when is missing: when somebody answers there, like "Monday to Friday, 9 to 5".', 80),
    'out-of-hours-number': number('--out-of-hours-number is missing: the number for evenings and weekends.'),
    'out-of-hours-when': text('--out-of-hours-when must say when.', 80).default('evenings and weekends'),
    'crisis-name': text('--crisis-name must say who answers.', 80).default('NHS 111, choose mental health'),
    'crisis-number': number('--crisis-number must be a number.').default('111'),
    'crisis-when': text('--crisis-when must say when.', 80).default('day and night'),
    'panel-name': text('--panel-name must say how the panel is called.', 60).default('the panel'),
    'exit-to': z
      .url({ protocol: /^https$/, error: '--exit-to must be the https address of a page that tells nobody anything.' })
      .default('https://www.bbc.co.uk/weather'),
    'admin-name': text('--admin-name is missing: the full name of the first administrator.', 100),
    'admin-email': z
      .string({ error: '--admin-email is missing: the address with which the first administrator signs in.' })
      .refine(isEmail, '--admin-email must be one e-mail address, like name@example.org.')
      .transform((one) => one.toLowerCase()),
  })
  .refine((one) => !areColours(one) || contrast(one.colour, one['text-colour']) >= CONTRAST_LEAST, {
    message: '--colour and --text-colour are too alike to read. Choose a darker colour, or another text colour.',
  })

/** What is no colour is said as that alone. */
const areColours = (one: { colour: string; 'text-colour': string }): boolean =>
  [one.colour, one['text-colour']].every((each) => COLOUR.test(each))

/** A council as somebody typed it at the command. */
export type TypedCouncil = z.output<typeof shape>

const options = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, { type: 'string' as const }]))

/** Reads what was typed after `council add`, or says everything that is wrong with it at once. */
export function readCouncil(args: readonly string[]): TypedCouncil {
  let values: unknown
  try {
    values = parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (trouble) {
    throw new PlainTrouble(
      `${(trouble as Error).message} Everything that may be said: --${Object.keys(options).join(', --')}.`,
    )
  }
  const read = shape.safeParse(values)
  if (read.success) return read.data
  throw new PlainTrouble([...new Set(read.error.issues.map(({ message }) => message))].join('\n'))
}
