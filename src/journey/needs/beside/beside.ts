import type { CarersView } from '../carer/carer.ts'
import type { Earlier } from '../earlier/earlier.ts'
import type { ThirdSaid } from '../third/third.ts'

/** What stands beside the two views, apart from both: a carer's view, a third person's, and what was said before. */
export type Beside = {
  carer: CarersView | undefined
  third: readonly ThirdSaid[]
  earlier: readonly Earlier[]
}
