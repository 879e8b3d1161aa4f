import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole journeys and walks through every form take minutes each: begun last, one of them ran on alone. */
const LONG =
  /\/test\/(journeys|hostile|crash)\/|\/test\/(access-matrix|start|http\/twice)\.test|\/src\/(demo\/stories|commands\/populate)\//

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    // Each worker reads the project once, not once a file: no test leaves anything behind in a module.
    isolate: false,
  },
})
