export { factsFromRow, unitFactsOf } from './facts.ts'
