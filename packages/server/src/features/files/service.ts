export { copyFiles, type FileCopy, filesOf } from './store.ts'
