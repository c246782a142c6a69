import type { Instance } from './instance.ts'

/**
 * Where a solution stands: who holds which candidacy, and the experts' prices. A candidacy is held by its application
 * (`held`) and sits in one of its expert's slots. Kept candidacies are held but take no slot: their expert has fewer.
 *
 * Fits and prices are whole numbers in doubles: a millionth of fit is `scale`.
 */
export interface State {
  readonly it: Instance
  readonly scale: number
  readonly price: Float64Array
  /** Where each expert's slots begin; one more at the end. */
  readonly slotAt: Int32Array
  /** What is bid for the slot; an expert's slots are a heap while there is bidding. */
  readonly slotKey: Float64Array
  /** The candidacy in the slot, -1 when it is free. */
  readonly slotEdge: Int32Array
  readonly slotApp: Int32Array
  /** Where each application's places begin; one more at the end. */
  readonly heldAt: Int32Array
  /** The candidacy that fills the place, -1 when it is open. */
  readonly held: Int32Array
  readonly taken: Uint8Array
  /** How many places of each application are open. */
  readonly lack: Int32Array
  /** How many of each expert's slots have to be filled for the least load. */
  readonly minSlots: Int32Array
  /** What an open place costs, and what a least load not reached costs. */
  openCost: number
  minCost: number
}

/** A state in which nothing but what is kept is held, at the lowest prices. */
export function createState(it: Instance, scale: number, openCost: number): State {
  const { applications, experts, row, col, locked, reviewers } = it
  const lockedOf = new Int32Array(experts)
  const degree = new Int32Array(experts)
  for (let e = 0; e < col.length; e++) {
    if (locked?.[e]) lockedOf[col[e]!]!++
    else degree[col[e]!]!++
  }
  const slotAt = new Int32Array(experts + 1)
  const minSlots = new Int32Array(experts)
  for (let j = 0; j < experts; j++) {
    slotAt[j + 1] = slotAt[j]! + Math.min(it.max[j]! - lockedOf[j]!, degree[j]!)
    minSlots[j] = Math.max(0, it.min[j]! - lockedOf[j]!)
  }
  // More places than candidates cannot be filled, and need no room.
  const heldAt = new Int32Array(applications + 1)
  for (let i = 0; i < applications; i++)
    heldAt[i + 1] = heldAt[i]! + Math.min(reviewers[i]!, row[i + 1]! - row[i]!)
  const slots = slotAt[experts]!
  const s: State = {
    it,
    scale,
    price: new Float64Array(experts),
    slotAt,
    slotKey: new Float64Array(slots),
    slotEdge: new Int32Array(slots).fill(-1),
    slotApp: new Int32Array(slots).fill(-1),
    heldAt,
    held: new Int32Array(heldAt[applications]!).fill(-1),
    taken: new Uint8Array(col.length),
    lack: new Int32Array(applications),
    minSlots,
    openCost,
    minCost: openCost,
  }
  for (let i = 0; i < applications; i++) {
    let at = heldAt[i]!
    if (locked)
      for (let e = row[i]!; e < row[i + 1]!; e++)
        if (locked[e]) {
          s.held[at++] = e
          s.taken[e] = 1
        }
    s.lack[i] = heldAt[i + 1]! - at
  }
  for (let j = 0; j < experts; j++) s.price[j] = floorOf(s, j, 0)
  return s
}

/** The least price of an expert's n-th slot: below nothing while the least load is not reached; no slot, no price. */
export function floorOf(s: State, j: number, n: number): number {
  if (n >= s.slotAt[j + 1]! - s.slotAt[j]!) return Number.POSITIVE_INFINITY
  return n < s.minSlots[j]! ? -s.minCost : 0
}

/** How many of an expert's slots are filled. */
export function loadOf(s: State, j: number): number {
  let n = 0
  for (let k = s.slotAt[j]!; k < s.slotAt[j + 1]!; k++) if (s.slotEdge[k]! >= 0) n++
  return n
}

/** Whether an application may have an expert besides those it holds, the one of candidacy `without` (-1: none) left out. */
export function fits(s: State, i: number, j: number, without: number): boolean {
  const { unit, region, perUnit, perRegion, apart, experts, col } = s.it
  const u = unit[j]!
  const r = region[j]!
  if (u < 0 && r < 0 && !apart) return true
  let ofUnit = 0
  let ofRegion = 0
  for (let k = s.heldAt[i]!; k < s.heldAt[i + 1]!; k++) {
    const e = s.held[k]!
    if (e < 0 || e === without) continue
    const other = col[e]!
    if (u >= 0 && unit[other] === u && ++ofUnit >= perUnit) return false
    if (r >= 0 && region[other] === r && ++ofRegion >= perRegion) return false
    if (apart?.has(j * experts + other)) return false
  }
  return true
}

/** The candidacy fills an open place of its application. */
export function hold(s: State, i: number, e: number): void {
  let k = s.heldAt[i]!
  while (s.held[k]! >= 0) k++
  s.held[k] = e
  s.taken[e] = 1
  s.lack[i]!--
}

/** The candidacy's place is open again. */
export function letGo(s: State, i: number, e: number): void {
  let k = s.heldAt[i]!
  while (s.held[k] !== e) k++
  s.held[k] = -1
  s.taken[e] = 0
  s.lack[i]!++
}

/** Puts a candidacy into a free slot of its expert; there must be one. Prices stay. */
export function seat(s: State, i: number, e: number): void {
  let k = s.slotAt[s.it.col[e]!]!
  while (s.slotEdge[k]! >= 0) k++
  s.slotEdge[k] = e
  s.slotApp[k] = i
}

/** Takes a candidacy out of its slot. Prices stay. */
export function unseat(s: State, e: number): void {
  let k = s.slotAt[s.it.col[e]!]!
  while (s.slotEdge[k] !== e) k++
  s.slotEdge[k] = -1
  s.slotApp[k] = -1
}

/** The candidacies of each expert: where they begin, and for each its number, its application and its fit. */
export interface Columns {
  readonly at: Int32Array
  readonly edge: Int32Array
  readonly app: Int32Array
  readonly fit: Int32Array
}

/** The instance read by expert. */
export function columnsOf({ experts, applications, row, col, fit: fits }: Instance): Columns {
  // Written so that it is fast before the compiler has seen it: a server solves a new instance in a fresh process.
  const at = new Int32Array(experts + 1)
  for (let e = 0, end = col.length; e < end; e++) at[col[e]! + 1]!++
  for (let j = 0; j < experts; j++) at[j + 1]! += at[j]!
  const next = at.slice(0, experts)
  const edge = new Int32Array(col.length)
  const app = new Int32Array(col.length)
  const fit = new Int32Array(col.length)
  for (let i = 0; i < applications; i++)
    for (let e = row[i]!, end = row[i + 1]!; e < end; e++) {
      const k = next[col[e]!]!++
      edge[k] = e
      app[k] = i
      fit[k] = fits[e]!
    }
  return { at, edge, app, fit }
}
