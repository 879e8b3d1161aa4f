import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { also } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { keyFor, post } from '#test/access/browse.ts'
import { fingerprint } from '#test/access/rows-now.ts'
import { count, ours, theWalls } from './walls.test-kit.ts'

const { world, close } = await theWalls()
afterAll(close)

/** What the compiler says to pieces of TypeScript that stand among our own files, each in a file of its own. */
function compile(bodies: readonly string[]): string[][] {
  const root = process.env.FOOTING_ROOT ?? process.cwd()
  const head = [
    "import { explainOffer } from '#journey/offer/deeds.ts'",
    "import type { Permit } from '#access/permit.ts'",
    "import type { Tx } from '#db/transaction.ts'",
    'declare const tx: Tx',
    'declare const input: Parameters<typeof explainOffer>[2]',
    "declare const other: Permit<'offer', 'answer'>",
    "declare const given: Permit<'offer', 'explain'>",
  ].join('\n')
  const texts = new Map(
    bodies.map((body, i) => [join(root, `src/planted-permit-${i}.ts`), `${head}\n${body}\nexport {}\n`]),
  )
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name)
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023)
  }
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name)
  host.readFile = (name) => texts.get(name) ?? readFile.call(host, name)
  const program = ts.createProgram([...texts.keys()], { ...options, noUnusedLocals: false }, host)
  return [...texts.keys()].map((name) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  )
}

const byHand =
  "{ resource: 'offer', action: 'explain', as: 'worker', authorityId: 1, humanId: '', humanName: '', knownAs: '', roles: [], today: '' as never, now: new Date(), at: new Date(), record: undefined }"

const FORGERIES = {
  'given by the gate': 'void explainOffer(tx, given, input)',
  'made by hand': `void explainOffer(tx, ${byHand} as const, input)`,
  'for another action': 'void explainOffer(tx, other, input)',
  'left out': 'void explainOffer(tx, undefined, input)',
  'copied and bent to another record': 'void explainOffer(tx, { ...given, record: undefined }, input)',
  'copied and bent to another action': "void explainOffer(tx, { ...other, action: 'explain' as const }, input)",
}

describe('never: a write without a permit', () => {
  test('a permit compiles only as the gate gave it', () => {
    const complaints = compile(Object.values(FORGERIES))
    const passed = Object.keys(FORGERIES).filter((_, place) => complaints[place]?.length === 0)
    expect(passed).toEqual(['given by the gate'])
  })

  test('a permit that the gate did not make leads to no further one', () => {
    const forged = { resource: 'offer', action: 'explain', authorityId: 1, roles: ['worker'] } as unknown as Permit
    expect(() => also(forged, 'money', 'end-payments')).toThrow('the gate did not make')
  })

  test('a form sent by somebody without a permit leaves its audit row and nothing else', async () => {
    const path = `/eastmarsh/budgets/${world.budgets.others}/offer/explain`
    const { token, cookie } = world.here.worker
    const before = await fingerprint(world.root, ['session', 'audit_entry'])
    const audits = await count(world.root, 'audit_entry')
    const [year = '', month = '', day = ''] = world.today.split('-')
    const typed = { format: 'talked', 'on-day': day, 'on-month': month, 'on-year': year, whatWasSaid: 'It ends.' }
    const seen = await post(world, path, { ...typed, key: keyFor(world, ours, token, path) }, cookie)
    expect(seen.status).toBe(404)
    expect(await fingerprint(world.root, ['session', 'audit_entry'])).toEqual(before)
    expect(await count(world.root, 'audit_entry')).toBe(audits + 1)
  })
})
