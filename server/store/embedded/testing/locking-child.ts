import { lockDirectory } from '../directory-lock'

/** Takes the lock and holds it until it is killed. */
const [directory = ''] = process.argv.slice(2)

const hold = () => setInterval(() => undefined, 60_000)

const report = (outcome: string): void => void process.stdout.write(`${outcome}\n`)

lockDirectory(directory).then(
  () => {
    hold()
    report('owner')
  },
  (error: Error) => report(`${error.name}: ${error.message}`),
)
