export { filesOf } from './store.ts'
