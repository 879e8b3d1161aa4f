import type { VNode } from 'preact'
import type { Done, Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Action, Resource } from '#access/who-may.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Fields, Raw, Typed } from './fields.ts'
import type { Look } from './look.ts'

/** What a page's path and query name. `params.budget` is checked by the gate; other ids are for statements to filter by. */
export type Here = { params: Readonly<Record<string, string>>; query: Raw }

/** A page about a record: what it shows and who may see it. `load` gives undefined where there is nothing here (404). */
export type PageSpec<R extends Resource, A extends Action<R>, Shape> = {
  /** After the council, Fastify style: '/budgets/:budget/plan'. */
  path: string
  may: readonly [R, A]
  /** What it is for, in a few words: for the list of routes and for who reads the audit. */
  purpose: string
  load: (tx: Tx, permit: Permit<R, A>, here: Here) => Promise<Shape | undefined>
  /** Set where `load` must wait for one answer before it asks the next. */
  inSteps?: boolean
  view: (shape: Shape, look: Look) => VNode
  /** A path within the council to go to instead, where another page is the better answer. */
  elsewhere?: (shape: Shape, permit: Permit<R, A>) => string | undefined
  /** Shown in its place after the last day that is paid; a form that has it is refused from then on, and says what can be done. */
  afterEnd?: (shape: Shape, look: Look) => VNode
  /** Sentences shown on top after a deed, by the code in `?done=`. */
  done?: Readonly<Record<string, string>>
}

/** A form: its page, its fields, its one deed. Refused, it is drawn again with what was typed. */
export type FormSpec<R extends Resource, A extends Action<R>, F extends Fields, Shape> = PageSpec<R, A, Shape> & {
  fields: F
  words: Readonly<Record<string, string>>
  /** Set where the deed moves money or lets it go: who signed in more than five minutes ago is asked to do so once more. */
  freshSignIn?: true
  /** Set where the deed changes the council's settings: those in memory are read anew once it is carried out. */
  changesSettings?: true
  /**
   * For which things each field of `forEach` is asked, by the page as it stands and what was typed. Where another field is wrong, what is
   * wrong with these is shown with it.
   */
  asksEach?: (shape: Shape, raw: Raw) => Partial<Record<keyof F & string, readonly string[]>>
  /** What each of these things is called, by its id: where there are several, a line on top of the page names the one that it is about. */
  callsEach?: (shape: Shape) => Readonly<Record<string, string>>
  /** What the form was drawn against; when it differs at sending, somebody changed it meanwhile. */
  stamp?: (shape: Shape) => string
  /** Carries it out, or answers with the reasons. `uploads` holds the files of a multipart form, as `makeFiles` made them. */
  deed: (tx: Tx, permit: Permit<R, A>, typed: Typed<F>, here: Here, uploads: readonly Upload[]) => Promise<Outcome>
  /** Where to go then, within the council. */
  next: (here: Here, done: Done) => string
  /**
   * Drawn instead of going there, where the deed made something that is kept nowhere (`Done.once`) and can be shown this one
   * time. Sent again, the form leads to `next`. `address` is this installation's, as the browser has it.
   */
  shows?: (shape: Shape, look: Look, made: { once: string; address: string }) => VNode
  /**
   * Makes ready what takes long (a picture made anew) before the transaction begins, so that nobody waits behind it: gives the
   * files that the deed is to keep, or the reasons why not.
   */
  makeFiles?: (uploads: readonly Upload[]) => Promise<{ files: readonly Upload[] } | { refused: Verdict }>
}

export type Upload = { field: string; name: string; bytes: Buffer; truncated: boolean }

export type AnyPage = { kind: 'page'; spec: PageSpec<Resource, never, unknown> }
export type AnyForm = { kind: 'form'; spec: FormSpec<Resource, never, Fields, unknown> }
/** A file behind a permit (a receipt picture, a payment file). */
export type AnyDownload = { kind: 'download'; spec: DownloadSpec<Resource, never> }

/** A large file comes in pieces, which are sent one after another. */
export type Download = { bytes: Buffer | readonly Buffer[]; mime: string; name: string }
/** `load` may give a path within the council to go to instead, where a page says why there is no file. */
export type DownloadSpec<R extends Resource, A extends Action<R>> = Omit<
  PageSpec<R, A, Download | { elsewhere: string }>,
  'view' | 'done' | 'elsewhere' | 'afterEnd'
>

export type Route = AnyPage | AnyForm | AnyDownload

export const page = <R extends Resource, A extends Action<R>, Shape>(spec: PageSpec<R, A, Shape>): AnyPage => ({
  kind: 'page',
  spec: spec as unknown as AnyPage['spec'],
})

export const form = <R extends Resource, A extends Action<R>, const F extends Fields, Shape>(
  spec: FormSpec<R, A, F, Shape>,
): AnyForm => ({
  kind: 'form',
  spec: spec as unknown as AnyForm['spec'],
})

export const download = <R extends Resource, A extends Action<R>>(spec: DownloadSpec<R, A>): AnyDownload => ({
  kind: 'download',
  spec: spec as unknown as AnyDownload['spec'],
})

/** Pages that are for the time in which money is paid: after it each shows `afterEnd` in its place, unless it has one of its own. */
export const untilTheEnd = (afterEnd: (look: Look) => VNode, routes: readonly Route[]): Route[] =>
  routes.map((route) =>
    route.kind === 'download'
      ? route
      : ({ ...route, spec: { afterEnd: (_: unknown, look: Look) => afterEnd(look), ...route.spec } } as Route),
  )
