import type { OpenRoute } from './incoming.ts'
import type { Route } from './page.ts'

export type AnyRoute = Route | OpenRoute

/** One line of the list of routes: what the matrix test tries and `footing routes` prints. */
export type Listed = { method: 'GET' | 'POST'; path: string; resource: string; action: string; purpose: string }

/** Every method and path with the resource, action and purpose it declares; 'open' where nobody need be signed in. */
export function listRoutes(routes: readonly AnyRoute[]): Listed[] {
  return routes.flatMap((route): Listed[] => {
    if (route.kind === 'open') {
      const { method, path, purpose } = route
      return [{ method, path: `/:council${path}`, resource: 'open', action: '-', purpose }]
    }
    const { path, may, purpose } = route.spec
    const listed = { path: `/:council${path}`, resource: may[0] as string, action: may[1] as string, purpose }
    const methods = route.kind === 'form' ? (['GET', 'POST'] as const) : (['GET'] as const)
    return methods.map((method) => ({ method, ...listed }))
  })
}
