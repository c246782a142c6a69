/**
 * The paths of the API for the typed client, without the `/api/v1` before them, as the server describes them
 * (generated/openapi.ts). Nothing about the API is written down a second time: names are given in types.ts.
 */
import type { Call, Facts, Finding } from '@zhinan/call/public'
import type { DrawRecord } from '@zhinan/review'
import type { paths as Described } from './generated/openapi.ts'

/** What the description leaves open, because packages/call and review say what it is: by the member's name. */
interface Known {
  call: Call
  facts: Omit<Facts, 'content'>
  findings: readonly Finding[]
  record: DrawRecord
}

/** Nothing is said of it, or of its items. */
type Open<T> = unknown extends T ? true : T extends readonly (infer I)[] ? Open<I> : false

/** A described shape with what is {@link Known} in the places that are {@link Open}. */
type Told<T> = T extends readonly (infer I)[]
  ? readonly Told<I>[]
  : T extends object
    ? {
        readonly [K in keyof T]: K extends keyof Known
          ? Open<T[K]> extends true
            ? Known[K]
            : Told<T[K]>
          : Told<T[K]>
      }
    : T

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

type Json<T> = T extends { content: { 'application/json': infer J } } ? J : never
type Success<R> = R extends { 200: infer A } | { 201: infer A } ? Json<A> : undefined
type Place<O, K extends string> = O extends { parameters: Record<K, infer V> } ? V : never
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never

/** One operation: its answer, and what it takes (`never`: nothing). */
interface Op<O> {
  answer: O extends { responses: infer R } ? Told<Success<R>> : never
  path: Place<O, 'path'>
  query: Query<O>
  body: O extends { requestBody?: infer B } ? Json<NonNullable<B>> : never
}

export type paths = {
  [P in keyof Described as P extends `/api/v1${infer Rest}` ? Rest : never]: {
    [M in Method as Described[P][M] extends object ? M : never]: Op<Described[P][M]>
  }
}

/** The paths that have this method. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never
}[keyof paths]

/** The operation of a path. */
export type OpOf<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

type Part<P extends keyof paths, M extends Method, K extends keyof Op<never>> =
  OpOf<P, M> extends Record<K, infer V> ? V : never

/** What a path answers. */
export type Answer<P extends PathsWith<M>, M extends Method = 'get'> = Part<P, M, 'answer'>

/** The body that a path takes. */
export type Body<P extends PathsWith<M>, M extends Method = 'post'> = Part<P, M, 'body'>

/** What a path can be asked by. */
export type Asked<P extends PathsWith<'get'>> = Part<P, 'get', 'query'>
