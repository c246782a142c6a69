export { givenName } from './name.ts'
export { copyFiles, type FileCopy, filesOf, infectedAmong } from './store.ts'
