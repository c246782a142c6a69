/** `npm start`: the server with the settings of the environment. */
import { runServer } from '@zhinan/server'

await runServer()
