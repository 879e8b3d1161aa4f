import type { Incoming } from '#web/incoming.ts'
import type { FormState, Look } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { lookOf } from '#web/serve.tsx'

/** Whoever opens a link or asks for one is nobody here yet, even where somebody else is signed in on this device. */
export const asNobody = (ports: Ports, incoming: Incoming, form?: FormState): Look =>
  lookOf(ports, { ...incoming, tokenHash: undefined }, undefined, form === undefined ? {} : { form })
