const LARGE = Buffer.alloc(16_000_000, 'a,"b\n')

/** The CPU that reading a file may take at most, in passes. */
export const PASSES_MAX = 40

/**
 * What some work gives, and what CPU it took, in passes: as often as 16 MB are read byte by byte, measured right after it. Whatever
 * slows the machine down slows both.
 */
export async function costOf<T>(work: () => T | Promise<T>): Promise<{ made: T; passes: number }> {
  const began = process.cpuUsage()
  const made = await work()
  const took = sumOf(process.cpuUsage(began))
  const [first, second] = [onePass(), onePass()]
  return { made, passes: took / Math.min(first, second) }
}

function onePass(): number {
  const began = process.cpuUsage()
  let found = 0
  for (const byte of LARGE) if (byte === 10 || byte === 34) found += 1
  if (found === 0) throw new Error('nothing was read')
  return sumOf(process.cpuUsage(began))
}

const sumOf = ({ user, system }: NodeJS.CpuUsage): number => user + system
